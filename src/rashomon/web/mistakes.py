"""What went wrong, in plain words: a page for a person, JSON for a program."""

import logging
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from rashomon.errors import JudgementsError, NoSuchStoryError, RashomonError, StoreError
from rashomon.web.guard import Scope
from rashomon.web.rendering import page

HEADINGS = {
    401: "Not logged in",
    403: "Not allowed",
    404: "Not here",
    405: "Not possible here",
    411: "Too large",
    413: "Too large",
    414: "Too long",
    421: "Another address",
    422: "That cannot be used",
    503: "The store is away",
}
STATUSES: dict[type[RashomonError], int] = {
    NoSuchStoryError: 404,
    JudgementsError: 422,
    StoreError: 503,
}
LOG = logging.getLogger("rashomon.web")
AWAY = "The database cannot be reached now. Nothing is lost; try again in a moment."


def explained(app: FastAPI) -> None:
    """Answer every error of the pages with a plain one."""

    def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        location = (error.headers or {}).get("Location")
        if location:
            return RedirectResponse(location, error.status_code)
        said = error.detail if error.detail else ""
        return mistake(request, error.status_code, said)

    def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        places = "; ".join(f"{item['loc'][-1]}: {item['msg']}" for item in error.errors()[:3])
        return mistake(request, 422, places)

    def ours(request: Request, error: Exception) -> Response:
        status = next((status for kind, status in STATUSES.items() if isinstance(error, kind)), 422)
        if status == 503:
            LOG.warning("%s", error)
        return mistake(request, status, AWAY if status == 503 else str(error))

    def other(request: Request, error: Exception) -> Response:
        return mistake(request, 500, "Something in this page does not work. The server's log says what.")

    handlers: dict[Any, Callable[[Request, Exception], Response]] = {
        HTTPException: http,
        RequestValidationError: invalid,
        RashomonError: ours,
        Exception: other,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)


def explain(app: FastAPI) -> Callable[[Scope, int, str], Response]:
    """For the guard, which answers before the application does."""

    def answer(scope: Scope, status: int, message: str) -> Response:
        scope["app"] = app
        return mistake(Request(scope), status, message)

    return answer


def mistake(request: Request, status: int, message: str) -> Response:
    """The answer to a request that cannot be met."""
    if request.url.path.startswith("/api"):
        return JSONResponse({"detail": message}, status)
    heading = HEADINGS.get(status, "That did not work")
    if status == 404 and message in ("", "Not Found"):
        message = "There is no such page. It may have been mistyped."
    return page(request, "plain.html.j2", status=status, heading=heading, message=message)
