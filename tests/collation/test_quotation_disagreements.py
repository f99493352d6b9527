"""Wordings and speakers that part."""

from dataclasses import replace
from datetime import date

import pytest
from quoting import material, quoting

from rashomon.collation.disagreements import attribution, wording
from rashomon.model import Masthead

FULL = "We will reopen the northern bridge before winter, and nobody will pay a toll"


def test_a_changed_word_is_a_conflict() -> None:
    other = FULL.replace("northern", "southern")
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{other},” Brook said.", (f"{other},", "Brook"))
    c = quoting("C", f"“{FULL}.”", (f"{FULL}.", "Anna Brook"))
    (found,) = wording.find(material(a, b, c))
    assert found.judgement == "conflict"
    assert found.about == "Anna Brook: “the northern bridge” or “the southern bridge”"
    assert sorted([p.witness for p in side] for side in found.sides) == [["A", "C"], ["B"]]
    assert not found.within_one


def test_marks_case_spelling_and_cuts_are_none() -> None:
    other = "we will reopen the northern bridge before winter"
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{other}”, Brook said.", (other, "Brook"))
    c = quoting(
        "C",
        "“The neighbourhood paid dearly for it,” Brook said.",
        ("The neighbourhood paid dearly for it,", "Brook"),
    )
    d = quoting(
        "D", "“The neighborhood paid dearly for it.”", ("The neighborhood paid dearly for it.", "Brook")
    )
    assert list(wording.find(material(a, b, c, d))) == []


@pytest.mark.parametrize(
    ("old", "new", "judgement"),
    [
        ("before winter", "before summer", "conflict"),
        ("before winter, and", "and", "compatible"),
        ("will reopen", "will not reopen", "conflict"),
    ],
)
def test_what_is_said_otherwise_is_a_conflict(old: str, new: str, judgement: str) -> None:
    other = FULL.replace(old, new)
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{other},” Brook said.", (f"{other},", "Brook"))
    (found,) = wording.find(material(a, b))
    assert found.judgement == judgement


@pytest.mark.parametrize(
    ("old", "new", "judgements"),
    [("northern", "southern", ["unsure"]), ("before winter, and", "and", []), ("and nobody", "nobody", [])],
)
def test_what_differs_little_between_two_days_was_said_twice(
    old: str, new: str, judgements: list[str]
) -> None:
    other = FULL.replace(old, new)
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{other},” Brook said.", (f"{other},", "Brook"))
    a, b = (replace(one, masthead=Masthead(published=date(2031, 5, day))) for one, day in ((a, 2), (b, 9)))
    assert [item.judgement for item in wording.find(material(a, b))] == judgements


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "quit the harbour like a thief who lost the key.",
            "ran from the harbour like a thief who lost the key,",
        ),
        (
            "The bridge of Orvik was closed since the flood in May.",
            "The bridge of Orvik was closed since the flood in spring.",
        ),
    ],
)
def test_a_sentence_that_begins_or_ends_in_other_words(one: str, other: str) -> None:
    a = quoting("A", f"“{one}” Jo Ray said.", (one, "Jo Ray"))
    b = quoting("B", f"“{other}” Ray said.", (other, "Ray"))
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("compatible", wording.MORE)


def test_a_text_that_two_sources_are_given_for() -> None:
    one = "What was the purpose of your letter to Mayor Brook on the ferry tunnel?"
    other = one.replace("letter", "note")
    a = quoting("A", f"“{one}” reads the list.", (one, "the list"))
    b = quoting("B", f"The paper asks: “{other}”", (other, "the paper"))
    assert len(list(wording.find(material(a, b)))) == 1
    short = "What was the purpose of it?"
    a = quoting("A", f"“{short}” reads the list.", (short, "the list"))
    b = quoting(
        "B", "The paper asks: “What was the sense of it?”", ("What was the sense of it?", "the paper")
    )
    assert list(wording.find(material(a, b))) == []


def test_words_that_are_moved_are_no_conflict() -> None:
    one = "If you do not want Anna Brook or Marsh as the mayor, you had better get on board with the ferry,"
    other = "If you do not want Marsh or Brook to be the mayor, you had better get on board with the ferry,"
    a = quoting("A", f"“{one}” Jo Ray said.", (one, "Jo Ray"))
    b = quoting("B", f"“{other}” Ray said.", (other, "Ray"))
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("compatible", wording.MORE)


def test_small_words_alone_are_compatible() -> None:
    other = FULL.replace("and nobody will pay", "nobody is to pay")
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{other},” Brook said.", (f"{other},", "Brook"))
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("compatible", wording.SMALL)


