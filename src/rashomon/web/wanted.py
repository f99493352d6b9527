"""A search as its address says it."""

from datetime import date
from typing import Annotated

from fastapi import Depends, HTTPException, Query

from rashomon.newsroom.views.searching import Asked
from rashomon.web.asked import Words


def wanted(
    q: Words = "",
    speaker: Words = "",
    party: Words = "",
    outlet: Words = "",
    since: Annotated[str, Query(alias="from", max_length=10)] = "",
    until: Annotated[str, Query(alias="to", max_length=10)] = "",
) -> Asked:
    """What is asked for; an empty field of the form asks for nothing."""
    return Asked(
        q=q.strip(),
        speaker=speaker.strip(),
        party=party.strip(),
        outlet=outlet.strip(),
        since=_day(since, "from"),
        until=_day(until, "to"),
    )


def _day(text: str, name: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise HTTPException(422, f"{name}: write the day as 2024-05-31") from error


Wanted = Annotated[Asked, Depends(wanted)]
