"""What one clause denies, another asserts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.disagreements.mood import is_open
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.clauses import is_content
from rashomon.language.names import roles
from rashomon.language.senses import likeness
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# The share of what is denied that the other clause must assert.
COVERED = 0.75
# The weight that the two must share (about three plain words).
SHARED = 3.0
# What is denied must be of two terms at least; one alone is met by chance.
MIN_TERMS = 2
# How far the nouns of "no new terms" and "a new condition" must stand for each other.
ALIKE = 0.75
_DISAVOWALS = words("clauses", "disavowals")
_LIGHT_VERBS = words("clauses", "light_verbs")
# "Not only", "not all", "not yet": no plain denial.
_PARTIAL = words("negation", "partial")
# Helping words and adverbs between the negation and its verb.
_HELPING = words("negation", "helping")
# Verbs of which a denial says too little: who is denied to be an heir may be many other things.
_EMPTY_VERBS = words("negation", "empty_verbs")
# "Yet to regain" and "failed to appear" deny without a "not".
_HIDDEN = re.compile("|".join(table("negation")["hidden"]), re.IGNORECASE)
# "Could not face" says nothing of what was planned.
_MODAL = words("negation", "modal")
_PRONOUNS = words("negation", "pronouns")
# "The quest to sign" is no signing, "the sign" no verb.
_NOT_BEFORE_VERBS = words("negation", "determiners") | words("clauses", "prepositions") | {"to"}
# What some do, others may leave: "30 percent will not vote for her".
_SOME = re.compile(
    r"\b(?:percent|per cent|some of|many|most|several|few|half|dozens?|hundreds?|thousands?|\d+ in \d+)\b|%",
    re.IGNORECASE,
)
# What is to come is denied by nothing that has been.
_TO_COME = frozenset(("will", "won't", "wo", "'ll", "shall"))
# A comment in the first person argues; it does not report.
_FIRST_PERSON = frozenset(("i", "my", "me", "we", "our", "us"))
# "Doe's son", "Doe associate Tom Roe": another one is told of.
_OWNS = re.compile(r" ?['’]s?\s+\w|\s+(?P<role>[a-z]+)\s+[A-Z]")
_NO_NEW = re.compile(r"\b(?:no|any) (?:new|fresh) ([^\W\d_]+)", re.IGNORECASE)
_NEW = re.compile(r"(?<!no )(?<!any )\b(?:new|fresh) ([^\W\d_]+)", re.IGNORECASE)


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a denial: what it denies, and the clauses that assert it."""
    told = [
        item
        for item in material.statements
        if not is_open(item) and not _argues(item) and not _quoted(material, item)
    ]
    denials = [item for item in told if item.denied]
    asserted = [item for item in told if not item.denied]
    people = {party.id for party in material.cast.parties if party.kind != "place"}
    for negated, found in _covered(material, denials, asserted, people):
        about = f"“{heading(negated.scope)}”"
        yield _disagreement(
            negated.statement,
            found,
            about,
            "one clause denies what another asserts, with the same verb and most of the same words",
        )
    for denial, found, nouns in _new_things(material, denials, asserted):
        yield _disagreement(
            denial, found, nouns, 'one clause says that nothing of the kind is new, another has "new" there'
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Negated:
    """A plain denial: its verb's lemma, what it covers, and who must be named where the same is asserted."""

    statement: Statement
    verb: str
    scope: str
    needed: frozenset[str]


def _negated(material: Material, denial: Statement, people: set[str]) -> _Negated | None:
    """The denial, where it is a plain one: "not" or "never", and then a verb that tells something."""
    text = denial.passage.text
    tokens = Tokens(text)
    places = (n for n, word in enumerate(tokens.lower) if word in ("not", "never") or word.endswith("n't"))
    index = next(places, None)
    if index is None:
        return None
    following = index + 1
    while following < len(tokens.lower) and tokens.lower[following] in _HELPING:
        following += 1
    if following >= len(tokens.lower) or tokens.lower[following] in _PARTIAL:
        return None
    if tokens.words[following][0].isupper() or _MODAL & set(tokens.lower[max(0, index - 1) : index + 1]):
        return None
    if _SOME.search(text[: tokens.starts[index]]):
        return None
    verb = lemma(tokens.lower[following])
    if verb in _EMPTY_VERBS or not is_content(verb):
        return None
    witness = material.story.witness(denial.passage.witness)
    start = denial.passage.start
    before = material.cast.within(witness.passage(start, start + tokens.starts[index]))
    covered = material.cast.within(witness.passage(start + tokens.ends[index], denial.passage.end))
    needed = {party.id for party in covered}
    subject = [party.id for party in before if party.id in people]
    if subject and not _PRONOUNS & set(tokens.lower[max(0, index - 2) : index]):
        needed.add(subject[-1])
    return _Negated(
        statement=denial, verb=verb, scope=text[tokens.starts[following] :], needed=frozenset(needed)
    )


def _covered(
    material: Material, denials: Sequence[Statement], asserted: Sequence[Statement], people: set[str]
) -> Iterator[tuple[_Negated, list[Passage]]]:
    """Denials with the clauses that assert what they deny, with the same verb and the same parties."""
    plain = [negated for denial in denials if (negated := _negated(material, denial, people))]
    plain = [negated for negated in plain if len(_denied(negated.statement)) >= MIN_TERMS]
    bags = [item.terms for item in asserted]
    scopes = [_denied(negated.statement) for negated in plain]
    index = Index([*bags, *scopes], weigh([*bags, *(negated.statement.terms for negated in plain)]))
    for number, negated in enumerate(plain, len(bags)):
        found: defaultdict[str, list[tuple[float, Passage]]] = defaultdict(list)
        for other, met in index.met(number).items():
            if other < len(bags) and met >= SHARED and met >= COVERED * index.totals[number]:
                candidate = asserted[other]
                if (
                    negated.statement.parties & candidate.parties & people
                    and negated.needed <= _named_around(material, candidate)
                    and _asserts(candidate, negated.verb)
                    and _to_come(candidate) == _to_come(negated.statement)
                    and _may_contradict(material, negated.statement, candidate)
                ):
                    found[candidate.passage.witness].append((-met, candidate.passage))
        if found:
            yield negated, [min(entries)[1] for _, entries in sorted(found.items())]


def _named_around(material: Material, statement: Statement) -> frozenset[str]:
    """The parties named in the sentence of ``statement``, not only as those to whom somebody belongs."""
    witness = material.story.witness(statement.passage.witness)
    sentence = witness.sentence_around(statement.passage)
    around = material.cast.within(sentence)
    owners = {
        party.id
        for party in around
        if all(_owns(witness.text, place.end) for place in party.mentions if sentence.contains(place))
    }
    return (frozenset(party.id for party in around) | statement.parties) - owners


def _owns(text: str, end: int) -> bool:
    """Whether the name that ends at ``end`` only says to whom another one belongs."""
    match = _OWNS.match(text, end)
    return match is not None and (match["role"] is None or match["role"] in roles())


def _asserts(statement: Statement, verb: str) -> bool:
    """Whether ``verb`` stands in the clause, as a verb, and nothing there denies it."""
    text = statement.passage.text
    if _HIDDEN.search(text) or _SOME.search(text):
        return False
    lower = Tokens(text).lower
    return any(
        lemma(word) == verb and (index == 0 or lower[index - 1] not in _NOT_BEFORE_VERBS)
        for index, word in enumerate(lower)
    )


def _to_come(statement: Statement) -> bool:
    return not _TO_COME.isdisjoint(Tokens(statement.passage.text).lower)


def _new_things(
    material: Material, denials: Sequence[Statement], asserted: Sequence[Statement]
) -> Iterator[tuple[Statement, list[Passage], str]]:
    """ "No new terms" against "a new condition", with the words of both."""
    claimed = [(item, match) for item in asserted for match in _NEW.finditer(item.passage.text)]
    for denial in denials:
        match = _NO_NEW.search(denial.passage.text)
        if match:
            found = [
                (item.passage, other.group())
                for item, other in claimed
                if likeness(lemma(match.group(1).lower()), lemma(other.group(1).lower())) >= ALIKE
                and _may_contradict(material, denial, item)
            ]
            if found:
                passages = [passage for passage, _ in found]
                yield denial, passages, f"“{match.group()}” or “{found[0][1]}”"


def _may_contradict(material: Material, denial: Statement, other: Statement) -> bool:
    story = material.story
    if apart(story.witness(denial.passage.witness), story.witness(other.passage.witness)):
        return False
    if denial.passage.witness == other.passage.witness:
        # Within one report only a headline or dek against the body is a slip; the body argues with itself.
        return (denial.part == "body") != (other.part == "body")
    return not denial.parties or not other.parties or bool(denial.parties & other.parties)


def _disagreement(denial: Statement, asserting: list[Passage], about: str, rule: str) -> Disagreement:
    return Disagreement(
        kind="polarity",
        about=about,
        sides=((denial.passage,), tuple(asserting)),
        judgement="unsure",
        within_one={denial.passage.witness} == {passage.witness for passage in asserting},
        rule=rule,
    )


def _denied(statement: Statement) -> Bag:
    return statement.denied - _LIGHT_VERBS


def _argues(statement: Statement) -> bool:
    """Whether the clause speaks in the first person, or tells of a denial without taking sides."""
    lower = Tokens(statement.passage.text).lower
    return any(word in _DISAVOWALS or word in _FIRST_PERSON for word in lower)


def _quoted(material: Material, statement: Statement) -> bool:
    witness = material.story.witness(statement.passage.witness)
    return any(
        quotation.kind != "indirect" and quotation.passage.overlaps(statement.passage)
        for quotation in witness.quotations
    )
