"""The forms by which a person corrects a finding."""

from typing import Literal

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from rashomon.newsroom.views.correcting import conflict_or_not, place_of, same_or_not, who_spoke
from rashomon.newsroom.views.story import shown
from rashomon.web.asked import Identifier, OurDesk, Words
from rashomon.web.rendering import page

router = APIRouter(include_in_schema=False)
GONE = "The edition has changed and has no such finding any more. Go back and reload the story."


@router.get("/stories/{name}/correct")
def form(
    request: Request,
    desk: OurDesk,
    name: Identifier,
    what: Literal["speaker", "statement", "conflict"],
    at: Words,
    other: Words = "",
) -> Response:
    """The form for one finding."""
    place, second = place_of(at), place_of(other)
    with desk.reading() as connection:
        story = shown(connection, name)
        asked: object = None
        if place and what == "speaker":
            asked = who_spoke(connection, story.id, place)
        elif place and what == "statement":
            asked = same_or_not(connection, story.id, place)
        elif place and second:
            asked = conflict_or_not(connection, story.id, place, second)
    if asked is None:
        raise HTTPException(404, GONE)
    return page(request, "correct.html.j2", story=story, what=what, at=at, other=other, asked=asked)
