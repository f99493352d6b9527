"""What somebody will do on a condition, where the words for it tell neither help nor harm."""

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import past
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.language.words import lemma
from rashomon.model import Act

# "If Ruritania were a firm": a supposition tells itself within so many words.
SHORT = 4


def bargain(line: Line, what: Range, condition: Range | None) -> Act | None:
    """Whether "will do this, if that is done" offers it, or threatens it (where others fail to do that); with
    "if" alone only where another reports it ("if we win, we'll have the votes" foretells)."""
    word = line.word(what[0])
    if (
        condition is None
        or not word.isalpha()
        or word in group("bargains.happening") | group("inward") | group("bargains.idle")
    ):
        return None
    opener = {" ".join(line.lower[condition[0] : end]) for end in range(condition[0] + 1, condition[1])}
    if not opener.isdisjoint(group("conditions.exchange") | group("bargains.priced")):
        return "offer"
    first = line.lower[condition[0]]
    told = line.quotation is None and not _imagined(line, condition)
    if line.word(what[0] - 1) == "be":
        return None
    if first in group("bargains.else"):
        return "threaten"
    if first not in {"if", "should"} or not (told or undone(line, condition)):
        return None
    harm = not group("harm").isdisjoint(line.lower[slice(*what)])
    return "threaten" if harm or undone(line, condition) else "offer"


def undone(line: Line, condition: Range) -> bool:
    """Whether the condition is that what was asked for is not done ("if the board has not signed")."""
    words = line.lower[condition[0] + 1 : condition[1]]
    return any(
        word in group("bargains.undone") or word.endswith("n't") or lemma(word) in group("bargains.failing")
        for word in words
    )


def _imagined(line: Line, condition: Range) -> bool:
    """Whether it is only imagined ("if Ruritania were a firm"; "if the price were raised" may be)."""
    near = range(condition[0], min(condition[0] + SHORT, condition[1]))
    were = next((k for k in near if line.lower[k] == "were"), None)
    return were is not None and not (line.word(were + 1).endswith("ed") or past(line.word(were + 1)))
