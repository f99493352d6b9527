"""What a clause says came about, or did not: each verb, and each noun or adjective that tells as much, with
whether the clause asserts or denies it.

Verbs before "to" or a clause turn what follows or leave it open ("refused to", "managed to", "asked to"): see
Nairn, Condoravdi, Karttunen, "Computing relative polarity for textual inference" (2006)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.collation.claims.opposition.nouns import (
    BREAKS,
    CONDITIONS,
    GOING_ON,
    PARTIAL,
    PARTICLES,
    VOTING,
    Nouns,
)
from rashomon.collation.claims.opposition.verbs import AHEAD, AUXILIARIES, MARKS, OPEN, PAST, PREPOSITIONS
from rashomon.language.clauses import is_content
from rashomon.language.senses import verb_share
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

Stage = Literal["done", "before", "ahead", "open"]
Scope = Literal["", "only", "all"]

_NEGATORS = words("opposition", "negators")
_UNDOING, _FAILING = words("opposition", "undoing"), words("opposition", "failing")
_DISOWNING = words("opposition", "disowning")
_DOING, _MEANING = words("opposition", "doing"), words("opposition", "meaning")
_CANCELLING = words("opposition", "cancelling")
_MAKING = words("opposition", "making")
_SPOKEN = frozenset(("said", "says"))
_SAYING = frozenset(("say", "tell", "announce", "report", "add"))
_COPULAS = words("opposition", "copulas")
_BE = _COPULAS - {"remain", "remained", "remains", "stay", "stayed", "stays"}
# Between "refused" and "to" may stand when.
BETWEEN = 4
# Between a verb and what it governs: "stopped short of", "backed out of".
_LINKING = words("opposition", "linking")
# "Said no".
_REFUSING = words("opposition", "refusing")
TIMES = words("clauses", "measures") | words("opposition", "times")
_ALL = frozenset(("all", "every", "both", "each"))
_COMPARED = frozenset(("more", "less", "better", "worse", "fewer"))
_WISHES = words("clauses", "wishes") | words("opposition", "wishes")
_SOME = words("opposition", "some")
_UNTIL = frozenset(("until", "till", "unless"))
# What is rejected was made all the same.
_ASKED = words("opposition", "asked")
# Adjectives that have opposites of their own.
_TURNING = words("opposition", "turning")
_VAGUE = words("opposition", "vague")
_STATES = frozenset(("up", "down", "off"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``act`` (a lemma, or a verb of several words: "turn_down") stands at the token ``at`` of its clause;
    ``holds`` says whether the clause asserts it, ``anybody`` whether it denies it of everybody,
    ``stage`` whether it is done, had not been done before, is to come or is left open, ``named`` whether a
    noun tells it, ``scope`` whether it is told of all of a kind or of some, ``earlier`` whether it had come
    about. ``agent`` and ``patient`` are the tokens of who does it and of whom or what it befalls, empty where
    that is not told."""

    act: str
    at: int
    holds: bool
    stage: Stage
    anybody: bool = False
    named: bool = False
    scope: Scope = ""
    earlier: bool = False
    agent: range = range(0)
    patient: range = range(0)


def outcomes(tokens: Tokens) -> list[Outcome]:
    """The outcomes that a clause tells, in the order of its words."""
    return sorted(_Reader(tokens).read(), key=lambda outcome: (outcome.at, outcome.named))


