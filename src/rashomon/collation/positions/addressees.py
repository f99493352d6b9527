"""To whom a position is put: "urged Ann Lee to", "promised Ann Lee that", "reached a deal with Ann Lee"."""

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.language.senses import verb_share

# "to bed", "to conclusions": a word that is a verb in fewer of its uses is none after "to".
LEAST_VERB = 0.1
NEEDED = frozenset(("needed", "wanted", "that", "how", "where", "what", "when", "why", "whether", "which"))
ENDS_PARTNER = frozenset(("on", "to", "that", "for", "over", "about", "in", "under", "following", "which"))


def promised(line: Line, start: int) -> Range | None:
    """To whom a promise is made: "promised Ann Lee that"."""
    end = start
    while end < len(line) and (line.words[end][:1].isupper() or line.lower[end] in DETERMINERS | {"."}):
        end += 1
    return (start, end) if end > start and line.word(end) == "that" and line.word(start) != "that" else None


def addressed(line: Line, start: int, end: int) -> bool:
    """Whether ``start:end`` is somebody: no clause of its own ("told him we needed to"), no "about ..."."""
    inner = set(line.lower[start + 1 : end])
    pronouns = group("pronouns.person") | group("pronouns.group")
    return line.lower[start] not in PREPOSITIONS and not inner & (pronouns | group("modals.must_to") | NEEDED)


def may_be_verb(line: Line, index: int) -> bool:
    """Whether the word at ``index`` can be the verb of "to ..."."""
    word = line.word(index)
    if line.words[index][:1].isupper() and not line.titled:
        return False
    if word.endswith("ly") or word == "not":
        word = line.word(index + 1)
    bare = word.removeprefix("re").removeprefix("de").removeprefix("-")
    return (
        word in {"be", "have", "do"}
        or word.endswith(("ize", "ise", "ify"))
        or max(verb_share(word), verb_share(bare)) >= LEAST_VERB
    )


def with_whom(line: Line, preposition: int, end: int) -> Range | None:
    stop = preposition + 1
    while stop < end and line.lower[stop] not in ENDS_PARTNER:
        stop += 1
    return (preposition + 1, stop) if stop > preposition + 1 else None


def to_a_thing(line: Line, after: int, who: Range | None) -> bool:
    """ "The firm agreed to the plan": one party alone accepts what another put to it."""
    alone = who is not None and "and" not in line.lower[who[0] : who[1]]
    return (
        alone
        and line.word(after) == "to"
        and line.word(after + 1) in {"the", "this", "that", "his", "her", "its", "their"}
    )
