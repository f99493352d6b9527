"""True statements of a folder's gold file, each with the documents that carry it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Truth:
    """A statement that ``documents`` carry; ``told`` are their words for it. ``own`` are the documents whose
    very words it is, empty where a reader of the reports worded it."""

    text: str
    documents: frozenset[str]
    own: frozenset[str]
    told: str


def truths(gold: Row) -> Iterator[Truth]:
    """Each shared claim in the gold file's wording and in each witness's; where the file lists no claims,
    its positions and dated events, worded as sentences."""
    for claim in gold.get("shared_claims", ()):
        readings = claim["witnesses"]
        told = "\n".join(reading["text"] for reading in readings)
        documents = frozenset(reading["document"] for reading in readings)
        if "/" not in claim["what"]:  # "/" and "or" leave open which of two things is stated
            yield Truth(_plain(claim["what"]), documents, frozenset(), f"{told}\n{claim['what']}")
        for text in dict.fromkeys(reading["text"] for reading in readings):
            own = frozenset(r["document"] for r in readings if text in r["text"])
            yield Truth(text, documents, own, told)
    if "shared_claims" in gold:
        return
    for row in gold.get("positions", ()):
        if "/" not in row["what"]:
            yield Truth(position(row), frozenset(row["witnesses"]), frozenset(), _words(gold, row))
    for row in gold.get("timeline", ()):
        if row["date"] and "/" not in row["date"]:
            yield Truth(event(row), frozenset(row["witnesses"]), frozenset(), _words(gold, row))


_ACTS = {
    "demand": "demanded", "offer": "offered", "accept": "accepted", "reject": "rejected",
    "threaten": "threatened", "agree": "agreed to",
}  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def position(row: Row) -> str:
    """A gold position as a sentence."""
    condition = (
        f", {'' if row['condition'].startswith('if') else 'if '}{row['condition']}"
        if row.get("condition")
        else ""
    )
    that = " that" if re.search(r"\b(?:is|are|withdraws|renounces|takes?|moves?)\b", row["what"]) else ""
    return _plain(f"{row['party']} {_ACTS[row['act']]}{that} {row['what']}{condition}")


def event(row: Row) -> str:
    """A gold event as a sentence that ends with its date."""
    year, *rest = row["date"].split("-")
    when = f"in {year}" if not rest else f"in {_MONTHS[int(rest[0]) - 1]} {year}"
    if len(rest) == 2:
        when = f"on {_MONTHS[int(rest[0]) - 1]} {int(rest[1])}, {year}"
    what = _plain(row["what"])
    return f"{what[0].upper()}{what[1:]} {when}"


def _words(gold: Row, row: Row) -> str:
    """Everything that the gold file says of the matter: what a distortion must not put in by chance."""
    return f"{row['what']}\n{row.get('condition') or ''}\n{row.get('party') or ''}\n{row.get('date') or ''}"


def _plain(what: str) -> str:
    """A gold description without its remarks in brackets."""
    return " ".join(re.sub(r"\s*\([^)]*\)", "", what).split())
