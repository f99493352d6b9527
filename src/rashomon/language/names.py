"""What is known of names: given names, places and their peoples, titles, organisations."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.language.tables import table, words
from rashomon.language.vocabulary import in_dictionary

PlaceForm = Literal["name", "capital", "adjective", "people", "seat"]

_SPACED_HYPHEN = re.compile(r"\s*([-–])\s*")
_DOTS = re.compile(r"\b(\w)\.(?=\w\.|\W|$)")


@dataclass(frozen=True, slots=True)
class Country:
    """A country under one of its names; ``form`` says which kind of name it is."""

    name: str
    form: PlaceForm


@cache
def fold(name: str) -> str:
    """``name`` for comparing: no case, no leading "the", no dots in abbreviations, plain marks and spaces."""
    plain = " ".join(name.replace("’", "'").split()).replace(" ,", ",").casefold()
    plain = _SPACED_HYPHEN.sub(r"-", _DOTS.sub(r"\1", plain))
    return plain.removeprefix("the ").strip("., ") or plain


@cache
def countries() -> dict[str, Country]:
    """Every folded name of every country, its capital, adjective, people and seats of government."""
    found: dict[str, Country] = {}
    for name, row in table("places")["countries"].items():
        adjective = row["adjective"]
        forms: list[tuple[PlaceForm, list[str]]] = [
            ("name", [name, *row.get("also", [])]),
            ("capital", [row["capital"]] if "capital" in row else []),
            ("seat", row.get("seats", [])),
            ("adjective", [adjective]),
            ("people", row.get("people", [adjective + "s"])),
        ]
        for form, spellings in forms:
            for spelling in spellings:
                found.setdefault(fold(spelling), Country(name, form))
    return found


@cache
def adjective_of(country: str) -> str:
    """The folded adjective of a country by its usual name."""
    return fold(table("places")["countries"][country]["adjective"])


@cache
def regions() -> frozenset[str]:
    """Folded names of regions, states and cities that are no country and no capital."""
    rows = table("places")
    return frozenset(
        fold(name) for key in ("regions", "states", "abbreviated", "cities") for name in rows[key]
    )


@cache
def abbreviated_states() -> dict[str, str]:
    """Folded abbreviations of states ("calif") with the folded names in full."""
    return {fold(short): fold(name) for short, name in table("places")["abbreviated"].items()}


@cache
def organisations() -> dict[str, str]:
    """Folded names of organisations that are known everywhere, each with the fullest of them."""
    found: dict[str, str] = {}
    for name, others in table("organisations")["known"].items():
        for spelling in (name, *others):
            found[fold(spelling)] = name
    return found


@cache
def acronyms() -> frozenset[str]:
    """Folded organisations' names that are ordinary words unless written in capitals ("ICE")."""
    rows = table("organisations")["known"]
    listed = {spelling for name, others in rows.items() for spelling in (name, *others)}
    capital = {fold(spelling) for spelling in listed if spelling.isupper()}
    small = {fold(spelling) for spelling in listed if not spelling.isupper()}
    return frozenset(name for name in capital - small if is_ordinary(name))


def possessive(name: str) -> str:
    """Whose it is: "Roe's", "Olins'"."""
    return name + ("'" if name.endswith("s") else "'s")


@cache
def adjectives() -> frozenset[str]:
    """Folded adjectives of places, peoples and faiths."""
    listed = {fold(word) for word in table("places")["adjectives"]}
    return frozenset(listed | {name for name, country in countries().items() if country.form == "adjective"})


@cache
def _given() -> dict[str, str]:
    rows = table("first_names")
    found: dict[str, str] = {}
    for gender in ("female", "male"):
        for name in rows[gender].split():
            key = name.casefold()
            found[key] = "" if key in found else gender
    for group in rows["nicknames"]:
        genders = {found[name.casefold()] for name in group if name.casefold() in found}
        for name in group:
            found.setdefault(name.casefold(), genders.pop() if len(genders) == 1 else "")
    return found


def is_given_name(word: str) -> bool:
    """Whether ``word`` is a common given name."""
    return word.casefold() in _given()


def gender(word: str) -> Literal["female", "male"] | None:
    """The gender that the given name ``word`` commonly tells, if it tells one."""
    found = _given().get(word.casefold())
    return "female" if found == "female" else "male" if found == "male" else None


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(table("first_names")["nicknames"]):
        for name in group:
            found.setdefault(name.casefold(), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def same_given_name(left: str, right: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, or a known short form."""
    one, other = left.casefold().rstrip("."), right.casefold().rstrip(".")
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return bool(_nicknames().get(one, frozenset()) & _nicknames().get(other, frozenset()))


@cache
def function_words() -> frozenset[str]:
    """Words that begin sentences and are no names: articles, pronouns, prepositions, numerals."""
    return words("capitals", "function")


@cache
def is_ordinary(word: str) -> bool:
    """Whether the lower-case ``word`` is one of the language's ordinary words, so that a capital can be
    owed to its place alone."""
    if word in function_words():
        return True
    if "-" in word:
        return all(is_ordinary(part) for part in word.split("-") if part)
    return in_dictionary(word)


@cache
def roles() -> frozenset[str]:
    """Offices, jobs and bonds, in lower case ("president", "chief of staff", "son")."""
    rows = table("titles")
    return frozenset((*rows["heads"], *rows["other"], *rows["kin"], *rows["short"]))


@cache
def forms_of_address() -> frozenset[str]:
    """Forms that stand right before a name ("mr", "dame")."""
    return words("titles", "forms")


@cache
def head_roles() -> frozenset[str]:
    """Roles of the head of a state or a government."""
    return words("titles", "heads")
