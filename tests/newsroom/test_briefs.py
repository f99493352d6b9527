"""What the front page of a desk names of a story."""

from rashomon.newsroom.views.briefs import _partings


def test_what_two_reports_tell_apart_stands_before_what_one_does() -> None:
    found = [
        {"kind": "polarity", "about": "Whether it sank", "judgement": "conflict", "within_one": True},
        {"kind": "figure", "about": "How many were aboard", "judgement": "unsure", "within_one": False},
        {"kind": "label", "about": "Ferry or boat", "judgement": "compatible", "within_one": False},
    ]
    assert [parting.about for parting in _partings(found)] == ["How many were aboard", "Whether it sank"]
