"""Numbers that count what the quantity before them counts: "12 others, four of them children"."""

import re

from rashomon.language.carried import Quantity
from rashomon.language.units import unit_named

# A number repeats no quantity that stands further before it, in characters.
REACH = 120
# "Four of them", "25,000 of whom".
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|whom|which|these)\b")
# "A crowd of 300 people came, and another 200 waited".
_FURTHER = re.compile(r"\b(?:another|a\s+further|an\s+additional)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s[a-z]|\s?[.,;)]")
# "Killed 500 people, including about 30 in Spain".
_AMONG = re.compile(r"[^.;:()]{0,60},\s(?:including|among\s(?:them|whom))\s", re.IGNORECASE)
_IN_PLACE = re.compile(r"\s(?:in|from|at|on)\s")
# "1,900 delegates, compared to Hall's 1,200".
_OF_NAME = re.compile(
    r"[^.;:()\d]{0,60}\b(?:to|with|than|versus|against|from)\s(?:the\s)?(?:[A-Z][\w’'.&-]*\s){0,2}[A-Z][\w.&-]*(?:\s?['’]s|['’])\s"
)
# "She scored 16 points and Ann Holm had 11".
_BESIDE = re.compile(
    r"[^.;:()\d]{0,40}?(?:,|\sand|\swhile)\s(?:[A-Z][\w’'-]*\s){1,3}(?:had|has|scored|added|got|won|took|with)\s"
)

# "Of the 23 pirates arrested, 12 are Danes".
_OF_ALL = re.compile(r"\b[Oo]f\s(?:all\s)?(?:(?:the|its|their|those|some|about)\s)?$")
_THEN = re.compile(r"[^.;:()\d]{0,50},\s(?:only\s|just\s|some\s)?")
_STOP = re.compile(r"\s?[,.;]|\sand\s")


def repeats(text: str, previous: Quantity, begin: int, end: int, value: float) -> bool:
    """Whether the bare number ``begin:end``, a ``value``, counts what the ``previous`` quantity counts."""
    if previous.unit is None or begin - previous.end > REACH:
        return False
    between = text[previous.end : begin]
    if _OF_NAME.fullmatch(between) and text[begin:end].strip()[-1:].isdigit():
        return True
    if unit_named(previous.unit):
        return False  # a measure, and nothing counted
    among = _AMONG.fullmatch(between) and _IN_PLACE.match(text, end)
    further = _FURTHER.search(text, previous.end, begin) and _NO_NOUN.match(text, end)
    stops = text[end - 1].isdigit() or _STOP.match(text, end)
    further = further or (stops and _BESIDE.fullmatch(between))
    whole = _OF_ALL.search(text, max(0, previous.start - 20), previous.start) and _THEN.fullmatch(between)
    part = value <= (previous.high or previous.low or 0.0)
    return bool(further or (part and (among or whole or _OF_THEM.match(text, end))))
