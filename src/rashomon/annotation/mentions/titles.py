"""The words before or after a name that say what somebody or something is."""

from dataclasses import dataclass

from rashomon.annotation.mentions.reading import Reading, bare, is_capital
from rashomon.language.clauses import is_verb
from rashomon.language.names import forms_of_address, roles
from rashomon.language.tables import words

_ROLES, _FORMS = roles(), forms_of_address()
_STOPS = words("titles", "stops")
_POSSESSIVES = words("titles", "possessives")
_MODIFIERS = words("titles", "before")
_ORGANISATION_NOUNS = words("organisations", "nouns")
_SUFFIXES = words("organisations", "suffixes")
_PLACE_NOUNS = words("places", "nouns")
_DAYS = words("capitals", "days")
_KIN = words("titles", "kin")
_KIN_TAIL = ("-", "in", "-", "law")
_DOTTED = _FORMS | _ROLES
_OPENINGS = _POSSESSIVES | _MODIFIERS | _ROLES | {"a", "an", "the", "another", "one"}
_ENDS = frozenset(',;:()[]"“”‘.!?—–') | {
    "who",
    "which",
    "that",
    "whose",
    "where",
    "when",
}
_SPEAKING = frozenset(("said", "says", "told"))
_VERBS = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "did", "does")
)
# A title before a name is rarely longer; one behind it, between commas, may be.
LONGEST_BEFORE, LONGEST_BEHIND = 7, 16
# The word that says what somebody is stands among the first words behind the comma.
ROLE_WITHIN = 7
# A title and a name ("Mayor Doe") are so many words.
TITLED = 2


@dataclass(frozen=True, slots=True)
class Title:
    """The words, and what the deciding word makes of the name: "role", "form", "organisation" or "place"."""

    text: str
    sort: str


def title_before(reading: Reading, first: int, start: int) -> Title | None:
    """The title that ends right before token ``first``, within the sentence that begins at ``start``."""
    lower, end = reading.tokens.lower, first
    if end > start and lower[end - 1] == ".":
        end -= 1
        if lower[end - 1] not in _DOTTED:
            return None
    comma = end > start and lower[end - 1] == ","
    if comma:
        end -= 1
    if end <= start:
        return None
    department = end - 3 >= start and lower[end - 2] == "of" and lower[end - 1] not in ("the", "a", "an")
    if department and _sort(lower[end - 3]) == "role" and not comma:
        # "Secretary of State Doe".
        return Title(_words(reading, _left_end(reading, end - 2, start), end), "role")
    sort = _sort(bare(lower[end - 1]))
    if sort is None or (comma and sort == "form"):
        return None
    if sort == "form":
        return Title(_words(reading, end - 1, first), sort)
    begin = _left_end(reading, end, start)
    if comma and not _possessed(reading, begin, start) and not _introduced(reading, begin, start, sort):
        return None
    return Title(_words(reading, begin, end), sort)


def _sort(word: str) -> str | None:
    if word in _FORMS:
        return "form"
    if word in _ROLES and word in _ORGANISATION_NOUNS:
        return "either"
    if word in _ROLES or word == "law":
        return "role"
    if word in _ORGANISATION_NOUNS:
        return "organisation"
    return "place" if word in _PLACE_NOUNS else None


def _left_end(reading: Reading, end: int, start: int) -> int:
    """Where a title that ends before token ``end`` begins."""
    tokens = reading.tokens
    begin = end - 1
    capital = tokens.words[begin][0].isupper()
    if tokens.lower[begin] == "law" and tuple(tokens.lower[max(start, end - 4) : end]) == _KIN_TAIL:
        begin = max(start, end - 5)
    elif tokens.lower[begin] == "law":
        return begin
    while begin > start and end - begin < LONGEST_BEFORE:
        word = tokens.words[begin - 1]
        lower = tokens.lower[begin - 1]
        if lower == "-" and begin - 2 >= start and reading.joined(begin - 2, begin - 1) and end - begin > 1:
            if not tokens.words[begin - 2][0].isalpha():
                break
            begin -= 2
            continue
        if lower == "and" and capital and begin - 2 >= start and tokens.lower[end - 2] in _SUFFIXES:
            # "Ways and Means Committee Chairman".
            begin -= 2
            continue
        if not _in_title(word, lower, end - begin, capital):
            break
        begin -= 1
        if lower in _POSSESSIVES:
            break
        if bare(word) != word:
            # The owner is the outermost word of a title ("Doe's former deputy"), with all of its name.
            while (
                begin > start
                and tokens.words[begin - 1][0].isupper()
                and tokens.lower[begin - 1] not in _STOPS
            ):
                begin -= 1
            if not word[0].isupper() and tokens.lower[begin - 1] in ("the", "a"):
                begin -= 1
            break
    return begin


