"""Quotations: PolNeAR attributions (.jsonl) and a careful reader's lists (expected.json)."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.report import Report
from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Quotation

Span = tuple[int, int]

# Two contents are the same where they share this much (the measure that PolNeAR's users report).
SAME_CONTENT = 0.5
# Two marked passages are the same where they share this much (outer marks and commas may differ).
SAME_PASSAGE = 0.8
_MARKS = re.compile(r"[\"“”„«»]|``|''|(?<!\w)[‘'](?=\w)")
_BETWEEN = re.compile(r"[\"“„«](.*?)(?:[\"”»]|$)|``(.*?)(?:''|$)|(?<!\w)[‘'](.*?)(?:[’'](?!\w)|$)", re.S)
# So many words outside the marks still make a wholly marked content (a stray "and" or "that").
STRAY_WORDS = 1


@dataclass(slots=True)
class Tally:
    """Counts that become figures."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    spoken: Counter[str] = field(default_factory=Counter)
    given: int = 0
    acts: int = 0
    acts_right: int = 0
    marked: int = 0
    marked_right: int = 0
    wanted: int = 0
    wanted_found: int = 0
    wanted_spoken: int = 0
    errors: list[str] = field(default_factory=list)


def measure(paths: Sequence[Path]) -> Report:
    """Figures for every .jsonl of attributions and every expected.json (or folder with one) in ``paths``."""
    tally = Tally()
    for path in paths:
        if path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                measure_attributions(json.loads(line), tally)
        else:
            measure_expected(path if path.is_file() else path / "expected.json", tally)
    return Report(figures=_figures(tally), errors=tuple(tally.errors))


def _figures(tally: Tally) -> dict[str, float]:
    figures: dict[str, float] = {}
    if tally.gold:
        for kind in ("direct", "mixed", "indirect"):
            figures[f"{kind}: found"] = _share(tally.found[kind], tally.gold[kind])
            figures[f"{kind}: with speaker"] = _share(tally.spoken[kind], tally.gold[kind])
        gold, found, spoken = tally.gold.total(), tally.found.total(), tally.spoken.total()
        figures["all: precision"] = precision = _share(tally.acts_right, tally.acts)
        figures["all: recall"] = recall = _share(found, gold)
        figures["all: f"] = _harmonic(precision, recall)
        figures["all: f with speaker"] = _harmonic(precision * _share(spoken, found), _share(spoken, gold))
        figures["each passage alone: precision"] = alone = _share(found, tally.given)
        figures["each passage alone: f"] = _harmonic(alone, recall)
        figures["each passage alone: f with speaker"] = _harmonic(
            _share(spoken, tally.given), _share(spoken, gold)
        )
    if tally.wanted:
        figures["expected: found"] = _share(tally.wanted_found, tally.wanted)
        figures["expected: with speaker"] = _share(tally.wanted_spoken, tally.wanted)
    if tally.marked:
        figures["marked and spoken: right"] = _share(tally.marked_right, tally.marked)
    return figures


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(precision: float, recall: float) -> float:
    return _share(2 * precision * recall, precision + recall)


def _quotations(text: str, name: str) -> tuple[Quotation, ...]:
    digest = sha256(text.encode()).hexdigest()
    return annotate(Article(id=digest[:16], path=name, text=text, sha256=digest)).quotations


# PolNeAR


def measure_attributions(record: dict[str, Any], tally: Tally) -> None:
    """Add one record's attributions and what the program finds in its text.

    Marked words that the program gives to nobody are no attribution: they count where they match.
    """
    text = str(record["text"])
    given = _quotations(text, str(record["id"]))
    gold = [item for item in record["attributions"] if item["content"]]
    contents = [[(low, high) for low, high in item["content"]] for item in gold]
    kinds = [content_kind(text, spans) for spans in contents]
    tally.gold.update(kinds)
    alone = match([[(q.passage.start, q.passage.end)] for q in given], contents, SAME_CONTENT)
    tally.given += sum(q.speaker_evidence is not None or p in alone for p, q in enumerate(given))
    of_gold = {g: given[p] for p, g in alone.items()}
    for g, item in enumerate(gold):
        _measure_one(record, text, contents[g], kinds[g], item["source"], of_gold.get(g), tally)
    matched = {id(given[p]) for p in alone}
    for act in attributions(given):
        right = any(id(quotation) in matched for quotation in act)
        tally.acts_right += right
        tally.acts += right or act[0].speaker_evidence is not None
        if not right and act[0].speaker_evidence is not None:
            tally.errors.append(f"extra {_describe(record, act[0])}")


def _measure_one(
    record: dict[str, Any],
    text: str,
    spans: list[Span],
    kind: str,
    source: list[list[int]],
    quotation: Quotation | None,
    tally: Tally,
) -> None:
    wanted = " … ".join(text[low:high] for low, high in spans)[:160]
    if quotation is None:
        tally.errors.append(f"missed {kind}: {record['id']} {spans[0]} {wanted!r}")
        return
    tally.found[kind] += 1
    evidence = quotation.speaker_evidence
    if evidence is not None and any(low < evidence.end and evidence.start < high for low, high in source):
        tally.spoken[kind] += 1
    elif source:
        who = text[source[0][0] : source[0][1]]
        tally.errors.append(f"speaker {kind}: is {who!r}: {_describe(record, quotation)}")


def _describe(record: dict[str, Any], quotation: Quotation) -> str:
    evidence, cue = quotation.speaker_evidence, quotation.cue
    return (
        f"{quotation.kind}: {record['id']} {quotation.passage.start} [{quotation.rule}] "
        f"{evidence and evidence.text!r} {cue and cue.text!r} {quotation.passage.text[:160]!r}"
    )


