"""A close look at one window: is everything that the statement says in it, and nothing otherwise?"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from rashomon.collation.checking import actors, days, numbers
from rashomon.collation.checking.attribution import Attribution, Voice, attributed
from rashomon.collation.checking.facts import Fact, Sides
from rashomon.collation.checking.hedges import hedges
from rashomon.collation.checking.lines import Line
from rashomon.collation.checking.names import Name, Roll
from rashomon.collation.checking.polarity import Turn, negations
from rashomon.collation.checking.windows import Window
from rashomon.language.senses import senses
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Figure, Story, Witness
from rashomon.model.verdict import Change, ChangeKind

# A window that meets so much of the statement's words has the very words.
VERBATIM = 0.9
# So many sentences before a window may hold the name that "he" or "the company" stands for.
SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, ready to be compared; ``plain`` are its terms that are no name, figure or date, with
    their weights."""

    witness: Witness
    line: Line
    names: Sequence[Name]
    plain: Sequence[tuple[str, float]]
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a close look at one window finds: the share of plain words that it meets, whether something of
    the statement is not there at all, what is there otherwise, and whom it gives the words to."""

    window: Window
    covered: float
    missing: bool
    changes: tuple[Change, ...]
    speaker: str | None


class Looker:
    """Looks at any window of one story."""

    def __init__(self, story: Story, roll: Roll) -> None:
        self._roll = roll
        self._tokens = {witness.siglum: Tokens(witness.text) for witness in story.witnesses}

    def look(self, said: Said, window: Window) -> Look:
        """Compare ``said`` with ``window``."""
        witness = window.witness
        tokens = self._tokens[witness.siglum]
        told = Line(witness.text, tokens, window.start, window.end)
        anchor = witness.sentences[window.anchor]
        found = list(self._facts(Sides(said.line, told, (anchor.start, anchor.end)), said, window))
        speaker = None
        if said.voice is not None:
            heard = attributed(said.voice, window, tokens, self._roll)
            speaker = heard.speaker
            found = [_by_voice(fact, said.voice, heard) for fact in found]
        covered = _covered(said.plain, window.terms | {word.lemma for word in told.words})
        if covered >= VERBATIM:
            # All the rest being the same, whatever else of its kind stands there stands in its place.
            found = [replace(fact, outcome="changed") if fact.told else fact for fact in found]
        denied = list(negations(said.line, told))
        changes = [
            Change(kind=fact.kind, said=fact.said.text, told=fact.told)
            for fact in found
            if fact.outcome == "changed" and fact.told is not None
        ]
        changes += _turned("negation", denied, said, witness)
        changes += _turned("hedge", hedges(said.line, told), said, witness)
        missing = any(fact.outcome == "missing" for fact in found) or any(
            turn.told is None for turn in denied
        )
        return Look(window, covered, missing, tuple(changes), speaker)

    def _facts(self, sides: Sides, said: Said, window: Window) -> Iterator[Fact]:
        witness = window.witness
        back = witness.sentences[max(0, window.first - SENTENCES_BACK)].start
        known = [figure.passage for figure in said.witness.figures]
        known += [date.passage for date in said.witness.dates]
        yield from actors.compare(
            sides,
            said.names,
            self._roll.told(witness.siglum, window.start, window.end),
            self._roll.told(witness.siglum, back, window.start),
        )
        told_figures = [figure for figure in witness.figures if _inside(figure, window)]
        yield from numbers.figures(sides, said.witness.figures, told_figures)
        yield from numbers.bare(sides, known, witness.siglum)
        told_dates = [date for date in witness.dates if _inside(date, window)]
        yield from days.compare(sides, said.witness.dates, told_dates)
        yield from days.bare(sides, known, witness.siglum)


def _turned(
    kind: ChangeKind, turns: Iterator[Turn] | list[Turn], said: Said, witness: Witness
) -> list[Change]:
    return [
        Change(
            kind=kind,
            said=said.witness.text[slice(*turn.said)] if turn.said else "",
            told=witness.passage(*turn.told),
        )
        for turn in turns
        if turn.told is not None
    ]


def _by_voice(fact: Fact, voice: Voice, heard: Attribution) -> Fact:
    """The speaker's name is met by whom the window gives the words to."""
    if fact.said != voice.name.passage:
        return fact
    if heard.met:
        return Fact(fact.kind, "met", fact.said)
    if heard.told is not None:
        return Fact("attribution", "changed", fact.said, heard.told)
    return replace(fact, kind="attribution") if fact.outcome == "changed" else fact


def _inside(item: Figure | DateMention, window: Window) -> bool:
    return window.start <= item.passage.start < window.end


def _covered(plain: Sequence[tuple[str, float]], told: Set[str]) -> float:
    """How much of the weight of ``plain`` the terms ``told`` meet; all of it where there is none."""
    total = sum(weight for _, weight in plain)
    if not total:
        return 1.0
    met = 0.0
    for term, weight in plain:
        alike = senses(term)
        met += weight * max((alike.get(other, 0.0) for other in told), default=0.0)
    return met / total
