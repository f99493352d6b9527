"""Speakers by their fullest names. All sentences are invented."""

from dataclasses import replace

import pytest
from told import quoted, told

from rashomon.collation.parties import find_parties
from rashomon.collation.speakers import name_speakers
from rashomon.model import Quotation, Story

FULL = "Russian President Boris Malkin spoke first."


def named(second: str, words: str, speaker: str | None, evidence: str | None) -> Quotation:
    story = told(FULL, second)
    quotation = quoted(story, "B", words, speaker, evidence)
    story = Story(
        id=story.id, witnesses=(story.witnesses[0], replace(story.witnesses[1], quotations=(quotation,)))
    )
    return name_speakers(story, find_parties(story)).witnesses[1].quotations[0]


def test_a_surname_becomes_the_fullest_name() -> None:
    found = named("“We wait,” Malkin said.", "We wait,", "Malkin", "Malkin")
    assert (found.id, found.speaker, found.party) == ("B-q1", "Boris Malkin", "boris-malkin")


def test_a_description_becomes_the_name_it_stands_for() -> None:
    found = named("“We wait,” the Kremlin chief said.", "We wait,", "the Kremlin chief", "the Kremlin chief")
    assert found.speaker == "Boris Malkin"


def test_a_seat_of_government_keeps_its_words() -> None:
    found = named("“We wait,” the Kremlin said.", "We wait,", "the Kremlin", "the Kremlin")
    assert (found.speaker, found.party) == ("the Kremlin", "kremlin")


def test_a_body_is_told_by_its_owner() -> None:
    phrase = "Ina Lund's campaign"
    story = told("The Lund campaign met. The Lund campaign ate.", f"“We wait,” {phrase} said.")
    quotation = quoted(story, "B", "We wait,", phrase, phrase)
    second = replace(story.witnesses[1], quotations=(quotation,))
    story = replace(story, witnesses=(story.witnesses[0], second))
    assert name_speakers(story, find_parties(story)).witnesses[1].quotations[0].speaker == "Lund campaign"


@pytest.mark.parametrize(
    "phrase", ["Lund's advisers", "some Lund Democrats", "Lund administration officials"]
)
def test_those_around_somebody_keep_their_words(phrase: str) -> None:
    story = told("The Lund campaign met. The Lund administration ate.", f"“We wait,” {phrase} said.")
    quotation = quoted(story, "B", "We wait,", phrase, phrase)
    second = replace(story.witnesses[1], quotations=(quotation,))
    story = replace(story, witnesses=(story.witnesses[0], second))
    assert name_speakers(story, find_parties(story)).witnesses[1].quotations[0].speaker == phrase


def test_a_surname_is_whom_its_own_report_calls_so() -> None:
    first = "Ina Malkin sang. Malkin danced."
    story = told(first, f"{FULL} “We wait,” Malkin said.")
    quotation = quoted(story, "B", "We wait,", "Malkin", None)
    story = replace(
        story, witnesses=(story.witnesses[0], replace(story.witnesses[1], quotations=(quotation,)))
    )
    assert name_speakers(story, find_parties(story)).witnesses[1].quotations[0].speaker == "Boris Malkin"


def test_a_government_is_told_by_its_capital() -> None:
    phrase = "the government in Lima"
    story = told("Peru is large. Lima said no.", f"“We wait,” {phrase} said.")
    quotation = quoted(story, "B", "We wait,", phrase, phrase)
    second = replace(story.witnesses[1], quotations=(quotation,))
    story = replace(story, witnesses=(story.witnesses[0], second))
    found = name_speakers(story, find_parties(story)).witnesses[1].quotations[0]
    assert (found.speaker, found.party) == (phrase, "peru")


def test_a_document_stays() -> None:
    found = named("“We wait,” the lawsuit said.", "We wait,", "the lawsuit", "the lawsuit")
    assert (found.speaker, found.party) == ("the lawsuit", None)


def test_nobody_stays_nobody() -> None:
    found = named("A “road map” was read.", "road map", None, None)
    assert (found.id, found.speaker, found.party) == ("B-q1", None, None)


