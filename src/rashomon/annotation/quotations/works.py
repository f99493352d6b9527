"""Titles of works in quotation marks ("the film “Winter Boats”"): nobody speaks them."""

from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.language.similarity import FUNCTION_WORDS
from rashomon.language.vocabulary import bare_words

# Titles run to so many words.
LONGEST_TITLE = 14
# "the 2005 book", "the musical, “…”": so many words may stand between a work's kind and its title.
BESIDE = 2

# "the director of “…”"
_MAKERS = frozenset(
    ("director", "star", "author", "producer", "writer", "creator", "composer", "editor", "maker")
)
# "directed “…”", and a programme: "she told “Sunday at Noon”"
_MAKING = frozenset(("direct", "directs", "directed", "directing", "titled", "entitled", "told", "tells"))
# "on Channel Seven News's": from "on" to the marks so many words.
LONGEST_SENDER = 6
_SENDERS = frozenset(("channel", "network", "news", "radio", "television", "tv"))
_MARKINGS = frozenset(
    ("top secret", "secret", "confidential", "restricted", "classified", "official use only")
)
_CLASSING = frozenset(("rated", "classified", "marked", "stamped", "graded", "labeled", "labelled", "deemed"))
# "classified 22 of the papers as": so many words may stand between the verb and the marking.
LONGEST_CLASSED = 6
_ON_AIR = frozenset(("on", "of", "with", "to", "for", "during"))


def is_marking(stream: Stream, number: int, sentence: Sentence, place: int) -> bool:
    """Whether the marked words are the marking of a paper ("rated “confidential”"): nobody speaks it."""
    mark = stream.marked[number]
    words = bare_words(stream.text[mark.start : mark.end])
    before = sentence.lower[max(0, place - LONGEST_CLASSED) : place]
    return words in _MARKINGS and bool(_CLASSING & set(before))


def is_title(stream: Stream, number: int, sentence: Sentence, place: int) -> bool:
    """Whether the marked words at unit ``place`` are a title: capitals, and the kind of work beside them."""
    mark = stream.marked[number]
    words = [word.strip(".,:;!?'’()&-") for word in stream.text[mark.start : mark.end].split()]
    words = [word for word in words if word]
    if not words or len(words) > LONGEST_TITLE or any(word in {"I", "We"} for word in words):
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in FUNCTION_WORDS for word in words):
        return False
    works = lexicon().works
    lower = sentence.lower
    if _is_programme(sentence, place, len(words)):
        return True
    before = [low for low in lower[max(0, place - BESIDE) : place] if low != QUOTED]
    made = before[-2:-1] != [] and before[-1] == "of" and before[-2].removeprefix("co-") in _MAKERS
    made = made or (before != [] and before[-1] in _MAKING)
    if made or before[-1:] == ["("] or works & set(before):
        return True
    after = lower[place + 1 : place + 2]
    tagged = stream.text[mark.end - 1] in ",!?"
    return after != [] and not tagged and after[0] in works | _MAKERS and lower[place - 1] not in {",", ":"}


def _is_programme(sentence: Sentence, place: int, size: int) -> bool:
    """`on XYZ's “Morning Talk”`, `on Friday's “Late News”`, `on “Morning Talk”`: a programme is named."""
    if not place:
        return False
    if sentence.lower[place - 1] == "on" or (
        # "In “The Boat House”, Roe describes"
        sentence.lower[place - 1] == "in" and sentence.lower[place + 1 : place + 2] == [","]
    ):
        return size > 1
    tokenised = sentence.lower[place - 1] in {"'s", "’s"}
    owner = sentence.words[place - 1 - tokenised] if place > tokenised else ""
    owner = owner.removesuffix("'s").removesuffix("’s")
    if not (owner.isupper() or owner.lower() in _SENDERS | lexicon().weekdays):
        return False
    return bool(_ON_AIR & set(sentence.lower[max(0, place - LONGEST_SENDER) : place - 1]))
