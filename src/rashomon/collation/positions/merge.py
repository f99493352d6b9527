"""One position for each party, act and matter, however the witnesses word it."""

import re
from collections import Counter
from itertools import takewhile

from rashomon.collation.positions.forms import PREPOSITIONS, RELATIVES
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.reading import (
    BARE,
    GENERIC_HEAD,
    OBJECTS,
    PARTY,
    Reading,
    matter,
    shared,
    stands,
    total,
)
from rashomon.collation.positions.repeats import once
from rashomon.collation.positions.runs import runs
from rashomon.language.senses import ACT_SHARE, verb_share
from rashomon.language.words import lemma
from rashomon.model import Passage, Position

# A charge that tells so much names its own matter ("allegations that she sold the nets").
OWN_MATTER = 8.0
# Two wordings are one matter when this share of the lighter one's weight stands in the other.
SAME_MATTER = 0.42
# ... or this one, where their verbs differ ("limit" and "withdraw").
OTHER_ACT = 0.65
# ... and this share of the weightier one.
OF_LONGER = 0.25
# ... or nearly all of a lighter one that tells something by itself; of a bare name, this share of the other.
OF_NAMED = 0.3
WHOLLY = 0.9
TELLING = 4.0
# "An agreement on steel": what it is about weighs at least this.
ON_TOPIC = 3.5
# A reading joins a position when it is like this share of its readings: one chance likeness makes no chain.
MOST = 0.5
# A reader takes in this many words at a glance; a longer wording is shown only if it says more.
GLANCE = 12
TOO_LONG = 3.0
# A wording with a bare pronoun is shown only where the others tell next to nothing in common.
VAGUE = 4.0
# Of the general words these point, and these only describe.
POINTING = OBJECTS | {"all", "something", "that", "thing", "this"}
DESCRIBING = frozenset(("complete", "consider", "guilty", "new", "not", "peace"))
MARKED = ".,'\"“”‘’"
MARKS = (" '", " ‘", '"', "“", "``")
DEFINITE = ("the ", "this ", "that ", "his ", "her ", "its ", "their ")
_WORD = re.compile(r"[\w'’-]+")
PRONOUNS = ("he ", "she ", "it ", "it's ", "they ", "this ", "that ", "something", "something ")


def alike(left: Reading, right: Reading) -> bool:
    """Whether two readings are one position of one holder."""
    if left.act != right.act or not left.holder.speaks_with(right.holder):
        return False
    if _same_said(left.said, right.said):
        return True
    if left.judged != right.judged and not shared(left.plain_words, right.plain_words):
        # "Calls Ann Lee a liar" and "will not back Ann Lee" have but her in common.
        return False
    if left.act == "agree" and (left.generic or right.generic):
        if _with_same(left, right) or _with_same(right, left):
            return True
        if left.generic and right.generic:
            return False
        if _about_same(left, right) or _about_same(right, left):
            return True
    elif _general(left) or _general(right):
        if _charges(left, right):
            return one_matter(left.words, right.words)
        apart = left.toward and right.toward and left.toward.key != right.toward.key
        if not (_general(left) and _general(right)):
            # "The plan" and "ideas of his for the plan" point at one matter where they share a word.
            if left.generic and right.generic and shared(left.words, right.words):
                return not apart
            return _wholly(left.words, right.words)
        if apart:
            return False
        # "The plan" may be any; "the plan to sell" and "the offer of a loan" tell of two.
        bare = min(total(left.words), total(right.words)) < TELLING
        return bare or _names(left, right) or _names(right, left) or one_matter(left.words, right.words)
    if _refers(left, right) or _refers(right, left):
        return True
    if left.act == "threaten" and all(one.words & group("retaliating") for one in (left, right)):
        return True
    if _same_plain_verb(left, right) or _same_plain_verb(right, left):
        return True
    if left.act in {"offer", "threaten"} and left.condition and right.condition:
        bound = [matter(tuple(_WORD.findall(one.lower()))) for one in (left.condition, right.condition)]
        if one_matter(*bound):
            return True
    if not left.words or not right.words:
        return left.what.casefold() == right.what.casefold()
    # Two pacts of one party are told apart by what they are about, not by "reach" and "finalise".
    same = left.act == "agree" or same_act(left.words, right.words)
    of_longer = 0.0 if _heads(left, right) else OF_LONGER
    return _one_matter(_beside(left, right), _beside(right, left), same, of_longer)


def _general(one: Reading) -> str | None:
    """The noun that stands for a matter told elsewhere ("the peace plan", "their calls to quit"), or the
    pronoun that ends the wording ("reject it"); no name and no relative ("people that")."""
    if not one.generic:
        return None
    told = _told(one)
    if told and told[-1] in POINTING:
        return told[-1]
    head = takewhile(lambda word: word not in PREPOSITIONS | RELATIVES, told[:GENERIC_HEAD])
    return next((lemma(word) for word in head if word in group("generic") - POINTING - DESCRIBING), None)


