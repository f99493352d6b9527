"""Whether a sentence can be read by itself."""

import re
from functools import cache

from rashomon.collation.digest.leaning import begins_unnamed, leans, points_back
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import words
from rashomon.model import Passage, Witness

# A sentence of fewer words (a date line, a cry) does not stand alone; one of more is a list.
MIN_WORDS, MOST_WORDS = 6, 55
# So many words of its own has a sentence that is more than the piece of a speech; of all its words so many
# are no names.
OWN_WORDS, TELLING_WORDS = 3, 3
# A sentence that leans on the one before it is worth so much less.
LEANING_WORTH = 0.5
# … one that judges or sneers in its own words so much …
COLOURED_WORTH = 0.4
# … and one that is mostly somebody's words so much: the news comes first.
QUOTED_WORTH = 0.6
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|``.*?(?:''|$)|(?<!\w)['‘].*?['’](?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# "A version appeared on p7 of the paper on 00.38 BST": when and where it was printed; not "at 12:00 UTC".
_STAMP = re.compile(
    r"(?<!\bat )(?<!\bby )(?<!about )(?<!around )(?<!before )(?<!after )(?<!until )(?<!since )"
    r"\b\d{1,2}[.:]\d\d\s+[A-Z]{2,4}\b|\bappeared\s+on\s+p(?:age)?\s*\d",
    re.IGNORECASE,
)
# "Jane Roe reports from Port Merrow", "The NBC's Jane Roe is travelling": a programme about itself.
_PROGRAMME = re.compile(
    r"^\W*(?:[A-Z][\w'’.-]*\s+){2,4}reports\s+(?:from|on|in)\b"
    r"|^\W*(?:The\s)?[A-Z]{2,}\s?['’]s\s(?:[A-Z][\w-]*\s){2}(?:is|has|reports|explains|looks|examines|considers)\b"
)
# Marks of a page's layout and of wire bullets, and a dash behind a date line.
_LAYOUT = re.compile(r"[|\\•*_<>{}]|(?:^|\s)(?:--|–|—)\s*(?:$|[A-Z][a-z]+\s+\d)")
# A full stop inside a number that a tokeniser spaced out ("5. 9, but the survey") begins no sentence.
_SPLIT_NUMBER = re.compile(r"\d[.,:]\s*$|(?:^|\s)[.,:]\s*$")
# "A magnitude of 5." and "the killing of L." go on behind what a tokeniser took for a full stop.
_CUT = re.compile(r"\d\. ?\d|(?<!\.)\b[A-Z]\.(?!\w)")
# "That's five times the limit", "The company agreed to it", "Jane Roe offered to keep it", "Sadly, it did",
# "answered that demand": what is meant stands in another sentence.
_MEANT = re.compile(
    r"^\W*(?:This|That|These|Those)(?:['’]s|\s(?:is|was|were|are|ha[sd]|have|would|will|could|can|may|means?))\b"
    r"|^\W*(?:(?:[A-Z][\w'’.,-]*|and|of|the)\s+)+"
    r"(?:[a-z]+(?:\s(?:to|on|with|for|of|by|in))?|(?:[a-z]+\s){1,3}to\s(?!make\b|find\b)[a-z]+)\sit\b"
    r"|^\W*(?:In|On|At|For|By|With|As)\s[^,]*,\sit\s(?:said|says|added|adds|wrote|noted|warned|argued|found|ruled)\b"
    r"|^\W*[A-Z][a-z]+ly,\s(?:it|this|that)\s(?:ha[sd]|did|does|could|can|may|might)(?:n['’]t)?\b"
    r"|\bthat\s\w+\W*$|^\W*The\s(?:two|three|four|pair|duo|couple|latter|former)\b"
)
# "declined to comment", "did not respond to requests": nothing was told.
_SILENT = re.compile(
    r"\bdeclined\s(?:to\scomment|(?:further\s)?comment|to\sbe\sinterviewed)"
    r"|\bcould\snot\s(?:immediately\s)?be\sreached\b"
    r"|\bd(?:id|oes)(?:\snot|n['’]t)\s(?:\w+\s){0,2}(?:respond|reply|return|answer)\b[^.]*"
    r"\b(?:requests?|calls?|messages?|inquir\w+|e-?mails?)\b"
)
# A blog's asides: "hired him [at last] ... and how".
_ASIDE = re.compile(r"\[|\.\.\.\s?\w")
# "A FIREBALL tore through"
_SHOUTED = re.compile(r"(?<!\w)[A-Z-]{5,}(?!\w)")
# "Jane Roe, her husband and their two sons left": these may stand before the verb.
_OWNING = frozenset(("his", "her", "their"))
# These stand for several, who were named before by a word in the plural or one beside another.
_SEVERAL = frozenset(("they", "them", "their", "theirs", "themselves"))
_PLURAL = re.compile(
    r"\b(?:and|people|men|women|children|police|many|most|some|more|all|few|both|two|three|four|five|six|couple|pair"
    r"|team|family|crowd|group|person|percent|(?!(?:was|has|does|goes|says)\b)[a-z]+[a-hj-rtvwxyz]s)\b",
    re.IGNORECASE,
)
# "... on Friday, she said."
_TAG = re.compile(r"\w+ (?:said|says|added|adds|told|wrote|explained|noted|insisted|warned|argued)\b")


def has_layout(text: str) -> bool:
    """Whether marks of a page's layout stand in the text."""
    return _LAYOUT.search(text) is not None


def tells(text: str) -> bool:
    """Whether the text has a verb; a caption ("The mayor, Jane Roe.") has none."""
    return any(is_verb(word[0]) for word in _WORD.finditer(text))


def tells_enough(text: str) -> bool:
    """Whether the text says more than who spoke ("Mayor Jane Roe said")."""
    return len([w for w in _WORD.findall(text) if w.islower() and is_content(w)]) >= TELLING_WORDS


def stands_alone(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence is whole, tells something to everybody, and leaves nobody unnamed."""
    text = sentence.text.strip()
    before, after = witness.text[: sentence.start], witness.text[sentence.end : sentence.end + 2]
    own = _QUOTED.sub(" … ", text)
    begins = text.lstrip("\"'“‘`( ")[:1]
    return (
        MIN_WORDS <= len(text.split()) <= MOST_WORDS
        and text.rstrip("\"'”’) ")[-1:] in (".", "!", "…")
        and not begins.islower()
        and not (begins.isdigit() and _SPLIT_NUMBER.search(before[-4:]))
        and not _CUT.search(text[-3:] + after)
        and _balanced(text)
        and not _STAMP.search(text)
        and not _PROGRAMME.search(text)
        and not has_layout(text)
        and not _MEANT.search(own)
        and not _SILENT.search(own)
        and not any(
            _inside(quotation.passage, sentence)
            for quotation in witness.quotations
            if quotation.kind != "indirect"
        )
        and not _ASIDE.search(own)
        and len(_WORD.findall(own)) >= OWN_WORDS
        and tells_enough(text)
        and tells(text)
        and not _unnamed(own)
    )


def stands_in_digest(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence stands alone and speaks of nothing that only the one before it names."""
    return stands_alone(witness, sentence) and not points_back(_QUOTED.sub(" … ", sentence.text))


def worth(sentence: Passage) -> float:
    """How much a sentence is worth by how it is written: less where it leans on another, or sneers."""
    own = _QUOTED.sub(" ", sentence.text)
    leaning = begins_unnamed(sentence.text) or leans(own) or _SHOUTED.search(own)
    coloured = not _colours().isdisjoint(word.lower() for word in _WORD.findall(own))
    quoted = 2 * len(own.split()) < len(sentence.text.split())
    return (
        (LEANING_WORTH if leaning else 1.0)
        * (COLOURED_WORTH if coloured else 1.0)
        * (QUOTED_WORTH if quoted else 1.0)
    )


def _inside(speech: Passage, sentence: Passage) -> bool:
    """Whether the sentence begins in the middle of the speech."""
    return speech.start < sentence.start < speech.end


def _balanced(text: str) -> bool:
    """Whether every quotation that begins in the sentence ends in it."""
    return (
        text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("``") == text.count("''")
    )


def _unnamed(own: str) -> bool:
    """Whether the report speaks of itself or to its reader, or of somebody whom it has not named yet."""
    begun = named = False
    for match in _WORD.finditer(own):
        word = match[0].lower()
        if word in _personal():
            return True
        known = (
            (begun or named) if word in _OWNING else begun and (named or not _TAG.match(own, match.start()))
        )
        if word in _SEVERAL and not _PLURAL.search(own, 0, match.start()):
            return True
        if word in _persons() and not known:
            return True
        begun = begun or (is_verb(match[0]) and not word.endswith("ing"))
        named = named or (match.start() > 0 and match[0][0].isupper())
    return False


@cache
def _colours() -> frozenset[str]:
    return words("headlines", "colours") | words("digest", "sneers")


@cache
def _persons() -> frozenset[str]:
    return words("digest", "persons")


@cache
def _personal() -> frozenset[str]:
    return words("digest", "personal")
