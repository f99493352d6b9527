"""What reports tell to have been done, by whom and to whom."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.collation.checking.acts import Act
from rashomon.collation.checking.names import Roll
from rashomon.collation.checking.players import Player, player
from rashomon.collation.checking.roles import Deed
from rashomon.collation.material import Material
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.model import Passage, Witness

# How far the verbs of one act may stand for one another.
KINDRED = 0.5
# "It was " has so many letters at most.
REACH = 9
_CLEFT = re.compile(r"\b[Ii]t (?:was|is|were)\s\Z")
_RELATIVES = frozenset(("who", "that", "which"))
_LIGHT = words("checking", "light")


@dataclass(frozen=True, slots=True)
class Told:
    """An act in a report, with who does it and whom it is done to; ``cleft`` where the report says that it
    was this one who did it and nobody else."""

    witness: Witness
    deed: Deed
    cleft: bool

    @property
    def passage(self) -> Passage:
        """The verb, with the words before it that tell who did it ("it was Roe who did")."""
        doer, verb = self.deed.agent, self.deed.act.place
        if doer is None:
            return verb
        before = _cleft(self.witness, doer.passage) if self.cleft else None
        start = before.start() if before else min(doer.passage.start, verb.start)
        return self.witness.passage(start, max(verb.end, doer.passage.end))


class Doings:
    """The acts that the reports of a story tell of somebody; ``roll`` says who is who."""

    def __init__(self, material: Material) -> None:
        self.roll = Roll(material.story, material.cast)
        self._witnesses = {witness.siglum: witness for witness in material.story.witnesses}
        self._acts: defaultdict[Passage, list[Act]] = defaultdict(list)
        for siglum, acts in material.acts.items():
            for act in acts:
                if not (act.denied or act.bidden or act.verb in _LIGHT or act.agent is None):
                    self._acts[self._witnesses[siglum].sentence_around(act.place)].append(act)
        self._read: dict[Passage, tuple[Told, ...]] = {}

    def of(self, sentence: Passage) -> tuple[Told, ...]:
        """The acts in a sentence."""
        if sentence not in self._read:
            self._read[sentence] = tuple(self._told(sentence, self._acts.get(sentence, ())))
        return self._read[sentence]

    def kin(self, witness: Witness, verb: str) -> Iterator[Told]:
        """The acts of a report whose verbs may stand for this one."""
        for sentence, acts in self._acts.items():
            if sentence.witness == witness.siglum and any(alike(verb, act.verb) for act in acts):
                yield from (told for told in self.of(sentence) if alike(verb, told.deed.act.verb))

    def _told(self, sentence: Passage, acts: list[Act] | tuple[()]) -> Iterator[Told]:
        witness = self._witnesses[sentence.witness]
        for act in acts:
            deed = Deed(act, *map(self._player, (act.agent, act.patient, act.recipient)))
            doer = deed.agent
            if doer is None or any(doer.passage.end <= o.place.start < act.place.start for o in acts):
                # "The ferry sank, according to charges filed": who does it is not plain to see.
                continue
            if doer.head and not deed.says and not doer.passage.text.split()[0].endswith("ing"):
                yield Told(witness, deed, _is_cleft(witness, act))

    def _player(self, passage: Passage | None) -> Player | None:
        names = self.roll.told(passage.witness, passage.start, passage.end) if passage else ()
        return player(passage, names, self.roll)


def alike(verb: str, other: str) -> bool:
    """Whether two verbs may tell one act: "take_off" for "take"."""
    bare = likeness(verb.partition("_")[0], other) if "_" not in other else 0.0
    return max(likeness(verb, other), bare) >= KINDRED


def _is_cleft(witness: Witness, act: Act) -> bool:
    """Whether the report says "it was X who did it"."""
    if act.agent is None or not _cleft(witness, act.agent):
        return False
    return not _RELATIVES.isdisjoint(witness.text[act.agent.end : act.place.start].split())


def _cleft(witness: Witness, doer: Passage) -> re.Match[str] | None:
    """The "it was" right before the one who did it."""
    return _CLEFT.search(witness.text, max(0, doer.start - REACH), doer.start)
