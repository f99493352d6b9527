"""Cue verbs: whether a form attributes, and which rule reads its source."""

from dataclasses import replace

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.nounlike import is_noun, plural_subject, stands_for_people
from rashomon.annotation.quotations.participles import (
    is_participle,
    names_speaker,
    participle_cue,
    passive_cue,
    qualifies,
)
from rashomon.annotation.quotations.sources import Source, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import Able, is_plural, long_subject, relative_head
from rashomon.annotation.quotations.verb import Verb, particle, read_verb, sharing_cue

# A sentence with more capitals than this is set like a headline: a capital says nothing there.
TITLE_CASE = 0.6
# "it would be a stretch to say": from "it" to the verb run so many words.
LONGEST_LEAD = 7
_OWING = frozenset(("must", "should", "can", "could", "may", "might", "can't", "couldn't", "cannot"))
# Behind these stands whom it is told.
_TELLING = frozenset(("remind", "inform", "assure", "reassure", "notify"))
# What may follow a name that ends a sentence with its verb before it (", said Jane Roe, the mayor").
_ENDS: tuple[list[str], ...] = ([], ["."], [","])


def verb_cue(
    sentence: Sentence, place: int, entry: tuple[str, str], earlier: list[Cue], known: Lexicon, able: Able
) -> Cue | None:
    """The cue of the verb form at unit ``place``, None where it attributes nothing."""
    if place and sentence.words[place][0].isupper() and not _title_case(sentence):
        return None
    if sentence.lower[place] == "states" and place and sentence.lower[place - 1] == "united":
        return None
    verb = read_verb(sentence, place, entry, known)
    being = any(word in known.beings for word in verb.group)
    if verb.form == "ing" and not being:
        return participle_cue(verb, earlier, known, able)
    if verb.form == "past":
        put_in = verb.lemma in known.naming and verb.before == "," and _put_in(verb, known)
        if being or put_in:
            # "was told by", "the plan, widely dubbed the boat tax,"
            return passive_cue(verb, known)
        if not verb.group and verb.lemma in known.passives and is_participle(sentence, place, known):
            return None
        if not verb.group and verb.lemma not in known.speech and _by_others(verb):
            # "rules (favoured strongly by clerks)"
            return passive_cue(verb, known)
        if verb.before in known.coordinating and qualifies(verb, known):
            return None
    if verb.before == "to" and verb.form == "base":
        return _infinitive_cue(verb, earlier, known, able)
    if not _may_be_verb(verb, earlier, known, able):
        return None
    return _inverted_cue(verb, known) or _finite_cue(verb, earlier, known, able)


def _by_others(verb: Verb) -> bool:
    following = verb.sentence.lower[verb.place + 1 : verb.place + 3]
    return following[:1] == ["by"] or (following[1:] == ["by"] and following[0].endswith("ly"))


def _put_in(verb: Verb, known: Lexicon) -> bool:
    """`the plan, widely dubbed the boat tax,`, `A site, called “Boats,” …`."""
    opening = group_before(verb.sentence, verb.first - 1, known)
    return bool(verb.group) or verb.behind == ["by"] or (opening is not None and not opening.first)


def _infinitive_cue(verb: Verb, earlier: list[Cue], known: Lexicon, able: Able) -> Cue | None:
    lower, first = verb.sentence.lower, verb.first
    lead = lower[max(0, first - LONGEST_LEAD) : first - 1]
    if "it" in lead and known.judging & set(lead[lead.index("it") :]):
        # "it would be a stretch to say"
        return None
    cue = sharing_cue(verb._replace(form="to"), first - 1, earlier, known, able)
    if cue is not None and first > 1 and lower[first - 2] in known.refusals:
        # "declined to say": whoever did said nothing, and the cue shows it.
        return replace(cue, first=first - 2)
    return cue


def _may_be_verb(verb: Verb, earlier: list[Cue], known: Lexicon, able: Able) -> bool:
    """Whether the words around a finite form leave it a verb: no noun, no participle, a fitting subject."""
    sentence, first, before = verb.sentence, verb.first, verb.before
    if verb.form == "base" and not verb.group and before not in known.subject_pronouns:
        joined = before in known.joining and earlier and earlier[-1].form in {"base", "to", "ing"}
        if not plural_subject(sentence, first, verb.lemma, known, able) and not joined:
            return False
    if (
        (before in known.determiners and not stands_for_people(verb, known))
        or before in known.links
        or before in {"by", "as"}
        or before.endswith(("'s", "s'"))
    ):
        return False
    return not is_noun(verb, known)


