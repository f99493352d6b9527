"""Which dated clauses tell that something happened or will, and the words that tell it alone."""

import re
from itertools import pairwise

from rashomon.language.clauses import clause_ranges, is_verb
from rashomon.language.tables import words
from rashomon.language.tenses import is_past, tells_ahead
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Witness

_LOOSE_START = re.compile(r"\s*(?:(?:and|but|or|yet|so)\b,?|[,;:.)\]\-–—]+)\s*", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"(?:of|which|who|whom|whose|that|where|when|while|after|before|because|although|though|as|than|until|since|if"
    r"|including|in\s+which|[a-z]+(?:ing|ed)|said|says|has|had|have|is|was|were|are|will|would|could|can|did|might"
    r"|in\s+the\s+same)\b"
)
_HANGING_END = re.compile(
    r"\s+(?:and|but|or|by|in|on|at|of|to|for|with|from|that|which|who|as|the|a|an|said|says|whether"
    r"|those|have|has|(?:a|an|one|two|the)\s+"
    r"(?:day|week|month|year|hour)s?)\s*[,;:]?\s*\Z",
    re.IGNORECASE,
)
# A clause that begins so is the rest of the one before it.
_VERB_FIRST = re.compile(r"(?:had|has|have|is|was|were|are|will|would|could|can|did)\b")
_SECOND_VERB = re.compile(r"\b(?:and|or)\s+(?:[a-z]+ly\s+)?([a-z]+)\s*\Z")
_SAID_OF = re.compile(r"\w+(?:ed|said|says|s)\s+that\s+((?:[\w'’-]+\s?){1,4})\Z")
# "Us", but not "US".
_PERSONAL = re.compile(r"\b(?:[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|[Mm]e|[Ll]et['’]s|I(?!['’.]))\b")
_UNCHANGED = words("happenings", "unchanged")
_NO_PAST = words("happenings", "determiners") | words("clauses", "prepositions") | {"to", "not"}
_AUXILIARIES = words("clauses", "auxiliaries")
_QUOTES = (("“", "”"), ("``", "''"), ("«", "»"))


def happens(text: str) -> bool:
    """Whether ``text`` has a verb that tells of what is over or lies ahead."""
    found = re.findall(r"[^\W\d_]+(?:['’][a-z]+)?", text)
    return tells_ahead(text) or any(map(is_past, found)) or _tells_unchanged(found)


def _tells_unchanged(found: list[str]) -> bool:
    """Whether a verb that is its own past stands where no noun or infinitive does ("the agency put the rating
    on review")."""
    return any(
        word in _UNCHANGED and not (before.lower() in _NO_PAST or before.lower() in _AUXILIARIES)
        for before, word in pairwise(found)
    )


def impersonal(text: str) -> bool:
    """Whether ``text`` speaks of others than its writer and reader."""
    return not _PERSONAL.search(text)


def wording(witness: Witness, tokens: Tokens, sentence: Passage, clause: Passage) -> Passage:
    """The words around ``clause`` that read well alone: with a subject, without loose words or half marks."""
    ranges = list(clause_ranges(tokens, sentence.start, sentence.end))
    inside = [place for place, (start, end) in enumerate(ranges) if clause.start < end and start < clause.end]
    if not inside:
        return sentence
    first, last = inside[0], inside[-1]
    while first > 0 and (
        _DEPENDENT.match(witness.text, ranges[first][0]) or not _verb_in(witness, ranges[first])
    ):
        first -= 1
    while last + 1 < len(ranges) and (
        _verb_hangs(witness.text[ranges[first][0] : ranges[last][1]])
        or _subject_hangs(witness.text[ranges[first][0] : ranges[last][1]])
        or _HANGING_END.search(witness.text[ranges[first][0] : ranges[last][1]])
        or _VERB_FIRST.match(witness.text, ranges[last + 1][0])
    ):
        last += 1
    start, end = _tidy(witness.text, ranges[first][0], ranges[last][1])
    if not balanced(witness.text[start:end]) or end <= start:
        start, end = _tidy(witness.text, sentence.start, sentence.end)
    return witness.passage(start, end) if end > start else sentence


def reads_alone(text: str) -> bool:
    """Whether ``text`` begins and ends as a statement does."""
    return not (_LOOSE_START.match(text) or _DEPENDENT.match(text) or not balanced(text))


def broken(text: str, passage: Passage) -> bool:
    """Whether ``passage`` begins or ends inside a number whose parts stand apart ("6. 4")."""
    before, after = text[max(0, passage.start - 4) : passage.start], text[passage.end : passage.end + 3]
    return bool(
        (re.search(r"\d\.\s?\Z", before) and passage.text[0].isdigit())
        or (re.search(r"\d\.?\Z", passage.text) and re.match(r"\.?\s?\d", after))
    )


def _verb_in(witness: Witness, place: tuple[int, int]) -> bool:
    found = re.findall(r"[^\W\d_]+", witness.text[slice(*place)])
    return any(is_verb(word) or word.endswith("ed") for word in found)


def _verb_hangs(text: str) -> bool:
    """Whether ``text`` ends with a second verb whose object is cut off ("walked in on Friday and shot")."""
    found = _SECOND_VERB.search(text)
    return found is not None and is_past(found.group(1))


def _subject_hangs(text: str) -> bool:
    """Whether ``text`` ends with a subject whose verb is cut off ("insisted that the guild")."""
    found = _SAID_OF.search(text)
    return found is not None and not any(is_verb(word) or is_past(word) for word in found.group(1).split())


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    loose = _LOOSE_START.match(text, start, end)
    while loose and loose.end() > start:
        start = loose.end()
        loose = _LOOSE_START.match(text, start, end)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:-–—―"):
        end -= 1
    return start, end


def balanced(text: str) -> bool:
    """Whether every quotation mark has its fellow."""
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(two) for one, two in _QUOTES)
