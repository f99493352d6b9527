"""An edition -> the rows by which its words, speakers and parties are found across all stories."""

from collections.abc import Iterator, Sequence
from typing import Any

from rashomon.model import Edition, Passage
from rashomon.store.reports import Version

Row = dict[str, Any]


def version_numbers(edition: Edition, versions: Sequence[Version]) -> dict[str, int]:
    """Which version each witness, by its siglum, is."""
    # Two reports may carry one text; their paths tell them apart, as they do in the order of the sigla.
    numbers = {(version.address, version.article.id): version.id for version in versions}
    return {w.siglum: numbers[w.article.path, w.article.id] for w in edition.witnesses}


def text_rows(edition: Edition, versions: Sequence[Version]) -> list[Row]:
    """Headlines, paragraphs, quotations and positions, each with its place, its outlet and its day."""
    numbers = version_numbers(edition, versions)
    places = {
        w.siglum: {
            "story": edition.story.id,
            "version": numbers[w.siglum],
            "article": w.article.id,
            "outlet": w.masthead.outlet,
            "day": w.masthead.published,
        }
        for w in edition.witnesses
    }
    return [
        places[passage.witness]
        | {
            "kind": kind,
            "start": passage.start,
            "end": passage.end,
            "text": passage.text,
            "party": party.casefold() if party else None,
            "detail": detail,
        }
        for kind, passage, party, detail in _found(edition)
    ]


def party_rows(edition: Edition) -> list[Row]:
    """Who is named in the story."""
    return [
        {
            "story": edition.story.id,
            "party": party.id,
            "name": party.name.casefold(),
            "kind": party.kind,
            "aliases": [party.name, *party.aliases],
            "mentions": len(party.mentions),
        }
        for party in edition.parties
    ]


def _found(edition: Edition) -> Iterator[tuple[str, Passage, str | None, Row | None]]:
    for witness in edition.witnesses:
        if witness.masthead.headline:
            yield "headline", witness.masthead.headline, None, None
        for paragraph in witness.paragraphs:
            yield "paragraph", paragraph, None, None
    acts = {name: u.id for u in edition.utterances for name in u.members}
    for quotation in edition.quotations:
        if quotation.speaker:
            yield (
                "quotation",
                quotation.passage,
                quotation.speaker,
                {"speaker": quotation.speaker, "kind": quotation.kind, "utterance": acts.get(quotation.id)},
            )
    for number, position in enumerate(edition.positions):
        for passage in position.evidence:
            yield (
                "position",
                passage,
                position.party,
                {
                    "number": number,
                    "party": position.party,
                    "act": position.act,
                    "what": position.what,
                    "toward": position.toward,
                    "condition": position.condition,
                },
            )
