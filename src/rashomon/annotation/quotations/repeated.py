"""Quotations printed twice: what stands alone in one place may have its speaker named in another."""

from rashomon.annotation.quotations.speakers import GOES_ON, Attribution
from rashomon.annotation.quotations.stream import Stream
from rashomon.language.vocabulary import bare_words

# Fewer words may be said by two people alike.
LEAST_WORDS = 4
RULE = "the same words have a speaker elsewhere in the report"


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
