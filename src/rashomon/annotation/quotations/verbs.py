"""Cue verbs: whether a form attributes, who is its subject, where it stands."""

from dataclasses import replace

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import ALONE, Source, group_after, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import (
    Able,
    fronted_subject,
    is_plural,
    long_subject,
    moved_subject,
    nearest_subject,
    shared_subject,
)

# A sentence with more capitals than this is set like a headline: a capital says nothing there.
TITLE_CASE = 0.6
# "on Friday evening", "early this week": words of time between subject and verb.
LONGEST_TIME = 6
_GERUND_AFTER = {
    "by",
    "after",
    "before",
    "without",
    "in",
    "of",
    "from",
    "while",
    "when",
    "on",
    "despite",
}
_BEFORE_SUBJECT = {
    ",",
    "—",
    "–",
    "and",
    "but",
    "with",
    "as",
    "while",
    "when",
    "that",
    ";",
    "of",
    "for",
    "about",
    "over",
    "by",
    QUOTED,
}
# A word that may be a noun is one behind these.
_NOUN_BEFORE = frozenset(
    ("over", "about", "of", "on", "amid", "after", "from", "by", "in", "more", "less", "new", "recent")
)
# What may follow a name that ends a sentence with its verb before it (", said Jane Roe, the mayor").
_ENDS: tuple[list[str], ...] = ([], ["."], [","])
# A number, or what a relative takes up, does so only with these ("a letter on the port that says").
_SAYING = frozenset(("say", "read", "state"))
_NUMBER_WORDS = frozenset(("half", "one", "two", "three", "four", "five", "ten"))
_PLURAL_BODIES = frozenset(("police", "who", "officials"))
_QUOTED_PEOPLE = {"him", "her", "them"}
# What follows a past that is a participle: "believed to be", "accused of", "known as".
_PARTICIPLE = (["to"], ["of"], ["as"], ["at"], ["by"])
_OBJECTIVE = {"whom", "who", "which", "that", "what"}
_JOINED = {"and", "but", "or", ",", "then", "—", "–", ";"}