def settled(told_by_lund: str, loose_words: str, rule: str, speaker: str | None) -> Quotation:
    """The quotation of a second report whose speaker no cue names, where the first report names Ina Lund."""
    story = told(
        f"“{told_by_lund},” said Ina Lund.", f"Harald Berg and the Lund Dockers spoke.\n\n“{loose_words}”"
    )
    sure = quoted(story, "A", told_by_lund, "Ina Lund", "Ina Lund")
    loose = replace(quoted(story, "B", loose_words, speaker, speaker), rule=rule)
    sure = replace(sure, cue=sure.passage)
    story = replace(
        story,
        witnesses=tuple(
            replace(witness, quotations=(quotation,))
            for witness, quotation in zip(story.witnesses, (sure, loose), strict=True)
        ),
    )
    return name_speakers(story, find_parties(story)).witnesses[1].quotations[0]


LAST, NOBODY = "the last speaker goes on", "marked words that nobody is said to have spoken"
WORDS = "We will not go back to work"
LONG = "We sat down so soon after the end of her days, and nobody asked us in, nor gave us bread"


def test_a_pull_quote_has_the_speaker_that_another_report_names() -> None:
    found = settled(WORDS, WORDS, LAST, "Harald Berg")
    assert (found.speaker, found.speaker_evidence) == ("Ina Lund", None)
    assert found.rule == "the same words have a speaker in another report"


def test_words_that_nobody_is_said_to_have_spoken_have_that_speaker_too() -> None:
    assert settled(WORDS, WORDS, NOBODY, None).speaker == "Ina Lund"


def test_a_long_run_of_the_same_words_is_enough() -> None:
    longer = "Every crane stands still and we will not go back to work before the ministers sign"
    assert settled(longer, f"I say it again: {longer[30:]}", LAST, "Harald Berg").speaker == "Ina Lund"


def test_a_few_common_words_are_not() -> None:
    found = settled(WORDS, "We will not go back to the table", LAST, "Harald Berg")
    assert found.speaker == "Harald Berg"


def test_a_phrase_in_common_is_not() -> None:
    tail = "as long as the river keeps on rising past the old mill"
    found = settled(
        f"It came so soon after the end of her days {tail}", f"{LONG}, {tail[::-1]}", LAST, "Berg"
    )
    assert found.speaker == "Harald Berg"


def test_who_goes_on_under_a_shorter_name_stays() -> None:
    assert settled(WORDS, WORDS, LAST, "Lund").rule == LAST


def test_a_clause_that_goes_on_has_that_speaker_too() -> None:
    assert settled(WORDS, WORDS, f"{LAST}, in a clause of the sentence", "Harald Berg").speaker == "Ina Lund"


def test_a_body_keeps_its_words_from_a_part_of_it() -> None:
    story = told(
        f"The Lund Council is new. “{WORDS},” said the Lund Council.", f"The Lund Union met.\n\n“{WORDS}”"
    )
    sure = quoted(story, "A", WORDS, "the Lund Council", "the Lund Council")
    loose = replace(quoted(story, "B", WORDS, "the Lund Union", None), rule=LAST)
    witnesses = zip(story.witnesses, (replace(sure, cue=sure.passage), loose), strict=True)
    story = replace(story, witnesses=tuple(replace(w, quotations=(q,)) for w, q in witnesses))
    assert name_speakers(story, find_parties(story)).witnesses[1].quotations[0].rule == LAST


def retold(
    first: tuple[str, str], second: tuple[str, str | None], *more: tuple[str, str | None]
) -> list[str | None]:
    """The speakers of what report B quotes, where A quotes ``first``'s words from its speaker, with a cue."""
    ours = (second, *more)
    story = told(
        f"Ina Lund spoke. “{first[0]},” {first[1]} said.",
        " ".join(f"“{words},” said {speaker or 'nobody'}." for words, speaker in ours),
    )
    sure = quoted(story, "A", first[0], first[1], first[1])
    told_again = tuple(
        replace(found, cue=found.passage if speaker else None, rule=found.rule if speaker else NOBODY)
        for words, speaker in ours
        for found in (quoted(story, "B", words, speaker, speaker),)
    )
    witnesses = zip(story.witnesses, ((replace(sure, cue=sure.passage),), told_again), strict=True)
    story = replace(story, witnesses=tuple(replace(w, quotations=found) for w, found in witnesses))
    named = name_speakers(story, find_parties(story))
    return [quotation.speaker for quotation in named.witnesses[1].quotations]


