"""Who published a report: its metadata, its path, or its own mention of itself."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import PurePath
from urllib.parse import urlsplit

from rashomon.annotation import agencies
from rashomon.annotation.date_lines import site_parts
from rashomon.language.tables import table
from rashomon.model import Metadata

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&.'’-]*(?: (?:of|and|the|&|[A-Z\d][\w&.'’-]*))*)"
# Prompts in which an outlet names itself; the first group of words always means the outlet.
_SELF = re.compile(
    rf"(?:stories|news|articles|coverage|content|updates"
    rf"|like this) (?:like this )?(?:from|by) {_NAME}"
    rf"|(?:©|\([Cc]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}})?(?:[-–]\d{{4}})?,?\s*"
    rf"(?:by )?{_NAME.replace('name', 'owner')}"
)
# Prompts that name a person as often as an outlet: the name must look like an outlet's.
_MAYBE = re.compile(
    r"(?:[Ff]ollow|[Ss]ubscribe to|[Ss]ign up (?:for|to)|[Dd]ownload|[Gg]et|[Ss]upport|[Jj]oin"
    r"|[Ll]ike|[Mm]ore from|[Vv]isit"
    r"|[Ww]atch|[Ll]isten to|[Rr]ead more (?:from|at|on)|[Rr]eporting (?:from|by)"
    rf"|(?:published|appeared) (?:in|by|on|at)"
    rf"|[Ee]-?mail) {_NAME}"
)
# Prompts that mean an outlet by whatever stands there with its article: nobody follows "the Jane Doe".
_SURE = re.compile(
    rf"(?:(?:[Ss]ubscribe|[Ss]ubscriber|[Ss]ubscription|[Dd]onate) to|[Ss]upport|[Ff]ollow) "
    rf"(?=[Tt]he ){_NAME}(?! (?:newsletters?|podcast|channel|briefing|app|e-?mail)\b|, (?:our|a|the)\b)"
    rf"|[Dd]ownload (?=[Tt]he ){_NAME.replace('name', 'owner')} [Aa]pp\b"
)
# What parts the writer from the outlet in a byline.
_PARTS = re.compile(r"\s*(?:[,|/•·]|\s[–—-]\s|\s(?:for|of|at|from)(?=\s))\s*")
_TRADE = re.compile(
    r"\s*\b(?:(?:senior|chief|staff|special|political|national|foreign|business|crime|sports?|health|city"
    r"|assistant|deputy|managing|news|night|web) )*"
    r"(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|photographers?|staff)\b.*\Z",
    re.IGNORECASE,
)
# A name that is printed alone in a line has at most so many words.
LONGEST_NAME = 6
# A text with more lines of furniture is a whole page, which names other outlets, programmes and letters too.
MOST_OF_A_TEXT = 8
# A line with more names of a site's parts than this is its menu.
PARTS_SHARE = 0.5
_APART = re.compile(r"[^a-z0-9]+")


def find_outlet(
    metadata: Metadata, path: str, bylines: Iterable[str], furniture: Sequence[str]
) -> str | None:
    """The outlet as metadata, address, byline, the text's prompts or the path give it, in this order."""
    if metadata.outlet:
        return metadata.outlet
    if metadata.url and (host := urlsplit(metadata.url).hostname):
        return known(host) or host.removeprefix("www.")
    signed = (in_byline(line) for line in bylines)
    return next((name for name in signed if name), None) or _mentioned(furniture) or _in_path(path)


def in_byline(line: str) -> str | None:
    """The outlet that a byline names behind its writer ("By Jane Doe, Harbour Post staff writer")."""
    for part in _PARTS.split(line)[1:]:
        name = _clean(_TRADE.sub("", part).strip())
        if name and agencies.named(name) is None and _looks_like_one(name):
            return known(name) or name
    return None


def alone(line: str) -> str | None:
    """The outlet where ``line`` is nothing but its name."""
    bare = line.strip(" -–—()[].*|")
    if len(bare.split()) > LONGEST_NAME or not re.fullmatch(_NAME, bare) or agencies.tagged(line):
        return None
    name = _clean(bare)
    return (known(name) or name) if name and _looks_like_one(name) else None


def _looks_like_one(name: str) -> bool:
    """Whether the name is a known outlet's, or has two words or more and one that outlets' names have."""
    if known(name):
        return True
    words = _flat(name).split()
    parts = site_parts()
    if sum(word in parts for word in words) > PARTS_SHARE * len(words):
        return False
    signed = words[-1:] and (words[-1] in _signs("words") or words[0] in _signs("first"))
    return len(words) > 1 and name[0].isupper() and bool(signed)


def signed(name: str) -> bool:
    """Whether one of the name's words is one that outlets' names have."""
    return not _signs("words").isdisjoint(_flat(name).split())


@cache
def _signs(key: str) -> frozenset[str]:
    """Words that outlets' names have, by where they stand."""
    return frozenset(table("outlets")["signs"][key])


@cache
def _names() -> dict[str, str]:
    forms = {}
    for name, others in table("outlets")["names"].items():
        for form in (name, *others):
            forms[_flat(form)] = name
    return forms


def _flat(name: str) -> str:
    return _APART.sub(" ", name.lower()).strip()


def known(name: str) -> str | None:
    """The name that an edition shows for a known outlet's name, host, file or folder."""
    names = _names()
    flat = _flat(name)
    return names.get(flat) or names.get(flat.removeprefix("www ")) or names.get(flat.removeprefix("the "))


def _mentioned(furniture: Sequence[str]) -> str | None:
    """The first outlet that a line names; on a whole page one that another line names as well."""
    named = ((number, name) for number, line in enumerate(furniture) if (name := _named(line)))
    if len(furniture) > MOST_OF_A_TEXT:
        folded = [line.casefold() for line in furniture]
        named = (
            (number, name)
            for number, name in named
            if any(name.casefold() in line for other, line in enumerate(folded) if other != number)
        )
    return next((name for _, name in named), None)


def _named(line: str) -> str | None:
    """The outlet that a line of furniture names."""
    if name := alone(line):
        return name
    for match in _SELF.finditer(line):
        name = _clean(match["name"] or match["owner"])
        if known(name) or match["name"] or not _signs("words").isdisjoint(_flat(name).split()):
            return known(name) or name
    for match in _MAYBE.finditer(line):
        name = _clean(match["name"])
        if _looks_like_one(name):
            return known(name) or name
    for match in _SURE.finditer(line) if "he " in line else ():
        name = _clean(match["name"] or match["owner"])
        if len(name.split()) > 1 and _signs("others").isdisjoint(_flat(name).split()):
            return name
    return None


def _clean(name: str) -> str:
    name = re.sub(r"['’]s\b.*|(?<=[a-z]{4})\. .*", "", name)
    return re.sub(r"^[Tt]he (?=.)|[\s.,&]+$|\s(?:of|and|the)$", "", name)


def _in_path(path: str) -> str | None:
    """A file or its folder that is called as a well-known outlet is ("bbc-news.html", "reuters/1.txt")."""
    if path == "-":
        return None
    file, _, _ = path.partition("#")
    pure = PurePath(file)
    return known(pure.stem) or (known(pure.parent.name) if pure.parent.name else None)
