"""Numbers written as text: one decimal sign per column, proven by the column."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.ingest.numbers import decimal_of, read_numbers, study, to_number

values = st.floats(min_value=-1e9, max_value=1e9).map(lambda value: round(value, 2))


def english(value: float) -> str:
    return f"{value:,.2f}"


def german(value: float) -> str:
    return english(value).translate(str.maketrans(",.", ".,"))


@pytest.mark.parametrize(
    ("text", "sign"),
    [("1.234", "?"), ("1,234", "?"), ("0.123", "."), ("1.23", "."), ("12,5", ","), ("1.234,5", ","), ("1,234.5", "."),
     ("1.234.567", ","), ("1,234,567", "."), ("1234", ""), ("1234.567", "."), ("1.5e3", ".")],
)  # fmt: skip
def test_what_a_number_text_proves(text: str, sign: str) -> None:
    assert decimal_of(text) == sign


@given(values)
def test_both_ways_of_writing_give_the_same_number(value: float) -> None:
    assert to_number(english(value), ".") == pytest.approx(value)
    assert to_number(german(value), ",") == pytest.approx(value)


@given(st.lists(values, min_size=1, max_size=50))
def test_a_column_with_two_decimals_proves_its_own_sign(numbers: list[float]) -> None:
    assert study(map(english, numbers)).decimal == "."
    assert study(map(german, numbers)).decimal == ","


def test_thousands_follow_what_other_cells_prove() -> None:
    style = study(["1.234", "2.018", "96,6 %"])
    assert (style.decimal, style.open, style.percent) == (",", 2, 1)
    assert read_numbers(["1.234", "984"], ",").values == [1234, 984]


@pytest.mark.parametrize(
    ("text", "number"),
    [("$0.03", 0.03), ("0.03 USD", 0.03), ("€ 12", 12), ("(15)", -15), ("94.2%", 94.2), ("1 234", 1234), ("1'234.5", 1234.5),
     ("\u22123", -3), ("n/a", None), ("12 apples", None), ("", None), ("1e400", None), ("1_000", None)],
)  # fmt: skip
def test_marks_around_a_number(text: str, number: float | None) -> None:
    assert to_number(text, ".") == number


def test_missing_words_are_missing_and_others_are_listed() -> None:
    read = read_numbers(["5", "", "N/A", None, "five", 7.0], ".")
    assert read.values == [5, None, None, None, None, 7]
    assert read.bad == [4]


@given(st.lists(st.text(max_size=12) | st.floats(allow_nan=False) | st.booleans() | st.none(), max_size=30))
def test_any_column_is_read_without_an_exception(cells: list[str | float | bool | None]) -> None:
    read = read_numbers(cells, ".")
    assert len(read.values) == len(cells)
    assert all(value is None or math.isfinite(value) for value in read.values)
