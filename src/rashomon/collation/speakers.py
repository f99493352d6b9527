"""Gives every quotation its id, its party and the fullest name of its speaker."""

from dataclasses import replace

from rashomon.collation.parties import Cast
from rashomon.language.names import countries, fold
from rashomon.model import Party, Quotation, Story


def name_speakers(story: Story, cast: Cast) -> Story:
    """``story`` with quotations that carry id ("A-q1"), party and the speaker's fullest name."""
    return replace(
        story,
        witnesses=tuple(
            replace(
                witness,
                quotations=tuple(
                    _named(quotation, f"{witness.siglum}-q{number}", cast)
                    for number, quotation in enumerate(witness.quotations, 1)
                ),
            )
            for witness in story.witnesses
        ),
    )


def _named(quotation: Quotation, identifier: str, cast: Cast) -> Quotation:
    if quotation.speaker is None:
        return replace(quotation, id=identifier)
    party = _party(quotation, cast)
    if party is None:
        return replace(quotation, id=identifier)
    return replace(quotation, id=identifier, party=party.id, speaker=_fullest(quotation.speaker, party))


def _party(quotation: Quotation, cast: Cast) -> Party | None:
    """The party at the very words that name the speaker, if they bear that name; else the one so named."""
    named = cast.named(quotation.speaker or "")
    evidence = quotation.speaker_evidence
    if evidence is None:
        return named
    speaker = fold(quotation.speaker or "")
    for party in cast.within(evidence):
        if any(fold(alias) == speaker for alias in party.aliases):
            return party
    return named


def _fullest(speaker: str, party: Party) -> str:
    """A seat or a capital keeps its own words: whoever speaks for a country, the report says where."""
    country = countries().get(fold(speaker))
    if party.kind == "place" and (country is None or country.form != "name"):
        return speaker
    return party.name
