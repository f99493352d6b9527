"""Whether two names stand for the same speaker or party."""

import re
from collections.abc import Iterable
from typing import Any

from bench.tasks.whole.words import words

_TITLES = words("titles")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_DOCUMENTS = words("documents")
_VOICES = re.compile(r"\s+(?:spokes\w+|statement|officials?)$")
_OFFICES = re.compile(
    r"\b(?:president|(?:prime|foreign) minister|premier|chancellor|leader|chief|king|queen|government)\b",
    re.I,
)
# "Russia" is in "Russian", "Ukraine" in "Ukrainian", "Germany" in "German": the name less its last letters.
_DEMONYM_LOSS = 1


def bare(name: str) -> str:
    """``name`` in lower case without article, title, possessive, dots, suffix, "spokeswoman" at its end."""
    words = [word.strip(".,") for word in name.replace("’", "'").replace(".", "").casefold().split()]
    words = [word.removesuffix("'s").removesuffix("'") for word in words]
    if words and words[0] in ("the", "a", "an"):
        words = words[1:]
    last = max((index for index, word in enumerate(words[:-1]) if word in _TITLES), default=-1)
    if last >= 0:
        words = words[last + 1 :]
        if "of" in words[1:]:
            words = words[: words.index("of", 1)]
    while len(words) > 1 and words[-1] in _SUFFIXES - {"jr"}:
        words = words[:-1]
    return _VOICES.sub("", " ".join(words))


def same_written(left: str, right: str) -> bool:
    """Equal when bare; or with one last name, where first names do not part (initials agree with names).

    A "Jr." is another man than his father, unless an alias of the gold file says otherwise (see ``Names``).
    """
    one, two = bare(left).split(), bare(right).split()
    if one == two:
        return bool(one)
    if not one or not two or (one[-1] == "jr") != (two[-1] == "jr"):
        return False
    if one[-1] != two[-1]:
        return False
    if 1 in (len(one), len(two)):
        return True
    return one[0] == two[0] or (one[0][0] == two[0][0] and 1 in (len(one[0]), len(two[0])))


class Names:
    """The gold file's entities, and who wrote the documents that speak in its quotations."""

    def __init__(self, entities: Iterable[dict[str, Any]], families: Iterable[Iterable[str]] = ()) -> None:
        written = [(entity["name"], tuple(entity.get("aliases", ()))) for entity in entities]
        self._entities = [
            (name, frozenset(bare(alias) for alias in (name, *aliases)), aliases) for name, aliases in written
        ]
        self._authors = [
            name
            for speakers in map(tuple, families)
            if any(map(_is_document, speakers))
            for name in speakers
            if not _is_document(name)
        ]

    def same(self, gold: str, found: str) -> bool:
        """Whether a reader takes ``found`` for the party that the gold file calls ``gold``.

        By the written name, by an alias of one gold entity, one document for another ("the suit", "the
        complaint"), or a document for the organisation that another quotation of the same family names as
        its speaker. "A (B)", "A and B", "A, B and C" are met by any one of the names.
        """
        return any(self._one(name, found) for name in alternatives(gold))

    def stands_for(self, gold: str, found: str) -> bool:
        """``same``, or ``found`` heads the state ``gold``: one of that entity's aliases in the gold file
        holds an office and the state's name ("the Russian president" for Russia)."""
        if self.same(gold, found):
            return True
        for name in alternatives(gold):
            stem = bare(name)[:-_DEMONYM_LOSS] if len(bare(name)) > 4 else bare(name)
            state = re.compile(rf"\b{re.escape(stem)}")
            for entity, known, aliases in self._entities:
                if (bare(found) in known or same_written(entity, found)) and any(
                    _OFFICES.search(alias) and state.search(alias.casefold()) for alias in aliases
                ):
                    return True
        return False

    def entity(self, name: str) -> str | None:
        """The gold entity that is called ``name``, if any."""
        return next((entity for entity, known, _ in self._entities if bare(name) in known), None)

    def _one(self, gold: str, found: str) -> bool:
        left, right = self.entity(gold), self.entity(found)
        if left is not None and right is not None:
            return left == right or (_is_document(gold) and self._wrote(found))
        if same_written(gold, found) or (left is not None and same_written(left, found)):
            return True
        if _is_document(gold):
            return _is_document(found) or self._wrote(found)
        return _is_document(found) and self._wrote(gold)

    def _wrote(self, name: str) -> bool:
        return any(
            same_written(author, name) or (self.entity(author) or author) == self.entity(name)
            for author in self._authors
        )


def alternatives(name: str) -> tuple[str, ...]:
    """The names that a gold entry gives for one place: the whole, and its parts."""
    parts = re.split(r"\s*[()]\s*|,\s+|\s+and\s+|\s+/\s+", name)
    return (name, *(part for part in parts if part and part != name))


def _is_document(name: str) -> bool:
    return any(word in _DOCUMENTS for word in bare(name).split()[-1:])
