"""People whom one report names with a word that judges them, and others by their office alone."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from rashomon.collation.disagreements.labels.people import with_title
from rashomon.collation.disagreements.labels.sides import of_sides
from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.names import forms_of_address, roles
from rashomon.language.tables import words
from rashomon.model import Disagreement, Mention, Passage, Witness

# So many words before a name, or behind it between commas, may say what somebody is.
BEFORE = re.compile(r"(?:(?:[^\W\d_][\w’'-]*|U\.S\.|Gen\.|Sen\.|Rep\.) ){1,5}\Z")
# "His fixer, Roe": a comma may part the two behind an owner.
OWNED = re.compile(r"\b(?:his|her|its|their|[A-Z]\w+['’]s) (?:[^\W\d_][\w’'-]* ){0,2}[^\W\d_][\w’'-]*, \Z")
BEHIND = re.compile(
    r",\s+(?:an?|the|his|her|its|their)\s+[^,.;:!?—–\"“”\n]{3,60}?(?=[,.;—–]|\s(?:who|which|that|whose)\b)"
)
REACH = 80
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JUDGING = words("labels", "judging")
_STILL = frozenset(("former", "ex", "then", "acting", "retired"))
# "Whom critics call a tyrant", "denied being a fixer": not the report's own words.
_SAID = re.compile(
    r"\b(?:call|calls|called|calling|brand\w*|dubbed|so-called|accus\w+|label\w*|denie[sd]|not|self-\w+)\b"
)
RULE = "one person, named with a word that judges in one report and by office or calling alone in another"


def judged_people(material: Material) -> Iterator[Disagreement]:
    """One disagreement a person: the reports whose own words judge, and those that only say what he is."""
    loud: defaultdict[str, dict[str, tuple[str, Passage]]] = defaultdict(dict)
    plain: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    names = {}
    for witness in material.story.witnesses:
        spoken = [quotation.passage for quotation in witness.quotations if quotation.kind != "indirect"]
        for mention in witness.mentions:
            party = material.cast.at(mention.passage)
            if party is None or party.kind != "person" or any(q.contains(mention.passage) for q in spoken):
                continue
            names[party.id] = party.name
            for said, phrase in _judgements(witness, mention):
                if not any(quoted.overlaps(phrase) for quoted in spoken):
                    loud[party.id].setdefault(witness.siglum, (said, phrase))
            if mention.title and mention.title.strip(".").casefold() not in forms_of_address():
                full = with_title(witness, mention)
                old = plain[party.id].get(witness.siglum)
                if old is None or len(full.text) > len(old.text):
                    plain[party.id][witness.siglum] = full
    for identifier, found in sorted(loud.items()):
        others = tuple(
            passage
            for siglum, passage in sorted(plain[identifier].items())
            if siglum not in found
            and any(near(material.story.witness(siglum), material.story.witness(one)) for one in found)
        )
        if others:
            sides: defaultdict[str, list[Passage]] = defaultdict(list)
            for said, passage in found.values():
                sides[said].append(passage)
            yield of_sides(
                (others, *(tuple(side) for _, side in sorted(sides.items()))),
                f"what {names[identifier]} is called",
                RULE,
            )


def _judgements(witness: Witness, mention: Mention) -> Iterator[tuple[str, Passage]]:
    """The judging words before the name and, between commas, behind it, each with all that stands between."""
    place = mention.passage
    reach = max(0, place.start - REACH), place.start
    before = BEFORE.search(witness.text, *reach) or OWNED.search(witness.text, *reach)
    if before and not _SAID.search(before.group()):
        found = list(_WORD.finditer(before.group()))
        for number, match in enumerate(found):
            if match.group().lower() in _JUDGING and not _of_another(
                [m.group() for m in found[number + 1 :]]
            ):
                # "Sudanese strongman": whose he is goes with it.
                first = found[number - 1] if number and found[number - 1].group()[0].isupper() else match
                yield match.group().lower(), witness.passage(before.start() + first.start(), place.end)
                break
    behind = BEHIND.match(witness.text, place.end)
    said = (
        next((word for word in _WORD.findall(behind.group()) if word.lower() in _JUDGING), "")
        if behind
        else ""
    )
    if behind and said and not _SAID.search(behind.group()):
        yield said.lower(), witness.passage(place.start, behind.end())


def _of_another(following: list[str]) -> bool:
    """Whether a noun ends before the title what is judged: "the fearless skipper Mayor Roe fired"."""
    return any(
        one.islower() and one not in _STILL and other[0].isupper() and other.lower() in roles()
        for one, other in pairwise(following)
    )
