"""Run records as columns: one row is one step execution, or one whole task."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from readiness.ingest.cells import Cell
from readiness.ingest.columns import ColumnReader, Columns
from readiness.ingest.decisions import Decisions
from readiness.ingest.fields import RUN_FIELDS
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.table import Table
from readiness.language import tr, trn

MANY_STEPS = 200


def read_runs(
    table: Table, matches: Mapping[str, Match], decisions: Decisions, notes: Notes, *, typed: bool
) -> Columns:
    """Parse, validate and deduplicate run rows; every row left out is counted with its reason."""
    reader = ColumnReader(table, matches, decisions, notes)
    columns = Columns({}, list(table.places))
    for name in matches:
        kind = "score" if name.startswith("score:") else RUN_FIELDS[name]
        columns.values[name] = reader.read(name, kind)
    reader.report_text_numbers(typed=typed)
    _adopt_task_ids(columns, notes)
    _check_order(columns, reader)
    _check_tokens(columns, notes)
    if "started_at" in columns.values:
        _reject_missing_times(columns, reader)
    keep = [index not in reader.bad_rows for index in range(columns.rows)]
    for index in sorted(reader.bad_rows):
        notes.skip(table.places[index], "rejected")
    _drop_duplicates(table, columns, keep, notes)
    if not all(keep):
        columns.keep(keep)
    _check_steps(columns, notes)
    _complete_latency(columns)
    return columns


def _reject_missing_times(columns: Columns, reader: ColumnReader) -> None:
    for index, value in enumerate(columns.values["started_at"]):
        if value is None and index not in reader.bad_rows:
            reader.notes.problem("error", "no_time", tr("The row has no date or time."), reader.table.places[index])
            reader.bad_rows.add(index)


def _check_order(columns: Columns, reader: ColumnReader) -> None:
    ends = columns.values.get("ended_at")
    starts = columns.values.get("started_at")
    if not ends or not starts:
        return
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start is not None and end is not None and end < start:
            reader.notes.problem(
                "error", "ends_before_start", tr("The end lies before the start."), columns.places[index]
            )
            reader.bad_rows.add(index)


def _check_tokens(columns: Columns, notes: Notes) -> None:
    names = ("tokens_in", "tokens_out", "tokens_total")
    if not all(name in columns.values for name in names):
        return
    off = 0
    for given, made, total in zip(*(columns.values[name] for name in names), strict=True):
        if total and given is not None and made is not None and abs(given + made - total) > 0.01 * total:
            off += 1
    if off:
        notes.warn(
            "tokens_differ",
            tr("In {off} rows input and output tokens do not add up to the total (cache tokens?).", off=off),
        )


def _drop_duplicates(table: Table, columns: Columns, keep: list[bool], notes: Notes) -> None:
    """Equal run ids, or wholly equal rows where something in them tells one run from another.

    A table without outcomes is no log of runs yet; nothing is judged a duplicate in it.
    """
    if "outcome" not in columns.values:
        return
    runs = columns.values.get("run_id")
    keys: list[Any]
    if runs is not None and all(runs) and not _covers_several_rows(runs):
        keys = runs
    elif runs is not None or _tells_runs_apart(columns):
        keys = [tuple(map(_hashable, row)) for row in table.rows]
    else:
        return
    if len(set(keys)) == len(keys):
        return
    first: dict[Any, int] = {}
    differing: list[int] = []
    for index, key in enumerate(keys):
        if not keep[index]:
            continue
        before = first.setdefault(key, index)
        if before != index:
            keep[index] = False
            notes.skip(table.places[index], "duplicate")
            if list(map(_hashable, table.rows[index])) != list(map(_hashable, table.rows[before])):
                differing.append(table.places[index] + 1)
    if differing:
        rows = ", ".join(map(str, differing[:5]))
        text = tr(
            "{counted} with a known run id but other content left out (row {rows}).",
            counted=trn("{n:,} row", "{n:,} rows", len(differing)),
            rows=rows,
        )
        notes.warn("duplicates_differ", text, hint=tr("If the id is not one per row, map it to task_id."))


def _covers_several_rows(runs: list[Any]) -> bool:
    """An id that stands on several rows each is no key of a row."""
    return len(set(runs)) <= 0.9 * len(runs)


def _adopt_task_ids(columns: Columns, notes: Notes) -> None:
    """A run id that covers several steps is the id of the task, where the file has no other."""
    runs = columns.values.get("run_id")
    if runs is None or "task_id" in columns.values or "step" not in columns.values or not all(runs):
        return
    if _covers_several_rows(runs):
        columns.values["task_id"] = columns.values.pop("run_id")
        notes.inform("run_is_task", tr("The run id covers several steps each: it was read as the id of the task."))


def _hashable(cell: Cell) -> tuple[type, Cell]:
    return type(cell), cell.strip() if isinstance(cell, str) else cell


def _tells_runs_apart(columns: Columns) -> bool:
    if "task_id" in columns.values:
        return True
    starts = columns.values.get("started_at") or []
    return any(value is not None and (value.minute or value.second) for value in starts[:500])


def _check_steps(columns: Columns, notes: Notes) -> None:
    distinct = len(set(columns.get("step")))
    if distinct > MANY_STEPS:
        notes.warn("many_steps", tr("{distinct} different steps: is this really the step column?", distinct=distinct))


def _complete_latency(columns: Columns) -> None:
    """Without latencies, or with a column that came out empty, the time between start and end."""
    given = columns.values.get("latency_ms")
    if (
        (given is not None and any(value is not None for value in given))
        or "ended_at" not in columns.values
        or "started_at" not in columns.values
    ):
        return
    columns.values["latency_ms"] = [
        None if start is None or end is None else (end - start).total_seconds() * 1000
        for start, end in zip(columns.values["started_at"], columns.values["ended_at"], strict=True)
    ]
