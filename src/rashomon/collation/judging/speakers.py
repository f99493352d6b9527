"""A person said who spoke, or that nobody who is named did."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.judging.places import places, quotation_at
from rashomon.model import Quotation, Ruling, Story


def judge_speakers(story: Story, rulings: Sequence[Ruling]) -> Story:
    """``story`` with the speakers that ``rulings`` give; of two for one quotation the later holds."""
    for ruling in rulings:
        if ruling.kind == "speaker":
            for place in places(ruling.pointers[0], story.witnesses):
                old = quotation_at(story.witness(place.witness), place)
                if old is not None:
                    story = _with(story, place.witness, old, _judged(old, ruling))
    return story


def _judged(quotation: Quotation, ruling: Ruling) -> Quotation:
    """No words of the report name the judged speaker, so there is no evidence to point at."""
    spoke = f"{ruling.speaker} spoke" if ruling.speaker else "nobody who is named spoke"
    before = quotation.speaker or "nobody named"
    return replace(
        quotation,
        speaker=ruling.speaker,
        speaker_evidence=None,
        judged=True,
        rule=f"a person judged that {spoke} ({ruling.place}); without it {before}: {quotation.rule}",
    )


def _with(story: Story, siglum: str, old: Quotation, new: Quotation) -> Story:
    return replace(
        story,
        witnesses=tuple(
            replace(witness, quotations=tuple(new if q is old else q for q in witness.quotations))
            if witness.siglum == siglum
            else witness
            for witness in story.witnesses
        ),
    )
