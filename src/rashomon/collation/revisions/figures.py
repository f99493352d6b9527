"""Figures that one version has alone, or that the newer one gives otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from rashomon.collation.amounts import comparable, compatible
from rashomon.collation.revisions.pairing import Pair
from rashomon.collation.revisions.side import Side
from rashomon.collation.revisions.units import Unit
from rashomon.language.similarity import comparable as comparable_words
from rashomon.language.similarity import stems
from rashomon.model import Alteration, Edit, Figure, Passage

Key = tuple[float | None, float | None, str | None]


def altered(pairs: Iterable[Pair], old: Side, new: Side) -> Iterator[Alteration]:
    """Figures that stand in place of others in an edited sentence."""
    for pair in pairs:
        before = _unmatched(old.figures(pair.old.sentence), new.figures(pair.new.sentence))
        after = _unmatched(new.figures(pair.new.sentence), old.figures(pair.old.sentence))
        for run in pair.runs:
            here = [f for f in before if any(_covers(f, word.start) for word in run.gone)]
            there = [f for f in after if any(_covers(f, word.start) for word in run.come)]
            for one, other in zip(here, there, strict=False):
                if one.unit == other.unit or comparable(one, other) or _alike(one, other):
                    yield _alteration(one, other)
        for one in before:
            yield from (_alteration(one, other) for other in after if _hedged_otherwise(one, other))


def altered_in_other_words(pairs: Iterable[tuple[Unit, Unit]], old: Side, new: Side) -> Iterator[Alteration]:
    """Figures of one thing in two sentences that make one claim in other words."""
    for left, right in pairs:
        before = _unmatched(old.figures(left.sentence), new.figures(right.sentence))
        after = _unmatched(new.figures(right.sentence), old.figures(left.sentence))
        for one in before:
            same = [other for other in after if comparable(one, other) and _alike(one, other)]
            if len(same) == 1:
                yield _alteration(one, same[0])


def renamed(pairs: Iterable[Pair], old: Side, new: Side) -> Iterator[Passage]:
    """Figures of an edited sentence whose number stands in both versions of it, whatever it counts there."""
    for pair in pairs:
        before, after = old.figures(pair.old.sentence), new.figures(pair.new.sentence)
        for mine, theirs, other in ((before, after, pair.new), (after, before, pair.old)):
            given = {(figure.low, figure.high) for figure in theirs}
            for figure in mine:
                if (figure.low, figure.high) in given or _written(figure, other):
                    yield figure.passage


def _written(figure: Figure, other: Unit) -> bool:
    """Whether the number stands in the other sentence where no figure was found: "34", "both"."""
    digits = [
        form for form in (word.form for word in comparable_words(figure.passage.text)) if form.isdigit()
    ]
    return (bool(digits) and set(digits) <= set(other.forms)) or (figure.low == 2 and "both" in other.forms)


def alone(units: Iterable[Passage], side: Side, other: Side, used: Sequence[Passage]) -> Iterator[Figure]:
    """Figures within these sentences that the other version gives nowhere."""
    known = {_key(figure) for figure in other.witness.figures}
    for where in units:
        for figure in side.figures(where):
            tells = figure.unit and (figure.low, figure.high) != (1, 1)  # "one of them" counts nothing
            if tells and _key(figure) not in known and figure.passage not in used:
                known.add(_key(figure))
                yield figure


def _alteration(one: Figure, other: Figure) -> Alteration:
    if (one.low, one.high) == (other.low, other.high):
        how = "the same number, hedged otherwise"
    elif compatible(one, other):
        how = "another number for the same thing, and both can be right"
    else:
        how = "another number for the same thing"
    return Alteration(
        kind="figure",
        op="altered",
        before=one.passage,
        after=other.passage,
        edits=(Edit(op="change", before=one.passage.text, after=other.passage.text),),
        rule=how,
    )


def _unmatched(mine: Sequence[Figure], theirs: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence that the other sentence does not give, hedge and all."""
    known = {(*_key(figure), bool(figure.hedge)) for figure in theirs}
    return [figure for figure in mine if (*_key(figure), bool(figure.hedge)) not in known]


def _key(figure: Figure) -> Key:
    return figure.low, figure.high, figure.unit


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both count things of one name."""
    if one.about is None or other.about is None:
        return False
    return bool(set(stems(one.about.text)) & set(stems(other.about.text)))


def _hedged_otherwise(one: Figure, other: Figure) -> bool:
    """Whether a hedge alone came or went: "at least 12 people", "12 people"."""
    return one.unit == other.unit and bool({one.low, one.high} & {other.low, other.high} - {None})


def _covers(figure: Figure, place: int) -> bool:
    hedge = len(figure.hedge or "") + 1  # a hedge that came or went stands before the figure
    return figure.passage.start - hedge <= place < figure.passage.end
