"""What one headline gives as somebody's word, and another as a fact."""

import re
from collections.abc import Iterator
from itertools import product

from rashomon.collation.disagreements.headlines.affair import Affair
from rashomon.language.similarity import stems
from rashomon.model import Disagreement

RULE = "one headline gives as a report or an allegation what another tells without saying whose word it is"

# Two headlines tell one thing where so many telling words stand in both.
SHARED_WORDS = 3
_HEARSAY = re.compile(
    r"\s*(?:reports?|sources?|rumou?rs?)\s*:|.*:\s*(?:reports?|sources?|media)\W*\Z"
    r"|.*\b(?:reportedly|rumou?rs?|alleg(?:es?|ing)|(?:reports?|sources?) (?:claim|reveal|say|show)s?)\b",
    re.IGNORECASE | re.DOTALL,
)


def find(affair: Affair) -> Iterator[Disagreement]:
    """One disagreement a story: headlines of one event with and without words of hearsay."""
    heard = [siglum for siglum, headline in affair.headlines.items() if _HEARSAY.match(headline.text)]
    plain = [siglum for siglum in affair.headlines if siglum not in heard]
    words = {siglum: frozenset(stems(headline.text)) for siglum, headline in affair.headlines.items()}
    pairs = [
        (one, other)
        for one, other in product(heard, plain)
        if len(words[one] & words[other]) >= SHARED_WORDS and affair.one_event(one, other)
    ]
    if pairs:
        sides = [
            [affair.headlines[siglum] for siglum in sorted(set(side))] for side in zip(*pairs, strict=True)
        ]
        yield Disagreement(
            kind="headline",
            about="whether the headlines tell it as a report or as a fact",
            sides=tuple(map(tuple, sides)),
            judgement="unsure",
            within_one=False,
            rule=RULE,
        )
