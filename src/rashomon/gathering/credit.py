"""Where a report says that it has its news from another newsroom."""

import re
from functools import cache

from rashomon.language.tables import table

Span = tuple[int, int]


def credited(text: str, outlet: str | None) -> Span | None:
    """The first place where ``text`` names ``outlet`` as its source: "according to the Post"."""
    found = _pattern(outlet).search(text) if outlet and outlet.strip() else None
    return found.span() if found else None


@cache
def _pattern(outlet: str) -> re.Pattern[str]:
    phrases = table("credits")
    full = outlet.strip().removeprefix("The ")
    # "the Post" for the Norhaven Post.
    name = rf"(?:(?:[Tt]he\s)?{_spaced(full)}|[Tt]he\s{_spaced(full.split()[-1])})"
    before, after = ("|".join(map(_spaced, phrases[side])) for side in ("before", "after"))
    return re.compile(rf"(?<!\w)(?:(?i:{before})\s{name}|{name},?\s(?:which\s)?(?:{after}))(?!\w)")


def _spaced(phrase: str) -> str:
    return r"\s".join(map(re.escape, phrase.split()))
