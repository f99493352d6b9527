"""Whose a position is, however the sentence tells it, and which reports tell the same: invented reports."""

from collections.abc import Callable

import pytest

from rashomon.collation.parties import find_parties
from rashomon.collation.positions import find_positions
from rashomon.collation.speakers import name_speakers
from rashomon.model import Claim, Position, Story

StoryOf = Callable[..., Story]


def positions(story: Story, *claims: Claim) -> tuple[Position, ...]:
    cast = find_parties(story)
    return find_positions(name_speakers(story, cast), cast, claims)


def witnesses(position: Position) -> set[str]:
    return {passage.witness for passage in position.evidence}


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        # Over a clause that tells which one, and to the only company there is.
        (
            "The company that runs the ferries offered its crews a raise. The Tideway Company is small.",
            "Tideway Company",
            "offer",
            "its crews a raise",
        ),
        (
            "Mary Berg of Norway, a baker who has refused to endorse the plan, spoke.",
            "Mary Berg",
            "reject",
            "",
        ),
        # The one who sent the letter asks.
        ("Norway sent a letter asking Iceland to free the crew.", "Norway", "demand", "free the crew"),
        ("Norway, as they have waited and have demanded that Iceland free the crew.", "", "", ""),
        # A possessive alone before its noun.
        (
            "Mary Berg spoke. Her call for a longer season was read out.",
            "Mary Berg",
            "demand",
            "a longer season",
        ),
        ("Norway told its trading partners they must lift the ban.", "Norway", "demand", "lift the ban"),
        # ... of who is named in the same sentence.
        (
            "Jane Holm spoke. Mary Berg sued after the harbour ignored her request for the fleet papers.",
            "Mary Berg",
            "demand",
            "the fleet papers",
        ),
        # What harms is threatened, what is to be forbidden is demanded.
        ("Norway pledged to quickly and fully destroy the fleet.", "Norway", "threaten", "destroy the fleet"),
        ("Norway proposed barring all foreign boats.", "Norway", "demand", "barring all foreign boats"),
        ("Norway proposed a plan for the strait.", "Norway", "offer", "a plan for the strait"),
        # Who begins the sentence is meant by the pronoun that follows.
        (
            "Jane Holm spoke. Mary Berg, though she praised it and said Iceland should lift the ban, left.",
            "Mary Berg",
            "demand",
            "Iceland should lift the ban",
        ),
        # By office, in the words of the report or near them.
        (
            "Union chief Mary Berg spoke. The union boss wants an end to the ban.",
            "Mary Berg",
            "demand",
            "an end",
        ),
        # Whose envoy she is does not reject.
        (
            "Former U.N. envoy Mary Berg and baker Olaf Kos both rejected the plan.",
            "Olaf Kos",
            "reject",
            "the plan",
        ),
        # All of what "which" goes back to.
        (
            "Norway called for an inquiry into the accounts, which Iceland refused.",
            "Iceland",
            "reject",
            "an inquiry into the accounts",
        ),
        ("Iceland said it was not ready to support the treaty.", "Iceland", "reject", "support the treaty"),
        ("Iceland refused to help Norway ― its neighbour ― once more.", "Iceland", "reject", "help Norway"),
        ("Iceland refused to help Norway do so.", "Iceland", "reject", "help Norway do so"),
        ("Norway said Iceland should not be able to do that.", "Norway", "demand", "able to do that"),
        (
            "Norway said Iceland should lift the ban and that it was tired.",
            "Norway",
            "demand",
            "lift the ban",
        ),
        ("Mary Berg said she will oppose the duty on cod.", "Mary Berg", "reject", "the duty on cod"),
        (
            "Mary Berg declared that she cannot support the treaty.",
            "Mary Berg",
            "reject",
            "support the treaty",
        ),
        (
            "Mary Berg refused to condemn the raid and instead praised the fleet.",
            "Mary Berg",
            "reject",
            "raid",
        ),
    ],
)
def test_who_holds_what(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    if party:
        assert any((p.party, p.act) == (party, act) and what in p.what for p in found), found
    assert not any(word in p.what for p in found for word in ("instead", "tired", "oppose", "neighbour"))
    assert "U.N." not in {p.party for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "Norway once opposed the treaty.",
        "In 1998, Norway demanded the return of three trawlers.",
        "Mary Berg said she was not ready to speak.",
        "Mary Berg said she would have had to leave the guild.",
        "Jan Kos was asked if she believed Norway wanted Iceland to lift the ban.",
        "The criticism that Norway was urging Iceland to lift the ban is old.",
        "Norway had opposing views on the ban.",
        "Bakers in Norway and Iceland who demanded a longer season stayed.",
        "Mary Berg accepted interviews with two papers.",
        "Mary Berg declined to estimate the toll.",
        "“It mocks their notion that ports ought to be able to feed themselves,” Mary Berg said.",
        "The gap that Mary Berg promised to close has grown.",
        "Olaf Berg said if Daniel Kos wins, he would attack the fleet.",
        "Mary Berg was approached by relatives asking for talks.",
        "Mary Berg spoke. Her threat to society grew.",
        "The scientists rejected the plan. The Union of Concerned Sailors has scientists.",
    ],
)
def test_what_is_no_stand_of_theirs(story_of: StoryOf, text: str) -> None:
    assert not [
        p
        for p in positions(story_of(text))
        if p.party in {"Norway", "Mary Berg", "Olaf Berg"} or "Union" in p.party
    ]


