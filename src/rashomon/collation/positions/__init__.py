"""Who demands, offers, accepts, rejects, threatens or agrees to what, and on which condition."""

from collections.abc import Iterator, Sequence

from rashomon.collation.parties import Cast
from rashomon.collation.positions.acts import finds
from rashomon.collation.positions.answers import LASTS as OPEN_LASTS
from rashomon.collation.positions.answers import answers
from rashomon.collation.positions.antecedents import LASTS
from rashomon.collation.positions.charges import charged
from rashomon.collation.positions.doubts import cited, misheld, quoted_by_another
from rashomon.collation.positions.echoes import Told, with_echoes
from rashomon.collation.positions.equations import equations
from rashomon.collation.positions.find import Find
from rashomon.collation.positions.fitness import sound
from rashomon.collation.positions.forms import pronoun
from rashomon.collation.positions.holders import DOCUMENT, Holder, Reader
from rashomon.collation.positions.lines import Line, lines
from rashomon.collation.positions.merge import merged, position
from rashomon.collation.positions.offices import read_offices
from rashomon.collation.positions.passives import is_agent
from rashomon.collation.positions.pronouns import (
    doings_of,
    last_named,
    namesake,
    nobody,
    opens,
    other_he,
    owner,
    stranger,
    told_of,
)
from rashomon.collation.positions.ranking import surest_first
from rashomon.collation.positions.reading import Reading, matter
from rashomon.collation.positions.recast import recast
from rashomon.collation.positions.saying_verbs import disclaimed, sayings
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.speech import spoken
from rashomon.collation.positions.stances import stances
from rashomon.collation.positions.statements import statement
from rashomon.collation.positions.subjects import main_subject
from rashomon.collation.positions.telling import FEW, is_party, listed_wishes, partners, readings_of, words_of
from rashomon.collation.positions.whom import told_before
from rashomon.collation.positions.wishes import listed
from rashomon.model import Claim, Position, Story

# "Its chief investment officer, Ann Lee": so many words lie between whose she is and her name.
NEAR_OWNER = 6
SERVANTS = frozenset(("aide", "spokesman", "spokeswoman", "spokesperson", "adviser", "lawyer", "attorney"))


def find_positions(story: Story, cast: Cast, claims: Sequence[Claim]) -> tuple[Position, ...]:
    """The positions of ``story``'s parties, each with every witness that carries it. ``claims``: what the
    witnesses say together, by which a further telling is found."""
    cast = recast(story, cast)
    offices = read_offices(story, cast)
    readings: list[Reading] = []
    heard: list[Told] = []
    for number, witness in enumerate(story.witnesses):
        reader = Reader(cast, witness, offices)
        open_still: list[tuple[int, Reading]] = []
        for line in lines(witness):
            reader.clock += 1
            told = list(_of_line(line, reader, number))
            open_still.extend((reader.clock, one) for one in told if one.act in {"demand", "offer"})
            open_still = [(at, one) for at, one in open_still if reader.clock - at <= OPEN_LASTS]
            readings.extend((*told, *answers(line, reader, number, [one for _, one in open_still])))
            heard.append(_told(line, reader, number))
            reader.before = (*reader.before[1 - LASTS :], line)
    known = frozenset(offices.states.get(party.id, party.id) for party in cast.parties)
    groups = surest_first(with_echoes(merged(readings), heard, claims), known)
    return tuple(position(found) for found in groups if not all(reading.dangling for reading in found))


def _of_line(line: Line, reader: Reader, number: int) -> Iterator[Reading]:
    said = [] if line.quotation else sayings(line)
    items = list(listed(line))
    # What is asked whether somebody did is not told of him.
    asked = "?" in line.lower[-2:] or quoted_by_another(line)
    sure = (
        find
        for find in (*finds(line), *spoken(line, said), *stances(line), *equations(line))
        if sound(find) and not asked
    )
    unsaid = disclaimed(line)
    found = [find for find in sure if find.cue[0] < unsaid and not _in_list(find, items)]
    seen: set[tuple[str, int]] = set()
    for find in sorted(found, key=lambda find: find.cue):
        voice = _voice(find, reader)
        holder = (
            voice
            if find.subject is None
            else reader.read(line, find.subject, voice or last_named(line, find.subject, reader))
        )
        named = holder is not None and is_party(holder, reader)
        if find.own and voice and not named and reader.ours(line, find.subject):
            holder = reader.body(voice)
        if holder is None and find.joint:
            yield from partners(find, reader, number)
        if holder is None or _unsure(find, holder, reader):
            continue
        if find.own and not (reader.own(holder, voice) or _servant(find)):
            continue
        if (find.act, find.what[1]) in seen or not _fits(find, holder) or misheld(find, holder, reader):
            continue
        if find.of_body and (holder.kind == "person" or holder.kind == DOCUMENT):
            continue
        if find.bidden and not reader.acts(line, find.toward):
            continue
        if find.toward and line.quotation and find.act == "demand" and nobody(find, reader):
            continue
        if find.act == "demand" and _of_itself(find, holder, reader):
            continue
        if find.takes_up and statement(find, holder, reader) is None:
            continue
        seen.add((find.act, find.what[1]))
        for member in holder.members if 0 < len(holder.members) <= FEW else (holder,):
            yield from readings_of(find, member, reader, number)
    yield from listed_wishes(line, items, reader, number)


