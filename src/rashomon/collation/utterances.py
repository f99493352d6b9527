"""The same act of speech in several reports, and how their wordings differ."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from rashomon.collation.sayings import (
    CUT_WORDS,
    FRAGMENT_CONTENT,
    FRAGMENT_WORDS,
    TEXT_CONTENT,
    Act,
    acts_of,
    same_act,
)
from rashomon.collation.voices import Voices
from rashomon.language.similarity import changes, comparable, containment, content, stems
from rashomon.model import Edit, Quotation, Story, Utterance, Variant

# One report that repeats the same words in the same surroundings more often than this (a refrain, a list)
# says nothing new with them: the rest go with the first instead of being compared with everything.
REPEATED = 4
# Of its words (by weight) a wording shares so much with the fuller one that it is set against.
ALIKE = 0.7
# A sentence that opens with marks may begin before or behind them.
AT_MARKS = 3
_MARKS = " \"'“”‘’„«»`"


def find_utterances(story: Story) -> tuple[Utterance, ...]:
    """Quotations of several reports that carry the same act of speech. One report's alone make none.

    What one report quotes in one go is one act, so it holds together what others quote of it in pieces.
    """
    acts = [act for witness in story.witnesses for act in acts_of(witness)]
    voices = Voices(story)
    pairs = list(_same_pairs(acts, voices))
    # What somebody else is given as well ("Doe's “last word”, Roe said") ties nothing to what is beside it.
    shared = {
        number
        for left, right in pairs
        if _of_two(acts[left].quotation, acts[right].quotation, voices)
        for number in (left, right)
    }
    together = (pair for pair in _in_one_go(acts, voices) if shared.isdisjoint(pair))
    groups = _groups(acts, pairs, together)
    return tuple(
        _identified(
            _utterance(group)
            for group in groups
            if len({act.witness.siglum for act in group}) > 1 and _spoken(group)
        )
    )


def _of_two(left: Quotation, right: Quotation, voices: Voices) -> bool:
    return not voices.compatible(left, right) and voices.apart(left, right)


def _spoken(group: Sequence[Act]) -> bool:
    """Whether this is speech: somebody is said to have spoken, or it is too long for a set phrase."""
    return any(act.quotation.speaker or len(act.telling) >= TEXT_CONTENT for act in group)


def _same_pairs(acts: Sequence[Act], voices: Voices) -> Iterator[tuple[int, int]]:
    """Index pairs of acts that are one; only pairs that share a telling word are looked at, or any word of a
    phrase that has none ("never say never")."""
    plain = {
        form for act in acts if len(act.plain) >= CUT_WORDS and not content(act.plain) for form in act.telling
    }
    index: dict[str, list[int]] = defaultdict(list)
    alike: dict[object, list[int]] = defaultdict(list)
    for number, act in enumerate(acts):
        same = alike[
            act.witness.siglum, act.quotation.speaker, act.quotation.party, act.words_alone, act.around
        ]
        same.append(number)
        if len(same) > REPEATED:
            if same_act(acts[same[0]], act, voices):
                yield same[0], number
            continue
        for word in {*act.telling, *(plain.intersection(act.words_alone) if plain else ())}:
            index[word].append(number)
    pairs = {pair for numbers in index.values() for pair in combinations(numbers, 2)}
    for left, right in sorted(pairs):
        if acts[left].quotation.id != acts[right].quotation.id and same_act(acts[left], acts[right], voices):
            yield left, right


def _in_one_go(acts: Sequence[Act], voices: Voices) -> Iterator[tuple[int, int]]:
    """Index pairs of neighbouring acts that one pair of marks holds, or one remark that its tag breaks in
    two: `“The nets are empty,” Roe said. “Nobody came.”`

    Of two whole sentences around a tag each is a saying of its own, unless one is too short to stand alone:
    in thirteen stories all tags joined 12 pairs of members rightly and 199 wrongly, these 12 and 15.
    """
    for number, (act, following) in enumerate(pairwise(acts)):
        if act.witness is following.witness and (
            act.quotation is following.quotation
            or (_broken(act, following, voices) and (_goes_on(act, following) or _is_brief(act, following)))
        ):
            yield number, number + 1


def _broken(act: Act, following: Act, voices: Voices) -> bool:
    """Whether nothing but the tag of both stands between two acts of one paragraph."""
    one, other = act.quotation, following.quotation
    tag, text = one.cue, act.witness.text
    if tag is None or tag != other.cue or not voices.same(one, other):
        return False
    begin, end = one.passage.end, other.passage.start
    between = text[begin:end].rstrip(_MARKS)
    return (
        begin <= tag.start < end
        and "\n" not in between
        and between.endswith((".", ","))
        and not any(tag.end <= sentence.start < end - AT_MARKS for sentence in act.witness.sentences)
    )


def _goes_on(act: Act, following: Act) -> bool:
    """Whether the tag stands within one sentence: `“The nets,” Roe said, “are empty.”`"""
    between = act.witness.text[act.quotation.passage.end : following.quotation.passage.start]
    return between.rstrip(_MARKS).endswith(",") and following.text[:1].islower()


def _is_brief(*acts: Act) -> bool:
    """Whether one of the two pieces says too little to stand alone."""
    return any(len(stems(act.quotation.passage.text)) < FRAGMENT_CONTENT for act in acts)


def _groups(
    acts: Sequence[Act], pairs: Iterable[tuple[int, int]], together: Iterable[tuple[int, int]]
) -> list[list[Act]]:
    """The acts that pairs hold together, each group and the groups themselves in the order of the text.

    A phrase of few words goes with the first wording that carries it and holds no two wordings together.
    """
    head = list(range(len(acts)))

    def root(number: int) -> int:
        while head[number] != number:
            head[number] = head[head[number]]
            number = head[number]
        return number

    def join(left: int, right: int) -> None:
        low, high = sorted((root(left), root(right)))
        head[high] = low

    loose = [len(act.plain) < FRAGMENT_WORDS for act in acts]
    placed: set[int] = set()
    for left, right in sorted(pairs, key=lambda pair: sum(loose[number] for number in pair)):
        fragments = {number for number in (left, right) if loose[number]}
        if fragments and fragments <= placed:
            continue
        placed |= fragments
        join(left, right)
    for left, right in together:
        join(left, right)
    groups: dict[int, list[Act]] = defaultdict(list)
    for number, act in enumerate(acts):
        groups[root(number)].append(act)
    return list(groups.values())


def _utterance(acts: Sequence[Act]) -> Utterance:
    """The utterance, with every wording's differences from the fullest one that has its words: of a remark
    told in pieces each piece has a fullest wording of its own."""
    texts = {act.quotation.id: act.quotation.passage.text for act in acts}
    fullest = sorted(texts, key=lambda name: (-_length(texts[name]), name))
    whole, variants = fullest[:1], {}
    for name in fullest[1:]:
        against = next((other for other in whole if _shared(texts[other], texts[name]) >= ALIKE), None)
        if against is None:
            whole.append(name)
            against = fullest[0]
        edits = tuple(
            Edit(op=op, before=old, after=new) for op, old, new in changes(texts[against], texts[name])
        )
        variants[name] = Variant(quotation=name, against=against, edits=edits)
    speakers = [act.quotation.speaker for act in acts if act.quotation.speaker]
    speaker = max(sorted(set(speakers)), key=speakers.count, default=None)
    key = " ".join(word.form for word in comparable(texts[fullest[0]]))
    return Utterance(
        id=hashlib.sha256(key.encode()).hexdigest()[:8],
        speaker=speaker,
        members=tuple(texts),
        variants=tuple(variants[name] for name in texts if name in variants),
    )


def _shared(text: str, other: str) -> float:
    return containment(comparable(text), comparable(other))


def _length(text: str) -> int:
    return sum(not word.editor for word in comparable(text))


def _identified(utterances: Iterable[Utterance]) -> Iterator[Utterance]:
    """Ids made unique: the second utterance of the very same words gets a number."""
    seen: dict[str, int] = defaultdict(int)
    for utterance in utterances:
        seen[utterance.id] += 1
        count = seen[utterance.id]
        yield replace(utterance, id=f"u-{utterance.id}" + (f"-{count}" if count > 1 else ""))
