"""Headlines that say of a thing what their text says of a step towards it."""

from collections.abc import Iterator
from itertools import pairwise

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.language.similarity import comparable, content, stem, stems
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage, Witness

RULE = "the headline says of a thing what the report's text says of a step towards it, such as a decision"

# The opening sentences in which a report words its headline again, and how many words of a sentence belong
# to the verb.
OPENING, REACH = 4, 12
_STEPS = words("headlines", "steps")


def find(material: Material) -> Iterator[Disagreement]:
    """Headlines of one verb and thing, against the texts, and headlines, that put a step between the two."""
    witnesses = material.story.witnesses
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
            rule=RULE,
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
