"""Empty stores on each backend, and small invented reports to put into them."""

import hashlib
from datetime import date

from rashomon.model import Article, Metadata


def article(text: str, path: str, published: date | None = None, **said: str) -> Article:
    """An article as intake makes it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:16],
        path=path,
        text=text,
        sha256=digest,
        metadata=Metadata(published=published, **said),
    )


FERRY = (
    "Ferry crews in Port Ansel walk out over night shifts\n\n"
    "Crews of the Northline ferries in Port Ansel walked out on Monday over a plan for longer night shifts. "
    "About 140 sailors joined the strike, said Ada Venn, who leads the Sailors' Guild.\n\n"
    '"We will not sail another night on four hours of sleep," Venn said.'
)
FERRY_TOO = (
    "Northline ferries stay in port as crews strike\n\n"
    "No Northline ferry left Port Ansel on Monday after about 200 sailors of the Sailors' Guild stopped "
    "work. They object to a plan for longer night shifts on the ferries.\n\n"
    '"We will not sail another night on four hours of sleep," said Ada Venn, the head of the guild. '
    "Northline's director Tom Reth demanded that the crews return by Friday."
)
FERRY_LATER = (
    "Ferry strike: Northline offers Port Ansel crews shorter nights\n\n"
    "Northline offered the striking ferry crews of Port Ansel shorter night shifts on Tuesday if they return "
    'to work by Friday. "It is a start and no more," said Ada Venn of the Sailors\' Guild.\n\n'
    "About 140 sailors have been on strike since Monday. "
    "Northline wants to sell its harbour office in Ostrow."
)
ORCHARD = (
    "Late frost ruins half of the Calder valley's pears\n\n"
    "Growers in the Calder valley lost half of their pear harvest to a late frost, the Orchard League said. "
    'Its chair Mirel Oake called it "the worst spring in thirty years".'
)
ORCHARD_TOO = (
    "Pear growers of Calder count frost losses\n\n"
    "A late frost in the Calder valley cost its growers 50 percent of the pears, Mirel Oake of the Orchard "
    "League said on Thursday. The league asked the province for aid."
)


def ferry_and_orchard() -> list[Article]:
    """Five reports of two stories."""
    return [
        article(FERRY, "/desk/clarion.txt", date(2023, 3, 6), outlet="Port Clarion"),
        article(FERRY_TOO, "/desk/mail.txt", date(2023, 3, 6), outlet="Ansel Mail"),
        article(FERRY_LATER, "/desk/later.txt", date(2023, 3, 7), outlet="Port Clarion"),
        article(ORCHARD, "/desk/frost.txt", date(2023, 4, 20), outlet="Calder Post"),
        article(ORCHARD_TOO, "/desk/pears.txt", date(2023, 4, 21), outlet="Valley News"),
    ]
