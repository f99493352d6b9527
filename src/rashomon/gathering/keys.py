"""Block keys: reports of one event share some, so only reports that share keys need to be compared."""

from functools import cache
from itertools import combinations

from rashomon.gathering.profile import Profile, weight

# A key is two of a report's HEAVIEST words: single words (a president's name) are held by ever more reports
# as a store grows, two together by those of one affair. The KEYS heaviest by the product of their weights,
# not all pairs of fewer words: on 2,491 reports (ECB+, Timeline17, PolNeAR) 120 pairs find .97 of the pairs
# that are strongly alike, .985 of those that tell one story of ECB+; all pairs of 15 words .83 and .966.
HEAVIEST, KEYS = 40, 120
# A word that one report in five holds anyway is no part of a key ...
LEAST_WEIGHT = 1.6
# ... unless a report has fewer rarer ones than this: then all its words count, each by itself as well.
FEWEST = 5
# Reports published more than NEAR_DAYS apart are compared if they share FAR_KEYS keys: likeness has faded by
# half. So one more report costs what the news of two months makes of it, not that of years. With 12 keys ECB+
# loses reports that come six weeks after the others (F .942 for .947).
NEAR_DAYS, FAR_KEYS = 30, 6


def keys(profile: Profile) -> tuple[str, ...]:
    """The strings, KEYS at most, under which a store or an engine finds this report's possible companions."""
    heaviest = sorted(profile.weights.items(), key=lambda item: (-item[1], item[0]))[:HEAVIEST]
    telling = [item for item in heaviest if weight(item[0]) >= LEAST_WEIGHT]
    few = len(telling) < FEWEST
    words = heaviest if few else telling
    pairs = sorted(
        (-words[i][1] * words[j][1], *sorted((words[i][0], words[j][0])))
        for i, j in _heaviest_pairs(len(words))
    )
    alone = tuple(term for term, _ in heaviest) if few else ()
    return (*alone, *(f"{x} {y}" for _, x, y in pairs))[:KEYS]


@cache
def _heaviest_pairs(number: int) -> tuple[tuple[int, int], ...]:
    """The pairs of ``number`` words, the heaviest first, that may be among the KEYS heaviest."""
    return tuple((i, j) for i, j in combinations(range(number), 2) if (i + 1) * j - i * (i + 1) // 2 <= KEYS)


def worth_comparing(left: Profile, right: Profile, shared: int) -> bool:
    """Whether two reports that share so many keys are compared: a matter of these two alone."""
    if left.published is None or right.published is None:
        return shared > 0
    far = abs((left.published - right.published).days) > NEAR_DAYS
    return shared >= (FAR_KEYS if far else 1)