@pytest.mark.parametrize(("more", "shown"), [("ever", True), ("the", False), ("that", False)])
def test_one_small_word(more: str, shown: bool) -> None:
    one = "Nobody who paid us a penny is here today,"
    other = one.replace("who paid", f"who {more} paid")
    a = quoting("A", f"“{one}” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"“{other}” Brook said.", (other, "Brook"))
    assert [item.rule for item in wording.find(material(a, b))] == ([wording.SMALL] if shown else [])


def test_an_editors_words_are_compatible() -> None:
    a = quoting("A", "“We will do it at once,” Anna Brook said.", ("We will do it at once,", "Anna Brook"))
    b = quoting(
        "B", "“We will [lift the toll] at once,” Brook said.", ("We will [lift the toll] at once,", "Brook")
    )
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("compatible", wording.EDITED)


def test_what_an_editor_only_adds_is_none() -> None:
    full = "We will lift the toll {}at once and for all of you"
    a = quoting("A", f"“{full.format('')},” Anna Brook said.", (full.format(""), "Anna Brook"))
    b = quoting(
        "B", f"“{full.format('[of 2 euros] ')},” Brook said.", (full.format("[of 2 euros] "), "Brook")
    )
    assert list(wording.find(material(a, b))) == []


def test_words_left_out_with_an_ellipsis_are_none() -> None:
    short = FULL.replace("before winter, and", "…")
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f"“{short},” Brook said.", (f"{short},", "Brook"))
    assert list(wording.find(material(a, b))) == []


def test_sentences_that_only_one_report_quotes_are_no_other_words() -> None:
    one = "We waited on the quay all night until the ferry came. The children were hungry."
    other = "We waited on the quay all night until the ferry came. The skipper is kind and children love him."
    a = quoting("A", f"“{one}” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"“{other}” Brook said.", (other, "Brook"))
    assert list(wording.find(material(a, b))) == []


def test_numbers_and_clock_times_in_another_form_are_none() -> None:
    one = "My shop on the quay opened on the first of June at 6 p.m. after the flood"
    other = "My shop on the quay opened on 1st June at 6:00 p.m. after the flood"
    a = quoting("A", f"“{one},” Anna Brook said.", (f"{one},", "Anna Brook"))
    b = quoting("B", f"“{other},” Brook said.", (f"{other},", "Brook"))
    assert list(wording.find(material(a, b))) == []


def test_a_phrase_taken_up_again_in_one_report_is_none() -> None:
    a = quoting(
        "A",
        f"“{FULL},” Anna Brook said. The “north bridge” is old.",
        (f"{FULL},", "Anna Brook"),
        ("north bridge", "Anna Brook"),
    )
    assert list(wording.find(material(a))) == []


def test_two_people_for_the_same_words() -> None:
    words = "The harbour council hid two inspection reports from every ferry captain"
    a = quoting("A", f"“{words},” Anna Brook said.", (words, "Anna Brook"))
    b = quoting("B", f"“{words},” Lee Marsh said.", (words, "Lee Marsh"))
    (found,) = attribution.find(material(a, b))
    assert found.judgement == "conflict"
    assert "Anna Brook or Lee Marsh" in found.about


def test_a_body_and_its_chair_are_compatible() -> None:
    words = "The harbour council hid two inspection reports from every ferry captain"
    a = quoting("A", f"“{words},” the lawsuit says.", (words, "the lawsuit"))
    b = quoting("B", f"“{words},” Lee Marsh said.", (words, "Lee Marsh"))
    c = quoting("C", f"“{words},” the Sailors Union said.", (words, "Sailors Union"))
    judgements = {found.judgement for found in attribution.find(material(a, b, c))}
    assert judgements == {"compatible"}


def test_two_bodies_that_share_a_word_of_their_names() -> None:
    words = "The harbour council hid two inspection reports from every ferry captain"
    a = quoting("A", f"“{words},” the Northern Union said.", (words, "Northern Union"))
    b = quoting("B", f"“{words},” the Northern Council said.", (words, "Northern Council"))
    (found,) = attribution.find(material(a, b))
    assert found.judgement == "unsure"
    assert [side[0].text for side in found.sides] == [b.text, a.text]


@pytest.mark.parametrize(
    ("words", "speaker", "shown"),
    [
        ("a grave mistake", "the harbour board's chief engineer", True),
        ("a grave mistake", "officials", False),
        ("grave mistake", "the harbour board's chief engineer", False),
    ],
)
def test_a_phrase_of_a_body_and_of_somebody_unnamed(words: str, speaker: str, shown: bool) -> None:
    a = quoting("A", f"The toll is “{words}”, said {speaker}.", (words, speaker))
    b = quoting("B", f"The Sailors Union called the toll “{words}”.", (words, "Sailors Union"))
    assert [item.rule for item in attribution.find(material(a, b))] == ([attribution.ORGAN] if shown else [])


def test_a_headline_attributes_nothing() -> None:
    words = "a grave mistake"
    a = quoting(
        "A", f"Lee Marsh: Toll “{words}”", (words, "Lee Marsh"), headline=f"Lee Marsh: Toll “{words}”"
    )
    b = quoting("B", f"The Sailors Union called the toll “{words}”.", (words, "Sailors Union"))
    assert list(attribution.find(material(a, b))) == []


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("Make the Harbour Great", "Jo Ray"), ("a debt to the lake", "the former Republican")],
)
def test_slogans_and_people_told_by_their_party_are_none(words: str, speaker: str) -> None:
    a = quoting("A", f"The Sailors Union called it “{words}”.", (words, "Sailors Union"))
    b = quoting("B", f"The toll is “{words}”, said {speaker}.", (words, speaker))
    assert list(attribution.find(material(a, b))) == []


