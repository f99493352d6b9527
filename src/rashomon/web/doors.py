"""Logging in and out, and saying who one is."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from rashomon.web.asked import OurDesk
from rashomon.web.changes import remember
from rashomon.web.forms import Checked
from rashomon.web.guard import session_cookie
from rashomon.web.rendering import LONGEST_NAME, NAME, local, page

Next = Annotated[str, Form(max_length=2_000)]
router = APIRouter(include_in_schema=False)


@router.get("/login")
def login_form(request: Request, desk: OurDesk, next: str = "/") -> Response:
    """The form that asks for the token."""
    if not desk.keys.guarded:
        return RedirectResponse("/", 303)
    return page(request, "login.html.j2", next=local(next), wrong=False)


@router.post("/login")
def login(
    request: Request, desk: OurDesk, token: str = Form(max_length=500), next: str = Form("/")
) -> Response:
    """Give a session to who knows the token."""
    if not desk.keys.opens(token.strip()):
        return page(request, "login.html.j2", status=403, next=local(next), wrong=True)
    answer = RedirectResponse(local(next), 303)
    answer.headers.append("Set-Cookie", session_cookie(request.scope, desk.keys.session()))
    return answer


@router.post("/logout", dependencies=[Checked])
def logout(request: Request) -> Response:
    """Forget the session in this browser."""
    answer = RedirectResponse("/login", 303)
    answer.headers.append("Set-Cookie", session_cookie(request.scope, "", 0))
    return answer


@router.get("/name")
def name_form(request: Request, next: str = "/") -> Response:
    """The form that asks who judges and follows here."""
    return page(request, "name.html.j2", next=local(next))


@router.post("/name", dependencies=[Checked])
def name(name: Annotated[str, Form(max_length=LONGEST_NAME)] = "", next: Next = "/") -> Response:
    """Keep the reader's name in this browser; forget it where none is given."""
    said = " ".join(name.split())
    if not said.isprintable():
        raise HTTPException(422, "A name has letters only that can be shown.")
    answer = RedirectResponse(local(next), 303)
    if not said:
        answer.delete_cookie(NAME)
    return remember(answer, said)
