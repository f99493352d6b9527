"""Words and marks of a text, with their places."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

# A number with its separators, a dotted abbreviation, a word with inner apostrophes or hyphens, or one mark;
# first of all, for speed, what most tokens are: plain letters before a space, a comma or a full stop.
_TOKEN = re.compile(
    r"([A-Za-z]{2,}+(?=[ ,.])"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*\d*"
    r"|\.{2,}|[^\w\s]|_|\w)"
)


class Tokens:
    """Parallel lists: ``starts``, ``ends`` (code points), ``words`` as written, ``lower`` in lower case."""

    __slots__ = ("ends", "lower", "starts", "words")

    def __init__(self, text: str) -> None:
        # By turns what parts two tokens and a token.
        parts = _TOKEN.split(text)
        bounds = list(accumulate(map(len, parts)))
        self.starts: list[int] = bounds[:-1:2]
        self.ends: list[int] = bounds[1::2]
        self.words: list[str] = parts[1::2]
        self.lower: list[str] = [word.lower() for word in self.words]
        if "’" in text:
            self.lower = [word.replace("’", "'") for word in self.lower]

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that begin within code points ``start:end``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def texts(self, start: int, end: int) -> Iterator[str]:
        """The words within code points ``start:end``, in lower case."""
        for index in self.between(start, end):
            yield self.lower[index]
