"""Who took from whom, as a graph: origins on the left, copies to their right."""

from markupsafe import Markup

from rashomon.model import Lineage
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import counted, shortened
from rashomon.publish.svg.draw import FEW, badge, drawing, tag, words

ROW, COLUMN, TOP, LEFT, NODE = 54, 225, 30, 20, 150
NAME = 20  # letters of a source's name that fit a node
WHOLE = 120  # letters of it shown where a pointer rests


def lineage(guide: Guide) -> Markup:
    """The graph of one story; a telling that took from none stands alone."""
    links = guide.lineage
    nodes = list(dict.fromkeys([*(link.exemplar for link in links), *guide.sigla]))
    children = _children(links)
    copies = {copy for below in children.values() for copy in below}
    roots = [node for node in nodes if node not in copies]
    places: dict[str, tuple[int, float]] = {}
    row = 0.0
    lonely = [node for node in sorted(roots, key=_order) if node not in children]
    for node in [*sorted(set(roots) - set(lonely), key=_order), *lonely[:FEW]]:
        row = _place(node, 0, row, children, places)
    depth = max(column for column, _ in places.values())
    drawn = [link for link in links if link.copy in places and link.exemplar in places]
    parts = [_edge(link, places) for link in drawn]
    parts += [_node(guide, node, places[node]) for node in nodes if node in places]
    for copy in dict.fromkeys(link.copy for link in drawn):
        kinds = dict.fromkeys(link.kind for link in drawn if link.copy == copy)
        x, y = _at(places[copy])
        parts.append(words(x + 19, y + 20, ", ".join(kinds), "tick"))
    width = LEFT * 2 + NODE + COLUMN * depth
    left_out = len(set(guide.sigla) - set(places))
    if left_out:
        parts.append(words(LEFT - 11, TOP + ROW * row, f"and {counted(left_out, 'more report')}", "tick"))
    height = TOP + ROW * row + (12 if left_out else 0)
    kind = "lineage plot-deep" if depth > 1 else "lineage"
    return drawing(max(width, 420), height, _label(guide), *parts, kind=kind)


def _order(node: str) -> tuple[int, str]:
    """The order of sigla: AA follows Z."""
    return len(node), node


def _children(links: tuple[Lineage, ...]) -> dict[str, list[str]]:
    """A tree: a copy stands under the first telling that it took from, and never under itself."""
    parent: dict[str, str] = {}
    for link in links:
        above, seen = link.exemplar, {link.copy}
        while above in parent and above not in seen:
            seen.add(above)
            above = parent[above]
        if link.copy not in parent and above not in seen:
            parent[link.copy] = link.exemplar
    below: dict[str, list[str]] = {}
    for copy, exemplar in parent.items():
        below.setdefault(exemplar, []).append(copy)
    return below


def _place(
    node: str, column: int, row: float, below: dict[str, list[str]], places: dict[str, tuple[int, float]]
) -> float:
    """Set the node level with its first copy; returns the next free row."""
    places[node] = (column, row)
    following = row
    for copy in sorted(below.get(node, ()), key=_order)[:FEW]:
        following = _place(copy, column + 1, following, below, places)
    return max(following, row + 1)


def _at(place: tuple[int, float]) -> tuple[float, float]:
    return LEFT + COLUMN * place[0], TOP + ROW * place[1]


def _edge(link: Lineage, places: dict[str, tuple[int, float]]) -> Markup:
    x1, y1 = _at(places[link.exemplar])
    x2, y2 = _at(places[link.copy])
    x1 += NODE
    x2 -= 16
    middle = (x1 + x2) / 2
    path = f"M{x1:.0f} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    return tag(
        "g",
        tag("path", d=path, class_=f"edge edge-{link.kind}"),
        tag(
            "path", d=f"M{x2 - 7:.0f} {y2 - 4:.0f}L{x2:.0f} {y2:.0f}L{x2 - 7:.0f} {y2 + 4:.0f}", class_="tip"
        ),
    )


def _node(guide: Guide, node: str, place: tuple[int, float]) -> Markup:
    x, y = _at(place)
    if node not in guide.witness:
        return tag(
            "g",
            tag("rect", x=x - 14, y=y - 15, width=NODE, height=30, rx=3, class_="agency"),
            words(x - 4, y + 4, shortened(node, NAME), "name"),
            tag("title", shortened(node, WHOLE)),
        )
    return tag(
        "g",
        badge(node, guide.tone(node), x, y),
        words(x + 19, y + 4, shortened(guide.source(node), NAME), "name"),
        tag("title", shortened(guide.source(node), WHOLE)),
    )


def _label(guide: Guide) -> str:
    links = guide.lineage
    if not links:
        return "No report here took from another."
    return "; ".join(f"{link.copy}: {link.kind} of {link.exemplar}" for link in links) + "."
