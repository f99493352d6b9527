"""Who did it: "protesters threw petrol bombs", "anarchists hurled petrol bombs"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rashomon.collation.disagreements.labels.fields import spoken
from rashomon.collation.disagreements.labels.sides import Labelled, of_sides, sides_by_label
from rashomon.collation.material import Material
from rashomon.collation.tellings import Tellings, telling_words
from rashomon.language.clauses import is_content
from rashomon.language.senses import likeness
from rashomon.language.tables import table
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# The verb stands so near behind who does it, and what it is done to or with so near behind the verb.
VERB, OBJECT = 2, 6
# How far two verbs must stand for each other ("threw", "hurled"), and two objects.
SAME_ACT, SAME_OBJECT = 0.6, 0.6
# … and how alike the two sentences must be: many throw stones on one day.
SAME_SENTENCE = 0.4
# "They", "people": who did it is told by no such word, nor what was done by such a verb.
_HELPING = frozenset(
    ("was", "were", "had", "did", "said", "told", "came", "went", "took", "made", "got", "began")
)


@dataclass(frozen=True, slots=True)
class _Deed:
    label: str
    verb: str
    objects: frozenset[str]
    sentence: frozenset[str]
    shown: Passage


def doers(material: Material) -> Iterator[Disagreement]:
    """One disagreement an act that reports put down to people of different names."""
    for row in table("labels")["doers"]:
        deeds = list(_deeds(material, row))
        found: dict[frozenset[_Deed], list[Labelled]] = {}
        for one in deeds:
            same = [other for other in deeds if other is one or _one_act(material.tellings, one, other)]
            found.setdefault(frozenset(same), [(deed.label, deed.shown) for deed in same])
        shown: set[Passage] = set()
        for _, labelled in sorted(found.items(), key=lambda item: (-len(item[1]), item[1])):
            sides = sides_by_label(labelled)
            passages = {passage for side in sides for passage in side}
            if sides and not passages & shown:
                shown |= passages
                yield of_sides(
                    sides, str(row["about"]), "one act, and different words of one field for those who did it"
                )


def _deeds(material: Material, row: dict[str, Any]) -> Iterator[_Deed]:
    for witness in material.story.witnesses:
        for label, match in spoken("doers", row["about"], witness.text):
            sentence = witness.sentence_around(witness.passage(*match.span()))
            behind = witness.passage(match.end(), max(match.end(), sentence.end))
            tokens = Tokens(behind.text)
            words = tokens.lower
            place = next((n for n, word in enumerate(words[:VERB]) if is_past(word)), None)
            if place is None or words[place] in _HELPING or "," in behind.text[: tokens.starts[place]]:
                continue
            objects = [
                (n, lemma(word))
                for n, word in enumerate(words[place + 1 : place + 1 + OBJECT], place + 1)
                if is_content(word)
            ]
            if objects:
                end = match.end() + tokens.ends[objects[-1][0]]
                yield _Deed(
                    label,
                    lemma(words[place]),
                    frozenset(word for _, word in objects),
                    telling_words(sentence.text),
                    witness.passage(match.start(1), end),
                )


def _one_act(tellings: Tellings, one: _Deed, other: _Deed) -> bool:
    if likeness(one.verb, other.verb) < SAME_ACT:
        return False
    if tellings.likeness(one.sentence, other.sentence) < SAME_SENTENCE:
        return False
    return any(likeness(a, b) >= SAME_OBJECT for a in one.objects for b in other.objects)
