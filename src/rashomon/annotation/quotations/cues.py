"""The words that attribute: which verb, who is its subject, where it stands."""

from dataclasses import dataclass

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.sources import Source, group_after, group_before, main_group
from rashomon.annotation.quotations.stream import QUOTED, Sentence

# A sentence with more capitals than this is set like a headline: a capital says nothing there.
TITLE_CASE = 0.6
# No sentence attributes more often.
MOST_CUES = 24
# "on Friday evening", "early this week": words of time between subject and verb.
LONGEST_TIME = 6
_GERUND_AFTER = {
    "by",
    "for",
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
# "the mayor's long-held fear that": so many words from owner to noun.
LONGEST_OWNED = 4
_NOUN_LINKS = {"that", "of", "for", "about", "against", QUOTED, ":"}
_OWNERS = {"his", "her", "their", "its"}
_MADE = {"made", "makes", "make", "making"}
_RELATIVES = {"who", "which", "that"}
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
    QUOTED,
}
_VIEWS = {"words", "view", "opinion", "phrase"}
_JOINED = {"and", "but", "or", ",", "then", "—", "–", ";"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in one sentence: units ``first`` to ``last`` with the verb at ``verb``.

    ``how`` is where its source was read: "before", "after" (inverted), "shared" (with an earlier verb),
    "by" (passive) or "according".
    """

    sentence: int
    first: int
    last: int
    verb: int
    lemma: str
    form: str
    source: Source | None
    how: str


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues of one sentence, in order."""
    known = lexicon()
    lower = sentence.lower
    found: list[Cue] = []
    forms = known.forms
    for place, low in enumerate(lower):
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
        if low == "according" and place + 1 < len(lower) and lower[place + 1] == "to":
            source = group_after(sentence, place + 2, known)
            found.append(
                Cue(sentence.number, place, place + 1, place, "according to", "", source, "according")
            )
            continue
        if low == ":" and (sentence.part == "headline" or not sentence.number):
            source = group_before(sentence, place, known)
            if source is not None and source.first == 0 and sentence.words[source.head_last][0].isupper():
                found.append(Cue(sentence.number, place, place, place, "colon", "", source, "before"))
            continue
        if low == "put" and lower[place + 1 : place + 2] == ["it"]:
            source = group_before(sentence, place, known)
            if source is not None:
                found.append(Cue(sentence.number, place, place + 1, place, "put it", "", source, "before"))
            continue
        if low in known.cue_nouns and place + 1 < len(lower) and lower[place + 1] in _NOUN_LINKS:
            cue = _noun_cue(sentence, place, known)
            if cue is not None:
                found.append(cue)
                continue
        if low == "clear" and place and lower[place - 1] in _MADE:
            source = group_before(sentence, place - 1, known)
            if source is not None:
                found.append(
                    Cue(sentence.number, place - 1, place, place, "make clear", "", source, "before")
                )
            continue
        entry = forms.get(low)
        if entry is None:
            continue
        cue = _verb_cue(sentence, place, entry, found, known)
        if cue is not None:
            found.append(cue)
    return found


def _noun_cue(sentence: Sentence, place: int, known: Lexicon) -> Cue | None:
    """`his claim that`, `the mayor's fear that`: the owner of the noun is the source."""
    lower = sentence.lower
    for owner in range(place - 1, max(-1, place - LONGEST_OWNED), -1):
        if lower[owner] in _OWNERS:
            source = Source(owner, owner, owner, owner)
            return Cue(sentence.number, place, place + 1, place, "noun", "", source, "owner")
        if lower[owner].endswith(("'s", "s'")):
            base = group_before(sentence, owner + 1, known)
            if base is None:
                return None
            return Cue(sentence.number, place, place + 1, place, "noun", "", base, "owner")
        if lower[owner] in known.stops or not lower[owner][0].isalpha():
            return None
    return None


def _verb_cue(
    sentence: Sentence, place: int, entry: tuple[str, str], earlier: list[Cue], known: Lexicon
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
        return _participle(sentence, first, place, lemma, before, earlier, known)
    if form == "past" and being and "had" not in group:
        return _passive(sentence, first, place, lemma, known)
    if before == "to" and form == "base":
        return _shared(sentence, first - 1, place, lemma, "to", earlier, known)
    if (
        form == "base"
        and not group
        and before not in known.subject_pronouns
        and not _plural_subject(sentence, first, known)
    ) and not (before in _JOINED and earlier):
        return None
    the_two = before in {"two", "three", "four"} and lower[first - 2 : first - 1] == ["the"]
    if (
        (before in known.determiners and not the_two)
        or before in known.links
        or before in {"by", "as"}
        or before.endswith(("'s", "s'"))
    ):
        return None
    if (
        form in {"s", "base"}
        and not group
        and lemma in known.noun_verbs
        and not _sure_subject(sentence, first, form, known)
    ):
        return None
    inverted = (
        group_after(sentence, place + 1, known) if _may_invert(sentence, first, group, lemma, known) else None
    )
    if inverted is not None and before != QUOTED and group_before(sentence, first, known) is not None:
        inverted = None
    if inverted is not None and _closes(sentence, inverted, known):
        return Cue(sentence.number, place, place, place, lemma, form, inverted, "after")
    source = group_before(sentence, first, known) if before not in {"and", "but", "or"} else None
    if source is not None:
        return Cue(
            sentence.number, first, _particle(lower, place, known), place, lemma, form, source, "before"
        )
    if before in {"that", "which"}:
        antecedent = group_before(sentence, first - 1, known)
        if antecedent is not None and _can_speak(sentence, antecedent, known):
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
    if before in _JOINED or before in {"who", "that", "which"}:
        return _shared(sentence, first, place, lemma, form, earlier, known)
    return None


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


def _plural_subject(sentence: Sentence, first: int, known: Lexicon) -> bool:
    if not first:
        return False
    low = sentence.lower[first - 1]
    return low in {"people", "police", "many", "some", "others"} or (
        low.endswith("s") and not low.endswith(("'s", "ss")) and low not in known.stops
    )


def _sure_subject(sentence: Sentence, first: int, form: str, known: Lexicon) -> bool:
    """Whether a subject stands before a word that may be a noun: a name, a pronoun, somebody's role."""
    if not first:
        return False
    low, word = sentence.lower[first - 1], sentence.words[first - 1]
    if low in known.subject_pronouns or low in {",", "and", ")"}:
        return True
    if form == "s":
        return (word[0].isupper() and not low.endswith("'s")) or low in known.nouns
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
    if (
        place + 1 < len(lower)
        and lower[place + 1] in known.particles
        and lower[place + 1] not in {"that", "in", "at"}
    ):
        return place + 1
    return place


def _participle(
    sentence: Sentence, first: int, place: int, lemma: str, before: str, earlier: list[Cue], known: Lexicon
) -> Cue | None:
    if before in known.determiners or before == "to" or before.endswith("'s"):
        return None
    if before in known.links and before not in _GERUND_AFTER:
        return None
    if sentence.lower[place + 1 : place + 2] == ["of"] or (
        lemma not in known.speech and lemma not in known.reports
    ):
        return None
    if before and before not in _GERUND_AFTER and before not in _JOINED and before != QUOTED:
        subject = group_before(sentence, first, known)
        # "issued a statement saying": the statement's maker speaks, not the statement.
        if subject is not None and sentence.lower[subject.first] in {"a", "an"} and subject.first > 1:
            subject = None
        if subject is not None and subject.first and sentence.lower[subject.first - 1] not in _BEFORE_SUBJECT:
            subject = None
        quoted = QUOTED in sentence.lower[place + 1 : place + 3]
        if subject is not None and (quoted or _can_speak(sentence, subject, known)):
            last = _particle(sentence.lower, place, known)
            return Cue(sentence.number, place, last, place, lemma, "ing", subject, "before")
    return _shared(sentence, place, place, lemma, "ing", earlier, known)


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


def _opens_clause(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.lower[place - 1] in {
        ",",
        ";",
        ":",
        "and",
        "but",
        "while",
        QUOTED,
        "—",
        "–",
        "as",
    }


def _shared(
    sentence: Sentence, first: int, place: int, lemma: str, form: str, earlier: list[Cue], known: Lexicon
) -> Cue | None:
    """A verb without a subject of its own takes that of the verb before it, or of the sentence."""
    source = None
    for cue in reversed(earlier):
        if cue.source is None or cue.how not in ("before", "shared", "after"):
            continue
        if sentence.lower[cue.source.first] in _RELATIVES and sentence.lower[first - 1] not in {"and", "or"}:
            continue
        if cue.how != "before" or _opens_clause(sentence, cue.source.first):
            source = cue.source
            break
    if source is None:
        source = main_group(sentence, first, known)
    if source is None and form == "to":
        return None
    return Cue(
        sentence.number, first, _particle(sentence.lower, place, known), place, lemma, form, source, "shared"
    )
