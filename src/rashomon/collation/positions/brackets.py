"""Whom "he" and "her" in a matter mean, in brackets: "[Ann Lee's] use of the harbour"."""

import re
from collections import Counter
from collections.abc import Iterator

from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.holders import OTHER_GENDER, Holder, Reader
from rashomon.collation.positions.pronouns import he_meant
from rashomon.language.clauses import is_content
from rashomon.language.names import possessive
from rashomon.language.vocabulary import means_person

HIM = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
SPEAKING = frozenset(("i", "we", "my", "our"))


def with_names(
    text: str, find: Find, part: Range, holder: Holder, toward: Holder | None, reader: Reader
) -> str:
    """``text``, the words of ``part``, with the name of whom a pronoun means that is neither who holds the
    position nor named in it."""
    named: Counter[str] = Counter()
    for index, who in _others(find, part, holder, toward, reader):
        line = find.line
        word = line.words[index].split("'")[0]
        own = line.lower[index] == "his" or (line.lower[index] == "her" and _owns(line.word(index + 1)))
        name = possessive(who.name) if own else who.name
        # Pronouns that stay as they are stand before it.
        before = [one.split("'")[0] for one in line.words[part[0] : index]].count(word) - named[word]
        found = list(re.finditer(rf"(?<!\w){word}(?!\w)", text))[before:]
        if found:
            text = f"{text[: found[0].start()]}[{name}]{text[found[0].end() :]}"
            named[word] += 1
    return text


def _owns(after: str) -> bool:
    return after != "" and is_content(after) and not after.endswith("ly")


def _others(
    find: Find, part: Range, holder: Holder, toward: Holder | None, reader: Reader
) -> Iterator[tuple[int, Holder]]:
    """The pronouns of ``part`` that mean another person, with whom."""
    line, who = find.line, find.subject
    himself = who is not None and line.word(who[0]).split("'")[0] not in SPEAKING
    # "The Ruritanian president kept his word": Ruritania holds it, but he is no other.
    head = himself and who is not None and holder.kind != "person" and one_person(line.lower[who[1] - 1])
    for index in range(*part):
        word = HIM.get(line.lower[index].split("'")[0])
        if word is None:
            continue
        beside = [reader.of(party) for _, _, party in reader.named(line, part[0], index)]
        known = [
            *beside,
            *([toward] if toward else []),
            *([holder] if himself or not line.marked(index) else []),
        ]
        described = any(one_person(one) for one in line.lower[part[0] : index])
        if described or head or any(_fits(one, word, reader) for one in known):
            continue
        if found := he_meant(line, index, holder, reader, find.voice or find.subject):
            yield index, found


def one_person(word: str) -> bool:
    return means_person(word) and not word.endswith("s")


def _fits(who: Holder, word: str, reader: Reader) -> bool:
    return who.kind == "person" and reader.gender(who.name) != OTHER_GENDER[word]
