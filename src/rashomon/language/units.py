"""Units of measure and money: the forms they are written in, and their one name."""

import re
from functools import cache

from rashomon.language.tables import table
from rashomon.language.words import lemma

# A form this short is a symbol and is matched as written: "m" is a metre, "M" is not.
SYMBOL_LENGTH = 3
# "USD": a currency's code.
CODE_LENGTH = 3


@cache
def _forms() -> dict[str, str]:
    """Every written form (symbols as they are, words in lower case) with the unit's name."""
    forms: dict[str, str] = {}
    for section in ("money", "measure"):
        for name, written in table("units")[section].items():
            forms[name if section == "money" else name.lower()] = name
            for form in written:
                forms[form if len(form) <= SYMBOL_LENGTH else form.lower()] = name
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
def _money_before() -> re.Pattern[str]:
    """Symbols and codes that stand before the amount."""
    codes = "|".join(sorted(name for name in money() if len(name) == CODE_LENGTH and name.isupper()))
    return re.compile(
        r"(?:(?:US|U\.S\.)\s?\$|\b(?:AU?|CA?|NZ|HK|S|R|NT|MX)\$|\$\s?(?:US|A|NZ)?|[€£¥₹₽₩₪₺₴₦₱]|Y=|\bPS"
        rf"|\b(?:Rs\.?|RM|KSh|Ksh|NIS|Dhs?|RMB|{codes}))\s?-?$"
    )


def money_before(text: str, end: int) -> tuple[int, str] | None:
    """Where the currency sign that ends at ``end`` begins, and its unit."""
    begin = max(0, end - 6)
    last = text[begin:end].rstrip(" -")[-1:]
    if last.islower() and last not in "hs":
        return None
    match = _money_before().search(text[begin:end])
    if not match:
        return None
    written = match.group().rstrip("- ").replace(" ", "").replace("U.S.", "US")
    name = unit_named(written)
    return (begin + match.start(), name) if name else None


@cache
def _any_unit() -> re.Pattern[str]:
    forms = sorted(
        {
            form
            for section in ("money", "measure")
            for written in table("units")[section].values()
            for form in written
        },
        key=lambda form: -len(form),
    )
    symbols = "|".join(re.escape(form) for form in forms if len(form) <= SYMBOL_LENGTH)
    words = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in forms if len(form) > SYMBOL_LENGTH)
    return re.compile(rf"(?:(?i:{words})|{symbols})(?![^\W_])")


def unit_at(text: str, start: int) -> tuple[int, str] | None:
    """The unit that is written at ``start`` and where it ends."""
    match = _any_unit().match(text, start)
    if not match:
        return None
    name = unit_named(match.group()) or unit_named(re.sub(r"[\s-]", " ", match.group()))
    return (match.end(), name) if name else None


def singular(noun: str) -> str:
    """The singular of a counted noun, in lower case ("Regions" -> "region", "people" -> "people")."""
    lower = noun.lower()
    base = lower if lower == "people" else lemma(lower)
    if (
        base == lower
        and len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "ics"))
    ):
        return lower[:-1]
    return base
