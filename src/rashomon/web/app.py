"""The application: one desk, its guard, its rooms."""

from collections.abc import AsyncIterator
from concurrent.futures import Executor
from contextlib import asynccontextmanager

from fastapi import FastAPI

from rashomon import __version__
from rashomon.web import api, arriving, changes, correcting, doors, hooking, pages, rooms
from rashomon.web.desk import Desk
from rashomon.web.guard import Guard
from rashomon.web.mistakes import explain, explained
from rashomon.web.settings import Settings


def create_app(settings: Settings, executor: Executor | None = None) -> FastAPI:
    """The pages and the API over one store. ``executor`` makes the editions (else a process of its own)."""
    desk = Desk(settings, executor)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        if desk.watcher:
            desk.watcher.start()
        yield
        desk.close()

    app = FastAPI(
        title="Rashomon",
        version=__version__,
        description="The tellings of each story, side by side. Every view of the newsroom as JSON.",
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.desk = desk
    for room in (pages, rooms, correcting, changes, arriving, hooking, doors, api):
        app.include_router(room.router)
    explained(app)
    app.add_middleware(Guard, settings=settings, keys=desk.keys, explain=explain(app))
    return app
