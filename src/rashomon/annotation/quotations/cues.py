"""The words that attribute: nouns, phrases and verbs, each with its source."""

from functools import cache

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.participles import names_speaker
from rashomon.annotation.quotations.sources import Source, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import Able, finite
from rashomon.annotation.quotations.verbs import verb_cue

# No sentence attributes more often.
MOST_CUES = 24
# "the mayor's long-held fear that": so many words from owner to noun.
LONGEST_OWNED = 4
# "his statement on Friday evening that": so many words of time may stand between noun and "that".
LONGEST_TIME = 5
# ... or so many of an occasion.
LONGEST_OCCASION = 14
_OCCASIONS, _MANNERS = {"on", "in", "at", "during", "before"}, {"way", "manner", "fashion"}
_NOUN_LINKS = {"that", "of", "for", "about", "against", QUOTED, ":"}
_OWNERS = {"his", "her", "their", "its"}
# "claims made by Roe that", "a remark from Roe about"
_AGENTS, _TOLD = (["by"], ["from"]), (["that"], ["about"])
_MADE = {"made", "makes", "make", "making"}
# "Roe fired back that"
_STRIKING = {"fired", "fires", "shot", "shoots", "hit", "hits"}
# "“Where is it?” Roe wants to know."
_WANTING = {"want", "wants", "wanted"}
_VIEWS = {"words", "view", "opinion", "phrase"}


def find_cues(sentence: Sentence, able: Able) -> list[Cue]:
    """The cues of one sentence, in order; ``able`` tells whether a source can speak."""
    known = lexicon()
    lower = sentence.lower
    found: list[Cue] = []
    heads = _heads()
    for place, low in enumerate(lower):
        if low not in heads:
            continue
        if len(found) >= MOST_CUES:
            break
        if (
            low in _VIEWS
            and lower[place + 1 : place + 2] == ["of"]
            and lower[max(0, place - 2) : place] == ["in", "the"]
        ):
            source = group_after(sentence, place + 2, known)
            found.append(
                Cue(sentence.number, place - 2, place + 1, place, "according to", "", source, "according")
            )
            continue
        if low == "words" and place and lower[place + 1 : place + 2] == [","]:
            source = _in_words_of(sentence, place, known)
            if source is not None:
                found.append(
                    Cue(
                        sentence.number,
                        source.first - 1,
                        place + 1,
                        place,
                        "according to",
                        "",
                        source,
                        "according",
                    )
                )
                continue
        if low == "according" and place + 1 < len(lower) and lower[place + 1] == "to":
            source = _with_noun(sentence, group_after(sentence, place + 2, known), known)
            found.append(
                Cue(sentence.number, place, place + 1, place, "according to", "", source, "according")
            )
            continue
        if low == ":" and (sentence.part == "headline" or not sentence.number):
            source = group_before(sentence, place, known)
            if (
                source is not None
                and source.first == 0
                and sentence.words[source.head_last][0].isupper()
                and lower[source.head_last] not in known.slugs
                and _tells(sentence, place + 1, known)
            ):
                found.append(Cue(sentence.number, place, place, place, "colon", "", source, "before"))
            continue
        if low in {"put", "puts"} and lower[place + 1 : place + 2] == ["it"]:
            source = group_before(sentence, place, known)
            if source is not None:
                found.append(Cue(sentence.number, place, place + 1, place, "put it", "", source, "before"))
            continue
        if low in _STRIKING and lower[place + 1 : place + 2] == ["back"]:
            source = group_before(sentence, place, known)
            if source is not None and able(source):
                found.append(
                    Cue(sentence.number, place, place + 1, place, "retort", "past", source, "before")
                )
            continue
        if low == "know" and QUOTED in lower and place > 1 and lower[place - 1] == "to":
            wants = lower[place - 2] in _WANTING
            source = group_before(sentence, place - 2, known) if wants else None
            if source is not None and able(source):
                found.append(Cue(sentence.number, place - 2, place, place, "ask", "past", source, "before"))
            continue
        if low in known.cue_nouns:
            linked = _linked(sentence, place, known) is not None
            cue = _noun_cue(sentence, place, known) if linked else _noun_by(sentence, place, known)
            if cue is not None:
                found.append(cue)
                continue
        if low == "clear" and place > 1:
            made = place - 1 - (lower[place - 1] == "it")
            source = group_before(sentence, made, known) if lower[made] in _MADE else None
            if source is not None:
                found.append(Cue(sentence.number, made, place, place, "make clear", "", source, "before"))
            continue
        entry = known.forms.get(low)
        if entry is None:
            continue
        cue = verb_cue(sentence, place, entry, found, known, able)
        if cue is not None:
            found.append(cue)
    return found


@cache
def _heads() -> frozenset[str]:
    """The words at which a cue can stand; at most words nothing more is asked."""
    known = lexicon()
    others = ("words", "according", ":", "put", "puts", "clear", "know")
    return frozenset((*known.forms, *known.cue_nouns, *_VIEWS, *_STRIKING, *others))


