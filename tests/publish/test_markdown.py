"""The digest in Markdown."""

import re
from dataclasses import replace

from ferry_story import TEXTS, editions
from hostile_story import hostile

from rashomon.model import Editions
from rashomon.publish.markdown import to_markdown


def test_every_citation_leads_to_words() -> None:
    cited = re.findall(r"“([^”]*)” \[([A-E]):(\d+)-(\d+)\]", to_markdown(editions()))
    assert len(cited) > 15
    for words, siglum, start, end in cited:
        assert words.replace("\\", "").replace("**", "") == TEXTS[siglum][int(start) : int(end)]


def test_a_side_names_its_report_and_marks_the_words_that_part_it() -> None:
    text = to_markdown(editions())
    assert "- **≠ How many seafarers the cut touches**\n" in text
    assert (
        "  - C The Harbour Gazette: The island of Tarn woke without a ferry yesterday after “**more than"
        in text
    )
    assert "  - A Norpress: “The union has **not** replied to the minister.” [A:647-689]\n" in text
    assert "- The union has not replied to the minister. [A:647-689] (≠ otherwise in [C:440-510])\n" in text


def test_words_in_marks_are_given_no_second_pair() -> None:
    text = to_markdown(editions())
    assert not re.search(r"[\"“”]“|“[\"“”]", text.partition("## Quoted by several")[0])


def test_every_finding_has_its_part() -> None:
    text = to_markdown(editions())
    heads = re.findall("^## (.*)$", text, re.M)
    assert heads == [
        "What they tell",
        "Where they part",
        "Quoted by several",
        "Positions",
        "Timeline",
        "Lineage",
        "Set aside as furniture",
        "Not read",
    ]
    assert (
        "**Norrline** offers to restore half of the cut, toward Ada Lindqvist, condition: the union" in text
    )
    assert "reports/scan.pdf: not text" in text


def test_what_one_report_tells_twice_is_not_quoted_by_several() -> None:
    edition = editions().editions[0]
    first = edition.quotations[0]
    twice = (first.id, "again")
    again = replace(first, id="again")
    alone = replace(edition.utterances[0], members=twice)
    story = replace(edition, quotations=(first, again), utterances=(alone,))
    assert "Quoted by several" not in to_markdown(replace(editions(), editions=(story,)))


def test_hostile_text_stays_text() -> None:
    text = to_markdown(hostile())
    assert not re.search(r"(?<!\\)[<>]", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\u2028\u2029\u202e]", text)
    assert len(re.findall("^#", text, re.M)) == len(re.findall("^## [A-Z]", text, re.M)) + 1


def test_no_story_gives_the_rejected_alone() -> None:
    assert to_markdown(Editions(editions=(), rejected=editions().rejected)).startswith("## Not read")
