"""Bodies written in small letters: "the Ruritanian defence ministry", "the Senate subcommittee"."""

from collections.abc import Sequence

from rashomon.annotation.mentions.known import name_text
from rashomon.annotation.mentions.reading import Reading, bare
from rashomon.annotation.mentions.split import Piece
from rashomon.language.names import (
    countries,
    fold,
    function_words,
    is_given_name,
    organisations,
    regions,
    roles,
)
from rashomon.language.tables import table

_SMALL = {key: frozenset(listed) for key, listed in table("organisations")["small"].items()}
_LASTS = (
    frozenset(("party",))
    | _SMALL["alone"]
    | _SMALL["owned"]
    | _SMALL["named"]
    | _SMALL["topical"]
    | {phrase.split()[-1] for phrase in _SMALL["phrases"]}
)
# "a foreign ministry" is one of several, unless somebody of it follows ("a foreign ministry spokesman").
_ANY = frozenset(
    ("a", "an", "any", "every", "each", "no", "another", "own", "his", "her", "its", "their", "our")
)
# What a body is for has so many words at most: "foreign affairs and trade".
LONGEST_TOPIC = 4


def with_small(reading: Reading, indices: range, pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` of one sentence and the bodies written in small letters, with the names they hold."""
    bodies: list[Piece] = []
    written = reading.tokens.words[indices.start : indices.stop]
    if _LASTS.isdisjoint(written):
        return list(pieces)
    owners = {piece.last: piece.first for piece in pieces}
    for index, word in enumerate(written, indices.start):
        if word in _LASTS:
            found = _body(reading, index, indices, owners)
            if found is not None:
                while bodies and bodies[-1].last >= found.first:
                    bodies.pop()
                bodies.append(found)
    if not bodies:
        return list(pieces)
    taken = {index for body in bodies for index in range(body.first, body.last + 1)}
    return [piece for piece in pieces if piece.last not in taken] + bodies


def _body(reading: Reading, last: int, bounds: range, owners: dict[int, int]) -> Piece | None:
    lower, start = reading.tokens.lower, bounds.start
    noun = lower[last]
    if noun == "party":
        known = last > start and fold(name_text(reading, last - 1, last)) in organisations()
        return Piece(last - 1, last, body=True) if known else None
    first = _first(reading, last, start)
    end = _last(reading, last, bounds.stop) if noun in _SMALL["topical"] else last
    owner = _owner(reading, first, start, owners)
    begin = first if owner is None else owner
    before = lower[begin - 1] if begin > start else ""
    after = lower[last + 1] if last + 1 < len(lower) else ""
    if before in _ANY and after not in roles():
        return None
    if owner is None and " ".join(lower[first : last + 1]) in _SMALL["owned"]:
        return None
    if first < last or (end > last and before != "of"):
        return Piece(begin, end, body=True)
    if noun in _SMALL["alone"] and (owner is not None or before == "the"):
        return Piece(begin, end, body=True) if after not in roles() else None
    if owner is None or (noun in _SMALL["describing"] and not _stands_alone(after)):
        return None
    name = fold(name_text(reading, owner, first - 1))
    town = name in countries() or name in regions()
    if noun in _SMALL["owned"] and town:
        return Piece(begin, end, body=True)
    if noun in _SMALL["committees"]:
        return Piece(begin, end, body=True) if name in organisations() else None
    if noun == "hospital" and town:
        # "a Ruritania hospital": any of the town's.
        return None
    person = is_given_name(reading.tokens.words[owner])
    return (
        Piece(begin, end, body=True)
        if noun in _SMALL["named"] and not person and name not in organisations()
        else None
    )


def _last(reading: Reading, last: int, stop: int) -> int:
    """Where the body's words end that say what it is for ("of defence", "on foreign relations")."""
    lower = reading.tokens.lower
    reached, index = last, last + 2
    if last + 1 >= stop or lower[last + 1] not in ("of", "on", "for"):
        return last
    while (
        index < stop
        and index - last <= LONGEST_TOPIC
        and (lower[index] in _SMALL["topics"] or lower[index] == "and")
    ):
        reached = index if lower[index] != "and" else reached
        index += 1
    return reached


def _first(reading: Reading, last: int, start: int) -> int:
    """Where the body's small words begin: with what it is for, or whose chamber's it is."""
    lower, noun = reading.tokens.lower, reading.tokens.lower[last]
    for size in (2, 1):
        if last - size >= start and " ".join(lower[last - size : last + 1]) in _SMALL["phrases"]:
            return last - size
    if noun not in _SMALL["topical"]:
        return last
    first = last
    while first > start and last - first < LONGEST_TOPIC:
        joins = lower[first - 1] == "and" and first < last and first - 2 >= start
        before = first - 2 if joins else first - 1
        if lower[before] not in _SMALL["topics"]:
            break
        first = before
    if noun in _SMALL["committees"] and first > start and lower[first - 1] in _SMALL["chambers"]:
        first -= 1
    return first


def _owner(reading: Reading, first: int, start: int, owners: dict[int, int]) -> int | None:
    """Where the country, the town or the name right before token ``first`` begins."""
    tokens = reading.tokens
    last = first - 1
    if last < start or not tokens.words[last][0].isupper() or bare(tokens.words[last]) != tokens.words[last]:
        return None
    if (
        last > start
        and tokens.words[last - 1][0].isupper()
        and tokens.lower[last - 1] != "the"
        and fold(name_text(reading, last - 1, last)) in countries()
    ):
        return last - 1
    if fold(tokens.words[last]) in countries():
        return last
    return owners.get(last)


def _stands_alone(after: str) -> bool:
    """Whether the word behind a body leaves it a noun: no "base" behind "army"."""
    return not after[:1].isalpha() or after in function_words() or after in roles() or after.endswith("ed")
