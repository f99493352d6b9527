"""rashomon serve, as it is started from a terminal."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
from click.testing import CliRunner

from rashomon.cli import main


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_beyond_this_machine_it_wants_a_token(tmp_path: Path) -> None:
    words = ["serve", "--host", "0.0.0.0", "--store", f"sqlite:///{tmp_path / 'desk.db'}"]
    done = CliRunner().invoke(main, words, env={"RASHOMON_TOKEN": ""})
    assert done.exit_code == 2
    assert "RASHOMON_TOKEN" in done.output
    done = CliRunner().invoke(main, [*words, "--token", "short"])
    assert "shorter than 16" in done.output


def test_a_store_that_cannot_be_opened_is_said_at_once() -> None:
    done = CliRunner().invoke(main, ["serve", "--store", "sqlite:////nowhere/at/all.db"])
    assert done.exit_code == 2
    assert "there is no folder" in done.output


def test_it_serves_until_it_is_stopped(tmp_path: Path) -> None:
    port = _free_port()
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    command = "from rashomon.cli import main; main()"
    words = [sys.executable, "-c", command, "serve", "--store", url, "--port", str(port)]
    env = {**os.environ, "RASHOMON_TOKEN": "a token that nobody guesses"}
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
    try:
        answer = _asked(f"http://127.0.0.1:{port}/api/front")
        assert answer.status_code == 401
    finally:
        running.send_signal(signal.SIGINT)
        said, _ = running.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}" in said
    assert "Traceback" not in said
    assert "nobody guesses" not in said


def _asked(address: str) -> httpx.Response:
    """The answer, as soon as there is one."""
    for _ in range(300):
        try:
            return httpx.get(address)
        except httpx.ConnectError:
            time.sleep(0.1)
    raise AssertionError("it did not begin to serve")
