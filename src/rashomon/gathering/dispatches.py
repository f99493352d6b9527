"""The wire reports of news agencies: which dispatch a report carries."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rashomon.language.tables import table
from rashomon.model import Lineage, Passage, Witness

# Two reports that name one agency carry one dispatch if this share of the one's own words stands in the
# other: pick-ups have half and more, two dispatches on one affair share their background (up to .15).
ONE_DISPATCH = 0.3

# How much of the words of one report (by siglum) stands in another, and where.
Shares = Mapping[tuple[str, str], tuple[float, tuple[Passage, ...]]]


def is_wire(witness: Witness) -> bool:
    """Whether the report is the agency's own: its outlet is the agency, under any name that it goes by."""
    agency, outlet = witness.masthead.agency, witness.masthead.outlet
    if not agency or not outlet:
        return False
    names = {agency, *table("agencies")["names"].get(agency, ())}
    return any(f"{outlet} ".casefold().startswith(f"{name} ".casefold()) for name in names)


def carried(witnesses: Sequence[Witness], shares: Shares) -> Iterator[Lineage]:
    """Each report that carries an agency's copy, with the dispatch it carries.

    That is the agency's own report of which it holds enough. A dispatch that is not here goes by the agency's
    name; one that came on a later day and says something else, by the agency's name and the day. So pick-ups
    of one dispatch are one origin and the agency's next dispatch is another.
    """
    agencies: dict[str, list[Witness]] = defaultdict(list)
    wires: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        if agency := witness.masthead.agency:
            (wires if is_wire(witness) else agencies)[agency].append(witness)
    for agency, copies in sorted(agencies.items()):
        missing = []
        for copy in copies:
            found = [
                (shares[pair], wire)
                for wire in wires[agency]
                if (pair := (copy.siglum, wire.siglum)) in shares
            ]
            (share, evidence), wire = max(
                found, key=lambda one: (one[0][0], one[1].siglum), default=((0.0, ()), copy)
            )
            if share >= ONE_DISPATCH:
                yield _pick_up(copy, wire.siglum, agency, evidence)
            else:
                missing.append(copy)
        for name, group in _named(agency, _dispatches(missing, shares)):
            for copy in group:
                yield _pick_up(copy, name, agency, ())


def _dispatches(copies: Sequence[Witness], shares: Shares) -> list[list[Witness]]:
    """The reports, those together that carry one dispatch; ``copies`` in any order."""
    groups: list[list[Witness]] = []
    for copy in sorted(copies, key=lambda witness: witness.siglum):
        near = [group for group in groups if any(_share(copy, one, shares) >= ONE_DISPATCH for one in group)]
        groups = [group for group in groups if group not in near]
        groups.append([copy, *(one for group in near for one in group)])
    return groups


def _share(one: Witness, other: Witness, shares: Shares) -> float:
    pairs = (one.siglum, other.siglum), (other.siglum, one.siglum)
    return max(shares[pair][0] if pair in shares else 0.0 for pair in pairs)


def _named(agency: str, groups: Sequence[Sequence[Witness]]) -> Iterator[tuple[str, Sequence[Witness]]]:
    days = [min((w.masthead.published or date.max for w in group), default=date.max) for group in groups]
    first = min(days, default=date.max)
    for day, group in zip(days, groups, strict=True):
        yield agency if day in (first, date.max) else f"{agency}, {day}", group


def _pick_up(copy: Witness, exemplar: str, agency: str, evidence: Sequence[Passage]) -> Lineage:
    return Lineage(
        copy=copy.siglum, exemplar=exemplar, kind="pick-up", evidence=(*_credit(copy, agency), *evidence)
    )


def _credit(witness: Witness, agency: str) -> Iterator[Passage]:
    """Where the report names the agency: outside its sentences if it can be, else where it does so first."""
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(agency)}(?!\w)", witness.text)]
    outside = [place for place in places if not any(p.start <= place[0] < p.end for p in witness.paragraphs)]
    for start, end in (outside or places)[:1]:
        yield witness.passage(start, end)
