"""The time of events above, the time of reports below, on one axis."""

from collections import Counter
from datetime import date
from itertools import pairwise
from math import log10

from markupsafe import Markup

from rashomon.model import Event
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import day, span
from rashomon.publish.svg.draw import FEW, LETTER, badge, drawing, line, tag, words

WIDE, NARROW = 960, 420  # a page and a telephone
LEFT, RIGHT = 88, 60
LANES = 8  # events above each other; what a stretch of the axis has beyond is counted
CROWD = 60  # the width of such a stretch
LANE, ROW, HALF = 28, 25, 11  # an event, a report, and half of either's width
LABEL = 92  # a date's words at the plot's letter size
GAP_DAYS = 45  # a longer silence is drawn as a break in the axis
BELOW = 40  # from the axis to the first report: the dates stand between
OPEN = 34  # how far the line of an open end reaches


def chronology(guide: Guide, width: int = WIDE) -> Markup | None:
    """The plot, ``width`` wide, or None where nothing is dated. Distances grow with the logarithm of the days
    between."""
    events = [
        (number, event)
        for number, event in enumerate(guide.edition.timeline, 1)
        if event.earliest or event.latest
    ]
    reports = [(w.masthead.published, w.siglum) for w in guide.edition.witnesses if w.masthead.published]
    days = sorted({d for _, e in events for d in (e.earliest, e.latest) if d} | {d for d, _ in reports})
    if not days:
        return None
    at = _axis(days, width)
    marks, lanes = _events(events, at)
    base = 14 + LANE * max(lanes, 1)
    parts = [words(0, base - 9, "events", "lane")]
    parts += [words(0, base + BELOW + 5, "reports", "lane")] if reports else []
    parts.append(line(LEFT - 20, base, width - RIGHT + 30, base, "axis"))
    parts += [tag("g", *marks, transform=f"translate(0 {base})")]
    marks, rows = _reports(guide, reports, at, base + BELOW)
    parts += marks
    foot = base + BELOW + ROW * rows
    parts += _ticks(days, at, base)
    label = "Events by number: " + "; ".join(f"{n}, {span(e.earliest, e.latest)}" for n, e in events)
    kind = "chronology" if width == WIDE else "chronology plot-small"
    return drawing(width, foot + 12, label + ".", *parts, kind=kind)


def _axis(days: list[date], width: int) -> dict[date, float]:
    steps = [1 + log10((right - left).days) for left, right in pairwise(days)]
    scale = (width - LEFT - RIGHT) / sum(steps) if steps else 0
    places, x = {days[0]: float(LEFT) if steps else width / 2}, float(LEFT)
    for moment, step in zip(days[1:], steps, strict=True):
        x += step * scale
        places[moment] = x
    return places


def _events(events: list[tuple[int, Event]], at: dict[date, float]) -> tuple[list[Markup], int]:
    """The marks, drawn upwards from the axis, and how many lanes they take: the first events of a crowded
    stretch, and how many more there are."""
    ends: list[float] = []
    crowds: dict[int, list[float]] = {}
    stems, reaches, circles = list[Markup](), list[Markup](), list[Markup]()
    for number, event in events:
        left = at[event.earliest] if event.earliest else at[event.latest] - OPEN if event.latest else 0
        right = at[event.latest] if event.latest else left + OPEN
        lane = next((n for n, end in enumerate(ends) if end < left - HALF - 3), len(ends))
        x = left if event.earliest else right
        if lane >= LANES:
            crowds.setdefault(int(x // CROWD), []).append(x)
            continue
        ends[lane : lane + 1] = [max(right, left) + HALF]
        y = -(14 + LANE * lane)
        kind = "reach" if event.earliest and event.latest else "reach open"
        if right > left:
            reaches.append(line(left, y, right, y, kind))
        stems.append(line(x, y, x, 0, "stem"))
        circles.append(tag("circle", cx=x, cy=y, r=HALF - 1, class_="event"))
        circles.append(words(x, y + 4, str(number), "letter", "middle"))
    for xs in crowds.values():
        circles.append(words(sum(xs) / len(xs), -(10 + LANE * LANES), f"+ {len(xs)}", "tick", "middle"))
    return [*stems, *reaches, *circles], len(ends) + bool(crowds)


def _reports(
    guide: Guide, reports: list[tuple[date, str]], at: dict[date, float], top: float
) -> tuple[list[Markup], int]:
    """The reports' badges under their days, none over another, and how many rows they take."""
    ends: list[float] = []
    parts, below = list[Markup](), Counter[date]()
    for moment, siglum in sorted(reports, key=lambda report: (report[0], len(report[1]), report[1])):
        x = at[moment]
        below[moment] += 1
        half = max(HALF, LETTER * len(siglum) + 2)
        row = next((n for n, end in enumerate(ends) if end < x - half - 3), len(ends))
        if below[moment] <= FEW:
            ends[row : row + 1] = [x + half]
            parts.append(badge(siglum, guide.tone(siglum), x, top + ROW * row))
    for moment, many in below.items():
        if many > FEW:
            parts.append(words(at[moment], top + ROW * len(ends) + 4, f"+ {many - FEW}", "tick", "middle"))
    return parts, len(ends)


def _ticks(days: list[date], at: dict[date, float], base: float) -> list[Markup]:
    parts = []
    last = -float(LABEL)
    for moment in days:
        x = at[moment]
        parts.append(line(x, base - 3, x, base + 3, "axis"))
        if x - last >= LABEL:
            parts.append(words(x, base + 18, day(moment), "tick", "middle"))
            last = x
    for left, right in pairwise(days):
        if (right - left).days > GAP_DAYS:
            x = (at[left] + at[right]) / 2
            parts.append(tag("path", d=f"M{x - 6:.0f} {base + 6:.0f}l5 -12m3 12l5 -12", class_="break"))
    return parts
