"""`readiness report`, `export`, `verify`: files, exit codes and sentences."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from readiness.app.engagement import create_engagement
from readiness.cli import report

app = typer.Typer()
report.register(app)
runner = CliRunner()
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("commands") / "blank.readiness"
    create_engagement(path, client="Blank Ltd", agent="Desk helper", now=NOW).close()
    return path


def test_an_engagement_without_answers_gives_an_honest_report_that_verifies(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    made = runner.invoke(app, ["report", str(file), "-o", str(target), "--profile", "board", "--json"])
    assert made.exit_code == 0, made.output
    assert json.loads(made.stdout) == {"file": str(target), "profile": "board", "archive": True, "redacted": False}
    checked = runner.invoke(app, ["verify", str(target), "--json"])
    assert checked.exit_code == 0
    result = json.loads(checked.stdout)
    assert result["differences"] == []
    assert result["checked"] > 50


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--profile", "short"], "no report profile"),
        (["--password-env", "READINESS_NOT_SET"], "empty or not set"),
    ],
)
def test_wrong_options_are_refused_before_any_work(
    file: Path, tmp_path: Path, arguments: list[str], words: str
) -> None:
    target = tmp_path / "out.pdf"
    made = runner.invoke(app, ["report", str(file), "-o", str(target), *arguments])
    assert made.exit_code == 2
    assert words in made.output
    assert not target.exists()


def test_a_report_under_the_name_of_another_form_is_refused(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    made = runner.invoke(app, ["report", str(file), "-o", str(target)])
    assert made.exit_code == 2
    assert "ends in .pdf" in made.output
    assert not target.exists()


def test_an_archive_is_never_encrypted(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINESS_TEST_PASSWORD", "x")
    options = ["--archive", "--password-env", "READINESS_TEST_PASSWORD"]
    made = runner.invoke(app, ["report", str(file), "-o", str(tmp_path / "o.pdf"), *options])
    assert made.exit_code == 2
    assert "not both" in made.output


def test_a_target_that_cannot_be_written_is_one_sentence(file: Path, tmp_path: Path) -> None:
    made = runner.invoke(app, ["report", str(file), "-o", str(tmp_path / "none" / "o.pdf")])
    assert made.exit_code == 2
    assert "the folder does not exist" in made.output
    assert "Traceback" not in made.output


@pytest.mark.parametrize("ending", ["xlsx", "json", "html"])
def test_companions_are_written_by_their_ending(file: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"out.{ending}"
    made = runner.invoke(app, ["export", str(file), "-o", str(target)])
    assert made.exit_code == 0, made.output
    assert target.stat().st_size > 1000


def test_an_unknown_ending_lists_those_that_exist(file: Path, tmp_path: Path) -> None:
    made = runner.invoke(app, ["export", str(file), "-o", str(tmp_path / "out.odt")])
    assert made.exit_code == 2
    assert ".xlsx" in made.output


def test_verify_refuses_what_is_no_report(file: Path) -> None:
    made = runner.invoke(app, ["verify", str(file)])
    assert made.exit_code == 2
    assert "cannot be read as a PDF" in made.output


def test_word_and_slides_are_written_whole_from_the_command_line(file: Path, tmp_path: Path) -> None:
    import docx
    import pptx

    for form in ("docx", "pptx"):
        target = tmp_path / f"out.{form}"
        made = runner.invoke(app, ["export", str(file), "-o", str(target), "--profile", "executive"])
        assert made.exit_code == 0, made.output
    assert docx.Document(str(tmp_path / "out.docx")).core_properties.title.startswith("Blank Ltd")
    assert len(pptx.Presentation(str(tmp_path / "out.pptx")).slides) > 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.docx", "out.pptx"]


def test_a_template_that_cannot_be_used_is_refused_with_its_reason(file: Path, tmp_path: Path) -> None:
    template, target = tmp_path / "firm.pptx", tmp_path / "out.pptx"
    template.write_bytes(b"no presentation")
    made = runner.invoke(app, ["export", str(file), "-o", str(target), "--template", str(template)])
    assert made.exit_code != 0
    assert "firm.pptx cannot be the template" in made.output
    assert not target.exists()
    wrong = runner.invoke(app, ["export", str(file), "-o", str(tmp_path / "out.xlsx"), "--template", str(template)])
    assert wrong.exit_code == 2
    assert "Only slides" in wrong.output


def test_a_redacted_branded_report_keeps_its_list_in_the_engagement_only(file: Path, tmp_path: Path) -> None:
    from readiness.app.engagement import open_engagement

    engagement = tmp_path / "copy.readiness"
    engagement.write_bytes(file.read_bytes())
    look = tmp_path / "look"
    look.mkdir()
    (look / "brand.yaml").write_text('primary: "#FFD400"\nfooter: For Blank Ltd')
    target = tmp_path / "out.pdf"
    options = ["--redact-only", "names", "--brand", str(look), "--profile", "board", "--json"]
    made = runner.invoke(app, ["report", str(engagement), "-o", str(target), *options])
    assert made.exit_code == 0, made.output
    assert "#FFD400" in made.stderr
    assert json.loads(made.stdout)["redacted"] is True
    opened = open_engagement(engagement, now=NOW, read_only=True)
    try:
        (record,) = opened.redactions
    finally:
        opened.close()
    assert record.files == ("out.pdf",)
    assert record.categories == ("names",)
    assert {item.text for item in record.items} == {"Blank Ltd", "Desk helper"}
    import pypdfium2

    document = pypdfium2.PdfDocument(target)
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    assert "Blank Ltd" not in text
    assert "For Client" in text


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--redact-only", "faces"], "no category 'faces'"),
        (["--brand", "nowhere"], "no brand.yaml in nowhere"),
    ],
)
def test_an_unknown_category_and_a_missing_brand_are_named(
    file: Path, tmp_path: Path, options: list[str], words: str
) -> None:
    made = runner.invoke(app, ["report", str(file), "-o", str(tmp_path / "x.pdf"), *options])
    assert made.exit_code != 0
    assert words in " ".join(made.output.split())
    assert not (tmp_path / "x.pdf").exists()
