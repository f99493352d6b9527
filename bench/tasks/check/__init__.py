"""Who carries a statement? ``python -m bench check FOLDER...`` (folders with reports and expected.json).

True statements are the gold file's shared claims, in its wording and in each witness's own. A statement is
``found`` where the check says that one of its gold witnesses carries it, that whose very words they are
included; ``found_in_gold_wording`` are those that a reader of the reports worded; ``found_elsewhere`` asks
for another witness than the one whose words they are (a floor: one sentence often says more than another).
Distortions are edits of the true statements (see ``distortions``), checked against all witnesses, also the
one whose words were edited; ``taken`` is the share that any witness is said to carry, ``recognised`` the
share that is called changed, with the right kind among the changes. Statements of one witness alone, checked
with all others, show what is found by mistake (``single_taken``).
"""

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.report import Report
from bench.tasks.check.distortions import Distortion, Party, distort
from bench.tasks.check.statements import Truth, truths
from bench.tasks.whole.case import GOLD_FILE, document_name
from bench.tasks.whole.score import Score
from rashomon.model import Edition
from rashomon.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict with its findings by document."""

    status: dict[str, str]
    kinds: frozenset[str]
    lines: tuple[str, ...]

    def carriers(self) -> frozenset[str]:
        """Who is said to carry the statement."""
        return frozenset(name for name, status in self.status.items() if status == "carried")


def measure(paths: Sequence[Path]) -> Report:
    """Score every folder with a gold file at or below ``paths``."""
    folders = sorted({gold.parent for path in paths for gold in path.rglob(GOLD_FILE)})
    pooled = Score()
    each: dict[str, float] = {}
    seconds: list[float] = []
    for folder in folders:
        result = Score()
        _folder(folder, result, seconds)
        each |= {f"{folder.name}: {name}": value for name, value in result.figures().items() if name in _MAIN}
        result.errors = [f"{folder.name}: {line}" for line in result.errors]
        pooled.add(result)
    figures = pooled.figures() | (each if len(folders) > 1 else {})
    if seconds:
        figures["milliseconds of processor, median"] = 1000 * statistics.median(seconds)
        figures["milliseconds of processor, slowest"] = 1000 * max(seconds)
    return Report(figures=figures, errors=tuple(sorted(pooled.errors, key=lambda line: line.split(": ")[1])))


# Who does it and who says it are one in "the union rejected the offer".
SAME_KIND = {"actor": {"actor", "attribution"}, "attribution": {"actor", "attribution"}}
_MAIN = ("found", "found_in_gold_wording", "taken", "recognised", "single_taken")


def _folder(folder: Path, result: Score, seconds: list[float]) -> None:
    import rashomon
    from rashomon.collation.checking import Checker
    from rashomon.pipeline import stated

    gold = json.loads((folder / GOLD_FILE).read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    editions = rashomon.read([str(folder / name) for name in files]).editions
    for edition in editions:
        Checker(edition).check(stated(edition.title, edition))  # tables are read on first use
    begun = time.process_time()
    checkers = [(edition, Checker(edition)) for edition in editions]
    preparing = (time.process_time() - begun) / max(1, len(checkers))

    def ask(text: str) -> Told:
        begun = time.process_time()
        verdicts = [(edition, checker.check(stated(text, edition))) for edition, checker in checkers]
        seconds.append(preparing + (time.process_time() - begun) / max(1, len(checkers)))
        return told(verdicts)

    parties = [party for edition in editions for party in _parties(edition)]
    for truth in truths(gold):
        score_truth(truth, ask(truth.text), result)
        for distortion in distort(truth.text, parties, truth.told):
            score_distortion(distortion, ask(distortion.text), result)
    for row in gold.get("single_source", ()):
        others = ask(row["text"]).carriers() - {row["document"]}
        result.share("single_taken", bool(others), 1)
        if others:
            result.errors.append(f"single statement found elsewhere: {row['text']!r} {sorted(others)}")


def told(verdicts: Sequence[tuple[Edition, Verdict]]) -> Told:
    """The verdicts of all stories by document."""
    status: dict[str, str] = {}
    kinds: set[str] = set()
    lines = []
    for edition, verdict in verdicts:
        names = {w.siglum: document_name(w.article.path) for w in edition.witnesses}
        for finding in verdict.findings:
            status[names[finding.passage.witness]] = finding.status
            kinds.update(change.kind for change in finding.changes)
            changes = "; ".join(f"{c.kind}: {c.said!r} / {c.told.text!r}" for c in finding.changes)
            lines.append(
                f"   {names[finding.passage.witness]} {finding.status} [{changes}] {finding.passage.text!r}"
            )
    return Told(status, frozenset(kinds), tuple(lines))


def score_truth(truth: Truth, answer: Told, result: Score) -> None:
    """Add one true statement: found with any right witness, and with each."""
    result.count("true_statements", 1)
    right = answer.carriers() & truth.documents
    result.share("found", bool(right), 1)
    others = truth.documents - truth.own
    if truth.own and others:
        result.share("found_elsewhere", bool(right - truth.own), 1)
        if not right - truth.own:
            result.errors.append(f"found in its own words alone: {truth.text!r}" + _shown(answer))
    if not truth.own:
        result.share("found_in_gold_wording", bool(right), 1)
        result.share("found_in_gold_wording_each", len(right), len(truth.documents))
    result.count("carriers_not_in_gold", len(answer.carriers() - truth.documents))
    for name in sorted(answer.carriers() - truth.documents):
        result.errors.append(f"other carrier: {truth.text!r}: {name}" + _shown(answer))
    if not right:
        result.errors.append(
            f"not found: {truth.text!r}: should be {sorted(truth.documents)}" + _shown(answer)
        )


def score_distortion(distortion: Distortion, answer: Told, result: Score) -> None:
    """Add one distortion: nobody must carry it; best is where it is called changed, in the right way."""
    taken = bool(answer.carriers())
    known = not taken and bool(SAME_KIND.get(distortion.kind, {distortion.kind}) & answer.kinds)
    result.count("distorted_statements", 1)
    result.share("taken", taken, 1)
    result.share(f"taken, {distortion.kind}", taken, 1)
    result.share("recognised", known, 1)
    result.share(f"recognised, {distortion.kind}", known, 1)
    if taken:
        result.errors.append(
            f"taken ({distortion.kind}, {distortion.edit}): {distortion.text!r}" + _shown(answer)
        )
    elif not known:
        result.errors.append(
            f"unrecognised ({distortion.kind}, {distortion.edit}): {distortion.text!r}" + _shown(answer)
        )


def _shown(answer: Told) -> str:
    return "".join(f"\n{line}" for line in answer.lines)


def _parties(edition: Edition) -> Iterator[Party]:
    """The story's parties that are named more than once."""
    for party in edition.parties:
        names = tuple(
            name
            for name in (party.name, *party.aliases)
            if name[:1].isupper() and " the " not in name and len(name) > 2
        )
        if len(party.mentions) > 1 and names:
            yield Party(party.name, party.kind, tuple(dict.fromkeys(names)))
