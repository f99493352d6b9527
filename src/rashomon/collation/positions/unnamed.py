"""Holders that no name tells: shown in the report's own words ("the health officials")."""

import re

from rashomon.collation.positions.forms import MOSTLY_VERB, finite
from rashomon.collation.positions.heads import COUNTS
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.offices import adjectives
from rashomon.collation.positions.people import HOME, Holder
from rashomon.language.clauses import is_content
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# A party named by other words than a name is shown by no more of them than this.
LONGEST_NAME = 6
ABOUT = frozenset(("more", "nearly", "about", "almost", "over", "some", "at", "roughly"))
GOVERNING = frozenset(("government", "ministry", "cabinet", "authorities"))
# "A growing number of bakers".
GROWING = frozenset(("growing", "increasing"))
# Of these nobody says which.
PUBLIC = frozenset(
    ("voters", "people", "citizens", "consumers", "clients", "politicians", "analysts", "candidates")
)
# ... nor of these, where they stand alone.
VAGUE = frozenset(("sources", "others", "men", "women", "authors", "readers", "friends", "observers"))
# Words for people of a trade that no dictionary lists ("dockworkers", "wine growers").
_TRADES = re.compile(
    r"(?:work|mak|own|hold|keep|grow|build|breed|go|sell|farm|driv|hunt|ship)ers?$|(?:wo)?men$"
)
OWNING = re.compile(r"(?<=s)['’]$|['’]s$")


def means_people(noun: str) -> bool:
    """Whether the lower-case ``noun`` means a person or people of some trade."""
    return means_person(noun) or bool(_TRADES.search(noun))


def _describes(word: str) -> bool:
    """Whether ``word`` may stand before a noun and say which ("watchdog" groups)."""
    return is_content(word) and not word.endswith("ly") and verb_share(lemma(word)) <= MOSTLY_VERB


def _side(word: str) -> bool:
    """Whether ``word`` alone names one side of a matter ("nurses", "auditors")."""
    actors = group("speaks_for.actors") | group("speaks_for.people")
    return word in actors or (means_people(word) and word not in VAGUE)


def in_words(line: Line, start: int, end: int, kind: str = "organisation") -> Holder | None:
    """The holder that the words ``start:end`` show, where they read as somebody."""
    if not end - start <= LONGEST_NAME or line.lower[start] in group("pronouns.possessive"):
        return None
    several = line.lower[end - 1].endswith(("s", "men")) and line.lower[end - 1] not in PUBLIC
    # "Even as environmentalists welcomed", "coal miners", "budget watchdog groups".
    alone = several and all(_describes(word) for word in line.lower[start : end - 1])
    alone &= end - start > 1 or _side(line.lower[start])
    if end - start == 1 and not alone:
        return None
    first, inner = line.words[start], line.lower[start:end]
    opening = inner[0] in DETERMINERS or inner[0] in adjectives() or inner[0] in COUNTS
    # "More than 80 senators".
    counted = inner[0].isdigit() or (inner[0] in ABOUT and any(word.isdigit() for word in inner))
    opening |= counted and "and" not in inner
    if not (alone or opening or first[:1].isupper()):
        return None
    if any(
        finite(line, k) or (line.lower[k].endswith("ing") and line.lower[k] not in GROWING)
        for k in range(start, end)
    ):
        return None
    if any(verb_share(word) > MOSTLY_VERB and word.islower() for word in line.words[start + 1 : end - 1]):
        return None
    name = OWNING.sub("", " ".join(line.passage(start, end).text.split()))
    bare = name.casefold().removeprefix("the ").removeprefix("a ").removeprefix("an ")
    if inner[0] == "the" and end - start <= len(("the", "foreign", "ministry")) and inner[-1] in GOVERNING:
        return Holder(bare, name, kind, side=HOME, rules=True)
    return Holder(bare, name, kind)
