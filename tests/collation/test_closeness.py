"""Which few reports tell one affair in words of their own, and which of their acts are one."""

from collections.abc import Callable

from dated import timeline

from rashomon.collation.matters import Matters
from rashomon.collation.parties import find_parties
from rashomon.collation.timeline.closeness import kindred
from rashomon.model import Story

StoryOf = Callable[..., Story]
HEAD = "Pier news\n\n20 May 2031\n\n"
ONE = (
    "The pilot ferry Lady Gull hit the northern pier at Norhaven on Monday with 212 people aboard. "
    "Seven passengers were hurt, harbour master Ida Lund said. The hull was torn over nine metres. "
    "Captain Jan Kos had asked for a tug at 22.40. Repairs will cost two million crowns. "
    "“The fog came down like a wall,” Kos said. Divers will look at the hull on Friday. "
    "The Harbour Party demanded new lamps for the pier."
)
SAME = (
    "Norhaven saw its worst accident in years when the Lady Gull struck the pier in the north on Monday. "
    "Some 212 travellers were on the ferry. Ida Lund, the harbour master, spoke of seven injured passengers. "
    "There is a tear of nine metres in the hull. “The fog came down like a wall,” said captain Jan Kos. "
    "It was 22.40 when Kos called for a tug. The repair is put at 2 million crowns. "
    "Better lamps on the pier are needed, says the Harbour Party."
)
OTHER = (
    "Bakers in Velm sold fewer loaves in spring. A strike of millers is to blame, says Ada Roe of the guild. "
    "Flour costs nine crowns a sack. The mayor has tasted the cheaper bread. Nobody liked it much. "
    "A school opened its kitchen. Two cooks were hired. The oven is from 1990. Children sing there on Monday."
)


def of_one_affair(story: Story) -> bool:
    return kindred(story, Matters(story, find_parties(story)))


def test_reports_that_say_the_same_in_other_words_tell_one_affair(story_of: StoryOf) -> None:
    assert of_one_affair(story_of(HEAD + ONE, HEAD + SAME))
    assert not of_one_affair(story_of(HEAD + ONE, HEAD + OTHER))


def test_of_few_sentences_nothing_is_said(story_of: StoryOf) -> None:
    assert not of_one_affair(story_of(*(HEAD + "The pier sank on Monday. Ida Lund wept.",) * 2))


def test_their_acts_of_one_day_are_one(story_of: StoryOf) -> None:
    (event,) = (e for e in timeline(story_of(HEAD + ONE, HEAD + SAME)) if "Monday" in e.what)
    assert {passage.witness for passage in event.evidence} == {"A", "B"}
