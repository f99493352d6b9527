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
# Who sues or charges asserts nothing of what the headline goes on to name.
_CHARGE = re.compile(
    r"\b(?:sues?|suing|sued|suits?|lawsuits?|charg\w+|accus\w+|indict\w+|complaints?|alleg\w+|claim\w*|says?|said)\b",
    re.IGNORECASE,
)


def find(affair: Affair) -> Iterator[Disagreement]:
    """One disagreement a story: headlines of one event with and without words of hearsay."""
    heard = [siglum for siglum, headline in affair.headlines.items() if _HEARSAY.match(headline.text)]
    plain = [
        siglum
        for siglum, headline in affair.headlines.items()
        if siglum not in heard and not _CHARGE.search(headline.text)
    ]
    words = {siglum: frozenset(stems(headline.text)) for siglum, headline in affair.headlines.items()}

    def same(one: str, other: str) -> bool:
        return len(words[one] & words[other]) >= SHARED_WORDS and affair.one_event(one, other)

    pairs = [(one, other) for one, other in product(heard, plain) if same(one, other)]
    if pairs:
        reported, told = (set(side) for side in zip(*pairs, strict=True))
        told |= {other for other in plain if any(same(other, one) for one in told)}
        sides = [[affair.headlines[siglum] for siglum in sorted(side)] for side in (reported, told)]
        yield Disagreement(
            kind="headline",
            about="whether the headlines tell it as a report or as a fact",
            sides=tuple(map(tuple, sides)),
            judgement="unsure",
            within_one=False,
            rule=RULE,
        )
