"""The page's colours, light and dark and in print, against WCAG AA (4.5 to 1 for text)."""

import re
from importlib.resources import files

import pytest

LEAST = 4.5
CSS = (files("rashomon.publish") / "static" / "page.css").read_text(encoding="utf-8")
PAIRS = [
    *(
        (ink, ground)
        for ink in ("ink", "quiet", "accent", "conflict", "agreed", "unsure")
        for ground in ("paper", "leaf")
    ),
    ("faint", "paper"),
    ("ink", "soft"),
    ("quiet", "soft"),
    ("ink", "on"),
    ("ink", "mark"),
    ("ins", "ins-back"),
    ("del", "del-back"),
    ("letter", "agreed"),
    *(("letter", f"w{number}") for number in range(8)),
    *((f"w{number}", "paper") for number in range(8)),
]


def _themes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r"(:root[^{]*)\{([^}]*)\}", CSS)
    found = {}
    for number, (selector, body) in enumerate(blocks):
        found[f"{number} {selector.strip()}"] = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", body))
    return found


THEMES = _themes()


def test_there_is_a_light_a_dark_and_a_printed_theme() -> None:
    light, dark, preferred, printed = THEMES.values()
    assert dark == preferred
    assert light["paper"] != dark["paper"]
    assert printed["paper"] == "#fff"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_text_stands_out(theme: str, pair: tuple[str, str]) -> None:
    colours = THEMES[theme]
    if pair[0] in colours and pair[1] in colours:
        assert _contrast(colours[pair[0]], colours[pair[1]]) >= LEAST
    else:
        assert "on" in pair  # in print nothing is chosen: the ground is transparent


def test_the_measure_is_right() -> None:
    assert _contrast("#000", "#fff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
