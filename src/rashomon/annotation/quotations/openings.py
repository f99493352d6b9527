"""The noun group with which a sentence opens, behind a dateline, a time, an adverb: its subject."""

from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.sources import Source
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.language.vocabulary import in_dictionary

_OPENINGS = {"but", "and", "so", "yet", "then", "now", "today", "yesterday"}
# What may stand before the subject that opens a sentence.
_SENTENCE_WORDS = {
    ",",
    "also",
    "however",
    "meanwhile",
    "instead",
    "still",
    "nevertheless",
    "moreover",
    "therefore",
    "rather",
    "indeed",
    "besides",
    "already",
}
_DASHES = {"—", "–", "-"}
# "Three days and a night later,": words of time before the subject run to so many.
LONGEST_TIME = 6
# A place, a country, a day and an agency before a dash ("LIMA, Peru, May 3 (AFP) —") run to so many words.
LONGEST_DATELINE = 14


def after_dateline(sentence: Sentence) -> int:
    """Where the sentence begins behind a place, an agency and a dash; 0 where none leads."""
    if _DASHES.isdisjoint(sentence.lower[1:LONGEST_DATELINE]):
        return 0
    for place in range(1, min(len(sentence.lower), LONGEST_DATELINE)):
        if sentence.lower[place] in _DASHES and (
            sentence.lower[place - 1] == ")" or (sentence.words[0].isupper() and len(sentence.words[0]) > 1)
        ):
            return place + 1
    return 0


def main_group(sentence: Sentence, place: int, known: Lexicon) -> Source | None:
    """The first noun group of the sentence that may be its subject, before unit ``place``."""
    lower = sentence.lower
    start = after_dateline(sentence)
    while start < place and (lower[start] == QUOTED or not sentence.words[start][0].isalnum()):
        start += 1
    leading = start < place and (lower[start] in known.stops or lower[start].endswith(("ing", "ed")))
    if leading and lower[start] in _OPENINGS:
        start += 1
        leading = False
    while (leading and lower[start] not in known.subject_pronouns) or _of_time(lower, start, place, known):
        while start < place and lower[start] != "," and not _follows_marks(sentence, start, known):
            start += 1
        start += 1
        # "Hours later, standing on the quay, Roe …"
        leading = start < place and lower[start].endswith("ing") and lower[start] not in known.stops
    while start < place and (lower[start] in _SENTENCE_WORDS or _is_adverb(lower[start])):
        start += 1
    while start < place:
        source = group_after(sentence, start, known)
        if source is not None and source.last < place:
            # A place after a comma ("in Lima, Peru, she …") is no subject: the next comma is tried.
            if (
                not start
                or lower[source.last + 1 : source.last + 2] != [","]
                or sentence.lower[start - 1] != ","
            ):
                return source
            start = source.last + 2
            continue
        return None
    return None


def _follows_marks(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """`When she called it “a shame,” Roe left`: whether a name or pronoun stands right behind marked words,
    which may hold the comma of the clause."""
    if sentence.lower[place] != QUOTED or place + 1 >= len(sentence.lower):
        return False
    return sentence.words[place + 1][0].isupper() or sentence.lower[place + 1] in known.subject_pronouns


def _is_adverb(low: str) -> bool:
    """ "Similarly", but not "Kelly"."""
    return low.endswith("ly") and in_dictionary(low)


def _of_time(lower: list[str], start: int, place: int, known: Lexicon) -> bool:
    """Whether a sentence opens with a time ("Hours later, Roe …") that ends in a comma."""
    few = lower[start : start + 2] == ["a", "few"]
    if start >= place or not (lower[start] in known.times or lower[start] in known.periods or few):
        return False
    return "," in lower[start : min(place, start + LONGEST_TIME)]