def _inverted_cue(verb: Verb, known: Lexicon) -> Cue | None:
    """`"…," said Jane Roe`: the subject behind the verb."""
    sentence, place = verb.sentence, verb.place
    source = group_after(sentence, place + 1, known) if _may_invert(verb, known) else None
    if source is None:
        return None
    following = sentence.lower[source.last + 1 : source.last + 2]
    if following == ["that"] and verb.lemma in known.addressing:
        # "…, informed parents that it was shut"
        return None
    ends = following in _ENDS
    last_name = verb.lemma not in known.addressing and sentence.words[source.head_last][0].isupper() and ends
    if verb.before != QUOTED and not last_name and group_before(sentence, verb.first, known) is not None:
        return None
    return verb.cue(source, "after", place, place) if _closes(sentence, source, known) else None


def _owed(verb: Verb, cue: Cue | None) -> bool:
    """`Roe must rest and say goodbye`: a bare form behind "and" is governed by what Roe must do."""
    if cue is None or cue.source is None or verb.form != "base" or verb.group:
        return False
    return bool(_OWING & set(verb.sentence.lower[cue.source.last + 1 : verb.place]))


def _finite_cue(verb: Verb, earlier: list[Cue], known: Lexicon, able: Able) -> Cue | None:
    """`Jane Roe said`, `which says`, `and said`: the subject before the verb, or that of an earlier one."""
    sentence, first, before, lemma = verb.sentence, verb.first, verb.before, verb.lemma
    lower = sentence.lower
    last = particle(lower, verb.place, known)
    joined = before in known.coordinating
    source = None if joined else group_before(sentence, first, known)
    if source is not None and source.first and before in known.documents and lower[source.first - 1] == "in":
        # "Roe came in May and in a statement blamed the wind"
        return sharing_cue(verb, source.first - 1, earlier, known, able)
    source = source or relative_head(sentence, first, able, known)
    fits = source is not None and able(source)
    if fits and source is not None and verb.form == "base" and not verb.group:
        # "people close to the mayor say"
        fits = is_plural(sentence, source, known)
    if not fits and not joined and (lemma in known.speech or lemma in known.reports):
        source = long_subject(sentence, first, known, able) or source
    if source is not None:
        counts = lower[source.first : source.last + 1] == [before] and before.isdigit()
        # "39 confirmed cases"
        return None if counts and lemma not in known.saying else verb.cue(source, "before", first, last)
    if before in {"that", "which"}:
        comma = first > 1 and lower[first - 2] == ","
        antecedent = group_before(sentence, first - 1 - comma, known)
        people = antecedent is not None and lower[antecedent.head_last].removesuffix("s") in known.roles
        named = antecedent is not None and lower[antecedent.head_last] not in known.nouns
        if lemma == "read" and comma and named:
            # "a sign in Lima, which read “…”"
            return None
        if lower[max(0, first - 2)] in known.printed:
            # "in shirts that read “…”"
            return None
        if antecedent is not None and names_speaker(sentence, antecedent, known) and not (comma and people):
            return verb.cue(antecedent, "before", first, last)
    if before in known.joining or before == "who" or (before in {"that", "which"} and lemma in known.saying):
        cue = sharing_cue(verb, first, earlier, known, able)
        return None if _owed(verb, cue) else cue
    return None


def _title_case(sentence: Sentence) -> bool:
    longer = [word for word in sentence.words if len(word) > 3 and word.isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) / len(longer) > TITLE_CASE


def _may_invert(verb: Verb, known: Lexicon) -> bool:
    first, words = verb.first, verb.sentence.words
    owned = verb.behind[:1] != [] and verb.behind[0] in known.possessives
    if verb.lemma == "tell" or (verb.lemma in _TELLING and owned):
        # "“…,” told a briefing she had spoken in good faith", "the “…,” reminded his aides"
        return False
    if first and verb.before != QUOTED and verb.behind and verb.behind[0] in known.subject_pronouns:
        # "One of them, said he “…”" may come about; ", a former clerk, said he had" is no inversion.
        return False
    if first and verb.before == QUOTED and not verb.group:
        return (verb.lemma in known.speech and verb.lemma != "describe") or verb.lemma in known.clauses
    if verb.group or verb.lemma not in known.speech:
        return False
    if not first:
        return words[1:2] != [] and words[1][0].isupper()
    return verb.before in {QUOTED, ",", "”", "’", "'", '"', "—", "–"}


def _closes(sentence: Sentence, source: Source, known: Lexicon) -> bool:
    """Whether nothing but an apposition, a place or a time follows the subject of an inverted verb."""
    after = source.last + 1
    if after >= len(sentence.lower):
        return True
    low = sentence.lower[after]
    if low in known.auxiliaries and low not in {"then", "later", "earlier"}:
        return False
    return low not in known.forms or sentence.lower[source.first] not in known.subject_pronouns
