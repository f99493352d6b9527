"""Words without what stood beside them: praise without the "but" behind it, answers without a question."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from rashomon.collation.disagreements.cuts import ELLIPSES
from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.collation.material import Material
from rashomon.collation.sayings import Act, acts_of
from rashomon.language.similarity import containment, stems
from rashomon.model import Disagreement, Passage, Quotation, Witness

# Right behind the praise; a "not" before makes it "not this but that".
_TURN = re.compile(r"[\"”’',.]*\s*\b(?:but|though|although)\s+")
_GOES_ON = re.compile(r"\b(?:but|though|although|however)\b")
_NOT = re.compile(r"\b(?:not|no|never)\b|n['’]t\b")
_NOT_REACH = 60
# Who says no more sets nothing against what was said.
_SILENT = re.compile(
    r"\b(?:(?:did|does|do|would|could|can|will)(?: not|n['’]t)|declin\w+ to|refus\w+ to|stopped short of)\s+"
    r"(?:\w+ly\s+)?(?:elaborat|comment|explain|specif|expand|speculat|disclos|go into"
    r"|g[ai]v\w* (?:details?|reasons?|a |any |more)|sa(?:y|id) (?:more|wh\w+|how|if))"
)
# … told so near behind the "but", in characters.
REMARK = 60
# A reserve of fewer telling words is none; a report that gives so much of it leaves nothing out.
RESERVE_WORDS, TOLD = 2, 0.4
# Two answers are one report's sentences where so much of each is the same; the question stands so near.
SAME, QUESTION = 0.85, 400
_ASKED = re.compile(r"\b(?:[Aa]sked|[Aa]sking)\b")

RESERVE = "one report quotes a speaker's words without what others tell behind them after a “but”"
ANSWERS = "one report gives as one remark what another tells as answers, with a question between"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a remark that stands alone in one report, one an answer run into another remark."""
    home = {name: utterance.members for utterance in material.utterances for name in utterance.members}
    yield from _reserves(material, home)
    yield from _answers(material, home)


def _reserves(material: Material, home: Mapping[str, tuple[str, ...]]) -> Iterator[Disagreement]:
    found: dict[tuple[str, ...], tuple[list[Passage], list[Passage], Quotation]] = {}
    for witness in material.story.witnesses:
        for praise in witness.quotations:
            whole = _with_reserve(witness, praise) if praise.id in home and praise.speaker else None
            if whole is None:
                continue
            reserve = witness.text[praise.passage.end : whole.end]
            alone = [
                member.passage
                for member in map(material.quotation, home[praise.id])
                if member.passage.witness != witness.siglum
                and not _tells(material.story.witness(member.passage.witness), member, reserve)
            ]
            if alone:
                wholes, cut, _ = found.setdefault(home[praise.id], ([], [], praise))
                wholes.append(whole)
                cut += [passage for passage in alone if passage not in cut]
    for wholes, cut, praise in found.values():
        yield _disagreement(praise, (tuple(wholes), tuple(cut)), RESERVE)


def _with_reserve(witness: Witness, praise: Quotation) -> Passage | None:
    """The quoted words and what their sentence sets against them, if it does: no "not this but that"."""
    turn = _TURN.match(witness.text, praise.passage.end)
    sentence = witness.sentence_around(praise.passage)
    begin = max(sentence.start, praise.passage.start - _NOT_REACH)
    if praise.kind == "indirect" or not turn or _NOT.search(witness.text, begin, praise.passage.start):
        return None
    reserve = witness.text[turn.end() : sentence.end]
    if len(set(stems(reserve))) < RESERVE_WORDS or _SILENT.search(reserve[:REMARK]):
        return None
    return witness.passage(praise.passage.start, sentence.end)


def _tells(witness: Witness, member: Quotation, reserve: str) -> bool:
    """Whether a "but" goes on behind ``member``, or its sentence, one beside it or another quotation of its
    report tells the reserve."""
    if _GOES_ON.search(witness.text, member.passage.end, witness.sentence_around(member.passage).end):
        return True
    told = set(stems(reserve))
    around = [n for n, s in enumerate(witness.sentences) if s.start <= member.passage.start < s.end]
    near = witness.sentences[max(0, min(around) - 1) : max(around) + 2] if around else ()
    places = [(s.start, s.end) for s in near] + [(q.passage.start, q.passage.end) for q in witness.quotations]
    return any(len(told & set(stems(witness.text[a:b]))) >= TOLD * len(told) for a, b in places)


def _answers(material: Material, home: Mapping[str, tuple[str, ...]]) -> Iterator[Disagreement]:
    acts = [act for w in material.story.witnesses for act in acts_of(w) if act.quotation.id in home]
    acts = [
        act
        for act in acts
        if len(act.telling) > 1 and not any(mark in act.quotation.passage.text for mark in ELLIPSES)
    ]
    joined = [pair for pair in pairwise(acts) if pair[0].quotation is pair[1].quotation]
    shown: set[Passage] = set()
    for one, other in combinations(acts, 2):
        if one.witness is not other.witness or other.start - one.end > QUESTION:
            continue
        between = one.witness.text[one.end : other.start]
        if one.quotation is other.quotation or not _ASKED.search(between) or between.count("\n\n") > 1:
            continue
        for first, second in joined:
            if first.witness is not one.witness and _same(first, one) and _same(second, other):
                together = first.quotation.passage
                if together not in shown:
                    shown.add(together)
                    apart = one.witness.passage(one.start, other.end)
                    yield _disagreement(first.quotation, ((together,), (apart,)), ANSWERS)


def _same(one: Act, other: Act) -> bool:
    return min(containment(one.words, other.words), containment(other.words, one.words)) >= SAME


def _disagreement(said: Quotation, sides: tuple[tuple[Passage, ...], ...], rule: str) -> Disagreement:
    speaker = f"{said.speaker}: " if said.speaker else ""
    return Disagreement(
        kind="quotation",
        about=f"{speaker}“{heading(said.passage.text, FEW_WORDS)}”",
        sides=sides,
        judgement="compatible",
        within_one=False,
        rule=rule,
    )
