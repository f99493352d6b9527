"""Whose verb it is: the subject before it, over relative clauses and appositions."""

from rashomon.collation.positions.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    finite,
    number_comma,
    past,
    phrase_before,
    verb_at,
    verb_group,
)
from rashomon.collation.positions.lines import Line

SINGULAR = frozenset(("has", "is", "was", "does"))


def subject(line: Line, verb: int, earlier: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words before the verb group at ``verb`` that are its subject; ``earlier``: the last verb's."""
    before = line.word(verb - 1)
    if before in {"and", "but", "or", "then"} or (before == "," and earlier is None and verb < 2):
        return earlier
    if before in RELATIVES:
        end = verb - 1
        if line.word(end - 1) == ",":
            return antecedent(line, end - 1)
        return _nearest(line, antecedent(line, end)) if before == "who" else antecedent(line, end)
    if before == ",":
        return _over_apposition(line, verb - 1) or earlier
    found = phrase_before(line, verb)
    if found and line.word(verb) in SINGULAR and "and" in line.lower[found[0] : found[1]]:
        found = (found[1] - line.lower[found[0] : found[1]][::-1].index("and"), found[1])
    if found and line.word(found[0] - 1) == "whose":
        return antecedent(line, found[0] - 1 - (line.word(found[0] - 2) == ","))
    return found


def antecedent(line: Line, end: int) -> tuple[int, int] | None:
    """What "who" or "whose" goes back to: the last noun phrase before ``end``, without a verb before it."""
    found = phrase_before(line, end)
    if found is None:
        return None
    for index in range(end - 2, found[0], -1):
        if verb_at(line, index) and index + 1 < end:
            return (index + 1, end)
        if line.lower[index] in DETERMINERS and line.lower[index - 1] not in PREPOSITIONS:
            return (index, end)
    return found


def _nearest(line: Line, words: tuple[int, int] | None) -> tuple[int, int] | None:
    """Whom "who" means in "a stage for people who": the last noun, without what stands before "for"."""
    if words is None:
        return None
    cuts = [index for index in range(*words) if line.lower[index] in PREPOSITIONS - {"of"}]
    return (cuts[-1] + 1, words[1]) if cuts and cuts[-1] + 1 < words[1] else words


def main_subject(line: Line, before: int) -> tuple[int, int] | None:
    """The subject of the first verb of ``line`` that stands before word ``before``."""
    for index in range(1, before):
        word = line.lower[index]
        told = finite(line, index) or (past(word) and line.words[index].islower())
        if told or (word.endswith("ed") and line.lower[index - 1] not in DETERMINERS):
            found = subject(line, verb_group(line, index)[0], None)
            if found and line.lower[found[0]] not in PREPOSITIONS:
                return found
    return None


def _over_apposition(line: Line, comma: int) -> tuple[int, int] | None:
    """The phrase before the apposition that ends at ``comma`` ("Ann Lee, the mayor, said")."""
    depth = 0
    for index in range(comma - 1, 0, -1):
        if line.lower[index] == "," and not number_comma(line, index):
            found = phrase_before(line, index)
            if found and line.lower[found[0]] not in PREPOSITIONS and line.lower[index + 1] != "and":
                depth += 1
                if found[0] == 0 or line.lower[found[0] - 1] in {",", "that", "and", "but", "as", "while"}:
                    return (index + 1, comma) if _named_second(line, found, (index + 1, comma)) else found
    return None


def _named_second(line: Line, found: tuple[int, int], beside: tuple[int, int]) -> bool:
    """Whether the name stands in the apposition: "The Liberal leader, Ann Lee, said", "Their spokesman,
    the baker Ann Lee, said"."""
    first, second = line.words[slice(*found)], line.words[slice(*beside)]
    if len(second) < 2:
        return False
    if first[-1][:1].isupper():
        # "The head of the Bakers' Guild, Ann Lee, said".
        return first[0].lower() == "the" and "of" in first and all(word[:1].isupper() for word in second)
    bare = not any(word[:1].isupper() for word in first[1:])
    return all(word[:1].isupper() for word in (second[-2:] if bare else second))
