"""Single words: marks, small words, and what is certainly a verb, a pronoun or an abbreviation."""

from functools import cache

from rashomon.collation.positions.lexicon import DETERMINERS, WEEKDAYS, finite_forms, group
from rashomon.collation.positions.lines import Line
from rashomon.language.clauses import is_verb
from rashomon.language.words import lemma

BREAKS = frozenset(";:()[]—–―") | {"--", "...", "…"}
DOTS = frozenset(".!?")
PREPOSITIONS = frozenset(
    "of in for at on to by from with about over against under into between near during within across after"
    " before through toward towards among per outside inside beside beyond behind along around onto upon off"
    " throughout via despite including unlike".split()
)
NAMED_DAYS = WEEKDAYS | frozenset("tomorrow tonight earlier later".split())
RELATIVES = frozenset({"who", "which", "that"})
# A word that is a verb in so many of its uses is taken for one.
MOSTLY_VERB = 0.6


def finite(line: Line, index: int) -> bool:
    """Whether a verb stands at ``index`` for certain: no name ("States"), no noun after a determiner."""
    if line.words[index][:1].isupper():
        return False
    if line.lower[index] not in finite_forms():
        return line.lower[index].endswith("n't")
    return line.word(index - 1) not in DETERMINERS - {"that"}


def capitals(line: Line, start: int, end: int) -> bool:
    """Whether all words of ``start:end`` begin with a capital, as titles and names do ("Sen. Lee")."""
    return all(word[:1].isupper() or word == "." for word in line.words[start:end])


@cache
def past(word: str) -> bool:
    """Whether the lower-case ``word`` is an irregular past ("met")."""
    return word.isalpha() and lemma(word) != word and not word.endswith(("s", "ed", "ing")) and is_verb(word)


def pronoun(line: Line, words: tuple[int, int]) -> bool:
    """Whether ``words`` are no more than a pronoun."""
    pronouns = group("pronouns.person") | group("pronouns.group")
    return words[1] - words[0] == 1 and line.word(words[0]).split("'")[0] in pronouns


def adverb(word: str) -> bool:
    return (
        len(word) > 4 and word.endswith("ly") and word not in {"family", "italy", "assembly", "july", "ally"}
    )


def abbreviates(line: Line, index: int) -> bool:
    """Whether the dot at ``index`` belongs to the word before it ("Mr.") and not to the sentence's end."""
    return index + 1 < len(line) and line.ends[index - 1] == line.starts[index] and index > 0
