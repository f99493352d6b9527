"""The verbs of a clause, and the words that go with them."""

from rashomon.collation.claims.grammar import DETERMINERS, is_sure_verb
from rashomon.language.clauses import is_content
from rashomon.language.numbers import NUMERALS
from rashomon.language.senses import is_phrase, verb_share
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A word behind a helping word, one in the past, or one behind a name is a verb if it is one in so many uses.
HELPED, PAST, ALONE = 0.1, 0.3, 0.8
AUXILIARIES = words("clauses", "auxiliaries")
PREPOSITIONS = words("clauses", "prepositions") | words("opposition", "prepositions")
AHEAD, OPEN = words("opposition", "ahead"), words("opposition", "open")
MARKS = frozenset(',;:—–()"“”')
_NEGATORS = words("opposition", "negators")
_HELPING = words("opposition", "helping") | _NEGATORS
_SUBJECTS = words("clauses", "subjects") | {"who", "which"}
_BEFORE_NOUNS = DETERMINERS | {"those", "these", "this", "that"} - {"all", "there"}
_LINKS = frozenset(("and", "or"))
_POSSESSIVES = frozenset(("'", "’"))
# "Turned it down", but hardly "put it on".
_PARTED = frozenset(("up", "down", "off", "out", "away", "back", "aside"))


class Verbs:
    """The words of a clause (``low`` in lower case), and by their places its ``verbs``: lemmas, or verbs of
    several words ("turn_down")."""

    def __init__(self, tokens: Tokens) -> None:
        self.words, self.low = tokens.words, tokens.lower
        self.verbs = {i: self._act(i) for i in range(len(tokens)) if self._is_verb(i)}

    def _act(self, i: int) -> str:
        """The verb at ``i``, with the words behind it that make another one of it."""
        verb = lemma(self.low[i])
        behind = self.low[i + 1 : i + 5]
        for stop in (2, 1):
            phrase = "_".join((verb, *behind[:stop]))
            if len(behind) >= stop and is_phrase(phrase) and not self._is_before_noun(i + stop):
                return phrase
        for n, particle in enumerate(behind[1:], 1):
            if behind[n - 1].endswith("ed"):
                break
            phrase = f"{verb}_{particle}"
            if particle in _PARTED and is_phrase(phrase) and behind[n + 1 : n + 2] != ["the"]:
                return phrase
            if particle in MARKS or particle in PREPOSITIONS or particle.endswith("ly"):
                break
        return verb

    def _is_before_noun(self, i: int) -> bool:
        """Whether the word at ``i`` is a preposition of what follows ("fell in March"; not "carried on")."""
        after = self.low[i + 1 : i + 2]
        return self.low[i] in PREPOSITIONS and bool(after) and after[0] not in MARKS | PREPOSITIONS | {"."}

    def _is_verb(self, i: int) -> bool:
        """Whether the word at ``i`` may well be a verb, and no helping one."""
        word, low = self.words[i], self.low[i]
        if low in AUXILIARIES or low in _HELPING or not word.islower() or not word[0].isalpha():
            return False
        before = self.low[i - 1] if i else ""
        base = lemma(low)
        helped = before in _HELPING or before in AHEAD or before in OPEN or before.endswith("n't")
        if helped and before not in ("all", "both"):
            return verb_share(base) >= HELPED
        counted = before in NUMERALS and self.low[max(0, i - 2) : i - 1] not in (["no"], ["not"])
        owned = before in _POSSESSIVES or before.endswith(("'s", "s'"))
        governed = before in PREPOSITIONS and not low.endswith("ing")
        if before in _BEFORE_NOUNS or counted or owned or governed:
            return False
        if low.endswith("s") and is_sure_verb(self.words[i - 1] if i else "."):
            # "Refused calls".
            return False
        alone = before.islower() and before.isalpha() and not before.endswith("s") and before not in _SUBJECTS
        if base == low and not low.endswith("ed") and (before in _LINKS or (alone and is_content(before))):
            # "The last offer"; "asked him to quit and call a vote".
            return False
        if low.endswith("s") and (before in _SUBJECTS or self.words[i - 1 if i else 0][0].isupper()):
            return verb_share(base) >= (HELPED if before in _SUBJECTS else ALONE)
        past = base != low and not low.endswith(("s", "ing")) and verb_share(base) >= PAST
        return past or (is_sure_verb(word) and verb_share(base) >= (HELPED if low.endswith("ed") else PAST))

    def helps(self, j: int) -> bool:
        """Whether the word at ``j`` goes with a verb behind it: a helping word, a negation, an adverb."""
        low = self.low[j]
        adverb = low.endswith("ly") and len(low) > 4
        return low in _HELPING or low in AHEAD or low in OPEN or adverb or self.denies(j)

    def denies(self, j: int) -> bool:
        """Whether the word at ``j`` denies the verb behind it."""
        low = self.low[j]
        return (
            low in _NEGATORS or low.endswith("n't") or (low == "no" and self.low[j + 1 : j + 2] == ["longer"])
        )

    def is_noun(self, i: int) -> bool:
        """Whether the word at ``i`` may be one of a noun's."""
        low = self.low[i]
        return is_content(low) and low.isalpha() and i not in self.verbs and not self.helps(i)
