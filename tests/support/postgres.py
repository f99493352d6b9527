"""A PostgreSQL cluster of the tests' own, in a temporary folder, gone with them."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql*/bin")
# No power cut is tested, so nothing needs to reach the disk; a commit still has to leave the process.
FAST = ("fsync=off", "full_page_writes=off", "max_connections=100")


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest one; None where PostgreSQL is not installed."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [
        folder
        for place in PLACES
        for folder in Path("/").glob(place.lstrip("/"))
        if (folder / "initdb").exists()
    ]
    return max(
        folders,
        key=lambda folder: [int(n) for n in folder.parent.name.split(".") if n.isdigit()],
        default=None,
    )


class Cluster:
    """A running server; ``url(name)`` is a fresh database in it."""

    def __init__(self, bin: Path, folder: Path, user: str | None) -> None:
        self._bin, self._data, self._user = bin, folder / "data", user
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._run("initdb", "-D", str(self._data), "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.start()

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self._data.parent} " + " ".join(
            f"-c {setting}" for setting in FAST
        )
        self._run(
            "pg_ctl",
            "-D",
            str(self._data),
            "-w",
            "-l",
            str(self._data.parent / "log"),
            "-o",
            options,
            "start",
        )

    def stop(self, how: str = "fast") -> None:
        """``how`` as pg_ctl calls it; "immediate" is what a crash is."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", how, "stop")

    def url(self, name: str) -> str:
        """The address of a new, empty database."""
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "desk", name)
        return f"postgresql://desk@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [self._bin / program, *words],
            user=self._user,
            cwd=self._data.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')}")


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster of this test run; started as an ordinary user where the tests run as root."""
    found = programs()
    assert found is not None
    user = ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="rashomon-pg-"))
    if user:
        shutil.chown(folder, user)
    running = None
    try:
        running = Cluster(found, folder, user)
        yield running
    finally:
        if running:
            running.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)


def ordinary_user() -> str | None:
    """Who runs the server: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)
