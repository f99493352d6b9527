"""The scorers of figures, dates and timelines on made-up right and wrong answers."""

from datetime import date

from bench.tasks import dates, figures, timelines
from rashomon.model import DateMention, Passage


def test_a_value_needs_both_ends_and_a_unit_its_one_name() -> None:
    row = {
        "quantities": [
            {"value": "3.0-4.0", "unit": "km", "normalized_unit": "kilometre"},
            {"value": "5", "unit": "different boats", "normalized_unit": "different boat"},
        ]
    }
    gold = figures.gold(row)
    right = [figures.Answer(3, 4, "kilometre"), figures.Answer(5, 5, "boat")]
    value, unit, mistakes = figures.score([("", gold, right)])
    assert (value["f"], unit["f"], mistakes) == (1.0, 1.0, [])
    wrong = [figures.Answer(3, 3, "kilometre"), figures.Answer(5, 5, "ship")]
    value, unit, mistakes = figures.score([("", gold, wrong)])
    assert (value["f"], unit["f"], len(mistakes)) == (0.5, 0.0, 1)


def test_the_corpus_own_names_are_read_by_the_unit_as_written() -> None:
    written = [("times", "count"), ("count", "count"), ("p", "point"), ("points", "point")]
    rows = [{"value": "2", "unit": unit, "normalized_unit": name} for unit, name in written]
    assert [answer.unit for answer in figures.gold({"quantities": rows})] == [
        "time",
        "count",
        "penny",
        "point",
    ]


def test_an_extra_figure_costs_precision() -> None:
    gold = [figures.Answer(5, 5, "boat")]
    value, _, _ = figures.score([("", gold, [*gold, figures.Answer(9, 9, "boat")])])
    assert (value["precision"], value["recall"]) == (0.5, 1.0)


def _mention(start: int, end: int, earliest: date | None, latest: date | None) -> DateMention:
    return DateMention(
        passage=Passage(start=start, end=end, text="x" * (end - start)),
        earliest=earliest,
        latest=latest,
        rule="",
    )


def test_a_date_is_right_only_where_its_days_are() -> None:
    row = {
        "published": "2031-05-15",
        "text": "x" * 40,
        "dates": [
            {"start": 0, "end": 5, "text": "xxxxx", "value": "2031-05"},
            {"start": 10, "end": 15, "text": "xxxxx", "value": "P3D"},
        ],
    }
    may = (date(2031, 5, 1), date(2031, 5, 31))
    counts, _ = dates.score([(row, [_mention(0, 5, *may)])])
    assert counts["rightly resolved, of all"] == counts["spotted, f"] == 1.0
    counts, _ = dates.score([(row, [_mention(0, 5, may[0], may[0])])])
    assert (counts["rightly resolved, of all"], counts["spotted, f"]) == (0.0, 1.0)
    counts, _ = dates.score([(row, [_mention(7, 9, *may)])])
    assert counts["spotted, f"] == 0.0


def test_iso_weeks_and_decades() -> None:
    assert dates.gold_days("2031-W20") == (date(2031, 5, 12), date(2031, 5, 18))
    assert dates.gold_days("197") == (date(1970, 1, 1), date(1979, 12, 31))
    assert dates.gold_days("PAST_REF") is None


def test_chosen_days() -> None:
    first, second, third = (date(2031, 5, day) for day in (1, 2, 3))
    assert timelines.f1([first, second], [first, third]) == 0.5
    assert timelines.publication_counts([(second, ()), (first, ()), (second, ())]) == [second, first]
