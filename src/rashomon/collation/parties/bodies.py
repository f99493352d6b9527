"""Organisations: long and short forms, acronyms and slips brought together."""

import re
from collections import Counter, defaultdict

from rashomon.collation.parties.fullnames import close
from rashomon.collation.parties.groups import STAFF, Names, is_a_states
from rashomon.language.names import adjective_of, adjectives, countries, fold, is_ordinary, organisations
from rashomon.language.tables import table, words
from rashomon.model import Story

_LEGAL = words("organisations", "legal")
_LINKS = words("organisations", "links")
_BODIES = words("organisations", "bodies")
_FOLLOWERS = words("organisations", "followers")
_DEPARTMENTS = frozenset(table("organisations")["small"]["topics"])
_CHAMBERS = frozenset(table("organisations")["small"]["chambers"])
_OF_PLACES = words("organisations", "of_places")
_BRACKET = re.compile(r"\s*\(\s*")
_TURNED = re.compile(r"(.* )?(department|ministry) (?:of|for) (?:the )?(.+)")
# What a ministry is also called.
_USUAL = {"foreign affairs": "foreign", "external affairs": "foreign", "defence": "defense"}
# British spellings inside bodies' names, and how American reports write them.
_SPELLINGS = {"centre": "center", "defence": "defense", "labour": "labor", "programme": "program"}
_AMERICAN = re.compile(rf"\b(?:(\w{{4,}})is(ations?)|{'|'.join(_SPELLINGS)})\b")
_MINISTRY = re.compile(rf"(.* )?({'|'.join(_USUAL)}) (ministry|department)")
_SITTING = re.compile(r"(.*) ((?:sub)?committee) (?:on|for) (?:the )?(.+)")
_STATE_PARTY = re.compile(r"(?P<state>.+) gop|republican party of (?P<home>.+)")
_FOR_OFFICE = re.compile(r"(?:.* )?(\S+) for (?:president|congress|senate|governor|mayor)\b.*")
_NUMBERS = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "twenty": "20",
}


def bodies_of(names: Names, story: Story) -> dict[str, str]:
    """Folded name of each organisation to the folded name that stands for it."""
    found = {folded: folded for folded, kind in names.kinds.items() if kind is None or kind == "organisation"}
    canonical = {folded: _canonical(folded) for folded in found}
    homes: dict[str, list[str]] = defaultdict(list)
    for folded in sorted(found, key=lambda name: (-names.counts[name], name)):
        homes[canonical[folded]].append(folded)
    for listed in homes.values():
        for folded in listed:
            found[folded] = listed[0]
    defined = _defined(names, story)
    for folded in sorted(found):
        target = defined.get(folded) or _by_initials(folded, found, names) or _by_part(folded, found, names)
        target = target or _by_staff(folded, found, names) or _by_slip(folded, found, names)
        if target is not None:
            found.setdefault(target, target)
            _point(found, folded, target)
    return found


def _point(found: dict[str, str], folded: str, target: str) -> None:
    old, new = found[folded], found[target]
    if old == new:
        return
    for name, home in found.items():
        if home == old:
            found[name] = new


def _canonical(folded: str) -> str:
    """The name without what may be left out: a known organisation's usual name, no legal form."""
    known = _known(folded)
    if known is not None:
        return fold(known)
    folded = _AMERICAN.sub(lambda match: _SPELLINGS.get(match[0], f"{match[1]}iz{match[2]}"), folded)
    rest, _, place = folded.rpartition(" of ")
    country = countries().get(place)
    if rest and country is not None and country.form == "name" and is_a_states(rest):
        return f"{adjective_of(country.name)} {_canonical(rest)}"
    office = _FOR_OFFICE.fullmatch(folded)
    if office:
        return f"{office[1]} campaign"
    party = _STATE_PARTY.fullmatch(folded)
    if party:
        return f"{party['state'] or party['home']} republican party"
    ministry = _MINISTRY.fullmatch(folded)
    if ministry:
        return f"{ministry[1] or ''}{_USUAL.get(ministry[2], ministry[2])} {ministry[3]}"
    turned = _TURNED.fullmatch(folded)
    if turned:
        return _canonical(f"{turned[1] or ''}{turned[3]} {turned[2]}")
    folded = folded.replace("sub-committee", "subcommittee")
    sitting = _SITTING.fullmatch(folded)
    if sitting:
        return f"{sitting[1]} {sitting[3]} {sitting[2]}"
    if folded.endswith(" police department"):
        return folded.removesuffix(" department")
    parts = folded.replace(",", " ").split()
    if parts[-1] in _BODIES and len(parts) > 2:
        return f"{parts[-2]} {parts[-1]}"
    while len(parts) > 1 and parts[-1].rstrip(".") in _LEGAL:
        parts.pop()
    bare = " ".join(parts)
    known = organisations().get(bare)
    return fold(known) if known is not None else bare


def _known(folded: str) -> str | None:
    """The usual name of an organisation known everywhere, with or without its "U.N."."""
    return organisations().get(folded) or organisations().get(folded.removeprefix("un ").removeprefix("us "))


