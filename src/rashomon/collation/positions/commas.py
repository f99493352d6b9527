"""Commas that close nothing: inside a number, between the names of a list."""

import re

from rashomon.collation.positions.lexicon import DETERMINERS
from rashomon.collation.positions.lines import Line

YEAR = re.compile(r"[12]\d{3}")
# A list of names ends within this many words of any of its commas.
LIST_REACH = 25


def number_comma(line: Line, index: int) -> bool:
    """Whether the comma at ``index`` belongs to a number or an amount."""
    before, after = line.word(index - 1), line.word(index + 1)
    # "10,000"; "a five-year, $30 million deal"; "the thorough, year-long review".
    if "-" in after and after[:1].isalpha() and line.word(index - 2) in DETERMINERS:
        return True
    if (
        YEAR.fullmatch(before)
        and line.word(index - 2) == ","
        and "the" in line.lower[max(0, index - 6) : index]
    ):
        # "In the Sept. 11, 2001, attacks".
        return True
    return (before.isdigit() and after.isdigit()) or ("-" in before and after[:1] in {"$", "€", "£"})


def in_name_list(line: Line, comma: int) -> bool:
    """Whether the comma stands between names of a list that "and" closes ("Chad, Mali and Niger")."""
    if comma < 1 or not line.words[comma - 1][:1].isupper() or not name_at(line, comma + 1):
        return False
    for index in range(comma + 1, min(comma + LIST_REACH, len(line))):
        if line.lower[index] == "and":
            return name_at(line, index + 1)
        if not (line.words[index][:1].isupper() or line.lower[index] in {",", "the", "of", "."}):
            return False
    return False


def name_at(line: Line, index: int) -> bool:
    """Whether a name stands at ``index``, an article before it or not."""
    index += line.word(index) == "the"
    return index < len(line) and line.words[index][:1].isupper()
