"""Quantities in a stretch of text: value, unit, hedge, and the words for what is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.language.nouns import complement, counted_noun
from rashomon.language.numbering import Amount, Surroundings, count_words
from rashomon.language.numbers import GLYPHS, STARTERS, Numeral, numeral_at
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.units import money_before, singular, unit_at


@dataclass(frozen=True, slots=True)
class Quantity:
    """``start:end`` of a quantity with its hedge and unit; ``about`` is the range of what is counted."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    about: tuple[int, int] | None
    rule: str


# Characters before a number in which its hedge can begin: the longest hedge with an article after it.
HEDGE_WINDOW = 34
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# The tokeniser keeps a currency's letters or "minus-" with the digits after them.
_GLUED = re.compile(
    r"(?:US|AU?|CA?|NZ|HK|S|PS|Rs|USD|EUR|GBP|JPY|AUD|CAD|INR|CHF|[Mm]inus-|now-|then-)(?=\d)"
)
_JOIN = re.compile(
    r"(?:\s*[-–—]\s*|\s+(?:to|or)\s+|\s+and\s+)(?:(?:from|about|around|nearly|even|up to)\s+)?"
)
_LENGTH = r"foot|metre|meter|mile|kilometre|kilometer|inch|ft|m"
_PER = re.compile(
    rf"\s*(?:/\s?|\bper\s+|(?<=\s)(?:an?|(?:for\s+)?(?:each|every))\s+|-an?-)([^\W\d_]+(?:\s+(?:{_LENGTH})\b)?)",
    re.IGNORECASE,
)
# "from 40 miles (last year) to 30", "by 2 percent but fell by 1".
_LEADS_ON = re.compile(
    r"[^.;:()\d]{0,45}\b(?:to|from|and|or|by|than|versus|against)\s+(?:just\s+|only\s+|about\s+)?\Z",
    re.IGNORECASE,
)
# "four-, five- and six-cylinder": the thing counted stands after the last number.
_HANGING = re.compile(r"-(?:,\s*[\w.]{1,20}-){0,4},?\s*(?:and|or|to)\s+[\w.]+-([^\W\d_]+)")
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
_OLD = re.compile(r"[\s-]*olds?\b", re.IGNORECASE)
# "60-plus", "40+": the number is a floor.
_PLUS = re.compile(r"\s?(?:\+|-plus\b)")
_AGED = re.compile(
    r"\b(?:aged|(?:the\s+)?age(?:\s+of)?|age|turn(?:s|ed|ing)?|s?he(?:['’]ll|\s+will|\s+would)\s+be)\s$",
    re.IGNORECASE,
)
# "Jane Doe, 49, a teacher".
_NAME_COMMA = re.compile(r"[A-Z][\w'’-]+,\s$")
_AGE_END = re.compile(r",\s(?:[a-z]|of\b)|\s?[.)]")
OLDEST = 115
_MINUS = re.compile(r"(?:(?<![\w%)])[-−]|\bminus[\s-])$", re.IGNORECASE)


def find_quantities(text: str, tokens: Tokens, start: int, end: int) -> Iterator[Quantity]:
    """The quantities within one sentence ``start:end``, in its order."""
    cursor = start
    reader = _Reader(text, tokens, start, end)
    previous: Quantity | None = None
    for index in tokens.between(start, end):
        if tokens.starts[index] < cursor:
            continue
        glue = _glue(tokens.words[index])
        if glue is None:
            continue
        quantity = reader.read(index, tokens.starts[index] + glue, previous)
        if quantity:
            cursor, previous = quantity.end, quantity
            yield quantity
        elif tokens.lower[index][0].isdigit():
            cursor = _past_number(text, tokens.ends[index])


@lru_cache(REMEMBERED)
def _glue(word: str) -> int | None:
    """How many characters of ``word`` stand before its number ("US5"); None where no number can begin."""
    if glued := _GLUED.match(word):
        return glued.end()
    lower = word.lower()
    starts = (
        lower[0].isdigit() or lower in STARTERS or lower.partition("-")[0] in STARTERS or lower[0] in GLYPHS
    )
    return 0 if starts else None


