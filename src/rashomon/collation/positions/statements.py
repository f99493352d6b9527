"""What "it", "that" or "which" takes up where somebody denies it: the statement told before."""

from rashomon.collation.positions.conditions import HEARSAY
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, PREPOSITIONS, finite, past
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lexicon import Cue, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.saying_verbs import sayings
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content
from rashomon.language.words import lemma

POINTING = frozenset(("it", "that", "this"))
POINTER = ("a", "claim")
# No statement is what these are.
UNSTATED = frozenset(("criticism", "criticisms"))
STEPS = frozenset(("step", "move", "decision", "measure", "change"))
# Behind "denied it" nothing follows that would tell another thing.
CLOSING = frozenset(
    ("", ".", ",", ";", ":", "and", "but", "as", "saying", "on", "in", "at", "flatly", "-", "–", "—")
)
# "Told a small group of reporters late on Friday that": so many words before "that".
THAT_REACH = 9
# A statement has so many words, and is denied within so many sentences.
SHORTEST = 4
NEAR = 3
# "Said civilians had been hurt": the verb stands this near.
DIRECT = 4


def taken_up(line: Line, cue: Cue, after: int, who: Range | None) -> tuple[Range, Range] | None:
    """(what takes up a statement, who denies it): "denied it", ", which he denies", ", a claim he denies"."""
    if who is None:
        return None
    start, closed = who[0], line.word(after) in CLOSING
    named = (
        line.word(start) in {"a", "an"} and line.word(start + 1) in HEARSAY and who[1] - start > len(POINTER)
    )
    if named and closed:
        return (start, start + len(POINTER)), (start + len(POINTER), who[1])
    if cue.lemma not in group("taking_up"):
        return None
    if line.word(after) in POINTING and line.word(after + 1) in CLOSING:
        return (after, after + 1), who
    if (
        closed
        and line.word(after) != "as"
        and line.word(start - 1) == "which"
        and line.word(start - 2) == ","
    ):
        return (start - 1, start), who
    return None


def step_before(line: Line, what: Range) -> Range | None:
    """What "a step" is in "the board sold the nets, a step that Ann Lee has criticized"."""
    start, end = what
    if (
        end - start != len(POINTER)
        or line.lower[start] not in {"a", "an"}
        or line.lower[end - 1] not in STEPS
    ):
        return None
    return _sentence(line, 0, start - 1) if line.word(start - 1) == "," else None


def statement(find: Find, holder: Holder, reader: Reader) -> tuple[Line, Range] | None:
    """What another than ``holder`` stated before what takes it up, in its sentence or in one before."""
    line, end = find.line, find.what[0] if find.takes_up else find.cue[0]
    if line.word(end) != "such" and (part := _last_clause(line, 0, end - 1)):
        return line, part
    if line.word(end) == "which" or (not find.takes_up and line.word(find.what[1] - 1) in UNSTATED):
        return None
    for one in reversed(reader.before[-NEAR:]):
        speaker = reader.speaker(one)
        if one.quotation is not None and speaker is not None and not speaker.speaks_with(holder):
            part = _sentence(one, 0, len(one))
        else:
            part = _said(one, holder, reader)
        if part:
            return one, part
    return None


def told(line: Line, part: Range) -> str:
    """The statement as it is shown."""
    text = shown(line, part)
    return text[:1].lower() + text[1:] if part[0] == 0 and line.lower[0] in group("small") else text


def _said(line: Line, holder: Holder, reader: Reader) -> Range | None:
    """What somebody else than ``holder`` says in ``line``."""
    for saying in sayings(line):
        who = reader.read(line, saying.subject) if saying.subject else None
        if saying.subject is None or (who and who.speaks_with(holder)):
            continue
        if line.word(saying.subject[0] - 1) == "," and line.word(saying.at + 1) == ",":
            # "By then, two guests said, the nets were gone".
            return _sentence(line, saying.at + 2, len(line))
        if line.word(saying.subject[0] - 1) == "," and saying.at + 2 >= len(line):
            return _sentence(line, 0, saying.subject[0] - 1)
        return _clause(line, saying.at, len(line))
    return None


def _last_clause(line: Line, start: int, end: int) -> Range | None:
    """The clause in ``start:end`` that a verb of saying or "claims that" opens, up to the end."""
    for index in range(end - 1, start, -1):
        if line.lower[index] == "that" and line.lower[index - 1] in HEARSAY:
            return _sentence(line, index + 1, end)
        if (line.lower[index],) in saying_forms():
            return _clause(line, index, end)
    return None


def _clause(line: Line, saying: int, end: int) -> Range | None:
    """The clause that the verb at ``saying`` opens."""
    first = saying + 1
    named = line.words[first][:1].isupper() or line.word(first)[:1].isdigit() if first < end else False
    near = range(first + 1, min(first + DIRECT, end))
    plain = is_content(line.word(first)) and any(finite(line, k) for k in near)
    if lemma(line.lower[saying]) != "tell" and (
        named or plain or line.word(first) in group("small") - PREPOSITIONS
    ):
        return _sentence(line, first, end)
    near = range(first, min(first + THAT_REACH, end))
    that = next((k for k in near if line.lower[k] == "that"), None)
    return _sentence(line, that + 1, end) if that else None


def _sentence(line: Line, start: int, end: int) -> Range | None:
    """``start:end`` where a statement stands there: somebody and his verb."""
    what = trimmed(line, start, end)
    if what is None or what[1] - what[0] < SHORTEST or line.lower[what[0]].endswith("ing"):
        return None
    if not BREAKS.isdisjoint(line.lower[slice(*what)]):
        return None
    own = group("pronouns.person") | group("pronouns.group")
    opens = line.lower[what[0]] in own or line.words[what[0]][:1].isupper() or is_content(line.lower[what[0]])
    opens |= line.lower[what[0]] in group("small")
    verb = any(
        finite(line, k) or line.lower[k].endswith("ed") or past(line.lower[k])
        for k in range(what[0] + 1, what[1])
    )
    return what if opens and verb else None
