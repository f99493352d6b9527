"""Which words of a sentence are finite verbs, participles and nouns, by what stands around them."""

from rashomon.collation.timeline.grammar import AUXILIARIES, SPEECH, SUBJECTS, calendar_words, finite
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import verb_share
from rashomon.language.tables import words
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

HELPERS = AUXILIARIES - {"said", "says"}
DETERMINERS, PREPOSITIONS = words("happenings", "determiners"), words("clauses", "prepositions")
JOINTS = words("happenings", "joints") | {"or"}
# Behind these a verb goes on with the one before.
_GOES_ON = frozenset(("be", "been", "being", "to", "have", "has", "had"))
_ADVERBS = frozenset(
    ("also", "not", "n't", "never", "now", "then", "first", "again", "still", "just", "once", "later")
)
_OWNED = ("'s", "’s")
# Participles that do not end as most do; what ends so and is none.
_PARTICIPLES = frozenset(
    ("held", "made", "sent", "built", "found", "shot", "sold", "paid", "brought", "bought", "caught")
)
_NONE = frozenset(("hundred", "sacred", "naked", "indeed", "kindred"))
_STATES = frozenset(("is", "are", "was", "were"))
# What stands behind a participle that tells of the noun before it.
_BEHIND = PREPOSITIONS | {"during", "after", "before", "last"}
# So near behind a participle the verb of its clause is looked for.
NEAR = 12
# A subject is no longer.
SUBJECT = 6
SHORTEST_COINED = 5
# A word that is a verb in so many of its uses is one behind any noun ("say").
SURE = 0.8


