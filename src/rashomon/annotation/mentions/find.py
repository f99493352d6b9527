"""Finds the names: first in ordinary sentences, then in headlines, where capitals prove nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotation.mentions.headlines import shouted_pieces
from rashomon.annotation.mentions.kinds import FOLLOWERS, SLOGANS, Votes, decide, votes
from rashomon.annotation.mentions.known import name_text
from rashomon.annotation.mentions.reading import Reading, bare, read
from rashomon.annotation.mentions.runs import runs_of
from rashomon.annotation.mentions.small import with_small
from rashomon.annotation.mentions.split import Piece, split
from rashomon.annotation.mentions.surnames import surnames_alone
from rashomon.annotation.mentions.titles import Title, title_before, title_behind
from rashomon.language.names import countries, fold, is_given_name, is_ordinary, organisations, regions
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Mention, PartyKind, Sentence, passage

_BODIES = words("organisations", "bodies")
_NOT_SHARED = _BODIES | words("organisations", "of_places")
_ABBREVIATED_ENDS = words("first_names", "generations") | words("organisations", "legal")
_NO_NAMES = words("organisations", "no_names")
_STORMS = words("organisations", "storms")
_PARTY_LETTERS = frozenset("DRI")
_PROGRAMMES = frozenset(("program", "programme", "scheme"))
_PLURAL = re.compile(r"[A-Z]{2,}s")
# What a picture's credit begins with, and how many words it may have before its agency.
_CREDITS = frozenset(("Photograph", "Photo", "Picture", "Image", "PHOTOGRAPH", "PHOTO"))
LONGEST_CREDIT = 8


@dataclass(frozen=True, slots=True)
class _Found:
    piece: Piece
    name: str
    title: Title | None
    votes: Votes


def find_mentions(text: str, tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """All names in ``sentences``, in the order of the text."""
    reading = read(text, tokens, sentences)
    found = [
        _found(reading, piece, indices)
        for indices, _ in reading.plain
        for piece in with_small(reading, indices, _capital_pieces(reading, indices))
    ]
    known = {fold(item.name) for item in found}
    found += [
        _found(reading, piece, indices)
        for indices, _ in reading.shouted
        for piece in shouted_pieces(reading, indices, known)
        if not _is_nobody(name_text(reading, piece.first, piece.last))
    ]
    kinds = _kinds(found)
    found += _bearers(reading, found, kinds)
    found.sort(key=lambda item: item.piece.first)
    return tuple(_mentions(reading, found, kinds))


def _capital_pieces(reading: Reading, indices: range) -> list[Piece]:
    """The names in capitals of one sentence."""
    credit = _credit(reading, indices)
    pieces = (piece for run in runs_of(reading, indices) for piece in split(reading, run))
    return [
        _with_body(reading, piece, indices)
        for piece in pieces
        if piece.first not in credit
        and not _is_nobody(name_text(reading, piece.first, piece.last))
        and not _is_programme(reading, piece, indices)
        and not _is_members_state(reading, piece.first)
    ]


def _is_nobody(name: str) -> bool:
    """Whether a name is that of a feast or a strain, or several of a sort ("MPs", "GCSEs")."""
    return fold(name) in _NO_NAMES or fold(name).split()[0] in _STORMS or _PLURAL.fullmatch(name) is not None


def _is_programme(reading: Reading, piece: Piece, bounds: range) -> bool:
    """ "the Homes for Sailors programme": ordinary words that what follows calls a scheme."""
    lower, after = reading.tokens.lower, piece.last + 1
    if after >= bounds.stop or lower[after] not in _PROGRAMMES or piece.first == piece.last:
        return False
    return is_ordinary(lower[piece.last]) and not is_given_name(lower[piece.first])


def _is_members_state(reading: Reading, first: int) -> bool:
    """ "(D - CA)": a party's letter and a hyphen that a tokeniser parted stand before."""
    before = reading.tokens.words[max(0, first - 3) : first]
    return len(before) == 3 and before[0] in "(," and before[1] in _PARTY_LETTERS and before[2] == "-"


