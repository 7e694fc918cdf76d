"""Counts are rounded in one way, wherever they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.domain.reliability.rounding import to_significant


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(0.0, 0.0), (114.9, 110.0), (115.0, 120.0), (125.0, 130.0), (86.6, 87.0), (0.0346, 0.035), (-115.0, -120.0)],
)
def test_two_digits_are_kept_half_up(value: float, rounded: float) -> None:
    assert to_significant(value) == pytest.approx(rounded)


@given(st.floats(0.001, 1e9))
def test_rounding_moves_a_figure_by_a_twentieth_at_most_and_never_twice(value: float) -> None:
    once = to_significant(value)
    assert once == pytest.approx(value, rel=0.0501)
    assert to_significant(once) == pytest.approx(once)
