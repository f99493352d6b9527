"""Bodies under several names and descriptions. All sentences are invented."""

from told import told

from rashomon.collation.parties import find_parties


def described(name: str, *texts: str) -> set[str]:
    """Under which names the body stands in the reports."""
    party = next(party for party in find_parties(told(*texts)).parties if party.name == name)
    return {passage.text for passage in party.mentions}


def test_the_white_house_is_not_the_administration_of_a_former_president() -> None:
    text = "President Paul Holm spoke. Holm left. The White House blamed the Garvey administration."
    texts = text, "President Ann Garvey signed it years ago."
    assert described("White House", *texts) == {"White House"}
    assert described("White House", text.replace("Garvey", "Holm")) == {"White House", "Holm administration"}


def test_the_administration_is_the_white_house_where_no_other_is_named() -> None:
    text = "The White House was silent. Cooks said that the administration had lied."
    assert described("White House", text) == {"White House", "the administration"}


def test_a_newspaper_is_called_one() -> None:
    text = "The Harvik Courier wrote of it. He told the newspaper so. On Monday the paper reported more."
    assert described("Harvik Courier", text) == {"Harvik Courier", "the newspaper", "the paper"}
    text = "The Harvik Courier wrote of it. It was not worth the paper it stood on."
    assert described("Harvik Courier", text) == {"Harvik Courier"}


def test_a_lender_is_what_a_report_has_introduced_as_one() -> None:
    text = "He owed the small lender Baltika Kredit a fortune. In May the lender was sold."
    assert described("Baltika Kredit", text) == {"Baltika Kredit", "the lender"}


def test_a_body_in_british_and_american_spelling() -> None:
    texts = "The Harbour Organisation for Rescue came.", "The Harbour Organization for Rescue left."
    assert len(find_parties(told(*texts)).parties) == 1


def test_a_states_body_with_its_country_before_and_behind() -> None:
    texts = (
        "Cooks from the old town met the Road Safety Commission of Norway and left.",
        "Cooks and bakers heard that Norway's Road Safety Commission had met by the sea.",
        "Then all of them went home while the Danish Road Safety Commission was asleep.",
    )
    names = [party.name for party in find_parties(told(*texts)).parties if party.kind == "organisation"]
    assert len(names) == 2


def test_advisers_belong_to_what_the_reports_name_more() -> None:
    text = (
        "Paul Holm came. The Holm campaign paid. The Holm campaign left. "
        "A Holm administration would pay. Holm advisers slept."
    )
    assert described("Holm campaign", text) == {"Holm campaign", "Holm advisers"}


def test_what_newsrooms_everywhere_call_a_body() -> None:
    text = (
        "The IAEA sent cooks. The U.N.'s nuclear watchdog was late, the United Nations nuclear agency asleep."
    )
    assert described("IAEA", text) == {
        "IAEA",
        "The U.N.'s nuclear watchdog",
        "the United Nations nuclear agency",
    }
    assert "watchdog" not in str(find_parties(told(text.replace("IAEA", "Harbour Board"))).parties)


def test_a_body_by_what_it_is_for() -> None:
    text = "The Office of Harbour Ethics woke. Cooks said that the ethics office and the boats office slept."
    assert described("Office of Harbour Ethics", text) == {"Office of Harbour Ethics", "the ethics office"}
    both = f"{text} They wrote to the old Ethics and Boats Office by the sea."
    assert described("Office of Harbour Ethics", both) == {"Office of Harbour Ethics"}


def test_a_ministry_keeps_its_owner() -> None:
    texts = "Peru's foreign ministry was shut.", "The Peruvian Foreign Ministry was shut. It is in Lima."
    assert {party.name for party in find_parties(told(*texts)).parties if party.kind == "organisation"} == {
        "Peruvian Foreign Ministry"
    }
