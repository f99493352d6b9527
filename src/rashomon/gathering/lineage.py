"""Who took from whom: near-copies, passages taken over, later versions, a shared agency."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from rashomon.gathering.reuse import Shared, Text, shared_passages
from rashomon.model import Lineage, Passage, Witness

# The share of the copy's own words (no quotations, no furniture) that stand in its exemplar. Independent
# reports of one event share up to .11 (three stories of five reports), pick-ups of one wire .7 and more.
PICK_UP = 0.70
VERSION = 0.50
REWRITE = 0.12
# Shared words and the longest shared passage without which no share counts: set phrases, titles and names of
# laws make passages of up to 14 words in independent reports; a long name list once made 18, alone.
FEWEST_WORDS, LONGEST_PASSAGE = 40, 15
# A short report counts as a near-copy from so many words on.
FEWEST_COPIED = 20
# So many of the longest shared passages are shown as evidence.
EVIDENCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """What ``copy`` has from ``exemplar``; ``left`` of each passage is the copy's."""

    copy: Witness
    exemplar: Witness
    share: float
    passages: tuple[Shared, ...]

    @property
    def evidence(self) -> tuple[Passage, ...]:
        longest = sorted(self.passages, key=lambda shared: (-shared.words, shared.left))[:EVIDENCE]
        mine = [self.copy.passage(*shared.left) for shared in longest]
        theirs = [self.exemplar.passage(*shared.right) for shared in longest]
        return tuple(passage for pair in zip(mine, theirs, strict=True) for passage in pair)


def find_lineage(witnesses: Sequence[Witness]) -> tuple[Lineage, ...]:
    """For each report the one it took most from, and the agency whose wire it carries.

    Of two reports the exemplar is the one that names an agency; then the earlier published (an undated one
    counts as later); then the longer; then the one with the lesser id. So no circle can arise.
    """
    found: dict[str, Lineage] = {link.copy: link for link in _agencies(witnesses)}
    best: dict[str, _Taken] = {}
    for taken in _reuse(witnesses):
        before = best.get(taken.copy.siglum)
        if before is None or (taken.share, taken.exemplar.siglum) > (before.share, before.exemplar.siglum):
            best[taken.copy.siglum] = taken
    for siglum, taken in best.items():
        kind = _kind(taken)
        if kind and (siglum not in found or kind == "update"):
            found[siglum] = Lineage(
                copy=siglum, exemplar=taken.exemplar.siglum, kind=kind, evidence=taken.evidence
            )
    return tuple(found[witness.siglum] for witness in witnesses if witness.siglum in found)


def _kind(taken: _Taken) -> Literal["pick-up", "rewrite", "update"] | None:
    words = sum(shared.words for shared in taken.passages)
    if words >= FEWEST_COPIED and taken.share >= VERSION and _same_report(taken.copy, taken.exemplar):
        return "update"
    if words >= FEWEST_COPIED and taken.share >= PICK_UP:
        return "pick-up"
    longest = max((shared.words for shared in taken.passages), default=0)
    if words >= FEWEST_WORDS and longest >= LONGEST_PASSAGE and taken.share >= REWRITE:
        return "rewrite"
    return None


def _same_report(copy: Witness, exemplar: Witness) -> bool:
    """Whether these are two versions of one report: one address, or two dates and no two outlets."""
    one, two = copy.article.metadata.url, exemplar.article.metadata.url
    if one and one == two:
        return True
    dates = copy.masthead.published, exemplar.masthead.published
    outlets = {w.masthead.outlet for w in (copy, exemplar)} - {None}
    return None not in dates and dates[0] != dates[1] and len(outlets) < 2


def _reuse(witnesses: Sequence[Witness]) -> Iterator[_Taken]:
    ordered = sorted(witnesses, key=_precedence)
    texts = {witness.siglum: Text(witness.text, _not_own(witness)) for witness in ordered}
    for exemplar, copy in _candidates(ordered, texts):
        passages = shared_passages(texts[copy.siglum], texts[exemplar.siglum])
        words = sum(shared.words for shared in passages)
        share = words / max(texts[copy.siglum].own, 1)
        yield _Taken(copy=copy, exemplar=exemplar, share=share, passages=passages)


def _candidates(ordered: Sequence[Witness], texts: dict[str, Text]) -> Iterator[tuple[Witness, Witness]]:
    """The pairs that share seeds enough for the least that counts, exemplar first."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, witness in enumerate(ordered):
        for seed in texts[witness.siglum].seeds:
            holders[seed].append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    for (first, second), seeds in sorted(shared.items()):
        if seeds >= FEWEST_COPIED // 2:
            yield ordered[first], ordered[second]


def _precedence(witness: Witness) -> tuple[bool, date, int, str, str]:
    masthead = witness.masthead
    published = masthead.published or date.max
    return (not masthead.agency, published, -len(witness.text), witness.article.id, witness.siglum)


def _not_own(witness: Witness) -> Iterator[tuple[int, int]]:
    """What a report shares with others without taking it from them: quoted words and furniture."""
    for quotation in witness.quotations:
        if quotation.kind != "indirect":
            yield quotation.passage.start, quotation.passage.end
    for item in witness.furniture:
        yield item.passage.start, item.passage.end


def _agencies(witnesses: Sequence[Witness]) -> Iterator[Lineage]:
    """A report that carries an agency's wire: its exemplar is the wire if it is here, else the agency."""
    wires = {w.masthead.outlet: w.siglum for w in reversed(witnesses) if w.masthead.outlet}
    for witness in witnesses:
        agency = witness.masthead.agency
        if agency and agency != witness.masthead.outlet:
            yield Lineage(
                copy=witness.siglum,
                exemplar=wires.get(agency, agency),
                kind="pick-up",
                evidence=tuple(_credit(witness, agency)),
            )


def _credit(witness: Witness, agency: str) -> Iterator[Passage]:
    """Where the report names the agency: outside its sentences if it can be, else where it does so first."""
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(agency)}(?!\w)", witness.text)]
    outside = [place for place in places if not any(p.start <= place[0] < p.end for p in witness.paragraphs)]
    for start, end in (outside or places)[:1]:
        yield witness.passage(start, end)
