"""Quotations printed twice: what stands alone in one place may have its speaker named in another."""

from rashomon.annotation.quotations.speakers import GOES_ON, Attribution
from rashomon.annotation.quotations.stream import Stream
from rashomon.language.vocabulary import bare_words

# Fewer words may be said by two people alike.
LEAST_WORDS = 4
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
        if found.kind == "direct" and (found.who is None or found.rule == GOES_ON)
    ]
    if not loose:
        return {}
    surely = {
        number: f" {bare_words(stream.text[stream.marked[number].start : stream.marked[number].end])} "
        for number, found in given.items()
        if found.who is not None and found.rule != GOES_ON
    }
    changed = {}
    for number in loose:
        mark = stream.marked[number]
        words = bare_words(stream.text[mark.start : mark.end])
        if words.count(" ") + 1 < LEAST_WORDS:
            continue
        same = next((other for other, text in surely.items() if f" {words} " in text), None)
        if same is not None:
            changed[number] = Attribution("direct", RULE, given[same].who, given[same].cue)
    return changed
