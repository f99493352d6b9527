"""Whether a cue reports words: which verbs do, with which subject, and what has to follow them."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import finite, is_plural
from rashomon.annotation.quotations.tags import (
    FINDING,
    LONGEST_ADDRESSEE,
    LONGEST_DELAY,
    OCCASION,
    addressed,
    is_tag,
)

# What these tell may be a clause without "that" ("thinks the plan will fail").
_THINKING = frozenset(
    ("think", "find", "feel", "expect", "fear", "suspect", "assume", "reckon", "guess", "figure")
)
# With "as" these tell how somebody sees a thing.
_SEEING = frozenset(("see", "consider"))
# Without a clause only a writing tells by these ("the survey shows a rise"); a person shows a thing.
_SHOWING = frozenset(("show", "demonstrate", "prove", "reveal", "indicate"))
_OBJECTS = frozenset(("me", "him", "her", "us", "them", "you"))
# What somebody should, may or would say is not said; "he would later say that" is.
_MODALS = frozenset(("should", "must", "would", "could", "might", "may", "will", "can"))
_OBLIGING = frozenset(("should", "must"))
_NEGATIONS = frozenset(("not", "never", "cannot"))
_RELATED = (["where"], ["which"], ["who"])
_RELATIVES = frozenset(("who", "that", "which"))
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_BELIEVING = frozenset(("believe", "fear", "doubt", "worry"))
CONDITIONS = frozenset(("if", "unless", "whether"))
# Whose saying it is that nobody says so.
_NOBODY = frozenset(("nobody", "none", "neither", "no"))
# Without "to" these are acts ("referred the matter to the court").
_POINTING = frozenset(("refer", "allude", "point"))
_COMPARING = frozenset(("with", "to"))
_NOT = frozenset(("not", "n't", "didn't", "doesn't", "don't"))
# Who does not want to do this says nothing.
_TELLING = frozenset(
    ("give", "comment", "say", "be", "speak", "talk", "discuss", "disclose", "reveal", "answer")
)
_TALKING = frozenset(("talk", "discuss"))
# "called off the search"
_CALLED = frozenset(("off", "up", "in", "back", "home"))
_DISPUTING = frozenset(("over", "with", "about"))
_PLURAL_VERBS = frozenset(("are", "were", "have"))
# Who wants to know asks, and tells nothing.
_KNOWING = frozenset(("know", "see", "hear", "learn", "find", "understand"))
ADDRESSING = frozenset(("tell", "ask"))
# With a thing for an object these are acts.
_PERFORMING = frozenset(("write", "declare", "claim", "announce", "boast"))
_ENDING = frozenset(
    ("that", "which", "who", "whose", "where", "as", "when", "after", "before", "while", "because", "but")
)


def reports(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether this verb, with this subject and what follows, reports words."""
    if cue.how == "according":
        return True
    if cue.form == "passive" or cue.source is None:
        return False
    if (
        CONDITIONS & set(sentence.lower[max(0, cue.source.first - 2) : cue.source.first])
        and cue.how == "before"
    ):
        # "if Roe wants more"
        return False
    if unsaid(sentence, cue) or sentence.lower[cue.source.first] in _NOBODY:
        return False
    relative = sentence.lower[cue.source.first] in _RELATIVES and sentence.lower[cue.source.first - 1] != ","
    knows = cue.lemma == "know" and sentence.lower[cue.source.first] == "who"
    if relative and (knows or cue.lemma in known.wishes - _BELIEVING):
        # "people who want to vote" tells who, not what they say.
        return False
    if cue.lemma == "noun":
        return sentence.lower[cue.last] == "that"
    if _says_no_word(sentence, cue, known):
        return False
    subject = sentence.lower[cue.source.head_last]
    if cue.form == "to" and (
        subject == "it" or cue.lemma not in known.speech - _SHOWING or not opens_clause(sentence, cue, known)
    ):
        return False
    if cue.lemma in _POINTING and "to" not in sentence.lower[cue.last : cue.last + 2]:
        return cue.lemma == "point" and sentence.lower[cue.last] == "out"
    if cue.lemma in known.acts and "to" in sentence.lower[cue.last : cue.last + 2]:
        return False
    if subject in {"i", "we", "you"} and cue.lemma != "say":
        return False
    if cue.lemma in known.reports or cue.lemma in {"colon", "make clear"}:
        return True
    if cue.lemma == "find" and _is_document(subject, known):
        return True
    if cue.lemma in _THINKING and bare_clause(sentence, cue.last + 1, known):
        return True
    if cue.lemma in _SEEING and "as" in sentence.lower[cue.last + 1 : cue.last + LONGEST_ADDRESSEE]:
        return True
    if cue.lemma in FINDING and is_tag(sentence, cue, known):
        return True
    return cue.lemma in known.clauses and (
        opens_clause(sentence, cue, known) or "to" in sentence.lower[cue.last : cue.last + 2]
    )


