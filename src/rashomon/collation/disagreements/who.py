"""One act told of two doers, or with the doer and the one it is done to changed places."""

from collections.abc import Iterator
from math import log

from rashomon.collation.checking.names import Roll
from rashomon.collation.checking.players import Player, one
from rashomon.collation.checking.roles import Deed
from rashomon.collation.disagreements.doings import Doings, Told, alike
from rashomon.collation.disagreements.headings import FEW_WORDS, heading, question
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, bag
from rashomon.language.kinds import is_people
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.language.things import may_be_one
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Passage, Witness

# How far two nouns name one thing that something is done to.
SAME_THING = 0.8
# A shorter word stands in another by chance.
LONG_WORD = 6
# The log-odds from which on two sentences are of one matter where one says that it was this one who did it,
# and where both tell one thing done; in 28 plain stories 13 are shown from there on, 10 of them planted. Any
# one sentence of a report of more than so many is less likely.
ONE_MATTER, DONE, USUAL = -2.5, -1.0, 15
_AGAINST = words("located", "against")
_STAND_FOR = frozenset(("him", "her", "them", "it", "us", "me"))
_NOBODY = frozenset(("nobody", "none", "all", "both", "each", "week", "month", "year", "time", "day"))
_ANYBODY = words("checking", "anybody")

OTHER = "one act is told of two doers"
TURNED = "two reports tell one act with the doer and the one it is done to changed places"


def find(material: Material) -> Iterator[Disagreement]:
    """Acts that two reports tell of two doers; in greater stories many do the same to the same."""
    if not material.small:
        return
    doings = Doings(material)
    shown = set[tuple[Passage, str]]()
    found = [
        (odds, rule, left, right)
        for one_home, other_home, matter in material.matters.partners(ONE_MATTER)
        for left in doings.of(one_home)
        for right in doings.of(other_home)
        for odds, rule in _parted(material, doings, left, right, matter)
    ]
    for _, rule, left, right in sorted(found, key=lambda item: (-item[0], item[2].deed.act.place)):
        homes = {(_home(left), right.witness.siglum), (_home(right), left.witness.siglum)}
        if shown.isdisjoint(homes):
            shown |= homes
            yield Disagreement(
                kind="polarity",
                about=_asked(material, rule, left, right),
                sides=((_clause(material, left),), (_clause(material, right),)),
                judgement="unsure",
                within_one=False,
                rule=rule,
            )


def _asked(material: Material, rule: str, *told: Told) -> str:
    """The question with its two answers."""
    slots = [(_clause(material, one), one.deed.agent.passage) for one in told if one.deed.agent]
    if rule != TURNED:
        return question("who", slots)
    return f"who did it to whom: {' or '.join(heading(doer.text, FEW_WORDS) for _, doer in slots)}"


def _parted(
    material: Material, doings: Doings, left: Told, right: Told, matter: float
) -> Iterator[tuple[float, str]]:
    """The log-odds that two acts are one, and the rule, where they cannot have been done by one."""
    mine, other, roll = left.deed, right.deed, doings.roll
    same = one(mine.agent, other.agent, roll)
    odds = matter - _long(left.witness) - _long(right.witness)
    kin = alike(mine.act.verb, other.act.verb)
    if _turned(mine, other, roll) and not (same and _share(mine.agent, other.agent)):
        yield odds, TURNED
    elif not same and odds >= ONE_MATTER and _two(left, right, same):
        done = kin and odds >= DONE and _one_thing(mine.patient, other.patient, roll)
        both = _does_too(left, right, doings) or _does_too(right, left, doings)
        if (done or left.cleft or right.cleft) and not both and not _apart_in_time(material, left, right):
            yield odds, OTHER


def _long(witness: Witness) -> float:
    """By how much any one sentence of a long report is less likely to tell what a given one tells."""
    return log(max(1.0, len(witness.sentences) / USUAL))


