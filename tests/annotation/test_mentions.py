"""Names in one article. All sentences are invented."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotation.mentions import find_mentions
from rashomon.language.sentences import sentence_ranges
from rashomon.language.tokens import Tokens
from rashomon.model import Mention, Sentence


def mentions(text: str) -> tuple[Mention, ...]:
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        for begin, end in sentence_ranges(text, start, start + len(line)):
            sentences.append(Sentence(start=begin, end=end, part="body", paragraph=number))
        start += len(line) + 1
    return find_mentions(text, Tokens(text), tuple(sentences))


def names(text: str) -> list[str]:
    return [mention.name for mention in mentions(text)]


def kinds(text: str) -> dict[str, str | None]:
    return {mention.name: mention.kind for mention in mentions(text)}


def titles(text: str) -> dict[str, str | None]:
    return {mention.name: mention.title for mention in mentions(text)}


def test_a_name_is_bare_and_its_title_apart() -> None:
    text = "On Monday, French President Louise Armand met Dr. Peter Voss in Lisbon."
    assert titles(text) == {"Louise Armand": "French President", "Peter Voss": "Dr.", "Lisbon": None}
    assert [mention.passage.text for mention in mentions(text)] == ["Louise Armand", "Peter Voss", "Lisbon"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "A ban was asked for by former campaign chairman Paul Hollis.",
            "Paul Hollis",
            "former campaign chairman",
        ),
        ("It was Hollis's deputy, Rita Stahl, who wrote it.", "Rita Stahl", "Hollis's deputy"),
        (
            "Tom Arden, the chairman of the Harbour Board, smiled.",
            "Tom Arden",
            "the chairman of the Harbour Board",
        ),
        ("They asked Secretary of State Maria Lund about it.", "Maria Lund", "Secretary of State"),
        ("The mayor thanked his son - in - law Jacob Reese.", "Jacob Reese", "his son - in - law"),
    ],
)
def test_titles_before_and_behind(text: str, name: str, title: str) -> None:
    assert titles(text)[name] == title


def test_a_verb_before_a_role_is_no_part_of_the_title() -> None:
    assert titles("The suit names campaign manager Carla Benn.")["Carla Benn"] == "campaign manager"


def test_sentences_begin_with_capitals_that_are_no_names() -> None:
    text = "Officials waited. However, Steel prices rose. Yesterday Meyer called. Later Meyer left."
    assert "Officials" not in names(text)
    assert "However" not in names(text)
    assert names(text).count("Meyer") == 2


def test_an_ordinary_word_is_a_name_where_it_is_capital_inside_a_sentence() -> None:
    assert names("Stone left. The judge heard Stone, and Stone wept.") == ["Stone"] * 3
    assert names("Stone is dear. Any stone is.") == []


def test_headline_capitals_prove_nothing() -> None:
    text = "Varga Demands Island Talks After Deadly Ferry Fire\nThe minister, Varga, spoke on the island."
    assert names(text.split("\n")[0]) == ["Varga"]
    assert names(text) == ["Varga", "Varga"]


def test_a_sentence_full_of_names_is_no_headline() -> None:
    text = "Talks with Juan de la Cruz, Mohammed bin Rashid, Omar al-Haddad and J. K. Marsh began."
    assert names(text) == ["Juan de la Cruz", "Mohammed bin Rashid", "Omar al-Haddad", "J. K. Marsh"]


def test_shouting_names_only_what_is_known() -> None:
    assert names("MINISTER DEMANDS NATO ANSWER OVER STRIKE IN UKRAINE") == ["NATO", "UKRAINE"]


def test_acronyms_and_organisations_with_of() -> None:
    text = (
        "The Group of Seven (G7), the D.N.C. and AT&T asked the Ministry of Foreign Affairs "
        "to wait for the EU."
    )
    found = kinds(text)
    assert list(found) == ["Group of Seven", "G7", "D.N.C.", "AT&T", "Ministry of Foreign Affairs", "EU"]
    assert found["Ministry of Foreign Affairs"] == found["D.N.C."] == "organisation"


def test_an_and_inside_a_committee_is_not_an_and_between_names() -> None:
    assert names("It went to the Ways and Means Committee.") == ["Ways and Means Committee"]
    assert names("It pleased Canada and Mexico.") == ["Canada", "Mexico"]


def test_generations_initials_and_possessives() -> None:
    assert names("The house of Roger J. Quill Jr. burned; Quill's dog, too.") == [
        "Roger J. Quill Jr.",
        "Quill",
    ]


def test_tokenised_text() -> None:
    text = "South Korean President Moon Jae - in , an ally , did n't answer ; Wal - Mart 's buyers did ."
    assert names(text) == ["Moon Jae - in", "Wal - Mart"]
    assert names("Envoy Hassan al - Basri left .") == ["Hassan al - Basri"]


@pytest.mark.parametrize(
    "text",
    [
        "It rained on Monday in June.",
        "The French and Ukrainian officials waited.",
        "A Kyiv-backed meeting of Russian-speaking people was held.",
        "“I’ve seen it,” he said. “They’re right, and it hasn’t changed.”",
        "It cost US$5 and AU$7.",
        "",
        "   \n\n",
        "«…» — “ ” '' `` -LRB- -RRB-",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names(text) in ([], ["Kyiv"])


def test_the_people_with_its_article_may_be_a_party() -> None:
    assert names("They told the Russians so.") == ["Russians"]
    assert names("Few Russians knew.") == []


def test_months_that_are_surnames() -> None:
    assert names("In May, Theresa May met Mrs. May.") == ["Theresa May", "May"]


def test_kinds_by_evidence() -> None:
    found = kinds(
        "Carmaker Alda said Maria Lund would run its plant near Brenning, Ohio. "
        "Lund, who was born in Brenning, joined Veltro Inc. in May. Veltro shares rose."
    )
    assert found["Alda"] == found["Veltro Inc."] == found["Veltro"] == "organisation"
    assert found["Maria Lund"] == found["Lund"] == "person"
    assert found["Brenning"] == found["Ohio"] == "place"


def test_papers_and_acronyms_that_speak_are_bodies_and_acts_are_nobody() -> None:
    found = kinds(
        "Maria Lund said in the Daily Quill that the head of the LGU was told of the Harbours Act. "
        "It was the Harbours Act, said LGU secretary Paul Brask. LGU said no more."
    )
    assert found["Daily Quill"] == found["LGU"] == "organisation"
    assert found["Harbours Act"] is None


def test_a_campaign_is_no_person() -> None:
    found = kinds("The Hollis campaign thanked Paul Hollis.")
    assert found == {"Hollis campaign": "organisation", "Paul Hollis": "person"}


@given(st.text(alphabet="AaBé .,'’“”-&(\n1$of the", max_size=200))
@settings(max_examples=60, deadline=None)
def test_every_passage_is_the_text_and_none_overlap(text: str) -> None:
    found = mentions(text)
    for mention in found:
        assert text[mention.passage.start : mention.passage.end] == mention.passage.text
        assert mention.name == " ".join(mention.passage.text.split())
    for left, right in pairwise(found):
        assert left.passage.end <= right.passage.start


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "'",
        "A-",
        "A ",
        "Mr. ",
        "Alda and ",
        "of the ",
        "A. ",
        "’s ",
        "Alda police ",
        "Ministry of Roads, Roads, ",
    ],
)
def test_hostile_text_takes_no_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    tokens = Tokens(text)
    begun = time.process_time()
    find_mentions(text, tokens, (Sentence(start=0, end=len(text), part="body", paragraph=0),))
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was the Weavers' Union of Alda that struck.", ["Weavers' Union of Alda"]),
        ("The Weavers’ Union met.", ["Weavers’ Union"]),
        ("The Women's Council met.", ["Women's Council"]),
        ("He met the Agency for Roads and Bridges.", ["Agency for Roads and Bridges"]),
        ("It hasn't rained, and they don't mind.", []),
        ("He asked Former Secretary Jane Roe.", ["Jane Roe"]),
        ("The boat of Costa Rica The sank.", ["Costa Rica"]),
        ("They saw Undersheriff Jane Roe.", ["Jane Roe"]),
        ("They saw ALDA Jane Roe.", ["ALDA", "Jane Roe"]),
        ("It ended at 5 p.m. PDT with a GPS and a DWI.", []),
    ],
)
def test_names_end_where_they_end(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_day_is_no_part_of_a_title() -> None:
    (mention,) = mentions("On Monday harbor master Jorun Estvik told them so.")
    assert (mention.name, mention.title) == ("Jorun Estvik", "harbor master")


def test_what_owns_something_is_not_a_place() -> None:
    assert kinds("They cheered in Brask's camp. It shook, Brask said.")["Brask"] != "place"


REST = ", and so they went home late, and nobody came to say anything else about it."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Both the state department and the Canadian foreign ministry wrote",
            ["state department", "Canadian foreign ministry"],
        ),
        ("Alda's health ministry told the Canadian police", ["Alda", "health ministry", "Canadian police"]),
        ("He told the Senate subcommittee on ethics", ["Senate subcommittee on ethics"]),
        ("She wrote to the treasury and to the ministry of defence", ["treasury", "ministry of defence"]),
        ("They joined the Labour party at Oxmouth university", ["Labour party", "Oxmouth university"]),
        ("They saw a foreign ministry in each town and a birthday party", []),
        ("The treasury secretary saw a Canadian army base", []),
        ("His home office is far from the police department", []),
    ],
)
def test_bodies_written_in_small_letters(text: str, found: list[str]) -> None:
    assert names(text + REST) == found
    assert all(kind != "person" for kind in kinds(text + REST).values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was the Ministry for Roads, Bridges and Canals that paid",
            ["Ministry for Roads, Bridges and Canals"],
        ),
        ("She led the Council on Road Safety in Lisbon", ["Council on Road Safety", "Lisbon"]),
        ("She left the Council on Tuesday", ["Council"]),
        ("He runs the Centre for a Calmer Sea", ["Centre for a Calmer Sea"]),
        ("It was the Union of School and College Cooks that left", ["Union of School and College Cooks"]),
        (
            "They went to Doe's Hospital and the Cole County Sheriff's Office",
            ["Doe's Hospital", "Cole County Sheriff's Office"],
        ),
        ("He read law at the Tolvane School of Law", ["Tolvane School of Law"]),
    ],
)
def test_bodies_and_what_they_are_for(text: str, found: list[str]) -> None:
    assert names(text + REST) == found
    assert kinds(text + REST)[found[0]] == "organisation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They asked James A. Roe", ["James A. Roe"]),
        ("They asked Lieutenant-Colonel Nick Brask", ["Nick Brask"]),
        ("Last week Mr Ramadan saw Olga March", ["Ramadan", "Olga March"]),
        ("It was said by the vice president of Canada Tova Brask Venn", ["Canada", "Tova Brask Venn"]),
        ("It was the seat of Oona King and of Lord Park", ["Oona King", "Park"]),
        ("Ohio Lt. Gov. Ann Judge saw Private Jane Roe", ["Ohio", "Ann Judge", "Jane Roe"]),
        ("It was built by the mayor of New York who left", ["New York"]),
        ("The Ohio Republican and a Kelder Muslim left", ["Ohio"]),
        ("It fell in New Year with two MPs and an H1N1 case", []),
        ("Photograph: Jane Roe/AP Paul Brask spoke", ["Paul Brask"]),
        ("It was told by the secretary of the Interior Jane Roe", ["Jane Roe"]),
        ("They asked the secretary of State in May", []),
        ("It broke the Safe Homes For Sailors programme", []),
        (
            "It was said by the minister for Elderly Care and Public Health Maria Lund",
            ["Elderly Care", "Maria Lund"],
        ),
        ("New York City Public Advocate Jane Roe met Pte Brask", ["New York City", "Jane Roe", "Brask"]),
        ("It was feared in the Democratic Senate after Hurricane Ida", ["Senate"]),
    ],
)
def test_names_of_people_and_of_nobody(text: str, found: list[str]) -> None:
    assert names(text + REST) == found


def test_what_stands_around_a_name_of_few_signs() -> None:
    found = kinds(
        "They told the chief U.S. negotiator. With Tom Venn, the mayor said that Torva Hunter had left for "
        "the New York School of Law, and they all went home late."
    )
    assert found == {
        "U.S.": "place",
        "Tom Venn": "person",
        "Torva Hunter": "person",
        "New York School of Law": "organisation",
    }


def test_what_somebody_heads_is_not_somebody() -> None:
    found = kinds("The head of the Secret Harbour Service met the editor of the New Kelder, and all left.")
    assert found == {"Secret Harbour Service": "organisation", "New Kelder": "place"}


def test_who_speaks_behind_a_name_is_somebody_else() -> None:
    assert titles("They came with Tom Venn, the mayor said and they all went home late.")["Tom Venn"] is None


def test_where_somebody_is_of_or_from_is_a_place() -> None:
    found = kinds("Jane Roe, of Ostwick, met a sailor from Tolvane who sang, and they went home late.")
    assert found["Ostwick"] == found["Tolvane"] == "place"


def test_a_firm_told_as_one_of_many() -> None:
    assert kinds("They sued a small oil company, Bravoil, which paid them all.")["Bravoil"] == "organisation"


def test_a_town_that_is_an_ordinary_word_is_none_where_only_its_place_gives_the_capital() -> None:
    assert names("“Nice try,” he said. Nice work followed.") == []
    assert names("Nice wept. He drove to Nice.") == ["Nice", "Nice"]


def test_a_nickname_in_marks_is_part_of_the_name() -> None:
    text = "Former operative John “Tig” Tarrant spoke. He told Jane “Yes” and left."
    assert names(text) == ["John “Tig” Tarrant", "Jane"]


def test_what_describes_the_noun_behind_is_no_part_of_a_name() -> None:
    assert names("The Senate Democratic leader and the Iowa campaign rested.") == ["Senate", "Iowa"]
    assert names("Ohio's 3rd Congressional District voted.") == ["Ohio"]


def test_a_paper_in_capitals_is_no_country() -> None:
    assert names("She told USA TODAY's desk of it.") == ["USA TODAY"]


def test_places_and_wars_are_no_persons() -> None:
    found = kinds(
        "The ally France waited. They met by night in Jackson Park long before World War III began."
    )
    assert found == {"France": "place", "Jackson Park": "place"}


def test_a_surname_that_is_an_ordinary_word_makes_a_person_of_the_whole() -> None:
    assert kinds("Tashel Baker came. Mr. Baker left.")["Tashel Baker"] == "person"
    assert kinds("George H.W. Roe came.")["George H.W. Roe"] == "person"


def test_offices_initials_and_generations_around_a_name() -> None:
    text = (
        "The Mill Beach County Supervisor of Elections Susan Keller said that many boats had come there. "
        "After that D.J. Barrow sang for them."
    )
    found = kinds(text)
    assert found == {"Mill Beach County": "place", "Susan Keller": "person", "D.J. Barrow": "person"}
    assert names("It was held during the Oren Luther King Jr. celebration.") == ["Oren Luther King Jr."]
    assert names("She ran as Jane Keller for the Democratic nomination.") == ["Jane Keller"]


def test_partisans_of_a_place_are_no_person() -> None:
    found = kinds("Many Georgia Republicans waited for the veteran New Hampshire GOP leader at the inn.")
    assert found == {"Georgia Republicans": "organisation", "New Hampshire GOP": "organisation"}


def test_an_office_behind_a_form_of_address_or_an_initial_is_a_surname() -> None:
    assert names("Ms. Boxer met Mr. Dean, and Rep. Oren T. King left.") == ["Boxer", "Dean", "Oren T. King"]
    assert names("“Mr. President, we are lost,” they cried.") == []


def test_a_state_before_its_senator_is_a_place() -> None:
    text = "The candidate Texas Senator Lena Orrick spoke; her rival, Vermont Sen. Jan Roe, left."
    assert kinds(text)["Texas"] == kinds(text)["Vermont"] == "place"


def test_a_member_and_the_people_of_a_state_are_nobody() -> None:
    text = (
        "Lena Orrick, a Democrat who had once been a Marine, was loved by many Iowans in the Granite State."
    )
    assert names(text) == ["Lena Orrick"]
    assert names("It was a gift of the Vermonter Oren Marsh to the guild.") == ["Oren Marsh"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A surname that is a common word is its bearer's alone where no noun stands behind it,
        ("Nora King came. She met King at noon. On Monday King said no.", ["Nora King", "King", "King"]),
        # ... and no article before it,
        ("Nora King came. The King of the hill was late. He met the King there.", ["Nora King"]),
        # ... where the text names somebody so in full.
        ("Nora Lind came. On Monday King said no.", ["Nora Lind"]),
        ("Steven Law, an aide, came late.", ["Steven Law"]),
        ("Jan Olin came on Jan 5.", ["Jan Olin"]),
        ("He leads Harbour Watch in Lima.", ["Harbour Watch", "Lima"]),
        ("The Children 's Council met.", ["Children 's Council"]),
        ("A photo by Mara Olin, DC Diaries, hung there.", ["Mara Olin", "DC Diaries"]),
        ("It was paid for by the group Our Harbour PAC.", ["Our Harbour PAC"]),
        ("The Lima Department of Criminal Justice was shut.", ["Lima Department of Criminal Justice"]),
        ("He is a Lib Dem from Leeds.", ["Leeds"]),
    ],
)
def test_names_made_of_other_words(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_state_cut_short_has_a_dot_or_stands_behind_a_comma() -> None:
    assert kinds("Will Grayson of Columbia, Mo., left. He is in Mo. today.")["Mo"] == "place"
    assert kinds("Mo is family, she said. Mo left.")["Mo"] != "place"
    assert kinds("They know Mo Cheeks well.")["Mo Cheeks"] == "person"
