"""What is agreed and what is disputed, witness by witness."""

from collections import Counter

from markupsafe import Markup

from rashomon.model import ClaimStatus
from rashomon.publish.guide import Guide
from rashomon.publish.svg.draw import FEW, badge, drawing, line, tag, words

WIDTH, LEFT, ROW, BAR = 440, 40, 30, 16
TOTAL = 44  # room for the sum at the end of a bar
DIGITS = 18  # narrower pieces of a bar carry no number
STATUSES: tuple[tuple[ClaimStatus, str], ...] = (
    ("agreed", "also told by others"),
    ("disputed", "disputed"),
    ("single", "told here alone"),
)


def agreement(guide: Guide) -> Markup | None:
    """A bar a witness: its claims that others share, dispute, or do not have. None without claims."""
    counts: dict[str, Counter[str]] = {siglum: Counter() for siglum in guide.sigla}
    for claim in guide.edition.claims:
        for siglum in {reading.witness for reading in claim.readings}:
            counts.setdefault(siglum, Counter())[claim.status] += 1
    most = max((counter.total() for counter in counts.values()), default=0)
    if not most:
        return None
    scale = (WIDTH - LEFT - TOTAL) / most
    parts: list[Markup] = [_hatch(guide)]
    drawn = guide.sigla[:FEW]
    for number, siglum in enumerate(drawn):
        parts += _bar(guide, siglum, counts[siglum], 6 + ROW * number, scale)
    foot = 6 + ROW * len(drawn) + 12
    parts.append(line(LEFT, 2, LEFT, foot - 14, "axis"))
    if len(guide.sigla) > FEW:
        parts.append(words(LEFT + 8, foot, f"and {len(guide.sigla) - FEW} more reports", "tick"))
        foot += 24
    x = LEFT
    for status, label in STATUSES:
        parts.append(tag("rect", x=x, y=foot - 4, width=12, height=10, **_fill(guide, status)))
        parts.append(words(x + 17, foot + 5, label, "tick"))
        x += 34 + 7 * len(label)
    label = "Claims of each witness. " + " ".join(
        f"{siglum}: " + ", ".join(f"{counts[siglum][status]} {words_}" for status, words_ in STATUSES) + "."
        for siglum in guide.sigla
    )
    return drawing(WIDTH, foot + 12, label, *parts, kind="agreement")


def _bar(guide: Guide, siglum: str, counter: Counter[str], top: float, scale: float) -> list[Markup]:
    parts = [badge(siglum, guide.tone(siglum), 16, top + BAR / 2)]
    x = float(LEFT)
    for status, _ in STATUSES:
        width = counter[status] * scale
        if not width:
            continue
        parts.append(tag("rect", x=x, y=top, width=width, height=BAR, **_fill(guide, status)))
        if width >= DIGITS and status != "disputed":
            parts.append(words(x + width / 2, top + 12, str(counter[status]), f"count on-{status}", "middle"))
        elif width >= DIGITS:
            parts.append(tag("rect", x=x + width / 2 - 9, y=top + 2, width=18, height=12, class_="plate"))
            parts.append(words(x + width / 2, top + 12, str(counter[status]), "count", "middle"))
        x += width
    parts.append(words(x + 7, top + 12, str(counter.total()), "tick"))
    return parts


def _fill(guide: Guide, status: ClaimStatus) -> dict[str, str]:
    if status == "disputed":
        return {"class_": "part part-disputed", "fill": f"url(#{guide.at('hatch')})"}
    return {"class_": f"part part-{status}"}


def _hatch(guide: Guide) -> Markup:
    """The stripes of what is disputed: seen without colour, and in print."""
    return tag(
        "defs",
        tag(
            "pattern",
            tag("rect", width=6, height=6, class_="hatch-ground"),
            tag("path", d="M0 0V6", class_="hatch-stripe"),
            id=guide.at("hatch"),
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )
