"""Verdicts -> the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.model import Edition, Editions
from rashomon.model.verdict import Change, Finding, Verdict
from rashomon.publish.phrases import counted, not_read, printable, shortened, source

SIGNS = {"carried": ("=", "green"), "changed": ("≠", "yellow")}
KINDS = {
    "figure": "another figure",
    "date": "another date",
    "actor": "somebody else",
    "place": "another place",
    "negation": "said and denied",
    "hedge": "a hedge left out or certainty put in",
    "attribution": "said by somebody else",
}
LONGEST = 300  # letters of any one text: the longest sentences of news have no more
NONE = "No witness carries it."


def show(verdicts: Sequence[Verdict], editions: Editions, console: Console | None = None) -> None:
    """Print who carries the statement, who carries it changed, or that none does."""
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
    carriers, changed = len(verdict.carriers), len(verdict.findings) - len(verdict.carriers)
    read = sum(bool(witness.sentences) for witness in edition.witnesses)
    unread = f"; not read: {names}" if (names := not_read(edition)) else ""
    origins = f" from {counted(verdict.origins, 'origin')}" if carriers else ""
    yield Text(
        f"carried by {counted(carriers, 'witness', 'witnesses')}{origins}, "
        f"changed by {counted(changed, 'witness', 'witnesses')}; "
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


def _words(change: Change) -> str:
    told = shortened(printable(change.told.text), LONGEST)
    said = f"the statement has “{printable(change.said)}”" if change.said else "the statement lacks it"
    return f"{KINDS[change.kind]}: the witness has “{told}”, {said}"
