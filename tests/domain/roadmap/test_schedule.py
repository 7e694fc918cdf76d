"""The serial scheduler against the golden vector and against what C.3 promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.domain.roadmap.consistency import LAST_WEEK
from readiness.domain.roadmap.schedule import ALL, Task, schedule, wave_of
from readiness.domain.roadmap.vectors import run_vector

GOLDEN = Path(__file__).resolve().parents[2] / "data" / "golden" / "roadmap.json"


def _golden() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return content


def test_golden_copy_equals_the_original(shared: Path) -> None:
    original = json.loads((shared / "golden" / "scoring.json").read_text(encoding="utf-8"))
    assert _golden() == original["aux"]["roadmap"]


def test_golden_vector_is_reproduced_in_full() -> None:
    vector = _golden()
    found, expected = run_vector(vector), vector["expected"]
    assert found["order"] == expected["order"]
    by_id = {row["id"]: row for row in found["plan"]}
    assert set(by_id) == {row["id"] for row in expected["plan"]}
    for row in expected["plan"]:
        assert {key: by_id[row["id"]][key] for key in row} == row
    assert found["unscheduled"] == expected["unscheduled"]
    assert found["used"] == pytest.approx(expected["used"])


def test_order_of_the_input_does_not_matter() -> None:
    vector = _golden()
    backwards = {**vector, "initiatives": vector["initiatives"][::-1]}
    assert run_vector(backwards) == run_vector(vector)


def test_hiring_in_week_8_starts_the_work_in_week_8() -> None:
    task = Task(id="A", pool="OPS", effort=2, max_fte=2)
    slot = schedule([task], {"OPS": ((0, 0.0), (8, 2.0))}).slots["A"]
    assert (slot.start, slot.finish, slot.rate) == (8, 9, 2.0)


def test_a_longer_duration_wins_when_it_finishes_earlier() -> None:
    """Full speed would have to wait for week 6; a quarter of it from now on is done in week 4."""
    task = Task(id="A", pool="ENG", effort=1, max_fte=1)
    slot = schedule([task], {"ENG": ((0, 0.25), (6, 1.0))}).slots["A"]
    assert (slot.start, slot.finish, slot.rate) == (0, 4, 0.25)


def test_on_a_tie_the_lower_rate_is_taken() -> None:
    tasks = [Task(id="A", pool="ENG", effort=1, max_fte=1), Task(id="B", pool="ENG", effort=1, max_fte=1)]
    slots = schedule(tasks, {"ENG": ((0, 0.0), (1, 1.0))}).slots
    assert (slots["A"].start, slots["A"].finish) == (1, 2)
    both = schedule([Task(id="A", pool="ENG", effort=0.5, min_weeks=2, max_fte=1)], {"ENG": ((0, 1.0),)}).slots["A"]
    assert (both.start, both.finish, both.rate) == (0, 2, 0.25)


def test_what_cannot_be_placed_says_what_it_needs_and_takes_its_dependants_along() -> None:
    tasks = [
        Task(id="A", pool="RISK", effort=1, pool_title="Risk"),
        Task(id="B", pool="ENG", effort=1, needs=("A",)),
        Task(id="C", pool="ENG", effort=1, needs=("B",)),
        Task(id="D", pool="ENG", effort=1),
    ]
    result = schedule(tasks, {"ENG": ((0, 1.0),), "RISK": ((0, 0.0),)})
    assert list(result.slots) == ["D"]
    said = {u.id: u for u in result.unscheduled}
    assert said["A"].needs == "0.25 people of Risk for 4 weeks in a row; there is nobody"
    assert said["B"].after == ("A",)
    assert said["B"].needs == "A first"
    assert said["C"].after == ("B",)


@pytest.mark.parametrize(
    ("task", "people", "words"),
    [
        (Task(id="A", pool="ENG", effort=1e9, max_fte=2), 1.0, "more than 104 weeks"),
        (Task(id="A", pool="ENG", effort=1, min_weeks=500), 1.0, "more than 104 weeks"),
        (Task(id="A", pool="ENG", effort=1, not_before=104), 1.0, "an earlier start"),
        (Task(id="A", pool="ENG", effort=1, min_weeks=4, max_fte=1), 0.2, "there are at most 0.2"),
    ],
)
def test_absurd_work_is_named_and_never_hangs(task: Task, people: float, words: str) -> None:
    result = schedule([task], {"ENG": ((0, people),)})
    assert words in result.unscheduled[0].needs


def test_total_capacity_binds_across_pools() -> None:
    tasks = [Task(id="A", pool="ENG", effort=2, max_fte=1), Task(id="B", pool="OPS", effort=2, max_fte=1)]
    capacity = {"ENG": ((0, 1.0),), "OPS": ((0, 1.0),)}
    assert schedule(tasks, capacity).slots["B"].finish == 2
    tight = schedule(tasks, capacity, ((0, 1.0),))
    assert max(tight.used[ALL]) <= 1.0
    assert tight.slots["B"].finish == 4


def test_nothing_finishes_after_the_horizon() -> None:
    tasks = [Task(id=f"T{n:03d}", pool="ENG", effort=26, max_fte=1) for n in range(6)]
    result = schedule(tasks, {"ENG": ((0, 1.0),)})
    assert max(s.finish for s in result.slots.values()) <= LAST_WEEK
    assert [u.id for u in result.unscheduled] == ["T004", "T005"]
    assert all("earlier work takes them" in u.needs for u in result.unscheduled)


def test_waves_are_by_finish_week() -> None:
    assert [wave_of(w) for w in (1, 4, 5, 8, 9, 12, 13)] == ["0-30", "0-30", "31-60", "31-60", "61-90", "61-90", "90+"]
