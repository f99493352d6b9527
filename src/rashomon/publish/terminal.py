"""Editions -> the terminal: about two screens, and a word on how to get the rest."""

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.model import DigestLine, Disagreement, Edition, Editions, Event, Passage, Position, Revision
from rashomon.publish.disputes import Telling, dispute, tellings, undisputed
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import (
    FEW_SIGLA,
    JUDGEMENTS,
    changed,
    counted,
    day,
    foremost,
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

COLOURS = ("blue", "red", "green", "magenta", "yellow", "cyan", "bright_magenta", "white")
SIGNS = {"conflict": "red", "unsure": "yellow", "compatible": "green"}
VERSIONS, CHANGES = 2, 3  # versions named, and changes of each
DIGEST, DISPUTES, POSITIONS, EVENTS = 5, 6, 5, 5  # rows a part may take: two screens in all
LONGEST, HEADLINE = 100, 64  # letters of a passage and of a headline: a line and a half, and a line
SENTENCE = 300  # letters of any one text: the longest sentences of news have no more
REPORTS = 20  # listed one by one
SIDES = 4  # of one disagreement
STORIES = 3  # shown in full; of further ones the title alone
MORE = "rashomon read PATH... --html edition.html"  # how to get the rest of reports that are in no store

Row = tuple[Text, Text]  # a mark, and what it stands before


def show(editions: Editions, console: Console | None = None, more: str = MORE) -> None:
    """Print the edition of each story; ``more`` is the command that gives all of it."""
    console = console or Console(highlight=False)
    for edition in editions.editions[:STORIES]:
        for part in _story(edition):
            _print(console, part)
    for edition in editions.editions[STORIES:]:
        _print(console, Text(f"also: {_title(edition)}. {summary(edition)}"))
    if editions.editions:
        for hint in (
            "All of it, with every word it rests on:",
            f"  {more}",
        ):
            console.print(Text(hint, style="dim"), soft_wrap=True)


def _print(console: Console, part: RenderableType) -> None:
    """Print without the blanks that a table sets behind its last column."""
    for segments in console.render_lines(part, pad=False):
        line = Text.assemble(*((segment.text, segment.style or "") for segment in segments))
        line.rstrip()
        console.print(line, soft_wrap=True)


def _title(edition: Edition) -> str:
    return shortened(printable(edition.title), SENTENCE)


def _story(edition: Edition) -> Iterator[RenderableType]:
    guide = Guide(edition)
    yield Rule(style="dim")
    yield Text(_title(edition), style="bold")
    yield Text(summary(edition), style="italic")
    yield ""
    yield _witnesses(guide)
    if len(guide.sigla) > REPORTS:
        yield Text(f"  and {counted(len(guide.sigla) - REPORTS, 'more report')}", style="dim")
    parting = [item for _, item in ranked(edition.disagreements)]
    told = undisputed(guide, (number for number, _ in ranked(edition.disagreements)[:DISPUTES]))
    digest = [_stated(guide, line, line.text) for line in told[:DIGEST]]
    yield from _part("What they tell", digest, len(told) - DIGEST)
    disputes = [row for item in parting[:DISPUTES] for row in _dispute(guide, item)]
    yield from _part("Where they part", disputes, len(parting) - DISPUTES, _legend(parting[:DISPUTES]))
    positions = [_position(guide, item) for item in edition.positions[:POSITIONS]]
    yield from _part("Positions", positions, len(edition.positions) - POSITIONS)
    events = [
        _stated(guide, e, f"{span(e.earliest, e.latest)}: {shortened(e.what, LONGEST)}")
        for e in foremost(edition.timeline, EVENTS)
    ]
    yield from _part("Timeline", events, len(edition.timeline) - EVENTS)
    revised = [row for item in edition.revisions[:VERSIONS] for row in _revision(guide, item)]
    yield from _part("What changed", revised, len(edition.revisions) - VERSIONS)
    yield ""


def _part(title: str, rows: list[Row], more: int, legend: Text | None = None) -> Iterator[RenderableType]:
    if rows:
        yield ""
        yield Text.assemble((title, "bold"), legend or "")
        table = Table.grid(padding=(0, 1, 0, 0))
        for row in rows:
            table.add_row(*row)
        yield Padding(table, (0, 0, 0, 2), expand=False)
        if more > 0:
            yield Text(f"  and {counted(more, 'more', 'more')}", style="dim")


def _witnesses(guide: Guide) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for witness in guide.edition.witnesses[:REPORTS]:
        masthead = witness.masthead
        headline = printable(masthead.headline.text) if masthead.headline else ""
        table.add_row(
            _siglum(guide, witness.siglum),
            Text(printable(shortened(source(witness), 28))),
            Text(day(masthead.published) if masthead.published else "no date", style="dim"),
            Text(shortened(headline, HEADLINE), style="italic"),
        )
    return table


def _legend(disputes: Iterable[Disagreement]) -> Text:
    """What the signs in front of the headings say."""
    said = [
        ((f"  {sign}", SIGNS[judgement]), (f" {words}", "dim")) for judgement, sign, words in signs(disputes)
    ]
    return Text.assemble(*(part for parts in said for part in parts))


def _dispute(guide: Guide, item: Disagreement) -> Iterator[Row]:
    kind, about = heading(item)
    head = Text(f"{kind}: " if kind else "").append(shortened(printable(about), LONGEST))
    if remarks := [*["inside one report"] * item.within_one, *["judged by a person"] * item.judged]:
        head.append(f" ({', '.join(remarks)})", style="dim")
    yield Text(JUDGEMENTS[item.judgement][0], SIGNS[item.judgement]), head
    for side in tellings(guide, item, LONGEST)[:SIDES]:
        yield (
            Text(""),
            _sigla(guide, (told.passage for told in side)).append(" “").append(_told(side[0])).append("”"),
        )
    if len(item.sides) > SIDES:
        yield Text(""), Text(f"and {counted(len(item.sides) - SIDES, 'more side')}", style="dim")


def _told(telling: Telling) -> Text:
    """The words of a report, those that part it from the others in bold."""
    parts = ((visible(piece.text), "bold" if piece.parts else "") for piece in telling.pieces)
    return Text.assemble(*parts)


def _revision(guide: Guide, item: Revision) -> Iterator[Row]:
    yield Text("•"), Text(printable(versions(item)))
    for change in item.changes[:CHANGES]:
        places = [place for place in (change.before, change.after) if place]
        yield _row(guide, changed(change, LONGEST), places, mark="")
    if len(item.changes) > CHANGES:
        yield Text(""), Text(f"and {counted(len(item.changes) - CHANGES, 'more', 'more')}", style="dim")
    for notice in item.notices[:1]:
        yield _row(guide, f"Note: “{shortened(notice.passage.text, LONGEST)}”", (notice.passage,), mark="")


def _position(guide: Guide, item: Position) -> Row:
    condition = f", condition: {shortened(item.condition, LONGEST)}" if item.condition else ""
    party = guide.party(item.party) or item.party
    what = f"{party} {stance(item.act, party, shortened(item.what, LONGEST))}{condition}"
    return _row(guide, what, item.evidence)


def _row(guide: Guide, text: str, evidence: Iterable[Passage], mark: str = "•") -> Row:
    row = Text(shortened(printable(text), SENTENCE)).append(" ").append(_sigla(guide, evidence))
    return Text(mark), row


def _stated(guide: Guide, item: DigestLine | Event, text: str) -> Row:
    """What the reports tell, with the sign of a disagreement about it and those who tell it otherwise."""
    found = dispute(guide, item.text if isinstance(item, DigestLine) else item.what, item.evidence)
    if not found:
        return _row(guide, text, item.evidence)
    mark, row = _row(guide, text, found.without(item.evidence))
    sign = JUDGEMENTS[found.item.judgement][0]
    row.append(
        f"  {sign}\N{NO-BREAK SPACE}otherwise\N{NO-BREAK SPACE}in\N{NO-BREAK SPACE}",
        SIGNS[found.item.judgement],
    ).append(_sigla(guide, found.others))
    return mark, row


def _sigla(guide: Guide, passages: Iterable[Passage]) -> Text:
    carriers = guide.carriers(passages)
    named = Text(" ").join(_siglum(guide, siglum) for siglum in carriers[:FEW_SIGLA])
    if len(carriers) > FEW_SIGLA:
        named.append(f" and {len(carriers) - FEW_SIGLA} more", style="dim")
    return named


def _siglum(guide: Guide, siglum: str) -> Text:
    return Text(printable(siglum), style=f"bold {COLOURS[guide.tone(siglum)]}")
