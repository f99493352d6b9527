"""Editions -> edition.json, the contract that programs outside this project read."""

import hashlib
import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, cast

from rashomon.model import (
    Alteration,
    Edit,
    Edition,
    Editions,
    Outcome,
    Passage,
    Quotation,
    Revision,
    Witness,
)


def to_json(editions: Editions, version: str) -> str:
    """The text of edition.json, with a final line break."""
    return json.dumps(to_dict(editions, version), ensure_ascii=False, indent=1) + "\n"


def to_dict(editions: Editions, version: str) -> dict[str, Any]:
    """edition.json as plain dicts and lists."""
    return {
        "rashomon": version,
        "settings": settings_digest(),
        "rejected": [{"path": row.path, "reason": row.reason} for row in editions.rejected],
        "stories": [story_dict(edition) for edition in editions.editions],
        "judgements": [_outcome(outcome) for outcome in editions.judgements],
    }


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of edition.json. Do not change what it returns."""
    text = (files("rashomon.publish") / "edition.schema.json").read_text(encoding="utf-8")
    return cast(dict[str, Any], json.loads(text))


RULES = ("model", "language", "intake", "annotation", "gathering", "collation")


@cache
def settings_digest() -> str:
    """A digest of every rule and table that can change a result: the package's own modules and tables."""
    return _digest(RULES, (".py", ".toml"))


@cache
def filing_digest() -> str:
    """A digest of the rules by which a report finds its story: what was filed by others is filed anew."""
    return _digest(("model", "language", "annotation", "gathering"), (".py", ".toml"))


@cache
def edition_digest() -> str:
    """A digest of that and of what shapes the views: with another one a kept edition is out of date."""
    return _digest((*RULES, "publish"), (".py", ".toml", ".j2"))


def _digest(rooms: tuple[str, ...], endings: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for room in rooms:
        for entry in sorted(_walk(files("rashomon") / room, endings), key=lambda item: item[0]):
            digest.update(entry[0].encode() + b"\0" + entry[1])
    return digest.hexdigest()[:16]


def _walk(folder: Any, endings: tuple[str, ...], prefix: str = "") -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            found += _walk(entry, endings, name)
        elif entry.name.endswith(endings):
            found.append((name, entry.read_bytes()))
    return found


def story_dict(edition: Edition) -> dict[str, Any]:
    """One story of edition.json."""
    return {
        "id": edition.story.id,
        "title": edition.title,
        "witnesses": [_witness(witness) for witness in edition.witnesses],
        "parties": [
            {
                "id": party.id,
                "name": party.name,
                "kind": party.kind,
                "aliases": list(party.aliases),
                "mentions": _passages(party.mentions),
            }
            for party in edition.parties
        ],
        "quotations": [_quotation(quotation) for quotation in edition.quotations],
        "utterances": [
            {
                "id": utterance.id,
                "speaker": utterance.speaker,
                "members": list(utterance.members),
                "variants": [
                    {
                        "quotation": variant.quotation,
                        "against": variant.against,
                        "edits": _edits(variant.edits),
                    }
                    for variant in utterance.variants
                ],
            }
            for utterance in edition.utterances
        ],
        "figures": [
            _passage(figure.passage)
            | {
                "low": figure.low,
                "high": figure.high,
                "unit": figure.unit,
                "hedge": figure.hedge,
                "about": _optional(figure.about),
                "rule": figure.rule,
            }
            for witness in edition.witnesses
            for figure in witness.figures
        ],
        "dates": [
            _passage(mention.passage)
            | {"earliest": _date(mention.earliest), "latest": _date(mention.latest), "rule": mention.rule}
            for witness in edition.witnesses
            for mention in witness.dates
        ],
        "claims": [
            {
                "id": claim.id,
                "text": claim.text,
                "status": claim.status,
                "origins": claim.origins,
                "readings": _passages(claim.readings),
                "judged": bool(claim.judged),
                "rule": claim.judged or None,
            }
            for claim in edition.claims
        ],
        "disagreements": [
            {
                "id": disagreement.id,
                "kind": disagreement.kind,
                "about": disagreement.about,
                "sides": [_passages(side) for side in disagreement.sides],
                "judgement": disagreement.judgement,
                "within_one": disagreement.within_one,
                "rule": disagreement.rule,
                "judged": disagreement.judged,
            }
            for disagreement in edition.disagreements
        ],
        "positions": [
            {
                "party": position.party,
                "act": position.act,
                "what": position.what,
                "toward": position.toward,
                "condition": position.condition,
                "evidence": _passages(position.evidence),
                "plover": position.plover,
            }
            for position in edition.positions
        ],
        "timeline": [
            {
                "earliest": _date(event.earliest),
                "latest": _date(event.latest),
                "what": event.what,
                "evidence": _passages(event.evidence),
            }
            for event in edition.timeline
        ],
        "lineage": [
            {
                "copy": link.copy,
                "exemplar": link.exemplar,
                "kind": link.kind,
                "evidence": _passages(link.evidence),
            }
            for link in edition.story.lineage
        ],
        "digest": [
            {"text": line.text, "evidence": _passages(line.evidence), "rule": line.rule}
            for line in edition.digest
        ],
        "revisions": [_revision(revision) for revision in edition.revisions],
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "old": revision.old,
        "new": revision.new,
        "changes": [_alteration(change) for change in revision.changes],
        "reworded": [{"before": _passage(old), "after": _passage(new)} for old, new in revision.reworded],
        "notices": [
            {"passage": _passage(item.passage), "concerns": _passages(item.concerns), "rule": item.rule}
            for item in revision.notices
        ],
    }


def _alteration(change: Alteration) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "op": change.op,
        "before": _optional(change.before),
        "after": _optional(change.after),
        "edits": _edits(change.edits),
        "rule": change.rule,
    }


