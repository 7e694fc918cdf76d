"""What-ifs: each takes options and gives options, so that a page plans the result at once and saves it as one edit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from readiness.domain.catalogue import Initiative
from readiness.domain.roadmap.options import LeverValue, PlanOptions
from readiness.domain.roadmap.plan import Steps


def with_capacity(options: PlanOptions, pool: str, steps: Steps | None) -> PlanOptions:
    """Capacity of a pool as a step list; None: the pack's default again."""
    rest = {name: value for name, value in options.capacity.items() if name != pool}
    return _changed(options, capacity=rest if steps is None else rest | {pool: steps})


def with_hire(options: PlanOptions, current: Steps, pool: str, week: int, people: float) -> PlanOptions:
    """`people` more in a pool from a week on ("what if we hire two operators in week 8").

    Args:
        options: the options to start from.
        current: the pool's step list in force (`Roadmap.capacity[pool]`).
        pool: the pool's id.
        week: first week with more people.
        people: how many more; negative: fewer, never below 0.
    """
    return with_capacity(options, pool, _raised(current, week, people))


def with_cap(options: PlanOptions, current: Steps, week: int, people: float) -> PlanOptions:
    """`people` more (or fewer) that may work at once in all pools together, from a week on.

    Args:
        options: the options to start from.
        current: the step list of all pools together that is in force.
        week: first week with the other limit.
        people: how many more; negative: fewer, never below 0.
    """
    return _changed(options, total=_raised(current, week, people))


def all_together(capacity: Iterable[Steps]) -> Steps:
    """The step list of all pools together: their sum wherever one of them changes."""
    lists = tuple(capacity)
    weeks = sorted({0, *(week for steps in lists for week, _ in steps)})
    return tuple((week, sum(_at(steps, week) for steps in lists)) for week in weeks)


def _at(steps: Steps, week: int) -> float:
    return next((people for start, people in reversed(steps) if start <= week), 0.0)


def _raised(current: Steps, week: int, people: float) -> Steps:
    before = [(w, p) for w, p in current if w < week]
    later = [(w, max(0.0, p + people)) for w, p in current if w > week]
    return (*before, (week, max(0.0, _at(current, week) + people)), *later)


def with_dropped(options: PlanOptions, initiative: str, *, dropped: bool) -> PlanOptions:
    """Leave an initiative out (its dependants follow), or take it back in."""
    others = tuple(i for i in options.dropped if i != initiative)
    added = tuple(i for i in options.added if i != initiative) if dropped else options.added
    return _changed(options, dropped=(*others, initiative) if dropped else others, added=added)


def with_added(options: PlanOptions, initiative: str, *, added: bool) -> PlanOptions:
    """Take an initiative in that no answer triggers, or leave it out again."""
    others = tuple(i for i in options.added if i != initiative)
    dropped = tuple(i for i in options.dropped if i != initiative) if added else options.dropped
    return _changed(options, added=(*others, initiative) if added else others, dropped=dropped)


def with_pin(options: PlanOptions, initiative: str, week: int | None) -> PlanOptions:
    """Hold an initiative until a week; None: as soon as the plan can."""
    rest = {name: value for name, value in options.not_before.items() if name != initiative}
    return _changed(options, not_before=rest if week is None else rest | {initiative: week})


def with_lever(options: PlanOptions, initiative: str, kind: str, value: float | None) -> PlanOptions:
    """The client's own figure for a lever; None: the catalogue's range again."""
    rest = tuple(v for v in options.levers if (v.initiative, v.kind) != (initiative, kind))
    if value is None:
        return _changed(options, levers=rest)
    own = LeverValue.model_validate({"initiative": initiative, "kind": kind, "value": value})
    return _changed(options, levers=(*rest, own))


def with_values(options: PlanOptions, **values: Any) -> PlanOptions:
    """Pace, total, agents, steps, topology, target, volume or start; None takes a what-if value back."""
    return PlanOptions.model_validate(options.model_dump() | values)


def with_own(options: PlanOptions, initiative: Initiative) -> PlanOptions:
    """Add an own initiative, or replace the own one of the same id."""
    rest = tuple(i for i in options.own if i.id != initiative.id)
    return _changed(options, own=(*rest, initiative))


def without_own(options: PlanOptions, initiative: str) -> PlanOptions:
    """Remove an own initiative and everything that was said about it."""
    return _changed(
        options,
        own=tuple(i for i in options.own if i.id != initiative),
        added=tuple(i for i in options.added if i != initiative),
        dropped=tuple(i for i in options.dropped if i != initiative),
        not_before={k: v for k, v in options.not_before.items() if k != initiative},
        levers=tuple(v for v in options.levers if v.initiative != initiative),
        assignments=tuple(a for a in options.assignments if a.initiative != initiative),
    )


def _changed(options: PlanOptions, **changes: Any) -> PlanOptions:
    return options.model_copy(update=changes)