def _tells(sentence: Sentence, first: int, known: Lexicon) -> bool:
    """Whether what follows a headline's colon may be said: marked words or a verb; no "A world at war"."""
    lower = sentence.lower[first:]
    return QUOTED in lower or any(
        finite(sentence, place, known) or low in known.forms for place, low in enumerate(lower, first)
    )


def _with_noun(sentence: Sentence, source: Source | None, known: Lexicon) -> Source | None:
    """`according to the criminal charges`: behind "according to" a form that may be a noun is one."""
    if source is None or source.last != source.head_last or source.last + 1 >= len(sentence.lower):
        return source
    following = known.forms.get(sentence.lower[source.last + 1])
    if following is None or following[1] != "s" or following[0] not in known.noun_verbs:
        return source
    return Source(source.first, source.last + 1, source.head_first, source.last + 1)


def _in_words_of(sentence: Sentence, place: int, known: Lexicon) -> Source | None:
    """`In Roe's words, "…"`: the owner of the words at ``place``."""
    source = _owner(sentence, place - 1, known)
    return (
        source if source is not None and source.first and sentence.lower[source.first - 1] == "in" else None
    )


def _owner(sentence: Sentence, place: int, known: Lexicon) -> Source | None:
    """The owner whose possessive ends at unit ``place``: "his", "Roe's", "the ministers'"."""
    low = sentence.lower[place]
    if low in _OWNERS:
        return Source(place, place, place, place)
    if low.endswith("'s"):
        return group_before(sentence, place + 1, known)
    if low == "'" and place and sentence.lower[place - 1].endswith("s"):
        return group_before(sentence, place, known)
    return None


def _linked(sentence: Sentence, place: int, known: Lexicon) -> int | None:
    """Where a noun of speech at ``place`` is linked to what was said: at once, or after "on Friday"."""
    lower = sentence.lower
    after = place + 1
    if lower[after : after + 1] != [] and lower[after] in _OCCASIONS:
        # "her boast on a talk show in May that"
        that = _clause_behind(sentence, after, known)
        if that is not None:
            return that
    while after < len(lower) and lower[after] in known.times and after - place <= LONGEST_TIME:
        after += 1
    if after >= len(lower) or lower[after] not in _NOUN_LINKS:
        return None
    return after if after == place + 1 or lower[after] == "that" else None


def _clause_behind(sentence: Sentence, start: int, known: Lexicon) -> int | None:
    """The "that" behind an occasion without a verb or a comma."""
    lower = sentence.lower
    for place in range(start + 1, min(len(lower), start + LONGEST_OCCASION)):
        if lower[place] == "that":
            relative = place + 1 == len(lower) or finite(sentence, place + 1, known)
            thing = relative or lower[place + 1] == "of" or lower[place - 1] in _MANNERS
            return None if thing else place
        verb = lower[place] in known.forms and lower[place - 1].endswith("s")
        if lower[place] == "," or verb or finite(sentence, place, known):
            return None
    return None


def _is_topic(sentence: Sentence, owner: Source) -> bool:
    """`Doe had this to say about Roe's plan: “…”`: the plan is what Doe speaks of."""
    return owner.first > 0 and sentence.lower[owner.first - 1] in {"about", "of", "on", "to", "over"}


def _noun_cue(sentence: Sentence, place: int, known: Lexicon) -> Cue | None:
    """`his claim that`, `the mayor's fear on Friday that`: the owner of the noun is the source."""
    last = _linked(sentence, place, known) or place + 1
    last -= sentence.lower[last] == QUOTED
    for place_before in range(place - 1, max(-1, place - LONGEST_OWNED), -1):
        owner = _owner(sentence, place_before, known)
        if owner is not None and sentence.lower[last] == ":" and _is_topic(sentence, owner):
            return None
        if owner is not None:
            return Cue(sentence.number, place, last, place, "noun", "", owner, "owner")
        low = sentence.lower[place_before]
        if low == "'s" or not low[0].isalpha() or (low in known.stops and low not in known.months):
            return None
    return None


def _noun_by(sentence: Sentence, place: int, known: Lexicon) -> Cue | None:
    """`claims by Jane Roe that`, `remarks made by the mayor about`: the source is named behind the noun."""
    lower = sentence.lower
    agent = place + 1 + (lower[place + 1 : place + 2] == ["made"])
    if lower[agent : agent + 1] not in _AGENTS:
        return None
    source = group_after(sentence, agent + 1, known)
    if source is None or not names_speaker(sentence, source, known):
        return None
    last = source.last + 1
    if lower[last : last + 1] not in _TOLD or last + 1 == len(lower) or finite(sentence, last + 1, known):
        return None
    return Cue(sentence.number, place, last, place, "noun", "", source, "owner")
