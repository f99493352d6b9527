"""Who took from whom: near-copies, passages taken over, later versions, a shared agency."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from rashomon.gathering.credit import credited
from rashomon.gathering.dispatches import carried, is_wire
from rashomon.gathering.retelling import Retold, retold
from rashomon.gathering.reuse import Shared, Text, shared_passages
from rashomon.gathering.rewording import Reworded, Telling, reworded, telling
from rashomon.model import Lineage, Passage, Witness

# The share of the copy's own words (no quotations, no furniture) that stand in its exemplar. Independent
# reports of one event share up to .11 (three stories of five reports), pick-ups of one wire .7 and more; .55
# where the wire has a newer version by now. Who rewords a report leaves less than half of it as it was.
PICK_UP = 0.50
VERSION = 0.50
# An agency's own report that says so much of another one again is the same dispatch, sent twice.
REPEATED = 0.90
REWRITE = 0.12
# Shared words and the longest shared passage without which no share counts: set phrases, titles and names of
# laws make passages of up to 14 words in independent reports; a long name list once made 18, alone.
FEWEST_WORDS, LONGEST_PASSAGE = 40, 15
# A short report counts as a near-copy from so many words on.
FEWEST_COPIED = 20
# Sentences reworded one by one: so many telling words in the same order, in more than one sentence, and one
# of the sentences so much alike. In 462 reports of ECB+ that links no report wrongly; 20 words link 11 more,
# of which 4 share an official statement only.
REWORDED_WORDS, REWORDED_SENTENCES, REWORDED_SHARE = 30, 2, 0.55
# Fewer initials stand for many names.
INITIALS = 3
# So many of the longest shared passages are shown as evidence.
EVIDENCE = 5


Kind = Literal["pick-up", "rewrite", "update"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """What ``copy`` has from ``exemplar``; ``left`` of each passage is the copy's."""

    copy: Witness
    exemplar: Witness
    share: float
    passages: tuple[Shared, ...]
    reworded: tuple[Reworded, ...]
    retold: Retold | None
    # Where the copy names the exemplar's outlet as its source.
    credit: Passage | None

    @property
    def evidence(self) -> tuple[Passage, ...]:
        by_words = self.share >= VERSION or _copied(self) or not (self.reworded or self.retold)
        found: Sequence[Shared | Reworded] = self.passages if by_words else self.reworded
        longest = sorted(found, key=lambda shared: (-shared.words, shared.left))[:EVIDENCE]
        places = [(shared.left, shared.right) for shared in longest]
        if self.retold and not by_words and not _reworded(self):
            places = list(zip(self.retold.right, self.retold.left, strict=True))
        mine = [self.copy.passage(*place) for place, _ in places]
        theirs = [self.exemplar.passage(*place) for _, place in places]
        credit = (self.credit,) if self.credit else ()
        return (*credit, *(passage for pair in zip(mine, theirs, strict=True) for passage in pair))

    @property
    def weight(self) -> tuple[float, int, str]:
        """By which of two exemplars the report took more from is told."""
        return self.share, sum(pair.words for pair in self.reworded), self.exemplar.siglum


def find_lineage(witnesses: Sequence[Witness]) -> tuple[Lineage, ...]:
    """For each report the one it took most from, and the agency whose wire it carries.

    Of two reports the exemplar is an agency's own; then the one that names an agency; then the earlier
    published (an undated one counts as later); then the longer; then the one with the lesser id. So no circle
    can arise. What an exemplar itself has from a wire that is not here, a copy that names no other source has
    from that wire.
    """
    reuse = list(_reuse(witnesses))
    shares = {(taken.copy.siglum, taken.exemplar.siglum): (taken.share, taken.evidence) for taken in reuse}
    found: dict[str, Lineage] = {link.copy: link for link in carried(witnesses, shares)}
    best: dict[str, tuple[_Taken, Kind]] = {}
    for taken in reuse:
        before = best.get(taken.copy.siglum)
        if (kind := _kind(taken)) and (before is None or taken.weight > before[0].weight):
            best[taken.copy.siglum] = taken, kind
    sigla = {witness.siglum for witness in witnesses}
    wires = {siglum: link.exemplar for siglum, link in found.items() if link.exemplar not in sigla}
    for siglum, (taken, kind) in best.items():
        if siglum not in found or kind == "update":
            exemplar = taken.exemplar.siglum
            source = exemplar if kind == "update" or taken.credit else wires.get(exemplar, exemplar)
            found[siglum] = Lineage(copy=siglum, exemplar=source, kind=kind, evidence=taken.evidence)
    return tuple(found[witness.siglum] for witness in witnesses if witness.siglum in found)


