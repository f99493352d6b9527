"""Who does what to whom, what came of it, when and where: a statement against a report."""

from collections.abc import Callable

import pytest

from rashomon.collation.checking import Checker
from rashomon.collation.checking.acts import acts
from rashomon.collation.collate import collate
from rashomon.model import Story
from rashomon.model.verdict import Verdict
from rashomon.pipeline import stated

REPORT = (
    "Baker Ada Lunt accused landlord Piet Moss of hiding a leak in the cellar.\n\n"
    "The leak was found by a plumber at 9 a.m. on Tuesday. The city fined Moss. "
    "The guild's wagon was sold to a museum.\n\n"
    "Moss turned down an offer from the guild to mend the roof. He asked Lunt to pay for the pipes. "
    "A waiter pushed a cook outside the chapel. The rent will rise by 40 crowns."
)


@pytest.fixture
def ask(story_of: Callable[..., Story]) -> Callable[[str], Verdict]:
    edition = collate(story_of(REPORT, "A fair opened in Velm on Monday, and it rained."))
    checker = Checker(edition)
    return lambda statement: checker.check(stated(statement, edition))


@pytest.mark.parametrize(
    "statement",
    [
        "Landlord Piet Moss was accused by Ada Lunt of hiding a leak.",
        "A plumber found the leak on Tuesday morning.",
        "Moss was fined by the city.",
        "Moss refused the guild's offer to mend the roof.",
        "A cook was pushed by a waiter.",
        "The rent is to rise by 40 crowns.",
    ],
)
def test_the_same_of_the_same_is_carried(ask: Callable[[str], Verdict], statement: str) -> None:
    assert ask(statement).status == "carried"


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("Piet Moss accused Ada Lunt of hiding a leak in the cellar.", "patient"),
        ("Moss fined the city.", "patient"),
        ("A cook pushed a waiter outside the chapel.", "patient"),
        ("The guild's wagon was sold from a museum.", "patient"),
        ("The leak was found by a painter on Tuesday.", "actor"),
        ("Moss accepted the guild's offer to mend the roof.", "opposite"),
        ("The rent will fall by 40 crowns.", "opposite"),
        ("A waiter pushed a cook outside the stables.", "place"),
        ("The leak was found by a plumber at 4 p.m. on Tuesday.", "date"),
        ("Lunt paid for the pipes.", "hedge"),
    ],
)
def test_what_is_told_otherwise(ask: Callable[[str], Verdict], statement: str, kind: str) -> None:
    verdict = ask(statement)
    assert verdict.status == "changed", verdict
    assert kind in {change.kind for finding in verdict.findings for change in finding.changes}


def test_words_of_the_matter_without_the_act_are_unsure(ask: Callable[[str], Verdict]) -> None:
    verdict = ask("The guild approved the pipes that Lunt is to pay for.")
    assert verdict.status == "unsure"
    assert [finding.doubt for finding in verdict.findings] == ["nothing that is known to mean “approved”"]


def test_a_body_is_met_by_who_speaks_for_it(story_of: Callable[..., Story]) -> None:
    edition = collate(
        story_of(
            "The Harbour League called for calm. Its envoy, Ada Lunt, offered to mediate.",
            "Ada Lunt, the envoy of the Harbour League, arrived.",
        )
    )
    assert Checker(edition).check(stated("The Harbour League envoy offered to mediate.", edition)).carriers


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The guard attacked the farmer.", ("The guard", "attack", "the farmer")),
        ("The farmer was attacked by the guard.", ("the guard", "attack", "The farmer")),
        ("The crew put out the fire.", ("The crew", "put_out", "the fire")),
        ("The fire was put out by the crew.", ("the crew", "put_out", "The fire")),
        ("Ann Lee, 58, who sold the barn, left.", ("Ann Lee", "sell", "the barn")),
        ("The board ordered the firm to pay the crews.", ("the firm", "pay", "the crews")),
        ("The firm offered to pay the crews.", ("The firm", "pay", "the crews")),
        ("The well was sealed by noon.", (None, "seal", "The well")),
    ],
)
def test_who_does_what_to_whom(
    story_of: Callable[..., Story], sentence: str, told: tuple[str | None, str, str]
) -> None:
    (witness,) = story_of(sentence).witnesses
    found = [
        (act.agent.text if act.agent else None, act.verb, act.patient.text if act.patient else None)
        for act in acts(witness)
    ]
    assert told in found, found


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [("She asked Lee to apologise.", "apologise"), ("They will talk if the army leaves.", "leave")],
)
def test_what_is_asked_for_or_a_condition_is_no_fact(
    story_of: Callable[..., Story], sentence: str, verb: str
) -> None:
    (witness,) = story_of(sentence).witnesses
    assert [act.bidden for act in acts(witness) if act.verb == verb] == [True]
