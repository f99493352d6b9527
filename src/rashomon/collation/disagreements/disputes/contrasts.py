"""What a reporter sets against each other: "X said …, but Y said …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.collation.material import Material
from rashomon.collation.voices import Voices
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage, Quotation, Witness

# Longer sentences are items of news run together.
LONGEST = 60
# So many words at most from "but" to the verb of saying behind it.
NEAR = 16
_SAYING = words("disputes", "saying")
_PRONOUNS = words("negation", "pronouns")
# "; and Roe said" goes on, "wrongly claimed" is the reporter's own word against it.
_GOES_ON = re.compile(r";\W{0,3}and\b", re.IGNORECASE)
_WRONGLY = words("disputes", "wrongly")
_SHARE = re.compile(r"\d\s*(?:percent|per\s+cent|%)", re.IGNORECASE)
_TURN = re.compile(r"[,;]\W{0,3}(?:but|although|though|whereas|yet)\b", re.IGNORECASE)
_OTHERS = re.compile(r"[,;]\W{0,3}(?:while |but |and )?(?:others|another)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:some|one)\b", re.IGNORECASE)
_CONCEDING = re.compile(
    r"\W{0,3}(?:but |and )?(?:while|although|though|whereas|even though|even as)\b", re.IGNORECASE
)


class Contrast(NamedTuple):
    """What one says, and what another says against it, in one report."""

    one: Passage
    other: Passage


def contrasts(material: Material) -> Iterator[Contrast]:
    """Every contrast of two speakers that a reporter draws within a sentence."""
    voices = Voices(material.story)
    for witness in material.story.witnesses:
        spoken = [
            q for q in witness.quotations if q.speaker and q.cue and _says(q.cue.text) and not _leans(q)
        ]
        for sentence in witness.sentences:
            passage = witness.passage(sentence.start, sentence.end)
            if len(passage.text.split()) <= LONGEST:
                yield from _within(
                    witness, passage, [q for q in spoken if q.cue and passage.contains(q.cue)], voices
                )


def _says(cue: str) -> bool:
    return any(lemma(word) in _SAYING for word in Tokens(cue).lower)


def _leans(quotation: Quotation) -> bool:
    """Whether a pronoun tells who speaks, or a share of those asked does ("7 percent said")."""
    named = quotation.speaker_evidence
    return named is not None and (
        named.text.casefold().split()[0] in _PRONOUNS or _SHARE.search(named.text) is not None
    )


def _within(
    witness: Witness, sentence: Passage, spoken: Sequence[Quotation], voices: Voices
) -> Iterator[Contrast]:
    for one, other in pairwise(spoken):
        if one.cue is None or other.cue is None or voices.compatible(one, other):
            continue
        if not _WRONGLY.isdisjoint(Tokens(sentence.text[: one.cue.end - sentence.start]).lower):
            continue
        cut = _cut(sentence.text, one.cue.end - sentence.start, other.cue.start - sentence.start)
        if cut:
            start = sentence.end - len(sentence.text[cut + 1 :].lstrip())
            end = sentence.start + len(sentence.text[:cut].rstrip())
            yield Contrast(witness.passage(sentence.start, end), witness.passage(start, sentence.end))


def _cut(text: str, start: int, end: int) -> int | None:
    """The mark between two cues at which the sentence turns to the second speaker, near that one's cue."""
    turn = _TURN.search(text, start, end)
    if turn is None and _SOME.search(text, 0, start):
        turn = _OTHERS.search(text, start, end)
    if turn:
        cut = turn.start()
    elif _CONCEDING.match(text) and "," not in text[:start]:
        cut = text.rfind(",", start, end)
    else:
        # "The ferry firm says it was warned; the port says it was not".
        cut = text.rfind(";", start, end)
        if _GOES_ON.match(text, max(cut, 0)):
            return None
    return cut if cut > 0 and len(text[cut:end].split()) <= NEAR else None
