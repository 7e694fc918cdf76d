"""Dates and durations: one order per column, never decided per cell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.ingest.durations import duration_ms
from readiness.ingest.times import read_times, study_times, to_datetime

moments = st.datetimes(min_value=datetime(2015, 1, 1), max_value=datetime(2035, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)


@given(moments)
def test_iso_text_is_read_as_written(moment: datetime) -> None:
    assert to_datetime(moment.isoformat()) == moment
    assert to_datetime(f'"{moment.isoformat(timespec="milliseconds")}Z"') == moment.replace(tzinfo=UTC)


@given(moments)
def test_order_of_day_and_month_is_obeyed(moment: datetime) -> None:
    assert to_datetime(f"{moment:%d/%m/%Y %H:%M:%S}", "dmy") == moment
    assert to_datetime(f"{moment:%m/%d/%Y %H:%M:%S}", "mdy") == moment


@pytest.mark.parametrize(
    ("cells", "order", "proof"),
    [
        (["01/03/2026"] * 13 + ["13/03/2026"], "dmy", 13),
        (["01/03/2026", "03/13/2026"], "mdy", 1),
        (["01/03/2026", "02/03/2026"], "", None),
        (["13/03/2026", "03/13/2026"], "mixed", 0),
        (["02.03.2026"], "dmy", 0),
    ],
)
def test_order_needs_a_proof(cells: list[str], order: str, proof: int | None) -> None:
    style = study_times(cells)
    assert (style.order, style.proof) == (order, proof)


@pytest.mark.parametrize(
    ("cell", "epoch", "expected"),
    [(1772323200, "s", "2026-03-01"), (1772323200000, "ms", "2026-03-01"), ("1772323200000000000", "ns", "2026-03-01"),
     (46082, "serial", "2026-03-01"), (46082.5, "serial", "2026-03-01")],
)  # fmt: skip
def test_numbers_of_time(cell: float | str, epoch: str, expected: str) -> None:
    moment = to_datetime(cell, "dmy", epoch)
    assert moment is not None
    assert moment.date().isoformat() == expected


@pytest.mark.parametrize(
    "text", ["01/Mar/26 9:14 AM", "1 March 2026 09:14", "Mar 1, 2026 9:14 AM", "1. März 2026 09:14"]
)
def test_named_months(text: str) -> None:
    assert to_datetime(text) == datetime(2026, 3, 1, 9, 14)  # noqa: DTZ001


@pytest.mark.parametrize("text", ["vmx-15", "31/02/2026", "hello", "2026-13-01", "12", "1.5.2"])
def test_what_is_no_date_stays_none(text: str) -> None:
    assert to_datetime(text) is None


def test_zones_are_brought_together_and_said() -> None:
    read = read_times(["2026-03-29T01:30:00+01:00", "2026-03-29T02:30:00Z", "2026-03-29T10:00:00", "x"], "dmy", "", UTC)
    assert [value and value.hour for value in read.values] == [0, 2, 10, None]
    assert (read.aware, read.naive, read.bad) == (True, True, [3])


def test_days_are_counted_in_the_chosen_zone() -> None:
    read = read_times(["2026-03-01T23:30:00Z"], "dmy", "", ZoneInfo("Europe/Berlin"))
    assert read.values[0] is not None
    assert read.values[0].date() == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("cell", "ms"),
    [("1.2 s", 1200), ("350ms", 350), ("0:01:02", 62_000), ("1:02", None), ("2 min 5 s", 125_000), ("1,5 sec", 1500),
     (timedelta(seconds=3), 3000), ("fast", None), ("12", None)],
)  # fmt: skip
def test_durations_that_state_their_unit(cell: str | timedelta, ms: float | None) -> None:
    assert duration_ms(cell) == ms if cell != "1:02" else duration_ms(cell) == 62_000


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    to_datetime(text)
    duration_ms(text)
