"""The whole-story scorers, on made-up answers that are right, wrong and in between."""

from typing import Any

import pytest

from bench.tasks.whole import score
from bench.tasks.whole.case import make_case
from bench.tasks.whole.disagreements import meets as meets_disagreement
from bench.tasks.whole.matching import one_to_one, same_place
from bench.tasks.whole.naming import Names, alternatives, bare, same_written
from bench.tasks.whole.timeline import span
from bench.tasks.whole.wording import Matter, same_word

ONE = """Mill to shut in May

Mayor Ada Venn said the mill would close. "We fought for every job," Venn said.
The owner wants 40 jobs cut. The river is cold.
AD
"""
OTHER = """Ada Venn told workers: "We fought for every single job," and left.
The mill will close, she said. The owner denies that jobs go.
"""
TEXTS = {"one.txt": ONE, "other.txt": OTHER}
SIGLA = {"one.txt": "A", "other.txt": "B"}
FOUGHT, FOUGHT_SINGLE = "We fought for every job,", "We fought for every single job,"
CLOSE, WILL_CLOSE = "the mill would close", "The mill will close"
CUT, DENIES = "The owner wants 40 jobs cut.", "The owner denies that jobs go."


def gold_place(document: str, text: str) -> dict[str, Any]:
    return {"document": document, "text": text}


def place(document: str, text: str) -> dict[str, Any]:
    start = TEXTS[document].index(text)
    return {"witness": SIGLA[document], "start": start, "end": start + len(text), "text": text}


def gold() -> dict[str, Any]:
    one, other = gold_place("one.txt", FOUGHT), gold_place("other.txt", FOUGHT_SINGLE)
    return {
        "documents": {
            "one.txt": {
                "headline": "Mill to shut in May",
                "agency": None,
                "furniture": ["AD"],
                "body_paragraphs": 2,
            },
            "other.txt": {"headline": None, "agency": None},
        },
        "story": {"one_thread": ["one.txt", "other.txt"], "later_development": []},
        "quotations": [one | {"speaker": "Ada Venn"}, other | {"speaker": "Ada Venn"}],
        "quotation_families": [{"about": "jobs", "members": [one, other]}],
        "shared_claims": [
            {
                "what": "The mill closes",
                "witnesses": [gold_place("one.txt", CLOSE), gold_place("other.txt", WILL_CLOSE)],
            }
        ],
        "single_source": [gold_place("one.txt", "The river is cold.")],
        "figures": [
            {"what": "jobs", "values": [gold_place("one.txt", "40 jobs") | {"value": 40}], "agree": None}
        ],
        "disagreements": [
            {
                "kind": "polarity",
                "what": "whether jobs go",
                "sides": [[gold_place("one.txt", CUT)], [gold_place("other.txt", DENIES)]],
                "strength": "real",
            }
        ],
        "positions": [
            {"party": "the owner", "act": "demand", "what": "the cut of 40 jobs", "witnesses": ["one.txt"]}
        ],
        "timeline": [{"date": "2023-05", "what": "the mill closes", "witnesses": ["one.txt", "other.txt"]}],
        "entities": [
            {"name": "Ada Venn", "aliases": ["Mayor Ada Venn", "Venn"]},
            {"name": "the mill", "aliases": ["mill"]},
        ],
    }


def quotation(number: int, document: str, text: str, speaker: str | None) -> dict[str, Any]:
    return place(document, text) | {
        "id": f"q{number}",
        "kind": "direct",
        "speaker": speaker,
        "party": "p1",
        "speaker_evidence": None,
        "cue": None,
        "rule": "made up",
    }


def witness(document: str, **changes: Any) -> dict[str, Any]:
    masthead = dict.fromkeys(("headline", "dek", "byline", "dateline", "captions", "published"))
    masthead |= dict.fromkeys(("outlet", "agency", "machine_generated", "truncated"))
    row = {"siglum": SIGLA[document], "path": f"in/{document}", "text": TEXTS[document], "role": "report"}
    return row | masthead | {"furniture": [], "paragraphs": [{}, {}]} | changes


