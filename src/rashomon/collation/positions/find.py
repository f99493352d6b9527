"""What a line reports, before names are known: ranges of words."""

from dataclasses import dataclass

from rashomon.collation.positions.lines import Line
from rashomon.model import Act

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Find:
    """A position in one line. ``subject`` None means the line's speaker; ``bidden`` that it counts only
    where ``toward`` can act ("should" also foretells: "the win should help him").

    ``him``: he at ``toward``, a pronoun, is judged "as" or blamed "for" ``what`` ("she's a liar").
    ``takes_up``: ``what`` is a word that takes up a statement made before ("denied it").
    ``of_body``: it counts only for a body or several ("the guild wants a pier": a person may wish it).
    ``own``: it counts only where the subject is the one who speaks (``voice``; None for the line's speaker).
    """

    act: Act
    line: Line
    cue: Range
    subject: Range | None
    what: Range
    toward: Range | None = None
    condition: Range | None = None
    code: str | None = None
    joint: bool = False
    voice: Range | None = None
    about: str | None = None
    own: bool = False
    bidden: bool = False
    him: str | None = None
    takes_up: bool = False
    of_body: bool = False
