"""Positions named by a noun: "Kyiv's refusal to join", "calls from teachers for a vote"."""

from functools import cache

from rashomon.collation.positions.addressees import may_be_verb
from rashomon.collation.positions.biddings import over_aside
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, PREPOSITIONS, finite, past
from rashomon.collation.positions.grammar import clause_end, noun_phrase, verb_group
from rashomon.collation.positions.lexicon import Cue, code, group, inflections
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.promises import promise
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import before_main_verb, only_name, trimmed
from rashomon.collation.positions.worth import worth
from rashomon.language.clauses import is_content
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma
from rashomon.model import Act

# "his vague, newly formulated vow to": so many words may describe a position's noun.
DESCRIBED = 5
# "calls from the teachers of both schools for": the agent and whom it is put to have at most so many words.
AGENT_REACH = 12
AGENTS = frozenset(("by", "from"))
ARTICLES = frozenset(("a", "an", "the", "another"))
HARDLY = frozenset(("no", "little"))
# "Her past support" is none of today.
PAST = frozenset(("past", "previous", "former", "earlier", "early", "onetime"))
# "Opposition to the ferry", but "a refusal to sail".
TO_THINGS = frozenset(("opposition", "objection", "objections", "resistance"))
OWNING = frozenset(("'s", "'"))
# Who does this to his support neither holds it whole nor gives it up.
LESSENING = frozenset(("reduce", "lessen", "trim", "scale", "lower", "soften"))


def named(line: Line, index: int, cue: Cue) -> Find | None:
    """The position that the noun ``cue`` at ``index`` names, if its holder stands before or after it."""
    if line.follows(index, cue.words):
        first = index + len(cue.words)
        if PAST & set(line.lower[max(0, index - 2) : index]):
            return None
        holder, toward = _owner(line, index) or _taker(line, index), None
    elif line.word(index + 1) in AGENTS and len(cue.words) == 2:
        holder, toward, first = _agent(line, index + 2, cue.words[-1])
    else:
        return None
    # "No support from the guild" rejects; "no demand for it" is none.
    if holder is None or (line.word(index - 1) in HARDLY and cue.act != "accept"):
        return None
    if holder[0] and lemma(line.lower[holder[0] - 1]) in LESSENING:
        return None
    if line.lower[holder[0]] in group("pronouns.possessive") and _of_a_stranger(line, holder[0]):
        return None
    end = clause_end(line, first)
    # "His support for Ann Lee and his refusal to sail" are two.
    end = next((k for k in range(first + 1, end - 2) if _another(line, k)), end)
    # "her insistence on a vote may prove": the main verb is no part of what is wanted.
    if "that" not in cue.words:
        end = before_main_verb(line, first, end)
    what = trimmed(line, first, end)
    what = only_name(line, what) if what and cue.act == "accept" else what
    if what and cue.act == "demand" and cue.words[-1] == "for" and (to := over_aside(line, what[1])):
        # "His call for Ann Lee, who runs the port, to resign".
        whole = trimmed(line, to + 1, clause_end(line, to + 1))
        about = whole and f"{shown(line, what)} to {shown(line, whole)}"
        return whole and Find(
            cue.act, line, (index, first), holder, whole, what, None, code(cue.act), about=about
        )
    if what and what[1] - what[0] > 2 and past(line.lower[what[1] - 1]) and cue.act == "offer":
        # "Her offer of a truce stood".
        what = (what[0], what[1] - 1)
    # "Her threat to leave", but "a threat to society"; "his insistence on smoking" asks for nothing.
    if what is None or (
        cue.words[-1] == "to" and cue.words[0] not in TO_THINGS and not may_be_verb(line, first)
    ):
        return None
    habit = cue.words[-1] == "on" and line.lower[first].endswith("ing")
    if habit or not worth(line, cue, cue.act, what, end):
        return None
    act: Act = "reject" if line.word(index - 1) in HARDLY else cue.act
    if _undone(line, holder[0]):
        # "Withdrew her support for it": she is against it now; who drops a call for it is not.
        if act != "accept":
            return None
        act = "reject"
    if act == "offer" and cue.words[0] in group("promising") and cue.words[-1] == "to":
        # "His promise to deport them" threatens.
        act = promise(line, what, None) or act
    return Find(act, line, (index, first), holder, what, toward, None, code(act))


def _another(line: Line, index: int) -> bool:
    """Whether "and" at ``index`` goes on with another stand of the same holder."""
    return line.lower[index] == "and" and line.word(index + 1) in group("pronouns.possessive")


def _of_a_stranger(line: Line, index: int) -> bool:
    """Whether the pronoun at ``index`` goes back to "a man who"."""
    near = range(2, index)
    return any(line.lower[k] == "who" and line.lower[k - 2] in {"a", "an"} for k in near)


def _undone(line: Line, start: int) -> bool:
    """Whether a verb before ``start`` takes the stand back ("rescinded her endorsement of")."""
    return start > 1 and lemma(line.lower[start - 1]) in group("undoing") and line.lower[start - 2] != "to"


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


def _taker(line: Line, index: int) -> Range | None:
    """Who takes the stand: "the guild issued a call", "Ann Lee voiced strong opposition"."""
    at = index
    while at > max(0, index - DESCRIBED) and line.word(at - 1) not in _taking():
        if line.word(at - 1) not in ARTICLES and not _describes(line, at - 1):
            return None
        at -= 1
    verb = at - 1
    if verb < 1 or line.lower[verb] not in _taking() or line.words[verb][:1].isupper():
        return None
    start, helpers = verb_group(line, verb)
    doubt = group("modals.negations") | group("modals.doubtful") | group("modals.must")
    return None if helpers & doubt or line.word(start - 1) == "to" else subject(line, start, None)


@cache
def _taking() -> frozenset[str]:
    return frozenset(form for verb in group("taking") for form in inflections(verb))


def _agent(line: Line, start: int, preposition: str) -> tuple[Range | None, Range | None, int]:
    """(who, on whom, where the matter begins) in "pressure from the board on Ann Lee to resign"."""
    ends = start
    for place in range(start + 1, min(start + AGENT_REACH, len(line) - 1)):
        word = line.lower[place]
        if (end := _named(line, place)) and line.word(end + 1) == preposition:
            return (place + 1, end), None, end + 2
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


def _named(line: Line, comma: int) -> int:
    """Where a name ends between ``comma``, behind what its bearer is, and another ("the party's leader,
    Ann Lee, for"); 0 where none stands there."""
    end = comma + 1
    while end < len(line) and line.words[end][:1].isupper():
        end += 1
    beside = line.lower[comma] == line.word(end) == "," and end > comma + 1
    return end if beside and means_person(line.word(comma - 1)) else 0


def _describes(line: Line, index: int) -> bool:
    """Whether an adjective may stand at ``index`` ("his vague, newly formulated vow to")."""
    word = line.lower[index]
    return word == "," or (is_content(word) and line.words[index].islower() and not finite(line, index))


def _possessive(word: str) -> bool:
    return word in group("pronouns.possessive") or word.endswith(("'s", "s'")) or word == "'"
