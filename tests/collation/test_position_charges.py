"""What somebody is blamed for, what a named party has or does, what is undertaken. Invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ("Mary Berg slammed Jan Kos for selling the pier.", "reject", "Jan Kos for selling the pier"),
        ("Mary Berg questioned Jan Kos's logic.", "reject", "Jan Kos's logic"),
        ("Mary Berg attacked some of the owners' plans.", "reject", "some of the owners' plans"),
        ("Mary Berg warned against closing the pier.", "reject", "closing the pier"),
        ("Mary Berg has no problem with being searched.", "accept", "being searched"),
        ("Mary Berg admitted that the figures were misleading.", "accept", "the figures were misleading"),
        ("Mary Berg wants to end night fishing.", "demand", "end night fishing"),
        ("Mary Berg said she would meet the owners on Friday.", "offer", "meet the owners"),
        ("Mary Berg called the plan rigged in a tweet Tuesday.", "reject", "the plan as rigged"),
        ('"Jan Kos is a bully," Mary Berg said.', "reject", "Jan Kos as a bully"),
        ("Mary Berg called Jan Kos a serial liar.", "reject", "Jan Kos as a serial liar"),
    ],
)
def test_the_stand_told(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(f"{text} Jan Kos lives in Velm."))
    assert [(one.party, one.act, one.what) for one in found] == [("Mary Berg", act, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg, accused of hiding the fees, lives in Bergen.",
        "Mary Berg accused Jan Kos of selling the pier.",
        "Mary Berg withdrew from Norway's capital.",
        "A decision by Mary Berg to seek a vote was read out.",
        "Mary Berg said she would eat in Bergen.",
        "Norway backed Mary Berg by two votes. Mary Berg sailed home.",
    ],
)
def test_it_is_no_stand(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(f"{text} Jan Kos lives in Velm.")) == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mary Berg endorsed Jan Kos in early June.", "Jan Kos"),
        ("Mary Berg, who endorsed Jan Kos last week, stayed away.", "Jan Kos"),
        ("Mary Berg rejected the plan earlier this month.", "the plan"),
        ("Mary Berg called for a ban on night flights two weeks ago.", "a ban on night flights"),
        ("Mary Berg rejected the plan that Velm passed last year.", "the plan that Velm passed last year"),
        ("Mary Berg demanded elections in May.", "elections in May"),
    ],
)
def test_when_it_was_done_is_no_part_of_it(story_of: StoryOf, text: str, what: str) -> None:
    (found,) = positions(story_of(f"{text} Jan Kos lives in Velm."))
    assert found.what == what


def test_a_headline_goes_on_after_as_with_another_statement(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Norway Rejects Fish Plan As Iceland Votes On Cod\n\nSnow fell in Norway."))
    assert found.what == "Fish Plan"


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        (
            "Mary Berg slammed the owners on Monday over the new fees.",
            "reject",
            "the owners over the new fees",
        ),
        ("Mary Berg denounced what she called the secret plan for the pier.", "reject", "the secret plan"),
        ("Norway criticized Mary Berg's plan to rebuild the pier.", "offer", "rebuild the pier"),
        ("Norway criticized Mary Berg's proposal to ban deep nets.", "demand", "ban deep nets"),
        ("Mary Berg plans to introduce a bill on nets.", "offer", "introduce a bill on nets"),
        ("Mary Berg said closing the pier has been a disaster for the plan.", "reject", "closing the pier"),
        (
            'Mary Berg said the council\'s plan is "insufficient".',
            "reject",
            "the council's plan as insufficient",
        ),
    ],
)
def test_the_stand_is_in_other_words(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(f"{text} Mary Berg lives in Velm."))
    assert [one.act for one in found if one.party == "Mary Berg" and what in one.what] == [act]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Asked about Olaf Lund, Mary Berg called him a liar.", "[Olaf Lund] as a liar"),
        (
            "Olaf Lund came late. Mary Berg slammed him for hiding the fees.",
            "[Olaf Lund] for hiding the fees",
        ),
        (
            '"Olaf Lund came late. He\'s unfit for the board," Mary Berg said.',
            "[Olaf Lund] as unfit for the board",
        ),
        ("Olaf Lund is running. Mary Berg endorsed his re-election.", "[Olaf Lund's] re-election"),
    ],
)
def test_he_is_told_by_name(story_of: StoryOf, text: str, what: str) -> None:
    found = positions(story_of(f"Olaf Lund and Mary Berg met. {text} Mary Berg lives in Velm."))
    assert [(one.party, one.what) for one in found] == [("Mary Berg", what)]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg said he was insane.",
        "Mary Berg blasted over the weekend.",
        "Mary Berg plans to eat in Velm.",
        '"It is insulting to the crews," Mary Berg said.',
        "Mary Berg warned that Norway opposes the ferry.",
        '"The idea that I would dismantle the pier is not new," Mary Berg said.',
    ],
)
def test_nobody_stands_for_it(story_of: StoryOf, text: str) -> None:
    found = positions(story_of(f"Olaf Lund and Jon Vik met. {text} Mary Berg lives in Velm."))
    assert [one for one in found if one.party in {"Mary Berg", "Norway"}] == []


def test_one_side_of_a_quarrel_needs_no_article(story_of: StoryOf) -> None:
    found = positions(story_of("Mary Berg offered to plead guilty, but prosecutors rejected the plea deal."))
    assert ("prosecutors", "reject", "the plea deal") in [(one.party, one.act, one.what) for one in found]


def test_who_goes_back_over_what_somebody_is(story_of: StoryOf) -> None:
    found = positions(story_of("The pier is old, said Mary Berg, a former mayor, who supports the new plan."))
    assert [(one.party, one.act, one.what) for one in found] == [("Mary Berg", "accept", "the new plan")]


def test_a_participle_goes_with_the_nearer_clause(story_of: StoryOf) -> None:
    text = "Mary Berg said it was late, while Norway has issued sharp statements condemning the fees."
    found = positions(story_of(f"{text} Norway is far."))
    assert [(one.party, one.act, one.what) for one in found] == [("Norway", "reject", "the fees")]


def test_what_stands_in_brackets_at_the_end_is_left_out(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Norway condemned the new fees -LRB- see page 2 -RRB- on Monday."))
    assert found.what == "the new fees"
