"""Different roles for one person."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart, without_compatible
from rashomon.collation.material import Material
from rashomon.language.names import roles
from rashomon.language.tables import table
from rashomon.model import Disagreement, Mention, Passage, Witness

# A title stands next to its name: before it or, between commas, behind it.
NEAR = 120

_HEAD_ENDS = re.compile(r"\b(?:of|to|for|at|in|with|from|who|on)\b|,")
_AND = re.compile(r"\b(?:and|turned)\b")
_COMMA = re.compile(r"\s*,?\s*")
_WORD = re.compile(r"[\w'’-]+")


def roles_of_people(material: Material) -> Iterator[Disagreement]:
    """One disagreement a person whom witnesses give different roles."""
    readings: dict[str, list[Labelled]] = defaultdict(list)
    names: dict[str, str] = {}
    for witness in material.story.witnesses:
        for mention in witness.mentions:
            party = material.cast.at(mention.passage)
            if party is None or party.kind != "person" or not mention.title:
                continue
            behind = _is_behind(witness, mention)
            if behind and _before_a_name(witness, mention):
                continue
            for role in _roles_in(mention.title, behind=behind):
                names[party.id] = party.name
                readings[party.id].append((role, with_title(witness, mention)))
    for identifier in sorted(readings):
        yield from called_apart(
            without_compatible(readings[identifier]),
            f"what {names[identifier]} is called",
            "one person, and different roles beside the name; both may have been held",
            "compatible",
        )


def _roles_in(title: str, *, behind: bool) -> Iterator[str]:
    """The roles in a title that say how somebody stands to another, each by the name of its group of equals.

    The last role counts ("deputy campaign adviser"); behind a name the last before a preposition, in each
    part that "and" joins ("adviser to the president and founder of a bank")."""
    if not behind:
        chunks = [title]
    else:
        chunks = [_HEAD_ENDS.split(chunk.strip(), maxsplit=1)[0] for chunk in _AND.split(title)]
    for chunk in chunks:
        found = _last_role([part.casefold() for part in _WORD.findall(chunk.replace("-", " "))])
        role = _groups().get(found or "", found)
        if role in _bonds():
            yield role


def _last_role(parts: list[str]) -> str | None:
    for end in range(len(parts), 0, -1):
        for size in (3, 2, 1):
            role = " ".join(parts[max(0, end - size) : end])
            if role in roles():
                return role
    return None


@cache
def _bonds() -> frozenset[str]:
    return frozenset(table("labels")["roles"]["bonds"])


@cache
def _groups() -> dict[str, str]:
    groups = (*table("labels")["roles"]["same"], *table("titles")["same"])
    return {role: group[0] for group in reversed(groups) for role in group}


def _before_a_name(witness: Witness, mention: Mention) -> bool:
    """Whether another name follows the title behind this one: "Roe, the minister, Joan Doe, said"."""
    end = with_title(witness, mention).end
    return any(
        other.passage.start > end
        and _COMMA.fullmatch(witness.text, end, other.passage.start)
        and other.kind == "person"
        for other in witness.mentions
    )


def _is_behind(witness: Witness, mention: Mention) -> bool:
    return _title_start(witness, mention) > mention.passage.start


def _title_start(witness: Witness, mention: Mention) -> int:
    """Where the mention's title begins, or the name's own beginning where it is not found beside it."""
    title = re.compile(r"\s+".join(map(re.escape, (mention.title or "").split())))
    name = mention.passage
    before = [match.start() for match in title.finditer(witness.text, max(0, name.start - NEAR), name.start)]
    if before:
        return before[-1]
    behind = title.search(witness.text, name.end, name.end + NEAR + len(mention.title or ""))
    return behind.start() if behind else name.start


def with_title(witness: Witness, mention: Mention) -> Passage:
    """The name with its title, before or behind it."""
    start = _title_start(witness, mention)
    if start <= mention.passage.start:
        return witness.passage(start, mention.passage.end)
    title = re.compile(r"\s+".join(map(re.escape, (mention.title or "").split()))).match(witness.text, start)
    return witness.passage(mention.passage.start, title.end() if title else mention.passage.end)
