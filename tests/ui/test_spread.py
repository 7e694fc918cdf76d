"""The spread over a person's own files: no point may hide another one."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.spread import NEAR, placed

scores = st.floats(0, 100, allow_nan=False).map(lambda value: round(value, 1))


@given(st.lists(scores, min_size=1, max_size=9), st.integers(200, 900))
def test_every_file_is_seen_or_counted(values: list[float], width: int) -> None:
    here = values[0]
    points = placed(here, values, width)
    assert sum(count for _x, _y, count in points) == len(values) - 1
    marks = [(width * here / 100, 0.0), *((x, y) for x, y, _count in points)]
    assert all(abs(a[0] - b[0]) >= NEAR or a[1] != b[1] for a, b in combinations(marks, 2))


def test_equal_figures_stand_above_and_below_the_line() -> None:
    assert sorted(placed(40, (40, 40, 40), 200)) == [(80, -10, 1), (80, 10, 1)]


def test_a_point_says_how_many_it_stands_for() -> None:
    assert [count for _x, _y, count in placed(40, (40,) * 6, 200)] == [1, 4]
