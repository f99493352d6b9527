"""What a date belongs to in its sentence: the act, the thing, the verb."""

from collections.abc import Callable
from datetime import date

import pytest
from dated import timeline

from rashomon.collation.claims import statements
from rashomon.collation.parties import find_parties
from rashomon.collation.timeline.acts import Act, Acts
from rashomon.collation.timeline.grammar import thing_done
from rashomon.collation.timeline.naming import event_noun, head_noun, recurs, stamps
from rashomon.language.tokens import Tokens
from rashomon.model import Story

StoryOf = Callable[..., Story]


def acts(story: Story) -> list[Act]:
    cast = find_parties(story)
    return list(Acts(story, cast, statements(story, cast, ())).find())


def test_two_acts_of_a_sentence_keep_their_own_dates(story_of: StoryOf) -> None:
    first, second = acts(
        story_of("The clerk was dismissed on 3 March 2031 and bought a rowing boat on 5 March 2031.")
    )
    assert first.passage.text == "The clerk was dismissed on 3 March 2031"
    assert second.passage.text.startswith("bought")
    assert (first.head, second.head) == ("dismiss", "buy")


def test_a_relative_clause_is_taken_with_its_noun(story_of: StoryOf) -> None:
    (act,) = acts(story_of("The baker who was dismissed on 3 March 2031 sank the ferry Aurora, guards said."))
    assert act.passage.text == "The baker who was dismissed on 3 March 2031"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lund broke with the guild in March 2031, when its head called her brother a thief.",
            "Lund broke with the guild in March 2031, when its head called her brother a thief",
        ),
        (
            "Lund will not sail in 2032, when her seat is at stake.",
            "Lund will not sail in 2032, when her seat is at stake",
        ),
        (
            "Lund broke with the guild in March 2031, when bells rang in May 2030.",
            "Lund broke with the guild in March 2031",
        ),
    ],
)
def test_a_date_takes_the_clause_that_tells_what_was_on_it(story_of: StoryOf, text: str, told: str) -> None:
    assert acts(story_of(text))[0].passage.text.rstrip(".") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mayor Lund, shaken by a lost vote in March 2031, praised the divers.",
            "Mayor Lund, shaken by a lost vote in March 2031",
        ),
        (
            "The ferry, freshly painted in March 2031, was towed away.",
            "The ferry, freshly painted in March 2031",
        ),
        # Here the dated verb is the sentence's own.
        (
            "Ada Lund, a retired pilot, backed the divers in March 2031, saying she was sure of them.",
            "Ada Lund, a retired pilot, backed the divers in March 2031, saying she was sure of them.",
        ),
    ],
)
def test_an_aside_is_taken_with_its_noun(story_of: StoryOf, text: str, told: str) -> None:
    (act,) = acts(story_of(text))
    assert act.passage.text == told


def test_who_is_quoted_may_speak_of_us(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of('Lund told a rally in 2030 that "the sea holds nothing for us, only debts."')
    )
    assert event.earliest == date(2030, 1, 1)
    assert not timeline(story_of("Lund told us in 2030 that the sea holds nothing, only debts."))


def test_what_follows_a_year_need_not_be_its_thing(story_of: StoryOf) -> None:
    (act,) = acts(story_of("The pilot was seized in 2030 along with three divers."))
    assert act.thing is None