def attributions(given: Iterable[Quotation]) -> Iterable[list[Quotation]]:
    """PolNeAR counts acts of attribution: what one cue gives to one source ("…," he said. "…") is one."""
    acts: dict[object, list[Quotation]] = defaultdict(list)
    for number, quotation in enumerate(given):
        cue, source = quotation.cue, quotation.speaker_evidence
        acts[number if cue is None or source is None else (cue.start, source.start)].append(quotation)
    return acts.values()


def content_kind(text: str, spans: list[Span]) -> str:
    """Whether a content stands wholly in marks (direct), holds marks (mixed) or none (indirect)."""
    joined = " ".join(text[low:high] for low, high in spans)
    if not _MARKS.search(joined):
        # Some contents leave the marks themselves out.
        low, high = spans[0][0], spans[-1][1]
        before, after = text[max(0, low - 2) : low].strip(), text[high : high + 2].strip()
        around = before[-1:] in ('"', "“") and after[:1] in ('"', "”", ",")
        return "direct" if around and before else "indirect"
    outside = _BETWEEN.sub(" ", joined)
    return "direct" if len(re.findall(r"\w+", outside)) <= STRAY_WORDS else "mixed"


def match(given: list[list[Span]], gold: list[list[Span]], least: float) -> dict[int, int]:
    """One-to-one pairs given -> gold of passages at Dice ``least`` or better, the best first."""
    scored = sorted(
        ((-score, p, g) for p, g, score in _likeness(given, gold) if score >= least),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, p, g in scored:
        if p not in pairs and g not in taken:
            pairs[p] = g
            taken.add(g)
    return pairs


def _likeness(given: list[list[Span]], gold: list[list[Span]]) -> Iterator[tuple[int, int, float]]:
    for p, left in enumerate(given):
        for g, right in enumerate(gold):
            if left[0][0] < right[-1][1] and right[0][0] < left[-1][1]:
                yield p, g, dice(left, right)


def dice(left: list[Span], right: list[Span]) -> float:
    """Dice of the characters that two lists of spans cover."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    return _share(2 * shared, sum(b - a for a, b in left) + sum(d - c for c, d in right))


# expected.json


def measure_expected(path: Path, tally: Tally) -> None:
    """Add the quotations of one expected.json and what the program finds in its documents."""
    expected = json.loads(path.read_text(encoding="utf-8"))
    wanted = defaultdict(list)
    for row in expected["quotations"]:
        wanted[row["document"]].append(row)
    silent = defaultdict(set)
    for row in expected.get("not_attributable", []):
        silent[row["document"]].add(row["text"])
    nested = {(row["document"], row["text"]) for row in expected.get("nested_quotations", [])}
    for document in expected["documents"]:
        text = (path.parent / document).read_text(encoding="utf-8")
        given = list(_quotations(text, document))
        aside = {item for name, item in nested if name == document}
        _measure_document(path, document, text, given, wanted[document], aside, expected["entities"], tally)


def _measure_document(
    path: Path,
    document: str,
    text: str,
    given: list[Quotation],
    wanted: list[dict[str, str]],
    aside: set[str],
    entities: list[dict[str, object]],
    tally: Tally,
) -> None:
    name = f"{path.parent.name}/{document}"
    places = [_places(text, row["text"]) for row in wanted]
    right: set[int] = set()
    matched: set[int] = set()
    for row, spans in zip(wanted, places, strict=True):
        tally.wanted += 1
        near = [
            index
            for index, quotation in enumerate(given)
            if any(
                dice([(quotation.passage.start, quotation.passage.end)], [span]) >= SAME_PASSAGE
                for span in spans
            )
        ]
        matched.update(near)
        good = [index for index in near if same_speaker(given[index].speaker, row["speaker"], entities)]
        right.update(good)
        tally.wanted_found += bool(near)
        tally.wanted_spoken += bool(good)
        if not near:
            tally.errors.append(f"missed: {name} {row['text'][:80]!r} ({row['speaker']})")
        elif not good:
            quotation = given[near[0]]
            said = f"is {row['speaker']!r}, not {quotation.speaker!r} [{quotation.rule}]"
            tally.errors.append(f"speaker: {name} {row['text'][:80]!r} {said}")
    for index, quotation in enumerate(given):
        if quotation.kind == "indirect" or quotation.speaker is None:
            continue
        if index not in matched and quotation.passage.text.strip(" ,.") in {
            item.strip(" ,.") for item in aside
        }:
            continue
        tally.marked += 1
        tally.marked_right += index in right
        if index not in right:
            said = f"by {quotation.speaker!r} [{quotation.rule}]"
            tally.errors.append(f"not right: {name} {quotation.passage.text[:80]!r} {said}")


def _places(text: str, wanted: str) -> list[Span]:
    return [(found.start(), found.end()) for found in re.finditer(re.escape(wanted), text)]


def same_speaker(given: str | None, wanted: str, entities: Iterable[dict[str, object]]) -> bool:
    """Whether two names are one party: the same bare name, an alias of it, or the same last name."""
    if given is None:
        return False
    left, right = _bare(given), _bare(wanted)
    if left == right:
        return True
    for entity in entities:
        names = {_bare(str(entity["name"])), *(_bare(str(alias)) for alias in entity.get("aliases", []))}  # type: ignore[attr-defined]
        if left in names and right in names:
            return True
    last = wanted.split()[-1]
    return last[:1].isupper() and last[1:].islower() and last.lower() in left.split()


def _bare(name: str) -> str:
    words = re.sub(r"['’]s?\b|[^\w\s]", "", name.lower()).split()
    return " ".join(word for word in words if word not in {"the", "a", "an"})
