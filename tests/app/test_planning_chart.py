"""Effort against gain: every mark stands whole, and none hides another."""

from __future__ import annotations

from itertools import combinations

from readiness.app.planning_chart import APART, _spread


def test_marks_of_equal_effort_and_gain_stand_side_by_side() -> None:
    places = dict.fromkeys("abcde", (100.0, 50.0)) | {"alone": (300.0, 10.0)}
    found = _spread(places, 600.0)
    assert found["alone"] == places["alone"]
    for (x, y), (other_x, other_y) in combinations(found.values(), 2):
        assert abs(x - other_x) >= APART or abs(y - other_y) >= APART - 1
    assert all(y == places[name][1] for name, (_, y) in found.items())


def test_no_mark_is_moved_over_the_edge() -> None:
    found = _spread(dict.fromkeys("abc", (8.0, 50.0)), 60.0)
    assert all(APART / 2 <= x <= 60.0 - APART / 2 for x, _ in found.values())
