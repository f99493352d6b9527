"""The index of a store finds for each report those that the rules would compare it with, on both backends."""

from datetime import date
from random import Random

from sqlalchemy import select
from stores import article

from rashomon import annotate
from rashomon.gathering.profile import profile
from rashomon.gathering.stories import link_all
from rashomon.newsroom.adding import add
from rashomon.store import Store
from rashomon.store.tables import links

WORDS = (
    "Alba Norhaven Tern Quillon rudder sandbank tug fog inquiry captain mayor ferry harbour pilot lantern "
    "keel anchor orchard frost pear cellar choir organ bell steeple vote ballot quarry"
).split()
DAYS = (None, date(2031, 1, 1), date(2031, 1, 31), date(2031, 2, 1), date(2031, 2, 2), date(2034, 1, 1))


def test_links_are_those_of_all_reports_at_once(store: Store) -> None:
    rng = Random(5)
    given = [
        article(" ".join(rng.sample(WORDS, rng.randint(2, 12))), f"/{number}.txt", rng.choice(DAYS))
        for number in range(60)
    ]
    for start in range(0, len(given), 7):
        add(store, given[start : start + 7])
    expected = {link for link in link_all(profile(annotate(one)) for one in given) if link.likeness}
    with store.reading() as connection:
        rows = connection.execute(select(links)).all()
    assert {tuple(row) for row in rows if row.article < row.other} == expected
    assert len(rows) == 2 * len(expected) > 200


def test_a_copy_with_an_earlier_day_brings_a_report_near(store: Store) -> None:
    early, late = DAYS[1], DAYS[-1]
    one = article("The ferry Alba lost its rudder off Norhaven in fog.", "/one.txt", early)
    other = article("A choir sang in Norhaven for the ferry Alba.", "/other.txt", late)
    copy = article(other.text, "/copy.txt", early)
    for given, linked in (([one, other], False), ([copy], True)):
        add(store, given)
        with store.reading() as connection:
            assert bool(connection.execute(select(links)).all()) is linked