class _Reader(Nouns):
    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self._told: dict[int, Outcome | None] = {}
        # Verbs that say no more than what became of another: "refused to go".
        self._governing: set[int] = set()
        for i in self.verbs:
            self._outcome(i)

    def read(self) -> Iterator[Outcome]:
        nouns: dict[int, Outcome] = {}
        for i in self.verbs:
            outcome = self._outcome(i)
            if outcome is not None:
                if i not in self._governing:
                    yield outcome
                nouns |= {noun.at: noun for noun in self._objects(outcome)}
        for i, low in enumerate(self.low):
            after = self.low[i + 1 : i + 2]
            denies = low in ("no", "without") and after != ["one"] and PARTIAL.isdisjoint(after)
            if denies and self.low[max(0, i - 1)] not in VOTING:
                denied = Outcome(act="no", at=i, holds=False, stage="done", anybody=True)
                nouns |= {noun.at: noun for noun in self._nouns(range(i + 1, len(self.low)), denied)}
            if low == "no" and self.low[i - 1 : i] and self.low[i - 1] in _REFUSING:
                yield Outcome(act="refuse", at=i, holds=True, stage="done", named=True, patient=range(i))
        yield from nouns.values()
        yield from (state for state in self._states() if state.at not in nouns)

    def _outcome(self, i: int) -> Outcome | None:
        """What the verb at ``i`` tells; None where it tells nothing for certain."""
        if i not in self._told:
            self._told[i] = None
            self._told[i] = self._read_verb(i)
        return self._told[i]

    def _read_verb(self, i: int) -> Outcome | None:
        holds, infinitive, j = True, False, i - 1
        stage: Stage = "done"
        while j >= 0 and not infinitive and self.helps(j):
            low = self.low[j]
            if self.denies(j):
                if self.low[j + 1] in PARTIAL:
                    return None
                holds = not holds
            if low in OPEN and not (low == "could" and not holds):
                # "Could not find" tells that it was not found.
                stage = "open"
            elif low in AHEAD and stage == "done":
                stage = "ahead"
            infinitive = low == "to"
            j -= 1
        earlier = "had" in self.low[j + 1 : i]
        found = Outcome(act=self.verbs[i], at=i, holds=holds, stage=stage, earlier=earlier)
        helped = any(low in AUXILIARIES or low in _BE for low in self.low[j + 1 : i])
        passive = not _BE.isdisjoint(self.low[j + 1 : i]) and not self.low[i].endswith("ing")
        behind = self.object_of(i)
        if infinitive or (self.low[i].endswith("ing") and not helped and j >= 0):
            return self._governed(replace(found, patient=behind), j, passive, infinitive=infinitive)
        denied, begins = self.denied_subject(self.before_aside(j))
        if not helped and self.low[i].endswith("ed") and self.low[i + 1 : i + 2] == ["by"]:
            # "None of those charged by the court".
            return None
        found = self._acted(found, range(begins + 1, j + 1), behind, passive=passive)
        object_denied = self.denied_object(i)
        if denied or object_denied:
            if _COMPARED.intersection(self.low[i + 1 : i + 3]):
                # "Nobody has scored more."
                return None
            found = replace(
                found,
                holds=not found.holds,
                anybody=denied and self.is_nobody(begins),
            )
        elif (
            not found.holds and "had" in self.low[j + 1 : i] and _SAYING.isdisjoint(map(lemma, self.low[:i]))
        ):
            found = replace(found, stage="before")
        some = not _SOME.isdisjoint(self.low[begins + 1 : j + 1])
        if not found.holds and (some or not _UNTIL.isdisjoint(self.low[i + 1 :])):
            # "Many did not call" says nothing of others, "did not call until midnight" that they did.
            return None
        return self._embedded(found, j, begins)

    def _acted(self, found: Outcome, subject: range, behind: range, *, passive: bool) -> Outcome:
        """``found`` with who does it and whom it befalls: without an object that is who does it."""
        direct = bool(behind) and self.low[behind[0]] not in PREPOSITIONS
        direct = direct and any(self.names_something(k) for k in behind)
        patient = subject if passive or not direct else behind
        around = set(self.low[max(0, patient.start - 1) : patient.stop]) if patient else set()
        scope: Scope = "only" if "only" in around else "all" if around & _ALL else ""
        return replace(found, agent=range(0) if passive else subject, patient=patient, scope=scope)

    def _governed(self, found: Outcome, j: int, passive: bool, *, infinitive: bool) -> Outcome | None:
        """``found`` as what stands before "to" or before the verb in -ing makes of it."""
        while j >= 0 and (self.low[j].endswith("ly") or self.low[j] in _LINKING):
            j -= 1
        if j >= 0 and self.low[j] in _NEGATORS:
            found, j = replace(found, holds=not found.holds), j - 1
        back = j
        while infinitive and back > j - BETWEEN and back > 0 and back not in self.verbs:
            back -= 1
        if self.verbs.get(back) in _FAILING | _MEANING:
            j = back
        if j < 0:
            return None
        governor = self.verbs.get(j, lemma(self.low[j]))
        if governor in PARTICLES and j - 1 in self.verbs:
            j, governor = j - 1, self.verbs[j - 1]
        if governor in (_FAILING if infinitive else _UNDOING):
            found = replace(found, holds=not found.holds)
        elif governor in _MEANING or self.low[j] in _MEANING:
            found = replace(found, stage="ahead")
        elif governor not in _DOING:
            return None
        if j not in self.verbs:
            # "Is unable to", "has no plans to", "without".
            denied, begins = self.denied_subject(j)
            denied = denied or (j > 0 and self.denies(j - 1))
            found = self._acted(found, range(begins + 1, j), found.patient, passive=passive)
            return replace(found, holds=found.holds != denied)
        above = self._outcome(j)
        if above is None:
            return None
        self._governing.add(j)
        stage: Stage = above.stage if above.stage != "done" else found.stage
        found = self._acted(found, above.agent or above.patient, found.patient, passive=passive)
        return replace(found, holds=found.holds == above.holds, stage=stage, anybody=above.anybody)

    def _embedded(self, found: Outcome, j: int, begins: int) -> Outcome:
        """``found``, whose subject stands between ``begins`` and ``j``, as a verb of denial, or a condition,
        before its own clause makes of it."""
        if not CONDITIONS.isdisjoint(self.low[: j + 1]):
            return replace(found, stage="open")
        governor = next((j for j in range(begins, -1, -1) if j in self.verbs), None)
        if governor is None or not _SPOKEN.isdisjoint(self.low[governor + 1 : begins + 1]):
            return found
        if lemma(self.low[governor]) in _WISHES:
            return replace(found, stage="open")
        # "Denied that he colluded", "denied his campaign colluded".
        clause = begins == governor or "that" in self.low[governor + 1 : found.at]
        if self.verbs[governor] in _DISOWNING and clause:
            above = self._outcome(governor)
            return replace(found, holds=found.holds == (above is not None and not above.holds))
        return found

    def _objects(self, verb: Outcome) -> Iterator[Outcome]:
        """What the noun tells that the verb brings about or does away with."""
        turned = verb.act in _CANCELLING
        if not turned and verb.act not in _MAKING:
            return
        passive = not _BE.isdisjoint(self.low[max(0, verb.at - 3) : verb.at])
        behind = range(verb.at + 1 + verb.act.count("_"), len(self.low))
        nouns = range(verb.at - 1, -1, -1) if passive else behind
        for noun in self._nouns(nouns, replace(verb, holds=verb.holds != turned)):
            if not turned or noun.act not in _ASKED:
                yield noun

    def _nouns(self, places: range, told: Outcome) -> Iterator[Outcome]:
        """The nouns at ``places``, each as ``told`` tells it: of each run of words the last."""
        run: list[int] = []
        for i in (*places, -1):
            low = self.low[i] if i >= 0 else "."
            if i >= 0 and self.is_noun(i):
                run.append(i)
                continue
            if run:
                head = max(run)
                # "Denied her firm had signed".
                begins = head == run[-1] and (i in self.verbs or low in AUXILIARIES) and not told.anybody
                if self.words[head].islower() and self.low[head] not in TIMES and not begins:
                    yield replace(
                        told,
                        act=lemma(self.low[head]),
                        at=head,
                        named=True,
                        patient=range(head + 1, len(self.low)),
                    )
            ended = i < 0 or low in MARKS or i in self.verbs or low in CONDITIONS or low in BREAKS
            # "The demand for a recount", but not "no need for a recount".
            goes_on = low in GOING_ON and not told.anybody
            if ended or (run and low in PREPOSITIONS and not goes_on):
                return
            run = []

    def _undone(self, i: int) -> tuple[str, bool]:
        """The act that the word at ``i`` tells as a state, and whether it came about: "unpaid"."""
        low = self.low[i]
        done = low.startswith("un") and low not in _TURNING and lemma(low[2:])
        if done and done != low[2:] and verb_share(done) >= PAST:
            return done, False
        return lemma(low), True

    def _states(self) -> Iterator[Outcome]:
        """What a word behind "be" or "remain" says of the subject."""
        for i, low in enumerate(self.low):
            last = not any(map(is_content, self.low[i + 1 : i + 2]))
            if not i or i in self.verbs or self.helps(i):
                continue
            if lemma(low) in _TURNING and self.words[i].islower():
                told = Outcome(
                    act=lemma(low),
                    at=i,
                    holds=not self.denies(i - 1),
                    stage="done",
                    patient=self.noun_before(i),
                )
                yield self._embedded(told, i - 1, i - 1)
                continue
            if not last or not (self.helps(i - 1) or self.low[i - 1] in _COPULAS):
                continue
            if lemma(low) in _VAGUE or not (
                low in _STATES or (self.words[i].islower() and is_content(low) and low.isalpha())
            ):
                continue
            act, holds = self._undone(i)
            j, copula, wanted = i - 1, False, False
            stage: Stage = "done"
            while j >= 0 and (self.helps(j) or self.low[j] in _COPULAS):
                holds = holds != self.denies(j)
                stage = "open" if self.low[j] in OPEN else "ahead" if self.low[j] in AHEAD else stage
                copula = copula or self.low[j] in _COPULAS
                wanted = wanted or self.low[j] == "to"
                j -= 1
            if copula and not wanted:
                denied, begins = self.denied_subject(self.before_aside(j))
                told = Outcome(
                    act=act,
                    at=i,
                    holds=holds != denied,
                    stage=stage,
                    anybody=denied,
                    patient=range(begins + 1, j + 1),
                )
                yield self._embedded(told, j, begins)
