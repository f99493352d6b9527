"""Quotations that one version has alone, or that the newer one words or gives to somebody otherwise."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.collation.revisions.side import Side
from rashomon.collation.revisions.units import Run, Words, edit, runs, words_of
from rashomon.language.names import fold
from rashomon.language.similarity import FUNCTION_WORDS, comparable, containment, spelled_alike, spelling
from rashomon.model import Alteration, Quotation

# Words in marks of fewer words are terms and titles more often than speech.
LEAST_WORDS = 3
# Two quotations are one, edited, where the longer carries so much of the shorter one's weight.
SAME = 0.7
# A word of more quotations than this brings no two of them together.
FREQUENT = 100
_EMPTY_NAMES = frozenset(("the", "a", "an", "mr", "mrs", "ms", "dr"))


@dataclass(frozen=True)
class _Said:
    quotation: Quotation
    words: Words

    @property
    def forms(self) -> str:
        return f" {' '.join(word.form for word in self.words)} "


def quotations(old: Side, new: Side) -> Iterator[Alteration]:
    """What became of every marked quotation of three words or more."""
    left, right = _said(old), _said(new)
    partner, back = _partners(left, right), _partners(right, left)
    whole = {
        side: f" {' '.join(word.form for word in comparable(side.witness.text))} " for side in (old, new)
    }
    for said in left:
        other = partner[id(said)]
        if other is None:
            if said.forms not in whole[new]:
                yield _alone(said, "dropped")
        elif back[id(other)] is said:
            yield from _differing(said, other, old, new)
    for said in right:
        if back[id(said)] is None and said.forms not in whole[old]:
            yield _alone(said, "added")


def _said(side: Side) -> list[_Said]:
    """The outermost quotations long enough to be speech."""
    found = []
    for quotation in side.quotations:
        words = words_of(quotation.passage)
        if len(words) >= LEAST_WORDS and not side.nested(quotation):
            found.append(_Said(quotation, words))
    return found


def _partners(mine: list[_Said], others: list[_Said]) -> dict[int, _Said | None]:
    """For each quotation (by ``id``) the one of the other version that carries most of its words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for form in {word.form for word in other.words} - FUNCTION_WORDS:
            holders[form].append(number)
    found: dict[int, _Said | None] = {}
    same = {other.forms: other for other in others}
    for said in mine:
        if said.forms in same:
            found[id(said)] = same[said.forms]
            continue
        shared = (holders[form] for form in {word.form for word in said.words})
        near = sorted({number for numbers in shared if len(numbers) <= FREQUENT for number in numbers})
        found[id(said)] = _partner(said, [others[n] for n in near])
    return found


def _partner(said: _Said, others: list[_Said]) -> _Said | None:
    best: tuple[float, int] = (0.0, 0)
    found = None
    for other in others:
        share = max(containment(said.words, other.words), containment(other.words, said.words))
        rank = share, -abs(len(said.words) - len(other.words))
        if share >= SAME and rank > best:
            best, found = rank, other
    return found


def _alone(said: _Said, op: str) -> Alteration:
    added = op == "added"
    return Alteration(
        kind="quotation",
        op="added" if added else "dropped",
        before=None if added else said.quotation.passage,
        after=said.quotation.passage if added else None,
        rule=f"no quotation of the {'old' if added else 'new'} version carries these words",
    )


def _differing(one: _Said, other: _Said, old: Side, new: Side) -> Iterator[Alteration]:
    differing = [run for run in runs(one.words, other.words) if not _spelling_alone(run)]
    speakers = one.quotation.speaker, other.quotation.speaker
    rules = []
    if differing:
        rules.append("the words in marks are not the same")
    if speakers[0] and speakers[1] and _two(one.quotation, other.quotation):
        rules.append(f"given to {speakers[0]} in the old version and to {speakers[1]} in the new one")
    if rules:
        yield Alteration(
            kind="quotation",
            op="altered",
            before=one.quotation.passage,
            after=other.quotation.passage,
            edits=tuple(edit(old.witness, new.witness, run) for run in differing),
            rule="; ".join(rules),
        )


def _spelling_alone(run: Run) -> bool:
    """Whether the words differ in their spelling alone, or are an editor's words in brackets."""
    if all(word.editor for word in (*run.gone, *run.come)):
        return True
    return len(run.gone) == len(run.come) and all(
        spelling(one.form) == spelling(other.form) or spelled_alike(one.form, other.form)
        for one, other in zip(run.gone, run.come, strict=True)
    )


def _two(one: Quotation, other: Quotation) -> bool:
    """Whether the two are given to two speakers: neither name has a word of the other."""
    if one.party and one.party == other.party:
        return False
    names = [set(fold(q.speaker or "").split()) - _EMPTY_NAMES for q in (one, other)]
    return not names[0] & names[1]
