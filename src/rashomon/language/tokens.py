"""Words and marks of a text, with their places."""

import re
from bisect import bisect_left
from collections.abc import Iterator

# A number with its separators, a dotted abbreviation, a word with inner apostrophes or hyphens, or one mark.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*\d*"
    r"|\.{2,}|[^\w\s]|_|\w"
)


class Tokens:
    """Parallel lists: ``starts``, ``ends`` (code points), ``words`` as written, ``lower`` in lower case."""

    __slots__ = ("ends", "lower", "starts", "words")

    def __init__(self, text: str) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.lower: list[str] = []
        for match in _TOKEN.finditer(text):
            word = match.group()
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.words.append(word)
            self.lower.append(word.lower().replace("’", "'"))

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that begin within code points ``start:end``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def texts(self, start: int, end: int) -> Iterator[str]:
        """The words within code points ``start:end``, in lower case."""
        for index in self.between(start, end):
            yield self.lower[index]
