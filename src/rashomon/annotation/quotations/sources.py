"""The noun group that speaks, read from the words around a cue."""

from collections.abc import Iterator
from typing import NamedTuple

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.language.vocabulary import means_person

# A name with titles and a description runs to about this many words.
LONGEST_GROUP = 12
# "a spokesman for the ministry of the interior in Lisbon": so many links are followed.
LONGEST_CHAIN = 4
# Initials and words made short have so many letters; longer titles ("Const.") stand in a table.
LONGEST_SHORT = 4
# An apposition between commas ("Jane Roe, who has led the union since May, said") runs to about this.
LONGEST_APPOSITION = 32
NAME_PARTS = {
    *("de", "da", "del", "della", "der", "den", "di", "du", "la", "le"),
    *("van", "von", "al", "bin", "el", "ben", "of"),
}
# Determiners that may stand for people by themselves.
ALONE = {"some", "many", "several", "all", "one", "another", "most", "each", "two", "three", "both"}
# "the two people", "his three sons"
_COUNTED = {"the", "these", "those", "his", "her", "their", "its"}
_CLAUSE_OPENERS = {QUOTED, *", : ; — – that which whom what both but and as when after before if".split()} | {
    *("because", "whether", "while", "since", "although", "even", "yet", "though", "until")
}
# Endings of ordinals, words of their own behind a number ("117th Street").
_ORDINALS = {"th", "st", "nd", "rd"}
_ALSO_NAMES = {"will", "may", "june", "april", "august", "per"}
# "in neighbouring Lima"
_PLACING = {"in", "from", "near", "of", "for", "at", "with"}
_DATING = {"at", "over", "during", "by", "for", "on", "in"}
_PERIODS = {"weekend", "week", "month", "year", "time", "night"}
_IN_OFFICE = {"acting", "outgoing", "incoming"}
# Before a participle: "had handled papers".
_PERFECT = {"had", "has", "have", "having", "'d", "'ve"}
# What these act on is their object ("letting clerks know", "carrying signs").
_ACTING_ON = frozenset(
    (
        *("letting", "making", "helping", "having", "seeing", "hearing", "watching", "carrying", "holding"),
        *("waving", "wearing", "passing", "taking", "giving", "using", "bringing", "showing", "putting"),
        *("getting", "keeping", "telling", "asking", "sending", "leaving"),
    )
)
# A description behind a name begins with one of these.
_ASIDES = {"who", "which", "whose", "a", "the"}
# Participles without -ed that stand behind a hyphen ("a Lima - led league"); those with it have more letters.
_COMPOUNDED = frozenset(("led", "born", "run", "built", "owned", "held", "made", "leaning", "speaking"))
SHORTEST_PARTICIPLE = 3
INSIDE = {".", "-", "&", "'", "’", "/"}


class Source(NamedTuple):
    """Units ``first`` to ``last``; its head, ``head_first`` to ``head_last``, names the speaker."""

    first: int
    last: int
    head_first: int
    head_last: int


def group_before(sentence: Sentence, place: int, known: Lexicon) -> Source | None:
    """The noun group that ends right before unit ``place``, with the groups it is linked to."""
    last = place - 1
    if last < 0:
        return None
    low = sentence.lower[last]
    if low in {",", ")", "—", "–", "-"}:
        return _before_apposition(sentence, last, known)
    base = _base_before(sentence, last, known)
    if base is None:
        return None
    first, end = base
    if _infinitive(sentence, first, known) or _of_a_verb(sentence, first):
        return None
    head = base
    for outer in _linked(sentence, base, known):
        if _perfect(sentence, outer[0]):
            # "has stirred anger in many towns"
            return None
        if _leads(sentence, outer, known):
            # In "the envoy to the union in Lima" the envoy leads, not the union.
            head, first = outer, outer[0]
        elif sentence.lower[outer[0]] not in known.determiners:
            break
    if first >= 2 and sentence.lower[first - 1] == "and":
        other = _base_before(sentence, first - 2, known)
        listed = _listed(sentence, other, known) if other is not None else None
        if listed is not None:
            return Source(listed[0], end, listed[0], listed[1] or end)
        low = sentence.lower[head[1]]
        # "the president and chief executive" is one person.
        own = (
            sentence.lower[head[0]] in known.determiners
            or low.endswith("s")
            or sentence.words[head[1]][0].isupper()
            or (low in known.roles and other is not None and sentence.lower[other[0]] == "the")
        )
        if other is not None and (own or head == base) and _clause_start(sentence, other[0]):
            first = other[0]
            head = (first, head[1])
        elif other is not None and head == base and sentence.lower[first] not in known.determiners:
            # "the minister of trade and industry": both are linked to what leads.
            for outer in _linked(sentence, other, known):
                if _leads(sentence, outer, known) and _clause_start(sentence, outer[0]):
                    head, first = outer, outer[0]
    return Source(first, end, *head)


