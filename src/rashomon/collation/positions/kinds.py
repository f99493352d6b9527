"""Whether a word that may be a verb is one where it stands."""

from functools import cache

from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line

# What somebody decides, makes or plans, and no weather or luck.
DECIDED = (
    "doubted", "generic", "pacts", "tabled", "asked", "sought", "ordered", "bills", "harm", "boon", "voted",
    "speaks_for.shaped", "speaks_for.documents",
)  # fmt: skip
# "Her ties or her early support for it": a noun before "for".
NOUN_FOR = frozenset(("support", "praise", "respect", "demand", "request"))


def not_verb(line: Line, index: int, titled: bool) -> bool:
    """Whether the word at ``index`` is a noun here ("the demand") or part of a name ("United States")."""
    named = line.words[index][:1].isupper() and index > 0
    return (named and (not titled or line.word(index - 1) == "united")) or is_noun(line, index)


def is_noun(line: Line, index: int) -> bool:
    """Whether the word at ``index`` is a noun here ("the demand", "any new demands", "its call")."""
    before, word = line.word(index - 1), line.lower[index]
    if word == "warning" and line.word(index + 1).rstrip("s") in {
        "shot",
        "sign",
        "label",
        "letter",
        "system",
    }:
        return True
    counted = before[:1].isdigit() and word.endswith("s")
    if counted or (word in NOUN_FOR and line.word(index + 1) in {"for", "of"}):
        return True
    if before in DETERMINERS - {"that", "this", "all", "some", "those"} or before in {"'s", "of", "such"}:
        return True
    if word.endswith("s") and before.endswith(("'s", "s'")):
        return True
    pronouns = group("pronouns.person") | group("pronouns.group")
    if (
        not word.endswith("s")
        or word.endswith("ss")
        or line.words[index - 1][:1].isupper()
        or before in pronouns
    ):
        return False
    return line.word(index - 2) in DETERMINERS | {"for", "of"} and before not in group(
        "speaks_for.people"
    ) | group("speaks_for.actors") | group("speaks_for.documents")


def decided(line: Line, part: tuple[int, int]) -> bool:
    """Whether ``part`` names what somebody decides ("a new toll law"; "no bread" is nobody's decision)."""
    return not _decided().isdisjoint(line.lower[slice(*part)])


@cache
def _decided() -> frozenset[str]:
    return frozenset().union(*(group(path) for path in DECIDED))
