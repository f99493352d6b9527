"""The nouns around the verbs of a clause, and whether they are nobody and nothing."""

from rashomon.collation.claims.grammar import LEADING
from rashomon.collation.claims.opposition.verbs import AUXILIARIES, MARKS, PREPOSITIONS, Verbs
from rashomon.language.clauses import is_content
from rashomon.language.tables import words

# The noun before a verb, the one behind it and what is put in behind a noun have no more words than these.
SUBJECT, OBJECT, ASIDE = 8, 4, 9
NOBODY, PARTIAL = words("opposition", "nobody"), words("opposition", "partial")
CONDITIONS, PARTICLES = words("opposition", "conditions"), words("opposition", "particles")
BREAKS = frozenset(("that", "who", "which")) | LEADING | {"and", "but", "though", "although", "than"}
# "The demand for a recount", "calls for an inquiry".
GOING_ON = frozenset(("of", "for"))
# "Voted no".
VOTING = words("opposition", "voting")
_NOBODY_AT_ALL = frozenset(("nobody", "nothing"))
# Whom it befalls where no noun names them.
_OBJECTS = frozenset(("him", "her", "them", "it", "me", "us", "you"))


class Nouns(Verbs):
    """The verbs of a clause with what stands before and behind them."""

    def object_of(self, i: int) -> range:
        """The noun behind the verb at ``i``, up to what begins another."""
        first = i + 1 + self.verbs[i].count("_")
        last = first
        while last < len(self.low) and last - first < SUBJECT:
            low = self.low[last]
            if low in MARKS or low in CONDITIONS or low in BREAKS or last in self.verbs or low in AUXILIARIES:
                break
            if low in PREPOSITIONS and low not in GOING_ON and low != "to" and last > first:
                break
            last += 1
        return range(first, last)

    def names_something(self, i: int) -> bool:
        """Whether the word at ``i`` may be an object, or its noun."""
        low = self.low[i]
        return low in _OBJECTS or (is_content(low) and not low.endswith("ly"))

    def denied_subject(self, j: int) -> tuple[bool, int]:
        """Whether the noun that ends at ``j`` is nobody or nothing, and where it begins."""
        first = j
        while first >= 0 and j - first < SUBJECT:
            low = self.low[first]
            if low in MARKS or low in BREAKS or first in self.verbs or low in AUXILIARIES:
                break
            after = self.low[first + 1 : first + 2]
            if low in NOBODY:
                return PARTIAL.isdisjoint(after), first
            if low == "not" and after in (["one"], ["a"]):
                return True, first
            first -= 1
        return False, first

    def is_nobody(self, i: int) -> bool:
        return self.low[i] in _NOBODY_AT_ALL or self.low[i : i + 2] == ["no", "one"]

    def denied_object(self, i: int) -> bool:
        """Whether right behind the verb nobody, nothing or none of something stands."""
        for j, low in enumerate(self.low[i + 1 : i + 1 + OBJECT], i + 1):
            if low in NOBODY:
                return self.low[i] not in VOTING and PARTIAL.isdisjoint(self.low[j + 1 : j + 2])
            if not (low in PARTICLES or low in ("to", "in") or low.endswith("ly")):
                return False
        return False

    def noun_before(self, i: int) -> range:
        """The noun before ``i``, behind a verb ("found Roe guilty") or before it ("Roe pleaded guilty")."""
        j = i - 1
        while j >= 0 and (self.helps(j) or j in self.verbs):
            j -= 1
        return range(self.denied_subject(self.before_aside(j))[1] + 1, j + 1)

    def before_aside(self, j: int) -> int:
        """Where the noun ends before what is put in behind it ("Roe, 29, was"); ``j`` where nothing is."""
        first = next((k for k in range(j - 1, max(-1, j - ASIDE), -1) if self.low[k] in MARKS), -1)
        if j < 1 or first < 1 or self.low[j] != "," or self.low[first] != ",":
            return j
        return j if any(k in self.verbs for k in range(first, j)) else first - 1