def test_who_is_only_described_has_the_name_that_another_report_gives() -> None:
    assert retold((WORDS, "Ina Lund"), (WORDS, "the lone guest")) == ["Ina Lund"]
    assert retold((WORDS, "Ina Lund"), (WORDS, "the letter")) == ["Ina Lund"]
    # Several people, a body or somebody named are not the one.
    assert retold((WORDS, "Ina Lund"), (WORDS, "the guests")) == ["the guests"]
    assert retold((WORDS, "Ina Lund"), (WORDS, "Harald Berg")) == ["Harald Berg"]
    assert retold((WORDS, "the Lund Union"), (WORDS, "the lone guest")) == ["the lone guest"]


def test_what_else_the_letter_says_is_its_writers() -> None:
    other = "The ferries may rest"
    assert retold((WORDS, "Ina Lund"), (WORDS, "the letter"), (other, "the letter")) == ["Ina Lund"] * 2
    # An official in one place is not the official in another.
    speakers = retold((WORDS, "Ina Lund"), (WORDS, "the official"), (other, "the official"))
    assert speakers == ["Ina Lund", "the official"]


def test_words_cut_out_of_a_sentence_have_its_speaker() -> None:
    words = "We will not steer the cranes before May"
    assert retold((words, "Ina Lund"), ("not steer the cranes before", None)) == ["Ina Lund"]
    assert retold((words, "Ina Lund"), ("steer the cranes", None)) == [None]


def test_a_phrase_of_somebody_described_is_that_of_who_says_it_in_full() -> None:
    text = "The envoy's brother spoke of a “salt trap”. “It is a salt trap for fools,” Ina Lund said."
    story = told(text)
    phrase = quoted(story, "A", "salt trap", "the envoy's brother", "The envoy's brother")
    full = quoted(story, "A", "It is a salt trap for fools,", "Ina Lund", "Ina Lund")
    found = tuple(replace(one, cue=one.passage) for one in (phrase, full))
    story = replace(story, witnesses=(replace(story.witnesses[0], quotations=found),))
    quotations = name_speakers(story, find_parties(story)).witnesses[0].quotations
    assert [quotation.speaker for quotation in quotations] == ["Ina Lund", "Ina Lund"]


def test_a_headline_cites_whom_a_report_quotes() -> None:
    story = told("Harbour ‘salt trap’ shut\n\nThe harbour was shut.", "“It is a salt trap,” Ina Lund said.")
    cited = replace(quoted(story, "A", "salt trap", None, None), rule=NOBODY)
    full = quoted(story, "B", "It is a salt trap,", "Ina Lund", "Ina Lund")
    first, second = story.witnesses
    first = replace(first, quotations=(cited,))
    second = replace(second, quotations=(replace(full, cue=full.passage),))
    story = replace(story, witnesses=(first, second))
    assert name_speakers(story, find_parties(story)).witnesses[0].quotations[0].speaker == "Ina Lund"


def test_who_goes_on_for_a_body_keeps_the_words() -> None:
    story = told(
        f"The Lund Council is new. “{WORDS},” said the Lund Council.", f"Harald Berg ate.\n\n“{WORDS}”"
    )
    sure = quoted(story, "A", WORDS, "the Lund Council", "the Lund Council")
    loose = replace(quoted(story, "B", WORDS, "Harald Berg", None), rule=LAST)
    witnesses = zip(story.witnesses, (replace(sure, cue=sure.passage), loose), strict=True)
    story = replace(story, witnesses=tuple(replace(w, quotations=(q,)) for w, q in witnesses))
    assert name_speakers(story, find_parties(story)).witnesses[1].quotations[0].rule == LAST
