"""A verdict: who of a story's witnesses carries a statement, who tells it otherwise or perhaps, and what is
otherwise."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.passage import Passage

ChangeKind = Literal[
    "figure", "date", "actor", "patient", "place", "negation", "opposite", "hedge", "attribution"
]
FindingStatus = Literal["carried", "changed", "unsure"]
VerdictStatus = Literal["carried", "changed", "unsure", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the statement says otherwise than the witness: ``said`` are the statement's words (empty where it
    leaves something out), ``told`` is what the witness has in their place."""

    kind: ChangeKind
    said: str
    told: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One witness that tells the matter of the statement: in which words, and what was changed, if anything.

    ``speaker`` is whom the witness gives the words to, where it does; ``doubt`` what is lacking where it is
    unsure that the witness says the same; ``rule`` says how it was found.
    """

    passage: Passage
    status: FindingStatus
    speaker: str | None
    changes: tuple[Change, ...]
    rule: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one story's witnesses say of a statement. It never says whether the statement is true.

    ``findings`` hold at most one for each witness, those that carry it first; ``origins`` counts the
    independent origins of these.
    """

    statement: str
    story: str
    title: str
    findings: tuple[Finding, ...]
    origins: int

    @property
    def status(self) -> VerdictStatus:
        """ "carried" by one witness at least, carried only "changed", perhaps ("unsure"), or by "none"."""
        return self.findings[0].status if self.findings else "none"

    @property
    def carriers(self) -> tuple[Finding, ...]:
        """The findings of witnesses that carry the statement as it stands."""
        return tuple(finding for finding in self.findings if finding.status == "carried")
