"""What one version of a report says otherwise than an earlier one."""

from datetime import timedelta

import pytest
from versions import DAY, NEW, OLD, version

from rashomon.collation.revisions import compare_versions
from rashomon.model import Alteration, Revision

FRAME = (
    "Two ferries were moored in Norhaven on Monday. {} The harbour office opened at noon, and the market "
    "stayed closed all day."
)
REWORDINGS = [
    (
        "Police said the driver was arrested late on Sunday.",
        "The driver was arrested late on Sunday, police said.",
    ),
    ("The council has approved the budget.", "The council approved the budget."),
    ("About 50 people were hurt in the crash.", "Around 50 people were injured in the crash."),
    ("The company said it would buy the shipyard.", "The firm said that it would purchase the shipyard."),
    ("Three people died in the fire, the hospital said.", "The hospital said 3 people died in the fire."),
    ("Mayor Dan Feld said the bridge would reopen.", "Mayor Feld said the bridge would re-open."),
    ("Prices rose by 4 percent in March.", "Prices rose 4 per cent in March."),
    (
        "The union will meet on Thursday, its leader said.",
        "The union's leader said it will meet on Thursday.",
    ),
    ("She said the law doesn't allow it.", "She said that the law does not allow it."),
    ("The vote was delayed because of the storm.", "The vote was postponed because of the storm."),
    ("The airline cancelled 40 flights.", "The airline canceled 40 flights."),
    (
        "Officials say the dam is safe and that water levels are falling.",
        "Officials say the dam is safe. They say water levels are falling.",
    ),
    (
        "However, the strike will go on, the union said in a statement.",
        "The strike will go on, the union said.",
    ),
    (
        "The storm killed at least six people on the coast.",
        "At least six people were killed by the storm on the coast.",
    ),
    ("The bank, which is based in Kelm, will cut 300 jobs.", "The Kelm-based bank will cut 300 jobs."),
    ("Doctors treated 18 patients for smoke.", "Eighteen patients were treated for smoke, doctors said."),
    ("The plant employs 1,200 people.", "The plant employs 1200 people."),
    ("Investigators believe the pilot lost control.", "Investigators think that the pilot lost control."),
    ("The court is expected to rule next week.", "The court's ruling is expected next week."),
    ("The two sides signed the accord in Geneva.", "Both sides signed the agreement in Geneva."),
    ("Nurses began a strike at midnight.", "A strike by nurses began at midnight."),
    (
        "The suspect, 34, appeared in court on Tuesday.",
        "The 34-year-old suspect appeared in court on Tuesday.",
    ),
    ("The ministry said that no one had been hurt.", "The ministry said nobody was hurt."),
]
CHANGES = [
    ("Police said the driver was arrested.", "Police said the passenger was arrested.", "claim"),
    ("The council has approved the budget.", "The council has rejected the budget.", "claim"),
    ("About 50 people were hurt in the crash.", "About 70 people were hurt in the crash.", "figure"),
    ("The company said it would buy the shipyard.", "The company said it might buy the shipyard.", "claim"),
    (
        "Mayor Dan Feld said the bridge would reopen.",
        "Mayor Dan Feld said the bridge would not reopen.",
        "claim",
    ),
    ("The blaze destroyed the warehouse.", "The blaze damaged the warehouse.", "claim"),
    ("The union will meet on Thursday.", "The union will meet on Friday.", "claim"),
    ("The man was charged with murder.", "The man was charged with manslaughter.", "claim"),
    ("Anna Berg won the race.", "Anna Berg and Liv Moe won the race.", "claim"),
    ("The suspect fled on foot.", "The alleged suspect fled on foot.", "claim"),
    ('"We will appeal at once," she said.', '"We will appeal in time," she said.', "quotation"),
    ('"We will appeal at once," Anna Berg said.', '"We will appeal at once," Liv Moe said.', "quotation"),
    ("All schools will close.", "Some schools will close.", "claim"),
    ("The airline cancelled 40 flights.", "The airline cancelled 40 flights to Kelm.", "claim"),
    ("At least 12 people are missing.", "12 people are missing.", "figure"),
    ("Ida Holm was elected chair.", "Rolf Lund was elected chair.", "claim"),
    ("The fire broke out before the inspection.", "The fire broke out after the inspection.", "claim"),
    ("The army said it had taken the town.", "The army said it had lost the town.", "claim"),
    ("The president was in the building.", "The former president was in the building.", "claim"),
    ("The sum of 5 million euros was paid.", "The sum of 5 million dollars was paid.", "figure"),
]


