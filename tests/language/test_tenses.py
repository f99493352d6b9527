"""What the words around a date say of its tense."""

from datetime import date

import pytest

from rashomon.language.dates import resolve
from rashomon.language.tenses import tells_ahead, tense_at


def tense(marked: str) -> str:
    """The tense at the date between square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return tense_at(text, 0, start, end, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on [Friday].",
        "The first buses could be delivered in [October].",
        "The council is to hold a hearing on [Friday].",
        "The mayor said the harbour was likely to reopen on [Friday].",
        "The council meets on [Friday], its clerk said.",
        "Parliament votes on the harbour bill on [Friday].",
        "The final hearing comes [June 14].",
        "The weavers are holding a march on [Saturday].",
        "On [Friday], the council will meet.",
        "The tenants have until [Friday] to reply.",
        "The tenants had until [Friday] to reply.",
        "The tenants had to reply by [Friday].",
        "Clerks told the paper that the bill would be read on [Monday].",
        "Voters are free to choose another mayor in [November].",
        "The mayor said the winner would be announced [Monday].",
        "The mayor is supposed to speak on [Monday].",
        "The guild called a general assembly for [Monday].",
        "The plan foresees a second pier in [October].",
        "The brewers see prices rising in [October].",
        "He was sure that they would meet over [the next week].",
        "The clerk's farewell is on [Friday].",
        "At the convention in [March], delegates will choose a mayor.",
        "The higher toll applies from [1 August].",
        "The pier, which is due to reopen on [Friday], was sold.",
        "The mayor had offered the rowers a rise if they were back by [Friday].",
        "The halls are being painted [over the weekend].",
        "The mayor is girding for a hard debate [Friday night].",
        "On [Friday] the town takes leave of her.",
        "The rowers meet the fishers [at the weekend].",
        "In Velm -- which holds a ballot on [Friday] -- Lund was ahead.",
        "The judge sent them home, setting a new date in [March].",
        "She learned how they need to be rowing [Friday night].",
        "He flew in while shaking hands ahead of the vote on [Friday].",
    ],
)
def test_what_is_to_come(text: str) -> None:
    assert tense(text) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour matters more than the [November] election.",
        "Whoever wins in [November] has to pay.",
        "The clerk called [November's] election a farce.",
    ],
)
def test_what_is_told_of_an_election(text: str) -> None:
    assert tense(text) == "vote"


@pytest.mark.parametrize(
    "text",
    [
        "The court heard the case on [Monday].",
        "She is the third clerk to leave since [January].",
        "Velm ignores the vote in [May] in which Lund won a seat.",
        "Four rockets were fired on [June 8].",
        "On [Friday], the council voted for it.",
        "The judge on [Thursday] suggested that the harbour will close.",
        "She said on [Sunday] that she would leave.",
        "By [Friday], thirty houses had burned down.",
        "Votes were counted through [Friday evening].",
        "By [Friday], the last house was empty.",
        "By [May 3], ten days after the fire, the last house was empty.",
        "Four vessels had docked by [Thursday evening].",
        "The mayor, announcing on [Friday] that she would leave, wept.",
        "Since taking the chain of office in [October] the mayor will not speak.",
        "She is likely to win more votes than he won in [May].",
        "Lund is ahead of Kos in a poll taken in [December].",
        "Hundreds may have drowned in [Tuesday] 's storm.",
        "Thousands are expected to have drowned in [Tuesday's] storm.",
        "Many live in houses flattened by [Tuesday's] 7.0-magnitude quake.",
        "The deal was hammered out beginning on [Sunday].",
        "In [October], Ida Lund, the mayor, proposed a new pier.",
        "Thirty ballots are still to be counted as of [June 30].",
        "Asked on [Monday] whether she would stay, the mayor wept.",
        "Lund would not comment on [Monday].",
        "Her guild won the most seats -- 123 -- in [Sunday's] ballot.",
        "The talks began in May and concluded [Monday].",
        "The judge had urged the guild to hand over some 54,000 pages of the old letters of Lund by [May 3].",
        "On the eve of her return to the town hall in [March], Ida Lund called the guild.",
    ],
)
def test_what_is_past(text: str) -> None:
    assert tense(text) == "past"


@pytest.mark.parametrize(
    "text",
    [
        # The day is that of the subject, the verb tells of what follows.
        "[Monday's] ruling will anger the guild.",
        "The strikes in the harbour on [Monday] will hurt the guild.",
        "The convoy had been due to arrive on [Friday].",
        "The shipyard sold thirty ferries by the end of [February].",
        "The guild has no heart to defeat the mayor on [Friday].",
        "They call her the first woman to capture the prize of the guild on [Monday night].",
        "The treaty was to be signed on [Friday].",
        "She urged them to vote [Friday].",
        "Few of the polls that were held before [Friday's] vote were right.",
        "The rowers lost all races through [Friday].",
        "The guild ordered all offices to remain closed through [Friday].",
        "The guild was planning to hold a ball on [Friday night].",
        "Both guilds together sold more than 280 ferries by the end of [February].",
        "It came hours before the ban was set to end at 12:01 a.m. on [Friday].",
    ],
)
def test_the_words_allow_both(text: str) -> None:
    assert tense(text) == "either"


@pytest.mark.parametrize(
    "text",
    [
        "The march, put off due to the flood on [Monday], drew few.",
        "A vote on [Friday] decides the matter.",
        "[Friday's] ferry.",
        # No verb near enough says so.
        "The clerk was found by two divers in the old dock behind the harbour wall on [Friday].",
        # A participle in the present says nothing, nor does the end of a compound.
        "Then comes the vote-packed [April 19] primary.",
        "The bill is published in [October].",
    ],
)
def test_no_word_says(text: str) -> None:
    assert tense(text) == ""


@pytest.mark.parametrize(
    ("tense", "first", "rule"),
    [
        ("past", date(2030, 6, 8), "last one"),
        ("future", date(2031, 6, 8), "next one"),
        # Eleven months back is rather a month ahead, where nothing says that it is past.
        ("", date(2031, 6, 8), "nearest"),
    ],
)
def test_a_day_of_the_year_far_back(tense: str, first: date, rule: str) -> None:
    when = resolve("June 8", date(2031, 5, 14), tense)  # type: ignore[arg-type]
    assert when.earliest == first
    assert rule in when.rule


def test_what_tells_nothing_of_its_day() -> None:
    assert tense("They will vote for her because of the fire on [Saturday].") == ""
    assert tense("The beginning of [Saturday's] race was slow.") != "future"


@pytest.mark.parametrize(
    "text",
    [
        "[Today], the guild is the richest of the coast.",
        "The harbour is a quieter place [today].",
        "[Today] there are 900 ferries.",
        "It remains one of the hardest tasks facing the guild [today].",
    ],
)
def test_how_things_are_today(text: str) -> None:
    assert tense(text) == "now"
    assert resolve("today", date(2031, 5, 14), "now").earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "The guild is [today] holding a vote.",
        "Her announcement [today] is a blow to the guild.",
        "The guild voted [today].",
        "The guild is expected to vote [today].",
        "[Today]'s vote is the third.",
    ],
)
def test_what_happens_today(text: str) -> None:
    assert tense(text) != "now"


def test_a_weekday_without_a_tense_is_the_last_one_and_says_so() -> None:
    when = resolve("Friday", date(2031, 5, 14), "")
    assert when.earliest == date(2031, 5, 9)
    assert when.rule == "a weekday: the last one on or before the report's date"
    assert "told of as past" in resolve("Friday", date(2031, 5, 14), "past").rule


@pytest.mark.parametrize(
    ("tense", "first"),
    # 14 May is a Wednesday: the last Thursday is six days back, the last Saturday four.
    [("either", (date(2031, 5, 15), date(2031, 5, 17))), ("", (date(2031, 5, 15), date(2031, 5, 10)))],
)
def test_a_weekday_that_may_be_past_or_to_come(tense: str, first: tuple[date, date]) -> None:
    for phrase, day in zip(("Thursday", "Saturday"), first, strict=True):
        assert resolve(phrase, date(2031, 5, 14), tense).earliest == day  # type: ignore[arg-type]


def test_words_that_speak_of_what_is_to_come() -> None:
    assert tells_ahead("The council will vote")
    assert not tells_ahead("The council voted")


def test_an_election_that_its_verb_says_nothing_of_may_be_past_or_to_come() -> None:
    assert tense("It owed at least as much to the election in [March] as to the rain.") == "either"


@pytest.mark.parametrize(
    "text",
    [
        "The union told its members to be back by [Monday].",
        "The board called on the guild to reverse its vote by [Monday].",
        "The guild urged the firm to settle before [Monday].",
        "The offer, open until [Friday], found nobody.",
        "The verdict, expected on [Friday], could end the affair.",
        "Unless the rent is paid on [Monday], the boats are lost.",
        "Tickets go on sale on [Monday].",
        "The talks resume [Monday] in Velm.",
        "The pilots walk out from [Monday].",
        "The lease runs out in [March].",
        "Her mandate ends in [March].",
        "Lund, who leaves office in [December], refused to comment.",
    ],
)
def test_what_is_set_or_awaited_lies_ahead(text: str) -> None:
    assert tense(text) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The board kicked the plan into [September] by two votes.",
        "The judge moved the trial to [3 October].",
        "The guild threatened to walk out on [Friday].",
        "The guild called off [Friday]'s walkout.",
    ],
)
def test_what_was_meant_for_a_day_may_be_past_or_to_come(text: str) -> None:
    assert tense(text) == "either"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund is suing over an article of [14 March] which she calls a lie.",
        "The firm said in [September] it would close the yard.",
        "“By [December], when we were looking for a boat, none was left.",
        "The lease ran out in [March].",
        "Lund, who had been fined for speeding on the coast road and again in [January], left.",
        "The deadline passed on [Sunday].",
    ],
)
def test_what_was_written_or_said_is_past(text: str) -> None:
    assert tense(text) == "past"
