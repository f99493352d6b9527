"""What headlines quote, judge and say was done."""

from collections.abc import Callable

import pytest
from quoting import material, quoting

from rashomon.collation.collate import collate
from rashomon.collation.disagreements import headlines
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]

DELAYED = "Council delays northern bridge toll until May"
EXTENDED = "Council extends exemption from northern bridge toll"
BODY = (
    "\n\nThe council of Orvik delays the northern bridge toll until May. It extends the exemption from the"
    " northern bridge toll for ferry crews."
)


def of_headlines(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "headline"]


def test_headlines_that_name_another_act(story_of: Tell) -> None:
    (found,) = of_headlines(
        story_of(DELAYED + BODY, EXTENDED + BODY, DELAYED.replace("delays", "puts off") + BODY)
    )
    assert (found.rule, found.judgement) == (headlines.acts.ONE_ACT, "compatible")
    assert [[passage.text for passage in side] for side in found.sides] == [
        [DELAYED, DELAYED.replace("delays", "puts off")],
        [EXTENDED],
    ]
    assert found.about == "what the headlines say was done: delay, put off / extend"


def test_headlines_of_two_acts(story_of: Tell) -> None:
    (found,) = of_headlines(story_of(DELAYED + BODY, DELAYED.replace("delays", "scraps") + BODY))
    assert (found.rule, found.judgement) == (headlines.acts.RULE, "unsure")


@pytest.mark.parametrize(
    "other",
    [
        # One act in other words, both acts, and another event.
        DELAYED.replace("delays", "postpones") + BODY,
        "Council delays bridge toll, extends exemption" + BODY,
        "Farmers of Kelm extend their pasture\n\nThe farmers of Kelm extend their pasture into the hills.",
    ],
)
def test_headlines_that_name_no_other_act(other: str, story_of: Tell) -> None:
    assert of_headlines(story_of(DELAYED + BODY, other)) == []


def test_a_stronger_word_holds_a_milder_one(story_of: Tell) -> None:
    mild, strong = "Fire at Kelm mill kills three", "Fire bomb kills three at Kelm mill"
    (found,) = of_headlines(story_of(f"{mild}\n\n{strong}.", f"{strong}\n\n{strong}. {mild}."))
    assert found.about == "what the headlines say was done: fire / fire bomb"


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        (f"Report: {DELAYED}", True),
        (f"{DELAYED}: sources", True),
        (DELAYED.replace("delays", "reportedly delays"), True),
        (f"{DELAYED}, report reveals", True),
        (f"{DELAYED}: Lee", False),
        ("Report: Farmers of Kelm sell their pasture", False),
        ("Drivers' suit says council delays bridge toll unlawfully, alleging fraud", True),
    ],
)
def test_hearsay_in_a_headline(headline: str, shown: bool, story_of: Tell) -> None:
    found = of_headlines(story_of(headline + BODY, DELAYED + BODY))
    assert [item.rule for item in found] == ([headlines.hearsay.RULE] if shown else [])


def test_who_sues_tells_nothing_as_a_fact(story_of: Tell) -> None:
    alleging = "Drivers allege fraud in northern bridge toll, report says"
    suing = "Drivers sue council for fraud in northern bridge toll"
    assert of_headlines(story_of(alleging + BODY, suing + BODY)) == []


def test_all_headlines_that_tell_it_as_a_fact(story_of: Tell) -> None:
    other = "Orvik council delays northern bridge toll ahead of fair"
    (found,) = of_headlines(story_of(f"Report: {DELAYED}{BODY}", DELAYED + BODY, other + BODY))
    assert [[passage.witness for passage in side] for side in found.sides] == [["A"], ["B", "C"]]


@pytest.mark.parametrize(
    ("headline", "word"),
    [
        ("Council makes SHAMEFUL decision to close ferry line", "SHAMEFUL"),
        ("Council in stunning move to close ferry line", "stunning"),
        ("Council in 'stunning' move to close ferry line", None),
        ("Ann Lee: Council in stunning move to close ferry line", None),
        ("COUNCIL VOTES TO CLOSE FERRY LINE", None),
        ("SEA OF SHAME: Council to close ferry line", "SEA OF SHAME"),
        ("SAIL ON! Council to close ferry line", "SAIL ON"),
        ("LIVE UPDATES: Council to close ferry line", None),
        ("ORVIK: Council to close ferry line", None),
    ],
)
def test_words_that_judge_inside_a_headline(headline: str, word: str | None) -> None:
    a = quoting("A", f"{headline}\n\nThe council closed the line on Monday.", headline=headline)
    plain = "Council to close ferry line"
    b = quoting("B", f"{plain}\n\nThe council closed the line on Monday.", headline=plain)
    assert [item.about for item in headlines.find(material(a, b))] == (
        [f"“{word}” in the headline"] if word else []
    )


