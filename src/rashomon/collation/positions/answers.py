"""What somebody answers to what another has asked for or offered: "turned it down", "said yes to that"."""

from collections.abc import Iterator, Sequence

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lexicon import BE, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.reading import Reading
from rashomon.collation.positions.statements import CLOSING
from rashomon.collation.positions.subjects import main_subject, subject
from rashomon.language.senses import ACT_SHARE, verb_share
from rashomon.language.words import lemma
from rashomon.model import Act

# For so many lines a demand or an offer stands to be answered.
LASTS = 2
POINTING = frozenset(("it", "that", "this", "them"))
# "Turned it down", "ruled that out".
APART = {
    "turn": ("down",),
    "vote": ("down",),
    "shoot": ("down",),
    "rule": ("out",),
    "throw": ("out",),
    "wave": ("away", "aside"),
    "brush": ("aside", "off"),
    "shrug": ("off",),
}
SAID: dict[str, Act] = {"no": "reject", "yes": "accept"}
OPEN = frozenset(("could", "might", "may", "should", "must", "if", "whether", "unless", "until"))
ABLE = frozenset(("will", "would", "won't", "wouldn't", "cannot", "can", "can't", "could", "couldn't"))


def answers(line: Line, reader: Reader, number: int, tabled: Sequence[Reading]) -> Iterator[Reading]:
    """The answers in ``line`` to what is ``tabled``: the demands and offers told in it and before."""
    if line.part == "headline":
        return
    for index in range(1, len(line)):
        found = _said(line, index) or _replied(line, index) or _taken(line, index)
        if found is None:
            continue
        act, who, end = found
        holder = reader.read(line, who)
        asked = _asked(tabled, line, who, index, holder, number) if holder else None
        if holder and asked:
            yield Reading(
                holder,
                act,
                _thing(asked),
                asked.words,
                None,
                None,
                line.passage(min(who[0], index), end),
                code(act),
                (number, line.starts[index]),
                (number, line.starts[0]),
            )
            return


def _asked(
    tabled: Sequence[Reading], line: Line, who: Range, index: int, holder: Holder, number: int
) -> Reading | None:
    """The last demand or offer of another than ``holder`` that stands before the words."""
    first = min(who[0], index)
    for one in reversed(tabled):
        here = one.order[0] == number and one.evidence.end <= line.starts[first]
        if here and not one.holder.speaks_with(holder):
            return one
    return None


def _thing(asked: Reading) -> str:
    """What is answered, as it is shown ("the offer to appoint a mediator")."""
    word = asked.what.split()[0]
    if word.islower() and verb_share(lemma(word)) > ACT_SHARE:
        return f"the {asked.act} to {asked.what}"
    return asked.what


def _taken(line: Line, index: int) -> tuple[Act, Range, int] | None:
    """(act, who, where it ends) of "turned it down", "will not accept that"."""
    verb = lemma(line.lower[index])
    act: Act = "accept" if verb in group("answers.taking") else "reject"
    end = _over_pointer(line, index, verb)
    if end is None or not (verb in group("answers.refusing") | group("answers.taking") or verb in APART):
        return None
    start, helpers = verb_group(line, index)
    if line.word(start - 1) == "to" or helpers & (OPEN | group("modals.once")) - ABLE or helpers & BE:
        return None
    if helpers & group("modals.negations"):
        if act == "reject" or helpers.isdisjoint(ABLE):
            return None
        act = "reject"
    elif helpers & ABLE - {"will"}:
        return None
    who = subject(line, start, None)
    if who is None and line.word(start - 1) in {"and", "but"}:
        who = main_subject(line, start)
    return (act, who, end) if who else None


def _over_pointer(line: Line, index: int, verb: str) -> int | None:
    """Where the object ends that only points at what was said before."""
    if line.word(index + 1) not in POINTING:
        return None
    if verb in APART:
        return index + 3 if line.word(index + 2) in APART[verb] else None
    return index + 2 if line.word(index + 2) in CLOSING | PREPOSITIONS else None


def _said(line: Line, index: int) -> tuple[Act, Range, int] | None:
    """ "Said yes to that", "said no"."""
    act = SAID.get(line.lower[index])
    if act is None or lemma(line.word(index - 1)) != "say":
        return None
    end = index + 1
    if line.word(end) == "to":
        if line.word(end + 1) not in POINTING or line.word(end + 2) not in CLOSING | PREPOSITIONS:
            return None
        end += 2
    elif line.word(end) not in CLOSING | {"within"}:
        return None
    start, helpers = verb_group(line, index - 1)
    who = subject(line, start, None)
    if who is None or helpers & (OPEN | group("modals.negations")) or line.word(start - 1) == "to":
        return None
    return act, who, end


def _replied(line: Line, index: int) -> tuple[Act, Range, int] | None:
    """ "The guild's answer was no"."""
    act = SAID.get(line.lower[index])
    near = range(index - 1, max(0, index - 5), -1)
    be = next((k for k in near if line.lower[k] in BE), None)
    if (
        act is None
        or be is None
        or line.word(be - 1) not in group("answers.replies")
        or line.word(index + 1) not in CLOSING
    ):
        return None
    who = subject(line, be, None)
    owner = (
        next((k for k in range(who[0], be) if line.lower[k].endswith(("'s", "s'"))), None) if who else None
    )
    return (act, (who[0], owner + 1), index + 1) if who and owner is not None else None
