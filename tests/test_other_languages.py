"""A story of which one report is not in English: it stands beside the others, and nothing is read in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon import pipeline
from rashomon.cli import main

REPORTS = {
    "a.txt": """Ferry runs aground off Tarn, 14 hurt

By Ada Roe
The Olmo Post
3 March 2031

A ferry with 212 people on board ran aground off Tarn on Monday, injuring 14, the coastguard said.

"The ship left the channel for reasons we do not yet know," said Paul Wenlock, the head of the coastguard.
""",
    "b.txt": """Norlin ferry stuck on sandbank off Tarn

4 March 2031 | Tarn Today

Fourteen passengers were hurt when a Norlin ferry carrying 212 people ran aground off Tarn on Monday.

Paul Wenlock, who heads the coastguard, said the ship left the channel "for reasons we do not yet know".
""",
    "c.txt": """Fähre vor Tarn auf Grund gelaufen: 14 Verletzte

Eine Fähre der Reederei Norlin mit 212 Menschen an Bord ist am Montag vor Tarn auf Grund gelaufen.

„Das Schiff hat die Fahrrinne aus Gründen verlassen, die wir noch nicht kennen“, sagte Paul Wenlock, der
Chef der Küstenwache. Er forderte die Reederei Norlin auf, die Fahrten einzustellen.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_it_keeps_its_text_and_what_it_marks(folder: Path) -> None:
    (edition,) = pipeline.read([str(folder)]).editions
    other = next(witness for witness in edition.witnesses if witness.language == "de")
    assert other.masthead.headline is not None
    assert other.masthead.headline.text == "Fähre vor Tarn auf Grund gelaufen: 14 Verletzte"
    assert [(q.speaker, q.passage.text[:11]) for q in other.quotations] == [(None, "Das Schiff ")]
    assert (other.mentions, other.figures, other.dates) == ((), (), ())
    found = [passage for claim in edition.claims for passage in claim.readings]
    found += [passage for line in edition.digest for passage in line.evidence]
    found += [passage for entry in edition.timeline for passage in entry.evidence]
    assert other.siglum not in {passage.witness for passage in found}
    assert edition.title in {text.partition("\n")[0] for text in REPORTS.values()} - {
        other.masthead.headline.text
    }


def test_that_it_is_not_read_is_said(folder: Path) -> None:
    runner = CliRunner()
    assert "not read: C in German." in runner.invoke(main, ["read", str(folder)]).stdout
    checked = runner.invoke(main, ["check", "The ferry carried 212 people.", str(folder)]).stdout
    assert "no others without it; not read: C in German" in " ".join(checked.split())


def test_what_a_record_says_of_its_language_may_be_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<html lang="de"><body><p>{REPORTS["a.txt"]}</p></body></html>', encoding="utf-8")
    (edition,) = pipeline.read([str(page)]).editions
    assert edition.witnesses[0].sentences
