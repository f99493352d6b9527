"""Two sides of a vote or of a chamber's seats: "confirmed 52-48", "an 11-10 majority"."""

import re

from rashomon.language.carried import Quantity

# Characters before a tally in which the word stands that tells what was voted on.
REACH = 80
_PAIR = re.compile(
    r"(\d{1,3})(?:\s?[-–]\s?|[\s-]to[\s-])(\d{1,3})"
    r"(?!\w|[.,:/]\d|\s?[-–]\s?\d|-\w|\s?(?:%|percent|per\scent|points?|years?|months?|million|billion)\b|%)"
)
# Words that only a vote is told with.
_VOTED = re.compile(
    r"\b(?<!\bto\s)(?:vot(?:e|es|ed|ing)|ballot)\b[^.;:()\d]{0,40}?\s(?:(?:of|by|was|were)\s)?(?:an?\s)?$",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\s(?:[a-z]+(?:-[a-z]+)?\s)?votes?\b(?!\sshare)")
# Words of votes and of games: a body that votes must be named too.
_DECIDED = re.compile(
    r"\b(?:decided|ruled|passed|approved|confirmed|rejected|adopted|defeated|cleared|advanced|upheld|failed|convicted"
    r"|acquitted)\b[^.;:()\d]{0,50}?\s(?:by\s)?(?:an?\s)?$",
    re.IGNORECASE,
)
_DECISION = re.compile(r"\s(?:ruling|decision|opinion|split|margin|verdict)\b")
_SEATED = re.compile(r"\s(?:[A-Z][a-z]+\s)?(?:majority|edge|advantage)\b")
_HELD = re.compile(
    r"\b(?:hold|holds|held|control|controls|controlled|majority(?!\sleader))\b[^.;:()\d]{0,40}?,?\s$"
)
_BODY = re.compile(
    r"\b(?:Senate|House|Congress|[Cc]ourts?|[Jj]ustices|[Jj]udges|[Cc]ommittee|[Cc]ouncil|[Pp]arliament|[Aa]ssembly|[Bb]oard"
    r"|[Cc]ommission|[Pp]anel|[Cc]hamber|[Ll]egislature|[Ss]enators|[Ll]awmakers|[Jj]urors|[Jj]ury|[Bb]ill|[Mm]otion"
    r"|[Rr]esolution|[Aa]mendment)\b"
)


def tally(text: str, start: int, position: int, end: int) -> tuple[Quantity, Quantity] | None:
    """The two sides of the tally at ``position`` in the sentence ``start:end``; scores of games are none."""
    pair = _PAIR.match(text, position, end)
    if not pair or (position > start and text[position - 1] in "-–.,/:$£€"):
        return None
    unit = _unit(text, start, position, pair.end(), end)
    if unit is None:
        return None
    one, other = (
        Quantity(
            *pair.span(side), float(pair[side]), float(pair[side]), unit, None, None, "one side of a tally"
        )
        for side in (1, 2)
    )
    return one, other


def _unit(text: str, start: int, begin: int, after: int, end: int) -> str | None:
    """What the sides of the pair ``begin:after`` are counted in, where it is a tally."""
    near = max(start, begin - REACH)
    if _VOTED.search(text, near, begin) or _VOTES.match(text, after, end):
        return "vote"
    if not _BODY.search(text, start, end):
        return None
    if _DECISION.match(text, after, end) or _DECIDED.search(text, near, begin):
        return "vote"
    return "seat" if _SEATED.match(text, after, end) or _HELD.search(text, near, begin) else None
