"""Which finds name a matter that a reader can take in alone."""

from functools import cache

from rashomon.collation.positions.doubts import bare_epithet, unheld
from rashomon.collation.positions.find import Find
from rashomon.collation.positions.forms import MOSTLY_VERB, PREPOSITIONS, finite, past
from rashomon.collation.positions.lexicon import calendar, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.language.clauses import is_content
from rashomon.language.senses import verb_share
from rashomon.language.tables import table
from rashomon.language.words import lemma

# What stands first in no matter that reads alone.
BAD_START = frozenset(("as", "and", "or", "which", "who", "whom", "whose", "because", "but"))
OBJECTS = frozenset(("him", "her", "them", "us", "me", "it", "you"))
COPULAS = frozenset(("is", "was", "are", "were", "'s", "be", "has", "had", "would"))
ANYTHING = (["anything"], ["everything"], ["nothing"])
MUST = "modals.must"


def sound(find: Find) -> bool:
    """Whether the find's words tell something, and ask for more than a thought."""
    line, (start, end) = find.line, find.what
    words = line.lower[start:end]
    if find.takes_up:
        return not unheld(find)
    if unheld(find) or bare_epithet(find):
        return False
    if find.act == "agree" and words[0] in {"a", "an"} and len(words) == 2 and words[1] in group("pacts"):
        # "She signed an agreement": on what, stands elsewhere.
        return False
    if words[0] in BAD_START or words in ANYTHING or tuple(words[:2]) == ("let", "me"):
        return False
    owns = words[0] == "her" and line.word(start + 1) not in PREPOSITIONS
    stated = line.word(start - 1) == "that" or line.word(start + 1) in COPULAS
    if find.act != "demand" and words[0] in OBJECTS and not (owns or stated):
        return False
    if words[0] in group("transitive") and line.word(start + 1) in PREPOSITIONS - {"on", "over", "off"}:
        return False
    if len(words) > 2 and words[1] in {"on", "with", "for", "at"} and words[2] in {"in", "by", "during"}:
        # "A rule that she told the board to work on in May": what, stands before.
        return False
    if find.act == "demand" and _inward(find):
        return False
    bare = len(words) == 1 and line.word(start - 1) == "to" and find.condition is None
    if bare and verb_share(lemma(words[0])) >= MOSTLY_VERB and words[0] not in group("alone"):
        # "Refused to live": cut off before what tells.
        return False
    if line.word(end - 2) in {"for", "of"} and words[-1].endswith("ing") and (words[-1],) in saying_forms():
        # "Scolded Ann Lee for suggesting": what, is cut off.
        return False
    if words[1:2] == ["way"] and words[0] in group("pronouns.possessive"):
        # "Vetoed its way to this point".
        return False
    told = words[1:] if words[0] in {"a", "an", "more", "any"} else words
    if len(told) == 1 and find.about is None and told[0] in group("vague"):
        return False
    cut = line.word(start - 1) == "that" and line.word(end) == "," and start > find.cue[0]
    if cut and find.about is None and not any(_verb(line, k) for k in range(start + 1, end)):
        # "Demanded that the firm, |": cut off before what it is to do.
        return False
    if len(words) == 1 and line.word(start - 1) == "that" and words[0].endswith("s"):
        # "The family that owns it has accepted".
        return False
    if find.act == "threaten" and find.condition and len(words) > 1:
        # "Do more if he strikes again".
        return True
    rest = words[1:] if words[0] in OBJECTS else words
    if find.act == "demand" and rest[-1:] == ["go"]:
        return True
    telling = (word for word in rest if is_content(word) and not word.endswith("ly"))
    return any(word not in _days() and word != "well" for word in telling)


def _verb(line: Line, index: int) -> bool:
    """Whether the word at ``index`` may be the verb of a clause."""
    word = line.lower[index]
    return (
        finite(line, index) or word == "be" or word.endswith("ed") or past(word) or word in group("actions")
    )


def _inward(find: Find) -> bool:
    """Whether what is wanted is that somebody know, see or remember: nothing that one could do."""
    line = find.line
    # "Wants the owner to recall the ships": to call them back.
    back = line.lower[find.what[0]] == "recall" and line.word(find.what[0] + 1) != "that"
    asked = [] if back else [find.what[0]]
    if line.lower[find.cue[0]] in group(MUST) | group("modals.must_to"):
        place = find.cue[0] + 1
        while line.word(place) in {"be", "to", "also", "always", "all", "now", "never", "not"}:
            place += 1
        asked.append(place)
    return any(line.word(place) in group("inward") for place in asked)


@cache
def _days() -> frozenset[str]:
    triggers = table("calendar")["triggers"]
    spans = {f"{word}s" for word in triggers} | set(triggers)
    counted = {"two", "three", "four", "five", "six", "ten", "several", "few"}
    return frozenset(calendar() | spans | counted | {"last", "next", "earlier", "later", "ago"})
