"""Claims that one version has alone, or that the newer one makes otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.collation.claims import Statement
from rashomon.collation.claims.grouping import group
from rashomon.collation.revisions.pairing import Pairing
from rashomon.collation.revisions.side import Side
from rashomon.collation.revisions.telling import reason
from rashomon.collation.revisions.units import Unit, edit, tells, words_of
from rashomon.language.similarity import stem
from rashomon.language.words import rarity
from rashomon.model import Alteration, Passage

# A clause is still told where one sentence of the other version has so much of the weight of its words.
STILL_TOLD = 0.75
# A sentence is told as a quotation where so much of it stands in marks.
QUOTED = 0.5


def edited(pairing: Pairing, old: Side, new: Side) -> Iterator[Alteration]:
    """Sentences of both versions in which words were put in, taken out or changed for others."""
    for pair in pairing.pairs:
        told = [(run, why) for run in pair.runs if (why := reason(run, pair, old, new))]
        if told:
            yield Alteration(
                kind="claim",
                op="altered",
                before=pair.old.sentence,
                after=pair.new.sentence,
                edits=tuple(edit(old.witness, new.witness, run) for run, _ in told),
                rule="; ".join(dict.fromkeys(why for _, why in told)),
            )


class Counterparts:
    """Which clauses of one version are told in the other in other words."""

    def __init__(self, statements: Sequence[Statement], old: str, new: str) -> None:
        self._statements = [s for s in statements if s.passage.witness in (old, new)]
        self._clauses: defaultdict[tuple[str, int], list[Passage]] = defaultdict(list)
        for statement in self._statements:
            self._clauses[statement.passage.witness, statement.sentence].append(statement.passage)
        self._partners: dict[Passage, list[Passage]] = {}
        for members in group(self._statements, versions=True):
            passages = [self._statements[number].passage for number in members]
            for passage in passages:
                others = [other for other in passages if other.witness != passage.witness]
                self._partners.setdefault(passage, []).extend(others)

    def clauses(self, unit: Unit) -> list[Passage]:
        """The clauses of a sentence that say anything."""
        return self._clauses.get((unit.sentence.witness, unit.sentence.start), [])

    def of(self, clause: Passage) -> list[Passage]:
        """The clauses of the other version that make the same claim."""
        return self._partners.get(clause, [])


def alone(
    units: Sequence[Unit], side: Side, others: Sequence[Unit], counterparts: Counterparts
) -> Iterator[Passage]:
    """The sentences, or clauses of them, that the other version does not tell."""
    for unit in units:
        if _quoted_share(unit.sentence, side) >= QUOTED:
            continue
        clauses = counterparts.clauses(unit)
        untold = [c for c in clauses if not counterparts.of(c) and not _still_told(c, others)]
        if clauses and len(untold) == len(clauses):
            yield unit.sentence
        else:
            yield from untold


def reworded(
    pairing: Pairing, changes: Sequence[Alteration], counterparts: Counterparts
) -> Iterator[tuple[Passage, Passage]]:
    """Sentences that differ in nothing but their wording."""
    touched = [p for change in changes for p in (change.before, change.after) if p]

    def plain(*sentences: Passage) -> bool:
        return not any(part.overlaps(sentence) for part in touched for sentence in sentences)

    for pair in pairing.pairs:
        if pair.runs and plain(pair.old.sentence, pair.new.sentence):
            yield pair.old.sentence, pair.new.sentence
    for one, other in loose(pairing, counterparts):
        if plain(one.sentence, other.sentence):
            yield one.sentence, other.sentence


def loose(pairing: Pairing, counterparts: Counterparts) -> Iterator[tuple[Unit, Unit]]:
    """Sentences of which each version has one alone, and that make the same claim in other words."""
    for one in pairing.gone:
        partners = [other for clause in counterparts.clauses(one) for other in counterparts.of(clause)]
        for other in pairing.come:
            if any(other.sentence.contains(partner) for partner in partners):
                yield one, other
                break


def renamed(pairs: Iterable[tuple[Unit, Unit]], old: Side, new: Side) -> Iterator[Alteration]:
    """Claims told in other words of somebody whom the other version does not name at all."""
    for one, other in pairs:
        if old.named_in(one.sentence) - new.everybody and new.named_in(other.sentence) - old.everybody:
            yield Alteration(
                kind="claim",
                op="altered",
                before=one.sentence,
                after=other.sentence,
                rule="the same is told of another name",
            )


def _quoted_share(where: Passage, side: Side) -> float:
    words = words_of(where)
    return sum(side.quoted(word) for word in words) / max(len(words), 1)


def _still_told(clause: Passage, others: Sequence[Unit]) -> bool:
    stems = {stem(word.form): rarity(word.form) for word in words_of(clause) if tells(word.form)}
    total = sum(stems.values())
    return any(
        sum(value for item, value in stems.items() if item in unit.telling) >= STILL_TOLD * total
        for unit in others
    )
