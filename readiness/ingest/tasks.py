"""Whole tasks put together from their rows, and told apart from their steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from readiness.domain.metrics import (
    DayCount,
)
from readiness.ingest.columns import Columns
from readiness.ingest.tally import Tally, add_rows


def levels_of(columns: Columns) -> list[int] | None:
    """0 for whole tasks, 1 for their steps, 2 for what lies inside a step; None for files without parents.

    A file in which no row, or every row, has a parent does not say which rows are tasks.
    """
    parents = columns.values.get("parent_id")
    if parents is None or all(parent is None for parent in parents) or all(parents):
        return None
    runs = columns.values.get("run_id")
    if runs is None:
        return [0 if parent is None else 1 for parent in parents]
    roots = {run for run, parent in zip(runs, parents, strict=True) if parent is None}
    known = set(runs)
    # A parent that is not in the file was cut off by the export: its child counts as a step.
    return [0 if p is None else 1 if p in roots or p not in known else 2 for p in parents]


@dataclass
class Tasks:
    """Whole tasks, put together from their rows; all lists but `of_row` have one entry per task.

    Attributes:
        of_row: task number of each row.
        first: first row of each task.
        outcomes: outcome of each task.
        http: 2 if all its requests succeeded, 5 if one did not, None without a status.
        marks: whether a person corrected it; None where nothing is marked.
    """

    of_row: list[int]
    first: list[int]
    outcomes: list[str]
    http: list[int | None]
    marks: list[bool | None]

    def __len__(self) -> int:
        return len(self.first)

    def having(self, flags: Sequence[object]) -> set[int]:
        """Tasks with at least one row whose flag is set."""
        return {task for task, flag in zip(self.of_row, flags, strict=True) if flag}


_RANK = {"success": 0, "unknown": 1, "escalated": 2, "corrected": 3, "partial": 3, "failure": 4}


def group_tasks(columns: Columns, levels: list[int] | None) -> Tasks | None:
    """Whole tasks; None where steps cannot be told which task they belong to.

    A root row decides the outcome of its task where it has one; otherwise a task is right if all its steps are.
    """
    identities = columns.values.get("task_id")
    if identities is None and len(set(columns.get("step"))) > 1:
        return None
    numbers: dict[Any, int] = {}
    if identities is None:
        of_row = list(range(columns.rows))
    else:
        # A row without a task id is a task of its own.
        keys = identities if None not in identities else [k if k is not None else i for i, k in enumerate(identities)]
        of_row = [numbers.setdefault(key, len(numbers)) for key in keys]
    count = len(numbers) if identities is not None else columns.rows
    first = [0] * count
    for row in range(columns.rows - 1, -1, -1):
        first[of_row[row]] = row
    return Tasks(
        of_row,
        first,
        _task_outcomes(columns, of_row, count, levels),
        _task_http(columns, of_row, count),
        _task_marks(columns, of_row, count),
    )


def _task_outcomes(columns: Columns, of_row: list[int], count: int, levels: list[int] | None) -> list[str]:
    if "outcome" not in columns.values:
        return ["unknown"] * count
    outcomes = columns.values["outcome"]
    worst = ["success"] * count
    for task, outcome in zip(of_row, outcomes, strict=True):
        if outcome != "success" and _RANK[outcome] > _RANK[worst[task]]:
            worst[task] = outcome
    if levels is not None:
        _let_roots_decide(worst, of_row, outcomes, levels)
    return worst


def _let_roots_decide(worst: list[str], of_row: list[int], outcomes: list[str], levels: list[int]) -> None:
    """A task-level judgement wins over its steps; a root without one leaves the steps to speak."""
    rows = list(zip(of_row, outcomes, levels, strict=True))
    judged = {task: outcome for task, outcome, level in rows if level == 0 and outcome != "unknown"}
    speaking: dict[int, str] = {}
    for task, outcome, level in rows:
        if level == 1 and task not in judged:
            before = speaking.get(task)
            if before is None or _RANK[outcome] > _RANK[before]:
                speaking[task] = outcome
    for task, outcome in (speaking | judged).items():
        worst[task] = outcome


def _task_http(columns: Columns, of_row: list[int], count: int) -> list[int | None]:
    http: list[int | None] = [None] * count
    if "http_status" in columns.values:
        for task, status in zip(of_row, columns.values["http_status"], strict=True):
            if status is not None:
                http[task] = 2 if http[task] != 5 and 200 <= status < 300 else 5
    return http


def _task_marks(columns: Columns, of_row: list[int], count: int) -> list[bool | None]:
    marks: list[bool | None] = [None] * count
    if "human_corrected" in columns.values:
        for task, mark in zip(of_row, columns.values["human_corrected"], strict=True):
            if mark or (mark is not None and marks[task] is None):
                marks[task] = mark
    return marks


def count_tasks(tasks: Tasks, columns: Columns, days: list[date | None]) -> tuple[DayCount, ...]:
    """Daily counts of whole tasks, on the day of their first row."""
    agents, segments = columns.get("agent"), columns.get("segment")
    cells = Counter(
        zip(
            (days[row] for row in tasks.first),
            (agents[row] or "" for row in tasks.first),
            (segments[row] or "" for row in tasks.first),
            tasks.outcomes,
            tasks.http,
            tasks.marks,
            strict=True,
        )
    )
    tally = Tally()
    for (day, agent, segment, outcome, http, mark), number in cells.items():
        if day is not None:
            add_rows(tally, (day, agent, "", segment), outcome, http, mark, number)
    return tally.counts()
