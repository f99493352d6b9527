"""Person, organisation or place: the evidence around a name, weighed over the whole article."""

from collections import defaultdict
from collections.abc import Iterator

from rashomon.annotation.mentions.reading import Reading, bare, is_acronym
from rashomon.annotation.mentions.split import Piece
from rashomon.annotation.mentions.titles import Title
from rashomon.language.names import (
    abbreviated_states,
    acronyms,
    countries,
    fold,
    function_words,
    is_given_name,
    is_ordinary,
    organisations,
    regions,
    roles,
)
from rashomon.language.tables import table, words
from rashomon.model import PartyKind

Votes = dict[PartyKind, float]

# Weights by how often the sign misleads: tables and titles hardly, a preposition or a verb often.
CERTAIN, STRONG, FAIR, WEAK = 4.0, 3.0, 1.5, 0.6
# Below this nothing is said of the kind.
ENOUGH = 1.0

# Two capitals before another name may be somebody's initials ("AJ Doe"); so many are a body's.
SURE_ACRONYM = 3
# A name of unknown words, with no given name and no title, is a person's only if it is short.
LONGEST_UNKNOWN = 3

_SUFFIXES = words("organisations", "suffixes")
_OF_BODIES = words("organisations", "heads") | _SUFFIXES | words("organisations", "sitting")
_PAPERS = words("organisations", "papers") | words("organisations", "movements")
_PLACE_SURNAMES = words("places", "surnames")
# Words that end an organisation's name, or are a surname where a given name stands before.
_SURNAMES = (
    frozenset(
        (
            "press",
            "house",
            "post",
            "church",
            "bank",
            "park",
            "hall",
            "power",
            "sons",
            "steel",
            "union",
            "young",
        )
    )
    | _PLACE_SURNAMES
)
_PLAIN_SURNAMES = frozenset(table("first_names")["surnames"].split()) | words("titles", "surnames")
_KNOWN_SURNAMES = frozenset(table("first_names")["known"].split())
_KIN = words("titles", "kin")
FOLLOWERS = words("organisations", "followers")
_SHIPS = words("organisations", "ships")
_THINGS = words("organisations", "things") | words("organisations", "objects")
_AFTER = words("organisations", "after")
_OUTLETS = words("organisations", "outlets")
_GENERATIONS = words("first_names", "generations")
_NUMERALS = frozenset(("ii", "iii", "iv"))
_PARTICLES = words("first_names", "particles")
_PLACES = table("places")
_STATES = frozenset(fold(name) for key in ("states", "abbreviated") for name in _PLACES[key])
_OF_PLACES = frozenset(_PLACES["residents"])
_OF_STATES = frozenset(_PLACES["owned"])
_GEO_OF = frozenset(_PLACES["of"])
# A town or a country before other words is a club's, a paper's or an office's ("Boston Herald").
_TOWNS = regions() | {name for name, country in countries().items() if country.form in ("name", "capital")}
_GEO_LAST, _GEO_FIRST = frozenset(_PLACES["suffixes"]), frozenset(_PLACES["prefixes"])
_PREPOSITIONS = frozenset(_PLACES["prepositions"])
# What a slogan or a movement says of somebody.
SLOGANS = frozenset("stop never draft dump defeat elect trust beat".split())
_REPORTING = frozenset(("reported", "reports"))
_JOINING = frozenset(("and", "or"))
_SAYING = frozenset(("said", "says", "told", "added", "asked", "replied", "tweeted", "wrote", "insisted"))
_LEADING = frozenset(
    "director head chief chairman chairwoman chair president leader spokesman spokeswoman spokesperson"
    " member founder commander secretary official executive treasurer deputy officer"
    " members officials leaders".split()
)
_SORTS: dict[str, PartyKind] = {
    "role": "person",
    "form": "person",
    "organisation": "organisation",
    "place": "place",
}


