"""The plan of actions out of the house: no formula, no half file; and the command line."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from readiness.app.answering import answer
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.planning import (
    next_monday,
    plan_engagement,
)
from readiness.app.planning_export import HEAD, export_plan, safe
from readiness.app.planning_options import (
    with_own,
)
from readiness.app.planning_view import view_roadmap
from readiness.cli import roadmap as command
from readiness.domain.catalogue import Effort, Initiative, Raise
from readiness.domain.edit import Edit
from readiness.domain.questions import LadderQuestion
from readiness.domain.roadmap.options import Assignment, PlanOptions
from readiness.errors import ReadinessError

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with every ladder answered at level 1 or 2, said only, and no import."""
    path = tmp_path_factory.mktemp("answered") / "client.readiness"
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    changes = tuple(
        change
        for n, question in enumerate(made.pack.questions)
        if isinstance(question, LadderQuestion)
        for change in answer(made, question.id, 1 + n % 2, NOW).changes
    )
    made.apply(Edit(text="Answers", changes=changes))
    made.close()
    return path


@pytest.fixture
def engagement(answered: Path, tmp_path: Path) -> Iterator[Engagement]:
    """That file, open."""
    opened = open_engagement(Path(shutil.copy(answered, tmp_path / "client.readiness")), now=NOW)
    yield opened
    opened.close()


def _own(name: str, title: str = "Own work", **more: object) -> Initiative:
    values: dict[str, object] = {
        "id": name,
        "title": title,
        "gap": "OBS",
        "pool": "ENG",
        "effort": Effort(low=1, high=2),
        "raises": (Raise(question="OBS-03", level=4),),
    }
    return Initiative.model_validate(values | more)


EVIL = '=HYPERLINK("http://x","y")'


def _with_evil(engagement: Engagement) -> PlanOptions:
    own = _own("C01", title=EVIL, done_when="+1+1", deliverables=("@SUM(A1)", "-2"))
    said = Assignment(initiative="C01", owner="-cmd", due=date(2026, 12, 4))
    return with_own(PlanOptions(start=date(2026, 11, 23), assignments=(said,)), own)


def test_csv_has_every_item_and_no_formula(engagement: Engagement, tmp_path: Path) -> None:
    options = _with_evil(engagement)
    plan = plan_engagement(engagement, options)
    path = tmp_path / "plan.csv"
    export_plan(engagement, plan, options, path, now=NOW)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == HEAD
    assert {r[1] for r in rows[1:]} == set(plan.order)
    assert not [c for r in rows for c in r if c.startswith(("=", "+", "-", "@", "\t", "\r"))]
    line = next(r for r in rows if r[1] == "C01")
    assert line[2] == "'" + EVIL
    assert line[5] == "2026-12-04"
    assert line[7] == "'-cmd"


def test_xlsx_keeps_text_as_text_and_dates_as_dates(engagement: Engagement, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    options = _with_evil(engagement)
    path = tmp_path / "plan.xlsx"
    export_plan(engagement, plan_engagement(engagement, options), options, path, now=NOW)
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = {row[1].value: row for row in sheet.iter_rows(min_row=2)}
    assert all(c.data_type != "f" for row in cells.values() for c in row)
    assert cells["C01"][2].value == EVIL
    assert cells["C01"][5].value == datetime(2026, 12, 4)  # noqa: DTZ001 - as openpyxl reads it
    assert cells["C01"][5].is_date


def test_the_calendar_holds_agreed_moves_and_folds_its_lines(engagement: Engagement, tmp_path: Path) -> None:
    options = _with_evil(engagement)
    path = tmp_path / "plan.ics"
    export_plan(engagement, plan_engagement(engagement, options), options, path, now=NOW)
    raw = path.read_bytes()
    lines = raw.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    text = raw.decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTEND;VALUE=DATE:20261205" in text
    assert "Done when: +1+1\\nOwner: -cmd\\nDeliverables: @SUM(A1)\\; -2" in text
    first = view_roadmap(engagement, engagement.roadmap, PlanOptions())
    export_plan(engagement, engagement.roadmap, PlanOptions(), path, now=NOW)
    assert path.read_text("utf-8").count("BEGIN:VEVENT") == 5
    assert first.items


def test_an_export_never_leaves_half_a_file(engagement: Engagement, tmp_path: Path) -> None:
    with pytest.raises(ReadinessError, match=r"\.doc"):
        export_plan(engagement, engagement.roadmap, PlanOptions(), tmp_path / "plan.doc", now=NOW)
    with pytest.raises(ReadinessError, match="does not exist"):
        export_plan(engagement, engagement.roadmap, PlanOptions(), tmp_path / "no" / "plan.csv", now=NOW)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".plan")] == []


def test_small_helpers() -> None:
    assert next_monday(date(2026, 11, 20)) == date(2026, 11, 23)
    assert next_monday(date(2026, 11, 23)) == date(2026, 11, 30)
    assert safe("-5") == "'-5"
    assert safe("5") == "5"


def _run(*words: str) -> tuple[int, str, str]:
    app = typer.Typer()
    command.register(app)
    app.command("other")(lambda: None)
    result = CliRunner().invoke(app, ["roadmap", *words])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_takes_several_capacities_after_one_option(engagement: Engagement) -> None:
    code, out, _ = _run(str(engagement.path), "--json", "--capacity", "ENG=3", "OPS=0.5,8:2", "--pace", "careful")
    assert code == 0
    found = json.loads(out)
    assert found["pace"] == "careful"
    assert found["capacity"]["OPS"] == [[0, 0.5], [8, 2.0]]
    assert found["capacity"]["ENG"] == [[0, 3.0]]


def test_the_file_may_stand_behind_the_capacities(engagement: Engagement) -> None:
    code, out, _ = _run("--json", "--capacity", "ENG=3", "OPS=1", str(engagement.path))
    assert code == 0
    assert json.loads(out)["capacity"]["OPS"] == [[0, 1.0]]


def test_the_command_prints_the_plan_in_words(engagement: Engagement) -> None:
    code, out, _ = _run(str(engagement.path))
    assert code == 0
    assert "Day 30" in out
    assert "Outcome table: one row per run (ENG, weeks" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--capacity", "OPS"], "not a capacity"),
        (["--capacity", "LAW=1"], "no pool 'LAW'"),
        (["--pace", "brisk"], "no pace 'brisk'"),
        (["--drop", "I99"], "no initiative 'I99'"),
    ],
)
def test_the_command_refuses_in_a_sentence(engagement: Engagement, words: list[str], said: str) -> None:
    code, out, err = _run(str(engagement.path), *words)
    assert code == 2
    assert said in err
    assert out == ""
    assert "Traceback" not in err
