"""What one thing is called by several witnesses. All sentences are invented."""

from dataclasses import replace
from datetime import date

from quoting import material, quoting
from told import named

from rashomon.collation.disagreements import labels
from rashomon.model import Disagreement


def found(*texts: str) -> list[Disagreement]:
    return list(labels.find(named(*texts)))


def sides(disagreement: Disagreement) -> list[list[str]]:
    return [[passage.text for passage in side] for side in disagreement.sides]


def test_roles_of_one_person() -> None:
    (only,) = found(
        "They heard former campaign adviser Tom Arden.",
        "They heard campaign volunteer Tom Arden.",
        "Tom Arden, an adviser to the mayor, was heard.",
    )
    assert only.kind == "label"
    assert "Tom Arden" in only.about
    assert sides(only) == [
        ["former campaign adviser Tom Arden", "Tom Arden, an adviser to the mayor"],
        ["campaign volunteer Tom Arden"],
    ]
    assert only.judgement == "compatible"
    assert not only.within_one


def test_offices_and_callings_that_one_person_may_have_are_no_disagreement() -> None:
    assert found("They heard potter Tom Arden.", "They heard her partner, Tom Arden.") == []
    assert found("They heard lawyer Tom Arden.", "They heard former secretary Tom Arden.") == []


def test_who_leads_a_race_has_an_office_all_the_same() -> None:
    assert found("They heard front-runner Tom Arden.", "They heard former mayor Tom Arden.") == []
    assert found("They heard front-runner Tom Arden.", "They heard frontrunner Tom Arden.") == []


def test_roles_that_are_the_same_or_go_together_are_no_disagreement() -> None:
    assert found("Chairman Tom Arden left.", "They saw chair Tom Arden.") == []
    assert (
        found(
            "They heard party adviser Tom Arden. The company's lawyer, Tom Arden, wept.",
            "They heard company lawyer Tom Arden.",
            "They heard party adviser Tom Arden.",
        )
        == []
    )


def test_roles_of_two_people_are_never_paired() -> None:
    assert found("They heard adviser Tom Arden.", "They heard volunteer Paul Hollis.") == []


def test_land_annexed_or_occupied() -> None:
    (only,) = found(
        "He left four regions annexed by Moscow to them.",
        "He left four regions occupied by Russian forces, they said.",
        "The occupied areas were quiet.",
    )
    assert sides(only) == [
        ["four regions occupied by Russian forces", "The occupied areas"],
        ["four regions annexed by Moscow"],
    ]


def test_agreements_count_as_one_only_with_the_same_parties() -> None:
    (only,) = found(
        "It has initial agreements with Brazil and Australia, it said.",
        "It has agreements in principle with Australia and Brazil, it said.",
    )
    assert sides(only) == [
        ["agreements in principle with Australia and Brazil"],
        ["initial agreements with Brazil and Australia"],
    ]
    assert (
        found(
            "It has initial agreements with Brazil and Australia, it said.",
            "It has permanent agreements with Norway and Chile, it said.",
        )
        == []
    )


def test_headlines_choose_another_noun() -> None:
    (only,) = found(
        "Brazil accuses Norway of conspiracy, seeks damages\nBrazil sued Norway.",
        "Brazil sues Norway over collusion\nBrazil went to court against Norway.",
    )
    assert sides(only) == [["Brazil sues Norway over collusion"], ["Brazil accuses Norway of conspiracy"]]
    assert found("Brazil sees conspiracy\nIt sued.", "Norway sees collusion\nIt wept.") == []


def test_a_headline_whose_report_opens_with_the_other_noun_chooses_none() -> None:
    one = "Brazil accuses Norway of conspiracy\nBrazil sued Norway, with no word of {}."
    other = "Brazil sues Norway over collusion\nBrazil went to court against Norway."
    assert len(found(one.format("talks"), other)) == 1
    assert found(one.format("collusion"), other) == []


def test_resigned_or_fired() -> None:
    (only,) = found("Tom Arden has resigned.", "Tom Arden was fired.")
    assert sides(only) == [["Tom Arden was fired"], ["Tom Arden has resigned"]]
    assert found("Tom Arden has resigned.", "Paul Hollis was fired.") == []
    assert found("Tom Arden has not resigned.", "Tom Arden was fired.") == []


def test_an_ouster_or_a_resignation() -> None:
    (only,) = found("Tom Arden has stepped down.", "Tom Arden's ouster surprised the club.")
    assert sides(only) == [["Tom Arden's ouster"], ["Tom Arden has stepped down"]]
    # It is the other who was fired.
    assert found("Tom Arden has resigned.", "Tom Arden's firing of the cook surprised the club.") == []


def test_a_word_that_each_report_chooses() -> None:
    one, other = "The undocumented workers left Brazil.", "The illegal workers left Brazil."
    (only,) = found(one, other)
    assert only.about == "what immigrants without papers are called"
    assert sides(only) == [["The illegal workers"], ["The undocumented workers"]]
    # A report that has both words chooses none.
    assert found(f"{one} {other}", other) == []


def test_a_word_that_somebody_else_chooses_or_that_stood_in_an_older_report() -> None:
    one, quoted = "The undocumented workers left Brazil.", "“The illegal workers left Brazil,”"
    a = quoting("A", one)
    b = quoting("B", f"{quoted} Tom Arden said.", ("The illegal workers left Brazil,", "Tom Arden"))
    assert list(labels.find(material(a, b))) == []
    c = quoting("C", "The illegal workers left Brazil.")
    assert len(list(labels.find(material(a, c)))) == 1
    days = date(2031, 5, 9), date(2031, 5, 16)
    dated = [
        replace(w, masthead=replace(w.masthead, published=day)) for w, day in zip((a, c), days, strict=True)
    ]
    assert list(labels.find(material(*dated))) == []


def test_a_step_or_only_its_decision_put_off() -> None:
    (only,) = found(
        "The ministry postponed the harbour tariffs on grain.",
        "The ministry will delay a decision on whether to set harbour tariffs on grain.",
    )
    assert [[passage.witness for passage in side] for side in only.sides] == [["B"], ["A"]]
    assert found("They postponed the wedding feast.", "They delayed a decision on grain tariffs.") == []


def test_stages_of_one_course_are_no_disagreement() -> None:
    assert found("Tom Arden was arrested.", "Tom Arden was charged.") == []


def test_one_witness_alone_makes_no_label() -> None:
    assert found("The annexed regions and the occupied areas were quiet.") == []
