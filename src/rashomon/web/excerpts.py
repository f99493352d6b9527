"""What was found, cut to what a list can show."""

import re
from collections.abc import Sequence

from rashomon.newsroom.searching import Found
from rashomon.publish.phrases import one_line
from rashomon.publish.wording import STOPS

# Characters of a place in a list, and of those before the first word that was asked for.
LENGTH, BEFORE = 420, 140
# Endings that the search passes over and that words may therefore have here.
_WORD = re.compile(r"\w+")
LEAST = 3


def around(text: str, query: str) -> list[tuple[str, bool]]:
    """The part of ``text`` around the first word asked for, in pieces; True marks words asked for."""
    line = one_line(text)
    asked = [word.casefold() for word in _WORD.findall(query) if len(word) >= LEAST]
    if not asked:
        return [(line[:LENGTH], False)]
    stems = "|".join(re.escape(word[: max(LEAST, len(word) - 2)]) for word in asked)
    sought = re.compile(rf"\b(?:{stems})\w*", re.IGNORECASE)
    first = sought.search(line)
    start = max(0, first.start() - BEFORE) if first and len(line) > LENGTH else 0
    start = line.find(" ", start) + 1 if start else 0
    shown = line[start : start + LENGTH]
    if start + LENGTH < len(line):
        shown = shown.rsplit(" ", 1)[0] + " …"
    pieces, last = [("… ", False)] if start else [], 0
    for match in sought.finditer(shown):
        pieces += [(shown[last : match.start()], False), (match.group(), True)]
        last = match.end()
    return [*pieces, (shown[last:], False)]


def worded(wordings: Sequence[Found]) -> list[tuple[Found, list[Found]]]:
    """Each wording once, with those who have it: the stop at its end belongs to their sentences."""
    found: dict[str, tuple[Found, list[Found]]] = {}
    for wording in wordings:
        key = one_line(wording.text).casefold().replace("’", "'").strip(STOPS)
        sources = found.setdefault(key, (wording, []))[1]
        if wording.source not in [one.source for one in sources]:
            sources.append(wording)
    return list(found.values())
