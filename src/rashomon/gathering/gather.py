"""Witnesses -> Stories."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from string import ascii_uppercase

from rashomon.gathering.lineage import find_lineage
from rashomon.gathering.profile import profile
from rashomon.gathering.roles import developments
from rashomon.gathering.stories import group
from rashomon.model import Story, Witness, signed


def gather(witnesses: Iterable[Witness]) -> tuple[Story, ...]:
    """The stories that ``witnesses`` tell, the largest first, whatever order they come in.

    Reports of one event come together, those of a later event of the same affair with the role
    "development". Nothing but the witnesses themselves and the rarity of words in the language is looked at.
    """
    copies: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        copies[witness.article.id].append(witness)
    groups = group(profile(same[0]) for same in copies.values())
    return tuple(_story([witness for name in names for witness in copies[name]]) for names in groups)


def _story(members: Sequence[Witness]) -> Story:
    """The story of these witnesses: sigla in the order of path and id."""
    later = developments(sorted(members, key=_order))
    named = tuple(
        replace(
            signed(witness, siglum),
            siglum=siglum,
            role="development" if witness.article.id in later else "report",
        )
        for witness, siglum in zip(sorted(members, key=_order), sigla(len(members)), strict=True)
    )
    return Story(id=_identity(named), witnesses=named, lineage=find_lineage(named))


def _order(witness: Witness) -> tuple[str, str]:
    return witness.article.path, witness.article.id


def _identity(witnesses: Sequence[Witness]) -> str:
    """A hash of the story's first report: the earliest published, without dates the one with the least id.

    Reports that come later are published later, so the id survives them.
    """
    first = min((w.role == "development", w.masthead.published or date.max, w.article.id) for w in witnesses)
    return hashlib.sha256(first[2].encode()).hexdigest()[:12]


def sigla(number: int) -> list[str]:
    """``number`` sigla: A … Z, A2 … Z2, A3 … (no two letters: those may be an agency's name)."""
    rounds = range(1, 2 + (number - 1) // len(ascii_uppercase))
    letters = [f"{letter}{turn if turn > 1 else ''}" for turn in rounds for letter in ascii_uppercase]
    return letters[:number]
