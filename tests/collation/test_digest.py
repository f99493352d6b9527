"""A story in few sentences: what is agreed, who answered, the latest, what is disputed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.digest.agreed import LINES
from rashomon.collation.digest.answers import MOST as ANSWERS
from rashomon.collation.digest.disputed import MOST as DISPUTES
from rashomon.collation.digest.fitness import worth
from rashomon.model import Story

REPORTS = (
    "A fire destroyed the Ostrand paper mill on Friday night.\n\nNobody was hurt, the fire brigade said.",
    "The paper mill in Ostrand was destroyed by a fire late on Friday.\n\nThe owner plans a hotel there.",
    "Fire destroyed Ostrand's paper mill on Friday night.\n\nIts chimney had been listed since 1920.",
)


def told(story: Story) -> list[str]:
    return [line.text for line in collate(story).digest]


def test_what_all_say_comes_first_word_for_word(story_of: Callable[..., Story]) -> None:
    story = story_of(*REPORTS)
    digest = collate(story).digest
    assert "mill" in digest[0].text
    assert {passage.witness for passage in digest[0].evidence} == {"A", "B", "C"}
    assert all(any(line.text in witness.text for witness in story.witnesses) for line in digest)


def test_the_order_of_reading_changes_nothing(story_of: Callable[..., Story]) -> None:
    assert (
        len({(collate(story_of(*texts)).title, *told(story_of(*texts))) for texts in permutations(REPORTS)})
        == 1
    )


def test_a_digest_is_short(story_of: Callable[..., Story]) -> None:
    texts = [" ".join(f"Mayor number {n} opened bridge {n} over river {n}." for n in range(40))] * 2
    assert len(told(story_of(*texts))) <= LINES + ANSWERS + 1 + 2 * DISPUTES


def test_one_report_alone_agrees_with_nobody(story_of: Callable[..., Story]) -> None:
    assert told(story_of(REPORTS[0])) == []


@pytest.mark.parametrize(
    "line",
    [
        "Was the paper mill in Ostrand destroyed by a fire on Friday night?",
        "My sister saw how a fire destroyed the paper mill in Ostrand on Friday.",
        "The paper mill fire in Ostrand appeared on p7 of the Courier on 00.38 CET on Friday.",
        "He said that a fire destroyed the paper mill in Ostrand on Friday night.",
        "That was the fire that destroyed the paper mill in Ostrand on Friday night.",
        "“A fire destroyed the paper mill in Ostrand on Friday night,” she said.",
        "It went up in a fire that destroyed the paper mill in Ostrand on Friday night.",
        "Fire in Ostrand | the paper mill was destroyed by a fire on Friday night.",
        "Ada Brink reports from Ostrand, where a fire destroyed the paper mill on Friday night.",
        "This fire destroyed the paper mill in Ostrand on Friday night, the brigade said.",
        "It was caused by the fire that destroyed the paper mill in Ostrand on Friday night.",
        "The same official said that a fire destroyed the paper mill in Ostrand on Friday night.",
        "A fire destroyed the paper mill in Ostrand on Friday night, and the mayor said so.",
        "The owner of the Ostrand paper mill declined to comment on the fire of Friday night.",
        "Ida Holt had promised to rebuild it after the fire that destroyed the Ostrand paper mill on Friday.",
        "The fire that destroyed the Ostrand paper mill on Friday night was reported to them at once.",
        "Mayor Ida Holt denied it after a fire destroyed the paper mill in Ostrand on Friday night.",
        "“He saw how a fire destroyed the paper mill in Ostrand on Friday night,” Ida Holt said.",
        "In other words, a fire destroyed the paper mill in Ostrand on Friday night.",
        "After a fire destroyed the paper mill in Ostrand on Friday night, the mayor agreed.",
        "(A fire destroyed the paper mill in Ostrand on Friday night.)",
        "Sadly, it had spread from the fire that destroyed the Ostrand paper mill on Friday night.",
        "It was after the fire on Friday night that the Ostrand paper mill was called destroyed.",
        "“The mill is lost. A fire destroyed the Ostrand paper mill on Friday night,” Ida Holt told us.",
    ],
)
def test_a_line_can_be_read_by_itself(story_of: Callable[..., Story], line: str) -> None:
    digest = told(story_of(*(f"{line}\n\n{text}" for text in REPORTS)))
    assert digest
    assert line not in digest


def test_no_line_tells_another_again(story_of: Callable[..., Story]) -> None:
    again = "A fire destroyed the paper mill of Ostrand on Friday night, the mayor of Ostrand said."
    digest = told(story_of(*(f"{text}\n\n{again}" for text in REPORTS)))
    assert sum("destroyed" in line for line in digest) == 1


def test_a_disputed_figure_is_told_by_both_sides_and_not_as_agreed(story_of: Callable[..., Story]) -> None:
    story = story_of(
        "The council of Hallow Bay closed its old library on Monday.\n\n"
        "The repairs would cost 60 million crowns, mayor Ida Holt said.",
        "Hallow Bay's council closed the old library on Monday.\n\n"
        "The repairs would cost 45 million crowns, the architect said.",
        "The old library was closed by the council of Hallow Bay on Monday.\n\n"
        "The repairs would cost 45 million crowns, the architect said.",
    )
    digest = collate(story).digest
    costs = [line for line in digest if "crowns" in line.text]
    assert len(costs) == 2
    assert [{passage.witness for passage in line.evidence} for line in costs] == [{"A"}, {"B", "C"}]


BLAST = (
    "{} people were killed when a grain silo exploded in Port Merrow on Friday, the harbor master said.\n\n"
    "The silo belongs to the Merrow Grain Company, whose head called the {} deaths a tragedy."
)


def blast(*counts: str) -> list[str]:
    return [
        f"{count} killed in silo blast at Port Merrow\n\n{BLAST.format(count, count.lower())}"
        for count in counts
    ]


def test_a_count_that_grew_stands_neither_in_the_title_nor_in_a_line(story_of: Callable[..., Story]) -> None:
    edition = collate(story_of(*blast("Two", "Two", "Two", "Five", "Five")))
    assert edition.title.startswith("Five")
    assert not any("two" in line.text.lower() for line in edition.digest)


def test_a_count_that_was_put_right_is_the_newest(story_of: Callable[..., Story]) -> None:
    right = (
        "Silo blast toll lowered to four\n\nThe number of people killed when a grain silo exploded in Port "
        "Merrow was lowered from five to four on Friday evening, the harbor master said."
    )
    edition = collate(story_of(*blast("Five", "Five", "Four"), right))
    assert "five killed" not in edition.title.lower()
    assert not edition.digest[0].text.startswith("Five")


def test_two_counts_of_strikers_are_a_dispute_and_no_growth(story_of: Callable[..., Story]) -> None:
    story = story_of(
        "Dockers in Saltby walked out on Monday.\n\nThe union says 3,100 dockers are on strike.",
        "Saltby's dockers walked out on Monday.\n\nThe company says 2,400 dockers are on strike.",
    )
    counts = [line for line in told(story) if "on strike" in line]
    assert {"3,100" in line for line in counts} == {True, False}


def test_an_outcome_that_several_tell_gives_the_title(story_of: Callable[..., Story]) -> None:
    first = "A driver hit a woman outside the market in Tarn Abbas on Monday."
    then = "A man was charged with hitting a woman outside the market in Tarn Abbas on Monday."
    story = story_of(
        f"Driver hits woman outside Tarn Abbas market\n\n{first}",
        f"Woman hit by driver outside market in Tarn Abbas\n\n{first}",
        f"Man charged in hit and run outside Tarn Abbas market\n\n{then}",
        f"Driver charged after woman is hit outside Tarn Abbas market\n\n{then}",
        f"Charges in Tarn Abbas market hit and run\n\n{then}",
    )
    assert "charge" in collate(story).title.lower()


@pytest.mark.parametrize(
    "coloured", ["Who let the mill in Ostrand burn?", "FLAMES of SHAME: mill in Ostrand burns"]
)
def test_a_plain_headline_before_a_coloured_one(story_of: Callable[..., Story], coloured: str) -> None:
    plain = "Paper mill in Ostrand burns down"
    heads = (coloured, plain, coloured)
    story = story_of(*(f"{head}\n\n{text}" for head, text in zip(heads, REPORTS, strict=True)))
    assert collate(story).title == plain


def test_a_headline_whose_verbs_have_capitals_before_a_first_sentence(story_of: Callable[..., Story]) -> None:
    heads = ("Fire Destroys Paper Mill In Ostrand.", "Old Ostrand Mill.", "Ostrand, On Friday.")
    story = story_of(*(f"{head}\n\n{text}" for head, text in zip(heads, REPORTS, strict=True)))
    assert collate(story).title == heads[0]


def test_the_second_sentence_of_a_report_may_open_the_digest(story_of: Callable[..., Story]) -> None:
    anecdotes = (
        "Ida Berg had baked two hundred loaves for the harvest feast.",
        "Old sailors never trusted the wind of late autumn.",
        "Some anniversaries are better forgotten by everybody.",
    )
    news = [text.replace("\n\n", " ") for text in REPORTS]
    first = told(story_of(*(f"{one} {other}" for one, other in zip(anecdotes, news, strict=True))))[0]
    assert "mill" in first


def test_an_answer_that_several_tell_is_told(story_of: Callable[..., Story]) -> None:
    answer = "Mayor Ida Holt rejected a demand of the residents for a public inquiry into the fire."
    story = story_of(*(f"{text}\n\n{answer}" for text in REPORTS))
    assert answer in told(story)


def test_the_latest_development_is_told(story_of: Callable[..., Story]) -> None:
    story = story_of(
        *REPORTS, "The owner of Ostrand's burnt mill was arrested on Monday, prosecutors in Veltmark said."
    )
    days = (date(2031, 5, 2), date(2031, 5, 2), date(2031, 5, 2), date(2031, 5, 9))
    roles = ("report", "report", "report", "development")
    dated = [
        replace(witness, role=role, masthead=replace(witness.masthead, published=day))  # type: ignore[arg-type]
        for witness, role, day in zip(story.witnesses, roles, days, strict=True)
    ]
    assert "arrested" in told(replace(story, witnesses=tuple(dated)))[1]


@pytest.mark.parametrize(
    ("text", "later", "is_told"),
    [
        ("The owner of Ostrand's mill was arrested on Monday, prosecutors said.", "2031-05-10", True),
        ("The owner of Ostrand's mill was arrested on Monday, prosecutors said.", "2031-05-20", False),
        ("On Monday a fire destroyed the paper mill in Ostrand in the night.", "2031-05-10", False),
    ],
)
def test_the_latest_is_new_and_of_the_last_days(
    story_of: Callable[..., Story], text: str, later: str, is_told: bool
) -> None:
    story = story_of(*REPORTS, text, "“What a summer,” said Ida Holt, the mayor of Ostrand.")
    days = (*[date(2031, 5, 2)] * 3, date(2031, 5, 9), date.fromisoformat(later))
    roles = ("report", "report", "report", "development", "development")
    dated = [
        replace(witness, role=role, masthead=replace(witness.masthead, published=day))  # type: ignore[arg-type]
        for witness, role, day in zip(story.witnesses, roles, days, strict=True)
    ]
    assert (text in told(replace(story, witnesses=tuple(dated)))) == is_told


def test_a_story_without_a_word_is_called_by_its_path(story_of: Callable[..., Story]) -> None:
    assert collate(story_of("")).title == "A.txt"


def test_what_is_denied_is_not_read_alone(story_of: Callable[..., Story]) -> None:
    asserted = "The government of Maravel will appeal against the ruling on the schools, minister Ashe said."
    denied = (
        "The government of Maravel will not appeal against the ruling on the schools, two officials said."
    )
    digest = told(story_of(asserted, asserted, denied))
    assert {digest[0], digest[1]} == {asserted, denied}


@pytest.mark.parametrize(
    "line",
    [
        "The firm filed for bankruptcy at 12:00 UTC on Monday, the court in Veltmark said.",
        "Mayor Ida Holt, her husband and 40 others left the burning hall of Ostrand.",
        "A man who lost his home in the fire at Ostrand has been arrested.",
    ],
)
def test_these_lines_can_be_read_by_themselves(story_of: Callable[..., Story], line: str) -> None:
    assert line in told(story_of(*(f"{line}\n\n{text}" for text in REPORTS)))


def test_a_report_alone_gives_its_own_headline(story_of: Callable[..., Story]) -> None:
    text = (
        "How The Ferry Betrayed Its Town.\n\nThe ferry company of Olmo sold its last boat on Monday, "
        "and two hundred people lost their work.\n\nThe town had paid for the boat, the mayor said."
    )
    assert collate(story_of(text)).title == "How The Ferry Betrayed Its Town."


@pytest.mark.parametrize(
    "head", ["LETTERS.", "Opinion", "Letters to the editor:", "EDITORIAL: A word on the mill"]
)
def test_an_opinion_is_no_report(story_of: Callable[..., Story], head: str) -> None:
    letter = "The owner of the Ostrand paper mill should rebuild it after the fire of Friday night."
    digest = told(story_of(*REPORTS[:2], f"{head}\n\n{letter}"))
    assert digest
    assert letter not in digest


def test_what_one_does_is_no_evidence_of_what_another_does(story_of: Callable[..., Story]) -> None:
    met = "Ida Holm and Rolf Lund met in Ostrand."
    story = story_of(
        f"A fire destroyed the mill.\n\nIda Holm denounced the remarks on Ostrand as a shame.\n\n{met}",
        f"Fire took the mill.\n\nRolf Lund, who works there, denounced the remarks on Ostrand.\n\n{met}",
    )
    lines = [line for line in collate(story).digest if "denounced" in line.text]
    assert all("denounced" not in place.text for line in lines for place in line.evidence[1:])


def test_nobody_knows_who_it_is_that_said_so(story_of: Callable[..., Story]) -> None:
    line = "In cases of fire, it said, the paper mill of Ostrand is the victim of its owner."
    assert line not in told(story_of(f"{REPORTS[0]}\n\n{line}", f"{REPORTS[1]}\n\n{line}", REPORTS[2]))


@pytest.mark.parametrize(
    ("line", "points"),
    [
        ("The owner of the Ostrand mill made that offer in a letter to the town.", True),
        ("The owner of the Ostrand mill made the offer in a letter to the town.", False),
        ("The owner of the Ostrand mill said that offers came in from the town.", False),
        ("The owner of the Ostrand mill also turned down an offer of the town.", True),
        ("The owner of the Ostrand mill not only burnt but also sold the paper.", False),
        ("The owner of the Ostrand mill called the offer a joke at the time.", True),
        ("The owner of the Ostrand mill was more cautious about the offer.", True),
        ("The owner of the Ostrand mill was more cautious than the town.", False),
        ("The announcement came a day after the fire in the Ostrand mill.", True),
        ("The announcement of the Ostrand mill came a day after the fire.", False),
        ("The owner of the Ostrand mill whined about the offer of the town.", True),
        ('The town said that the owner of the Ostrand mill "whined" a lot.', False),
    ],
)
def test_what_points_to_another_sentence_is_worth_less(
    story_of: Callable[..., Story], line: str, points: bool
) -> None:
    witness = story_of(line).witnesses[0]
    assert (worth(witness.passage(0, len(line))) < 1) == points


def test_a_title_ends_where_the_text_begins_without_a_mark(story_of: Callable[..., Story]) -> None:
    head = "The school of Velm hires a cook after a long quarrel"
    text = (
        f"{head} The school board of Velm said on Monday that it had hired a cook from the harbour, and "
        "that soup would be served again to its two hundred pupils before the week was over."
    )
    assert collate(story_of(text, text)).title == head


def test_a_long_title_ends_with_a_clause(story_of: Callable[..., Story]) -> None:
    text = (
        "The school board of Velm hired a cook from the harbour on Monday, while two hundred pupils and "
        "their parents waited in the rain for the soup that the board had promised to them in the spring."
    )
    assert collate(story_of(text, text)).title == text[: text.index(", while")]


def test_what_several_tell_is_told_in_the_plainest_words(story_of: Callable[..., Story]) -> None:
    plain = "The insurer of the mill, Veltmark Mutual, refused to pay for the damage on Monday."
    sneering = (
        "The bosses of Veltmark Mutual, the insurer of the mill, refused to pay for the damage on Monday, "
        "and probably laughed all the way to their yachts."
    )
    lines = told(
        story_of(f"{REPORTS[0]}\n\n{sneering}", f"{REPORTS[1]}\n\n{plain}", f"{REPORTS[2]}\n\n{sneering}")
    )
    assert plain in lines
    assert sneering not in lines


def test_what_the_first_line_tells_stands_in_the_other_openings(story_of: Callable[..., Story]) -> None:
    story = story_of(
        "Norvale and Ostland bombed three harbours of Quill on Sunday to punish it for an attack on a ferry.",
        "Planes hit harbours of Quill on Sunday after Norvale and Ostland blamed it for attacking a ferry.",
        "Nobody in Quill had expected the snow.\n\nThe mayor of Quill likes skating.",
    )
    first = collate(story).digest[0]
    assert {passage.witness for passage in first.evidence} == {"A", "B"}


def test_an_answer_that_leans_or_sneers_is_no_line(story_of: Callable[..., Story]) -> None:
    answer = "Mayor Ida Holt also rejected a demand of the residents for a public inquiry into the fire."
    story = story_of(*(f"{text}\n\n{answer}" for text in REPORTS[:2]), REPORTS[2])
    assert not any(
        line.rule == "tells a position that several origins tell" for line in collate(story).digest
    )
