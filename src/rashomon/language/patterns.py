"""Regular expressions of long lists of phrases."""

from collections.abc import Iterable


def any_of(phrases: Iterable[str], words: bool = False) -> str:
    """A group for any one of ``phrases``, regular expressions put together by the letter they begin with.

    So one look at the next letter rules most of them out. Of two with the same letter the earlier is tried
    first; those that begin with no letter stand apart. With ``words`` each begins a word.
    """
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[0] if phrase[0].isalpha() else phrase, []).append(phrase)
    return f"(?:{'|'.join(_behind(letter, some, words) for letter, some in groups.items())})"


def _behind(letter: str, phrases: list[str], words: bool) -> str:
    if not letter.isalpha():
        return phrases[0]
    # The look back stands behind the letter, which a search can then run ahead to.
    begins = rf"(?<!\w{letter})" if words else ""
    return f"{letter}{begins}(?:{'|'.join(phrase[1:] for phrase in phrases)})"
