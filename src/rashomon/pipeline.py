"""annotate -> gather -> collate."""

from collections.abc import Callable, Iterable

from rashomon.annotation.annotate import annotate
from rashomon.collation.collate import collate
from rashomon.gathering.gather import gather
from rashomon.intake.read import read_articles
from rashomon.model import Editions

__all__ = ["annotate", "collate", "gather", "read"]


def read(paths: Iterable[str], progress: Callable[[str], None] = lambda _: None) -> Editions:
    """Read every report under ``paths`` (files, folders, ``-``) and collate each story found.

    ``progress`` is told, a line at a time, what is being done. Inputs that cannot be read come back in
    ``rejected``; nothing is raised for them.
    """
    articles, rejected = read_articles(paths, progress)
    witnesses = []
    for number, article in enumerate(articles, 1):
        progress(f"annotating {number} of {len(articles)}: {article.path}")
        witnesses.append(annotate(article))
    progress(f"gathering {len(witnesses)} reports")
    editions = []
    for story in gather(witnesses):
        progress(f"collating {len(story.witnesses)} witnesses")
        editions.append(collate(story))
    return Editions(editions=tuple(editions), rejected=rejected)
