"""Lines of the masthead that date the report beside who wrote it, where, and whose it is."""

import re
from dataclasses import dataclass

from rashomon.annotation import agencies, outlets
from rashomon.annotation.date_lines import around_date, has_year, is_time
from rashomon.language.names import is_given_name

# Beside the date stand a writer, a place, its state and a source or two, of so many words each.
MOST_NAMES = 4
LONGEST_NAME = 5
_PARTICLES = r"of|the|and|&|de|del|la|le|el|al|van|den"
_NAME = re.compile(rf"(?:(?i:by) )?[A-ZÀ-Þ][\w.'’&/-]*+(?: (?:[A-ZÀ-Þ\d][\w.'’&/-]*+|{_PARTICLES}))*+")
_BY = re.compile(r"\Aby ", re.IGNORECASE)
_BRACKETED = re.compile(r"(?:\(|\[|-LRB-)\s?(?P<source>[^()\[\]]+?)\s?(?:\)|\]|-RRB-)")
_IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]")
_SOURCE = re.compile(r"(?:source|via|from|(?:first )?published (?:by|in))\b:?\s+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:[,|·•]|(?<=\s)[-–—]{1,2}(?=\s|\Z)|\A[-–—]{1,2}(?=\s)"
    r"|\b(?:for|in|on)\b(?=\s+[A-ZÀ-Þ,]|\s*\Z))\s*"
)
_EMPHASIS = re.compile(r"(?<![^\W_])[*_]{1,2}|[*_]{1,2}(?![^\W_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a line tells beside its date."""

    writer: str | None = None
    place: str | None = None
    outlet: str | None = None
    agency: str | None = None


def imprint(line: str) -> Imprint | None:
    """What ``line`` tells where it is a full date beside bare names ("Olmo, 4 May 2031 (Tarn Wire)",
    "By Ada Roe | The Olmo Post | 4 May 2031"); None for any other line.

    A name in brackets is an agency's, unless it is a known outlet's; others are an agency's or an outlet's
    where they are known or made like one, a person's behind "by" or with a common given name, and what then
    stands first before the date is a place.
    """
    if not has_year(line):
        return None
    flat = _EMPHASIS.sub("", line).strip().rstrip(".")
    whole = _IN_BRACKETS.fullmatch(flat)
    flat = whole["inside"] if whole else flat
    sourced = _SOURCE.match(flat)
    parts = around_date(flat[sourced.end() :] if sourced else flat)
    if parts is None:
        return None
    before, behind = (_pieces(_BRACKETED.sub(" , ", part)) for part in parts)
    bracketed = [match["source"] for part in parts for match in _BRACKETED.finditer(part)]
    names = [*before, *behind, *bracketed]
    if not 0 < len(names) <= MOST_NAMES or not all(map(_is_name, names)):
        return None
    wires = [name for name in names if agencies.tagged(name)]
    theirs = {name: _outlet(name) for name in [*before, *behind] if name not in wires}
    if sourced and before[:1] and before[0] not in wires:
        theirs[before[0]] = _outlet(before[0]) or before[0]
    theirs |= {name: outlets.known(name) for name in bracketed if name not in wires}
    wires += [name for name in bracketed if name not in wires and not theirs[name]]
    others = [name for name in theirs if not theirs[name] and name not in bracketed]
    people = [name for name in others if _is_person(name)]
    return Imprint(
        writer=next(iter(people), None),
        place=next((name for name in others if name not in people and name in before), None),
        outlet=next(filter(None, theirs.values()), None),
        agency=next(map(agencies.canonical, wires), None),
    )


def _outlet(name: str) -> str | None:
    bare = _BY.sub("", name)
    return outlets.known(bare) or outlets.alone(bare)


def _pieces(part: str) -> list[str]:
    """What says more than a day or an hour."""
    return [piece for piece in map(str.strip, _BETWEEN.split(part)) if piece and not is_time(piece)]


def _is_name(piece: str) -> bool:
    return _NAME.fullmatch(piece) is not None and len(piece.split()) <= LONGEST_NAME


def _is_person(name: str) -> bool:
    first, *more = name.split()
    return first.lower() == "by" or bool(more and is_given_name(first))
