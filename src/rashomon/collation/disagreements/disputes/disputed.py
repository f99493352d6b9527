"""A contrast that one report draws between two speakers."""

from collections.abc import Iterator

from rashomon.collation.disagreements.disputes.contrasts import contrasts
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.material import Material
from rashomon.model import Disagreement

RULE = "one report sets what two speakers say against each other"


def find(material: Material) -> Iterator[Disagreement]:
    """Contrasts of two speakers."""
    for contrast in contrasts(material):
        yield Disagreement(
            kind="polarity",
            about=whether(contrast.one.text),
            sides=((contrast.one,), (contrast.other,)),
            judgement="unsure",
            within_one=True,
            rule=RULE,
        )
