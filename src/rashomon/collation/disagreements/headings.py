"""Short headings for disagreements, as questions where they can be."""

import re
from collections.abc import Sequence

from rashomon.language.names import function_words, gender, is_ordinary
from rashomon.model import Passage

# So many words name what a sentence tells, and so many a few words within one; a mark of omission is to spare
# more than so many.
HEADING_WORDS, FEW_WORDS, SPARED = 14, 8, 3
_JOINS = frozenset(("and", "but", "or", "so", "that", "though", "although", "while"))
_RELATIVES = frozenset(("who", "that", "which"))
# What is left at the edges where the words that answer a question were taken out.
_LOOSE = frozenset(
    ("at", "on", "in", "by", "from", "until", "since", "before", "after", "to", "the", "a", "an")
)
_STOP = re.compile(r"[,;:.!?](?=\s|$)|\s[–—-]\s")
_CLEFT = re.compile(r"(?:it|that) (?:was|is|were)", re.IGNORECASE)
_PRONOUNS = frozenset(("he", "her", "him", "it", "she", "them", "they"))
_SAYING = frozenset(("said", "says", "told", "according"))
_QUOTES = "\"'“‘«"


def heading(text: str, most: int = HEADING_WORDS) -> str:
    """The first words of ``text``, with a mark of omission where it goes on for more than a few."""
    told = text.split()
    if len(told) <= most + SPARED:
        return " ".join(told).rstrip(",;:")
    return " ".join(told[:most]).rstrip(",;:") + " …"


def whether(text: str) -> str:
    """What a clause tells as a question, ``whether the bridge is safe``; a quotation, what is told as
    somebody's word and what is too long to be asked stay as they are."""
    told = text.split()
    while told and told[0].rstrip(",").lower() in _JOINS:
        told = told[1:]
    asks = bool(told) and told[0][0] not in _QUOTES and len(told) <= HEADING_WORDS + SPARED
    if not asks or not _SAYING.isdisjoint(word.strip(",").lower() for word in told):
        return heading(text)
    return f"whether {heading(_begun(told)).rstrip('.')}"


def question(word: str, told: Sequence[tuple[Passage, Passage]]) -> str:
    """The plainest question that clauses answer, each with its slot, and the answers: ``where the kiln blew
    up: in a yard or in a shed``."""
    plainest = min((asked(word, clause, slot) for clause, slot in told), key=_plainness)
    answers = dict.fromkeys(heading(_begun(slot.text.split()), FEW_WORDS) for _, slot in told)
    return f"{plainest}: {' or '.join(answers)}"


def asked(word: str, clause: Passage, slot: Passage) -> str:
    """What a clause tells as a question that its ``slot`` answers: ``where the kiln blew up`` for "The kiln
    blew up in a yard, she said"; ``who dug the well``; the question word alone where nothing is left."""
    at = slot.start - clause.start
    before = _STOP.split(clause.text[: max(at, 0)])[-1].split()
    behind = _STOP.split(clause.text[at + len(slot.text) :], maxsplit=1)[0].split()
    by = bool(before) and before[-1].lower() == "by"
    if _CLEFT.fullmatch(" ".join(before)):
        before = []
        behind = behind[1:] if behind and behind[0].lower() in _RELATIVES else behind
    if word == "who" and by:
        word = "by whom"
    elif word == "who":
        before = []
    while before and before[-1].lower() in _LOOSE:
        before.pop()
    told = before if len(before) > 1 else behind
    while told and told[0].lower() in _JOINS:
        told = told[1:]
    return f"{word} {heading(_begun(told), FEW_WORDS)}" if len(told) > 1 or (told and word == "who") else word


def _plainness(asks: str) -> tuple[bool, bool, bool, int, str]:
    """What speaks against a question: it asks nothing, is cut, names by a pronoun or is told backwards."""
    told = asks.split()
    return (
        len(told) == 1,
        asks.endswith("…"),
        told[0] == "by" or not _PRONOUNS.isdisjoint(told),
        len(asks),
        asks,
    )


def _begun(told: list[str]) -> str:
    """The words within a sentence: the first without the capital that it had as its head."""
    first = told[0].lower()
    plain = first in function_words() or (is_ordinary(first) and gender(first) is None)
    return " ".join((first if plain and told[0] != "I" else told[0], *told[1:])) if told else ""
