"""Who does what to whom: the verbs of a report with the words of those who act and of what they act on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rashomon.collation.positions.forms import BREAKS, NAMED_DAYS, PREPOSITIONS, RELATIVES, past
from rashomon.collation.positions.grammar import phrase_before, verb_group
from rashomon.collation.positions.kinds import is_noun
from rashomon.collation.positions.lexicon import (
    BE,
    DETERMINERS,
    calendar,
    cue_end,
    group,
    saying_forms,
    verb_cues,
)
from rashomon.collation.positions.lines import Line, lines
from rashomon.collation.positions.subjects import main_subject, subject, told_at
from rashomon.language.clauses import is_content
from rashomon.language.senses import is_act, is_phrase, verb_share
from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import Passage, Witness

Range = tuple[int, int]
Stance = Literal["ask", "offer", "yes", "no", "threat"]
# The verb before, who does it, whom it is done to, and whether it asks for what follows.
Behind = tuple[int, Range | None, Range | None, bool] | None

# A word behind "to" or a helper is a verb there if it is one in so many of its uses.
VERB_THERE, HELPED = 0.1, 0.5
# … one in -s behind its subject, and one without an ending.
PRESENT, BASE = 0.3, 0.6
# "Was firmly rejected on Friday by the board": how far off the agent may stand.
AGENT_REACH = 6
_HAVING = frozenset(("has", "have", "had", "having", "do", "does", "did", "get", "gets", "got"))
_STANCES: dict[str, Stance] = {
    "demand": "ask", "offer": "offer", "accept": "yes", "agree": "yes", "reject": "no", "threaten": "threat",
}  # fmt: skip
# Not "called it a sham", "gave him a week", "drafted a bill".
_TAKEN = frozenset(("thing", "someone", "subjunctive"))
_OPEN = frozenset(("may", "might", "could", "must", "should", "ought"))
_EVIDENCE = frozenset(("evidence", "proof", "sign", "indication", "question", "suggestion"))
_AHEAD = frozenset(("will", "would", "'ll", "shall"))
_CONDITIONS = frozenset(("if", "unless", "whether"))
_CLOSING = BREAKS | {",", "but", "and"}
_BIDDING = words("checking", "bidding")
_OWNING = ("'s", "’s", "s'", "s’")
# Pasts that are like the base.
_PASTS = frozenset("put set hit shut cut hurt let cast burst cost split spread shed quit bet bid".split())
_NOUN_BEFORE = DETERMINERS | PREPOSITIONS
_MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "must", "can", "could", "cannot"))
_TIMES = frozenset("noon midnight dawn night evening morning afternoon end then now half".split())
_PARTICLES = frozenset(
    ("up", "down", "off", "out", "away", "back", "on", "over", "in", "through", "together")
)
_STOPS = BREAKS | PREPOSITIONS - {"of"} | RELATIVES | frozenset(
    ("to", ",", ".", "?", "!", "and", "but", "or", "nor", "when", "where", "while", "because", "if", "unless",
     "until", "as", "before", "after", "although", "though", "since", "than", "whose", "not", "so", "saying",
     "whether")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """A verb (its lemma, with the particle that makes another verb of it: "turn_down") at its place, with the
    words of who does it, of whom it is done to and to whom, where the grammar shows them.

    ``stance`` is what somebody does who takes a position by it (a denied "accepted" is "no"); ``denied`` says
    that it was not done, ``bidden`` that it is only asked for, or a condition."""

    verb: str
    stance: Stance | None
    place: Passage
    agent: Passage | None
    patient: Passage | None
    recipient: Passage | None
    denied: bool
    bidden: bool


def acts(witness: Witness) -> Iterator[Act]:
    """The acts that a report tells, in the order of its text."""
    for line in lines(witness):
        yield from _of_line(line)


def _of_line(line: Line) -> Iterator[Act]:
    earlier: Range | None = None
    behind: Behind = None
    for index in range(len(line)):
        if not _is_verb(line, index):
            continue
        start, helpers = verb_group(line, index)
        done_to = _passive(line, index, start, helpers)
        if line.word(start - 1) == "to":
            who = _controller(line, behind)
        elif line.lower[index].endswith("ing") and not helpers & BE:
            who = _of_participle(line, start, behind)
        else:
            who = _over_age(line, subject(line, start, earlier))
        earlier = who or earlier
        if done_to:
            agent, patient = _agent_behind(line, index), who
        else:
            agent, patient = who, _object(line, index + 1)
        if agent is None and (line.lower[index],) in saying_forms():
            # "Said Ann Lee".
            agent, patient = patient, None
        denied = bool(helpers & group("modals.negations"))
        stance = _stance(line, index, denied=denied)
        bidden = _bidden(line, start, helpers, behind)
        behind = (index, who, None if done_to else patient, stance == "ask" or bidden)
        yield Act(
            verb=_verb(line, index),
            stance=stance,
            place=line.passage(index, index + 1 + _verb(line, index).count("_")),
            agent=_words(line, agent),
            patient=_words(line, patient),
            recipient=_words(line, _recipient(line, patient[1] if patient and not done_to else index + 1)),
            denied=denied,
            bidden=bidden,
        )


def _bidden(line: Line, start: int, helpers: frozenset[str], behind: Behind) -> bool:
    """Whether the verb group at ``start`` tells what is only asked for, or a condition."""
    first = max((k + 1 for k in range(start) if line.lower[k] in _CLOSING), default=0)
    condition = next((k for k in range(start - 1, first - 1, -1) if line.lower[k] in _CONDITIONS), None)
    goes_on = behind is not None and condition is not None and behind[0] > condition
    if condition is not None and not (goes_on and helpers & _AHEAD):
        # "Said that if it loses it will strike back": that is no condition.
        return True
    if helpers & _OPEN or (behind is not None and _no_evidence(line, behind[0], start)):
        return True
    between = line.lower[behind[0] + 1 : start] if behind else []
    return bool(behind and behind[3]) and (between[-1:] == ["to"] or "that" in between)


def _no_evidence(line: Line, start: int, end: int) -> bool:
    """Whether "no evidence that" stands there."""
    return any(
        line.lower[k] == "no" and line.word(k + 1) in _EVIDENCE and line.word(k + 2) == "that"
        for k in range(start, end)
    )


def _recipient(line: Line, start: int) -> Range | None:
    """To whom: "lent it | to the museum"."""
    behind = line.word(start) == "to" and start + 1 < len(line) and not _is_verb(line, start + 1)
    return _object(line, start + 1) if behind else None


def _verb(line: Line, index: int) -> str:
    phrase = f"{lemma(line.lower[index])}_{line.word(index + 1)}"
    return phrase if line.word(index + 1) in _PARTICLES and is_phrase(phrase) else lemma(line.lower[index])


def _stance(line: Line, index: int, *, denied: bool) -> Stance | None:
    """What sort of position the verb at ``index`` tells."""
    for cue in verb_cues().get(line.lower[index], ()):
        if cue.takes in _TAKEN and cue_end(line.lower, index, cue.words) is not None:
            stance = _STANCES[cue.act]
            return stance if not denied else None if stance == "no" else "no"
    return None


def _is_verb(line: Line, index: int) -> bool:
    word = line.lower[index]
    if line.words[index][:1].isupper() and (index or not told_at(line, index)):
        return False
    if not word.isalpha() or is_noun(line, index) or line.word(index - 1).endswith(_OWNING):
        return False
    if word in _MODALS or word in BE or (word in _HAVING and _helps(line, index)):
        return False
    if told_at(line, index) or past(word) or (word in _PASTS and line.word(index - 1) not in _NOUN_BEFORE):
        return True
    start, helpers = verb_group(line, index)
    before = line.word(start - 1)
    verb = verb_share(lemma(word)) >= VERB_THERE
    if before == "to" or (helpers & (_MODALS | _HAVING) and start < index):
        return verb
    if index and not word.endswith("ing"):
        return _present(line, index, before)
    return word.endswith("ing") and verb and before not in DETERMINERS


def _present(line: Line, index: int, before: str) -> bool:
    """Whether a verb in the present stands there: "the firm employs", "demanded that Lee resign", "closes two
    and raises four"."""
    word = line.lower[index]
    share = verb_share(lemma(word))
    if before in {"and", "or", ","}:
        return word.endswith("s") and share >= BASE
    if before in PREPOSITIONS | DETERMINERS or (
        before.isalpha() and line.words[index - 1].islower() and is_act(lemma(before))
    ):
        # "To produce documents".
        return False
    named = line.words[index - 1][:1].isupper()
    if word.endswith("s"):
        return share >= PRESENT and (named or not before.endswith("s"))
    several = named or before.endswith("s") or before in {"they", "we", "you", "i"}
    return share >= BASE and several and lemma(word) == word