def _apart_in_time(material: Material, left: Told, right: Told) -> bool:
    """Whether both clauses are dated, each otherwise."""
    days = [
        {
            (day.earliest, day.latest)
            for day in told.witness.dates
            if _clause(material, told).contains(day.passage)
        }
        for told in (left, right)
    ]
    return all(days) and days[0].isdisjoint(days[1])


def _turned(mine: Deed, other: Deed, roll: Roll) -> bool:
    """Whether somebody does to another in one telling what that one does in the other; a pronoun may stand
    for one of them."""
    against = {mine.act.verb.partition("_")[0], other.act.verb.partition("_")[0]} <= _AGAINST
    if not against and not alike(mine.act.verb, other.act.verb):
        return False
    pairs = (mine.agent, other.patient), (other.agent, mine.patient)
    return any(one(*pair, roll) for pair in pairs) and all(
        one(doer, done, roll) or _may_mean(doer, done) for doer, done in pairs
    )


def _may_mean(doer: Player | None, done: Player | None) -> bool:
    """Whether a pronoun, or a noun of the same words ("Orvik's fishermen", "a boat of fishermen from Orvik"),
    may mean one of whom nobody can tell."""
    return _share(doer, done) or (done is not None and done.passage.text.lower() in _STAND_FOR)


def _share(one: Player | None, other: Player | None) -> bool:
    bags = [_words(player.passage.text) for player in (one, other) if player]
    return len(bags) > 1 and not bags[0].isdisjoint(bags[1])


def _words(text: str) -> Bag:
    return bag(Tokens(text), 0, len(text))


def _two(left: Told, right: Told, same: bool | None) -> bool:
    """Whether two doers cannot be one: by who they are, or by nouns for things that are not one; one named
    and one unnamed only where a report says that it was this one who did it."""
    mine, other = left.deed.agent, right.deed.agent
    cleft, one_verb = left.cleft or right.cleft, left.deed.act.verb == right.deed.act.verb
    if mine is None or other is None or not (mine.head and other.head):
        return False
    if not cleft and (mine.related or other.related):
        return False
    if {mine.head, other.head} & (_ANYBODY | _NOBODY):
        return False
    kin = likeness(mine.head, other.head) or may_be_one(mine.head, other.head)
    if _written_together(mine, other) or _written_together(other, mine):
        return False
    if same is False:
        return True
    people = all(player.named or is_people(player.head) for player in (mine, other))
    apart = not kin and mine.words.isdisjoint(other.words) and (people or one_verb or cleft)
    return apart and (cleft or mine.named == other.named)


def _written_together(one: Player, other: Player) -> bool:
    """Whether a word for one stands in the letters of the other: "a HarbourBox", "Harbour Boxes"."""
    letters = "".join(other.passage.text.lower().split())
    return any(len(word) >= LONG_WORD and word in letters for word in one.words - other.words)


def _one_thing(mine: Player | None, other: Player | None, roll: Roll) -> bool:
    """Whether both acts are done to one: named alike, or by nouns of which one may stand for the other."""
    if mine is None or other is None or not mine.head or not other.head:
        return False
    if one(mine, other, roll):
        return True
    return likeness(mine.head, other.head) >= SAME_THING and not (mine.named and other.named)


def _does_too(left: Told, right: Told, doings: Doings) -> bool:
    """Whether the report of ``right`` has the doer of ``left`` do such an act too."""
    return any(
        one(left.deed.agent, item.deed.agent, doings.roll)
        for item in doings.kin(right.witness, left.deed.act.verb)
        if item.deed != right.deed
    )


def _home(told: Told) -> Passage:
    return told.witness.sentence_around(told.deed.act.place)


def _clause(material: Material, told: Told) -> Passage:
    """The clause of an act, with the words before it that tell who did it."""
    clause = material.tellings.clause(_home(told), told.deed.act.place)
    return told.witness.passage(min(clause.start, told.passage.start), max(clause.end, told.passage.end))
