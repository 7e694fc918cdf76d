"""The import metrics of the cross-checks, from files and over several batches."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from readiness.app.import_view import Inspection
from readiness.app.importing import ImportOptions, inspect_file, prepare
from readiness.domain.metric_facts import batch_facts, import_metrics
from readiness.domain.metrics import Aggregates, Batch, BatchId, FactCounts, Incident, ModelSeen
from tests.ingest.exports import write_csv

NOW = datetime(2026, 6, 1, tzinfo=UTC)
NAMES = ["run_id", "task_id", "started_at", "agent", "step", "outcome", "model", "environment", "tool_calls", "tool_errors",
         "timeouts", "retries", "human_corrected", "task_type", "score_quality", "cost_usd"]  # fmt: skip


def batch_of(folder: Path, rows: list[dict[str, Any]], **settings: str) -> Batch:
    path = folder / f"b{len(list(folder.iterdir()))}.csv"
    table = [[row.get(name, "") for name in NAMES] for row in rows]
    used = [i for i, name in enumerate(NAMES) if any(str(line[i]) for line in table)]
    write_csv(path, [NAMES[i] for i in used], [[line[i] for i in used] for line in table])
    options = ImportOptions({key.replace("__", ":"): value for key, value in settings.items()})
    prepared = prepare(path, NOW, options)
    prepared.discard()
    assert prepared.batch is not None, prepared.inspection.choices
    return prepared.batch


def run(number: int, **more: Any) -> dict[str, Any]:
    day = 1 + number % 28
    return {"run_id": f"r{number}", "task_id": f"t{number}", "started_at": f"2026-03-{day:02d} 10:00:00",
            "outcome": "success", **more}  # fmt: skip


def test_shares_count_tasks_once(tmp_path: Path) -> None:
    rows = []
    for number in range(10):
        for k, step in enumerate(("Read", "Post")):
            rows.append(run(number, run_id=f"r{number}-{k}", step=step, agent="A" if k else "",
                            outcome="" if number == 0 else "success", cost_usd=0.1 if number < 5 else "",
                            score_quality=0.9 if number < 2 and k else ""))  # fmt: skip
    facts = batch_of(tmp_path, rows).aggregates.facts
    assert facts["runs"] == 10
    assert facts["days"] == 10
    assert facts["outcome_filled_pct"] == 90
    assert facts["step_detail_pct"] == 100
    assert facts["quality_score_pct"] == 20
    assert facts["tokens_or_cost_pct"] == 50
    assert facts["agent_or_handoff_pct"] == 50
    assert facts["success_rate"] == 1


def test_absent_columns_say_nothing(tmp_path: Path) -> None:
    facts = batch_of(tmp_path, [run(n) for n in range(5)]).aggregates.facts
    silent = {"step_detail_pct", "step_version_pct", "moving_model_name_pct", "quality_score_pct", "silent_error_pct",
              "human_corrected_filled_pct", "production_rows_pct", "tool_failure_pct", "corrected_pct",
              "tokens_or_cost_pct", "agent_or_handoff_pct", "top_task_type_pct", "unrecorded_model_changes"}  # fmt: skip
    assert {name for name in silent if facts[name] is not None} == set()


def test_moving_names_and_changes_of_model(tmp_path: Path) -> None:
    models = ["gpt-5-2026-01-15", "gpt-5-2026-01-15", "claude-latest", "sonnet"]
    rows = [run(n, model=models[n], step="Read", started_at=f"2026-03-{n + 1:02d} 09:00:00") for n in range(4)]
    facts = batch_of(tmp_path, rows).aggregates.facts
    assert facts["moving_model_name_pct"] == 50
    assert facts["unrecorded_model_changes"] == 2
    assert facts["step_version_pct"] == 100


def test_recorded_change_is_no_surprise() -> None:
    seen = (ModelSeen(model="a", day=date(2026, 3, 1)), ModelSeen(model="b", day=date(2026, 3, 5)))
    batch = Batch(id=BatchId("x"), file="f", sha256="", grain="run", imported_at=NOW,
                  aggregates=Aggregates(fact_counts=FactCounts(models=seen)))  # fmt: skip
    assert import_metrics([batch])["unrecorded_model_changes"] == 1
    assert import_metrics([batch], change_days=[date(2026, 3, 5)])["unrecorded_model_changes"] == 0


def test_errors_that_end_as_success(tmp_path: Path) -> None:
    rows = [run(n, tool_calls=4, tool_errors=1 if n < 4 else 0, timeouts=0, retries=1 if n == 0 else 0,
                outcome="failure" if n == 1 else "success") for n in range(10)]  # fmt: skip
    facts = batch_of(tmp_path, rows).aggregates.facts
    assert facts["silent_error_pct"] == 50
    assert facts["tool_failure_pct"] == 10


def test_surroundings_are_mapped(tmp_path: Path) -> None:
    rows = [run(n, environment="prod" if n < 2 else "blue" if n < 5 else "staging") for n in range(10)]
    assert batch_of(tmp_path, rows).aggregates.facts["production_rows_pct"] == 20
    mapped = batch_of(tmp_path, rows, environment__blue="production")
    assert mapped.aggregates.facts["production_rows_pct"] == 50


def test_corrections_and_types(tmp_path: Path) -> None:
    rows = [run(n, human_corrected="yes" if n == 0 else "no" if n < 5 else "", task_type="a" if n < 8 else "b")
            for n in range(10)]  # fmt: skip
    facts = batch_of(tmp_path, rows).aggregates.facts
    assert (facts["human_corrected_filled_pct"], facts["corrected_pct"], facts["top_task_type_pct"]) == (50, 20, 80)


def test_fall_compares_two_weeks_with_the_two_before(tmp_path: Path) -> None:
    rows = [run(n, outcome="failure" if n % 28 >= 14 and n % 4 == 0 else "success") for n in range(560)]
    batch = batch_of(tmp_path, rows)
    older = [n for n in range(560) if n % 28 < 14]
    newer = [n for n in range(560) if n % 28 >= 14]
    wrong = sum(n % 4 == 0 for n in newer) / len(newer)
    assert batch.aggregates.facts["success_fall_points"] == pytest.approx(100 * wrong)
    assert older


def test_several_batches_add_up(tmp_path: Path) -> None:
    first = batch_of(tmp_path, [run(n, cost_usd=0.1) for n in range(10)])
    second = batch_of(tmp_path, [run(n, outcome="failure") for n in range(10, 20)])
    incident = Batch(id=BatchId("i"), file="i", sha256="", grain="incident", imported_at=NOW,
                     incidents=(Incident(id="1", opened_at=datetime(2026, 3, 10)), Incident(id="2")))  # fmt: skip  # noqa: DTZ001
    total = import_metrics([first, second, incident])
    assert (total["runs"], total["success_rate"], total["tokens_or_cost_pct"]) == (20, 0.5, 50)
    assert total["alerts_on_file"] == 1


def test_long_tasks_against_the_usual() -> None:
    batch = Batch(id=BatchId("x"), file="f", sha256="", grain="run", imported_at=NOW,
                  aggregates=Aggregates(steps_per_task={5: 95, 20: 5}))  # fmt: skip
    assert import_metrics([batch], typical_steps=5)["steps_p95_ratio"] == pytest.approx(1.15)
    assert import_metrics([batch])["steps_p95_ratio"] is None


def test_every_metric_of_the_questionnaire_is_computed(tmp_path: Path) -> None:
    bank = Path(__file__).resolve().parents[3] / "shared" / "design" / "question_bank.json"
    if not bank.exists():
        pytest.skip("the question bank is not beside this checkout")
    wanted = {metric["id"] for metric in json.loads(bank.read_text())["import_metrics"]}
    assert set(batch_facts(batch_of(tmp_path, [run(1)]))) == wanted


def test_period_rows_speak_of_their_busiest_step() -> None:
    sample = Path(__file__).resolve().parents[1] / "data" / "samples" / "case_b_daily_report_titles_totals.xlsx"
    found: Inspection = inspect_file(sample)
    assert found.aggregates is not None
    batch = Batch(id=BatchId("x"), file="f", sha256="", grain="period", imported_at=NOW, aggregates=found.aggregates)
    facts = batch_facts(batch)
    assert facts["runs"] == found.aggregates.tasks
    assert facts["runs"] is not None
    assert 16_515 <= facts["runs"] < 64_423
    assert facts["outcome_filled_pct"] == 100
    assert facts["corrected_pct"] == pytest.approx(100 * 1388 / 64_423)
