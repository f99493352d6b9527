"""Where a line tells that somebody means to do something, or does not. Ranges of words, no names yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.collation.positions.forms import past
from rashomon.collation.positions.grammar import DETERMINERS, PREPOSITIONS, finite, phrase_before, verb_group
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.saying_verbs import sayings
from rashomon.collation.positions.subjects import subject
from rashomon.language.tables import words
from rashomon.language.words import lemma

# "No definite plans to": so many words back stands the "no".
NO_REACH = 3
_WILL, _WONT = words("intentions", "will"), words("intentions", "wont")
_MEANING, _PLANS = words("intentions", "meaning"), words("intentions", "plans")
_REFUSING, _WEIGHING = words("intentions", "refusing"), words("intentions", "weighing")
_SHUTTING = words("intentions", "shutting")
_GIVEN_UP = words("intentions", "given_up")
_LINKING, _DENYING = words("intentions", "linking"), words("intentions", "denying")
_NOT = frozenset(("not", "never", "n't"))
# "No sign that", "little doubt that": neither told nor denied.
_SIGNS = frozenset(
    ("sign", "signs", "indication", "indications", "evidence", "hint", "hints", "guarantee", "doubt", "word")
)
_NONE = frozenset(("no", "not", "little", "any", "without", "n't"))


@dataclass(frozen=True, slots=True)
class Cue:
    """The ``subject``, the word ``act`` for what is meant, and whether the line denies it. Who
    ``refused`` has not done it; what is ``weighed`` is left open; the ``passive`` is done to the subject."""

    subject: tuple[int, int]
    act: int
    denied: bool
    refused: bool = False
    weighed: bool = False
    passive: bool = False


def teller(line: Line, start: int) -> tuple[int, int] | None:
    """Who says or denies what begins at ``start``."""
    denial = disavowal(line, start)
    if denial is not None:
        return subject(line, verb_group(line, denial)[0], None)
    return next((saying.subject for saying in reversed(sayings(line)) if saying.at < start), None)


def disavowal(line: Line, start: int) -> int | None:
    """The verb that denies the clause which begins at ``start`` ("denied reports that it will")."""
    while start > 0 and line.lower[start - 1] in _LINKING:
        start -= 1
    return start - 1 if start > 0 and lemma(line.lower[start - 1]) in _DENYING else None


def left_open(line: Line, who: tuple[int, int]) -> bool:
    """Whether there is no sign, or no doubt, of what ``who`` will do ("no sign Roe will go", read as one)."""
    reach = range(max(0, who[0] - 1 - (line.lower[who[0] - 1] == "that")), who[1])
    return any(
        line.lower[place] in _SIGNS and not _NONE.isdisjoint(line.lower[max(0, place - NO_REACH) : place])
        for place in reach
    )


def cues(line: Line) -> Iterator[Cue]:
    """Every intention that ``line`` tells."""
    for index in range(1, len(line) - 1):
        word = line.lower[index]
        if word in _WILL or word in _WONT or (word == "wo" and line.word(index + 1) == "n't"):
            found = _will(line, index)
        elif word == "to":
            found = _meant(line, index)
        elif word in ("out", "against", "of"):
            found = _shut_out(line, index)
        elif lemma(word) in _WEIGHING:
            found = _weighed(line, index)
        else:
            continue
        # "Flights going to Alda" tell of no act; in a headline every word may have a capital.
        if found and found.act < len(line) and (line.titled or line.words[found.act].islower()):
            yield found


def _will(line: Line, index: int) -> Cue | None:
    act, denied = index + 1, line.lower[index] in _WONT
    while line.word(act) in _NOT | group("modals.auxiliaries") or line.word(act).endswith("ly"):
        denied |= line.word(act) in _NOT
        act += 1
    passive = line.word(act - 1) == "be" and is_participle(line.word(act))
    who = subject(line, verb_group(line, index)[0], None)
    # What would be is told as meant only where somebody says so.
    if line.lower[index].startswith("would") and (who is None or teller(line, who[0]) is None):
        return None
    if who and passive:
        # "No workers will be dismissed."
        return Cue(who, act, denied != (line.lower[who[0]] in ("no", "nobody")), passive=True)
    return _of(who, act, denied)


def is_participle(word: str) -> bool:
    """Whether the lower-case ``word`` may be a participle of the past."""
    return word.endswith("ed") or past(word)


def _weighed(line: Line, index: int) -> Cue | None:
    """ "Is considering an appeal", "weighs selling it"."""
    act = index + 1
    while line.word(act) in DETERMINERS:
        act += 1
    start, helpers = verb_group(line, index)
    if not (line.word(act).endswith("ing") or act > index + 1) or not helpers.isdisjoint(
        _GIVEN_UP - {"was", "were"}
    ):
        return None
    if not helpers.isdisjoint(group("modals.negations")):
        return None
    who = subject(line, start, None)
    return Cue(who, act, denied=False, weighed=True) if who else None


def _meant(line: Line, index: int) -> Cue | None:
    """ "Plans to", "decided not to", "has no plans to", "is to"; in a headline a name and "to"."""
    denied = line.lower[index - 1] in _NOT
    before = index - 1 - denied
    if before < 0:
        return None
    start, helpers = verb_group(line, before)
    if not helpers.isdisjoint(_GIVEN_UP):
        return None
    if _no_plans(line, before):
        return _had(line, before, index + 1)
    if (
        lemma(line.lower[before]) in _REFUSING
        and not denied
        and helpers.isdisjoint(group("modals.negations"))
    ):
        who = subject(line, start, None)
        return Cue(who, index + 1, denied=True, refused=True) if who else None
    meaning = lemma(line.lower[before]) in _MEANING and line.words[before].islower()
    if meaning or line.lower[before] in ("going", "is", "are"):
        denied |= not helpers.isdisjoint(group("modals.negations"))
        return _of(subject(line, start, None), index + 1, denied)
    # "Lee in talks to direct" is another matter.
    named = PREPOSITIONS.isdisjoint(line.lower[: before + 1])
    if line.part == "headline" and named and not any(finite(line, place) for place in range(before + 1)):
        return _of(phrase_before(line, before + 1), index + 1, denied)
    return None


def _shut_out(line: Line, index: int) -> Cue | None:
    """ "Ruled out closing", "decided against an appeal", "has no intention of closing"."""
    act = index + 1
    while line.word(act) in DETERMINERS:
        act += 1
    if _no_plans(line, index - 1):
        return _had(line, index - 1, act)
    if f"{lemma(line.lower[index - 1])} {line.lower[index]}" in _SHUTTING:
        start, helpers = verb_group(line, index - 1)
        if helpers.isdisjoint(_GIVEN_UP | group("modals.negations")):
            return _of(subject(line, start, None), act, True)
    return None


def _no_plans(line: Line, index: int) -> bool:
    return line.lower[index] in _PLANS and "no" in line.lower[max(0, index - NO_REACH) : index]


def _had(line: Line, plans: int, act: int) -> Cue | None:
    """The cue whose subject is who has no ``plans``."""
    verbs = (verb for verb in range(plans, max(0, plans - NO_REACH - 1), -1) if finite(line, verb))
    verb = next(verbs, None)
    return _of(subject(line, verb_group(line, verb)[0], None), act, True) if verb is not None else None


def _of(who: tuple[int, int] | None, act: int, denied: bool) -> Cue | None:
    return Cue(who, act, denied) if who else None
