"""Headlines that judge or shout where others only tell."""

import re
from collections.abc import Iterator, Sequence

from rashomon.collation.disagreements.headlines.affair import Affair
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.names import is_ordinary
from rashomon.language.similarity import stems
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage, Witness

RULE = "the headline judges or shouts, in words that its own text does not use and no other headline has"

# Two headlines tell of one matter where so many telling words stand in both, or where the report under one of
# them tells so much of the other.
SHARED_WORDS, TOLD = 3, 0.5
# Fewer capitals may be an abbreviation.
SHOUTED = 4
_LABEL = re.compile(r"\s*([^:.?!]{1,30})[:!]\s")
_QUOTED = re.compile(r"[“‘\"]\S[^“”‘’\"]*[”’\"]|(?<!\w)'\S[^']*'(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_JUDGEMENTS = words("headlines", "judgements")
_COLOURS = words("headlines", "colours")
# "WATCH:" and "BREAKING NEWS:" are a newsroom's, and judge nothing.
_LABELS = words("headlines", "labels")


def find(material: Material, affair: Affair) -> Iterator[Disagreement]:
    """Headlines with a judgement or a shout in front, a judging word or one in capitals inside."""
    for witness in material.story.witnesses:
        headline = witness.masthead.headline
        judging = _judging(headline.text) if headline else None
        if headline is None or judging is None:
            continue
        others = list(_of_one_matter(witness, headline, material, affair))
        if others and not _used(judging, witness, others):
            yield Disagreement(
                kind="headline",
                about=f"“{judging}” in the headline",
                sides=((headline,), tuple(others)),
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _of_one_matter(
    witness: Witness, headline: Passage, material: Material, affair: Affair
) -> Iterator[Passage]:
    mine = frozenset(stems(headline.text))
    for other in material.story.witnesses:
        theirs = other.masthead.headline
        if theirs is None or other is witness or apart(witness, other):
            continue
        shared = len(mine & frozenset(stems(theirs.text)))
        if shared >= SHARED_WORDS or affair.told(other.siglum, witness.siglum) >= TOLD:
            yield theirs


def _judging(headline: str) -> str | None:
    """The words with which the headline judges, in its own voice: in front, in capitals, or anywhere outside
    quotation marks and behind no label that may name a speaker."""
    label = _LABEL.match(headline)
    front = str(label[1]) if label else ""
    found: list[str] = _WORD.findall(_QUOTED.sub(" ", headline[label.end() if label else 0 :]))
    if sum(map(str.isupper, found)) < len(found) / 2:
        if front.lower() in _JUDGEMENTS or _shouts(_WORD.findall(front)):
            return front
        shouted = [word for word in found if _shouts([word])]
        if len(shouted) == 1:
            return shouted[0]
    return None if label else next((word for word in found if word.lower() in _COLOURS), None)


def _shouts(found: Sequence[str]) -> bool:
    """Whether these are ordinary words in capitals, and no newsroom's label."""
    forms = [word.lower() for word in found]
    return (
        sum(map(len, found)) >= SHOUTED
        and all(map(str.isupper, found))
        and all(map(is_ordinary, forms))
        and not _LABELS.issuperset(forms)
    )


def _used(judging: str, witness: Witness, others: Sequence[Passage]) -> bool:
    """Whether the words are those of a name, of the report's text or of another headline."""
    said = judging.lower()
    named = {part for mention in witness.mentions for part in mention.name.lower().split()}
    elsewhere = {found for other in others for found in stems(other.text)}
    return (
        said in named
        or any(said in paragraph.text.lower() for paragraph in witness.paragraphs)
        or elsewhere.issuperset(stems(judging))
    )
