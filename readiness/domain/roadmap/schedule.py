"""Serial scheduling of ordered work over pools with changing capacity (design rule C.3). Deterministic.

The first item in order whose prerequisites are placed is taken; every whole-week duration is tried; the earliest
finish wins, on a tie the lower rate. Trying all durations matters: fixing the duration from the peak capacity made
plans later when capacity was added.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readiness.domain.roadmap.consistency import LAST_WEEK
from readiness.domain.roadmap.plan import Steps, Unscheduled, Wave
from readiness.language import tr, trn

TOLERANCE = 1e-9
"""Room for the rounding of sums of rates, in full-time equivalents."""

LOWEST_RATE = 0.25
"""Nobody works on an initiative at less than a quarter of their time (C.3: the longest duration is effort / 0.25)."""

_WAVES: tuple[tuple[int, Wave], ...] = ((4, "0-30"), (8, "31-60"), (12, "61-90"))

ALL = "*"
"""The key of all pools together."""


@dataclass(frozen=True)
class Task:
    """What scheduling needs to know of an initiative; `effort` in person-weeks, `not_before` a week.

    `pool_title` is for messages only.
    """

    id: str
    pool: str
    effort: float
    needs: tuple[str, ...] = ()
    min_weeks: int = 1
    max_fte: float = 1.0
    not_before: int = 0
    pool_title: str = ""


@dataclass(frozen=True)
class Slot:
    """Where a task was placed: it works in weeks start to finish - 1 at `rate` full-time equivalents."""

    start: int
    finish: int
    rate: float


@dataclass(frozen=True)
class Schedule:
    """Slots by task id, what found no slot (in order), and use per pool and week (`*` for all)."""

    slots: dict[str, Slot]
    unscheduled: tuple[Unscheduled, ...]
    used: dict[str, tuple[float, ...]] = field(default_factory=dict)


def expand(steps: Steps, weeks: int = LAST_WEEK) -> list[float]:
    """Capacity per week from a step list ((week from, people), ...); 0 before the first step."""
    values = [0.0] * weeks
    for begin, people in steps:
        for week in range(max(0, begin), weeks):
            values[week] = float(people)
    return values


def wave_of(finish: int) -> Wave:
    """The wave by *finish* week: executives read what is true at a day, start-based waves would flatter."""
    return next((wave for last, wave in _WAVES if finish <= last), "90+")


def schedule(tasks: Sequence[Task], capacity: Mapping[str, Steps], total: Steps | None = None) -> Schedule:
    """Place tasks, given best first.

    Args:
        tasks: in order of rank; prerequisites that are not among them count as met.
        capacity: step list per pool; a pool without one has none.
        total: step list over all pools; None: no limit beyond the pools' own.
    """
    free = {pool: expand(steps) for pool, steps in capacity.items()}
    free[ALL] = expand(total) if total is not None else [math.inf] * LAST_WEEK
    used = {pool: [0.0] * LAST_WEEK for pool in free}
    slots: dict[str, Slot] = {}
    failed: dict[str, Unscheduled] = {}
    waiting, known = list(tasks), {t.id for t in tasks}
    while waiting:
        task = next((t for t in waiting if all(n in slots or n not in known for n in t.needs)), None)
        if task is None:
            break
        waiting.remove(task)
        slot = _best_slot(task, slots, free)
        if slot is None:
            failed[task.id] = Unscheduled(id=task.id, needs=_shortage(task, slots, capacity, total))
            continue
        slots[task.id] = slot
        for week in range(slot.start, slot.finish):
            for key in (task.pool, ALL):
                free[key][week] -= slot.rate
                used[key][week] += slot.rate
    blocked = _blocked(tasks, slots, failed)
    end = max((s.finish for s in slots.values()), default=0)
    return Schedule(slots, blocked, {key: tuple(weeks[:end]) for key, weeks in used.items()})


def _blocked(
    tasks: Sequence[Task], slots: Mapping[str, Slot], failed: Mapping[str, Unscheduled]
) -> tuple[Unscheduled, ...]:
    """Those without a slot in order, dependants with the prerequisites that they wait for."""
    known = {t.id for t in tasks}
    found = []
    for task in tasks:
        if task.id in failed:
            found.append(failed[task.id])
        elif task.id not in slots:
            after = tuple(n for n in task.needs if n in known and n not in slots)
            found.append(
                Unscheduled(id=task.id, needs=tr("{initiatives} first", initiatives=", ".join(after)), after=after)
            )
    return tuple(found)


def _best_slot(task: Task, slots: Mapping[str, Slot], free: Mapping[str, list[float]]) -> Slot | None:
    """The earliest finish over every whole-week duration; on a tie the lower rate, which is the longer duration."""
    earliest = max([task.not_before, *(slots[n].finish for n in task.needs if n in slots)])
    if task.pool not in free:
        return None
    room = [min(pool, total) + TOLERANCE for pool, total in zip(free[task.pool], free[ALL], strict=True)]
    best: Slot | None = None
    for weeks in _durations(task):
        rate = task.effort / weeks
        if rate > task.max_fte + TOLERANCE:
            continue
        limit = LAST_WEEK if best is None else best.finish
        start = _first_run(room, rate, weeks, earliest, limit)
        if start is not None:
            best = Slot(start, start + weeks, rate)
    return best


def _durations(task: Task) -> range:
    """Whole-week durations from the shortest to effort / 0.25, never beyond the horizon."""
    longest = max(task.min_weeks, math.ceil(min(task.effort / LOWEST_RATE, float(LAST_WEEK)) - TOLERANCE))
    return range(task.min_weeks, min(longest, LAST_WEEK) + 1)


def _first_run(room: Sequence[float], rate: float, weeks: int, earliest: int, limit: int) -> int | None:
    """First start of `weeks` weeks in a row with room for `rate` that ends by `limit`; None if there is none."""
    run = 0
    for week in range(earliest, limit):
        run = run + 1 if room[week] >= rate else 0
        if run == weeks:
            return week - weeks + 1
    return None


def _shortage(task: Task, slots: Mapping[str, Slot], capacity: Mapping[str, Steps], total: Steps | None) -> str:
    """What would be needed, in words: people in the pool, or less work."""
    durations = _durations(task)
    if not durations or task.effort / durations[-1] > task.max_fte + TOLERANCE:
        return tr(
            "more than {weeks} weeks: {effort:g} person-weeks with at most {people:g} people at once",
            weeks=LAST_WEEK,
            effort=task.effort,
            people=task.max_fte,
        )
    least, weeks = task.effort / durations[-1], durations[-1]
    people = trn(
        "{people:g} people of {pool} for {n} week in a row",
        "{people:g} people of {pool} for {n} weeks in a row",
        weeks,
        people=_up(least),
        pool=task.pool_title or task.pool,
    )
    peak = max((p for _, p in capacity.get(task.pool, ())), default=0.0)
    if peak + TOLERANCE < least:
        if peak:
            return tr("{people}; there are at most {peak:g}", people=people, peak=peak)
        return tr("{people}; there is nobody", people=people)
    all_peak = max((p for _, p in total), default=0.0) if total is not None else math.inf
    if all_peak + TOLERANCE < least:
        return tr("{people}; all pools together have at most {peak:g}", people=people, peak=all_peak)
    earliest = max([task.not_before, *(slots[n].finish for n in task.needs if n in slots)])
    if earliest + task.min_weeks > LAST_WEEK:
        return tr(
            "an earlier start: week {first} is the first possible, and the plan ends with week {last}",
            first=earliest,
            last=LAST_WEEK,
        )
    return tr("{people} before week {last}; earlier work takes them", people=people, last=LAST_WEEK)


def _up(people: float) -> float:
    """Rounded up to hundredths, so that the figure named is enough."""
    return math.ceil(people * 100 - TOLERANCE) / 100
