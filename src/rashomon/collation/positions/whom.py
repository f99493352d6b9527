"""Who is to act, in the report's own words, where it is no party of the story: "asked the bakers to stay"."""

from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import adverb
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.trimming import trimmed, undated

# "Told its trading partners that they must": whom one tells is named in fewer words.
TOLD_REACH = 6
# "Pressed privately | for the bakers to".
LEADING = frozenset(("for", "on", "upon"))


def addressee(line: Line, whom: Range) -> Range:
    """``whom`` without how and when they were asked ("privately for the bakers", "the bakers last week")."""
    start, end = whom
    while start < end - 1 and (adverb(line.lower[start]) or line.lower[start] in LEADING):
        start += 1
    return undated(line, trimmed(line, start, end) or whom, months=True)


def told_before(line: Line, index: int) -> Range | None:
    """Whom "they" at ``index`` means, if somebody told them so ("told | its partners | that they must")."""
    end = index - (line.word(index - 1) == "that")
    near = range(end - 2, max(-1, end - 1 - TOLD_REACH), -1)
    told = next((k for k in near if line.lower[k] == "told"), None)
    return (told + 1, end) if told is not None and line.word(index) == "they" else None


def asked_of(find: Find, part: Range) -> str | None:
    """Who is to do ``part``, up to its verb: "the bakers to", "he must"."""
    line, whom = find.line, find.toward
    if whom is None or find.act != "demand" or find.him or not (whom[1] <= part[0] or part[1] <= whom[0]):
        return None
    text = shown(line, addressee(line, told_before(line, whom[0]) or whom))
    if whom[0] == 0 and line.lower[0] in group("small"):
        text = text[:1].lower() + text[1:]
    if line.lower[find.cue[0]] in group("modals.must") and whom[1] == find.cue[0]:
        return f"{text} {shown(line, find.cue)}"
    return text if line.lower[part[0]] in {"not", "to"} else f"{text} to"
