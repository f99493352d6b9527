"""Who carries a line of the digest, and which opening is its first line."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate, prepare
from rashomon.collation.digest.agreed import LONE, OPENING
from rashomon.collation.digest.contrary import differ, may_be_same
from rashomon.collation.digest.shares import Shares
from rashomon.collation.digest.sides import Sides
from rashomon.collation.digest.support import TELLS_LINE, WITHOUT_ACT, Support
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Passage, Story

LINE = "The ferry line has cancelled every crossing to Kelm and will refund all tickets, its owner said."


def prepared(story: Story) -> tuple[Material, Support]:
    made = prepare(story)
    material = made.material()
    return material, Support(material, Shares([w.text for w in made.story.witnesses]))


def found(story: Story, siglum: int, text: str) -> Passage:
    witness = story.witnesses[siglum]
    start = witness.text.index(text)
    return witness.passage(start, start + len(text))


def test_pieces_of_one_sentence_are_one_passage(story_of: Callable[..., Story]) -> None:
    told = "The ferry line cancelled every crossing to Kelm and promised to refund all tickets."
    material, support = prepared(story_of(LINE, told))
    line = material.story.witnesses[0].passage(0, len(LINE))
    pieces = [
        found(material.story, 1, piece)
        for piece in ("The ferry line cancelled every crossing to Kelm", "promised to refund all tickets.")
    ]
    assert [place.text for place in support.carriers(line, pieces)] == [told]


def test_a_second_sentence_is_shown_where_it_tells_the_rest(story_of: Callable[..., Story]) -> None:
    first = "The ferry line has cancelled every crossing to Kelm."
    rest, again = "Its owner will refund all tickets.", "The ferry line has a crossing to Kelm."
    for second, shown in ((rest, 2), (again, 1)):
        material, support = prepared(story_of(LINE, f"{first} {second}"))
        line = material.story.witnesses[0].passage(0, len(LINE))
        places = [found(material.story, 1, text) for text in (first, second)]
        assert len(support.carriers(line, places)) == shown


@pytest.mark.parametrize(("act", "shown"), [("announced", 1), ("mourned", 0)])
def test_what_lacks_the_main_act_is_no_witness_unless_it_only_tells_the_news(
    story_of: Callable[..., Story], act: str, shown: int
) -> None:
    line = f"Harbour chief Ada Lund {act} on Friday the end of the old ferry line to Kelm and its two piers."
    told = "Few now remember when the ferry line to Kelm had two piers, a cinema, a bakery and a school."
    material, support = prepared(story_of(line, told, "Nobody slept."))
    place, other = (material.story.witnesses[n].passage(0, len(t)) for n, t in enumerate((line, told)))
    assert TELLS_LINE <= support.alike(place, other) < WITHOUT_ACT
    assert len(support.carriers(place, [other], TELLS_LINE)) == shown


def test_the_same_report_is_no_witness_of_its_line(story_of: Callable[..., Story]) -> None:
    material, support = prepared(story_of(f"{LINE}\n\n{LINE}", "Nobody slept."))
    line = material.story.witnesses[0].passage(0, len(LINE))
    assert not support.carriers(line, [found(material.story, 0, LINE)])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The mayor of Kelm will sell the pier.", "The mayor of Kelm will not sell the pier.", False),
        ("The mill will reopen in May.", "The owner refuses to reopen the mill.", False),
        ("The mayor of Kelm will not sell the pier.", "The mayor has not sold the pier.", True),
        ("The mayor of Kelm will sell the pier.", "The mayor did not say when he sells the pier.", True),
        ("A man was pulled from the mill.", "A 12-year-old girl was pulled from the mill.", False),
    ],
)
def test_what_denies_or_tells_of_others_is_not_the_same(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is may_be_same(other, one) is same


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("The storm left 180 people homeless.", True),
        ("The storm left 250 people homeless in Kelm.", False),
        ("The storm cost 180 million crowns.", False),
    ],
)
def test_another_number_of_the_same_is_not_the_same(
    story_of: Callable[..., Story], other: str, differs: bool
) -> None:
    story = story_of("The storm left 250 people homeless.", other)
    told, counted = (witness.figures for witness in story.witnesses)
    assert differ(told, counted) is differs


def test_a_report_of_another_side_carries_no_line_of_a_side(story_of: Callable[..., Story]) -> None:
    story = story_of(
        "Sixteen hurt on ferry\n\nSixteen people were hurt when a ferry hit the pier in Kelm.",
        "A ferry hit the pier in Kelm, and 14 people were hurt.\n\nThe pier in Kelm is of wood.",
        "A ferry hit the pier in Kelm.",
    )
    sides = tuple((found(story, n, text),) for n, text in ((0, "Sixteen hurt"), (1, "14 people")))
    item = Disagreement(
        kind="figure", judgement="unsure", about="hurt", sides=sides, rule="", within_one=False
    )
    held = Sides((item,), Shares([witness.text for witness in story.witnesses]))
    line = found(story, 0, "Sixteen people were hurt when a ferry hit the pier in Kelm.")
    others = [found(story, n, "A ferry hit the pier in Kelm") for n in (1, 2)]
    assert held.holds(item, line)
    assert held.own(line) == [sides[0][0]]
    assert held.beside(line, others) == others[1:]
    assert held.beside(found(story, 1, "The pier in Kelm is of wood."), others) == others


def test_the_first_line_is_the_opening_that_most_tell_whole(story_of: Callable[..., Story]) -> None:
    fire = "A fire destroyed the Ostrand paper mill on Friday night."
    long = (
        "Former rower Otto Lind, who twice won the Kelm cup and once sang in a choir, owned the Ostrand paper"
        " mill that a fire destroyed on Friday night."
    )
    edition = collate(story_of(long, fire, "Fire destroyed the paper mill in Ostrand on Friday night.", fire))
    assert edition.digest[0].rule == OPENING
    assert "Lind" not in edition.digest[0].text


@pytest.mark.parametrize(
    ("opening", "news"),
    [
        ("The council of Ostrand sold the old pier to a bank on Monday.", True),
        ("The council of Ostrand has sold the old pier to a bank, its clerk said.", True),
        ("Blonde and cheerful, the clerk of Ostrand was easy to like.", False),
    ],
)
def test_a_feature_opens_no_digest(story_of: Callable[..., Story], opening: str, news: bool) -> None:
    story = story_of(opening, "Red caps and wet boots filled a bus to the hills.")
    assert [line.rule for line in collate(story).digest] == ([LONE] if news else [])


def test_a_line_that_goes_on_what_was_cut_is_none(story_of: Callable[..., Story]) -> None:
    fire = "A fire destroyed the Ostrand paper mill on Friday night."
    cut = "He carried a loaded. 38 - caliber revolver was found beside the gate of the mill."
    lines = [line.text for line in collate(story_of(*(f"{fire}\n\n{cut}" for _ in range(3)))).digest]
    assert not any(line.startswith("38") for line in lines)
