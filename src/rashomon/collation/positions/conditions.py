"""On which condition: "if Kyiv withdraws", "in exchange for", "until the Kremlin leaves"."""

from rashomon.collation.positions.forms import pronoun
from rashomon.collation.positions.grammar import ASIDE, clause_end
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.openers import LACKING, NOT_CONDITION, opener_at

SUPPOSING = frozenset(
    {"if", "whether", "unless", "until", "what", "when", "how", "why", "once", "who", "provided"}
)
# "the claim that Ann Lee opposed it" is told of her, not by her.
HEARSAY = frozenset(
    "claim claims notion idea allegation allegations suggestion suggestions rumor rumors rumour rumours"
    " speculation impression myth belief criticism concern concerns fear fears charge charges accusation"
    " accusations theory theories narrative complaint complaints suspicion suspicions perception worry"
    " worries requirement requirements rule rules sign signs indication indications hint hints".split()
)
# "She assumed Ann Lee had backed it": told of a thought, not of Ann Lee.
ASSUMING = frozenset(
    "assumed assumes assuming imagined pretended suspected suspects thought feared fears".split()
)
# "He warned that Ann Lee opposes it": a rival's charge. "He warned that Ann Lee must pay" is his own wish.
CHARGING = frozenset(
    "warned warns warning alleged alleges alleging claimed claims claiming charged charges charging".split()
)
ASKING = frozenset(("if", "whether"))
MEANING = frozenset(("means", "mean", "meant", "meaning"))
# A condition of fewer words says nothing.
SHORTEST = 3


def condition_of(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The condition of the statement whose words begin at ``start`` and end at ``end``, opener included.

    It follows the statement at once (a comma may stand between), or opens the sentence before it.
    """
    for index in range(start, min(end + 2, len(line))):
        found = opener_at(line, index)
        if found:
            return _whole(line, index, len(found))
    if (later := _after_aside(line, end)) and (found := opener_at(line, later)):
        return _whole(line, later, len(found))
    for index in range(start):
        found = opener_at(line, index)
        if (
            found
            and (index == 0 or line.word(index - 1) in {"that", "but", "and", ",", "said"})
            and ("," in line.lower[index:start] or _end(line, index + len(found)) < start)
        ):
            return _whole(line, index, len(found))
    return None


def _after_aside(line: Line, end: int) -> int | None:
    """Where a condition may open behind what is set in ("will sue, the firm said, unless it pays")."""
    if line.word(end) == "," and "," in line.lower[end + 1 : min(end + ASIDE, len(line) - 1)]:
        return line.lower.index(",", end + 1) + 1
    if line.word(end) not in {",", "when", "after", "while"}:
        return None
    # "Will shut it when the season ends, the board said, unless".
    near = range(end + 1, min(end + 2 * ASIDE, len(line)))
    return next((k for k in near if line.lower[k] == "unless" and line.lower[k - 1] == ","), None)


def _whole(line: Line, index: int, opener: int) -> tuple[int, int] | None:
    lacking = line.lower[index] in LACKING and "," in line.lower[index:]
    end = line.lower.index(",", index) if lacking else _end(line, index + opener)
    # "until their concerns": cut off before its verb.
    bare = line.word(index + 1) in group("pronouns.possessive") and end - index == SHORTEST
    return (index, end) if end - index >= SHORTEST and not bare else None


def suppositions(line: Line) -> list[tuple[int, int]]:
    """The clauses of ``line`` that are only supposed: what stands in them nobody has done."""
    found = []
    for index in range(len(line)):
        opener = opener_at(line, index)
        if opener and opener[0] not in {"in", "until", "without"} and opener[:3] != ("as", "a", "condition"):
            found.append((index, _end(line, index + len(opener))))
        elif line.lower[index] in ASKING and line.word(index - 1) in NOT_CONDITION:
            # "Asked if she believed that Lee wanted".
            found.append((index, clause_end(line, index + 1)))
    return found


def supposed(line: Line, start: int) -> bool:
    """Whether the clause at ``start`` is supposed or asked ("if Kyiv would")."""
    return bool({line.word(start - 1), line.word(start)} & SUPPOSING)


def hearsay(line: Line, start: int, end: int) -> bool:
    """Whether the clause with the subject ``start:end`` is somebody's claim or thought ("the claim that Lee
    opposed it", "the board assumed Lee had")."""
    stated = line.word(start - 1) == "that"
    thought = line.word(start - 1 - stated) in ASSUMING or not ASSUMING.isdisjoint(line.lower[start:end])
    return thought or (stated and line.word(start - 2) in HEARSAY)


def charged_by_another(line: Line, start: int) -> bool:
    """Whether the clause at ``start`` tells what a rival charges somebody with."""
    return line.word(start - 1 - (line.word(start - 1) == "that")) in CHARGING and not pronoun(
        line, (start, start + 1)
    )


def follows_from(line: Line, start: int) -> bool:
    """Whether the clause at ``start`` is what something means ("it means that we must pay")."""
    return line.word(start - 1 - (line.word(start - 1) == "that")) in MEANING


def _end(line: Line, start: int) -> int:
    """Where the condition ends: or where "it will", "she should" begins what depends on it."""
    end = clause_end(line, start)
    if end - start < SHORTEST - 1 and line.word(end) in {"and", "or"}:
        # "If fuel | and bread are held back".
        end = clause_end(line, end + 1)
    pronouns = group("pronouns.person") | group("pronouns.group")
    ends = group("modals.will") | group("modals.must")
    for index in range(start + 1, end - 1):
        if line.lower[index] in pronouns and line.lower[index + 1] in ends:
            return index
    return end
