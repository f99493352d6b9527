"""What a party means to do in one telling, and does not mean to do in another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.intentions.cues import Cue, cues, disavowal, left_open, teller
from rashomon.collation.material import Material
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lines import Line, lines
from rashomon.collation.tellings import telling_words
from rashomon.language.clauses import is_content
from rashomon.language.similarity import stem
from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Judgement, Passage, Witness

# So many telling words behind the verb make two intentions one, or all of the one that has fewer.
SHARED = 2
_OPEN = words("intentions", "open")
_NOT_DECIDED = words("intentions", "befalling") | words("negation", "empty_verbs")

RULE = "what one party means to do is told in one report and denied in another"
CHANGED = RULE + "; all of the one side was told on an earlier day, so it may have changed"
UNDATED = RULE + "; which was told later is not known"
ONE_TIME = RULE + "; neither side was told on earlier days than the other"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Intention:
    holder: Holder
    act: str
    matter: frozenset[str]
    denied: bool
    what: str
    shown: Passage


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a party and act that some reports say it means to do, and others that it does not."""
    told: defaultdict[tuple[str, str], dict[str, _Intention]] = defaultdict(dict)
    for witness in material.story.witnesses:
        for intention in _intentions(material, witness):
            # A report that tells of both goes from the one to the other: it is told by what comes first.
            told[intention.holder.key, intention.act].setdefault(witness.siglum, intention)
    for _, by_witness in sorted(told.items()):
        meant = [intention for intention in by_witness.values() if not intention.denied]
        denied = [intention for intention in by_witness.values() if intention.denied]
        met = [(one, other) for one in meant for other in denied if _one_matter(one, other)]
        if met:
            yield _disagreement(
                material,
                [one for one in meant if any(one is pair[0] for pair in met)],
                [other for other in denied if any(other is pair[1] for pair in met)],
            )


def _intentions(material: Material, witness: Witness) -> Iterator[_Intention]:
    reader = Reader(material.cast, witness, material.offices)
    for line in lines(witness):
        if not _OPEN.isdisjoint(line.lower):
            continue
        for cue in cues(line):
            act = line.lower[cue.act]
            if lemma(act) in _NOT_DECIDED or not is_content(act) or left_open(line, cue.subject):
                continue
            holder = reader.read(line, cue.subject, _voice(line, cue, reader))
            if holder is not None:
                rest = line.passage(cue.act, clause_end(line, cue.act + 1)).text
                yield _Intention(
                    holder=holder,
                    act=stem(act),
                    matter=telling_words(rest) - telling_words(f"{act} {holder.name}"),
                    denied=cue.denied != (disavowal(line, cue.subject[0]) is not None),
                    what=rest,
                    shown=witness.sentence_around(line.passage(0, len(line))),
                )


def _voice(line: Line, cue: Cue, reader: Reader) -> Holder | None:
    """Who speaks where the cue stands: "he" and "we" mean this one."""
    if line.quotation is not None:
        return reader.speaker(line)
    who = teller(line, cue.subject[0])
    return reader.read(line, who) if who else None


def _one_matter(one: _Intention, other: _Intention) -> bool:
    shared = one.matter & other.matter
    return len(shared) >= min(SHARED, len(one.matter), len(other.matter))


def _disagreement(
    material: Material, meant: Sequence[_Intention], denied: Sequence[_Intention]
) -> Disagreement:
    judgement, rule = _judged(_days(material, meant), _days(material, denied))
    first = meant[0]
    return Disagreement(
        kind="polarity",
        about=f"whether {first.holder.name.removeprefix('The ')} will {heading(first.what)}",
        sides=tuple(tuple(sorted(one.shown for one in side)) for side in (meant, denied)),
        judgement=judgement,
        within_one=False,
        rule=rule,
    )


def _days(material: Material, told: Sequence[_Intention]) -> list[date | None]:
    return [material.story.witness(one.shown.witness).masthead.published for one in told]


def _judged(meant: Sequence[date | None], denied: Sequence[date | None]) -> tuple[Judgement, str]:
    """A change over time where one side was told on earlier days than the other, else a conflict."""
    ones, others = ([day for day in days if day] for days in (meant, denied))
    if len(ones) < len(meant) or len(others) < len(denied):
        return "unsure", UNDATED
    when = f" (told on {_written(ones)}, denied on {_written(others)})"
    if max(ones) < min(others) or max(others) < min(ones):
        return "unsure", CHANGED + when
    return "conflict", ONE_TIME + when


def _written(days: Sequence[date]) -> str:
    return " and ".join(str(day) for day in sorted(set(days)))
