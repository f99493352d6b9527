"""The same act of speech in several reports."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from quoting import quoting

from rashomon.collation.parties import find_parties
from rashomon.collation.sayings import same_act
from rashomon.collation.speakers import name_speakers
from rashomon.collation.utterances import find_utterances
from rashomon.model import Story, Witness


def families(*witnesses: Witness) -> list[tuple[str, ...]]:
    return [u.members for u in find_utterances(Story(id="s", witnesses=witnesses))]


def one_tag(witness: Witness) -> Witness:
    """``witness`` with the words behind its first quotation's comma as the tag of all."""
    start = witness.text.index("said")
    cue = witness.passage(start, start + len("said"))
    return replace(witness, quotations=tuple(replace(q, cue=cue) for q in witness.quotations))


FULL = "We will reopen the northern bridge before winter, and nobody will pay a toll"


def test_the_same_sentence_with_other_marks_and_case() -> None:
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting("B", f'Brook said: "{FULL.lower()} ."', (f"{FULL.lower()} .", "Brook"))
    assert families(a, b) == [("A-q1", "B-q1")]


def test_a_long_fragment_joins_the_sentence_that_holds_it() -> None:
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    b = quoting(
        "B",
        "Brook promised to “reopen the northern bridge before winter”.",
        ("reopen the northern bridge before winter", "Brook"),
    )
    assert families(a, b) == [("A-q1", "B-q1")]


def test_a_short_fragment_needs_a_word_beside_it() -> None:
    full = "The inspectors found a bad board under the stage"
    a = quoting("A", f"“{full},” Lee Marsh said.", (f"{full},", "Lee Marsh"))
    beside = quoting("B", "Marsh spoke of a “bad board” that inspectors found.", ("bad board", "Marsh"))
    elsewhere = quoting("C", "The roof was a “bad board” too far, Marsh joked.", ("bad board", "Marsh"))
    assert families(a, beside) == [("A-q1", "B-q1")]
    assert families(a, elsewhere) == []


def test_inflected_words_join_where_the_sentences_agree() -> None:
    a = quoting(
        "A",
        "Marsh said the fund was to end the dispute rather than merely “pausing it”.",
        ("pausing it", "Lee Marsh"),
    )
    b = quoting(
        "B", "Marsh did not want to “pause” the dispute, and called for a fund.", ("pause", "Lee Marsh")
    )
    c = quoting("C", "Marsh told the choir to “pause” after the second verse.", ("pause", "Lee Marsh"))
    assert families(a, b) == [("A-q1", "B-q1")]
    assert families(a, c) == []


def test_lookalikes_of_two_speakers_stay_apart() -> None:
    a = quoting(
        "A",
        "“It was an act of unheard-of carelessness: the crew of a public ferry asleep,” the complaint says.",
        ("It was an act of unheard-of carelessness: the crew of a public ferry asleep,", "the complaint"),
    )
    b = quoting(
        "B",
        "“This was an act of stunning carelessness: the crew of a ferry asleep,” Anna Brook said.",
        ("This was an act of stunning carelessness: the crew of a ferry asleep,", "Anna Brook"),
    )
    assert families(a, b) == []


def test_two_remarks_of_one_speaker_stay_apart() -> None:
    a = quoting("A", "Brook said she was “hopeful”.", ("hopeful", "Anna Brook"))
    b = quoting("B", "Brook called it a “dreadful plan”.", ("dreadful plan", "Anna Brook"))
    assert families(a, b) == []


def test_what_one_report_quotes_in_one_go_holds_its_pieces_together() -> None:
    both = "The nets are empty. The harbour council must answer for that"
    a = quoting("A", f"“{both},” Lee Marsh said.", (f"{both},", "Lee Marsh"))
    b = quoting(
        "B",
        "“The harbour council must answer for that,” Marsh said.",
        ("The harbour council must answer for that,", "Marsh"),
    )
    c = quoting(
        "C", "“The nets are empty,” said Marsh. He had fished since May.", ("The nets are empty,", "Marsh")
    )
    assert families(a, b, c) == [("A-q1", "B-q1", "C-q1")]
    assert families(b, c) == []
    (utterance,) = find_utterances(Story(id="s", witnesses=(b, a, c)))
    assert {(variant.quotation, variant.against, variant.edits) for variant in utterance.variants} == {
        ("B-q1", "A-q1", ()),
        ("C-q1", "A-q1", ()),
    }


