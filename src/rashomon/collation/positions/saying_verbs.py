"""Who says what follows: the verbs of saying of a line, each with its subject."""

from dataclasses import dataclass

from rashomon.collation.positions.conditions import suppositions
from rashomon.collation.positions.forms import RELATIVES, finite
from rashomon.collation.positions.grammar import THINKING, verb_group
from rashomon.collation.positions.kinds import not_verb
from rashomon.collation.positions.lexicon import BE, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import main_subject, subject
from rashomon.language.words import lemma

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its subject, which may stand before or after what is said."""

    at: int
    subject: Range | None


def sayings(line: Line) -> list[Saying]:
    """The verbs of saying in ``line``."""
    forms, found, earlier = saying_forms(), [], None
    for index in range(len(line)):
        if (line.lower[index],) not in forms and (line.lower[index], line.word(index + 1)) not in forms:
            continue
        if not_verb(line, index, line.titled and line.lower[index].endswith("s")):
            continue
        start, helpers = verb_group(line, index)
        if line.word(start - 1) == "to" or helpers & (group("modals.negations") | group("modals.once")):
            # "Initially said there would be none": a stand that was given up.
            continue
        if helpers & BE and not line.lower[index].endswith("ing"):
            # "Was told no such thing": who is told says nothing.
            continue
        who = subject(line, start, earlier)
        if who is None and line.word(start - 1) in {"and", "but"}:
            who = main_subject(line, start)
        participle = line.lower[index].endswith("ing")
        if participle and line.word(start - 1) == ",":
            who = main_subject(line, index)
        # "told Ann Lee": the name after it is who was told.
        inverted = line.word(start - 1) in {",", ""} and not participle and lemma(line.lower[index]) != "tell"
        after = _after_said(line, index) if inverted else None
        if after or who:
            found.append(Saying(index, after or who))
            inserted = who and line.word(who[0] - 1) == "," and line.word(index + 1) == ","
            beside = line.word(start - 1) in RELATIVES
            # "Her team wants a vote, two guests said, and has told the board": not the guests; "spoke to a
            # man who threatens them and said": not the man.
            earlier = earlier if inserted or beside else after or who
    return found


def disclaimed(line: Line) -> int:
    """Where words begin that somebody did not say ("I did not say we would pay"), else the line's end."""
    supposals = suppositions(line)
    for index in range(len(line)):
        told = (line.lower[index],) in saying_forms() and line.word(index + 1) != "in"
        # Who does not believe that something should be, or does not agree, is against it.
        told &= line.lower[index] not in THINKING | {"agree"}
        told &= not any(first <= index < last for first, last in supposals)
        if told and verb_group(line, index)[1] & group("modals.negations"):
            return index
    return len(line)


def _after_said(line: Line, index: int) -> Range | None:
    """The speaker after the verb: ', said Ann Lee'."""
    if line.word(index + 1)[:1] and line.words[index + 1 : index + 2] and line.words[index + 1][:1].isupper():
        end = index + 1
        while end < len(line) and (line.words[end][:1].isupper() or line.lower[end] in {"of", "the"}):
            end += 1
        # "Said Ann Lee was right": she does not say so.
        return None if end < len(line) and finite(line, end) else (index + 1, end)
    return None
