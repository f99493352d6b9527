"""Which witnesses of a story tell a later event of the same affair."""

from collections.abc import Sequence
from datetime import date
from statistics import median_low

from rashomon.gathering.profile import counted, weight
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.model import Witness

# A report's opening: headline, dek and the first sentences up to about here.
OPENING = 600
# The share of an opening's words, by weight, that no other report of the story holds. Openings of reports of
# the same event stay below .33 in three stories of five reports; of a later event's report it was .46.
NEW = 0.40
# Where the dates say that a report came so many days after most of the others, less newness is enough ...
LATER_DAYS, LATER_NEW = 2, 0.25
# ... and after so many days it tells no first event any more, unless it is an old report printed again.
MUCH_LATER_DAYS, REPRINT_NEW = 6, 0.05
# With fewer other reports than this nobody can say what the story's first event was.
FEWEST_OTHERS = 2


def developments(witnesses: Sequence[Witness]) -> frozenset[str]:
    """The ids of the articles that tell a later event.

    Their opening is mostly new and points back, or they were published much later than most.
    At least half of the witnesses always stay reports of the first event.
    """
    texts = {witness.article.id: witness.text for witness in witnesses}
    if len(texts) <= FEWEST_OTHERS:
        return frozenset()
    held = {name: frozenset(counted(text)[0]) for name, text in texts.items()}
    published = {w.article.id: w.masthead.published for w in witnesses}
    found = []
    for witness in witnesses:
        name = witness.article.id
        others = frozenset[str]().union(*(words for other, words in held.items() if other != name))
        opening = _opening(witness)
        newness = _newness(opening, others)
        later = _days_later(name, published)
        if _is_later(newness, later, opening):
            found.append((newness, name))
    kept = sorted(set(found), reverse=True)[: len(texts) // 2]
    return frozenset(name for _, name in kept)


def _is_later(newness: float, days: int | None, opening: str) -> bool:
    if days is None:
        return newness >= NEW and _points_back(opening)
    if days >= MUCH_LATER_DAYS:
        return newness >= REPRINT_NEW
    return days >= LATER_DAYS and newness >= LATER_NEW and _points_back(opening)


def _opening(witness: Witness) -> str:
    spans = [(s.start, s.end) for s in witness.sentences if s.part != "caption"]
    if not spans:
        return witness.text[:OPENING]
    seen: list[str] = []
    length = 0
    for start, end in spans:
        if length >= OPENING:
            break
        sentence = witness.text[start:end]
        if sentence not in seen:
            seen.append(sentence)
            length += len(sentence)
    return "\n".join(seen)


def _newness(opening: str, others: frozenset[str]) -> float:
    words = sorted(counted(opening)[0])  # in one order: a sum of fractions depends on it
    total = sum(map(weight, words))
    return sum(weight(word) for word in words if word not in others) / total if total else 0.0


def _days_later(name: str, published: dict[str, date | None]) -> int | None:
    mine = published[name]
    days = [day.toordinal() for other, day in published.items() if day and other != name]
    return mine.toordinal() - median_low(days) if mine and len(days) >= FEWEST_OTHERS else None


def _points_back(opening: str) -> bool:
    references = table("back_references")
    tokens = Tokens(opening)
    text = f" {' '.join(tokens.lower)} "
    return any(f" {phrase} " in text for phrase in references["phrases"] + references["words"])
