"""Which numbers are no figures: names, places in a row, years, times, scores, telephone numbers."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.language.nouns import counted_noun
from rashomon.language.numbers import Numeral
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens

# Share of the longer words that begin with a capital in a headline.
TITLE_CASE = 0.6
# A bare whole number of four digits between these is a year.
FIRST_YEAR, LAST_YEAR = 1100, 2200
# A bare number as large as this is seldom a place in a row.
LARGE = 100
_PAUSE = re.compile(r"\s?(?:[,;:)–—]\s|\.(?:\s|$))")
_AFTER_DIGIT = re.compile(r"\d[:.]$")
_GLUED_BEFORE = re.compile(r"[\d\w][./:'’-]$|[#@§]\s?$|[^\W\d_]$|/$")
# A letter glued to a number makes a code of it; "3x" is three times.
_GLUED_AFTER = re.compile(r"[./:]\d|['’]s|/\w|(?!x\b)[^\W\d_]")
_SCORE = re.compile(r"\s?[-–]\s?(\d+)(?!\d|\s?,\d|\.\d)(?:\s+([a-z]+))?")
_ZONE = re.compile(r"\s[A-Z]{2,4}\b")
_AT = re.compile(r"\bat\s(?:about\s|around\s)?$")
_FROM_OR_BY = re.compile(r"\b(?:from|by)\s(?:\w+\s)?$")
# Lines of a screen, not pence.
_SCREENS = (480, 720, 1080, 1440, 2160, 4320)
# "0845 …": a number that begins with a naught is a code.
_LONG_CODE = re.compile(r"0\d")
# "confirmed 92 to 0": a vote or a score.
_TALLY = re.compile(r"[\s-]+to[\s-]+(\d{1,3})(?!\w|[.,]\d|\s?(?:%|per\s?cent|million|billion|thousand))")
_CLOCK = re.compile(
    r"(?:\. [0-5]\d)?\s?(?:[ap]\.?\s?m\b|o['’]clock|(?:GMT|UTC|BST|EDT|EST|PDT|PST|ET|PT|CET)\b)"
    r"|: [0-5]\d(?!\d|[.,]\d|%)",
    re.IGNORECASE,
)
# "24-of-31", "3-for-10", "40-something", "4K video".
_NO_COUNT = re.compile(
    r"-(?:of|for)-\d|-something\b|K\s(?:video|TV|resolution|display|screen|HDR|UHD|footage|Ultra)"
)
# "At one point", "on one hand" count nothing.
_FIGURATIVE = re.compile(
    r"\s(?:(?<=\bat\s)one\s(?:point|time|stage|moment)|(?<=\bon\s)one\s(?:hand|side|end|level))\b",
    re.IGNORECASE,
)
# "the 7 July attacks".
_MONTH = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
LAST_DAY = 31
_EMERGENCY = re.compile(r"(?:911|999)\s(?:call|operator|dispatch|tape)")
_ROAD = re.compile(
    r"(?:\s?[-–]\s?\d+)?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:St|Street|Road|Rd|Avenue|Ave|Lane|Drive|Way|Boulevard|Blvd)\b"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its sign, and the currency or unit of measure that stands with it."""

    numeral: Numeral
    begin: int
    end: int
    unit: str | None
    negative: bool
    money: bool
    prefixed: bool = False


