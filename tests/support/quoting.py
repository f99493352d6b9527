"""Stories for tests: witnesses whose quotations are given by hand."""

from dataclasses import replace

from rashomon.annotation.annotate import annotate
from rashomon.collation.material import Material
from rashomon.collation.matters import Matters
from rashomon.collation.parties import Cast
from rashomon.collation.utterances import find_utterances
from rashomon.model import Article, Masthead, Passage, Quotation, Story, Witness, passage, signed

Quoted = tuple[str, str | None]


def quoting(siglum: str, text: str, *quoted: Quoted, headline: str | None = None) -> Witness:
    """A witness that quotes exactly these words (each stands in the text), from these speakers."""
    quotations = []
    start = 0
    for number, (words, speaker) in enumerate(quoted, 1):
        start = text.index(words, start)
        where = passage(text, start, start + len(words), siglum)
        quotations.append(
            Quotation(
                passage=where,
                kind="direct",
                rule="by hand",
                speaker=speaker,
                cue=where if speaker else None,
                id=f"{siglum}-q{number}",
            )
        )
    witness = annotate(Article(id=siglum, path=f"{siglum}.txt", text=text, sha256=""))
    top: Passage | None = passage(text, 0, len(headline)) if headline else None
    witness = replace(witness, masthead=Masthead(headline=top), siglum=siglum)
    return replace(signed(witness, siglum), quotations=tuple(quotations))


def material(*witnesses: Witness) -> Material:
    """What the disagreement finders are given for a story of these witnesses."""
    story = Story(id="quoted", witnesses=witnesses)
    cast = Cast(parties=())
    return Material(
        story=story,
        cast=cast,
        utterances=find_utterances(story),
        statements=(),
        matters=Matters(story, cast),
    )
