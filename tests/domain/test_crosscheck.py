"""Claims against the import: every rule of the shipped questionnaire, and the readings they rest on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from readiness.content import loader
from readiness.domain.crosscheck import (
    NO_METRICS,
    ImportedMetrics,
    check_claims,
    fill_sentence,
    metrics_from_batches,
    show_metric,
)
from readiness.domain.metric_facts import batch_facts
from readiness.domain.metrics import Aggregates, Batch, BatchId, FactCounts, Grain, Incident
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import AnswerValue, Dismissal, Response
from readiness.domain.scoring import score
from readiness.domain.scoring.scorecard import Scorecard

PROFILE: dict[str, dict[str, Any]] = {
    "P-01": {"task_types": ("invoice", "credit note")},
    "P-03": {"typical": 10},
    "P-04": {"agents": 3, "topology": "supervisor-worker"},
}
# A month in production with everything recorded: no rule speaks against any claim.
GOOD: dict[str, float | None] = {
    "runs": 5000, "days": 30, "outcome_filled_pct": 97, "step_detail_pct": 100, "step_version_pct": 100,
    "moving_model_name_pct": 0, "unrecorded_model_changes": 0, "quality_score_pct": 6, "silent_error_pct": 0,
    "human_corrected_filled_pct": 40, "production_rows_pct": 100, "tool_failure_pct": 1, "corrected_pct": 2,
    "steps_p95_ratio": 1.5, "tokens_or_cost_pct": 100, "agent_or_handoff_pct": 100, "success_fall_points": 0,
    "alerts_on_file": 0, "success_rate": 0.95, "top_task_type_pct": 60,
}  # fmt: skip
TYPED: dict[str, AnswerValue] = {"INT-01": 100, "INT-05": 1, "QUA-02": 600, "QUA-06": True, "QUA-09": 2, "OBS-05": 0.25}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return loader.load_shipped("agent-production").pack


def imported(*grains: Grain, **changes: float | None) -> ImportedMetrics:
    return ImportedMetrics(values=GOOD | changes, grains=frozenset(grains or ("run",)))


def response(question: str, value: AnswerValue = 4, evidence: int = 2, **more: Any) -> Response:
    return Response(question=QuestionId(question), state="answered", value=value, evidence=evidence, **more)


def card(
    pack: Pack, metrics: ImportedMetrics, *answers: Response, profile: dict[str, dict[str, Any]] | None = None
) -> Scorecard:
    recorded = {answer.question: answer for answer in answers}
    return score(pack, PROFILE if profile is None else profile, recorded, metrics, rel_gate="pass")


@pytest.mark.parametrize(
    ("rule", "changes", "question", "cap"),
    [
        ("X01", {"outcome_filled_pct": 79.9}, "OBS-01", 0.25),
        ("X01", {"outcome_filled_pct": 80}, "OBS-01", 0.5),
        ("X01", {"outcome_filled_pct": 94.9}, "OBS-01", 0.5),
        ("X02", {"step_detail_pct": 0, "step_version_pct": 0}, "OBS-02", 0.25),
        ("X02", {"step_version_pct": 0}, "OBS-02", 0.5),
        ("X03", {"moving_model_name_pct": 0.1}, "QUA-06", 0.0),
        ("X03", {"unrecorded_model_changes": 1}, "QUA-06", 0.0),
        ("X04", {"quality_score_pct": 0.9}, "QUA-05", 0.25),
        ("X04", {"quality_score_pct": 4.9}, "QUA-05", 0.5),
        ("X05", {"silent_error_pct": 5.1}, "INT-02", 0.25),
        ("X06", {"human_corrected_filled_pct": 0}, "DAT-04", 0.25),
        ("X07", {"production_rows_pct": 0}, "INT-01", 0.25),
        ("X07", {"production_rows_pct": 0}, "QUA-02", 0.25),
        ("X08", {"tool_failure_pct": 5}, "INT-05", 0.25),
        ("X08", {"corrected_pct": 8}, "QUA-09", 0.25),
        ("X09", {"steps_p95_ratio": 2.1}, "INT-09", 0.5),
        ("X10", {"tokens_or_cost_pct": 0}, "OBS-09", 0.25),
        ("X11", {"agent_or_handoff_pct": 0}, "OBS-08", 0.25),
        ("X12", {"success_fall_points": 5}, "OBS-05", 0.25),
        ("X14", {"top_task_type_pct": 90.1}, "QUA-03", 0.5),
    ],
)
def test_a_rule_lowers_what_is_evidenced_and_leaves_the_claim(
    pack: Pack, rule: str, changes: dict[str, float], question: str, cap: float
) -> None:
    answer = response(question, TYPED.get(question, 4))
    quiet = card(pack, imported(), answer)
    spoken = card(pack, imported(**changes), answer)
    before, after = quiet.questions[question], spoken.questions[question]
    assert quiet.contradictions == ()
    assert after.lo == pytest.approx(cap)
    assert before.lo is not None
    assert before.lo > cap
    assert (after.mid, after.stated) == (before.mid, before.stated)
    assert [(finding.rule, finding.question) for finding in spoken.contradictions] == [(rule, question)]
    assert "{" not in spoken.contradictions[0].say
    assert f"contradicted:{rule}" in after.flags or "mismatch" in after.flags


@pytest.mark.parametrize(
    ("changes", "question", "value"),
    [({"outcome_filled_pct": 40}, "OBS-01", 1), ({"quality_score_pct": 3}, "QUA-05", 2)],
)
def test_a_claim_at_or_below_the_cap_is_no_contradiction(
    pack: Pack, changes: dict[str, float], question: str, value: int
) -> None:
    found = card(pack, imported(**changes), response(question, value))
    assert found.contradictions == ()
    assert found.questions[question].flags == ()
    assert found.questions[question].lo == value / 4


def test_x12_speaks_on_alerts_too_and_is_silent_when_one_is_on_file(pack: Pack) -> None:
    alerts = response("OBS-04", ("availability", "latency", "error-rate", "completion", "quality", "human-override"))
    found = card(pack, imported(success_fall_points=6), alerts)
    assert found.questions["OBS-04"].lo == 0.5
    assert "Success fell by 6 points" in found.contradictions[0].say
    assert card(pack, imported(success_fall_points=6, alerts_on_file=1), alerts).contradictions == ()


def test_rules_that_read_the_profile(pack: Pack) -> None:
    alone = {**PROFILE, "P-04": {"agents": 1, "topology": "single"}}
    one_kind = {**PROFILE, "P-01": {"task_types": ("invoice",)}}
    assert card(pack, imported(agent_or_handoff_pct=0), response("OBS-08"), profile=alone).contradictions == ()
    varied = card(pack, imported(top_task_type_pct=99), response("QUA-03"), profile=one_kind)
    assert varied.questions["QUA-03"].lo == 1.0


def test_steps_are_read_against_the_profile_of_today(pack: Pack) -> None:
    metrics = ImportedMetrics(values=GOOD | {"steps_p95_ratio": None}, grains=frozenset({"run"}), steps_p95=25.0)
    assert card(pack, metrics, response("INT-09")).questions["INT-09"].lo == 0.5
    slower = {**PROFILE, "P-03": {"typical": 20}}
    assert card(pack, metrics, response("INT-09"), profile=slower).questions["INT-09"].lo == 1.0


def test_the_import_confirms_a_claim_nobody_showed_but_only_so_far(pack: Pack) -> None:
    found = card(pack, imported(), response("OBS-01", 4, evidence=0))
    assert found.questions["OBS-01"].lo == 0.75
    assert found.questions["OBS-01"].flags == ("confirmed:X01",)
    assert found.gates["OBS-01"] == "pass"
    assert "X01:OBS-01" in found.confirmations


@pytest.mark.parametrize("thin", [{"runs": 199.0}, {"days": 13.0}])
def test_too_little_data_confirms_nothing_but_still_contradicts(pack: Pack, thin: dict[str, float]) -> None:
    found = card(pack, imported(**thin), response("OBS-01", 4, evidence=0))
    assert found.questions["OBS-01"].lo == 0.5
    assert (found.gates["OBS-01"], found.gates["REL"]) == ("claimed", "unknown")
    assert "thin" in found.cautions
    against = card(pack, imported(outcome_filled_pct=10, **thin), response("OBS-01"))
    assert against.questions["OBS-01"].lo == 0.25
    number = card(pack, imported(tool_failure_pct=1, **thin), response("INT-05", 1, evidence=0))
    assert number.questions["INT-05"].lo == 0.5


def test_without_thin_data_the_gate_follows_the_projection(pack: Pack) -> None:
    assert card(pack, imported()).gates["REL"] == "pass"
    assert card(pack, NO_METRICS).gates["REL"] == "pass"


def test_a_daily_table_is_silent_where_run_rows_would_be_needed(pack: Pack) -> None:
    silent = dict.fromkeys(GOOD, None) | {"runs": 5000.0, "days": 30.0, "outcome_filled_pct": 100.0}
    answers = (response("OBS-02"), response("QUA-05"), response("OBS-08"), response("DAT-04"))
    daily = card(pack, ImportedMetrics(values=silent, grains=frozenset({"period"})), *answers)
    assert [f.rule for f in daily.contradictions] == ["X06"]
    runs = card(pack, ImportedMetrics(values=silent, grains=frozenset({"run"})), *answers)
    assert [f.rule for f in runs.contradictions] == ["X02", "X04", "X06", "X11"]


def test_nothing_fires_without_an_import(pack: Pack) -> None:
    assert check_claims(pack, PROFILE, NO_METRICS).caps == {}
    only_incidents = ImportedMetrics(values={"alerts_on_file": 3.0}, grains=frozenset({"incident"}))
    assert card(pack, only_incidents, response("OBS-01")).contradictions == ()


def test_typed_against_imported_takes_the_less_favourable_either_way(pack: Pack) -> None:
    worse = card(pack, imported(tool_failure_pct=5), response("INT-05", 1, evidence=0)).questions["INT-05"]
    assert (worse.lo, worse.mid, worse.hi, worse.evidence, worse.flags) == (0.25, 0.75, 0.75, 3, ("mismatch",))
    better = card(pack, imported(tool_failure_pct=0.5), response("INT-05", 2, evidence=0))
    row = better.questions["INT-05"]
    assert (row.lo, row.mid, row.hi, row.flags) == (0.5, 0.5, 1.0, ("mismatch",))
    assert better.contradictions == ()
    close = card(pack, imported(tool_failure_pct=2), response("INT-05", 1, evidence=0)).questions["INT-05"]
    assert (close.lo, close.flags) == (0.5, ())
    alone = card(pack, imported(tool_failure_pct=2)).questions["INT-05"]
    assert (alone.state, alone.lo, alone.mid, alone.hi) == ("answered", 0.5, 0.5, 0.5)


def test_claim_right_needs_an_artefact(pack: Pack) -> None:
    metrics = imported(outcome_filled_pct=40)
    settled = (Dismissal(rule="X01", reason="The export leaves two systems out."),)
    without = card(pack, metrics, response("OBS-01", 4, evidence=1, dismissed=settled))
    assert without.questions["OBS-01"].lo == 0.25
    assert "dismissed_without_artefact:OBS-01:X01" in without.cautions
    shown = card(pack, metrics, response("OBS-01", 4, evidence=2, dismissed=settled))
    assert shown.questions["OBS-01"].lo == 1.0
    assert shown.questions["OBS-01"].flags == ()
    finding = shown.contradictions[0]
    assert finding.effect == "none, settled for the claim"
    assert against_effect(pack, metrics) == "capped at level 1"
    assert (finding.resolution, finding.reason) == ("claim_right", "The export leaves two systems out.")


def against_effect(pack: Pack, metrics: ImportedMetrics) -> str:
    return card(pack, metrics, response("OBS-01")).contradictions[0].effect


def test_claim_right_lifts_an_imported_number(pack: Pack) -> None:
    settled = (Dismissal(rule="X08", reason="Counted twice."),)
    found = card(pack, imported(tool_failure_pct=10), response("INT-05", 1, dismissed=settled)).questions["INT-05"]
    assert (found.lo, found.mid, found.evidence, found.flags) == (0.75, 0.75, 2, ())


# --- readings over batches ------------------------------------------------------------------------------------

START = dt.date(2026, 6, 1)


def batch(
    name: str, day: int, days: int, *, grain: Grain = "run", columns: tuple[str, ...] = ("outcome",), **counters: int
) -> Batch:
    counts = {START + dt.timedelta(days=day + n): {"runs": 10, "rows": 10, **counters} for n in range(days)}
    made = Batch(
        id=BatchId(name),
        file=f"{name}.csv",
        sha256="",
        grain=grain,
        imported_at=dt.datetime(2026, 7, 1, tzinfo=dt.UTC),
        aggregates=Aggregates(tasks=10 * days, columns_present=columns, fact_counts=FactCounts(days=counts)),
    )
    return made.model_copy(update={"aggregates": made.aggregates.model_copy(update={"facts": batch_facts(made)})})


def test_batches_are_read_together_by_their_counts() -> None:
    both = metrics_from_batches([batch("a", 0, 20, with_outcome=10), batch("b", 10, 30, with_outcome=5)])
    assert (both.runs, both.days, both.grains) == (500, 40, frozenset({"run"}))
    assert both.values["outcome_filled_pct"] == pytest.approx(100 * (200 + 150) / 500)


def test_a_batch_without_a_column_says_nothing_against_the_others() -> None:
    whole = batch("a", 0, 10, with_outcome=9)
    bare = batch("b", 10, 10, columns=("agent",))
    assert metrics_from_batches([bare]).values["outcome_filled_pct"] is None
    assert metrics_from_batches([whole, bare]).values["outcome_filled_pct"] == pytest.approx(90.0)


def test_incidents_of_their_own_file_count_as_alerts() -> None:
    falling = [batch("a", 0, 14, verified=10, right=10), batch("b", 14, 14, verified=10, right=8)]
    alarm = Incident(id="1", opened_at=dt.datetime(2026, 6, 20, tzinfo=dt.UTC))
    old = Incident(id="2", opened_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    incidents = batch("c", 0, 0, grain="incident").model_copy(update={"incidents": (alarm, old)})
    alone = metrics_from_batches(falling)
    assert alone.values["success_fall_points"] == pytest.approx(20.0)
    assert alone.values["alerts_on_file"] is None
    assert metrics_from_batches([*falling, incidents]).values["alerts_on_file"] == 1.0


def test_no_batches_is_no_import() -> None:
    assert metrics_from_batches([]) == NO_METRICS
    assert metrics_from_batches([]).is_empty


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(97.0, "percent", "97%"), (0.4, "percent", "0.4%"), (2.35, "ratio", "2.4"), (6.0, "points", "6"), (None, "", "no value"), (0.955, "share", "95.5%"), (199.0, "runs", "199"), (0.01, "percent", "under 0.1%")],
)  # fmt: skip
def test_figures_in_sentences(value: float | None, unit: str, text: str) -> None:
    assert show_metric(value, unit) == text


def test_a_sentence_is_filled_from_the_import(pack: Pack) -> None:
    rule = next(rule for rule in pack.cross_checks if rule.id == "X13")
    said = fill_sentence(rule.say, {"runs": 120.0, "days": 9.0}, pack.metrics)
    assert said == "The import covers 120 runs on 9 days: too little to confirm anything."
