"""The blank metrics workbook that a client fills in: validated lists, formats, and a sheet of notes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from readiness.ingest.export import save_workbook
from readiness.language import noop, tr

RUN_COLUMNS = (
    ("run_id", 16, "text", noop("Any id that is different for each row")),
    ("task_id", 16, "text", noop("The same for all steps of one task")),
    ("started_at", 20, "time", noop("Date and time, UTC or one zone for all rows")),
    ("agent", 18, "text", noop("Which agent acted")),
    ("step", 20, "text", noop("Step of the task; empty if the row is a whole task")),
    ("step_no", 9, "count", noop("1, 2, 3 ... in order")),
    ("outcome", 13, "outcome", noop("Was the result right? Judged, not reported by the agent")),
    ("http_status", 12, "count", noop("Technical status, if there is one")),
    ("latency_ms", 12, "count", noop("Milliseconds")),
    ("tokens_in", 12, "count", ""),
    ("tokens_out", 12, "count", ""),
    ("cost_usd", 12, "money", noop("US dollars; leave empty if unknown")),
    ("human_corrected", 16, "flag", noop("Did a person have to correct it?")),
    ("task_type", 16, "text", noop("Kind of task")),
    ("environment", 14, "environment", noop("Where it ran")),
    ("model", 22, "text", noop("Model with its date or version")),
    ("version", 12, "text", noop("Version of the agent")),
    ("tool_calls", 11, "count", ""),
    ("tool_errors", 11, "count", ""),
    ("timeouts", 10, "count", ""),
    ("retries", 10, "count", ""),
)
"""Header, width, kind and note of each column of the sheet `runs`."""

DAY_COLUMNS = (
    ("date", 13, "day", noop("One row per day, agent and step")),
    ("agent", 18, "text", ""),
    ("step", 20, "text", noop("Leave empty for whole tasks")),
    ("tasks", 10, "count", noop("Attempted")),
    ("successes", 11, "count", noop("Judged right")),
    ("failures", 10, "count", noop("Judged wrong")),
    ("escalated", 10, "count", noop("Handed to a person")),
    ("unknown", 10, "count", noop("Not judged")),
    ("corrected", 10, "count", noop("Corrected by a person")),
    ("cost_usd", 12, "money", ""),
)
INCIDENT_COLUMNS = (
    ("incident_id", 16, "text", ""),
    ("opened_at", 20, "time", ""),
    ("resolved_at", 20, "time", ""),
    ("severity", 10, "severity", noop("1 is worst")),
    ("agent", 18, "text", ""),
    ("step", 20, "text", ""),
    ("title", 50, "text", ""),
    ("detected_by", 18, "text", noop("Alert, person, client")),
    ("caused_rollback", 16, "flag", ""),
)
NOTES = (
    noop(
        "Fill in one of the sheets: runs (best), or days if only daily counts exist. "
        "Incidents are welcome beside either."
    ),
    noop("outcome is what a person, a rule or a judge found. HTTP 200 or 'the agent says done' is not success."),
    noop("Leave a cell empty where something is unknown. Empty is not zero."),
    noop("At least 200 tasks on 14 days are needed before the data can confirm anything."),
    noop("If only some tasks were checked, say whether they were chosen at random."),
    noop("Do not add totals or subtotals; do not merge cells."),
)

_FORMATS = {"time": "yyyy-mm-dd hh:mm:ss", "day": "yyyy-mm-dd", "count": "0", "money": "0.0000", "text": "@"}
_LISTS = {
    "outcome": '"success,failure,corrected,escalated,partial,unknown"',
    "flag": '"yes,no"',
    "environment": '"production,staging,test"',
    "severity": '"1,2,3,4,5"',
}
_ROWS = 5_000


def save_template(path: Path) -> None:
    """Write the template.

    Raises:
        CannotWrite: with the reason.
    """
    from openpyxl import Workbook

    workbook = Workbook()
    first = workbook.active
    assert first is not None  # noqa: S101 - a new workbook has a sheet
    first.title = "runs"
    _fill_sheet(first, RUN_COLUMNS)
    _fill_sheet(workbook.create_sheet("days"), DAY_COLUMNS)
    _fill_sheet(workbook.create_sheet("incidents"), INCIDENT_COLUMNS)
    _fill_notes(workbook.create_sheet("notes"))
    save_workbook(workbook, path)


def _fill_sheet(sheet: Any, columns: tuple[tuple[str, int, str, str], ...]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet.freeze_panes = "A2"
    for number, (name, width, kind, note) in enumerate(columns, 1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, name)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3A5F")
        cell.alignment = Alignment(vertical="center")
        if note:
            cell.comment = Comment(tr(note), "Readiness")
        sheet.column_dimensions[letter].width = width
        if kind in _FORMATS:
            sheet.column_dimensions[letter].number_format = _FORMATS[kind]
        if kind in _LISTS:
            rule = DataValidation(type="list", formula1=_LISTS[kind], allow_blank=True, showErrorMessage=True)
            rule.error = tr("Please choose from the list.")
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_ROWS}")
        elif kind in {"count", "money"}:
            rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_ROWS}")


def _fill_notes(sheet: Any) -> None:
    sheet.column_dimensions["A"].width = 120
    sheet.cell(1, 1, tr("How to fill in this workbook"))
    for row, text in enumerate(NOTES, 2):
        sheet.cell(row, 1, tr(text))
