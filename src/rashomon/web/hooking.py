"""Webhooks: what is new of a follow is sent on, signed with a secret that is shown once."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from rashomon.newsroom.following import following
from rashomon.newsroom.hooks import hook, unhook
from rashomon.newsroom.views.followed import label_of
from rashomon.web.asked import MOST_ROWS, OurDesk
from rashomon.web.forms import Address, Checked
from rashomon.web.rendering import follower_of, page

RowField = Annotated[int, Form(ge=1, le=MOST_ROWS)]
router = APIRouter(include_in_schema=False, dependencies=[Checked])


@router.post("/hooks")
def begin(request: Request, desk: OurDesk, follow: RowField, url: Address) -> Response:
    """Send what is new of a follow to an address, and show what it is signed with."""
    mine = next((one for one in following(desk.store, follower_of(request)) if one.id == follow), None)
    if mine is None:
        raise HTTPException(404, "You follow no such thing. Go back and reload the page.")
    secret = secrets.token_urlsafe(32)
    hook(desk.store, follow, url, secret)
    kept_nowhere = {"Cache-Control": "no-store"}
    label = label_of(desk.store, mine)
    return page(request, "hook.html.j2", headers=kept_nowhere, label=label, url=url, secret=secret)


@router.post("/hooks/remove")
def end(request: Request, desk: OurDesk, number: RowField) -> Response:
    """Send no more."""
    if not unhook(desk.store, follower_of(request), number):
        raise HTTPException(404, "There is no such webhook of yours, or it was removed before.")
    return RedirectResponse("/following", 303)
