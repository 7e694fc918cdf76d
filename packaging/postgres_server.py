"""A PostgreSQL server for tests: its own data in a temporary folder, a local socket and no network.

The system brings the programs (Debian: package `postgresql`). The server refuses to run as root, so that root starts
it as `postgres` or `nobody`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
OWNER = "readiness"


def find_programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, the newest version; None where there is no server."""
    found = [path.parent for place in PLACES for path in Path("/").glob(f"{place.lstrip('/')}/pg_ctl")]
    if found:
        return max(found, key=lambda folder: int("".join(c for c in folder.parent.name if c.isdigit()) or 0))
    known = shutil.which("pg_ctl")
    return Path(known).resolve().parent if known else None


def is_expected() -> bool:
    """Whether a missing server is a fault: on Debian as root the set-up script has installed one."""
    return os.geteuid() == 0 and Path("/etc/debian_version").is_file()


class Server:
    """One server, started and stopped at will; its data goes with the folder."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self.folder = programs, folder
        self._user = _unprivileged() if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(folder, self._user)
        self._run("initdb", "-D", str(folder / "data"), "-U", OWNER, "--auth=trust", "-E", "UTF8", "--locale=C")

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off -c jit=off"
        data, log = str(self.folder / "data"), str(self.folder / "log")
        self._run("pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", options)

    def stop(self) -> None:
        """Stop it at once, as a crash would: connections break, what was committed stays."""
        self._run("pg_ctl", "stop", "-w", "-D", str(self.folder / "data"), "-m", "immediate")

    def reload(self) -> None:
        """Read the configuration again."""
        self._run("pg_ctl", "reload", "-D", str(self.folder / "data"))

    def url(self, database: str, user: str = OWNER) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            user=self._user,
            cwd=self.folder,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr.strip()[-400:]}")


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A fresh server for the length of a `with`."""
    folder = Path(tempfile.mkdtemp(prefix="rdns-pg-"))
    try:
        server = Server(programs, folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> str:
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("there is no user to run the server as")
