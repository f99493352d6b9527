"""Editions -> one HTML file with nothing from outside: it can be kept, sent and opened anywhere."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.model import Edition, Editions, Outcome, Rejected
from rashomon.publish import phrases
from rashomon.publish.disputes import dispute, tellings, wordings
from rashomon.publish.guide import Guide, first_mentions
from rashomon.publish.stances import leading
from rashomon.publish.svg.agreement import agreement
from rashomon.publish.svg.chronology import NARROW, chronology
from rashomon.publish.svg.coverage import coverage
from rashomon.publish.svg.lineage import lineage
from rashomon.publish.views.matrix import MANY, Matrix, matrix
from rashomon.publish.views.notes import amount
from rashomon.publish.views.positions import ORDER, Stand, stands
from rashomon.publish.views.quotations import Quotations, quotations
from rashomon.publish.views.reader import Reader, reader
from rashomon.publish.views.revisions import Version, versions
from rashomon.publish.views.story import FIRST, LINES, Front, front
from rashomon.publish.wording import LONG_DROP

SHORT, LONG = 150, 400  # letters of what a side tells: two lines on the first view, a paragraph on its own
LONG_TITLE = 90  # letters; a longer one is set smaller
SIDES = 4  # of one disagreement told on the first view

VIEWS = (
    ("story", "Story"),
    ("reader", "Reader"),
    ("matrix", "Matrix"),
    ("quotations", "Quotations"),
    ("disagreements", "Disagreements"),
    ("positions", "Positions"),
    ("timeline", "Timeline"),
    ("lineage", "Lineage"),
    ("cleaning", "Cleaning"),
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One story, ready for its templates; the names are the views'."""

    guide: Guide
    edition: Edition
    front: Front
    reader: Reader
    matrix: Matrix
    quotations: Quotations
    stands: tuple[Stand, ...]
    coverage: Markup | None
    agreement: Markup | None
    chronology: Markup | None
    chronology_small: Markup | None
    lineage: Markup
    versions: tuple[Version, ...]
    rejected: tuple[Rejected, ...]


def to_html(editions: Editions, version: str) -> str:
    """The text of the page."""
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            chapters=[chapter(edition, n, editions.rejected) for n, edition in enumerate(editions.editions)],
            rejected=editions.rejected,
            judgements=editions.judgements,
            version=version,
            style=_static("page.css"),
            script=_static("page.js"),
            policy=_policy(),
            served=False,
        )
    )


def story_html(edition: Edition, judgements: tuple[Outcome, ...] = ()) -> str:
    """All views of one story, for a page that is served: the same templates as the file's, with links to
    reports, parties and outlets and to the forms by which a person corrects a finding."""
    return (
        environment()
        .get_template("story.html.j2")
        .render(c=chapter(edition), rejected=(), judgements=judgements, served=True)
    )


def chapter(edition: Edition, number: int = 0, rejected: tuple[Rejected, ...] = ()) -> Chapter:
    """What the templates need of one story; ``number`` keeps the addresses of several stories apart."""
    guide = Guide(edition, f"s{number + 1}-" if number else "")
    return Chapter(
        guide=guide,
        edition=edition,
        front=front(guide),
        reader=reader(guide),
        matrix=matrix(guide),
        quotations=quotations(guide),
        stands=stands(guide),
        coverage=coverage(guide),
        agreement=agreement(guide),
        chronology=chronology(guide),
        chronology_small=chronology(guide, NARROW),
        lineage=lineage(guide),
        versions=versions(guide),
        rejected=rejected,
    )


def templates(loader: BaseLoader) -> Environment:
    """Templates with the words that all pages share. Everything is escaped; a name that a template gets wrong
    is an error."""
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(
        ACTS=phrases.ACTS,
        JUDGEMENTS=phrases.JUDGEMENTS,
        LONG_DROP=LONG_DROP,
        acting=phrases.acting,
        leading=leading,
        span=phrases.span,
        titled=phrases.titled,
    )
    made.filters.update(
        counted=phrases.counted, day=phrases.day, one_line=phrases.one_line, shortened=phrases.shortened
    )
    return made


@cache
def environment() -> Environment:
    """The templates of an edition's page."""
    made = templates(PackageLoader("rashomon.publish"))
    made.globals.update(
        VIEWS=VIEWS,
        ACT_ORDER=ORDER,
        FEW=phrases.FEW_SIGLA,
        FIRST=FIRST,
        KINDS=phrases.KINDS,
        MANY=MANY,
        LONG=LONG,
        LONG_TITLE=LONG_TITLE,
        SHORT=SHORT,
        SIDES=SIDES,
        LINES=LINES,
        STATUSES=phrases.STATUSES,
        dispute=dispute,
        tellings=tellings,
        wordings=wordings,
    )
    made.filters.update(
        amount=amount,
        first_mentions=first_mentions,
        heading=phrases.heading,
        ranked=phrases.ranked,
        signs=phrases.signs,
        versions=phrases.versions,
        source=phrases.source,
        summary=phrases.summary,
    )
    return made


@cache
def _static(name: str) -> Markup:
    return Markup((files("rashomon.publish") / "static" / name).read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """Nothing may be fetched, and no style or script may run but the two that this package wrote."""
    sources = {name: _digest(_static(name)) for name in ("page.css", "page.js")}
    return (
        f"default-src 'none'; style-src '{sources['page.css']}'; script-src '{sources['page.js']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
