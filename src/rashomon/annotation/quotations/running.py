"""Marked clauses without words of attribution: they go on with what was told right before them."""

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.stream import Sentence, Stream

# Fewer words are a phrase that anybody may have used.
LEAST_WORDS = 5
# Behind these the marked words stand apart from the sentence.
_APART: tuple[list[str], ...] = ([":"], ["—"], ["–"], ["-"], ["("])
# What these open goes with a noun before the marks.
_RELATIVES = frozenset(("who", "which", "to", "for"))


def runs_on(stream: Stream, number: int, sentence: Sentence, place: int, cues: Sequence[Cue]) -> bool:
    """`"It helps," Roe said. For small boats, by contrast, “it makes no odds.”`: whether the marked words at
    unit ``place`` are a clause in a sentence that says of nobody that he spoke."""
    known = lexicon()
    before = sentence.lower[max(0, place - 2) : place]
    if cues or before[-1:] in _APART or (before[-1:] == [","] and before[0] in known.forms):
        return False
    mark, tokens = stream.marked[number], stream.tokens
    first, last = (bisect_left(tokens.starts, at) for at in (mark.start, mark.end))
    return last - first >= LEAST_WORDS and _is_clause(tokens.lower[first:last])


def _is_clause(words: Sequence[str]) -> bool:
    """Whether the words hold a finite verb, or begin with a subject or a verb."""
    known = lexicon()
    if words[0] in _RELATIVES:
        return False
    opens = words[0].partition("'")[0] in known.subject_pronouns | {"there", "that"}
    verb = known.forms.get(words[0], ("", "base"))[1] != "base" or words[0].endswith(("ing", "ed"))
    return opens or verb or any(low in known.finite or low in known.pasts for low in words[1:])
