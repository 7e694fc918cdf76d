"""Workbooks that the importer writes: problem rows to send back, and the blank template."""

from __future__ import annotations

from pathlib import Path

from readiness.app.import_view import Inspection
from readiness.ingest.export import save_problem_rows
from readiness.ingest.template import save_template


def save_problems(found: Inspection, path: Path) -> None:
    """Every skipped row and every problem of a cell with its place and reason.

    Raises:
        ReportError: the file cannot be written.
    """
    save_problem_rows(found.file, found.sheet, found.problems, found.skipped_rows, path)


def write_template(path: Path) -> None:
    """The blank metrics workbook: lists, formats and a sheet of notes.

    Raises:
        ReportError: the file cannot be written.
    """
    save_template(path)
