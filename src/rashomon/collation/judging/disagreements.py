"""A person said that two readings do not conflict, or do not even speak of the same."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.judging.places import between, pairs
from rashomon.model import Disagreement, Ruling, Story

_WORDS = {"no-conflict": "this is no conflict", "not-same": "the two do not say the same thing"}


def judge_disagreements(
    found: Sequence[Disagreement], story: Story, rulings: Sequence[Ruling]
) -> tuple[Disagreement, ...]:
    """``found`` with those between judged readings made compatible. None is taken away: all are shown."""
    judged = list(found)
    for ruling, left, right in pairs(rulings, story.witnesses, *_WORDS):
        for number, item in enumerate(judged):
            if between(item, left, right):
                judged[number] = replace(
                    item,
                    judgement="compatible",
                    judged=True,
                    rule=f"a person judged that {_WORDS[ruling.kind]} ({ruling.place}); "
                    f"without it {item.judgement}: {item.rule}",
                )
    return tuple(judged)
