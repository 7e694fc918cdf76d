"""How numbers and foreign text are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.report.formats import count_word, decimal, integer, join, percent, plain, significant


@pytest.mark.parametrize(
    ("value", "text"), [(0.5, "1"), (1.5, "2"), (2.5, "3"), (1234.4, "1,234"), (-3.2, "−3"), (-0.4, "0")]
)
def test_halves_go_up_and_minus_is_a_minus(value: float, text: str) -> None:
    assert integer(value) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(254.96, 2, "250"), (254.96, 3, "255"), (9.84, 2, "9.8"), (0.042, 2, "0.04"), (0, 2, "0"), (99.6, 2, "100")],
)
def test_no_more_digits_than_the_interval_supports(value: float, digits: int, text: str) -> None:
    assert significant(value, digits) == text


def test_a_share_just_short_of_certain_is_not_printed_as_certain() -> None:
    assert percent(0.9996) == "99.9%"
    assert percent(0.99999, 1) == "99.9%"
    assert percent(1.0) == "100%"


@given(st.text())
def test_control_characters_never_reach_the_page(text: str) -> None:
    kept = plain(text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in kept)
    assert plain(kept) == kept


@given(st.floats(0, 1e6), st.integers(0, 3))
def test_printed_decimals_lie_within_half_a_unit(value: float, places: int) -> None:
    printed = float(decimal(value, places).replace(",", ""))
    assert abs(printed - value) <= 0.5 * 10**-places + 1e-6


def test_lists_read_like_sentences() -> None:
    assert join(["a"]) == "a"
    assert join(["a", "b", "c"]) == "a, b and c"
    assert count_word(3) == "three"
    assert count_word(12) == "12"
