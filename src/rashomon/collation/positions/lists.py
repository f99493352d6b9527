"""Lists: whether a comma stands between things, deeds or names that belong together."""

from rashomon.collation.positions.commas import in_name_list, number_comma
from rashomon.collation.positions.forms import (
    BREAKS,
    DOTS,
    NAMED_DAYS,
    PREPOSITIONS,
    RELATIVES,
    finite,
    past,
    pronoun,
)
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.openers import opener_at
from rashomon.language.clauses import is_content
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# The things of a list and the last of them have at most so many words.
ITEMS_REACH = 10
LAST_ITEM = 6
# "Should sit down, eat": so many words lead from "should" to the comma; a deed is a verb in so many uses.
ASKED_REACH = 12
DEED = 0.5


def over_comma(line: Line, comma: int) -> bool:
    """Whether the comma stands inside a number or a list of names, or before the name of whom it follows
    ("the resignation of its director, Ann Lee")."""
    if number_comma(line, comma) or in_name_list(line, comma) or _in_list(line, comma) or _deeds(line, comma):
        return True
    if _adjective(line.word(comma - 1)) and _adjective(line.word(comma + 1)):
        return is_content(line.word(comma + 2)) and not finite(line, comma + 2)
    if line.word(comma + 1) in PREPOSITIONS | {"to"} and _named_beside(line, comma):
        return True
    end = comma + 1
    while end < len(line) and line.words[end][:1].isupper() and line.lower[end] not in NAMED_DAYS:
        end += 1
    return end > comma + 1 and line.word(end) in {"", ".", ","} and means_person(line.word(comma - 1))


def _named_beside(line: Line, comma: int) -> bool:
    """Whether a name stands between the comma and one before it, of whom the word before tells what he is ("a
    call by the party's leader, Ann Lee, for")."""
    start = comma
    while start > 0 and line.words[start - 1][:1].isupper():
        start -= 1
    return 0 < start < comma and line.word(start - 1) == "," and means_person(line.word(start - 2))


def _adjective(word: str) -> bool:
    """Whether the word looks like an adjective ("an arrogant, hawkish reply")."""
    return word in group("adjectives") or word.endswith(tuple(group("adjectives.endings")))


def _in_list(line: Line, comma: int) -> bool:
    """Whether things are listed on both sides of the comma ("higher pay, shorter hours and a pension")."""
    for index in range(comma + 1, min(comma + ITEMS_REACH, len(line))):
        if line.lower[index] in {"and", "or"}:
            return index > comma + 1 and _last_item(line, index + 1)
        if line.lower[index] != "," and not _of_item(line, index):
            return False
    return False


def _deeds(line: Line, comma: int) -> bool:
    """Whether deeds are listed on both sides of the comma ("should sit down, eat and sleep")."""
    asked = group("modals.must") | group("modals.will") | {"to", "let"}
    near = range(comma - 1, max(-1, comma - ASKED_REACH), -1)
    first = next((k for k in near if line.lower[k] in asked), None)
    if first is None or not _bare_verb(line, comma + 1):
        return False
    if any(opener_at(line, k) and "," not in line.lower[k:first] for k in range(first)):
        # "If they want to go, let them go".
        return False
    for index in range(comma + 2, min(comma + ITEMS_REACH, len(line) - 1)):
        if line.lower[index] in {"and", "or"} and _bare_verb(line, index + 1):
            return True
        if line.lower[index] in BREAKS | DOTS or line.lower[index] in group("modals.auxiliaries_plain"):
            return False
    return False


def _bare_verb(line: Line, index: int) -> bool:
    word = line.word(index)
    return bool(word) and line.words[index].islower() and lemma(word) == word and verb_share(word) >= DEED


def _last_item(line: Line, start: int) -> bool:
    """Whether a thing stands at ``start`` and nobody who does something."""
    for index in range(start, min(start + LAST_ITEM, len(line))):
        if line.lower[index] in BREAKS | DOTS | PREPOSITIONS | {","}:
            return index > start
        if not _of_item(line, index):
            return False
    return True


def _of_item(line: Line, index: int) -> bool:
    word = line.lower[index]
    told = finite(line, index) or past(word) or word.endswith(("ed", "ing", "ly"))
    small = RELATIVES | BREAKS | DOTS | PREPOSITIONS | group("boundaries.stop")
    return not (told or word in small or pronoun(line, (index, index + 1)))
