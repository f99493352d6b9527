"""The subject of a verb that has none right before it: that of a verb nearby, or one with a long tail."""

from collections.abc import Callable

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.sources import Source, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence

Able = Callable[[Source], bool]

# The verb that shares its subject stands within so many words.
LONGEST_SHARE = 40
# "People with knowledge of the talks said": from a subject's head to its verb run at most so many words.
LONGEST_TAIL = 36
_BOUNDS = frozenset((QUOTED, ";", ":", "—", "–", "and", "but", "while", "that", "because", "as"))
# Words that open a subordinate clause.
SUBORDINATORS = frozenset(
    (
        "when",
        "as",
        "after",
        "before",
        "while",
        "until",
        "because",
        "since",
        "although",
        "though",
        "if",
        "once",
        "despite",
    )
)
_MEANWHILE = frozenset(("as", "while", "when"))
_RELATIVES = frozenset(("who", "which", "that", "whose", "whom"))
# Words that may stand before the first subordinator.
_BEFORE_OPENERS = frozenset(("even", "just", "only", "but", "and", "shortly", "soon", "moments"))
# A participle after these belongs to the clause they open.
_TURNS = frozenset(("where", "which"))
_COORDINATORS = frozenset(("and", "or", "but", "then"))
_OBJECTS = {"him": "he", "her": "she", "them": "they"}