def verb_cue(
    sentence: Sentence, place: int, entry: tuple[str, str], earlier: list[Cue], known: Lexicon, able: Able
) -> Cue | None:
    lemma, form = entry
    lower, words = sentence.lower, sentence.words
    if place and words[place][0].isupper() and not _title_case(sentence):
        return None
    first = place
    while first and (lower[first - 1] in known.auxiliaries or _adverb(words[first - 1], known)):
        first -= 1
    if first >= 2 and lower[first - 1] == "to" and lower[first - 2] in known.lights:
        first -= 2
        while first and lower[first - 1] in known.lights:
            first -= 1
        form = "past"
    group = lower[first:place]
    if form == "ing" and known.lights & set(group):
        form = "past"
    first = _skip_time(lower, first, known)
    before = lower[first - 1] if first else ""
    being = any(word in known.beings for word in group)
    if form == "ing" and not being:
        return _participle(sentence, first, place, lemma, before, earlier, known, able)
    if form == "past" and being:
        return _passive(sentence, first, place, lemma, known)
    if form == "past" and not group and lemma in known.passives and _is_participle(sentence, place, known):
        return None
    if before == "to" and form == "base":
        cue = _shared(sentence, first - 1, place, lemma, "to", earlier, known, able)
        if cue is not None and first > 1 and lower[first - 2] in known.refusals:
            # "declined to say": whoever did said nothing, and the cue shows it.
            return replace(cue, first=first - 2)
        return cue
    if (
        form == "base"
        and not group
        and before not in known.subject_pronouns
        and not _plural_subject(sentence, first, lemma, known, able)
    ) and not (before in _JOINED and earlier and earlier[-1].form in {"base", "to", "ing"}):
        return None
    if (
        (before in known.determiners and not _stands_for_people(sentence, first, place, lemma, known))
        or before in known.links
        or before in {"by", "as"}
        or before.endswith(("'s", "s'"))
    ):
        return None
    if form in {"s", "base"} and not group and lemma in known.noun_verbs:
        if not _sure_subject(sentence, first, form, known):
            return None
        after = lower[place + 1 : place + 2]
        if lower[place - 1] in _NOUN_BEFORE or (
            after and after[0] in known.finite - {"did", "do", "does"} | {"of"}
        ):
            # "over reports that", "last week, talks have begun", "the members' term of office"
            return None
    inverted = (
        group_after(sentence, place + 1, known) if _may_invert(sentence, first, group, lemma, known) else None
    )
    if (
        inverted is not None
        and before != QUOTED
        and group_before(sentence, first, known) is not None
        and not (
            lemma not in known.addressing
            and words[inverted.head_last][0].isupper()
            and lower[inverted.last + 1 : inverted.last + 2] in _ENDS
        )
    ):
        inverted = None
    if inverted is not None and _closes(sentence, inverted, known):
        return Cue(sentence.number, place, place, place, lemma, form, inverted, "after")
    source = group_before(sentence, first, known) if before not in {"and", "but", "or"} else None
    fits = source is not None and able(source)
    if fits and source is not None and form == "base" and not group:
        # "people close to the mayor say"
        fits = is_plural(sentence, source, known)
    if not fits and before not in {"and", "but", "or"} and lemma in known.speech | known.reports:
        source = long_subject(sentence, first, known, able) or source
    if (
        source is not None
        and lower[source.first : source.last + 1] == [before]
        and before.isdigit()
        and lemma not in _SAYING
    ):
        # "39 confirmed cases"
        return None
    if source is not None:
        return Cue(
            sentence.number, first, _particle(lower, place, known), place, lemma, form, source, "before"
        )
    if before in {"that", "which"}:
        comma = first > 1 and lower[first - 2] == ","
        antecedent = group_before(sentence, first - 1 - comma, known)
        people = antecedent is not None and lower[antecedent.head_last].removesuffix("s") in known.roles
        if antecedent is not None and _can_speak(sentence, antecedent, known) and not (comma and people):
            return Cue(
                sentence.number,
                first,
                _particle(lower, place, known),
                place,
                lemma,
                form,
                antecedent,
                "before",
            )
    if before in _JOINED or before == "who" or (before in {"that", "which"} and lemma in _SAYING):
        return _shared(sentence, first, place, lemma, form, earlier, known, able)
    return None


