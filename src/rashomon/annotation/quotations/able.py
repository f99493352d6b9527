"""Whether the words read as a source can speak: a name, somebody's role, a body, a writing, a pronoun."""

from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.openings import after_dateline
from rashomon.annotation.quotations.sources import Source, group_before, named, speaks
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.language.names import countries, fold, is_ordinary, regions

# What may stand before the first word of a clause, whose capital says nothing.
_OPENERS = frozenset((QUOTED, ".", ":", ";", "-", "—", "–", "•", "*", "!", "?", "“", '"', "‘", "`", "…"))
# A place's name of so many capitals is no acronym.
DATELINE = 5
_MANNERS = frozenset(
    ("plan", "plans", "schedule", "law", "rule", "rules", "custom", "need", "type", "size", "taste")
)


def can_speak(stream: Stream, sentence: Sentence, source: Source) -> bool:
    """Whether the head of ``source`` is somebody or something that speaks."""
    known = lexicon()
    head = source.head_last
    while (
        head > source.head_first and sentence.words[head][0] != "%" and not sentence.words[head][0].isalnum()
    ):
        # The dot of an abbreviation, or the sentence's.
        head -= 1
    low, word = sentence.lower[head], sentence.words[head]
    if head < after_dateline(sentence):
        return False
    if sentence.lower[source.last + 1 : source.last + 3] == [",", "who"]:
        return True
    if low in known.subject_pronouns or low in known.possessives or low in known.for_people:
        return True
    if speaks(low, known):
        return True
    if low.isdigit():
        return False
    if len(word) >= DATELINE and word.isupper() and (fold(word) in countries() or fold(word) in regions()):
        # A place in capitals begins a report; it says nothing.
        return False
    if sentence.units[head] in stream.named:
        return True
    if not word[0].isupper():
        return False
    if low in known.stops or low in known.determiners or low in known.auxiliaries:
        return False
    # A capital says nothing at the head of a sentence, and little where an ordinary word has it.
    return not (_opens(sentence, head) and is_ordinary(low))


def is_source(stream: Stream, sentence: Sentence, source: Source) -> bool:
    """Whether what follows "according to" is where words come from; "according to plan" is a manner."""
    if source.last > source.first and sentence.lower[source.first] not in lexicon().possessives:
        return True
    return sentence.lower[source.last] not in _MANNERS and can_speak(stream, sentence, source)


def _opens(sentence: Sentence, place: int) -> bool:
    return place == 0 or sentence.lower[place - 1] in _OPENERS


def whole(stream: Stream, sentence: Sentence, source: Source) -> Source:
    """``source`` with all of the name at its end ("the Agency for Roads and Bridges")."""
    begin = stream.named.get(sentence.units[source.last])
    if begin is None or begin >= sentence.units[source.first]:
        return source
    first = source.first - (sentence.units[source.first] - begin)
    if first < 0 or sentence.units[first] != begin:
        return source
    known = lexicon()
    if first and sentence.lower[first - 1] in known.determiners:
        first -= 1
    if first > 1 and sentence.lower[first - 1] in known.links:
        # "Dr Jane Roe of the Agency for Roads and Bridges"
        outer = group_before(sentence, first - 1, known)
        if outer is not None and named(sentence, outer.head_last):
            return Source(outer.first, source.last, outer.head_first, outer.head_last)
    return Source(first, source.last, first, source.last)


def headed_by(stream: Stream, sentence: Sentence, source: Source) -> Source:
    """Of a headline's clause in capitals ("Roe Opens Harbour: “…”") the name that it begins with."""
    for place in range(source.first, source.last + 1):
        if sentence.units[place] in stream.named:
            # "Roe Shipping Director Opens Harbour"
            behind = sentence.lower[place + 1 : place + 2]
            last = place + (behind != [] and behind[0] in lexicon().roles)
            return Source(source.first, last, source.first, last)
    return source
