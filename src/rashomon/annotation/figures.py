"""Quantities in one article."""

from rashomon.language.quantities import find_quantities
from rashomon.language.tokens import Tokens
from rashomon.model import Figure, Sentence, passage


def find_figures(text: str, tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Figure, ...]:
    """All quantities in ``sentences``, in the order of the text."""
    return tuple(
        Figure(
            passage=passage(text, quantity.start, quantity.end),
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            hedge=quantity.hedge,
            about=passage(text, *quantity.about) if quantity.about else None,
            rule=quantity.rule,
        )
        for sentence in sentences
        for quantity in find_quantities(text, tokens, sentence.start, sentence.end)
    )