def _listed(sentence: Sentence, item: tuple[int, int], known: Lexicon) -> tuple[int, int] | None:
    """Who is meant by a list of names that goes on behind ``item``: who leads it ("experts from Spain, Italy
    and Peru"), or all of it, with no end yet, where it opens a clause ("Spain, Italy and Peru")."""
    first, lower, named = item[0], sentence.lower, sentence.words[item[1]][0].isupper()
    while first >= 2 and lower[first - 1] == ",":
        earlier = _base_before(sentence, first - 2, known)
        if earlier is None or not sentence.words[earlier[1]][0].isupper():
            return None
        first = earlier[0]
    if first == item[0]:
        return None
    if lower[first - 1] not in known.links:
        return (first, 0) if named and _clause_start(sentence, first) else None
    leader = _base_before(sentence, first - 2, known)
    if leader is None or not _leads(sentence, leader, known) or not _clause_start(sentence, leader[0]):
        return None
    return leader


def _linked(sentence: Sentence, base: tuple[int, int], known: Lexicon) -> Iterator[tuple[int, int]]:
    """The groups that a group is linked to, from the inside out ("in Lima", "to the union", "the envoy")."""
    for _ in range(LONGEST_CHAIN):
        first = base[0]
        outer = _base_before(sentence, first - 2, known) if sentence.lower[first - 1] in known.links else None
        if outer is None:
            return
        base = outer
        yield outer


def groups_before(sentence: Sentence, place: int, known: Lexicon) -> Iterator[Source]:
    """The noun group that ends right before unit ``place`` and those it is linked to, each alone."""
    base = _base_before(sentence, place - 1, known)
    if base is not None:
        yield Source(*base, *base)
        yield from (Source(*outer, *outer) for outer in _linked(sentence, base, known))


