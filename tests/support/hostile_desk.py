"""A store in which every free text is an attack, the kept edition too."""

from datetime import UTC, date, datetime

from hostile_story import HOSTILE, hostile
from sqlalchemy import select, update

from rashomon.intake.read import read_articles
from rashomon.newsroom.adding import add, note
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.following import follow
from rashomon.publish.edition_json import story_dict
from rashomon.publish.page import story_html
from rashomon.store import Store
from rashomon.store.rows import numbered
from rashomon.store.tables import (
    editions,
    feeds,
    hooks,
    items,
    judged,
    judgements,
    mastheads,
    parties,
    stories,
    texts,
    versions,
)

NAME = "Eve"


def poison(store: Store, examples: str) -> str:
    """Fill the store so; the id of the story."""
    found, _ = read_articles([examples], lambda _: None)
    add(store, found)
    renew_all(store)
    edition = hostile().editions[0]
    now = datetime.now(UTC)
    note(store, hostile().rejected)
    with store.writing() as connection:
        story = str(connection.execute(select(stories.c.id).order_by(stories.c.reports.desc())).scalar())
        article = connection.execute(select(mastheads.c.article)).scalar()
        version = connection.execute(select(versions.c.id)).scalar()
        connection.execute(
            update(editions)
            .where(editions.c.story == story)
            .values(json=story_dict(edition), html=story_html(edition))
        )
        connection.execute(update(stories).values(title=HOSTILE))
        connection.execute(update(mastheads).values(outlet=HOSTILE, agency=HOSTILE, headline=HOSTILE))
        connection.execute(update(texts).values(outlet=HOSTILE))
        place = {"story": story, "version": version, "article": article, "start": 0, "end": 9}
        said = {"speaker": HOSTILE, "kind": "direct", "utterance": None}
        stand = {"number": 0, "party": HOSTILE, "act": "offer", "what": HOSTILE, "toward": HOSTILE}
        rows = (
            {"kind": "quotation", "detail": said},
            {"kind": "position", "detail": stand | {"condition": HOSTILE}},
            {"kind": "paragraph", "detail": None},
        )
        for row in rows:
            values = {"text": HOSTILE + " cranes", "party": "eve", "outlet": HOSTILE, "day": date(2024, 1, 2)}
            connection.execute(texts.insert().values(**place, **row, **values))
        connection.execute(
            parties.insert().values(
                story=story, party="eve", name="eve", kind=HOSTILE, aliases=["Eve", HOSTILE], mentions=1
            )
        )
        feed = {"url": f"https://a.example/{HOSTILE}", "title": HOSTILE, "error": HOSTILE}
        connection.execute(feeds.insert().values(**feed, added=now, failures=3))
        item = {"item": "1", "url": HOSTILE, "title": HOSTILE, "error": HOSTILE, "state": HOSTILE}
        url = connection.execute(select(feeds.c.url)).scalar()
        connection.execute(items.insert().values(feed=url, **item))
        ruling = {
            "judgement": "speaker",
            "passage": {"article": article, "text": HOSTILE, "start": 0},
            "speaker": HOSTILE,
        }
        made = judgements.insert().values(ruling=ruling, author=HOSTILE, made=now)
        connection.execute(judged.insert().values(article=article, judgement=numbered(connection, made)))
    for kind in ("party", "speaker", "outlet", "search"):
        number = follow(store, NAME, kind, HOSTILE)
        sent = {"url": f"https://a.example/{HOSTILE}", "secret": HOSTILE, "sent": 0, "error": HOSTILE}
        with store.writing() as connection:
            connection.execute(hooks.insert().values(follow=number, failures=3, **sent))
    return story
