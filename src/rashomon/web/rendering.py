"""Templates to pages. Everything is escaped; a name that a template gets wrong is an error."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote, unquote, urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from rashomon import __version__
from rashomon.newsroom.following import following
from rashomon.newsroom.views.followed import Followed
from rashomon.publish import phrases
from rashomon.publish.page import templates
from rashomon.web.answers import answer, spliced
from rashomon.web.excerpts import around, worded
from rashomon.web.guard import cookies
from rashomon.web.packed import Packed

HTML = "text/html; charset=utf-8"
# The cookie that holds the name under which a reader judges and follows.
NAME = "rashomon_name"
LONGEST_NAME = 80
DESK = "desk"
# Where the large part of a page goes; nobody else can write it, since nobody knows it.
MIDDLE = f"<!-- {secrets.token_hex(16)} -->"
# Files that pages ask for, and the package that each is in.
STATIC = {
    "page.css": "rashomon.publish",
    "page.js": "rashomon.publish",
    "desk.css": "rashomon.web",
    "desk.js": "rashomon.web",
    "early.js": "rashomon.web",
}
NAVIGATION = (
    ("/", "Stories"),
    ("/following", "Following"),
    ("/search", "Search"),
    ("/feeds", "Feeds"),
    ("/judgements", "Judgements"),
    ("/cleaning", "Cleaning"),
)


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> Response:
    """The page that ``template`` makes of ``values``, for this reader."""
    text = rendered(request, template, **values)
    return answer(request, text.encode("utf-8", "replace"), HTML, status, headers)


def page_around(request: Request, middle: Packed, template: str, **values: Any) -> Response:
    """The page that ``template`` makes, with ``middle`` where it sets ``views``."""
    text = rendered(request, template, views=Markup(MIDDLE), **values)
    before, behind = (part.encode("utf-8", "replace") for part in text.split(MIDDLE))
    return spliced(request, (before, middle, behind), HTML)


def rendered(request: Request, template: str, **values: Any) -> str:
    """The page's text."""
    session = getattr(request.state, "session", None)
    keys = request.app.state.desk.keys
    return (
        environment()
        .get_template(template)
        .render(
            path=request.url.path,
            address=address_of(request),
            reader=reader_of(request),
            form_token=keys.form_token(session) if session else "",
            feed_key=keys.feed_key,
            logged_in=keys.guarded and session is not None,
            watching=request.app.state.desk.watcher is not None,
            **values,
        )
    )


def reader_of(request: Request) -> str:
    """The name under which this reader judges and follows; empty where none was given yet."""
    return " ".join(unquote(cookies(request.headers).get(NAME, "")).split())[:LONGEST_NAME]


def follower_of(request: Request) -> str:
    """Under which name this reader follows: as the command line does, who says no name is the desk."""
    return reader_of(request) or DESK


def address_of(request: Request) -> str:
    """The path and query of this page."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def local(address: str) -> str:
    """``address`` where it is one of this server's own pages, else the front page."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if inside and address.isprintable() else "/"


@cache
def environment() -> Environment:
    """The templates: those of the pages, and those of the HTML edition that they share."""
    made = templates(ChoiceLoader([PackageLoader("rashomon.web"), PackageLoader("rashomon.publish")]))
    made.globals.update(
        NAVIGATION=NAVIGATION,
        VERSION=__version__,
        static=static_address,
        where=where,
        with_query=with_query,
    )
    made.filters.update(
        around=around,
        moment=moment,
        number=phrases.number,
        part=lambda text: quote(text, safe=""),
        worded=worded,
    )
    return made


def moment(value: datetime) -> Markup:
    """A time as it is read: ``5 May 2025, 14:05 UTC``; a script shows the reader's own time instead."""
    said = f"{phrases.day(value.date())}, {value:%H:%M} UTC"
    return Markup('<time datetime="{}">{}</time>').format(f"{value:%Y-%m-%dT%H:%M:%SZ}", said)


def with_query(path: str, values: Mapping[str, object], **more: object) -> str:
    """``path`` with those of the values that say anything."""
    said = {name: value for name, value in {**values, **more}.items() if value not in (None, "")}
    return f"{path}?{urlencode(said)}" if said else path


def where(follow: Followed) -> str:
    """The page of what is followed."""
    if follow.kind == "search":
        return with_query("/search", {"q": follow.target})
    rooms = {"story": "stories", "outlet": "outlets"}
    return f"/{rooms.get(follow.kind, 'parties')}/{quote(follow.target, safe='')}"


def follows_of(request: Request) -> frozenset[tuple[str, str]]:
    """What this reader follows, each by its kind and target."""
    store = request.app.state.desk.store
    return frozenset((follow.kind, follow.target) for follow in following(store, follower_of(request)))


@cache
def static_file(name: str) -> bytes:
    """What stands in one of the files of ``STATIC``."""
    return (files(STATIC[name]) / "static" / name).read_bytes()


@cache
def static_address(name: str) -> str:
    """Its address, another one whenever it changes."""
    return f"/static/{name}?v={hashlib.sha256(static_file(name)).hexdigest()[:12]}"