def compared(before: str, after: str) -> Revision:
    return compare_versions(version(FRAME.format(before)), version(FRAME.format(after)))


def shown(change: Alteration) -> tuple[str, str, str | None, str | None]:
    before, after = (place.text if place else None for place in (change.before, change.after))
    return change.kind, change.op, before, after


@pytest.mark.parametrize(("before", "after"), REWORDINGS)
def test_a_mere_rewording_is_no_change(before: str, after: str) -> None:
    revision = compared(before, after)
    assert [shown(change) for change in revision.changes] == []


@pytest.mark.parametrize(("before", "after", "kind"), CHANGES)
def test_a_change_of_what_is_told_is_shown(before: str, after: str, kind: str) -> None:
    revision = compared(before, after)
    assert [(change.kind, change.op) for change in revision.changes] == [(kind, "altered")]


def test_two_whole_versions() -> None:
    revision = compare_versions(version(OLD), version(NEW, DAY + timedelta(1)))
    assert [shown(change) for change in revision.changes if change.kind != "claim"] == [
        ("figure", "altered", "three", "five"),
        ("figure", "altered", "Three people", "Five people"),
        ("figure", "added", None, "2 million dollars"),
        ("quotation", "altered", "We had no warning at all,", "We had no warning,"),
        ("quotation", "added", None, "Our thoughts are with every one of them,"),
        ("quotation", "dropped", "The whole street was full of smoke.", None),
    ]
    claims = [change for change in revision.changes if change.kind == "claim"]
    edits = [(e.op, e.before, e.after) for change in claims for e in change.edits]
    assert edits[-2:] == [("change", "arrested", "questioned"), ("add", "", "not")]
    assert [shown(c)[1:] for c in claims if c.op != "altered"] == [
        ("added", None, "The Tarrow Company said it would pay 2 million dollars to the families."),
        ("dropped", "The owner could not be reached.", None),
    ]
    assert [old.text.split()[2] for old, _ in revision.reworded] == ["began"]


def test_every_passage_stands_in_its_version() -> None:
    texts = {"A": OLD, "B": NEW}
    revision = compare_versions(version(OLD), version(NEW))
    assert (revision.old, revision.new) == ("A", "B")
    for change in revision.changes:
        for place, siglum in ((change.before, "A"), (change.after, "B")):
            if place:
                assert place.witness == siglum
                assert texts[siglum][place.start : place.end] == place.text
        assert change.rule


def test_the_same_text_has_no_changes_whatever_the_order_of_its_paragraphs() -> None:
    moved = "\n\n".join([OLD.split("\n\n")[0], *reversed(OLD.strip().split("\n\n")[1:])])
    revision = compare_versions(version(OLD), version(moved))
    assert (revision.changes, revision.reworded, revision.notices) == ((), (), ())


def test_a_day_told_from_another_day_is_the_same_day() -> None:
    before = version("The ferry sank. The ship left Kelm on Sunday with 40 cars.", DAY)
    after = version("The ferry sank. The ship left Kelm yesterday with 40 cars.", DAY + timedelta(1))
    assert compare_versions(before, after).changes == ()


@pytest.mark.parametrize("text", ["", "?!", "«»", '"' * 300, "Ein Satz. Noch ein Satz."])
def test_odd_texts_are_compared(text: str) -> None:
    for other in (text, OLD):
        compare_versions(version(text), version(other))
        compare_versions(version(other), version(text))