def edition() -> dict[str, Any]:
    """All that the gold file asks for."""
    one, other = place("one.txt", CLOSE), place("other.txt", WILL_CLOSE)
    story = {
        "witnesses": [
            witness(
                "one.txt",
                headline=place("one.txt", "Mill to shut in May"),
                furniture=[place("one.txt", "AD")],
            ),
            witness("other.txt"),
        ],
        "parties": [
            {
                "id": "p1",
                "name": "Ada Venn",
                "kind": "person",
                "aliases": ["Venn", "Mayor Ada Venn"],
                "mentions": [],
            },
            {"id": "p2", "name": "mill", "kind": "organisation", "aliases": ["the mill"], "mentions": []},
            {"id": "p3", "name": "the owner", "kind": "person", "aliases": [], "mentions": []},
        ],
        "quotations": [
            quotation(1, "one.txt", FOUGHT, "Ada Venn"),
            quotation(2, "other.txt", FOUGHT_SINGLE, "Ada Venn"),
        ],
        "utterances": [{"id": "u1", "speaker": "Ada Venn", "members": ["q1", "q2"], "variants": []}],
        "figures": [place("one.txt", "40 jobs") | {"low": 40.0, "high": 40.0}],
        "claims": [{"id": "c1", "text": CLOSE, "status": "agreed", "origins": 2, "readings": [one, other]}],
        "disagreements": [
            {
                "kind": "polarity",
                "about": "jobs",
                "sides": [[place("one.txt", CUT)], [place("other.txt", DENIES)]],
                "judgement": "conflict",
                "within_one": False,
            }
        ],
        "positions": [
            {
                "party": "p3",
                "act": "demand",
                "what": "40 jobs cut",
                "condition": None,
                "evidence": [place("one.txt", CUT)],
            }
        ],
        "timeline": [
            {"earliest": "2023-05-01", "latest": "2023-05-31", "what": CLOSE, "evidence": [one, other]}
        ],
    }
    return {"stories": [story]}


def figures(changed: dict[str, Any], asked: dict[str, Any] | None = None) -> dict[str, float]:
    return score(make_case("made-up", asked or gold(), changed)).figures()


def test_a_perfect_edition_has_no_fault() -> None:
    case = make_case("made-up", gold(), edition())
    result = score(case)
    assert result.errors == []
    assert all(right == total for right, total in result.shares.values())
    assert len(result.shares) == 22
    for name in ("document_faults", "gold_texts_missing", "entities_wrong"):
        assert result.counts[name] == 0


def test_an_empty_edition_finds_nothing() -> None:
    empty = edition()
    for name in (
        "quotations",
        "utterances",
        "figures",
        "claims",
        "disagreements",
        "positions",
        "timeline",
        "parties",
    ):
        empty["stories"][0][name] = []
    measured = figures(empty)
    for name in (
        "quotations_with_speaker",
        "utterance_pairs",
        "claim_pairs",
        "disagreements",
        "positions",
        "timeline",
    ):
        assert measured[name] == 0
    assert measured["figures"] == measured["entities"] == 0
    assert measured["single_kept"] == 1
    assert "marked_right" not in measured


def test_a_wrong_speaker_counts_against_both_shares() -> None:
    wrong = edition()
    wrong["stories"][0]["quotations"][0]["speaker"] = "Bo Lund"
    measured = figures(wrong)
    assert measured["quotations"] == 1
    assert measured["quotations_with_speaker"] == measured["marked_right"] == 0.5


def test_a_speaker_for_a_scare_quote_is_wrong_and_no_speaker_is_not_counted() -> None:
    asked = gold()
    asked["quotations"] = asked["quotations"][1:]
    assert figures(edition(), asked)["marked_right"] == 0.5
    changed = edition()
    changed["stories"][0]["quotations"][0]["speaker"] = None
    assert figures(changed, asked)["marked_right"] == 1


