"""Bodies without a name, and who speaks for them: "the bakers' union", "union chief Ann Lee"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from rashomon.collation.parties import Cast
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.people import Holder
from rashomon.language.vocabulary import means_person
from rashomon.model import Mention, Party, Story, Witness

BODY = "body:"
REACH = 70
# So far back "its" finds the body that a sentence began with.
FAR = 260
# Who bears the title on the left speaks for the body on the right.
SERVES = {"prosecutor": "prosecution", "defence": "defence", "defense": "defence", "defender": "defence"}
# Whose members speak for themselves, or words that mean no body.
LOOSE = frozenset(
    "people house number handful majority tens hundreds thousands dozens senate congress committee panel"
    " party court states countries nations world summit meeting everyone everybody city town village region"
    " province".split()
)
SAME = {"defense": "defence", "prosecutors": "prosecution"}
_BODY = r"(?:(?P<of>[\w-]+(?:s['’]|['’]s))\s+)?(?:[\w-]+\s+){0,1}?(?P<noun>[a-z]+)\b"
# "[Ann Lee], secretary of the bakers' union"; "[Ann Lee], who speaks for the parents".
_AFTER = re.compile(
    r"(?:,\s+(?:who\s+(?:leads|heads|runs|chairs|speaks\s+for|represents|acts\s+for)|[^,.;:]{0,40}?\b(?:of|for|at))"
    rf"|\s+(?:of|from))\s+the\s+{_BODY}"
)
# "Its president, [Ann Lee]".
_ITS = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,2}[a-z]+,?\s+\Z", re.IGNORECASE)
_OPENS = re.compile(rf"(?:\A|[.!?”\"]\s+|\n)(?:The\s+{_BODY}|(?P<bare>[A-Z][a-z]+s)\b)")


@dataclass(frozen=True, slots=True)
class Memberships:
    """``sides``: the body that each person speaks for, by the person's id. ``several``: the nouns by which a
    story means two bodies ("union" of the bakers' and the teachers' union). ``named``: the only body whose
    name ends in a noun ("Velm City Council": "the council")."""

    sides: Mapping[str, str] = field(default_factory=dict)
    several: frozenset[str] = frozenset()
    named: Mapping[str, Party] = field(default_factory=dict)

    def sided(self, holder: Holder) -> Holder:
        """``holder`` on the side of the body that its words name."""
        if holder.side is not None or holder.members:
            return holder
        words = holder.key.replace("’", "'").split()
        side = self.side(words[-1], next((word for word in words if _owns(word)), None)) if words else None
        return replace(holder, side=side) if side else holder

    def side(self, noun: str, whose: str | None) -> str | None:
        """The key of the body that ``noun`` means, of those that ``whose`` names."""
        noun = SAME.get(noun, noun)
        if not _is_body(noun):
            return None
        party = self.named.get(noun)
        if party and (whose is None or whose.strip("'").removesuffix("'s") in party.name.lower()):
            return party.id
        if noun not in self.several:
            return BODY + noun
        return f"{BODY}{whose.strip(chr(39))} {noun}" if whose else None


def read_memberships(story: Story, cast: Cast) -> Memberships:
    """The bodies without a name for which the people of ``story`` speak."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for witness in story.witnesses:
        for met in re.finditer(r"\b([\w-]+(?:s['’]|['’]s))\s+([a-z]+)\b", witness.text):
            if _is_body(met[2]):
                owners[met[2]].add(met[1].replace("’", "'").lower())
    several = frozenset(noun for noun, whose in owners.items() if len(whose) > 1)
    ends = Counter(party.name.lower().split()[-1] for party in cast.parties if party.kind == "organisation")
    named = {
        noun: party
        for party in cast.parties
        if party.kind == "organisation" and ends[noun := party.name.lower().split()[-1]] == 1
    }
    known = Memberships({}, several, named)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for witness in story.witnesses:
        for mention in witness.mentions:
            party = cast.at(mention.passage)
            if party is None or party.kind != "person":
                continue
            for noun, whose in _bodies(witness, mention):
                if side := known.side(noun, whose):
                    found[party.id][side] += 1
    sides = {one: next(iter(bodies)) for one, bodies in found.items() if len(bodies) == 1}
    return Memberships(sides, several, named)


def _bodies(witness: Witness, mention: Mention) -> Iterator[tuple[str, str | None]]:
    """(noun, whose) of each body that the words around ``mention`` say it speaks for."""
    start, end = mention.passage.start, mention.passage.end
    words = (mention.title or "").lower().replace("’", "'").split()
    for word in words[:-1] or words:
        if word in SERVES or (len(words) > 1 and _is_body(word)):
            yield SERVES.get(word, word), None
    if met := _AFTER.match(witness.text, end, end + REACH):
        yield met["noun"], met["of"] and met["of"].replace("’", "'").lower()
    if _ITS.search(witness.text, max(0, start - REACH), start):
        before = list(_OPENS.finditer(witness.text, max(0, start - FAR), start))
        bodies = [(met["noun"] or met["bare"].lower(), met["of"]) for met in before]
        noun, whose = next((one for one in reversed(bodies) if _is_body(one[0])), ("", None))
        if noun:
            yield noun, whose and whose.replace("’", "'").lower()


@cache
def _is_body(noun: str) -> bool:
    """Whether ``noun`` means a body or people who act together."""
    bodies = group("speaks_for.actors") | group("speaks_for.works") | group("speaks_for.unions")
    return noun not in LOOSE and (noun in bodies or _several(noun))


def _several(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("ss") and means_person(noun)


def _owns(word: str) -> bool:
    return word.endswith(("s'", "'s"))
