"""Events of an invented story in the order of time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rashomon.collation.chronology import date_story
from rashomon.collation.claims import find_claims, statements
from rashomon.collation.matters import Matters
from rashomon.collation.parties import find_parties
from rashomon.collation.timeline import find_timeline, rank_dates
from rashomon.collation.utterances import find_utterances
from rashomon.model import DateMention, Event, Passage, Story

StoryOf = Callable[..., Story]
FIRST = (
    "Mayor Ida Lund closed the northern pier on 16 May 2031 after cracks were found.\n\n"
    "The northern pier was built in 1911 by convicts. Divers will inspect its pillars next week."
)
SECOND = "The northern pier was closed by Mayor Ida Lund on May 16, 2031 because cracks were found."
REACTION = (
    "The Harbour Guild sued the Port of Velm over unpaid wages on 3 March 2031.\n\n"
    "Velm's mayor Ida Lund mocked the guild on television on 3 March 2031."
)
REACTION_TOO = (
    "The Harbour Guild filed a lawsuit against the Port of Velm on 3 March 2031 over unpaid wages.\n\n"
    "Mayor Ida Lund went on television on 3 March 2031 and mocked the guild of old men."
)
UNDATED = "The Harbour Guild has sued the Port of Velm over unpaid wages, a spokesman said."


def numbered(story: Story) -> Story:
    """``story`` with ids for its quotations, as gathering gives them."""
    return replace(
        story,
        witnesses=tuple(
            replace(
                witness,
                quotations=tuple(
                    replace(q, id=f"{witness.siglum}{n}") for n, q in enumerate(witness.quotations)
                ),
            )
            for witness in story.witnesses
        ),
    )


def timeline(story: Story) -> tuple[Event, ...]:
    story = numbered(story)
    cast = find_parties(story)
    utterances = find_utterances(story)
    found = statements(story, cast, utterances)
    matters = Matters(story, cast)
    return find_timeline(story, cast, found, find_claims(story, found, matters), utterances, matters)


def sigla(event: Event) -> set[str]:
    return {passage.witness for passage in event.evidence}


def test_one_event_of_two_witnesses(story_of: StoryOf) -> None:
    built, closed, *rest = timeline(story_of(FIRST, SECOND))
    assert built.earliest == date(1911, 1, 1)
    assert (closed.earliest, closed.latest) == (date(2031, 5, 16), date(2031, 5, 16))
    assert sigla(closed) == {"A", "B"}
    assert closed.what in {passage.text for passage in closed.evidence}
    assert all(event.earliest is None for event in rest)


def test_events_of_one_day_stay_apart(story_of: StoryOf) -> None:
    other = "A choir of bakers sang in the cathedral on May 16, 2031 to raise money for bells."
    days = [event.earliest for event in timeline(story_of(FIRST, other))]
    assert days.count(date(2031, 5, 16)) == 2


def test_an_act_and_the_answer_to_it_are_two_events(story_of: StoryOf) -> None:
    filed, answered = timeline(story_of(REACTION, REACTION_TOO))
    assert sigla(filed) == sigla(answered) == {"A", "B"}
    texts = [[passage.text for passage in event.evidence] for event in (filed, answered)]
    assert sorted(any("mocked" in text for text in side) for side in texts) == [False, True]
    assert sorted(any("wages" in text for text in side) for side in texts) == [False, True]


def test_what_most_witnesses_tell_comes_first_of_a_day(story_of: StoryOf) -> None:
    first, *_ = timeline(story_of(REACTION, REACTION_TOO, UNDATED))
    assert sigla(first) == {"A", "B", "C"}
    assert "mocked" not in first.what


def test_who_tells_it_without_its_date_is_evidence_too(story_of: StoryOf) -> None:
    filed, *_ = timeline(story_of(REACTION, UNDATED))
    assert sigla(filed) == {"A", "B"}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund hopes that voters forget the quarrel over the 2028 election.",
        "The thief drove off in a grey 2029 Merlin van, the police said.",
        "Anger has grown since the 2027 campaign of the mayor.",
        "The ferry carries 40 percent more sheep than in 2019.",
        "The school lists 40 per cent fewer pupils, far below what it was in 2019.",
        "It was the longest strike of the ferrymen since 2015.",
        "The ferrymen haven't won a strike since 2015.",
        "The pier will close if the council votes for it next week.",
        "The quarrel went on for the next year.",
        "Every Sunday the band played on the pier.",
        "The guild made no such offer since 2015.",
        "Some 40 percent of pupils took the bus, compared with 33 percent in 2019.",
        "The prize went up from 40 crowns in 2019.",
        "The guild vowed to cut its fees by half compared with their level in 2015.",
        "The last five days have been a wild ride for the guild, Lund said.",
        "The harbour was shaken by the events of the past two weeks.",
        "The mayor's view of the guild has not budged in the last year, Lund said.",
        "Ferries were fuller than in any year since 2004, the guild reported.",
        "The only change from 2030 is a new anchor in the harbour.",
        "Did the ferry sink on 3 March 2031?",
        "The school drew fewer pupils than it did in 2019, the board said.",
        "Pupils took the bus as in 2019, the board said.",
        "The mayor praised the pier with the same words that the guild did in 2019.",
        "Voters preferred plain people, such as Ida Lund in 2019 or Jan Kos in 2024.",
        "Each week since May 2030 the clerk asked the guild for its books.",
        "The guild's march drew crowds, like Lund's in 2019, the board said.",
        "The parents asked for a cook, such as Ida Lund in 2019, the board said.",
        "Ferry fares vexed people in the states voting on 3 March 2031, a poll found.",
        "The gap between the schools has narrowed from 2019, the board said.",
        "The company will halve its fumes by 2048, the board said.",
    ],
)
def test_a_date_that_dates_no_act_is_no_event(story_of: StoryOf, text: str) -> None:
    assert timeline(story_of(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The rules of the US guild of Velm date back to 1917.",
        "The mayor has been under fire for a meeting last Monday with the guild.",
        "Ida Lund was mayor of Velm from 1998 to 2006, when the guild was weak.",
    ],
)
def test_what_happened_without_a_plain_verb(story_of: StoryOf, text: str) -> None:
    assert len(timeline(story_of(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The guild of Velm planned a walkout for next week.",
        "Ida Lund shook up the guild of Velm on 3 March 2031.",
        "Ida Lund told her plans in a 3 March 2031 email.",
        "The quarrel broke out on 12 May 2031, when Ida Lund told them: “I think you are too late.”",
    ],
)
def test_a_day_to_come_and_words_quoted_in_passing_do_not_hide_an_act(story_of: StoryOf, text: str) -> None:
    assert len(timeline(story_of(text))) == 1


def test_a_thing_with_its_year_stands_for_itself(story_of: StoryOf) -> None:
    (event,) = timeline(story_of("The mayor relied on the 1962 harbour law and raised the fees."))
    assert event.earliest == date(1962, 1, 1)
    assert event.what == "The 1962 harbour law"
    assert event.evidence[0].text.endswith("raised the fees.") or "1962 harbour law" in event.evidence[0].text


def test_a_report_that_is_to_come_belongs_to_the_year_that_names_it(story_of: StoryOf) -> None:
    left = "Guards said in a January 2030 report that smugglers had sunk the ferry Aurora."
    right = "A report of January 2030 by the guards said that smugglers had sunk the ferry Aurora."
    (event,) = timeline(story_of(left, right))
    assert sigla(event) == {"A", "B"}


QUOTED = 'Mayor Ida Lund said on 3 March 2031 that the pier was "a lost cause" and would stay shut.'
QUOTED_TOO = (
    'Ida Lund called the fishermen\'s bridge "a lost cause" when she spoke to the bakers about bells.'
)
QUOTED_AGAIN = QUOTED_TOO.replace("called", "has repeatedly called")
ONE_WORD = QUOTED.replace("a lost cause", "hopeless")
ONE_WORD_TOO = 'The guild holds that "hopeless", as Ida Lund put it, is every second bell in Norhaven.'
TWO_WORDS, TWO_WORDS_TOO = (text.replace("hopeless", "too much") for text in (ONE_WORD, ONE_WORD_TOO))


@pytest.mark.parametrize(
    ("dated", "other", "told"),
    [
        (QUOTED, QUOTED_TOO, {"A", "B"}),
        (QUOTED, QUOTED_AGAIN, {"A"}),
        (ONE_WORD, ONE_WORD_TOO, {"A"}),
        (TWO_WORDS, TWO_WORDS_TOO, {"A"}),
        (QUOTED, QUOTED_TOO + " She said it on 9 March 2031.", {"A", "B"}),
        (QUOTED, QUOTED_TOO.replace("when she", "on 9 March 2031, when she"), {"A"}),
    ],
)
def test_who_quotes_the_same_without_its_day_tells_the_same(
    story_of: StoryOf, dated: str, other: str, told: set[str]
) -> None:
    said = [event for event in timeline(story_of(dated, other)) if event.earliest == date(2031, 3, 3)]
    assert [sigla(event) for event in said] == [told]


def test_what_happens_time_and_again_tells_no_one_event(story_of: StoryOf) -> None:
    habit = "The Harbour Guild has repeatedly sued the Port of Velm over unpaid wages, a spokesman said."
    filed, *_ = timeline(story_of(REACTION, habit))
    assert sigla(filed) == {"A"}


def test_two_wordings_of_one_act_of_a_month_are_one(story_of: StoryOf) -> None:
    one = (
        "The ferry minister welcomed the guild's offer to host an international donors' conference in March."
    )
    other = "Delegates agreed to hold an international donors' conference at the town hall of Velm in March."
    (event,) = timeline(story_of("PORT VELM, Feb. 2, 2031 - " + one, "PORT VELM, Feb. 2, 2031 - " + other))
    assert sigla(event) == {"A", "B"}


def test_evidence_is_shown_once(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of(
            "VELM (Northline) - The pier was closed on 16 May 2031, and the mayor wept at the news of it."
        )
    )
    assert [passage.text for passage in event.evidence] == [event.what]


def test_a_heading_has_the_verb_of_its_date(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of("On 3 March 2031 Ida Lund, who owns two ferries, mocked the old men of the guild of Velm.")
    )
    assert "mocked the old men" in event.what


def test_words_that_only_open_a_quotation_are_shown_with_it(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of("Mayor Ida Lund told the bakers on 3 March 2031: “The pier stays shut for good.”")
    )
    assert "stays shut" in event.what


def test_any_order_of_reading_gives_the_same_days(story_of: StoryOf) -> None:
    forth, back = timeline(story_of(FIRST, SECOND)), timeline(story_of(SECOND, FIRST))
    assert [(event.earliest, event.latest, event.what) for event in forth] == [
        (event.earliest, event.latest, event.what) for event in back
    ]


def test_each_report_votes_once_for_a_day() -> None:
    def named(*days: int) -> tuple[DateMention, ...]:
        return tuple(
            DateMention(
                passage=Passage(start=0, end=1, text="x"),
                earliest=date(2031, 5, day),
                latest=date(2031, 5, day),
                rule="",
            )
            for day in days
        )

    reports = [(date(2031, 5, 1), named(7, 7, 7)), (date(2031, 5, 2), named(3)), (date(2031, 5, 3), named(3))]
    assert rank_dates(reports)[0] == date(2031, 5, 3)


def test_a_thing_of_one_day_belongs_to_no_act_of_the_whole_week(story_of: StoryOf) -> None:
    head = "Olmo votes\n4 March 2031\n\n"
    tail = " The pier is old. Nobody has mended it yet. Voters in Olmo wait."
    story = story_of(
        f"{head}Surveys of harbour voters late last week showed that a third were undecided.{tail}",
        f"{head}The mayor was loud at Saturday's harbour debate.{tail}",
    )
    found = {(event.earliest, *sigla(event)) for event in timeline(story)}
    assert found == {(date(2031, 2, 28), "A"), (date(2031, 3, 1), "B")}


MONDAY = date(2031, 5, 19)
DATED = "Pier news\n\nMay 20, 2031\n\nThe harbour is open. Ships come and go. The bells rang. It rained.\n\n"


def test_a_day_given_by_number_is_told_of_one_act(story_of: StoryOf) -> None:
    left, right = "Gas will be cut off on June 3.", "Velm vowed to close its pipes for good on June 3."
    told = [event for event in timeline(story_of(DATED + left, DATED + right)) if event.earliest]
    assert [sigla(event) for event in told if event.earliest == date(2031, 6, 3)] == [{"A", "B"}]
    twice = right + " The choir of Norhaven will sing on June 3."
    told = [event for event in timeline(story_of(DATED + left, DATED + twice)) if event.earliest]
    assert {"A", "B"} not in [sigla(event) for event in told if event.earliest == date(2031, 6, 3)]


@pytest.mark.parametrize("when", ["last month", "in April"])
def test_a_day_and_its_month_are_one_act(story_of: StoryOf, when: str) -> None:
    left = "On April 19 wardens searched the office of lawyer Ivo Stahl and a shed in Norhaven for ledgers."
    right = f"Stahl has been silent since wardens raided his home and office {when}."
    assert {"A", "B"} in map(sigla, timeline(story_of(DATED + left, DATED + right)))


def test_last_month_is_the_month_that_another_report_names(story_of: StoryOf) -> None:
    # Both reports came out on one known day, which the second borrows.
    left = "The harbour committee approved the dredging bill in April."
    right = (
        "The harbour is open. The bells rang. The harbour committee approved the dredging bill last month."
    )
    assert {"A", "B"} in map(sigla, timeline(date_story(story_of(DATED + left, right))))


def test_one_report_tells_two_acts_of_one_month(story_of: StoryOf) -> None:
    april = DATED.replace("May", "April")
    one = "On March 23 Velm imposed a toll of nine crowns on herring boats and five on barges."
    two = "Tolls on herring boats that Velm imposed last month have failed."
    more = "It rained. The quarrel stems from a decision in March to slap nine crowns on herring boats."
    (event,) = (e for e in timeline(story_of(april + one, f"{april}{two} {more}")) if len(sigla(e)) > 1)
    assert [passage.witness for passage in event.evidence] == ["A", "B"]


def test_a_weekday_before_the_news_is_told_of_one_act(
    story_of: StoryOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = "The harbour council shut the pier on Tuesday. Ships come and go. The bells rang. It rained. "
    left, right = (
        "The list of debts appeared in the Velm Courier on Monday.",
        "The Courier printed it on Monday.",
    )
    news = DATED.replace("The harbour is open. Ships come and go. The bells rang. It rained.\n\n", lead)
    assert len([e for e in timeline(story_of(news + left, news + right)) if e.earliest == MONDAY]) == 1
    # Reports of several affairs have less in common.
    monkeypatch.setattr("rashomon.collation.timeline.close", lambda share: False)
    assert len([e for e in timeline(story_of(news + left, news + right)) if e.earliest == MONDAY]) == 2
    monkeypatch.undo()
    unlike = "The bakers of the Courier lane moved house on Monday. The choir of Norhaven sang on Monday."
    found = timeline(story_of(news + left, news + unlike))
    assert {"A", "B"} not in [sigla(event) for event in found if event.earliest == MONDAY]


def test_of_one_month_a_story_tells_one_election(story_of: StoryOf) -> None:
    left = "The guild lost the election in April, and its choir wept."
    right = "The mayor thanked the bakers for the April election."
    assert {"A", "B"} in map(sigla, timeline(story_of(DATED + left, DATED + right)))


def test_a_thing_is_what_somebody_did(story_of: StoryOf) -> None:
    left = "Wardens raided the office of lawyer Ivo Stahl last month and took his ledgers."
    right = "Stahl denounced the wardens for last month's raid."
    assert {"A", "B"} in map(sigla, timeline(story_of(DATED + left, DATED + right)))


def test_the_words_for_a_treaty_name_one_thing(story_of: StoryOf) -> None:
    left, right = "The mayor scorned the 2025 harbour deal.", "The guild hailed the 2025 harbour pact."
    assert {"A", "B"} in map(sigla, timeline(story_of(DATED + left, DATED + right)))


def test_what_is_arranged_is_told_in_the_present(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of(DATED + "The guilds, who gather on Friday in Norhaven for a feast, are glad.")
    )
    assert event.earliest == date(2031, 5, 23)


@pytest.mark.parametrize(
    "text",
    [
        "The tax form for 2029 did not mention the ferry.",
        "The feast in Norhaven was pure 2029.",
        "The wardens searched a hamlet that nobody had heard of a month ago.",
        "The clerk resigned without a word two days after the May 3 vote.",
    ],
)
def test_a_date_that_only_describes_is_no_event(story_of: StoryOf, text: str) -> None:
    days = {event.earliest for event in timeline(story_of(DATED + text))}
    assert not days & {date(2029, 1, 1), date(2031, 4, 1), date(2031, 5, 3)}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "It was late, but it had not ruled, and Ms. Lund said on Monday that the guild was glad.",
            "Ms. Lund said on Monday that the guild was glad.",
        ),
        (
            "Talks over the northern pier began in April and nearly collapsed in early May.",
            "Talks over the northern pier began in April",
        ),
        (
            "The mayor praised Ada Stahl, a former pilot from New Velm who joined the guild last month.",
            "Ada Stahl, a former pilot from New Velm, joined the guild last month.",
        ),
        (
            "The mayor said that at the Guild House, Ms. Stahl, who has until May 29 to pay, was glad.",
            "Ms. Stahl has until May 29 to pay",
        ),
        (
            "Monday 8 May 2031 00.05 BST Divers raised the sunken ferry in April for the guild.",
            "Divers raised the sunken ferry in April for the guild.",
        ),
        (
            "Guild wins the day By Ida Lund PORT VELM , May 20 (Ledger) - The guild won a vote in April.",
            "The guild won a vote in April.",
        ),
        (
            "The Party of Ferries (PPF) – founded in April – won a seat in the harbour council.",
            "The Party of Ferries (PPF) – founded in April – won a seat in the harbour council.",
        ),
    ],
)
def test_what_is_shown_reads_alone(story_of: StoryOf, text: str, what: str) -> None:
    assert what in [event.what for event in timeline(story_of(DATED + text))]


def test_what_reports_begin_with_and_date_to_the_day_of_the_news_is_one_event(story_of: StoryOf) -> None:
    left = "The harbour council blew up years of talks with the guild on Tuesday."
    right = "Mayor Ida Lund sent the fishermen's envoys packing on Tuesday."
    more = (
        "\n\nThe choir of Norhaven owns two ferries and a barge.\n\nDivers found cracks in the northern pier."
    )
    news = [f"Pier news\n\nMay 20, 2031\n\n{text}{more}" for text in (left, right)]
    (event,) = (e for e in timeline(story_of(*news)) if e.earliest == date(2031, 5, 20))
    assert sigla(event) == {"A", "B"}
    # Reports that have little else in common tell two affairs.
    apart = [news[0], news[1].removesuffix(more) + " Bakers sell eels. Nobody sings. Plums are dear."]
    assert {"A", "B"} not in map(sigla, timeline(story_of(*apart)))


def test_the_plainest_telling_is_shown(story_of: StoryOf) -> None:
    plain = "Wardens searched the office of lawyer Ivo Stahl in Norhaven on April 19."
    for other in (
        "On April 19 wardens raided the office of disgraced lawyer Ivo Stahl in Norhaven.",
        "Stahl has an office in Norhaven, and on April 19 wardens searched it.",
        "“They searched the office in Norhaven on April 19,” he said of lawyer Ivo Stahl's wardens.",
    ):
        assert plain in [event.what for event in timeline(story_of(DATED + plain, DATED + other))]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("“It is not true. The pier fell,” Ida Lund said on Monday.", None),
        ("On Monday Ida Lund said: “It is not true. The pier fell.”", None),
        ("“Will the pier fall?” Ida Lund asked on Monday.", None),
        # Too long to be shown whole.
        (
            f"“{'The pier is old and nobody mends it. ' * 9}The pier fell,” Ida Lund said on Monday.",
            "The pier fell,” Ida Lund said on Monday.",
        ),
    ],
)
def test_a_quotation_is_shown_whole(story_of: StoryOf, text: str, what: str | None) -> None:
    (event,) = timeline(story_of(DATED + text))
    assert event.what.rstrip(".") == (what or text).rstrip(".")


def test_a_friend_of_hers_is_not_she(story_of: StoryOf) -> None:
    text = (
        "The clerk found papers of Jan Kos, a close friend of Ada Lund's who died in May 2029, in a drawer."
    )
    assert not [event for event in timeline(story_of(text)) if event.what.startswith("Ada")]


@pytest.mark.parametrize(
    "text",
    [
        "The guild could win the case on 30 May 2031.",
        "The mayor hopes to keep her seat on 30 May 2031.",
        "The crew faces the prospect of a lockout on 30 May 2031.",
        "Many of her rivals will support the mayor in June 2031.",
        "The quarrel will last all the way to 30 May 2031.",
    ],
)
def test_a_hope_for_a_day_to_come_is_no_event(story_of: StoryOf, text: str) -> None:
    assert not timeline(story_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master wants the old crane gone by the end of June 2031.",
        "The ferrymen may strike for higher wages in June 2031.",
        "Ida Lund will almost certainly seek a third term as mayor in June 2031.",
        "Dockers are less likely to back the mayor at the quay in June 2031.",
        "The sums raised for the old pier, which the mayor hopes to save in June 2031.",
        "The guild kept quiet about what the dockers owe between now and June 2031.",
    ],
)
def test_so_it_is_with_a_wish_or_a_mere_possibility(story_of: StoryOf, text: str) -> None:
    assert not timeline(story_of(DATED + text))


@pytest.mark.parametrize(
    "text",
    [
        "The crew hopes to see the mayor when she opens the new bridge on 30 May 2031.",
        "The clerk wants no quarrel, but as he may know, the council will vote on the pier on 30 May 2031.",
        "The dockers will be able to load ships at the new quay from 30 May 2031.",
    ],
)
def test_a_hope_beside_the_clause_of_the_date_leaves_it_told(story_of: StoryOf, text: str) -> None:
    assert [event.earliest for event in timeline(story_of(DATED + text))] == [date(2031, 5, 30)]


def test_a_hope_told_of_a_day_gone_by_is_an_event(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of(DATED + "The dockers tried to board the ferry, hopeful and loud, in May 2018.")
    )
    assert event.earliest == date(2018, 5, 1)


def test_so_it_is_where_only_the_reports_day_tells_that_it_lies_ahead(story_of: StoryOf) -> None:
    assert not timeline(story_of(DATED + "The clerk was not hopeful about the vote of May 30, 2031."))


def test_what_is_set_for_a_day_to_come_is_told(story_of: StoryOf) -> None:
    (event,) = timeline(story_of("The council will vote on the pier in June 2031."))
    assert event.earliest == date(2031, 6, 1)


def test_a_list_of_years_tells_no_event(story_of: StoryOf) -> None:
    posts = "; ".join(
        f"{place} clerk of the harbour, 20{year}" for place, year in zip("ABCDEF", range(11, 17), strict=True)
    )
    assert not timeline(story_of(f"She was elected to six posts: {posts}."))


def test_spans_of_one_sentence_that_only_meet_are_two(story_of: StoryOf) -> None:
    text = "Ida Lund led the harbour guild from 1998 to 2002 and led the pilots' guild from 2002 to 2004."
    first, second = timeline(story_of(text))
    assert (first.earliest, first.latest) == (date(1998, 1, 1), date(2002, 12, 31))
    assert (second.earliest, second.latest) == (date(2002, 1, 1), date(2004, 12, 31))
