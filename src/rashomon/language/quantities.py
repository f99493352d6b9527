"""Quantities in a stretch of text: value, unit, hedge, and the words for what is counted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from rashomon.language.amounts import OLDEST
from rashomon.language.carried import Carried, Quantity
from rashomon.language.nouns import QUOTES, Noun, complement, counted_noun, is_plural, is_told, stops
from rashomon.language.numbering import Amount, count_words
from rashomon.language.numbers import AFTER_A, GLYPHS, STARTERS
from rashomon.language.ranges import bounds, with_unit
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.units import sign_letters, singular, unit_at

# What may stand between a number and the things it counts.
GAP = " -–" + "".join(QUOTES)
# Characters before a number in which its hedge can begin: the longest hedge with an article after it.
HEDGE_WINDOW = 34
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# The tokeniser keeps a currency's letters or "minus-" with the digits after them.
_GLUED = re.compile(rf"(?:{'|'.join(sign_letters())}|[Mm]inus-|now-|then-)(?=\d)")
# "20, 30 and 40 dollars", "166.5 and 93.3%".
_JOINT = re.compile(
    r"\s?(?:,\sand\s|,\s|\s(?:and|or|by)\s|-by-|\s?[x×]\s?(?=\d))\s?(?:[$€£]\s?)?(?=[\w$€£.])"
)
LONGEST_LIST = 5
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
_AGE_HEDGE = re.compile(r"(?:young|old)er\b", re.IGNORECASE)
# "under one roof", "under a five-year contract": where, and not how many.
_ARTICLE = re.compile(r"\s(?:an?|another)\s+$", re.IGNORECASE)
_PLACES = frozenset(("under", "over", "above", "below"))
# "-RRB-" is a bracket.
_BRACKET = re.compile(r"[LR][RSC]B\b")
_OLD = re.compile(r"[\s-]*olds?\b", re.IGNORECASE)
# "60-plus", "40+": the number is a floor.
_PLUS = re.compile(r"\s?(?:\+|-plus\b)")
# "a quarter of a percent".
_A = re.compile(r"an?\s+")
# "four 18-inch wheels" and "two $20 bills" hold two quantities.
_MEASURED = re.compile(r"\d\s?-\s?[^\W\d_]|[$£€]\s?\d")
_ODD = re.compile(r"-odd\b")
_PARTITIVE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:all\s+)?(?:(?:the|his|her|its|their|our|those|these|all|my|your)\s+"
    r"|[A-Z][\w’'. -]{0,30}['’]s?\s+(?=\d))?"
    r"(?:(?:combined|total|estimated|roughly|some|about|more\s+than)\s+(?=\d))?"
    r"(?:(?:last|first|final|past|previous|next|top|opening|remaining|other)\s+)?"
)
# "a four-door car".
_JOINED = re.compile(r"\s?-\s?([^\W\d_]+)")
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


class _Reader(Carried):
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
        if unit is None and hedge and _AGE_HEDGE.match(hedge) and first.numeral.low <= OLDEST:
            unit, rule = "year of age", "an age"
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
        if odd := _ODD.match(self.text, amount.end):
            return replace(amount, end=odd.end()), hedge or "odd", kind or "near"
        if not _AFTERWORD.match(self.text, amount.end):
            return amount, hedge, kind
        for after, pattern in _hedges_after():
            match = pattern.match(self.text, amount.end)
            if match and match.end() <= self.end:
                return replace(amount, end=match.end()), hedge or match.group(1), kind or after
        return amount, hedge, kind

    def hedge(self, amount: Amount) -> tuple[int, str | None, str]:
        """Where the quantity begins with its hedge, the hedge's words, and what they do."""
        begin, single = amount.begin, not amount.numeral.digits and amount.numeral.high == 1
        for kind, pattern in _hedges_before():
            match = pattern.search(self.text, max(self.start, begin - HEDGE_WINDOW), begin)
            if match and not (
                match.group(1).lower() in _PLACES and (single or _ARTICLE.search(match.group()))
            ):
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
        glued = _JOINED.match(text, end)
        index = tokens.between(glued.start(1) if glued else end, self.end).start
        inner = self.hyphenated(end)
        if inner:
            return inner
        if glued and glued.group(1).lower() in count_words("idle_joined"):
            return end, None, None, ""
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
        if not follows or tokens.words[index] not in count_words("attributive"):
            return None
        after = tokens.lower[index + 1]
        if not after[0].isalpha() or after in stops() or tokens.starts[index + 1] > tokens.ends[index] + 1:
            return None
        return Noun(tokens.starts[index], tokens.ends[index], tokens.words[index])

    def part(
        self, amount: Amount, end: int, start: int
    ) -> tuple[int, str | None, tuple[int, int] | None, str]:
        """What a number is a part of, told at ``start``: "15 of the 19 boats"."""
        text, tokens = self.text, self.tokens
        index = tokens.between(start, self.end).start
        share = _A.match(text, start) if 0 < amount.numeral.low < 1 else None
        measured = unit_at(text, share.end()) if share else None
        if amount.numeral.high is None:
            measured = unit_at(text, start)
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
        """The name of a whole ("the British population", "its revenue") that begins at token ``index``."""
        tokens = self.tokens
        for place in range(index, min(index + LONGEST_WHOLE, len(tokens))):
            word = tokens.lower[place]
            if (
                tokens.starts[place] >= self.end
                or not word[0].isalpha()
                or word in stops()
                or is_plural(word)
            ):
                return None
            if word in count_words("wholes") or self.stands_last(place):
                return Noun(tokens.starts[index], tokens.ends[place], tokens.words[place])
        return None

    def stands_last(self, index: int) -> bool:
        """Whether a singular ends its phrase: "half of the money in the bank", "of its revenue comes"."""
        tokens, after = self.tokens, index + 1
        if tokens.lower[index].endswith(("ing", "ly", "ed", "'s")) or is_told(tokens.lower[index]):
            return False
        if after >= len(tokens) or tokens.starts[after] >= self.end or tokens.words[after] in ".,;:":
            return True
        follows = tokens.lower[after]
        return follows in stops() or (is_told(follows) and not is_plural(follows))

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
            re.compile(
                rf"(?<![\w-])({_alternatives(kind)})\s+(?:the\s+(?:ages?\s+of\s+)?|an?\s+|another\s+)?$",
                re.IGNORECASE,
            ),
        )
        for kind in ("floor", "ceiling", "near")
    )


def _alternatives(key: str) -> str:
    phrases = sorted(table("hedges")[key], key=lambda phrase: -len(phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
