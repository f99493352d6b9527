"""What a reader follows, with what is new of it: each thing once, under the first follow that brings it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from rashomon.errors import NoSuchStoryError
from rashomon.newsroom.editions import resolve
from rashomon.newsroom.following import Follow, following, since
from rashomon.newsroom.hooks import Hook, hooks_of
from rashomon.newsroom.news import NewStory, told
from rashomon.store import Store
from rashomon.store.tables import stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One follow; ``label`` is how a person calls its target, ``hooks`` where its news is sent."""

    number: int
    kind: str
    target: str
    label: str
    news: tuple[NewStory, ...]
    hooks: tuple[Hook, ...]

    @property
    def many(self) -> int:
        """How many new things there are."""
        return sum(story.many for story in self.news)


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """All that one reader follows, what brings most first."""

    reader: str
    follows: tuple[Followed, ...]

    @property
    def many(self) -> int:
        """How many new things there are."""
        return sum(follow.many for follow in self.follows)


def followed(store: Store, reader: str) -> Following:
    """What the reader follows, and what came since that reader last looked."""
    seen: set[tuple[str, ...]] = set()
    with store.reading() as connection:
        hooks = hooks_of(connection, reader)
    found = [
        _followed(store, follow, [told(one, seen) for one in since(store, follow)], hooks)
        for follow in following(store, reader)
    ]
    return Following(reader=reader, follows=tuple(sorted(found, key=lambda f: (-f.many, f.number))))


def _followed(store: Store, follow: Follow, news: Iterable[NewStory], hooks: Iterable[Hook]) -> Followed:
    return Followed(
        number=follow.id,
        kind=follow.kind,
        target=follow.target,
        label=label_of(store, follow),
        news=tuple(story for story in news if story.many),
        hooks=tuple(hook for hook in hooks if hook.follow == follow.id),
    )


def label_of(store: Store, follow: Follow) -> str:
    """How a person calls what is followed."""
    if follow.kind != "story":
        return follow.target
    with store.reading() as connection:
        try:
            story = resolve(connection, follow.target)
        except NoSuchStoryError:
            return "a story that is not here any more"
        return str(connection.execute(select(stories.c.title).where(stories.c.id == story)).scalar())
