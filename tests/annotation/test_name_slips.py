"""Names where a mark, a bracket or a mate misleads. All sentences are invented."""

import pytest

from rashomon.annotation.mentions import find_mentions
from rashomon.language.sentences import sentence_ranges
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.model import Mention, Sentence


def mentions(text: str) -> tuple[Mention, ...]:
    sentences = tuple(
        Sentence(start=begin, end=end, part="body", paragraph=0)
        for begin, end in sentence_ranges(text, 0, len(text))
    )
    return find_mentions(text, Tokens(text), sentences)


def names(text: str) -> list[str]:
    return [mention.name for mention in mentions(text)]


def kinds(text: str) -> dict[str, str | None]:
    return {mention.name: mention.kind for mention in mentions(text)}


def test_a_members_state_in_brackets_is_no_name() -> None:
    assert names("Ann Brandt ( D - VT ) and Tom Venn, R - OH , met on Monday.") == ["Ann Brandt", "Tom Venn"]


def test_a_law_firm_is_no_person() -> None:
    text = "The ferry hired Kolm Ferrick, a Boston law firm. Tolvane Reddick, a company spokeswoman, left."
    assert kinds(text)["Kolm Ferrick"] == "organisation"
    assert kinds(text)["Tolvane Reddick"] == "person"


def test_a_town_with_its_district_is_one_name() -> None:
    assert "Washington , D.C." in names("The cooks met in Washington , D.C., on Monday.")


@pytest.mark.parametrize(
    "line", ["OXMOUTH - Ann Brandt left the harbour.", "OXMOUTH – When it rained, Ann Brandt left."]
)
def test_a_date_line_is_no_part_of_the_name_behind_it(line: str) -> None:
    assert names(line)[-1] == "Ann Brandt"
    assert not any("-" in name or "–" in name for name in names(line))


def test_what_only_a_state_has_makes_a_place_of_its_owner() -> None:
    assert kinds("Cooks praised Askarin's own prime minister. Askarin said so.")["Askarin"] == "place"


def test_a_surname_known_everywhere_is_a_persons() -> None:
    known = table("first_names")["known"].split()[0].capitalize()
    assert kinds(f"Cooks and sailors laughed at {known} all night.")[known] == "person"


def test_an_ordinary_word_opens_the_name_of_a_described_body() -> None:
    text = "It ended on Monday. Clean Harbours, a group that cleans harbours, sang. Yesterday Tolvane left."
    assert names(text) == ["Clean Harbours", "Tolvane"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Agency for the Care of Old Boats has sent them home.", ["Agency for the Care of Old Boats"]),
        ("They wrote to the watchdog group Citizens for Open Roads on Monday.", ["Citizens for Open Roads"]),
        ("He heard rival Sen. Ada Venn of Ohio on the radio.", ["Ada Venn", "Ohio"]),
        ("They gave money to the Club for Growth in the spring.", ["Club for Growth"]),
        ("His friends left. Friends of Mr. Venn's went home.", ["Venn"]),
        (
            "They all asked the Director of National Safety Peter Clapper about boats that were lost.",
            ["Peter Clapper"],
        ),
        ("WHAT VENN’S SISTER KNEW. At noon Venn’s sister left the house.", ["VENN", "Venn"]),
    ],
)
def test_names_go_on_and_end_where_they_do(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_whom_somebody_leads_is_a_body_and_no_person() -> None:
    assert kinds("A director of the Samsa, who had gone home, slept.")["Samsa"] == "organisation"
    assert kinds("They met in the Ramo Verdo, where it was cold.")["Ramo Verdo"] != "person"
    assert kinds("He spoke of the Venn, Holm and Reeve years.") == kinds(
        "He spoke of Venn, Holm and Reeve years."
    )


def test_a_paper_is_known_by_what_it_does() -> None:
    assert kinds("They had seen it, the Harbour Lantern reported on Monday.") == {
        "Harbour Lantern": "organisation"
    }
    assert kinds("It was first reported by the Harbour Lantern on Monday.") == {
        "Harbour Lantern": "organisation"
    }


def test_a_shouted_surname_is_no_acronym() -> None:
    assert kinds("VENN: I was not there. Then Ada Venn and her son Karl Venn left.")["VENN"] == "person"


def test_a_numbered_article_is_nobody() -> None:
    assert kinds("They cited the old Article II of the rules.") == {"Article II": None}
    assert kinds("They cited the president's Article II powers.") == {"Article II": None}
    assert kinds("He thanked Oskar II for the boat.") == {"Oskar II": "person"}


def test_an_acronym_that_is_an_ordinary_word_needs_its_capitals() -> None:
    assert kinds("They were met by agents of ICE on Monday.") == {"ICE": "organisation"}
    assert kinds("Tidewell Ferries said so.") == {"Tidewell Ferries": "organisation"}
    assert names("They saw the play Ice on the Water by the sea.") != ["Ice"]


def test_an_adjective_that_opens_bodies_names_is_none_alone() -> None:
    text = "They all wrote at once to the new Federal Roads Board by the sea. Federal cooks were late."
    assert names(text) == ["Federal Roads Board"]


def test_a_name_of_an_adjective_and_a_noun_is_known_by_its_leaders() -> None:
    text = "A member of the Western Compact was there when all of them went home by the sea."
    assert kinds(text) == {"Western Compact": "organisation"}
    assert names("He saw the Western compact, and all of them went home by the sea.") == []


def test_whoever_is_conservative_is_no_party_where_a_sentence_begins() -> None:
    assert names("It was late. Conservatives had warned of it.") == []
    assert names("It was late. He asked the Conservatives about it.") == ["Conservatives"]


def test_a_slogan_is_nobody() -> None:
    text = "They were asked about the Stop Venn movement by the sea. Mr. Venn was not there."
    assert kinds(text) == {"Stop Venn": None, "Venn": "person"}
    assert (
        kinds("They had paid Stop Venn Now PAC a fortune by the sea.")["Stop Venn Now PAC"] == "organisation"
    )
