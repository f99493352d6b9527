"""Marked words that nobody speaks: titles of works and programmes, names of things, markings of papers."""

from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.sources import possessed
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.language.similarity import FUNCTION_WORDS
from rashomon.language.vocabulary import bare_words

TITLE = "title of a work, which nobody is said to have spoken"
MARKING = "the marking of a paper, which nobody speaks"
NAME = "a name of something, which nobody is said to have spoken"

# Titles run to so many words.
LONGEST_TITLE = 14
# "the 2005 book", "the musical, “…”": so many words may stand between a work's kind and its title.
BESIDE = 2
# "stars as a baker in", "according to Jane Roe's": so many words may stand between these and the title.
LONGEST_PART = 6
# A name of a thing has two words or more: a single capital may begin what somebody says.
LEAST_NAME = 2

# "the director of “…”"
_MAKERS = frozenset(
    (
        *("director", "star", "author", "producer", "writer", "creator", "composer", "editor", "maker"),
        *("host", "hosts", "anchor", "anchors", "moderator", "stars", "authors", "creators", "charge"),
    )
)
# "directed “…”", and a programme: "she told “Sunday at Noon”"
_MAKING = frozenset(
    (
        *("direct", "directs", "directed", "directing", "titled", "entitled", "told", "tells", "named"),
        *("hosts", "hosted", "hosting", "performed", "performs", "perform"),
    )
)
_ACTING = frozenset(("star", "stars", "starred", "starring"))
# "under the pseudonym “Jane Roe”"
_NAMES = frozenset(("pseudonym", "alias", "nickname", "moniker", "codename", "username", "hashtag"))
# A subhead has so many words.
LONGEST_SUBHEAD = 8
# "on Channel Seven News's": from "on" to the marks so many words.
LONGEST_SENDER = 6
_SENDERS = frozenset(("channel", "network", "news", "radio", "television", "tv"))
_ON_AIR = frozenset(("on", "of", "with", "to", "for", "during", "told", "tells", "telling"))
_MARKINGS = frozenset(
    ("top secret", "secret", "confidential", "restricted", "classified", "official use only")
)
_CLASSING = frozenset(("rated", "classified", "marked", "stamped", "graded", "labeled", "labelled", "deemed"))
_LEVELS = frozenset(("level", "levels", "material", "information", "documents", "papers", "files"))
# "classified 22 of the papers as": so many words may stand between the verb and the marking.
LONGEST_CLASSED = 6


def unspoken(stream: Stream, number: int, sentence: Sentence, place: int) -> str | None:
    """The rule by which nobody speaks the marked words at unit ``place``, None where somebody may."""
    mark = stream.marked[number]
    text = stream.text[mark.start : mark.end]
    words = [word for word in (each.strip(".,:;!?'’()&-") for each in text.split()) if word]
    capitals = all(word[0].isupper() or word[0].isdigit() or word in FUNCTION_WORDS for word in words)
    if words and capitals and _is_title(sentence, place, words, text[-1]):
        return TITLE
    if _is_marking(sentence, place, text):
        return MARKING
    return NAME if _is_name(sentence, place, words if capitals else [], text[-1]) else None


def is_subhead(stream: Stream, number: int, sentence: Sentence) -> bool:
    """Whether a few words in single marks are a line of their own in a text that quotes with double ones."""
    mark, text = stream.marked[number], stream.text
    start, end = stream.blocks[sentence.block]
    if sentence.part != "body" or text[mark.outer_start] not in "'‘" or len(sentence.units) > 1:
        return False
    alone = not (text[start : mark.outer_start] + text[mark.outer_end : end]).strip(" .\n")
    few = text.count(" ", mark.start, mark.end) < LONGEST_SUBHEAD
    return alone and few and any(text[other.outer_start] not in "'‘" for other in stream.marked)


def _is_marking(sentence: Sentence, place: int, text: str) -> bool:
    """Whether the marked words are the marking of a paper ("rated “confidential”")."""
    if bare_words(text) not in _MARKINGS:
        return False
    before = sentence.lower[max(0, place - LONGEST_CLASSED) : place]
    return bool(_CLASSING & set(before)) or bool(_LEVELS & set(sentence.lower[place + 1 : place + 2]))


def _is_name(sentence: Sentence, place: int, words: list[str], final: str) -> bool:
    """`the “Save the Pier” movement`: capitals that qualify a noun, and whatever is
    printed on something."""
    following = sentence.lower[place + 1 : place + 2]
    if not place or not following or sentence.part in {"headline", "dek"}:
        return False
    known = lexicon()
    before, noun = sentence.lower[place - 1], sentence.words[place + 1]
    if following[0] in known.printed or (words and before in _NAMES):
        return True
    if possessed(before) and before[:-2] in known.documents:
        # "the law's “natural born” clause"
        return noun.isalpha() and noun.islower()
    determined = before in known.determiners or possessed(before) or before in {"'s", "’s"}
    return (
        determined
        and len(words) >= LEAST_NAME
        and final.isalnum()
        and noun.isalpha()
        and noun.islower()
        and not (following[0] in known.stops or following[0] in known.cue_nouns)
    )


def _is_title(sentence: Sentence, place: int, words: list[str], final: str) -> bool:
    """Whether capitals at unit ``place`` are a title: a kind of work, its maker or its sender is beside."""
    if len(words) > LONGEST_TITLE or any(word in {"I", "We"} for word in words):
        return False
    works = lexicon().works
    lower = sentence.lower
    if _is_programme(sentence, place, len(words)):
        return True
    before = [low for low in lower[max(0, place - BESIDE) : place] if low != QUOTED]
    made = before[-2:-1] != [] and before[-1] == "of" and before[-2].removeprefix("co-") in _MAKERS
    made = made or (before != [] and before[-1] in _MAKING) or _acted(lower, place)
    if made or before[-1:] == ["("] or works & set(before):
        return True
    after = lower[place + 1 : place + 2]
    beside = after != [] and after[0] in works | _MAKERS
    return beside and final not in ",!?" and lower[place - 1] not in {",", ":"}


def _acted(lower: list[str], place: int) -> bool:
    """`who starred in “…”`, `according to Jane Roe's “…”`: somebody's part, somebody's work."""
    before = lower[max(0, place - LONGEST_PART) : place]
    if before[-1:] == ["in"]:
        return bool(_ACTING & set(before))
    return "according" in before and (possessed(before[-1]) or before[-1] in {"'s", "’s"})


def _is_programme(sentence: Sentence, place: int, size: int) -> bool:
    """`on XYZ's “Morning Talk”`, `on Friday's “Late News”`, `on “Morning Talk”`: a programme is named."""
    if not place:
        return False
    lower = sentence.lower
    met = lower[place - 1] == "with" and {"interview", "interviews"} & set(lower[max(0, place - 3) : place])
    if (
        met
        or lower[place - 1] == "on"
        or (
            # "In “The Boat House”, Roe describes"
            lower[place - 1] == "in" and lower[place + 1 : place + 2] == [","]
        )
    ):
        return size > 1
    tokenised = lower[place - 1] in {"'s", "’s"}
    owner = sentence.words[place - 1 - tokenised] if place > tokenised else ""
    owner = owner.removesuffix("'s").removesuffix("’s")
    if not (owner.isupper() or owner.lower() in _SENDERS | lexicon().weekdays):
        return False
    return bool(_ON_AIR & set(lower[max(0, place - LONGEST_SENDER) : place - 1]))
