"""What a number is a part of: "15 of the 19 boats", "a third of the population"."""

import re

from rashomon.language.amounts import names_people
from rashomon.language.carried import Carried
from rashomon.language.headcounts import counts_people
from rashomon.language.nouns import QUOTES, Noun, counted_noun, is_plural, is_told, stops
from rashomon.language.numbering import Amount, count_words
from rashomon.language.units import singular, unit_at

_PARTITIVE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:all\s+)?(?:(?:the|his|her|its|their|our|those|these|all|my|your|each|every)\s+"
    r"(?:[\w-]+\s?['’]s\s+(?=\d))?"
    r"|[A-Z][\w’'. -]{0,30}['’]s?\s+(?=\d|[a-z]+\s(?:[mb]illion|thousand|hundred)))?"
    r"(?:(?:combined|total|estimated|roughly|some|about|more\s+than)\s+(?=\d))?"
    r"(?:(?:last|first|final|past|previous|next|top|opening|remaining|other)\s+)?"
)
# "Contracts for the bridge, two of which": how many words before the pronoun its noun can stand.
_OF_PRONOUN = re.compile(r"\s+of\s+(which|whom|them)\b")
FARTHEST = 12
_SENTENCE_MARKS = frozenset(".;:?!")
# "a quarter of a percent".
_A = re.compile(r"an?\s+")
_HALF_THE = re.compile(r"\s+(?:the|its|their|his|her|our|all)\s+")
HALF = 0.5
# Words of "the adult population".
LONGEST_WHOLE = 4

# Characters between "number of" and the number itself.
NUMBER_REACH = 120
_NUMBER_OF = re.compile(r"(?<!\b[aA]\s)\bnumbers?\sof\s")
_RISES = re.compile(r"\s(?:rises|climbs|falls|jumps|grows|stands|reaches|hits)\s")
# From what is counted to how many there are.
_LEVEL = re.compile(
    r"[^.;:\d]{0,60}\s(?:to|at|from|is|was|were|reach(?:ed|es|ing)?|hit|hits|exceed(?:s|ed)|totall?ed)\s"
    r"(?:have\sreached\s)?"
)


class Parts(Carried):
    """A sentence in which a number can be told as a part of something."""

    __slots__ = ()

    def whole_at(self, amount: Amount, end: int) -> int | None:
        """Where the whole that ``amount``, ending at ``end``, is a part of begins: after "of the"."""
        partitive = _PARTITIVE.match(self.text, end)
        if not partitive and amount.numeral.low == HALF:
            partitive = _HALF_THE.match(self.text, end)
        return partitive.end() if partitive and amount.numeral.end < self.end else None

    def pointed_back(self, begin: int, end: int) -> str | None:
        """What the pronoun after a number ``begin:end`` stands for: "six contracts, two of which"."""
        pronoun = _OF_PRONOUN.match(self.text, end)
        if not pronoun:
            return None
        tokens, index = self.tokens, self.tokens.between(begin, self.end).start - 1
        for place in range(index, max(index - FARTHEST, -1), -1):
            word = tokens.lower[place]
            if (
                tokens.starts[place] < self.start
                or word in _SENTENCE_MARKS
                or (place == index and word == "the")
            ):
                break
            verb = word in stops() or is_told(word)
            if (
                word[0].isalpha()
                and is_plural(word)
                and not verb
                and (pronoun[1] != "whom" or names_people(word))
            ):
                return singular(tokens.words[place])
        return "people" if pronoun[1] == "whom" else None

    def numbered(self, begin: int) -> Noun | None:
        """What a number at ``begin`` is told as the number of: "the number of boats rose to 40"."""
        told = _NUMBER_OF.search(self.text, max(self.start, begin - NUMBER_REACH), begin)
        if not told:
            return None
        index = self.tokens.between(told.end(), begin).start
        rises = _RISES.search(self.text, told.end(), begin)
        noun = counted_noun(self.text, self.tokens, index, rises.start() if rises else begin, False)
        return noun if noun and _LEVEL.fullmatch(self.text, noun.end, begin) else None

    def part(
        self, amount: Amount, end: int, start: int
    ) -> tuple[int, str | None, tuple[int, int] | None, str]:
        """What a number is a part of, told at ``start``: "15 of the 19 boats"."""
        text, tokens = self.text, self.tokens
        index = tokens.between(start, self.end).start
        share = _A.match(text, start) if amount.numeral.low % 1 else None
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
            if counts_people(text, self.start, whole.begin, whole.end):
                return end, "people", None, "a part of people counted"
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
            if word in QUOTES or (word == "s" and tokens.words[place - 1] in QUOTES):
                continue  # tokenised text: "the country 's population"
            if (
                tokens.starts[place] >= self.end
                or not word[0].isalpha()
                or word in stops()
                or is_plural(word)
            ):
                return None
            owner = tokens.lower[place + 1 : place + 3] in (["'", "s"], ["’", "s"])
            if not owner and (word in count_words("wholes") or self.stands_last(place)):
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
