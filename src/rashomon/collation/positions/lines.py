"""A report as lines of words: sentences without quotation marks, quoted ones with their speaker."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Quotation, Witness

MARKS = frozenset("\"“”„«»`'‘’") | {"``", "''"}
# "-LRB-" is how some corpora write "(".
BRACKETS = {"LRB": "(", "RRB": ")"}
# A direct quotation shorter than this is a fragment of the reporter's sentence.
WHOLE_QUOTATION = 5
# What runs on for longer is no sentence but a table or broken text.
LONGEST_SENTENCE = 300
# Words longer than this have a capital in a headline in title case, nearly all of them.
TITLE_WORD = 3
TITLED = 0.8


# Others' words inside a quotation: 'We will bomb them'; "workers'" and "'90s" open nothing.
_INNER = re.compile(
    r"(?<!\w)(?:‘[^‘]{2,400}?’(?!\w)|“[^“]{2,400}?”|\"(?=\w)[^\"]{2,400}\""
    r"|(?<!')'(?=[^\W\d])[^\"]{2,400}?(?<=[^\s'])'(?!\w))"
)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence, or the part of it that one voice speaks. ``quotation`` is set where it is quoted."""

    witness: Witness
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    part: str
    quotation: Quotation | None = None

    @property
    def titled(self) -> bool:
        """Whether nearly every longer word has a capital, as in many headlines."""
        longer = [word for word in self.words if len(word) > TITLE_WORD and word[0].isalpha()]
        return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= TITLED * len(longer)

    def __len__(self) -> int:
        return len(self.words)

    def word(self, index: int) -> str:
        """The word at ``index`` in lower case; empty outside the line."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def passage(self, start: int, end: int) -> Passage:
        """The passage from word ``start`` up to, not including, word ``end``."""
        return self.witness.passage(self.starts[start], self.ends[end - 1])

    def nested(self, index: int) -> bool:
        """Whether the word at ``index`` stands between marks inside a quotation: others said it."""
        if self.quotation is None:
            return False
        said = self.quotation.passage
        # The mark that closes others' words may stand just after the passage.
        quoted = self.witness.text[said.start : said.end + 1]
        return any(start < self.starts[index] - said.start < end for start, end in _inner(quoted))

    def marked(self, index: int) -> Quotation | None:
        """The quotation, with its speaker, whose marks the word at ``index`` stands in."""
        if self.quotation is not None:
            return self.quotation
        at = self.starts[index]
        found = (q for q in self.witness.quotations if q.kind != "indirect" and q.speaker)
        return next((q for q in found if q.passage.start <= at < q.passage.end), None)

    def follows(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether ``words`` stand at ``index``."""
        return tuple(self.lower[index : index + len(words)]) == words


@lru_cache(maxsize=8)
def _inner(quoted: str) -> tuple[tuple[int, int], ...]:
    """Where others' words stand in ``quoted``; none where they are all of it."""
    return tuple(found.span() for found in _INNER.finditer(quoted) if found.start() > 0)


def lines(witness: Witness) -> Iterator[Line]:
    """The lines of a report, in the order of its text."""
    tokens = Tokens(witness.text)
    spoken = sorted(
        (quotation for quotation in witness.quotations if quotation.kind == "direct"),
        key=lambda quotation: quotation.passage.start,
    )
    begins = [quotation.passage.start for quotation in spoken]
    for sentence in witness.sentences:
        voices: dict[int, list[int]] = {}
        words = tokens.between(sentence.start, sentence.end)
        if len(words) > LONGEST_SENTENCE:
            continue
        for index in words:
            if tokens.words[index] in MARKS:
                continue
            place = bisect_right(begins, tokens.starts[index]) - 1
            inside = place >= 0 and tokens.starts[index] < spoken[place].passage.end
            voices.setdefault(place if inside else -1, []).append(index)
        yield from _by_voice(witness, tokens, voices, spoken, sentence.part)


def _by_voice(
    witness: Witness, tokens: Tokens, voices: dict[int, list[int]], spoken: list[Quotation], part: str
) -> Iterator[Line]:
    own = voices.pop(-1, [])
    for place, indices in list(voices.items()):
        if own and (len(indices) < WHOLE_QUOTATION or _goes_on(tokens, own, indices)):
            own = sorted(own + indices)
        else:
            yield _line(witness, tokens, indices, part, spoken[place])
    if own:
        yield _line(witness, tokens, own, part, None)


def _goes_on(tokens: Tokens, own: list[int], quoted: list[int]) -> bool:
    """Whether the quoted words go on with the reporter's clause: "said they "must do more for the poor"."""
    before = bisect_left(own, quoted[0]) - 1
    if before < 0 or not tokens.words[quoted[0]][:1].islower():
        return False
    between = [word for word in tokens.words[own[before] + 1 : quoted[0]] if word not in MARKS]
    return not between and tokens.words[own[before]][-1:].isalnum()


def _line(witness: Witness, tokens: Tokens, indices: list[int], part: str, said: Quotation | None) -> Line:
    brackets = {index: BRACKETS[tokens.words[index]] for index in indices if tokens.words[index] in BRACKETS}
    if brackets:
        indices = [k for k in indices if tokens.words[k] != "-" or not {k - 1, k + 1} & brackets.keys()]
    return Line(
        witness,
        [tokens.starts[index] for index in indices],
        [tokens.ends[index] for index in indices],
        [brackets.get(index, tokens.words[index]) for index in indices],
        [brackets.get(index, tokens.lower[index]) for index in indices],
        part,
        said,
    )
