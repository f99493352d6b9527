"""What the people and parts of a newsroom are called, and the notes that stand beside names in a masthead."""

import re

from rashomon.language.clauses import is_finite

# What the people and parts of a newsroom are called.
ROLES = (
    "(?:correspondent|reporter|editor|writer|columnist|journalist|contributor|staff|analyst|producer|critic"
    "|bureau chief|bureau|desk|newsroom|team)"
)
# … and what it makes, and where that is to be had.
_WORKS = "(?:online|magazine|news|service|site|website|web|edition|section|page|programme|report|app)"
# A note has so many words; more where it names a part of the newsroom or its work.
SHORT_NOTE, LONGEST_NOTE = 2, 5
_OF_ITS_OWN = re.compile(rf"\b(?:{ROLES}|{_WORKS})s?\b", re.IGNORECASE)
_BEHIND_NAME = re.compile(rf"(?: (?:{ROLES}|{_WORKS}))+\Z")
_WORK_BEHIND = re.compile(r"\w (?:online|magazine|news|service|site|website|web|app)\Z")
# "By the pool's reporters", "from our desk".
_LEAD = re.compile(r"(?:(?:by|from) )?(?:the|our) (?=.*\b" + ROLES + r"s?\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = frozenset(("the", "a", "an", "this", "that", "he", "she", "it", "they", "his", "her", "their"))


def is_note(piece: str) -> bool:
    """Whether a piece of a masthead's line says what the report is, or who made it, without a name
    ("Match report", "from our correspondent", "subscribers only")."""
    words = _WORD.findall(_LEAD.sub("", piece, count=1).lower())
    if not words or any(map(is_finite, words)) or not _SENTENCE.isdisjoint(words):
        return False
    count = len(piece.split())
    return count <= SHORT_NOTE or (count <= LONGEST_NOTE and _OF_ITS_OWN.search(piece) is not None)


def without_note(name: str) -> str:
    """The name without the part of the newsroom behind it ("Radio Tarn online")."""
    return _BEHIND_NAME.sub("", name)


def has_work(name: str) -> bool:
    """Whether the name ends with what an outlet makes ("Tarn Tribune online")."""
    return _WORK_BEHIND.search(name) is not None
