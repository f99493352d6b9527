"""SVG as safe markup, and the badge that stands for a witness in every plot."""

from markupsafe import Markup, escape

FEW = 12  # badges in one column or bars in one plot; more would push the page's words away
LETTER = 4.5  # half the width of a siglum's letter
# Each badge's four corners, as shares of its half width: shape and letter tell what colour alone would not.
CORNERS = ((1, 1, 1, 1), (0.3, 0.3, 0.3, 0.3), (1, 1, 1, 0.1), (1, 0.15, 1, 0.15))


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """An element. ``class_`` gives ``class``, ``stroke_width`` gives ``stroke-width``; None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup("").join(escape(child) for child in children)
    return Markup(f"<{name}{written}>{inside}</{name}>")


def drawing(width: float, height: float, label: str, *children: object, kind: str) -> Markup:
    """A whole plot; ``label`` says in words what it shows."""
    return tag(
        "svg",
        *children,
        class_=f"plot plot-{kind}",
        width=width,
        height=height,
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        role="img",
        aria_label=label,
        xmlns="http://www.w3.org/2000/svg",
    )


def words(x: float, y: float, text: str, kind: str = "", anchor: str | None = None) -> Markup:
    """A line of text."""
    return tag("text", text, x=x, y=y, class_=kind or None, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def badge(siglum: str, tone: int, x: float, y: float, half: float = 11) -> Markup:
    """A witness's letter in its shape, centred at ``x``, ``y``; wider where the siglum has several."""
    wide = max(half, LETTER * len(siglum) + 2)
    return tag(
        "g",
        tag("path", d=_shape(tone, x, y, wide, half), class_="badge"),
        words(x, y + 4, siglum, "letter", "middle"),
        class_=f"w{tone}",
    )


def _shape(tone: int, x: float, y: float, wide: float, half: float) -> str:
    a, b, c, d = (share * half for share in CORNERS[tone % len(CORNERS)])
    left, right, top, bottom = x - wide, x + wide, y - half, y + half
    steps = (
        f"M{_value(left + a)} {_value(top)}H{_value(right - b)}",
        f"A{_value(b)} {_value(b)} 0 0 1 {_value(right)} {_value(top + b)}V{_value(bottom - c)}",
        f"A{_value(c)} {_value(c)} 0 0 1 {_value(right - c)} {_value(bottom)}H{_value(left + d)}",
        f"A{_value(d)} {_value(d)} 0 0 1 {_value(left)} {_value(bottom - d)}V{_value(top + a)}",
        f"A{_value(a)} {_value(a)} 0 0 1 {_value(left + a)} {_value(top)}Z",
    )
    return "".join(steps)


def _value(value: object) -> Markup:
    if isinstance(value, float):
        value = f"{value:.1f}".removesuffix(".0")
    return escape(value)
