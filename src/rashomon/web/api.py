"""The same as JSON, described by OpenAPI."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from rashomon.newsroom.listing import Listed, moving_stories
from rashomon.newsroom.views.cleaning import Cleaning, cleaning
from rashomon.newsroom.views.feeds import Feed, watched
from rashomon.newsroom.views.followed import Following
from rashomon.newsroom.views.front import Front, Pulse, front, pulse
from rashomon.newsroom.views.judgements import Judgements, everything_judged
from rashomon.newsroom.views.outlet import OutletView, outlet
from rashomon.newsroom.views.party import PartyView, party
from rashomon.newsroom.views.report import Report, report
from rashomon.newsroom.views.searching import Answers, answers
from rashomon.newsroom.views.story import Shown, json_of, shown
from rashomon.web.answers import answer
from rashomon.web.asked import Identifier, Name, OurDesk, PageNumber, RowNumber, now
from rashomon.web.desk import Desk
from rashomon.web.rendering import follower_of
from rashomon.web.wanted import Wanted

JSON = "application/json"
STORY: dict[int | str, dict[str, Any]] = {
    200: {"content": {JSON: {"schema": {"type": "object", "description": "A story of edition.json"}}}}
}
router = APIRouter(prefix="/api", tags=["newsroom"])


@router.get("/front")
def front_page(desk: OurDesk, number: PageNumber = 1) -> Front:
    """The stories that came in or changed last."""
    with desk.reading() as connection:
        return front(connection, desk.briefs, number)


@router.get("/pulse")
def how_it_stands(desk: OurDesk) -> Pulse:
    """In a few numbers, whether anything has come in: for pages that stand open."""
    with desk.reading() as connection:
        return pulse(connection)


@router.get("/moving")
def moving(desk: OurDesk) -> tuple[Listed, ...]:
    """The stories that move: new independent origins in the last hours against their own past."""
    return moving_stories(desk.store, now())


@router.get("/stories/{name}", responses=STORY, response_class=Response)
async def story(request: Request, desk: OurDesk, name: Identifier) -> Response:
    """One story as in edition.json; the header Rashomon-Edition says `fresh`, or `being renewed` where
    newer reports or judgements are not in it yet."""
    found, body = await run_in_threadpool(_story, desk, name)
    if body is None:
        await desk.renewed(found.id)
        found, body = await run_in_threadpool(_story, desk, name)
    elif not found.fresh:
        desk.renew(found.id)
    if body is None:
        return JSONResponse({"detail": "The edition is being made; try again."}, 503, {"Retry-After": "5"})
    headers = {"Rashomon-Edition": "fresh" if found.fresh else "being renewed"}
    return await run_in_threadpool(answer, request, body, JSON, headers=headers)


def _story(desk: Desk, name: str) -> tuple[Shown, bytes | None]:
    with desk.reading() as connection:
        found = shown(connection, name)
        return found, json_of(connection, found.id)


@router.get("/reports/{number}")
def one_report(
    desk: OurDesk, number: RowNumber, version: Annotated[int | None, Query(ge=1)] = None
) -> Report:
    """A report with its versions, and what changed between them."""
    with desk.reading() as connection:
        found = report(connection, number, version)
    if found is None:
        raise HTTPException(404, "There is no such report, or no such version of it.")
    return found


@router.get("/parties/{name:path}")
def one_party(desk: OurDesk, name: Name) -> PartyView:
    """Everything that somebody said, demanded, rejected, and what changed in that."""
    found = party(desk.store, desk.briefs, name)
    if found is None:
        raise HTTPException(404, "No story names anybody so.")
    return found


@router.get("/outlets/{name:path}")
def one_outlet(desk: OurDesk, name: Name, number: PageNumber = 1) -> OutletView:
    """What an outlet carried first, took over and left out."""
    with desk.reading() as connection:
        found = outlet(connection, name, number)
    if found is None:
        raise HTTPException(404, "No report here is this outlet's.")
    return found


@router.get("/search")
def search(desk: OurDesk, asked: Wanted) -> Answers:
    """Words in all reports, or everything that `speaker` was quoted saying about `q`."""
    return answers(desk.store, asked)


@router.get("/feeds")
def feeds(desk: OurDesk) -> tuple[Feed, ...]:
    """The feeds that are watched, and how they fare."""
    with desk.reading() as connection:
        return watched(connection)


@router.get("/cleaning")
def cleaning_log(desk: OurDesk, number: PageNumber = 1) -> Cleaning:
    """What could not be read, and what was set aside."""
    with desk.reading() as connection:
        return cleaning(connection, number)


@router.get("/judgements")
def judgements(desk: OurDesk, number: PageNumber = 1) -> Judgements:
    """What people have judged."""
    with desk.reading() as connection:
        return everything_judged(connection, number)


@router.get("/following")
async def following(
    request: Request, desk: OurDesk, reader: Annotated[str | None, Query(max_length=80)] = None
) -> Following:
    """What a reader follows, and what is new of it since that reader last looked."""
    found = await desk.followed(follower_of(request) if reader is None else reader)
    if found is None:
        raise HTTPException(503, "What is new is being looked up; try again.")
    return found
