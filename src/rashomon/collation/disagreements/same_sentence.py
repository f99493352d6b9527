"""Which quotations are wordings of one sentence, and may be laid word against word."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from rashomon.collation.material import Material
from rashomon.collation.voices import Voices
from rashomon.language.similarity import Word, align, comparable, containment, content
from rashomon.model import Quotation

# Less alike wordings are not laid word against word; so many of the words in order are enough (of five pairs
# of one speaker's words in no common utterance, in 120 stories, all were one remark).
ALIKE, NEARLY = 0.7, 0.75
# … and so many of a text that two reports put down to sources of other names (a letter, a list).
SAME_TEXT, TEXT_CONTENT = 0.85, 6
# Wordings remembered word by word: each is compared with all others of its speaker.
REMEMBERED = 4096
# A phrase of fewer words, of any kind, takes another's words up and quotes no sentence.
PHRASE_WORDS = 4


def acts(material: Material) -> Iterator[tuple[Quotation, list[Quotation]]]:
    """Each fullest wording with the wordings that are set against it, itself among them, and pairs of one
    speaker's nearly the same words that stand in no common utterance."""
    for utterance in material.utterances:
        for against in dict.fromkeys(variant.against for variant in utterance.variants):
            names = {against, *(item.quotation for item in utterance.variants if item.against == against)}
            members = [material.quotation(name) for name in utterance.members if name in names]
            yield material.quotation(against), members
    for group in _nearly_alike(material):
        yield max(group, key=lambda item: (len(comparable(item.passage.text)), item.id)), group


def _nearly_alike(material: Material) -> list[list[Quotation]]:
    """Groups of one speaker's nearly alike words, of which some stand in no common utterance."""
    together = [frozenset(utterance.members) for utterance in material.utterances]
    voices = Voices(material.story)
    marked = [q for w in material.story.witnesses for q in w.quotations if q.kind != "indirect" and q.speaker]
    groups: list[list[Quotation]] = []
    for one, other in combinations(marked, 2):
        if (
            one.passage.witness != other.passage.witness
            and not any({one.id, other.id} <= members for members in together)
            and min(_in_order(one, other), _in_order(other, one)) >= _enough(one, other, voices)
        ):
            kin = [group for group in groups if one in group or other in group]
            groups = [group for group in groups if group not in kin]
            groups.append(list(dict.fromkeys([*(item for group in kin for item in group), one, other])))
    return groups


def _enough(one: Quotation, other: Quotation, voices: Voices) -> float:
    """How much of two wordings must be the same: of one speaker's less than of a text that two quote."""
    if voices.same(one, other):
        return NEARLY
    return SAME_TEXT if min(len(content(_words(q.passage.text))) for q in (one, other)) >= TEXT_CONTENT else 2


def _in_order(one: Quotation, other: Quotation) -> float:
    """What share of the words of ``other``, a phrase of some length, stand in ``one`` in the same order."""
    left, right = _words(one.passage.text), _words(other.passage.text)
    if len(right) < PHRASE_WORDS or set(content(left)).isdisjoint(content(right)):
        return 0.0
    return sum(size for *_, size in align(left, right)) / len(right)


@lru_cache(REMEMBERED)
def _words(text: str) -> tuple[Word, ...]:
    return comparable(text)


def alike(full: Quotation, member: Quotation) -> bool:
    """Whether the two are wordings of one sentence, and not long quotations that share one of several."""
    words = comparable(member.passage.text)
    alike = containment(comparable(full.passage.text), words) >= ALIKE or _in_order(full, member) >= NEARLY
    return len(words) >= PHRASE_WORDS and alike