def votes(
    reading: Reading, piece: Piece, name: str, bounds: range, before: Title | None, behind: Title | None
) -> Votes:
    """What speaks for each kind at this one place."""
    found: Votes = defaultdict(float)
    if piece.body:
        found["organisation"] += CERTAIN
        return found
    _from_tables(found, name, cut=_is_cut(reading, piece))
    borne = is_given_name(name.split()[0]) and any(
        t is not None and t.sort == "role" for t in (before, behind)
    )
    if "organisation" in found or (not borne and _is_thing(reading, piece)):
        # "Steven Law, an aide", but "the Megan Law".
        return found
    if not found:
        _from_shape(found, reading, piece)
    certain = FAIR if found["organisation"] >= STRONG or _is_plural(reading, piece) else CERTAIN
    if found["place"] and before is not None and before.sort == "role" and is_acronym(name):
        # "the chief U.S. negotiator"
        certain = FAIR
    if fold(name) in countries() and not is_given_name(name):
        # "its ally Ruritania".
        certain = FAIR
    after = piece.last + 1
    if found["place"] and after < bounds.stop and reading.tokens.lower[after] in roles():
        # "candidate Oxshire Senator Jane Doe".
        certain = FAIR
    if before is not None and before.sort in _SORTS:
        found[_SORTS[before.sort]] += certain if before.sort in ("role", "form") else FAIR
    elif piece.titled:
        found["person"] += certain
    if behind is not None and behind.sort in _SORTS:
        surely = behind.sort == "role" or (
            behind.sort == "organisation" and not is_given_name(name.split()[0])
        )
        found[_SORTS[behind.sort]] += STRONG if surely else FAIR
    _from_neighbours(found, reading, piece, bounds)
    if not piece.titled and before is None and _has_article(reading, piece, bounds):
        # "The Mossad", "the Ghost Road": nobody's name is told with an article.
        found["person"] = 0.0
        if _is_led(reading, piece, bounds):
            found["organisation"] += FAIR
    return found


def _has_article(reading: Reading, piece: Piece, bounds: range) -> bool:
    """Whether "the" stands before the name, and behind it no noun to which it would belong ("the Doe
    camp", "the Doe, Roe and Poe years")."""
    tokens, after = reading.tokens, piece.last + 1
    if piece.first == bounds.start or tokens.lower[piece.first - 1] != "the":
        return False
    if after >= bounds.stop:
        return True
    if bare(tokens.words[piece.last]) != tokens.words[piece.last]:
        return False
    if tokens.words[after] == ",":
        return after + 1 >= bounds.stop or not tokens.words[after + 1][0].isupper()
    word = tokens.lower[after]
    return not word[0].isalpha() or (word in function_words() and word not in _JOINING) or word in _SAYING


def _is_led(reading: Reading, piece: Piece, bounds: range) -> bool:
    """ "A director of the Mossad", "a spokesman for the Road Compact": whom somebody heads or speaks for."""
    lower, link = reading.tokens.lower, piece.first - 2
    return link > bounds.start and lower[link] in ("of", "for") and lower[link - 1] in _LEADING


def _is_thing(reading: Reading, piece: Piece) -> bool:
    """Whether the name is that of an act, a deal, a ship: nobody, whatever stands around it."""
    lower = reading.tokens.lower
    if lower[piece.last - 1] in ("of", "for") and piece.last > piece.first:
        # "School of Law", "Ministry of War".
        return False
    if (
        piece.last == piece.first + 1
        and lower[piece.last] in _NUMERALS
        and not is_given_name(lower[piece.first])
    ):
        # "Article II".
        return is_ordinary(lower[piece.first])
    last = bare(lower[piece.last])
    if piece.last > piece.first and lower[piece.first] in SLOGANS and last not in _SUFFIXES:
        # "The Stop Doe movement".
        return True
    return last in _THINGS or (lower[piece.first] in _SHIPS and piece.last > piece.first)


def _is_plural(reading: Reading, piece: Piece) -> bool:
    """Whether an ordinary plural stands last and no given name first ("Marine Commandos")."""
    last = bare(reading.tokens.lower[piece.last])
    return last.endswith("s") and is_ordinary(last) and not is_given_name(reading.tokens.words[piece.first])


def decide(found: Votes) -> PartyKind | None:
    """The kind with the most votes, if they are enough."""
    kind = max(sorted(found), key=lambda key: found[key], default=None)
    return kind if kind is not None and found[kind] >= ENOUGH else None


