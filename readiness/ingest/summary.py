"""What the records say: counts per day and step, totals, latency, trend; everything later rooms need."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    is_root = _roots(columns)
    steps = _count_steps(columns, days, is_root)
    tasks = group_tasks(columns, days, is_root)
    end_to_end = _count_tasks(tasks) if tasks is not None else ()
    filled = [day for day in days if day is not None]
    step_rows = bool(steps) and any(count.step for count in steps)
    reference = steps if step_rows else end_to_end or steps
    costs = [value for value in columns.get("cost") if value is not None]
    return Aggregates(
        end_to_end=end_to_end,
        steps=steps if step_rows else (),
        step_names=_step_names(columns),
        agents=tuple(sorted({agent for agent in columns.get("agent") if agent})),
        date_min=min(filled, default=None),
        date_max=max(filled, default=None),
        tasks=len(tasks) if tasks is not None else columns.rows,
        totals=_run_totals(columns, tasks, is_root),
        columns_present=tuple(columns.values),
        cost=Money(currency=currency, total=math.fsum(costs)) if "cost" in columns.values else None,
        tasks_with_cost=_tasks_with(columns, "cost"),
        tokens=_tokens(columns),
        latency=_latency(columns, is_root),
        trend=test_trend(reference),
        steps_per_task=_steps_per_task(columns, tasks, is_root),
        fact_counts=_facts(columns, days, tasks, is_root, production),
    )


def _roots(columns: Columns) -> list[bool] | None:
    """Which rows are whole tasks, where the file says who is whose child; None for flat files."""
    parents = columns.values.get("parent_id")
    if parents is None or all(parent is None for parent in parents) or all(parents):
        return None
    return [parent is None for parent in parents]


def _labels(columns: Columns) -> Iterable[tuple[str, str, str]]:
    return zip(
        (agent or "" for agent in columns.get("agent")),
        (step or "" for step in columns.get("step")),
        (segment or "" for segment in columns.get("segment")),
        strict=True,
    )


def _count_steps(columns: Columns, days: list[date | None], is_root: list[bool] | None) -> tuple[DayCount, ...]:
    outcomes = columns.get("outcome")
    https = [None if status is None else status // 100 for status in columns.get("http_status")]
    marks = columns.get("human_corrected")
    roots = is_root or [False] * columns.rows
    cells = Counter(zip(days, _labels(columns), outcomes, https, marks, roots, strict=True))
    tally = Tally()
    for (day, labels, outcome, http, mark, root), number in cells.items():
        if day is not None and not root:
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


class Task:
    """One whole task, put together from its rows."""

    __slots__ = ("agent", "corrected", "day", "http", "marked", "outcome", "rows", "segment")

    def __init__(self, day: date | None, agent: str, segment: str) -> None:
        self.day = day
        self.agent = agent
        self.segment = segment
        self.outcome = ""
        self.rows: list[int] = []
        self.http: bool | None = None
        self.corrected = False
        self.marked = False


_RANK = {"success": 0, "unknown": 1, "escalated": 2, "corrected": 3, "partial": 3, "failure": 4}


def group_tasks(columns: Columns, days: list[date | None], is_root: list[bool] | None) -> list[Task] | None:
    """Whole tasks; None where steps cannot be told which task they belong to.

    A root row decides the outcome of its task where it has one; otherwise a task is right if all its steps are.
    """
    identities = columns.values.get("task_id")
    if identities is None and is_root is None and len(set(columns.get("step"))) > 1:
        return None
    tasks: dict[Any, Task] = {}
    decided: set[Any] = set()
    outcomes, https = columns.get("outcome"), columns.get("http_status")
    marks = columns.get("human_corrected")
    ids = identities or list(range(columns.rows))
    for index, (agent, _, segment) in enumerate(_labels(columns)):
        identity = ids[index] if ids[index] is not None else index
        task = tasks.get(identity)
        if task is None:
            task = tasks[identity] = Task(days[index], agent, segment)
        task.rows.append(index)
        root = is_root is not None and is_root[index]
        _add_outcome(task, outcomes[index] or "unknown", identity, decided, root=root)
        status = https[index]
        if status is not None:
            task.http = (task.http is not False) and 200 <= status < 300
        if marks[index] is not None:
            task.marked = True
            task.corrected = task.corrected or bool(marks[index])
    return list(tasks.values())


def _add_outcome(task: Task, outcome: str, identity: Any, decided: set[Any], *, root: bool) -> None:
    if identity in decided:
        return
    if root and outcome != "unknown":
        task.outcome = outcome
        decided.add(identity)
    elif not task.outcome or _RANK[outcome] > _RANK[task.outcome]:
        task.outcome = outcome


def _count_tasks(tasks: list[Task]) -> tuple[DayCount, ...]:
    tally = Tally()
    for task in tasks:
        if task.day is None:
            continue
        http = None if task.http is None else 2 if task.http else 5
        mark = task.corrected if task.marked else None
        _add_rows(tally, (task.day, task.agent, "", task.segment), task.outcome or "unknown", http, mark, 1)
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


def _run_totals(columns: Columns, tasks: list[Task] | None, is_root: list[bool] | None) -> dict[str, float]:
    steps = [index for index in range(columns.rows) if is_root is None or not is_root[index]]
    several = tasks is None or len(tasks) < columns.rows
    by_steps = several and "step" in columns.values
    rows = steps if by_steps else None
    outcomes = columns.get("outcome")
    totals: dict[str, float] = {"step_runs" if by_steps else "tasks": len(steps) if by_steps else len(tasks or steps)}
    if rows is None and tasks is not None and len(tasks) < columns.rows:
        counts = Counter(task.outcome or "unknown" for task in tasks)
    else:
        counts = Counter((outcomes[i] or "unknown") for i in steps)
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


def _latency(columns: Columns, is_root: list[bool] | None) -> Latency | None:
    if "latency_ms" not in columns.values:
        return None
    values = columns.values["latency_ms"]
    if is_root is not None:
        # Parent and child durations overlap: only whole tasks are summed up.
        values = [value for value, root in zip(values, is_root, strict=True) if root]
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    return Latency(mean=math.fsum(known) / len(known), p50=percentile(known, 0.5), p95=percentile(known, 0.95))


def _steps_per_task(columns: Columns, tasks: list[Task] | None, is_root: list[bool] | None) -> dict[int, int]:
    counts: Counter[int] = Counter()
    given = columns.values.get("steps")
    if given is not None:
        counts.update(value for value in given if value is not None)
    elif tasks is not None and "step" in columns.values:
        for task in tasks:
            counts[sum(1 for i in task.rows if is_root is None or not is_root[i])] += 1
    return dict(sorted(counts.items()))


# ------------------------------------------------------------------------------------- facts for cross-checks


def _facts(
    columns: Columns,
    days: list[date | None],
    tasks: list[Task] | None,
    is_root: list[bool] | None,
    production: Mapping[str, str],
) -> FactCounts:
    counters: dict[date, Counter[str]] = {}
    row_facts = _row_facts(columns, is_root)
    for day, facts in zip(days, zip(*row_facts.values(), strict=True), strict=True):
        if day is not None:
            cell = counters.setdefault(day, Counter())
            for name, amount in zip(row_facts, facts, strict=True):
                if amount:
                    cell[name] += amount
    groups = [task.rows for task in tasks] if tasks is not None else [[i] for i in range(columns.rows)]
    by_task = _TaskFacts(columns, is_root, production)
    types: Counter[str] = Counter()
    for rows in groups:
        day = days[rows[0]]
        if day is not None:
            counters.setdefault(day, Counter()).update(by_task.of(rows))
        kind = next((by_task.types[i] for i in rows if by_task.types[i]), None)
        if kind:
            types[kind] += 1
    _add_outcomes(counters, columns, days, tasks)
    return FactCounts(
        days={day: dict(cell) for day, cell in counters.items()},
        task_types=dict(types),
        models=_models(columns, days),
    )


def _row_facts(columns: Columns, is_root: list[bool] | None) -> dict[str, list[int]]:
    """Counters that each row adds to its day."""
    models = [version or model for version, model in zip(columns.get("version"), columns.get("model"), strict=True)]
    is_step = [bool(step) for step in columns.get("step")]
    if is_root is not None:
        is_step = [step and not root for step, root in zip(is_step, is_root, strict=True)]
    moving = {name: is_moving(name) for name in set(models) if name}
    errors, timeouts = columns.get("tool_errors"), columns.get("timeouts")
    return {
        "rows": [1] * columns.rows,
        "agent_rows": [int(bool(a or h)) for a, h in zip(columns.get("agent"), columns.get("handoff_to"), strict=True)],
        "step_rows": list(map(int, is_step)),
        "step_versions": [int(step and bool(name)) for step, name in zip(is_step, models, strict=True)],
        "model_rows": [int(bool(name)) for name in models],
        "moving_models": [int(moving.get(name or "", False)) for name in models],
        "tool_calls": [value or 0 for value in columns.get("tool_calls")],
        "tool_failures": [(e or 0) + (t or 0) for e, t in zip(errors, timeouts, strict=True)],
    }


def is_moving(name: str) -> bool:
    """True for a model name that can change its meaning: without a date, or with the word latest."""
    return "latest" in name.lower() or not _DATED.search(name)


class _TaskFacts:
    """Counters that each whole task adds to its first day."""

    def __init__(self, columns: Columns, is_root: list[bool] | None, production: Mapping[str, str]) -> None:
        self.types = columns.get("task_type")
        scores = [name for name in columns.values if name.startswith("score:")]
        size = range(columns.rows)
        steps = columns.get("step")
        self.steps = [bool(steps[i]) and (is_root is None or not is_root[i]) for i in size]
        given = columns.get("steps")
        self.steps = [have or given[i] is not None for i, have in enumerate(self.steps)]
        self.scored = [any(columns.values[name][i] is not None for name in scores) for i in size]
        marks = columns.get("human_corrected")
        outcomes = columns.get("outcome")
        self.marked = [marks[i] is not None or outcomes[i] == "corrected" for i in size]
        self.corrected = [bool(marks[i]) or outcomes[i] == "corrected" for i in size]
        costs = [columns.values[n] for n in ("cost", "tokens_in", "tokens_out", "tokens_total") if n in columns.values]
        self.costs = [any(column[i] is not None for column in costs) for i in size]
        environments = columns.get("environment")
        self.environments = [bool(name) for name in environments]
        self.production = [is_production(name, production) for name in environments]
        errors, timeouts, retries = columns.get("tool_errors"), columns.get("timeouts"), columns.get("retries")
        self.errors = [(errors[i] or 0) + (timeouts[i] or 0) > 0 for i in size]
        self.silent = [self.errors[i] and not retries[i] and outcomes[i] == "success" for i in size]

    def of(self, rows: list[int]) -> dict[str, int]:
        """Counters of the task that consists of these rows."""
        return {
            "runs": 1,
            "with_steps": int(any(self.steps[i] for i in rows)),
            "scored": int(any(self.scored[i] for i in rows)),
            "correction_marked": int(any(self.marked[i] for i in rows)),
            "reviewed": int(any(self.marked[i] for i in rows)),
            "corrected": int(any(self.corrected[i] for i in rows)),
            "with_cost": int(any(self.costs[i] for i in rows)),
            "with_environment": int(any(self.environments[i] for i in rows)),
            "production": int(any(self.production[i] for i in rows)),
            "with_errors": int(any(self.errors[i] for i in rows)),
            "silent_errors": int(any(self.silent[i] for i in rows)),
        }


def is_production(name: str | None, mapping: Mapping[str, str]) -> bool:
    """True if an environment stands for production: mapped so, or named so."""
    if not name:
        return False
    mapped = mapping.get(name)
    if mapped is not None:
        return mapped == "production"
    return name.strip().lower() in {"production", "prod", "live", "prd", "produktion", "produktiv"}


def _add_outcomes(
    counters: dict[date, Counter[str]], columns: Columns, days: list[date | None], tasks: list[Task] | None
) -> None:
    pairs: Iterable[tuple[date | None, str]]
    if tasks is not None:
        pairs = ((task.day, task.outcome or "unknown") for task in tasks)
    else:
        pairs = zip(days, (outcome or "unknown" for outcome in columns.get("outcome")), strict=True)
    for (day, outcome), number in Counter(pairs).items():
        if day is None:
            continue
        cell = counters.setdefault(day, Counter())
        if outcome != "unknown":
            cell["with_outcome"] += number
        if has_judgement(outcome):
            cell["verified"] += number
            cell["right"] += number if outcome == "success" else 0


def _models(columns: Columns, days: list[date | None]) -> tuple[ModelSeen, ...]:
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
