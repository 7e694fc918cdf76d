"""When the environment is made, filled, left alone or made anew. Nothing is installed here."""

from __future__ import annotations

import sys
from pathlib import Path

import environment
import pytest
from environment import LOCK_TO_RUN, LOCK_TO_TEST, Environment, clean, last_line, read_stamp
from trouble import Trouble

PROJECT = '[project]\nname = "x"\ndependencies = ["numpy"]\n[tool.ruff]\nline-length = 110\n'


class Recorded(Environment):
    """An environment that notes what it would do."""

    done: list[str]

    def _make(self) -> None:
        self.done.append("make")
        self.python.parent.mkdir(parents=True, exist_ok=True)
        self.python.touch()

    def _fill(self, lock: str) -> None:
        self.done.append(lock)

    def _is_usable(self, stamp: list[str]) -> bool:
        return self.python.exists() and (not stamp or self.root_line in stamp)


def checkout(folder: Path) -> Recorded:
    (folder / "packaging").mkdir(parents=True)
    (folder / "packaging" / LOCK_TO_RUN).write_text("numpy==1\n", encoding="utf-8")
    (folder / "packaging" / LOCK_TO_TEST).write_text("numpy==1\npytest==1\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    made = Recorded(folder)
    object.__setattr__(made, "done", [])
    return made


@pytest.fixture
def fresh(tmp_path: Path) -> Recorded:
    return checkout(tmp_path / "project")


def test_a_second_start_does_nothing(fresh: Recorded) -> None:
    fresh.prepare(for_tests=False)
    fresh.prepare(for_tests=False)
    assert fresh.done == ["make", LOCK_TO_RUN]


def test_the_tests_add_to_what_running_installed(fresh: Recorded) -> None:
    fresh.prepare(for_tests=False)
    fresh.prepare(for_tests=True)
    fresh.prepare(for_tests=False)
    fresh.prepare(for_tests=True)
    assert fresh.done == ["make", LOCK_TO_RUN, LOCK_TO_TEST]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (f"packaging/{LOCK_TO_RUN}", "numpy==2\n"),
        ("pyproject.toml", PROJECT.replace("numpy", "scipy")),
    ],
)
def test_what_changed_is_installed_again(fresh: Recorded, file: str, text: str) -> None:
    fresh.prepare(for_tests=False)
    (fresh.root / file).write_text(text, encoding="utf-8")
    fresh.prepare(for_tests=False)
    assert fresh.done == ["make", LOCK_TO_RUN, LOCK_TO_RUN]


def test_a_change_of_the_checks_installs_nothing(fresh: Recorded) -> None:
    fresh.prepare(for_tests=False)
    (fresh.root / "pyproject.toml").write_text(PROJECT.replace("110", "100"), encoding="utf-8")
    fresh.prepare(for_tests=False)
    assert fresh.done == ["make", LOCK_TO_RUN]


def test_an_interrupted_installation_is_taken_up_again(fresh: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Recorded, lock: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Recorded, "_fill", interrupted)
        with pytest.raises(KeyboardInterrupt):
            fresh.prepare(for_tests=False)
    fresh.prepare(for_tests=False)
    assert fresh.done == ["make", LOCK_TO_RUN]


def test_a_moved_checkout_gets_a_new_environment(fresh: Recorded) -> None:
    fresh.prepare(for_tests=False)
    moved = Recorded(fresh.root.rename(fresh.root.with_name("elsewhere")))
    object.__setattr__(moved, "done", [])
    moved.prepare(for_tests=False)
    assert moved.done == ["make", LOCK_TO_RUN]


def test_a_broken_environment_is_not_usable(tmp_path: Path) -> None:
    broken = Environment(tmp_path)
    broken.python.parent.mkdir(parents=True)
    broken.python.write_text("no interpreter", encoding="utf-8")
    assert not broken._is_usable([])


def test_a_full_disk_is_told_before_anything_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "NEEDED_SPACE", 2**62)
    with pytest.raises(Trouble, match="GB left"):
        Environment(tmp_path)._make()
    assert not (tmp_path / ".venv").exists()


def test_a_python_without_venv_is_told_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python-without-venv"))
    program = Path(sys.executable)
    program.write_text("#!/bin/sh\necho The virtual environment was not created successfully.\nexit 1\n", "utf-8")
    program.chmod(0o755)
    with pytest.raises(Trouble) as trouble:
        Environment(tmp_path)._make()
    assert "not created successfully" in trouble.value.what
    assert "python3-venv" in trouble.value.step


def test_another_pythons_packages_stay_out() -> None:
    around = clean({"PYTHONPATH": "/theirs", "PYTHONHOME": "/theirs", "PATH": "/bin", "PIP_USER": "1"})
    assert "PYTHONPATH" not in around
    assert "PYTHONHOME" not in around
    assert around["PATH"] == "/bin"
    assert around["PIP_USER"] == "0"


def test_a_python_that_lacks_venv_is_not_even_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Trouble) as trouble:
        Environment(tmp_path)._make()
    assert "apt-get install python3-venv" in trouble.value.step
    assert not (tmp_path / ".venv").exists()


def test_a_missing_stamp_reads_as_empty(tmp_path: Path) -> None:
    assert read_stamp(tmp_path / "absent.txt") == []


def test_the_last_line_that_says_something() -> None:
    assert last_line("first\n\nthe reason\n  \n") == "the reason"
    assert last_line("") == "it said nothing."