def _is_participle(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """`a man believed to be`, `a man accused of`; in "whom Roe accused of" the past is a verb."""
    group = group_before(sentence, place, known)
    if sentence.lower[place + 1 : place + 2] not in _PARTICIPLE:
        # "a site called “…”"; "a reporter called it" is speech.
        named = group is not None and sentence.lower[group.first] in {"a", "an"}
        following = sentence.words[place + 1 : place + 2]
        return (
            named
            and sentence.lower[place] == "called"
            and bool(following)
            and (sentence.lower[place + 1] == QUOTED or following[0][:1].isupper())
        )
    if group is None:
        return True
    before = sentence.lower[group.first - 1] if group.first else ""
    return sentence.lower[group.first] not in known.subject_pronouns and before not in _OBJECTIVE


def _stands_for_people(sentence: Sentence, first: int, place: int, lemma: str, known: Lexicon) -> bool:
    """Whether a numeral or "some" before a verb is its subject: "the two", not "some reported cases"."""
    lower = sentence.lower
    before = lower[first - 1]
    if before in {"two", "three", "four"} and lower[first - 2 : first - 1] == ["the"]:
        return True
    if before not in ALONE or (first > 1 and lower[first - 2] in known.links):
        return False
    following = lower[place + 1 : place + 2]
    return lemma in {"say", "tell"} or (
        following != [] and following[0] in known.openers | {QUOTED, ",", ":"}
    )


def _skip_time(lower: list[str], first: int, known: Lexicon) -> int:
    """Step left over "on Friday" or "last week" between a subject and its verb."""
    place = first
    while place > 1 and first - place < LONGEST_TIME and lower[place - 1] in known.times:
        place -= 1
    if place == first or not place or lower[place - 1] in known.stops | known.determiners:
        return first
    return place


def _adverb(word: str, known: Lexicon) -> bool:
    return word.endswith("ly") and word.islower() and word not in known.nouns and len(word) > 4


def _title_case(sentence: Sentence) -> bool:
    longer = [word for word in sentence.words if len(word) > 3 and word.isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) / len(longer) > TITLE_CASE


def _plural_subject(sentence: Sentence, first: int, lemma: str, known: Lexicon, able: Able) -> bool:
    """Whether the subject of a bare form before unit ``first`` is a plural, as its verb wants."""
    source = group_before(sentence, first, known)
    if source is not None and is_plural(sentence, source, known):
        return True
    if lemma in known.noun_verbs or lemma not in known.speech | known.reports:
        return False
    source = long_subject(sentence, first, known, able)
    return source is not None and is_plural(sentence, source, known)


def _sure_subject(sentence: Sentence, first: int, form: str, known: Lexicon) -> bool:
    """Whether a subject stands before a word that may be a noun: a name, a pronoun, somebody's role."""
    source = group_before(sentence, first, known)
    if first and sentence.lower[first - 1] in known.subject_pronouns | {",", "and", ")"}:
        return True
    if source is None:
        return False
    if source.first and sentence.lower[source.first - 1] == QUOTED:
        return True
    if form == "s":
        low, word = sentence.lower[first - 1], sentence.words[first - 1]
        if word[0].isupper():
            return not low.endswith("'s")
        # "newspaper reports": no article, no subject.
        bare = source.first == source.last and low not in _PLURAL_BODIES
        return low in known.nouns and not bare
    low = sentence.lower[source.head_last]
    return (low in known.nouns and low.endswith("s")) or low in {"people", "police"}


def _may_invert(sentence: Sentence, first: int, group: list[str], lemma: str, known: Lexicon) -> bool:
    if first and sentence.lower[first - 1] == QUOTED and not group:
        return lemma in known.speech or lemma in known.clauses
    if group or lemma not in known.speech:
        return False
    if not first:
        return sentence.words[1:2] != [] and sentence.words[1][0].isupper()
    return sentence.lower[first - 1] in {QUOTED, ",", "”", "’", "'", '"', "—", "–"}


def _closes(sentence: Sentence, source: Source, known: Lexicon) -> bool:
    """Whether nothing but an apposition, a place or a time follows the subject of an inverted verb."""
    after = source.last + 1
    if after >= len(sentence.lower):
        return True
    low = sentence.lower[after]
    if low in known.auxiliaries and low not in {"then", "later", "earlier"}:
        return False
    return low not in known.forms or sentence.lower[source.first] not in known.subject_pronouns


def _particle(lower: list[str], place: int, known: Lexicon) -> int:
    following = lower[place + 1 : place + 3]
    if not following or following[0] not in known.particles or following[0] in {"in", "at"}:
        return place
    # "said about 300 were hurt": the word belongs to the number.
    counts = len(following) > 1 and (following[1][0].isdigit() or following[1] in _NUMBER_WORDS)
    return place if counts and following[0] in {"about", "up"} else place + 1


def _participle(
    sentence: Sentence,
    first: int,
    place: int,
    lemma: str,
    before: str,
    earlier: list[Cue],
    known: Lexicon,
    able: Able,
) -> Cue | None:
    if before in known.determiners or before == "to" or before.endswith("'s"):
        return None
    if before == QUOTED and first > 1 and sentence.lower[first - 2] in known.determiners:
        # "the “file” alleging that": the marked words are a thing.
        return None
    if _before_noun(sentence, first, place, known):
        return None
    if before == "as" and first > 1:
        # "quoted the mayor as saying", "the mayor was quoted as saying"
        if sentence.lower[first - 2] in _QUOTED_PEOPLE:
            # "a magazine quoted him as saying"
            object_ = Source(first - 2, first - 2, first - 2, first - 2)
            return Cue(sentence.number, place, place, place, lemma, "ing", object_, "before")
        source, how = group_before(sentence, first - 1, known), "shared"
        if source is None or not able(source):
            source, how = nearest_subject(sentence, 0, first - 1, known, able), "before"
        if source is None:
            return None
        return Cue(sentence.number, place, place, place, lemma, "ing", source, how)
    if before in known.links and before not in _GERUND_AFTER:
        return None
    if sentence.lower[place + 1 : place + 2] == ["of"] or (
        lemma not in known.speech and lemma not in known.reports
    ):
        return None
    if before and before not in _GERUND_AFTER and before not in _JOINED and before != QUOTED:
        subject = group_before(sentence, first, known)
        # "issued a statement saying": the statement's maker speaks, not the statement.
        low = sentence.lower[subject.head_last] if subject is not None else ""
        indefinite = (
            subject is not None and sentence.lower[subject.first] in {"a", "an"} and subject.first > 1
        )
        if indefinite and low not in known.roles:
            subject = None
        if subject is not None and subject.first and sentence.lower[subject.first - 1] not in _BEFORE_SUBJECT:
            subject = None
        quoted = QUOTED in sentence.lower[place + 1 : place + 3]
        if subject is not None and (quoted or _can_speak(sentence, subject, known)):
            last = _particle(sentence.lower, place, known)
            return Cue(sentence.number, place, last, place, lemma, "ing", subject, "before")
    if not first:
        source = fronted_subject(sentence, known, able)
        last = _particle(sentence.lower, place, known)
        return Cue(sentence.number, place, last, place, lemma, "ing", source, "shared")
    return _shared(sentence, place, place, lemma, "ing", earlier, known, able)


def _before_noun(sentence: Sentence, first: int, place: int, known: Lexicon) -> bool:
    """Whether a participle belongs to a noun behind it: "a big singing crowd"."""
    if first < 2 or sentence.lower[first - 2] not in known.determiners or place + 1 >= len(sentence.lower):
        return False
    low, after = sentence.lower[first - 1], sentence.lower[place + 1]
    if not after.isalpha() or after in known.openers | known.stops | known.determiners | known.auxiliaries:
        return False
    return (
        sentence.words[first - 1].islower()
        and not low.endswith("s")
        and low not in known.nouns
        and low not in _JOINED
    )


def _can_speak(sentence: Sentence, source: Source, known: Lexicon) -> bool:
    """Whether a noun group is a name, a role, a body or a document."""
    low = sentence.lower[source.head_last]
    return low in known.nouns or (sentence.words[source.head_last][0].isupper() and not low.endswith("'s"))


def _passive(sentence: Sentence, first: int, place: int, lemma: str, known: Lexicon) -> Cue | None:
    lower = sentence.lower
    for ahead in range(place + 1, min(len(lower), place + 8)):
        if lower[ahead] == "by":
            source = group_after(sentence, ahead + 1, known)
            if source is not None:
                return Cue(sentence.number, first, place, place, lemma, "passive", source, "by")
        if lower[ahead] in {",", ".", QUOTED, "that"}:
            break
    return None


def _shared(
    sentence: Sentence,
    first: int,
    place: int,
    lemma: str,
    form: str,
    earlier: list[Cue],
    known: Lexicon,
    able: Able,
) -> Cue | None:
    """A verb without a subject of its own."""
    source = moved_subject(sentence, first, known, able) if form == "to" else None
    if source is None:
        source = shared_subject(sentence, first, earlier, known, able)
    if source is None and form == "to":
        return None
    last = _particle(sentence.lower, place, known)
    return Cue(sentence.number, first, last, place, lemma, form, source, "shared")
