"""Who is to act and whom "he" means in a matter, as a reader is shown them: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]
PEOPLE = (
    "Mary Berg is the harbour master of Velm. She has a boat. Peter Holm is a skipper. He left on Monday. "
    "Iceland sells cod."
)


@pytest.mark.parametrize(
    ("text", "what", "toward"),
    [
        ("Mary Berg asked bakers and cooks to feed the crews.", "bakers and cooks to feed the crews", None),
        (
            "Mary Berg pressed privately for the crews to unload the cod.",
            "the crews to unload the cod",
            None,
        ),
        ("Mary Berg urged the skippers last week to stay ashore.", "the skippers to stay ashore", None),
        ("Mary Berg told the crews not to land.", "the crews not to land", None),
        ("The crews were ordered by Mary Berg to unload the cod.", "the crews to unload the cod", None),
        ("Mary Berg told the crews that they must unload the cod.", "the crews must unload the cod", None),
        # A party that is told beside it is not told twice.
        ("Mary Berg urged Iceland last week to sell the cod.", "sell the cod", "Iceland"),
        ("Mary Berg met Iceland and urged it to sell the cod.", "sell the cod", "Iceland"),
        ("Mary Berg called Peter Holm and urged him to sell the cod.", "sell the cod", "Peter Holm"),
        (
            "Mary Berg and Peter Holm wrote to the attorney, asking him to free the crews.",
            "him to free the crews",
            None,
        ),
    ],
)
def test_who_is_to_act(story_of: StoryOf, text: str, what: str, toward: str | None) -> None:
    found = [one for one in positions(story_of(f"{text} {PEOPLE}")) if one.party == "Mary Berg"]
    assert (what, toward) in {(one.what, one.toward) for one in found}, found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Iceland criticized Peter Holm for his plan to sell the cod.",
            "[Peter Holm's] plan to sell the cod",
        ),
        (
            "Peter Holm sold the cod. Iceland rejected his plan to sell the nets.",
            "[Peter Holm's] plan to sell the nets",
        ),
        (
            "Mary Berg arrived late. Iceland opposes her bid for the board.",
            "[Mary Berg's] bid for the board",
        ),
        # His own, or somebody's whom the matter names or describes.
        ("Peter Holm refused to sell his nets.", "sell his nets"),
        (
            "Iceland rejected claims that Peter Holm had sold his nets.",
            "claims that Peter Holm had sold his nets",
        ),
        ("Iceland rejected the skipper and his claims.", "the skipper and his claims"),
    ],
)
def test_whom_he_means(story_of: StoryOf, text: str, what: str) -> None:
    found = positions(story_of(f"{PEOPLE} {text}"))
    assert what in {one.what for one in found}, found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mary Berg said it was a pier that Iceland should pay for.", "pay for"),
        ("Mary Berg urged Iceland to let the crews through.", "let the crews through"),
    ],
)
def test_a_preposition_that_ends_the_sentence_stays(story_of: StoryOf, text: str, what: str) -> None:
    found = positions(story_of(f"{text} {PEOPLE}"))
    assert any(one.what.endswith(what) for one in found), found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Mary Berg demanded that the firm, Velm Ferries, stop all sailings.",
            "the firm, Velm Ferries, stop all sailings",
        ),
        (
            "Mary Berg demanded that the firm, which runs a ferry, pay the crews.",
            "the firm, which runs a ferry, pay the crews",
        ),
        (
            "Mary Berg insisted that the ferry, built in 1974, be scrapped.",
            "the ferry, built in 1974, be scrapped",
        ),
        (
            "Mary Berg denied that the ferry, built in 1974, was unsafe.",
            "the ferry, built in 1974, was unsafe",
        ),
        (
            "Mary Berg rejected the plan, drafted in May, to close the pier.",
            "the plan, drafted in May, to close the pier",
        ),
        (
            "Mary Berg agreed to sell the ferry, the Saint Olaf, to the crews.",
            "sell the ferry, the Saint Olaf, to the crews",
        ),
        # Nothing is set in, or what stands before it is whole.
        ("Mary Berg rejected the plan, which burned in May, and sailed.", "the plan"),
        ("Mary Berg denied that she sold the ferry, the Saint Olaf, on Monday.", "she sold the ferry"),
        ("Iceland denied it had received any warning.", "it had received any warning"),
    ],
)
def test_what_is_set_in_cuts_nothing(story_of: StoryOf, text: str, what: str) -> None:
    found = positions(story_of(f"{text} {PEOPLE}"))
    assert what in {one.what for one in found}, found


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg demanded answers.",
        "Mary Berg called for a meeting.",
        "Iceland put a price on the ferry, and the family that owns it has accepted.",
        "Mary Berg demanded that the firm, and its owner, a bank in Velm, apologise.",
    ],
)
def test_what_tells_nothing_is_no_row(story_of: StoryOf, text: str) -> None:
    assert not positions(story_of(f"{text} {PEOPLE}"))