def _past_number(text: str, position: int) -> int:
    """Past the digits and marks glued to a number that is no figure (``2-0``, ``4:39``, ``555-0199``)."""
    match = re.compile(r"(?:\s?[-–:/.]\s?\d+)*").match(text, position)
    return match.end() if match else position


class _Reader(Surroundings):
    """Reads one quantity of a sentence."""

    __slots__ = ()

    def read(self, index: int, position: int, previous: Quantity | None) -> Quantity | None:
        """The quantity whose number begins at ``position`` in token ``index``, or None if no figure."""
        first = self.amount(position)
        if not first or self.is_part_of_code(first):
            return None
        if self.is_label(index, first) and not self.age(index, first):
            return None
        begin, hedge, kind = self.hedge(first.begin)
        second = self.second(first, begin)
        last = second or first
        years = self.age(index, first)
        if years:
            return Quantity(begin, years, *_bounds(first, None, kind), "year of age", hedge, None, "an age")
        end, unit, about, rule = self.unit(
            last if last.unit or not first.unit else _with_unit(last, first), second
        )
        if unit is None and previous and (carried := self.carried(previous, begin, last)):
            unit, rule = carried, "a number in the unit of the one before it"
        if unit is None and not self.bare(index, first, second, hedge):
            return None
        if _PLUS.match(self.text, last.end):
            kind = "floor"
        low, high = _bounds(first, second, kind)
        return Quantity(begin, end, low, high, unit, hedge, about, rule)

    def carried(self, previous: Quantity, begin: int, amount: Amount) -> str | None:
        """The unit of the quantity before, where words of change or comparison lead on to a bare number."""
        if previous.unit is None or previous.unit == "year of age":
            return None
        between = self.text[previous.end : begin]
        ends = re.compile(r"\s*(?:[,.;:)]|$|(?:in|on|at|by|a|per|last|this|for|from|and|or|but|to|before)\b)")
        return previous.unit if _LEADS_ON.match(between) and ends.match(self.text, amount.end) else None

    def amount(self, position: int) -> Amount | None:
        """A number with the currency before it and the unit of the table after it."""
        text = self.text
        if position > self.start and text[position - 1] == "." and not text[max(0, position - 2)].isalnum():
            position -= 1
        sign = money_before(text, position)
        numeral = numeral_at(text, position, short=sign is not None)
        if not numeral or numeral.end > self.end:
            return None
        begin = sign[0] if sign else position
        minus = _MINUS.search(text, max(self.start, begin - 6), begin)
        negative = bool(minus) or (sign is not None and text[position - 1] in "-−")
        if minus:
            begin = minus.start()
        if sign:
            code = re.compile(r"\s?(?:US|U\.S\.|USD|AUD|CAD|CDN|Cdn)(?!\w)").match(text, numeral.end)
            return self.rated(
                Amount(numeral, begin, code.end() if code else numeral.end, sign[1], negative, True)
            )
        return self.rated(self.measured(numeral, begin, negative))

    def rated(self, amount: Amount) -> Amount:
        """``amount`` with the "per X" or "a X" after it."""
        per = _PER.match(self.text, amount.end) if amount.unit else None
        if not per or not self.is_rate(per, amount):
            return amount
        unit = f"{amount.unit} per {_rate_unit(self.text, per)}"
        return Amount(amount.numeral, amount.begin, per.end(), unit, amount.negative, amount.money)

    def age(self, index: int, amount: Amount) -> int | None:
        """Where an age ends that no unit marks: "aged 56", "Jane Doe, 49, said"."""
        numeral = amount.numeral
        if amount.unit or numeral.scaled or not numeral.digits or not 0 < numeral.low <= OLDEST:
            return None
        before = self.text[max(self.start, numeral.start - 24) : numeral.start]
        if _AGED.search(before):
            return numeral.end
        named = _NAME_COMMA.search(before) and _AGE_END.match(self.text, numeral.end)
        return numeral.end if named and self.text[numeral.end] == "," else None

    def measured(self, numeral: Numeral, begin: int, negative: bool) -> Amount:
        """``numeral`` with the unit of the table that follows it, if one does."""
        gap = re.compile(r"\s?[-–]?\s?").match(self.text, numeral.end)
        found = unit_at(self.text, gap.end()) if gap else None
        if found and gap and found[0] <= self.end:
            written = self.text[gap.end() : found[0]]
            if found[1] == "GBP" and not numeral.scaled and self.weighs(written, gap, found[0]):
                found = (found[0], "pound-mass")
            if written == "m" and gap.end() == numeral.end:
                millions = numeral_at(self.text, numeral.start, short=True)
                index = self.tokens.between(found[0], self.end).start
                if millions and counted_noun(self.text, self.tokens, index, self.end, False):
                    return Amount(millions, begin, millions.end, None, negative, False)
            if len(written) > 1 or gap.end() == numeral.end or numeral.digits:
                return Amount(numeral, begin, found[0], found[1], negative, False)
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

    def hedge(self, begin: int) -> tuple[int, str | None, str]:
        """Where the quantity begins with its hedge, the hedge's words, and what they do."""
        for kind, pattern in _hedges_before():
            match = pattern.search(self.text, max(self.start, begin - HEDGE_WINDOW), begin)
            if match:
                return match.start(1), match.group(1), kind
        return begin, None, ""

    def second(self, first: Amount, begin: int) -> Amount | None:
        """The other end of a range: "40 to 50", "$3-5 billion", "between 2 and 3"."""
        join = _JOIN.match(self.text, first.end)
        if not join:
            return None
        before = self.text[max(self.start, begin - 9) : begin].lower()
        word = join.group().strip().split(" ")[0]
        if word == "and" and not re.search(r"\bbetween\s$", before):
            return None
        position = join.end()
        index = self.tokens.between(position, self.end).start
        sign = re.compile(r"(?:US\s?|A|C|NZ|HK|U\.S\.\s?)?[$€£¥]\s?-?|Y=|PS|Rs\.?\s?").match(
            self.text, position
        )
        other = self.amount(sign.end() if sign else position)
        if not other or (index < len(self.tokens) and self.tokens.starts[index] > position):
            return None
        if other.begin < first.end or not _same_unit(first.unit, other.unit):
            return None
        if self.is_part_of_code(other) or other.negative:
            return None
        low, high = _shared_scale(first, other)
        if word == "to" and re.search(r"\bby\s$", before):
            return None
        if word == "or" and not (
            low < high <= low + 2 or (first.unit == other.unit and low < high <= 2 * low)
        ):
            return None
        change = bool(re.search(r"\bfrom\s$", before))
        return other if low < high or (change and word == "to") else None

    def unit(
        self, amount: Amount, second: Amount | None
    ) -> tuple[int, str | None, tuple[int, int] | None, str]:
        """End, unit, what is counted, and the rule that tells them."""
        text, tokens, end = self.text, self.tokens, amount.end
        if amount.unit:
            unit, rule = (
                amount.unit,
                "an amount of money" if amount.money else "a number with a unit of measure",
            )
            old = _OLD.match(text, end)
            if old and amount.unit in ("year", "month", "week", "day"):
                return old.end(), f"{amount.unit} of age", None, "an age"
            if " per " in unit:
                rule += ", as a rate"
            return end, unit, complement(text, tokens, end, self.end), rule
        plus = _PLUS.match(text, end)
        if plus:
            end = plus.end()
        glued = re.compile(r"\s?-\s?(?=[^\W\d_])").match(text, end)
        index = tokens.between(glued.end() if glued else end, self.end).start
        inner = self.hyphenated(end)
        if inner:
            return inner
        partitive = re.compile(r"\s+of\s+(?:the|his|her|its|their|our|those|these|all|my|your)?\s?").match(
            text, end
        )
        if partitive and amount.numeral.end < self.end:
            index = tokens.between(partitive.end(), self.end).start
            whole = (
                self.amount(partitive.end())
                if text[partitive.end() : partitive.end() + 1].isdigit()
                else None
            )
            if whole and whole.unit:
                return end, whole.unit, None, "a part of a larger amount"
            noun = counted_noun(text, tokens, index, self.end, False)
            if noun and text[partitive.end() - 1] == " ":
                return noun.end, singular(noun.head), (noun.start, noun.end), "a number out of things counted"
            return end, None, None, ""
        if index >= len(tokens) or tokens.starts[index] >= self.end:
            return end, None, None, ""
        single = glued is not None or (amount.numeral.low == amount.numeral.high == 1 and second is None)
        if single and glued is None and tokens.lower[index] in count_words("after_one"):
            return end, None, None, ""
        noun = counted_noun(text, tokens, index, self.end, single)
        if not noun or text[end : noun.start].strip(" -–"):
            return end, None, None, ""
        unit, place = singular(noun.head), (noun.start, noun.end)
        per = _PER.match(text, noun.end)
        if per and self.is_rate(per, amount):
            return per.end(), f"{unit} per {_rate_unit(text, per)}", place, "things counted, as a rate"
        return noun.end, unit, place, "a number before the things it counts"

    def hyphenated(self, end: int) -> tuple[int, str | None, tuple[int, int] | None, str] | None:
        """ "five-year", "billion-mile": the tokeniser keeps these in one token."""
        hanging = _HANGING.match(self.text, end)
        if hanging and hanging.end() <= self.end:
            return end + 1, singular(hanging.group(1)), None, "a number joined to the thing it counts"
        glued = re.compile(r"\s?-\s?([^\W\d_]+)").match(self.text, end)
        if (
            not glued
            or glued.end() > self.end
            or glued.group(1).lower() in ("to", "and", "or", "on", "a", "in")
        ):
            return None
        about = complement(self.text, self.tokens, glued.end(), self.end)
        return glued.end(), singular(glued.group(1)), about, "a number joined to the thing it counts"

    def is_rate(self, per: re.Match[str], amount: Amount) -> bool:
        """Whether "per X", "a X" after an amount makes a rate; "a" only before a unit or after money."""
        linked = per.group().lower().lstrip()
        if linked.startswith(("per", "/", "each", "every", "for every", "for each")):
            return True
        if re.compile(r"\s+(?:earlier|ago|later|before|after|old|on)\b").match(self.text, per.end()):
            return False
        found = unit_at(self.text, per.start(1))
        things = ("share", "head", "piece", "person", "unit", "ticket", "copy", "plate", "bottle")
        return bool(found) or (amount.money and per.group(1).lower() in things)


