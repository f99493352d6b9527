"""The same reports give the same edition, whatever seed Python hashes with."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
STORIES = ("saltmere-harbour", "hospital-closure")


def test_sets_and_their_order_change_nothing() -> None:
    program = "from rashomon.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        program,
        "read",
        *(str(EXAMPLES / name) for name in STORIES),
        "--json",
        "-",
    ]
    told = {
        subprocess.run(
            command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "5")
    }
    assert len(told) == 1
