"""Hedges that a statement drops, and certainty that it adds."""

from collections import Counter
from collections.abc import Iterator

from rashomon.collation.checking.lines import ALIKE, Line
from rashomon.collation.checking.polarity import Range, Turn
from rashomon.language.clauses import is_content
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.language.words import lemma

# A hedge bears on the next content words …
REACH = 2
# … and one in the statement on words so many tokens after it.
NEAR = 4
_HEARSAY = words("checking", "hearsay")
_HEARSAY_VERBS = words("checking", "hearsay_verbs")
_POSSIBLE = words("checking", "possible")
_POSSIBLE_VERBS = words("checking", "possible_verbs")
_DROPPED = words("checking", "dropped")
_CERTAINTY = words("checking", "certainty")


def hedges(said: Line, told: Line) -> Iterator[Turn]:
    """Every hedge of ``told`` that ``said`` drops, every word of certainty that it adds."""
    yield from _certainty(said, told)
    lemmas = {lemma(word) for word in said.tokens.texts(said.start, said.end)}
    heard = bool(lemmas & _HEARSAY_VERBS) or any(
        word in _HEARSAY for word in said.tokens.texts(said.start, said.end)
    )
    possible = bool(lemmas & _POSSIBLE_VERBS)
    ours = Counter(said.tokens.texts(said.start, said.end))
    theirs = Counter(told.tokens.texts(told.start, told.end))
    for i in told.tokens.between(told.start, told.end):
        word = told.tokens.lower[i]
        if ours[word] >= theirs[word]:
            continue
        if word in _HEARSAY and not heard:
            if _counterpart(said, told, i) is not None:
                yield Turn(None, _range(told, i))
        elif word in _DROPPED and (word != "may" or told.tokens.words[i] == "may"):
            at = _counterpart(said, told, i)
            if _cut_out(said, told, i) or (at is not None and not possible and not _hedged(said, at)):
                yield Turn(None, _range(told, i))


def _certainty(said: Line, told: Line) -> Iterator[Turn]:
    theirs = set(told.tokens.texts(told.start, told.end))
    for i in said.tokens.between(said.start, said.end):
        if said.tokens.lower[i] in _CERTAINTY - theirs and told.words:
            yield Turn(_range(said, i), (told.words[0].start, told.words[-1].end))


def _counterpart(said: Line, told: Line, i: int) -> int | None:
    """The token of the statement for the first words that the hedge ``i`` bears on."""
    seen = 0
    for j in range(i + 1, told.tokens.between(told.start, told.end).stop):
        word = told.tokens.lower[j]
        if not is_content(word) or word.endswith("ly"):
            continue
        base = lemma(word)
        for k in said.tokens.between(said.start, said.end):
            if is_content(said.tokens.lower[k]) and likeness(base, lemma(said.tokens.lower[k])) >= ALIKE:
                return k
        seen += 1
        if seen == REACH:
            break
    return None


def _hedged(said: Line, at: int) -> bool:
    first = said.tokens.between(said.start, said.end).start
    before = said.tokens.lower[max(first, at - NEAR) : at]
    return any(word in _POSSIBLE or word in _HEARSAY for word in before)


def _cut_out(said: Line, told: Line, i: int) -> bool:
    """Whether the words around the hedge stand in the statement with another word between them, or none."""
    words = told.tokens.lower
    indices = told.tokens.between(told.start, told.end)
    if i == indices.start or i + 1 == indices.stop:
        return False
    before, after = words[i - 1], words[i + 1]
    ours = said.tokens.lower
    return any(
        ours[k] == after and before in ours[max(0, k - 2) : k] and ours[k - 1] not in _POSSIBLE | _HEARSAY
        for k in said.tokens.between(said.start, said.end)
        if k > 0
    )


def _range(line: Line, i: int) -> Range:
    return line.tokens.starts[i], line.tokens.ends[i]