def _credit(reading: Reading, indices: range) -> range:
    """The tokens of a picture's credit inside a sentence: "Photograph: Jane Doe/AP"."""
    words_ = reading.tokens.words
    if _CREDITS.isdisjoint(words_[indices.start : indices.stop]):
        return range(0)
    for index in indices[:-2]:
        if words_[index] in _CREDITS and words_[index + 1] == ":":
            nearby = range(index + 2, min(indices.stop, index + LONGEST_CREDIT))
            slash = next((place for place in nearby if words_[place] == "/"), index + 1)
            return range(index, slash + 2)
    return range(0)


def _with_body(reading: Reading, piece: Piece, bounds: range) -> Piece:
    """The name with the body that bears it ("Doe campaign", "Doe administration"): that is no person."""
    tokens = reading.tokens
    after = piece.last + 1
    owned = tokens.words[piece.last] != bare(tokens.words[piece.last])
    if after < bounds.stop and bare(tokens.words[after]) in _BODIES and not owned:
        owner = fold(name_text(reading, piece.first, piece.last))
        known = owner in organisations() or owner in countries() or owner in regions()
        # "the Jane Doe regime" tells her full name as well.
        known = known or (tokens.lower[after].startswith("regime") and piece.first < piece.last)
        return piece if known else Piece(piece.first, after)
    if after < bounds.stop and tokens.words[after] == "." and tokens.lower[piece.last] in _ABBREVIATED_ENDS:
        closes = after + 1 >= bounds.stop
        return piece if closes else Piece(piece.first, after, piece.titled)
    return piece


def _found(reading: Reading, piece: Piece, bounds: range) -> _Found:
    name = " ".join(name_text(reading, piece.first, piece.last).split())
    before = title_before(reading, piece.first, bounds.start)
    behind = title_behind(reading, piece.last, bounds.stop)
    tally = votes(reading, piece, name, bounds, before, behind)
    if behind is not None and (before is None or before.sort == "form"):
        return _Found(piece, name, behind, tally)
    return _Found(piece, name, before or behind, tally)


def _kinds(found: list[_Found]) -> dict[str, PartyKind | None]:
    """The kind of every folded name; a part of a person's or firm's name takes its kind."""
    tallies: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    for item in found:
        tally = tallies[fold(item.name)]
        for voted, weight in item.votes.items():
            tally[voted] += weight
    wholes = {name: decide(tally) for name, tally in tallies.items()}
    for name, kind in wholes.items():
        parts = name.split()
        surname = len(parts) == 2 and parts[0] not in SLOGANS and wholes.get(parts[1]) == "person"
        if kind is None and surname:
            # "Oren Malik", whose surname is an ordinary word, where "Mr. Malik" is named too.
            tallies[name]["person"] += 2.0
        if len(parts) < 2 or parts[-1] in _NOT_SHARED:
            continue
        part = parts[-1] if kind == "person" else parts[0] if kind == "organisation" else None
        if parts[-1] in FOLLOWERS:
            # "Doe Democrats" are not Doe.
            continue
        if part in tallies and kind is not None:
            tallies[part][kind] += 2.0
    return {name: decide(tally) for name, tally in tallies.items()}


def _bearers(reading: Reading, found: list[_Found], kinds: dict[str, PartyKind | None]) -> list[_Found]:
    """People who are named in full elsewhere, by a surname that is an ordinary word ("King said")."""
    people = {item.name for item in found if kinds[fold(item.name)] == "person"}
    taken = {index for item in found for index in range(item.piece.first, item.piece.last + 1)}
    bearers = []
    for piece in surnames_alone(reading, people, taken):
        name = name_text(reading, piece.first, piece.last)
        kinds.setdefault(fold(name), "person")
        bearers.append(_Found(piece, name, None, {}))
    return bearers


def _mentions(reading: Reading, found: list[_Found], kinds: dict[str, PartyKind | None]) -> Iterator[Mention]:
    tokens = reading.tokens
    for item in found:
        start = tokens.starts[item.piece.first]
        end = start + len(name_text(reading, item.piece.first, item.piece.last))
        kind = kinds[fold(item.name)]
        title = item.title
        if title is not None and title.sort in ("role", "form") and kind in ("organisation", "place"):
            title = None
        yield Mention(
            passage=passage(reading.text, start, end),
            name=item.name,
            kind=kind,
            title=title.text if title else None,
        )
