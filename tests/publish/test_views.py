"""What each view makes of the ferry story."""

from dataclasses import replace
from datetime import date

import pytest
from ferry_story import edition

from rashomon.model import Lineage
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import acting, number, printable, ranked, shortened, span, summary, titled
from rashomon.publish.svg.agreement import agreement
from rashomon.publish.svg.chronology import chronology
from rashomon.publish.svg.coverage import coverage
from rashomon.publish.svg.lineage import lineage
from rashomon.publish.views.matrix import Cell, matrix
from rashomon.publish.views.positions import stands
from rashomon.publish.views.quotations import quotations
from rashomon.publish.views.story import front


def _told(cells: tuple[Cell, ...]) -> str:
    """``1 12 -``: on which sides, or that, each witness tells it."""
    return " ".join("".join(str(side) for side, _ in cell.told) or "-" for cell in cells)


def test_the_matrix_tells_who_tells_a_claim_and_who_is_silent() -> None:
    rows = {line.claim.id: _told(line.cells) for line in matrix(Guide(edition())).shared}
    assert rows == {"c1": "1 1 1 1 -", "c3": "1 1 1 - -"}


def test_what_is_disputed_stands_in_the_matrix_by_its_sides() -> None:
    found = matrix(Guide(edition())).partings
    assert [(row.item.about, _told(row.cells)) for row in found] == [
        ("how many seafarers the cut touches", "1 1 2 1 -"),
        ("whether the union has answered the minister", "1 - 2 - -"),
        ("hiring crews from abroad", "- - 1 2 -"),
    ]
    claims = [[line.claim.id for line in side.claims] for row in found for side in row.sides]
    assert claims == [["c2"], [], ["c4"], [], ["c6"], []]


def test_the_matrix_has_single_claims_apart() -> None:
    assert [(siglum, len(lines)) for siglum, lines in matrix(Guide(edition())).single] == [("A", 1), ("E", 1)]


def test_a_digest_sentence_names_those_whom_the_digest_names() -> None:
    guide = Guide(edition())
    found = [("".join(guide.carriers(line.told)), line.origins) for line in front(guide).digest]
    assert found == [("AB", 1), ("AB", 1)]


def test_what_the_sides_tell_is_not_told_twice() -> None:
    story = edition()
    whole = [line.text for line in story.digest]
    assert [line.line.text for line in front(Guide(story)).digest] == whole[:2]  # both sides stand below
    alone = replace(story, digest=(*story.digest[:2], story.digest[3]))
    (*_, last) = front(Guide(alone)).digest
    assert last.line.text == whole[3]
    assert last.dispute
    assert (last.dispute.number, [place.witness for place in last.dispute.others]) == (1, ["A"])
    first = replace(story, digest=story.digest[2:])
    assert [line.line.text for line in front(Guide(first)).digest] == whole[2:3]


def test_counts_agree_with_their_nouns() -> None:
    story = edition()
    one = replace(story, disagreements=story.disagreements[:1], timeline=story.timeline[:1])
    rows = {count.words: count.many for count in front(Guide(one)).counts}
    assert (rows["disagreement"], rows["event"]) == (1, 1)
    assert rows["claims disputed"] > 1


def test_the_title_is_known_for_a_reports_headline() -> None:
    story = edition()
    headline = story.witnesses[2].masthead.headline
    assert headline
    assert Guide(replace(story, title=headline.text)).headlined() == "C"
    assert Guide(replace(story, title="words of no headline")).headlined() is None


def test_cards_and_quotations_that_stand_alone() -> None:
    found = quotations(Guide(edition()))
    assert [(c.utterance.id, len(c.wordings), c.same) for c in found.cards] == [
        ("u1", 3, False),
        ("u2", 3, False),
    ]
    assert found.cards[0].wordings[2].remarks == (
        "changes “will not” to “won't”",
        "inserts in brackets “[up]”",
    )
    assert [speaker for speaker, _ in found.alone] == ["Ada Lindqvist", "Norrline", "nobody named"]


def test_positions_stand_by_party_and_act() -> None:
    found = {stand.party: [act for act, _ in stand.acts] for stand in stands(Guide(edition()))}
    assert found["Norrline"] == ["offer", "agree"]
    assert found["Olav Brandt"] == ["threaten"]


