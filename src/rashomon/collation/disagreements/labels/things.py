"""Different words for one thing: its modifier, or the noun a headline chooses."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart, without_compatible
from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.model import Disagreement, Mention, Passage, Witness

# Two agreements are the same where so many parties stand in both phrases or right behind them …
SHARED_PARTIES = 2
# … and two headlines are of one act where so many stand in both.
SHARED_IN_HEADLINES = 1
# How far behind a phrase its parties may stand, in characters.
REACH = 60

_LINK = re.compile(r"\s+(?:with|for|between|on|from)(?=\s)")
_LISTED = re.compile(r"\s*(?:,|and|, and|\s)?\s*(?:the\s+)?")
_DOER = (
    r"(?:(?:his|her|their|its|the)\s+\w+|[A-Z]\w+(?:\s+(?:[A-Z]\w+|forces|troops|army|rebels|militants))?)"
)
_NUMBER = r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?"


def modifiers(material: Material) -> Iterator[Disagreement]:
    """ "Annexed regions" against "occupied areas": one sort of thing, another word that says what it is."""
    lower = {witness.siglum: witness.text.lower() for witness in material.story.witnesses}
    for row in table("labels")["modifiers"]:
        pattern = _phrase(row)
        readings: list[tuple[str, Passage, frozenset[str]]] = []
        for witness in material.story.witnesses:
            quoted = witness.marked
            # To see that a report has none of the words costs little of what the pattern does.
            if not any(word.split()[0] in lower[witness.siglum] for word in row["words"]):
                continue
            for match in pattern.finditer(witness.text):
                if any(passage.start < match.end() and match.start() < passage.end for passage in quoted):
                    continue
                word = next(group for group in match.groups() if group).casefold()
                phrase = _with_parties(witness, match.start(), match.end())
                reach = witness.passage(match.start(), min(len(witness.text), match.end() + REACH))
                parties = frozenset(party.id for party in material.cast.within(reach))
                readings.append((" ".join(word.split()), phrase, parties))
        for labelled in _of_one_thing(material, row["bound"], readings):
            yield from called_apart(
                labelled,
                str(row["about"]),
                "nouns of one sort, of the same parties or in the same count, with another word",
            )


def _of_one_thing(
    material: Material, bound: str, readings: list[tuple[str, Passage, frozenset[str]]]
) -> Iterable[list[Labelled]]:
    whole = [(label, phrase) for label, phrase, _ in readings]
    if bound == "choice":
        # What is said of a whole group is of one thing where the reports are of about one day.
        witness = material.story.witness
        return [
            without_compatible(
                (label, phrase)
                for label, phrase in whole
                if any(
                    label != other and near(witness(phrase.witness), witness(place.witness))
                    for other, place in whole
                )
            )
        ]
    return [whole] if bound == "story" else _same_thing(readings)


def _with_parties(witness: Witness, start: int, end: int) -> Passage:
    """The phrase with the parties that a preposition hangs on it: "a final deal with Alda and Berland"."""
    link = _LINK.match(witness.text, end)
    if link is None:
        return witness.passage(start, end)
    reached, last = link.end(), end
    for mention in witness.mentions[bisect_left(witness.mentions, link.end() - 1, key=_start) :]:
        between = _LISTED.fullmatch(witness.text, reached, mention.passage.start)
        if between is None:
            break
        reached = last = mention.passage.end
        if "and" in between.group():
            break
    return witness.passage(start, last)


def _start(mention: Mention) -> int:
    return mention.passage.start


def _phrase(row: dict[str, Any]) -> re.Pattern[str]:
    word = "|".join(re.escape(item).replace(r"\ ", r"\s+") for item in row["words"])
    head = "(?:" + "|".join(re.escape(item) for item in row["heads"]) + ")"
    noun = rf"(?:{'|'.join(item[:-1] + 'ies' for item in row['heads'] if item[-1] == 'y') or head}|{head}s?)"
    before = rf"(?:[Tt]he\s+)?{_NUMBER}\b({word})\s+(?:[a-z-]{{1,20}}\s+)?{noun}\b"
    behind = (
        rf"{_NUMBER}(?:[a-z]{2, 12}ern\s+)?\b{noun}\s+"
        r"(?:(?:that|which)\s+(?:was|were|had\s+been|have\s+been|it|he)\s+)?"
        rf"(?:(?:\w+ly\s+)?\b({word})\b(?:\s+by\s+{_DOER})?|for\s+(?:an?\s+)?({word})\s+\w+)"
    )
    return re.compile(f"{behind}|{before}")


def _same_thing(readings: list[tuple[str, Passage, frozenset[str]]]) -> Iterator[list[Labelled]]:
    """Readings with one count, or with enough parties in common, are of one thing."""
    groups: list[tuple[set[str], set[str], list[Labelled]]] = []
    for label, passage, parties in sorted(readings, key=lambda item: (item[1], item[0])):
        count = passage.text.split()[0].casefold() if passage.text.split() else ""
        number = {count} if re.fullmatch(_NUMBER.rstrip("?").replace(r"\s+", ""), count) else set()
        for numbers, shared, labelled in groups:
            if (number & numbers) or len(parties & shared) >= SHARED_PARTIES:
                numbers |= number
                shared |= parties
                labelled.append((label, passage))
                break
        else:
            groups.append((number, set(parties), [(label, passage)]))
    for _, _, labelled in groups:
        yield labelled


def headline_nouns(material: Material) -> Iterator[Disagreement]:
    """Headlines about the same parties that choose another noun for the same charge, act or group."""
    for row in table("labels")["nouns"]:
        pattern = re.compile(rf"\b({'|'.join(map(re.escape, row['words']))})(?:e?s)?\b", re.IGNORECASE)
        kin = re.compile(rf"\b({'|'.join(map(re.escape, row['words']))})", re.IGNORECASE)
        readings: list[Labelled] = []
        parties: dict[str, set[str]] = defaultdict(set)
        for witness in material.story.witnesses:
            headline = witness.masthead.headline
            if headline is None:
                continue
            # "Rioters clash": who has two of the words in the headline or right behind it chooses none.
            opening = witness.text[headline.start : _opening_end(witness, headline)]
            if len({word.casefold() for word in kin.findall(opening)}) > 1:
                continue
            for match in pattern.finditer(witness.text, headline.start, headline.end):
                readings.append((match[1].casefold(), _chunk(witness, headline, match.start(), match.end())))
            parties[witness.siglum] = {party.id for party in material.cast.within(headline)}
        yield from called_apart(
            _of_same_parties(readings, parties),
            str(row["about"]),
            "headlines that name the same parties choose different words of one field",
        )


def _opening_end(witness: Witness, headline: Passage) -> int:
    """Where the first sentence of the report's body ends, or the headline where there is none."""
    return next(
        (s.end for s in witness.sentences if s.part == "body" and s.start >= headline.end), headline.end
    )


def _of_same_parties(readings: list[Labelled], parties: dict[str, set[str]]) -> list[Labelled]:
    """The readings of headlines that share enough parties with a headline of another label, and of those
    that share one with such a headline of their own label."""
    sure = [
        (label, passage)
        for label, passage in readings
        if any(
            label != other and len(parties[passage.witness] & parties[place.witness]) >= SHARED_IN_HEADLINES
            for other, place in readings
        )
    ]
    return [
        (label, passage)
        for label, passage in readings
        if any(label == other and parties[passage.witness] & parties[place.witness] for other, place in sure)
    ]


def _chunk(witness: Witness, headline: Passage, start: int, end: int) -> Passage:
    """The part of the headline between commas that holds ``start:end``, or all of it where that is short."""
    begin = max(witness.text.rfind(mark, headline.start, start) for mark in ",:;") + 1
    begin = max(begin, headline.start)
    closes = [place for mark in ",:;" if (place := witness.text.find(mark, end, headline.end)) >= 0]
    close = min(closes, default=headline.end)
    while begin < start and witness.text[begin].isspace():
        begin += 1
    return witness.passage(begin, close)
