"""Passages that one text took from another: seeds of equal words, extended over small changes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.language.similarity import Word, comparable

# So many equal words in a row are a seed. Names and set phrases make runs of up to four by chance.
SEED = 5
# A passage goes on over up to so many words that differ.
GAP = 3
# A run of seeds found in more places than this is a formula, not a passage.
FREQUENT = 4

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Two ranges of code points that carry the same passage; ``words`` are the words that match."""

    left: Span
    right: Span
    words: int


class Text:
    """One report's own words: what stands in quotation marks or is furniture is left out."""

    __slots__ = ("forms", "own", "seeds", "words")

    def __init__(self, text: str, hidden: Iterable[Span]) -> None:
        words: list[Word] = []
        start = 0
        for begin, end in [*sorted(hidden), (len(text), len(text))]:
            if begin > start:
                words += [
                    w._replace(start=w.start + start, end=w.end + start)
                    for w in comparable(text[start:begin])
                ]
                words.append(Word(_BREAK, begin, begin))
            start = max(start, end)
        self.words: Sequence[Word] = words
        self.forms = [word.form for word in words]
        self.own = sum(form != _BREAK for form in self.forms)
        self.seeds: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in range(len(words) - SEED + 1):
            seed = tuple(self.forms[place : place + SEED])
            if _BREAK not in seed:
                self.seeds[seed].append(place)


# Stands for hidden characters: no passage goes on across it.
_BREAK = "\x00"


def shared_passages(left: Text, right: Text) -> tuple[Shared, ...]:
    """The passages that both texts carry, in the order of the left one; none overlaps another there."""
    found: list[Shared] = []
    taken: set[int] = set()
    place = 0
    while place <= len(left.forms) - SEED:
        places = right.seeds.get(tuple(left.forms[place : place + SEED]), ())
        free = [other for other in places if other not in taken] if len(places) <= FREQUENT else []
        runs = [_Run(left, right, place, other) for other in free]
        if not runs:
            place += 1
            continue
        best = max(runs, key=lambda run: run.words)
        taken.update(range(best.right[0], best.right[1]))
        found.append(
            Shared(left=best.span(left, best.left), right=best.span(right, best.right), words=best.words)
        )
        place = best.left[1]
    return tuple(found)


class _Run:
    """What matches from a seed on, as ranges of words in both texts."""

    __slots__ = ("left", "right", "words")

    def __init__(self, left: Text, right: Text, i: int, j: int) -> None:
        a, b, self.words = i, j, 0
        self.left, self.right = (i, i), (j, j)
        while a < len(left.forms) and b < len(right.forms):
            if left.forms[a] == right.forms[b] != _BREAK:
                a, b, self.words = a + 1, b + 1, self.words + 1
                self.left, self.right = (i, a), (j, b)
            elif step := _resumed(left.forms[a : a + GAP + 2], right.forms[b : b + GAP + 2]):
                a, b = a + step[0], b + step[1]
            else:
                break

    @staticmethod
    def span(text: Text, words: Span) -> Span:
        """The code points of a range of words."""
        return text.words[words[0]].start, text.words[words[1] - 1].end


def _resumed(left: Sequence[str], right: Sequence[str]) -> Span | None:
    """The fewest words to skip on either side so that two words in a row match again."""
    for total in range(1, 2 * GAP + 1):
        for x in range(max(0, total - GAP), min(GAP, total) + 1):
            y = total - x
            after = left[x : x + 2]
            if len(after) == 2 and after == right[y : y + 2] and _BREAK not in (*left[: x + 2], *right[:y]):
                return x, y
    return None
