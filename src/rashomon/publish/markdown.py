"""Editions -> a digest in Markdown, every line with its citations: ``[A:120-180]``."""

import re
from collections.abc import Iterable, Iterator

from rashomon.model import (
    Disagreement,
    Edition,
    Editions,
    Outcome,
    Passage,
    Position,
    Revision,
    Utterance,
)
from rashomon.publish.disputes import Telling, dispute, tellings
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import (
    JUDGEMENTS,
    changed,
    counted,
    day,
    heading,
    printable,
    ranked,
    shortened,
    signs,
    source,
    span,
    summary,
    versions,
    visible,
)
from rashomon.publish.stances import stance

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$!])")
_QUOTES = tuple("\"“”'‘’`")
LONGEST = 300  # characters of a passage shown; its citation finds the rest


def to_markdown(editions: Editions) -> str:
    """The text of the digest."""
    lines = [line for edition in editions.editions for line in _story(edition)]
    judged = [_outcome(item) for item in editions.judgements]
    lines += _part("A person's judgements", judged)
    if editions.rejected:
        lines += ["## Not read", ""]
        lines += [f"- {_safe(row.path)}: {_safe(row.reason)}" for row in editions.rejected]
    return "\n".join(lines).rstrip("\n") + "\n"


def _story(edition: Edition) -> Iterator[str]:
    guide = Guide(edition)
    yield from (f"# {_safe(edition.title)}", "", summary(edition), "")
    yield from _witnesses(edition)
    digest = [f"- {_safe(line.text)} {_stated(guide, line.text, line.evidence)}" for line in edition.digest]
    yield from _part("What they tell", digest)
    parting = [item for _, item in ranked(edition.disagreements)]
    legend = "; ".join(f"{sign} {words}" for _, sign, words in signs(parting))
    disputes = [line for item in parting for line in _dispute(guide, item)]
    yield from _part("Where they part", [f"{legend}.", "", *disputes] if disputes else [])
    shared = [line for u in edition.utterances for line in _utterance(guide, u)]
    yield from _part("Quoted by several", shared)
    yield from _part("Positions", [_position(guide, position) for position in edition.positions])
    events = [
        f"- **{span(e.earliest, e.latest)}**: {_safe(e.what)} {_stated(guide, e.what, e.evidence)}"
        for e in edition.timeline
    ]
    yield from _part("Timeline", events)
    links = [
        f"- {_safe(link.copy)} is a {link.kind} of {_safe(link.exemplar)} {_cited(link.evidence)}".rstrip()
        for link in guide.lineage
    ]
    yield from _part("Lineage", links)
    yield from _part("What changed", [line for item in edition.revisions for line in _revision(item)])
    furniture = [
        f"- “{_safe(shortened(item.passage.text, LONGEST))}” {_cited((item.passage,))}: {_safe(item.reason)}"
        for witness in edition.witnesses
        for item in witness.furniture
    ]
    yield from _part("Set aside as furniture", furniture)


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from (f"## {title}", "", *lines, "")


def _witnesses(edition: Edition) -> Iterator[str]:
    yield from ("| | report | published | headline | file |", "|---|---|---|---|---|")
    for witness in edition.witnesses:
        masthead = witness.masthead
        cells = (
            f"**{_safe(witness.siglum)}**",
            _safe(source(witness)),
            day(masthead.published) if masthead.published else "gives no date",
            _safe(masthead.headline.text) if masthead.headline else "",
            _safe(witness.article.path),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _dispute(guide: Guide, item: Disagreement) -> Iterator[str]:
    kind, about = heading(item)
    remarks = [*["inside one report"] * item.within_one, *["judged by a person"] * item.judged]
    head = f"{JUDGEMENTS[item.judgement][0]} {kind}{': ' if kind else ''}{_safe(about)}"
    yield f"- **{head}**" + (f" ({', '.join(remarks)})" if remarks else "")
    for side in tellings(guide, item, LONGEST):
        yield f"  - {_told(guide, side[0])}"
        yield from (f"    - {_told(guide, one)}" for one in side[1:])
    yield f"  - Rule: {_safe(item.rule)}"


def _told(guide: Guide, telling: Telling) -> str:
    """``A Norpress: cut the wages of “**340** crew members” [A:190-206] by 12 percent``."""
    place = telling.passage
    before, after = map(_escaped, telling.around)
    own = "".join(f"**{_escaped(p.text)}**" if p.parts else _escaped(p.text) for p in telling.own)
    name = f"{place.witness} {guide.source(place.witness)}"
    # Words that stand in quotation marks in the report need no second pair.
    quoted = before.rstrip()[-1:] in _QUOTES and after.lstrip()[:1] in _QUOTES
    told = f"{own} {_cited((place,))}" if quoted else f"“{own}” {_cited((place,))}"
    return f"{_safe(name)}: {before}{told}{after}"


def _stated(guide: Guide, words: str, evidence: tuple[Passage, ...]) -> str:
    """Who tells what the story does, and who tells it otherwise."""
    found = dispute(guide, words, evidence)
    if not found:
        return _cited(evidence)
    sign = JUDGEMENTS[found.item.judgement][0]
    return f"{_cited(found.without(evidence))} ({sign} otherwise in {_cited(found.others)})"


def _revision(item: Revision) -> Iterator[str]:
    yield f"- **{_safe(versions(item))}**"
    for change in item.changes:
        places = [place for place in (change.before, change.after) if place]
        yield f"  - {_safe(changed(change, LONGEST))} {_cited(places)}: {_safe(change.rule)}"
    for notice in item.notices:
        concerns = f", concerns {_cited(notice.concerns)}" if notice.concerns else ""
        yield f"  - Note: “{_safe(notice.passage.text)}” {_cited((notice.passage,))}{concerns}"


def _outcome(item: Outcome) -> str:
    words = " and ".join(f"“{_safe(shortened(p.text, LONGEST))}”" for p in item.ruling.pointers)
    who = f": {_safe(item.ruling.speaker or 'nobody named')}" if item.ruling.kind == "speaker" else ""
    state = "applied" if item.applied else "**not applied**"
    return f"- {item.ruling.kind}, {words}{who} ({_safe(item.ruling.place)}), {state}: {_safe(item.reason)}"


def _utterance(guide: Guide, item: Utterance) -> Iterator[str]:
    if not guide.is_shared(item):
        return
    wordings: dict[str, list[Passage]] = {}
    for member in guide.wordings(item):
        wordings.setdefault(member.text, []).append(member)
    yield f"- **{_safe(item.speaker or 'Nobody named')}**, {counted(len(wordings), 'wording')}"
    for text, places in wordings.items():
        yield f"  - “{_safe(text)}” {_cited(places)}"


def _position(guide: Guide, item: Position) -> str:
    party = guide.party(item.party) or item.party
    toward = f", toward {_safe(guide.party(item.toward) or '')}" if item.toward else ""
    condition = f", condition: {_safe(item.condition)}" if item.condition else ""
    what = _safe(stance(item.act, party, item.what))
    return f"- **{_safe(party)}** {what}{toward}{condition} {_cited(item.evidence)}"


def _cited(passages: Iterable[Passage]) -> str:
    return " ".join(f"[{_safe(p.witness)}:{p.start}-{p.end}]" for p in passages)


def _safe(text: str) -> str:
    """``text`` on one line, with nothing left that Markdown or HTML would read as its own."""
    return _escaped(printable(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", visible(text).replace("&", "&amp;"))
