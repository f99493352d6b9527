"""Coverage over time: when each report says it was published."""

from datetime import date

from markupsafe import Markup

from rashomon.publish.guide import Guide
from rashomon.publish.phrases import day
from rashomon.publish.svg.draw import FEW, badge, drawing, line, words

WIDTH, LEFT, RIGHT, STEP = 440, 46, 46, 27
LABEL = 84  # a date's words at the plot's letter size
UNDATED = 92  # the column for reports that give no date


def coverage(guide: Guide) -> Markup | None:
    """The plot, or None where no report gives its date."""
    by_day: dict[date, list[str]] = {}
    undated = []
    for witness in guide.edition.witnesses:
        published = witness.masthead.published
        if published:
            by_day.setdefault(published, []).append(witness.siglum)
        else:
            undated.append(witness.siglum)
    if not by_day:
        return None
    days = sorted(by_day)
    tallest = min(FEW + 1, max(len(group) for group in [*by_day.values(), undated]))
    base = 16 + STEP * tallest
    end = WIDTH - RIGHT - (UNDATED if undated else 0)
    places = _places(days, LEFT, end)
    parts = [line(LEFT - 24, base, end + 24, base, "axis")]
    last = -float(LABEL)
    for moment, x in zip(days, places, strict=True):
        parts.append(line(x, base, x, base + 5, "axis"))
        parts += _column(guide, by_day[moment], x, base)
        if x - last >= LABEL:
            parts.append(words(x, base + 20, day(moment), "tick", "middle"))
            last = x
    if undated:
        x = WIDTH - UNDATED / 2
        parts.append(line(x - 36, base, x + 36, base, "axis open"))
        parts.append(words(x, base + 20, "gives no date", "tick quiet", "middle"))
        parts += _column(guide, undated, x, base)
    return drawing(WIDTH, base + 28, _label(by_day, undated), *parts, kind="coverage")


def _column(guide: Guide, sigla: list[str], x: float, base: float) -> list[Markup]:
    """The reports of one day, one above the other, and how many there are beyond ``FEW``."""
    parts = [
        badge(siglum, guide.tone(siglum), x, base - 16 - STEP * row) for row, siglum in enumerate(sigla[:FEW])
    ]
    if len(sigla) > FEW:
        parts.append(words(x, base - 12 - STEP * FEW, f"+ {len(sigla) - FEW}", "tick", "middle"))
    return parts


def _places(days: list[date], left: float, right: float) -> list[float]:
    spread = (days[-1] - days[0]).days
    if not spread:
        return [(left + right) / 2]
    return [left + (right - left) * (moment - days[0]).days / spread for moment in days]


def _label(by_day: dict[date, list[str]], undated: list[str]) -> str:
    lines = [f"{day(moment)}: {', '.join(by_day[moment])}" for moment in sorted(by_day)]
    if undated:
        lines.append(f"no date given: {', '.join(undated)}")
    return "Reports by their own date. " + "; ".join(lines) + "."
