"""What one speaker denies in the very words in which another, or a report, tells it."""

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.disputes.denials import denies
from rashomon.collation.disagreements.disputes.matters import Matter, joined, said_and_denied
from rashomon.collation.disagreements.disputes.subjects import may_be_one, subject
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.clauses import is_content
from rashomon.language.senses import KIN, likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# The two share so much weight (two rare words) and so much of what is denied; all of it behind "make".
SHARED, COVERED, ALL = 3.0, 0.6, 0.99

# A word of so many letters with which another begins is its root.
ROOT = 4
# So many letters before "she" stand those whom it may mean.
REACH = 300
# Verbs whose denial says too little, or only that somebody did not say it; "make" tells by what is behind it
# ("will not make them safer").
_MAKE = frozenset(("make",))
_EMPTY = (
    words("negation", "empty_verbs") | words("clauses", "light_verbs") | words("disputes", "saying")
) - _MAKE
_HELPING = words("negation", "helping") | words("clauses", "auxiliaries")
_MODAL = words("negation", "modal") - {"had", "hadn't"}
_MAY = frozenset(("may", "might", "could", "perhaps", "possibly", "potentially"))
_PERHAPS = _MAY | {"prospect", "risk", "threat", "possibility", "few", "hardly", "rarely", "barely"}
_NEGATIONS = frozenset(("not", "never"))
_RELATIVES = words("clauses", "relatives")
_PREPOSITIONS = words("clauses", "prepositions")
# "Not only", "not until", "not to all": no plain denial.
_PARTIAL = words("disputes", "partial") | {"all", "every", "same"}
_DETERMINERS = words("negation", "determiners") - {"that"}
_ONE, _SEVERAL = frozenset(("he", "she", "i")), frozenset(("they", "we"))
_PERSONAL = _ONE | _SEVERAL
# What is denied behind these is an act, and no thing: "did not change it" answers no "change in direction".
_DOING = frozenset(("do", "does", "did", "never"))
_STOPS = frozenset(",;:.!?”—–")
# "Not likely" tells something; "not really" is said of what follows.
_NO_ADVERBS = frozenset(
    ("likely", "unlikely", "friendly", "costly", "deadly", "early", "apply", "comply", "rely", "reply")
)
_AHEAD = frozenset(("will", "would", "d", "ll", "shall"))
_WORD = re.compile(r"[a-z]+")

RULE = "one speaker denies in the same words what another speaker, or a report itself, says"


class _Denial(NamedTuple):
    """A denying clause, of what it tells, what it denies first (lemmas that tell something), which of these
    are acts, and all that it denies."""

    clause: Statement
    subject: str | None
    heads: frozenset[str]
    acts: frozenset[str]
    terms: Bag


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter: the clauses that assert it, and those that deny it."""
    for denied, told in joined(_contradicted(material)):
        yield said_and_denied(whether(min(denied).text), told, denied, RULE)


def _contradicted(material: Material) -> Iterator[Matter[Passage, Passage]]:
    """Every denial, with the clause of each report that asserts most of what it denies."""
    whole = [item for item in material.statements if item.whole and "?" not in item.passage.text]
    denials = [denial for item in whole if (denial := _denial(item))]
    told = [item for item in whole if not item.denied]
    bags = [*(denial.terms for denial in denials), *(item.terms for item in told)]
    index = Index(bags, weigh([item.terms for item in material.statements]))
    for number, denial in enumerate(denials):
        best: dict[str, tuple[float, Passage]] = {}
        for other, shared in index.met(number).items():
            if other < len(denials) or shared < SHARED:
                continue
            asserted = told[other - len(denials)]
            least = COVERED if denial.heads & asserted.terms - asserted.names else ALL
            if shared >= least * index.totals[number] and _may_contradict(material, denial, asserted):
                place = asserted.passage
                best[place.witness] = min(best.get(place.witness, (0.0, place)), (-shared, place))
        if best:
            yield {denial.clause.passage}, {place for _, place in best.values()}


def _denial(clause: Statement) -> _Denial | None:
    """The denial of a clause in which a speaker plainly denies something."""
    if clause.speaker is None or clause.unreal or not clause.denied:
        return None
    tokens = Tokens(clause.passage.text)
    low = tokens.lower
    if not _PARTIAL.isdisjoint(low):
        return None
    if _turned_twice(low):
        return None
    plain = [place for place in range(len(low)) if _plainly(low, place)]
    heads = {place: head for place in plain if (head := _head(low, place))}
    if _EMPTY.issuperset(heads.values()):
        return None
    acts = {head for place, head in heads.items() if not _DOING.isdisjoint(low[place - 1 : place + 1])}
    terms = clause.denied & clause.content - _EMPTY - _MAKE
    told = frozenset(heads.values()) - _EMPTY - _MAKE
    return _Denial(clause, subject(tokens.words, plain[0]), told, told & acts, terms)


def _turned_twice(low: Sequence[str]) -> bool:
    """Whether one negation turns another round: "that does not mean that it does not work"."""
    places = [n for n, word in enumerate(low) if word in _NEGATIONS or word.endswith("n't")]
    return any(
        {"and", "or", ",", ";"}.isdisjoint(low[one:other]) for one, other in itertools.pairwise(places)
    )


def _plainly(low: Sequence[str], place: int) -> bool:
    """Whether the word plainly denies what stands behind it: "was not paid", "no cribbing", but not "names,
    not faces", "those who don't pay", "cannot pay"."""
    before, behind = low[max(0, place - 2) : place], low[place + 1 : place + 2]
    if low[place] == "no":
        return any(word.endswith("ing") for word in behind)
    if low[place] in ("not", "never"):
        plain = bool(before) and before[-1] in _HELPING and behind not in (["to"], ["the"])
    else:
        plain = low[place] in ("neither", "nor") or low[place].endswith("n't")
    return plain and _MODAL.isdisjoint((low[place], *before[-1:])) and _RELATIVES.isdisjoint(before)


