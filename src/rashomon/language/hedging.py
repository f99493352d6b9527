"""The words that soften or bound a number: "about 40", "no more than 40", "40 or so"."""

import re
from dataclasses import replace
from functools import cache

from rashomon.language.numbering import Amount
from rashomon.language.parts import Parts
from rashomon.language.patterns import any_of
from rashomon.language.tables import table

# Characters before a number in which its hedge can begin: the longest hedge with an article after it.
HEDGE_WINDOW = 34
# Characters before "about" in which the word stands that it belongs to.
ABOUT_REACH = 13
# How a hedge after a number can begin.
_AFTERWORD = re.compile(r"\s+(?:or|and|at|give|plus|tops)\b", re.IGNORECASE)
# "under one roof", "under a five-year contract", "below the 2% target": where, and not how many.
_ARTICLE = re.compile(r"\s(?:an?|another|the)\s+$", re.IGNORECASE)
_PLACES = frozenset(("under", "over", "above", "below"))
# "60-plus", "40+": the number is a floor.
PLUS = re.compile(r"\s?(?:\+|-plus\b)")
_ODD = re.compile(r"-odd\b")
# "Worried about five cousins" tells of whom, and not how many.
_ABOUT = re.compile(
    r"\b(?:worr(?:y|ied)|concern(?:ed|s)?|talk(?:s|ed|ing)?|th(?:ink|inking|ought)|know|knew|hears?|heard|asked|complain(?:s|ed|ing)?"
    r"|information|details|questions?|stor(?:y|ies)|books?|films?|movies?|something|anything|nothing|care[sd]?|brag(?:s|ged)?"
    r"|sp(?:eak|oke|oken|eaks|eaking)|warn(?:s|ed|ing)?|learn(?:s|ed|ing)?|lie[sd]?|lying|tweet(?:s|ed|ing)?|wr(?:ite|ites|ote|itten)"
    r"|jok(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|boast(?:s|ed|ing)?|wonder(?:s|ed|ing)?|s[ck]eptical|negotia(?:te|ting|ble))\s$",
    re.IGNORECASE,
)
# "Hand over 45,000 pounds" tells what is done with them.
_HANDS = re.compile(r"\b(?:hand|turn|sign)(?:s|ed|ing)?\s$", re.IGNORECASE)
# Before "more than" a number makes a difference of it.
_DIFFERENCE = re.compile(r"\d\s$")


class Hedges(Parts):
    """A sentence whose numbers can be hedged."""

    __slots__ = ()

    def hedged_after(self, amount: Amount, hedge: str | None, kind: str) -> tuple[Amount, str | None, str]:
        """``amount`` with the hedge after it: "40 or more people", "60-plus", "10 percent or so"."""
        if PLUS.match(self.text, amount.end):
            return amount, hedge, "floor"
        if odd := _ODD.match(self.text, amount.end):
            return replace(amount, end=odd.end()), hedge or "odd", kind or "near"
        if not _AFTERWORD.match(self.text, amount.end):
            return amount, hedge, kind
        for after, pattern in _hedges_after():
            match = pattern.match(self.text, amount.end)
            added = match and match.group(1) == "plus" and amount.money  # "$40 plus tax"
            if match and match.end() <= self.end and not added:
                return replace(amount, end=match.end()), hedge or match.group(1), kind or after
        return amount, hedge, kind

    def hedge(self, amount: Amount) -> tuple[int, str | None, str]:
        """Where the quantity begins with its hedge, the hedge's words, and what they do."""
        begin, single = amount.begin, not amount.numeral.digits and amount.numeral.high == 1
        before = self.text[max(self.start, begin - HEDGE_WINDOW) : begin]
        if not before.rstrip().lower().endswith(_hedge_ends()):
            return begin, None, ""
        match = _hedge_before().search(self.text, max(self.start, begin - HEDGE_WINDOW), begin)
        if not match or not match.lastgroup or self.is_preposition(match, single):
            return begin, None, ""
        return match.start(), match[match.lastgroup], match.lastgroup

    def is_preposition(self, match: re.Match[str], single: bool) -> bool:
        """Whether what looks like a hedge tells where or of whom, or how far two numbers are apart."""
        word, begin = match[match.lastgroup or 0].lower(), match.start()
        if word == "over" and _HANDS.search(self.text, max(self.start, begin - ABOUT_REACH), begin):
            return True
        if word in _PLACES:
            return single or _ARTICLE.search(match.group()) is not None
        if word == "about":
            topic = match.group().rstrip().endswith("the")  # "think about the 20 boats"
            return topic or _ABOUT.search(self.text, max(self.start, begin - ABOUT_REACH), begin) is not None
        return word.endswith(" than") and _DIFFERENCE.search(self.text, max(0, begin - 2), begin) is not None


@cache
def _hedges_after() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"\s+({_alternatives(kind + '_after')})(?![\w-])", re.IGNORECASE))
        for kind in ("floor", "ceiling", "near")
    )


@cache
def _hedge_ends() -> tuple[str, ...]:
    """The words with which a hedge before a number, or what stands between the two, can end."""
    hedges = (phrase for kind in ("floor", "ceiling", "near") for phrase in table("hedges")[kind])
    return tuple({"the", "of", "a", "an", "another", *(phrase.split()[-1] for phrase in hedges)})


@cache
def _hedge_before() -> re.Pattern[str]:
    """A hedge up to the number, in the group of its kind; the first wins: "no more than", not "more than"."""
    kinds = "|".join(f"(?P<{kind}>{_alternatives(kind)})" for kind in ("floor", "ceiling", "near"))
    return re.compile(
        rf"(?<![\w-])(?:{kinds})\s+(?:the\s+(?:ages?\s+of\s+)?|an?\s+|another\s+)?$", re.IGNORECASE
    )


def _alternatives(key: str) -> str:
    phrases = sorted(table("hedges")[key], key=lambda phrase: -len(phrase))
    return any_of(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
