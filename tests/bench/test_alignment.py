"""The alignment scorer, on made-up likenesses."""

import pytest

from bench.tasks import alignment
from bench.tasks.alignment import Pair, balanced, mean_of_folds, threshold, verb_pairs, wrong_pairs

GOOD = [Pair(True, 0.9, "a"), Pair(True, 0.8, "b"), Pair(False, 0.1, "c"), Pair(False, 0.2, "d")]
BAD = [Pair(True, 0.1, "e"), Pair(False, 0.9, "f")]
ROW = {
    "key": "k",
    "tokens_1": "The mill closed .",
    "tokens_2": "Workers say the mill shut .",
    "text_1": "",
    "text_2": "",
    "alignments": "[{'sent1': [{'verb_idx': 2}], 'sent2': [{'verb_idx': 4}]}]",
}


def test_balanced_accuracy_is_the_mean_of_both_shares() -> None:
    assert balanced(GOOD, 0.5) == 1
    assert balanced(GOOD, 0.85) == 0.75
    assert balanced(GOOD, 0.0) == 0.5
    assert balanced(BAD, 0.5) == 0


def test_the_threshold_is_chosen_on_the_other_groups() -> None:
    assert threshold([GOOD], balanced) == 0.8
    assert mean_of_folds([GOOD, GOOD], balanced) == 1
    # The best threshold for BAD says yes to all; chosen on GOOD it gets both wrong.
    assert mean_of_folds([GOOD, BAD], balanced) == pytest.approx((0.5 + 0) / 2)


def test_wrong_pairs_come_farthest_first() -> None:
    lines = wrong_pairs(
        [GOOD, [Pair(True, 0.7, "near"), Pair(False, 1.0, "far"), Pair(True, 0.1, "farther")]], balanced
    )
    assert lines[:3] == ["same, not seen: farther", "not the same: far", "same, not seen: near"]


def test_verbs_are_found_by_their_token() -> None:
    assert verb_pairs(ROW) == {(9, 21)}
    assert ROW["tokens_1"][9:].startswith("closed")
    assert ROW["tokens_2"][21:].startswith("shut")


@pytest.mark.parametrize(("value", "recall", "precision"), [(1.0, 1.0, 1.0), (0.0, 1.0, 1.0)])
def test_propositions(monkeypatch: pytest.MonkeyPatch, value: float, recall: float, precision: float) -> None:
    monkeypatch.setattr(alignment, "clauses", lambda sentence: [(0, len(sentence))])
    monkeypatch.setattr("rashomon.language.alignment.same_statement", lambda left, right: value)
    figures, errors = alignment.propositions([ROW, ROW | {"key": "other"}])
    assert figures["proposition_recall"] == recall
    assert figures["proposition_precision"] == precision
    assert errors == []


def test_clauses_without_an_aligned_verb_are_wrong_when_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "clauses", lambda sentence: [(0, 8), (8, len(sentence))])
    monkeypatch.setattr("rashomon.language.alignment.same_statement", lambda left, right: 1.0)
    figures, _ = alignment.propositions([ROW, ROW | {"key": "other"}])
    assert figures["proposition_precision"] == 0.25
    assert figures["proposition_recall"] == 1