def _told(one: Reading) -> list[str]:
    told = (word.strip(MARKED) for word in one.what.casefold().removeprefix("that ").split())
    return [word for word in told if word]


def _names(one: Reading, other: Reading) -> bool:
    """Whether the general noun of ``one`` is said in ``other`` too ("the lawsuit", "a sham lawsuit")."""
    noun = _general(one)
    return noun is not None and any(stands(noun, lemma(word)) for word in _told(other))


def _same_said(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two readings quote the same words: some in a row, or one judgement ("appropriate")."""
    if left == right and left and not (group("scorn") | group("approving")).isdisjoint(left):
        return True
    return not runs(left).isdisjoint(runs(right))


def _asked_of_others(left: Reading, right: Reading) -> bool:
    """Whether one thing is asked of two people ("he is to resign", "she is to quit")."""
    whom = [one.toward for one in (left, right) if one.toward and one.toward.kind == "person"]
    return len(whom) == 2 and whom[0].key != whom[1].key


def _refers(short: Reading, full: Reading) -> bool:
    """Whether ``short`` begins ``full``, or is one definite noun that it has too: "the ban"."""
    told = short.what.casefold()
    if short.words and not short.generic and full.what.casefold().startswith(f"{told} "):
        return True
    named = told.startswith(DEFINITE) or (_thing(short) and _thing(full))
    return named and not short.generic and len(short.words) == 1 and bool(shared(short.words, full.words))


def _thing(one: Reading) -> bool:
    """Whether a thing is told and no deed ("Velm summit", not "visit Velm")."""
    return one.act in {"reject", "accept"} and not acts(one.words) and one.what.count(" ") < GLANCE


def _heads(left: Reading, right: Reading) -> bool:
    """Whether one stands in the headline of the report that tells the other: it says the same in short."""
    return left.order[0] == right.order[0] and left.headline != right.headline


def _beside(one: Reading, other: Reading) -> frozenset[str]:
    """The matter of ``one``, with whom it is put to where that is part of the other's matter."""
    whom = PARTY + one.toward.key if one.toward else ""
    return one.words | {whom} if whom in other.words else one.words


def _with_same(left: Reading, right: Reading) -> bool:
    """Whether ``right`` agrees with the partner of ``left``, or on a deal that names it."""
    if left.toward is None:
        return False
    deal = PARTY + left.toward.key in right.words and not group("pacts").isdisjoint(
        right.what.lower().split()
    )
    return deal or (right.toward is not None and right.toward.key == left.toward.key)


def _about_same(deal: Reading, full: Reading) -> bool:
    """Whether ``deal`` tells only with whom and on what ("an agreement with Ruritania on steel"), and
    ``full`` is about that."""
    if not deal.generic or full.generic:
        return False
    topic = frozenset(word for word in deal.words if word not in group("pacts") | group("pacts.describing"))
    return bool(topic) and shared(topic, full.words) >= max(SAME_MATTER * total(topic), ON_TOPIC)


def one_matter(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the lighter set of words stands in the weightier one, and is enough of it."""
    return _one_matter(left, right, same_act(left, right), OF_LONGER)


def _one_matter(left: frozenset[str], right: frozenset[str], same_act: bool, of_longer: float) -> bool:
    small, large = sorted((left, right), key=lambda words: (total(words), sorted(words)))
    if not small or _only_mentioned(small, large):
        return False
    common = shared(small, large)
    least = SAME_MATTER if same_act else OTHER_ACT
    return _wholly(left, right) or common >= max(least * total(small), of_longer * total(large))


def _same_plain_verb(bare: Reading, full: Reading) -> bool:
    """Whether ``bare`` says no more than the verb of ``full``, of a pronoun ("must leave them")."""
    if bare.toward and full.toward and bare.toward.key != full.toward.key:
        return False
    verbs = acts(bare.words)
    return bare.of_it and len(verbs) == 1 and any(stands(verbs[0], word) for word in full.words)


def acts(words: frozenset[str]) -> list[str]:
    """The words that tell what is done, but not "measures" or "plans"."""
    shaped = group("speaks_for.shaped")
    told = [word for word in words if verb_share(word) >= ACT_SHARE]
    return sorted(word for word in told if word not in shaped and f"{word}s" not in shaped)


def same_act(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a verb of one set stands for a word of the other, neither has a verb, or they share
    a number."""
    verbs = [acts(left), acts(right)]
    if not (verbs[0] or verbs[1]) or any(word[:1].isdigit() for word in left & right):
        return True
    return any(stands(act, word) for act in verbs[0] for word in right) or any(
        stands(act, word) for act in verbs[1] for word in left
    )


def _wholly(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether nearly all of the lighter set stands in the other, and tells something by itself."""
    small, large = sorted((left, right), key=lambda words: (total(words), sorted(words)))
    common = shared(small, large)
    if _only_mentioned(small, large):
        return False
    return bool(small) and common >= WHOLLY * total(small) and common >= TELLING


def _only_mentioned(small: frozenset[str], large: frozenset[str]) -> bool:
    """Whether ``small`` is but a name that ``large`` mentions ("backs Ann Lee", "backs a plan that Ann Lee
    scorned last week")."""
    named = all(word.startswith(PARTY) for word in small)
    return named and shared(small, large) < OF_NAMED * total(large)


def merged(readings: list[Reading]) -> list[list[Reading]]:
    """The readings by the position that they make, in the order of their first reading."""
    ordered = sorted(once(readings), key=lambda reading: (reading.order, reading.act, reading.what))
    groups: list[list[Reading]] = []
    for reading in ordered:
        joined = [reading]
        others = []
        for found in groups:
            near = sum(alike(reading, other) for other in found)
            if near >= MOST * len(found) and not apart(found, joined):
                joined += found
            else:
                others.append(found)
        groups = [*others, sorted(joined, key=lambda one: (one.order, one.act, one.what))]
    groups.sort(key=lambda found: (found[0].order, found[0].act, found[0].what))
    return groups


def apart(left: list[Reading], right: list[Reading]) -> bool:
    """Whether something shows that the two are two positions."""
    return _both_listed(left, right) or any(
        (_charges(one, other) and not alike(one, other)) or _asked_of_others(one, other)
        for one in right
        for other in left
    )


def _charges(left: Reading, right: Reading) -> bool:
    """Whether one is told as a charge, and both tell of what."""
    return (left.charge or right.charge) and min(total(left.words), total(right.words)) >= OWN_MATTER


def _both_listed(left: list[Reading], right: list[Reading]) -> bool:
    """Whether one sentence tells a reading of each: what it sets side by side are two matters."""
    told = {(reading.sentence, reading.what) for reading in left}
    return any(
        sentence == reading.sentence and what != reading.what for reading in right for sentence, what in told
    )


def position(found: list[Reading]) -> Position:
    """The position that ``found`` are readings of."""
    counts = Counter(word for reading in found for word in reading.words)
    best = min(found, key=lambda reading: _clearness(reading, counts))
    names = [reading.holder.name for reading in found]
    states = [reading.holder.name for reading in found if reading.holder.kind == "place"]
    bodies = [reading.holder.name for reading in found if reading.holder.kind == "organisation"]
    ruled = any(reading.holder.rules for reading in found)
    most = _commonest(names if ruled or not bodies else bodies)
    conditions = [reading.condition for reading in found if reading.condition]
    towards = [reading.toward.name for reading in found if reading.toward]
    evidence: list[Passage] = []
    for reading in found:
        if not any(reading.evidence.overlaps(other) for other in evidence):
            evidence.append(reading.evidence)
    return Position(
        party=_commonest(states) if 2 * len(states) >= len(names) else most,
        act=best.act,
        what=f"{best.whom} {best.what}" if best.whom and not towards else best.what,
        toward=_commonest(towards) if towards else None,
        condition=_fullest(conditions),
        evidence=tuple(evidence),
        plover=best.code,
    )


def _fullest(conditions: list[str]) -> str | None:
    """The condition without a pronoun for whom it depends on, that shares most with what the others say; of
    those that share alike the one that says most."""
    words = {text: matter(tuple(_WORD.findall(text.lower()))) for text in conditions}

    def rank(text: str) -> tuple[bool, float, float, str]:
        common = sum(shared(words[text], words[other]) for other in conditions)
        pointing = text.casefold().partition(" ")[2].startswith(PRONOUNS)
        return (not pointing, round(common, 3), total(words[text]), text)

    return max(words, key=rank, default=None)


def _clearness(reading: Reading, counts: Counter[str]) -> tuple[float, int, tuple[int, int]]:
    """The smaller, the better to show: much of what the readings share, few words, no bare pronoun."""
    said = (
        0
        if reading.generic
        else sum(counts[word] > 1 or len(counts) == len(reading.words) for word in reading.words)
    )
    length = reading.what.count(" ") + 1
    vague = reading.what.casefold().replace("’", "'").startswith(PRONOUNS)
    pointing = reading.what.casefold().startswith(DEFINITE)
    vague |= (reading.of_it and len(reading.plain_words) <= BARE) or (
        length < BARE and (reading.generic or pointing)
    )
    # Marks inside it may hold somebody else's judgement ("a 'criminal' deal").
    marked = any(mark in reading.what for mark in MARKS)
    return (
        VAGUE * vague + marked + reading.headline + min(max(0, length - GLANCE) / 2, TOO_LONG) - min(said, 4),
        length,
        reading.order,
    )


def _commonest(names: list[str]) -> str:
    return max(dict.fromkeys(names), key=lambda name: (names.count(name), -names.index(name)))