def _says_no_word(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether the words around a cue show that nothing is told: "declined to say", "wants to know", "a man
    declared dead", "ruled that out", "will talk about"."""
    lower = sentence.lower
    group, following = lower[cue.first : cue.verb], lower[cue.verb + 1 : cue.verb + 4]
    if group and lower[cue.first] in known.refusals:
        return True
    if cue.form == "past" and following[:1] and following[0] in known.states:
        return True
    if cue.lemma == "call" and _CALLED & {lower[cue.last], *following[:1]}:
        return True
    if cue.lemma == "want" and following[:1] == ["to"]:
        meant = following[1:2]
        return bool(meant) and (meant[0] in _KNOWING or (bool(_NOT & set(group)) and meant[0] in _TELLING))
    if cue.lemma == "ask" and following == ["not", "to", "be"]:
        return True
    if cue.lemma in {"rule", "figure"} and "out" in following[:2]:
        return True
    if cue.lemma == "aim" and lower[cue.last] not in {"aim", "at"} and following[:1] not in (["to"], ["at"]):
        # "aimed her speech at the clerks"
        return True
    if cue.lemma in {"argue", "contend"} and _DISPUTING & set(following[:2]) and "that" not in following:
        # "argued again over the port"
        return True
    return cue.lemma in _TALKING and "will" in group


def unsaid(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue tells what somebody can, may, must, will or would say, or does not say."""
    group = sentence.lower[cue.first : cue.verb]
    if (_OBLIGING if cue.lemma == "say" else _MODALS) & set(group):
        return True
    return cue.lemma in lexicon().speech and any(low in _NEGATIONS or low.endswith("n't") for low in group)


def opens_clause(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether a clause follows the cue: "that" near by, or a pronoun or question word at once."""
    following = sentence.lower[cue.last + 1 : cue.last + 1 + LONGEST_DELAY]
    if not following:
        return False
    if following[0] in known.possessives:
        return bare_clause(sentence, cue.last + 1, known)
    if following[0] == "that" and cue.lemma not in known.speech:
        return not _points(sentence, cue.last + 2, known)
    if following[0].partition("'")[0] in known.openers:
        return True
    if "that" not in following:
        return False
    between = following[: following.index("that")]
    if cue.lemma not in known.speech and cue.lemma not in known.addressing and between[0] not in OCCASION:
        # "saw suffering that" is no clause, "found recently that" is.
        return all(low in known.times or low in known.auxiliaries or low.endswith("ly") for low in between)
    return not {",", "to"} & set(between)


def _points(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether "that" before unit ``first`` points at a thing: "found that place where the boats lie"."""
    thing = group_after(sentence, first, known)
    return thing is not None and sentence.lower[thing.last + 1 : thing.last + 2] in _RELATED


def bare_clause(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether a clause without "that" begins at ``first``: a noun group and a finite verb."""
    subject = group_after(sentence, first, known)
    if subject is None or subject.last + 1 >= len(sentence.lower):
        return False
    following = sentence.lower[subject.last + 1]
    if following in _PLURAL_VERBS and not is_plural(sentence, subject, known):
        # "those who feel the crunch are angry"
        return False
    return following in known.finite or following in known.pasts


def says_nothing(sentence: Sentence, cue: Cue, first: int, known: Lexicon) -> bool:
    """Whether what follows a cue is no object: a comma, a place or time ("columns she wrote while …")."""
    low = sentence.lower[first]
    if low in {",", ".", ";", ")", "nothing", "little"}:
        return True
    behind = sentence.lower[first + 1 : first + 2]
    if low == "that" and sentence.lower[first - 1] in known.links and behind and behind[0] in known.links:
        # "hinted at that in May"
        return True
    if cue.lemma == "recall" and _is_person(sentence, first, known):
        # "recalled its ambassador"
        return True
    if cue.lemma == "retort" and not opens_clause(sentence, cue, known):
        # "fired back hours later"
        return True
    about = sentence.lower[cue.last] in {"about", "of"} and low[0].isalpha()
    if cue.lemma == "say" and about and QUOTED not in sentence.lower:
        # "all that Roe said about the port"
        return True
    if cue.lemma == "want" and sentence.lower[cue.last] == "for":
        # "the money Roe wanted for the port"
        return True
    if cue.lemma == "call" and cue.last == cue.verb and not _names(sentence, first, known):
        return True
    if (
        cue.lemma in _PERFORMING
        and not opens_clause(sentence, cue, known)
        and _is_thing(sentence, cue, first, known)
    ):
        return True
    if cue.lemma == "compare" and _COMPARING & {low, sentence.lower[cue.last]}:
        return True
    if (
        low not in {"that", "whether", "if"}
        and cue.lemma in ADDRESSING
        and only_addressee(sentence, cue.last + 1, known)
    ):
        return True
    if low in _PRONOUNS and first > cue.last + 1:
        return False
    if cue.lemma == "talk" and not {"about", "of", "to", "with"} & set(sentence.lower[cue.last : first + 2]):
        return True
    if low.endswith("ly") and sentence.lower[first + 1 : first + 2] == ["to"]:
        # "says directly to the camera"
        return "that" not in sentence.lower[first:]
    if addressed(sentence, cue, known) or low in known.adjuncts:
        return "that" not in sentence.lower[first : first + LONGEST_ADDRESSEE]
    if cue.lemma in _SHOWING and not opens_clause(sentence, cue, known):
        # Whoever shows a thing says nothing; a study does.
        assert cue.source is not None
        return not _is_document(sentence.lower[cue.source.head_last], known)
    return False


def _is_person(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether somebody follows, and no clause."""
    who = group_after(sentence, first, known)
    return (
        who is not None
        and sentence.lower[who.head_last].removesuffix("s") in known.roles
        and not bare_clause(sentence, first, known)
    )


def _is_document(noun: str, known: Lexicon) -> bool:
    return noun in known.documents or noun.removesuffix("s") in known.documents


def _is_thing(sentence: Sentence, cue: Cue, first: int, known: Lexicon) -> bool:
    """Whether a thing follows, no clause: who writes his will, declares war or announces a plan acts."""
    lower = sentence.lower
    written = cue.lemma == "write" and lower[first] in known.possessives
    if sentence.words[first][0].isupper() or (lower[first] in known.openers and not written):
        return False
    for place in range(first, len(lower)):
        described = lower[place].endswith("ed") and lower[place + 1 : place + 2] == ["by"]
        if lower[place] == QUOTED or (place > first and finite(sentence, place, known) and not described):
            return False
        if place > first and (lower[place] in _ENDING or not lower[place][0].isalnum()):
            break
    return True


def _names(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether "called" names a thing ("called it a shame") and is no telephone call ("called the police")."""
    lower = sentence.lower
    if QUOTED in lower[first : first + LONGEST_ADDRESSEE]:
        return True
    named = group_after(sentence, first, known)
    if lower[first] in _OBJECTS | {"it", "himself", "herself", "itself", "themselves"}:
        after = first + 1
    elif named is None:
        return False
    elif known.determiners & set(lower[first + 1 : named.last + 1]):
        # "called the fire a shame"
        return True
    else:
        after = named.last + 1
    if after >= len(lower) or not lower[after][0].isalnum():
        return False
    # "called Roe shortly after dawn"
    timed = lower[after].endswith("ly") or lower[after] in known.times
    return not timed and lower[after] not in known.stops - {"not"}


def only_addressee(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether only whom it was told, where and when, stands between unit ``first`` and the next comma."""
    lower = sentence.lower
    for place in range(first, len(lower)):
        verb = sentence.words[place].islower() and finite(sentence, place, known)
        if verb or lower[place].partition("'")[0] in known.clause_words:
            return False
        if lower[place] == "," or place - first > LONGEST_ADDRESSEE:
            return lower[place] == ","
    return True


def thinks(cue: Cue) -> bool:
    """Whether a cue is no verb of speech: inside of reported words it tells what the speaker says."""
    return cue.lemma not in lexicon().speech and cue.how not in {"according", "owner"}


def wills(cue: Cue) -> bool:
    """Whether a cue tells what somebody means to do, not what that one says or believes."""
    return cue.lemma in lexicon().wishes - _BELIEVING


def only_tags(sentence: Sentence, cue: Cue, mark: int) -> bool:
    """Whether a cue behind the marked words at unit ``mark`` says nothing else: `"…," she told him`."""
    if cue.source is None or mark > cue.verb or cue.how not in {"before", "after"}:
        return False
    lead = sentence.lower[: min(cue.verb, cue.source.first)]
    if lead[-1:] == ["as"]:
        # "…," as she said on Monday, only adds to it
        return True
    if any(low != QUOTED and low[0].isalnum() for low in lead):
        return False
    return "that" not in sentence.lower[cue.last + 1 : cue.last + 1 + LONGEST_DELAY]
