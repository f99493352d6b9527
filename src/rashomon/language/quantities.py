"""Quantities in a stretch of text: value, unit, hedge, and the words for what is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rashomon.language.amounts import PER, rate_unit
from rashomon.language.nouns import Noun, complement, counted_noun, stops
from rashomon.language.numbering import Amount, count_words
from rashomon.language.numbers import AFTER_A, GLYPHS, STARTERS
from rashomon.language.ranges import Ranges, bounds, with_unit
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.units import singular, unit_at


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
# "20, 30 and 40 dollars", "166.5 and 93.3%".
_JOINT = re.compile(r"\s?(?:,\sand\s|,\s|\s(?:and|or)\s)\s?(?:[$€£]\s?)?(?=[\w$€£.])")
LONGEST_LIST = 5
# What may follow a number that is told without its unit.
_ENDS = re.compile(r"\s*(?:[,.;:)]|$|(?:in|on|at|by|a|per|last|this|for|from|and|or|but|to|before)\b)")
# A change in one of these says nothing of the unit of the level it leads to.
_RELATIVE = frozenset(("percent", "percentage point", "basis point", "time"))
_TO_LEVEL = re.compile(r"\s?,?\s?(?:(?:earlier|yesterday|(?:on|in)\s+[A-Z]\w+|or\s[^()]{1,30})\s?,?\s?)?to\s")
# "Of the 40 cases, 12 were light": the second counts what the first does.
_OF_ALL = re.compile(r"\bof\s(?:all\s)?(?:the\s|its\s|their\s|those\s)?$", re.IGNORECASE)
# "He had 54 percent; she had 46".
_CONTRASTED = frozenset(("percent", "point", "vote", "seat"))
_BESIDE = re.compile(r"[^.()\d]{1,60}\b(?:had|has|got|won|received|took|drew|with|at|for)\s+\Z")
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "from 40 miles (last year) to 30", "by 2 percent but fell by 1".
_LEADS_ON = re.compile(
    r"[^.;:()\d]{0,45}\b(?:to|from|and|or|by|than|versus|against)\s+(?:just\s+|only\s+|about\s+)?\Z",
    re.IGNORECASE,
)
# "four-, five- and six-cylinder": the thing counted stands after the last number.
_HANGING = re.compile(r"-(?:,\s*[\w.]{1,20}-){0,4},?\s*(?:and|or|to)\s+[\w.]+-([^\W\d_]+)")
# What links an amount to what it is of; "two years in jail" are of nothing.
_LINKS = {"money": ("of", "in", "on", "for"), "percent": ("of", "on")}
# How a hedge after a number can begin.
_AFTERWORD = re.compile(r"\s+(?:or|and|at|give|plus|tops)\b", re.IGNORECASE)
# What belongs to a number that is no figure: "2-0", "3 to 1", "0845 555 0199".
_GLUED_ON = re.compile(r"(?:\s?[-–:/.]\s?\d+|\sto\s\d{1,3}(?!\w|[.,]\d)|\s\d{3,}(?![\w,.%])(?!\s[a-z]))*")
# After these "over two years" is more than two: "for over two years", "lasted over two years".
_LASTING = re.compile(
    r"\b(?:for|in|after|last(?:s|ed|ing)?|took|takes?|taking|spent|served|just|well|is|was|ha[sd]|of|than)\s$",
    re.IGNORECASE,
)
# "-RRB-" is a bracket.
_BRACKET = re.compile(r"[LR][RSC]B\b")
_OLD = re.compile(r"[\s-]*olds?\b", re.IGNORECASE)
# "60-plus", "40+": the number is a floor.
_PLUS = re.compile(r"\s?(?:\+|-plus\b)")
_PARTITIVE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|his|her|its|their|our|those|these|all|my|your)\s+)?"
    r"(?:(?:combined|total|estimated|roughly|some|about|more\s+than)\s+(?=\d))?"
)
_HALF_THE = re.compile(r"\s+(?:the|its|their|his|her|our|all)\s+")
HALF = 0.5
# Words of "the adult population".
LONGEST_WHOLE = 4


def find_quantities(text: str, tokens: Tokens, start: int, end: int) -> Iterator[Quantity]:
    """The quantities within one sentence ``start:end``, in its order."""
    cursor = start
    reader = _Reader(text, tokens, start, end)
    previous: Quantity | None = None
    for index in tokens.between(start, end):
        if tokens.starts[index] < cursor:
            continue
        glue = _glue(tokens.words[index])
        if glue is None or (tokens.lower[index] in ("a", "an") and not _begins_number(tokens, index + 1)):
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


def _begins_number(tokens: Tokens, index: int) -> bool:
    """Whether the word after "a" makes a number with it: "a dozen", "a quarter"."""
    return index < len(tokens) and tokens.lower[index].partition("-")[0] in AFTER_A


def _past_number(text: str, position: int) -> int:
    """Past the digits and marks glued to a number that is no figure (``2-0``, ``4:39``, ``555-0199``)."""
    match = _GLUED_ON.match(text, position)
    return match.end() if match else position


class _Reader(Ranges):
    """Reads one quantity of a sentence."""

    __slots__ = ()

    def read(self, index: int, position: int, previous: Quantity | None) -> Quantity | None:
        """The quantity whose number begins at ``position`` in token ``index``, or None if no figure."""
        first = self.amount(position)
        if not first or self.is_part_of_code(first):
            return None
        years = self.age(first)
        if not years and self.is_label(index, first):
            return None
        begin, hedge, kind = self.hedge(first.begin)
        second = self.second(first, begin)
        last = self.rated(with_unit(second, first)) if second else first
        if years:
            end = second.end if second else years
            return Quantity(begin, end, *bounds(first, second, kind), "year of age", hedge, None, "an age")
        last, hedge, kind = self.hedged_after(last, hedge, kind)
        end, unit, about, rule = self.unit(last, second)
        if unit is None and self.is_vote(first):
            unit, rule = "vote", "votes for and against"
        if unit is None and (shared := self.ahead(last)):
            unit, rule = shared, "a number in the unit of the one it is joined to"
        if unit is None and previous and (carried := self.carried(previous, begin, last)):
            unit, rule = carried, "a number in the unit of the one before it"
        hyphened = second and "-" in self.text[first.end : second.begin]
        if unit is None and ((hyphened and not hedge) or not self.bare(index, first, second, hedge)):
            return None
        if (
            hedge == "over"
            and unit in table("figures")["durations"]
            and not _LASTING.search(self.text[:begin][-14:])
        ):
            begin, hedge, kind = first.begin, None, ""  # "paid over two years": in that time
        low, high = bounds(first, second, kind)
        return Quantity(begin, end, low, high, unit, hedge, about, rule)

    def carried(self, previous: Quantity, begin: int, amount: Amount) -> str | None:
        """The unit of the quantity before, where words of change or comparison lead on to a bare number."""
        if previous.unit is None or previous.unit == "year of age":
            return None
        text, between = self.text, self.text[previous.end : begin]
        if between.strip() == "," and _OF_ALL.search(
            text[max(self.start, previous.start - 12) : previous.start]
        ):
            return previous.unit
        if not _ENDS.match(text, amount.end):
            return None
        if previous.unit in _RELATIVE and _TO_LEVEL.match(between):
            # "rose 5 percent to 12": the level is not in the unit of the change.
            return previous.unit if _FROM.search(text[max(0, previous.start - 6) : previous.start]) else None
        contrast = previous.unit in _CONTRASTED and _BESIDE.match(between)
        return previous.unit if contrast or _LEADS_ON.match(between) else None

    def ahead(self, amount: Amount) -> str | None:
        """The unit of the last of the numbers that ``amount`` is joined to: "20, 30 and 40 dollars"."""
        for _ in range(LONGEST_LIST):
            joint = _JOINT.match(self.text, amount.end)
            following = self.amount(joint.end()) if joint else None
            if not joint or not following or self.is_part_of_code(following):
                return None
            if "," not in joint.group() or len(joint.group().strip()) > 1:
                unit = following.unit or self.unit(following, None)[1]
                return unit if self.age(following) is None else None
            amount = following
        return None

    def hedged_after(self, amount: Amount, hedge: str | None, kind: str) -> tuple[Amount, str | None, str]:
        """``amount`` with the hedge after it: "40 or more people", "60-plus", "10 percent or so"."""
        if _PLUS.match(self.text, amount.end):
            return amount, hedge, "floor"
        if not _AFTERWORD.match(self.text, amount.end):
            return amount, hedge, kind
        for after, pattern in _hedges_after():
            match = pattern.match(self.text, amount.end)
            if match and match.end() <= self.end:
                return replace(amount, end=match.end()), hedge or match.group(1), kind or after
        return amount, hedge, kind

    def hedge(self, begin: int) -> tuple[int, str | None, str]:
        """Where the quantity begins with its hedge, the hedge's words, and what they do."""
        for kind, pattern in _hedges_before():
            match = pattern.search(self.text, max(self.start, begin - HEDGE_WINDOW), begin)
            if match:
                return match.start(1), match.group(1), kind
        return begin, None, ""

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
            links = _LINKS["money"] if amount.money else _LINKS.get(unit, ("of",))
            joined = text[amount.numeral.end : amount.numeral.end + 1] in ("-", "–")
            return end, unit, complement(text, tokens, end, self.end, links, joined), rule
        plus = _PLUS.match(text, end)
        if plus:
            end = plus.end()
        glued = re.compile(r"\s?-\s?(?=[^\W\d_])").match(text, end)
        index = tokens.between(glued.end() if glued else end, self.end).start
        inner = self.hyphenated(end)
        if inner:
            return inner
        partitive = _PARTITIVE.match(text, end)
        if not partitive and amount.numeral.low == HALF:
            partitive = _HALF_THE.match(text, end)
        if partitive and amount.numeral.end < self.end:
            return self.part(amount, end, partitive.end())
        if index >= len(tokens) or tokens.starts[index] >= self.end:
            return end, None, None, ""
        single = glued is not None or (amount.numeral.low == amount.numeral.high == 1 and second is None)
        if single and glued is None and tokens.lower[index] in count_words("after_one"):
            return end, None, None, ""
        noun = counted_noun(text, tokens, index, self.end, single)
        if not noun or text[end : noun.start].strip(" -–"):
            return end, None, None, ""
        place = (noun.start, noun.end)
        measure = unit_at(text, noun.start)
        unit = measure[1] if measure and measure[0] == noun.end else singular(noun.head)
        per = PER.match(text, noun.end)
        if per and self.is_rate(per, amount):
            return per.end(), f"{unit} per {rate_unit(text, per)}", place, "things counted, as a rate"
        return noun.end, unit, place, "a number before the things it counts"

    def part(
        self, amount: Amount, end: int, start: int
    ) -> tuple[int, str | None, tuple[int, int] | None, str]:
        """What a number is a part of, told at ``start``: "15 of the 19 boats"."""
        text, tokens = self.text, self.tokens
        index = tokens.between(start, self.end).start
        measured = unit_at(text, start) if amount.numeral.high is None else None
        if measured:
            return measured[0], measured[1], None, "a number with a unit of measure"
        whole = self.amount(start) if text[start : start + 1].isalnum() else None
        if whole and (whole.numeral.digits or whole.numeral.low > 1):
            if whole.unit:
                return end, whole.unit, None, "a part of a larger amount"
            index = tokens.between(whole.end, self.end).start
            noun = counted_noun(text, tokens, index, self.end, False)
            if noun and not text[whole.end : noun.start].strip():
                return end, singular(noun.head), (noun.start, noun.end), "a number out of things counted"
            return end, None, None, ""
        noun = counted_noun(text, tokens, index, self.end, False)
        if (
            0 < amount.numeral.low < 1
            and (named := self.whole(index))
            and not text[start : named.start].strip()
        ):
            return end, singular(named.head), (named.start, named.end), "a part of a whole"
        if noun and not text[start : noun.start].strip():
            return noun.end, singular(noun.head), (noun.start, noun.end), "a number out of things counted"
        return end, None, None, ""

    def whole(self, index: int) -> Noun | None:
        """The name of a whole ("the British population") that begins at token ``index``."""
        tokens = self.tokens
        for place in range(index, min(index + LONGEST_WHOLE, len(tokens))):
            word = tokens.lower[place]
            if tokens.starts[place] >= self.end or not word[0].isalpha() or word in stops():
                return None
            if word in count_words("wholes"):
                return Noun(tokens.starts[index], tokens.ends[place], tokens.words[place])
        return None

    def hyphenated(self, end: int) -> tuple[int, str | None, tuple[int, int] | None, str] | None:
        """ "five-year", "billion-mile": the tokeniser keeps these in one token."""
        hanging = _HANGING.match(self.text, end)
        if hanging and hanging.end() <= self.end:
            return end + 1, singular(hanging.group(1)), None, "a number joined to the thing it counts"
        glued = re.compile(r"\s?-\s?([^\W\d_]+)").match(self.text, end)
        if (
            not glued
            or glued.end() > self.end
            or glued.group(1).lower() in count_words("idle_joined")
            or _BRACKET.match(self.text, glued.start(1))
        ):
            return None
        about = complement(self.text, self.tokens, glued.end(), self.end, ("of",), joined=True)
        if glued.group(1) == "strong":
            return glued.end(), "people", about, "the strength of a body of people"
        return glued.end(), singular(glued.group(1)), about, "a number joined to the thing it counts"


@cache
def _hedges_after() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"\s+({_alternatives(kind + '_after')})(?![\w-])", re.IGNORECASE))
        for kind in ("floor", "ceiling", "near")
    )


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
