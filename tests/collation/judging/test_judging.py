"""A person's judgements, applied to the edition of an invented story."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.judging import outcomes
from rashomon.model import Claim, Edition, Outcome, Pointer, Ruling, Story, signed

A = (
    "Ferries to Tarn stopped on Monday after the operator Norrline cut wages.\n\n"
    "Union leader Ada Lindqvist said 340 crew members walked out on Monday. "
    '"We will not sail for less than we signed for," she said.\n\n'
    "The minister Paul Okoro offered to mediate between the union and Norrline."
)
B = (
    "The ferry line to Tarn stopped on Monday when its operator Norrline cut wages.\n\n"
    "Ada Lindqvist, the union leader, said 410 crew members walked out on Monday. "
    '"We will not sail for less than we signed for," said Ada Lindqvist.\n\n'
    "The minister Paul Okoro offered to mediate between the union and the company Norrline."
)


@pytest.fixture
def story(story_of: Callable[..., Story]) -> Story:
    return story_of(A, B)


def pointer(story: Story, siglum: str, text: str, start: int | None = None) -> Pointer:
    return Pointer(article=story.witness(siglum).article.id, text=text, start=start)


def ruling(kind: str, *pointers: Pointer, speaker: str | None = None, line: int = 1) -> Ruling:
    return Ruling(kind=kind, pointers=pointers, place=f"mine.jsonl:{line}", speaker=speaker)  # type: ignore[arg-type]


def judged(story: Story, *rulings: Ruling) -> tuple[Edition, tuple[Outcome, ...]]:
    edition = collate(story, rulings)
    return edition, outcomes(rulings, [edition])


def claim_of(edition: Edition, siglum: str, words: str) -> Claim:
    (found,) = (c for c in edition.claims for r in c.readings if r.witness == siglum and words in r.text)
    return found


def test_the_speaker_is_who_the_person_says(story: Story) -> None:
    words = "We will not sail for less than we signed for,"
    mine = ruling("speaker", pointer(story, "A", words), speaker="Paul Okoro")
    edition, (outcome,) = judged(story, mine)
    (quotation,) = (q for q in edition.quotations if q.judged)
    assert quotation.passage == story.witness("A").passage(A.index(words), A.index(words) + len(words))
    assert quotation.speaker == "Paul Okoro"
    assert quotation.party in {party.id for party in edition.parties if party.name == "Paul Okoro"}
    assert quotation.speaker_evidence is None
    assert quotation.rule.startswith(
        "a person judged that Paul Okoro spoke (mine.jsonl:1); without it Ada Lindqvist"
    )
    assert outcome == Outcome(ruling=mine, applied=True, reason="shown as spoken by Paul Okoro")


def test_nobody_may_have_spoken(story: Story) -> None:
    mine = ruling("speaker", pointer(story, "A", "We will not sail for less than we signed for,"))
    edition, (outcome,) = judged(story, mine)
    assert [(q.speaker, q.party) for q in edition.quotations if q.judged] == [(None, None)]
    assert outcome.applied


def test_words_around_a_quotation_point_at_it(story: Story) -> None:
    around = '"We will not sail for less than we signed for," she said.'
    edition, (outcome,) = judged(story, ruling("speaker", pointer(story, "A", around), speaker="Paul Okoro"))
    assert outcome.applied
    assert [q.speaker for q in edition.quotations if q.judged] == ["Paul Okoro"]


def test_readings_that_are_not_the_same_part(story: Story) -> None:
    first, second = "offered to mediate between the union and Norrline", "and the company Norrline"
    before = claim_of(collate(story), "A", first)
    assert before == claim_of(collate(story), "B", second)
    mine = ruling("not-same", *(pointer(story, r.witness, r.text) for r in before.readings[:2]))
    edition, (outcome,) = judged(story, mine)
    one, other = claim_of(edition, "A", first), claim_of(edition, "B", second)
    assert outcome.applied
    assert one.id != other.id
    assert (one.status, other.status, other.origins) == ("single", "single", 1)
    assert "mine.jsonl:1" in one.judged
    assert "mine.jsonl:1" in other.judged


def test_readings_that_are_the_same_are_joined(story: Story) -> None:
    left, right = "offered to mediate between the union and Norrline", "walked out on Monday."
    mine = ruling("same", pointer(story, "A", left), pointer(story, "B", right))
    edition, (outcome,) = judged(story, mine)
    assert outcome.applied
    assert claim_of(edition, "A", left) == claim_of(edition, "B", right)
    assert claim_of(edition, "A", left).judged
    assert [claim.id for claim in edition.claims] == [f"c{n}" for n in range(1, len(edition.claims) + 1)]


def test_a_disagreement_is_no_conflict(story: Story) -> None:
    (before,) = (d for d in collate(story).disagreements if d.kind == "figure")
    assert before.judgement != "compatible"
    mine = ruling(
        "no-conflict", pointer(story, "A", "340 crew members"), pointer(story, "B", "410 crew members")
    )
    edition, (outcome,) = judged(story, mine)
    (after,) = (d for d in edition.disagreements if d.kind == "figure")
    assert outcome.applied
    assert (after.judgement, after.judged, after.sides) == ("compatible", True, before.sides)
    said = "a person judged that this is no conflict (mine.jsonl:1); without it"
    assert after.rule == f"{said} {before.judgement}: {before.rule}"
    assert not any(claim.status == "disputed" for claim in edition.claims)


def test_what_is_not_the_same_does_not_conflict(story: Story) -> None:
    mine = ruling(
        "not-same", pointer(story, "A", "340 crew members"), pointer(story, "B", "410 crew members")
    )
    edition, (outcome,) = judged(story, mine)
    assert outcome.applied
    assert [d.judgement for d in edition.disagreements if d.judged] == ["compatible"]


def test_without_rulings_nothing_is_judged(story: Story) -> None:
    edition = collate(story)
    assert collate(story, ()) == edition
    assert not any(quotation.judged for quotation in edition.quotations)
    assert not any(claim.judged for claim in edition.claims)
    assert not any(item.judged for item in edition.disagreements)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("We will sail tomorrow", "does not hold the words"),
        ("Ferries to Tarn stopped", "no single quotation was found"),
    ],
)
def test_an_orphan_is_not_moved_to_a_look_alike(story: Story, words: str, reason: str) -> None:
    edition, (outcome,) = judged(story, ruling("speaker", pointer(story, "A", words), speaker="Paul Okoro"))
    assert not outcome.applied
    assert reason in outcome.reason
    assert edition == collate(story)


def test_words_of_a_changed_report_are_gone_though_another_report_has_them(story: Story) -> None:
    words = "We will not sail for less than we signed for,"
    lost = ruling("speaker", Pointer(article="0" * 16, text=words), speaker="Paul Okoro")
    edition, (outcome,) = judged(story, lost)
    assert not outcome.applied
    assert "no report with the id" in outcome.reason
    assert edition == collate(story)


def test_words_that_stand_there_twice_need_their_start(story_of: Callable[..., Story]) -> None:
    text = '"We will sail at dawn," said Ada Lindqvist. "We will sail at dawn," said Paul Okoro.'
    story, words = story_of(text), "We will sail at dawn,"
    unsure = ruling("speaker", pointer(story, "A", words), speaker="Olav Brandt")
    assert "stands 2 times" in judged(story, unsure)[1][0].reason
    sure = ruling("speaker", pointer(story, "A", words, text.rindex(words)), speaker="Olav Brandt")
    edition, (outcome,) = judged(story, sure)
    assert outcome.applied
    assert [q.speaker for q in edition.quotations] == ["Ada Lindqvist", "Olav Brandt"]


def test_a_disagreement_that_is_not_found_is_said_so(story: Story) -> None:
    mine = ruling(
        "no-conflict", pointer(story, "A", "Ferries to Tarn"), pointer(story, "B", "The ferry line")
    )
    assert not judged(story, mine)[1][0].applied


def test_passages_of_two_stories_have_nothing_to_do_with_each_other(story: Story) -> None:
    one, two = (replace(story, id=w.siglum, witnesses=(w,)) for w in story.witnesses)
    mine = ruling("same", pointer(story, "A", "Ferries to Tarn"), pointer(story, "B", "The ferry line"))
    (outcome,) = outcomes([mine], [collate(one, [mine]), collate(two, [mine])])
    assert (outcome.applied, outcome.reason) == (False, "the two passages stand in two stories")


def test_every_copy_of_an_article_is_judged(story: Story) -> None:
    copy = replace(signed(story.witness("A"), "C"), siglum="C")
    words = "We will not sail for less than we signed for,"
    mine = ruling("speaker", pointer(story, "A", words), speaker="Paul Okoro")
    twice = replace(story, witnesses=(story.witnesses[0], copy))
    edition, (outcome,) = judged(twice, mine)
    assert outcome.applied
    assert [q.passage.witness for q in edition.quotations if q.judged] == ["A", "C"]