def _head(low: Sequence[str], place: int) -> str | None:
    """The verb, quality or noun that stands first behind the negation and its helping words."""
    if low[place + 1 : place + 2] == ["have"]:
        return "have"
    near = itertools.takewhile(lambda word: word not in _STOPS | _PREPOSITIONS, low[place + 1 :])
    told = (word for word in near if is_content(word) and word not in _HELPING)
    return next((lemma(word) for word in told if not word.endswith("ly") or word in _NO_ADVERBS), None)


def _asserts(clause: Statement, heads: frozenset[str]) -> bool:
    """Whether the clause tells no condition, means ("by marking it") or question ("whether"), nor a denial or
    what may be."""
    low = Tokens(clause.passage.text).lower
    means = low[0] in _PREPOSITIONS and any(word.endswith("ing") for word in low[1:3])
    before = itertools.takewhile(lambda word: lemma(word) not in heads, low)
    # "Who keep bees": whoever does.
    whoever = low[0] == "if" or low[0] in _RELATIVES
    return not (means or whoever or "whether" in before or not _PERHAPS.isdisjoint(low) or denies(low))


def _of_one_subject(denial: _Denial, asserted: Statement) -> bool:
    """Whether what is denied and what is told may be told of one thing: no "baby" against a "mother", and an
    act against no thing."""
    tokens = Tokens(asserted.passage.text)
    places = [place for place, word in enumerate(tokens.lower) if lemma(word) in denial.heads]
    if any(
        lemma(tokens.lower[place]) in denial.acts and place and tokens.lower[place - 1] in _DETERMINERS
        for place in places
    ):
        return False
    return not places or may_be_one(denial.subject, subject(tokens.words, places[0]))


def _may_contradict(material: Material, denial: _Denial, asserted: Statement) -> bool:
    clause, story, states = denial.clause, material.story, material.offices.states
    if len({states.get(item.speaker or "", item.speaker) for item in (clause, asserted)}) == 1:
        return False
    if clause.passage.witness == asserted.passage.witness and clause.sentence == asserted.sentence:
        return False
    met = denial.terms & asserted.terms
    told = {term for term in met if term.isalpha()}
    if len(told) < 2 or told <= clause.names | asserted.names or any(term[0] == "“" for term in met):
        return False
    if asserted.speaker is None and _quotes_too(material, clause.passage, asserted.passage.witness):
        return False
    if not _asserts(asserted, denial.heads) or not _of_one_subject(denial, asserted):
        return False
    if not all(_is_met(term, asserted.terms) for term in denial.terms - denial.heads):
        return False
    witnesses = story.witness(clause.passage.witness), story.witness(asserted.passage.witness)
    return not apart(*witnesses) and not _of_others(material, clause, asserted)


def _is_met(denied: str, told: Bag) -> bool:
    """Whether the word is told, or one of its root ("marked", "markings")."""
    return denied in told or any(
        likeness(denied, term) >= KIN or (len(denied) >= ROOT and term.startswith(denied)) for term in told
    )


def _quotes_too(material: Material, denial: Passage, siglum: str) -> bool:
    """Whether the report quotes the denial itself: what it tells in its own voice is no answer."""
    return any(
        any(material.quotation(name).passage.overlaps(denial) for name in utterance.members)
        and any(material.quotation(name).passage.witness == siglum for name in utterance.members)
        for utterance in material.utterances
    )


def _of_others(material: Material, one: Statement, other: Statement) -> bool:
    """Whether the two name people and none in common, or may each tell of their own speaker."""
    people = [
        {party.id for party in material.cast.within(item.passage) if party.kind == "person"}
        for item in (one, other)
    ]
    named = [found - {item.speaker} for found, item in zip(people, (one, other), strict=True)]
    if named[0] and named[1] and named[0].isdisjoint(named[1]):
        return True
    forms = [set(_WORD.findall(item.passage.text.lower())) for item in (one, other)]
    if _PERSONAL.isdisjoint(forms[0]):
        return False
    if _PERSONAL.isdisjoint(forms[1]):
        return one.speaker not in people[1]
    # "I never voted", "they all vote"; "she votes", where another is named last before.
    if _ONE.isdisjoint(forms[0]) != _ONE.isdisjoint(forms[1]):
        return True
    meant = [_meant(material, item, said) for item, said in zip((one, other), forms, strict=True)]
    if all(meant) and meant[0].isdisjoint(meant[1]):
        return True
    return not _AHEAD.isdisjoint(forms[0] | forms[1])


def _meant(material: Material, clause: Statement, forms: Set[str]) -> frozenset[str | None]:
    """Whom "I", "he" or "she" may mean in the clause: the speaker, and for the latter the people named before
    it; nobody where only others are spoken of."""
    if _ONE.isdisjoint(forms):
        return frozenset()
    witness, start = material.story.witness(clause.passage.witness), clause.passage.start
    before = material.cast.within(witness.passage(max(0, start - REACH), start))
    named = [party.id for party in before if party.kind == "person" and "i" not in forms]
    return frozenset((clause.speaker, *named)) - {None}
