"""Runs a roadmap vector of a case file: tiers, values and efforts given, order and plan computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from readiness.domain.roadmap.plan import Rank
from readiness.domain.roadmap.priority import SMALLEST_EFFORT, inherit, order_of
from readiness.domain.roadmap.schedule import TOLERANCE, Task, schedule, wave_of

_DEFAULTS: Mapping[str, Any] = {"needs": (), "minWeeks": 1, "maxFte": 1.0, "tier": 2, "value": 0.0, "notBefore": 0}


def run_vector(vector: Mapping[str, Any]) -> dict[str, Any]:
    """Rank and schedule a vector.

    Args:
        vector: `initiatives [{id, needs, lo, hi, minWeeks, maxFte, role, tier, value}]`, `capacity {role: [[week,
            people]]}`, `totalFte` (number, step list, or absent: no limit) and `pace` 0-1.

    Returns:
        `order`, `plan [{id, start, finish, wave, rate}]` by rank, `unscheduled` ids and `used {"role@week": people}`
        with `*` for all roles; weeks without work are left out.
    """
    rows = {row["id"]: {**_DEFAULTS, **row} for row in vector["initiatives"]}
    pace = float(vector.get("pace", 0.5))
    ranks = inherit({i: _rank(row, pace) for i, row in rows.items()}, {i: row["needs"] for i, row in rows.items()})
    order = order_of(ranks)
    tasks = [
        Task(
            id=name,
            pool=rows[name]["role"],
            effort=ranks[name].effort,
            needs=tuple(rows[name]["needs"]),
            min_weeks=int(rows[name]["minWeeks"]),
            max_fte=float(rows[name]["maxFte"]),
            not_before=int(rows[name]["notBefore"]),
        )
        for name in order
    ]
    capacity = {role: _steps(steps) for role, steps in vector["capacity"].items()}
    total = vector.get("totalFte")
    placed = schedule(tasks, capacity, None if total is None else _steps(total))
    plan = [(name, placed.slots[name]) for name in order if name in placed.slots]
    return {
        "order": list(order),
        "plan": [
            {"id": name, "start": s.start, "finish": s.finish, "wave": wave_of(s.finish), "rate": s.rate}
            for name, s in plan
        ],
        "unscheduled": [u.id for u in placed.unscheduled],
        "used": {
            f"{pool}@{week}": people
            for pool, weeks in placed.used.items()
            for week, people in enumerate(weeks)
            if people > TOLERANCE
        },
    }


def _rank(row: Mapping[str, Any], pace: float) -> Rank:
    effort = row["lo"] + (row["hi"] - row["lo"]) * pace
    value, tier = float(row["value"]), int(row["tier"])
    priority = value / max(effort, SMALLEST_EFFORT)
    return Rank(
        tier=tier, gain=value, reliability_points=0.0, value=value, effort=effort, priority=priority,
        own_tier=tier, own_priority=priority,
    )  # fmt: skip


def _steps(given: float | Sequence[Sequence[float]]) -> tuple[tuple[int, float], ...]:
    if isinstance(given, int | float):
        return ((0, float(given)),)
    return tuple((int(week), float(people)) for week, people in given)
