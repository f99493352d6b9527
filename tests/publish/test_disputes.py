"""How a disagreement is told: the words that part the sides, and where else it is named."""

from collections.abc import Callable

import pytest
from ferry_story import edition

from rashomon.model import Disagreement, DisagreementKind, Edition, Passage, Story
from rashomon.publish.disputes import Telling, dispute, tellings
from rashomon.publish.guide import Guide

StoryOf = Callable[..., Story]


def _guide(story: Story, kind: DisagreementKind, about: str, *sides: str) -> Guide:
    """A guide to an edition of one disagreement, whose sides are found in the texts of A, B, C."""
    passages = []
    for witness, words in zip(story.witnesses, sides, strict=True):
        start = witness.text.index(words)
        passages.append((witness.passage(start, start + len(words)),))
    item = Disagreement(
        kind=kind, about=about, sides=tuple(passages), judgement="unsure", within_one=False, rule="of a test"
    )
    none: tuple[()] = ()
    return Guide(
        Edition(
            story=story, title="", parties=none, quotations=none, utterances=none, claims=none,
            disagreements=(item,), positions=none, timeline=none, digest=none,
        )
    )  # fmt: skip


def _shown(guide: Guide, longest: int = 200) -> list[str]:
    """Each side's first telling; [the passage], and in it *what parts the sides*."""
    (item,) = guide.edition.disagreements
    return [_marked(side[0]) for side in tellings(guide, item, longest)]


def _marked(telling: Telling) -> str:
    before, after = telling.around
    own = "".join(f"*{piece.text}*" if piece.parts else piece.text for piece in telling.own)
    return f"{before}[{own}]{after}"


def test_few_words_are_shown_in_their_sentence_with_what_parts_them(story_of: StoryOf) -> None:
    story = story_of("The kiln held some 1,200 jars, a potter said.", "Then some 1,400 jars cracked.")
    guide = _guide(story, "label", "how many jars", "some 1,200 jars", "some 1,400 jars")
    assert _shown(guide) == [
        "The kiln held [some *1,200* jars], a potter said.",
        "Then [some *1,400* jars] cracked.",
    ]


def test_who_is_said_to_have_spoken_is_marked(story_of: StoryOf) -> None:
    one, other = '"The bells are flat," said Ida Krol.', '"The bells are flat," a sexton told the vestry.'
    guide = _guide(story_of(one, other), "attribution", "who said it", one, other)
    assert _shown(guide) == [
        '["The bells are flat," *said Ida Krol*.]',
        '["The bells are flat," *a sexton told the vestry*.]',
    ]


def test_the_answer_that_a_side_gives_is_marked(story_of: StoryOf) -> None:
    one, other = "Old Norfell is the largest jar maker.", "The largest is Ostrand, by its 40 kilns."
    guide = _guide(story_of(one, other), "polarity", "the largest: Norfell or Ostrand", one, other)
    assert _shown(guide) == [
        "[Old *Norfell* is the largest jar maker.]",
        "[The largest is *Ostrand*, by its 40 kilns.]",
    ]


def test_a_denial_is_marked_and_nothing_else(story_of: StoryOf) -> None:
    one, other = "The mill wheel turned on Sunday.", "The old mill wheel did not turn on Sunday at all."
    guide = _guide(story_of(one, other), "polarity", "whether the wheel turned", one, other)
    assert _shown(guide) == [
        "[The mill wheel turned on Sunday.]",
        "[The old mill wheel did *not* turn on Sunday at all.]",
    ]


def test_in_clauses_on_a_figure_the_figures_are_marked(story_of: StoryOf) -> None:
    one, other = "Seven goats fell ill.", "Nineteen animals had to be seen by a vet."
    guide = _guide(story_of(one, other), "figure", "how many fell ill", one, other)
    assert [text.count("*") for text in _shown(guide)] == [2, 2]
    assert "[*Seven" in _shown(guide)[0]
    assert "[*Nineteen" in _shown(guide)[1]


def test_whole_sentences_that_are_unlike_have_no_mark(story_of: StoryOf) -> None:
    one, other = "The orchard burned to the stumps.", "Not a leaf was singed."
    guide = _guide(story_of(one, other), "label", "what became of it", one, other)
    assert _shown(guide) == [f"[{one}]", f"[{other}]"]


def test_a_long_sentence_is_cut_around_what_parts_it(story_of: StoryOf) -> None:
    long = (
        "The clerk read out for the better part of an hour that the levy on peat would be {} crowns a sack."
    )
    guide = _guide(story_of(long.format(12), long.format(15)), "label", "the levy", "12 crowns", "15 crowns")
    assert _shown(guide, 60) == [
        "… that the levy on peat would be [*12* crowns] a sack.",
        "… that the levy on peat would be [*15* crowns] a sack.",
    ]


def test_a_long_sentence_is_cut_where_most_is_marked(story_of: StoryOf) -> None:
    one = "Today, after a walk of hours along the canal, the potter said that in early June of 2031 it broke."
    other = "It broke in May of 2030."
    guide = _guide(story_of(one, other), "date", "the day it broke", one, other)
    assert _shown(guide, 60)[0] == "… [the potter said that in *early June of 2031* it broke.]"


def test_sides_stand_in_the_order_of_their_reports() -> None:
    story = edition()
    item = story.disagreements[0]
    turned = tuple(tuple(reversed(side)) for side in reversed(item.sides))
    guide = Guide(story)
    shown = tellings(guide, item, 100)
    assert [[one.passage.witness for one in side] for side in shown] == [["A", "B", "D"], ["C"]]
    again = Disagreement(
        kind=item.kind, about=item.about, sides=turned, judgement=item.judgement, within_one=False, rule="r"
    )
    assert tellings(guide, again, 100) == shown


@pytest.mark.parametrize(("kind", "found"), [("figure", True), ("polarity", True), ("attribution", False)])
def test_some_words_of_a_sentence_dispute_it_where_they_tell_what_happened(
    story_of: StoryOf, kind: DisagreementKind, found: bool
) -> None:
    story = story_of("Two barges sank in the lock, which was built in 1911.", "Four barges sank in the lock.")
    guide = _guide(story, kind, "how many barges", "Two barges", "Four barges")
    sentence = story.witnesses[0].passage(0, len(story.witnesses[0].text))
    told = dispute(guide, sentence.text, (sentence,))
    assert bool(told) == found
    if told:
        assert [place.text for place in told.others] == ["Four barges"]


def test_who_tells_otherwise_is_not_named_for_a_sentence(story_of: StoryOf) -> None:
    story = story_of("Two barges sank.", "Four barges sank.")
    guide = _guide(story, "figure", "how many barges", "Two barges", "Four barges")
    both: tuple[Passage, ...] = tuple(w.passage(0, len(w.text)) for w in story.witnesses)
    told = dispute(guide, "Two barges sank.", both)
    assert told
    assert told.without(both) == both[:1]
