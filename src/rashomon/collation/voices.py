"""Whether two quotations may come out of one mouth."""

from collections import Counter, defaultdict
from functools import cache
from typing import Literal

from rashomon.language.similarity import comparable
from rashomon.language.tables import words
from rashomon.language.vocabulary import means_person
from rashomon.model import Quotation, Story

Voice = Literal["person", "group", "document", "unknown"]

_DOCUMENTS = words("voices", "documents")
_PERSONAL = words("voices", "personal")
_SPEAKS_FOR = words("voices", "speaks_for")
_BODIES = words("voices", "bodies")
_HONORIFICS = words("voices", "honorifics")
_EMPTY = frozenset(("the", "a", "an", "of", "for", "his", "her", "their", "its"))

# A person's name has so many words at most.
MOST_NAME_WORDS = 4


class Voices:
    """Who speaks, over all quotations of one story."""

    def __init__(self, story: Story) -> None:
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for witness in story.witnesses:
            for mention in witness.mentions:
                if mention.kind:
                    kinds[mention.name.casefold()][mention.kind] += 1
        self._told = {name: count.most_common(1)[0][0] for name, count in kinds.items()}

    def kind(self, speaker: str) -> Voice:
        """Whether the speaker is a person, a group of people or institution, or something written."""
        name = _bare(speaker)
        if _last(speaker) in _DOCUMENTS:
            return "document"
        kind = self._told.get(name)
        if kind:
            return "person" if kind == "person" else "group"
        if _tokens(speaker) & _SPEAKS_FOR:
            return "person"
        if _tokens(speaker) & _BODIES or speaker.lower().startswith("the "):
            return "group"
        return "person" if 1 < len(speaker.split()) <= MOST_NAME_WORDS and speaker.istitle() else "unknown"

    def described(self, speaker: str) -> bool:
        """Whether it is one person without a name, or what somebody wrote: "the official", "a letter"."""
        last = _last(speaker)
        if not last or speaker.split()[-1][0].isupper() or last.endswith("s"):
            return False
        return last in _PERSONAL or last in _SPEAKS_FOR or means_person(last)

    def is_office(self, word: str) -> bool:
        """Whether ``word`` is an office or a calling ("Secretary"), and no name."""
        return word.casefold() in _SPEAKS_FOR

    def same(self, left: Quotation, right: Quotation) -> bool:
        """Whether both are known to come from one speaker."""
        if left.party and left.party == right.party:
            return True
        if not left.speaker or not right.speaker:
            return False
        a, b = _name(left.speaker), _name(right.speaker)
        return a <= b or b <= a

    def apart(self, left: Quotation, right: Quotation) -> bool:
        """Whether two people are named, or a writing and somebody else; a body and its head are not apart."""
        kinds = self._kinds_of(left, right)
        named = all(
            (q.speaker or "-")[0].isupper() and (q.speaker or "-").split()[-1][0].isupper()
            for q in (left, right)
        )
        return "document" in kinds or (kinds == {"person"} and named)

    def personal(self, left: Quotation, right: Quotation) -> bool:
        """Whether a person is said to have spoken one of them."""
        return "person" in self._kinds_of(left, right)

    def _kinds_of(self, *quotations: Quotation) -> set[Voice]:
        return {self.kind(quotation.speaker or "") for quotation in quotations}

    def compatible(self, left: Quotation, right: Quotation) -> bool:
        """Whether nothing speaks against one speaker: one is unknown, or a document and those who made it."""
        if not left.speaker or not right.speaker or self.same(left, right):
            return True
        kinds = self._kinds_of(left, right)
        if "document" not in kinds:
            return False
        return "person" not in kinds or any(_last(q.speaker) in _PERSONAL for q in (left, right))


@cache
def _bare(speaker: str) -> str:
    return " ".join(word.form for word in comparable(speaker) if word.form not in _EMPTY)


@cache
def _name(speaker: str) -> frozenset[str]:
    """The words of a name without titles, initials and generation."""
    tokens = _tokens(speaker)
    return frozenset(t for t in tokens - _SPEAKS_FOR - _HONORIFICS if len(t) > 1) or tokens


def _last(speaker: str | None) -> str:
    return (_bare(speaker or "").split() or [""])[-1]


@cache
def _tokens(speaker: str) -> frozenset[str]:
    return frozenset(_bare(speaker).split())
