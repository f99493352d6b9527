"""Marked words that whoever is near has not spoken, and words for a speaker that name nobody."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Marked = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], tuple[Quotation, ...]]


def test_a_crowd_that_nobody_names_chants(marked: Marked) -> None:
    text = "Mayor Mary Olin came in. To chants of “Mary! Mary!,” the mayor said the vote was “near.”"
    assert marked(text) == [("Mary! Mary!,", None), ("near.", "Mary Olin")]


@pytest.mark.parametrize("modal", ["can’t", "cannot", "couldn’t"])
def test_what_somebody_cannot_say_is_not_said(marked: Marked, modal: str) -> None:
    text = f"This is why Liberals {modal} just point their fingers and cry “but they are rude!” when asked."
    assert marked(text) == [("but they are rude!", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The town classified 22 of the notes as “secret,” Mary Olin said.",
        "Mary Olin said some of the notes were rated “confidential.”",
        "Mary Olin spoke of notes that were later deemed “top secret.”",
    ],
)
def test_the_marking_of_a_paper_is_no_speech(marked: Marked, text: str) -> None:
    assert marked(text) == []


def test_confidential_may_be_said(marked: Marked) -> None:
    assert marked("Mary Olin said the talks were “confidential.”") == [("confidential.", "Mary Olin")]


def test_the_book_of_two_editors_is_no_quotation(marked: Marked) -> None:
    text = "Mary Olin, a teacher in Lima and a co-editor of “Boats: The Other Story,” said it was late."
    assert marked(text) == []


def test_a_last_name_is_not_that_of_a_woman_who_he_is(marked: Marked) -> None:
    before = "George Roe, the husband of Mary Roe, cooked. Mary Roe won the race.\n\nRoe said as "
    assert marked(f"{before}he kissed his wife, “We are free.”") == [("We are free.", None)]
    assert marked(f"{before}she kissed her son, “We are free.”") == [("We are free.", "Mary Roe")]


def test_an_office_is_not_that_of_somebody_far_above(marked: Marked) -> None:
    text = (
        "Senator George Roe spoke on Monday.\n\nMary Olin came fourth in the vote.\n\nThe crowd left.\n\n"
        "Olin sought to lift the mood at her hall. Walking in, the senator said the race was “open.”"
    )
    assert marked(text) == [("open.", "Mary Olin")]


LINE = "On Friday, Olin announced that she had sold nine boats in a single week to sailors"


def test_a_line_of_the_report_shown_again_is_nobodys(marked: Marked) -> None:
    text = f"“I like boats,” said George Roe.\n\n“{LINE}.”\n\nThe port is busy. {LINE}. Others sold fewer."
    assert marked(text) == [("I like boats,", "George Roe"), (f"{LINE}.", None)]


def test_a_speaker_who_goes_on_keeps_what_is_printed_again_without_marks(marked: Marked) -> None:
    text = f"“I like boats,” said George Roe. “{LINE}.”\n\nThe port is busy. {LINE}. Others sold fewer."
    assert marked(text) == [("I like boats,", "George Roe"), (f"{LINE}.", "George Roe")]


def test_a_quotation_shown_again_with_its_name_below_has_that_speaker(marked: Marked) -> None:
    said = "The minute it rained I knew that the roof of the hall would go"
    text = (
        f"“I like boats,” said George Roe.\n\n“{said}.\nMary Olin.”\n\nThe port is busy.\n\n"
        f"“{said},” Mary Olin said."
    )
    assert [speaker for _, speaker in marked(text)] == ["George Roe", "Mary Olin", "Mary Olin"]


@pytest.mark.parametrize(
    "text",
    [
        "Half of the clerks liked Ms. Olin, while 23 percent favored Mr. Roe.",
        "Of Ms. Olin 86 clerks thought well, 43 said the same of Mr. Roe.",
        "The town faces scorn for not letting sailors know there was a leak.",
    ],
)
def test_no_number_and_no_participle_speaks(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("opening", ["In May 26%", "Of the crews 40% wait and 26%"])
def test_a_share_says_something(read: Read, opening: str) -> None:
    (found,) = read(f"{opening} said the port was shut.")
    assert (found.passage.text, found.speaker) == ("the port was shut", "26%")


def test_what_had_handled_papers_is_no_speaker(marked: Marked) -> None:
    text = "Mary Olin heard that the server had handled papers later deemed “a trade risk,” and left."
    assert "handled papers" not in {speaker for _, speaker in marked(text)}


def test_whose_participle_follows_the_marks_is_no_speaker(marked: Marked) -> None:
    text = "Mary Olin said the rule can be “a fair deal,” giving states a say and a vote."
    assert marked(text) == [("a fair deal,", "Mary Olin")]


def test_a_noun_before_a_role_belongs_to_it(marked: Marked) -> None:
    text = "“There was a leak,” said a former senior law enforcement official. It was late."
    assert marked(text) == [("There was a leak,", "a former senior law enforcement official")]


def test_a_participle_behind_another_is_the_reports(read: Read) -> None:
    (found,) = read("Mary Olin toured the north, emphasizing the worth of the port and making her pitch.")
    assert found.passage.text == "the worth of the port"


@pytest.mark.parametrize(
    "text",
    [
        "Mary Olin told the hosts of “Morning Boats” that the port was open.",
        "Mary Olin told ABC’s “Today” on Monday that the port was open.",
        "“It is open,” Mary Olin said in an interview with “Harbour News Sunday.”",
        "Mary Olin said the sailor who starred as a cook in “The Long Swim” had left.",
        "Mary Olin wrote of it in her memoir, “Tides of Lima.”",
        "According to Mary Olin’s “The Boat Builders” and other books, it burned.",
        "Mary Olin said he would not wear his “Save the Pier” cap.",
        "Some in the “Pier or Bust” crowd suggest that it is over.",
        "Mary Olin said none of the notes reached the “secret” level.",
    ],
)
def test_titles_names_and_what_is_printed_on_things_are_no_speech(marked: Marked, text: str) -> None:
    assert [words for words, _ in marked(text) if words != "It is open,"] == []


def test_what_is_printed_on_things_is_nobodys(marked: Marked) -> None:
    text = "Mary Olin joined men in shirts that read “Row or Die” on Monday."
    assert marked(text) == [("Row or Die", None)]


def test_a_chant_in_capitals_is_spoken(marked: Marked) -> None:
    assert marked("Mary Olin said: “Save The Pier.”") == [("Save The Pier.", "Mary Olin")]


@pytest.mark.parametrize(
    "text",
    [
        "“It is shut,” said Mary Olin, who keeps a “harbour inn” in Lima.",
        "“It is shut,” Mary Olin said after she came in to “shore songs” on Monday.",
        "A self-described “boat nerd,” Mary Olin changed the name of the ferry.",
        "Mary Olin wants to “clean up” the harbour.",
    ],
)
def test_a_word_beside_a_tag_or_a_wish_is_nobodys(marked: Marked, text: str) -> None:
    assert marked(text)[-1][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "“It is shut,” said Mary Olin, “but not for long.”",
        "“It is shut,” said Mary Olin, calling it “sad.”",
        "“It is shut,” he said, or “all but shut,” said Mary Olin.",
        "Mary Olin said clerks who complained about the heat in the summer “would be moved at once.”",
        "Nothing the clerk said “will open the port again,” Mary Olin said.",
        "Mary Olin said the United States “must open the port.”",
        "Mary Olin on Monday called George Roe’s remarks about a young judge “foolish.”",
        "George Roe argues that it is no mere “local” matter, as Mary Olin suggested in May.",
        "George Roe said he was glad, with Mary Olin calling it a “farce.”",
        "Mary Olin said George Roe wants to “sell the pier.”",
    ],
)
def test_marked_words_go_to_the_one_whose_clause_they_stand_in(marked: Marked, text: str) -> None:
    assert marked(text)[-1][1] == "Mary Olin"


@pytest.mark.parametrize("share", ["About half of the clerks", "Nearly 75 percent of sailors"])
def test_a_share_of_people_is_not_the_people(marked: Marked, share: str) -> None:
    assert marked(f"{share} said the port was “lost.”") == [("lost.", share)]


def test_a_headline_owner_does_not_speak(marked: Marked) -> None:
    text = "Council Ends Olin’s ‘Golden Week’ of Races\n\nMary Olin began the races in May. They are over."
    assert marked(text)[0][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "A site, called the “Feeder,” which clerks write at night, is read in Lima.",
        "The count showed the limits of “local” as a word.",
        "Mary Olin asked whether he met the law’s “port born” standard.",
    ],
)
def test_what_no_person_says_is_no_speech(marked: Marked, text: str) -> None:
    assert marked(text) == []


def test_a_share_is_called_by_its_words(marked: Marked) -> None:
    text = "Nearly 31% of Liberals and Liberal-leaning voters said they were “keen” to vote."
    assert marked(text) == [("keen", "Nearly 31% of Liberals and Liberal-leaning voters")]


def test_a_subhead_in_single_marks_is_nobodys(marked: Marked) -> None:
    text = (
        "Mary Olin became mayor in May.\n\n'Wind and water'\n\nThe mayor left Lima.\n\n"
        "“I will not go,” George Roe said."
    )
    assert marked(text) == [("Wind and water", None), ("I will not go,", "George Roe")]
