"""What the importer writes is never a formula from the data, never broken, never cut without saying so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from readiness.errors import CannotWrite
from readiness.ingest.examination import Request
from readiness.ingest.export import MAX_CELL, safe_csv, safe_text, save_problem_rows
from readiness.ingest.notes import Problem
from readiness.ingest.pipeline import examine
from readiness.ingest.template import DAY_COLUMNS, RUN_COLUMNS, save_template

EVIL = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "a\x00b\x07c", "x" * 40_000]


def test_values_from_data_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "problems.xlsx"
    problems = [Problem("error", "bad", "What is wrong", row, 2, raw) for row, raw in enumerate(EVIL)]
    save_problem_rows("=file.csv", "=sheet", problems, [(4, "blank")], path)
    sheet = load_workbook(path)["Problems"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    values = [row[6].value for row in sheet.iter_rows(min_row=2)]
    assert values[:2] == EVIL[:2]
    assert values[6] == "a\ufffdb\ufffdc"
    assert str(values[7]).endswith("(cut)")
    assert len(str(values[7])) == MAX_CELL


@given(st.text())
def test_csv_cells_never_start_a_formula(text: str) -> None:
    assert not safe_csv(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text(min_size=1))
def test_safe_text_keeps_what_a_cell_can_hold(text: str) -> None:
    kept = safe_text(text)
    assert len(kept) == len(text)
    assert all(ord(letter) >= 32 or letter in "\t\n\r" for letter in kept)


def test_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="Cannot write"):
        save_template(tmp_path / "none" / "t.xlsx")


@pytest.mark.parametrize(("sheet", "columns"), [("runs", RUN_COLUMNS), ("days", DAY_COLUMNS)])
def test_filled_template_is_read_without_a_question_about_columns(
    tmp_path: Path, sheet: str, columns: tuple[tuple[str, int, str, str], ...]
) -> None:
    path = tmp_path / "metrics.xlsx"
    save_template(path)
    workbook = load_workbook(path)
    values: dict[str, str | float] = {"run_id": "R1", "task_id": "T1", "started_at": "2026-03-01 10:00:00", "date": "2026-03-01", "agent": "A",
              "step": "Read", "step_no": 1, "outcome": "success", "http_status": 200, "latency_ms": 900, "tokens_in": 5,
              "tokens_out": 6, "cost_usd": 0.1, "human_corrected": "no", "task_type": "invoice", "tasks": 10,
              "environment": "production", "model": "m-2026-01-01", "version": "v1", "tool_calls": 3, "tool_errors": 0,
              "timeouts": 0, "retries": 0, "successes": 8, "failures": 1, "escalated": 1, "unknown": 0, "corrected": 0}  # fmt: skip
    for row in range(2, 5):
        for number, (name, _, _, _) in enumerate(columns, 1):
            value = {"run_id": f"R{row}", "date": f"2026-03-0{row}"}.get(name, values[name])
            workbook[sheet].cell(row, number).value = value
    workbook.save(path)
    found = examine(Request(path), lambda *_: None)
    assert (found.sheet, found.verdict) == (sheet, "ok"), found.message
    assert [column.source for column in found.columns if not column.field] == []
    assert [column.source for column in found.columns if column.confidence < 0.9] == []


def test_blank_template_is_refused_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "metrics.xlsx"
    save_template(path)
    assert examine(Request(path), lambda *_: None).verdict == "refuse_empty"
