"""The worst of what: "the worst flood in history", "the worst flood in modern history", "… since 1962"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# "The worst mass shooting in modern history", "the deadliest attack since 1962".
_SINCE = (
    r"since\s+(?:the\s+)?"
    r"(?:(?:[A-Z][a-z]+\.?\s+)?(?:1[89]|20)\d\ds?|9/11|World\s+War\s+\w+|Great\s+Depression)"
)
_SCOPED = re.compile(
    r"\b(?P<degree>worst|deadliest|bloodiest|most\s+deadly|biggest|largest|heaviest|strongest|longest|costliest"
    r"|lowest|highest|steepest|hottest|coldest|driest|closest)\s+(?P<thing>(?:[a-z][\w’'-]*\s+){1,4}?)"
    r"(?:(?:on|in|to\s+hit|of)\s+(?!modern|recent|living|history|memory)(?:[\w.’'-]+\s+){1,4}?)?"
    rf"(?P<scope>in\s+(?:[\w.’'-]+\s+){{0,4}}?(?:history|memory)|{_SINCE}"
    r"|in\s+(?:(?:nearly|almost|about|more\s+than|over|at\s+least)\s+)?[\w-]+\s+(?:years|decades)|on\s+record)\b"
)
# What says how far back: whose history it is goes without saying.
_TOLD = re.compile(rf"\b(?:modern\b|recent\b|living\b|{_SINCE}|[\w-]+\s+(?:years|decades)\b)", re.IGNORECASE)


def scopes(material: Material) -> Iterator[Disagreement]:
    """One disagreement a superlative and thing that reports hold up against different pasts."""
    found: list[tuple[str, str, str, Passage]] = []
    for witness in material.story.witnesses:
        for match in _SCOPED.finditer(witness.text):
            degree = _degrees().get(" ".join(match["degree"].split()), match["degree"])
            head = lemma(match["thing"].split()[-1].lower())
            found.append((degree, head, _scope(match["scope"]), witness.passage(*match.span())))
    readings: dict[tuple[str, str], list[Labelled]] = {}
    for one, other in combinations(found, 2):
        if one[3].witness != other[3].witness and one[:2] == other[:2] and one[2] != other[2]:
            readings[one[:2]] = [
                (scope, shown) for degree, head, scope, shown in found if (degree, head) == one[:2]
            ]
    for (degree, _), labelled in sorted(readings.items()):
        yield from called_apart(
            labelled,
            f"the {degree} of which time: “{labelled[0][1].text}”",
            "one superlative of one thing, held up against different pasts; all may be true",
        )


def _scope(words: str) -> str:
    """How far back a superlative goes, "" for all times."""
    return " ".join(match.group().lower() for match in _TOLD.finditer(words))


@cache
def _degrees() -> dict[str, str]:
    return {word: group[0] for group in table("labels")["degrees"]["same"] for word in group}
