"""A position told from its matter's side: "the plan was rejected by Kyiv", "a plan backed by the guild"."""

from rashomon.collation.positions.biddings import asked_by
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, PREPOSITIONS, finite, past
from rashomon.collation.positions.kinds import decided
from rashomon.collation.positions.lexicon import BE, Cue, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.worth import worth

# "the plan was firmly rejected on Friday by Kyiv": how far off the agent may stand.
AGENT_REACH = 5
MANY = frozenset(("have", "are", "were"))
PLURALS = frozenset(
    "people police men women children media data they we you these those both all many and".split()
)


def _several(line: Line, who: Range) -> bool:
    """Whether ``who`` may be a plural."""
    words = line.lower[who[0] : who[1]]
    return any(word.endswith("s") or word in PLURALS for word in words)


def reduced_passive(line: Line, after: int, cue: Cue) -> bool:
    """Whether the cue that ends at ``after`` is a passive without a helper ("a plan backed by")."""
    return cue.form == "past" and line.word(after) == "by"


def is_agent(line: Line, index: int) -> bool:
    """Whether the words at ``index`` name who does what a passive tells ("rejected by Kyiv")."""
    done = line.word(index - 2)
    return line.word(index - 1) == "by" and (done.endswith("ed") or past(done))


def passive_of(
    line: Line, index: int, after: int, cue: Cue, who: Range | None, helpers: frozenset[str]
) -> Find | None:
    """ "The plan was rejected by Kyiv": the agent after "by" holds the position."""
    if helpers & group("modals.negations") or who is None:
        return None
    if cue.takes == "someone":
        return asked_by(line, index, after, cue, who)
    if helpers & MANY and not _several(line, who):
        return None
    bare = cue.act == "accept" and reduced_passive(line, after, cue) and helpers.isdisjoint(BE)
    if bare and not decided(line, who):
        # "The crews supported by the fund": them, not what they want.
        return None
    for place in range(after, min(after + AGENT_REACH, len(line) - 1)):
        if line.lower[place] in BREAKS | {","}:
            return None
        if line.lower[place] == "by":
            end = place + 1
            while (
                end < len(line)
                and not finite(line, end)
                and line.lower[end]
                not in PREPOSITIONS
                | {
                    ",",
                    "and",
                    "who",
                    "that",
                    "which",
                }
                | BREAKS
                | {"."}
            ):
                end += 1
            agent = (place + 1, end)
            # "That effort was backed by the guild": without "that" nobody would ask which.
            who = (who[0] - (who[1] - who[0] == 1 and line.word(who[0] - 1) == "that"), who[1])
            fits = end > place + 1 and worth(line, cue, cue.act, who, who[1])
            return Find(cue.act, line, (index, after), agent, who, None, None, cue.code) if fits else None
    return None
