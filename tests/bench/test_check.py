"""The scorer of ``check``, on made-up answers and statements."""

import pytest

from bench.tasks.check import Told, score_distortion, score_truth
from bench.tasks.check.distortions import Distortion, Party, distort
from bench.tasks.check.statements import Truth, truths
from bench.tasks.whole.score import Score

TRUTH = Truth("The dam holds.", frozenset(("a.txt", "b.txt")), frozenset(("a.txt",)), "The dam holds.")
HOLT = Party("Nadia Holt", "person", ("Nadia Holt", "Holt"))
OSTROW = Party("Pavel Ostrow", "person", ("Pavel Ostrow",))
LINDAL = Party("Lindal", "place", ("Lindal",))


def answer(kinds: tuple[str, ...] = (), **status: str) -> Told:
    return Told({f"{name}.txt": value for name, value in status.items()}, frozenset(kinds), ())


@pytest.mark.parametrize(
    ("told", "found", "elsewhere"),
    [
        (answer(a="carried", b="carried"), 1, 1),
        (answer(a="carried"), 1, 0),
        (answer(a="changed", b="changed"), 0, 0),
        (answer(c="carried"), 0, 0),
        (answer(), 0, 0),
    ],
)
def test_a_true_statement_must_be_carried_by_a_right_witness(
    told: Told, found: float, elsewhere: float
) -> None:
    score = Score()
    score_truth(TRUTH, told, score)
    assert score.figures()["found"] == found
    assert score.figures()["found_elsewhere"] == elsewhere
    assert score.figures()["carriers_not_in_gold"] == ("c.txt" in told.status)


@pytest.mark.parametrize(
    ("told", "taken", "recognised"),
    [
        (answer(("figure",), a="changed"), 0, 1),
        (answer(("date",), a="changed"), 0, 0),
        (answer(("figure",), a="changed", b="carried"), 1, 0),
        (answer(), 0, 0),
    ],
)
def test_a_distortion_must_be_carried_by_nobody(told: Told, taken: float, recognised: float) -> None:
    score = Score()
    score_distortion(Distortion("figure", "The dam holds 9 litres.", "3 -> 9"), told, score)
    assert score.figures()["taken"] == taken
    assert score.figures()["recognised"] == recognised


def edits(statement: str, *parties: Party) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for distortion in distort(statement, parties, statement):
        assert distortion.text != statement
        found.setdefault(distortion.kind, []).append(distortion.text)
    return found


def test_each_kind_of_distortion_changes_just_its_words() -> None:
    found = edits("Nadia Holt reached Lindal on Monday with 40 nurses who may stay.", HOLT, OSTROW, LINDAL)
    assert found.keys() == {"figure", "date", "negation", "hedge", "actor", "place"}
    assert "Pavel Ostrow reached Lindal on Monday with 40 nurses who may stay." in found["actor"]
    assert len(found["actor"]) == 2
    assert found["negation"] == ["Nadia Holt reached Lindal on Monday with 40 nurses who may not stay."]
    assert "Nadia Holt reached Lindal on Monday with 40 nurses who will stay." in found["hedge"]
    assert all("40" not in text for text in found["figure"])
    assert all("Monday" not in text for text in found["date"])


def test_a_past_is_denied() -> None:
    assert edits("The mine closed in spring.")["negation"] == ["The mine did not close in spring."]


def test_a_negation_is_taken_out() -> None:
    assert edits("The mine did not close.")["negation"] == ["The mine did close."]


def test_a_speaker_is_a_change_of_attribution() -> None:
    found = edits("Nadia Holt said that the mine closed.", HOLT, OSTROW)
    assert "Pavel Ostrow said that the mine closed." in found["attribution"]


def test_nothing_is_put_in_that_the_witnesses_say() -> None:
    texts = distort("Holt reached Lindal.", (HOLT, OSTROW, LINDAL), "Holt and Pavel Ostrow reached Lindal.")
    assert all("Pavel Ostrow" not in distortion.text for distortion in texts)


def test_statements_of_a_gold_file() -> None:
    gold = {
        "shared_claims": [
            {
                "what": "The dam holds (so far)",
                "witnesses": [
                    {"document": "a.txt", "text": "the dam is holding"},
                    {"document": "b.txt", "text": "The dam holds."},
                ],
            },
            {"what": "Holt or Ek / the ministry paid", "witnesses": []},
        ],
        "positions": [{"party": "Holt", "act": "demand", "what": "money", "witnesses": ["a.txt"]}],
    }
    found = list(truths(gold))
    assert [truth.text for truth in found] == ["The dam holds", "the dam is holding", "The dam holds."]
    assert found[1].own == {"a.txt"}
    del gold["shared_claims"]
    assert [truth.text for truth in truths(gold)] == ["Holt demanded money"]


def test_a_dated_event_is_a_sentence() -> None:
    gold = {"timeline": [{"date": "2031-04-02", "what": "the dam breaks", "witnesses": ["a.txt"]}]}
    assert [truth.text for truth in truths(gold)] == ["The dam breaks on April 2, 2031"]