@pytest.mark.parametrize(
    ("party", "words"),
    [
        ("Olav Brandt", "rejects"),
        ("the United Nations", "rejects"),
        ("the union of dockers", "rejects"),
        ("The striking drivers", "reject"),
        ("dockers from Norrhamn", "reject"),
        ("Ada Lindqvist and Olav Brandt", "reject"),
    ],
)
def test_several_reject_and_one_rejects(party: str, words: str) -> None:
    assert acting("reject", party) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2025, 5, 5), date(2025, 5, 5), "5 May 2025"),
        (date(2019, 3, 1), date(2019, 3, 31), "March 2019"),
        (date(2014, 1, 1), date(2014, 12, 31), "2014"),
        (date(2024, 12, 1), date(2024, 12, 31), "December 2024"),
        (date(2025, 5, 5), date(2025, 5, 9), "5 May 2025 – 9 May 2025"),
        (date(2024, 4, 1), date(2025, 3, 31), "1 April 2024 – 31 March 2025"),
        (None, date(2025, 5, 9), "by 9 May 2025"),
        (date(2025, 5, 9), None, "from 9 May 2025"),
        (None, None, "no date given"),
        (date(9999, 12, 1), date.max, "December 9999"),
    ],
)
def test_a_span_says_no_more_than_is_known(earliest: date | None, latest: date | None, words: str) -> None:
    assert span(earliest, latest) == words


@pytest.mark.parametrize(
    ("about", "head"),
    [
        ("how many ships", ("", "How many ships")),
        ("whether the union has answered", ("", "Whether the union has answered")),
        ("Ada Lindqvist: with or without “soon”", ("", "Ada Lindqvist: with or without “soon”")),
        ("“safe” in the headline", ("Headline", "“safe” in the headline")),
        ("howls of the crews", ("Headline", "howls of the crews")),
    ],
)
def test_a_heading_that_asks_needs_no_kind(about: str, head: tuple[str, str]) -> None:
    assert titled("Headline", about) == head


def test_what_weighs_most_stands_first() -> None:
    one = edition().disagreements[0]
    listed = [
        replace(one, judgement="compatible"),
        replace(one, judgement="conflict", within_one=True),
        replace(one, judgement="unsure"),
        replace(one, judgement="conflict"),
    ]
    assert [number for number, _ in ranked(listed)] == [3, 2, 1, 0]


def test_the_one_report_of_an_agency_has_taken_from_nobody() -> None:
    story = edition()
    guide = Guide(story)
    assert [(link.copy, link.exemplar) for link in story.story.lineage] == [
        ("B", "A"),
        ("A", "Norpress"),
        ("D", "C"),
    ]
    assert [link.copy for link in guide.lineage] == ["B", "D"]
    again = (*story.story.lineage, replace(story.story.lineage[1], copy="E"))
    both = Guide(replace(story, story=replace(story.story, lineage=again)))
    assert [link.copy for link in both.lineage] == ["B", "A", "D", "E"]


def test_words_for_a_screen() -> None:
    assert summary(edition()) == "Five reports, three independent origins; one tells of a later development."
    assert (number(0), number(12), number(1300)) == ("no", "twelve", "1,300")
    assert printable("a\x1b[31m\nb\u202ec") == "a[31m bc"
    assert shortened("the ferry line stopped", 12) == "the ferry …"


def test_plots_say_in_words_what_they_draw() -> None:
    guide = Guide(edition())
    assert "5 May 2025: A, B; 6 May 2025: C; 12 May 2025: E; no date given: D" in str(coverage(guide))
    assert "A: 2 also told by others, 2 disputed, 1 told here alone." in str(agreement(guide))
    assert "1, March 2019; 2, 5 May 2025" in str(chronology(guide))
    assert "B: pick-up of A" in str(lineage(guide))


def test_of_a_crowded_day_the_plot_counts_what_it_has_no_room_for() -> None:
    story = edition()
    crowd = tuple(replace(story.timeline[1], what=f"Ferry {n} sailed.") for n in range(11))
    assert "+ 3</text>" in str(chronology(Guide(replace(story, timeline=crowd))))
    undated = tuple(replace(w, masthead=replace(w.masthead, published=None)) for w in story.witnesses)
    alone = Guide(replace(story, story=replace(story.story, witnesses=undated)))
    assert ">reports</text>" not in str(chronology(alone))
    assert ">reports</text>" in str(chronology(Guide(story)))


def test_there_is_no_plot_of_nothing() -> None:
    story = edition()
    bare = tuple(replace(w, masthead=replace(w.masthead, published=None)) for w in story.witnesses)
    guide = Guide(replace(story, story=replace(story.story, witnesses=bare), timeline=(), claims=()))
    assert coverage(guide) is chronology(guide) is agreement(guide) is None


def test_lineage_that_runs_in_a_circle_is_drawn_all_the_same() -> None:
    story = edition()
    circle = tuple(
        Lineage(copy=copy, exemplar=exemplar, kind="update", evidence=())
        for copy, exemplar in ("AB", "BC", "CA", "DD")
    )
    drawn = str(lineage(Guide(replace(story, story=replace(story.story, lineage=circle)))))
    assert all(f">{siglum}</text>" in drawn for siglum in "ABCDE")
