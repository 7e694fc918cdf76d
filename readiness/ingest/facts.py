"""Counts per day from which the import metrics of the cross-checks follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from readiness.domain.metrics import (
    FactCounts,
    ModelSeen,
)
from readiness.ingest.columns import Columns
from readiness.ingest.tally import has_judgement, labels_of
from readiness.ingest.tasks import Tasks

_DATED = re.compile(r"(20\d{2}[-_.]?\d{2}[-_.]?\d{2}|[-@]\d{4}$|20\d{2}-\d{2}|\d{8})")


def facts_of(
    columns: Columns,
    days: list[date | None],
    tasks: Tasks | None,
    levels: list[int] | None,
    production: Mapping[str, str],
) -> FactCounts:
    """All counts of a batch of run rows, per day."""
    counters: dict[date, Counter[str]] = {day: Counter() for day in set(days) if day is not None}
    _add(counters, "rows", days)
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
    facts: dict[str, Sequence[int]] = {}
    if present & {"agent", "handoff_to"}:
        pairs = zip(columns.get("agent"), columns.get("handoff_to"), strict=True)
        facts["agent_rows"] = [1 if agent or target else 0 for agent, target in pairs]
    steps = step_flags(columns, levels)
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


def step_flags(columns: Columns, levels: list[int] | None) -> list[int]:
    """1 for rows that are steps, 0 for whole tasks and for what lies inside a step."""
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
    steps: Sequence[object] = step_flags(columns, levels)
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
    for day, name, (agent, step, _) in zip(days, names, labels_of(columns), strict=True):
        if name and day is not None:
            key = (agent, step, name)
            if day < first.get(key, date.max):
                first[key] = day
    seen = [ModelSeen(agent=a, step=s, model=m, day=day) for (a, s, m), day in first.items()]
    return tuple(sorted(seen, key=lambda item: (item.day, item.agent, item.step, item.model)))
