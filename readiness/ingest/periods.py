"""Period records: counts of one period, agent, step and segment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from readiness.ingest.columns import ColumnReader, Columns
from readiness.ingest.decisions import Decisions
from readiness.ingest.fields import PERIOD_FIELDS
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.table import Table
from readiness.language import tr

RATE_TOLERANCE = 0.005
"""Reported and counted rate may differ by half a point: rounding."""

_ADDED = ("attempted", "successes", "failures", "unknown", "escalated")
_LABELS = ("agent", "step", "segment")


def read_periods(
    table: Table, matches: Mapping[str, Match], decisions: Decisions, notes: Notes, *, typed: bool
) -> Columns:
    """Parse and validate period rows; a row whose counts contradict each other is rejected with the difference."""
    reader = ColumnReader(table, matches, decisions, notes)
    columns = Columns({}, list(table.places))
    for name in matches:
        columns.values[name] = reader.read(name, PERIOD_FIELDS[name])
    reader.report_text_numbers(typed=typed)
    is_long = "outcome" in columns.values and "attempted" in columns.values
    if is_long:
        _spread_outcomes(columns)
    for index in range(columns.rows):
        if "started_at" in columns.values and columns.values["started_at"][index] is None:
            if index not in reader.bad_rows:
                notes.problem("error", "no_time", tr("The row has no date."), columns.places[index])
            reader.bad_rows.add(index)
    _derive(columns, notes)
    _check_counts(columns, reader)
    if not is_long:
        _check_unique(table, columns, reader)
    for index in sorted(reader.bad_rows):
        notes.skip(columns.places[index], "rejected")
    keep = [index not in reader.bad_rows for index in range(columns.rows)]
    _drop_equal(table, columns, keep, notes)
    if not all(keep):
        columns.keep(keep)
    _check_rates(columns, notes)
    return columns


def _spread_outcomes(columns: Columns) -> None:
    """Rows that count tasks per outcome word: the count goes to the column of its meaning."""
    target = {"success": "successes", "failure": "failures", "partial": "failures", "corrected": "failures",
              "escalated": "escalated", "unknown": "unknown"}  # fmt: skip
    for name in ("successes", "failures", "escalated", "unknown"):
        columns.values[name] = [0] * columns.rows
    for index, (outcome, count) in enumerate(
        zip(columns.values.pop("outcome"), columns.values["attempted"], strict=True)
    ):
        columns.values[target[outcome]][index] = count or 0


def _derive(columns: Columns, notes: Notes) -> None:
    """Fill in the counts that follow from the others; said once per column."""
    values = columns.values
    rows = columns.rows
    if "successes" not in values and "failures" in values and "attempted" in values:
        values["successes"] = [_minus(a, f) for a, f in zip(values["attempted"], values["failures"], strict=True)]
        notes.inform("successes_derived", tr("Successes were computed as tasks minus failures."))
    if "success_rate_reported" in values and not {"attempted", "successes", "failures"} & values.keys():
        notes.fail(
            "rate_without_n",
            tr("The file has success rates without any number of tasks: no interval is possible."),
            hint=tr("Export the counts too, or map the column that holds the number of tasks to attempted."),
        )
    elif "successes" not in values and "success_rate_reported" in values:
        notes.warn(
            "rate_without_counts",
            tr("The file has a success rate but no counts of successes: counts were computed from tasks and the rate."),
        )
        scale = _rate_scale(values["success_rate_reported"])
        values["successes"] = [
            None if rate is None or tasks is None else round(rate * scale * tasks)
            for rate, tasks in zip(values["success_rate_reported"], values.get("attempted", [None] * rows), strict=True)
        ]
    if "failures" not in values and "attempted" in values and "successes" in values:
        others = [values.get(name, [0] * rows) for name in ("unknown", "escalated")]
        values["failures"] = [
            _minus(a, s, *rest) for a, s, *rest in zip(values["attempted"], values["successes"], *others, strict=True)
        ]
        notes.inform("failures_derived", tr("Failures were computed as tasks minus successes."))
    if "attempted" not in values and "successes" in values and "failures" in values:
        parts = [values[name] for name in _ADDED[1:] if name in values]
        values["attempted"] = [sum(part or 0 for part in row) for row in zip(*parts, strict=True)]
        notes.inform("tasks_derived", tr("Tasks were computed as successes plus failures."))


def _minus(total: int | None, *parts: int | None) -> int | None:
    if total is None or parts[0] is None:
        return None
    return total - sum(part or 0 for part in parts)


def _rate_scale(rates: list[float | None]) -> float:
    """1 for fractions, 0.01 for percentages: one scale per column, never per cell."""
    known = [rate for rate in rates if rate is not None]
    return 0.01 if known and max(known) > 1.5 else 1.0


def _check_counts(columns: Columns, reader: ColumnReader) -> None:
    values = columns.values
    if "attempted" not in values:
        return
    parts = [values.get(name, [0] * columns.rows) for name in _ADDED[1:]]
    for index, (tasks, right, wrong, unknown, escalated) in enumerate(zip(values["attempted"], *parts, strict=True)):
        problem = _contradiction(tasks, right, wrong, unknown, escalated)
        if problem and index not in reader.bad_rows:
            reader.notes.problem("error", "counts_contradict", problem, columns.places[index])
            reader.bad_rows.add(index)


def _contradiction(
    tasks: int | None, right: int | None, wrong: int | None, unknown: int | None, escalated: int | None
) -> str:
    if tasks is None:
        return tr("The row has no number of tasks.")
    if right is None or wrong is None:
        return ""
    difference = tasks - right - wrong - (unknown or 0) - (escalated or 0)
    if difference < 0 or right > tasks or wrong < 0:
        return tr(
            "Successes and failures exceed the {tasks} tasks by {excess}.",
            tasks=tasks,
            excess=-difference or right - tasks,
        )
    return ""


def _keys(columns: Columns) -> list[Any]:
    labels = [columns.get(name) for name in ("started_at", *_LABELS)]
    return list(zip(*labels, strict=True))


def _check_unique(table: Table, columns: Columns, reader: ColumnReader) -> None:
    """Two different rows with the same key: a key column is missing; counted, and said once."""
    rows: dict[Any, tuple[Any, ...]] = {}
    clashes = 0
    for index, key in enumerate(_keys(columns)):
        content = tuple(map(str, table.rows[index]))
        if rows.setdefault(key, content) != content:
            clashes += 1
    if clashes and "started_at" in columns.values:
        reader.notes.warn(
            "key_not_unique",
            tr(
                "{clashes} rows share date, agent and step with another row; their counts were added up.",
                clashes=clashes,
            ),
            hint=tr("If a column tells them apart (a team, a region), map it to segment."),
        )


def _drop_equal(table: Table, columns: Columns, keep: list[bool], notes: Notes) -> None:
    seen: set[Any] = set()
    for index, key in enumerate(_keys(columns)):
        whole = (key, tuple(map(str, table.rows[index])))
        if keep[index] and whole in seen and key[0] is not None:
            keep[index] = False
            notes.skip(columns.places[index], "duplicate")
        seen.add(whole)


def _check_rates(columns: Columns, notes: Notes) -> None:
    rates = columns.values.get("success_rate_reported")
    if not rates or "successes" not in columns.values or "attempted" not in columns.values:
        return
    scale = _rate_scale(rates)
    off, rounded = 0, False
    for rate, right, wrong in zip(rates, columns.get("successes"), columns.get("failures"), strict=True):
        if rate is None or right is None or not right + (wrong or 0):
            continue
        difference = abs(rate * scale - right / (right + (wrong or 0)))
        off += difference > RATE_TOLERANCE
        rounded = rounded or difference > 1e-9
    if off:
        notes.warn(
            "rate_differs",
            tr("In {off} rows the reported success rate differs from the counts; counts are used.", off=off),
        )
    elif rounded:
        notes.inform("rate_rounded", tr("The success rate column is rounded: rates were computed from the counts."))
