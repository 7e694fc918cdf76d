"""Temporary files: one private folder per run, gone with the run, and at the next start after a run was killed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness import scratch

ROOT = Path(__file__).resolve().parents[1]
HOLD = """
import sys, tempfile
from pathlib import Path
from readiness import scratch
folder = scratch.begin(Path(sys.argv[1]))
(scratch.make_folder("import") / "client.sqlite").write_text("of the client")
Path(tempfile.mkdtemp(prefix="weasyprint-")).joinpath("page.svg").write_text("of a library")
print(folder, flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def own_run(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A run of the test's own; that of the test process is put back."""
    kept = scratch._Run.folder, scratch._Run.lock, tempfile.tempdir
    for name in (scratch.VARIABLE, "TMPDIR"):
        monkeypatch.delenv(name, raising=False)
    scratch._Run.folder = None
    yield
    scratch.end()
    scratch._Run.folder, scratch._Run.lock, tempfile.tempdir = kept


def start(base: Path) -> tuple[subprocess.Popen[str], Path]:
    env = {k: v for k, v in os.environ.items() if k not in (scratch.VARIABLE, "TMPDIR")} | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(base)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def stop(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=20)


@pytest.mark.usefixtures("own_run")
def test_a_run_keeps_everything_in_one_private_folder_and_takes_it_away(tmp_path: Path) -> None:
    folder = scratch.begin(tmp_path)
    assert folder.parent == tmp_path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert scratch.make_folder("paste").parent == folder
    assert Path(tempfile.mkdtemp()).parent == folder
    assert os.environ["TMPDIR"] == str(folder)
    scratch.end()
    assert list(tmp_path.iterdir()) == []
    assert "TMPDIR" not in os.environ


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_what_a_killed_run_left_goes_at_the_next_start_and_a_living_run_stays(tmp_path: Path) -> None:
    killed, left = start(tmp_path)
    living, kept = start(tmp_path)
    killed.kill()
    killed.communicate(timeout=20)
    assert (left / "import-").parent.is_dir()
    assert {path.name.partition("-")[0] for path in left.iterdir()} == {"import", "owner.lock", "weasyprint"}
    try:
        assert scratch.sweep(tmp_path) == (left,)
        assert not left.exists()
        assert any(kept.rglob("client.sqlite"))
    finally:
        stop(living)
    assert list(tmp_path.iterdir()) == []  # it ended by itself and took everything along


def test_sweeping_follows_no_link_and_touches_nothing_else(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "file").write_text("not ours")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "readiness-run-evil").symlink_to(precious)
    (tmp_path / "base" / "other").mkdir()
    fresh = tmp_path / "base" / "readiness-run-starting"
    fresh.mkdir()  # a run that has not locked its folder yet
    assert scratch.sweep(tmp_path / "base") == ()
    assert (precious / "file").read_text() == "not ours"
    assert fresh.is_dir()


@pytest.mark.usefixtures("own_run")
def test_a_child_works_in_the_folder_of_its_parent(tmp_path: Path) -> None:
    folder = scratch.begin(tmp_path)
    code = (
        "import tempfile\nfrom readiness import scratch\nscratch.join()\n"
        "print(tempfile.mkdtemp(prefix='weasyprint-'), scratch.make_folder('read'))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert [Path(name).parent for name in run.stdout.split()] == [folder, folder]
    assert folder.is_dir()  # the child did not take its parent's folder along


def test_the_command_line_leaves_nothing_behind(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if k != scratch.VARIABLE} | {"TMPDIR": str(tmp_path / "system")}
    (tmp_path / "system").mkdir()
    made = tmp_path / "e.readiness"
    sample = ROOT / "tests" / "data" / "samples" / "case_d_german_semicolon.csv"
    for arguments in (["new", str(made), "--client", "A", "--agent", "B"], ["inspect", str(sample)]):
        subprocess.run(
            [sys.executable, "-m", "readiness", *arguments], cwd=ROOT, env=env, check=True, capture_output=True
        )
    assert list((tmp_path / "system").iterdir()) == []
