"""What one report leaves open and another tells flatly: "an allegedly drunk driver", "a drunk driver"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.disagreements.labels.around import Said, name_stems, of_one_thing, window
from rashomon.collation.disagreements.labels.sides import of_sides
from rashomon.collation.material import Material
from rashomon.collation.tellings import telling_words
from rashomon.language.similarity import FUNCTION_WORDS, stem
from rashomon.language.tables import table, words
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage, Witness

RULE = "one report leaves open, with a word of hearsay, what another tells as a fact in its own voice"
_HEDGES = table("labels")["hedged"]
_WORD = re.compile(r"[^\W\d_]+")
# Adjectives count of one thing in particular, and not in "patients with suspected influenza".
_HEDGED = re.compile(
    rf"\b(?:{'|'.join(_HEDGES['adverbs'])}"
    rf"|(?:an?|the|his|her|its|their)\s+(?:{'|'.join(_HEDGES['adjectives'])}))\s+([a-z]+)\b",
    re.IGNORECASE,
)
# In a sentence with one of these nothing is told as a fact.
_OPEN = words("checking", "hearsay") | words("checking", "possible")
_OPEN |= words("checking", "hearsay_verbs") | words("checking", "possible_verbs")
_OPEN |= frozenset(_HEDGES["doubts"])


def hedged(material: Material) -> Iterator[Disagreement]:
    """One disagreement a word: the reports that tell it as a fact, and those that leave it open of the same
    thing. Who once leaves it open does so throughout."""
    left_open: defaultdict[str, list[Said]] = defaultdict(list)
    for witness in material.story.witnesses:
        quoted = witness.marked
        for match in _HEDGED.finditer(witness.text):
            word, place = stem(match[1].lower()), witness.passage(*match.span())
            if match[1].lower() not in FUNCTION_WORDS and not any(
                passage.overlaps(place) for passage in quoted
            ):
                left_open[word].append(_around(material, witness, place, word))
    names = name_stems(material)
    for word, listed in sorted(left_open.items()):
        unsure = {item.shown.witness for item in listed}
        facts = [item for item in _facts(material, word) if item.shown.witness not in unsure]
        pairs = [(one, two) for one in facts for two in listed if of_one_thing(material, one, two, names)]
        if pairs:
            told, open_ = (
                {item.shown.witness: item for item in reversed(side)} for side in zip(*pairs, strict=True)
            )
            yield of_sides(
                tuple(tuple(side[siglum].shown for siglum in sorted(side)) for side in (told, open_)),
                f"how sure it is: “{open_[min(open_)].label}”",
                RULE,
            )


def _facts(material: Material, word: str) -> Iterator[Said]:
    """Where reports tell something by a word of this stem in their own voice, and nowhere by that of others:
    a headline that says "drunk driver" leaves out whom the report below names for it."""
    for witness in material.story.witnesses:
        found: list[Said] = []
        for telling in material.tellings.sentences[witness.siglum]:
            if word not in telling.words or telling.part == "caption":
                continue
            said = list(_WORD.finditer(witness.text, telling.sentence.start, telling.sentence.end))
            if any(_OPEN & {match.group().lower(), lemma(match.group().lower())} for match in said):
                found = []
                break
            for match in said:
                place = witness.passage(*match.span())
                if stem(match.group().lower()) == word and not any(
                    quotation.passage.overlaps(place) for quotation in witness.quotations
                ):
                    found.append(_around(material, witness, place, word))
        yield from found


def _around(material: Material, witness: Witness, place: Passage, word: str) -> Said:
    sentence = witness.sentence_around(place)
    _, around = window(material, witness, sentence, place)
    # The sentence is shown, lest a reader sees no difference: the clause may tell neither who nor what.
    # Where it was is not what is told of it; and beside the same word less must be the same.
    parties = frozenset(party.id for party in material.cast.within(around) if party.kind != "place")
    label = " ".join(place.text.split())
    return Said(label, True, telling_words(around.text) - {word}, parties, sentence)
