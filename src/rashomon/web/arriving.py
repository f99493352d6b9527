"""What a reader brings in: a feed to watch, a page by its address, a report."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from rashomon.intake.feeds import subscriptions
from rashomon.intake.fetching.addresses import checked
from rashomon.newsroom.views.story import story_with
from rashomon.newsroom.watching import watch
from rashomon.store.feeds import unsubscribe
from rashomon.web.asked import OurDesk, now
from rashomon.web.bringing import brought, fetched
from rashomon.web.desk import Desk
from rashomon.web.forms import Address, Checked

router = APIRouter(include_in_schema=False, dependencies=[Checked])


@router.post("/feeds")
def watch_feed(desk: OurDesk, url: Address) -> Response:
    """Watch a feed from now on; AddressError where that is no address."""
    watch(desk.store, [(str(checked(url)), None)], now())
    desk.nudge()
    return RedirectResponse("/feeds", 303)


@router.post("/feeds/list")
def watch_list(desk: OurDesk, file: UploadFile) -> Response:
    """Watch all feeds of an OPML list; FeedError where it is none."""
    watch(desk.store, [(feed.url, feed.title) for feed in subscriptions(file.file.read())], now())
    desk.nudge()
    return RedirectResponse("/feeds", 303)


@router.post("/feeds/remove")
def remove_feed(desk: OurDesk, url: Address) -> Response:
    """Watch a feed no more; its reports stay."""
    with desk.store.writing() as connection:
        unsubscribe(connection, url)
    return RedirectResponse("/feeds", 303)


@router.post("/pages")
async def add_page(desk: OurDesk, url: Address) -> Response:
    """Fetch one page and show its story; FetchError or UnreadableError where there is no report."""
    work = asyncio.get_running_loop().run_in_executor(desk.fetching, fetched, desk.store, desk.settings, url)
    return await run_in_threadpool(_home, desk, await work)


@router.post("/reports")
def add_report(
    desk: OurDesk,
    text: Annotated[str, Form()] = "",
    file: UploadFile | None = None,
) -> Response:
    """Keep one report, pasted or as a file, and show its story."""
    name, data = (file.filename or "", file.file.read()) if file else ("", text.encode("utf-8", "replace"))
    return _home(desk, brought(desk.store, name, data))


def _home(desk: Desk, article: str) -> Response:
    """To the story that an article is in now."""
    with desk.reading() as connection:
        home = story_with(connection, article)
    if home:
        desk.renew(home)
    return RedirectResponse(f"/stories/{home}" if home else f"/articles/{article}", 303)