def _is_cut(reading: Reading, piece: Piece) -> bool:
    """Whether a name stands where it may be cut short: "Columbia, Mo.", but "Mo is here"."""
    words_ = reading.tokens.words
    return (
        words_[piece.last].isupper()
        or words_[piece.last + 1 : piece.last + 2] == ["."]
        or words_[piece.first - 1 : piece.first] == [","]
    )


def _from_tables(found: Votes, name: str, *, cut: bool) -> None:
    folded = fold(name)
    if (folded in countries() or folded in regions()) and (cut or folded not in abbreviated_states()):
        found["place"] += CERTAIN
    if folded in organisations() and (folded not in acronyms() or name.isupper()):
        found["organisation"] += CERTAIN


def _from_shape(found: Votes, reading: Reading, piece: Piece) -> None:
    """What the name's own words say."""
    words_ = reading.tokens.words[piece.first : piece.last + 1]
    lower = reading.tokens.lower[piece.first : piece.last + 1]
    lower[-1] = bare(lower[-1])
    if lower[-1] == "." and len(lower) > 1:
        lower.pop()
    if len(lower) == 1:
        _from_single(found, words_[0], lower[0], shouted=_is_shouted(reading, words_[0]))
        return
    for kind, weight, holds in _signs(words_, lower):
        if holds:
            found[kind] += weight
            return


def _is_shouted(reading: Reading, word: str) -> bool:
    """Whether a longer word in capitals stands elsewhere as a name ("DOE", "Doe")."""
    return len(word) > SURE_ACRONYM and word.isalpha() and bool(reading.inside.get(word.capitalize()))


def _from_single(found: Votes, word: str, lower: str, *, shouted: bool) -> None:
    if (
        is_acronym(word)
        and not shouted
        and (word.startswith("G") or not any(letter.isdigit() for letter in word))
    ):
        found["organisation"] += STRONG
    elif lower in _SUFFIXES:
        found["organisation"] += FAIR
    elif lower in _KNOWN_SURNAMES:
        found["person"] += FAIR
    elif is_given_name(word):
        found["person"] += WEAK


def _signs(words_: list[str], lower: list[str]) -> Iterator[tuple[PartyKind, float, bool]]:
    """(kind, weight, whether it holds) of every sign of a name of several words, the surest first."""
    head, tail, given = lower[0], lower[-1], is_given_name(words_[0])
    # "Jane H.W. Doe" has initials.
    shouted = any(
        is_acronym(w) and w.lower() not in _GENERATIONS and not (given and "." in w) for w in words_
    )
    yield "organisation", CERTAIN, tail in FOLLOWERS
    yield "person", CERTAIN, tail in _GENERATIONS
    yield "person", STRONG, tail in _SURNAMES and len(lower) == 2 and given
    yield "organisation", CERTAIN, tail in _SUFFIXES
    yield "organisation", STRONG, _is_body_of(lower) or head in _PAPERS
    yield "organisation", STRONG, len(lower) > 2 and lower[-2] in _SUFFIXES and tail in countries()
    yield "place", STRONG, tail in _GEO_LAST or _is_place_of(lower)
    yield "place", WEAK if is_ordinary(tail) else FAIR, head in _GEO_FIRST and len(lower) == 2
    yield "organisation", STRONG, _is_firm(words_[0]) or (len(lower) > 2 and _is_firm(" ".join(words_[:2])))
    yield "person", STRONG, given and not shouted
    yield "person", STRONG, len(lower) > 2 and len(lower[1]) == 1 and lower[1].isalpha()
    yield "organisation", FAIR, fold(words_[0]) in _TOWNS or fold(" ".join(words_[:2])) in _TOWNS
    yield "organisation", STRONG, "&" in lower
    # "D.J. Doe".
    yield "person", FAIR, is_acronym(words_[0]) and "." in words_[0] and head not in _GEO_FIRST
    yield "organisation", FAIR, _opens_with_acronym(words_)
    yield "person", FAIR, is_given_name(words_[1])
    yield "person", FAIR, any(word in _PARTICLES for word in lower[1:-1])
    yield (
        "person",
        FAIR,
        tail in _PLAIN_SURNAMES and len(lower) == 2 and not shouted and not is_ordinary(head),
    )
    if len(lower) <= LONGEST_UNKNOWN and not shouted and not is_ordinary(tail):
        yield "person", WEAK if is_ordinary(head) else FAIR, True


