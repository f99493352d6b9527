"""The stretches of a story's witnesses that may carry a statement, the likest first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.collation.claims import Statement
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.model import Passage, Story, Witness

# A sentence that meets less of the statement's weight has another matter.
LEAST_MET = 0.25
# So many stretches of each witness are looked at closely.
CLOSE_LOOKS = 6


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence, or two in a row, of ``witness``; ``met`` is the share of the statement's weight in it,
    ``anchor`` the sentence that meets most of it."""

    witness: Witness
    first: int
    last: int
    terms: Bag
    met: float = 0.0
    anchor: int = 0

    @property
    def single(self) -> bool:
        """Whether it is one sentence."""
        return self.first == self.last

    @property
    def start(self) -> int:
        """Where the first sentence begins."""
        return self.witness.sentences[self.first].start

    @property
    def end(self) -> int:
        """Where the last sentence ends."""
        return self.witness.sentences[self.last].end

    @property
    def passage(self) -> Passage:
        """The words."""
        return self.witness.passage(self.start, self.end)


class Windows:
    """All windows of one story, made once for any number of statements."""

    def __init__(self, story: Story, told: Sequence[Statement]) -> None:
        self._bags = [statement.terms for statement in told]
        self._windows = list(_windows(story, told))

    def weights(self, terms: Bag) -> dict[str, float]:
        """What each term of the story and of a statement weighs."""
        return weigh([*self._bags, terms])

    def likest(self, terms: Bag, weights: dict[str, float]) -> dict[str, list[Window]]:
        """For each witness (by its siglum) the windows that meet most of ``terms``, the best first."""
        index = Index([*(window.terms for window in self._windows), terms], weights)
        number = len(self._windows)
        total = index.totals[number] or 1.0
        found: defaultdict[str, list[Window]] = defaultdict(list)
        alone: dict[tuple[str, int], float] = {}
        shares = index.met(number)
        for other, met in shares.items():
            if other != number and self._windows[other].single:
                alone[self._windows[other].witness.siglum, self._windows[other].first] = met
        for other, met in shares.items():
            if other != number and met >= LEAST_MET * total:
                window = self._windows[other]
                siglum = window.witness.siglum
                first, last = (alone.get((siglum, at), 0.0) for at in (window.first, window.last))
                anchor = window.first if first >= last else window.last
                found[siglum].append(replace(window, met=met / total, anchor=anchor))
        return {siglum: sorted(listed, key=_rank)[:CLOSE_LOOKS] for siglum, listed in sorted(found.items())}


def _rank(window: Window) -> tuple[float, int, int]:
    return -window.met, window.last - window.first, window.first


def _windows(story: Story, told: Sequence[Statement]) -> Iterator[Window]:
    """Every sentence, and every two in a row of one part of a report."""
    terms: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for statement in told:
        terms[statement.passage.witness, statement.sentence] |= statement.terms
    for witness in story.witnesses:
        bags = [frozenset(terms[witness.siglum, sentence.start]) for sentence in witness.sentences]
        for number, bag in enumerate(bags):
            yield Window(witness, number, number, bag)
            if number and witness.sentences[number - 1].part == witness.sentences[number].part:
                yield Window(witness, number - 1, number, bags[number - 1] | bag)
