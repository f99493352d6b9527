"""What a reader judges, follows and has seen: by a form of this server's own pages."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Form, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from rashomon.newsroom.following import follow, looked, unfollow
from rashomon.newsroom.judging import judge, withdraw
from rashomon.newsroom.views.correcting import place_of, words_at
from rashomon.newsroom.views.story import shown
from rashomon.web.asked import Identifier, OurDesk, RowNumber
from rashomon.web.desk import Desk
from rashomon.web.forms import Checked, Field
from rashomon.web.rendering import LONGEST_NAME, NAME, follower_of, local, reader_of

YEAR = 365 * 24 * 3600


router = APIRouter(include_in_schema=False, dependencies=[Checked])


@router.post("/stories/{name}/correct")
async def correct(
    request: Request,
    desk: OurDesk,
    name: Identifier,
    judgement: Annotated[Literal["speaker", "same", "not-same", "no-conflict"], Form()],
    at: Field,
    other: Field = "",
    speaker: Field = "",
    named: Field = "",
    author: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
) -> Response:
    """Keep a judgement, and show the edition that it makes."""
    by = _named(author) or reader_of(request)
    if not by:
        raise HTTPException(422, "Say who you are: a judgement has an author.")
    who = named.strip() or speaker.strip() or None
    number, story = await run_in_threadpool(_judge, desk, name, judgement, (at, other), who, by)
    await desk.renewed(story)
    answer = RedirectResponse(f"/stories/{story}?judged={number}", 303)
    return remember(answer, by)


@router.post("/judgements/{number}/withdraw")
async def take_back(
    desk: OurDesk, number: RowNumber, back: Field = "/judgements", story: Field = ""
) -> Response:
    """Take a judgement back, and make the edition without it."""
    if not await run_in_threadpool(withdraw, desk.store, number):
        raise HTTPException(404, "There is no such judgement, or it was taken back before.")
    if story:
        await desk.renewed(await run_in_threadpool(_resolved, desk, story))
    return RedirectResponse(local(back), 303)


@router.post("/follow")
def begin(
    request: Request,
    desk: OurDesk,
    kind: Field,
    target: Field,
    back: Field = "/following",
    author: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
) -> Response:
    """Follow something from now on."""
    by = _named(author)
    follow(desk.store, by or follower_of(request), kind, target)
    return remember(RedirectResponse(local(back), 303), by)


@router.post("/unfollow")
def end(request: Request, desk: OurDesk, kind: Field, target: Field, back: Field = "/following") -> Response:
    """Follow something no more."""
    unfollow(desk.store, follower_of(request), kind, target)
    return RedirectResponse(local(back), 303)


@router.post("/looked")
def seen(
    request: Request,
    desk: OurDesk,
    follow: Annotated[int | None, Form(ge=1)] = None,
    back: Field = "/following",
) -> Response:
    """All that is there now was seen."""
    looked(desk.store, follower_of(request), follow)
    return RedirectResponse(local(back), 303)


def remember(answer: RedirectResponse, name: str) -> RedirectResponse:
    """Keep the reader's name in this browser."""
    if name:
        answer.set_cookie(NAME, quote(name), max_age=YEAR, httponly=True, samesite="lax")
    return answer


def _named(text: str) -> str:
    said = " ".join(text.split())
    if not said.isprintable():
        raise HTTPException(422, "A name has letters only that can be shown.")
    return said


def _judge(
    desk: Desk, name: str, kind: str, places: tuple[str, str], who: str | None, by: str
) -> tuple[int, str]:
    """Keep a judgement on these places; its number, and the story that it is about."""
    with desk.reading() as connection:
        story = shown(connection, name).id
        pointers = [_pointer(connection, text) for text in places if text]
    ruling: dict[str, Any] = {"judgement": kind}
    if kind == "speaker":
        ruling |= {"passage": pointers[0], "speaker": who}
    else:
        ruling |= {"passages": pointers}
    return judge(desk.store, ruling, by), story


def _pointer(connection: Any, text: str) -> dict[str, Any]:
    place = place_of(text)
    words = words_at(connection, place) if place else None
    if place is None or words is None:
        raise HTTPException(422, "These words stand in no report here. Reload the story and try again.")
    return {"article": place.article, "text": words, "start": place.start}


def _resolved(desk: Desk, name: str) -> str:
    with desk.reading() as connection:
        return shown(connection, name).id