def _opens_with_acronym(words_: list[str]) -> bool:
    """ "NHS Direct", but not "JANE DOE"."""
    return (
        is_acronym(words_[0]) and len(words_[0].replace(".", "")) >= SURE_ACRONYM and not words_[-1].isupper()
    )


def _is_body_of(lower: list[str]) -> bool:
    """ "Ministry of Trade", "Ruritanian Department of Trade": what stands first or before "of" is a body."""
    return any(
        word in ("of", "for", "on") and (lower[0] in _OF_BODIES or lower[place - 1] in _OF_BODIES)
        for place, word in enumerate(lower)
        if place
    )


def _is_place_of(lower: list[str]) -> bool:
    """ "Gulf of Ruritania", "Southern District of Ruritania"."""
    return any(word == "of" and lower[place - 1] in _GEO_OF for place, word in enumerate(lower) if place)


def _is_firm(word: str) -> bool:
    """Whether ``word`` is a known firm's name, so that the longer one is a part of it ("Alda Europe")."""
    folded = fold(word)
    return folded in organisations() and folded not in countries()


def _from_neighbours(found: Votes, reading: Reading, piece: Piece, bounds: range) -> None:
    tokens = reading.tokens
    first, last = piece.first, piece.last
    left = tokens.lower[first - 1] if first > bounds.start else ""
    right = tokens.lower[last + 1] if last + 1 < bounds.stop else ""
    then = tokens.lower[last + 2] if last + 2 < bounds.stop else ""
    owned = tokens.words[last] != bare(tokens.words[last])
    if left in _PREPOSITIONS and last - first < 3 and not owned:
        found["place"] += CERTAIN if tokens.lower[last] in _PLACE_SURNAMES and first < last else FAIR
    elif left in ("from", "of") and right == "who":
        found["place"] += STRONG
    elif left == "of" and first - 2 >= bounds.start and tokens.lower[first - 2] == ",":
        # "Jane Doe, of Oxmouth".
        found["place"] += FAIR
    elif left == "from" or (left == "at" and last > first):
        found["place" if left == "from" else "organisation"] += WEAK
    if right == "," and then.isdigit() and len(then) == 2:
        found["person"] += STRONG
    if right == "," and then in _STATES:
        found["place"] += STRONG
    if right in _OF_PLACES:
        found["place"] += FAIR
    if owned and right in _KIN:
        found["person"] += STRONG
    owns = tokens.lower[last + 1 : min(last + 4, bounds.stop)] if owned else []
    if owns[:1] in (["own"], ["new"], ["former"]):
        owns = owns[1:]
    if owns and (owns[0] in _OF_STATES or " ".join(owns[:2]) in _OF_STATES):
        found["place"] += STRONG
    told = first < last or not _is_plural(reading, piece)
    if told and (right == "who" or (right == "," and then in ("who", "whose"))):
        found["person"] += FAIR
    if told and right in _SAYING:
        # A place that no table knows does not speak.
        two = last - first == 1 and not is_ordinary(tokens.lower[first])
        two = two and not is_acronym(tokens.words[first])
        found["person"] += FAIR if two else WEAK
        found["place"] -= FAIR if first == last else 0.0
    if right in _OUTLETS:
        found["organisation"] += STRONG
    if right in _AFTER:
        found["organisation"] += FAIR if owned or right not in ("chief", "officials", "board") else WEAK
    if first < last and is_ordinary(tokens.lower[last]) and not is_given_name(tokens.words[first]):
        # "The Harbour Lantern reported", "first reported by the Harbour Lantern".
        led = tokens.lower[max(bounds.start, first - 3) : first]
        if right in _REPORTING or led[-2:] == ["reported", "by"] or led == ["reported", "by", "the"]:
            found["organisation"] += FAIR
    if left in ("mr", "ms", "mrs"):
        found["person"] += CERTAIN
