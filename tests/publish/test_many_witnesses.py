"""A story of very many reports: lists name a few and say how many more."""

import io
import re

from rich.console import Console

from rashomon.publish.guide import Guide
from rashomon.publish.page import to_html
from rashomon.publish.phrases import FEW_SIGLA
from rashomon.publish.svg.agreement import agreement
from rashomon.publish.svg.chronology import chronology
from rashomon.publish.svg.coverage import coverage
from rashomon.publish.svg.draw import FEW
from rashomon.publish.svg.lineage import lineage
from rashomon.publish.terminal import show
from tests.publish.crowd import crowd

MANY = 60


def test_a_list_of_sigla_names_a_few_and_holds_the_rest() -> None:
    page = to_html(crowd(MANY), "0.1")
    lists = re.findall(r'<span class="cites">(.*?)</span>\n? ?', page, re.DOTALL)
    assert max(text.count('class="sig') for text in lists) == FEW_SIGLA
    assert re.search(r'title="[^"]*\bXCH\b[^"]*">and \d+ more</span>', page)


def test_plots_draw_a_few_and_say_how_many_more() -> None:
    guide = Guide(crowd(MANY).editions[0])
    claims, days, axis, graph = agreement(guide), coverage(guide), chronology(guide), lineage(guide)
    assert str(claims).count('class="badge"') == FEW
    assert f"and {len(guide.sigla) - FEW} more reports" in str(claims)
    for plot in (days, axis):
        assert f"+ {MANY + 2 - FEW}<" in str(plot)  # A, B and the crowd are of one day
    assert re.search(r"and \d+ more reports", str(graph))


def test_the_terminal_keeps_to_two_screens() -> None:
    out = io.StringIO()
    show(crowd(MANY), Console(file=out, width=100, highlight=False))
    lines = out.getvalue().splitlines()
    assert len(lines) <= 80
    assert any(line.endswith("more reports") for line in lines)
