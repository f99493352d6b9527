"""Numerals: digits and number words, with their magnitude, as values."""

import re
from dataclasses import dataclass

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12,
    "lakh": 1e5,
    "crore": 1e7,
}
NUMERALS = ONES.keys() | TENS.keys() | SCALES.keys()
# Magnitudes that newspapers glue to the digits; a single letter counts only where ``short`` allows it.
SHORT_SCALES = {
    "k": 1e3, "g": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "cr": 1e7,
    "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6,
    "eighth": 1 / 8, "tenth": 1 / 10,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# Words that can begin a numeral; a caller need not look at any other word.
STARTERS = frozenset(
    [*ONES, *TENS, *SCALES, "a", "an", "half", "several", *(word + "s" for word in SCALES), "tens", "couple"]
)

# Words that make a number with "a" before them, and those that may stand between the two: "a round dozen".
AFTER_A = frozenset([*SCALES, *FRACTIONS, "few", "couple"])
ROUNDS = ("round", "good", "full", "mere", "whole", "cool", "bare")

_ONE = "|".join(ONES)
_TEN = "|".join(TENS)
_SCALE = "hundred|thousand|million|billion|trillion|quadrillion|lakh|crore"
_SIMPLE = rf"(?:(?:{_TEN})(?:[ -]?(?:{_ONE}))?|{_ONE})\b"
_A = rf"an?\b(?:\s(?:{'|'.join(ROUNDS)})\b)?"
_SCALED = rf"(?:{_SIMPLE}|{_A})(?:[\s-]+(?:{_SCALE})\b)+"
_WORDS = re.compile(rf"{_SCALED}(?:(?:\s+and\s+|\s+)(?:{_SCALED}|{_SIMPLE}))*|{_SIMPLE}", re.IGNORECASE)
# Tokenised text tears numbers: "50 ,000", "2, 000" (round ones: "of the 12, 150 were" holds two), and
# "6. 1 percent" (only before a word that such numbers stand with: "He was 36. 5 boats came" holds two).
# Some newsrooms write round thousands with spaces: "10 000 people".
_TORN = (
    r"\d{1,3}(?: ,\d{3}| , 000|, \d00(?!\s*(?:,|and|or)\s+\d))+(?!\d|,\d)"
    r"|\d{1,3}(?: \d{3})* 000(?![\d,])"
    r"|\d+\. \d{1,2}(?=[\s-]?(?:%|per\s?cent|million|billion|trillion|magnitude|points?)(?!\w))"
)
_DIGITS = re.compile(
    rf"\d/\d(?![\d/])|(?:{_TORN}|\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?:\s?[½¼¾⅓⅔]|[\s-]\d/\d(?![\d/]))?|[½¼¾⅓⅔]"
)
# A day of a month or an age before a comma begins no thousand.
_NO_THOUSANDS = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|\b(?:at|aged?|turn\w*|of)|,)\s$",
    re.IGNORECASE,
)
# "6.02 x 10^23", "3×10⁸", "10⁻⁶", "1.5e-7".
_POWER = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s?(?:×|x|·)\s?)?10(?:(?:\^|\*\*)\s?([-−–]?\d{1,3})|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?!\w)"
    r"|(\d+(?:\.\d+)?)\s?×\s?10([-−–]\d{1,3})(?!\w)|(\d\.\d+)[eE]([-+−]?\d{1,2})(?!\w)"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_SCALE_AFTER = re.compile(rf"(?:\s+|\s?-\s?|)({_SCALE}|dozen)s?\b(?!['’]s)", re.IGNORECASE)
