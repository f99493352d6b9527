"""Participles of cue verbs: "saying", "quoted as saying", "was told by", "a man accused of"."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import Source, group_before, groups_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import Able, fronted_subject, nearest_subject
from rashomon.annotation.quotations.verb import Verb, particle, sharing_cue
from rashomon.language.vocabulary import means_person

# Nothing is told before these.
_NO_OBJECT: tuple[list[str], ...] = ([], [","], ["."], [";"], [")"])
# The agent of a passive stands within so many words ("was told on Friday by the mayor").
LONGEST_AGENT = 8


def participle_cue(verb: Verb, earlier: list[Cue], known: Lexicon, able: Able) -> Cue | None:
    """The cue of a form in -ing: its own subject, the one it shares, or that of the clause it opens."""
    sentence, first, place, before = verb.sentence, verb.first, verb.place, verb.before
    if before in known.determiners or before in {"to", "without"} or before.endswith("'s"):
        return None
    if before == QUOTED and first > 1 and sentence.lower[first - 2] in known.determiners:
        # "the “file” alleging that": the marked words are a thing.
        return None
    if _before_noun(verb, known):
        return None
    following = sentence.lower[place + 1 : place + 3]
    last_word = sentence.lower[place - 1] if place else ""
    finite = (
        last_word in known.pasts
        or known.forms.get(last_word, ("", ""))[1] == "past"
        or last_word.endswith("ed")
    )
    if finite and following and following[0] not in known.openers | {QUOTED, ":"}:
        # "fired warning shots", "sent thanking notes"
        return None
    if sentence.lower[place] in known.noun_forms and following[:1] in _NO_OBJECT:
        # "an earthquake warning, as"
        return None
    if before == "as" and first > 1:
        return _quoted_as(verb, known, able)
    if before == "for":
        return _reproached(verb, known, able)
    if before in known.links and before not in known.gerund_after:
        return None
    tells = verb.lemma in known.speech or verb.lemma in known.reports or verb.behind == ["that"]
    if verb.behind == ["of"] or not tells:
        return None
    if before and before not in known.gerund_after | known.joining | {QUOTED}:
        subject = _own_subject(verb, known) or _people_before(verb, known)
        if subject is not None:
            return verb.cue(subject, "before", place, particle(sentence.lower, place, known))
    if not first:
        source = fronted_subject(sentence, known, able)
        return verb.cue(source, "shared", place, particle(sentence.lower, place, known))
    return sharing_cue(verb, place, earlier, known, able)


def passive_cue(verb: Verb, known: Lexicon) -> Cue | None:
    """`was told by the mayor`: the agent is the source."""
    lower, place = verb.sentence.lower, verb.place
    for ahead in range(place + 1, min(len(lower), place + LONGEST_AGENT)):
        if lower[ahead] == "by":
            source = group_after(verb.sentence, ahead + 1, known)
            if source is not None:
                return verb._replace(form="passive").cue(source, "by", verb.first, place)
        if lower[ahead] in {",", ".", QUOTED, "that"}:
            break
    return None


def is_participle(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """`a man believed to be`, `a man accused of`; in "whom Roe accused of" the past is a verb."""
    group = group_before(sentence, place, known)
    following = sentence.lower[place + 1 : place + 2]
    if not following or following[0] not in known.behind_participle:
        # "a site called “…”"; "a reporter called it" is speech.
        named = group is not None and sentence.lower[group.first] in {"a", "an"}
        title = bool(following) and (following[0] == QUOTED or sentence.words[place + 1][:1].isupper())
        return named and sentence.lower[place] == "called" and title
    if group is None:
        return True
    before = sentence.lower[group.first - 1] if group.first else ""
    return sentence.lower[group.first] not in known.subject_pronouns and before not in known.objective


def qualifies(verb: Verb, known: Lexicon) -> bool:
    """`39 cases and confirmed deaths`, `the victims and alleged shooter`: a past that goes with a noun."""
    lower, place = verb.sentence.lower, verb.place
    if verb.lemma not in known.qualifying or not verb.sentence.words[place + 1 : place + 2]:
        return False
    noun = verb.sentence.words[place + 1]
    small = known.openers | known.determiners | known.stops | known.auxiliaries
    return (
        noun.islower()
        and noun.isalpha()
        and lower[place + 1] not in small
        and not noun.endswith(("ly", "ing"))
    )


def names_speaker(sentence: Sentence, source: Source, known: Lexicon) -> bool:
    """Whether a noun group is a name, a role, a body or a document."""
    low = sentence.lower[source.head_last]
    return low in known.nouns or (sentence.words[source.head_last][0].isupper() and not low.endswith("'s"))


def _quoted_as(verb: Verb, known: Lexicon, able: Able) -> Cue | None:
    """`quoted the mayor as saying`, `the mayor was quoted as saying`."""
    sentence, first, place = verb.sentence, verb.first, verb.place
    if sentence.lower[first - 2] in known.quoted_people:
        # "a magazine quoted him as saying"
        return verb.cue(Source(first - 2, first - 2, first - 2, first - 2), "before", place, place)
    source, how = group_before(sentence, first - 1, known), "shared"
    if source is None or not able(source):
        source, how = nearest_subject(sentence, 0, first - 1, known, able), "before"
    return verb.cue(source, how, place, place) if source is not None else None


def _reproached(verb: Verb, known: Lexicon, able: Able) -> Cue | None:
    """`mocked the mayor for saying`: the object of the verb before is who said it."""
    sentence, first = verb.sentence, verb.first
    source = group_before(sentence, first - 1, known) if verb.lemma in known.speech else None
    if source is None or not source.first or not able(source):
        return None
    act = sentence.lower[source.first - 1]
    if act not in known.forms and not act.endswith("ed"):
        return None
    return verb.cue(source, "before", verb.place, verb.place)


def _own_subject(verb: Verb, known: Lexicon) -> Source | None:
    """The group right before a participle, where it is its subject: ", the mayor saying that"."""
    sentence = verb.sentence
    subject = group_before(sentence, verb.first, known)
    if subject is None:
        return None
    called = (
        sentence.words[subject.last][0].isupper() and sentence.lower[subject.head_last] not in known.roles
    )
    if called and verb.lemma in known.saying:
        # "a video of Jane Roe saying"
        subject = next(groups_before(sentence, verb.first, known), subject)
    indefinite = sentence.lower[subject.first] in {"a", "an"} and subject.first > 1
    if indefinite and sentence.lower[subject.head_last] not in known.roles:
        # "issued a statement saying": the statement's maker speaks, not the statement.
        return None
    if subject.first and sentence.lower[subject.first - 1] not in known.before_subject | {QUOTED}:
        return None
    quoted = QUOTED in sentence.lower[verb.place + 1 : verb.place + 3]
    return subject if quoted or names_speaker(sentence, subject, known) else None


def _people_before(verb: Verb, known: Lexicon) -> Source | None:
    """People told of by the participle right behind them: "candidates proposing cuts", "a man claiming that";
    "a memo to clerks saying" and "emailed clerks saying" are no words of theirs."""
    sentence, first = verb.sentence, verb.first
    group = next(groups_before(sentence, first, known), None)
    if group is None or group.last != first - 1:
        return None
    before = sentence.lower[group.first - 1] if group.first else ""
    if before == "to" or before in known.forms or before.endswith("ed"):
        return None
    low = sentence.lower[group.last]
    people = low in known.roles or low in known.for_people or means_person(low.removesuffix("s"))
    return group if people and sentence.words[group.last].islower() else None


def _before_noun(verb: Verb, known: Lexicon) -> bool:
    """Whether a participle belongs to a noun behind it: "a big singing crowd"."""
    sentence, first = verb.sentence, verb.first
    if first < 2 or sentence.lower[first - 2] not in known.determiners or not verb.behind:
        return False
    low, after = verb.before, verb.behind[0]
    if not after.isalpha() or after in known.openers | known.stops | known.determiners | known.auxiliaries:
        return False
    return (
        sentence.words[first - 1].islower()
        and not low.endswith("s")
        and low not in known.nouns
        and low not in known.joining
    )