def _helps(line: Line, index: int) -> bool:
    """Whether the helper at ``index`` stands before another verb."""
    near = range(index + 1, min(index + 4, len(line)))
    return any(
        line.lower[k] == "been"
        or past(line.lower[k])
        or line.lower[k].endswith("ed")
        or (verb_share(lemma(line.lower[k])) >= HELPED and not is_noun(line, k))
        for k in near
    )


def _passive(line: Line, index: int, start: int, helpers: frozenset[str]) -> bool:
    word = line.lower[index]
    if word.endswith("ing"):
        return False
    participle = word.endswith("ed") or past(word) or lemma(word) != word or word in _PASTS
    by = line.word(index + 1) == "by" and not line.word(index + 2)[:1].isdigit()
    return participle and bool(helpers & (BE | {"been", "got"}) or (by and not helpers))


def _controller(line: Line, behind: Behind) -> Range | None:
    """Who does what stands behind "to": who is bidden ("ordered Volta to pay"), else who does the verb before
    ("offered to pay", "chose cheap wood to save")."""
    if behind is None:
        return None
    verb, who, patient, _ = behind
    return patient if patient and lemma(line.lower[verb]) in _BIDDING else who


def _of_participle(line: Line, start: int, behind: Behind) -> Range | None:
    """Who does a verb in -ing: whom the one before is done to ("accused Lee of hiding"), or who does that."""
    if behind is None:
        return main_subject(line, start)
    accused = line.word(start - 1) in {"of", "for", "from"}
    return behind[2] if accused and behind[2] is not None else behind[1]


