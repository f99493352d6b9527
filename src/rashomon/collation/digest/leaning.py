"""Whether a sentence leans on what stands before it."""

import re
from functools import cache

from rashomon.language.tables import words

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# "said this", "made that demand": something that was named in another sentence.
_POINTING = re.compile(
    r"\b(?:this|these|those)\s+(?!week|month|year|morning|afternoon|evening|time|way)[a-z]"
    r"|\b(?:ma[dk]es?|met|meets?|answer\w*|reject\w*|accept\w*|repeat\w*|in|of|to|with|for|by|under|about)\s"
    r"that\s(?!(?:day|week|month|year|time|the|an?|he|she|it|they|we|his|her|its|their|of)\b)[a-z]"
)
# "also voiced doubts", "called it at the time", "was more cautious": beside something told before.
_BESIDE = re.compile(
    r"^(?:\S+\s+){1,12}?(?<!but )(?<!who )(?<!which )also\s|,\stoo\b"
    r"|\bat\sth(?:e|at)\stime(?!\s(?:of|that|when))"
    r"|\b(?:was|were|is|are|sounded|seemed|went)\s(?:even\s|far\s|much\s)?(?:more|less)\s\w+\b(?!.*\bthan\b)"
)
# "The announcement comes ...", "The official said": who or what does it was told before.
_NOUN_FIRST = re.compile(
    r"^\W*The\s(\w+)\s(?:also\s)?"
    r"(?:[a-z]+ed|came|comes?|said|says|is|was|were|are|ha[sd]|have|drew|sent|told|made)\b"
)
# "It cost a fortune", "It was tied to" and "It was at the meeting that", but "It is raining"; "This offer
# comes", "any such condition".
_BACK = re.compile(
    r"^\W*It\s(?:(?!(?:is|was|has been|will be|would be)\s)|\w+(?:\sbe(?:en)?)?\s\w+ed\s(?!that\b)"
    r"|(?:is|was)\s(?:at|there|then|after|during)\s)"
    r"|^\W*(?:This|These|That|Those|Such)\s"
    r"(?!week|month|year|morning|afternoon|evening|time|summer|winter|spring|fall|autumn)[a-z]"
    r"|^\W*(?:[A-Z]\w+\s)?(?:In|On|At|By|With|For|Under|Given)\s(?:that|those|any)\s(?!week|month|year)[a-z]+\W*,"
    r"|^\W*(?:To\ssum\sup|In\s(?:short|fact|addition|turn)|For\s(?:example|instance)|As\sa\sresult|After\sall)\W*,"
    r"|^\W*Back\sthen\b|\b[Ii]n\sother\swords\b|\b[Oo]n\sthe\sother\shand\b|\b(?:[Bb]y|[Ii]n)\scontrast\b(?!\s(?:to|with))"
    r"|^\W*(?:\w+\W+){1,6}?(?:however|meanwhile|in\sturn|likewise)\W*,|\bin\sth(?:is|at)\s(?:respect|regard|way|sense|case)\b"
    r"|\b[Tt]he\ssame\s(?:official|source|person|man|woman|spokes\w+)|\b(?:no|any)\ssuch\s|\bone\ssuch\W*$"
    r"|(?<!\bno)(?<!number)(?<!every)\s(?:none|one|ones|so|otherwise)[.!]?\W*$"
)


def leans(text: str) -> bool:
    """Whether the text begins with, or holds, a word that points to another sentence."""
    first, noun = _WORD.search(text), _NOUN_FIRST.match(text)
    return (
        (first is not None and first[0].lower() in words("digest", "leaning"))
        or (noun is not None and noun[1] in words("digest", "told_before"))
        or any(pattern.search(text) for pattern in (_POINTING, _BESIDE))
    )


def begins_unnamed(text: str) -> bool:
    """Whether the text, or the speech it opens with, begins with a word for what was named before."""
    first = _WORD.search(text)
    return first is not None and first[0].lower() in _unnamed()


def points_back(text: str) -> bool:
    """Whether the text cannot be understood without the sentence before it."""
    first = _WORD.search(text)
    connects = first is not None and first[0].lower() in words("digest", "connecting")
    return connects or _BACK.search(text) is not None


@cache
def _unnamed() -> frozenset[str]:
    return words("digest", "leaning") | words("digest", "persons")
