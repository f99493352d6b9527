"""Judgements in the store: applied at once, undone as easily, never lost."""

from datetime import UTC, datetime

import pytest
from stores import ferry_and_orchard

from rashomon.errors import JudgementsError
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import kept, renew_all
from rashomon.newsroom.judging import judge, withdraw
from rashomon.newsroom.listing import newest_stories
from rashomon.newsroom.rebuilding import rebuild
from rashomon.newsroom.views.judgements import Judgement, judged_in
from rashomon.store import Store

WORDS = "We will not sail another night on four hours of sleep,"


def ruling(article: str, speaker: str | None) -> dict[str, object]:
    return {"judgement": "speaker", "passage": {"article": article, "text": WORDS}, "speaker": speaker}


def speakers(store: Store, story: str, article: str) -> set[str | None]:
    told = kept(store, story).json
    siglum = next(w["siglum"] for w in told["witnesses"] if w["id"] == article)
    return {q["speaker"] for q in told["quotations"] if q["witness"] == siglum and WORDS[:20] in q["text"]}


def judged(store: Store, story: str) -> tuple[Judgement, ...]:
    with store.reading() as connection:
        return judged_in(connection, story)


def test_a_judgement_is_applied_undone_and_outlives_a_rebuild(store: Store) -> None:
    first = ferry_and_orchard()[0]
    add(store, ferry_and_orchard()[:3])
    renew_all(store)
    (story,) = (one.id for one in newest_stories(store, datetime.now(UTC)))
    assert speakers(store, story, first.id) == {"Ada Venn"}
    number = judge(store, ruling(first.id, "Tom Reth"), "An Editor")
    assert speakers(store, story, first.id) == {"Tom Reth"}
    rebuild(store)
    assert speakers(store, story, first.id) == {"Tom Reth"}
    assert withdraw(store, number)
    assert not withdraw(store, number)
    assert speakers(store, story, first.id) == {"Ada Venn"}
    assert [(j.author, j.withdrawn is None) for j in judged(store, story)] == [("An Editor", False)]


def test_a_second_thought_takes_the_place_of_the_first(store: Store) -> None:
    first = ferry_and_orchard()[0]
    add(store, ferry_and_orchard()[:3])
    (story,) = (one.id for one in newest_stories(store, datetime.now(UTC)))
    judge(store, ruling(first.id, "Tom Reth"), "A")
    judge(store, ruling(first.id, None), "B")
    assert speakers(store, story, first.id) == {None}
    assert [j.author for j in judged(store, story) if j.withdrawn is None] == ["B"]


def test_what_cannot_be_used_is_refused(store: Store) -> None:
    add(store, ferry_and_orchard()[:1])
    for wrong in ({}, {"judgement": "speaker"}, ruling("0" * 16, "Tom Reth")):
        with pytest.raises(JudgementsError):
            judge(store, wrong, "A")
