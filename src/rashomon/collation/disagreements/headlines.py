"""A headline that its own story does not carry."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.language.similarity import comparable, content, stem, stems
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage, Quotation, Witness

UNQUOTED = "the headline puts in quotation marks words that no report's text carries"
JUDGED = "the headline opens with a judgement that its own text does not put so and no other headline makes"

OVERSTATED = (
    "the headline says of a thing what the report's text says of a step towards it, such as a decision"
)

# The opening sentences in which a report words its headline again, and how many words of a sentence belong
# to the verb.
OPENING, REACH = 4, 12
# Fewer words in marks are scare quotes ("'Missing' voters") or a headline's way to say "reportedly".
FEWEST_WORDS = 3
# A mark that closes inside: the quotation ended earlier.
_BROKEN = re.compile(r"\w['’\"”](?=\s)(?!s\s)")
_LABEL = re.compile(r"\s*([^\W\d_]{4,})\s*:\s")
_STEPS = words("headlines", "steps")
_JUDGEMENTS = words("headlines", "judgements")


def find(material: Material) -> Iterator[Disagreement]:
    """Headlines with a quotation that nobody said, or with a judgement in front."""
    bodies = {w.siglum: [frozenset(stems(p.text)) for p in w.paragraphs] for w in material.story.witnesses}
    for witness in material.story.witnesses:
        headline = witness.masthead.headline
        if headline:
            yield from _unquoted(witness, headline, bodies)
            yield from _judged(witness, headline, material)
    yield from _overstated(material.story.witnesses)


def _unquoted(
    witness: Witness, headline: Passage, bodies: dict[str, list[frozenset[str]]]
) -> Iterator[Disagreement]:
    for quotation in witness.quotations:
        wanted = frozenset(stems(quotation.passage.text))
        if quotation.kind == "indirect" or not headline.contains(quotation.passage) or not wanted:
            continue
        if len(quotation.passage.text.split()) < FEWEST_WORDS or _BROKEN.search(quotation.passage.text):
            continue
        if _is_name(quotation.passage.text) or any(
            wanted <= paragraph for paragraphs in bodies.values() for paragraph in paragraphs
        ):
            continue
        nearest = _nearest(witness, quotation, wanted)
        yield Disagreement(
            kind="headline",
            about=f"“{quotation.passage.text.strip()}” in the headline",
            sides=((quotation.passage,), (nearest.passage,)) if nearest else ((quotation.passage,),),
            judgement="unsure",
            within_one=True,
            rule=UNQUOTED,
        )


def _is_name(text: str) -> bool:
    """Whether this is a name in marks ("Black Friday 2"): two words or more, none in small letters."""
    found = text.split()
    return len(found) > 1 and not any(word[0].islower() for word in found) and not text.isupper()


def _nearest(witness: Witness, quotation: Quotation, wanted: frozenset[str]) -> Quotation | None:
    """The report's own quotation outside the headline that shares most words with the headline's."""
    shared = [
        (len(wanted & frozenset(stems(other.passage.text))), -other.passage.start, other)
        for other in witness.quotations
        if other.kind != "indirect" and not other.passage.overlaps(quotation.passage)
    ]
    count, _, other = max(shared, key=lambda item: item[:2], default=(0, 0, None))
    return other if count else None


def _judged(witness: Witness, headline: Passage, material: Material) -> Iterator[Disagreement]:
    match = _LABEL.match(headline.text)
    if not match:
        return
    word = match.group(1)
    form = word.lower()
    named = {part for mention in witness.mentions for part in mention.name.lower().split()}
    body = {word.form for paragraph in witness.paragraphs for word in comparable(paragraph.text)}
    others = [
        w.masthead.headline for w in material.story.witnesses if w is not witness and w.masthead.headline
    ]
    elsewhere = {stem(form) for other in others for form in content(comparable(other.text))}
    if form not in _JUDGEMENTS or form in named or form in body or stem(form) in elsewhere or not others:
        return
    yield Disagreement(
        kind="headline",
        about=f"“{word}” in the headline",
        sides=((headline,), tuple(others)),
        judgement="unsure",
        within_one=False,
        rule=JUDGED,
    )


def _overstated(witnesses: tuple[Witness, ...]) -> Iterator[Disagreement]:
    """Headlines of one verb and thing, against the texts, and headlines, that put a step between the two."""
    heads: dict[tuple[str, str], list[Passage]] = {}
    steps: dict[tuple[str, str], list[Passage]] = {}
    for witness in witnesses:
        headline = witness.masthead.headline
        for verb, thing in pairwise(stems(headline.text) if headline else ()):
            for sentence in _openings(witness):
                if headline and _step_first(sentence.text, verb, thing):
                    heads.setdefault((verb, thing), []).append(headline)
                    steps.setdefault((verb, thing), []).append(sentence)
                    break
    for (verb, thing), sides in sorted(heads.items()):
        others = [w.masthead.headline for w in witnesses if w.masthead.headline]
        careful = [other for other in others if other not in sides and _step_last(other.text, verb, thing)]
        if len({passage.witness for passage in (*sides, *steps[verb, thing], *careful)}) == 1:
            continue
        yield Disagreement(
            kind="headline",
            about=f"the thing or a step towards it: “{heading(sides[0].text)}”",
            sides=(tuple(sides), (*steps[verb, thing], *careful)),
            judgement="unsure",
            within_one=False,
            rule=OVERSTATED,
        )


def _openings(witness: Witness) -> list[Passage]:
    body = [s for s in witness.sentences if s.part in ("dek", "body")]
    return [witness.passage(s.start, s.end) for s in body[:OPENING]]


def _step_first(text: str, verb: str, thing: str) -> bool:
    """Whether a step stands between the two: "delay a decision on the tariff"."""
    forms = content(comparable(text))
    found = [stem(form) for form in forms]
    return any(
        word == verb and next_form in _STEPS and thing in found[place + 2 : place + REACH]
        for place, (word, next_form) in enumerate(zip(found, forms[1:], strict=False))
    )


def _step_last(text: str, verb: str, thing: str) -> bool:
    """Whether the thing is named by the step that follows it: "delay the tariff decision"."""
    forms = content(comparable(text))
    found = [stem(form) for form in forms]
    return verb in found and any(
        word == thing and next_form in _STEPS for word, next_form in zip(found, forms[1:], strict=False)
    )
