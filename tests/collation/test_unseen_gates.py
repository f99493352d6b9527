"""What unseen stories showed to be no disagreement, and what they showed to be missed."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements import wording
from rashomon.collation.disagreements.counted import tell
from rashomon.collation.disagreements.same_count import own_counts
from rashomon.collation.disagreements.toll_sides import OPENING
from rashomon.collation.tellings import Tellings
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]


def of_kind(story: Story, kind: str) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == kind]


def test_who_is_counted_with_others_is_another_count(story_of: Tell) -> None:
    apart = "The coast guard caught 12 Swedish and 11 Danish smugglers off Orvik on Sunday night."
    together = "The coast guard caught 23 Swedish and Danish smugglers off Orvik on Sunday night."
    assert of_kind(story_of(apart, together), "figure") == []


def test_a_part_whose_whole_stands_before_is_another_count(story_of: Tell) -> None:
    whole = "Of the smugglers caught off Orvik, 23 smugglers are in the Kelm prison."
    part = "Out of 23 arrested smugglers, 12 are reportedly in the Kelm prison."
    assert of_kind(story_of(whole, part), "figure") == []


def test_more_than_so_many_is_a_toll(story_of: Tell) -> None:
    one = "A fire in the Kelm mine has killed more than 100 people, the ministry said."
    other = "The widows of the pit mourned when rescuers counted 68 dead."
    (found,) = of_kind(story_of(one, other), "figure")
    assert found.about == "how many were killed"


def test_counts_of_one_people_in_two_countries(story_of: Tell) -> None:
    one = "Doctors in Mexico have confirmed 26 cases of the fever, the agency said."
    other = "The agency said that U.S. doctors have confirmed 65 cases of the fever."
    assert of_kind(story_of(one, other), "figure") == []
    assert len(of_kind(story_of(one, one.replace("26", "65")), "figure")) == 1


@pytest.mark.parametrize(("before", "shown"), [(0, 1), (OPENING, 0)])
def test_a_count_of_the_story_stands_in_the_opening(story_of: Tell, before: int, shown: int) -> None:
    lead = "".join(f"The mayor of Orvik spoke of matter number {n} at some length. " for n in range(before))
    texts = (
        "On the third day 41 trawlers waited at anchor off Skagen.",
        "The harbour master counted 41 trawlers in the bay.",
        "Fuel and bread were sent to 30 trawlers by the union, which pays for both.",
        "Nobody was paid on the third day.",
        "The harbour master went home.",
    )
    story = story_of(*(lead + text for text in texts))
    tellings = Tellings(story)
    told = [one for witness in story.witnesses for one in tell(tellings, witness)]
    assert len(own_counts(told)) == 3 * shown


def test_a_quotation_whose_mark_is_missing_differs_from_none(story_of: Tell) -> None:
    closed = "“By ending this rule we are making sure that the herring of Orvik are safe,” Roe said."
    open_one = (
        "“By ending this rule we are making sure that the herring of Orvik are safe, the two ministers said"
        " in a statement.”"
    )
    assert of_kind(story_of(closed, open_one), "quotation") == []


def test_an_aide_answers_for_whom_he_serves(story_of: Tell) -> None:
    silent = (
        "Karl Brandt, the leader of the rebels, offered a truce on the border. There has been no response"
        " from Norway to the truce offer on the border."
    )
    answer = (
        "Norwegian President Karin Holm met envoys. Her aide Mikkel Rud said of the truce offer on the"
        " border: “It is a trick, and the border offer is no truce at all.”"
    )
    (found,) = of_kind(story_of(silent, answer), "polarity")
    assert found.about == "whether Norway has answered"
    assert "Her aide Mikkel Rud" in found.sides[1][0].text


def test_an_army_is_not_its_country(story_of: Tell) -> None:
    silent = "The France army declined to respond to questions about the fort."
    answer = "France rejected the questions about the fort, its minister said."
    assert of_kind(story_of(silent, answer), "polarity") == []


@pytest.mark.parametrize(
    ("one", "other", "twin"),
    [
        # The date line of a page whose lines ran together; an event has no agency behind it.
        (
            "The storm wrecked the harbour and the ferry school KELM, May 8, 2031 (Herald) - Clerks said.",
            "May 8, 2031 (Herald) -",
            "May 10, 2031 (Herald) -",
        ),
        # When a comment was written.
        (
            "At 00:44 am on 18 Nov 2030, a reader wrote: The comment was removed by the desk of the harbour.",
            "18 Nov 2030",
            "22 Dec 2030",
        ),
    ],
)
def test_a_stamp_dates_no_event(story_of: Tell, one: str, other: str, twin: str) -> None:
    assert of_kind(story_of(one, one.replace(other, twin)), "date") == []


@pytest.mark.parametrize(("day", "shown"), [("6 May", 0), ("8 May", 1)])
def test_last_tuesday_may_be_the_tuesday_before(story_of: Tell, day: str, shown: int) -> None:
    text = "About 2,000 people died in the Orvik quake {} and another 5,000 were made homeless."
    one = f"Toll of the quake\n\n14 May 2031\n\n{text.format('last Tuesday')}"
    other = f"Quake in Orvik\n\n14 May 2031\n\n{text.format('on ' + day)}"
    assert len(of_kind(story_of(one, other), "date")) == shown


def test_another_ending_is_no_cut(story_of: Tell) -> None:
    said = "The herring of Orvik do not mean that more boats will sail north than are there right now"
    full = f"“{said},” Roe said."
    other = full.replace("than are there right now", "than before")
    (changed,) = of_kind(story_of(full, other), "quotation")
    assert (changed.judgement, changed.rule) == ("compatible", wording.MORE)
    (cut,) = of_kind(story_of(full, full.replace(" than are there right now,", ".")), "quotation")
    assert "ends the quoted sentence" in cut.rule


def test_a_pronoun_holds_no_first_place(story_of: Tell) -> None:
    one = "{} was the biggest quake in Orvik in 200 years, the mayor of Orvik said."
    other = "It was the biggest quake in Orvik in 200 years, the mayor of Orvik said."
    assert of_kind(story_of(one.format("Kelm"), other), "figure") == []
    assert len(of_kind(story_of(one.format("Kelm"), one.format("Ruda")), "figure")) == 1
