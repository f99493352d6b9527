"""Which quotations are wordings of one sentence, and may be laid word against word."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from rashomon.collation.material import Material
from rashomon.collation.voices import Voices
from rashomon.language.sentences import sentence_ranges
from rashomon.language.similarity import Word, align, comparable, containment, content
from rashomon.model import Quotation

# Less alike wordings are not laid word against word; so many of the words in order are enough (of five pairs
# of one speaker's words in no common utterance, in 120 stories, all were one remark), and fewer for sentences
# of one utterance.
ALIKE, NEARLY, LIKELY = 0.7, 0.75, 0.65
# … and so many of a text that two reports put down to sources of other names (a letter, a list).
SAME_TEXT, TEXT_CONTENT = 0.85, 6
# Wordings remembered word by word: each is compared with all others of its speaker.
REMEMBERED = 4096
# A phrase of fewer words, of any kind, takes another's words up and quotes no sentence.
PHRASE_WORDS = 4


def acts(material: Material) -> Iterator[tuple[Quotation, list[Quotation]]]:
    """Each fullest wording with the wordings that are set against it, itself among them, and the nearly alike
    sentences of quotations that are not."""
    laid: list[frozenset[str]] = []
    for utterance in material.utterances:
        for against in dict.fromkeys(variant.against for variant in utterance.variants):
            names = {against, *(item.quotation for item in utterance.variants if item.against == against)}
            full = material.quotation(against)
            members = [material.quotation(name) for name in utterance.members if name in names]
            members = [member for member in members if alike(full, member)]
            laid.append(frozenset(quotation.id for quotation in members))
            yield full, members
    for group in _nearly_alike(material, laid):
        yield max(group, key=lambda item: (len(comparable(item.passage.text)), item.id)), group


def _nearly_alike(material: Material, laid: Sequence[frozenset[str]]) -> list[list[Quotation]]:
    """Groups of nearly alike sentences, of quotations that are not ``laid`` word against word as a whole."""
    together = [frozenset(utterance.members) for utterance in material.utterances]
    voices = Voices(material.story)
    groups: list[list[Quotation]] = []
    for one, other in combinations(_sentences(material), 2):
        pair = {one.id, other.id}
        if one.passage.witness == other.passage.witness or any(pair <= members for members in laid):
            continue
        alike = min(_in_order(one, other), _in_order(other, one))
        if alike >= LIKELY and alike >= _enough(one, other, voices, any(pair <= one for one in together)):
            kin = [group for group in groups if one in group or other in group]
            groups = [group for group in groups if group not in kin]
            groups.append(list(dict.fromkeys([*(item for group in kin for item in group), one, other])))
    return groups


def _sentences(material: Material) -> list[Quotation]:
    """Every sentence of the speakers' own words, as a quotation of its own."""
    return [
        replace(quotation, passage=witness.passage(start, end))
        for witness in material.story.witnesses
        for quotation in witness.quotations
        if quotation.kind != "indirect" and quotation.speaker
        for start, end in sentence_ranges(witness.text, quotation.passage.start, quotation.passage.end)
    ]


def _enough(one: Quotation, other: Quotation, voices: Voices, together: bool) -> float:
    """How much of two sentences must be the same: of one act of speech less than of one speaker's, and most
    of a text that two quote."""
    if together:
        return LIKELY
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
