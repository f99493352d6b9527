"""What is set in between two commas: "demanded that the firm, Velm Bank, pay", and the clause goes on."""

from rashomon.collation.positions.forms import BREAKS, DOTS, RELATIVES, abbreviates, adverb, finite, past
from rashomon.collation.positions.lexicon import DETERMINERS, group, saying_forms
from rashomon.collation.positions.lines import Line
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

# "which burned in May" has so many words; what goes on behind it begins with one of these.
ASIDE = 16
ONWARDS = frozenset(("as", "to", "into", "from"))
RELATIVE = RELATIVES - {"that"}
OPENING = frozenset("including led built run held many most some all both then now once".split())
# "Stop all sailings": a word is taken for a verb if it is one in so many of its uses.
DEED = 0.5


def behind_aside(line: Line, start: int, comma: int) -> int | None:
    """Where the clause from ``start`` goes on behind what ``comma`` opens; None where nothing is set
    in or the clause is whole before it."""
    near = range(comma + 2, min(comma + ASIDE, len(line) - 1))
    close = next((k for k in near if line.lower[k] in BREAKS | {","} or _stops(line, k)), None)
    if close is None or line.lower[close] != "," or not _set_in(line, comma + 1, close):
        return None
    onward = line.word(close + 1) == "to" or (
        line.lower[comma + 1] in RELATIVE and line.word(close + 1) in ONWARDS
    )
    bare = line.word(start - 1) == "that" and not any(_verb(line, k) for k in range(start, comma))
    return close + 1 if onward or (bare and _tells(line, close + 1)) else None


def _stops(line: Line, index: int) -> bool:
    return line.lower[index] in DOTS and not abbreviates(line, index)


def _set_in(line: Line, first: int, end: int) -> bool:
    """Whether ``first:end`` is a relative clause, or describes or names what stands before it."""
    word = line.lower[first]
    if word in RELATIVE:
        return True
    if any(finite(line, k) or (line.lower[k],) in saying_forms() for k in range(first + 1, end)):
        return False
    named = line.words[first][:1].isupper() or word[:1].isdigit()
    return named or word in DETERMINERS | OPENING or word.endswith(("ed", "ing")) or past(word)


def _tells(line: Line, index: int) -> bool:
    """Whether a verb stands at ``index``, "not" or an adverb before it."""
    while line.word(index) == "not" or adverb(line.word(index)):
        index += 1
    word = line.word(index)
    bare = word == "be" or word in group("actions") or verb_share(lemma(word)) >= DEED if word else False
    return index < len(line) and line.words[index].islower() and (bare or _verb(line, index))


def _verb(line: Line, index: int) -> bool:
    word = line.lower[index]
    helpers = group("modals.auxiliaries_plain") | group("modals.doubtful") | group("modals.must")
    return finite(line, index) or word in helpers or (word.endswith("ed") and line.words[index].islower())
