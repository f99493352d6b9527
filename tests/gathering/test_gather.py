"""Reports of one event together, others apart, in whatever order."""

import hashlib
import json
import random
from dataclasses import replace
from datetime import date
from pathlib import Path

from rashomon.annotation.annotate import annotate
from rashomon.gathering.gather import gather, sigla
from rashomon.model import Article, Witness

TEXTS = json.loads((Path(__file__).parents[1] / "data" / "two_ferries.json").read_text("utf-8"))
CHOIR = TEXTS["choir"]
FERRY = TEXTS["ferry"]
LATER = TEXTS["later"]
OTHER_FERRY = TEXTS["other_ferry"]


def witness(path: str, text: str, published: date | None = None) -> Witness:
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = annotate(Article(id=digest[:16], path=path, text=text, sha256=digest))
    return replace(made, masthead=replace(made.masthead, published=published))


def told(*texts: str) -> list[Witness]:
    return [witness(f"{number:02}.txt", text) for number, text in enumerate(texts)]


def paths(witnesses: list[Witness]) -> list[list[str]]:
    return [[w.article.path for w in story.witnesses] for story in gather(witnesses)]


def test_nothing_makes_no_story() -> None:
    assert gather([]) == ()


def test_empty_and_wordless_reports_are_stories_of_their_own() -> None:
    assert [len(story.witnesses) for story in gather(told("", "...", "!"))] == [1, 1, 1]


def test_two_lookalike_events_and_a_third_story() -> None:
    assert paths(told(*FERRY, *OTHER_FERRY, CHOIR)) == [
        ["00.txt", "01.txt", "02.txt"],
        ["03.txt", "04.txt", "05.txt"],
        ["06.txt"],
    ] or sorted(paths(told(*FERRY, *OTHER_FERRY, CHOIR)), key=lambda p: p[0]) == [
        ["00.txt", "01.txt", "02.txt"],
        ["03.txt", "04.txt", "05.txt"],
        ["06.txt"],
    ]


def test_the_order_does_not_matter() -> None:
    witnesses = told(*FERRY, *OTHER_FERRY, CHOIR, LATER)
    expected = gather(witnesses)
    for seed in range(4):
        shuffled = list(witnesses)
        random.Random(seed).shuffle(shuffled)
        assert gather(shuffled) == expected


def test_a_later_event_of_the_affair_is_a_development() -> None:
    (story,) = gather(told(*FERRY, LATER))
    assert [w.role for w in story.witnesses] == ["report", "report", "report", "development"]


def test_one_report_twice_is_two_witnesses_of_one_story() -> None:
    (story,) = gather([witness("a.txt", FERRY[0]), witness("b.txt", FERRY[0])])
    assert [w.siglum for w in story.witnesses] == ["A", "B"]
    assert [(link.copy, link.exemplar, link.kind) for link in story.lineage] == [("B", "A", "pick-up")]


def test_of_two_copies_the_earlier_one_says_the_date() -> None:
    early, late = witness("b.txt", FERRY[0], date(2031, 3, 3)), witness("a.txt", FERRY[0], date(2035, 3, 3))
    other = witness("c.txt", OTHER_FERRY[0], date(2031, 3, 4))
    assert gather([early, late, other]) == gather([late, early, other]) == gather([other, late, early])


def test_every_passage_carries_its_siglum() -> None:
    (story,) = gather(told(*FERRY))
    assert all(p.witness == w.siglum for w in story.witnesses for p in w.paragraphs)


def test_the_id_survives_later_reports() -> None:
    first = witness("a.txt", FERRY[0], date(2031, 3, 3))
    second = witness("b.txt", FERRY[1], date(2031, 3, 4))
    third = witness("c.txt", FERRY[2], date(2031, 3, 5))
    ids = {gather(some)[0].id for some in ([first], [first, second], [third, second, first])}
    assert len(ids) == 1


def test_dates_far_apart_part_reports_that_are_a_little_alike() -> None:
    near = [witness("a.txt", FERRY[0], date(2031, 3, 3)), witness("b.txt", OTHER_FERRY[0], date(2031, 3, 4))]
    far = [near[0], witness("b.txt", OTHER_FERRY[0], date(2034, 3, 4))]
    assert len(gather(far)) >= len(gather(near))


def test_sigla_go_on_after_z() -> None:
    assert sigla(28)[25:] == ["Z", "A2", "B2"]
    assert len(set(sigla(800))) == 800
