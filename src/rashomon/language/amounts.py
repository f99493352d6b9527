"""Numbers with what stands at them: currency, unit of measure, rate, sign; and ages that no unit marks."""

import re
from dataclasses import replace

from rashomon.language.nouns import counted_noun
from rashomon.language.numbering import Amount, Surroundings
from rashomon.language.numbers import FRACTIONS, Numeral, numeral_at
from rashomon.language.units import money, money_before, singular, unit_at

_LENGTH = r"foot|metre|meter|mile|kilometre|kilometer|inch|ft|m"
PER = re.compile(
    rf"\s*(?:/\s?|\bper[\s-]+|(?<=\s)(?:an?|(?:for\s+)?(?:each|every))\s+|-an?-)"
    rf"((?:\d[\d,]*\d\s+)?[^\W\d_]+(?:\s+(?:{_LENGTH})\b)?)",
    re.IGNORECASE,
)
# "$5 a share": things that a price is told for.
_PRICED_THINGS = frozenset(
    "share head piece person unit ticket copy plate bottle household family vote pack box bag seat".split()
)
# After "per" or "/" a letter is enough; and a pound there is a weight.
_RATE_UNITS = {
    "s": "second",
    "h": "hour",
    "d": "day",
    "yr": "year",
    "pound": "pound-mass",
    "lb": "pound-mass",
}
# Characters around "pounds" in which a word of weight tells what they are.
WEIGHT_REACH = 120
# "pounds" is weight beside these words, and joined to a thing ("a 20-pound turkey") that is no price.
_WEIGHING = re.compile(
    r"\b(?:weigh\w*|los(?:e|ing|t)\s+(?:\w+\s+)?\d|shed\w*|gain\w*|slim\w*|muscle|kilo\w*|ounces?|inch(?:es)?|feet|foot|tall|"
    r"heav(?:y|ier)|exercis\w+|diet\w*)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\s+(?:note|coin|fine|fee|ticket|charge|prize|bill|price|deal|contract|loan|cut|rise|bonus|fund|gift|sterling)"
)
_AGED = re.compile(
    r"\b(?:aged(?:\s+between)?|age(?:\s+of|\s+is|\s+was)?|ages?(?:\s+of)?(?:\s+between)?|turn(?:s|ed|ing)?|s?he(?:['’]ll|\s+will|\s+would)\s+be)\s$",
    re.IGNORECASE,
)
# "Jane Doe, 49, a teacher".
_NAME_COMMA = re.compile(r"[A-Z][\w'’.-]*(?:\s(?:''|”|\"))?\s?,\s$")
_AGE_END = re.compile(r"\s?,\s(?=[a-z])")
YOUNGEST_BY_NAME, OLDEST = 4, 115
# "a magnitude of 7.1", "magnitude-6 quake".
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?[\s-](?:about\s+|at\s+least\s+)?$", re.IGNORECASE)
STRONGEST = 10
# Tokenised text writes "# 2m" for a pound sign; "# 2" is a place in a row.
_HASH_SUM = re.compile(r"\d+(?:,\d{3}|\.\d\d(?!\d)|\.?\d*\s?(?:m|mn|bn|k|million|billion|trillion)\b)")
# Tokenised text parts the dot too: "a level of. 09 percent".
_TORN_PERCENT = re.compile(r"\. 0\d+(?=\s?(?:%|per\s?cent))")
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|which|whom)\b")
# "6-foot-4", "5ft 7in", "5 feet 7 inches".
_INCHES = re.compile(r"[\s-]?(\d{1,2})(?:[\s-]?(?:inch(?:es)?|ins?)\b|(?![\w.,%:]|\s?[-–]\s?\d))")
INCHES = 12
# "half an hour", "a quarter of a mile", "a quarter-point cut".
_HALF_UNIT = re.compile(
    r"(half|(?:a\s+|one[\s-])?quarter(?:\s+of)?|a\s+third\s+of)(?:[\s-]an?[\s-]|[\s-](?=(?:percentage[\s-])?point\b))",
    re.IGNORECASE,
)
# "$9.99 US dollars".
_DOLLARS = re.compile(r"\s+(?:US\s+|U\.S\.\s+)?dollars\b")
_MINUS = re.compile(r"(?:(?<![\w%)])[-−]|\bminus[\s-])$", re.IGNORECASE)


