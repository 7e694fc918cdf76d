"""The rules of `tests/conftest.py` bite: proven on a small suite of its own, in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

SUITE = """
import logging, pathlib, threading
import pytest
from PySide6.QtWidgets import QWidget

kept, told = [], threading.Event()

def test_leaves_a_window(qtbot):
    kept.append(QWidget())
    kept[0].show()

def test_leaves_a_thread():
    threading.Thread(target=told.wait, daemon=True).start()

def test_logs_a_warning():
    logging.getLogger("readiness.store").warning("the disk is slow")

def test_warns():
    import warnings
    warnings.warn("old", DeprecationWarning)

def test_qt_warns(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("QWidget: something is wrong")

def test_only_with_full_counts_():
    pass

test_only_with_full_counts_ = pytest.mark.soak(test_only_with_full_counts_)

def test_fine_closes_its_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_fine_reads_the_log(caplog):
    logging.getLogger("readiness.store").warning("the disk is slow")
    assert "slow" in caplog.text

def test_fine_has_its_own_home(fresh_home, tmp_path):
    import platformdirs
    told.set()
    assert pathlib.Path.home() == fresh_home
    assert tmp_path in pathlib.Path(platformdirs.user_config_dir("readiness")).parents
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What became of each test of the small suite."""
    root = tmp_path_factory.mktemp("suite")
    (root / "tests" / "ui").mkdir(parents=True)
    shutil.copy(TESTS / "conftest.py", root / "tests")
    shutil.copy(TESTS.parent / "pyproject.toml", root)
    (root / "tests" / "ui" / "test_suite.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    found: dict[str, str] = {}
    for line in done.stdout.splitlines():
        word, _, rest = line.partition(" ")
        if word in {"PASSED", "FAILED", "ERROR"} and "::" in rest:
            found[rest.split("::")[1].split(" ")[0]] = word
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("test_leaves_a_window", "ERROR"),
        ("test_leaves_a_thread", "ERROR"),
        ("test_logs_a_warning", "ERROR"),
        ("test_warns", "FAILED"),
        ("test_qt_warns", "FAILED"),
        ("test_fine_closes_its_window", "PASSED"),
        ("test_fine_reads_the_log", "PASSED"),
        ("test_fine_has_its_own_home", "PASSED"),
    ],
)
def test_the_rule_bites(outcome: dict[str, str], name: str, expected: str) -> None:
    assert outcome.get(name) == expected


def test_what_is_meant_for_the_full_counts_is_left_out(outcome: dict[str, str]) -> None:
    assert "test_only_with_full_counts_" not in outcome
