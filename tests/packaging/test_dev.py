"""The set-up script's own logic: display or not, checks that all run, pytest's line last, trouble in a sentence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import dev
import pytest
from environment import Environment
from trouble import Trouble


@pytest.mark.parametrize(
    ("variables", "system", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_a_window_can_be_shown(variables: dict[str, str], system: str, expected: bool) -> None:
    assert dev.has_display(variables, system) is expected


@pytest.mark.parametrize(
    ("line", "summary"),
    [
        ("===== 12 passed in 3.45s =====", "12 passed in 3.45s"),
        (
            "== 1 failed, 11 passed, 2 skipped in 61.02s (0:01:01) ==",
            "1 failed, 11 passed, 2 skipped in 61.02s (0:01:01)",
        ),
        ("===== no tests ran in 0.01s =====", "no tests ran in 0.01s"),
        ("===== 2 errors in 0.50s =====", "2 errors in 0.50s"),
    ],
)
def test_the_line_of_pytest_that_counts(line: str, summary: str) -> None:
    found = dev.SUMMARY.match(line)
    assert found is not None
    assert found["summary"] == summary


@pytest.mark.parametrize("line", ["===== test session starts =====", "===== FAILURES =====", "tests/x.py ... [ 12%]"])
def test_other_lines_of_pytest_are_no_summary(line: str) -> None:
    assert dev.SUMMARY.match(line) is None


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A checkout whose environment is the Python that runs this test."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(Environment, "python", property(lambda self: Path(sys.executable)))
    return Environment(tmp_path)


def says(text: str, status: int = 0) -> list[str]:
    return ["-c", f"import sys; print({text!r}, flush=True); sys.exit({status})"]


def test_all_checks_run_though_one_fails_and_the_summary_comes_last(
    project: Environment, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "CHECKS", {"first": says("one", 1), "second": says("two"), "third": says("three", 2)})
    (project.root / "test_it.py").write_text("def test_it() -> None:\n    assert True\n", encoding="utf-8")
    status = dev.test(project, ["-p", "no:cacheprovider", "-p", "no:pytest-qt"])
    lines = capfd.readouterr().out.splitlines()
    assert status == 1
    assert {"one", "two", "three"} <= set(lines)
    assert lines[-2] == "Failed: first, third"
    assert lines[-1].startswith("1 passed in ")


def test_failing_tests_fail_the_command(
    project: Environment, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "CHECKS", {"first": says("one")})
    (project.root / "test_it.py").write_text("def test_it() -> None:\n    assert False\n", encoding="utf-8")
    assert dev.test(project, ["-p", "no:cacheprovider", "-p", "no:pytest-qt"]) == 1
    lines = capfd.readouterr().out.splitlines()
    assert lines[-2] == "Failed: tests"
    assert lines[-1].startswith("1 failed in ")


class Program:
    """Stands for the program that `run` starts."""

    def __init__(self, root: Path, *, writes: bool = True, status: int = 0) -> None:
        self.root, self.writes, self.status = root, writes, status
        self.commands: list[list[str]] = []

    def __call__(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(list(command)[1:])
        if "demo" in command and self.writes:
            (self.root / dev.DEMO / "report.pdf").write_bytes(b"%PDF-1.7")
        return subprocess.CompletedProcess(list(command), self.status)


def test_with_a_display_the_app_opens_on_the_sample(project: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program(project.root)
    monkeypatch.setattr("subprocess.run", program)
    monkeypatch.setattr(dev, "has_display", lambda variables: True)
    assert dev.run(project, {}) == 0
    assert program.commands == [["-m", "readiness", "app", "--sample"]]


def test_without_a_display_the_report_is_made_and_its_place_told(
    project: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = Program(project.root)
    monkeypatch.setattr("subprocess.run", program)
    monkeypatch.setattr(dev, "has_display", lambda variables: False)
    assert dev.run(project, {}) == 0
    assert program.commands == [["-m", "readiness", "demo", "-o", str(dev.DEMO)]]
    assert str(project.root / dev.DEMO / "report.pdf") in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(("writes", "status"), [(False, 0), (True, 1)])
def test_a_demonstration_that_fails_is_not_passed_over(
    project: Environment, monkeypatch: pytest.MonkeyPatch, writes: bool, status: int
) -> None:
    monkeypatch.setattr("subprocess.run", Program(project.root, writes=writes, status=status))
    monkeypatch.setattr(dev, "has_display", lambda variables: False)
    with pytest.raises(Trouble, match="self-test"):
        dev.run(project, {})


def test_trouble_is_a_sentence_and_a_step_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*, for_tests: bool) -> None:
        raise Trouble("Pango is missing.", "Run: brew install pango")

    monkeypatch.setattr(dev, "provide", refuse)
    assert dev.main(["setup"]) == 1
    assert capsys.readouterr().err == "Pango is missing.\n  Run: brew install pango\n"


def test_no_system_leaves_the_system_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[bool] = []
    monkeypatch.setattr(dev, "provide", lambda *, for_tests: pytest.fail("the system's packages were looked at"))
    monkeypatch.setattr(Environment, "prepare", lambda self, *, for_tests: prepared.append(for_tests))
    assert dev.main(["setup", "--no-system"]) == 0
    assert prepared == [False]


def test_the_script_starts_from_any_folder(tmp_path: Path) -> None:
    script = Path(dev.__file__).resolve()
    done = subprocess.run(
        [sys.executable, str(script), "--help"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(word in done.stdout for word in ("run", "test", "soak", "setup"))
