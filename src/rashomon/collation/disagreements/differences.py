"""In which words two wordings part, as a heading names it."""

from collections.abc import Iterable, Sequence

from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.language.similarity import Word

# A text, its words, and the places of the first and behind the last of them that are meant.
Stretch = tuple[str, Sequence[Word], int, int]
# A heading names so many differences.
FEW = 2


def difference(one: Stretch, other: Stretch) -> str:
    """“in the port” or “in that port”, with a word on either side; with or without “long”."""
    filled = [stretch for stretch in (one, other) if stretch[2] < stretch[3]]
    if len(filled) == 1:
        return without(filled[0])
    return " or ".join(f"“{heading(_told(_widened(stretch)), FEW_WORDS)}”" for stretch in filled)


def without(stretch: Stretch) -> str:
    """With or without “long”: what one wording has and the other has not."""
    return f"with or without “{heading(_told(stretch), FEW_WORDS)}”"


def differences(named: Iterable[str]) -> str:
    """The first of the differences, with a mark where there are more."""
    found = list(dict.fromkeys(named))
    return "; ".join(found[:FEW]) + ("; …" if len(found) > FEW else "")


def _widened(stretch: Stretch) -> Stretch:
    text, words, start, end = stretch
    return text, words, max(0, start - 1), min(len(words), end + 1)


def _told(stretch: Stretch) -> str:
    text, words, start, end = stretch
    return " ".join(text[words[start].start : words[end - 1].end].split())