def test_what_is_quoted_within_a_quotation_is_anothers(story_of: StoryOf) -> None:
    story = story_of(
        "“She told us, ‘I refuse to leave the pier,’ and then she left,” Mary Berg said of Jane Holm."
    )
    assert not [p for p in positions(story) if p.party == "Mary Berg"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Iceland said it will not negotiate without first obtaining a permanent exemption.",
            "a permanent exemption",
        ),
        ("Iceland refused to sail until Norway drops the duty on cod.", "Norway drops the duty on cod"),
        ("Iceland refused to sail until the storm ends.", None),
        ("Iceland refused to sail until December.", None),
    ],
)
def test_what_one_will_not_go_without_is_demanded(story_of: StoryOf, text: str, what: str | None) -> None:
    found = [p.what for p in positions(story_of(text)) if p.act == "demand"]
    assert found == ([what] if what else [])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Iceland offered a cease-fire in the strait.", "Iceland offered a ceasefire."),
        ("Iceland demanded a raise of 12 per cent.", "Iceland called for a raise of 12 percent for all."),
        ("Iceland refused to support Norway.", "Iceland refused to support Norway's race for the cup."),
        (
            "Iceland reached an agreement with Norway on cod.",
            "Iceland agreed on a deal to exempt Norway from the herring duty.",
        ),
    ],
)
def test_one_stand_in_two_wordings(story_of: StoryOf, left: str, right: str) -> None:
    found = [p for p in positions(story_of(left, right)) if p.party == "Iceland"]
    assert [witnesses(position) for position in found] == [{"A", "B"}], found


def test_the_condition_that_says_most_is_shown(story_of: StoryOf) -> None:
    story = story_of(
        "Iceland offered a truce if Norway withdraws its boats.",
        "Iceland offered a truce if Norway withdraws its boats from the strait and from both harbours.",
        "Iceland offered a truce if the weather holds.",
    )
    (truce,) = [p for p in positions(story) if p.act == "offer"]
    assert truce.condition == "if Norway withdraws its boats from the strait and from both harbours"


def test_a_report_that_only_names_the_holder_tells_it_where_it_tells_the_same_claim(
    story_of: StoryOf,
) -> None:
    story = story_of(
        "Norway demanded that Iceland remove its trawlers from the strait.",
        "By all accounts of Norway it is clear that Iceland must remove its trawlers from the strait.",
    )
    readings = tuple(w.passage(w.sentences[0].start, w.sentences[0].end) for w in story.witnesses)
    claim = Claim(id="c", text="", status="agreed", origins=2, readings=readings)
    assert [witnesses(p) for p in positions(story)] == [{"A"}]
    assert [witnesses(p) for p in positions(story, claim)] == [{"A", "B"}]
