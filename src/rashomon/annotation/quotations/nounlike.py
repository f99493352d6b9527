"""Whether a form that may be a noun ("claims") or a participle ("some reported cases") is a verb."""

from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import ALONE, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import Able, is_plural, long_subject
from rashomon.annotation.quotations.verb import Verb
from rashomon.language.names import adjectives


def is_noun(verb: Verb, known: Lexicon) -> bool:
    """Whether a form in -s or a bare form is a noun where it stands: "over reports that", "the term of"."""
    if verb.form not in {"s", "base"} or verb.group or verb.lemma not in known.noun_verbs:
        return False
    if not _sure_subject(verb, known):
        return True
    if verb.sentence.lower[verb.place - 1] in known.noun_before:
        return True
    # "last week, talks have begun", "the members' term of office"
    return bool(verb.behind) and verb.behind[0] in known.finite - {"did", "do", "does"} | {"of"}


def stands_for_people(verb: Verb, known: Lexicon) -> bool:
    """Whether a numeral or "some" before a verb is its subject: "the two", not "some reported cases"."""
    lower, first, before = verb.sentence.lower, verb.first, verb.before
    if before in {"two", "three", "four"} and lower[first - 2 : first - 1] == ["the"]:
        return True
    if before not in ALONE or (first > 1 and lower[first - 2] in known.links):
        return False
    following = verb.behind
    return verb.lemma in {"say", "tell"} or (
        following != [] and following[0] in known.openers | {QUOTED, ",", ":"}
    )


def plural_subject(sentence: Sentence, first: int, lemma: str, known: Lexicon, able: Able) -> bool:
    """Whether the subject of a bare form before unit ``first`` is a plural, as its verb wants."""
    source = group_before(sentence, first, known)
    if source is not None and is_plural(sentence, source, known):
        return True
    if lemma in known.noun_verbs or not (lemma in known.speech or lemma in known.reports):
        return False
    source = long_subject(sentence, first, known, able)
    return source is not None and is_plural(sentence, source, known)


def _sure_subject(verb: Verb, known: Lexicon) -> bool:
    """Whether a subject stands before a word that may be a noun: a name, a pronoun, somebody's role."""
    sentence, first, form = verb.sentence, verb.first, verb.form
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
            # "Roe states", but "Ruritanian states moving on"
            moves = verb.behind[:1] != [] and verb.behind[0].endswith("ing")
            return not low.endswith("'s") and not (moves and low in adjectives())
        # "newspaper reports": no article, no subject.
        bare = source.first == source.last and low not in known.plural_bodies
        return low in known.nouns and not bare
    low = sentence.lower[source.head_last]
    return (low in known.nouns and low.endswith("s")) or low in {"people", "police"}
