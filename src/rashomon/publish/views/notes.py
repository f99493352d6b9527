"""The apparatus: one entry a finding, shared by every report that it touches."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Claim, Disagreement, Figure, Passage, Quotation, Utterance
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import JUDGEMENTS, STATUSES, counted, heading, shortened, span, voice
from rashomon.publish.views.segments import Mark
from rashomon.publish.wording import Change, compared

MARKS = frozenset("\"'“”‘’«»„‹›")
PARTING = ("disagreement", "unsure")
LEMMA = 90  # characters of the words an entry is about: one line of the apparatus


@dataclass(frozen=True, slots=True)
class Row:
    """What one witness has; ``changes`` is how it differs from the entry's first wording."""

    passage: Passage
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An entry: ``kind`` is the look of its marks, ``sides`` the rows in groups that part."""

    id: str
    kind: str
    sign: str
    head: str
    lemma: str
    sides: tuple[tuple[Row, ...], ...] = ()
    silent: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    more: tuple[str, str] | None = None
    places: tuple[Passage, ...] = ()


def notes(guide: Guide) -> tuple[Note, ...]:
    """Every entry of the story: disagreements, claims, quotations, figures, dates, furniture."""
    edition = guide.edition
    found = [_disagreement(guide, n, item) for n, item in enumerate(edition.disagreements)]
    found += [_claim(guide, n, item) for n, item in enumerate(edition.claims) if item.status != "single"]
    found += _quotations(guide)
    for witness in edition.witnesses:
        siglum = witness.siglum
        found += [_figure(guide, f"{siglum}{n}", item) for n, item in enumerate(witness.figures)]
        for n, date in enumerate(witness.dates):
            when = span(date.earliest, date.latest) if date.earliest or date.latest else "left open"
            found.append(
                Note(
                    id=guide.at(f"n-t{siglum}{n}"),
                    kind="date",
                    sign="",
                    head=f"Date: {when}",
                    lemma=shortened(date.passage.text, LEMMA),
                    rule=date.rule,
                    places=(date.passage,),
                )
            )
        for n, item in enumerate(witness.furniture):
            found.append(
                Note(
                    id=guide.at(f"n-f{siglum}{n}"),
                    kind="furniture",
                    sign="⌑",
                    head="Furniture, not the report",
                    lemma=shortened(item.passage.text, LEMMA),
                    rule=item.reason,
                    more=(guide.at("cleaning"), "All furniture"),
                    places=(item.passage,),
                )
            )
    return tuple(found)


def note_marks(guide: Guide, entries: tuple[Note, ...]) -> Iterator[tuple[str, Mark]]:
    """The marks that open these entries, each with the siglum of its text.

    Where a disputed claim has a disagreement inside it, the disagreement's sign opens both.
    """
    disputed = [(place, entry.id) for entry in entries if entry.kind == "disputed" for place in entry.places]
    parting = [place for entry in entries if entry.kind in PARTING for place in entry.places]
    for entry in entries:
        carriers = guide.carriers(entry.places)
        for place in entry.places:
            sign, under = entry.sign, tuple[str, ...]()
            if entry.kind in PARTING:
                under = tuple(dict.fromkeys(name for claim, name in disputed if claim.overlaps(place)))
            elif entry.kind == "disputed" and any(place.overlaps(other) for other in parting):
                sign = ""
            start, end = _with_marks(guide, place)
            yield (
                place.witness,
                Mark(
                    start=start,
                    end=end,
                    kind=entry.kind,
                    note=entry.id,
                    label=entry.head,
                    sign=sign,
                    others=tuple(siglum for siglum in carriers if siglum != place.witness),
                    under=under,
                ),
            )


def _with_marks(guide: Guide, place: Passage) -> tuple[int, int]:
    """The passage with the quotation marks that stand around it, so that the sign comes after them."""
    text = guide.witness[place.witness].text
    start, end = place.start, place.end
    if text[start - 1 : start] in MARKS and text[end : end + 1] in MARKS:
        return max(start - 1, 0), min(end + 1, len(text))
    return start, end


def _disagreement(guide: Guide, number: int, item: Disagreement) -> Note:
    sign, words = JUDGEMENTS[item.judgement]
    kind, about = heading(item)
    places = tuple(place for side in item.sides for place in side)
    return Note(
        id=guide.at(f"n-d{number}"),
        kind="disagreement" if item.judgement == "conflict" else item.judgement,
        sign=sign,
        head=f"{kind}, {words}" if kind else words[:1].upper() + words[1:],
        lemma=about,
        sides=tuple(tuple(Row(place) for place in side) for side in item.sides),
        silent=guide.silent(guide.carriers(places)),
        rule=item.rule,
        more=(guide.at(f"d-{number}"), "Side by side"),
        places=places,
    )


def _claim(guide: Guide, number: int, item: Claim) -> Note:
    sign, words = STATUSES[item.status]
    return Note(
        id=guide.at(f"n-c{number}"),
        kind=item.status,
        sign=sign,
        head=f"Claim, {words}, {counted(item.origins, 'origin')}",
        lemma=shortened(item.text, LEMMA * 2),
        sides=(tuple(Row(place) for place in item.readings),),
        silent=guide.silent(guide.carriers(item.readings)),
        rule=item.judged,
        more=(guide.at(f"c-{number}"), "In the matrix"),
        places=item.readings,
    )


def _quotations(guide: Guide) -> Iterator[Note]:
    joined: set[str] = set()
    for number, utterance in enumerate(guide.edition.utterances):
        members = [guide.quotation[name] for name in utterance.members if name in guide.quotation]
        if len(members) > 1:
            joined.update(member.id for member in members)
            yield _utterance(guide, number, utterance, members)
    for number, quotation in enumerate(guide.edition.quotations):
        if quotation.id not in joined or not quotation.id:
            yield Note(
                id=guide.at(f"n-q{number}"),
                kind="quotation",
                sign="“”",
                head=f"{quotation.kind.capitalize()} quotation, {voice(quotation)}",
                lemma=shortened(quotation.passage.text, LEMMA),
                rule=quotation.rule,
                places=(quotation.passage,),
            )


def _utterance(guide: Guide, number: int, item: Utterance, members: list[Quotation]) -> Note:
    first = members[0].passage.text
    places = tuple(member.passage for member in members)
    return Note(
        id=guide.at(f"n-u{number}"),
        kind="quotation",
        sign="“”",
        head=f"Quoted in {counted(len(guide.carriers(places)), 'report')}, {item.speaker or 'nobody named'}",
        lemma=shortened(first, LEMMA),
        sides=(tuple(Row(place, compared(first, place.text)) for place in places),),
        silent=guide.silent(guide.carriers(places)),
        rule=next((member.rule for member in members if member.judged), members[0].rule),
        more=(guide.at(f"u-{number}"), "Wordings compared"),
        places=places,
    )


def _figure(guide: Guide, name: str, item: Figure) -> Note:
    counts = f", counts “{shortened(item.about.text, LEMMA)}”" if item.about else ""
    return Note(
        id=guide.at(f"n-n{name}"),
        kind="figure",
        sign="",
        head=f"Figure: {amount(item)}{counts}",
        lemma=shortened(item.passage.text, LEMMA),
        details=(("hedge", item.hedge),) if item.hedge else (),
        rule=item.rule,
        places=(item.passage,),
    )


def amount(item: Figure) -> str:
    """A figure's value in plain digits with its unit."""
    if item.low is None and item.high is None:
        value = "no value"
    elif item.low is None:
        value = f"at most {item.high:,.12g}"
    elif item.high is None:
        value = f"at least {item.low:,.12g}"
    elif item.low == item.high:
        value = f"{item.low:,.12g}"
    else:
        value = f"{item.low:,.12g} to {item.high:,.12g}"
    return f"{value} {item.unit}" if item.unit else value
