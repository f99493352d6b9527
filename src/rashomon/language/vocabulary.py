"""Which words are ordinary words of the language, and which of them mean persons.

From WordNet (tables/ordinary.tsv, made by tools/make_ordinary.py); regular forms are brought to their base
by rule.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

# Plain letters before a space come first, for speed.
_WORD = re.compile(r"[a-z]++(?= )|\w+(?:'\w+)*")
# A regular ending, what stands in its place in the base form, and what the base form must be (noun, verb,
# adjective: n, v, a).
_ENDINGS = (
    ("ies", ("y", "ie"), "nv"),
    ("s", ("",), "nv"),
    ("ied", ("y",), "v"),
    ("ed", ("", "e"), "v"),
    ("ing", ("", "e"), "v"),
    ("ier", ("y",), "a"),
    ("iest", ("y",), "a"),
    ("er", ("", "e"), "a"),
    ("est", ("", "e"), "a"),
    ("ily", ("y",), "a"),
    ("ly", ("", "le"), "a"),
)
# After these the plural and the third person take -es.
_HISSING = ("ses", "xes", "zes", "ches", "shes", "oes")
# What is left of a word without its ending has at least so many letters.
SHORTEST_BASE = 3
# "stopped", "running": before these endings a final consonant may be doubled.
_DOUBLING = frozenset(("ed", "ing", "er", "est"))


@cache
def _listed() -> dict[str, str]:
    text = (files("rashomon.language.tables") / "ordinary.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def _bases(word: str) -> Iterator[tuple[str, str]]:
    """The words that ``word`` may be a regular form of, each with what it must be."""
    if word.endswith(_HISSING):
        yield word[:-2], "nv"
    if word.endswith("men"):
        yield word[:-3] + "man", "n"
    for ending, others, parts in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < SHORTEST_BASE:
            continue
        stem = word[: -len(ending)]
        for other in others:
            yield stem + other, parts
        if ending in _DOUBLING and stem[-1] == stem[-2]:
            yield stem[:-1], parts


def bare_words(text: str) -> str:
    """The words of ``text`` in lower case, one space between them, without any marks."""
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=100_000)
def in_dictionary(word: str) -> bool:
    """Whether the lower-case ``word`` is a common noun, verb, adjective or adverb in any regular form."""
    listed = _listed()
    return word in listed or any(set(parts) & set(listed.get(base, "")) for base, parts in _bases(word))


@lru_cache(maxsize=20_000)
def means_person(noun: str) -> bool:
    """Whether the lower-case ``noun``, singular or plural, mostly means a person ("juror", "midwives")."""
    listed = _listed()
    bases = [noun, *(base for base, parts in _bases(noun) if "n" in parts)]
    return any("p" in listed.get(base, "") for base in bases)