def _told(line: Line, reader: Reader, number: int) -> Told:
    """Who acts or speaks in ``line``, and what of; its subjects are remembered for the pronouns to come."""
    keys: set[str] = set()
    for accused, opener, deed in charged(line, reader):
        charge = matter(words_of(line, deed, accused, None, reader))
        reader.charges[accused.key] = (reader.clock, f"{opener} {shown(line, deed)}", charge)
    if line.quotation is None:
        acting = False
        for words in (main_subject(line, len(line)), *(saying.subject for saying in sayings(line))):
            if words and (holder := _read(line, words, reader)):
                reader.note(holder)
                acting |= holder.kind == "person"
                keys.update(member.key for member in holder.members or (holder,))
            elif words:
                reader.note(owner(line, words, reader))
        if not keys:
            reader.note(opens(line, reader))
        if not acting:
            reader.note(told_of(line, reader) or doings_of(line, reader))
    elif speaker := reader.speaker(line):
        keys.add(speaker.key)
    places = reader.named(line, 0, len(line))
    named = frozenset(reader.of(party).key for _, _, party in places)
    if line.quotation is None:
        keys.update(reader.of(party).key for first, _, party in places if is_agent(line, first))
    people = tuple(dict.fromkeys(party for _, _, party in places if party.kind == "person"))
    reader.recent = people or reader.recent
    if line.quotation is not None:
        reader.quotes += 1
        reader.quoted = (line.quotation, tuple(dict.fromkeys(reader.of(party) for party in people)))
    whole = matter(words_of(line, (0, len(line)), None, None, reader))
    return Told(number, line, frozenset(keys), named, whole)


def _voice(find: Find, reader: Reader) -> Holder | None:
    """Who says what ``find`` tells: the speaker of the marked words, or whom the line names."""
    line = find.line
    ours = find.subject is not None and line.word(find.subject[0]).split("'")[0] in {"i", "we"}
    told = find.voice is None and (line.quotation or find.subject is None or find.own)
    if (ours or told) and (quoting := reader.quoting(line, find.cue[0])):
        return quoting
    return _read(line, find.voice, reader) if find.voice else None


def _read(line: Line, words: tuple[int, int] | None, reader: Reader) -> Holder | None:
    """Whom ``words`` mean; a pronoun goes back to the subject before it in the sentence, if there is one."""
    return reader.read(line, words, last_named(line, words, reader) if words else None)


def _unsure(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether the words may mean another than ``holder``."""
    another = other_he(find, holder, reader) or namesake(find, holder, reader)
    return another or stranger(find, reader) or cited(find)


def _servant(find: Find) -> bool:
    """Whether who says it serves whom the sentence is about: "the crews will not sail, their union said", "an
    aide said Ann Lee would not"."""
    if find.voice is None:
        return False
    line, (start, end) = find.line, find.voice
    if not {"its", "their"}.isdisjoint(line.lower[max(0, start - NEAR_OWNER) : end]):
        return True
    return line.lower[start] in {"a", "an"} and line.lower[end - 1] in SERVANTS


def _in_list(find: Find, items: list[tuple[tuple[int, int], tuple[int, int]]]) -> bool:
    return any(start <= find.cue[0] < end for _, (start, end) in items)


def _of_itself(find: Find, holder: Holder, reader: Reader) -> bool:
    """Whether one says of oneself what one should get: no wish put to others ("told allies they must" is)."""
    if find.toward is None or not pronoun(find.line, find.toward) or told_before(find.line, find.toward[0]):
        return False
    if find.toward[0] >= find.cue[1]:
        # "Urged it to sail": nobody else would be "itself".
        return False
    who = reader.read(find.line, find.toward, holder)
    return who is not None and who.key == holder.key


def _fits(find: Find, holder: Holder) -> bool:
    """A paper asks and denies; only somebody threatens, offers or agrees."""
    return holder.kind != DOCUMENT or find.act in {"demand", "reject"}
