"""Units of measure and money: the forms they are written in, and their one name."""

import re
from collections import defaultdict
from functools import cache

from rashomon.language.tables import table
from rashomon.language.vocabulary import in_dictionary
from rashomon.language.words import lemma

# A form this short is a symbol and is matched as written: "m" is a metre, "M" is not.
SYMBOL_LENGTH = 3
# "USD": a currency's code.
CODE_LENGTH = 3
# The longest sign before money, with what may stand between it and the number.
LONGEST_SIGN = 8
_LARGE_SUM = re.compile(r"\d{1,3},\d{3}|[\d.]+\s?(?:[mbt]n?\b|[mbtr]{1,2}illion|crore|lakh)", re.IGNORECASE)
# Some texts hold "PS" for a pound sign; "PS4" plays games.
_CONSOLE = re.compile(r"[1-5](?![\d.,]|\s?(?:m|bn|million|billion)\b)")
# An ending in -s that is a plural's.
_ENDS_IN_S = re.compile(r"(?<!s|u|i)s$(?<!ics)")


@cache
def _forms() -> dict[str, str]:
    """Every written form (as it is, and long ones in lower case too) with the unit's name."""
    forms: dict[str, str] = {}
    for section in ("money", "measure"):
        for name, written in table("units")[section].items():
            forms[name if section == "money" else name.lower()] = name
            for form in written:
                forms[form] = name
                if len(form) > SYMBOL_LENGTH:
                    forms.setdefault(form.lower(), name)
    return forms


@cache
def money() -> frozenset[str]:
    """The names of all currencies."""
    return frozenset(table("units")["money"])


def unit_named(form: str) -> str | None:
    """The unit that ``form`` is written for ("km", "Euros"), if the table holds it."""
    forms = _forms()
    return forms.get(form) or forms.get(form.lower())


@cache
def _signs() -> dict[str, str]:
    """The signs, codes and letters that stand before money, with the currency's name."""
    units = table("units")
    codes = {
        name: name
        for name in money() - frozenset(units["word_codes"]["codes"])
        if len(name) == CODE_LENGTH and name.isupper()
    }
    written = {
        form: name
        for section in ("money_before", "letters_before")
        for name, forms in units[section].items()
        for form in forms
    }
    return codes | written


def sign_letters() -> list[str]:
    """The letters that can stand right before a sum of money, the longest first: "EUR", the A of "$A"."""
    letters = {sign.strip("$") for sign in _signs()}
    return sorted(filter(str.isalpha, letters), key=lambda sign: (-len(sign), sign))


@cache
def _letters() -> frozenset[str]:
    return frozenset(form for forms in table("units")["letters_before"].values() for form in forms)


@cache
def _sign_before() -> re.Pattern[str]:
    """A sign at the end of what it is searched in; one that begins with a letter begins a word."""
    signs = sorted(_signs(), key=lambda sign: -len(sign))
    words, marks = (
        "|".join(re.escape(sign).replace(r"\ ", r"\s") for sign in signs if sign[0].isalpha() == lettered)
        for lettered in (True, False)
    )
    return re.compile(rf"(?:(?<![^\W\d_])(?:{words})|{marks})\s?-?$")


@cache
def _last_of_signs() -> frozenset[str]:
    return frozenset(sign[-1] for sign in _signs())


def money_before(text: str, end: int) -> tuple[int, str] | None:
    """Where the currency sign that ends at ``end`` begins, and its unit."""
    begin = max(0, end - LONGEST_SIGN)
    if text[begin:end].rstrip(" -")[-1:] not in _last_of_signs():
        return None
    match = _sign_before().search(text[begin:end])
    if not match:
        return None
    written = " ".join(match.group().rstrip("- ").split())
    if (written in _letters() and not _LARGE_SUM.match(text, end)) or (
        written == "PS" and _CONSOLE.match(text, end)
    ):
        return None
    return begin + match.start(), _signs()[written]


@cache
def _by_letter() -> dict[str, set[str]]:
    """The forms of units by their first letter: one long pattern is tried form by form."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for section in ("money", "measure"):
        for written in table("units")[section].values():
            for form in written:
                forms[form[0].lower()].add(form)
    return forms


@cache
def _pattern(letter: str) -> re.Pattern[str]:
    """What finds a unit that begins with ``letter``, made when a text first asks."""
    forms = sorted(_by_letter()[letter], key=lambda form: (-len(form), form))
    symbols = "|".join(re.escape(form) for form in forms if len(form) <= SYMBOL_LENGTH)
    words = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in forms if len(form) > SYMBOL_LENGTH)
    either = "|".join(part for part in (f"(?i:{words})" if words else "", symbols) if part)
    return re.compile(rf"(?:{either})(?![^\W_])")


def unit_at(text: str, start: int) -> tuple[int, str] | None:
    """The unit that is written at ``start`` and where it ends."""
    letter = text[start : start + 1].lower()
    match = _pattern(letter).match(text, start) if letter in _by_letter() else None
    if not match:
        return None
    name = unit_named(match.group()) or unit_named(re.sub(r"[\s-]", " ", match.group()))
    return (match.end(), name) if name else None


def singular(noun: str) -> str:
    """The singular of a counted noun, in lower case ("Regions" -> "region", "co-workers" -> "co-worker")."""
    first, hyphen, word = noun.rpartition("-")
    if not word.isalpha():
        first, hyphen, word = "", "", noun  # "AK-47s"
    lower = word.lower()
    if word.endswith("s") and word[:-1].isupper():
        base = lower[:-1]  # "RBIs"
    elif lower == "people" or lower.endswith(("ed", "ing")):
        base = lower
    else:
        base = lemma(lower)
        named = lower.endswith("is") and (
            word[0].isupper() or in_dictionary(lower[:-1])
        )  # "Israelis", "jihadis"
        if base == lower and len(lower) > 3 and (named or _ENDS_IN_S.search(lower)):
            base = lower[:-1]
    return first.lower() + hyphen + base
