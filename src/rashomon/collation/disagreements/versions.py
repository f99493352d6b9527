"""Which witnesses are versions of one report: what they tell otherwise is a revision."""

from collections import defaultdict
from urllib.parse import urlsplit

from rashomon.model import Disagreement, Story


class Versions:
    """The reports of a story, each with all its versions."""

    def __init__(self, story: Story) -> None:
        self._first: dict[str, str] = {witness.siglum: witness.siglum for witness in story.witnesses}
        pages: defaultdict[str, list[str]] = defaultdict(list)
        for witness in story.witnesses:
            url = witness.article.metadata.url
            # A site's own address says nothing.
            if url and urlsplit(url).path.strip("/"):
                pages[url].append(witness.siglum)
        for first, *others in pages.values():
            for other in others:
                self._join(first, other)
        for link in story.lineage:
            if link.kind == "update":
                self._join(link.exemplar, link.copy)

    def of_one_report(self, disagreement: Disagreement) -> bool:
        """Whether only versions of one report part here."""
        witnesses = {passage.witness for side in disagreement.sides for passage in side}
        return len(witnesses) > 1 and len({self._first[witness] for witness in witnesses}) == 1

    def _join(self, one: str, other: str) -> None:
        old, new = self._first[other], self._first[one]
        for siglum, first in self._first.items():
            if first == old:
                self._first[siglum] = new