def _over_age(line: Line, who: Range | None) -> Range | None:
    """ "Ann Lee" for "58" in "Ann Lee, 58, who fell"."""
    aged = who and all(word.isdigit() for word in line.words[slice(*who)])
    return phrase_before(line, who[0] - 1) if who and aged and line.word(who[0] - 1) == "," else who


def _agent_behind(line: Line, index: int) -> Range | None:
    for place in range(index + 1, min(index + AGENT_REACH, len(line))):
        if line.lower[place] in BREAKS | {",", "and", "but"}:
            return None
        if line.lower[place] == "by":
            agent = _object(line, place + 1)
            return None if agent is None or _is_time(line, agent) else agent
    return None


def _object(line: Line, start: int) -> Range | None:
    """The noun phrase that begins at ``start``, behind an adverb or a particle."""
    while start < len(line) and (line.word(start).endswith("ly") or line.word(start) in {"also", "not"}):
        start += 1
    phrase = f"{lemma(line.word(start - 1))}_{line.word(start)}" if start else ""
    if is_phrase(phrase) and line.word(start + 1) not in _STOPS:
        start += 1
    end = start
    while end < len(line) and line.lower[end] not in _STOPS and not _tells(line, start, end):
        if end > start and line.lower[end][0].isdigit() and is_content(line.lower[end - 1]):
            # "Paid Lee | 200 crowns".
            break
        if line.lower[end] == "of" and line.word(end + 1).endswith("ing"):
            # "Accused Lee | of hiding".
            break
        end += 1
    return (start, end) if end > start else None


def _is_time(line: Line, words: Range) -> bool:
    """Whether a number or a time stands there ("sealed by noon", "fell by 7 percent")."""
    return any(
        word[0].isdigit() or word in NAMED_DAYS | calendar() | _TIMES for word in line.lower[slice(*words)]
    )


def _tells(line: Line, start: int, index: int) -> bool:
    return index > start and told_at(line, index) and not is_noun(line, index)


def _words(line: Line, words: Range | None) -> Passage | None:
    return line.passage(*words) if words else None
