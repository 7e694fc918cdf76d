"""Tables as people draw them: what is header, data, total or note, and what must be asked."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from readiness.app.import_view import expected
from readiness.ingest.examination import Examination, Request
from readiness.ingest.pipeline import examine


def look(folder: Path, text: str, **settings: str) -> Examination:
    """Examine a small table written as text with `|` between cells."""
    path = folder / "table.csv"
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8")
    return examine(Request(path, {key.replace("__", ":"): value for key, value in settings.items()}), lambda *_: None)


def keys(found: Examination) -> dict[str, str | None]:
    return {choice.key: choice.default for choice in found.choices}


def codes(found: Examination) -> set[str]:
    return {issue.code for issue in found.issues}


DAYS = """
date | agent | tasks | successes
2026-03-01 | A | 10 | 9
2026-03-02 | A | 12 | 11
"""


def test_totals_are_left_out_and_used_to_check(tmp_path: Path) -> None:
    found = look(tmp_path, DAYS + "Subtotal | | 22 | 20\nTotal | | 22 | 20\nSource: BI | | |\n")
    assert expected(found)["totals"]["tasks"] == 22
    assert found.skipped == {"subtotal": 1, "total": 1, "notes": 1}
    assert found.reconciliation == {"total_row_tasks": 22, "total_row_matches": True}


def test_total_that_differs_is_said_with_its_cell(tmp_path: Path) -> None:
    found = look(tmp_path, DAYS + "Total | | 23 | 20\n")
    issue = next(issue for issue in found.issues if issue.code == "total_differs")
    assert (issue.place, found.reconciliation["total_row_matches"]) == ("C4", False)


def test_repeated_header_and_blank_rows_are_skipped(tmp_path: Path) -> None:
    found = look(tmp_path, DAYS + " | | |\ndate | agent | tasks | successes\n2026-03-03 | A | 5 | 5\n")
    assert (found.rows_imported, found.skipped) == (3, {"blank": 1, "repeated_header": 1})


def test_contradicting_counts_reject_the_row_with_the_difference(tmp_path: Path) -> None:
    found = look(tmp_path, "date | tasks | successes | failures\n2026-03-01 | 10 | 9 | 4\n2026-03-02 | 10 | 9 | 1\n")
    assert (found.rows_imported, found.skipped) == (1, {"rejected": 1})
    assert "by 3" in found.problems[0].message


def test_group_labels_are_filled_down(tmp_path: Path) -> None:
    found = look(
        tmp_path,
        "date | step | tasks | successes\n2026-03-01 | Read | 10 | 9\n | Post | 8 | 8\n2026-03-02 | Read | 5 | 5\n"
        " | Post | 5 | 4\n",
    )
    assert {day: count["tasks"] for day, count in expected(found)["per_day"].items()} == {
        "2026-03-01": 18,
        "2026-03-02": 10,
    }
    assert "filled_down" in codes(found)


def test_rate_without_number_of_tasks_cannot_be_imported(tmp_path: Path) -> None:
    found = look(tmp_path, "date | agent | success rate\n2026-03-01 | A | 94%\n2026-03-02 | A | 95%\n")
    assert "rate_without_n" in {issue.code for issue in found.issues if issue.severity == "error"}


def test_ambiguous_dates_have_no_default(tmp_path: Path) -> None:
    text = "date | tasks | successes\n01/03/2026 | 10 | 9\n02/03/2026 | 10 | 9\n"
    found = look(tmp_path, text)
    assert (found.verdict, keys(found)["date_order"]) == ("choose", None)
    assert look(tmp_path, text, date_order="mdy").aggregates.date_min.isoformat() == "2026-01-03"  # type: ignore[union-attr]


def test_undecidable_decimal_has_no_default(tmp_path: Path) -> None:
    text = "date | tasks | successes\n2026-03-01 | 1.234 | 1.200\n2026-03-02 | 1.111 | 1.000\n"
    assert keys(look(tmp_path, text))["decimal"] is None
    assert expected(look(tmp_path, text, decimal=","))["totals"]["tasks"] == 2345


def test_mixed_currencies_cannot_be_added(tmp_path: Path) -> None:
    found = look(tmp_path, "date | tasks | successes | cost\n2026-03-01 | 1 | 1 | $0.03\n2026-03-02 | 1 | 1 | €0.03\n")
    assert (found.verdict, keys(found)["currency"]) == ("choose", None)


@pytest.mark.parametrize("word", ["partial", "escalated", "timeout", "done", "zzz"])
def test_words_that_depend_on_the_client_are_never_guessed(tmp_path: Path, word: str) -> None:
    found = look(tmp_path, f"started_at | task_id | outcome\n2026-03-01 | a | success\n2026-03-02 | b | {word}\n")
    assert keys(found)[f"outcome:{word}"] is None
    assert expected(found)["totals"]["unknown"] == 1


def test_http_status_alone_is_no_outcome(tmp_path: Path) -> None:
    found = look(tmp_path, "started_at | task_id | http_status\n2026-03-01 | a | 200\n2026-03-02 | b | 200\n")
    assert "http_is_no_outcome" in codes(found)
    assert "successes" not in expected(found)["totals"]


def test_latency_without_a_unit_is_asked_with_an_example(tmp_path: Path) -> None:
    text = "started_at | task_id | outcome | latency\n2026-03-01 | a | ok | 1.5\n2026-03-02 | b | ok | 2.5\n"
    found = look(tmp_path, text)
    question = next(choice for choice in found.choices if choice.key == "unit:latency")
    assert question.default == "s"
    assert "2,500 ms" in question.question
    assert expected(look(tmp_path, text, unit__latency="ms"))["latency_ms"]["mean"] == 2.0


def test_stated_unit_that_cannot_be_is_asked(tmp_path: Path) -> None:
    found = look(
        tmp_path, "started_at | task_id | outcome | latency_ms\n2026-03-01 | a | ok | 1.5\n2026-03-02 | b | ok | 2\n"
    )
    assert "unit:latency_ms" in keys(found)


def test_bad_cells_are_listed_and_the_rest_is_imported(tmp_path: Path) -> None:
    found = look(tmp_path, "started_at | task_id | outcome | latency_ms\n2026-03-01 | a | ok | 900\nsoon | b | ok | 800\n"
                 "2026-03-02 | c | ok | fast\n2026-03-03 | d | ok | 700\n")  # fmt: skip
    assert found.rows_imported == 3
    assert {(problem.code, problem.cell) for problem in found.problems} == {("bad_time", "A3"), ("not_a_number", "D4")}


def test_dates_outside_living_memory_are_rejected(tmp_path: Path) -> None:
    found = look(tmp_path, "started_at | task_id | outcome\n1999-03-01 | a | ok\n2026-03-02 | b | ok\n")
    assert (found.rows_imported, found.problems[0].cell) == (1, "A2")


def test_id_shortened_by_excel_is_an_error(tmp_path: Path) -> None:
    found = look(tmp_path, "started_at | task_id | outcome\n2026-03-01 | 1.23457E+15 | ok\n2026-03-02 | 99 | ok\n")
    assert "id_shortened" in {problem.code for problem in found.problems}


def test_chosen_column_wins_over_the_guess(tmp_path: Path) -> None:
    text = "started_at | task_id | status | verified by hand\n2026-03-01 | a | ok | fail\n2026-03-02 | b | ok | pass\n"
    found = look(tmp_path, text, **{"map__verified by hand": "outcome"})
    assert found.fields["outcome"] == "verified by hand"
    assert expected(found)["totals"]["failures"] == 1


def test_corrected_success_counts_as_chosen(tmp_path: Path) -> None:
    text = "started_at | task_id | outcome | human_corrected\n2026-03-01 | a | ok | yes\n2026-03-02 | b | ok | no\n"
    assert keys(look(tmp_path, text))["corrected_wins"] == "outcome"
    assert expected(look(tmp_path, text, corrected_wins="correction"))["totals"]["failures"] == 1


def test_exact_row_limit_of_an_exporter_is_said(tmp_path: Path) -> None:
    rows = "\n".join(f"2026-03-01 10:00:{n % 60:02d} | {n} | ok" for n in range(500))
    assert "row_cap" in codes(look(tmp_path, f"started_at | task_id | outcome\n{rows}\n"))


def test_counts_per_outcome_word_are_spread(tmp_path: Path) -> None:
    found = look(
        tmp_path, "date | agent | outcome | tasks\n2026-03-01 | A | success | 94\n2026-03-01 | A | wrong answer | 6\n"
    )
    totals: dict[str, Any] = expected(found)["totals"]
    assert (totals["tasks"], totals["successes"], totals["failures"]) == (100, 94, 6)


def test_task_is_right_only_if_all_its_steps_are(tmp_path: Path) -> None:
    found = look(tmp_path, "run_id | task_id | started_at | step | outcome\n1 | a | 2026-03-01 | Read | ok\n"
                 "2 | a | 2026-03-01 | Post | nok\n3 | b | 2026-03-01 | Read | ok\n4 | b | 2026-03-01 | Post | ok\n")  # fmt: skip
    compound = expected(found)["compound"]
    assert (compound["tasks_fully_successful"], compound["observed_end_to_end"]) == (1, 0.5)
    assert expected(found)["totals"]["step_runs"] == 4


def test_numbers_that_no_measurement_has_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    lines = [
        '{"started_at": "2026-03-01", "task_id": "a", "outcome": "ok", "latency_ms": Infinity, "tokens_in": 5}',
        f'{{"started_at": "2026-03-02", "task_id": "b", "outcome": "ok", "latency_ms": 900, "tokens_in": {10**400}}}',
        '{"started_at": "2026-03-03", "task_id": "c", "outcome": "nok", "latency_ms": NaN, "tokens_in": 7}',
    ]
    path.write_text("\n".join(lines))
    found = examine(Request(path), lambda *_: None)
    assert found.aggregates is not None
    assert found.aggregates.totals["tokens_in"] == 12
    assert found.aggregates.latency is not None
    assert found.aggregates.latency.mean == 900


def test_missing_time_column_is_asked_with_the_columns_as_options(tmp_path: Path) -> None:
    text = "made | task_id | outcome\n2026-03-01 | a | ok\n2026-03-02 | b | nok\n"
    found = look(tmp_path, text.replace("made", "zzz"))
    choice = next(choice for choice in found.choices if choice.key == "column:started_at")
    assert (choice.default, choice.options) == (None, ("zzz",))
    named = look(tmp_path, text.replace("made", "zzz"), column__started_at="zzz")
    assert expected(named)["date_max"] == "2026-03-02"
    stated = look(tmp_path, text.replace("made", "zzz"), date="2026-03-05")
    assert expected(stated)["date_min"] == "2026-03-05"


def test_partly_judged_rows_raise_the_question_of_sampling(tmp_path: Path) -> None:
    text = "started_at | task_id | outcome\n2026-03-01 | a | ok\n2026-03-02 | b | \n2026-03-03 | c | nok\n"
    assert keys(look(tmp_path, text))["random_sample"] == "unknown"
    assert "random_sample" not in keys(look(tmp_path, text.replace("| b | ", "| b | ok")))


def test_run_id_over_several_steps_is_the_task(tmp_path: Path) -> None:
    rows = [f"r{n} | 2026-03-0{n} | {step} | ok" for n in range(1, 5) for step in ("Read", "Post")]
    found = look(tmp_path, "\n".join(["run_id | started_at | step | outcome", *rows, rows[0]]))
    assert (found.rows_imported, found.skipped) == (8, {"duplicate": 1})
    assert expected(found)["compound"]["tasks_fully_successful"] == 4


def test_same_run_id_with_other_content_is_said(tmp_path: Path) -> None:
    rows = [f"r{n} | 2026-03-{n:02d} | ok" for n in range(1, 21)]
    found = look(tmp_path, "\n".join(["run_id | started_at | outcome", *rows, "r3 | 2026-03-21 | nok"]))
    issue = next(issue for issue in found.issues if issue.code == "duplicates_differ")
    assert "row 22" in issue.message