@pytest.mark.parametrize(("kind", "right"), [("organisation", 1.0), ("person", 0.5)])
def test_the_words_that_say_who_speaks_count_for_bodies_only(kind: str, right: float) -> None:
    asked = gold()
    asked["quotations"][0]["speaker"] = "Mayor"
    changed = edition()
    changed["stories"][0]["parties"][0]["kind"] = kind
    changed["stories"][0]["quotations"][0] |= {"speaker_evidence": place("one.txt", "Mayor")}
    assert figures(changed, asked)["quotations_with_speaker"] == right


def test_half_a_quotation_is_not_found() -> None:
    cut = edition()
    cut["stories"][0]["quotations"][0] |= place("one.txt", "We fought for")
    assert figures(cut)["quotations"] == 0.5
    assert figures(cut)["utterance_pairs"] == 0


def test_document_faults_are_counted_one_by_one() -> None:
    wrong = edition()
    wrong["stories"][0]["witnesses"][1] |= {"agency": "AP", "role": "development"}
    wrong["stories"][0]["witnesses"][0] |= {"paragraphs": [{}], "furniture": []}
    measured = figures(wrong)
    assert measured["document_faults"] == 3
    assert measured["furniture"] == 0


def test_two_stories_of_one_are_a_fault() -> None:
    parted = edition()
    whole = parted["stories"][0]
    other: dict[str, Any] = {name: [] for name in whole}
    first = other | {"witnesses": whole["witnesses"][:1]}
    second = other | {"witnesses": whole["witnesses"][1:]}
    assert figures({"stories": [first, second]})["one_thread"] == 0


def test_a_joined_single_source_statement_is_not_kept() -> None:
    wrong = edition()
    wrong["stories"][0]["claims"][0]["readings"].append(place("one.txt", "The river is cold."))
    assert figures(wrong)["single_kept"] == 0


def test_lookalikes_joined_are_counted() -> None:
    asked = gold()
    asked["lookalikes_not_families"] = asked.pop("quotation_families")
    assert figures(edition(), asked)["utterances_wrong"] == 1
    parted = edition()
    parted["stories"][0]["utterances"] = []
    assert figures(parted, asked)["utterances_wrong"] == 0


def test_a_lookalike_that_is_a_family_as_well_is_joined_rightly() -> None:
    asked = gold()
    asked["lookalikes_not_families"] = asked["quotation_families"]
    measured = figures(edition(), asked)
    assert measured["utterance_pairs"] == 1
    assert measured["utterances_wrong"] == 0


def test_a_disagreement_of_another_kind_counts_only_under_any_kind() -> None:
    other = edition()
    other["stories"][0]["disagreements"][0]["kind"] = "figure"
    measured = figures(other)
    assert measured["disagreements"] == measured["disagreements_real"] == 0
    assert measured["disagreements_any_kind"] == measured["disagreements_shown_in_gold"] == 1


def test_one_disagreement_serves_one_gold_entry() -> None:
    asked = gold()
    asked["disagreements"] *= 2
    assert figures(edition(), asked)["disagreements"] == 0.5


def test_a_conflict_that_may_be_compatible_is_none() -> None:
    asked = gold()
    asked["disagreements"][0]["strength"] = "may be compatible"
    measured = figures(edition(), asked)
    assert measured["disagreements"] == 1
    assert measured["conflicts_real"] == 0
    assert "disagreements_real" not in measured
    unsure = edition()
    unsure["stories"][0]["disagreements"][0]["judgement"] = "unsure"
    assert "conflicts_real" not in figures(unsure, asked)


def test_both_sides_on_one_side_is_no_disagreement() -> None:
    case = make_case("made-up", gold(), edition())
    asked = case.gold["disagreements"][0]
    found = case.stories[0]["disagreements"][0]
    assert meets_disagreement(asked, found)
    assert not meets_disagreement(asked, found | {"sides": [found["sides"][0] + found["sides"][1]]})
    assert not meets_disagreement(asked, found | {"sides": [found["sides"][0], found["sides"][0]]})
    assert not meets_disagreement(asked, found | {"within_one": True})
    assert not meets_disagreement(asked | {"within_one": True}, found)


def test_look_alikes_that_are_shown_are_counted() -> None:
    asked = gold()
    seeming = asked["disagreements"].pop(0)
    assert figures(edition(), asked | {"lookalikes": [seeming]})["lookalikes_shown"] == 1
    other = seeming | {"sides": [seeming["sides"][0], seeming["sides"][0]]}
    assert figures(edition(), asked | {"lookalikes": [other]})["lookalikes_shown"] == 0


