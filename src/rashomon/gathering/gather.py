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
    groups = group(profile(min(same, key=_first)) for same in copies.values())
    return tuple(story_of([witness for name in names for witness in copies[name]]) for names in groups)


def _first(witness: Witness) -> tuple[date, str]:
    """Of copies of one text the earliest published speaks for all."""
    return witness.masthead.published or date.max, witness.article.path


def story_of(members: Sequence[Witness]) -> Story:
    """The one story that ``members`` tell: sigla in the order of path and id."""
    ordered = sorted(members, key=_order)
    later = developments(ordered)
    named = tuple(
        replace(
            signed(witness, siglum),
            siglum=siglum,
            role="development" if witness.article.id in later else "report",
        )
        for witness, siglum in zip(ordered, sigla(len(ordered)), strict=True)
    )
    return Story(id=_identity(named), witnesses=named, lineage=find_lineage(named))


def _order(witness: Witness) -> tuple[str, str]:
    return witness.article.path, witness.article.id


def _identity(witnesses: Sequence[Witness]) -> str:
    """That of the story's first report: the earliest published, without dates the one with the least id.

    Reports that come later are published later, so the id survives them.
    """

    def rank(witness: Witness) -> tuple[bool, date, str]:
        return witness.role == "development", witness.masthead.published or date.max, witness.article.id

    return identity(min(map(rank, witnesses))[2])


def identity(article_id: str) -> str:
    """The id of the story that has this article as its first report."""
    return hashlib.sha256(article_id.encode()).hexdigest()[:12]


def sigla(number: int) -> list[str]:
    """``number`` sigla: A … Z, A2 … Z2, A3 … (no two letters: those may be an agency's name)."""
    rounds = range(1, 2 + (number - 1) // len(ascii_uppercase))
    letters = [f"{letter}{turn if turn > 1 else ''}" for turn in rounds for letter in ascii_uppercase]
    return letters[:number]
