"""What the guide for pack authors shows is true."""

from __future__ import annotations

import re
from pathlib import Path

from readiness.content.lint import lint_files
from readiness.content.loader import load_shipped
from readiness.domain.questionnaire import Pack

README = (Path(__file__).resolve().parents[2] / "questionnaires" / "README.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_worked_example_is_clean() -> None:
    assert lint_files({"pack.yaml": _block("yaml").encode()}) == ()


def test_its_faults_are_reported_as_printed() -> None:
    faulty = _block("yaml").replace("weight: 3", "weight: 5").rstrip().rsplit("\n", 1)[0]

    issues = [issue for issue in lint_files({"pack.yaml": faulty.encode()}) if issue.severity == "error"]

    printed = "".join(f"error: {i.place}: {i.message}\n    {i.hint}\n" for i in issues)
    assert _block("text").startswith(printed)
    assert len(issues) == 2


def test_every_part_and_file_of_the_shipped_pack_is_named() -> None:
    for name in load_shipped("agent-production").files:
        assert f"`{name}`" in README
    for part in set(Pack.model_fields) - {"language", "about"}:
        assert f"`{part}`" in README