def test_a_headline_without_support_has_one_side() -> None:
    case = make_case("made-up", gold(), edition())
    asked = case.gold["disagreements"][0]
    found = case.stories[0]["disagreements"][0]
    assert meets_disagreement(asked | {"sides": asked["sides"][:1]}, found)
    assert not meets_disagreement(
        asked | {"sides": asked["sides"][:1]}, found | {"sides": found["sides"][1:]}
    )


@pytest.mark.parametrize(("key", "value"), [("act", "offer"), ("party", "p1"), ("what", "a colder river")])
def test_a_position_needs_act_party_and_matter(key: str, value: str) -> None:
    wrong = edition()
    wrong["stories"][0]["positions"][0][key] = value
    assert figures(wrong)["positions"] == 0


@pytest.mark.parametrize(
    ("asked", "told", "met"),
    [
        ("harbour owners", "several harbour owners", True),
        ("the United States", "White House", True),
        ("Russia", "White House", False),
    ],
)
def test_how_many_and_by_which_body_is_not_asked(asked: str, told: str, met: bool) -> None:
    wanted, shown = gold(), edition()
    wanted["positions"][0]["party"] = asked
    shown["stories"][0]["positions"][0]["party"] = told
    assert figures(shown, wanted)["positions"] == met


@pytest.mark.parametrize(
    ("key", "value"),
    [("earliest", "2023-04-30"), ("latest", None), ("evidence", [])],
)
def test_an_event_needs_its_date_and_a_witness(key: str, value: Any) -> None:
    wrong = edition()
    wrong["stories"][0]["timeline"][0][key] = value
    assert figures(wrong)["timeline"] == 0


def test_an_event_of_that_day_about_something_else_is_not_it() -> None:
    wrong = edition()
    river = {"what": "The river is cold.", "evidence": [place("one.txt", "The river is cold.")]}
    wrong["stories"][0]["timeline"][0] |= river
    assert figures(wrong)["timeline"] == 0


@pytest.mark.parametrize("kind", ["timeline", "positions"])
def test_missing_witnesses_lower_their_shares_only(kind: str) -> None:
    fewer = edition()
    before = figures(fewer)
    fewer["stories"][0][kind][0]["evidence"].pop()
    measured = figures(fewer)
    assert measured[kind] == before[kind]
    assert measured[f"{kind}_witnesses"] < before[f"{kind}_witnesses"] == 1
    assert measured[f"{kind}_whole"] < before[f"{kind}_whole"] == 1


def test_a_year_is_no_figure() -> None:
    asked = gold()
    asked["figures"][0]["values"] = [gold_place("one.txt", "40 jobs") | {"value": "2023-05"}]
    assert "figures" not in figures(edition(), asked)


def test_a_figure_needs_its_value() -> None:
    wrong = edition()
    wrong["stories"][0]["figures"][0] |= {"low": 4.0, "high": 4.0}
    assert figures(wrong)["figures"] == 0


def test_entities_joined_wrongly_are_counted() -> None:
    wrong = edition()
    wrong["stories"][0]["parties"] = [
        {"id": "p1", "name": "Ada Venn", "kind": "person", "aliases": ["Venn", "mill"], "mentions": []},
        {"id": "p3", "name": "the owner", "kind": "person", "aliases": [], "mentions": []},
    ]
    assert figures(wrong)["entities_wrong"] == 1


def test_an_alias_may_say_what_the_party_is() -> None:
    asked = gold()
    asked["entities"] = [
        {"name": "Ada Venn", "aliases": ["miller Ada Venn", "Ada Venn (A.V.)", "Venn of Norland"]}
    ]
    assert figures(edition(), asked)["entities"] == pytest.approx(2 / 3)


