"""Bare numbers that count people, by what happened to them or what they make up: "killing 26", "30 hurt"."""

import re
from functools import cache

from rashomon.language.tables import table

# Characters before a number in which the words stand that make people of it.
REACH = 40
_POPULATION = r"population(?:\s(?:of|is|was|at|stands|stood|estimated|,|-LRB-|\())*\s?"


def counts_people(text: str, start: int, begin: int, end: int) -> bool:
    """Whether the bare number ``begin:end`` of a sentence that begins at ``start`` counts people."""
    return bool(_ahead().search(text, max(start, begin - REACH), begin) or _behind().match(text, end))


# "A crowd that the police put at 3,000".
_PUT = r"(?:[a-z]+\s){0,3}?(?:put|estimated|placed|reckoned|numbered)\s(?:by\s(?:[a-z]+\s){1,2})?"


@cache
def _ahead() -> re.Pattern[str]:
    units = table("units")
    harm, bodies = "|".join(units["count"]["harm"]), "|".join(units["people"]["bodies"])
    return re.compile(rf"\b(?:(?:{harm})\s|(?:{bodies})\s(?:of|{_PUT}at)\s|{_POPULATION})$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    people = table("units")["people"]
    helping, befallen, masses = ("|".join(people[key]) for key in ("helping", "befallen", "masses"))
    return re.compile(
        rf"\s(?:more\s)?(?:(?:(?:{helping})\s){{0,4}}(?:{befallen})\b|(?:{masses})\b|strong\b|(?-i:(?<!one\s)(?<!One\s)who)\b)",
        re.IGNORECASE,
    )
