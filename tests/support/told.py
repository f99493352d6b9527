"""Stories for tests: each text becomes a witness with its sentences and names, nothing else."""

from rashomon.annotation.mentions import find_mentions
from rashomon.collation.material import Material
from rashomon.collation.matters import Matters
from rashomon.collation.parties import find_parties
from rashomon.language.sentences import sentence_ranges
from rashomon.language.tokens import Tokens
from rashomon.model import (
    Article,
    Masthead,
    Passage,
    Quotation,
    Sentence,
    Story,
    Witness,
    passage,
    signed,
)


def told(*texts: str) -> Story:
    """A story with one witness a text (A, B, ...); a first line that ends in no dot is its headline."""
    return Story(id="told", witnesses=tuple(_witness(text, "ABCDEFGH"[n]) for n, text in enumerate(texts)))


def named(*texts: str) -> Material:
    """What is known of such a story where only its parties are."""
    story = told(*texts)
    cast = find_parties(story)
    return Material(story=story, cast=cast, utterances=(), statements=(), matters=Matters(story, cast))


def _witness(text: str, siglum: str) -> Witness:
    lines = text.split("\n")
    headline = None if lines[0].endswith(".") else passage(text, 0, len(lines[0]))
    sentences, start = [], 0
    for number, line in enumerate(lines):
        part = "headline" if number == 0 and headline else "body"
        sentences += [
            Sentence(start=begin, end=end, part=part, paragraph=number)  # type: ignore[arg-type]
            for begin, end in sentence_ranges(text, start, start + len(line))
        ]
        start += len(line) + 1
    mentions = find_mentions(text, Tokens(text), tuple(sentences))
    witness = Witness(
        article=Article(id=siglum, path=f"{siglum}.txt", text=text, sha256=""),
        language="en",
        masthead=Masthead(headline=headline),
        furniture=(),
        paragraphs=(),
        sentences=tuple(sentences),
        mentions=mentions,
        quotations=(),
        figures=(),
        dates=(),
        siglum=siglum,
    )
    return signed(witness, siglum)


def place(story: Story, siglum: str, words: str) -> Passage:
    """Where ``words`` first stand in one witness."""
    witness = story.witness(siglum)
    start = witness.text.index(words)
    return witness.passage(start, start + len(words))


def quoted(story: Story, siglum: str, words: str, speaker: str | None, evidence: str | None) -> Quotation:
    """A direct quotation of ``words`` in one witness."""
    return Quotation(
        passage=place(story, siglum, words),
        kind="direct",
        rule="test",
        speaker=speaker,
        speaker_evidence=place(story, siglum, evidence) if evidence else None,
    )
