"""Quotations without a cue verb: a name and a colon, an occasion, an owner, a headline."""

from typing import NamedTuple

from rashomon.annotation.quotations.able import can_speak
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.sources import Source, group_before, named, possessed
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.subjects import finite
from rashomon.model import QuotationKind

_OCCASIONS = {
    "statement",
    "interview",
    "tweet",
    "speech",
    "letter",
    "email",
    "e-mail",
    "memo",
    "post",
    "message",
}


DASHES = {"-", "—", "–", "―", "~"}
# A name with its office and the occasion in the line under a quotation runs to so many words.
LONGEST_SIGNATURE = 20
SIGNED = "name behind a dash after the quotation"


class Pattern(NamedTuple):
    """A source without a cue verb; ``cue`` are the units that stand for one."""

    kind: QuotationKind
    rule: str
    source: Source
    cue: tuple[int, int] | None = None


def find_pattern(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """The first pattern that gives the quotation at unit ``place`` a speaker."""
    found = (
        _name_on_occasion(stream, number, sentence, place)
        or _unusual_verb(stream, number, sentence, place)
        or _unusual_verb_first(stream, number, sentence, place)
        or _signed(sentence, place)
        or _after_colon(stream, sentence, place)
        or _after_comma(stream, number, sentence, place)
        or _in_headline(stream, number, sentence, place)
    )
    return found if found is not None and can_speak(stream, sentence, found.source) else None


def _name_on_occasion(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """`"…," Roe in an interview`: a name right after the quotation, and the occasion."""
    lower = sentence.lower
    if place + 1 >= len(lower) or stream.text[stream.marked[number].end - 1] != ",":
        return None
    source = group_after(sentence, place + 1, lexicon())
    if source is None or not sentence.words[source.head_last][0].isupper():
        return None
    start = source.head_last + 1
    if lower[start : start + 1] != ["in"] or not _OCCASIONS & set(lower[start : start + 4]):
        return None
    source = source._replace(last=source.head_last)
    return Pattern("direct", "name after the quotation, with its occasion", source, (start, start + 2))


def _unusual_verb(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """`"Leave," Roe barked`: a comma inside the marks makes any verb after a name one of speech."""
    lower = sentence.lower
    mark = stream.marked[number]
    if place + 1 >= len(lower) or not _begins(lower, place):
        return None
    if stream.text[mark.start : mark.end].rstrip("’'”\"")[-1:] not in {",", "?", "!"}:
        return None
    source = group_after(sentence, place + 1, lexicon())
    if source is None or not named(sentence, source.head_last):
        return None
    verb = source.head_last + 1
    while verb < len(lower) and lower[verb].endswith("ly"):
        verb += 1
    if verb >= len(lower) or not (lower[verb].endswith("ed") or lower[verb] in lexicon().odd_verbs):
        return None
    source = source._replace(last=source.head_last)
    rule = "subject and verb right after quoted words that end in a comma"
    return Pattern("direct", rule, source, (verb, verb))


def _begins(lower: list[str], place: int) -> bool:
    """Whether marked words begin a sentence or a clause: no "a “boat nerd,” Roe moved"."""
    return place == 0 or lower[place - 1] in {QUOTED, ".", ",", ":", "and", "but", *DASHES}


def _unusual_verb_first(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """`"Leave," barked Roe`: a past between a quotation's comma and a name is one of speech."""
    lower = sentence.lower
    ends = stream.text[stream.marked[number].start : stream.marked[number].end].rstrip("’'”\"")[-1:]
    if ends not in {",", "?", "!"} or place + 2 >= len(lower) or sentence.words[place + 1][0].isupper():
        return None
    if not (lower[place + 1].endswith("ed") or lower[place + 1] in lexicon().odd_verbs):
        return None
    source = group_after(sentence, place + 2, lexicon())
    if source is None:
        return None
    head = source.head_last
    if not (sentence.words[head][0].isupper() or lower[head] in lexicon().roles | {"he", "she", "they"}):
        return None
    rule = "verb and subject right after quoted words that end in a comma"
    return Pattern("direct", rule, source, (place + 1, place + 1))


def _signed(sentence: Sentence, place: int) -> Pattern | None:
    """`"…" — Jane Roe, mayor`: a quotation that opens the line, a dash and a name."""
    source = signature(sentence, place + 1) if place == 0 else None
    if source is None:
        return None
    return Pattern("direct", SIGNED, source, (1, 1))


def signature(sentence: Sentence, start: int, dashed: bool = False) -> Source | None:
    """The name in a dash, a name and at most what the name's bearer is, from unit ``start`` to the end.

    ``dashed`` says that the dash stands before the sentence: it was taken for the bullet of a list.
    """
    lower = sentence.lower
    if (
        len(lower) - start > LONGEST_SIGNATURE
        or start >= len(lower)
        or not (dashed or lower[start] in DASHES)
    ):
        return None
    while start < len(lower) and lower[start] in DASHES:
        start += 1
    source = group_after(sentence, start, lexicon())
    if source is None:
        return None
    head = source.head_last
    while head > source.head_first and not lower[head][0].isalnum():
        # The stop behind a short name looks like that of an abbreviation.
        head -= 1
    if not sentence.words[head][0].isupper():
        return None
    after = lower[source.last + 1 : source.last + 2]
    return source if not after or after[0] in {",", ".", "(", "in", "on"} else None


def _after_colon(stream: Stream, sentence: Sentence, place: int) -> Pattern | None:
    """`Roe demurred: "…"`: any verb with a colon before the quotation gives it the subject; one that cannot
    speak leaves it to the name before the colon ("It is no surprise to Roe: “…”")."""
    if place < 2 or sentence.lower[place - 1] != ":":
        return None
    if sentence.lower[0] == "from":
        source = group_after(sentence, 1, lexicon())
    else:
        source = main_group(sentence, place - 1, lexicon()) or _behind_clause(sentence, place - 1)
    if source is None:
        return None
    if source.first and sentence.lower[source.last + 1 : source.last + 3] == [".", ","]:
        # "In the hours after the fire in Reno, Nev., a voice rose: “…”"
        source = group_after(sentence, source.last + 3, lexicon()) or source
    if not can_speak(stream, sentence, source):
        last = group_before(sentence, place - 1, lexicon())
        if last is not None and sentence.units[last.head_last] in stream.named:
            return Pattern("direct", "name before the colon that announces the quotation", last)
    return Pattern("direct", "subject of the sentence whose colon announces the quotation", source)


def _behind_clause(sentence: Sentence, end: int) -> Source | None:
    """The subject behind an opening clause: `Ever since she came, Roe has had one message: "…"`."""
    if "," not in sentence.lower[:end]:
        return None
    source = group_after(sentence, sentence.lower.index(",") + 1, lexicon())
    finite_next = (
        source is not None and source.last + 1 < end and finite(sentence, source.last + 1, lexicon())
    )
    return source if finite_next else None


def _after_comma(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """`Roe shot back, "…"`: a comma and a capital make any verb before them one of speech."""
    mark = stream.marked[number]
    if place < 2 or sentence.lower[place - 1] != "," or not stream.text[mark.start].isupper():
        return None
    if sentence.lower[place - 2] in lexicon().cue_nouns - _OCCASIONS or sentence.lower[place - 2] == "asked":
        # "their slogan, “…”", "Roe was asked, “…”"
        return None
    over = stream.text[mark.end - 1] in ".?!" or place + 1 >= len(sentence.lower) - 1
    source = main_group(sentence, place - 1, lexicon()) or _behind_clause(sentence, place - 1)
    if source is None or not named(sentence, source.head_last) or source.last + 1 >= place - 1 or not over:
        return None
    return Pattern("direct", "subject of the sentence before a comma and the quotation", source)


def _in_headline(stream: Stream, number: int, sentence: Sentence, place: int) -> Pattern | None:
    """`Roe 'ready to talk'`: a headline leaves the verb out; a capital begins a thing's name."""
    if sentence.part not in {"headline", "dek"} or not place:
        return None
    if not stream.text[stream.marked[number].start].islower():
        return None
    source = group_before(sentence, place, lexicon())
    if source is None or source.first or not named(sentence, source.head_last):
        return None
    if possessed(sentence.lower[source.last]):
        return None
    return Pattern("mixed", "name before the quotation in a headline", source)