class Amounts(Surroundings):
    """A sentence whose numbers are read with their units."""

    __slots__ = ()

    def amount(self, position: int) -> Amount | None:
        """A number with the currency before it and the unit of the table after it."""
        text = self.text
        if position > self.start and text[position - 1] == "." and not text[max(0, position - 2)].isalnum():
            position -= 1
        sign = money_before(text, position) or self.hash(position)
        numeral = numeral_at(text, position, short=sign is not None) or half_unit(text, position)
        if not numeral or numeral.end > self.end:
            return None
        if not sign and _TORN_PERCENT.match(text, position - 2) and position - 2 >= self.start:
            share = float("." + text[numeral.start : numeral.end])
            numeral, position = replace(numeral, start=position - 2, low=share, high=share), position - 2
        begin = sign[0] if sign else position
        minus = _MINUS.search(text, max(self.start, begin - 6), begin)
        negative = bool(minus) or (sign is not None and text[position - 1] in "-−")
        if minus:
            begin = minus.start()
        if sign:
            code = re.compile(r"\s?(?:US|U\.S\.|USD|AUD|CAD|CDN|Cdn)(?!\w)").match(text, numeral.end)
            end = code.end() if code else numeral.end
            again = _DOLLARS.match(text, end) if sign[1].endswith("D") else None
            return self.rated(
                Amount(numeral, begin, again.end() if again else end, sign[1], negative, True, True)
            )
        shaken = not numeral.scaled and 0 < numeral.low < STRONGEST
        if shaken and _MAGNITUDE.search(text, max(self.start, begin - 24), begin):
            return Amount(numeral, begin, numeral.end, "magnitude", negative, False)
        return self.rated(self.measured(numeral, begin, negative))

    def hash(self, position: int) -> tuple[int, str] | None:
        """Where the mark begins that tokenised text writes for a pound sign before ``position``."""
        begin = position - len("# ")
        marked = begin >= self.start and self.text.startswith("# ", begin)
        return (begin, "GBP") if marked and _HASH_SUM.match(self.text, position) else None

    def rated(self, amount: Amount) -> Amount:
        """``amount`` with the "per X" or "a X" after it."""
        per = PER.match(self.text, amount.end) if amount.unit and " per " not in amount.unit else None
        if not per or not self.is_rate(per, amount):
            return amount
        return replace(amount, end=per.end(), unit=f"{amount.unit} per {rate_unit(self.text, per)}")

    def age(self, amount: Amount) -> int | None:
        """Where an age ends that no unit marks: "aged 56", "Jane Doe, 49, said"."""
        numeral = amount.numeral
        if amount.unit or numeral.scaled or not 0 < numeral.low <= OLDEST or numeral.low % 1:
            return None
        text = self.text
        before = text[max(self.start, numeral.start - 32) : numeral.start]
        if _AGED.search(before) and numeral.digits:
            return numeral.end
        if numeral.low < YOUNGEST_BY_NAME and not numeral.digits:
            return None
        if _NAME_COMMA.search(before) and _AGE_END.match(text, numeral.end):
            return numeral.end if numeral.digits or text[numeral.start - 2 : numeral.start] == ", " else None
        return None

    def measured(self, numeral: Numeral, begin: int, negative: bool) -> Amount:
        """``numeral`` with the unit of the table that follows it, if one does."""
        gap = re.compile(r"\s?[-–]?\s?").match(self.text, numeral.end)
        found = unit_at(self.text, gap.end()) if gap else None
        if found and gap and found[0] <= self.end:
            written = self.text[gap.end() : found[0]]
            if found[1] == "GBP" and not numeral.scaled and self.weighs(written, gap, found[0]):
                found = (found[0], "pound-mass")
            if written == "m" and (gap.end() == numeral.end or numeral.low % 1):
                millions = numeral_at(self.text, numeral.start, short=True)
                index = self.tokens.between(found[0], self.end).start
                them = _OF_THEM.match(self.text, found[0])
                if millions and (them or counted_noun(self.text, self.tokens, index, self.end, False)):
                    return Amount(millions, begin, millions.end, None, negative, False)
            inches = _INCHES.match(self.text, found[0]) if found[1] == "foot" else None
            if inches and int(inches.group(1)) < INCHES:
                height = numeral.low + int(inches.group(1)) / INCHES
                numeral = replace(numeral, low=height, high=height)
                found = (inches.end(), "foot")
            if len(written) > 1 or gap.end() == numeral.end or numeral.digits:
                return Amount(numeral, begin, found[0], found[1], negative, found[1] in money())
        return Amount(numeral, begin, numeral.end, None, negative, False)

    def weighs(self, written: str, gap: re.Match[str], end: int) -> bool:
        """Whether "pounds" in words are a weight."""
        if written.lower() not in ("pound", "pounds"):
            return False
        joined = "-" in gap.group() and written.lower() == "pound" and not _PRICED.match(self.text, end)
        return joined or bool(
            _WEIGHING.search(
                self.text, max(self.start, end - WEIGHT_REACH), min(self.end, end + WEIGHT_REACH)
            )
        )

    def is_rate(self, per: re.Match[str], amount: Amount) -> bool:
        """Whether "per X", "a X" after an amount makes a rate; "a" only before a unit or after money."""
        linked = per.group().lower().lstrip()
        if linked.startswith(("per", "/", "each", "every", "for every", "for each")):
            return True
        if re.compile(r"\s+(?:earlier|ago|later|before|after|old|on)\b").match(self.text, per.end()):
            return False
        found = unit_at(self.text, per.start(1))
        return bool(found) or (amount.money and per.group(1).lower() in _PRICED_THINGS)


def half_unit(text: str, start: int) -> Numeral | None:
    """The part in "half an hour" or "a quarter-point", where a unit of the table follows."""
    match = _HALF_UNIT.match(text, start)
    if not match or not (unit_at(text, match.end()) or text.startswith("point", match.end())):
        return None
    value = next(part for name, part in FRACTIONS.items() if name in match.group(1).lower())
    return Numeral(start, len(match.group().rstrip(" -")) + start, value, value)


def rate_unit(text: str, per: re.Match[str]) -> str:
    """The unit after "per" or "a", by its one name."""
    written = per.group(1).lower()
    if written[0].isdigit() or written in _RATE_UNITS:
        return _RATE_UNITS.get(written, written)
    found = unit_at(text, per.start(1))
    return found[1] if found and found[0] >= per.end(1) else singular(per.group(1))
