"""Which witnesses of a story are versions of one report, and what their own notes say."""

from dataclasses import replace
from datetime import timedelta

import pytest
from versions import DAY, NEW, OLD, story, version

from rashomon.collation.collate import collate
from rashomon.gathering.gather import gather
from rashomon.model import Lineage, Revision, Story

PAGE = "https://echo.example/2031/fire"


def found(given: Story) -> tuple[Revision, ...]:
    return collate(given).revisions


def test_an_update_is_compared_with_what_it_updates_the_older_first() -> None:
    given = story(version(NEW, DAY + timedelta(1), siglum="A"), version(OLD, DAY, siglum="B"))
    linked = replace(given, lineage=(Lineage(copy="B", exemplar="A", kind="update", evidence=()),))
    assert [(r.old, r.new) for r in found(linked)] == [("B", "A")]
    picked = replace(given, lineage=(Lineage(copy="B", exemplar="A", kind="pick-up", evidence=()),))
    assert [r.old for r in found(picked)] == [None]


def test_gathering_finds_the_versions() -> None:
    (given,) = gather([version(OLD, DAY), version(NEW, DAY + timedelta(1))])
    (revision,) = found(given)
    assert given.witness(revision.old or "").text == OLD
    assert given.witness(revision.new).text == NEW


def test_versions_of_one_address_are_compared_one_after_another() -> None:
    middle = OLD.replace("Three people", "Four people")
    given = story(
        version(NEW, DAY + timedelta(2), PAGE, "A"),
        version(middle, DAY + timedelta(1), PAGE, "B"),
        version(OLD, DAY, PAGE, "C"),
    )
    assert [(r.old, r.new) for r in found(given)] == [("C", "B"), ("B", "A")]


def test_the_address_of_a_whole_site_makes_no_version() -> None:
    site = "https://echo.example/"
    given = story(version(OLD, DAY, site, "A"), version(OLD.replace("Three", "Four"), DAY, site, "B"))
    assert found(given) == ()


def test_a_note_concerns_the_sentence_that_was_corrected() -> None:
    given = story(version(OLD, DAY, PAGE, "A"), version(NEW, DAY + timedelta(1), PAGE, "B"))
    (revision,) = found(given)
    (notice,) = revision.notices
    assert notice.passage.text.startswith("Correction: An earlier version")
    assert [place.text for place in notice.concerns] == [
        "Mayor Dan Feld said the company had ignored safety rules.",
        "Mayor Dan Feld said the company had not ignored safety rules.",
    ]


def test_a_note_is_shown_where_the_older_version_is_not_here() -> None:
    (revision,) = found(story(version(NEW, siglum="A")))
    assert (revision.old, revision.new, revision.changes) == (None, "A", ())
    assert [place.text for place in revision.notices[0].concerns] == [
        "Mayor Dan Feld said the company had not ignored safety rules."
    ]


def test_a_note_that_names_nothing_concerns_nothing_in_particular() -> None:
    (revision,) = found(story(version(OLD + "\nThis story has been updated.\n", siglum="A")))
    assert revision.notices[0].concerns == ()
    assert revision.notices[0].rule


@pytest.mark.parametrize(
    "line", ["This is a developing story and will be updated.", "Updated: 4 May 2031 20:09 CET"]
)
def test_a_promise_or_an_hour_alone_says_nothing_of_an_older_version(line: str) -> None:
    assert found(story(version(f"{OLD}\n{line}\n", siglum="A"))) == ()


def test_a_wires_line_on_what_is_new_is_a_note() -> None:
    later = OLD.replace("\n\nThree people", "\n\n(Updates number of people killed)\n\nFour people")
    given = story(version(OLD, DAY, PAGE, "A"), version(later, DAY + timedelta(1), PAGE, "B"))
    (revision,) = found(given)
    assert [n.passage.text for n in revision.notices] == ["(Updates number of people killed)"]
    assert "Four people" in [place.text for place in revision.notices[0].concerns]
    assert not any("Updates" in change.after.text for change in revision.changes if change.after)


def test_reports_without_versions_or_notes_have_no_revision() -> None:
    assert found(story(version(OLD, siglum="A"), version(OLD.replace("Three", "Four"), siglum="B"))) == ()
