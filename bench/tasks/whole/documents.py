"""The table of documents: masthead, furniture, paragraphs, roles."""

import re
from typing import Any

from bench.tasks.whole.case import Case, Row, document_name
from bench.tasks.whole.matching import Range, shared
from bench.tasks.whole.score import Score

# Furniture is found when nearly all of its characters are labelled: a stray mark at its end may be left out.
COVERED = 0.9


def score(case: Case) -> Score:
    """``document_cells``: share of the gold table's cells that are right, ``document_faults`` how many are
    not; ``furniture``: share of the furniture found; ``one_thread``: whether one story holds them all."""
    result = Score()
    found = {w["document"]: (number, w) for number, w in _witnesses(case)}
    for name, gold in case.gold["documents"].items():
        if name not in found:
            result.errors.append(f"document: {name} was not read")
            result.share("document_cells", 0, len(gold))
            result.count("document_faults", len(gold))
            continue
        witness = found[name][1]
        for cell, wanted, got in _cells(case, name, gold, witness):
            right = wanted == got
            result.share("document_cells", right, 1)
            result.count("document_faults", not right)
            if not right:
                result.errors.append(f"document: {name}: {cell} should be {wanted!r}, is {got!r}")
        for text in gold.get("furniture", ()):
            right = _labelled(case.texts[name], text, witness["furniture"])
            result.share("furniture", right, 1)
            if not right:
                result.errors.append(f"furniture missed: {name}: {text!r}")
    story = case.gold.get("story")
    thread = story["one_thread"] if isinstance(story, dict) else list(case.gold["documents"])
    together = len({found[name][0] if name in found else -1 for name in thread}) == 1
    result.share("one_thread", together, 1)
    if not together:
        result.errors.append(f"story: {len(case.stories)} stories were made of one")
    return result


def _witnesses(case: Case) -> list[tuple[int, Row]]:
    return [
        (number, witness | {"document": document_name(witness["path"])})
        for number, story in enumerate(case.stories)
        for witness in story["witnesses"]
    ]


def _cells(case: Case, name: str, gold: Row, witness: Row) -> list[tuple[str, Any, Any]]:
    """(cell, what it should be, what it is) for every cell that the gold file fills; null says "none".

    Texts are compared without regard to the number of blanks, names without regard to case and article,
    ``machine_generated`` and ``truncated`` by whether the edition shows a passage for them.
    """
    cells: list[tuple[str, Any, Any]] = []
    for cell in ("headline", "dek", "byline", "dateline"):
        if cell in gold:
            cells.append((cell, _even(gold[cell]), _even((witness[cell] or {}).get("text"))))
    for cell in ("outlet", "agency"):
        if cell in gold:
            cells.append((cell, _plain(gold[cell]), _plain(witness[cell])))
    if "published" in gold:
        cells.append(("published", gold["published"], witness["published"]))
    for cell in ("machine_generated", "truncated"):
        if cell in gold:
            cells.append((cell, gold[cell], witness[cell] is not None))
    if "body_paragraphs" in gold:
        cells.append(("body_paragraphs", gold["body_paragraphs"], len(witness["paragraphs"])))
    if "doubled_paragraphs" in gold:
        body = {paragraph["text"] for paragraph in witness["paragraphs"]}
        doubled = sum(item["text"] in body for item in witness["furniture"])
        cells.append(("doubled_paragraphs", gold["doubled_paragraphs"], doubled))
    if "caption" in gold:
        captions = [_even(caption["text"]) for caption in witness["captions"] or ()]
        cells.append(("caption", [_even(gold["caption"])], captions))
    story = case.gold.get("story")
    if isinstance(story, dict):
        later = name in story.get("later_development", ())
        cells.append(("role", "development" if later else "report", witness["role"]))
    return cells


def _even(text: str | None) -> str | None:
    return " ".join(text.split()) if text is not None else None


def _plain(name: str | None) -> str | None:
    return name.casefold().removeprefix("the ") if name is not None else None


def _labelled(text: str, part: str, furniture: list[Row]) -> bool:
    """Whether every line that is just ``part`` (else any place where it stands) is labelled furniture."""
    lines = [match.span(1) for match in re.finditer(rf"(?m)^[ \t]*({re.escape(part)})[ \t]*$", text)]
    places = lines or [match.span() for match in re.finditer(re.escape(part), text)]
    covered = [_share(place, furniture) >= COVERED for place in places]
    return all(covered) if lines else any(covered)


def _share(place: Range, furniture: list[Row]) -> float:
    marked: set[int] = set()
    for item in furniture:
        if shared(place, (item["start"], item["end"])):
            marked.update(range(max(place[0], item["start"]), min(place[1], item["end"])))
    return len(marked) / (place[1] - place[0])
