"""The cue words of tables/positions.toml, ready to look up."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.language.tables import table
from rashomon.model import Act

VOWELS = "aeiou"
# "reach ... agreement": words that may stand in a cue, and how many.
GAP = "..."
GAP_WORDS = 4
DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those any all some no".split()
)
# Between a verb and one of these an adverb may stand ("called again for").
PARTICLES = frozenset(("for", "on", "upon", "against"))
# "7 - 2", "7 to 2".
TALLY = 3
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
DAYTIMES = frozenset(("morning", "afternoon", "evening", "night"))
BE = frozenset(("am", "is", "are", "was", "were", "been", "be", "being"))
STRONG = frozenset(("very", "also", "now", "still", "too", "quite", "more"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that report a position. ``form``: "base", "s", "past", "ing"; ``lemma``: the words as listed."""

    act: Act
    takes: str
    words: tuple[str, ...]
    form: str
    lemma: str
    code: str | None


def cue_end(lower: list[str], index: int, words: tuple[str, ...]) -> int | None:
    """Where the cue ``words`` that begins at ``index`` ends; "..." stands for up to three words."""
    place = index
    for position, word in enumerate(words):
        if word == GAP:
            after = words[position + 1]
            near = lower[place : place + GAP_WORDS + 1]
            if after not in near or "no" in near[: near.index(after)]:
                return None
            place += near.index(after)
        elif position == 1 and word in PARTICLES and (between := _set_in(lower, place, word)):
            # "Called again for", "voted 7-2 against".
            place += between + 1
        elif place < len(lower) and lower[place] == word:
            # "is deeply critical of".
            strong = words[0] in BE and position == 0 and lower[place + 1 : place + 2]
            place += 1 + bool(strong and (strong[0].endswith("ly") or strong[0] in STRONG))
        else:
            return None
    if words[-1] == "on" and lower[place : place + 1] and lower[place] in WEEKDAYS:
        # "Agreed on Monday".
        return None
    return _over_day(lower, place)


def _over_day(lower: list[str], place: int) -> int:
    """Over the day on which it was said where what is said goes on ("refused on Sunday night | to sail")."""
    day = place + (lower[place : place + 1] == ["on"])
    if day >= len(lower) or lower[day] not in WEEKDAYS:
        return place
    after = day + 1 + (day + 1 < len(lower) and lower[day + 1] in DAYTIMES)
    return after if lower[after : after + 1] in (["to"], ["that"]) else place


def _set_in(lower: list[str], place: int, word: str) -> int:
    """How many words of an adverb, a day or a tally stand at ``place`` before the particle ``word``."""
    near = lower[place : place + 2]
    tally = lower[place : place + TALLY + 1]
    if len(tally) > TALLY and tally[TALLY] == word and tally[0].isdigit() and tally[2].isdigit():
        return TALLY
    added = (
        group("boundaries.between") | calendar() | {"publicly", "repeatedly", "loudly", "today", "yesterday"}
    )
    return int(len(near) == 2 and near[0] in added and near[1] == word)


@cache
def group(path: str) -> frozenset[str]:
    """The set of words at ``path`` ("modals.must") of the table."""
    key, _, inner = path.partition(".")
    return frozenset(table("positions")[key][inner or "words"])


@cache
def calendar() -> frozenset[str]:
    """The names of months and weekdays."""
    rows = table("calendar")
    return frozenset(name for key in ("months", "weekdays") for names in rows[key] for name in names)


@cache
def openers() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that open a condition by the first of them, the longest first."""
    rows = sorted((tuple(words.split()) for words in group("conditions")), key=lambda row: (-len(row), row))
    return {row[0]: tuple(other for other in rows if other[0] == row[0]) for row in rows}


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Verbs by the first word of each inflected form, the longest cue first."""
    found: defaultdict[str, list[Cue]] = defaultdict(list)
    for row in table("positions")["verbs"]:
        for words in row["words"]:
            for cue in _inflected(cast(Act, row["act"]), row["takes"], words):
                found[cue.words[0]].append(cue)
    return {first: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for first, cues in found.items()}


@cache
def noun_cues() -> dict[str, tuple[Cue, ...]]:
    """Nouns that name a position ("refusal to") by their first word."""
    found: defaultdict[str, list[Cue]] = defaultdict(list)
    for row in table("positions")["nouns"]:
        for words in row["words"]:
            act = cast(Act, row["act"])
            parts = tuple(words.split())
            found[parts[0]].append(Cue(act, "thing", parts, "noun", words, code(act)))
    return {first: tuple(cues) for first, cues in found.items()}


@cache
def saying_forms() -> frozenset[tuple[str, ...]]:
    """Every inflected form of the verbs of saying."""
    return frozenset(
        (form, *words.split()[1:])
        for words in table("positions")["saying"]["words"]
        for form in inflections(words.split()[0])
    )


@cache
def finite_forms() -> frozenset[str]:
    """Single words that are certainly verbs: forms of the cues and verbs of saying, and auxiliaries."""
    cues = {first for first, found in verb_cues().items() if any(cue.form != "base" for cue in found)}
    told = cues | {words[0] for words in saying_forms()} | group("modals.auxiliaries_plain")
    return frozenset(told - group("plurals"))


def code(act: str) -> str | None:
    """The PLOVER event type of an act, if it has one."""
    return cast("str | None", table("positions")["codes"].get(act))


@cache
def inflections(verb: str) -> dict[str, str]:
    """The forms of ``verb``, each with what it is: "base", "s", "past" or "ing"."""
    irregular = table("positions")["irregular"].get(verb)
    if irregular:
        return {form: _kind(form, place) for place, form in enumerate(irregular)}
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return {verb: "base", f"{verb[:-1]}ies": "s", f"{verb[:-1]}ied": "past", f"{verb}ing": "ing"}
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return {verb: "base", plural: "s", f"{stem}ed": "past", f"{stem}ing": "ing"}


def _kind(form: str, place: int) -> str:
    if place == 0 and form not in {"is"}:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if place == 1 else "past"


def _inflected(act: Act, takes: str, words: str) -> list[Cue]:
    first, *rest = words.split()
    return [
        Cue(
            act, takes, (form, *rest), kind, words, None if first == "plead" or first == "deny" else code(act)
        )
        for form, kind in inflections(first).items()
    ]
