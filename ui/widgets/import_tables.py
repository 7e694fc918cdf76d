"""The two tables of an import: how columns are read, and rows as they lie in the file beside what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from readiness.app.import_view import Inspection
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.widgets.tables import Table

SURE, LIKELY = 0.9, 0.6
FIRST = ("started_at", "period_start", "outcome", "step", "attempted", "successes", "latency_ms", "task_id", "agent")


class Matched(Protocol):
    """A column of a file with the field it is read as."""

    @property
    def field(self) -> str:
        """The canonical field."""
        ...

    @property
    def position(self) -> int:
        """Its place in the file, from 0."""
        ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportTables", text)


def field_words(field: str) -> str:
    """The name of a canonical field for people."""
    words = {
        "started_at": _tr("Started"),
        "ended_at": _tr("Ended"),
        "period_start": _tr("Day or period"),
        "task_id": _tr("Task"),
        "run_id": _tr("Run"),
        "outcome": _tr("Outcome"),
        "attempted": _tr("Tasks"),
        "successes": _tr("Right"),
        "failures": _tr("Wrong"),
        "success_rate_reported": _tr("Reported rate"),
        "latency_ms": _tr("Duration"),
        "latency_mean_ms": _tr("Mean duration"),
        "human_corrected": _tr("Corrected by a person"),
        "corrected": _tr("Corrected"),
        "step_no": _tr("Step number"),
        "http_status": _tr("HTTP status"),
    }
    return words.get(field, field.replace("_", " ").capitalize())


def mapping_table(found: Inspection) -> Table:
    """One row per column of the file: field, column, how sure the match is."""
    rows = [_mapping_row(c.field, c.source, c.unit, c.confidence) for c in found.columns]
    table = Table(_tr("How the columns are read"))
    table.show_model(TableModel([_tr("Column in the file"), _tr("Read as"), _tr("Match")], rows), 1)
    return table


def _mapping_row(field: str, source: str, unit: str, confidence: float) -> TableRow:
    if not field:
        return TableRow((TableCell(source), TableCell("–"), TableCell(_tr("Not used"), status="unknown")))
    status = "passed" if confidence >= SURE else "claimed"
    word = _tr("Sure") if confidence >= SURE else _tr("Likely") if confidence >= LIKELY else _tr("Please check")
    shown = f"{field_words(field)} ({unit})" if unit else field_words(field)
    return TableRow((TableCell(source), TableCell(shown), TableCell(word, status=status)))


def preview_table(found: Inspection, which: str, most: int) -> Table:
    """Rows with parsed and raw values of up to `most` columns; `which` is all, problems or skipped."""
    used = sorted((c for c in found.columns if c.field), key=_importance)[:most]
    heads = [_tr("Row"), *(field_words(c.field) for c in used), _tr("Remark")]
    rows = [
        _preview_row(line.row, line.raw, line.parsed, line.status, line.problem, [c.position for c in used])
        for line in found.preview
        if which == "all" or (which == "problems" and line.problem) or (which == "skipped" and line.status != "data")
    ]
    table = Table(_tr("Preview: parsed value, raw value beside it"))
    table.show_model(TableModel(heads, rows), len(heads) - 1)
    return table


def _importance(column: Matched) -> int:
    """Fields that decide the figures come first, so that a narrow preview still shows them."""
    return FIRST.index(column.field) if column.field in FIRST else len(FIRST) + column.position


def _preview_row(
    number: int, raw: Sequence[str], parsed: Sequence[str], status: str, problem: str, positions: Sequence[int]
) -> TableRow:
    cells = [TableCell(str(number))]
    for at in positions:
        there = raw[at] if at < len(raw) else ""
        understood = parsed[at] if at < len(parsed) else ""
        if status != "data":
            cells.append(TableCell(there))
        else:
            cells.append(TableCell(understood, there if there != understood else ""))
    remark = problem or ("" if status == "data" else _tr("skipped: {reason}").format(reason=status.replace("_", " ")))
    cells.append(TableCell(remark, status="failed" if problem else "unknown" if remark else ""))
    return TableRow(tuple(cells), is_bad=bool(problem))
