"""Several sheets, headers of several rows, merged cells: put together by name, never by position."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from readiness.app.import_files import forget_pasted, keep_pasted
from readiness.app.import_view import expected
from readiness.app.importing import ImportOptions, inspect_file
from readiness.errors import IngestError
from readiness.ingest.examination import Examination, Request
from readiness.ingest.pipeline import examine

Rows = list[list[Any]]


def save(path: Path, sheets: Mapping[str, Rows], merged: tuple[str, ...] = ()) -> Path:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for span in merged:
            sheet.merge_cells(span)
    workbook.save(path)
    return path


def look(path: Path, **settings: str) -> Examination:
    return examine(Request(path, settings), lambda *_: None)


MARCH: Rows = [["Date", "Agent", "Tasks", "Succeeded"], ["2026-03-01", "A", 10, 9], ["2026-03-02", "A", 10, 8]]
APRIL: Rows = [["Succeeded", "Date", "Tasks", "Agent"], [7, "2026-04-01", 10, "A"]]


def test_alike_sheets_are_appended_by_name(tmp_path: Path) -> None:
    path = save(tmp_path / "m.xlsx", {"March": MARCH, "April": APRIL})
    found = look(path)
    choice = next(choice for choice in found.choices if choice.key == "sheet")
    assert (found.verdict, choice.default, choice.options) == ("choose", "*", ("March", "April", "*"))
    assert expected(look(path, sheet="*"))["totals"] == {"tasks": 30, "successes": 24, "failures": 6}
    assert expected(look(path, sheet="April"))["totals"]["tasks"] == 10


def test_join_counts_what_has_no_partner(tmp_path: Path) -> None:
    runs: Rows = [
        ["Ticket", "Started"],
        ["A-1", "2026-03-01 10:00"],
        ["A-2", "2026-03-01 11:00"],
        ["A-3", "2026-03-02 10:00"],
    ]
    review: Rows = [["ticket", "Result", "Who"], [" a-1", "ok", "x"], ["A-2 ", "nok", "x"]]
    found = look(save(tmp_path / "m.xlsx", {"Runs": runs, "Review": review}), sheet="Runs+Review")
    issue = next(issue for issue in found.issues if issue.code == "join_unmatched")
    assert "2 rows matched, 1 without a partner" in issue.message
    totals = expected(found)["totals"]
    assert (totals["tasks"], totals["successes"], totals["failures"], totals["unknown"]) == (3, 1, 1, 1)


def test_header_of_two_rows_is_joined_and_confirmed(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Invoices", None, "Claims", None], [None, "tasks", "ok", "tasks", "ok"], ["2026-03-01", 1, 1, 2, 2],
            ["2026-03-02", 1, 0, 2, 2]]  # fmt: skip
    found = look(save(tmp_path / "m.xlsx", {"S": rows}, ("A1:A2", "B1:C1", "D1:E1")))
    assert [c.source for c in found.columns] == ["Date", "Invoices tasks", "Invoices ok", "Claims tasks", "Claims ok"]
    assert next(choice.default for choice in found.choices if choice.key == "header_row") == "1-2"


def test_merged_labels_hold_for_their_rows(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Step", "Tasks", "Succeeded"], ["2026-03-01", "Read", 10, 9], [None, "Post", 10, 8],
            ["2026-03-02", "Read", 5, 5]]  # fmt: skip
    found = look(save(tmp_path / "m.xlsx", {"S": rows}, ("A2:A3",)))
    assert {day: count["tasks"] for day, count in expected(found)["per_day"].items()} == {
        "2026-03-01": 20,
        "2026-03-02": 5,
    }


def test_chosen_header_row_is_used(tmp_path: Path) -> None:
    rows: Rows = [["some", "other", "words", "here"], ["x", "y", "z", "q"], *MARCH]
    assert expected(look(save(tmp_path / "m.xlsx", {"S": rows}), header_row="3"))["totals"]["tasks"] == 20


def test_order_of_dates_is_shown_with_its_proof(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Tasks", "Succeeded"], *([f"{day:02d}/03/2026", 10, 9] for day in range(8, 16))]
    found = look(save(tmp_path / "m.xlsx", {"S": rows}))
    assert "day first (row 7: 13/03/2026)" in found.locale


def test_pasted_table_is_read_like_a_file() -> None:
    path = keep_pasted("Date\tTasks\tSucceeded\r\n2026-03-01\t10\t9\r\n2026-03-02\t10\t10\r\n")
    try:
        found = inspect_file(path, ImportOptions())
        assert found.expect["totals"] == {"tasks": 20, "successes": 19, "failures": 1}
    finally:
        forget_pasted(path)
    assert not path.parent.exists()


def test_pasted_word_is_no_table() -> None:
    with pytest.raises(IngestError, match="no table"):
        keep_pasted("hello")
