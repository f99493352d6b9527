"""Parties over several witnesses. All sentences are invented."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import place, told

from rashomon.collation.parties import Cast, find_parties
from rashomon.model import Party, Story, signed

# What names are made of, and what a slip leaves of them.
PIECES = [
    "Roe",
    "Jane",
    "Jr.",
    "III",
    ",",
    ".",
    "'s",
    "Weavers' Union",
    "of",
    "and",
    "de",
    "Inc.",
    "U.S.",
    "-",
    "&",
]


def aliases(cast: Cast, name: str) -> set[str]:
    party = cast.named(name)
    assert party is not None, [party.name for party in cast.parties]
    return set(party.aliases)


def same(cast: Cast, *names: str) -> bool:
    found = [cast.named(name) for name in names]
    return None not in found and len({party.id for party in found if party}) == 1


def test_one_person_under_all_names() -> None:
    cast = find_parties(
        told(
            "Russian President Boris Malkin spoke on Friday. Malkin smiled. The Russian leader left.",
            "Mr. Malkin was late, and the Russian president said nothing. The Kremlin chief sat down.",
            "President Malkin came in Moscow. President of Russia Boris Malkin went.",
        )
    )
    party = cast.named("Malkin")
    assert party is not None
    assert (party.id, party.name, party.kind) == ("boris-malkin", "Boris Malkin", "person")
    assert {"the Russian president", "The Kremlin chief", "The Russian leader"} <= set(party.aliases)
    assert all(passage.text in party.aliases for passage in party.mentions)


def test_a_description_needs_a_licence() -> None:
    cast = find_parties(told("French President Louise Armand met the Italian president and Boris Malkin."))
    assert cast.named("the Italian president") is None
    assert not same(cast, "Louise Armand", "Boris Malkin")


def test_the_president_is_the_one_named_last() -> None:
    story = told(
        "President Louise Armand met President Boris Malkin. Armand wept. The president left. "
        "Malkin stayed. Nobody asked the president why."
    )
    cast = find_parties(story)
    text = story.witness("A").text
    first = cast.at(place(story, "A", "The president"))
    second = cast.at(story.witness("A").passage(text.index("the president"), text.index(" why")))
    assert first is not None
    assert first.name == "Louise Armand"
    assert second is not None
    assert second.name == "Boris Malkin"


def test_a_former_president_is_not_the_president() -> None:
    cast = find_parties(told("Former President Boris Malkin wept. The president was told."))
    assert cast.named("the president") is None


def test_short_forms_by_definition_initials_and_number() -> None:
    cast = find_parties(
        told(
            "The Alder Grain Council (AGC) met. The Group of Seven was asked by the D.P.C. to wait.",
            "The G7 and the AGC waited for the Delta Port Commission.",
        )
    )
    assert same(cast, "Alder Grain Council", "AGC")
    assert same(cast, "Group of Seven", "G7")
    assert same(cast, "Delta Port Commission", "D.P.C.")
    assert not same(cast, "AGC", "D.P.C.")


def test_a_firm_with_and_without_its_legal_form() -> None:
    cast = find_parties(
        told("Veltro Inc. fell. Veltro said so.", "Veltro Corporation and Veltro Europe rose.")
    )
    assert same(cast, "Veltro Inc.", "Veltro", "Veltro Corporation")
    assert not same(cast, "Veltro", "Veltro Europe")


def test_a_slip_of_the_pen_joins_a_frequent_name() -> None:
    cast = find_parties(
        told(
            "George Pappandros was heard. Pappandros denied it. Pappandros left.",
            "George Pappandros and Papandros were named.",
        )
    )
    assert same(cast, "Pappandros", "Papandros")


def test_countries_alike_in_letters_stay_apart() -> None:
    cast = find_parties(told("Austria asked Australia. Australia asked Austria, and Australia paid."))
    assert not same(cast, "Austria", "Australia")


def test_a_government_by_its_capital_seat_and_people() -> None:
    cast = find_parties(
        told(
            "Moscow refused. The Russian government wept.",
            "Russia left the Kremlin to the Russians.",
        )
    )
    assert same(cast, "Russia", "Moscow", "Kremlin", "the Russian government", "Russians")


def test_two_people_of_one_surname() -> None:
    cast = find_parties(
        told(
            "President Paul Hollis sued. His son, Paul Hollis Jr., and Mrs. Nora Hollis wept. "
            "Mr. Hollis spoke.",
            "Paul Hollis spoke; Hollis Jr. did not. Nora Hollis sang.",
        )
    )
    assert not same(cast, "Paul Hollis", "Paul Hollis Jr.")
    assert not same(cast, "Paul Hollis", "Nora Hollis")
    assert same(cast, "Hollis", "Paul Hollis")
    assert same(cast, "Hollis Jr.", "Paul Hollis Jr.")


def test_the_first_of_a_couple_has_the_surname_too() -> None:
    cast = find_parties(
        told(
            "The son, Adrian Hollis, died at sea. Thorvin and Nora Hollis wept. Mr. Hollis spoke.",
            "Thorvin Hollis, the father of a sailor, spoke. Thorvin Hollis's wife listened.",
        )
    )
    assert same(cast, "Thorvin", "Thorvin Hollis")
    assert not same(cast, "Thorvin Hollis", "Nora Hollis")


def test_a_surname_is_also_that_of_one_with_a_generation() -> None:
    cast = find_parties(
        told(
            "Paul Hollis III was held on Friday. Hollis is 38. Nora Hollis is a neighbor.",
            "Police sought Paul Hollis III. Paul Hollis III ran. Hollis was caught.",
        )
    )
    assert same(cast, "Hollis", "Paul Hollis III")


def test_a_father_or_a_rebel_is_nobody_by_that_word_alone() -> None:
    cast = find_parties(
        told("The rebel Paul Hollis spoke to Father Boris Malkin. The rebel camp burned; the father left.")
    )
    assert cast.named("the rebel") is None
    assert cast.named("the father") is None


def test_a_junior_nobody_parts_from_a_senior_is_one_man() -> None:
    cast = find_parties(told("Lawyers for Roger Quill Jr. spoke.", "Roger Quill wept. Quill left."))
    assert same(cast, "Roger Quill Jr.", "Roger Quill", "Quill")


def test_a_surname_is_first_sought_in_its_own_witness() -> None:
    story = told("Anna Brandt spoke. Brandt left.", "Olga Brandt spoke. Anna Meyer sang. Brandt left.")
    cast = find_parties(story)
    for siglum, name in (("A", "Anna Brandt"), ("B", "Olga Brandt")):
        party = cast.at(place(story, siglum, "Brandt left"))
        assert party is not None
        assert party.name == name


def test_short_given_names() -> None:
    cast = find_parties(told("Richard Stahl spoke.", "Rick Stahl spoke.", "Robert Stahl sang."))
    assert same(cast, "Rick Stahl", "Richard Stahl")
    assert not same(cast, "Rick Stahl", "Robert Stahl")


def test_a_campaign_is_not_its_candidate() -> None:
    cast = find_parties(
        told("Paul Hollis spoke. The Hollis campaign paid.", "Hollis's campaign paid Paul Hollis.")
    )
    assert same(cast, "Hollis campaign", "Hollis's campaign")
    assert not same(cast, "Hollis campaign", "Paul Hollis")


def test_within_and_at() -> None:
    story = told("Paul Hollis met Anna Brandt in Moscow. Hollis left.")
    cast = find_parties(story)
    sentence = place(story, "A", "Paul Hollis met Anna Brandt in Moscow. Hollis")
    assert [party.name for party in cast.within(sentence)] == ["Paul Hollis", "Anna Brandt", "Moscow"]
    assert cast.within(place(story, "A", " met ")) == ()
    assert cast.at(place(story, "A", "met")) is None


def test_a_cast_is_made_from_parties_alone() -> None:
    story = told("Hollis left.")
    where = place(story, "A", "Hollis")
    party = Party(id="h", name="Hollis", kind="person", aliases=("the mayor",), mentions=(where,))
    cast = Cast(parties=(party,))
    assert cast.at(where) is cast.named("The Mayor") is cast.named("hollis") is party


TEXTS = (
    "Russian President Boris Malkin met Alder Inc. in Moscow. Malkin left.",
    "Mr. Malkin and Alder signed. The Russian president wept.",
    "Malkine signed for the Kremlin. Anna Malkin sang for Alder Corp. and Alder.",
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_witnesses_does_not_count(order: tuple[int, ...]) -> None:
    story = told(*TEXTS)
    shuffled = Story(
        id=story.id,
        witnesses=tuple(
            replace(signed(story.witnesses[old], "ABC"[new]), siglum="ABC"[new])
            for new, old in enumerate(order)
        ),
    )
    plain = [(party.id, party.name, party.kind, party.aliases) for party in find_parties(story).parties]
    assert plain == [
        (party.id, party.name, party.kind, party.aliases) for party in find_parties(shuffled).parties
    ]


def test_a_ministry_without_its_country_where_one_country_has_one() -> None:
    cast = find_parties(
        told("The Russian Trade Ministry agreed on Monday.", "The Trade Ministry refused, then agreed.")
    )
    assert same(cast, "Russian Trade Ministry", "Trade Ministry")


def test_a_ministry_of_two_countries_is_not_joined() -> None:
    cast = find_parties(
        told(
            "The Russian Trade Ministry agreed. The French Trade Ministry agreed.",
            "The Trade Ministry refused on Monday.",
        )
    )
    assert not same(cast, "Russian Trade Ministry", "Trade Ministry")
    assert not same(cast, "French Trade Ministry", "Trade Ministry")


def test_a_department_by_either_order_of_its_name() -> None:
    cast = find_parties(
        told(
            "The Ruritanian Department of Trade agreed on Monday.",
            "The Ruritanian Trade Department agreed. The Ministry for the Harbours refused.",
            "The Harbours Ministry refused.",
        )
    )
    assert same(cast, "Ruritanian Department of Trade", "Ruritanian Trade Department")
    assert same(cast, "Ministry for the Harbours", "Harbours Ministry")


def test_half_of_an_office_describes_nobody() -> None:
    cast = find_parties(told("Tom Venn, the general secretary of the Sailors' Guild, stayed on Monday."))
    assert aliases(cast, "Tom Venn") == {"Tom Venn"}


def test_a_thing_that_several_name_is_no_party() -> None:
    telling = "She asked for the Tolvane Documents and for the Brask Emails."
    cast = find_parties(told(telling, f"On Monday {telling}"))
    assert not cast.parties


def test_the_union_is_the_union_named_before() -> None:
    cast = find_parties(told("The Weavers' Union of Alda struck. On Monday the union went home."))
    assert same(cast, "Weavers' Union of Alda", "the union")


def test_one_ordinary_word_is_no_party() -> None:
    cast = find_parties(told("They sat in Court. The Search went on.", "They sat in Search. It was late."))
    assert cast.named("Court") is None
    assert cast.named("Search") is None


def test_a_committee_under_its_shorter_names() -> None:
    cast = find_parties(
        told(
            "The Senate subcommittee on ethics met on Monday, and then the subcommittee went home.",
            "They told the senate ethics sub-committee so, but the Senate subcommittee laughed at them.",
        )
    )
    assert same(cast, "Senate subcommittee on ethics", "senate ethics sub-committee", "Senate subcommittee")
    assert same(cast, "Senate subcommittee", "the subcommittee")


def test_a_title_licenses_no_office_of_others() -> None:
    cast = find_parties(
        told(
            "Tom Venn, a sailor and chairman of a fund set up by the mayor, left. The mayor slept. "
            "The chairman ate."
        )
    )
    assert "The mayor" not in aliases(cast, "Tom Venn")
    assert "The chairman" in aliases(cast, "Tom Venn")


def test_the_head_of_something_else_is_not_meant() -> None:
    cast = find_parties(told("Director Jane Roe spoke on Monday. The director of the zoo wept."))
    assert aliases(cast, "Jane Roe") == {"Jane Roe"}


def test_a_given_name_alone_is_one_whom_several_name_in_full() -> None:
    full = "On Monday Helga Roe left the old harbour."
    assert same(find_parties(told(full, full, "On Monday they saw Helga go.")), "Helga Roe", "Helga")


def test_an_initial_is_no_particle() -> None:
    assert same(find_parties(told("They saw Yvan E. Kolp. Mr. Kolp left on Monday.")), "Yvan E. Kolp", "Kolp")


def test_accents_and_articles_part_nobody() -> None:
    told_twice = told(
        "François Brask and Omar al-Venn left on Monday.", "Francois Brask met Venn, the baker."
    )
    cast = find_parties(told_twice)
    assert same(cast, "François Brask", "Francois Brask")
    assert same(cast, "Omar al-Venn", "Venn")


def test_of_two_with_one_surname_the_first_named_is_meant() -> None:
    cast = find_parties(told("Zoe Brask saw Ann Brask on Monday. Brask smiled at them all."))
    assert same(cast, "Zoe Brask", "Brask")


def test_the_army_of_a_country_is_no_part_of_the_rebels() -> None:
    cast = find_parties(
        told("The Syrian army shelled the Free Syrian Army on Monday, and the Syrian Army left.")
    )
    assert same(cast, "Syrian army", "Syrian Army")
    assert not same(cast, "Syrian army", "Free Syrian Army")


def test_a_town_is_no_police() -> None:
    cast = find_parties(
        told("Ostwick police came to Ostwick on Monday. In Ostwick the Ostwick Police Department sang.")
    )
    assert same(cast, "Ostwick police", "Ostwick Police Department")
    assert not same(cast, "Ostwick", "Ostwick police")


def test_a_body_known_everywhere_in_either_spelling() -> None:
    cast = find_parties(
        told(
            "The Food and Agriculture Organisation met on Monday. "
            "The Food and Agriculture Organization sat late, the FAO said."
        )
    )
    assert same(cast, "Food and Agriculture Organisation", "Food and Agriculture Organization", "FAO")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_names_of_any_shape_are_brought_together(pieces: list[str]) -> None:
    find_parties(told(" ".join(pieces), "".join(reversed(pieces))))


def test_states_under_their_abbreviations_are_one() -> None:
    cast = find_parties(
        told("It rained in Harlow, Calif., and in Dorn, N.H.", "California and New Hampshire.")
    )
    assert same(cast, "Calif", "California")
    assert same(cast, "N.H.", "New Hampshire")


def test_a_surname_with_its_particle_alone_is_that_persons() -> None:
    cast = find_parties(told("Mayor Bill de Marco came. De Marco left."))
    assert same(cast, "Bill de Marco", "De Marco")


def test_other_initials_are_another_person() -> None:
    cast = find_parties(told("George W. Roe came. George H. Roe and George Roe left. George W. Roe sang."))
    assert not same(cast, "George W. Roe", "George H. Roe")


def test_a_given_name_with_its_kin_is_told_by_the_surname_of_somebody_here() -> None:
    full = "Donald Roe came with Melania Roe."
    assert same(
        find_parties(told(full, full, "Donald Roe and his wife, Melania, left.")), "Melania", "Melania Roe"
    )


def test_a_surname_with_a_title_is_whoever_bears_the_title() -> None:
    story = told("Michelle Roe spoke. President Roe wept.", "President Barack Roe left.")
    party = find_parties(story).at(place(story, "A", "Roe wept"))
    assert party is not None
    assert party.name == "Barack Roe"


def test_a_partys_branch_under_its_names() -> None:
    cast = find_parties(
        told("The Ohio GOP met. The Republican Party of Ohio and the Ohio Republican Party left.")
    )
    assert same(cast, "Ohio GOP", "Republican Party of Ohio", "Ohio Republican Party")


def meant(words: str, *texts: str) -> str | None:
    """Whom ``words`` in the last of ``texts`` stand for."""
    story = told(*texts)
    party = find_parties(story).at(place(story, "ABCDEFGH"[len(texts) - 1], words))
    return party.name if party else None


def test_a_role_with_what_it_is_of_is_whoever_bears_all_of_it() -> None:
    text = (
        "Senator Jane Brandt of Ohio met Senator Paul Armand of Texas and Gov. Ann Keller (R-Iowa). {} left."
    )
    for words, name in (
        ("The Ohio senator", "Jane Brandt"),
        ("The senator from Texas", "Paul Armand"),
        ("The Iowa Republican", "Ann Keller"),
        ("The governor", "Ann Keller"),
        ("The senator", None),
        ("The Utah senator", None),
    ):
        assert meant(words, text.format(words)) == name, words


def test_a_nominee_of_two_is_nobody_unless_named_right_before() -> None:
    first = "Republican nominee Carl Brandt met Democratic nominee Ann Keller. "
    assert meant("the nominee", first + "Voters like Brandt, so the nominee smiled.") == "Carl Brandt"
    assert (
        meant("the Republican nominee", first + "Paul Reed said the Republican nominee lied.")
        == "Carl Brandt"
    )
    assert meant("the nominee", first + "Paul Reed said the nominee lied.") is None
    assert meant("the nominee", first + "Voters may see Brandt become the nominee.") is None


def test_a_role_that_describes_a_noun_is_nobody() -> None:
    first = "Justice Ann Keller spoke. "
    assert meant("The American justice", first + "The American justice system failed.") is None
    assert meant("the chief", "President Ann Keller spoke on one of the chief reasons.") is None
    assert meant("the justices", first + "Then the justices left.") is None


def test_a_vice_president_is_no_president() -> None:
    text = "Paul Reed, vice president for research, spoke. The president was told."
    assert meant("The president", text) is None


def test_a_president_without_a_country_is_the_president() -> None:
    text = "President Carl Brandt wrote to French President Louise Armand. Paul Reed says the president lied."
    assert meant("the president", text) == "Carl Brandt"


def test_what_follows_a_role_in_apposition_bears_it() -> None:
    text = "The presumptive nominee, Carl Brandt, spoke. Ann Keller left. All know the presumptive nominee."
    assert meant("the presumptive nominee", text) == "Carl Brandt"


def test_an_age_stands_for_whoever_has_it() -> None:
    text = "Carl Brandt, 46, met Ann Keller, 71. It ended well, the 46-year-old said."
    assert meant("the 46-year-old", text) == "Carl Brandt"


def test_a_role_that_many_have_is_the_one_named_right_before() -> None:
    text = "Carl Brandt, an official, spoke. Ann Keller left. Later the official said no."
    assert meant("the official", text) is None
    assert meant("the official", text.replace("Ann Keller left. ", "")) == "Carl Brandt"


def test_somebodys_staff_is_not_that_one() -> None:
    text = "Carl Brandt led the Brandt campaign. {} drew up a plan. Brandt left."
    for words in ("Brandt officials", "Brandt's advisers", "The Brandt camp"):
        assert meant(words.removeprefix("The "), text.format(words)) == "Brandt campaign", words
    alone = "Carl Brandt left. Brandt aides and Brandt advisers stayed."
    assert meant("Brandt aides", alone) == meant("Brandt advisers", alone) != "Carl Brandt"
    assert meant("Brandt left", text.format("Carl Brandt's team")) == "Carl Brandt"


def test_two_surnames_without_the_given_name_are_that_persons() -> None:
    cast = find_parties(told("Debbie Wesser Keller came. Police met Wesser Keller at home."))
    assert same(cast, "Debbie Wesser Keller", "Wesser Keller")


def test_an_abbreviated_state_is_no_capital() -> None:
    cast = find_parties(told("Officials in Harlow, Wash., asked the United States for help in Washington."))
    assert same(cast, "Wash", "Washington")
    assert not same(cast, "Wash", "United States")


def test_a_head_of_state_by_surname_alone_is_not_just_anybody_of_that_name() -> None:
    text = "Michelle Keller met Barack Keller. Michelle Keller sang. They spoke of {} Keller at length."
    assert meant("Keller at length", text.format("President")) == "Keller"
    assert meant("Keller at length", text.format("Ms.")) == "Michelle Keller"


def test_a_surname_with_a_particle_is_also_written_without(story_of: Callable[..., Story]) -> None:
    cast = find_parties(story_of("Mayor Peter de Rook spoke. Mr. de Rook left early, and de Rook said why."))
    assert [party.name for party in cast.parties] == ["Peter de Rook"]
    often = find_parties(story_of("Mayor Peter de Rook spoke. De Rook left. De Rook was late."))
    assert [party.name for party in often.parties] == ["Peter de Rook"]
    given = find_parties(story_of("Ben Orrick spoke. Orrick left. Orrick was late."))
    assert [party.name for party in given.parties] == ["Ben Orrick"]


def test_who_gives_partisans_a_name_is_not_they(story_of: Callable[..., Story]) -> None:
    cast = find_parties(story_of("Orrick Democrats miss Orrick. Lena Orrick never was one of them."))
    assert not same(cast, "Orrick Democrats", "Lena Orrick")
    assert "Orrick" in aliases(cast, "Lena Orrick")


def test_a_campaign_by_its_sort_and_a_tokenisers_mark() -> None:
    cast = find_parties(
        told("Ann Brandt ran. Brandt 's presidential campaign paid. The Brandt campaign's cook left.")
    )
    assert same(cast, "Brandt campaign", "Brandt 's presidential campaign")
    assert not same(cast, "Ann Brandt", "Brandt campaign")


def test_a_mocking_name_is_whose_given_name_it_ends_in() -> None:
    cast = find_parties(told("Ann Keller met Crooked Helga. Helga Brask wept; Norm Keller did not."))
    assert same(cast, "Crooked Helga", "Helga Brask")
    assert not same(cast, "Norm Keller", "Ann Keller")
    assert "Helga Brask" in [party.name for party in cast.parties]


def test_a_regime_is_not_its_ruler() -> None:
    cast = find_parties(
        told("Otto Brandt rules. The Brandt regime shut a school. They fear the Otto Brandt regime.")
    )
    assert cast.named("Brandt regime") is not cast.named("Otto Brandt")
    assert cast.named("Otto Brandt regime") is None


def test_a_committee_without_its_chamber_and_as_the_panel() -> None:
    cast = find_parties(
        told(
            "The Senate Roads Committee met on Monday. The panel left.", "On Monday the Roads Committee left."
        )
    )
    assert same(cast, "Senate Roads Committee", "Roads Committee", "The panel")


def test_a_short_given_name_is_whose_full_one_it_is() -> None:
    cast = find_parties(told("They met Deborah Brandt on Monday. Then Debbie left, and Otto Venn sang."))
    assert same(cast, "Debbie", "Deborah Brandt")


def test_a_body_that_one_witness_describes_is_no_person() -> None:
    cast = find_parties(
        told(
            "The town paid Brenmar Seaways, one of the largest ferry operators. Brenmar Seaways left.",
            "Brenmar Seaways bought a ship, and sailors like Brenmar Seaways.",
            "Brenmar Seaways sold a ship, and cooks like Brenmar Seaways.",
        )
    )
    party = cast.named("Brenmar Seaways")
    assert party is not None
    assert party.kind == "organisation"


def test_the_people_of_a_town_unknown_is_no_party() -> None:
    text = "Sailors slept in Tolvena. Sailors like Tolvena. Then Tolvenian cooks, and all Tolvenians, sang."
    assert [party.name for party in find_parties(told(text)).parties] == ["Tolvena"]
