"""Lines of the masthead that date the report beside who wrote it, where, and whose it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.annotation import agencies, outlets
from rashomon.annotation.date_lines import around_date, around_day, is_time
from rashomon.annotation.newsroom import ROLES, has_work, is_note, without_note
from rashomon.language.names import countries, is_given_name, is_ordinary, regions
from rashomon.language.spots import is_spot

# Beside the date stand a writer, a place, its state and a source or two, of so many words each, and a note or
# two ("Match report", "subscribers only").
MOST_NAMES, MOST_NOTES = 4, 3
LONGEST_NAME = 5
_PARTICLES = r"of|the|and|&|de|del|la|le|el|al|van|den"
_NAME = re.compile(rf"(?:(?i:by) )?[A-ZÀ-Þ][\w.'’&/-]*+(?: (?:[A-ZÀ-Þ\d][\w.'’&/-]*+|{_PARTICLES}))*+")
_BY = re.compile(r"\Aby ", re.IGNORECASE)
# "Our reporter Ann Roe", "text: Ann Roe".
_ROLE_FIRST = re.compile(
    rf"(?:(?:[Oo]ur )?(?:[a-z]+ )?(?i:{ROLES}) |(?i:text|words|story|report(?:ing)?|author|{ROLES}):\s)"
    r"(?=[A-ZÀ-Þ])"
)
_HOST = re.compile(r"(?:[a-z\d-]+\.)+[a-z]{2,}")
_BRACKETED = re.compile(r"(?:\(|\[|-LRB-)\s?(?P<source>[^()\[\]]+?)\s?(?:\)|\]|-RRB-)")
_IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]")
_SOURCE = re.compile(
    r"(?:source|via|from|(?:first )?(?:published|printed|broadcast|aired|appeared) (?:by|in|on))\b:?\s+",
    re.IGNORECASE,
)
# What stands behind "Source:" says where the report was taken from, not whose it is.
_TAKEN_FROM = re.compile(r"sources?:\s", re.IGNORECASE)
# A bar parts an outlet from its writer and its day; a comma a place from the day as well.
_BAR = r"[|·•]|(?<=\s)(?:[-–—]{1,2}|/)(?=\s|\Z)|\A[-–—]{1,2}(?=\s)|\s{2,}|(?<=\w\w)\.(?=\s+[A-ZÀ-Þ]|\s*\Z)"
_BETWEEN = re.compile(rf"\s*(?:,|{_BAR}|(?=\b[Bb]y [A-ZÀ-Þ])|\b(?:for|in|on)\b(?=\s+[A-ZÀ-Þ,]|\s*\Z))\s*")
_LAST_BAR = re.compile(rf"(?:{_BAR})[ \t]*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t])?\Z")
_EMPHASIS = re.compile(r"(?<![^\W_])[*_]{1,2}|[*_]{1,2}(?![^\W_])")
_AGENCY = re.compile(r"\b(?:Agency|Newswire|News Service|Press Association|Wire)\Z")
_INNER_CAPITAL = re.compile(r"(?!Mac|Mc|De|Le|La|Van)[A-Z]?[a-z]+[A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a line tells beside its date; ``day`` is the date's words where they name no year."""

    writer: str | None = None
    place: str | None = None
    outlet: str | None = None
    agency: str | None = None
    day: str | None = None


def imprint(line: str) -> Imprint | None:
    """What ``line`` tells where it is a date beside bare names ("Olmo, 4 May 2031 (Tarn Wire)",
    "By Ada Roe | The Olmo Post | 4 May 2031 | Match report"); None for any other line.

    A name in brackets is an agency's, unless it is a known outlet's; others are an agency's or an outlet's
    where they are known or made like one, a person's behind "by" or with a common given name, and what then
    stands first before the date is a place, or an outlet where a bar parts it from the date. A date without
    its year counts beside an outlet, an agency or a writer.
    """
    flat = _EMPHASIS.sub("", line).strip().rstrip(".")
    whole = _IN_BRACKETS.fullmatch(flat)
    flat = whole["inside"] if whole else flat
    sourced = _SOURCE.match(flat)
    flat = flat[sourced.end() :] if sourced else flat
    day = None
    if (parts := around_date(flat)) is None:
        if (yearless := around_day(flat)) is None:
            return None
        parts, day = yearless[:2], yearless[2]
    before, behind = parts
    barred = bool(_LAST_BAR.search(before) or _LAST_BAR.match(behind))
    told = _told(before, behind, barred=barred, sourced=bool(sourced))
    if told is None or (day and not (told.outlet or told.agency or told.writer)):
        return None
    return replace(told, day=day)


