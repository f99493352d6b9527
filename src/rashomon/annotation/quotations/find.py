"""All quotations of one article."""

from dataclasses import replace

from rashomon.annotation.layout import Layout
from rashomon.annotation.quotations.able import can_speak, whole
from rashomon.annotation.quotations.cues import Cue, find_cues
from rashomon.annotation.quotations.indirect import reported
from rashomon.annotation.quotations.people import People, Who
from rashomon.annotation.quotations.repeated import repeated_words
from rashomon.annotation.quotations.speakers import Speakers
from rashomon.annotation.quotations.stream import Sentence, Stream, read_stream
from rashomon.language.tokens import Tokens
from rashomon.model import Mention, Quotation, passage

# A reported clause that marked words cover to this much (Dice) is not given again.
COVERED = 0.6


def find_quotations(
    text: str, tokens: Tokens, layout: Layout, mentions: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """All quotations of one article, in the order of the text."""
    stream = read_stream(text, tokens, layout, mentions)
    people = People(stream, mentions)
    speakers = Speakers(stream, people)
    found: list[Quotation] = []
    for sentence in stream.sentences:
        cues = [
            cue if cue.source is None else replace(cue, source=whole(stream, sentence, cue.source))
            for cue in find_cues(sentence)
            if cue.source is None or can_speak(stream, sentence, cue.source)
        ]
        if not cues and all(unit >= 0 for unit in sentence.units) and sentence.lower[-1] != ":":
            if speakers.waits:
                speakers.read(sentence, cues, [])
            continue
        whos = [people.read(sentence, cue.source) if cue.source is not None else None for cue in cues]
        speakers.read(sentence, cues, whos)
        found += _indirect(stream, sentence, cues, whos, speakers)
    speakers.finish()
    speakers.of_mark |= repeated_words(stream, speakers.of_mark)
    for number, mark in enumerate(stream.marked):
        given = speakers.of_mark.get(number)
        if given is None:
            continue
        found.append(
            Quotation(
                passage=passage(text, mark.start, mark.end),
                kind=given.kind,
                rule=given.rule,
                speaker=given.who.name if given.who else None,
                speaker_evidence=passage(text, given.who.start, given.who.end) if given.who else None,
                cue=passage(text, *given.cue) if given.cue else None,
            )
        )
    return tuple(sorted(found, key=lambda quotation: (quotation.passage.start, -quotation.passage.end)))


def _indirect(
    stream: Stream, sentence: Sentence, cues: list[Cue], whos: list[Who | None], speakers: Speakers
) -> list[Quotation]:
    found = []
    given = [speakers.of_mark.get(~unit) for unit in sentence.units if unit < 0]
    # A cue that marked words hang on reports its clause, whatever its verb.
    used = {attribution.cue for attribution in given if attribution is not None}
    for index, (cue, who) in enumerate(zip(cues, whos, strict=True)):
        if who is None:
            continue
        units = reported(sentence, cues, index, stream.span(sentence, cue.first, cue.last) in used)
        if units is None:
            continue
        start, end = stream.span(sentence, *units)
        if _covered(stream, sentence, units, start, end):
            continue
        found.append(
            Quotation(
                passage=passage(stream.text, start, end),
                kind="indirect",
                rule=f"reported words: {cue.how}",
                speaker=who.name,
                speaker_evidence=passage(stream.text, who.start, who.end),
                cue=passage(stream.text, *stream.span(sentence, cue.first, cue.last)),
            )
        )
    return found


def _covered(stream: Stream, sentence: Sentence, units: tuple[int, int], start: int, end: int) -> bool:
    for unit in sentence.units[units[0] : units[1] + 1]:
        if unit < 0:
            mark = stream.marked[~unit]
            if 2 * (mark.end - mark.start) / (mark.end - mark.start + end - start) > COVERED:
                return True
    return False
