"""A close look at one window: is everything that the statement says in it, and nothing otherwise?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from rashomon.collation.checking import actors, days, numbers
from rashomon.collation.checking.acts import acts
from rashomon.collation.checking.attribution import Attribution, Voice, attributed
from rashomon.collation.checking.circumstances import Instead, clocks, spots, ways
from rashomon.collation.checking.facts import Fact, Sides
from rashomon.collation.checking.hedges import hedges
from rashomon.collation.checking.lines import Line
from rashomon.collation.checking.names import Name, Roll
from rashomon.collation.checking.players import player
from rashomon.collation.checking.polarity import Turn, negations
from rashomon.collation.checking.results import contrary, met
from rashomon.collation.checking.roles import Deed, has_stranger, main_deed, otherwise, stranger, unmet
from rashomon.collation.checking.windows import Window
from rashomon.collation.claims import Statement
from rashomon.collation.claims.opposition.told import Told, tell
from rashomon.language.senses import senses
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Figure, Story, Witness
from rashomon.model.verdict import Change, ChangeKind

# A window that meets so much of the statement's words has the very words.
VERBATIM = 0.9
# A window without a word known to be like the statement's act must meet so much of the others; more where
# that is a stand that somebody takes, or where two might be the other way round.
UNMET, UNMET_STANCE = 0.5, 0.85
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
    deeds: Sequence[Deed]
    results: Sequence[Told]


@dataclass(frozen=True, slots=True)
class Look:
    """What a close look at one window finds: the share of plain words that it meets, whether something of
    the statement is not there at all, what is there otherwise, and whom it gives the words to."""

    window: Window
    covered: float
    missing: bool
    changes: tuple[Change, ...]
    speaker: str | None
    doubt: str | None


class Looker:
    """Looks at any window of one story."""

    def __init__(self, story: Story, statements: Sequence[Statement], roll: Roll) -> None:
        self._roll = roll
        self._tokens = {witness.siglum: Tokens(witness.text) for witness in story.witnesses}
        self._deeds = {
            witness.siglum: deeds(witness, roll.told(witness.siglum, 0, len(witness.text)), roll)
            for witness in story.witnesses
        }
        self._results: defaultdict[str, list[Told]] = defaultdict(list)
        for statement in statements:
            self._results[statement.passage.witness] += tell(statement)

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
        changes += _instead("date", clocks(said.line, told), said, witness)
        changes += _instead("place", spots(said.line, told), said, witness)
        changes += _instead("patient", ways(said.line, told), said, witness)
        told_deeds = [deed for deed in self._deeds[witness.siglum] if _within(deed, window)]
        lemmas = {word.lemma for word in told.words}
        changes += [
            Change(kind=found.kind, said=found.said.text, told=found.told)
            for found in otherwise(said.deeds, told_deeds, lemmas, self._roll)
        ]
        told_results = [
            r for r in self._results[witness.siglum] if window.start <= r.place.start < window.end
        ]
        main = main_deed(said.deeds)
        if main is not None and met(said.results, told_results, main.act.place):
            denied = [turn for turn in denied if turn.said is not None]
        changes += [
            Change(kind=turned.kind, said=turned.said.text, told=turned.told)
            for turned in contrary(said.results, told_results, main.act.place if main else None)
        ]
        changes += _turned("negation", denied, said, witness)
        changes += _turned("hedge", hedges(said.line, told), said, witness)
        missing = any(fact.outcome == "missing" for fact in found) or any(
            turn.told is None for turn in denied
        )
        act = unmet(said.deeds, told_deeds, lemmas)
        strict = act and (act.act.stance or _between_two(said, act) or has_stranger(act, lemmas))
        least = UNMET_STANCE if strict else UNMET
        unsure = act is not None and covered < least
        doubt = f"nothing that is known to mean “{act.act.place.text}”" if act and unsure else None
        other = stranger(said.deeds, told_deeds, lemmas, self._roll)
        if doubt is None and other is not None:
            doubt = f"nothing that is known to mean “{other.passage.text}”"
        once = {(change.kind, change.told): change for change in changes}
        return Look(window, covered, missing, tuple(once.values()), speaker, doubt)

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
            self._roll,
        )
        told_figures = [figure for figure in witness.figures if _inside(figure, window)]
        yield from numbers.figures(sides, said.witness.figures, told_figures)
        yield from numbers.bare(sides, known, witness.siglum)
        told_dates = [date for date in witness.dates if _inside(date, window)]
        yield from days.compare(sides, said.witness.dates, told_dates)
        yield from days.bare(sides, known, witness.siglum)


def deeds(witness: Witness, names: Sequence[Name], roll: Roll) -> list[Deed]:
    """The acts of a report or a statement with those whom their words mean."""
    return [
        Deed(act, *(player(words, names, roll) for words in (act.agent, act.patient, act.recipient)))
        for act in acts(witness)
    ]


def _between_two(said: Said, deed: Deed) -> bool:
    """Whether it is told of two who might be the other way round."""
    named = [name for name in said.names if not name.described]
    return bool(deed.agent and deed.patient and deed.agent.named and len(named) > 1)


def _instead(kind: ChangeKind, found: Iterator[Instead], said: Said, witness: Witness) -> list[Change]:
    return [
        Change(kind=kind, said=said.witness.text[slice(*item.said)], told=witness.passage(*item.told))
        for item in found
    ]


def _within(deed: Deed, window: Window) -> bool:
    return window.start <= deed.act.place.start < window.end


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
