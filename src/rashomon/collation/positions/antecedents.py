"""What "the deal" is: the fuller words for it in the sentences before."""

from collections.abc import Sequence

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.reading import BARE, stands
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import named_before
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content

# A telling name for a thing has at least so many words ("the herring deal").
FULLER = 3
# ... and goes on for so many behind its noun ("a deal with Iceland on cod").
BEHIND = 12
# "A long-awaited trade deal": so many words stand between the article and the noun.
DESCRIBED = 4
# For so many lines a thing is spoken of.
LASTS = 3
# "The move by the board" tells no more than "the move".
TELLING = PREPOSITIONS - {"from", "by", "at", "after", "before"}
POINTING = frozenset(("the", "that", "this"))


def antecedent(line: Line, part: Range, before: Sequence[Line]) -> tuple[str, tuple[str, ...]] | None:
    """(how it is shown, its words) of the thing that ``part`` points at; ``before``: the lines before."""
    noun = line.lower[part[1] - 1]
    told = group("doubted") | group("generic")
    if part[1] - part[0] > BARE or line.word(part[1] - 2) not in POINTING or noun not in told:
        return None
    for where, end in ((line, part[0]), *((one, len(one)) for one in reversed(before[-LASTS:]))):
        for index in range(end - 1, 0, -1):
            if _same_thing(noun, where, index) and (thing := _fuller(where, index)):
                return shown(where, thing), tuple(where.lower[slice(*thing)])
    return None


def _same_thing(noun: str, line: Line, index: int) -> bool:
    """Whether the word at ``index`` stands for ``noun``; in a name only the same word ("the Fisheries Act" is
    no move)."""
    inside = line.words[index][:1].isupper() and not line.titled
    return stands(noun, line.lower[index]) > 0 and (not inside or noun == line.lower[index])


def _fuller(line: Line, noun: int) -> Range | None:
    """The phrase of the ``noun``, if it tells more than that."""
    near = range(noun - 1, max(-1, noun - 1 - DESCRIBED), -1)
    start = next((k for k in near if line.lower[k] in DETERMINERS | {"another"}), noun)
    if start == noun or not all(is_content(word) for word in line.lower[start + 1 : noun]):
        return None
    first, end = named_before(line, (start, noun + 1))
    if first != start:
        while line.word(first - 1) == "-" and line.words[first - 2][:1].isupper():
            first -= 2
        return first, end
    if noun - start < 2 and line.word(noun + 1) not in TELLING | {"that", "which"}:
        # "That case was brought": no more than is known.
        return None
    what = trimmed(line, start, min(clause_end(line, noun + 1), noun + BEHIND))
    return what if what and what[1] > noun and what[1] - what[0] >= FULLER else None