def _told(before: str, behind: str, *, barred: bool, sourced: bool) -> Imprint | None:
    """What the names before and behind a date are; None where one of the pieces is neither name nor note."""
    fronts, backs = (list(_pieces(_BRACKETED.sub(" , ", part))) for part in (before, behind))
    inside = [match["source"] for part in (before, behind) for match in _BRACKETED.finditer(part)]
    pieces = [*fronts, *backs, *inside]
    named = [piece for piece in pieces if _is_name(piece)]
    notes = [piece for piece in pieces if piece not in named]
    if not 0 < len(named) <= MOST_NAMES or len(notes) > MOST_NOTES or not all(map(is_note, notes)):
        return None
    front, back, bracketed = ([piece for piece in some if piece in named] for some in (fronts, backs, inside))
    theirs = {name: outlets.known(name) or has_work(name) for name in bracketed}
    wires = [name for name in named if agencies.tagged(name) or not theirs.get(name, True)]
    wires += [name for name in (*front, *back) if name not in wires and _AGENCY.search(name)]
    outlet_of = {name: _outlet(name) for name in named if name not in wires}
    if sourced and front[:1] and front[:1] == fronts[:1] and not (front[0] in wires or _is_person(front[0])):
        outlet_of[front[0]] = _outlet(front[0]) or front[0]
    others = [name for name in (*front, *back) if name in outlet_of and not outlet_of[name]]
    people = [name for name in others if _is_person(name)]
    others = [name for name in others if name not in people]
    outlet = next(filter(None, outlet_of.values()), None)
    if not outlet and not wires and (own := _unheard_of(others, front, people, barred=barred)):
        outlet = own
        others.remove(own)
    if barred and outlet and not people:
        people = [name for name in others if _like_a_person(name)]
        others = [name for name in others if name not in people]
    return Imprint(
        writer=next(map(_writer, people), None),
        place=next((name for name in others if name in front and without_note(name) == name), None),
        outlet=outlet,
        agency=next(map(agencies.canonical, wires), None),
    )


def _pieces(part: str) -> Iterator[str]:
    """What says more than a day or an hour, up to where the report was taken from."""
    for piece in map(str.strip, _BETWEEN.split(part)):
        if _TAKEN_FROM.match(piece):
            return
        if piece and not is_time(piece):
            yield piece


def _is_name(piece: str) -> bool:
    bare = without_note(_ROLE_FIRST.sub("", piece, count=1))
    if _HOST.fullmatch(bare):
        return True
    words = [word for word in _BY.sub("", bare).split() if word not in ("and", "&")]
    return _NAME.fullmatch(bare) is not None and len(words) <= LONGEST_NAME


def _outlet(name: str) -> str | None:
    """The outlet where ``name`` is known or made like one's."""
    bare = without_note(_BY.sub("", name))
    if _ROLE_FIRST.match(name) or bare.casefold() in countries() or bare.casefold() in regions():
        return None
    if found := outlets.known(bare) or outlets.alone(bare):
        return found
    words = bare.split()
    made = has_work(name) or _HOST.fullmatch(bare) or any(map(_INNER_CAPITAL.match, words))
    if made or (len(words) > 1 and (words[0] == "The" or outlets.signed(bare))):
        return bare.removeprefix("The ") if len(words) > 2 else bare
    return None


def _unheard_of(
    others: Sequence[str], front: Sequence[str], people: Sequence[str], *, barred: bool
) -> str | None:
    """The outlet among names that tell nothing: what a bar parts from the date ("Olmo Packet / 4 May 2031"),
    or what ends as no place does behind the writer ("By Ann Roe, Olmo Packet, 4 May 2031")."""
    for name in others:
        words = name.split()
        if barred and front[:1] == [name] and not name.isupper():
            return name
        if people and len(words) > 1 and is_ordinary(words[-1].lower()) and not is_spot(words[-1].lower()):
            return name
    return None


def _is_person(name: str) -> bool:
    if _ROLE_FIRST.match(name):
        return True
    first, *more = name.split()
    return first.lower() == "by" or bool(more and is_given_name(first))


def _like_a_person(name: str) -> bool:
    words = name.split()
    return 1 < len(words) <= 3 and not is_ordinary(words[0].lower()) and not is_spot(words[-1].lower())


def _writer(name: str) -> str:
    return _ROLE_FIRST.sub("", name, count=1)