def test_a_remark_that_its_tag_breaks_in_two_is_one() -> None:
    text = "“The nets are empty,” Lee Marsh said. “The harbour council must answer for it.” He had left."
    parts = [("The nets are empty,", "Lee Marsh"), ("The harbour council must answer for it.", "Lee Marsh")]
    a = one_tag(quoting("A", text, *parts))
    b = quoting(
        "B",
        "“The harbour council must answer for it!” Marsh said.",
        ("The harbour council must answer for it!", "Marsh"),
    )
    c = quoting("C", "“The nets are empty,” said Marsh.", ("The nets are empty,", "Marsh"))
    assert families(a, b, c) == [("A-q1", "A-q2", "B-q1", "C-q1")]
    (utterance,) = find_utterances(Story(id="s", witnesses=(a, b, c)))
    against = {variant.quotation: variant.against for variant in utterance.variants}
    assert (against["B-q1"], against["C-q1"]) == ("A-q2", "A-q1")
    apart = text.replace("said. “", "said. In the evening he came back. “")
    assert families(one_tag(quoting("A", apart, *parts)), b, c) == [("A-q1", "C-q1"), ("A-q2", "B-q1")]
    later = text.replace("said. “", "said.\n\n“")
    assert families(one_tag(quoting("A", later, *parts)), b, c) == [("A-q1", "C-q1"), ("A-q2", "B-q1")]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("The nets came up empty for nine weeks.", "Our council sold the northern quay to a brewer.", False),
        (
            "The nets came up empty for nine weeks,",
            "and our council sold the northern quay to a brewer.",
            True,
        ),
        ("The nets came up empty for nine weeks.", "Nobody helped.", True),
    ],
)
def test_two_whole_sentences_around_a_tag_are_two_sayings(first: str, second: str, one: bool) -> None:
    stop = "," if second[0].islower() else "."
    text = f"“{first.rstrip('.,')},” Lee Marsh said{stop} “{second}”"
    a = one_tag(quoting("A", text, (f"{first.rstrip('.,')},", "Lee Marsh"), (second, "Lee Marsh")))
    b = quoting("B", f"“{first}” Marsh said.", (first, "Marsh"))
    c = quoting("C", f"“{second}” Marsh said.", (second, "Marsh"))
    assert len(families(a, b, c)) == (1 if one else 2)


def test_a_title_is_no_act_of_speech() -> None:
    a = quoting("A", "She starred in “Silver Harbour”.", ("Silver Harbour", None))
    b = quoting("B", "He directed “Silver Harbour”.", ("Silver Harbour", None))
    assert families(a, b) == []


