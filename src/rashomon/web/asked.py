"""What requests may ask: each value parsed and bounded before anything sees it."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Depends, HTTPException, Path, Query, Request

from rashomon.web.desk import Desk

# A number of a page that no list reaches, and a row that no store counts to.
MOST_PAGES, MOST_ROWS = 100_000, 2**53


def desk_of(request: Request) -> Desk:
    """The desk that all requests share."""
    desk: Desk = request.app.state.desk
    return desk


def twin(request: Request) -> None:
    """A program that asks a page for JSON is sent to the page's twin."""
    if request.headers.get("accept", "").startswith("application/json"):
        query = f"?{request.url.query}" if request.url.query else ""
        raw = request.scope["raw_path"].decode("ascii")
        raise HTTPException(307, headers={"Location": f"/api{'/front' if raw == '/' else raw}{query}"})


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


OurDesk = Annotated[Desk, Depends(desk_of)]
twinned = Depends(twin)
Identifier = Annotated[str, Path(max_length=64, pattern=r"^[\w.-]+$")]
Name = Annotated[str, Path(max_length=300)]
RowNumber = Annotated[int, Path(ge=1, le=MOST_ROWS)]
PageNumber = Annotated[int, Query(alias="page", ge=1, le=MOST_PAGES)]
Words = Annotated[str, Query(max_length=300)]
Day = Annotated[date | None, Query()]
