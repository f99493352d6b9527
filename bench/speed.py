"""``python -m bench.speed``: how fast the program is, beside a reference loop timed in the same run.

Seconds depend on the machine; the ratios to the reference (plain Python counting the words of the same
text, or Python starting and ending) tell more of the program.
"""

import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.floors import ROOT
from bench.report import Report

WORDS = 500
REPORTS = 60
ROUNDS = 5
STORY = ROOT / "examples" / "saltmere-harbour"
PAGE_REPORTS = ("wire.txt", "pickup-cut.txt", "rewrite.txt", "machine.txt", "british.txt")

# Texts that make a careless rule look back over all that went before, repeated to these lengths.
HOSTILE = ('"', "“a ", "“”", " ", "(", "he said ", "must demand that ", "$3 billion ", "A. ", "a\n\n")
SHORT, LONG = 4_000, 16_000


def measure() -> Report:
    """Speeds and their ratios to the references; the best of ``ROUNDS`` each, since noise only slows."""
    texts = reports()
    annotation = best(lambda: annotate_all(texts)) / len(texts)
    loop = best(lambda: reference(texts)) / len(texts)
    python = best(lambda: shell(sys.executable, "-c", "pass"), time.perf_counter)
    start = best(lambda: shell(command(), "--help"), time.perf_counter)
    with tempfile.TemporaryDirectory() as folder:
        page = best(lambda: to_page(Path(folder)), time.perf_counter)
    return Report(
        figures={
            "annotation: reports of 500 words a second and core": 1 / annotation,
            "annotation: times the reference loop": annotation / loop,
            "five reports to a page: seconds": page,
            "five reports to a page: times a start of Python": page / python,
            "start of the command: seconds": start,
            "start of the command: times a start of Python": start / python,
            f"hostile text: worst growth of time for {LONG // SHORT} times the text": worst_growth(),
        }
    )


def worst_growth() -> float:
    """How many times longer the worst hostile text takes when it grows; a linear rule grows with it."""
    growth = []
    for piece in HOSTILE:
        short, long = (best(partial(annotate_all, [text]), rounds=1) for text in hostile(piece))
        growth.append(long / short)
    return max(growth)


def hostile(piece: str) -> tuple[str, str]:
    """``piece`` repeated to a short and a long text."""
    return piece * (SHORT // len(piece)), piece * (LONG // len(piece))


def reports() -> list[str]:
    """``REPORTS`` texts of about ``WORDS`` words, cut at different places from the example's paragraphs."""
    paragraphs = [
        paragraph
        for name in PAGE_REPORTS
        for paragraph in (STORY / name).read_text(encoding="utf-8").split("\n\n")
    ]
    texts = []
    for first in range(REPORTS):
        taken: list[str] = []
        place = first
        while sum(len(paragraph.split()) for paragraph in taken) < WORDS:
            taken.append(paragraphs[place % len(paragraphs)])
            place += 1
        texts.append("\n\n".join(taken))
    return texts


def annotate_all(texts: list[str]) -> None:
    """Annotate every text."""
    from rashomon import annotate
    from rashomon.model import Article

    for number, text in enumerate(texts):
        annotate(Article(id=str(number), path=f"{number}.txt", text=text, sha256=""))


def reference(texts: list[str]) -> None:
    """What every reader of text must do at least: count the words."""
    for text in texts:
        Counter(text.split())


def to_page(folder: Path) -> None:
    """Five reports from the shell to an HTML page."""
    files = [str(STORY / name) for name in PAGE_REPORTS]
    shell(command(), "read", *files, "--html", str(folder / "page.html"))


def command() -> str:
    """The installed ``rashomon`` command."""
    return str(Path(sysconfig.get_path("scripts")) / "rashomon")


def shell(*words: str) -> None:
    """Run a command; its failure is ours."""
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def best(
    work: Callable[[], None], clock: Callable[[], float] = time.process_time, rounds: int = ROUNDS
) -> float:
    """The shortest of ``rounds`` runs, after one that fills the caches."""
    work()
    times = []
    for _ in range(rounds):
        begin = clock()
        work()
        times.append(clock() - begin)
    return min(times)


def main() -> None:
    """Print the figures."""
    for name, value in measure().figures.items():
        print(f"{name:<62} {value:.3f}")


if __name__ == "__main__":
    main()