def test_one_speaker_under_two_names_is_none() -> None:
    words = "The harbour council hid two inspection reports from every ferry captain"
    a = quoting("A", f"“{words},” Marsh said.", (words, "Mr. Marsh"))
    b = quoting("B", f"“{words},” Lee Marsh said.", (words, "Lee Marsh"))
    assert list(attribution.find(material(a, b))) == []


@pytest.mark.parametrize(
    ("one", "other", "judgement"),
    [
        ("a drunken sailor with a map", "a drunk sailor with a map", "compatible"),
        ("will not remain without an answer", "will not go without an answer", "compatible"),
        ("a drunken sailor with a map", "a clever sailor with a map", "conflict"),
        ("I would never say never on Nov. 14", "I would never say never on November 14", None),
        ("a drunken sailor with a map", "a map and a drunken friend of mine", None),
    ],
)
def test_nearly_the_same_words_of_one_speaker(one: str, other: str, judgement: str | None) -> None:
    a = quoting("A", f"Anna Brook called it “{one}”.", (one, "Anna Brook"))
    b = quoting("B", f"Anna Brook spoke of “{other}”.", (other, "Anna Brook"))
    assert [item.judgement for item in wording.find(material(a, b))] == ([judgement] if judgement else [])


def test_one_sentence_of_longer_quotations_is_laid_word_against_word() -> None:
    one = (
        "I will not forgive the mayor. He swore he would never sleep in a cell. So much for all of that talk."
    )
    other = "He swore he would never sleep in a prison. Now he has years to think about the nets he stole."
    a = quoting("A", f"“{one}” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"“{other}” Brook said.", (other, "Brook"))
    (found,) = wording.find(material(a, b))
    assert sorted(p.text for side in found.sides for p in side) == [
        "He swore he would never sleep in a cell.",
        "He swore he would never sleep in a prison.",
    ]
    c = quoting("C", f"“{other}” Lee Marsh said.", (other, "Lee Marsh"))
    assert list(wording.find(material(a, c))) == []


@pytest.mark.parametrize(
    ("one", "other", "speaker", "shown"),
    [
        ("alive and sailing", "alive and sailing", "Anna Brook", True),
        ("alive and sailing", "alive and sailing still", "Anna Brook", False),
        # So many words in a row that one report quotes a part.
        ("a ferry that sails by the moon", "It is a ferry that sails by the moon", "Anna Brook", False),
        (
            "a rotten ferry that sails by the moon alone",
            "It is a rotten ferry that sails by the moon alone",
            "Anna Brook",
            True,
        ),
        ("alive and sailing", "alive and sailing", "the man at the gate", False),
    ],
)
def test_a_few_words_of_two_named_people(one: str, other: str, speaker: str, shown: bool) -> None:
    a = quoting("A", f"Jo Ray said the ferry was “{one}”.", (one, "Jo Ray"))
    b = quoting("B", f"The ferry is “{other}”, {speaker} said.", (other, speaker))
    found = list(attribution.find(material(a, b)))
    assert [(item.judgement, item.rule) for item in found] == (
        [("unsure", attribution.PHRASE)] if shown else []
    )


def test_who_is_named_by_a_relative_pronoun() -> None:
    words = "a bathtub with a flag"
    a = quoting("A", f"Jo Ray said the ferry was “{words}”.", (words, "Jo Ray"))
    b = quoting("B", f"It was Anna Brook who called it “{words}”.", (words, "Anna Brook"))
    (one,) = b.quotations
    who = b.passage(b.text.index("who"), b.text.index("who") + 3)
    b = replace(b, quotations=(replace(one, speaker_evidence=who),))
    assert [item.rule for item in attribution.find(material(a, b))] == [attribution.PHRASE]


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        # A whole sentence, whatever it tells; a phrase of as few words may be taken up.
        ("One more is one too many", "One more is one too many", [attribution.PEOPLE]),
        ("one more is one too many", "one more is one too many", [attribution.PHRASE]),
        # Who speaks of himself is told of by others.
        ("I came here to mend the nets", "He came here to mend the nets", [attribution.PHRASE]),
        ("I came here to mend the nets", "He came here to burn the nets", []),
    ],
)
def test_whole_sentences_of_two_people(one: str, other: str, rules: list[str]) -> None:
    a = quoting("A", f"“{one},” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"“{other},” Lee Marsh said.", (other, "Lee Marsh"))
    assert [item.rule for item in attribution.find(material(a, b))] == rules
