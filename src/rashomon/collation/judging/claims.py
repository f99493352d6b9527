"""A person said that two readings are, or are not, one claim."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.judging.places import pairs, reading_at
from rashomon.model import Claim, Passage, Ruling, Story


def judge_claims(claims: Sequence[Claim], story: Story, rulings: Sequence[Ruling]) -> tuple[Claim, ...]:
    """``claims`` with readings parted and then joined as ``rulings`` say, in the order of their readings.

    What is "not the same" leaves its claim: the second of the two, and stands in a claim of its own.
    """
    judged = list(claims)
    for ruling, left, right in pairs(rulings, story.witnesses, "not-same"):
        one, other = reading_at(judged, left), reading_at(judged, right)
        if one and other and one[0] == other[0] and one[1] != other[1]:
            judged[one[0] : one[0] + 1] = _parted(judged[one[0]], other[1], ruling)
    for ruling, left, right in pairs(rulings, story.witnesses, "same"):
        one, other = reading_at(judged, left), reading_at(judged, right)
        if one and other and one[0] != other[0]:
            low, high = sorted((one[0], other[0]))
            judged[low] = _joined(judged[low], judged.pop(high), ruling)
    if judged == list(claims):
        return tuple(claims)
    order = {witness.siglum: number for number, witness in enumerate(story.witnesses)}
    judged.sort(key=lambda claim: min((order[r.witness], r.start) for r in claim.readings))
    return tuple(_counted(claim, number, story) for number, claim in enumerate(judged, 1))


def _parted(claim: Claim, leaving: Passage, ruling: Ruling) -> tuple[Claim, Claim]:
    left = tuple(reading for reading in claim.readings if reading != leaving)
    rule = f"a person judged that “{leaving.text}” does not say the same as the other ({ruling.place})"
    text = left[0].text if claim.text == leaving.text else claim.text
    return (
        replace(claim, readings=left, text=text, judged=rule),
        replace(claim, readings=(leaving,), text=leaving.text, judged=rule),
    )


def _joined(claim: Claim, other: Claim, ruling: Ruling) -> Claim:
    larger = max((claim, other), key=lambda one: len(one.readings))
    return replace(
        larger,
        readings=tuple(sorted((*claim.readings, *other.readings))),
        judged=f"a person judged that these readings say the same ({ruling.place})",
    )


def _counted(claim: Claim, number: int, story: Story) -> Claim:
    sigla = {reading.witness for reading in claim.readings}
    return replace(
        claim,
        id=f"c{number}",
        status="agreed" if len(sigla) > 1 else "single",
        origins=story.origins(sigla),
    )
