"""The pages of stories and reports, each with an address that can be sent to a colleague."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from rashomon.newsroom.views.front import front
from rashomon.newsroom.views.judgements import Judgement, judged_in
from rashomon.newsroom.views.report import report, report_with
from rashomon.newsroom.views.story import Changed, Shown, changed_in, html_of, shown, siglum_of, story_with
from rashomon.web.answers import answer
from rashomon.web.asked import Identifier, OurDesk, PageNumber, RowNumber, twinned
from rashomon.web.desk import Desk
from rashomon.web.packed import Packed, pack
from rashomon.web.rendering import STATIC, follower_of, follows_of, page, page_around, static_file

KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
# The front page waits so long for what is new of what one follows; a script fetches what takes longer.
MOMENT = 0.06
router = APIRouter(include_in_schema=False, dependencies=[twinned])


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """A style or script."""
    if name not in STATIC:
        raise HTTPException(404)
    forever = {"Cache-Control": "public, max-age=31536000, immutable"} if request.url.query else {}
    return answer(request, static_file(name), KINDS[name.rpartition(".")[2]], headers=forever)


@router.get("/")
async def front_page(request: Request, desk: OurDesk, number: PageNumber = 1) -> Response:
    """What moves, what is new of what one follows, and the newest stories."""
    news = await desk.followed(follower_of(request), MOMENT) if number == 1 else None
    return await run_in_threadpool(_front_page, request, desk, number, news)


def _front_page(request: Request, desk: Desk, number: int, news: object) -> Response:
    with desk.reading() as connection:
        found = front(connection, desk.briefs, number)
    moving = desk.moving() if number == 1 else ()
    desk.renew_stale(found.stories)
    return page(request, "front.html.j2", front=found, moving=moving, news=news)


@router.get("/stories/{name}")
async def story(
    request: Request, desk: OurDesk, name: Identifier, judged: Annotated[int | None, Query(ge=1)] = None
) -> Response:
    """All views of one story. An id that went away leads to the story that holds its reports now."""
    found, views, rulings, changed = await run_in_threadpool(_story, desk, name)
    if views is None:
        await desk.renewed(found.id)
        found, views, rulings, changed = await run_in_threadpool(_story, desk, name)
    elif not found.fresh:
        desk.renew(found.id)
    if found.id != name:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/stories/{found.id}{query}", 308)
    if views is None:
        return await run_in_threadpool(page, request, "making.html.j2", status=202, story=found)
    mine = next((ruling for ruling in rulings if ruling.id == judged), None)
    return await run_in_threadpool(
        page_around,
        request,
        views,
        "served_story.html.j2",
        story=found,
        ruling=mine,
        follows=await run_in_threadpool(follows_of, request),
        changed=changed,
        rulings=len([ruling for ruling in rulings if not ruling.withdrawn]),
    )


def _story(desk: Desk, name: str) -> tuple[Shown, Packed | None, tuple[Judgement, ...], tuple[Changed, ...]]:
    with desk.reading() as connection:
        found = shown(connection, name)
        rulings, changed = judged_in(connection, found.id), changed_in(connection, found.id)
        views = desk.shelf.get(found.key)
        html = html_of(connection, found.id) if views is None else None
    if html is not None:
        views = pack(html.encode("utf-8", "replace"))
        desk.shelf.put(found.key, views)
    return found, views, rulings, changed


@router.get("/passages/{article}/{start}")
def passage(desk: OurDesk, article: Identifier, start: Annotated[int, Path(ge=0, le=10_000_000)]) -> Response:
    """Words of a report, in the story that holds it today and under the letter that it has there."""
    with desk.reading() as connection:
        home = story_with(connection, article)
        siglum = siglum_of(connection, home, article) if home else None
        number = report_with(connection, article)
    if siglum:
        return RedirectResponse(f"/stories/{home}#{siglum}-{start}", 302)
    if number:  # an older version: the story has the newer one
        return RedirectResponse(f"/articles/{article}", 302)
    raise HTTPException(404, "No report here has these words.")


@router.get("/articles/{article}")
def article(desk: OurDesk, article: Identifier) -> Response:
    """The report that has or had this text."""
    with desk.reading() as connection:
        number = report_with(connection, article)
        found = report(connection, number) if number else None
    if found is None:
        raise HTTPException(404, "No report here has this text.")
    version = next(kept for kept in found.versions if kept.article == article)
    return RedirectResponse(
        f"/reports/{number}" + ("" if version.current else f"?version={version.version}"), 302
    )


@router.get("/reports/{number}")
def one_report(
    request: Request, desk: OurDesk, number: RowNumber, version: Annotated[int | None, Query(ge=1)] = None
) -> Response:
    """A report with its versions, and what changed between them."""
    with desk.reading() as connection:
        found = report(connection, number, version)
    if found is None:
        raise HTTPException(404, "There is no such report, or no such version of it.")
    return page(request, "report.html.j2", report=found)
