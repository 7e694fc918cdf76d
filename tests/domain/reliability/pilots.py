"""Small pilots for the tests of the projection."""

from __future__ import annotations

import datetime as dt

from readiness.domain.reliability.inputs import DailyCounts, Evidence, ProjectionInputs, StepEvidence

FIRST = dt.date(2026, 3, 2)

FALLING = (470, 464, 458, 453, 447, 441, 435, 430, 424, 418, 412, 407, 401, 395)
"""Right results of 500 a day: 94% to 79% in two weeks, every request HTTP 200 (published sample h)."""


def daily(right: list[int] | tuple[int, ...], tasks: int | list[int]) -> DailyCounts:
    per_day = [tasks] * len(right) if isinstance(tasks, int) else tasks
    days = tuple(FIRST + dt.timedelta(days=i) for i in range(len(right)))
    return DailyCounts(days=days, right=tuple(right), tasks=tuple(per_day))


def whole(right: list[int] | tuple[int, ...], tasks: int | list[int] = 100, **more: object) -> Evidence:
    counts = daily(right, tasks)
    return Evidence.model_validate({"end_to_end": counts, "tasks": counts.total, "judge": "human", **more})


def of_steps(**steps: DailyCounts) -> Evidence:
    return Evidence(
        steps=tuple(StepEvidence(name=name, counts=counts) for name, counts in steps.items()),
        tasks=max(counts.total for counts in steps.values()),
        judge="human",
    )


def inputs(evidence: Evidence, **more: object) -> ProjectionInputs:
    values: dict[str, object] = {
        "evidence": evidence,
        "target": 0.9,
        "target_origin": "profile",
        "typical_steps": 10,
        "volume": 1000,
        "detection_days": 7,
    }
    return ProjectionInputs.model_validate(values | more)


STEADY = [96, 92, 95, 90, 97, 94, 93, 97, 93, 95, 94, 96, 92, 95, 96, 93, 94, 95, 97, 92]
"""Right of 100 on twenty days, a steady 94.3%."""
