"""Lines and titles without the headlines, captions and stamps that ran into their sentences."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.digest.heads import heading, news
from rashomon.model import Story

FIRE = "A fire has destroyed the paper mill in Ostrand, the brigade said."


def parted(story: Story) -> tuple[str | None, str]:
    """The headline and the news of the first report's first sentence."""
    witness = story.witnesses[0]
    first = next(sentence for sentence in witness.sentences if sentence.part == "body")
    above = heading(witness, first.start, first.end)
    return (above.text if above else None), news(witness, first.start, first.end).text


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("Flames destroy mill in Ostrand", "Flames destroy mill in Ostrand"),
        ("Friday 3 March 2006 11.05 GMT", None),
        ("Flames over the river Friday 3 March 2006 11.05 GMT", "Flames over the river"),
        ("Page last updated at 11:05 GMT, Friday, 3 March 2006", None),
        ("OSTRAND (Reuters) -", None),
        ("Photograph: Ida Holt/AP", None),
        ("Crews at the mill in Ostrand A tower fell in the night", "Crews at the mill in Ostrand"),
    ],
)
def test_the_news_begins_behind_it(story_of: Callable[..., Story], above: str, head: str | None) -> None:
    found, told = parted(story_of(f"{above} {FIRE}"))
    assert told == FIRE
    assert (found or None) == head


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Mill in Ostrand destroyed by flames", "Firemen have searched the paper mill."),
        ("Crews search mill in Ostrand rubble", "Rescue teams looked for a nurse on Friday."),
        ("Mayor of Ostrand calls fire a ` tragedy '", "Firemen have searched the paper mill."),
        ("Many in Ostrand are missing", "Firemen have searched the paper mill."),
        ("Dockers of Ostrand leave a long meeting", "The dockers asked for more pay."),
        ("Ida Holt to rebuild mill in Ostrand", "Ida Holt is ready to rebuild the paper mill."),
        ("Holt reopened the Ostrand mill last year", "Ostrand singer Ida Holt has bought the paper mill."),
    ],
)
def test_a_noun_with_a_capital_or_the_first_words_again_begin_the_news(
    story_of: Callable[..., Story], head: str, text: str
) -> None:
    assert parted(story_of(f"{head} {text} The firemen found nobody."))[1] == text


@pytest.mark.parametrize(
    "text",
    [
        "On Friday the council of Ostrand told Parliament that the paper mill had burnt down.",
        "The council of Ostrand told The Courier that the paper mill had burnt down on Friday.",
        "On Friday 3 March 2006 Ida Holt told the council of Ostrand that the mill had burnt down.",
        "The brigade of Ostrand said patients of ward A were safe after the mill had burnt down.",
        "A study of twelve likely Democratic voters in Ostrand said that the mill had burnt down.",
        "Ida Holt of Ostrand and the singer Ida Holt told the council that the mill had burnt down.",
        "Holt of Ostrand told the council that a mill singer Ida Holt has bought had burnt down.",
        "The council of Ostrand stands by everything I said after the paper mill had burnt down.",
    ],
)
def test_names_and_dates_of_a_sentence_stay(story_of: Callable[..., Story], text: str) -> None:
    assert parted(story_of(text))[1] == text


def test_lines_and_titles_are_without_them(story_of: Callable[..., Story]) -> None:
    stamp = "Friday 3 March 2006 11.05 GMT"
    edition = collate(story_of(f"{stamp} {FIRE}", f"{stamp} {FIRE}", f"Mill burns in Ostrand tonight {FIRE}"))
    assert "GMT" not in edition.title
    assert edition.digest[0].text == FIRE


def test_a_caption_names_no_story(story_of: Callable[..., Story]) -> None:
    caption = "The mayor of Ostrand, Ida Holt, leaves the mill.\n\nPhotograph: Otto Lind/PA\n\n"
    edition = collate(story_of(f"{caption}{FIRE}", f"Mill burns down in Ostrand\n\n{FIRE}"))
    assert edition.title == "Mill burns down in Ostrand"


def test_a_headline_that_runs_into_a_long_sentence_is_the_title(story_of: Callable[..., Story]) -> None:
    long = (
        "The council of Ostrand said on Monday after a debate of nine hours that it would rebuild the paper "
        "mill that a fire had destroyed on Friday night."
    )

    def title(head: str) -> str:
        return collate(story_of(f"{head} {long} Nobody slept.", f"{head} {long} It rained.")).title

    assert title("Council of Ostrand rebuilds paper mill") == "Council of Ostrand rebuilds paper mill"
    assert title("Guests from Ostrand were in sombre mood").startswith("The council of Ostrand")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The council of Ostrand struck down the old fire rules of the paper mill that required two men "
            "at each of its many gates on every night of the year.",
            "The council of Ostrand struck down the old fire rules of the paper mill",
        ),
        (
            "The council of Ostrand told the brigade on Friday that required drills at the paper mill of the "
            "town had not been held for the fourth year in a row.",
            "The council of Ostrand told the brigade on Friday that required drills at the paper mill of the "
            "town had not been held for the fourth year in a row.",
        ),
    ],
)
def test_a_long_title_is_without_what_is_told_beside(
    story_of: Callable[..., Story], text: str, title: str
) -> None:
    assert collate(story_of(text, text)).title == title
