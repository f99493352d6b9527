"""At what time of the day, at what sort of place and in which direction: a statement against a window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.collation.checking.lines import ALIKE, Line
from rashomon.collation.positions.lexicon import calendar
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.clocks import Clock, find_clocks, meet
from rashomon.language.senses import likeness
from rashomon.language.spots import is_spot
from rashomon.language.tables import table, words
from rashomon.language.words import lemma

Range = tuple[int, int]

# A spot is named in no more words, and stands no further behind the act that happens there.
LONGEST, BEHIND_ACT = 6, 9
# Between a preposition and the noun that it hangs on the sentence.
NEAR = 3
_WHERE = frozenset(table("checking")["roles"]["where"]) | {
    "under",
    "behind",
    "beside",
    "opposite",
    "below",
    "above",
}
_PREPOSITIONS = words("clauses", "prepositions")
_WAYS = frozenset(("to", "from"))


@dataclass(frozen=True, slots=True)
class Instead:
    """A range of the statement, and what the window has in its place."""

    said: Range
    told: Range


@dataclass(frozen=True, slots=True)
class _Spot:
    """A noun that names where something happens: its place, the token before it, its head and its words."""

    place: Range
    at: int
    head: str
    words: frozenset[str]


def clocks(said: Line, told: Line) -> Iterator[Instead]:
    """The times of the day that the window does not tell, and tells another for the same words."""
    ours = list(find_clocks(said.text, said.start, said.end))
    theirs = list(find_clocks(told.text, told.start, told.end)) if ours else []
    for mine in ours:
        if theirs and not any(meet(mine.minutes, other.minutes) for other in theirs):
            yield Instead((mine.start, mine.end), _nearest(theirs, told, said))


def _nearest(theirs: Sequence[Clock], told: Line, said: Line) -> Range:
    """The one beside most of the words that the statement has too."""
    ours = [word.lemma for word in said.words]

    def met(clock: Clock) -> float:
        near = told.before(clock.start) + told.after(clock.end)
        return sum(max((likeness(word, other) for other in ours), default=0.0) for word in near)

    best = max(theirs, key=met)
    return best.start, best.end


def spots(said: Line, told: Line) -> Iterator[Instead]:
    """The spots ("outside the court") that the window does not name, naming another behind the same act."""
    theirs = list(_spots(told, named_too=True))
    lemmas = [word.lemma for word in told.words]
    acts = [word.lemma for word in said.words]
    for mine in _spots(said):
        if any(likeness(mine.head, word) >= ALIKE for word in lemmas):
            continue
        for other in theirs:
            behind = told.tokens.lower[max(0, other.at - BEHIND_ACT) : other.at]
            own = other.words.isdisjoint(acts) and mine.words.isdisjoint(other.words)
            if own and any(
                likeness(lemma(word), act) >= ALIKE for word in behind if is_content(word) for act in acts
            ):
                yield Instead(mine.place, other.place)
                break


def _spots(line: Line, *, named_too: bool = False) -> Iterator[_Spot]:
    tokens = line.tokens
    indices = tokens.between(line.start, line.end)
    for at in indices:
        if tokens.lower[at] not in _WHERE:
            continue
        end = at + 1
        while end < indices.stop and end - at <= LONGEST and _goes_on(tokens.words[end]):
            end += 1
        content = [k for k in range(at + 1, end) if is_content(tokens.lower[k])]
        named = named_too and bool(content) and _is_name(tokens.words[content[-1]])
        if content and (named or is_spot(lemma(tokens.lower[content[-1]]))):
            told = frozenset(lemma(tokens.lower[k]) for k in content)
            place = tokens.starts[at + 1], tokens.ends[content[-1]]
            yield _Spot(place, at, lemma(tokens.lower[content[-1]]), told)


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in calendar()


def _goes_on(word: str) -> bool:
    """Whether the word may go on with the noun: no verb in the past."""
    if not word[0].isalnum() or word in _PREPOSITIONS or word in {"and", "to"}:
        return False
    return not is_verb(word) or word.endswith("s") or lemma(word) == word


def ways(said: Line, told: Line) -> Iterator[Instead]:
    """What the statement has coming from where the window has it going to, or the other way round."""
    ours, theirs = list(_ways(said)), list(_ways(told))
    for way, word, place in ours:
        met = [(other, there) for other, told_word, there in theirs if told_word == word]
        if met and all(other != way for other, _ in met):
            yield Instead(place, met[0][1])


def _ways(line: Line) -> Iterator[tuple[str, str, Range]]:
    """Each "to" and "from" with the last word of the noun behind it."""
    tokens = line.tokens
    indices = tokens.between(line.start, line.end)
    for at in indices:
        if tokens.lower[at] in _WAYS:
            end = at + 1
            while end < indices.stop and end - at <= NEAR and _goes_on(tokens.words[end]):
                end += 1
            content = [
                k for k in range(at + 1, end) if is_content(tokens.lower[k]) and tokens.words[k].isalpha()
            ]
            if content and not (tokens.lower[at] == "to" and is_verb(tokens.words[at + 1])):
                last = content[-1]
                yield tokens.lower[at], lemma(tokens.lower[last]), (tokens.starts[at], tokens.ends[last])
