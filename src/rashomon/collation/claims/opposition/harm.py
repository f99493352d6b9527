"""Who came to harm, and who to none: "nobody was hurt", "two were treated for burns"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.collation.claims.opposition.nouns import CONDITIONS, NOBODY
from rashomon.collation.claims.opposition.verbs import AHEAD, OPEN
from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import Bag
from rashomon.language.clauses import is_content
from rashomon.language.kinds import is_one_of, is_people, kind_of
from rashomon.language.numbers import NUMERALS
from rashomon.language.senses import NEWSROOM, likeness, verb_share
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# So many statements are remembered with what they tell.
REMEMBERED = 1 << 12
# Between "taken" and "hospital", "treated" and "for".
NEAR = 6
# A word that is a verb in so many of its uses is no noun.
VERB = 0.9
_HARMED, _KILLED = words("opposition", "harmed"), words("opposition", "killed")
_UNHARMED, _DEGREES = words("opposition", "unharmed"), words("opposition", "degrees")
_NOBODIES = words("opposition", "nobodies")
_BE = words("opposition", "copulas")
_BONES, _BROUGHT = words("opposition", "bones"), words("opposition", "brought")
_ALL = frozenset(("all", "everyone", "everybody", "every"))
_SUFFERING = frozenset(("suffer", "sustain", "receive"))
_LOSING = frozenset(("lose", "claim"))
_DYING = frozenset(("die", "perish", "drown"))
_PRONOUNS = frozenset(("he", "she", "they", "who"))
_INTO = frozenset(("in", "to"))
_PARTS = frozenset(("of", "among"))
_HOSPITALS = frozenset(("hospital", "infirmary", "casualty", "clinic"))


@dataclass(frozen=True, slots=True)
class Harm:
    """Whether people came to harm (``deadly``: died), or ``none`` did; ``who`` are the nouns of its clause:
    of those to whom none came, empty for nobody at all."""

    statement: Statement
    none: bool
    deadly: bool
    who: Bag


@lru_cache(REMEMBERED)
def harm_of(statement: Statement) -> Harm | None:
    """What the clause says of harm to people, where it says it as a fact."""
    if "?" in statement.passage.text:
        return None
    return _Clause(Tokens(statement.passage.text)).read(statement)


def clash(one: Harm, other: Harm) -> bool:
    """Whether one says that nobody came to the harm to which the other says that somebody did, and neither
    tells of people apart."""
    if one.none == other.none:
        return False
    none, some = (one, other) if one.none else (other, one)
    if none.deadly and not some.deadly:
        return False
    met = sum(any(_is_of(here, there) for there in some.who) for here in none.who)
    return 2 * met >= len(none.who)


def _is_of(noun: str, other: str) -> bool:
    return likeness(noun, other) >= NEWSROOM or is_one_of(noun, other) or is_one_of(other, noun)


class _Clause:
    def __init__(self, tokens: Tokens) -> None:
        self.words, self.low = tokens.words, tokens.lower
        self.lemmas = [lemma(low) for low in self.low]

    def read(self, statement: Statement) -> Harm | None:
        for i, word in enumerate(self.lemmas):
            if self.low[i] in _UNHARMED:
                return Harm(statement, none=True, deadly=False, who=self._who(range(i)))
            if (word in _HARMED or word in _KILLED) and not self._is_open(i):
                deadly = word in _KILLED
                denied = next((k for k in range(i - 1, -1, -1) if self._denies(k)), None)
                if denied is not None:
                    return self._none(statement, denied, i, deadly)
                if self._befalls(i):
                    return Harm(statement, none=False, deadly=deadly, who=self._nouns(range(len(self.low))))
        everybody = not _ALL.isdisjoint(self.low)
        if everybody and "survive" in self.lemmas:
            return Harm(statement, none=True, deadly=True, who=self._who(range(self.lemmas.index("survive"))))
        lost = self._lost_life()
        if (lost or self._treated()) and not any(map(self._denies, range(len(self.low)))):
            return Harm(statement, none=False, deadly=lost, who=self._nouns(range(len(self.low))))
        return None

    def _none(self, statement: Statement, denied: int, i: int, deadly: bool) -> Harm | None:
        if not _DEGREES.isdisjoint(self.low[denied : i + 3]) or not self._of_all(denied, i):
            return None
        # "Of the crew, none was hurt."
        begins = 0 if self.low[0] in _PARTS else denied
        return Harm(statement, none=True, deadly=deadly, who=self._who(range(begins, i)))

    def _of_all(self, denied: int, i: int) -> bool:
        """Whether what is denied at ``denied`` is denied of all: "not a child", "without injury"."""
        behind = self.low[denied + 1 : denied + 2]
        if self.low[denied] == "without":
            return i - denied <= 2
        return self.low[denied] in NOBODY or behind in (["one"], ["a"])

    def _denies(self, i: int) -> bool:
        low = self.low[i]
        return low in NOBODY or low in ("without", "never", "not") or low.endswith("n't")

    def _befalls(self, i: int) -> bool:
        """Whether the word at ``i`` says that somebody came to harm: "was hurt", "two dead"."""
        low, word = self.low[i], self.lemmas[i]
        before = self.low[max(0, i - 3) : i]
        if word in _DYING:
            return any(map(self._is_somebody, range(i)))
        if low.startswith("burn") and low != "burns":
            return False
        if low.endswith("ed") or low in ("hurt", "dead"):
            counted = any(one in NUMERALS or one.isdigit() for one in before)
            return counted or not _BE.isdisjoint(before) or any(is_people(lemma(one)) for one in before)
        suffers = not _SUFFERING.isdisjoint(map(lemma, before))
        return suffers or (low.endswith("s") and before[-1:] == ["with"])

    def _is_open(self, i: int) -> bool:
        """Whether the word at ``i`` is told of what may be or is to come."""
        held = {*self.low[max(0, i - NEAR) : i]}
        return not held.isdisjoint(OPEN | AHEAD) or not CONDITIONS.isdisjoint(self.low[:i])

    def _is_somebody(self, i: int) -> bool:
        """Whether the word at ``i`` may name or count people."""
        low = self.low[i]
        counts = low in NUMERALS or low.isdigit() or low in _PRONOUNS
        return counts or (self.words[i][0].isupper() and i > 0) or kind_of(self.lemmas[i]) == "person"

    def _treated(self) -> bool:
        """Whether somebody is treated for something, brought to a hospital or has a broken bone."""
        for i, word in enumerate(self.lemmas):
            behind, before = self.low[i + 1 : i + 1 + NEAR], self.low[max(0, i - NEAR) : i]
            if self._is_open(i) or "patient" in self.lemmas:
                continue
            if (self.low[i] == "treated" and "for" in behind) or (
                self.low[i] == "broken" and not _BONES.isdisjoint(behind[:2])
            ):
                return True
            brought = not _BROUGHT.isdisjoint(before) or "with" in behind[:2]
            if word in _HOSPITALS and brought and not _INTO.isdisjoint(before):
                return True
        return False

    def _lost_life(self) -> bool:
        """Whether the clause tells of lives lost."""
        return any(
            self.lemmas[i] in _LOSING and not {"life", "lives"}.isdisjoint(self.low[i + 1 : i + 4])
            for i in range(len(self.low))
        )

    def _who(self, places: range) -> Bag:
        """The nouns at ``places`` that say of whom it is told: those of people, if any are."""
        nouns = self._nouns(places) - _NOBODIES
        return frozenset(filter(is_people, nouns)) or nouns

    def _nouns(self, places: range) -> Bag:
        return frozenset(
            self.lemmas[i]
            for i in places
            if is_content(self.low[i])
            and self.words[i].islower()
            and self.low[i].isalpha()
            and self.low[i] not in NUMERALS
            and not self.low[i].endswith(("ly", "ed"))
            and verb_share(self.lemmas[i]) < VERB
            and self.lemmas[i] not in _HARMED | _KILLED
        )


def clashes(statements: Sequence[Statement]) -> Iterator[tuple[Harm, Harm]]:
    """The pairs of two reports of which one tells of no harm and the other of harm; not of a report that
    tells of both, which are of two matters."""
    told: defaultdict[str, list[Harm]] = defaultdict(list)
    for statement in statements:
        harm = harm_of(statement)
        if harm:
            told[statement.passage.witness].append(harm)
    for witness, found in sorted(told.items()):
        for none in found:
            if none.none and not any(clash(none, other) for other in found):
                others = (harm for name in sorted(told.keys() - {witness}) for harm in told[name])
                yield from ((none, other) for other in others if not other.none and clash(none, other))
