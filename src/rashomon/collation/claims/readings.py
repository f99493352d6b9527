"""What is shown of a claim: clauses of one sentence that make one claim are one reading."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.collation.claims.grammar import LEADING, RELATIVES, is_clause, is_finite_verb, is_sure_verb
from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import Bag, pairwise, weigh
from rashomon.language.clauses import is_finite, is_verb
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Story

# A reading takes in the clause beside it where the two are so much likelier what the other witnesses say.
GAIN = 1.1
# "..., alleging a conspiracy" goes on with what the clause before it began; "..., following a vigil" may not.
_PARTICIPLE = re.compile(r"[a-z]{3,}ing\b")
# What is offered or threatened on a condition is not told without it.
_CONDITION = re.compile(r"(?:if|unless|provided|on condition)\b")
# What begins so tells nothing without the clause before it: "with two ships in tow", "after leaving Velden".
_OPENERS = "|".join(sorted(words("clauses", "hanging")))
_LINK = re.compile(rf"[;:]|\b(?:{'|'.join(sorted(words('clauses', 'links')))})\b")
_HANGING = re.compile(rf"(?:{_OPENERS}|(?:after|before|while|when|since|by) (?:[a-z]+ly )?[a-z]{{2,}}ing)\b")
_PREPOSITIONS = words("clauses", "prepositions")
# What is done second ("Vane, who sells rope, left the harbour and sank") is told with a clause in front of so
# many words, which names who did it; a longer one would be told for its own sake.
SHORT = 10

Run = list[int]


def readings(
    story: Story, statements: Sequence[Statement], groups: Sequence[Sequence[int]]
) -> list[tuple[Passage, ...]]:
    """The readings of each group of statement numbers, in the order of the text.

    Of what no other witness carries, what hangs on the clause before it (a participle, a condition) is read
    with that one, and so is what goes on with a word of it, if no other witness carries that one either. A
    clause no other witness carries is read with what hangs on it, or with the clause beside it where the two
    together are likelier what the others say; a group may then be left with no reading. What several
    witnesses carry is read with the clauses in front that it needs: a condition with what is done on it, a
    second act with who did the first.
    """
    owner = {number: place for place, members in enumerate(groups) for number in members}
    shared = {
        place
        for place, members in enumerate(groups)
        if len({statements[number].passage.witness for number in members}) > 1
    }
    seconds = [number for number in range(1, len(statements)) if _neighbours(statements, number)]
    for number in reversed(seconds):
        if owner[number] in shared and owner[number - 1] not in shared and _hangs(story, statements, number):
            owner[number - 1] = owner[number]
    for number in seconds:
        if owner[number] not in shared and (
            _hangs(story, statements, number)
            or (owner[number - 1] not in shared and _continues(statements[number - 1], statements[number]))
        ):
            owner[number] = owner[number - 1]
    _take_in(statements, owner, shared)
    return [
        _apart(story, [_passage(story, statements, run, place in shared) for run in runs])
        for place, runs in enumerate(_runs_of(statements, owner, len(groups)))
    ]


def _hangs(story: Story, statements: Sequence[Statement], number: int) -> bool:
    """Whether it tells nothing without the clause before it."""
    before, here = statements[number - 1].passage, statements[number].passage
    if not statements[number].whole:
        return True
    if _HANGING.match(here.text):
        return not _LINK.search(story.witness(here.witness).text[before.end : here.start])
    participle = _PARTICIPLE.match(here.text)
    return participle is not None and is_verb(participle[0])


def _continues(before: Statement, statement: Statement) -> bool:
    """Whether it goes on with a word of the clause before it ("was felt in three towns", "which flooded")."""
    first = Tokens(statement.passage.text).words[0]
    return is_finite(first) or first in RELATIVES or statement.passage.start < before.passage.end


def _neighbours(statements: Sequence[Statement], number: int) -> bool:
    """Whether the statement stands in one sentence with the one before it."""
    if not 0 < number < len(statements):
        return False
    one, other = statements[number - 1], statements[number]
    return (one.passage.witness, one.sentence) == (other.passage.witness, other.sentence)


def _runs_of(statements: Sequence[Statement], owner: Mapping[int, int], places: int) -> list[list[Run]]:
    """The statements of each place, those that stand beside each other in one sentence together."""
    runs: list[list[Run]] = [[] for _ in range(places)]
    for number, place in sorted(owner.items()):
        if runs[place] and runs[place][-1][-1] == number - 1 and _neighbours(statements, number):
            runs[place][-1].append(number)
        else:
            runs[place].append([number])
    return runs


def _take_in(statements: Sequence[Statement], owner: dict[int, int], shared: set[int]) -> None:
    """Give a clause that no claim shares to the shared claim of the clause beside it, where the two together
    are likelier what the other witnesses say."""
    weights = weigh([statement.terms for statement in statements])
    runs_of = _runs_of(statements, owner, max(owner.values(), default=-1) + 1)
    for place in sorted(shared):
        for run in runs_of[place]:
            others = [other for other in runs_of[place] if not _one_witness(statements, run, other)]
            while beside := [n for n in _beside(statements, run) if owner[n] not in shared]:
                now = _likeness(statements, run, others, weights)
                value, taken = max((_likeness(statements, [*run, n], others, weights), n) for n in beside)
                if value < GAIN * now:
                    break
                owner[taken] = place
                run[:] = sorted([*run, taken])


def _beside(statements: Sequence[Statement], run: Run) -> list[int]:
    before, after = run[0], run[-1] + 1
    return [n for n, second in ((before - 1, before), (after, after)) if _neighbours(statements, second)]


def _one_witness(statements: Sequence[Statement], one: Run, other: Run) -> bool:
    return statements[one[0]].passage.witness == statements[other[0]].passage.witness


def _likeness(
    statements: Sequence[Statement], run: Run, others: Sequence[Run], weights: Mapping[str, float]
) -> float:
    """How like the run is, on average, to the likest of each other witness."""
    best: defaultdict[str, float] = defaultdict(float)
    terms = _terms(statements, run)
    for other in others:
        witness = statements[other[0]].passage.witness
        value = pairwise((terms, _terms(statements, other)), weights).get((0, 1), 0.0)
        best[witness] = max(best[witness], value)
    return sum(best.values()) / len(best)


def _terms(statements: Sequence[Statement], run: Run) -> Bag:
    return frozenset().union(*(statements[number].terms for number in run))


def _passage(story: Story, statements: Sequence[Statement], run: Run, shared: bool) -> Passage:
    first, last = run[0], run[-1]
    while shared and _neighbours(statements, last + 1) and not _tells(statements[first : last + 1]):
        last += 1
    while shared and _neighbours(statements, first) and _is_open(story, statements, first):
        first -= 1
    if shared and _neighbours(statements, last + 1) and _CONDITION.match(statements[last + 1].passage.text):
        last += 1
    start, end = statements[first].passage.start, statements[last].passage.end
    return story.witness(statements[first].passage.witness).passage(start, end)


def _tells(told: Sequence[Statement]) -> bool:
    return any(is_finite_verb(word) for statement in told for word in Tokens(statement.passage.text).words)


def _is_open(story: Story, statements: Sequence[Statement], number: int) -> bool:
    """Whether one does not see whom or what it tells of without the clause before it."""
    before, here = statements[number - 1].passage, statements[number].passage
    told = Tokens(here.text).words
    if told[0] in RELATIVES or not any(map(is_finite_verb, told)) or _hangs(story, statements, number):
        return True
    if told[0] in _PREPOSITIONS or told[0] in LEADING:
        if is_clause(told[1:]):
            return False
        if not _LINK.search(story.witness(here.witness).text[before.end : here.start]):
            return True
    elif not (told[0].islower() and (is_finite(told[0]) or is_sure_verb(told[0]))):
        return False
    return len(Tokens(before.text)) <= SHORT


def _apart(story: Story, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """``passages`` in the order of the text, those that overlap as one."""
    found: list[Passage] = []
    for passage in sorted(passages):
        if found and found[-1].overlaps(passage):
            first = found.pop()
            passage = story.witness(first.witness).passage(first.start, max(first.end, passage.end))
        found.append(passage)
    return tuple(found)
