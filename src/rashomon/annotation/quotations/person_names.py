"""What a person's name tells: the last name, whether two may be one person's, a woman's or a man's."""

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.sources import speaks
from rashomon.language.names import gender, is_ordinary, same_given_name
from rashomon.model import Mention

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
# A name of so many words tells the given name.
GIVEN_AND_LAST = 2
# Words that join two names.
_JOINTS = frozenset(("and", "or", "vs", "with"))
# Ages run from so many years to so many.
YOUNGEST, OLDEST = 3, 110


def own_name(name: str) -> str:
    """What a person is called, where the capitals of a headline or caption run together with the name ("Trust
    Jane Roe", "Lima Mayor Jane Roe", "John Doe And Jane Roe")."""
    words, known = name.split(), lexicon()
    if len(words) <= GIVEN_AND_LAST:
        return name
    for place in range(len(words) - 1 - GIVEN_AND_LAST, 0, -1):
        low = words[place].lower().strip(".")
        if low in _JOINTS or low in known.roles or low in known.titles:
            return " ".join(words[place + 1 :])
    first, second = words[0].lower(), words[1].lower()
    stray = is_ordinary(first) and gender(first) is None and gender(second) is not None
    return " ".join(words[1:]) if stray else name


def tells_more(name: str, other: str) -> bool:
    """Whether a name tells more of somebody than another; "Bold Jane Roe" tells no more than "Jane Roe"."""
    words = name.split()
    stray = " " in other and name.endswith(f" {other}") and is_ordinary(words[0].lower())
    return len(words) > len(other.split()) and not (stray and gender(words[0].lower()) is None)


def may_be_person(mention: Mention) -> bool:
    """Whether a name of no known kind may be somebody's: one word, or no ordinary word at its end."""
    last = mention.name.split()[-1].lower()
    if mention.kind is not None or speaks(last, lexicon()):
        return False
    return " " not in mention.name or not is_ordinary(last)


def may_be(left: str, right: str) -> bool:
    """Whether two names of one last name may be one person's: the given names agree, if told."""
    one, other = left.split(), right.split()
    if min(len(one), len(other)) < GIVEN_AND_LAST:
        return True
    return same_given_name(one[0], other[0]) or bool(set(one[:-1]) & set(other[:-1]))


def last_name(name: str) -> str:
    """The key of a person: the last name; "Jr." tells a son from his father, other suffixes nobody."""
    words = [word.lower().strip(".,") for word in name.split()]
    place = len(words) - 1
    while place > 0 and words[place] in _SUFFIXES:
        place -= 1
    return " ".join(words[place:]) if "jr" in words else words[place]


def told_gender(names: list[str], roles: set[str], known: Lexicon) -> str | None:
    if roles & known.female_roles:
        return "f"
    if roles & known.male_roles:
        return "m"
    for name in names[:-1]:
        if name in known.either:
            return None
        if name in known.female:
            return "f"
        if (told := gender(name)) is not None:
            return told[0]
    return None


def is_age(word: str) -> bool:
    return word.isdigit() and YOUNGEST <= int(word) <= OLDEST