def _in_title(word: str, lower: str, taken: int, capital: bool) -> bool:
    """Whether a title that has ``taken`` words may hold ``word`` to their left."""
    if lower in _MODIFIERS:
        return True
    if lower in _POSSESSIVES:
        return True
    if lower in _STOPS or lower in _DAYS:
        return False
    if word[0].isupper():
        return True
    if not word[0].isalpha() or capital:
        return False
    # Only right before the role may any small word be a noun ("campaign chairman"); further off it is a verb.
    return bare(word) != word or (taken == 1 and not lower.endswith(("ed", "ing", "ly", "es")))


def _possessed(reading: Reading, begin: int, start: int) -> bool:
    """Whether the words from ``begin`` on are somebody's ("his deputy", "Doe's deputy")."""
    tokens = reading.tokens
    nearby = range(max(start, begin - 1), min(len(tokens), begin + 4))
    return any(
        tokens.lower[index] in _POSSESSIVES or tokens.lower[index].endswith(("'s", "s'")) for index in nearby
    )


def _introduced(reading: Reading, begin: int, start: int, sort: str) -> bool:
    """Whether a description of some firm or place is one of many ("a small oil company, Alda")."""
    if sort not in ("organisation", "place"):
        return False
    while (
        begin > start
        and reading.tokens.lower[begin - 1] not in _STOPS
        and reading.tokens.words[begin - 1].islower()
    ):
        begin -= 1
    return begin > start and reading.tokens.lower[begin - 1] in ("a", "an")


def title_behind(reading: Reading, last: int, stop: int) -> Title | None:
    """The description between commas (or before "of") that follows token ``last``."""
    tokens = reading.tokens
    comma = last + 1
    if comma >= stop or tokens.words[comma] != ",":
        return None
    end = begin = comma + 1
    sort = None
    if _names_another(reading, begin, stop):
        return None
    while end < stop and end - begin < LONGEST_BEHIND:
        word = tokens.lower[end]
        if word in _SPEAKING or tokens.lower[end : end + 2] == ["'", "'"]:
            # "With Doe, the mayor said": the mayor speaks, and is somebody else.
            return None
        if word in _ENDS and not (word == "." and tokens.lower[end - 1] in _FORMS):
            break
        if word in _VERBS and sort is None:
            return None
        if end - begin < ROLE_WITHIN and sort is None:
            if word in ("and", "or") or (
                end == begin and tokens.words[end][0].isupper() and word not in _ROLES
            ):
                return None
            if word == "law" and tokens.lower[end - 1] != "-":
                # "a law firm" is no kin.
                end += 1
                continue
            # "one of the town's largest retailers".
            one = word.removesuffix("s") if tokens.lower[begin] == "one" else word
            sort = "role" if word in _KIN else _sort(one)
            if sort in ("organisation", "place") and tokens.words[end][0].isupper():
                sort = None
            if word in _POSSESSIVES and end > begin:
                return None
        elif (
            sort == "organisation" and tokens.lower[end - 1] in _ORGANISATION_NOUNS and _sort(word) == "role"
        ):
            # "a company spokeswoman".
            sort = "role"
        end += 1
    if sort is None or sort == "form" or end == begin:
        return None
    if tokens.lower[begin] not in _OPENINGS:
        return None
    return Title(_words(reading, begin, end), sort)


def _names_another(reading: Reading, begin: int, stop: int) -> bool:
    """`With Jane Roe, Mayor Doe has won`: whether a title and the name behind it are a subject."""
    tokens = reading.tokens
    end = begin
    while end < stop and is_capital(tokens.words[end]) and bare(tokens.words[end]) == tokens.words[end]:
        end += 1
    if end - begin < TITLED or end >= stop or tokens.lower[begin] not in _ROLES:
        return False
    return is_verb(tokens.words[end]) and tokens.lower[end - 1] not in _ROLES


def _words(reading: Reading, begin: int, end: int) -> str:
    tokens = reading.tokens
    return " ".join(reading.text[tokens.starts[begin] : tokens.ends[end - 1]].split())