def test_variants_and_id() -> None:
    a = quoting("A", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    other = FULL.replace("northern", "southern")
    b = quoting("B", f"“{other},” Anna Brook said.", (f"{other},", "Anna Brook"))
    (utterance,) = find_utterances(Story(id="s", witnesses=(a, b)))
    (variant,) = utterance.variants
    assert [(e.op, {e.before, e.after}) for e in variant.edits] == [("change", {"northern", "southern"})]
    (again,) = find_utterances(Story(id="s", witnesses=(b, a)))
    assert again.speaker == utterance.speaker == "Anna Brook"
    (first,) = find_utterances(Story(id="s", witnesses=(a, quoting("C", a.text, (f"{FULL},", "Anna Brook")))))
    (second,) = find_utterances(
        Story(id="s", witnesses=(quoting("D", a.text, (f"{FULL},", "Anna Brook")), a))
    )
    assert first.id == second.id


def test_a_refrain_is_one_utterance_and_not_compared_with_itself_all_over(
    story_of: Callable[..., Story], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0

    def counted(*things: Any) -> bool:
        nonlocal calls
        calls += 1
        return same_act(*things)

    monkeypatch.setattr("rashomon.collation.utterances.same_act", counted)
    often = 60
    refrain = f"“{FULL},” Anna Brook said. "
    story = story_of(refrain * often, refrain)
    (utterance,) = find_utterances(name_speakers(story, find_parties(story)))
    assert len(utterance.members) == often + 1
    assert calls < 2 * often


def test_a_speech_cut_at_other_places_is_one_act() -> None:
    shared = "everything I told this council about the old bridge has turned out to be right"
    a = quoting(
        "A",
        f"“I begged you to close it in the spring ... {shared},” Lee Marsh said.",
        (f"I begged you to close it in the spring ... {shared},", "Lee Marsh"),
    )
    b = quoting(
        "B",
        f"“Chairman, {shared}, while two fishermen drowned under its timbers,” said Marsh.",
        (f"Chairman, {shared}, while two fishermen drowned under its timbers,", "Marsh"),
    )
    other = quoting(
        "C",
        f"“Chairman, {shared}, while two fishermen drowned under its timbers,” said Ida Holt.",
        (f"Chairman, {shared}, while two fishermen drowned under its timbers,", "Ida Holt"),
    )
    assert families(a, b) == [("A-q1", "B-q1")]
    assert families(a, other) == []


def test_a_body_and_its_head_or_an_unnamed_speaker_may_share_the_very_same_words() -> None:
    body = quoting(
        "A", "The harbour board called it “a hollow promise”.", ("a hollow promise", "harbour board")
    )
    head = quoting("B", "“It is a hollow promise,” Anna Brook said.", ("a hollow promise", "Anna Brook"))
    aide = quoting("C", "Her aide told of “a hollow promise”.", ("a hollow promise", "her aide"))
    other = quoting("D", "Lee Marsh spoke of “a hollow promise”.", ("a hollow promise", "Lee Marsh"))
    assert families(body, head) == [("A-q1", "B-q1")]
    assert families(head, aide) == [("B-q1", "C-q1")]
    assert families(head, other) == []


def test_one_telling_word_of_two_speakers_is_no_act() -> None:
    body = quoting("A", "The harbour board called it “hollow”.", ("hollow", "harbour board"))
    head = quoting("B", "“Hollow,” said Anna Brook.", ("Hollow,", "Anna Brook"))
    assert families(body, head) == []


def test_one_word_that_nobody_is_said_to_have_spoken_joins_nothing() -> None:
    a = quoting("A", "The governor, called “Butch” by his friends, will speak.", ("Butch", None))
    b = quoting(
        "B",
        "“Our governor Butch Otter will speak,” Jo Brook wrote.",
        ("Our governor Butch Otter will speak,", "Jo Brook"),
    )
    assert families(a, b) == []


def test_a_phrase_holds_no_two_wordings_together() -> None:
    one, two = "Nobody voted for a rotten old bridge", "The council sold us a rotten old bridge and a song"
    a = quoting("A", f"“{one},” Lee Marsh said.", (f"{one},", "Lee Marsh"))
    b = quoting("B", f"“{two},” Lee Marsh said.", (f"{two},", "Lee Marsh"))
    c = quoting("C", "Marsh spoke of a “rotten old bridge”.", ("rotten old bridge", "Lee Marsh"))
    assert families(a, b, c) == [("A-q1", "C-q1")]


def test_one_report_that_quotes_the_same_words_twice_tells_them_alone() -> None:
    twice = quoting(
        "A",
        f"“{FULL},” Anna Brook said. Later came “{FULL.lower()}” again from Brook.",
        (f"{FULL},", "Anna Brook"),
        (FULL.lower(), "Anna Brook"),
    )
    other = quoting("B", f"“{FULL},” Anna Brook said.", (f"{FULL},", "Anna Brook"))
    assert families(twice) == []
    assert families(twice, other) == [("A-q1", "A-q2", "B-q1")]


def test_a_rare_phrase_in_another_report_is_one_speakers_own() -> None:
    a = quoting("A", "Marsh called them “nincompoops” all.", ("nincompoops", "Lee Marsh"))
    b = quoting("B", "The board, Marsh said, was a “nincompoop parade”.", ("nincompoop parade", "Lee Marsh"))
    common = quoting("C", "Marsh called it a “parade” of boats.", ("parade", "Lee Marsh"))
    assert families(a, b) == [("A-q1", "B-q1")]
    assert families(common, b) == []


def test_a_quotation_in_a_quotation_is_the_first_speakers() -> None:
    a = quoting("A", "Brook said the crew had been “woefully idle”.", ("woefully idle", "Anna Brook"))
    retort = "The crew ‘were woefully idle in their duty.’ Shame!"
    b = quoting("B", f"“{retort}” Lee Marsh said.", (retort, "Lee Marsh"))
    unmarked = retort.replace("‘", "").replace("’", "")
    c = quoting("C", f"“{unmarked}” Lee Marsh said.", (unmarked, "Lee Marsh"))
    assert families(a, b) == [("A-q1", "B-q1")]
    assert families(a, c) == []


def test_one_speakers_remark_in_other_words_is_one_act() -> None:
    a = quoting(
        "A",
        "“I believe the harbour master never won,” Anna Brook said.",
        ("I believe the harbour master never won,", "Anna Brook"),
    )
    b = quoting(
        "B",
        "“I don’t think the harbour master won,” Brook said.",
        ("I don’t think the harbour master won,", "Brook"),
    )
    c = quoting(
        "C",
        "“I think the harbour master won it all,” Brook said.",
        ("I think the harbour master won it all,", "Brook"),
    )
    other = quoting(
        "D",
        "“I don’t think the harbour master won,” Lee Marsh said.",
        ("I don’t think the harbour master won,", "Lee Marsh"),
    )
    assert families(a, b) == [("A-q1", "B-q1")]
    assert families(a, c) == []
    assert families(a, other) == []


def test_a_few_words_scattered_over_a_long_sentence_are_no_act_of_their_own() -> None:
    short = "That is what the Harbour Guild has to stand for"
    long = (
        "At this hour the Harbour Guild and the new mayor need to show every sailor, cook and clerk here "
        "that we stand with those whom storms have left behind"
    )
    a = quoting("A", f"“{short},” Anna Brook said.", (f"{short},", "Anna Brook"))
    b = quoting("B", f"“{long},” Anna Brook said.", (f"{long},", "Anna Brook"))
    assert families(a, b) == []


def test_a_rare_phrase_may_be_cut_inside() -> None:
    a = quoting("A", "Marsh spoke of “bumbling cowardly rivals”.", ("bumbling cowardly rivals", "Lee Marsh"))
    b = quoting("B", "Marsh spoke of “bumbling rivals”.", ("bumbling rivals", "Lee Marsh"))
    assert families(a, b) == [("A-q1", "B-q1")]


def pair(left: str, right: str, first: str = "Lee Marsh", second: str = "Lee Marsh") -> bool:
    """Whether ``left`` in one report and ``right`` in another, of these speakers, are one act."""
    a = quoting("A", f"“{left}” {first} said.", (left, first))
    b = quoting("B", f"“{right}” {second} said.", (right, second))
    return families(a, b) == [("A-q1", "B-q1")]


def test_words_in_a_row_are_cut_out_of_a_named_speakers_sentence() -> None:
    whole = "Everybody in the harbour knows that our old word is no good,"
    assert pair("old word is no good.", whole)
    assert not pair("old word is no good.", whole, "Ida Holt")
    assert not pair("the old and good word.", whole)
    # The first words of a sentence may tell little.
    assert pair("I never heard of it.", "I never heard of it until your paper came,")
    assert not pair("I heard of it.", "And yet I heard of it when your paper came,")


def test_a_phrase_with_one_word_in_another_form_is_one() -> None:
    assert pair("a drunken sailor with a map", "a drunk sailor with a map.")
    assert not pair("a happy sailor with a map", "a lonely sailor with a map.")


def test_a_phrase_of_small_words_and_a_short_month_are_met() -> None:
    assert pair("I would never say never on November 14.", "I would never say never on Nov. 14,")
    assert pair("never say never", "I would never say never on Nov. 14,")


def test_a_phrase_that_begins_small_is_no_title() -> None:
    assert pair("another Bay of Herons", "another Bay of Herons.")


def test_words_that_two_are_given_tie_nothing_together() -> None:
    words = "The old crew sleeps all day under the northern bridge"
    a = quoting(
        "A", f"“{words}. Nobody wakes them,” Lee Marsh said.", (f"{words}. Nobody wakes them,", "Lee Marsh")
    )
    b = quoting("B", f"“{words},” Ida Holt said.", (f"{words},", "Ida Holt"))
    c = quoting("C", "“Nobody wakes them,” said Marsh.", ("Nobody wakes them,", "Lee Marsh"))
    assert families(a, b, c) == [("A-q1", "B-q1"), ("A-q1", "C-q1")]


def test_a_word_said_three_times_is_one_word() -> None:
    full = "He would find a better job for every sailor of the old fleet"
    a = quoting("A", "“Jobs, jobs, jobs,” Lee Marsh said.", ("Jobs, jobs, jobs,", "Lee Marsh"))
    b = quoting("B", f"“{full},” Lee Marsh said.", (f"{full},", "Lee Marsh"))
    assert families(a, b) == []
