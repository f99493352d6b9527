"""On whose side people speak: a spokesman, lawyer or minister on that of whom he serves."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from rashomon.collation.parties import Cast
from rashomon.collation.positions.heads import told_gender
from rashomon.language.tables import table
from rashomon.model import Party, Story

_OF_A_STATE = (
    r"prime minister|president|premier|chancellor|foreign minister|foreign secretary|top diplomat|king"
    r"|(?:[\w-]+\s)?minister"
)
# Who does this speaks for a person; who heads a body speaks for that.
_SERVING = (
    r"spokes(?:man|woman|person)|press secretary|lawyer|attorney|counsel|advis[eo]r|aide|strategist"
    r"|campaign manager|negotiator|representative|chief of staff|campaign chair(?:man|woman)?"
)
_HEADING = (
    r"(?:policy )?chief|head|leader|boss|director(?:[\s-]general)?|secretary[\s-]general"
    r"|chair(?:man|woman)?|manager"
)
_ROLE = rf"(?P<role>{_OF_A_STATE}|{_SERVING}|{_HEADING})"
_DESCRIBED = r"(?:(?!(?:said|told|and|with|by|as|to|after|when|while|former|\w+ed)\b)[\w’'-]+\s+){0,4}"
# "[Kos]'s chief lawyer, [Ann Lee]"; "[Kos] campaign spokesman [Ann Lee]".
_OWNED = re.compile(rf"['’]s?\s+{_DESCRIBED}{_ROLE}(?:\s+in\s+the\s+\w+)?,?\s+\Z", re.IGNORECASE)
_BEFORE = re.compile(rf"\s+{_DESCRIBED}{_ROLE}\s+\Z", re.IGNORECASE)
# "[Kos] refused. His lawyer, [Ann Lee]".
_HIS = re.compile(rf"\b(?P<whose>his|her)\s+{_DESCRIBED}(?P<role>{_SERVING}),?\s+\Z", re.IGNORECASE)
# "[Ann Lee], a lawyer for [Kos]"; "[Ann Lee], [Kos]'s lawyer"; "[Prime Minister Ann Lee] of [Ruritania]".
_AFTER = re.compile(rf",\s+{_DESCRIBED}{_ROLE}\s+(?:of|for|to|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_OWNS = re.compile(rf"['’]s?\s+{_DESCRIBED}{_ROLE}\b", re.IGNORECASE)
# "a spokesman for [Kos], [Ann Lee]".
_FOR = re.compile(rf"\b{_ROLE}\s+(?:of|for|to)\s+(?:the\s+)?\Z", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|ex|late|then|one-time)\b[^,.;]*\Z", re.IGNORECASE)
_STATE = re.compile(rf"(?:{_OF_A_STATE})\Z", re.IGNORECASE)
_SERVANT = re.compile(rf"(?:{_SERVING})\Z", re.IGNORECASE)
_ENVOY = re.compile(r"(?:spokes\w+|ambassador|negotiator)\Z", re.IGNORECASE)
# Who leads these speaks for himself.
_PARTED = frozenset(
    "committee subcommittee senate house congress parliament court republicans democrats party".split()
)
REACH = 60
OF_WHOM = {"his": "male", "her": "female"}


def read_sides(story: Story, cast: Cast) -> dict[str, str]:
    """The id of whom each person serves, as most reports say, by the person's id."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for witness in story.witnesses:
        known = [(mention, party) for mention in witness.mentions if (party := cast.at(mention.passage))]
        for (left, one), (right, other) in pairwise(known):
            gap = witness.text[left.passage.end : right.passage.start]
            before = witness.text[max(0, left.passage.start - REACH) : left.passage.start]
            after = witness.text[right.passage.end : right.passage.end + REACH]
            title = left.title or ""
            for servant, master, role in _served(one, other, title, gap, before, after):
                if servant.kind == "person" and servant.id != master.id and _serves(master, role):
                    found[servant.id][master.id] += 1
    return {servant: max(sorted(masters), key=lambda one: masters[one]) for servant, masters in found.items()}


def _served(
    one: Party, other: Party, title: str, gap: str, before: str, after: str
) -> Iterator[tuple[Party, Party, str]]:
    """(servant, master, as what) where two names stand together; ``title``: that of the first."""
    if _FORMER.search(gap) or _FORMER.search(before):
        return
    if (met := _OWNED.match(gap)) or (one.kind != "place" and (met := _BEFORE.match(gap))):
        yield other, one, met["role"]
    elif one.kind == "person" and len(gap) <= REACH and (met := _HIS.search(gap)):
        if told_gender(one.name) == OF_WHOM[met["whose"].lower()]:
            yield other, one, met["role"]
    elif met := _AFTER.match(gap) or (_OWNS.match(after) if gap.strip() == "," else None):
        yield one, other, met["role"]
    elif gap.strip() == "of" and _STATE.search(title):
        yield one, other, title
    elif (met := _FOR.search(before)) and re.fullmatch(r"(?:['’]s\s[^,.;]{0,40})?,\s+", gap):
        yield other, one, met["role"]


def _serves(master: Party, role: str) -> bool:
    """Whether one who is ``role`` of ``master`` speaks for it."""
    if master.kind == "person":
        return bool(_SERVANT.match(role))
    if master.kind == "place":
        known = master.name in table("places")["countries"] and _ENVOY.search(role)
        return bool(_STATE.search(role) or known)
    return _PARTED.isdisjoint(master.name.lower().split()) or bool(_SERVANT.match(role))
