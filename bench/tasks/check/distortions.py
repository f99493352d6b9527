"""Deterministic edits that make a true statement say something else, by kind."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_LISTS = tomllib.loads(Path(__file__).with_name("distortions.toml").read_text(encoding="utf-8"))
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b(?![,.]\d)")
_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?!\d)")
_DAY = re.compile(rf"\b(?:{'|'.join(_MONTHS)}|May) (\d{{1,2}})\b")
_AUXILIARY = re.compile(rf"\b({'|'.join(_LISTS['auxiliaries'])})\b (?!not\b)")
_PAST = re.compile(rf"(?<=[a-z] )([a-z]{{2,}}ed|{'|'.join(_LISTS['pasts'])})\b(?= [a-z])")
_HEDGE = re.compile(rf",? ?\b({'|'.join(_LISTS['hedges'])})\b,?", re.IGNORECASE)
_MODAL = re.compile(rf"\b({'|'.join(_LISTS['modals'])})\b(?= [a-z])")
_REMOVABLE = re.compile(r" not\b|(?<=\w)n['’]t\b")
# A figure is multiplied by one of these: far beyond rounding and hedges.
_FACTORS = (3, 5, 0.25)


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the story: its kind, and every name of it that begins with a capital."""

    name: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Distortion:
    """A distorted statement; ``kind`` is the kind of change, ``edit`` shows it."""

    kind: str
    text: str
    edit: str


def distort(statement: str, parties: Sequence[Party], told: str) -> Iterator[Distortion]:
    """At most two distortions of each kind. ``told`` is all that witnesses say of the matter: what stands in
    it is not put in, for it might make another true statement."""
    for make in (_figure, _date, _negation_in, _negation_out, _hedge, _certainty):
        found = make(statement, told)
        if found:
            yield found
    yield from _parties(statement, parties, told)


def _pick(items: Sequence[T], key: str) -> T:
    return items[int.from_bytes(sha256(key.encode()).digest()[:4], "big") % len(items)]


def _replaced(kind: str, statement: str, start: int, end: int, new: str) -> Distortion:
    text = " ".join((statement[:start] + new + statement[end:]).split())
    return Distortion(kind, text, f"{statement[start:end].strip()} -> {new.strip()}")


def _figure(statement: str, told: str) -> Distortion | None:
    days = {match.start(1) for match in _DAY.finditer(statement)}
    for match in _NUMBER.finditer(statement):
        if match.start() in days or _YEAR.fullmatch(match.group()) or match.group() == "0":
            continue
        value = float(match.group().replace(",", "")) * _pick(_FACTORS, statement)
        value = value if "." in match.group() else max(2.0, round(value))
        new = f"{value:,.{len(match.group().partition('.')[2])}f}"
        if new != match.group() and not re.search(rf"(?<!\d){re.escape(new)}(?!\d)", told):
            return _replaced("figure", statement, *match.span(), new)
    for match in re.finditer(r"\b[a-z]+\b", statement):
        new_word = _LISTS["numbers"].get(match.group())
        if new_word and not re.search(rf"\b{new_word}\b", told):
            return _replaced("figure", statement, *match.span(), new_word)
    return None


def _date(statement: str, told: str) -> Distortion | None:
    for names in (_WEEKDAYS, _MONTHS):
        for match in re.finditer(rf"\b(?:{'|'.join(names)})\b", statement):
            others = [name for name in names if name not in told]
            if others:
                return _replaced("date", statement, *match.span(), _pick(others, statement))
    for match in _YEAR.finditer(statement):
        for step in (-2, 3, -5, 7):
            year = str(int(match.group()) + step)
            if year not in told:
                return _replaced("date", statement, *match.span(), year)
    return None


def _negation_in(statement: str, told: str) -> Distortion | None:
    if re.search(r"\b(?:not|no|never|nobody|nor)\b|n['’]t\b", statement):
        return None
    match = _AUXILIARY.search(statement)
    past = _PAST.search(statement)
    if match and not (past and past.start() < match.start()):
        return _replaced("negation", statement, match.start(), match.end(), f"{match.group(1)} not ")
    if past and not re.search(
        r"\b(?:was|were|is|are|has|have|had|been|be|a|an|the|by)\b[^,;]{0,12}$", statement[: past.start()]
    ):
        return _replaced("negation", statement, *past.span(), f"did not {_base(past.group(1))}")
    return None


def _base(past: str) -> str:
    from rashomon.language.words import lemma

    return str(_LISTS["pasts"].get(past) or lemma(past))


def _negation_out(statement: str, told: str) -> Distortion | None:
    match = _REMOVABLE.search(statement)
    if match is None or statement.lower().startswith(("not ", "can't", "won't")):
        return None
    return _replaced("negation", statement, *match.span(), "")


def _hedge(statement: str, told: str) -> Distortion | None:
    match = _HEDGE.search(statement)
    if match:
        return _replaced("hedge", statement, *match.span(), " ")
    match = _MODAL.search(statement)
    if match:
        return _replaced("hedge", statement, *match.span(), _LISTS["modals"][match.group(1)])
    return None


def _certainty(statement: str, told: str) -> Distortion | None:
    match = _AUXILIARY.search(statement)
    if match:
        word = _pick(_LISTS["certainty_verb"], statement)
        return _replaced("hedge", statement, match.start(), match.end(), f"{match.group(1)} {word} ")
    if not statement[:1].isupper():
        return None
    return _replaced("hedge", statement, 0, 0, _pick(_LISTS["certainty_first"], statement) + " ")


def _parties(statement: str, parties: Sequence[Party], told: str) -> Iterator[Distortion]:
    """The first actor and the first place, each swapped for one of the story and for an invented one."""
    done: set[str] = set()
    for start, end, party in _named(statement, parties):
        kind = "place" if party.kind == "place" else "actor"
        if kind == "actor" and _speaks(statement, start, end):
            kind = "attribution"
        if kind in done:
            continue
        done.add(kind)
        others = [
            other.name
            for other in parties
            if other.kind == party.kind and not any(_stands(name, told) for name in other.names)
        ]
        invented = _LISTS[{"person": "people", "place": "places"}.get(party.kind, "organisations")]
        if others:
            yield _replaced(kind, statement, start, end, _pick(others, statement))
        yield _replaced(kind, statement, start, end, _pick(invented, statement))


def _named(statement: str, parties: Sequence[Party]) -> list[tuple[int, int, Party]]:
    """Names of parties in the statement, in order; the longest of those that overlap."""
    found: list[tuple[int, int, Party]] = []
    pairs = [(name, party) for party in parties for name in party.names]
    for name, party in sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)(?!['’]s?\b)", statement):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found):
                found.append((match.start(), match.end(), party))
    return sorted(found, key=lambda item: item[:2])


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _speaks(statement: str, start: int, end: int) -> bool:
    verb = rf"(?:{'|'.join(_LISTS['speech'])})"
    return bool(
        re.match(rf",?\s(?:has |have |had |\w+ly )*{verb}\b", statement[end:])
        or re.search(rf"\b{verb}\s$", statement[:start])
    )