def test_a_headline_that_quotes_what_nobody_said() -> None:
    head = "Brook 'ready to sink the ferry' over tolls"
    text = f"{head}\n\nAnna Brook said she was ready to close the line. 'We are ready to close it,' she said."
    a = quoting(
        "A",
        text,
        ("ready to sink the ferry", "Brook"),
        ("We are ready to close it,", "Anna Brook"),
        headline=head,
    )
    (found,) = headlines.find(material(a))
    assert found.sides[0][0].text == "ready to sink the ferry"
    assert found.sides[1][0].text == "We are ready to close it,"


def test_a_headline_that_quotes_what_the_text_does_not_touch_is_set_against_nothing() -> None:
    head = "Brook 'ready to sink the ferry' over tolls"
    a = quoting("A", f"{head}\n\nThe line is closed.", ("ready to sink the ferry", "Brook"), headline=head)
    (found,) = headlines.find(material(a))
    assert (len(found.sides), found.judgement) == (1, "compatible")


def test_a_headline_that_quotes_the_body_is_none() -> None:
    head = "Brook 'ready to close' the line"
    text = f"{head}\n\nAnna Brook said that she was ready to close the line over tolls."
    a = quoting("A", text, ("ready to close", "Brook"), headline=head)
    assert list(headlines.find(material(a))) == []


def test_a_judgement_before_the_colon() -> None:
    head = "SHAME: Council closes ferry line"
    a = quoting("A", f"{head}\n\nThe council closed the line on Monday.", headline=head)
    plain = "Council closes ferry line"
    b = quoting("B", f"{plain}\n\nThe council closed the line on Monday.", headline=plain)
    exclusive = "EXCLUSIVE: Council closes ferry line"
    c = quoting("C", f"{exclusive}\n\nThe council closed the line on Monday.", headline=exclusive)
    (found,) = headlines.find(material(a, b, c))
    assert found.about == "“SHAME” in the headline"
    assert list(headlines.find(material(a))) == []


def test_a_headline_that_takes_a_step_for_the_thing() -> None:
    head = "Council delays toll on northern bridge"
    a = quoting("A", f"{head}\n\nThe council will delay a decision on a toll until May.", headline=head)
    other = "Council to delay bridge toll decision"
    b = quoting("B", f"{other}\n\nThe council put the decision off.", headline=other)
    (found,) = headlines.find(material(a, b))
    assert found.rule == headlines.steps.RULE
    assert [[p.witness for p in side] for side in found.sides] == [["A"], ["A", "B"]]
    plain = quoting("C", f"{head}\n\nThe council will delay the toll until May.", headline=head)
    assert list(headlines.find(material(plain, b))) == []


OPENING = (
    "\n\nThe council of Orvik voted on Monday to close the ferry line to Kelm from May. Mayor Anna Brook said"
    " the line cost the town too much. Skipper Tom Arden will lose his post at the harbour of Kelm."
)


@pytest.mark.parametrize(
    ("loud", "said"),
    [
        ("BETRAYED IN ORVIK: Brook leaves islanders ashore", "“BETRAYED IN ORVIK” in the headline"),
        ("Brook melts down as islanders weep", "“melts down” in the headline"),
        ("Islanders weep as Brook sails on", None),
    ],
)
def test_a_loud_headline_over_the_same_opening(loud: str, said: str | None, story_of: Tell) -> None:
    story = story_of(
        "Ferry line to Kelm to be shut" + OPENING,
        loud + OPENING.replace("voted on Monday", "decided"),
        "No boats to Kelm from May" + OPENING.replace("cost the town too much", "was dear"),
    )
    found = [item for item in of_headlines(story) if item.rule == headlines.judged.RULE]
    assert [item.about for item in found] == ([said] if said else [])
    assert all([p.witness for p in item.sides[-1]] == ["A", "C"] for item in found)


def test_what_is_told_of_one_person_on_two_days_is_no_one_event(story_of: Tell) -> None:
    loud = "Right before the vote Anna Brook got SHAMEFUL news\n\nFewer back Anna Brook, a poll says."
    plain = "Tom Arden beats Anna Brook in Kelm\n\nAnna Brook lost the vote in Kelm, and Tom Arden won it."
    assert all(item.rule != headlines.judged.RULE for item in of_headlines(story_of(loud, plain)))
