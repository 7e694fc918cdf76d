"""The first rows as they lie in the file, beside what was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from readiness.ingest.cells import as_text, clip
from readiness.ingest.examination import PreviewRow
from readiness.ingest.notes import Notes
from readiness.ingest.reading import Reading

ROWS = 200
PROBLEM_ROWS = 200
COLUMNS = 50


def build_preview(read: Reading, notes: Notes, raw_of: Callable[[int], tuple[str, ...]]) -> tuple[PreviewRow, ...]:
    """The first data rows and the first rows with problems; raw cells beside parsed values, column by column.

    `raw_of` gives a row of the sheet that was left out before parsing, by its 0-based place.
    """
    problems = {problem.row: f"{problem.cell}: {problem.message}" for problem in reversed(notes.problems)}
    records = {place: index for index, place in enumerate(read.columns.places)}
    fields = {match.position: name for name, match in read.matches.items()}
    skipped = dict(notes.skipped_rows)
    chosen = list(range(min(ROWS, len(read.table.rows))))
    troubled = [i for i, place in enumerate(read.table.places) if place in problems and i >= ROWS]
    rows = []
    for i in chosen + troubled[:PROBLEM_ROWS]:
        place = read.table.places[i]
        index = records.get(place)
        raw = tuple(clip(as_text(cell)) for cell in read.table.rows[i][:COLUMNS])
        parsed = tuple(
            _shown(read.columns.values[fields[k]][index])
            if index is not None and fields.get(k) in read.columns.values
            else ""
            for k in range(len(raw))
        )
        status = "data" if index is not None else skipped.get(place, "skipped")
        rows.append(PreviewRow(place + 1, raw, parsed, status, problems.get(place, "")))
    shown = {row.row for row in rows}
    for place, reason in notes.skipped_rows[:PROBLEM_ROWS]:
        if place + 1 not in shown:
            rows.append(PreviewRow(place + 1, raw_of(place)[:COLUMNS], (), reason, problems.get(place, "")))
    return tuple(sorted(rows, key=lambda row: row.row))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return clip(str(value))
