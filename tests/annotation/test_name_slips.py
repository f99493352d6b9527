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
