"""Verdicts -> the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.model import Edition, Editions
from rashomon.model.verdict import Change, Finding, Verdict
from rashomon.publish.phrases import counted, not_read, printable, shortened, source

SIGNS = {"carried": ("=", "green"), "changed": ("≠", "yellow"), "unsure": ("?", "cyan")}
# What a witness does that tells a statement otherwise.
KINDS = {
    "figure": "gives another figure",
    "date": "gives another time",
    "actor": "says it of another",
    "patient": "tells it the other way round",
    "place": "names another place",
    "negation": "one of the two denies it",
    "opposite": "tells the opposite",
    "hedge": "leaves it open, or the statement claims to be surer",
    "attribution": "gives the words to another",
}
LONGEST = 300  # letters of any one text: the longest sentences of news have no more
NONE = "No witness carries it."


def show(verdicts: Sequence[Verdict], editions: Editions, console: Console | None = None) -> None:
    """Print who carries the statement, who tells it otherwise or perhaps, or that none does."""
    console = console or Console(highlight=False)
    found = [
        (verdict, edition)
        for verdict, edition in zip(verdicts, editions.editions, strict=True)
        if verdict.findings
    ]
    for verdict, edition in found:
        for line in _story(verdict, edition):
            console.print(line)
    if not found:
        console.print(Text(NONE))


def _story(verdict: Verdict, edition: Edition) -> Iterator[Text | Padding]:
    yield Text(shortened(printable(verdict.title), LONGEST), style="bold")
    carriers = len(verdict.carriers)
    changed = sum(finding.status == "changed" for finding in verdict.findings)
    read = sum(bool(witness.sentences) for witness in edition.witnesses)
    unread = f"; not read: {names}" if (names := not_read(edition)) else ""
    origins = f" from {counted(verdict.origins, 'origin')}" if carriers else ""
    perhaps = sum(finding.status == "unsure" for finding in verdict.findings)
    told = [
        f"carried by {counted(carriers, 'witness', 'witnesses')}{origins}",
        f"told otherwise by {counted(changed, 'witness', 'witnesses')}" if changed else "",
        f"perhaps told by {counted(perhaps, 'witness', 'witnesses')}" if perhaps else "",
    ]
    yield Text(
        f"{', '.join(filter(None, told))}; "
        f"{counted(read - len(verdict.findings), 'other')} without it{unread}",
        style="italic",
    )
    for finding in verdict.findings:
        yield from _finding(finding, edition)
    yield Text("")


def _finding(finding: Finding, edition: Edition) -> Iterator[Text | Padding]:
    sign, colour = SIGNS[finding.status]
    witness = edition.story.witness(finding.passage.witness)
    head = Text(f"{sign} ", style=colour)
    head.append(f"{finding.passage.witness} ", style="bold").append(printable(source(witness)))
    if finding.speaker:
        head.append(f", in the words of {printable(finding.speaker)}", style="dim")
    yield head
    yield Padding(Text(f"“{shortened(printable(finding.passage.text), LONGEST)}”"), (0, 0, 0, 4))
    for change in finding.changes:
        yield Padding(Text(_words(change), style=colour), (0, 0, 0, 4))
    if finding.doubt:
        yield Padding(Text(f"unsure: {finding.doubt}", style=colour), (0, 0, 0, 4))


def _words(change: Change) -> str:
    told = shortened(printable(change.told.text), LONGEST)
    said = f"the statement has “{printable(change.said)}”" if change.said else "the statement lacks it"
    return f"{KINDS[change.kind]}: the witness has “{told}”, {said}"
