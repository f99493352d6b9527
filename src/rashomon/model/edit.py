"""An edit: one word-level difference of two wordings."""

from dataclasses import dataclass
from typing import Literal

Operation = Literal["drop", "add", "change", "insertion"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One word-level difference; ``before`` is empty for an addition, ``after`` for an omission."""

    op: Operation
    before: str
    after: str
