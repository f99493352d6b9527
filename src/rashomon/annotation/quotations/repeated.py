"""Quotations printed twice: what stands alone in one place may have its speaker named in another."""

from rashomon.annotation.quotations.speakers import ACTS_BEFORE, GOES_ON, Attribution
from rashomon.annotation.quotations.stream import Stream
from rashomon.language.similarity import FUNCTION_WORDS
from rashomon.language.vocabulary import bare_words

# Fewer words may be said by two people alike.
LEAST_WORDS = 4
# So many words in marks that the report also has without them are a line of it, shown again.
OWN_WORDS = 8
# So many words, so many of them telling, are cited from somebody; a heading may cite fewer.
LEAST_CITED, LEAST_TELLING = 5, 2
OWN = "the report's own words, shown again"
# A name with its office in the last line of a quotation shown again runs to so many words.
LONGEST_SIGNATURE = 8
RULE = "the same words have a speaker elsewhere in the report"


def left_open(stream: Stream, given: dict[int, Attribution]) -> dict[int, Attribution]:
    """New attributions for quotations whose paragraph ends without a closing mark: the next one, which opens
    again, goes on with them, and its tag tells who speaks."""
    found: dict[int, Attribution] = {}
    for number in range(len(stream.marked) - 2, -1, -1):
        mark, following = stream.marked[number], stream.marked[number + 1]
        attribution, later = given.get(number), found.get(number + 1, given.get(number + 1))
        if mark.closed or attribution is None or attribution.cue is not None or later is None:
            continue
        if following.block == mark.block + 1 and later.who is not None and later.cue is not None:
            found[number] = Attribution("direct", "left open before one with a tag", later.who, later.cue)
    return found


def repeated_words(stream: Stream, given: dict[int, Attribution]) -> dict[int, Attribution]:
    """New attributions for the quotations without a cue of their own whose words are attributed elsewhere."""
    loose = [
        number
        for number, found in given.items()
        if found.who is None or (found.kind == "direct" and found.rule in (GOES_ON, ACTS_BEFORE))
    ]
    if not loose:
        return {}
    surely = {
        number: f" {bare_words(stream.text[stream.marked[number].start : stream.marked[number].end])} "
        for number, found in given.items()
        if found.who is not None and found.rule not in (GOES_ON, ACTS_BEFORE)
    }
    own = frozenset[str]()
    changed = {}
    for number in loose:
        words = _without_signature(stream, number)
        if given[number].kind == "mixed":
            if (same := _cited(stream, number, words, given, surely)) is not None:
                changed[number] = Attribution("mixed", RULE, given[same].who, given[same].cue)
            continue
        if words.count(" ") + 1 < LEAST_WORDS:
            continue
        same = next((other for other, text in surely.items() if f" {words} " in text), None)
        if same is not None:
            changed[number] = Attribution("direct", RULE, given[same].who, given[same].cue)
        elif _opens_line(stream, number) and (runs := _runs(words)):
            own = own or _runs_outside_marks(stream)
            if own.issuperset(runs):
                changed[number] = Attribution("direct", OWN)
    return changed


def _cited(
    stream: Stream, number: int, words: str, given: dict[int, Attribution], surely: dict[int, str]
) -> int | None:
    """The one speaker's quotation whose words a heading cites without a verb; in the report's text so many
    words that they are no byword. Behind a possessive they name a thing ("Ohio's “Golden Week”")."""
    each = words.split()
    before = stream.text[: stream.marked[number].outer_start].rstrip()
    telling = [word for word in each if word not in FUNCTION_WORDS]
    few = len(each) < LEAST_CITED and not _in_heading(stream, number)
    if few or len(telling) < LEAST_TELLING or before.endswith(("'s", "’s", "s'", "s’")):
        return None
    holding = [other for other, text in surely.items() if f" {words} " in text and len(text) > len(words) + 2]
    speakers = {who.name for other in holding if (who := given[other].who) is not None}
    return holding[0] if len(speakers) == 1 else None


def _in_heading(stream: Stream, number: int) -> bool:
    return any(
        ~number in sentence.units for sentence in stream.sentences if sentence.part in {"headline", "dek"}
    )


def _opens_line(stream: Stream, number: int) -> bool:
    """Whether nothing stands before the marks in their line."""
    start = stream.marked[number].outer_start
    return start == 0 or stream.text[start - 1] == "\n"


def _without_signature(stream: Stream, number: int) -> str:
    """The marked words without a short last line of their own: `It is done.`, then `Mayor Jane Roe.`"""
    mark = stream.marked[number]
    words, line, last = stream.text[mark.start : mark.end].rpartition("\n")
    signed = line and len(last.split()) <= LONGEST_SIGNATURE and last.strip()[:1].isupper()
    return bare_words(words if signed else stream.text[mark.start : mark.end])


def _runs_outside_marks(stream: Stream) -> frozenset[str]:
    """Every run of ``OWN_WORDS`` of the report's own words."""
    parts, start = [], 0
    for mark in stream.marked:
        parts.append(stream.text[start : mark.start])
        start = max(start, mark.end)
    return frozenset(_runs(bare_words(" ".join([*parts, stream.text[start:]]))))


def _runs(words: str) -> list[str]:
    each = words.split()
    return [" ".join(each[at : at + OWN_WORDS]) for at in range(len(each) - OWN_WORDS + 1)]