def _kind(taken: _Taken) -> Kind | None:
    words = sum(shared.words for shared in taken.passages)
    if _next_dispatch(taken):
        return "update" if words >= FEWEST_COPIED and taken.share >= VERSION else None
    if words >= FEWEST_COPIED and taken.share >= VERSION and _same_report(taken.copy, taken.exemplar):
        return "update"
    if words >= FEWEST_COPIED and taken.share >= PICK_UP:
        return "pick-up"
    said = taken.credit and (words >= FEWEST_COPIED or taken.reworded)
    return "rewrite" if said or _copied(taken) or _reworded(taken) or taken.retold else None


def _next_dispatch(taken: _Taken) -> bool:
    """Two of an agency's own reports: the later one repeats the background and is news all the same."""
    one, two = taken.copy, taken.exemplar
    wires = is_wire(one) and is_wire(two) and one.masthead.agency == two.masthead.agency
    return wires and taken.share < REPEATED


def _copied(taken: _Taken) -> bool:
    words = [shared.words for shared in taken.passages]
    return sum(words) >= FEWEST_WORDS and max(words) >= LONGEST_PASSAGE and taken.share >= REWRITE


def _reworded(taken: _Taken) -> bool:
    return (
        len(taken.reworded) >= REWORDED_SENTENCES
        and sum(pair.words for pair in taken.reworded) >= REWORDED_WORDS
        and max(pair.share for pair in taken.reworded) >= REWORDED_SHARE
    )


def _same_report(copy: Witness, exemplar: Witness) -> bool:
    """Whether these are two versions of one report: one address, or two dates and no two outlets; an outlet's
    print of what an agency sent is none."""
    one, two = copy.article.metadata.url, exemplar.article.metadata.url
    if one and one == two:
        return True
    dates = copy.masthead.published, exemplar.masthead.published
    outlets = {w.masthead.outlet for w in (copy, exemplar)}
    printed = len(outlets) == 2 and bool(copy.masthead.agency or exemplar.masthead.agency)
    return None not in dates and dates[0] != dates[1] and len(outlets - {None}) < 2 and not printed


def _reuse(witnesses: Sequence[Witness]) -> Iterator[_Taken]:
    ordered = sorted(witnesses, key=_precedence)
    texts = [Text(witness.text, _not_own(witness)) for witness in ordered]
    # The copy comes later in the order, and what it has stands left.
    sentences = reworded([_telling(witness) for witness in ordered])
    after = {(first, second): what for first, second, what in retold(ordered)}
    for first, second in sorted({*_sharing(texts), *sentences, *after}):
        passages = shared_passages(texts[second], texts[first])
        copy, exemplar = ordered[second], ordered[first]
        credit = _credit(copy.text, exemplar.masthead.outlet)
        yield _Taken(
            copy=copy,
            exemplar=exemplar,
            share=sum(shared.words for shared in passages) / max(texts[second].own, 1),
            passages=passages,
            reworded=tuple(pair.turned() for pair in sentences.get((first, second), ())),
            retold=after.get((first, second)),
            credit=copy.passage(*credit) if credit else None,
        )


def _credit(text: str, outlet: str | None) -> tuple[int, int] | None:
    """Where ``text`` names ``outlet`` as its source, in full or by its initials ("WSJ")."""
    initials = "".join(word[0] for word in (outlet or "").split() if word[0].isupper() and word != "The")
    return credited(text, outlet) or (credited(text, initials) if len(initials) >= INITIALS else None)


def _telling(witness: Witness) -> tuple[Telling, ...]:
    spans = [(sentence.start, sentence.end) for sentence in witness.sentences]
    return telling(witness.text, spans, _not_own(witness))


def _sharing(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """The pairs that share seeds enough for the least that counts."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for seed in text.seeds:
            holders[seed].append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    return (pair for pair, seeds in shared.items() if seeds >= FEWEST_COPIED // 2)


def _precedence(witness: Witness) -> tuple[bool, bool, date, int, str, str]:
    masthead = witness.masthead
    published = masthead.published or date.max
    return (
        not is_wire(witness),
        not masthead.agency,
        published,
        -len(witness.text),
        witness.article.id,
        witness.siglum,
    )


def _not_own(witness: Witness) -> Iterator[tuple[int, int]]:
    """What a report shares with others without taking it from them: quoted words and furniture."""
    for quotation in witness.quotations:
        if quotation.kind != "indirect":
            yield quotation.passage.start, quotation.passage.end
    for item in witness.furniture:
        yield item.passage.start, item.passage.end