def test_gold_texts_that_stand_nowhere_are_told() -> None:
    asked = gold()
    asked["single_source"][0]["text"] = "The river is warm."
    result = score(make_case("made-up", asked, edition()))
    assert result.counts["gold_texts_missing"] == 1
    assert "The river is warm." in result.errors[0]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ada Venn", "Mayor Ada Venn", True),
        ("Ada Venn", "Ms. Venn", True),
        ("Ada J. Venn", "Ada Venn", True),
        ("Ada Venn", "A. Venn", True),
        ("Ada Venn", "Bo Venn", False),
        ("Ada Venn", "Ada Lund", False),
        ("Ada Venn Jr.", "Ada Venn", False),
        ("the Venn campaign", "Venn's campaign", True),
        ("the Venn campaign", "Ada Venn", False),
        ("a Norland government spokeswoman", "the Norland government", True),
        ("Norland government", "Sudland government", False),
        ("", "Ada Venn", False),
    ],
)
def test_written_names(left: str, right: str, same: bool) -> None:
    assert same_written(left, right) is same
    assert same_written(right, left) is same


def test_names_by_alias_document_and_office() -> None:
    entities = [
        {"name": "Harbour Board", "aliases": ["the Board", "H.B."]},
        {"name": "Ada Venn", "aliases": ["Norlandian President Ada Venn"]},
        {"name": "Norland", "aliases": []},
    ]
    names = Names(entities, [["the lawsuit", "the Board"]])
    assert names.same("Harbour Board", "HB")
    assert names.same("the suit", "the complaint")
    assert names.same("the suit", "Harbour Board")
    assert names.same("Harbour Board", "the lawsuit")
    assert not names.same("the suit", "Ada Venn")
    assert not names.same("Ada Venn", "the suit")
    assert names.same("Harbour Board (Tom Reth)", "Tom Reth")
    assert names.stands_for("Norland", "Ada Venn")
    assert not names.stands_for("Norland", "Harbour Board")
    assert not names.same("Norland", "Ada Venn")


def test_bare_names() -> None:
    assert bare("the Prime Minister Ada Venn of Norland") == "ada venn"
    assert bare("Ministry of Works") == "ministry of works"
    assert bare("the Norland president") == "norland president"


def test_matter_is_what_tells_entries_apart() -> None:
    entries = (
        "the withdrawal of Norland's troops (on Friday)",
        "an end to Norland's sanctions",
        "Norland's neutrality",
    )
    matter = Matter(entries)
    assert matter.covered(entries[0], "they withdraw their troops from Norland") == 1
    assert matter.covered(entries[0], "Norland pays") == pytest.approx((1 / 3) / (2 + 1 / 3))
    assert matter.covered(entries[1], "a loan") == 0
    assert Matter(()).covered("Norland invades", "the invasion") == 0.5
    assert Matter(()).covered("a cease-fire at sea", "the ceasefire") == pytest.approx(2 / 3)
    assert Matter(()).covered("a cease-fire at sea", "the fireplace") == 0
    assert not same_word("limit", "boundary")


def test_same_place_by_the_shorter_one() -> None:
    asked = {"document": "x", "text": "abcdefghij", "places": [(0, 10), (100, 110)]}
    assert same_place({"document": "x", "start": 5, "end": 15}, asked)
    assert same_place({"document": "x", "start": 104, "end": 105}, asked)
    assert not same_place({"document": "x", "start": 6, "end": 16}, asked)
    assert not same_place({"document": "y", "start": 0, "end": 10}, asked)


def test_one_to_one_makes_room() -> None:
    assert one_to_one([1, 2], [10, 20], lambda g, f: (g, f) in {(1, 10), (1, 20), (2, 10)}) == {1: 0, 0: 1}


def test_dates_span() -> None:
    assert span("2015/2016") == ("2015-01-01", "2016-12-31")
    assert span("2024-02") == ("2024-02-01", "2024-02-29")
    assert span("2024-06-15/2024-06-16") == ("2024-06-15", "2024-06-16")


def test_a_gold_name_may_give_several() -> None:
    assert alternatives("Lena Orrick / Velden") == ("Lena Orrick / Velden", "Lena Orrick", "Velden")
    assert alternatives("Olmo and Velden") == ("Olmo and Velden", "Olmo", "Velden")
