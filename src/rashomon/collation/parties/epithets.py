"""What bodies are called that their names tell ("the ethics office") or that every newsroom knows."""

import re
from functools import cache

from rashomon.collation.parties.groups import Group
from rashomon.language.names import fold, organisations
from rashomon.language.tables import table
from rashomon.model import Story, Witness

# The spellings of what opens a standing description.
_SPELLED = {
    "U.N.": r"(?:U\.?N\.?|United\s+Nations)(?:['’]s?)?",
    "E.U.": r"(?:E\.?U\.?|European\s+Union)(?:['’]s?)?",
}
# "The ethics office", which is nobody's but the Office of Government Ethics where that alone is named.
_TOPICAL = re.compile(
    r"\b[Tt]he\s+(?P<topic>[a-z]{4,}(?:\s+[a-z]{4,})?)\s+(?P<noun>office|committee|subcommittee|commission|agency|board|council"
    r"|department|bureau|institute|association|union|foundation)\b(?!-|\s+(?-i:[A-Z])[a-z])"
)


def describe_bodies(story: Story, groups: list[Group]) -> None:
    """Add to the bodies among ``groups`` what the reports call them without a name."""
    for witness in story.witnesses:
        _described_everywhere(witness, groups)
        _by_topic(witness, groups)


def _by_topic(witness: Witness, groups: list[Group]) -> None:
    bodies = [group for group in groups if group.kind == "organisation"]
    here = [group for group in bodies if any(p.witness == witness.siglum for p in group.passages)]
    for match in _TOPICAL.finditer(witness.text):
        told = {*match["topic"].split(), match["noun"]}
        meant = [group for group in here if any(told <= _words(name) for name in group.spellings)]
        if len(meant) == 1 and not any(
            passage.start <= match.end() and match.start("topic") <= passage.start
            for passage in meant[0].passages
            if passage.witness == witness.siglum
        ):
            meant[0].describe(witness.passage(match.start(), match.end()))


def _words(name: str) -> frozenset[str]:
    """The words of a body's name; those of a short one are no description of it."""
    parts = fold(name).split()
    return frozenset(parts) if len(parts) > 2 else frozenset()


@cache
def _standing() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Usual names of organisations with their standing descriptions."""
    found = []
    for name, listed in table("organisations")["described"].items():
        described = "|".join(re.escape(one) for one in sorted(listed, key=len, reverse=True))
        described = described.replace("'", "['’]").replace(r"\ ", r"\s+")
        for short, spelled in _SPELLED.items():
            described = described.replace(re.escape(short), spelled)
        found.append((name, re.compile(rf"\b(?:[Tt]he\s+)?(?:{described})\b")))
    return tuple(found)


def _described_everywhere(witness: Witness, groups: list[Group]) -> None:
    """ "The U.N.'s nuclear watchdog" where the reports name the agency."""
    known = {organisations().get(fold(name)): group for group in groups for name in group.spellings}
    for name, pattern in _standing():
        if name in known:
            for match in pattern.finditer(witness.text):
                known[name].describe(witness.passage(match.start(), match.end()))