def _defined(names: Names, story: Story) -> dict[str, str]:
    """Short forms that a text defines in brackets: "Group of Seven (G7)"."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for witness in story.witnesses:
        for left, right in zip(witness.mentions, witness.mentions[1:], strict=False):
            between = witness.text[left.passage.end : right.passage.start]
            closing = witness.text[right.passage.end : right.passage.end + 2].lstrip()
            if _BRACKET.fullmatch(between) and closing.startswith(")"):
                short, full = fold(right.name), fold(left.name)
                if len(short) < len(full) and short[0] == full[0]:
                    found[short][full] += 1
    return {short: min(tally, key=lambda full: (-tally[full], full)) for short, tally in found.items()}


def _by_initials(folded: str, found: dict[str, str], names: Names) -> str | None:
    if " " in folded or not 2 <= len(folded) <= 6 or is_ordinary(folded):
        return None
    matching = [
        name for name in found if " " in name and folded in (_initials(name, True), _initials(name, False))
    ]
    return min(matching, key=lambda name: (-names.counts[name], name), default=None)


def _initials(name: str, with_links: bool) -> str:
    parts = [part for part in re.split(r"[\s-]+", name) if part and (with_links or part not in _LINKS)]
    return "".join(_NUMBERS.get(part, part[0]) if not part.isdigit() else part for part in parts)


def _by_part(folded: str, found: dict[str, str], names: Names) -> str | None:
    """A name that is the end ("Post") or the beginning ("Ford") of just one longer name of a witness that
    uses both."""
    if folded in organisations() or folded in countries() or folded.split()[-1] in _BODIES:
        return None
    matching: Counter[str] = Counter()
    for tally in names.by_witness.values():
        if folded not in tally:
            continue
        for name in tally:
            if name in found and name != folded and _is_part(folded, name):
                matching[found[name]] += tally[name] if names.kinds[name] else 0
    if not matching and " " in folded:
        # "Trade Ministry" where the story knows one country's alone; "Roads Committee", one chamber's; "Roads
        # Board", one Roads Safety Board.
        for holds in (_adds_country, _adds_chamber, _is_shortened):
            longer = {found[name] for name in found if name != folded and holds(folded, name)}
            if longer:
                return longer.pop() if len(longer) == 1 else None
        return None
    best = max(sorted(matching), key=lambda name: matching[name], default=None)
    return best if best is not None and 2 * matching[best] > matching.total() else None


def _by_staff(folded: str, found: dict[str, str], names: Names) -> str | None:
    """ "Doe aides" are of Doe's administration or campaign, if the story has one, and no others than "Doe
    advisers"."""
    owner = STAFF.sub("", folded).split()[-1]
    if not STAFF.search(folded):
        return None
    bodies = [f"{owner} {body}" for body in ("administration", "campaign")]
    bodies.sort(key=lambda body: -names.counts[body])
    others = sorted(name for name in found if STAFF.search(name) and STAFF.sub("", name).split()[-1] == owner)
    return next((body for body in (*bodies, others[0]) if body in found), None)


def _adds_country(short: str, long: str) -> bool:
    rest = long.removesuffix(" " + short) if long.endswith(" " + short) else long.removeprefix(short + " of ")
    country = countries().get(rest) if rest != long else None
    return country is not None and country.form in ("adjective", "name")


def _adds_chamber(short: str, long: str) -> bool:
    return long.endswith(" " + short) and long.removesuffix(" " + short) in _CHAMBERS


def _is_shortened(short: str, long: str) -> bool:
    """Whether ``long`` says what the body ``short`` is for between its first and its last words."""
    less, more = _canonical(short).split(), _canonical(long).split()
    if len(less) < 2 or len(more) <= len(less) or (less[0], less[-1]) != (more[0], more[-1]):
        return False
    rest = iter(more)
    return all(word in rest for word in less)


def _is_part(short: str, long: str) -> bool:
    if long.split()[-1] in _BODIES or long.split()[-1] in _FOLLOWERS:
        return False
    if short in _DEPARTMENTS:
        return long == f"{short} department"
    if short.split()[0] in adjectives() and long.endswith(" " + short):
        # "Ruritanian Army" is whole: no other's than "Free Ruritanian Army".
        return False
    if long.endswith(" " + short) or (" for " in short and long.startswith(f"{short} and ")):
        return True
    rest = long.removeprefix(short + " ")
    if rest.split()[-1] in _OF_PLACES:
        return False
    return rest != long and rest.split()[-1] not in countries() and len(short.split()) == 1


def _by_slip(folded: str, found: dict[str, str], names: Names) -> str | None:
    if folded in organisations() or folded in countries():
        return None
    near = [
        name
        for name in sorted({*found, *(name for name in names.counts if name in countries())})
        if names.counts[name] > names.counts[folded] and name != folded and close(folded, name)
    ]
    return max(near, key=lambda name: names.counts[name], default=None)
