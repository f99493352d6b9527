"""Who says what follows: the verbs of saying of a line, each with its subject."""

from dataclasses import dataclass

from rashomon.collation.positions.grammar import main_subject, not_verb, subject, verb_group
from rashomon.collation.positions.lexicon import group, saying_forms
from rashomon.collation.positions.lines import Line

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
        if not_verb(line, index, False):
            continue
        start, helpers = verb_group(line, index)
        if line.word(start - 1) == "to" or helpers & group("modals.negations"):
            continue
        who = subject(line, start, earlier)
        if who is None and line.word(start - 1) in {"and", "but"}:
            who = main_subject(line, start)
        participle = line.lower[index].endswith("ing")
        if participle and line.word(start - 1) == ",":
            who = main_subject(line, index)
        after = _after_said(line, index) if line.word(start - 1) in {",", ""} and not participle else None
        if after or who:
            found.append(Saying(index, after or who))
            earlier = after or who
    return found


def _after_said(line: Line, index: int) -> Range | None:
    """The speaker after the verb: ', said Ann Lee'."""
    if line.word(index + 1)[:1] and line.words[index + 1 : index + 2] and line.words[index + 1][:1].isupper():
        end = index + 1
        while end < len(line) and (line.words[end][:1].isupper() or line.lower[end] in {"of", "the"}):
            end += 1
        return (index + 1, end)
    return None
