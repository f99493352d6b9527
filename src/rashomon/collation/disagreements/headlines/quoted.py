"""Words that a headline puts in quotation marks and no report quotes."""

import re
from collections.abc import Iterator

from rashomon.collation.material import Material
from rashomon.language.similarity import stems
from rashomon.model import Disagreement, Passage, Quotation, Witness

RULE = "the headline puts in quotation marks words that no report's text carries"

# Fewer words in marks are scare quotes ("'Missing' voters") or a headline's way to say "reportedly".
FEWEST_WORDS = 3
# A mark that closes inside: the quotation ended earlier.
_BROKEN = re.compile(r"\w['’\"”](?=\s)(?!s\s)")


def find(material: Material) -> Iterator[Disagreement]:
    """Headlines with a quotation that nobody said."""
    bodies = {w.siglum: [frozenset(stems(p.text)) for p in w.paragraphs] for w in material.story.witnesses}
    for witness in material.story.witnesses:
        if witness.masthead.headline:
            yield from _unquoted(witness, witness.masthead.headline, bodies)


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
            # Where the text has no wording of its own, nothing is set against the headline's.
            judgement="unsure" if nearest else "compatible",
            within_one=True,
            rule=RULE,
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
