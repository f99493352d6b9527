"""Whether a capital stands for its country ("Moscow refused") or is the town ("in Moscow")."""

import re
from collections.abc import Sequence

from rashomon.language.clauses import is_verb
from rashomon.language.names import countries, fold
from rashomon.language.nouns import is_told
from rashomon.language.senses import verb_share
from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import Passage, Witness

_PREPOSITIONS = words("places", "prepositions") | frozenset(
    "at from of to through for over via on against with the central downtown".split()
)
_TOWN_NOUNS = words("places", "residents") | words("places", "nouns") | words("places", "suffixes")
_LINKS = frozenset((",", "and", ", and"))
_MAY_ACT = frozenset("has had will would could should must may might did does saying insisting".split())
# What governments have between them or lay upon each other, and who is told, asked or charged.
_TOWARD = re.compile(
    r"\b(?:between|with|(?:[a-z]+ed|sought|led) by|"
    r"(?:pressure|sanctions|tariffs|duties|curbs|demands) (?:on|against)|"
    r"(?:accus|warn|urg|press|pressur|blam|ask|assur|defy|allow|forc)(?:ed?|es|ing)|told|tells|telling|"
    r"(?:government|authorities|regime) in|condemn(?:ed|s|ing))\s+\Z"
)
# Characters in which the words before are looked for.
NEARBY = 30
# "Moscow insists", but "Moscow talks": a word in -s is a verb where it is one in so many of its uses.
SURELY = 0.8
_BEFORE = re.compile(r"([\w’']+|[^\w\s])\s*\Z")
_AFTER = re.compile(r"\s*(?P<owner>['’]s\b)?\s*(?:[a-z]+ly\s|also\s|still\s|now\s)?(?P<word>[\w’']+|[^\w\s])")


def towns_of(witness: Witness) -> set[int]:
    """Where the capitals stand in one report that are named as towns; several in a row are judged as one."""
    rows: list[list[Passage]] = []
    for place in (mention.passage for mention in witness.mentions if _is_capital(mention.name)):
        listed = rows and witness.text[rows[-1][-1].end : place.start].strip() in _LINKS
        if listed:
            rows[-1].append(place)
        else:
            rows.append([place])
    return {place.start for row in rows if not _acts(witness.text, row) for place in row}


def _is_capital(name: str) -> bool:
    country = countries().get(fold(name))
    return country is not None and country.form == "capital"


def _acts(text: str, row: Sequence[Passage]) -> bool:
    """Whether something around the capitals says that they act as governments."""
    nearby = text[max(0, row[0].start - NEARBY) : row[0].start]
    if _TOWARD.search(nearby):
        return True
    before, after = _BEFORE.search(nearby), _AFTER.match(text, row[-1].end)
    if after is None or (before is not None and before[1].lower() in _PREPOSITIONS):
        return False
    word = after["word"]
    if after["owner"]:
        return word.islower() and word not in _TOWN_NOUNS
    return may_act(word) or (len(row) > 1 and is_verb(word))


def may_act(word: str) -> bool:
    """Whether ``word`` behind a name is a verb that tells what the named one does."""
    surely = not word.endswith("s") or verb_share(lemma(word)) > SURELY
    return word in _MAY_ACT or (is_told(word) and surely and lemma(word) != "be")
