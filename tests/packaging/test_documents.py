"""What README, CONTRIBUTING and the guides show is true: commands exist and run, pictures are made, examples work."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import dev
import pytest
import screenshots
import typer
from typer.testing import CliRunner, Result

from readiness.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ("README.md", "CONTRIBUTING.md", "questionnaires/README.md", "packaging/SECURITY.md", "CHANGELOG.md")
SAMPLE = ROOT / "tests" / "data" / "samples" / "case_h_silent_degradation.xlsx"
SLOW = {"demo", "report", "verify", "self-test"}
"""Run with files of their own in the tests of the report and of the trust; here they must exist with their options."""


def blocks(guide: str, language: str = "") -> list[str]:
    text = (ROOT / guide).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def commands(guide: str, program: str) -> list[list[str]]:
    """Lines of code blocks that start a program, without what stands behind two spaces."""
    lines = [line for block in blocks(guide) for line in block.splitlines() if line.startswith(program)]
    return [shlex.split(re.split(r"\s{2,}|\s#", line)[0])[len(shlex.split(program)) :] for line in lines]


def known() -> dict[str, object]:
    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]  # a group has commands


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_is_named_exists(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    named = set(re.findall(r"`readiness ([a-z][a-z-]+)", text)) | {
        part[0] for part in commands(guide, "readiness") if part and not part[0].startswith("-")
    }
    assert named <= set(known()), named - set(known())
    if guide == "README.md":
        assert len(named) > 12


def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(SAMPLE, tmp_path / "pilot.xlsx")
    (tmp_path / "engagements").mkdir()
    run = CliRunner()
    for arguments in commands("README.md", "readiness"):
        names = [part for part in arguments if part in known()]
        if len(names) != 1 or names[0] in SLOW or len(arguments) == 1:
            for name in names:
                assert run.invoke(app, [name, "--help"]).exit_code == 0
            continue
        done = run.invoke(app, arguments)
        assert done.exit_code in (0, 1), f"{' '.join(arguments)}: {said(done)}"
    assert (tmp_path / "acme.readiness").exists()
    assert (tmp_path / "metrics.xlsx").exists()


def said(done: Result) -> str:
    return f"{done.output}\n{done.exception!r}"


@pytest.mark.parametrize("guide", GUIDES)
def test_the_scripts_that_are_named_take_their_commands(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    for script, word in set(re.findall(r"(?<![\w/])packaging/(\w+)\.py(?:[ \t]+([a-z-]+))?", text)):
        assert (ROOT / "packaging" / f"{script}.py").is_file(), script
        if script == "dev" and word:
            assert dev._parser().parse_args([word]).command == word


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_is_linked_or_named_is_there(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    named = re.findall(r"\]\(([\w./-]+)\)", text)
    named += list(re.findall(r"`((?:readiness|ui|tests|packaging|questionnaires|report_templates)/[\w./-]+)`", text))
    for name in named:
        assert (ROOT / name).exists() or (ROOT / guide).parent.joinpath(name).exists(), name


def test_every_picture_is_made_by_the_script() -> None:
    shown = {
        Path(name).name
        for name in re.findall(r"\]\((docs/pictures/[\w.-]+)\)", (ROOT / "README.md").read_text("utf-8"))
    }
    kept = {path.name for path in screenshots.PICTURES.iterdir()}
    assert shown == kept
    source = Path(screenshots.__file__).read_text("utf-8")
    for name in kept:
        assert Path(name).stem in source


@pytest.mark.parametrize("code", blocks("CONTRIBUTING.md", "python"))
def test_the_examples_for_contributors_work(code: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_changelog_names_what_exists() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert text.startswith("# Changelog")
    assert "## [Unreleased]" in text
    assert "### Added" in text
