"""Dates in one article."""

from datetime import date

from rashomon.language.dates import resolve, spot
from rashomon.language.tenses import tense_at
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Sentence, passage


def find_dates(
    text: str, tokens: Tokens, sentences: tuple[Sentence, ...], published: date | None
) -> tuple[DateMention, ...]:
    """All dates in ``sentences``, in text order, resolved against ``published`` where it is known."""
    found = []
    for sentence in sentences:
        for start, end in spot(text, tokens, sentence.start, sentence.end):
            when = resolve(
                text[start:end], published, tense_at(text, sentence.start, start, end, sentence.end)
            )
            found.append(
                DateMention(
                    passage=passage(text, start, end),
                    earliest=when.earliest,
                    latest=when.latest,
                    rule=when.rule,
                )
            )
    return tuple(found)
