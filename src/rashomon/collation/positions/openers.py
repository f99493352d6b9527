"""The words that open a condition ("if", "in exchange for"), told from the same words with another use."""

from rashomon.collation.positions.lexicon import DETERMINERS, openers
from rashomon.collation.positions.lines import Line
from rashomon.language.clauses import is_content
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

# After these "if" means "whether", or no condition.
ASKING = frozenset("why how what when where who whom which and but or nor so that than not".split())
# "Asked the jury if", "decide for themselves if".
ASKED = frozenset(("ask", "asks", "asked", "asking", "decide", "decides", "determine"))
ASKED_REACH = 4
# "Failing talks by May, it would sue": only where a sentence begins.
LACKING = frozenset(("failing", "absent"))
PASSED = frozenset(("was", "were", "had", "did", "became", "began", "came", "got"))
NOT_CONDITION = frozenset(
    "as even see know ask asked asks wonder wondered determine decide tell check".split()
)


def opener_at(line: Line, index: int) -> tuple[str, ...] | None:
    """The words at ``index`` that open a condition."""
    for words in openers().get(line.lower[index], ()):
        if not line.follows(index, words):
            continue
        before = line.word(index - 1)
        if words[0] in LACKING and index > 0:
            continue
        inverted = words == ("should",) and _somebody(line, index + 1) and before not in ASKING
        if words in {("should",), ("once",)} and before not in {",", ""} and not inverted:
            continue
        if words == ("provided",) and line.word(index + 1) not in DETERMINERS | {"that", "they", "he", "she"}:
            continue
        if line.word(index + len(words)) == "possible":
            # "As soon as possible".
            continue
        if words == ("once",) and not PASSED.isdisjoint(_until_comma(line, index)):
            # "Once the film was out, crews called for a vote": when.
            continue
        if words == ("if",) and line.word(index + 1) == "not":
            # "Most, if not all".
            continue
        asked = ASKED & set(line.lower[max(0, index - ASKED_REACH) : index])
        if words == ("if",) and (before in NOT_CONDITION or asked):
            continue
        return words
    return None


def _until_comma(line: Line, index: int) -> list[str]:
    end = line.lower.index(",", index) if "," in line.lower[index:] else len(line)
    return line.lower[index:end]


def _somebody(line: Line, index: int) -> bool:
    """Whether somebody stands at ``index``, no verb ("will go should the mayor lose")."""
    named = line.words[index : index + 1] and line.words[index][:1].isupper() and not line.titled
    thing = is_content(line.word(index)) and verb_share(lemma(line.word(index))) == 0
    return (
        bool(named)
        or thing
        or line.word(index) in DETERMINERS - {"all", "no"} | {"he", "she", "it", "they", "we"}
    )
