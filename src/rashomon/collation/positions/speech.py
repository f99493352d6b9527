"""Positions in what a party says: where its own words hold one."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from rashomon.collation.positions import asks
from rashomon.collation.positions.conditions import suppositions
from rashomon.collation.positions.denials import could_not, denial, openings
from rashomon.collation.positions.doubts import DISBELIEVING, disbelieved
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, PREPOSITIONS
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.judgements import UNLESS_NOT, excluded, judged
from rashomon.collation.positions.lexicon import code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.obligations import must
from rashomon.collation.positions.orders import orders
from rashomon.collation.positions.promises import able
from rashomon.collation.positions.saying_verbs import Saying
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.undertakings import contracted, will

# Who speaks in a headline stands before its colon in so many words.
TOPIC = 4
EXCLUDING = frozenset(("off", "out"))
ABLE = frozenset(("could", "can"))


def spoken(line: Line, said: list[Saying]) -> Iterator[Find]:
    """The positions in the words that ``line`` reports or quotes."""
    supposals = suppositions(line)
    # "If the board replied, we'll go": the board does not say so.
    said = [
        one
        for one in said
        if not any(first <= one.at < last for first, last in supposals)
        and not (one.subject and line.lower[one.subject[0]] in PREPOSITIONS)
    ]
    for index in range(len(line)):
        word = line.lower[index]
        if word not in _told() and not contracted(line, index):
            continue
        if any(first <= index < last for first, last in supposals) or _in_a_name(line, index):
            continue
        voice = _voice(line, index, said)
        if voice is None and line.marked(index) is None:
            continue
        if word in group("modals.must") or (word in group("modals.must_to") and line.word(index + 1) == "to"):
            found = must(line, index, voice)
        elif word in group("modals.must_to") - asks.words() and line.word(index + 1) not in group(
            "denials.not"
        ):
            continue
        elif word in group("modals.will") or contracted(line, index):
            found = will(line, index, voice)
        elif word in EXCLUDING:
            found = excluded(line, index, voice)
        elif word in ABLE:
            who = subject(line, verb_group(line, index)[0], None)
            found = (who and able(line, index, who, voice)) or could_not(line, index, voice)
        elif word == "going":
            found = will(line, index, voice) if line.word(index + 1) == "to" else None
        elif word == "got":
            # "We've got to end it".
            ours = line.word(index - 1) in {"we've", "have"} and line.word(index + 1) == "to"
            found = asks.ours(line, index, voice) if ours and line.quotation else None
        elif word in group("scorn") | group("disparaging") | group("approving") | UNLESS_NOT:
            found = judged(line, index, voice)
        elif word in asks.words():
            found = asks.asked(line, index, voice)
        else:
            found = denial(line, index, voice)
        if found:
            yield _turned(found)
    yield from orders(line)


def _turned(find: Find) -> Find:
    """``find``, or that it is rejected: "does not think the guild should pay"."""
    if find.act != "demand" or disbelieved(find.line, find.cue[0], find.toward) not in DISBELIEVING:
        return find
    return replace(find, act="reject", code=code("reject"))


def _in_a_name(line: Line, index: int) -> bool:
    """Whether the word stands in a title ("She Will Be Moved") or in others' words inside a quotation."""
    if line.nested(index if contracted(line, index) else max(0, index - 1)):
        return True
    named = index > 0 and line.words[index][:1].isupper() and not line.titled
    return named and not line.words[index].isupper() and line.words[index - 1][:1].isupper()


@cache
def _told() -> frozenset[str]:
    """The words at which a party's own words may hold a position."""
    modals = group("modals.must") | group("modals.must_to") | group("modals.will")
    judging = group("scorn") | group("disparaging") | group("approving")
    return modals | asks.words() | judging | openings() | ABLE | EXCLUDING | UNLESS_NOT | {"going", "got"}


def _voice(line: Line, index: int, said: list[Saying]) -> Range | None:
    """Whose words stand at ``index``: the subject of a verb of saying before it, or of one that closes it."""
    before = [saying for saying in said if saying.at < index]
    for saying in reversed(before):
        if saying.subject and not BREAKS & set(line.lower[saying.at : index]):
            return saying.subject
    for saying in said:
        if saying.at > index and saying.subject and "," in line.lower[index : saying.subject[0]][-1:]:
            return saying.subject
    if line.part == "headline" and ":" in line.lower[: min(index, TOPIC)]:
        # "Ruritania: We will not sail".
        return (0, line.lower.index(":"))
    for place in range(len(line) - 2):
        if line.lower[place] == "according" and line.lower[place + 1] == "to":
            end = place + 2
            while end < len(line) and line.lower[end] not in PREPOSITIONS | BREAKS | {",", "."}:
                end += 1
            return (place + 2, end)
    return None
