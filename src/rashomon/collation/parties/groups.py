"""The names of a story, gathered under the parties they stand for."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import zip_longest

from rashomon.language.names import fold
from rashomon.model import Mention, PartyKind, Passage, Story


@dataclass(slots=True)
class Group:
    """One party in the making: every spelling with its count, and where each stands."""

    key: str
    kind: PartyKind | None
    spellings: Counter[str] = field(default_factory=Counter)
    descriptions: Counter[str] = field(default_factory=Counter)
    passages: list[Passage] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    """(siglum, title) of every mention that carries one."""

    def add(self, siglum: str, mention: Mention) -> None:
        """Take in one mention."""
        self.spellings[mention.name] += 1
        self.passages.append(mention.passage)
        if mention.title:
            self.titles.append((siglum, mention.title))


@dataclass(frozen=True, slots=True)
class Use:
    """One mention in one witness, with its folded name."""

    siglum: str
    mention: Mention
    folded: str


@dataclass(slots=True)
class Names:
    """All mentions of a story, and what its witnesses together take each folded name to be."""

    uses: list[Use]
    kinds: dict[str, PartyKind | None]
    counts: Counter[str]
    by_witness: dict[str, Counter[str]]


def _first(tally: Counter[PartyKind]) -> PartyKind | None:
    return min(tally, key=lambda kind: (-tally[kind], kind), default=None)


def names_of(story: Story) -> Names:
    """Gather the mentions of every witness."""
    uses = [
        Use(witness.siglum, mention, fold(mention.name))
        for witness in story.witnesses
        for mention in witness.mentions
    ]
    uses = _couples(uses, story)
    votes: dict[str, Counter[PartyKind]] = defaultdict(Counter)
    by_witness: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        by_witness[use.siglum][use.folded] += 1
        if use.mention.kind is not None:
            votes[use.folded][use.mention.kind] += 1
    counts = Counter(use.folded for use in uses)
    kinds = {name: _first(votes[name]) for name in counts}
    return Names(uses=uses, kinds=kinds, counts=counts, by_witness=dict(by_witness))


def _couples(uses: list[Use], story: Story) -> list[Use]:
    """``uses``, given names with the surname they share ("Jan and Ann Lee") where it is known."""
    known = {use.folded for use in uses}
    found = []
    for use, after in zip_longest(uses, uses[1:]):
        folded = use.folded
        if after is not None and after.siglum == use.siglum and " " not in folded and " " in after.folded:
            between = story.witness(use.siglum).text[use.mention.passage.end : after.mention.passage.start]
            whole = f"{folded} {after.folded.split()[-1]}"
            folded = whole if between.strip() in ("and", "&") and whole in known else folded
        found.append(Use(use.siglum, use.mention, folded))
    return found
