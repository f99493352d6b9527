"""Who carries a statement, and who carries it changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.collation.checking import Checker
from rashomon.collation.collate import collate
from rashomon.model import Story
from rashomon.model.verdict import Verdict
from rashomon.pipeline import stated

WIRE = (
    "Governor Nadia Holt opened the Lindal bridge on Tuesday.\n\n"
    "The bridge cost 480 million crowns, Holt said. It did not receive a grant from the ministry. "
    "The builders allegedly hid cracks in two pillars.\n\n"
    "Engineer Pavel Ostrow warned that the toll would double in 2027."
)
PAPER = (
    "After four years of work, traffic crossed the Lindal bridge for the first time.\n\n"
    "Nadia Holt, the governor, inaugurated it on Tuesday. "
    "She put the cost at about 480 million crowns.\n\n"
    "Pavel Ostrow, an engineer, said that drivers might pay twice the toll from 2027."
)


@pytest.fixture
def ask(story_of: Callable[..., Story]) -> Callable[[str], Verdict]:
    edition = collate(story_of(WIRE, PAPER))
    checker = Checker(edition)
    return lambda statement: checker.check(stated(statement, edition))


def statuses(verdict: Verdict) -> dict[str, str]:
    return {finding.passage.witness: finding.status for finding in verdict.findings}


@pytest.mark.parametrize(
    ("statement", "carriers"),
    [
        ("Governor Nadia Holt opened the Lindal bridge on Tuesday.", {"A"}),
        ("The bridge cost 480 million crowns.", {"A", "B"}),
        ("The bridge did not receive a grant from the ministry.", {"A"}),
        ("Pavel Ostrow warned that the toll would double in 2027.", {"A"}),
    ],
)
def test_who_carries_a_statement(ask: Callable[[str], Verdict], statement: str, carriers: set[str]) -> None:
    verdict = ask(statement)
    assert verdict.status == "carried"
    assert {finding.passage.witness for finding in verdict.carriers} >= carriers


@pytest.mark.parametrize(
    ("statement", "kind", "said", "told"),
    [
        ("The bridge cost 910 million crowns.", "figure", "910 million crowns", "480 million crowns"),
        ("Governor Nadia Holt opened the Lindal bridge on Sunday.", "date", "Sunday", "Tuesday"),
        ("Pavel Ostrow opened the Lindal bridge on Tuesday.", "actor", "Pavel Ostrow", "Nadia Holt"),
        ("The bridge did receive a grant from the ministry.", "negation", "", "not"),
        ("Nadia Holt did not open the Lindal bridge on Tuesday.", "negation", "not", "opened"),
        ("The builders hid cracks in two pillars.", "hedge", "", "allegedly"),
        ("The bridge definitely cost 480 million crowns.", "hedge", "definitely", ""),
        ("Nadia Holt warned that the toll would double in 2027.", "attribution", "Nadia Holt", "Ostrow"),
    ],
)
def test_what_was_changed(
    ask: Callable[[str], Verdict], statement: str, kind: str, said: str, told: str
) -> None:
    verdict = ask(statement)
    assert verdict.status == "changed"
    changes = [change for finding in verdict.findings for change in finding.changes]
    assert any(
        change.kind == kind and change.said == said and told in change.told.text for change in changes
    ), changes


def test_nobody_carries_another_matter(ask: Callable[[str], Verdict]) -> None:
    verdict = ask("A storm sank three fishing boats off the northern coast.")
    assert verdict.status == "none"
    assert verdict.findings == ()
    assert verdict.origins == 0


def test_a_word_alone_is_no_statement(ask: Callable[[str], Verdict]) -> None:
    assert ask("Bridge").status == "none"


def test_passages_are_the_witnesses_words(ask: Callable[[str], Verdict]) -> None:
    for finding in ask("The bridge cost 910 million crowns.").findings:
        text = {"A": WIRE, "B": PAPER}[finding.passage.witness]
        for place in (finding.passage, *(change.told for change in finding.changes)):
            assert text[place.start : place.end] == place.text


def test_copies_are_one_origin(story_of: Callable[..., Story]) -> None:
    from rashomon.model import Lineage

    story = story_of(WIRE, WIRE)
    copied = replace(story, lineage=(Lineage(copy="B", exemplar="A", kind="pick-up", evidence=()),))
    edition = collate(copied)
    verdict = Checker(edition).check(stated("The bridge cost 480 million crowns.", edition))
    assert statuses(verdict) == {"A": "carried", "B": "carried"}
    assert verdict.origins == 1


@pytest.mark.parametrize(
    "statement", ["?", "not", "“”", "12", "  the  ", "Tuesday", "x" * 5000, "e\u0301\ud7ff"]
)
def test_any_statement_gets_an_answer(ask: Callable[[str], Verdict], statement: str) -> None:
    assert ask(statement).status in ("carried", "changed", "none")


def test_a_country_is_met_by_its_adjective_and_by_no_place_in_another_role(
    story_of: Callable[..., Story],
) -> None:
    edition = collate(
        story_of(
            "At a summit in Italy the ministers agreed on a harbour loan for the Norwegian fleet of Oslo.",
            "At a summit in Italy the ministers agreed on a harbour loan for trawlers.",
        )
    )
    statement = stated("The ministers agreed on a harbour loan for Norway.", edition)
    verdict = Checker(edition).check(statement)
    assert statuses(verdict) == {"A": "carried"}
