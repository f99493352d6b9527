"""Headlines that judge what others only tell."""

import re
from collections.abc import Iterator

from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.names import is_ordinary
from rashomon.language.similarity import comparable, content, stem, stems
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage, Witness

RULE = "the headline judges or shouts, with a word that its own text does not use and no other headline has"

# Two headlines tell of one matter where so many telling words stand in both.
SHARED_WORDS = 3
# A word of fewer capitals may be an abbreviation.
SHOUTED = 4
_LABEL = re.compile(r"\s*(?:([^\W\d_]{4,})|[^:.?!]{1,30}):\s")
_QUOTED = re.compile(r"[“‘\"]\S[^“”‘’\"]*[”’\"]|(?<!\w)'\S[^']*'(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_JUDGEMENTS = words("headlines", "judgements")
_COLOURS = words("headlines", "colours")


def find(material: Material) -> Iterator[Disagreement]:
    """Headlines with a judgement in front, a judging word or one in capitals inside."""
    for witness in material.story.witnesses:
        headline = witness.masthead.headline
        others = list(_of_one_matter(witness, headline, material)) if headline else []
        word = _judging(headline.text) if headline and others else None
        if headline and word and not _used(word, witness, others):
            yield Disagreement(
                kind="headline",
                about=f"“{word}” in the headline",
                sides=((headline,), tuple(others)),
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _of_one_matter(witness: Witness, headline: Passage, material: Material) -> Iterator[Passage]:
    mine = frozenset(stems(headline.text))
    for other in material.story.witnesses:
        theirs = other.masthead.headline
        if theirs is None or other is witness or apart(witness, other):
            continue
        if len(mine & frozenset(stems(theirs.text))) >= SHARED_WORDS:
            yield theirs


def _judging(headline: str) -> str | None:
    """The word with which the headline judges, in its own voice: in front, in capitals, or anywhere outside
    quotation marks and behind no label that may name a speaker."""
    label = _LABEL.match(headline)
    if label and label[1] and label[1].lower() in _JUDGEMENTS:
        return label[1]
    found: list[str] = _WORD.findall(_QUOTED.sub(" ", headline[label.end() if label else 0 :]))
    shouted = [
        word for word in found if len(word) >= SHOUTED and word.isupper() and is_ordinary(word.lower())
    ]
    if len(shouted) == 1 and sum(map(str.isupper, found)) < len(found) / 2:
        return shouted[0]
    return None if label else next((word for word in found if word.lower() in _COLOURS), None)


def _used(word: str, witness: Witness, others: list[Passage]) -> bool:
    """Whether it is part of a name, or the word of the report's text or of another headline."""
    form = word.lower()
    named = {part for mention in witness.mentions for part in mention.name.lower().split()}
    body = {found.form for paragraph in witness.paragraphs for found in comparable(paragraph.text)}
    elsewhere = {stem(found) for other in others for found in content(comparable(other.text))}
    return form in named or form in body or stem(form) in elsewhere
