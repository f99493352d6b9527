"""A folder's gold file and what the program makes of its documents, brought to one form."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.tasks.whole.matching import dice, occurrences, one_to_one
from bench.tasks.whole.naming import Names

GOLD_FILE = "expected.json"
# A gold quotation counts as met from this character Dice on.
SAME_QUOTATION = 0.8

Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One folder. Every passage in ``gold`` has ``places`` (code-point ranges in its document's text), and
    every passage in ``stories`` (edition.json's) has ``document``, the name the gold file uses."""

    name: str
    gold: Row
    texts: dict[str, str]
    stories: list[Row]
    missing: tuple[str, ...]

    @cached_property
    def names(self) -> Names:
        """Who is who, by the gold file."""
        speakers = {(q["document"], q["text"]): q["speaker"] for q in self.gold["quotations"]}
        families = [
            [speakers[key] for m in family["members"] if (key := (m["document"], m["text"])) in speakers]
            for family in self.gold.get("quotation_families", ())
        ]
        return Names(self.gold.get("entities", ()), families)

    @cached_property
    def quotations(self) -> list[Row]:
        """The program's quotations of all stories; ``key`` is (story number, id)."""
        return [
            quotation | {"key": (number, quotation["id"]), "names": _names(story, quotation)}
            for number, story in enumerate(self.stories)
            for quotation in story["quotations"]
        ]

    @cached_property
    def quotation_matches(self) -> dict[int, int]:
        """Gold quotation index -> the program's quotation index, one to one, at ``SAME_QUOTATION``."""
        return one_to_one(
            self.gold["quotations"],
            self.quotations,
            lambda gold, found: dice(found, gold) >= SAME_QUOTATION,
        )

    def parts(self, name: str) -> Iterator[tuple[Row, Row]]:
        """(story, entry) for every entry of the list ``name`` of every story."""
        for story in self.stories:
            for entry in story[name]:
                yield story, entry

    def party_names(self, story: Row, party: str | None) -> tuple[str, ...]:
        """The names of a party that an edition gives by its id or by its name."""
        for entry in story["parties"]:
            if party in (entry["id"], entry["name"]):
                return (entry["name"], *entry["aliases"])
        return (party,) if party else ()


def read_case(folder: Path) -> Case:
    """Run the program on the documents that the folder's gold file names."""
    import rashomon
    from rashomon.publish.edition_json import to_dict

    gold = json.loads((folder / GOLD_FILE).read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    editions = rashomon.read([str(folder / name) for name in files])
    return make_case(folder.name, gold, to_dict(editions, rashomon.__version__))


def make_case(name: str, gold: Row, edition: Row) -> Case:
    """A case from a gold file's content and an edition.json's."""
    texts: dict[str, str] = {}
    stories = []
    for story in edition["stories"]:
        documents = {w["siglum"]: document_name(w["path"]) for w in story["witnesses"]}
        texts |= {documents[w["siglum"]]: w["text"] for w in story["witnesses"]}
        stories.append(_with_documents(story, documents))
    missing: list[str] = []
    placed = _with_places({"quotations": []} | gold, texts, missing)
    return Case(name=name, gold=placed, texts=texts, stories=stories, missing=tuple(missing))


def document_name(path: str) -> str:
    """The gold file's name for the witness read from ``path``: the file's name, with the record's id."""
    file, mark, record = path.partition("#")
    return Path(file).name + mark + record


def _with_documents(value: Any, documents: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_documents(item, documents) for item in value]
    if isinstance(value, dict):
        changed = {key: _with_documents(item, documents) for key, item in value.items()}
        if "witness" in changed and "start" in changed:
            changed["document"] = documents[changed["witness"]]
        return changed
    return value


def _with_places(value: Any, texts: dict[str, str], missing: list[str]) -> Any:
    if isinstance(value, list):
        return [_with_places(item, texts, missing) for item in value]
    if isinstance(value, dict):
        changed = {key: _with_places(item, texts, missing) for key, item in value.items()}
        if "document" in changed and "text" in changed:
            changed["places"] = occurrences(texts.get(changed["document"], ""), changed["text"])
            if not changed["places"]:
                missing.append(f"{changed['document']}: {changed['text']!r}")
        return changed
    return value


def _names(story: Row, quotation: Row) -> tuple[str, ...]:
    """The speaker, and the words that say so where they name an organisation or a place: a party's fullest
    name may be "Russia" where this report says "the Kremlin". For a person only the speaker counts."""
    if not quotation["speaker"]:
        return ()
    kinds = {party["id"]: party["kind"] for party in story["parties"]}
    evidence = quotation["speaker_evidence"]
    if evidence and kinds.get(quotation["party"]) in ("organisation", "place"):
        return (quotation["speaker"], evidence["text"])
    return (quotation["speaker"],)
