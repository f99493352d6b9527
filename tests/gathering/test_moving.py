"""What moves."""

from datetime import UTC, datetime, timedelta

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.gathering.gather import gather
from rashomon.gathering.moving import first_seen, pace
from rashomon.model import Article, Witness

NOW = datetime(2031, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def wire() -> list[Witness]:
    text = (
        "The ferry Alba ran aground off Norhaven on Monday with 212 people on board after its rudder failed "
        "in fog. Rescue boats took every passenger ashore within two hours and a tug pulled the vessel free. "
    )
    return [
        annotate(Article(id=f"{n:02}", path=f"{n:02}.txt", text=f"{text}This is page {n}.", sha256=""))
        for n in range(40)
    ]


def ago(*hours: float) -> list[datetime]:
    return [NOW - timedelta(hours=hour) for hour in hours]


def test_three_origins_in_an_hour_move_a_fresh_story() -> None:
    found = pace(ago(1, 0.6, 0.1), NOW)
    assert (found.recent, found.moves) == (3, True)
    assert found.rule.startswith("3 new in the last 6 hours, 0.25 expected from 0 in the 0 hours before")


def test_a_steady_story_does_not_move_until_it_quickens() -> None:
    steady = ago(*range(1, 200, 3))
    assert not pace(steady, NOW).moves
    assert pace([*steady, *ago(*(0.5 * n for n in range(1, 9)))], NOW).moves


def test_an_old_story_that_comes_back_moves() -> None:
    assert pace([*ago(*range(300, 340)), *ago(2, 1)], NOW).moves
    assert not pace([*ago(*range(300, 340)), *ago(2)], NOW).moves


def test_the_more_expected_the_less_surprising() -> None:
    scores = [pace([*ago(*[20] * past), *ago(1, 1, 1)], NOW).score for past in range(0, 40, 5)]
    assert scores == sorted(scores, reverse=True)
    more = [pace([*ago(20), *ago(*[1] * recent)], NOW).score for recent in range(8)]
    assert more == sorted(more)
    assert more[0] == 0.0


def test_nothing_seen_and_times_to_come_do_not_count() -> None:
    assert (pace([], NOW).recent, pace([], NOW).score, pace([], NOW).moves) == (0, 0.0, False)
    ahead = [NOW + timedelta(hours=1)] * 9
    assert pace([*ago(1), *ahead], NOW) == pace(ago(1), NOW)


def test_the_score_is_the_chance_of_so_many() -> None:
    # Two or more where .25 are expected: 1 - e^-.25 (1 + .25) = .0265.
    assert 10 ** -pace(ago(1, 2), NOW).score == pytest.approx(0.026499, rel=1e-4)


def test_a_very_large_number_is_no_error() -> None:
    assert pace([NOW] * 20_000, NOW).score > 1000


def test_pick_ups_of_one_wire_are_one_origin(wire: list[Witness]) -> None:
    (story,) = gather(wire)
    arrived = {w.article.id: NOW - timedelta(minutes=number) for number, w in enumerate(story.witnesses)}
    assert first_seen(story, arrived) == (min(arrived.values()),)
    assert not pace(first_seen(story, arrived), NOW).moves
