"""A form of a cue verb with the words that go with it: auxiliaries, adverbs, a time, a particle."""

from typing import NamedTuple

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import Source
from rashomon.annotation.quotations.stream import Sentence
from rashomon.annotation.quotations.subjects import Able, moved_subject, shared_subject

# "on Friday evening", "early this week": words of time between subject and verb.
LONGEST_TIME = 6
# Longer words in -ly than this are adverbs ("only", "July" are none).
LONGEST_NO_ADVERB = 4


class Verb(NamedTuple):
    """The verb at unit ``place`` of a sentence; what goes with it begins at ``first``, behind ``before``."""

    sentence: Sentence
    place: int
    first: int
    lemma: str
    form: str
    group: list[str]
    """The auxiliaries and adverbs before the verb."""
    before: str

    @property
    def behind(self) -> list[str]:
        """The word behind the verb, if there is one."""
        return self.sentence.lower[self.place + 1 : self.place + 2]

    def cue(self, source: Source | None, how: str, first: int, last: int) -> Cue:
        """A cue of this verb."""
        return Cue(self.sentence.number, first, last, self.place, self.lemma, self.form, source, how)


def read_verb(sentence: Sentence, place: int, entry: tuple[str, str], known: Lexicon) -> Verb:
    """The verb at unit ``place``, whose base form and form are ``entry``."""
    lemma, form = entry
    lower, words = sentence.lower, sentence.words
    first = place
    if lower[max(0, place - 3) : place] == ["in", "the", "past"]:
        # "Roe, who has in the past called it"
        first -= 3
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
    return Verb(sentence, place, first, lemma, form, group, lower[first - 1] if first else "")


def particle(lower: list[str], place: int, known: Lexicon) -> int:
    """The unit of the particle that belongs to the verb at ``place`` ("pointed out"), else the verb's own."""
    following = lower[place + 1 : place + 4]
    if not following or following[0] not in known.particles or following[0] in {"in", "at"}:
        return place
    if following[0] == "for" and following[1:2] != [] and following[1] in known.periods:
        # "has said for weeks"
        return place
    # "said about 300 were hurt": the word belongs to the number.
    number = following[2:] if following[1:2] == ["to"] else following[1:2]
    counts = number != [] and (number[0][0].isdigit() or number[0] in known.number_words)
    return place if counts and following[0] in {"about", "up"} else place + 1


def sharing_cue(verb: Verb, first: int, earlier: list[Cue], known: Lexicon, able: Able) -> Cue | None:
    """The cue, from unit ``first`` on, of a verb without a subject of its own."""
    sentence = verb.sentence
    source = moved_subject(sentence, first, known, able) if verb.form == "to" else None
    if source is None:
        source = shared_subject(sentence, first, earlier, known, able)
    if source is None and verb.form == "to":
        return None
    return verb.cue(source, "shared", first, particle(sentence.lower, verb.place, known))


def _skip_time(lower: list[str], first: int, known: Lexicon) -> int:
    """Step left over "on Friday" or "last week" between a subject and its verb."""
    place = first
    while place > 1 and first - place < LONGEST_TIME and lower[place - 1] in known.times:
        place -= 1
    if (
        place == first
        or not place
        or (lower[place - 1] in known.stops and lower[place - 1] not in known.subject_pronouns)
        or lower[place - 1] in known.determiners
    ):
        return first
    return place


def _adverb(word: str, known: Lexicon) -> bool:
    return (
        word.endswith("ly") and word.islower() and word not in known.nouns and len(word) > LONGEST_NO_ADVERB
    )
