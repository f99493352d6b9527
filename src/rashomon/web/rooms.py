"""The pages over all stories: parties, outlets, search, feeds, judgements, the cleaning log."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from rashomon.newsroom.views.cleaning import cleaning
from rashomon.newsroom.views.feeds import watched
from rashomon.newsroom.views.front import pulse
from rashomon.newsroom.views.judgements import everything_judged
from rashomon.newsroom.views.outlet import outlet
from rashomon.newsroom.views.party import party
from rashomon.newsroom.views.searching import Asked, answers
from rashomon.web.answers import answer
from rashomon.web.asked import Name, OurDesk, PageNumber, RowNumber, twinned
from rashomon.web.rendering import follower_of, follows_of, page
from rashomon.web.wanted import Wanted

router = APIRouter(include_in_schema=False, dependencies=[twinned])


@router.get("/parties/{name:path}")
def one_party(request: Request, desk: OurDesk, name: Name) -> Response:
    """Everything that somebody said, demanded, rejected, and what changed in that."""
    found = party(desk.store, desk.briefs, name)
    if found is None:
        raise HTTPException(404, "No story names anybody so.")
    desk.renew_stale(found.stories)
    return page(request, "party.html.j2", party=found, follows=follows_of(request))


@router.get("/outlets/{name:path}")
def one_outlet(request: Request, desk: OurDesk, name: Name, number: PageNumber = 1) -> Response:
    """What an outlet carried first, took over and left out."""
    with desk.reading() as connection:
        found = outlet(connection, name, number)
    if found is None:
        raise HTTPException(404, "No report here is this outlet's.")
    return page(request, "outlet.html.j2", outlet=found, follows=follows_of(request))


@router.get("/search")
def search(request: Request, desk: OurDesk, asked: Wanted) -> Response:
    """Words in all reports, or everything that somebody was quoted saying about something."""
    found = answers(desk.store, asked) if asked != Asked() else None
    return page(request, "search.html.j2", asked=asked, found=found, follows=follows_of(request))


@router.get("/feeds")
def feeds(request: Request, desk: OurDesk) -> Response:
    """The feeds that are watched, and how they fare."""
    with desk.reading() as connection:
        found, now = watched(connection), pulse(connection)
    return page(request, "feeds.html.j2", feeds=found, pulse=now)


@router.get("/cleaning")
def cleaning_log(request: Request, desk: OurDesk, number: PageNumber = 1) -> Response:
    """What could not be read, and what was set aside."""
    with desk.reading() as connection:
        found = cleaning(connection, number)
    return page(request, "cleaning.html.j2", log=found)


@router.get("/judgements")
def judgements(request: Request, desk: OurDesk, number: PageNumber = 1) -> Response:
    """What people have judged."""
    with desk.reading() as connection:
        found = everything_judged(connection, number)
    return page(request, "judgements_page.html.j2", found=found)


@router.get("/following")
async def following(request: Request, desk: OurDesk) -> Response:
    """What one follows, and what is new of it."""
    news = await desk.followed(follower_of(request))
    return await run_in_threadpool(page, request, "following.html.j2", news=news)


@router.get("/follows/{number}.atom")
async def atom(
    request: Request, desk: OurDesk, number: RowNumber, key: Annotated[str, Query(max_length=100)] = ""
) -> Response:
    """What is new of one follow, as an Atom feed."""
    if not desk.keys.is_feed_key(number, key):
        raise HTTPException(403, "The key of this feed is missing or wrong; take its address from Following.")
    feed = await desk.atom(number, str(request.base_url).rstrip("/"))
    return answer(request, feed.encode(), "application/atom+xml; charset=utf-8")


@router.get("/following/news")
async def following_news(request: Request, desk: OurDesk) -> Response:
    """The same in few lines, for the front page."""
    news = await desk.followed(follower_of(request))
    return await run_in_threadpool(page, request, "since.html.j2", news=news)
