"""Every flow without a network; no name of the user or the machine in any output; no word of a client in the log."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
USER, HOST = "Qqzusername", "qqzhostname"
WORD = "Zyxtelling"
SETTINGS = ("log.txt", "settings.ini")


@dataclass(frozen=True)
class Run:
    """One run of every flow: its folder, its temporary one, what it said, and whether it had a network of its own without any way out."""

    folder: Path
    temporary: Path
    done: subprocess.CompletedProcess[str]
    is_unshared: bool


def can_unshare() -> list[str]:
    """The command that starts a program without a network; empty where this machine does not permit it."""
    program = shutil.which("unshare")
    for options in (["-n"], ["-rn"]):
        if program and subprocess.run([program, *options, "true"], capture_output=True, check=False).returncode == 0:
            return [program, *options]
    return []


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Every flow, window included, with sockets that refuse and, where permitted, without any network.

    Temporary files go to a folder that no other run shares, under the short name that local sockets need.
    """
    folder = tmp_path_factory.mktemp("flows")
    home = folder / "home"
    places = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_DATA_HOME": home / "data"}
    places |= {"XDG_CACHE_HOME": home / "cache", "XDG_STATE_HOME": home / "state", "XDG_RUNTIME_DIR": home / "run"}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    names = {"USER": USER, "LOGNAME": USER, "USERNAME": USER, "HOSTNAME": HOST, "COMPUTERNAME": HOST}
    traces = {"READINESS_TRACE_USER": USER, "READINESS_TRACE_HOST": HOST, "PYTHONPATH": str(HERE / "blocked")}
    around = {**os.environ, **{name: str(place) for name, place in places.items()}, **names, **traces}
    around.pop("READINESS_RUN_FOLDER", None)
    alone = can_unshare()
    with tempfile.TemporaryDirectory(prefix="flows-") as temporary:
        done = subprocess.run(
            [*alone, sys.executable, str(HERE / "flows.py"), str(folder), "--window"],
            env={**around, "TMPDIR": temporary},
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        yield Run(folder, Path(temporary), done, bool(alone))


def test_the_refusal_of_sockets_is_in_force() -> None:
    """The check can fail: a program that uses the network under the same conditions is ended."""
    code = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')"
    around = {**os.environ, "PYTHONPATH": str(HERE / "blocked")}
    done = subprocess.run([sys.executable, "-c", code], env=around, capture_output=True, text=True, check=False)
    assert done.returncode
    assert "NetworkUsed" in done.stderr


def test_every_flow_passes_with_sockets_that_refuse(run: Run) -> None:
    assert run.done.returncode == 0, run.done.stdout[-3000:] + run.done.stderr[-3000:]
    assert "NetworkUsed" not in run.done.stderr
    made = {path.suffix for path in run.folder.iterdir()}
    assert made >= {".readiness", ".pdf", ".xlsx", ".json", ".html", ".docx", ".pptx"}


def test_every_flow_passes_without_any_network(run: Run) -> None:
    if not run.is_unshared:
        pytest.skip("this machine permits no network namespaces (unshare -n)")
    assert run.done.returncode == 0, run.done.stderr[-3000:]


def pieces(path: Path) -> Iterator[bytes]:
    """Everything that a file holds, unpacked."""
    content = path.read_bytes()
    yield content
    if path.suffix in {".xlsx", ".docx", ".pptx"}:
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    elif path.suffix == ".readiness":
        yield from values(path)
    elif path.suffix == ".pdf":
        yield from streams(path)


def values(path: Path) -> Iterator[bytes]:
    """Every value of every table of a database, unpacked where it is packed."""
    with closing(sqlite3.connect(path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    if isinstance(value, bytes):
                        yield value
                        with suppress(zlib.error):
                            yield zlib.decompress(value)
                    elif value is not None:
                        yield str(value).encode()


def streams(path: Path) -> Iterator[bytes]:
    """Every stream of a PDF, embedded files among them, and its objects as text."""
    import pikepdf

    with pikepdf.open(path) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream):
                with suppress(pikepdf.PdfError):
                    yield item.read_bytes()
            yield repr(item).encode("utf-8", "replace")


def outputs(run: Run) -> list[Path]:
    """What a person could give away."""
    return [path for path in sorted(run.folder.iterdir()) if path.is_file() and path.name not in SETTINGS]


def test_no_output_names_the_user_or_the_machine(run: Run) -> None:
    machine = socket.gethostname().encode()
    for path in outputs(run):
        held = b"\n".join(pieces(path)).lower()
        assert USER.lower().encode() not in held, path.name
        assert HOST.lower().encode() not in held, path.name
        assert len(machine) < 6 or machine.lower() not in held, path.name
        assert str(run.folder).lower().encode() not in held, path.name  # nor where it lay


def test_what_looks_into_files_finds_what_is_there(run: Run) -> None:
    """The search above can fail: the client's name is found in every kind of file that prints it."""
    for path in outputs(run):
        if path.name in {"report.pdf", "companion.docx", "companion.pptx", "companion.xlsx", "client.readiness"}:
            assert WORD.encode() in b"\n".join(pieces(path)), path.name


def test_no_word_of_a_client_is_in_the_log(run: Run) -> None:
    logs = [run.folder / "log.txt", *(run.folder / "home").rglob("log.txt*")]
    assert len(logs) >= 2  # at the finest level, and the one the app keeps
    said = "\n".join(path.read_text("utf-8", "replace") for path in logs)
    assert "readiness" in said
    assert WORD.lower() not in said.lower()


def test_nothing_temporary_is_left(run: Run) -> None:
    assert not list(run.temporary.iterdir())
