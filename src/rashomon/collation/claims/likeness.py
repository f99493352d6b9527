"""How far the statements of a story are alike, pair by pair: a sum of what speaks for it and against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import pairwise, weigh
from rashomon.language.letters import Letters
from rashomon.language.senses import senses

_HEADINGS = ("headline", "dek")

Pair = tuple[int, int]
Scores = Mapping[Pair, float]

# A clause of fewer terms ("Police Const.", "He said") says too little to be told again.
MIN_TERMS = 3
# The weights below are those of a logistic regression on 3,400 labelled pairs of ECB+ and of the invented
# examples, rounded; see docs/accuracy.md. For it: the words of the sentences that the two stand in, with
# their kin and synonyms, and the letters of the two themselves.
SENTENCES = 0.54
LETTERS = 0.71
# Who said it, where and when make no statement: so much of it is left where nothing else is shared.
OTHER_CONTENT = 0.25
# Reports tell a thing in like places. What stands farther apart than usual, in shares of the reports' length,
# loses so much a share; what stands nearer gains as much.
APART = 0.31
USUALLY_APART = 0.22
# Against it: what may be, is to come or is wanted is seldom the fact told elsewhere, nor a denial what is
# asserted; two statements that tell no act in common are seldom one.
OTHER_MOOD = {"unreal": 0.08, "ahead": 0.06, "wished": 0.11}
OTHER_POLARITY = 0.06
OTHER_ACT = 0.09
# What one person or country does another does not do; bodies go by many names and are left aside.
OTHER_SUBJECT = 0.12
# Quoted words of two speakers are two statements, however alike; reported words often are.
OTHER_VOICE = 0.25
OTHER_SPEAKER = 0.07


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Scores of all pairs (left < right) of clauses, and of the sentences that ``sentence_of`` numbers."""

    clauses: Scores
    sentences: Scores
    sentence_of: Sequence[int]


def compare(statements: Sequence[Statement]) -> Likeness:
    """The likeness of all pairs that share a word or a sense of one."""
    bags = [statement.terms for statement in statements]
    weights = weigh(bags)
    numbers: dict[tuple[str, int], int] = {}
    sentence_of = [numbers.setdefault((s.passage.witness, s.sentence), len(numbers)) for s in statements]
    whole: list[frozenset[str]] = [frozenset()] * len(numbers)
    for statement, sentence in zip(statements, sentence_of, strict=True):
        whole[sentence] |= statement.terms
    sentences = pairwise(whole, weights)
    enough = [_says_enough(statement) for statement in statements]
    letters = Letters([statement.passage.text for statement in statements])
    clauses = {}
    for (left, right), alone in pairwise(bags, weights).items():
        if enough[left] and enough[right]:
            one, other = sentence_of[left], sentence_of[right]
            around = alone if one == other else sentences.get(pair(one, other), 0.0)
            told = SENTENCES * around + LETTERS * letters.likeness(left, right)
            if not _share_content(statements[left], statements[right]):
                told *= OTHER_CONTENT
            score = told + _place(statements[left], statements[right])
            score -= _against(statements[left], statements[right])
            clauses[left, right] = min(max(0.0, score), 1.0)
    return Likeness(clauses=clauses, sentences=sentences, sentence_of=sentence_of)


def pair(one: int, other: int) -> Pair:
    """The key of two numbers in ``Scores``."""
    return (one, other) if one < other else (other, one)


def _says_enough(statement: Statement) -> bool:
    """A source tag ("according to the ministry") names somebody and tells nothing, nor does a body's clause
    without a verb ("the former mayor of Port Merrow"); a caption tells what a picture shows."""
    told = statement.part in _HEADINGS or (statement.whole and statement.part == "body")
    return told and len(statement.terms) >= MIN_TERMS and bool(statement.terms - statement.names)


def _place(left: Statement, right: Statement) -> float:
    """What it says for the two that they stand in like places of two reports."""
    if left.passage.witness == right.passage.witness:
        return 0.0
    return APART * (USUALLY_APART - abs(left.place - right.place))


def _against(left: Statement, right: Statement) -> float:
    """How much acts, mood, polarity and speakers speak against the two being one."""
    against = sum(cost for mood, cost in OTHER_MOOD.items() if (mood in left.moods) != (mood in right.moods))
    if bool(left.denied) != bool(right.denied):
        against += OTHER_POLARITY
    if left.acts and right.acts and not _share_act(left, right):
        against += OTHER_ACT
    if left.subject and right.subject and left.subject != right.subject:
        against += OTHER_SUBJECT
    if left.voice and right.voice and left.voice != right.voice:
        against += OTHER_VOICE
    elif left.speaker and right.speaker and left.speaker != right.speaker:
        against += OTHER_SPEAKER
    return against


def _share_act(left: Statement, right: Statement) -> bool:
    return any(not right.terms.isdisjoint(senses(act)) for act in left.acts) or any(
        not left.terms.isdisjoint(senses(act)) for act in right.acts
    )


def _share_content(left: Statement, right: Statement) -> bool:
    if left.content is left.terms and right.content is right.terms:
        return True
    return any(not right.content.isdisjoint(senses(term)) for term in left.content)
