"""Numbers with what stands at them: currency, unit of measure, rate, sign; and ages that no unit marks."""

import re
from dataclasses import replace

from rashomon.language.names import is_given_name
from rashomon.language.nouns import counted_noun, is_plural
from rashomon.language.numbering import Amount, Surroundings
from rashomon.language.numbers import FRACTIONS, SCALES, SHORT_SCALES, Numeral, numeral_at, plain_value
from rashomon.language.symbols import meant, symbol_after
from rashomon.language.units import money, money_before, singular, unit_at
from rashomon.language.vocabulary import means_person

PER = re.compile(
    r"\s*(?:/\s?|\bper[\s-]+|(?<=\s)(?:an?|(?:for\s+)?(?:each|every))\s+|-(?:an?|per)-)"
    r"((?:\d[\d,]*\d\s?)?)(?:(?:diluted|basic|common|ordinary)\s(?=shares?\b))?([^\W\d_]+)",
    re.IGNORECASE,
)
# "95 grams of CO2 per kilometre", "$20 (£14) a day": what may stand between an amount and its rate.
_PARTED = re.compile(
    r"(?:\s+of\s+[\w-]+(?:\s+(?!(?:and|or|in|for|with|at|on|to|by|from|over|within|as|is|was)\b)[a-z]+)?|\s?(?:\(|-LRB-)\s?[^()\d]{0,4}\d[^()]{0,24}?(?:\)|-RRB-))(?=\s+(?:per|an?)\s)"
)
# "$5 a share": things that a price is told for.
_PRICED_THINGS = frozenset(
    "share head piece pop person unit ticket copy plate bottle household family vote pack box bag "
    "seat".split()
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
    r"\b(?:aged(?:\s+between)?|age(?:\s+of|\s+is|\s+was)?|ages?(?:\s+of)?(?:\s+between)?|turn(?:s|ed|ing)?"
    r"|s?he(?:['’]ll|\s+will|\s+would)\s+be|(?<!\bof\s)(?<!\bthe\s)d(?:ies|ied|ead)(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s+at"
    r"|\b(?:girl|boy|man|woman|child|son|daughter|youth|teenager)\sof"
    r"|,\sboth"
    r"|(?:expectancy|ages?)\b[^.;,\d]{0,30}\b(?:of|at|is|was|to))"
    r"\s(?:(?:only|just|about|around|nearly|almost|over|under)\s)?$",
    re.IGNORECASE,
)
# "Children under five".
_YOUNG = re.compile(
    r"\b(?:children|kids|boys|girls|infants|youngsters)\s(?:over|under|above|below)\s$", re.IGNORECASE
)
# Only after these is a number in words an age: "aged between six and 11".
_AGED_WORD = re.compile(r"\bage", re.IGNORECASE)
# "She is 45 and", "people over 65".
_IS_AGED = re.compile(
    r"\b(?:s?he|who)(?:['’]s|\s(?:is|was))\s(?:(?:only|just|now|then|still)\s)?$", re.IGNORECASE
)
_OLDER = re.compile(r"([^\W\d_]+)\s(?:who\s(?:are|were)\s)?(?:over|under|above|below)\s(?:the\sage\sof\s)?$")
_PEOPLE = frozenset(("people", "those", "anyone", "everyone", "folk", "folks"))
_AGE_STANDS = re.compile(
    r"\s?(?:[.,;:)?!]|$|(?:and|or|but|when|while|as|with|are|were|is|was|who|in|at|have|had|to|can|will)\b)"
)
# "Jane Doe, 49, a teacher", "the baker, 31, said".
_NAME_COMMA = re.compile(r"(?:[A-Z][\w'’.-]*|\b([a-z]+))(?:\s(?:''|”|\"))?\s?,\s$")
_AGE_END = re.compile(r"\s?,\s+(?=[a-z])")
# "Killing the driver, Jane Doe, 49.", where the first name is a common one.
_NAMED_LAST = re.compile(r"\b([A-Z]\w+)\s(?:[A-Z][\w'’.-]*\s){0,2}[A-Z][\w'’-]+\s?,\s$")
_SENTENCE_END = re.compile(r"\s?(?:[.)]|,\s(?:[A-Z]|and\b))")
YOUNGEST_BY_NAME, OLDEST = 4, 115
# Characters before a number in which words can make an age of it.
AGE_WINDOW = 48
# "a magnitude of 7.1", "magnitude-6 quake".
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:\s+(?:of|at|was|is|to))?[\s-](?:about\s+|at\s+least\s+)?$", re.IGNORECASE
)
STRONGEST = 10
_QUAKE = re.compile(r"[\s-](?:(?:earth)?quake|tremor|temblor|(?:after|fore)shock)\b", re.IGNORECASE)
_TORN_TENTH = re.compile(r"\d\. (\d)(?![\d%])")
# Tokenised text writes "# 2m" for a pound sign; "# 2" is a place in a row.
_HASH_SUM = re.compile(r"\d+(?:,\d{3}|\.\d\d(?!\d)|\.?\d*\s?(?:m|mn|bn|k|million|billion|trillion)\b)")
# Tokenised text parts the dot too: "a level of. 09 percent".
_TORN_PERCENT = re.compile(r"\. 0\d+(?=\s?(?:%|per\s?cent))")
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|which|whom)\b")
# "6-foot-4", "5ft 7in", "5 feet 7 inches".
_TO_ELEVEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"
_INCHES = re.compile(
    rf"(?:,?\s|-)?(\d{{1,2}}|{_TO_ELEVEN})[\s-]?(?:inch(?:es)?|ins?)\b"
    rf"|[\s-]?(\d{{1,2}})(?![\w.,%:]|\s?[-–]\s?\d)|-({_TO_ELEVEN})\b",
    re.IGNORECASE,
)
_INCH_MARK = re.compile(r"(?:\"|”|\s?'')(?=\s[a-z])|\sin(?=\s\(\d)")
_MARKS = re.compile(r"(?<!\d)(?<!\d )(?:[\"“”]|``|'')")
# 6'4": feet and inches.
_PRIMES = re.compile(r"['’′]\s?(\d{1,2})\s?(?:[\"”″]|''|’’)")
INCHES = 12
# "half an hour", "a quarter of a mile", "a quarter-point cut".
_HALF_JOINED = re.compile(r"(?:a\s)?half[\s-](?=[a-z]{3})", re.IGNORECASE)
# "Half-year results" and a "half-century" of runs are no times.
_HALVED_NAMES = frozenset(("year", "century"))
# "An hour and a half", "two years and a quarter".
_AND_A_PART = re.compile(r"\sand\sa\s(half|quarter)\b", re.IGNORECASE)
_ONE_UNIT = re.compile(r"an?\s(?=[a-z]+\sand\sa\s(?:half|quarter)\b)", re.IGNORECASE)
_HALF_UNIT = re.compile(
    r"(half|(?:a\s+|one[\s-])?quarter(?:\s+of)?|a\s+third\s+of)(?:[\s-]an?[\s-]|[\s-](?=(?:percentage[\s-])?point\b))",
    re.IGNORECASE,
)
# "$9.99 US dollars".
# "a day later" tells no rate.
_AFTER_SPAN = re.compile(r"\s+(?:(?:earlier|ago|later|before|after|old)\b|on\s?[,.;])")
_CODE = re.compile(r"\s?(?:US|U\.S\.|USD|AUD|CAD|CDN|Cdn)(?!\w)")
_DOLLARS = re.compile(r"\s+(?:US\s+|U\.S\.\s+)?dollars\b")
# "$5-6m" are millions.
_MONEY_RANGE = re.compile(r"[$£€][\d.,]+[-–]$")
# ".5 percent"; an ellipsis is no decimal point.
_POINT = re.compile(r"(?<![^\W_]|\.)\.$")
# "plus or minus 3 points" is 3 points to either side.
_MINUS = re.compile(r"(?:(?<![\w%)-])[-−]|(?<!plus or )(?<!plus-or-)(?<!plus/)\bminus[\s-])$", re.IGNORECASE)
# "2.5s" are seconds and "2.4A" amperes; "the 80s" and "row 12A" are not.
_DECIMAL_ONLY = frozenset("sA")
# "The 400m hurdles" are no 400 million.
_RACED = re.compile(
    r"\s(?:hurdles|races|sprints|relays|heats|finals|titles|records|events|runners|swimmers|champions)\b"
)
# "30 x 20 cm": a side, and not thirty times.
_SIDE = re.compile(r"\s?\d")
_GAP = re.compile(r"\s?[-–]?\s?")