def _rate_unit(text: str, per: re.Match[str]) -> str:
    found = unit_at(text, per.start(1))
    return found[1] if found and found[0] >= per.end(1) else singular(per.group(1))


def _same_unit(first: str | None, second: str | None) -> bool:
    """Whether the ends of a range can be in one unit: a rate may be named once."""
    return first is None or second is None or first.partition(" per ")[0] == second.partition(" per ")[0]


def _with_unit(last: Amount, first: Amount) -> Amount:
    return Amount(last.numeral, last.begin, last.end, first.unit, last.negative, first.money)


def _shared_scale(first: Amount, second: Amount) -> tuple[float, float]:
    """The two ends, the first in the second's magnitude where it has none: "3 to 5 million"."""
    low, high = first.numeral.low, second.numeral.low
    if second.numeral.scaled and not first.numeral.scaled and low < 1000 <= high:
        scale = 10 ** (len(f"{high:.0f}") - 1)
        for step in (1e12, 1e9, 1e6, 1e3, 1e2):
            if high >= step:
                scale = step
                break
        low = low * scale if low * scale <= high else low
    return (-low if first.negative else low), (-high if second.negative else high)


def _bounds(first: Amount, second: Amount | None, kind: str) -> tuple[float | None, float | None]:
    if second:
        one, other = _shared_scale(first, second)
        return min(one, other), max(one, other)
    low: float | None = first.numeral.low
    high: float | None = first.numeral.high
    if first.negative:
        low, high = (-high if high is not None else None), -first.numeral.low
    if kind == "floor":
        return low, None
    if kind == "ceiling":
        return None, low
    return low, high


@cache
def _hedges_before() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            re.compile(rf"(?<![\w-])({_alternatives(kind)})\s+(?:the\s+|an?\s+|another\s+)?$", re.IGNORECASE),
        )
        for kind in ("floor", "ceiling", "near")
    )


def _alternatives(key: str) -> str:
    phrases = sorted(table("hedges")[key], key=lambda phrase: -len(phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
