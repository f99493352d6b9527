"""What is shown of a claim: clauses of one sentence that make one claim are one reading."""

import re
from collections.abc import Sequence

from rashomon.collation.claims.statements import Statement
from rashomon.language.clauses import is_verb
from rashomon.model import Passage, Story

# "..., alleging a conspiracy" goes on with what the clause before it began; "..., following a vigil" may not.
_PARTICIPLE = re.compile(r"[a-z]{3,}ing\b")


def readings(
    story: Story, statements: Sequence[Statement], groups: Sequence[Sequence[int]]
) -> list[tuple[Passage, ...]]:
    """The readings of each group of statement numbers, in the order of the text.

    A participle clause no other witness carries is read with the clause before it, and a clause no other
    witness carries with the participle clause after it; a group may then be left with no reading.
    """
    owner = {number: place for place, members in enumerate(groups) for number in members}
    shared = {
        place
        for place, members in enumerate(groups)
        if len({statements[number].passage.witness for number in members}) > 1
    }
    for number in range(1, len(statements)):
        if _goes_on(statements, number):
            before, after = owner[number - 1], owner[number]
            if before in shared and after not in shared:
                owner[number] = before
            elif after in shared and before not in shared:
                owner[number - 1] = after
    members: list[list[int]] = [[] for _ in groups]
    for number, place in sorted(owner.items()):
        members[place].append(number)
    return [_joined(story, statements, numbers) for numbers in members]


def _goes_on(statements: Sequence[Statement], number: int) -> bool:
    begins = _PARTICIPLE.match(statements[number].passage.text)
    return begins is not None and is_verb(begins[0]) and _neighbours(statements, number)


def _neighbours(statements: Sequence[Statement], number: int) -> bool:
    """Whether the statement stands in one sentence with the one before it."""
    one, other = statements[number - 1], statements[number]
    return (one.passage.witness, one.sentence) == (other.passage.witness, other.sentence)


def _joined(story: Story, statements: Sequence[Statement], numbers: Sequence[int]) -> tuple[Passage, ...]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1 and _neighbours(statements, number):
            runs[-1].append(number)
        else:
            runs.append([number])
    found = []
    for run in runs:
        first, last = statements[run[0]].passage, statements[run[-1]].passage
        found.append(story.witness(first.witness).passage(first.start, last.end))
    return tuple(sorted(found))
