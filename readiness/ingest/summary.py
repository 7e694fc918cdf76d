"""What the records say: counts per day and step, totals, latency, trend; everything later rooms need."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from readiness.domain.metrics import (
    Aggregates,
    DayCount,
    Latency,
    Money,
    StepName,
)
from readiness.ingest.columns import Columns, days_of
from readiness.ingest.facts import facts_of
from readiness.ingest.tally import WRONG, Tally, add_rows, labels_of
from readiness.ingest.tasks import Tasks, count_tasks, group_tasks, levels_of
from readiness.ingest.trend import test_trend


def percentile(ordered: Sequence[float], share: float) -> float:
    """Linear interpolation between order statistics of sorted values (the numpy default)."""
    position = share * (len(ordered) - 1)
    low = math.floor(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def summarize_runs(columns: Columns, currency: str, *, production: Mapping[str, str]) -> Aggregates:
    """Aggregates of run rows; task rows and step rows of one file are told apart by their parents."""
    days = days_of(columns)
    levels = levels_of(columns)
    steps = _count_steps(columns, days, levels)
    tasks = group_tasks(columns, levels)
    end_to_end = count_tasks(tasks, columns, days) if tasks is not None else ()
    filled = [day for day in days if day is not None]
    step_rows = bool(steps) and any(count.step for count in steps)
    totals = _run_totals(columns, tasks, levels)
    reference = steps if "step_runs" in totals else end_to_end
    costs = [value for value in columns.get("cost") if value is not None]
    return Aggregates(
        end_to_end=end_to_end,
        steps=steps if step_rows else (),
        step_names=step_names_of(columns),
        agents=tuple(sorted({agent for agent in columns.get("agent") if agent})),
        date_min=min(filled, default=None),
        date_max=max(filled, default=None),
        tasks=len(tasks) if tasks is not None else columns.rows,
        totals=totals,
        columns_present=tuple(columns.values),
        cost=Money(currency=currency, total=math.fsum(costs)) if "cost" in columns.values else None,
        tasks_with_cost=_tasks_with(columns, "cost"),
        tokens=tokens_of(columns),
        latency=_latency(columns, levels),
        trend=test_trend(reference),
        steps_per_task=_steps_per_task(columns, tasks, levels),
        fact_counts=facts_of(columns, days, tasks, levels, production),
    )


def _count_steps(columns: Columns, days: list[date | None], levels: list[int] | None) -> tuple[DayCount, ...]:
    outcomes = columns.get("outcome")
    https = [None if status is None else status // 100 for status in columns.get("http_status")]
    marks = columns.get("human_corrected")
    depths = levels or [1] * columns.rows
    cells = Counter(zip(days, labels_of(columns), outcomes, https, marks, depths, strict=True))
    tally = Tally()
    for (day, labels, outcome, http, mark, depth), number in cells.items():
        if day is not None and depth == 1:
            add_rows(tally, (day, *labels), outcome or "unknown", http, mark, number)
    return tally.counts()


def step_names_of(columns: Columns) -> tuple[StepName, ...]:
    """Steps in order of their number, else of first appearance."""
    if "step" not in columns.values:
        return ()
    first: dict[str, tuple[int | None, str]] = {}
    numbers, components = columns.get("step_no"), columns.get("component_id")
    for step, number, component in zip(columns.get("step"), numbers, components, strict=True):
        if step and step not in first:
            first[step] = (number, component or "")
    names = [StepName(name=name, number=number, component=part) for name, (number, part) in first.items()]
    if all(name.number is not None for name in names):
        names.sort(key=lambda name: name.number or 0)
    return tuple(names)


def _run_totals(columns: Columns, tasks: Tasks | None, levels: list[int] | None) -> dict[str, float]:
    several = tasks is None or len(tasks) < columns.rows
    by_steps = several and levels is None and "step" in columns.values
    totals: dict[str, float]
    if by_steps or tasks is None:
        totals = {"step_runs": columns.rows}
        counts = Counter(outcome or "unknown" for outcome in columns.get("outcome"))
    else:
        totals = {"tasks": len(tasks)}
        counts = Counter(tasks.outcomes)
    if "outcome" in columns.values:
        totals["successes"] = counts["success"]
        totals["failures"] = sum(counts[name] for name in WRONG)
        if counts["unknown"]:
            totals["unknown"] = counts["unknown"]
        if counts["escalated"]:
            totals["escalated"] = counts["escalated"]
    if "human_corrected" in columns.values:
        totals["human_corrected"] = sum(map(bool, columns.values["human_corrected"]))
    if "http_status" in columns.values:
        _add_http(totals, columns)
    for name in ("tokens_in", "tokens_out", "tokens_total"):
        if name in columns.values:
            totals["tokens" if name == "tokens_total" else name] = sum(v for v in columns.values[name] if v is not None)
    return totals


def _add_http(totals: dict[str, float], columns: Columns) -> None:
    fine = [status is not None and 200 <= status < 300 for status in columns.values["http_status"]]
    totals["http_2xx"] = sum(fine)
    if "outcome" in columns.values:
        totals["silent_failures"] = sum(
            ok and outcome in WRONG for ok, outcome in zip(fine, columns.values["outcome"], strict=True)
        )


def _tasks_with(columns: Columns, name: str) -> int:
    if name not in columns.values:
        return 0
    ids = columns.values.get("task_id")
    filled = [i for i, value in enumerate(columns.values[name]) if value is not None]
    return len({ids[i] for i in filled}) if ids else len(filled)


def tokens_of(columns: Columns) -> int | None:
    """Total tokens; None without a token column."""
    if "tokens_total" in columns.values:
        return _total(columns, "tokens_total")
    if "tokens_in" in columns.values or "tokens_out" in columns.values:
        return _total(columns, "tokens_in") + _total(columns, "tokens_out")
    return None


def _total(columns: Columns, name: str) -> int:
    return int(sum(value for value in columns.get(name) if value is not None))


def _latency(columns: Columns, levels: list[int] | None) -> Latency | None:
    if "latency_ms" not in columns.values:
        return None
    values = columns.values["latency_ms"]
    if levels is not None:
        # Parent and child durations overlap: only whole tasks are summed up.
        values = [value for value, level in zip(values, levels, strict=True) if level == 0]
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    return Latency(mean=math.fsum(known) / len(known), p50=percentile(known, 0.5), p95=percentile(known, 0.95))


def _steps_per_task(columns: Columns, tasks: Tasks | None, levels: list[int] | None) -> dict[int, int]:
    counts: Counter[int] = Counter()
    given = columns.values.get("steps")
    if given is not None:
        counts.update(value for value in given if value is not None)
    elif tasks is not None and "step" in columns.values:
        depths = levels or [1] * columns.rows
        per_task = Counter(task for task, depth in zip(tasks.of_row, depths, strict=True) if depth == 1)
        counts.update(per_task.values())
    return dict(sorted(counts.items()))