def test_so_is_one_without_its_pronoun(story_of: StoryOf) -> None:
    (act,) = acts(story_of("The baker was sentenced for the crimes he committed on 3 March 2031."))
    assert act.passage.text == "the crimes he committed on 3 March 2031."
    (act,) = acts(story_of("The guild bases this on a remark Lund made on 3 March 2031."))
    assert act.passage.text == "a remark Lund made on 3 March 2031."
    (act,) = acts(story_of("The guild said Lund resigned on 3 March 2031."))
    assert act.passage.text == "The guild said Lund resigned on 3 March 2031."


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The mayor relied on the 1962 harbour law.", "1962 harbour law"),
        ("The crew of the ferry feared the strike of 2015.", "strike of 2015"),
        ("The baker's son was hurt in the 2013 harbour protests.", "2013 harbour protests"),
        ("The 2013 Merlin van sped off.", "2013 Merlin van"),
        ("He was held over a ferry crash in 2005.", "a ferry crash in 2005"),
        ("The vote was calm, unlike the May 2030 hearing.", "May 2030 hearing"),
        ("The guild has scheduled a May 2032 hearing.", None),
        ("The rivals in the race for the May 17, 2031 Velm vote wept.", "the May 17, 2031 Velm vote"),
        ("The guild must answer by the May 17, 2031 vote.", None),
        ("The mayor denied it in a March 3, 2031, affidavit.", "March 3, 2031, affidavit"),
        ("He was hurt at a staff Christmas party in Velm.", "Christmas party in Velm"),
        ("The pier was built in 1911 by convicts.", None),
        (
            "The mayor has kept silent since the harbour hearing on 3 March 2031.",
            "the harbour hearing on 3 March 2031",
        ),
        ("The guild blamed the mayor for the strike on 3 March 2031.", "the strike on 3 March 2031"),
        ("The guild spoke at the hearing on 3 March 2031.", None),
        ("The mayor answered to a report on 3 March 2031.", None),
        ("During the 2016 campaign the mayor lied.", None),
        ("The guild filed a lawsuit on 3 March 2031.", None),
    ],
)
def test_what_a_date_names(story_of: StoryOf, text: str, thing: str | None) -> None:
    (act,) = acts(story_of(text))
    assert (act.thing.text if act.thing else None) == thing


def test_a_noun_with_of_and_a_compound_are_taken_whole(story_of: StoryOf) -> None:
    (act,) = acts(story_of("Guards held a keeper of the lights who resigned on 3 March 2031."))
    assert act.passage.text == "a keeper of the lights who resigned on 3 March 2031."
    (act,) = acts(story_of("Guards held the 23-year-old keeper who resigned on 3 March 2031."))
    assert act.passage.text == "the 23-year-old keeper who resigned on 3 March 2031."
    (act,) = acts(story_of("That view is shared by one US keeper who resigned on 3 March 2031."))
    assert act.passage.text == "one US keeper who resigned on 3 March 2031."
    (act,) = acts(story_of("Guards asked Mr. Kos, who resigned on 3 March 2031."))
    assert act.passage.text == "Mr. Kos, who resigned on 3 March 2031."


def test_a_word_of_the_calendar_and_whom_one_tells_open_no_relative_clause(story_of: StoryOf) -> None:
    (act,) = acts(story_of("By late afternoon she had cancelled a feast of 3 March 2031 in the harbour."))
    assert act.passage.text.startswith("By late afternoon")
    (act,) = acts(story_of("He told the elders they had sold the pier on 3 March 2031."))
    assert act.passage.text.startswith("He told the elders")


def test_a_thing_done_on_a_day_is_an_event(story_of: StoryOf) -> None:
    text = "The rules announced on 3 March 2031 would ban all ferries of the guild."
    (event,) = timeline(story_of(text))
    assert (event.earliest, event.what) == (date(2031, 3, 3), text)


def test_whom_a_sentence_speaks_of_is_told_in_brackets(story_of: StoryOf) -> None:
    text = "Ada Lund steers the harbour guild. She left the council on 3 March 2031."
    assert [event.what for event in timeline(story_of(text))] == [
        "She [Ada Lund] left the council on 3 March 2031."
    ]


def test_where_that_is_not_sure_the_sentence_before_is_shown_with_it(story_of: StoryOf) -> None:
    text = "The harbour guild has a new rival. It left the council on 3 March 2031."
    assert [event.what for event in timeline(story_of(text))] == [text]
    other = "The harbour guild hired a baker on 1 May 2029. It left the council on 3 March 2031."
    assert timeline(story_of(other))[-1].what == "It left the council on 3 March 2031."


def test_so_it_is_behind_a_day_and_in_the_paragraph_before_and_is_no_evidence(story_of: StoryOf) -> None:
    text = "The harbour guild has a new rival.\n\nBut on 3 March 2031, it left the council."
    (event,) = timeline(story_of(text))
    assert event.what == text
    assert [passage.text for passage in event.evidence] == ["on 3 March 2031, it left the council."]


@pytest.mark.parametrize(
    "text",
    [
        "It was reported on 3 March 2031 that Ida Lund had left the council.",
        "This spring Ida Lund left the council for the harbour guild.",
    ],
)
def test_a_word_that_stands_for_nobody_needs_no_sentence_before(story_of: StoryOf, text: str) -> None:
    report = f"Pier news\n\nMay 20, 2031\n\nThe bakers steer the harbour choir. {text}"
    assert [event.what for event in timeline(story_of(report))] == [text]


