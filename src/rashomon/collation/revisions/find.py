"""Two versions of a report -> what the newer one says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

from rashomon.collation.claims import Statement, statements
from rashomon.collation.parties import Cast, find_parties
from rashomon.collation.revisions import claims, figures
from rashomon.collation.revisions.notices import is_stamp, notes, notices
from rashomon.collation.revisions.pairing import Pair, Pairing, pair
from rashomon.collation.revisions.quotations import quotations
from rashomon.collation.revisions.side import Side
from rashomon.collation.revisions.units import Unit, runs, units
from rashomon.model import Alteration, Passage, Revision, Story, Witness, signed

_KINDS = ("claim", "figure", "quotation")


def find_revisions(story: Story, cast: Cast, found: Sequence[Statement]) -> tuple[Revision, ...]:
    """The revisions among the story's witnesses, and the notes of reports whose older version is not here."""
    revisions = [
        _revision(old, new, cast, [s for s in found if s.passage.witness in (old.siglum, new.siglum)])
        for old, new in _versions(story)
    ]
    newer = {revision.new for revision in revisions}
    for witness in story.witnesses:
        noted = tuple(item for item in notices(witness) if not is_stamp(item.passage))
        if noted and witness.siglum not in newer:
            revisions.append(Revision(old=None, new=witness.siglum, changes=(), reworded=(), notices=noted))
    return tuple(revisions)


def compare_versions(old: Witness, new: Witness) -> Revision:
    """What ``new`` says otherwise than ``old``; without sigla of their own they are called A and B."""
    if not old.siglum or old.siglum == new.siglum:
        old, new = (replace(signed(w, name), siglum=name) for w, name in ((old, "A"), (new, "B")))
    story = Story(id="", witnesses=(old, new))
    cast = find_parties(story)
    return _revision(old, new, cast, statements(story, cast, ()))


def _versions(story: Story) -> Iterator[tuple[Witness, Witness]]:
    """The pairs of versions, the older one first: found by gathering, or from one address."""
    chains = [
        [story.witness(link.exemplar), story.witness(link.copy)]
        for link in story.lineage
        if link.kind == "update"
    ]
    pages: dict[str, list[Witness]] = {}
    for witness in story.witnesses:
        if address := _address(witness):
            pages.setdefault(address, []).append(witness)
    seen = set()
    for chain in (*pages.values(), *chains):
        for old, new in pairwise(sorted(chain, key=_age)):
            names = frozenset((old.siglum, new.siglum))
            if names not in seen and old.text != new.text and not _between(names, pages):
                seen.add(names)
                yield old, new


def _between(names: frozenset[str], pages: dict[str, list[Witness]]) -> bool:
    """Whether both are versions of one page with others between them, which are compared one by one."""
    for chain in pages.values():
        places = [n for n, witness in enumerate(sorted(chain, key=_age)) if witness.siglum in names]
        if len(places) == 2 and places[1] - places[0] > 1:
            return True
    return False


def _age(witness: Witness) -> tuple[date, bool, str]:
    """The earlier day first; on one day what has no note of a change first; then in the order given."""
    noted = next(notes(witness), None) is not None
    return witness.masthead.published or date.max, noted, witness.siglum


def _address(witness: Witness) -> str | None:
    """The report's address, if it is that of a page: a site's own address says nothing."""
    url = witness.article.metadata.url
    return url if url and len(urlsplit(url).path.strip("/")) > 0 else None


def _revision(old: Witness, new: Witness, cast: Cast, found: Sequence[Statement]) -> Revision:
    left, right = _told(old), _told(new)
    pairing = pair(left, right)
    _pair_mastheads(pairing)
    counterparts = claims.Counterparts(found, old.siglum, new.siglum)
    sides = Side(old, cast), Side(new, cast)
    changes = [
        *quotations(*sides),
        *_figures(pairing, counterparts, *sides),
        *claims.edited(pairing, *sides),
        *claims.renamed(claims.loose(pairing, counterparts), *sides),
        *(
            Alteration(
                kind="claim", op="dropped", before=p, after=None, rule="the new version does not tell it"
            )
            for p in claims.alone(pairing.gone, sides[0], right, counterparts)
        ),
        *(
            Alteration(
                kind="claim", op="added", before=None, after=p, rule="the old version does not tell it"
            )
            for p in claims.alone(pairing.come, sides[1], left, counterparts)
        ),
    ]
    changes.sort(key=_order)
    return Revision(
        old=old.siglum,
        new=new.siglum,
        changes=tuple(changes),
        reworded=tuple(dict.fromkeys(claims.reworded(pairing, changes, counterparts))),
        notices=tuple(notices(new, old, changes)),
    )


def _told(witness: Witness) -> list[Unit]:
    """The sentences of a report, without its own notes on its making."""
    apart = list(notes(witness))
    return [unit for unit in units(witness) if not any(unit.sentence.overlaps(note) for note in apart)]


def _figures(
    pairing: Pairing, counterparts: claims.Counterparts, old: Side, new: Side
) -> Iterator[Alteration]:
    found = [
        *figures.altered(pairing.pairs, old, new),
        *figures.altered_in_other_words(claims.loose(pairing, counterparts), old, new),
    ]
    yield from dict.fromkeys(found)
    used = [p for change in found for p in (change.before, change.after) if p]
    used += figures.renamed(pairing.pairs, old, new)
    before = _sentences(pairing.gone, [item.old for item in pairing.pairs])
    after = _sentences(pairing.come, [item.new for item in pairing.pairs])
    for figure in figures.alone(before, old, new, used):
        yield Alteration(
            kind="figure",
            op="dropped",
            before=figure.passage,
            after=None,
            rule="the new version gives it nowhere",
        )
    for figure in figures.alone(after, new, old, used):
        yield Alteration(
            kind="figure",
            op="added",
            before=None,
            after=figure.passage,
            rule="the old version gives it nowhere",
        )


def _sentences(*groups: Sequence[Unit]) -> list[Passage]:
    return sorted({unit.sentence for group in groups for unit in group})


def _pair_mastheads(pairing: Pairing) -> None:
    """A new headline or dek stands in the old one's place, however it is worded."""
    for part in ("headline", "dek"):
        one, other = (_only(units, part) for units in (pairing.gone, pairing.come))
        if one and other:
            pairing.gone.remove(one)
            pairing.come.remove(other)
            pairing.pairs.append(Pair(one, other, list(runs(one.words, other.words))))


def _only(units: Sequence[Unit], part: str) -> Unit | None:
    """The unit that is all there is of this part of the report."""
    places = [s for unit in units[:1] for s in unit.witness.sentences if s.part == part]
    found = [unit for unit in units for s in places if s.start == unit.sentence.start]
    return found[0] if len(places) == 1 and found else None


def _order(change: Alteration) -> tuple[int, int, int]:
    """Kind by kind in the order of the newer text; what was dropped stands last."""
    place = change.after or change.before
    return _KINDS.index(change.kind), change.after is None, place.start if place else 0