def finite(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether the word at ``place`` is, as far as its form tells, a verb with a subject."""
    low = sentence.lower[place]
    if low in known.finite or low in known.pasts:
        # "earlier in May"
        return low != "may" or sentence.words[place][0].islower()
    if not sentence.words[place][0].islower() or low in known.nouns:
        return False
    entry = known.forms.get(low)
    if entry is not None and entry[1] == "s":
        return entry[0] not in known.noun_verbs
    return len(low) > 4 and low.endswith("ed") and not low.endswith("eed")


def is_plural(sentence: Sentence, source: Source, known: Lexicon) -> bool:
    """Whether a verb without -s may follow ``source``; a body may be told as many ("the team say")."""
    low = sentence.lower[source.head_last]
    linked = source.first > 0 and sentence.lower[source.first - 1] in known.links
    if low in known.subject_pronouns or low in known.for_people or (low in known.bodies and not linked):
        return True
    if "and" in sentence.lower[source.first : source.last]:
        return True
    return (
        low.endswith(("s", "men", "people", "data"))
        and not low.endswith(("'s", "ss", "sis"))
        and low not in known.stops
    )


def nearest_subject(sentence: Sentence, low: int, first: int, known: Lexicon, able: Able) -> Source | None:
    """The subject of the nearest finite verb between units ``low`` and ``first``, if it can speak."""
    lower = sentence.lower
    joined = first > 0 and lower[first - 1] in _COORDINATORS and lower[max(0, first - 2)] != ","
    aside: Source | None = None
    for place in range(first - 1, max(low, first - LONGEST_SHARE) - 1, -1):
        if lower[place] in {";", ":"}:
            return None
        if not finite(sentence, place, known):
            continue
        begin = place
        while begin > low and _helps(sentence, begin - 1, known):
            begin -= 1
        source = group_before(sentence, begin, known)
        if source is None or source.first < low or (lower[source.first] in _RELATIVES and not joined):
            continue
        if able(source):
            thing = sentence.words[source.head_last].islower()
            if thing and source.first > 1 and lower[source.first - 1] in SUBORDINATORS:
                # "A note was sent as the doors shut stating"
                aside = aside or source
                continue
            return source
    return aside


def _helps(sentence: Sentence, place: int, known: Lexicon) -> bool:
    low = sentence.lower[place]
    return sentence.words[place][0].islower() and (low in known.auxiliaries or low.endswith("ly"))


def shared_subject(
    sentence: Sentence, first: int, earlier: list[Cue], known: Lexicon, able: Able
) -> Source | None:
    """Whose verb, without a subject of its own, stands at ``first``: that of the cue before it, else the
    sentence's, else that of the nearest verb."""
    lower = sentence.lower
    start = _main_clause(sentence, first, known, able)
    joined = lower[first - 1] in _COORDINATORS if first else False
    inner = _inner_subject(sentence, first, known, able) if joined else None
    if inner is not None:
        return inner
    for number in range(len(earlier) - 1, -1, -1):
        cue = earlier[number]
        if cue.verb < start or cue.source is None or cue.how not in ("before", "shared", "after"):
            continue
        if lower[cue.source.first] in _RELATIVES and not joined:
            continue
        if lower[first] == "telling" and lower[first - 1] == ",":
            # "One official said Roe calmed the group, telling his colleagues": whose act is told
            nearer = nearest_subject(sentence, cue.last + 1, first, known, able)
            unnamed = sentence.words[cue.source.head_last].islower() and lower[cue.source.first] != "he"
            if nearer is not None and unnamed and sentence.words[nearer.head_last][0].isupper():
                return nearer
        turns = [place for place in range(cue.last + 1, first - 1) if lower[place] in _TURNS]
        if turns and not joined:
            nearer = nearest_subject(sentence, turns[-1] + 1, first, known, able)
            if nearer is not None:
                return nearer
        if cue.how != "before" or _opens_clause(sentence, cue.source.first):
            return _outer(sentence, earlier[:number], cue, known)
    if start:
        return group_after(sentence, start, known)
    source = main_group(sentence, first, known)
    if source is not None and able(source):
        return source
    return nearest_subject(sentence, 0, first, known, able) or source


def _inner_subject(sentence: Sentence, first: int, known: Lexicon, able: Able) -> Source | None:
    """`…, as marchers stood and shouted`, `…, who stood and shouted`: the subject of the last clause behind a
    comma, where no other comma parts the two verbs."""
    lower = sentence.lower
    comma = next((place for place in range(first - 2, 0, -1) if lower[place] in {",", QUOTED, ";", ":"}), 0)
    if lower[comma] != "," or comma + 3 >= first:
        return None
    if lower[comma + 1] == "who":
        source: Source | None = Source(comma + 1, comma + 1, comma + 1, comma + 1)
    elif lower[comma + 1] in _MEANWHILE:
        source = group_after(sentence, comma + 2, known)
    else:
        return None
    if source is None or not able(source) or lower[source.first] in known.subject_pronouns - {"who"}:
        return None
    verb = any(finite(sentence, place, known) for place in range(source.head_last + 1, first - 1))
    return source if verb else None


def _outer(sentence: Sentence, earlier: list[Cue], cue: Cue, known: Lexicon) -> Source | None:
    """In "Roe said he liked it and added" the pronoun's verb is reported: Roe added."""
    assert cue.source is not None
    pronoun = sentence.lower[cue.source.first] in known.subject_pronouns
    if pronoun and cue.lemma not in known.speech and earlier:
        said = earlier[-1]
        if said.source is not None and said.lemma in known.speech and said.last + 3 >= cue.source.first:
            return said.source
    return cue.source


def _main_clause(sentence: Sentence, first: int, known: Lexicon, able: Able) -> int:
    """Where the main clause begins behind a subordinate one ("As it rained, Roe …"); 0 where none leads."""
    if not first or not subordinate(sentence.lower):
        return 0
    for place in range(2, first - 2):
        if sentence.lower[place] == "," and _subject_at(sentence, place + 1, first, known, able) is not None:
            return place + 1
    return 0


def subordinate(lower: list[str]) -> bool:
    """Whether a subordinate clause opens the words ("Even as it rained, …")."""
    opener = next((low for low in lower[:3] if low not in _BEFORE_OPENERS), "")
    return opener in SUBORDINATORS


def opens_main(sentence: Sentence, start: int, known: Lexicon) -> bool:
    """Whether a noun group and a finite verb stand at ``start``."""
    return _subject_at(sentence, start, len(sentence.lower), known, lambda _: True) is not None


def _subject_at(sentence: Sentence, start: int, end: int, known: Lexicon, able: Able) -> Source | None:
    """The group at ``start`` that can speak and has a finite verb right behind it."""
    source = group_after(sentence, start, known)
    if source is None or not able(source):
        return None
    verb = source.last + 1
    while verb < end and (
        sentence.lower[verb].endswith("ly") or sentence.lower[verb] in known.auxiliaries - known.finite
    ):
        verb += 1
    return source if verb < end and finite(sentence, verb, known) else None


def fronted_subject(sentence: Sentence, known: Lexicon, able: Able) -> Source | None:
    """`Calling it a shame, Jane Roe …`: the subject behind a participle that opens the sentence."""
    size = len(sentence.lower)
    for place in range(1, min(size, LONGEST_SHARE)):
        if sentence.lower[place - 1] in {",", QUOTED}:
            source = _subject_at(sentence, place, size, known, able)
            if source is not None:
                return source
    return None


def moved_subject(sentence: Sentence, first: int, known: Lexicon, able: Able) -> Source | None:
    """`which led Jane Roe to say`: who is moved to speak, before the "to" at ``first``."""
    lower = sentence.lower
    if first < 2:
        return None
    if lower[first - 1] in _OBJECTS:
        source, before = Source(first - 1, first - 1, first - 1, first - 1), first - 2
    else:
        group = group_before(sentence, first, known)
        if group is None:
            return None
        source, before = group, group.first - 1
    return source if before >= 0 and lower[before] in known.moving and able(source) else None


def long_subject(sentence: Sentence, first: int, known: Lexicon, able: Able) -> Source | None:
    """`People with knowledge of the talks said`: the group that opens the clause whose verb is at ``first``.

    Between the group and its verb stand no finite verbs but those of relative clauses.
    """
    lower = sentence.lower
    for place in range(first - 1, max(-1, first - LONGEST_TAIL) - 1, -1):
        if place >= 0 and lower[place] not in _BOUNDS:
            continue
        source = group_after(sentence, place + 1, known) if place >= 0 else main_group(sentence, first, known)
        if source is None or source.last >= first or not able(source):
            continue
        if _only_tail(sentence, source.last + 1, first, known):
            return source
    return None


def relative_head(sentence: Sentence, first: int, able: Able, known: Lexicon) -> Source | None:
    """`Jane Roe, who called it “a gift,” said`: who is told of up to the marks right before unit
    ``first``, whose comma ends the clause."""
    lower = sentence.lower
    if not first or lower[first - 1] != QUOTED:
        return None
    for place in range(first - 2, 0, -1):
        if lower[place] in {",", QUOTED, ";", ":"}:
            source = (
                group_before(sentence, place, known) if lower[place : place + 2] == [",", "who"] else None
            )
            return source if source is not None and able(source) else None
    return None


def _only_tail(sentence: Sentence, start: int, end: int, known: Lexicon) -> bool:
    lower = sentence.lower
    if start == end:
        return True
    if any(low in {QUOTED, ";", ":"} for low in lower[start:end]):
        return False
    commas = [place for place in range(start, end) if lower[place] == ","]
    if commas and (commas[0] != start or commas[-1] != end - 1):
        return False
    related = False
    for place in range(start, end):
        related = related or lower[place] in _RELATIVES
        participle = lower[place].endswith("ed") and lower[place + 1] in known.links | known.times | {"by"}
        if not related and not participle and finite(sentence, place, known):
            return False
    return True


def _opens_clause(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.lower[place - 1] in _BOUNDS - {"that", "because"} | {","}
