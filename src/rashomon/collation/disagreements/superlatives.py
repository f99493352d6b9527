"""One superlative, two holders: "A is the largest maker", "B made up the largest share"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.collation.tellings import Tellings, telling_words
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage

# From this share of common words the two superlatives are of one ranking.
SAME_RANKING = 0.22
_NAME = r"(?P<holder>(?:[A-Z][\w.'’-]*)(?:\s+(?:of\s+|the\s+)?[A-Z][\w.'’-]*){0,3})"
_LINK = (
    r"(?:is|are|was|were|remains?|remained|became|has|have|had|holds?|held"
    r"|ma(?:kes?|de)\s+up|account(?:s|ed)?\s+for)"
)
_SUPERLATIVE = re.compile(
    rf"{_NAME}(?:,[^,.;]{{1,60}},)?\s+{_LINK}\s+(?:by\s+far\s+)?the\s+"
    r"(?P<degree>largest|biggest|greatest|smallest|highest|lowest|oldest|youngest|fastest|worst|best|top|leading)\s+(?P<thing>[a-z].*)"
)
_SAME_DEGREE = {
    "biggest": "largest",
    "greatest": "largest",
    "top": "largest",
    "leading": "largest",
    "highest": "largest",
}
_PRONOUNS = words("negation", "pronouns") | {"there"}
_SECOND = re.compile(r"\b(?:second|third|fourth|fifth|one\s+of)\b")


@dataclass(frozen=True, slots=True)
class _Holder:
    name: str
    degree: str
    words: frozenset[str]
    shown: Passage


def find_superlatives(tellings: Tellings) -> Iterator[Disagreement]:
    """Pairs of witnesses that give one first place to two."""
    holders = list(_holders(tellings))
    shown: set[Passage] = set()
    for index, one in enumerate(holders):
        for other in holders[index + 1 :]:
            if one.shown.witness == other.shown.witness or one.degree != other.degree:
                continue
            if _one_name(one.name, other.name) or not _one_ranking(tellings, one, other):
                continue
            if shown & {one.shown, other.shown}:
                continue
            sides = _sides(tellings, holders, one, other)
            shown |= {passage for side in sides for passage in side}
            yield Disagreement(
                kind="figure",
                about=f"the {one.degree}: {one.name} or {other.name}",
                sides=sides,
                judgement="unsure",
                within_one=False,
                rule="two holders of one superlative: what is ranked is alike, the scope may differ",
            )


def _sides(tellings: Tellings, holders: list[_Holder], *firsts: _Holder) -> tuple[tuple[Passage, ...], ...]:
    return tuple(
        tuple(
            h.shown
            for h in holders
            if _one_name(h.name, first.name) and (h is first or _one_ranking(tellings, h, first))
        )
        for first in firsts
    )


def _holders(tellings: Tellings) -> Iterator[_Holder]:
    for witness in tellings.story.witnesses:
        for telling in tellings.sentences[witness.siglum]:
            for match in _SUPERLATIVE.finditer(telling.sentence.text):
                if _SECOND.search(match.group()) or match["holder"].lower() in _PRONOUNS:
                    continue
                start, end = (telling.sentence.start + place for place in match.span())
                clause = tellings.clause(telling.sentence, witness.passage(start, end))
                shown = witness.passage(start, min(end, max(clause.end, start + 1)))
                degree = _SAME_DEGREE.get(match["degree"], match["degree"])
                told = telling_words(match["thing"]) - telling_words(match["holder"])
                yield _Holder(match["holder"], degree, told | _context(telling.words, match["holder"]), shown)


def _context(words: frozenset[str], holder: str) -> frozenset[str]:
    return words - telling_words(holder)


def _one_name(left: str, right: str) -> bool:
    return bool(telling_words(left) & telling_words(right)) or left.casefold() == right.casefold()


def _one_ranking(tellings: Tellings, one: _Holder, other: _Holder) -> bool:
    return tellings.likeness(one.words, other.words) >= SAME_RANKING
