"""Versions of invented reports, as witnesses."""

import hashlib
from dataclasses import replace
from datetime import date

from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Metadata, Story, Witness, signed

DAY = date(2031, 5, 4)

OLD = """Warehouse fire in Millbrook kills three

Three people were killed and at least 12 injured when a fire broke out in a warehouse in Millbrook on \
Sunday, police said.

The blaze began shortly after midnight in a storage hall owned by the Tarrow Company.

"We had no warning at all," said Lena Orsk, who runs a bakery next door. "The whole street was full of smoke."

Police said they had arrested a man near the site. Mayor Dan Feld said the company had ignored safety rules.

The warehouse was inspected in 2029. The owner could not be reached.
"""

NEW = """Warehouse fire in Millbrook kills five

Five people were killed and at least 12 injured when a fire broke out in a warehouse in Millbrook on \
Sunday, police said.

The blaze started shortly after midnight in a storage hall owned by the Tarrow Company.

"We had no warning," said Lena Orsk, who runs a bakery next door.

Police said they had questioned a man near the site. Mayor Dan Feld said the company had not ignored safety \
rules.

The Tarrow Company said it would pay 2 million dollars to the families. "Our thoughts are with every one of \
them," its director, Ruth Amber, said.

The warehouse was inspected in 2029.

Correction: An earlier version of this article misstated what Mayor Dan Feld said about safety rules.
"""


def version(text: str, published: date | None = DAY, url: str | None = None, siglum: str = "") -> Witness:
    """The witness of an invented report."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    metadata = Metadata(published=published, url=url)
    article = Article(id=digest[:16], path=f"{siglum}.txt", text=text, sha256=digest, metadata=metadata)
    return replace(signed(annotate(article), siglum), siglum=siglum)


def story(*witnesses: Witness) -> Story:
    """A story of these witnesses, with no lineage."""
    return Story(id="story", witnesses=witnesses)
