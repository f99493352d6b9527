"""How the clauses of a sentence lie within each other: which one holds a word, and where it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rashomon.collation.timeline.grammar import LONGEST_NOUN, SPEECH, SUBJECTS, calendar_words
from rashomon.collation.timeline.predicates import DETERMINERS, HELPERS, JOINTS, PREPOSITIONS, Predicates
from rashomon.language.clauses import is_verb
from rashomon.language.senses import senses
from rashomon.language.tables import words
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# ``main``; with a noun before it ``relative`` ("who left") and ``participle`` ("arrested in May"); of time or
# reason ("after she left"), with what is ``trailing`` behind it ("…, selling the boat"); a ``gerund`` ("after
# leaving"); what is ``said`` ("that she left") or ``quoted``; an ``aside``.
Kind = Literal["main", "relative", "participle", "adverbial", "gerund", "trailing", "said", "quoted", "aside"]

_RELATIVES = frozenset(("who", "whom", "whose", "which", "where"))
_PRONOUNS = _RELATIVES - {"whose"} | {"that"}
_ADVERBIAL = words("happenings", "subordinators") | words("happenings", "times") | {"as", "if", "once"}
_OPENING, _CLOSING = frozenset(("(", "-LRB-")), frozenset((")", "-RRB-"))
_DASHES, _ENDS = frozenset(("—", "–", "--")), frozenset((";", ":"))
_QUOTES_OPEN, _QUOTES_CLOSE = frozenset(("“", "``")), frozenset(("”",))
_QUOTES = frozenset(('"', "''"))
_MARKS = _QUOTES | _QUOTES_OPEN | _QUOTES_CLOSE
# Behind these a clause is no part of the one that a comma closes.
_THIS = SUBJECTS | {"this", "that", "there"}
# Who does this "before" a body faces it.
_APPEARING = frozenset(("appear", "testify", "stand", "argue", "plead"))
# Who says something is told in so many words.
TAG = 6
# The subject of an adverbial clause has no more words than these.
LONGEST_SUBJECT = 12


@dataclass(slots=True)
class Nested:
    """A clause: its words from ``first`` to before ``stop`` (by number), its first finite ``verb``, the last
    word of the ``noun`` that it tells of, and the clause it lies in."""

    kind: Kind
    first: int
    stop: int
    parent: "Nested | None" = None
    noun: int | None = None
    verb: int | None = None


def holding(tokens: Tokens, start: int, end: int, place: int) -> Nested:
    """The innermost clause of the sentence ``start:end`` that holds the word at code point ``place``."""
    return _Reading(tokens, tokens.between(start, end)).at(tokens.between(place, end).start)


def outwards(clause: Nested) -> Iterator[Nested]:
    """``clause`` and those it lies in, the main one last."""
    yield clause
    if clause.parent:
        yield from outwards(clause.parent)


class _Reading:
    """Reads one sentence from left to right with the clauses that are open."""

    def __init__(self, tokens: Tokens, inside: range) -> None:
        self._tokens, self._inside = tokens, inside
        self._is = Predicates(tokens, inside)
        self._open = [Nested("main", inside.start, inside.stop)]

    def at(self, here: int) -> Nested:
        """The clause that is open at the word ``here``, read to its end."""
        found = self._open[0]
        for index in self._inside:
            self._step(index)
            if index == here:
                found = self._open[-1]
        return found

    def _step(self, i: int) -> None:
        word, lower, more = self._tokens.words[i], self._tokens.lower[i], i + 1 < self._inside.stop
        if word in _MARKS:
            self._quote(i)
        elif word in _ENDS:
            self._close_to(self._open[0], i)
            self._open[0].verb = None
        elif word in _CLOSING or self._is_dash(i):
            self._close_aside(i, opens=word not in _CLOSING)
        elif word in _OPENING:
            self._push("aside", i + 1)
        elif word == ",":
            self._comma(i)
        elif lower in _RELATIVES | {"that"} and more:
            if self._open[-1].verb is not None and self._is_bare(self._open[-1]):
                self._open.pop().stop = i
            self._that(i) if lower == "that" else self._relative(i)
        elif lower in _ADVERBIAL and more and not self._before_body(i):
            self._adverbial(i)
        elif self._bare(i):
            self._push("relative", i, i - 1)
        elif self._is.verb(i, self._opener()):
            self._verb(i)

    def _is_bare(self, clause: Nested) -> bool:
        return clause.kind == "relative" and self._tokens.lower[clause.first] not in _RELATIVES | {"that"}

    def _before_body(self, i: int) -> bool:
        """Whether "before" leads to those whom somebody faces ("testified before the panel")."""
        tokens, earlier = self._tokens, i > self._inside.start
        return earlier and tokens.lower[i] == "before" and lemma(tokens.lower[i - 1]) in _APPEARING

    def _opener(self) -> int | None:
        """The pronoun of a relative clause that has no verb yet."""
        top = self._open[-1]
        plain = top.kind == "relative" and top.verb is None and self._tokens.lower[top.first] in _PRONOUNS
        return top.first if plain else None

    def _bare(self, i: int) -> bool:
        """Whether a relative clause without its pronoun begins with the word ``i`` ("the pier the guild
        sold"): it tells of a noun behind a verb, and nobody is told what it says."""
        top, noun = self._open[-1], i - 1
        if top.verb is None or noun <= top.verb or top.kind == "participle":
            return False
        word = self._tokens.words[noun]
        plain = word.islower() and self._is.noun(noun) and not (word.endswith("ly") or word in _ADVERBIAL)
        # "The pilot Ada Lund left".
        titled = means_person(word) and self._tokens.words[i][0].isupper()
        if not plain or titled or not self._is.acts(i):
            return False
        near = self._tokens.lower[max(top.first, noun - LONGEST_NOUN) : noun]
        return not any(lemma(word) in SPEECH for word in near)

    def _push(self, kind: Kind, first: int, noun: int | None = None, verb: int | None = None) -> None:
        self._open.append(Nested(kind, first, self._inside.stop, self._open[-1], noun, verb))

    def _close_to(self, kept: Nested, i: int) -> None:
        """Close all clauses behind ``kept`` before the word ``i``."""
        while self._open[-1] is not kept:
            self._open.pop().stop = i

    def _is_dash(self, i: int) -> bool:
        """Whether a dash, or a hyphen between spaces before a small word, parts what stands around it."""
        if self._tokens.words[i] != "-":
            return self._tokens.words[i] in _DASHES
        after = self._tokens.lower[min(i + 1, self._inside.stop - 1)]
        return (
            after in DETERMINERS | _RELATIVES | SUBJECTS and self._tokens.starts[i] > self._tokens.ends[i - 1]
        )

    def _close_aside(self, i: int, *, opens: bool) -> None:
        """Close the aside that is open; where none is, a dash ``opens`` one."""
        aside = next((one for one in reversed(self._open) if one.kind == "aside"), None)
        if aside and aside.parent:
            self._close_to(aside.parent, i)
        elif opens:
            self._push("aside", i + 1)

    def _quote(self, i: int) -> None:
        """Words between marks are a clause; so is what stands before a mark that only closes."""
        word, quoted = self._tokens.words[i], next((one for one in self._open if one.kind == "quoted"), None)
        if quoted and quoted.parent and word not in _QUOTES_OPEN:
            self._close_to(quoted.parent, i + 1)
        elif word in _QUOTES_CLOSE or (word in _QUOTES and self._tokens.words[i - 1] in ",.?!"):
            self._close_to(self._open[0], i)
            self._open[0].verb = None
        else:
            self._push("quoted", i + 1)

    def _comma(self, i: int) -> None:
        """A comma closes the clauses that have their verb; what ends the sentence goes on, but for a verb."""
        if self._is.within_name(i) or i + 1 >= self._inside.stop:
            return
        top, after = self._open[-1], self._tokens.lower[i + 1]
        if top.verb is None and top.kind == "main" and self._is.apposed(i):
            # "Ada Lund, elected in May, said".
            self._push("participle", i + 1, i - 1, verb=i + 1)
            return
        if top.kind == "aside" and self._tokens.words[top.first - 1] == "," and top.parent:
            self._close_to(top.parent, i)
            return
        if top.kind == "adverbial" and self._tagged(i + 1):
            # "Until its tanks are empty, the agency said on Monday".
            self._close_to(self._open[0], i)
            return
        if top.kind == "relative" and top.first == i - 1:
            # "Who, it was said, left".
            self._push("aside", i + 1)
            return
        verb = self._is.verb(i + 1, None) or after in JOINTS
        for one in reversed(self._open[1:]):
            assert one.parent
            outer = list(outwards(one.parent))
            if one.kind in ("aside", "quoted") or (one.verb is None and one.kind != "said"):
                return
            leads = any(o.kind == "adverbial" and o.parent and o.parent.verb is None for o in outer)
            if one.kind == "said" and not (leads or (verb and any(o.kind == "relative" for o in outer))):
                return
            if one.kind == "adverbial" and one.parent.verb is not None and not verb:
                if after.endswith("ing"):
                    self._push("trailing", i + 1, verb=i + 1)
                return
            self._close_to(one.parent, i)

    def _tagged(self, i: int) -> bool:
        """Whether who says all this is told from the word ``i`` on."""
        near = self._tokens.lower[i : min(i + TAG, self._inside.stop)]
        return near[0] not in _RELATIVES | JOINTS and any(lemma(word) in SPEECH for word in near[1:])

    def _relative(self, i: int) -> None:
        """ "Who" behind a noun tells of it, behind a verb it is what is said or asked."""
        noun = i - 1 - (self._tokens.lower[i - 1] in PREPOSITIONS)
        comma = noun > self._inside.start and self._tokens.words[noun] == ","
        noun = self._before_brackets(noun - comma)
        # "A buoy whose lamp", though a buoy may be a verb.
        told = comma or self._tokens.lower[noun - 1] in DETERMINERS
        if noun >= self._inside.start and (self._is.noun(noun) or (told and self._is.content(noun))):
            self._push("relative", i, noun)
        else:
            self._push("said", i + 1)

    def _before_brackets(self, i: int) -> int:
        """The word before the brackets that end at ``i`` ("Lund (harbour party), who"), else ``i``."""
        if self._tokens.words[i] in _CLOSING:
            opened = (j for j in range(i, self._inside.start, -1) if self._tokens.words[j] in _OPENING)
            return next(opened, i + 1) - 1
        return i

    def _that(self, i: int) -> None:
        """ "That" behind a noun and before a verb tells of the noun, behind a verb it opens what is said."""
        place = i - 1 - (self._tokens.words[i - 1] in _MARKS and i > self._inside.start + 1)
        if i == self._inside.start:
            return
        before, after = self._tokens.words[place], self._tokens.words[i + 1]
        told = not SPEECH.isdisjoint(senses(lemma(before.lower())))
        quality = place > self._inside.start and self._tokens.lower[place - 1] in HELPERS
        whom = before.islower() and not told and after[0].isupper()
        if self._is.noun(i - 1) and not quality and (self._is.may_be_verb(i + 1) or whom):
            self._push("relative", i, i - 1)
        elif before == "," or (
            (is_past(before) or is_verb(before) or told or quality)
            and (before.lower() not in HELPERS or after in SUBJECTS)
        ):
            self._push("said", i + 1)

    def _adverbial(self, i: int) -> None:
        """ "After" opens a clause where a subject and a verb follow."""
        after = self._tokens.lower[i + 1]
        if after.endswith("ing") and self._tokens.words[i + 1].islower():
            self._push("gerund", i + 1, verb=i + 1)
            return
        if after.isdigit() or after in calendar_words():
            return
        for j in range(i + 1, min(i + 1 + LONGEST_SUBJECT, self._inside.stop)):
            word, lower = self._tokens.words[j], self._tokens.lower[j]
            following = self._tokens.lower[min(j + 1, self._inside.stop - 1)]
            ends = (
                word in _ENDS or word == "," or lower in _RELATIVES or lower in _ADVERBIAL or lower == "that"
            )
            if ends or (lower in JOINTS and following in _THIS):
                return
            if j > i + 1 and self._is.verb(j, None) and not self._is.participle(j, needed=True):
                self._push("adverbial", i + 1)
                return

    def _verb(self, i: int) -> None:
        """A finite verb is that of the innermost clause that lacks one."""
        top = self._open[-1]
        if top.verb is None:
            if not (top.kind in ("main", "quoted") and self._is.participle(i, needed=True)):
                top.verb = i
            return
        before = self._is.before(i)
        if before >= self._inside.start and self._tokens.lower[before] in JOINTS | {","}:
            return
        if self._is.participle(i, needed=False):
            self._push("participle", i, i - 1, verb=i)
            return
        lacking = (one for one in reversed(self._open) if one.verb is None and one.kind != "aside")
        outer = next(lacking, None)
        if self._says(top.verb, i):
            self._push("said", top.verb + 1, verb=i)
        elif outer:
            self._close_to(outer, i)
            outer.verb = i
        elif top.parent and (
            self._is_bare(top) or (top.kind == "relative" and self._tokens.lower[i] in HELPERS)
        ):
            self._close_to(top.parent, i)

    def _says(self, verb: int, i: int) -> bool:
        """Whether the verb at ``i`` belongs to what the one before it says ("said the board had left")."""
        told, after = self._tokens.lower[verb:i], self._tokens.lower[verb + 1]
        if lemma(told[0]) not in SPEECH or len(told) < 2 or "," in told:
            return False
        return told[-1] in SUBJECTS or not (after in PREPOSITIONS or after in calendar_words())
