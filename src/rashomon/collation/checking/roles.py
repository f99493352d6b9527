"""Who does it to whom: the acts of a statement against those of a window."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.collation.checking.acts import Act, Stance
from rashomon.collation.checking.lines import ALIKE
from rashomon.collation.checking.names import Roll
from rashomon.collation.checking.players import Player, one
from rashomon.collation.claims.opposition.told import opposed
from rashomon.collation.positions.lexicon import saying_forms
from rashomon.language.kinds import is_people
from rashomon.language.senses import likeness
from rashomon.language.tables import table, words
from rashomon.model import Passage

_ANYBODY = words("checking", "anybody")
_LIGHT = words("checking", "light")
# What makes a thing do what.
_CAUSES: dict[str, str] = table("checking")["causes"]
_SPEECH = frozenset(("say", "tell"))
_AGAINST: dict[Stance | None, Stance] = {"yes": "no", "no": "yes"}


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with who does it, whom it is done to, and to whom something is given or told by it."""

    act: Act
    agent: Player | None
    patient: Player | None
    recipient: Player | None

    @property
    def says(self) -> bool:
        """Whether it is an act of speech: who spoke is compared elsewhere."""
        told = self.patient is not None and (self.patient.named or is_people(self.patient.head))
        return (self.act.verb,) in saying_forms() and self.recipient is None and not told


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What a statement says of an act (``said``), and what a window tells in its place (``told``)."""

    kind: Literal["actor", "patient", "opposite", "hedge"]
    said: Passage
    told: Passage


def main_deed(said: Sequence[Deed]) -> Deed | None:
    """The first act of a statement that is no act of speech and no condition, if it tells something."""
    told = (deed for deed in said if not deed.act.bidden and not deed.act.place.text.endswith("ing"))
    first = next((deed for deed in told if deed.act.verb not in _SPEECH), None)
    return None if first is None or first.act.verb in _LIGHT else first


def unmet(said: Sequence[Deed], told: Sequence[Deed], words: Collection[str]) -> Deed | None:
    """The main act of a statement where the window, that has these ``words``, tells no such act."""
    main = main_deed(said)
    if main is None:
        return None
    kin = [deed for deed in told if likeness(main.act.verb, deed.act.verb) >= ALIKE]
    if not kin and _given_up(main, told):
        return main
    if main.act.stance is None:
        return None if any(likeness(main.act.verb, word) >= ALIKE for word in words) else main
    if kin:
        return None if any(deed.act.stance == main.act.stance for deed in kin) else main
    if any(likeness(main.act.verb, word) >= ALIKE for word in words):
        return None
    stands = [deed for deed in told if deed.act.stance == main.act.stance]
    thing = main.patient.words if main.patient else ()
    return None if stands and (not thing or any(_has(words, word) for word in thing)) else main


def _given_up(main: Deed, told: Sequence[Deed]) -> bool:
    """Whether the window only has somebody accept or refuse the thing ("turned down the offer")."""
    taken = [deed.patient for deed in told if deed.act.stance in _AGAINST and deed.patient]
    return any(_has(patient.words, main.act.verb) for patient in taken)


def stranger(said: Sequence[Deed], told: Sequence[Deed], words: Collection[str], roll: Roll) -> Player | None:
    """Who does the main act of a statement, or whom it is done to, where the window, that has these
    ``words``, tells such an act of known others and has no word for that one."""
    main = main_deed(said)
    alike = [other for other in told if main is not None and _one_act(main, other)]
    if main is None or not alike:
        return None
    for mine, theirs in (
        (main.agent, [other.agent for other in alike]),
        (main.patient, [other.patient for other in alike]),
    ):
        known = all(player is not None and player.head for player in theirs)
        vague = mine is None or not mine.head or mine.related or mine.named or mine.head in _ANYBODY
        if vague or mine is None or not known or _has(words, mine.head):
            continue
        if not any(one(mine, player, roll) for player in theirs):
            return mine
    return None


def has_stranger(deed: Deed, words: Collection[str]) -> bool:
    """Whether ``words`` lack who does it or whom it is done to."""
    both = [player for player in (deed.agent, deed.patient) if player and player.head and not player.named]
    return any(
        not player.related and player.head not in _ANYBODY and not _has(words, player.head) for player in both
    )


def _has(words: Collection[str], head: str) -> bool:
    return any(likeness(head, word) >= ALIKE for word in words)


def otherwise(
    said: Sequence[Deed], told: Sequence[Deed], words: Collection[str], roll: Roll
) -> Iterator[Otherwise]:
    """What a window, that has these ``words``, tells otherwise of the acts of a statement, and nowhere as it
    does."""
    for mine in said:
        alike = [other for other in told if _one_act(mine, other)]
        found = [
            _compared(mine, other, roll) or _doing_else(mine, other, alike, told, roll)
            for other in alike
            if not mine.says
        ]
        if found and all(found):
            yield from (turned for turned in found[:1] if turned)
        elif (
            mine is main_deed(said)
            and not mine.act.bidden
            and alike
            and all(other.act.bidden for other in alike)
        ):
            yield Otherwise("hedge", mine.act.place, alike[0].act.place)
        elif not alike and mine.act.verb not in _LIGHT and not _has(words, mine.act.verb):
            yield from _opposite(mine, told, roll, whole=mine is main_deed(said))


def _doing_else(
    mine: Deed, other: Deed, alike: Sequence[Deed], told: Sequence[Deed], roll: Roll
) -> Otherwise | None:
    """Somebody whom the window has do something else only, and another do this."""
    light = mine.act.verb in _LIGHT
    if light or mine.agent is None or other.agent is None or not other.agent.head or other.agent.related:
        return None
    if one(mine.agent, other.agent, roll) or any(one(mine.agent, deed.agent, roll) for deed in alike):
        return None
    if any(one(mine.agent, deed.agent, roll) for deed in told):
        return Otherwise("actor", mine.agent.passage, other.agent.passage)
    return None


def _one_act(mine: Deed, other: Deed) -> bool:
    """Whether the verbs tell one act, or one stand."""
    if likeness(mine.act.verb, other.act.verb) >= ALIKE:
        return mine.act.stance == other.act.stance or None in (mine.act.stance, other.act.stance)
    return mine.act.stance is not None and mine.act.stance == other.act.stance


def _opposite(mine: Deed, told: Sequence[Deed], roll: Roll, *, whole: bool) -> Iterator[Otherwise]:
    """The opposite that is told of the same one: "accepted" / "turned down", and where it is the ``whole``
    that a statement tells, "fees rise" / "cuts fees"."""
    for other in told:
        turned = other.act.stance is not None and _AGAINST.get(mine.act.stance) == other.act.stance
        verb = _CAUSES.get(other.act.verb, other.act.verb)
        contrary = whole and verb in opposed(mine.act.verb) and mine.act.denied == other.act.denied
        if (turned and one(mine.agent, other.agent, roll)) or (contrary and _of_one_thing(mine, other, roll)):
            yield Otherwise("opposite", mine.act.place, other.act.place)
            return


def _of_one_thing(mine: Deed, other: Deed, roll: Roll) -> bool:
    """Whether it befalls one thing: the subject of a verb without an object."""
    if one(mine.agent, other.agent, roll) is False and mine.patient and other.patient:
        return False
    return one(mine.patient or mine.agent, other.patient or other.agent, roll) is True


def _compared(mine: Deed, other: Deed, roll: Roll) -> Otherwise | None:
    """What is otherwise in two deeds of like verbs; None where they may be one."""
    agents, patients = one(mine.agent, other.agent, roll), one(mine.patient, other.patient, roll)
    others = [player for player in (other.patient, other.recipient) if player]
    for player in others:
        if mine.agent and mine.patient and not agents and one(mine.agent, player, roll):
            return Otherwise("patient", mine.agent.passage, (other.agent or player).passage)
    if other.agent and others and not patients:
        for suffering in (mine.patient, mine.recipient):
            if suffering and one(suffering, other.agent, roll):
                return Otherwise("patient", (mine.agent or suffering).passage, other.agent.passage)
    if agents is False and mine.agent and other.agent:
        return Otherwise("actor", mine.agent.passage, other.agent.passage)
    if patients is False and mine.patient and other.patient and mine.act.stance is None:
        return Otherwise("actor", mine.patient.passage, other.patient.passage)
    return None
