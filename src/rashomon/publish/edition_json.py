"""Editions -> edition.json, the contract that programs outside this project read."""

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, cast

from rashomon.model import (
    Alteration,
    Claim,
    DateMention,
    Disagreement,
    Edit,
    Edition,
    Editions,
    Event,
    Figure,
    Lineage,
    Outcome,
    Party,
    Passage,
    Position,
    Quotation,
    Revision,
    Utterance,
    Witness,
)
from rashomon.publish.digests import settings_digest


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


def story_dict(edition: Edition) -> dict[str, Any]:
    """One story of edition.json."""
    return {
        "id": edition.story.id,
        "title": edition.title,
        "witnesses": [_witness(witness) for witness in edition.witnesses],
        "parties": [_party(party) for party in edition.parties],
        "quotations": [_quotation(quotation) for quotation in edition.quotations],
        "utterances": [_utterance(utterance) for utterance in edition.utterances],
        "figures": [_figure(figure) for witness in edition.witnesses for figure in witness.figures],
        "dates": [_mentioned(mention) for witness in edition.witnesses for mention in witness.dates],
        "claims": [_claim(claim) for claim in edition.claims],
        "disagreements": [_disagreement(disagreement) for disagreement in edition.disagreements],
        "positions": [_position(position) for position in edition.positions],
        "timeline": [_event(event) for event in edition.timeline],
        "lineage": [_link(link) for link in edition.story.lineage],
        "digest": [
            {"text": line.text, "evidence": _passages(line.evidence), "rule": line.rule}
            for line in edition.digest
        ],
        "revisions": [_revision(revision) for revision in edition.revisions],
    }


def _party(party: Party) -> dict[str, Any]:
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "aliases": list(party.aliases),
        "mentions": _passages(party.mentions),
    }


def _utterance(utterance: Utterance) -> dict[str, Any]:
    return {
        "id": utterance.id,
        "speaker": utterance.speaker,
        "members": list(utterance.members),
        "variants": [
            {"quotation": variant.quotation, "against": variant.against, "edits": _edits(variant.edits)}
            for variant in utterance.variants
        ],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return passage_dict(figure.passage) | {
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "hedge": figure.hedge,
        "about": _optional(figure.about),
        "rule": figure.rule,
    }


def _mentioned(mention: DateMention) -> dict[str, Any]:
    return passage_dict(mention.passage) | {
        "earliest": _date(mention.earliest),
        "latest": _date(mention.latest),
        "rule": mention.rule,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text,
        "status": claim.status,
        "origins": claim.origins,
        "readings": _passages(claim.readings),
        "judged": bool(claim.judged),
        "rule": claim.judged or None,
    }


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    return {
        "id": disagreement.id,
        "kind": disagreement.kind,
        "about": disagreement.about,
        "sides": [_passages(side) for side in disagreement.sides],
        "judgement": disagreement.judgement,
        "within_one": disagreement.within_one,
        "rule": disagreement.rule,
        "judged": disagreement.judged,
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "party": position.party,
        "act": position.act,
        "what": position.what,
        "toward": position.toward,
        "condition": position.condition,
        "evidence": _passages(position.evidence),
        "plover": position.plover,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "earliest": _date(event.earliest),
        "latest": _date(event.latest),
        "what": event.what,
        "evidence": _passages(event.evidence),
    }


def _link(link: Lineage) -> dict[str, Any]:
    return {
        "copy": link.copy,
        "exemplar": link.exemplar,
        "kind": link.kind,
        "evidence": _passages(link.evidence),
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "old": revision.old,
        "new": revision.new,
        "changes": [_alteration(change) for change in revision.changes],
        "reworded": [
            {"before": passage_dict(old), "after": passage_dict(new)} for old, new in revision.reworded
        ],
        "notices": [
            {"passage": passage_dict(item.passage), "concerns": _passages(item.concerns), "rule": item.rule}
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
        "furniture": [passage_dict(item.passage) | {"reason": item.reason} for item in witness.furniture],
        "paragraphs": _passages(witness.paragraphs),
        "sentences": [{"start": sentence.start, "end": sentence.end} for sentence in witness.sentences],
        "role": witness.role,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return passage_dict(quotation.passage) | {
        "id": quotation.id,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "party": quotation.party,
        "speaker_evidence": _optional(quotation.speaker_evidence),
        "cue": _optional(quotation.cue),
        "rule": quotation.rule,
        "judged": quotation.judged,
    }


def passage_dict(value: Passage) -> dict[str, Any]:
    """A passage of edition.json."""
    return {"witness": value.witness, "start": value.start, "end": value.end, "text": value.text}


def _passages(values: tuple[Passage, ...]) -> list[dict[str, Any]]:
    return [passage_dict(value) for value in values]


def _optional(value: Passage | None) -> dict[str, Any] | None:
    return passage_dict(value) if value else None


def _date(value: date | None) -> str | None:
    return value.isoformat() if value else None
