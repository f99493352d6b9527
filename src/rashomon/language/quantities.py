"""Quantities in a stretch of text: value, unit, hedge, and the words for what is counted."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rashomon.language.amounts import OLDEST
from rashomon.language.carried import Quantity
from rashomon.language.headcounts import counts_people
from rashomon.language.hedging import PLUS, Hedges
from rashomon.language.nouns import QUOTES, Noun, complement, counted_noun, stops
from rashomon.language.numbering import Amount, count_words
from rashomon.language.numbers import AFTER_A, GLYPHS, ROUNDS, STARTERS
from rashomon.language.ranges import bounds, with_unit
from rashomon.language.repeated import repeats
from rashomon.language.tables import table
from rashomon.language.tallies import tally
from rashomon.language.tokens import Tokens
from rashomon.language.units import sign_letters, singular, unit_at

# What may stand between a number and the things it counts.
GAP = " \xa0\u2009\u202f-–" + "".join(QUOTES)
# Characters before a number in which what it gauges stands.
GAUGE_REACH = 40
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# The tokeniser keeps a currency's letters or "minus-" with the digits after them.
_GLUED = re.compile(rf"(?:{'|'.join(sign_letters())}|[Mm]inus-|now-|then-)(?=\d)")
# "20, 30 and 40 dollars", "166.5 and 93.3%".
_JOINT = re.compile(
    r"\s?(?:,\sand\s|,\s|\s(?:and|or|by|to)\s|-by-|\s?[x×]\s?(?=\d))\s?(?:[$€£]\s?)?(?=[\w$€£.])"
)
# "20 Danish and 14 Swedish members".
_EACH_OF_ITS_KIND = re.compile(r"\s([^\W\d_]+)\s(?:and|or)\s(?=\w)")
LONGEST_LIST = 5
# "four-, five- and six-cylinder": the thing counted stands after the last number.
_HANGING = re.compile(r"-(?:,\s*[\w.]{1,20}-){0,4},?\s*(?:and|or|to)\s+[\w.]+-([^\W\d_]+)")
# What links an amount to what it is of; "two years in jail" are of nothing.
_LINKS = {"money": ("of", "in", "on", "for"), "percent": ("of", "on")}
# What belongs to a number that is no figure: "2-0", "3 to 1", "0845 555 0199".
_GLUED_ON = re.compile(
    r"(?:\s?[-–:/.]\s?\d+|(?<!\d{4})\sto\s\d{1,3}(?!\w|[.,]\d|\s?(?:%|per\s?cent))|\s\d{3,}(?![\w,.%])(?!\s[a-z]))*"
)
# After these "over two years" is more than two: "for over two years", "lasted over two years".
_LASTING = re.compile(
    r"\b(?:for|in|after|last(?:s|ed|ing)?|took|takes?|taking|spent|served|just|well|is|was|ha[sd]|of|than)\s$",
    re.IGNORECASE,
)
_AGE_HEDGE = re.compile(r"(?:young|old)er\b", re.IGNORECASE)
_OLD = re.compile(r"[\s-]*olds?\b|\sof\sage\b", re.IGNORECASE)
# "four 18-inch wheels" and "two $20 bills" hold two quantities.
_MEASURED = re.compile(r"\d\s?-\s?[^\W\d_]|[$£€]\s?\d")
# "an hour and a half".
_AND_A_PART = (["and", "a", "half"], ["and", "a", "quarter"])
# "Its 2019 net sales", "the 1968 games": a year, where no hedge or comma makes it a count.
_YEAR = re.compile(r"(?:19[5-9]|20[0-3])\d(?<!00)")
# "Closed 0.5 percent higher at 7,123": the level is in no percent.
_LEVEL = re.compile(r"\s(?:(?:higher|lower|up|down|stronger|weaker|firmer|softer)\s)?at\s")
# "Forty are under 30, and 12 are women".
_ARE = re.compile(r"\s(?:are|were)\b")
# "A total of 45", "a ratio of 15", "only four came", "another 27 will".
_GAUGED = re.compile(
    r"\b(?:ratio|average|total|score|rating|toll|tally|sum|maximum|minimum|high|low|peak|record|index|count|quota|target"
    r"|limit|margin|majority|lead|deficit|gap|median|mean|multiple|figure|estimate)\sof\s$"
    r"|\b(?:only|another)\s$|\b(?:toll|total|tally)\s?[:—–]\s?$|\btoll\b[^.,;:\d]{0,30}\sto\s$",
    re.IGNORECASE,
)
_GAUGE_ENDS = ("of", "only", "another", "to", ":", "—", "–")
# "62 more than needed", "three shy of it", "20 of them".
_COMPARED = re.compile(
    r"\s(?:more|fewer|less)\sthan\b|\s(?:in\s(?:all|total)|altogether)\b|\s(?:short|shy)\sof\b|\sof\s(?:them|those|these|whom|which)\b"
    r"|\sof\s(?:the|its|his|her|their|all)\s(?:last\s|first\s|past\s|other\s)?(?:\d|(?:three|four|five|six|seven|eight|nine|ten)\b)"
)
# "Two 17-year-olds" are people.
_AGED_SO = re.compile(r"\s(?:\d{1,3}|[a-z]+)\s?-\s?years?\s?-\s?olds\b")
# "a four-door car".
_JOINED = re.compile(r"(?:-|\s?-\s?(?=[a-z]))([^\W\d_]+)")


def find_quantities(text: str, tokens: Tokens, start: int, end: int) -> Iterator[Quantity]:
    """The quantities within one sentence ``start:end``, in its order."""
    cursor = start
    reader = _Reader(text, tokens, start, end)
    previous: Quantity | None = None
    inside = tokens.between(start, end)
    for index, glue in zip(inside, map(_glue, tokens.words[inside.start : inside.stop]), strict=True):
        if glue is None or tokens.starts[index] < cursor:
            continue
        if tokens.lower[index] in ("a", "an") and not _begins_number(tokens, index + 1):
            continue
        if tokens.lower[index][0].isdigit() and (sides := tally(text, start, tokens.starts[index], end)):
            yield from sides
            cursor, previous = sides[1].end, sides[1]
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
    if index >= len(tokens):
        return False
    index += tokens.lower[index] in ROUNDS
    part = tokens.lower[index + 1 : index + 4]
    told = index < len(tokens) and tokens.lower[index].partition("-")[0] in AFTER_A
    return told or part in _AND_A_PART


def _past_number(text: str, position: int) -> int:
    """Past the digits and marks glued to a number that is no figure (``2-0``, ``4:39``, ``555-0199``)."""
    match = _GLUED_ON.match(text, position)
    return match.end() if match else position


class _Reader(Hedges):
    """Reads one quantity of a sentence."""

    __slots__ = ()

    def read(self, index: int, position: int, previous: Quantity | None) -> Quantity | None:
        """The quantity whose number begins at ``position`` in token ``index``, or None if no figure."""
        first = self.amount(position)
        if not first or self.is_part_of_code(first):
            return None
        years = self.age(first)
        tallied = previous is not None and self.is_tallied(previous, first)
        if not years and not tallied and self.is_label(index, first):
            return None
        begin, hedge, kind = self.hedge(first)
        if not hedge and first.unit is None and _YEAR.fullmatch(self.text, position, first.end):
            return None
        second = self.second(first, begin)
        last = self.rated(with_unit(second, first)) if second else first
        if years:
            end = second.end if second else years
            return Quantity(begin, end, *bounds(first, second, kind), "year of age", hedge, None, "an age")
        last, hedge, kind = self.hedged_after(last, hedge, kind)
        end, unit, about, rule = self.unit(last, second)
        if unit is None and _AGED_SO.match(self.text, end):
            unit, rule = "people", "people of an age"
        if unit is None and (shared := self.ahead(last) or self.of_its_kind(last)):
            unit, rule = shared, "a number in the unit of the one it is joined to"
        if unit is None and hedge and _AGE_HEDGE.search(hedge) and first.numeral.low <= OLDEST:
            unit, rule = "year of age", "an age"
        level = previous and previous.unit == "percent" and _LEVEL.fullmatch(self.text, previous.end, begin)
        aged = (
            previous and previous.unit == "year of age" and "old" in self.text[previous.start : previous.end]
        )
        level = level or (aged and _ARE.match(self.text, end))
        if unit is None and previous and not level and (carried := self.carried(previous, begin, last)):
            unit, rule = carried, "a number in the unit of the one before it"
        if unit is None and last.numeral.low > 0 and counts_people(self.text, self.start, begin, end):
            unit, rule = "people", "a count of people by what happened to them or what they make up"
        if unit is None and (numbered := self.numbered(begin)):
            unit, about = singular(numbered.head), (numbered.start, numbered.end)
            rule = "the number of things named before it"
        value = last.numeral.low
        if unit is None and previous and value > 1 and repeats(self.text, previous, begin, end, value):
            unit, rule = previous.unit, "a number of what the one before it counts"
        if unit is None and value > 1 and (meant := self.pointed_back(begin, end)):
            unit, rule = meant, "a number of what the pronoun after it stands for"
        if unit is None and hedge and first.numeral.high == 0:
            return None  # "below zero"
        hyphened = second and "-" in self.text[first.end : second.begin]
        told = self.bare(index, first, second, hedge) or self.is_gauge(first, begin)
        if unit is None and ((hyphened and not hedge) or not told):
            return None
        if (
            hedge == "over"
            and unit in table("figures")["durations"]
            and not _LASTING.search(self.text[:begin][-14:])
        ):
            begin, hedge, kind = first.begin, None, ""  # "paid over two years": in that time
        low, high = bounds(first, second, kind)
        return Quantity(begin, end, low, high, unit, hedge, about, rule)

    def is_gauge(self, amount: Amount, begin: int) -> bool:
        """Whether the words around a bare number make an amount of it: "a total of 45", "three shy of"."""
        if amount.numeral.low == 1:
            return False
        before = self.text[max(self.start, begin - GAUGE_REACH) : begin].lower()
        told = _GAUGED.search(before) if before.rstrip().endswith(_GAUGE_ENDS) else None
        told = told or _COMPARED.match(self.text, amount.end)
        told = told or (_ARE.match(self.text, amount.end) if amount.numeral.digits else None)
        return told is not None and before.split()[-1:] != ["the"]

    def ahead(self, amount: Amount) -> str | None:
        """The unit of the last of the numbers that ``amount`` is joined to: "20, 30 and 40 dollars"."""
        for _ in range(LONGEST_LIST):
            joint = _JOINT.match(self.text, amount.end)
            following = self.amount(joint.end()) if joint else None
            if not joint or not following or self.is_part_of_code(following):
                return None
            if joint.group().strip() == "to":
                return following.unit if following.unit == "percent" else None  # "leads 45 to 40 percent"
            if "," not in joint.group() or len(joint.group().strip()) > 1:
                unit = following.unit or self.unit(following, None)[1]
                if unit or self.age(following) is not None:
                    return unit if self.age(following) is None else None
            amount = following
        return None

    def of_its_kind(self, amount: Amount) -> str | None:
        """What both numbers count, where an adjective stands at each: "20 Danish and 14 Swedish members"."""
        joint = _EACH_OF_ITS_KIND.match(self.text, amount.end)
        following = self.amount(joint.end()) if joint and joint[1].lower() not in stops() else None
        if not following or following.unit or following.numeral.low < 2:
            return None
        _, unit, about, _ = self.unit(following, None)
        return unit if about and " " in self.text[slice(*about)] else None

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
        plus = PLUS.match(text, end)
        if plus:
            end = plus.end()
        glued = _JOINED.match(text, end)
        index = tokens.between(glued.start(1) if glued else end, self.end).start
        inner = self.hyphenated(end)
        if inner:
            return inner
        if glued and glued.group(1).lower() in count_words("idle_joined"):
            return end, None, None, ""
        if (whole := self.whole_at(amount, end)) is not None:
            return self.part(amount, end, whole)
        if index >= len(tokens) or tokens.starts[index] >= self.end:
            return end, None, None, ""
        single = glued is not None or (amount.numeral.low == amount.numeral.high == 1 and second is None)
        single = single or (amount.numeral.low < 1 and tokens.lower[index] == "point")
        if single and glued is None and tokens.lower[index] in count_words("after_one"):
            return end, None, None, ""
        if (rate := self.rate(end, amount)) and rate[1][0].isdigit():
            return rate[0], f"per {rate[1]}", None, "a rate"
        noun = counted_noun(text, tokens, index, self.end, single) or self.attributive(index)
        if not noun or text[end : noun.start].strip(GAP):
            return end, None, None, ""
        place = (noun.start, noun.end)
        measure = unit_at(text, noun.start)
        unit = measure[1] if measure and measure[0] == noun.end else singular(noun.head)
        if _MEASURED.search(text, noun.start, noun.end):
            return end, unit, (noun.end - len(noun.head), noun.end), "a number before the things it counts"
        if rate := self.rate(noun.end, amount):
            return rate[0], f"{unit} per {rate[1]}", place, "things counted, as a rate"
        return noun.end, unit, place, "a number before the things it counts"

    def attributive(self, index: int) -> Noun | None:
        """A counted noun before the one it belongs to, with no hyphen: "a 12 team league"."""
        tokens = self.tokens
        follows = index + 1 < len(tokens) and tokens.starts[index + 1] < self.end
        written = tokens.lower[index] if self.title_case() else tokens.words[index]
        if not follows or written not in count_words("attributive"):
            return None
        after = tokens.lower[index + 1]
        if not after[0].isalpha() or after in stops() or tokens.starts[index + 1] > tokens.ends[index] + 1:
            return None
        return Noun(tokens.starts[index], tokens.ends[index], tokens.words[index])

    def hyphenated(self, end: int) -> tuple[int, str | None, tuple[int, int] | None, str] | None:
        """ "five-year", "billion-mile": the tokeniser keeps these in one token."""
        hanging = _HANGING.match(self.text, end)
        if hanging and hanging.end() <= self.end:
            return end + 1, singular(hanging.group(1)), None, "a number joined to the thing it counts"
        glued = _JOINED.match(self.text, end)
        if (
            not glued
            or glued.end() > self.end
            or glued.group(1).lower() in count_words("idle_joined")
            or glued.group(1).lower() in stops()
        ):
            return None
        about = complement(self.text, self.tokens, glued.end(), self.end, ("of",), joined=True)
        if glued.group(1) == "strong":
            return glued.end(), "people", about, "the strength of a body of people"
        return glued.end(), singular(glued.group(1)), about, "a number joined to the thing it counts"
