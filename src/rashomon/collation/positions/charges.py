"""What somebody is charged with ("the guild accused Ann Lee of theft"), so that "the claims" tells which."""

from collections.abc import Iterator

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.grammar import clause_end
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.kinds import not_verb
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.words import lemma

# "accused the guild and its former head, Ann Lee, of theft": so many words name the accused.
ACCUSED = 12
# "Mr", "the senator": so many words stand before the name.
TITLE = 2
BEFORE_DEED = frozenset(("of", "with", "for"))


def charged(line: Line, reader: Reader) -> Iterator[tuple[Holder, str, Range]]:
    """(who, "of" or "that", with what) for every charge that ``line`` tells."""
    for index, word in enumerate(line.lower):
        if not word.isalpha() or not_verb(line, index, False):
            continue
        verb = lemma(word)
        if verb in group("charging"):
            yield from _with_deed(line, index, reader)
        elif verb in group("charging.claiming"):
            yield from _in_clause(line, index, reader)


def _with_deed(line: Line, index: int, reader: Reader) -> Iterator[tuple[Holder, str, Range]]:
    near = range(index + 2, min(index + ACCUSED, len(line)))
    place = next((k for k in near if line.lower[k] in BEFORE_DEED), None)
    if place is None:
        return
    accused, deed = (
        reader.read(line, (index + 1, place)),
        trimmed(line, place + 1, clause_end(line, place + 1)),
    )
    if accused and deed:
        for one in accused.members or (accused,):
            yield one, "of", deed


def _in_clause(line: Line, index: int, reader: Reader) -> Iterator[tuple[Holder, str, Range]]:
    first = index + 1 + (line.word(index + 1) == "that")
    deed = trimmed(line, first, clause_end(line, first, listed=True))
    named = reader.named(line, first, min(first + ACCUSED, len(line)))
    if deed and named and named[0][0] <= first + TITLE:
        for _, _, party in named:
            yield reader.of(party), "that", deed
