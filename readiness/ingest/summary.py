"""What the records say: counts per day and step, totals, latency, trend; everything later rooms need."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from readiness.domain.metrics import (
    Aggregates,
    DayCount,
    FactCounts,
    Latency,
    ModelSeen,
    Money,
    StepName,
)
from readiness.ingest.runs import Columns, days_of
from readiness.ingest.trend import test_trend

WRONG = frozenset({"failure", "partial", "corrected"})
_DATED = re.compile(r"(20\d{2}[-_.]?\d{2}[-_.]?\d{2}|[-@]\d{4}$|20\d{2}-\d{2}|\d{8})")

Key = tuple[date, str, str, str]


def percentile(ordered: Sequence[float], share: float) -> float:
    """Linear interpolation between order statistics of sorted values (the numpy default)."""
    position = share * (len(ordered) - 1)
    low = math.floor(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


class Tally:
    """Adds up day counts under their key."""

    def __init__(self) -> None:
        self.cells: dict[Key, Counter[str]] = {}

    def add(self, key: Key, **amounts: int) -> None:
        """Add amounts to the counters of one key."""
        self.cells.setdefault(key, Counter()).update(amounts)

    def counts(self) -> tuple[DayCount, ...]:
        """All counts in order of days."""
        return tuple(
            DayCount(day=day, agent=agent, step=step, segment=segment, **amounts)
            for (day, agent, step, segment), amounts in sorted(self.cells.items())
        )


def has_judgement(outcome: str) -> bool:
    """True for outcomes that were verified."""
    return outcome == "success" or outcome in WRONG


def summarize_runs(columns: Columns, currency: str, *, production: Mapping[str, str]) -> Aggregates:
    """Aggregates of run rows; task rows and step rows of one file are told apart by their parents."""
    days = days_of(columns)
    levels = _levels(columns)
    steps = _count_steps(columns, days, levels)
    tasks = group_tasks(columns, levels)
    end_to_end = _count_tasks(tasks, columns, days) if tasks is not None else ()
    filled = [day for day in days if day is not None]
    step_rows = bool(steps) and any(count.step for count in steps)
    totals = _run_totals(columns, tasks, levels)
    reference = steps if "step_runs" in totals else end_to_end
    costs = [value for value in columns.get("cost") if value is not None]
    return Aggregates(
        end_to_end=end_to_end,
        steps=steps if step_rows else (),
        step_names=_step_names(columns),
        agents=tuple(sorted({agent for agent in columns.get("agent") if agent})),
        date_min=min(filled, default=None),
        date_max=max(filled, default=None),
        tasks=len(tasks) if tasks is not None else columns.rows,
        totals=totals,
        columns_present=tuple(columns.values),
        cost=Money(currency=currency, total=math.fsum(costs)) if "cost" in columns.values else None,
        tasks_with_cost=_tasks_with(columns, "cost"),
        tokens=_tokens(columns),
        latency=_latency(columns, levels),
        trend=test_trend(reference),
        steps_per_task=_steps_per_task(columns, tasks, levels),
        fact_counts=_facts(columns, days, tasks, levels, production),
    )


def _levels(columns: Columns) -> list[int] | None:
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


def _labels(columns: Columns) -> Iterable[tuple[str, str, str]]:
    return zip(
        (agent or "" for agent in columns.get("agent")),
        (step or "" for step in columns.get("step")),
        (segment or "" for segment in columns.get("segment")),
        strict=True,
    )


def _count_steps(columns: Columns, days: list[date | None], levels: list[int] | None) -> tuple[DayCount, ...]:
    outcomes = columns.get("outcome")
    https = [None if status is None else status // 100 for status in columns.get("http_status")]
    marks = columns.get("human_corrected")
    depths = levels or [1] * columns.rows
    cells = Counter(zip(days, _labels(columns), outcomes, https, marks, depths, strict=True))
    tally = Tally()
    for (day, labels, outcome, http, mark, depth), number in cells.items():
        if day is not None and depth == 1:
            _add_rows(tally, (day, *labels), outcome or "unknown", http, mark, number)
    return tally.counts()


def _add_rows(tally: Tally, key: Key, outcome: str, http: int | None, mark: object, number: int) -> None:
    judged = has_judgement(outcome)
    tally.add(
        key,
        tasks=number,
        verified=number if judged else 0,
        right=number if outcome == "success" else 0,
        escalated=number if outcome == "escalated" else 0,
        unknown=number if outcome == "unknown" else 0,
        http_2xx=number if http == 2 else 0,
        silent=number if http == 2 and outcome in WRONG else 0,
        corrected=number if mark or outcome == "corrected" else 0,
        reviewed=number if mark is not None else 0,
    )


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


def _count_tasks(tasks: Tasks, columns: Columns, days: list[date | None]) -> tuple[DayCount, ...]:
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
            _add_rows(tally, (day, agent, "", segment), outcome, http, mark, number)
    return tally.counts()


def _step_names(columns: Columns) -> tuple[StepName, ...]:
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


def _tokens(columns: Columns) -> int | None:
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


# ------------------------------------------------------------------------------------- facts for cross-checks


def _facts(
    columns: Columns,
    days: list[date | None],
    tasks: Tasks | None,
    levels: list[int] | None,
    production: Mapping[str, str],
) -> FactCounts:
    counters: dict[date, Counter[str]] = {day: Counter() for day in set(days) if day is not None}
    for name, amounts in _row_facts(columns, levels).items():
        for (day, amount), number in Counter(zip(days, amounts, strict=True)).items():
            if day is not None and amount:
                counters[day][name] += amount * number
    whole = tasks or Tasks(list(range(columns.rows)), list(range(columns.rows)), [], [], [])
    first_days = [days[row] for row in whole.first]
    _add(counters, "runs", first_days)
    for name, flags in _task_facts(columns, levels, production).items():
        _add(counters, name, (first_days[task] for task in whole.having(flags)))
    _add_outcomes(counters, columns, days, tasks)
    types = {task: kind for task, kind in zip(whole.of_row, columns.get("task_type"), strict=True) if kind}
    return FactCounts(
        days={day: dict(cell) for day, cell in counters.items()},
        task_types=dict(Counter(types.values())),
        models=_models(columns, days),
    )


def _add(counters: dict[date, Counter[str]], name: str, days: Iterable[date | None]) -> None:
    for day, number in Counter(days).items():
        if day is not None:
            counters[day][name] += number


def _row_facts(columns: Columns, levels: list[int] | None) -> dict[str, Sequence[int]]:
    """Amounts that each row adds to its day; what the file has no column for is left out."""
    present = columns.values.keys()
    facts: dict[str, Sequence[int]] = {"rows": [1] * columns.rows}
    if present & {"agent", "handoff_to"}:
        pairs = zip(columns.get("agent"), columns.get("handoff_to"), strict=True)
        facts["agent_rows"] = [1 if agent or target else 0 for agent, target in pairs]
    steps = _step_flags(columns, levels)
    facts["step_rows"] = steps
    if present & {"model", "version"}:
        models = [version or model for version, model in zip(columns.get("version"), columns.get("model"), strict=True)]
        moving = {name: is_moving(name) for name in set(models) if name}
        facts["step_versions"] = [1 if step and name else 0 for step, name in zip(steps, models, strict=True)]
        facts["model_rows"] = [1 if name else 0 for name in models]
        facts["moving_models"] = [1 if name and moving[name] else 0 for name in models]
    if "tool_calls" in present:
        failures = zip(columns.get("tool_errors"), columns.get("timeouts"), strict=True)
        facts["tool_calls"] = [value or 0 for value in columns.values["tool_calls"]]
        facts["tool_failures"] = [(errors or 0) + (timeouts or 0) for errors, timeouts in failures]
    return facts


def _step_flags(columns: Columns, levels: list[int] | None) -> list[int]:
    steps = columns.get("step")
    if levels is None:
        return [1 if step else 0 for step in steps]
    return [1 if step and level == 1 else 0 for step, level in zip(steps, levels, strict=True)]


def is_moving(name: str) -> bool:
    """True for a model name that can change its meaning: without a date, or with the word latest."""
    return "latest" in name.lower() or not _DATED.search(name)


def _task_facts(
    columns: Columns, levels: list[int] | None, production: Mapping[str, str]
) -> dict[str, Sequence[object]]:
    """Flags per row that count once for their whole task."""
    values, outcomes = columns.values, columns.get("outcome")
    facts: dict[str, Sequence[object]] = {}
    given = values.get("steps")
    steps: Sequence[object] = _step_flags(columns, levels)
    facts["with_steps"] = steps if given is None else [a or b is not None for a, b in zip(steps, given, strict=True)]
    scores = [name for name in values if name.startswith("score:")]
    if scores:
        facts["scored"] = _any_filled(columns, scores)
    costs = [name for name in ("cost", "tokens_in", "tokens_out", "tokens_total") if name in values]
    if costs:
        facts["with_cost"] = _any_filled(columns, costs)
    if "human_corrected" in values or "corrected" in outcomes:
        pairs = list(zip(columns.get("human_corrected"), outcomes, strict=True))
        facts["correction_marked"] = [mark is not None or outcome == "corrected" for mark, outcome in pairs]
        facts["reviewed"] = facts["correction_marked"]
        facts["corrected"] = [mark or outcome == "corrected" for mark, outcome in pairs]
    if "environment" in values:
        known = {name: is_production(name, production) for name in set(values["environment"])}
        facts["with_environment"] = values["environment"]
        facts["production"] = [known[name] for name in values["environment"]]
    if "tool_errors" in values or "timeouts" in values:
        pairs = list(zip(columns.get("tool_errors"), columns.get("timeouts"), strict=True))
        errors = [(error or 0) + (timeout or 0) > 0 for error, timeout in pairs]
        facts["with_errors"] = errors
        facts["silent_errors"] = [
            error and not retries and outcome == "success"
            for error, retries, outcome in zip(errors, columns.get("retries"), outcomes, strict=True)
        ]
    return facts


def _any_filled(columns: Columns, names: Sequence[str]) -> list[bool]:
    if len(names) == 1:
        return [value is not None for value in columns.values[names[0]]]
    return [any(value is not None for value in row) for row in zip(*(columns.values[n] for n in names), strict=True)]


_PRODUCTION = frozenset({"production", "prod", "live", "prd", "produktion", "produktiv"})
_OTHER = frozenset(
    {"test", "testing", "staging", "stage", "dev", "development", "qa", "uat", "sandbox", "pilot", "preprod",
     "pre-production", "local", "default", "demo", "entwicklung", "abnahme"}
)  # fmt: skip


def unclear_environments(columns: Columns) -> dict[str, int]:
    """Names of environments that are neither plainly production nor plainly not, with their rows."""
    counts = Counter(name for name in columns.get("environment") if name)
    return {n: count for n, count in counts.most_common(12) if n.strip().lower() not in _PRODUCTION | _OTHER}


def is_production(name: str | None, mapping: Mapping[str, str]) -> bool:
    """True if an environment stands for production: mapped so, or named so."""
    if not name:
        return False
    mapped = mapping.get(name)
    if mapped is not None:
        return mapped == "production"
    return name.strip().lower() in _PRODUCTION


def _add_outcomes(
    counters: dict[date, Counter[str]], columns: Columns, days: list[date | None], tasks: Tasks | None
) -> None:
    pairs: Iterable[tuple[date | None, str]]
    if tasks is not None:
        pairs = zip((days[row] for row in tasks.first), tasks.outcomes, strict=True)
    else:
        pairs = zip(days, (outcome or "unknown" for outcome in columns.get("outcome")), strict=True)
    for (day, outcome), number in Counter(pairs).items():
        if day is None:
            continue
        cell = counters[day]
        if outcome != "unknown":
            cell["with_outcome"] += number
        if has_judgement(outcome):
            cell["verified"] += number
            cell["right"] += number if outcome == "success" else 0


def _models(columns: Columns, days: list[date | None]) -> tuple[ModelSeen, ...]:
    if not columns.values.keys() & {"model", "version"}:
        return ()
    first: dict[tuple[str, str, str], date] = {}
    names = (version or model for version, model in zip(columns.get("version"), columns.get("model"), strict=True))
    for day, name, (agent, step, _) in zip(days, names, _labels(columns), strict=True):
        if name and day is not None:
            key = (agent, step, name)
            if day < first.get(key, date.max):
                first[key] = day
    seen = [ModelSeen(agent=a, step=s, model=m, day=day) for (a, s, m), day in first.items()]
    return tuple(sorted(seen, key=lambda item: (item.day, item.agent, item.step, item.model)))


# ------------------------------------------------------------------------------------------------- periods


def summarize_periods(columns: Columns, currency: str) -> Aggregates:
    """Aggregates of period rows; rates come from counts, percentiles are never averaged."""
    days = days_of(columns)
    tally = Tally()
    for index, (day, labels) in enumerate(zip(days, _labels(columns), strict=True)):
        if day is not None:
            tally.add((day, *labels), **_period_amounts(columns, index))
    counts = tally.counts()
    has_steps = any(count.step for count in counts)
    filled = [day for day in days if day is not None]
    costs = [value for value in columns.get("cost") if value is not None]
    return Aggregates(
        end_to_end=() if has_steps else counts,
        steps=counts if has_steps else (),
        step_names=_step_names(columns),
        agents=tuple(sorted({agent for agent in columns.get("agent") if agent})),
        date_min=min(filled, default=None),
        date_max=max(filled, default=None),
        tasks=sum(count.tasks for count in busiest_steps(counts)),
        totals=_period_totals(columns),
        columns_present=tuple(columns.values),
        cost=Money(currency=currency, total=math.fsum(costs)) if "cost" in columns.values else None,
        tasks_with_cost=_period_tasks_with_cost(columns),
        tokens=_tokens(columns),
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
    costed = "cost" in columns.values or _tokens(columns) is not None
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
