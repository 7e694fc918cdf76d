"""What period records say: rates from counts, percentiles never averaged."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date

from readiness.domain.metrics import (
    Aggregates,
    DayCount,
    FactCounts,
    Latency,
    Money,
)
from readiness.ingest.columns import Columns, days_of
from readiness.ingest.summary import step_names_of, tokens_of
from readiness.ingest.tally import Tally, labels_of
from readiness.ingest.trend import test_trend


def summarize_periods(columns: Columns, currency: str) -> Aggregates:
    """Aggregates of period rows; rates come from counts, percentiles are never averaged."""
    days = days_of(columns)
    tally = Tally()
    for index, (day, labels) in enumerate(zip(days, labels_of(columns), strict=True)):
        if day is not None:
            tally.add((day, *labels), **_period_amounts(columns, index))
    counts = tally.counts()
    has_steps = any(count.step for count in counts)
    filled = [day for day in days if day is not None]
    costs = [value for value in columns.get("cost") if value is not None]
    return Aggregates(
        end_to_end=() if has_steps else counts,
        steps=counts if has_steps else (),
        step_names=step_names_of(columns),
        agents=tuple(sorted({agent for agent in columns.get("agent") if agent})),
        date_min=min(filled, default=None),
        date_max=max(filled, default=None),
        tasks=sum(count.tasks for count in busiest_steps(counts)),
        totals=_period_totals(columns),
        columns_present=tuple(columns.values),
        cost=Money(currency=currency, total=math.fsum(costs)) if "cost" in columns.values else None,
        tasks_with_cost=_period_tasks_with_cost(columns),
        tokens=tokens_of(columns),
        latency=_period_latency(columns),
        trend=test_trend(counts),
        fact_counts=_period_facts(columns, counts),
    )


def _period_amounts(columns: Columns, index: int) -> dict[str, int]:
    def value(name: str) -> int:
        column = columns.values.get(name)
        return int(column[index] or 0) if column else 0

    return {
        "tasks": value("attempted"),
        "verified": value("successes") + value("failures"),
        "right": value("successes"),
        "escalated": value("escalated"),
        "unknown": value("unknown"),
        "completed": value("completed"),
        "http_2xx": value("http_2xx"),
        "corrected": value("human_corrected"),
        "reviewed": value("reviewed"),
    }


def _period_totals(columns: Columns) -> dict[str, float]:
    names = {
        "attempted": "tasks",
        "successes": "successes",
        "failures": "failures",
        "unknown": "unknown",
        "escalated": "escalated",
        "human_corrected": "human_corrected",
        "http_2xx": "http_2xx",
        "tokens_in": "tokens_in",
        "tokens_out": "tokens_out",
        "tokens_total": "tokens",
    }
    return {
        shown: sum(value for value in columns.values[name] if value is not None)
        for name, shown in names.items()
        if name in columns.values
    }


def _period_tasks_with_cost(columns: Columns) -> int:
    costs = columns.get("cost")
    return sum(tasks or 0 for tasks, cost in zip(columns.get("attempted"), costs, strict=True) if cost is not None)


def _period_latency(columns: Columns) -> Latency | None:
    pairs = [
        (latency, tasks)
        for latency, tasks in zip(columns.get("latency_ms"), columns.get("attempted"), strict=True)
        if latency is not None and tasks
    ]
    weight = sum(tasks for _, tasks in pairs)
    if not weight:
        return None
    return Latency(mean=math.fsum(latency * tasks for latency, tasks in pairs) / weight)


def busiest_steps(counts: Sequence[DayCount]) -> list[DayCount]:
    """The step with most tasks per day, agent and segment: as many tasks have at least run."""
    busiest: dict[tuple[date, str, str], DayCount] = {}
    for count in counts:
        key = (count.day, count.agent, count.segment)
        if key not in busiest or count.tasks > busiest[key].tasks:
            busiest[key] = count
    return list(busiest.values())


def _period_facts(columns: Columns, counts: Sequence[DayCount]) -> FactCounts:
    """Runs of a table per step are the tasks of its busiest step, per day, agent and segment."""
    marked = "human_corrected" in columns.values
    costed = "cost" in columns.values or tokens_of(columns) is not None
    days: dict[date, Counter[str]] = {}
    for count in counts:
        cell = days.setdefault(count.day, Counter())
        cell.update(verified=count.verified, right=count.right, rows=1, agent_rows=int(bool(count.agent)))
        if marked:
            cell.update(corrected=count.corrected, reviewed=count.reviewed or count.tasks)
    for count in busiest_steps(counts):
        cell = days[count.day]
        cell.update(
            runs=count.tasks,
            with_outcome=min(count.tasks, count.verified + count.escalated),
            with_cost=count.tasks if costed else 0,
            correction_marked=count.tasks if marked else 0,
        )
    return FactCounts(days={day: dict(cell) for day, cell in days.items()})
