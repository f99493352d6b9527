"""One sentence told under two dates: it stays where its own verb has the date."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.grammar import SUBJECTS, finite
from rashomon.collation.timeline.joining import Cluster
from rashomon.language.tokens import Tokens
from rashomon.model import Event

# "In 2001, 2003 and 2005": what stands between dates of one and the same act.
_AND = re.compile(r"(?:[\s,]|\d{4}|and|or|again|in|on)*")
# "On Monday, the guild said": such a date leads its sentence.
LEADING = 16


def without_repeats(
    told: Iterable[tuple[Cluster, Event]], acts: Sequence[Act], tokens: Mapping[str, Tokens]
) -> list[tuple[Cluster, Event]]:
    """``told`` without those of one report whose words are those of another event of the same sentence, to
    which they belong rather: "On Monday he called the crew that had sunk in May" tells what was on Monday.
    ``tokens`` are those of each report, by siglum."""
    told = list(told)
    same: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (_, event) in enumerate(told):
        same[event.evidence[0].witness, event.what].append(number)
    gone: set[int] = set()
    for numbers in same.values():
        if len(numbers) > 1:
            gone |= _rest(numbers, told, acts, tokens)
    return [one for number, one in enumerate(told) if number not in gone]


def _rest(
    numbers: Sequence[int],
    told: Sequence[tuple[Cluster, Event]],
    acts: Sequence[Act],
    tokens: Mapping[str, Tokens],
) -> set[int]:
    """All of the events ``numbers`` but the one whose date is nearest to the verb of the sentence, those of
    several reports and those whose date has a verb too."""
    first = {n: acts[told[n][0].acts[0]] for n in numbers}
    many = {n for n in numbers if len({passage.witness for passage in told[n][1].evidence}) > 1}
    best = min(numbers, key=lambda n: (n not in many, *_nearness(first[n], tokens[first[n].witness]), n))
    return {
        n
        for n in numbers
        if n != best and n not in many and not _has_verb(first[best], first[n], tokens[first[n].witness])
    }


def _has_verb(best: Act, act: Act, tokens: Tokens) -> bool:
    """Whether the date of ``act`` has a verb of its own ("… before it sank in May"), or shares that of
    ``best`` ("in 2001 and 2003")."""
    place, start = act.mention.passage, best.mention.passage.end
    behind = tokens.between(max(start, act.sentence.start), place.start)
    own = any(finite(tokens, index) and tokens.lower[index - 1] in SUBJECTS for index in behind)
    return act.cut or own or _joined(best, act)


def _nearness(act: Act, tokens: Tokens) -> tuple[bool, int]:
    """Whether the date does not lead its sentence, and how far it is from the first finite verb."""
    place, sentence = act.mention.passage, act.sentence
    words = tokens.between(sentence.start, sentence.end)
    verb = next((index for index in words if finite(tokens, index)), words.start)
    here = tokens.between(place.start, place.end).start
    return place.start - sentence.start > LEADING, abs(here - verb)


def _joined(one: Act, other: Act) -> bool:
    """Whether only "and" and the like stand between the dates of two acts of one sentence."""
    early, late = sorted((one.mention.passage, other.mention.passage))
    if one.sentence != other.sentence or early == late:
        return False
    between = one.sentence.text[early.end - one.sentence.start : late.start - one.sentence.start]
    return _AND.fullmatch(between) is not None
