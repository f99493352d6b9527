"""What several quotations say in a sentence of theirs: an act of speech may hold several sentences, of which
one report quotes this and another that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.alignment import Bag, bag
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Story, Utterance

# Two pieces of an utterance are one saying where they share this part of the shorter one's words.
SAME = 0.5


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one quotation has of one sentence."""

    passage: Passage
    words: Bag


def sayings(
    story: Story, utterances: Sequence[Utterance], tokens: Mapping[str, Tokens]
) -> Iterator[tuple[Passage, str]]:
    """The pieces of quotations that others have too, each with the name of what it says; ``tokens`` are those
    of each witness."""
    quoted = {
        quotation.id: quotation.passage for witness in story.witnesses for quotation in witness.quotations
    }
    for utterance in utterances:
        passages = [quoted[member] for member in utterance.members if member in quoted]
        pieces = [piece for passage in passages for piece in _pieces(story, passage, tokens[passage.witness])]
        for number, group in enumerate(_groups(pieces)):
            if len(group) > 1:
                for piece in group:
                    yield piece.passage, f"“{utterance.id}.{number}"


def _pieces(story: Story, passage: Passage, tokens: Tokens) -> Iterator[_Piece]:
    witness = story.witness(passage.witness)
    for sentence in witness.sentences:
        start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
        if start < end and (words := bag(tokens, start, end)):
            yield _Piece(witness.passage(start, end), words)


def _groups(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """The pieces by what they say, each beside the longest that it is likest to."""
    groups: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-len(piece.words), piece.passage.text, piece.passage)):
        shares = [len(piece.words & group[0].words) / len(piece.words) for group in groups]
        best = max(range(len(groups)), key=lambda number: (shares[number], -number), default=None)
        if best is not None and shares[best] >= SAME:
            groups[best].append(piece)
        else:
            groups.append([piece])
    return groups
