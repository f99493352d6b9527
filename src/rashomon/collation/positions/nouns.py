"""Positions named by a noun: "Kyiv's refusal to join", "calls from teachers for a vote"."""

from rashomon.collation.positions.addressees import may_be_verb
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.grammar import (
    BREAKS,
    PREPOSITIONS,
    clause_end,
    finite,
    noun_phrase,
)
from rashomon.collation.positions.lexicon import Cue, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.trimming import before_main_verb, trimmed
from rashomon.collation.positions.worth import worth
from rashomon.language.clauses import is_content

# "his vague, newly formulated vow to": so many words may describe a position's noun.
DESCRIBED = 5
# "calls from the teachers of both schools for": the agent and whom it is put to have at most so many words.
AGENT_REACH = 12
AGENTS = frozenset(("by", "from"))
OWNING = frozenset(("'s", "'"))


def named(line: Line, index: int, cue: Cue) -> Find | None:
    """The position that the noun ``cue`` at ``index`` names, if its holder stands before or after it."""
    if line.follows(index, cue.words):
        first = index + len(cue.words)
        holder, toward = _owner(line, index), None
    elif line.word(index + 1) in AGENTS and len(cue.words) > 1:
        holder, toward, first = _agent(line, index + 2, cue.words[-1])
    else:
        return None
    if holder is None:
        return None
    end = clause_end(line, first)
    # "her insistence on a vote may prove": the main verb is no part of what is wanted.
    if "that" not in cue.words:
        end = before_main_verb(line, first, end)
    what = trimmed(line, first, end)
    # "Her threat to leave", but "a threat to society"; "his insistence on smoking" asks for nothing.
    if what is None or (cue.words[-1] == "to" and not may_be_verb(line, first)):
        return None
    habit = cue.words[-1] == "on" and line.lower[first].endswith("ing")
    if habit or not worth(line, cue, cue.act, what, end):
        return None
    return Find(cue.act, line, (index, first), holder, what, toward, None, cue.code)


def _owner(line: Line, index: int) -> Range | None:
    """Whose it is: "their", "Kyiv's", "the firm's latest"."""
    at = index
    while at > max(0, index - DESCRIBED) and not _possessive(line.word(at - 1)) and _describes(line, at - 1):
        at -= 1
    if not _possessive(line.word(at - 1)):
        return None
    if line.word(at - 1) in group("pronouns.possessive"):
        return (at - 1, at)
    return noun_phrase(line, at - (line.lower[at - 1] in OWNING))


def _agent(line: Line, start: int, preposition: str) -> tuple[Range | None, Range | None, int]:
    """(who, on whom, where the matter begins) in "pressure from the board on Ann Lee to resign"."""
    ends = start
    for place in range(start + 1, min(start + AGENT_REACH, len(line) - 1)):
        word = line.lower[place]
        if word in BREAKS | {",", "."} or finite(line, place):
            break
        if word == preposition:
            toward = (ends + 1, place) if ends > start else None
            negative = line.word(place - 1) == "not"
            last = ends if toward else place - negative
            return (start, last), toward, place - 1 if negative else place + 1
        if word in PREPOSITIONS - {"of", "in"}:
            if word != "on" or ends > start:
                break
            ends = place
    return None, None, start


def _describes(line: Line, index: int) -> bool:
    """Whether an adjective may stand at ``index`` ("his vague, newly formulated vow to")."""
    word = line.lower[index]
    return word == "," or (is_content(word) and line.words[index].islower() and not finite(line, index))


def _possessive(word: str) -> bool:
    return word in group("pronouns.possessive") or word.endswith(("'s", "s'")) or word == "'"