_SHORT_AFTER = re.compile(r"\s?(mln|mil|mn|mm|MM|bln|bn|trn|tn|[cC]r|(?<=\d)G|[kKmMbBtT])(?![\w²³°/’'])")
# A "4K TV" is no four thousand.
_LONG_SHORT_AFTER = re.compile(
    r"\s?(mln|mn|bln|bn|trn|tn|[kKMB])(?![\w²³°/’']|(?<=\dK)\s(?:TVs?|[Vv]ideo|UHD|HDR|Ultra|OLED|[Rr]es|[Ff]oot|[Dd]isp|[Ss]cr))"
)
_AND_A_HALF = re.compile(
    r"[\s-]+and[\s-]+(?:(an?|one)[\s-]+(half|third|quarter)|(two|three)[\s-]+(thirds|quarters?))\b",
    re.IGNORECASE,
)
_DOZEN = re.compile(rf"(?:({_SIMPLE}|{_A}|half[\s-]an?|half|several|couple)[\s-]+)?dozen\b", re.IGNORECASE)
_HALF_A = re.compile(
    rf"((?:a\s+)?half|(?:(?:a|three)[\s-]+)?quarters?|a\s+third)(?:(?:\s+of)?[\s-]an?)?[\s-]({_SCALE})\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(an?|{_ONE})[\s-](half|halves|(?:third|quarter|fourth|fifth|sixth|eighth|tenth)s?)\b"
    r"(?=\s+(?:of|the|as|more|less|to|full|empty|bigger|larger|smaller|higher|lower|cheaper|fewer|majority|share|vote)"
    r"\b)|(two|three|five|seven|nine)-(thirds|quarters|fourths|fifths|sixths|eighths|tenths)\b",
    re.IGNORECASE,
)
# "fell by a fifth", "more than a third": no time and no place in a row.
_BARE_PART = re.compile(
    rf"(an?|{_ONE})[\s-]((?:third|quarter|fifth|tenth)s?)\b"
    r"(?=\s*(?:[.,;)]|$|(?:in|since|from|this|last|on|over|during|and)\b))",
    re.IGNORECASE,
)
_LEADS_TO_PART = re.compile(
    r"\b(?:by|to|than|from|about|around|nearly|almost|over|under|roughly|cut|fell|rose)\s$", re.IGNORECASE
)
# "one in three", "nine out of every ten": a share. "257 out of 421" counts.
_OUT_OF = re.compile(
    rf"({_SIMPLE}|\d+)[\s-](?:(in)|out[\s-]of)[\s-](?:every[\s-])?({_SIMPLE}|an?\s(?:{_SCALE})\b|\d[\d,]*\b)"
    r"(?!\.\d|[\w%:/-])",
    re.IGNORECASE,
)
LARGEST_SHARED = 10
# "two in three said", "three in five voters": a share; "won two in three" is none.
_ANSWER = re.compile(
    r"\s+(?:[a-z]+ly\s)?(?:said|say|says|told|think|thought|believe|believed|want|wanted|support|supported|oppose|opposed|back"
    r"|favou?r|approved?|disapproved?|have|had|are|were|would|do|did|people|adults|men|women|voters|children|parents|workers"
    r"|households|homes|families|students|patients|[A-Z][a-z]+s|[a-z]+\svoters|of\s(?:the|them|those|its|all))\b"
)
# "two in ten years": no share.
_SPAN = re.compile(r"\s+(?:second|minute|hour|day|week|month|year|game|match|start|season|attempt)s?\b")
_HALF_OF = re.compile(
    r"half(?=\s+(?:of|the|its|their|his|her|our|all)\b)"
    r"|(?<!\bthe )half(?=\s+(?:were|are|have|had|said|say)\b)",
    re.IGNORECASE,
)
_OTHER_HALF = re.compile(
    r"\b(?:first|second|other|last|latter|final|better|top|bottom|lower|upper)\s+$", re.IGNORECASE
)
_VAGUE = re.compile(
    rf"(?:(tens|dozens|hundreds|scores|several|a\s+few|a\s+couple(?:\s+of)?)\s+(?:of\s+)?)?({_SCALE}|dozen)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """``start:end`` of a number; ``low`` and ``high`` are equal for an exact one, ``high`` is None where
    the word leaves it open ("dozens"). ``scaled`` tells that a magnitude word was part of it."""

    start: int
    end: int
    low: float
    high: float | None
    scaled: bool = False
    digits: bool = False


def numeral_at(text: str, start: int, short: bool = False) -> Numeral | None:
    """The numeral that begins at ``start``, if any. With ``short``, "m" and "b" are magnitudes."""
    character = text[start : start + 1]
    if character.isdigit() or character in GLYPHS or character == ".":
        return _out_of(text, start) or _from_digits(text, start, short)
    for read in (_out_of, _half_a_million, _dozen, _half, _part, _from_words, _vague):
        numeral = read(text, start)
        if numeral:
            return numeral
    return None


def _from_digits(text: str, start: int, short: bool) -> Numeral | None:
    if power := _POWER.match(text, start):
        return _from_power(power)
    match = _DIGITS.match(text, start)
    if not match:
        return None
    written, end = match.group(), match.end()
    if (
        ", " in written
        and not written.endswith(" 000")
        and _NO_THOUSANDS.search(text[max(0, start - 12) : start])
    ):
        written = written.partition(",")[0]
        end = start + len(written)
    value = _digit_value(written)
    scale = _SCALE_AFTER.match(text, end)
    if scale:
        end = scale.end()
        value *= SCALES[scale.group(1).lower()]
        again = _SCALE_AFTER.match(text, end)
        if again and again.group(1).lower() != "dozen":
            value, end = value * SCALES[again.group(1).lower()], again.end()
        return Numeral(start, end, _clean(value), _clean(value), scaled=True, digits=True)
    letters = (_SHORT_AFTER if short else _LONG_SHORT_AFTER).match(text, end)
    if letters:
        value = _clean(value * SHORT_SCALES[letters.group(1).lower()])
        return Numeral(start, letters.end(), value, value, scaled=True, digits=True)
    return Numeral(start, end, value, value, digits=True)


def _from_power(match: re.Match[str]) -> Numeral:
    factor, exponent = match[1] or match[4] or match[6] or "1", match[2] or match[3] or match[5] or match[7]
    value = float(f"{factor}e{exponent.translate(_SUPERSCRIPTS)}")
    return Numeral(match.start(), match.end(), value, value, scaled=True, digits=True)


def _clean(value: float) -> float:
    """2.8 billion is 2800000000, not 2799999999.9999995."""
    return float(f"{value:.12g}")


def _digit_value(written: str) -> float:
    value = 0.0
    written = written.replace(" ,", ",").replace(", ", ",").replace(". ", ".")
    written = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", written)
    for glyph, part in GLYPHS.items():
        if glyph in written:
            written = written.replace(glyph, "").strip()
            value = part
    if "/" in written:
        whole, _, fraction = written.replace("-", " ").rpartition(" ")
        above, below = fraction.split("/")
        return float(whole.replace(",", "") or 0) + float(above) / max(float(below), 1)
    return value + float(written.replace(",", "") or 0)


def _from_words(text: str, start: int) -> Numeral | None:
    match = _WORDS.match(text, start)
    if not match:
        return None
    words = re.findall(r"[a-z]+", match.group().lower())
    value, scaled, end = _word_value(words), any(word in SCALES for word in words), match.end()
    half = _AND_A_HALF.match(text, end)
    if half:
        count, part = (group.lower() for group in half.groups() if group)
        share = _word_value([count]) * FRACTIONS[part.rstrip("s")]
        value += share * SCALES.get(words[-1], 1)  # "a million and a half"
        end = half.end()
        scale = _SCALE_AFTER.match(text, end)
        if scale:
            value, scaled, end = value * SCALES[scale.group(1).lower()], True, scale.end()
    return Numeral(start, end, value, value, scaled=scaled)


def _word_value(words: list[str]) -> float:
    total, current = 0.0, 0.0
    for word in words:
        if word in ("a", "an"):
            current = 1.0
        elif word in SCALES:
            scale = SCALES[word]
            if scale == SCALES["hundred"]:
                current = max(current, 1.0) * scale
            else:
                total, current = total + max(current, 1.0) * scale, 0.0
        else:
            current += ONES.get(word, TENS.get(word, 0))
    return total + current


def _half_a_million(text: str, start: int) -> Numeral | None:
    match = _HALF_A.match(text, start)
    if not match:
        return None
    part = next(value for word, value in FRACTIONS.items() if word in match.group(1).lower())
    count = 3 if match.group(1).lower().startswith("three") else 1
    value = _clean(count * part * SCALES[match.group(2).lower()])
    return Numeral(start, match.end(), value, value, scaled=True)


def _dozen(text: str, start: int) -> Numeral | None:
    match = _DOZEN.match(text, start)
    if not match or not match.group(1):
        return None
    count = match.group(1).lower()
    if count in ("several", "couple"):
        return Numeral(start, match.end(), 24.0, None if count == "several" else 24.0, scaled=True)
    value = 0.5 if count.startswith("half") else _word_value(re.findall(r"[a-z]+", count))
    return Numeral(start, match.end(), 12 * value, 12 * value, scaled=True)


def _half(text: str, start: int) -> Numeral | None:
    match = _HALF_OF.match(text, start)
    if not match or _OTHER_HALF.search(text[max(0, start - 12) : start]):
        return None
    return Numeral(start, match.end(), 0.5, 0.5)


def _part(text: str, start: int) -> Numeral | None:
    match = _PART.match(text, start)
    if not match and _LEADS_TO_PART.search(text[max(0, start - 9) : start]):
        match = _BARE_PART.match(text, start)
    if not match or text[max(0, start - 4) : start] == "and ":
        return None  # "a century and a half"
    count, part = (group.lower() for group in match.groups() if group)
    value = _word_value([count]) * FRACTIONS[part.replace("halves", "half").rstrip("s")]
    return Numeral(start, match.end(), value, value)


def _out_of(text: str, start: int) -> Numeral | None:
    match = _OUT_OF.match(text, start)
    if not match:
        return None
    some, whole = plain_value(match.group(1)), plain_value(match.group(3))
    asked = whole == LARGEST_SHARED or (whole > 2 and _ANSWER.match(text, match.end()))
    within = match.group(2) and some > 1 and (not asked or _SPAN.match(text, match.end()))
    if not 0 < some < whole or within or (some > 1 and whole > LARGEST_SHARED):
        return None
    return Numeral(start, match.end(), some / whole, some / whole)


def plain_value(written: str) -> float:
    """The value of a number in digits or words."""
    if written[0].isdigit():
        return _digit_value(written)
    return _word_value(re.findall(r"[a-z]+", written.lower()))


def _vague(text: str, start: int) -> Numeral | None:
    match = _VAGUE.match(text, start)
    if not match or not (match.group(1) or match.group().lower().endswith("s")):
        return None
    first = (match.group(1) or "").lower()
    scale = SCALES[match.group(2).lower()]
    factor = {"tens": 10.0, "dozens": 12.0, "hundreds": 100.0, "scores": 20.0}.get(
        first, 2.0 if first else 1.0
    )
    exact = factor * scale if "couple" in first else None
    return Numeral(start, match.end(), factor * scale, exact, scaled=True)
