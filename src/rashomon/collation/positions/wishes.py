"""Several things wanted at once: lists of demands, and two wishes put to one party."""

from collections.abc import Iterator

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.words import lemma

# "the terms for peace that the minister set out at length include": how far off "include" may stand.
LIST_REACH = 14
# "a proposal for some shops, including large ones" lists no demands.
PLANS = frozenset(("proposal", "proposals"))
WHOM = frozenset(("him", "her", "them", "us", "me", "it"))


def listed(line: Line) -> Iterator[tuple[Range, Range]]:
    """(what stands before the list, one wish) for each wish in "the terms that X set include A, B and C"."""
    for index in range(1, len(line)):
        if line.lower[index] not in group("wants.lists"):
            continue
        wants = group("wants.nouns") - (PLANS if line.lower[index] == "including" else frozenset())
        before = [place for place in range(index) if line.lower[place] in wants]
        if before and "," in line.lower[before[-1] : index - 1]:
            continue
        if not before or index - before[-1] > LIST_REACH or line.word(index - 1) in {"not", "n't"}:
            continue
        end = clause_end(line, index + 1, listed=True)
        for item in items(line, index + 1, end):
            yield (0, index), item


def items(line: Line, start: int, end: int) -> Iterator[Range]:
    """The members of the list ``start:end``."""
    begin = start
    cuts = [k for k in range(start, end) if line.lower[k] == "," or line.follows(k, ("as", "well", "as"))]
    final = [k for k in range(start, end) if line.lower[k] == "and" and (not cuts or k > cuts[-1])]
    ends = sorted(set(cuts + final[:1])) if cuts or len(final) == 1 else []
    for cut in [*ends, end]:
        if found := trimmed(line, begin, cut):
            yield found
        begin = cut + 1


def wishes(line: Line, start: int, end: int) -> Iterator[Range]:
    """Each of two things wanted of one party: "withdraw its troops and renounce its plans"."""
    begin = _over_consent(line, start)
    for index in range(begin + 1, end):
        if line.lower[index] == "and" and (
            {line.word(index + 1), lemma(line.word(index + 1))} & group("actions")
            or (line.word(index + 1).endswith("ing") and line.word(index + 2) in DETERMINERS)
        ):
            if found := trimmed(line, begin, index):
                yield found
            begin = _over_consent(line, index + 1)
    if (found := trimmed(line, begin, end)) and not (begin > start and line.lower[found[1] - 1] in WHOM):
        yield found


def _over_consent(line: Line, start: int) -> int:
    """Over "agree to": what is to be agreed to is wanted."""
    consents = line.word(start) in group("conditions.leading") and line.word(start + 1) == "to"
    return start + 2 if consents else start
