"""Whom a pronoun or a description means, as a report's attributions tell ("she said", "the baker said")."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from rashomon.collation.positions.lexicon import group
from rashomon.model import Quotation, Story, Witness


def by_place(witness: Witness) -> dict[int, Quotation]:
    """The quotations of ``witness`` by where the words stand that name their speaker."""
    found: dict[int, Quotation] = {}
    for quotation in witness.quotations:
        if quotation.speaker_evidence and quotation.speaker:
            found.setdefault(quotation.speaker_evidence.start, quotation)
    return found


def described(witness: Witness) -> dict[str, str]:
    """The id of the party that each description of a speaker means throughout ``witness`` ("the developer");
    none where it means two."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for quotation in witness.quotations:
        evidence = quotation.speaker_evidence
        words = " ".join(evidence.text.split()).casefold() if evidence else ""
        if words.startswith("the ") and quotation.speaker and words != quotation.speaker.casefold():
            found[words].add(quotation.party)
    return _settled(found)


def described_elsewhere(story: Story) -> dict[str, str]:
    """The same for ``story``, where its witnesses agree."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for witness in story.witnesses:
        for words, party in described(witness).items():
            found[words].add(party)
    return _settled(found)


def _settled(found: Mapping[str, set[str | None]]) -> dict[str, str]:
    return {
        words: party
        for words, parties in found.items()
        if len(parties) == 1 and (party := next(iter(parties))) is not None
    }


def taken_up(words: list[str]) -> bool:
    """Whether ``words`` name nobody by themselves: a pronoun, or "the" with common words."""
    return words[0] == "the" if len(words) > 1 else words[0].split("'")[0] in _pronouns()


@cache
def _pronouns() -> frozenset[str]:
    return (group("pronouns.person") | group("pronouns.group")) - {"i", "we"}