class Surroundings:
    """A sentence, and what it makes of a number in it."""

    __slots__ = ("_title_case", "end", "start", "text", "tokens")

    def __init__(self, text: str, tokens: Tokens, start: int, end: int) -> None:
        self.text, self.tokens, self.start, self.end = text, tokens, start, end
        self._title_case: bool | None = None

    def is_label(self, index: int, amount: Amount) -> bool:
        """A number that names or numbers something: "page 4", "Group of Seven", "iPhone 12"."""
        tokens, text = self.tokens, self.text
        if amount.unit or amount.numeral.scaled or index == 0 or tokens.starts[index - 1] < self.start:
            return False
        if text[tokens.ends[index - 1] : tokens.starts[index]].strip(" "):
            return False
        before, lower = tokens.words[index - 1], tokens.lower[index - 1]
        if (
            before == "-"
            and index > 1
            and (tokens.words[index - 2][0].isupper() or tokens.lower[index - 2] == "on")
        ):
            # "a Boeing - 737", "one - on - one"; not "Ann Holm - 12 boats in all - left".
            return amount.numeral.low >= LARGE or not self.things_follow(amount)
        if lower == "." and index > 1:
            lower = tokens.lower[index - 2]
        if lower == "#" or lower in count_words("labels"):
            return not (before.islower() and self.things_follow(amount))
        if not amount.numeral.digits:
            capital = tokens.words[index][0].isupper() and before[0].isalpha() and before.islower()
            return capital or (
                amount.numeral.low == 1
                and (lower in count_words("no_one") or _FIGURATIVE.match(text, amount.begin - 1) is not None)
            )
        name = (
            before[0].isupper()
            and not lower.endswith("'s")
            and tokens.starts[index - 1] > self.start
            and "," not in text[amount.begin : amount.end]
        )
        return name and not self.title_case() and lower not in function_words()

    def things_follow(self, amount: Amount) -> bool:
        """Whether a plural comes right after the number: "on the third day 41 boats came"."""
        index = self.tokens.between(amount.end, self.end).start
        noun = counted_noun(self.text, self.tokens, index, self.end, False)
        return noun is not None and not self.text[amount.end : noun.start].strip()

    def title_case(self) -> bool:
        """Whether most words of the sentence begin with a capital, as in a headline."""
        if self._title_case is None:
            inside = self.tokens.between(self.start, self.end)
            long = [word for word in self.tokens.words[inside.start : inside.stop] if len(word) > 3]
            self._title_case = sum(word[0].isupper() for word in long) > TITLE_CASE * len(long)
        return self._title_case

    def is_part_of_code(self, amount: Amount, joined: bool = False) -> bool:
        """Years, times, scores, telephone and version numbers, ordinals, addresses.

        ``joined`` tells that the number is the other end of a range with a hyphen.
        """
        text, numeral = self.text, amount.numeral
        if not numeral.digits:
            return False
        before = text[max(self.start, numeral.start - 2) : numeral.start]
        if _CLOCK.match(text, numeral.end) or _AFTER_DIGIT.search(before):
            return True
        if amount.unit:
            return (amount.unit == "penny" and numeral.low in _SCREENS) or self.is_hours(amount)
        if _LONG_CODE.match(text, numeral.start):
            return True
        tally = _TALLY.match(text, numeral.end)
        if tally and float(tally.group(1)) <= numeral.low:
            return not self.changes(numeral.start)
        if (not joined and _GLUED_BEFORE.search(before)) or _GLUED_AFTER.match(text, numeral.end):
            return True
        if _ROAD.match(text, numeral.end) or _NO_COUNT.match(text, numeral.end):
            return True
        if (numeral.low <= LAST_DAY and _MONTH.match(text, numeral.end)) or _EMERGENCY.match(
            text, numeral.start
        ):
            return True
        score = _SCORE.match(text, numeral.end)
        if score and (float(score.group(1)) <= numeral.low or score.group(2) in count_words("scores")):
            return True
        plain = text[numeral.start : numeral.end]
        return (
            len(plain) == 4
            and plain.isdigit()
            and FIRST_YEAR <= numeral.low <= LAST_YEAR
            and not self.counts(amount)
        )

    def is_hours(self, amount: Amount) -> bool:
        """Whether "hours" tell the time of day: "0600 hours", "1100 hrs GMT"."""
        written = self.text[amount.numeral.start : amount.numeral.end]
        if amount.unit != "hour" or len(written) != len("0600") or not written.isdigit():
            return False
        zone = _ZONE.match(self.text, amount.end)
        at = _AT.search(self.text, max(self.start, amount.begin - 12), amount.begin)
        return written[0] == "0" or bool(zone or at)

    def changes(self, position: int) -> bool:
        """Whether the number at ``position`` begins a change: "from 40 to 30"."""
        return bool(_FROM_OR_BY.search(self.text, max(self.start, position - 16), position))

    def counts(self, amount: Amount) -> bool:
        """Whether four digits that could be a year count things: "more than 2000 people"."""
        index = self.tokens.between(amount.end, self.end).start
        if index >= len(self.tokens) or index < 2 or self.tokens.starts[index] >= self.end:
            return False
        noun = counted_noun(self.text, self.tokens, index, self.end, False)
        previous = self.tokens.lower[index - 2]
        dated = (
            "in",
            "since",
            "of",
            "by",
            "from",
            "until",
            "for",
            "during",
            "before",
            "after",
            "the",
            "and",
            "'s",
            "to",
        )
        return noun is not None and noun.head.islower() and previous not in dated

    def bare(self, index: int, first: Amount, second: Amount | None, hedge: str | None) -> bool:
        """Whether a number with nothing to count is a figure all the same."""
        numeral = first.numeral
        if second or hedge or numeral.scaled:
            return numeral.digits or numeral.scaled or numeral.low != 1
        if 0 < numeral.low < 1 or self.stands_alone(index, numeral):
            return True
        before = self.tokens.lower[index - 1] if index else ""
        if before in count_words("harm"):
            return True
        after = self.tokens.lower[index + 1] if index + 1 < len(self.tokens) else ""
        if numeral.low > 1 and not numeral.digits and after in count_words("happened"):
            return True
        written = self.text[numeral.start : numeral.end]
        return numeral.digits and ("," in written or "." in written or before in count_words("measures"))

    def stands_alone(self, index: int, numeral: Numeral) -> bool:
        """A large number with a pause after it, "cut 789, a quarter of its jobs": no name ("Boeing 787")."""
        if not numeral.digits or numeral.low < LARGE or not _PAUSE.match(self.text, numeral.end):
            return False
        before = self.tokens.words[index - 1] if index and self.tokens.starts[index - 1] >= self.start else ""
        return before.islower() and before not in ("the", "a", "an", "and", "of", "in")


@cache
def count_words(key: str) -> frozenset[str]:
    """The list ``key`` of the words around counted things."""
    return frozenset(table("units")["count"][key])


@cache
def function_words() -> frozenset[str]:
    """Words that begin a sentence with a capital and name nothing."""
    return count_words("stops") | frozenset(
        word for key in ("floor", "ceiling", "near") for word in table("hedges")[key]
    )
