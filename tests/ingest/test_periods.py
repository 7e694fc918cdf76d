"""Named weeks and months, dates and times in two columns, and scores outside their range."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.ingest.examination import Examination, Request
from readiness.ingest.period_names import period_start
from readiness.ingest.pipeline import examine


def read(path: Path, text: str, settings: dict[str, str] | None = None) -> Examination:
    path.write_text(text, encoding="utf-8")
    return examine(Request(path, settings or {}), lambda *_: None)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("KW 12 2026", date(2026, 3, 16)),
        ("KW 12/2026", date(2026, 3, 16)),
        ("2026-W12", date(2026, 3, 16)),
        ("2026 KW 12", date(2026, 3, 16)),
        ("Week 1, 2026", date(2025, 12, 29)),
        ("March 2026", date(2026, 3, 1)),
        ("März 2026", date(2026, 3, 1)),
        ("2026-03", date(2026, 3, 1)),
        ("03/2026", date(2026, 3, 1)),
        ("KW 12", None),
        ("KW 60 2026", None),
        ("Total 2026", None),
        ("13/2026", None),
        ("1.2.3", None),
    ],
)
def test_names_of_weeks_and_months(text: str, first: date | None) -> None:
    assert period_start(text) == first


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_every_week_begins_on_its_monday(day: date) -> None:
    year, week, _ = day.isocalendar()
    found = period_start(f"{year}-W{week:02d}")
    assert found is not None
    assert found.isocalendar() == (year, week, 1)


@pytest.mark.parametrize("weeks", [("2026-W10", "2026-W11"), ("KW 10 2026", "KW 11 2026")])
def test_weekly_report_is_read(weeks: tuple[str, str], tmp_path: Path) -> None:
    rows = "".join(f"{week},100,{right}\n" for week, right in zip(weeks, (97, 95), strict=True))
    found = read(tmp_path / "weekly.csv", f"Week,Tasks,Succeeded\n{rows}", {"column:period_start": "Week"})
    assert found.aggregates is not None
    assert (found.aggregates.date_min, found.aggregates.date_max) == (date(2026, 3, 2), date(2026, 3, 9))
    assert found.aggregates.totals["successes"] == 192


def test_weeks_without_a_year_are_asked_about(tmp_path: Path) -> None:
    text = "Datum,Aufgaben,Erfolgreich\nKW 10,100,97\nKW 11,90,80\nKW 12,80,79\n"
    asked = read(tmp_path / "weeks.csv", text)
    choice = next(choice for choice in asked.choices if choice.key == "year")
    assert choice.default is None
    assert str(datetime.now(UTC).year) in choice.options
    answered = read(tmp_path / "weeks.csv", text, {"year": "2026"})
    assert answered.aggregates is not None
    assert answered.aggregates.date_min == date(2026, 3, 2)
    assert answered.rows_imported == 3


def test_months_are_read(tmp_path: Path) -> None:
    text = "Date,Tasks,Succeeded,Failed\nJanuary 2026,100,97,3\nFebruary 2026,90,80,10\nMarch 2026,80,79,1\n"
    found = read(tmp_path / "months.csv", text)
    assert found.grain == "period"
    assert found.aggregates is not None
    assert (found.aggregates.date_min, found.aggregates.date_max) == (date(2026, 1, 1), date(2026, 3, 1))


@pytest.mark.parametrize("days", [("2026-03-02", "2026-03-14"), ("02/03/2026", "14/03/2026")])
def test_date_and_time_in_two_columns(days: tuple[str, str], tmp_path: Path) -> None:
    text = "".join(f"T{at},{day},{9 + at}:30,ok\n" for at, day in enumerate(days))
    found = read(tmp_path / "two.csv", f"Task,Date,Time,Result\n{text}")
    assert found.preview[0].parsed[1] == "2026-03-02 09:30:00"
    assert found.preview[1].parsed[1] == "2026-03-14 10:30:00"
    assert "date_and_time_joined" in {issue.code for issue in found.issues}


def scores(values: list[str]) -> str:
    rows = "".join(f"T{at},2026-03-02 09:00,ok,{value}\n" for at, value in enumerate(values))
    return f"task_id,started_at,outcome,score_quality\n{rows}"


def test_score_outside_its_range_is_an_error_of_the_cell(tmp_path: Path) -> None:
    found = read(tmp_path / "scores.csv", scores(["0.9"] * 39 + ["7"]))
    assert [(problem.severity, problem.cell) for problem in found.problems] == [("error", "D41")]
    assert found.coverage["score:score_quality"] == pytest.approx(39 / 40)


def test_range_of_a_score_can_be_stated(tmp_path: Path) -> None:
    text = scores(["0.9"] * 30 + ["70"] * 10)
    assert read(tmp_path / "scores.csv", text).problems == ()
    stated = read(tmp_path / "scores.csv", text, {"range:score_quality": "0-1"})
    assert len(stated.problems) == 10
    assert next(rule.value for rule in stated.rules if rule.key == "range:score_quality") == "0-1"