def _infinitive(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether a group begins with an infinitive ("to treat survivors"): its verb's object is no subject."""
    low, word = sentence.lower[first], sentence.words[first]
    if not first or sentence.lower[first - 1] != "to" or not word.islower():
        return False
    noun = low in known.nouns or low in known.modifiers or low in known.determiners
    return not noun and not low.endswith("s")


def _of_a_verb(sentence: Sentence, first: int) -> bool:
    """Whether a group begins with the verb whose object it is: "had handled papers", "not letting clerks"."""
    low, word = sentence.lower[first], sentence.words[first]
    denied = first > 0 and sentence.lower[first - 1] == "not" and low.endswith("ing")
    return _perfect(sentence, first) or (word.islower() and (low in _ACTING_ON or denied))


def _perfect(sentence: Sentence, first: int) -> bool:
    before = sentence.lower[first - 1] if first else ""
    return before in _PERFECT and sentence.words[first].islower() and sentence.lower[first].endswith("ed")


def _clause_start(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.lower[place - 1] in _CLAUSE_OPENERS


def _leads(sentence: Sentence, group: tuple[int, int], known: Lexicon) -> bool:
    """Whether a group can be the head of "HEAD of the REST"."""
    first, last = group
    if (
        first > 0
        and sentence.lower[first - 1] in known.links
        and sentence.lower[first - 1] not in {"of", "for"}
    ):
        return False
    if _of_a_verb(sentence, first):
        return False
    low = sentence.lower[last]
    if sentence.words[last][0].isupper():
        return True
    opener = sentence.lower[first]
    return low in known.nouns or low.endswith("s") or opener in known.determiners or possessed(opener)


def _base_before(sentence: Sentence, last: int, known: Lexicon) -> tuple[int, int] | None:
    lower, words = sentence.lower, sentence.words
    if last < 0:
        return None
    low = lower[last]
    if low in known.subject_pronouns:
        return last, last
    if low in {"'s", "s"} and last > 0 and lower[last - 1] in {"'", "’"}:
        return None
    if not words[last][0].isalnum() and low not in {".", ")", "%"}:
        return None
    if ends_group(sentence, last, known) or (low in known.determiners and low not in ALONE):
        return None
    if low == "." and not (last > 0 and abbreviated(words[last - 1])):
        return None
    first = last
    proper = words[last][0].isupper() or low == "."
    while first > 0 and last - first < LONGEST_GROUP:
        previous = lower[first - 1]
        if previous in known.determiners and not (words[first - 1] == "A" and lower[first] == "."):
            dated = first < last and words[first] in _PERIODS
            if dated and (first == 1 or lower[first - 2] in _DATING):
                # "At the weekend health officials said"
                return first + 1, last
            counted = first > 1 and previous in ALONE and lower[first - 2] in _COUNTED
            return first - 1 - counted, last
        if previous == QUOTED:
            break
        hyphens = previous == "and" and first > 2 and lower[first - 2] == lower[first + 1] == "-"
        if hyphens or compounded(lower, first - 1):
            # "wine- and oil-making towns", "Lima - based firms"
            first -= 1
            continue
        if previous not in {"de", "of"} and ends_group(sentence, first - 1, known):
            if previous in known.times and first > 1 and lower[first - 2] in known.determiners:
                return first - 2, last
            break
        if previous in INSIDE:
            if previous == "." and not abbreviated(words[first - 2] if first > 1 else ""):
                break
            first -= 1
            continue
        if not words[first - 1][0].isalnum():
            break
        if (
            previous in known.forms
            and known.forms[previous][1] != "base"
            and previous not in known.nouns
            and not (proper and words[first - 1][0].isupper())
        ):
            break
        if words[first - 1][0].islower() and (previous in known.pasts or _acted_on(sentence, first - 1)):
            break
        if previous.endswith("ly") and previous not in known.no_adverbs and words[first - 1][0].islower():
            break
        if previous in {"of"}:
            break
        loose = previous.endswith("ing") and previous not in _IN_OFFICE and words[first - 1].islower()
        if loose and lower[max(0, first - 2)] == ",":
            # ", waving banners": a participle behind a comma begins no group.
            break
        if (
            proper
            and words[first - 1][0].islower()
            and previous not in known.modifiers
            and previous not in known.nouns
            and previous not in NAME_PARTS
            and not possessed(previous)
            and previous not in _ORDINALS
            and not means_person(previous)
            and not (first > 1 and lower[first - 2] in _PLACING)
        ):
            if _determined(sentence, first - 1, known):
                first -= 1
                continue
            break
        first -= 1
    while first < last and not words[first][0].isalnum():
        first += 1
    return first, last


def _acted_on(sentence: Sentence, place: int) -> bool:
    """Whether a past stands behind a name: "Roe rolled back some of the decrees" is no group."""
    low = sentence.lower[place]
    if not low.endswith("ed") or low.endswith("eed") or not place:
        return False
    name = sentence.words[place - 1]
    return (
        name[0].isupper() and not possessed(name) and sentence.lower[place - 1] not in lexicon().determiners
    )


def compounded(lower: list[str], place: int) -> bool:
    """Whether a participle belongs to the word before a hyphen that stands apart: "the Lima - based firm"."""
    if not 1 < place < len(lower) - 1 or lower[place - 1] != "-" or not lower[place - 2][0].isalnum():
        return False
    low, following = lower[place], lower[place + 1]
    ends = not following[0].isalnum() or following in lexicon().stops
    return not ends and (low in _COMPOUNDED or (low.endswith("ed") and len(low) > SHORTEST_PARTICIPLE))


def ends_group(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether a word ends a noun group; "Will" and "May" before a capital are names."""
    low = sentence.lower[place]
    if low not in known.stops and low not in known.auxiliaries:
        return False
    following = sentence.words[place + 1 : place + 2]
    return not (
        place
        and low in _ALSO_NAMES
        and sentence.words[place][0].isupper()
        and following
        and following[0][0].isupper()
    )


def _determined(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether a determiner stands within three words to the left with only plain words between."""
    for back in range(place - 1, max(-1, place - 4), -1):
        low = sentence.lower[back]
        if low in known.determiners or possessed(low):
            return True
        if low in known.stops or not sentence.words[back][0].isalpha():
            return False
    return False


def possessed(low: str) -> bool:
    """Whether a word owns what follows: "Roe's", "the ministers'"."""
    return low.endswith(("'s", "s'"))


def abbreviated(word: str) -> bool:
    """Whether the dot behind ``word`` may be that of an initial or a title."""
    return word[:1].isupper() and (len(word) <= LONGEST_SHORT or word.lower() in lexicon().titles)


def _before_apposition(sentence: Sentence, last: int, known: Lexicon) -> Source | None:
    """The group before "…, APPOSITION," or before brackets or dashes that end at ``last``."""
    lower = sentence.lower
    opener = "(" if lower[last] == ")" else lower[last]
    if opener == "," and last > 2 and lower[last - 1] == ")":
        # "last night, Sen. Jane Roe (Ohio), said": a name with brackets, not an apposition.
        bracketed = _before_apposition(sentence, last - 1, known)
        if (
            bracketed is not None
            and sentence.words[bracketed.head_last][0].isupper()
            and _clause_start(sentence, bracketed.first)
        ):
            return bracketed
    for place in range(last - 1, max(0, last - LONGEST_APPOSITION), -1):
        if lower[place] in {";", ":"} or (lower[place] == QUOTED and opener == "," and place < 2):
            return None
        if lower[place] != opener:
            continue
        source = group_before(sentence, place, known) if lower[place - 1] != "," else None
        if source is None or lower[source.head_last].isdigit():
            continue
        if (
            opener == "("
            or _clause_start(sentence, source.first)
            or lower[place + 1] in _ASIDES
            or (lower[source.first - 1] in known.times and sentence.words[source.head_last][0].isupper())
        ):
            return _apposed_to(sentence, source, known) or _aside_of(sentence, source, known) or source
    return None


def _aside_of(sentence: Sentence, source: Source, known: Lexicon) -> Source | None:
    """The name before the description that ends with ``source``: "Jane Roe, who works with the League, a
    lobby, said"."""
    lower = sentence.lower
    if source.first < 2 or lower[source.first - 1] not in known.links:
        return None
    for place in range(source.first - 1, max(0, source.first - LONGEST_GROUP), -1):
        if lower[place] in {";", ":", QUOTED}:
            return None
        if lower[place] == ",":
            outer = _base_before(sentence, place - 1, known) if lower[place + 1] in _ASIDES else None
            proper = outer is not None and sentence.words[outer[1]][0].isupper()
            return Source(*outer, *outer) if outer and proper and _clause_start(sentence, outer[0]) else None
    return None


def _apposed_to(sentence: Sentence, source: Source, known: Lexicon) -> Source | None:
    """The name before a description: "Jane Roe, head of the port, which is shut, said"."""
    lower = sentence.lower
    if source.first < 2 or lower[source.first - 1] != "," or sentence.words[source.head_last][0].isupper():
        return None
    outer = _base_before(sentence, source.first - 2, known)
    if outer is None or not sentence.words[outer[0]][0].isupper() or not _clause_start(sentence, outer[0]):
        return None
    return Source(*outer, *outer) if sentence.words[outer[1]][0].isupper() else None


def speaks(low: str, known: Lexicon) -> bool:
    """Whether the noun ``low``, whatever its number, is a role, a person, a body or a writing."""
    if low.endswith("year-old"):
        return True
    tail = low.rpartition("-")[2].removesuffix("'s").removesuffix("’s")
    return low in known.nouns or tail in known.nouns or means_person(tail)


def named(sentence: Sentence, place: int) -> bool:
    """Whether the word at ``place`` heads a name, a role, a body, a document or is a personal pronoun."""
    low = sentence.lower[place]
    return sentence.words[place][0].isupper() or low in lexicon().nouns or low in {"he", "she", "they"}