class Amounts(Surroundings):
    """A sentence whose numbers are read with their units."""

    __slots__ = ()

    def amount(self, position: int) -> Amount | None:
        """A number with the currency before it and the unit of the table after it."""
        text = self.text
        if position > self.start and text[position - 1] == "." and _POINT.search(text, 0, position):
            position -= 1
        sign = money_before(text, position) or self.hash(position)
        short = (
            sign is not None
            or _MONEY_RANGE.search(text, max(self.start, position - 12), position) is not None
        )
        numeral = numeral_at(text, position, short=short) or half_unit(text, position)
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
            code = _CODE.match(text, numeral.end)
            end = code.end() if code else numeral.end
            again = _DOLLARS.match(text, end) if sign[1].endswith("D") else None
            unit = meant(text, self.start, self.end, text[begin : begin + 1]) or sign[1]
            return self.rated(
                Amount(numeral, begin, again.end() if again else end, unit, negative, True, True)
            )
        shaken = not numeral.scaled and 0 < numeral.low < STRONGEST
        strong = shaken and "." in text[numeral.start : numeral.end] and _QUAKE.match(text, numeral.end)
        if strong or (shaken and _MAGNITUDE.search(text, max(self.start, begin - 24), begin)):
            if torn := _TORN_TENTH.match(text, position):
                strength = numeral.low + int(torn.group(1)) / 10
                numeral = replace(numeral, end=torn.end(), low=strength, high=strength)
            return Amount(numeral, begin, numeral.end, "magnitude", negative, False)
        return self.rated(self.measured(numeral, begin, negative))

    def hash(self, position: int) -> tuple[int, str] | None:
        """Where the mark begins that tokenised text writes for a pound sign before ``position``."""
        begin = position - len("# ")
        marked = begin >= self.start and self.text.startswith("# ", begin)
        return (begin, "GBP") if marked and _HASH_SUM.match(self.text, position) else None

    def rated(self, amount: Amount) -> Amount:
        """``amount`` with the "per X" or "a X" after it, be it after "of Y" or an aside in brackets."""
        if not amount.unit or " per " in amount.unit:
            return amount
        end = amount.end
        rate = self.rate(end, amount)
        if rate:
            end = rate[0]
        elif parted := _PARTED.match(self.text, end):
            rate = self.rate(parted.end(), amount)
        return replace(amount, end=end, unit=f"{amount.unit} per {rate[1]}") if rate else amount

    def age(self, amount: Amount) -> int | None:
        """Where an age ends that no unit marks: "aged 56", "Jane Doe, 49, said"."""
        numeral = amount.numeral
        if amount.unit or numeral.scaled or not 0 < numeral.low <= OLDEST or numeral.low % 1:
            return None
        text = self.text
        before = text[max(self.start, numeral.start - AGE_WINDOW) : numeral.start]
        aged = _AGED.search(before)
        if aged and (numeral.digits or _AGED_WORD.match(aged.group())):
            return numeral.end
        if (numeral.digits or _YOUNG.search(before)) and self.told_as_age(before, amount):
            return numeral.end
        if numeral.low < YOUNGEST_BY_NAME and not numeral.digits:
            return None
        named = _NAME_COMMA.search(before)
        person = named and (named.group(1) is None or is_one_person(named.group(1)))
        if person and _AGE_END.match(text, numeral.end):
            return numeral.end if numeral.digits or text[numeral.start - 2 : numeral.start] == ", " else None
        full = (
            _NAMED_LAST.search(before) if numeral.digits and _SENTENCE_END.match(text, numeral.end) else None
        )
        return numeral.end if full and is_given_name(full.group(1)) else None

    def told_as_age(self, before: str, amount: Amount) -> bool:
        """Whether the words ``before`` make an age of a bare number: "who was 45", "people over 65"."""
        older = _OLDER.search(before)
        if older and names_people(older.group(1)):
            return not self.things_follow(amount)
        return bool(_IS_AGED.search(before) and _AGE_STANDS.match(self.text, amount.end))

    def measured(self, numeral: Numeral, begin: int, negative: bool) -> Amount:
        """``numeral`` with the unit of the table that follows it, if one does."""
        primes = _PRIMES.match(self.text, numeral.end)
        if primes and int(primes.group(1)) < INCHES:
            height = numeral.low + int(primes.group(1)) / INCHES
            return Amount(
                replace(numeral, low=height, high=height), begin, primes.end(), "foot", False, False
            )
        if inch := self.inch_mark(numeral):
            return Amount(numeral, begin, inch, "inch", negative, False)
        if symbol := self.symbol(numeral):
            plain, end, unit = symbol
            return Amount(plain, begin, end, unit, negative, unit in money())
        gap = _GAP.match(self.text, numeral.end)
        found = unit_at(self.text, gap.end()) if gap else None
        if found and gap and found[0] <= self.end:
            written = self.text[gap.end() : found[0]]
            if (written == "x" and _SIDE.match(self.text, found[0])) or (
                written in _DECIMAL_ONLY and (gap.group() or not numeral.low % 1)
            ):
                return Amount(numeral, begin, numeral.end, None, negative, False)
            if found[1] == "GBP" and not numeral.scaled and self.weighs(written, gap, found[0]):
                found = (found[0], "pound-mass")
            raced = _RACED.match(self.text, found[0])
            if written == "m" and not raced and (gap.end() == numeral.end or numeral.low % 1):
                millions = numeral_at(self.text, numeral.start, short=True)
                index = self.tokens.between(found[0], self.end).start
                them = _OF_THEM.match(self.text, found[0])
                if millions and (them or counted_noun(self.text, self.tokens, index, self.end, False)):
                    return Amount(millions, begin, millions.end, None, negative, False)
            inches = _INCHES.match(self.text, found[0]) if found[1] == "foot" else None
            if inches and (more := plain_value(inches[inches.lastindex or 1])) < INCHES:
                height = numeral.low + more / INCHES
                numeral = replace(numeral, low=height, high=height)
                found = (inches.end(), "foot")
            if part := _AND_A_PART.match(self.text, found[0]):
                whole = numeral.low + FRACTIONS[part.group(1).lower()]
                numeral, found = replace(numeral, low=whole, high=whole), (part.end(), found[1])
            if len(written) > 1 or gap.end() == numeral.end or numeral.digits:
                return Amount(numeral, begin, found[0], found[1], negative, found[1] in money())
        return Amount(numeral, begin, numeral.end, None, negative, False)

    def symbol(self, numeral: Numeral) -> tuple[Numeral, int, str | None] | None:
        """``numeral``, the end of the symbol after it, and what that means by the words around: "300 K"."""
        scale = SHORT_SCALES.get(self.text[numeral.end - 1].lower()) if numeral.scaled else None
        if scale:
            end = numeral.start + len(self.text[numeral.start : numeral.end - 1].rstrip())
            numeral = replace(
                numeral, end=end, low=numeral.low / scale, high=numeral.low / scale, scaled=False
            )
        sign = symbol_after().match(self.text, numeral.end) if numeral.digits else None
        unit = meant(self.text, self.start, self.end, sign.group(1)) if sign else None
        if sign and unit == "million":
            if sign.start(1) > numeral.end or self.text[
                max(0, numeral.start - 6) : numeral.start
            ].rstrip().endswith(("(", "-LRB-")):
                return None  # "six feet (1.8m)"
            value = numeral.low * SCALES[unit]
            return replace(numeral, end=sign.end(), low=value, high=value, scaled=True), sign.end(), None
        return (numeral, sign.end(), unit) if sign and unit else None

    def inch_mark(self, numeral: Numeral) -> int | None:
        """Where a mark of inches after a number ends: a quotation mark where no quotation is open."""
        mark = _INCH_MARK.match(self.text, numeral.end) if numeral.digits else None
        if not mark or len(_MARKS.findall(self.text, self.start, numeral.start)) % 2:
            return None
        return mark.end()

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

    def rate(self, position: int, amount: Amount) -> tuple[int, str] | None:
        """Where the "per X" or "a X" at ``position`` ends, and X; "a" only before a unit or after money."""
        per = PER.match(self.text, position)
        if not per or per.end() > self.end:
            return None
        found = unit_at(self.text, per.start(2))
        linked = per.group().lower().lstrip()
        if not linked.startswith(("per", "-per", "/")) and (
            (per.group(1) and linked.startswith(("a ", "an ")))
            or _AFTER_SPAN.match(self.text, found[0] if found else per.end())
            or not (found or (amount.money and per.group(2).lower() in _PRICED_THINGS))
        ):
            return None
        if per.group(1) and found and found[1] == amount.unit:
            return None  # "6GB/128GB" are two sizes
        end, name = found or (per.end(), singular(per.group(2)))
        written = per.group(2).lower()
        if written in _RATE_UNITS and end == per.end():
            name = _RATE_UNITS[written]
        return max(end, per.end()), f"{per.group(1).strip()} {name}".strip()


def names_people(word: str) -> bool:
    """Whether ``word`` stands for people: "adults", "those", "Americans"."""
    return word.lower() in _PEOPLE or (word[0].isupper() and word.endswith("s")) or means_person(word.lower())


def is_one_person(word: str) -> bool:
    """Whether the lower-case ``word`` stands for a person ("baker") and not for several."""
    return means_person(word) and not is_plural(word)


def half_unit(text: str, start: int) -> Numeral | None:
    """The part in "half an hour" or "a quarter-point", where a unit of the table follows."""
    if one := _ONE_UNIT.match(text, start):
        return Numeral(start, one.end() - 1, 1.0, 1.0)
    joined = _HALF_JOINED.match(text, start)
    halved = unit_at(text, joined.end()) if joined else None
    if joined and halved and halved[1] not in money() and halved[1] not in _HALVED_NAMES:
        return Numeral(start, joined.end() - 1, 0.5, 0.5)
    match = _HALF_UNIT.match(text, start)
    if not match or not (unit_at(text, match.end()) or text.startswith("point", match.end())):
        return None
    value = next(part for name, part in FRACTIONS.items() if name in match.group(1).lower())
    return Numeral(start, len(match.group().rstrip(" -")) + start, value, value)
