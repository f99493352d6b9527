"""All quotations of one article."""

from dataclasses import replace
from functools import partial

from rashomon.annotation.layout import Layout
from rashomon.annotation.quotations.able import can_speak, headed_by, is_source, whole
from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.cues import find_cues
from rashomon.annotation.quotations.indirect import holds_clause, reported
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.mentioned import is_speech
from rashomon.annotation.quotations.people import People
from rashomon.annotation.quotations.reach import beside_marks
from rashomon.annotation.quotations.repeated import left_open, repeated_words
from rashomon.annotation.quotations.reporting import only_tags, thinks, wills
from rashomon.annotation.quotations.sources import Source, possessed
from rashomon.annotation.quotations.speakers import Speakers
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream, read_stream
from rashomon.annotation.quotations.tags import is_tag
from rashomon.annotation.quotations.who import Who
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Mention, Quotation, passage

# A reported clause that marked words cover to this much (Dice) is not given again.
COVERED = 0.6


def find_quotations(
    text: str, tokens: Tokens, layout: Layout, mentions: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """All quotations of one article, in the order of the text."""
    stream = read_stream(text, tokens, layout, mentions)
    places = {mention.passage.end for mention in mentions if mention.kind == "place"}
    people = People(stream, mentions)
    speakers = Speakers(stream, people)
    found: list[Quotation] = []
    for sentence in stream.sentences:
        cues = [
            _with_whole(stream, sentence, cue)
            for cue in find_cues(sentence, partial(can_speak, stream, sentence))
            if _has_source(stream, sentence, cue) and not _sets_scene(stream, sentence, cue, places)
        ]
        if not cues and min(sentence.units) >= 0 and sentence.lower[-1] != ":":
            if speakers.waits:
                speakers.read(sentence, cues, [])
            continue
        whos = [
            people.read(sentence, cue.source, owns=cue.how == "owner") if cue.source is not None else None
            for cue in cues
        ]
        speakers.read(sentence, cues, whos)
        found += _indirect(stream, sentence, cues, whos, speakers)
    speakers.finish()
    speakers.of_mark |= left_open(stream, speakers.of_mark)
    speakers.of_mark |= repeated_words(stream, speakers.of_mark)
    for number, mark in enumerate(stream.marked):
        given = speakers.of_mark.get(number)
        if given is None or not is_speech(text[mark.start : mark.end], given.rule):
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


def _with_whole(stream: Stream, sentence: Sentence, cue: Cue) -> Cue:
    """The cue with all of the name that is its source."""
    source = cue.source and whole(stream, sentence, cue.source)
    if source is not None and sentence.part == "headline" and _holds_verb(sentence, source):
        source = headed_by(stream, sentence, source)
    return cue if source is cue.source else replace(cue, source=source)


def _holds_verb(sentence: Sentence, source: Source) -> bool:
    """Whether capitals run a headline's subject and verb together ("Roe Opens Harbour")."""
    known = lexicon()
    return any(
        low.endswith("s") and low not in known.nouns and lemma(low) != low and not possessed(low)
        for low in sentence.lower[source.first + 1 : source.last]
    )


def _has_source(stream: Stream, sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue's source, where it has one, is somebody or something that speaks."""
    if cue.source is None or beside_marks(stream, sentence, cue):
        return True
    if cue.how == "according":
        return is_source(stream, sentence, cue.source)
    return can_speak(stream, sentence, cue.source)


def _sets_scene(stream: Stream, sentence: Sentence, cue: Cue, places: set[int]) -> bool:
    """`Saltmere: five boats lost`: a place before a headline's colon says where, not who."""
    if cue.lemma != "colon" or cue.source is None or QUOTED in sentence.lower:
        return False
    return stream.span(sentence, cue.source.first, cue.source.last)[1] in places


def _indirect(
    stream: Stream, sentence: Sentence, cues: list[Cue], whos: list[Who | None], speakers: Speakers
) -> list[Quotation]:
    found = []
    # A cue that marked words hang on reports its clause, whatever its verb.
    used: dict[tuple[int, int] | None, int] = {}
    for place, unit in enumerate(sentence.units):
        attribution = speakers.of_mark.get(~unit) if unit < 0 else None
        if attribution is not None:
            used.setdefault(attribution.cue, place)
    reach, tagged = -1, _tagged(sentence, cues)
    for index, (cue, who) in enumerate(zip(cues, whos, strict=True)):
        if who is None:
            continue
        if who.how == "share" and cue.lemma not in lexicon().speech:
            # "23 percent favored Roe": what a poll counts, and no words.
            continue
        mark = used.get(stream.span(sentence, cue.first, cue.last))
        if (mark is None and ((reach >= cue.verb and thinks(cue)) or (cue.verb < tagged and wills(cue)))) or (
            mark is not None and only_tags(sentence, cue, mark)
        ):
            continue
        units = reported(sentence, cues, index, mark is not None)
        if units is None:
            continue
        inside = mark is None and (reach >= cue.verb or cue.verb < tagged)
        reach = max(reach, units[1])
        if inside and not holds_clause(sentence, cue, *units):
            # "Roe said the board had denied the charge": what is told of others is no more of their words.
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


def _tagged(sentence: Sentence, cues: list[Cue]) -> int:
    """Up to which unit a closing tag tells all of a sentence without marks ("Roe wants more, Doe said")."""
    if not cues or cues[-1].source is None or QUOTED in sentence.lower:
        return 0
    tags = cues[-1].how == "before" and is_tag(sentence, cues[-1], lexicon())
    return cues[-1].source.first if tags else 0


def _covered(stream: Stream, sentence: Sentence, units: tuple[int, int], start: int, end: int) -> bool:
    for unit in sentence.units[units[0] : units[1] + 1]:
        if unit < 0:
            mark = stream.marked[~unit]
            if 2 * (mark.end - mark.start) / (mark.end - mark.start + end - start) > COVERED:
                return True
    return False