def _edits(edits: tuple[Edit, ...]) -> list[dict[str, str]]:
    return [{"op": edit.op, "from": edit.before, "to": edit.after} for edit in edits]


def _outcome(outcome: Outcome) -> dict[str, Any]:
    ruling = outcome.ruling
    return {
        "judgement": ruling.kind,
        "place": ruling.place,
        "passages": [{"article": p.article, "text": p.text, "start": p.start} for p in ruling.pointers],
        "speaker": ruling.speaker,
        "applied": outcome.applied,
        "reason": outcome.reason,
    }


def _witness(witness: Witness) -> dict[str, Any]:
    masthead = witness.masthead
    return {
        "siglum": witness.siglum,
        "id": witness.article.id,
        "path": witness.article.path,
        "sha256": witness.article.sha256,
        "text": witness.text,
        "language": witness.language,
        "outlet": masthead.outlet,
        "agency": masthead.agency,
        "headline": _optional(masthead.headline),
        "dek": _optional(masthead.dek),
        "byline": _optional(masthead.byline),
        "dateline": _optional(masthead.dateline),
        "captions": _passages(masthead.captions) or None,
        "published": _date(masthead.published),
        "published_evidence": _optional(masthead.published_evidence),
        "machine_generated": _optional(masthead.machine_generated),
        "truncated": _optional(masthead.truncated),
        "furniture": [_passage(item.passage) | {"reason": item.reason} for item in witness.furniture],
        "paragraphs": _passages(witness.paragraphs),
        "sentences": [{"start": sentence.start, "end": sentence.end} for sentence in witness.sentences],
        "role": witness.role,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return _passage(quotation.passage) | {
        "id": quotation.id,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "party": quotation.party,
        "speaker_evidence": _optional(quotation.speaker_evidence),
        "cue": _optional(quotation.cue),
        "rule": quotation.rule,
        "judged": quotation.judged,
    }


def _passage(value: Passage) -> dict[str, Any]:
    return {"witness": value.witness, "start": value.start, "end": value.end, "text": value.text}


def _passages(values: tuple[Passage, ...]) -> list[dict[str, Any]]:
    return [_passage(value) for value in values]


def _optional(value: Passage | None) -> dict[str, Any] | None:
    return _passage(value) if value else None


def _date(value: date | None) -> str | None:
    return value.isoformat() if value else None