def test_what_somebody_is_told_is_no_relative_clause(story_of: StoryOf) -> None:
    (act,) = acts(story_of("He told the harbour agency that bread had to arrive by 3 March 2031."))
    assert act.passage.text.startswith("He told the harbour agency")


def test_a_span_of_days_without_a_year_is_one_date(story_of: StoryOf) -> None:
    assert len(acts(story_of("Registration will run from October 26 to November 20."))) == 1


def test_one_of_two_days_is_one_span(story_of: StoryOf) -> None:
    (event,) = timeline(story_of("The ferry sank on 3 March 2031 or 4 March 2031, the guild said."))
    assert (event.earliest, event.latest) == (date(2031, 3, 3), date(2031, 3, 4))


def test_a_day_told_again_in_brackets_is_one_day(story_of: StoryOf) -> None:
    assert len(acts(story_of("The ferry sank on Thursday evening (December 11), guards said."))) == 1


def test_the_subject_is_the_actor(story_of: StoryOf) -> None:
    (act,) = acts(story_of("Mayor Ida Lund closed the pier of Velm on 3 March 2031."))
    assert "lund" in act.actor
    assert "velm" not in act.actor


def test_two_dates_side_by_side_are_one_span(story_of: StoryOf) -> None:
    (event,) = timeline(story_of("The ferrymen struck between 1998 and 2001, the guild said."))
    assert (event.earliest, event.latest) == (date(1998, 1, 1), date(2001, 12, 31))


def test_the_head_of_a_thing_leaves_out_where_and_when() -> None:
    assert head_noun("1994 pact of Velm") == "pact"
    assert head_noun("strike of 2015") == "strike"
    assert head_noun("the hearing last Monday") == "hearing"
    assert head_noun("") == ""


def test_only_what_happens_is_an_event() -> None:
    assert event_noun("1962 harbour law", made=True)
    assert not event_noun("Friday's hearing", made=True)
    assert event_noun("Friday's hearing", made=False)
    assert not event_noun("2013 Merlin van", made=True)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Tuesday 5 May 2031 21.31 BST The pier has fallen.", "Tuesday 5 May 2031"),
        ("At 5:49 pm on 05 May 2031 , piermaster wrote : It fell .", "05 May 2031"),
        ("-RRB- At 5:49 pm on 05 May 2031 , piermaster wrote : It fell .", "05 May 2031"),
        ("Posted in Harbours on Wednesday, May 5, 2031.", "Wednesday, May 5, 2031"),
        ("VELM, May 5 (Ledger) - The pier fell.", "May 5"),
        ("Ida Lund (@idalund) May 5, 2031.", "May 5, 2031"),
        ("This article appeared on p5 of the Ledger on Monday 5 May 2031.", "Monday 5 May 2031"),
        (
            "This article appeared on p5 of the Ledger's main section on 00.35 BST on 5 May 2031.",
            "5 May 2031",
        ),
        ("Page last updated at 23:19 GMT, Tuesday, 5 May 2031 Born in Velm.", "5 May 2031"),
    ],
)
def test_a_stamp_is_no_event(sentence: str, phrase: str) -> None:
    start = sentence.index(phrase)
    assert stamps(sentence, start, start + len(phrase))


@pytest.mark.parametrize(
    "sentence", ["The notice was posted on May 5, 2031.", "The pier fell at 5:49 pm on May 5, 2031."]
)
def test_what_happened_at_an_hour_is_no_stamp(sentence: str) -> None:
    start = sentence.index("May 5, 2031")
    assert not stamps(sentence, start, start + len("May 5, 2031"))


def test_what_recurs_dates_nothing() -> None:
    assert recurs("Every Sunday the band plays.", 6, 12)
    assert recurs("Bread is dearer than it is today.", 27, 32)
    assert not recurs("On Sunday the band played.", 3, 9)


def test_a_thing_done_stands_before_its_date() -> None:
    text = "The pier that on May 4 was shut by rules announced stays closed."
    tokens = Tokens(text)
    date = text.index("May"), text.index(" was")
    assert thing_done(tokens, 0, len(text), tokens.words.index("announced"), date) is None