class Predicates:
    """Reads the words of one sentence, the tokens ``inside``, each by its number."""

    def __init__(self, tokens: Tokens, inside: range) -> None:
        self._tokens, self._inside = tokens, inside

    def verb(self, i: int, opener: int | None) -> bool:
        """Whether the word begins the finite verb of a clause, or is a participle; ``opener`` is the pronoun
        of a relative clause whose verb is looked for."""
        lower, place = self._tokens.lower[i], self.before(i)
        month = self._tokens.words[i].istitle() and i > self._inside.start
        if month or not (finite(self._tokens, i) or self._present(i, opener) or self._coined(i)):
            return False
        if lower in _OWNED:
            return self._tokens.lower[i - 1] in SUBJECTS
        # As written: "in May" is no auxiliary.
        before = self._tokens.words[place] if place >= self._inside.start else ""
        return not (before in _GOES_ON or before in HELPERS or self._adjectival(i))

    def participle(self, i: int, *, needed: bool) -> bool:
        """Whether the word is a participle that tells of the noun before it ("a man arrested in May"), in a
        clause that has its verb or, where that is still ``needed``, gets another."""
        noun = i - 1
        if noun < self._inside.start or not self.noun(noun) or self._tokens.words[noun][0].isupper():
            return False
        return self._formed(i) and (not needed or self._another(i))

    def apposed(self, i: int) -> bool:
        """Whether the comma at ``i`` stands between a noun and a participle that tells of it, which another
        comma closes ("Ada Lund, elected in May, said")."""
        if i == self._inside.start or not self._formed(i + 1):
            return False
        # "The work, valued": no verb behind its article.
        told = i - 1 > self._inside.start and self._tokens.lower[i - 2] in DETERMINERS
        if not (self.noun(i - 1) or (told and self.content(i - 1))):
            return False
        for j in range(i + 2, min(i + 2 + NEAR, self._inside.stop)):
            if self._tokens.words[j] == "," and not self.within_name(j):
                return True
            # As written: "in May" is no auxiliary.
            told = finite(self._tokens, j) and not (self._tokens.words[j].istitle() or self._adjectival(j))
            if told or not self._tokens.words[j][0].isalnum():
                return False
        return False

    def _formed(self, i: int) -> bool:
        """Whether the word is a participle by its form and by what stands behind it."""
        word = self._tokens.words[i]
        formed = is_past(word) and (word.endswith(("ed", "en", "wn")) or word in _PARTICIPLES)
        after = self._tokens.lower[i + 1] if i + 1 < self._inside.stop else ""
        plain = formed and word not in HELPERS and lemma(word) not in SPEECH
        return plain and (after in _BEHIND or after in calendar_words() or after[:1].isdigit())

    def noun(self, i: int) -> bool:
        """Whether the word is a noun and no verb."""
        word = self._tokens.words[i]
        return self.content(i) and not (word.islower() and is_verb(word))

    def content(self, i: int) -> bool:
        """Whether the word may be a noun."""
        lower = self._tokens.lower[i]
        plain = lower[0].isalnum() and is_content(lower) and lower not in calendar_words()
        return plain and not finite(self._tokens, i)

    def acts(self, i: int) -> bool:
        """Whether a subject begins at ``i`` that its past follows ("the guild sold", "Ada Lund has left")."""
        words, stop = self._tokens.words, min(i + SUBJECT, self._inside.stop - 1)
        named = words[i][0].isupper() and self._tokens.lower[i] not in calendar_words()
        if not (named or self._tokens.lower[i] in DETERMINERS | SUBJECTS):
            return False
        last = i
        while last < stop and self._tokens.lower[i] not in SUBJECTS and self._goes_on(last + 1, named):
            last += 1
        whole = last > i or named or self._tokens.lower[i] in SUBJECTS
        done = last < stop and finite(self._tokens, last + 1) and not self._adjectival(last + 1)
        # "The boat she was": a state, of which the noun before is no object.
        return whole and done and self._tokens.lower[last + 1] not in _STATES

    def _goes_on(self, i: int, named: bool) -> bool:
        """Whether the word may go on with what a subject is called, by its name where it is ``named``."""
        word = self._tokens.words[i]
        return word in _OWNED or (self.content(i) and word[0].isalpha() and (word[0].isupper() or not named))

    def may_be_verb(self, i: int) -> bool:
        """Whether the word may be a verb, by itself."""
        return is_past(self._tokens.words[i]) or is_verb(self._tokens.words[i])

    def before(self, i: int) -> int:
        """The word before the one at ``i`` and its adverbs."""
        i -= 1
        while i > self._inside.start and (
            self._tokens.lower[i].endswith("ly") or self._tokens.lower[i] in _ADVERBS
        ):
            i -= 1
        return i

    def within_name(self, i: int) -> bool:
        """Whether the comma stands in a number, a date or around a place ("in Velm, Texas, killing …")."""
        return self._joins(i) or any(self._places(j) for j in (i - 2, i - 3))

    def _places(self, i: int) -> bool:
        """Whether a comma at ``i`` stands before the state that a place lies in."""
        return self._tokens.words[i] == "," and self._tokens.words[i + 1][0].isupper() and self._joins(i)

    def _joins(self, i: int) -> bool:
        """Whether the comma at ``i`` joins two parts of a number or a name."""
        before, after = self._tokens.words[i - 1], self._tokens.words[i + 1 : min(i + 4, self._inside.stop)]
        if not after or i <= self._inside.start or (after[0].isdigit() and before.isdigit()):
            return bool(after)
        ends = len(after) < 3 or "," in after[1:] or after[1] == "."
        return after[0][0].isupper() and before[0].isupper() and ends

    def _another(self, i: int) -> bool:
        """Whether another verb of the clause follows the participle at ``i``."""
        for j in range(i + 1, min(i + 1 + NEAR, self._inside.stop)):
            if not self._tokens.words[j][0].isalnum() or self._tokens.lower[j] in JOINTS | {
                "that",
                "who",
                "which",
            }:
                return False
            if finite(self._tokens, j) and not self._adjectival(j):
                return self._tokens.lower[j - 1] not in SUBJECTS
        return False

    def _present(self, i: int, opener: int | None) -> bool:
        """ "Leads" behind its subject."""
        word, place = self._tokens.words[i], self.before(i)
        if not word.islower() or place < self._inside.start:
            return False
        if place == opener and (is_verb(word) or word.endswith("s")):
            return True
        before, lower = self._tokens.words[place], self._tokens.lower[place]
        if before in SUBJECTS or not is_verb(word):
            return before in SUBJECTS and is_verb(word)
        if lower in DETERMINERS or lower in PREPOSITIONS or not before.isalpha():
            return False
        plain = word in SPEECH and verb_share(word) >= SURE
        return plain or (word.endswith("s") and before[0].isupper())

    def _coined(self, i: int) -> bool:
        """A past that the dictionary does not have as one ("cratered")."""
        word = self._tokens.words[i]
        past = word.endswith("ed") and not word.endswith("eed") and len(word) > SHORTEST_COINED
        return past and word.islower() and word not in _NONE and "-" not in word

    def _adjectival(self, i: int) -> bool:
        """ "A failed bid", "the newly proposed rule", "could affect protected land"."""
        if self._tokens.lower[i] in HELPERS or i + 1 >= self._inside.stop:
            return False
        place, after = self.before(i), self._tokens.lower[i + 1]
        if not is_content(after) or after in calendar_words() or place < self._inside.start:
            return False
        lead = self._tokens.lower[place]
        helped = place > self._inside.start and self._tokens.lower[place - 1] in HELPERS | {"to"}
        done = is_past(self._tokens.words[place]) or (helped and is_verb(lead))
        return lead in DETERMINERS or lead in PREPOSITIONS or lead.endswith(_OWNED) or done
