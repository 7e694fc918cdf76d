"""What C.5 promises, over random catalogues: 50 in the daily run, 500 with the full counts."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.domain.catalogue import Initiative
from readiness.domain.roadmap.consistency import LAST_WEEK
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Roadmap
from readiness.domain.roadmap.schedule import ALL, TOLERANCE, Task, expand, schedule

if TYPE_CHECKING:
    from tests.domain.roadmap.conftest import Builders

SOAK = os.environ.get("READINESS_SOAK", "") not in {"", "0"}
CATALOGUES = 500 if SOAK else 50
QUESTIONS = ("A1", "A2", "B1", "B2", "C1")
POOLS = ("ENG", "OPS")

efforts = st.tuples(st.floats(0, 12), st.floats(0, 12)).map(sorted)
steps = st.lists(st.tuples(st.integers(1, 60), st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.5])), max_size=3).map(
    lambda later: ((0, 1.0), *sorted(dict(later).items()))
)


@st.composite
def catalogues(draw: st.DrawFn) -> list[Initiative]:
    """Initiatives that need only earlier ones, in any order."""
    found: list[Initiative] = []
    for n in range(draw(st.integers(1, 14))):
        low, high = draw(efforts)
        earlier = [i.id for i in found]
        needs = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else []
        raises = draw(
            st.lists(st.tuples(st.sampled_from(QUESTIONS), st.integers(1, 4)), max_size=3, unique_by=lambda r: r[0])
        )
        found.append(
            Initiative.model_validate(
                {
                    "id": f"T{n:02d}",
                    "title": f"Work {n}",
                    "gap": "INT",
                    "needs": needs,
                    "effort": {"low": low, "high": high},
                    "min_weeks": draw(st.integers(1, 6)),
                    "max_fte": draw(st.sampled_from([0.25, 0.5, 1.0, 2.0])),
                    "pool": draw(st.sampled_from(POOLS)),
                    "raises": [{"question": q, "level": level} for q, level in raises],
                    "levers": draw(st.sampled_from([[], [{"kind": "error_cut", "low": 0.1, "high": 0.3}]])),
                }
            )
        )
    return draw(st.permutations(found))


levels = st.fixed_dictionaries({q: st.integers(0, 4) for q in QUESTIONS})
options = st.builds(
    PlanOptions,
    capacity=st.fixed_dictionaries(dict.fromkeys(POOLS, steps)),
    pace=st.sampled_from(["hopeful", "likely", "careful"]),
    total=st.none() | st.just(((0, 1.5),)),
)


@settings(max_examples=CATALOGUES)
@given(catalogues(), levels, options)
def test_plans_keep_their_promises(
    make: type[Builders], found: list[Initiative], answered: dict[str, int], chosen: PlanOptions
) -> None:
    pack = make.small_pack(found)
    plan, card = make.plan_small(pack, answered, chosen)
    _prerequisites_first(plan, found)
    _within_capacity(plan, chosen)
    _nobody_forgotten(plan)
    backwards = make.small_pack(found[::-1])
    assert make.plan_small(backwards, answered, chosen)[0] == plan
    row = [plan.today, *plan.horizons]
    for before, after in pairwise(row):
        assert before is not None
        assert after is not None
        assert after.overall >= before.overall - 1e-9
        assert set(after.open_gates) <= set(before.open_gates)
        assert all(after.sections[k] >= v - 1e-9 for k, v in before.sections.items())
        assert (after.success.point or 0) >= (before.success.point or 0) - 1e-12
    assert plan.today is not None
    assert plan.today.overall == card.overall.lo


def _prerequisites_first(plan: Roadmap, found: list[Initiative]) -> None:
    start = {p.id: p.start for p in plan.plan}
    finish = {p.id: p.finish for p in plan.plan}
    for i in found:
        for need in i.needs:
            if i.id in start and need in plan.order:
                assert (start[i.id] or 0) >= (finish[need] or 0)


def _within_capacity(plan: Roadmap, chosen: PlanOptions) -> None:
    spent: dict[str, list[float]] = {p: [0.0] * LAST_WEEK for p in (*POOLS, ALL)}
    for p in plan.plan:
        assert p.start is not None
        assert p.finish is not None
        assert p.finish <= LAST_WEEK
        assert p.rate is not None
        assert p.rate * (p.finish - p.start) <= p.rank.effort + 1e-6
        for week in range(p.start, p.finish):
            spent[p.pool][week] += p.rate
            spent[ALL][week] += p.rate
    for pool in POOLS:
        available = expand(chosen.capacity[pool])
        assert all(s <= a + 1e-6 for s, a in zip(spent[pool], available, strict=True))
        assert list(plan.used.get(pool, ())) == _close(spent[pool][: plan.end_week])
    if chosen.total is not None:
        assert max(spent[ALL]) <= 1.5 + 1e-6


def _close(values: list[float]) -> object:
    return pytest.approx(values, abs=1e-6)


def _nobody_forgotten(plan: Roadmap) -> None:
    planned, out = {p.id for p in plan.plan}, {u.id for u in plan.unscheduled}
    assert planned | out == set(plan.order)
    assert not planned & out
    assert all(u.needs for u in plan.unscheduled)


tasks = st.lists(
    st.builds(
        Task,
        id=st.just("T"),
        pool=st.sampled_from(POOLS),
        effort=st.floats(0, 10),
        min_weeks=st.integers(1, 5),
        max_fte=st.sampled_from([0.5, 1.0, 2.0]),
    ),
    min_size=1,
    max_size=10,
)


@settings(max_examples=CATALOGUES)
@given(tasks, steps, steps, st.sampled_from([0.25, 1.0, 3.0]))
def test_more_capacity_never_delays_the_first_item(
    drawn: list[Task], eng: tuple[tuple[int, float], ...], ops: tuple[tuple[int, float], ...], more: float
) -> None:
    named = [Task(f"T{n}", t.pool, t.effort, (), t.min_weeks, t.max_fte) for n, t in enumerate(drawn)]
    before = schedule(named, {"ENG": eng, "OPS": ops}).slots.get("T0")
    richer = {"ENG": tuple((w, p + more) for w, p in eng), "OPS": tuple((w, p + more) for w, p in ops)}
    after = schedule(named, richer).slots.get("T0")
    if before is not None:
        assert after is not None
        assert after.finish <= before.finish


@settings(max_examples=CATALOGUES)
@given(tasks, steps)
def test_no_earlier_finish_exists_for_the_first_item(drawn: list[Task], eng: tuple[tuple[int, float], ...]) -> None:
    """Against brute force over every duration and start."""
    task = Task("T", "ENG", drawn[0].effort, (), drawn[0].min_weeks, drawn[0].max_fte)
    found = schedule([task], {"ENG": eng}).slots.get("T")
    room = expand(eng)
    finishes = [
        start + weeks
        for weeks in range(task.min_weeks, LAST_WEEK + 1)
        for start in range(LAST_WEEK - weeks + 1)
        if task.effort / weeks <= task.max_fte + TOLERANCE
        and (weeks == task.min_weeks or task.effort / weeks >= 0.25 * (weeks - 1) / weeks)
        and min(room[start : start + weeks]) + TOLERANCE >= task.effort / weeks
    ]
    best = min(finishes, default=None)
    assert (found.finish if found else None) == best
