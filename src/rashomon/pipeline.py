"""annotate -> gather -> collate."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from rashomon.annotation.annotate import annotate
from rashomon.collation.collate import collate
from rashomon.collation.judging import outcomes
from rashomon.gathering.gather import gather
from rashomon.intake.read import read_articles
from rashomon.model import Article, Edition, Editions, Metadata, Ruling, Witness
from rashomon.model.verdict import Verdict

__all__ = ["annotate", "check", "collate", "gather", "read", "stated"]


def read(
    paths: Iterable[str],
    progress: Callable[[str], None] = lambda _: None,
    judgements: Sequence[Ruling] = (),
) -> Editions:
    """Read every report under ``paths`` (files, folders, ``-``) and collate each story found.

    ``progress`` is told, a line at a time, what is being done. ``judgements`` are a person's (see
    ``intake.judgements.read_judgements``); what became of them comes back beside the editions. Inputs that
    cannot be read come back in ``rejected``; nothing is raised for them.
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
        editions.append(collate(story, judgements))
    return Editions(editions=tuple(editions), rejected=rejected, judgements=outcomes(judgements, editions))


def check(statement: str, editions: Iterable[Edition]) -> tuple[Verdict, ...]:
    """Who of each edition's witnesses carries ``statement``, who carries it changed, or that none does."""
    from rashomon.collation import checking

    return tuple(checking.check(stated(statement, edition), edition) for edition in editions)


def stated(statement: str, edition: Edition) -> Witness:
    """``statement`` read like a report of the day on which most of the edition's reports came out."""
    days = Counter(w.masthead.published for w in edition.witnesses if w.masthead.published)
    published = min(days, key=lambda day: (-days[day], day), default=None)
    identifier = sha256(statement.encode("utf-8", "surrogatepass")).hexdigest()
    return annotate(
        Article(
            id=identifier,
            path="statement",
            text=statement,
            sha256=identifier,
            metadata=Metadata(published=published),
        )
    )
