"""Different words for what became of one person."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from rashomon.collation.disagreements.labels.sides import (
    Labelled,
    of_sides,
    sides_by_label,
    without_compatible,
)
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.model import Disagreement, Mention, Passage, Witness

# Only helping words may stand between a name and what is said of it.
_HELP = (
    r"(?:\s{0,3},?\s{1,3}(?:who|has|have|had|was|were|is|are|been|all|both|also|since|later|then|already|recently"
    r"|subsequently|reportedly|allegedly|formally))*"
)
_BE = r"\s+(?:was|were|is|are|been)(?:\s+(?:also|both|all|later|then|\w+ly))?"
# What stands between a name and a word for its turn of fate: "Doe was fired", "Doe resigned", "Doe's ouster".
_FORMS = {
    "passive": rf"{_HELP}{_BE}\s+",
    "active": rf"{_HELP}\s+",
    "nominal": r"['’]s?\s+(?:[a-z]+\s+)?",
}
# "Doe, their adviser Roe, and Poe, who have all been charged": titles may stand between such names.
_TOGETHER = re.compile(r"\s(?:all|both)\s")
_LOOSELY = re.compile(r"\s*,?\s*(?:and\s+)?(?:[\w'’-]+\s+){0,5}(?:[\w'’-]+)?,?\s*")
_OWNER = re.compile(r"['’]s?\s")
_CLOSELY = re.compile(r"\s*(?:,|and|, and)\s+(?:M(?:r|rs|s)\.\s+)?")
_NOT = re.compile(r"\b(?:not|never|n't)\b")


def fates(material: Material) -> Iterator[Disagreement]:
    """ "Resigned" against "was fired": one person, another word for one turn of fate."""
    for row in table("labels")["fates"]:
        pattern = _pattern(row)
        labels = {word: group[0] for form in _FORMS for group in row[form] for word in group}
        readings: dict[str, list[Labelled]] = defaultdict(list)
        names: dict[str, str] = {}
        for witness in material.story.witnesses:
            for mention, others, match in _said(witness, pattern):
                for subject in (mention, *others):
                    party = material.cast.at(subject.passage)
                    if party is None or party.kind != "person":
                        continue
                    names[party.id] = party.name
                    label = labels[" ".join(match[match.lastindex or 0].casefold().split())]
                    first = min(subject.passage.start for subject in (mention, *others))
                    readings[party.id].append((label, witness.passage(first, match.end())))
        yield from _disagreements(str(row["about"]), readings, names)


def _pattern(row: dict[str, Any]) -> re.Pattern[str]:
    words = {
        form: "|".join(re.escape(word).replace(r"\ ", r"\s+") for group in row[form] for word in group)
        for form in _FORMS
    }
    forms = (rf"{before}({words[form]})\b" for form, before in _FORMS.items() if words[form])
    # "Doe's firing of Roe": what became of another.
    return re.compile(f"(?:{'|'.join(forms)})(?!\\s+of\\b)")


def _disagreements(
    about: str, readings: dict[str, list[Labelled]], names: dict[str, str]
) -> Iterator[Disagreement]:
    """One for all people whose readings are the same passages."""
    seen: dict[tuple[tuple[Passage, ...], ...], list[str]] = defaultdict(list)
    for identifier in sorted(readings):
        sides = sides_by_label(without_compatible(readings[identifier]))
        if sides:
            seen[sides].append(names[identifier])
    for sides, people in seen.items():
        yield of_sides(
            sides,
            f"{about} {' and '.join(people)}",
            "one person, and different words of one field for what became of them; both may be true",
        )


def _said(
    witness: Witness, pattern: re.Pattern[str]
) -> Iterator[tuple[Mention, tuple[Mention, ...], re.Match[str]]]:
    """(last subject, those coordinated with it, what is said) wherever a name is followed by such a word."""
    mentions = witness.mentions
    for index, mention in enumerate(mentions):
        match = pattern.match(witness.text, mention.passage.end)
        if match is None or _NOT.search(match.group()):
            continue
        others: list[Mention] = []
        following = mention
        for earlier in reversed(mentions[:index]):
            between = witness.text[earlier.passage.end : following.passage.start]
            if not (_LOOSELY if _TOGETHER.search(match.group()) else _CLOSELY).fullmatch(between):
                break
            following = earlier
            if not _OWNER.match(between):
                others.append(earlier)
        yield mention, tuple(others), match
