"""Horizons, overlay, what-if and milestones over whole assessments (C.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from readiness.domain.catalogue import Initiative
from readiness.domain.crosscheck import NO_METRICS
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.roadmap.done import changes_by_done_work
from readiness.domain.roadmap.options import Assignment, LeverValue, PlanOptions
from readiness.domain.roadmap.outlook import overlay_of
from readiness.domain.roadmap.plan import Horizon, Roadmap
from readiness.domain.roadmap.scenario import changes_between, difference, require_comparable
from readiness.domain.scoring import score
from readiness.domain.scoring.scorecard import BANDS
from readiness.errors import ReadinessError

if TYPE_CHECKING:
    from tests.domain.roadmap.conftest import Assessment, Builders

PROFILE: dict[str, dict[str, ProfileValue]] = {
    "P-03": {"typical": 12},
    "P-04": {"agents": 2, "topology": "supervisor-worker"},
}
LOW = {"A1": 1, "A2": 1, "B1": 1, "B2": 1, "C1": 1}


def _verdict(horizon: Horizon) -> int:
    return [str(b) for b in BANDS].index(horizon.verdict)


def test_the_overlay_is_the_real_scoring_of_better_answers(assessment: Assessment) -> None:
    """Laying level 3 over OBS-01 gives exactly what answering level 3 and showing it would give."""
    profile = PROFILE
    laid = assessment.rescore({"OBS-01": 0.75, "INT-02": 0.75}, profile, "fail")
    better = dict(assessment.responses)
    for name in ("OBS-01", "INT-02"):
        better[QuestionId(name)] = Response(question=QuestionId(name), state="answered", value=3, evidence=2)
    real = score(assessment.pack, profile, better, NO_METRICS, rel_gate="fail")
    assert laid.overall.lo == pytest.approx(real.overall.lo)
    assert laid.gates == real.gates
    assert laid.verdict.certified == real.verdict.certified
    assert {k: s.lo for k, s in laid.sections.items()} == pytest.approx({k: s.lo for k, s in real.sections.items()})


def test_the_assessment_is_never_touched(assessment: Assessment) -> None:
    before = assessment.card.model_dump_json()
    answers = {k: v.model_dump_json() for k, v in assessment.responses.items()}
    assessment.plan()
    assert assessment.card.model_dump_json() == before
    assert {k: v.model_dump_json() for k, v in assessment.responses.items()} == answers


def test_the_overlay_lowers_nothing_that_was_already_better(make: type[Builders]) -> None:
    """A stated level 4 said only certifies 0.5; work to level 3 raises that to 0.75 and leaves the claim alone."""
    pack = make.small_pack([make.initiative("X", {"A1": 3})])
    plan, card = make.plan_small(pack, {**LOW, "A1": 4}, evidence=0)
    assert card.questions["A1"].lo == 0.5
    end = plan.horizons[-1]
    assert end.gates["A1"] == "pass"
    assert end.sections["INT"] == pytest.approx(100 * (3 * 0.75 + 1 * 0.25) / 4)
    assert end.stated == card.verdict.stated or BANDS.index(end.stated) > BANDS.index(card.verdict.stated)


def test_horizons_are_day_30_60_90_and_the_end(assessment: Assessment) -> None:
    plan = assessment.plan()
    assert [(h.day, h.week) for h in plan.horizons] == [(30, 4), (60, 8), (90, 12), (None, plan.end_week)]
    finish = {p.id: p.finish for p in plan.plan}
    for h in plan.horizons:
        assert set(h.finished) == {i for i, week in finish.items() if week is not None and week <= h.week}
    assert plan.today is not None
    assert plan.today.overall == assessment.card.overall.lo
    assert plan.today.success.point == pytest.approx(0.81)
    assert plan.today.wrong_per_day.point == pytest.approx(228)


def test_every_figure_only_rises_from_horizon_to_horizon(assessment: Assessment) -> None:
    plan = assessment.plan()
    row = [plan.today, *plan.horizons]
    for before, after in pairwise(row):
        assert before is not None
        assert after is not None
        assert after.overall >= before.overall
        assert _verdict(after) >= _verdict(before)
        assert set(after.open_gates) <= set(before.open_gates)
        assert (after.success.point or 0) >= (before.success.point or 0)
        assert (after.success.low or 0) >= (before.success.low or 0)
        assert (after.wrong_per_day.point or 0) <= (before.wrong_per_day.point or 0)
        assert all(after.sections[k] >= v for k, v in before.sections.items())


def test_low_and_high_lift_bound_the_catalogue(assessment: Assessment) -> None:
    for h in assessment.plan().horizons:
        assert h.low is not None
        assert h.high is not None
        assert h.low.overall <= h.overall <= h.high.overall
        assert h.success_if_levers_low is not None
        assert h.success_if_levers_high is not None
        assert h.success_if_levers_low <= (h.success.point or 0) <= h.success_if_levers_high


def test_wrong_results_fall_with_the_failures(assessment: Assessment) -> None:
    """228 a day at 81%: the share that people take over today stays what it is."""
    for h in assessment.plan().horizons:
        assert h.wrong_per_day.point == pytest.approx(228 * (1 - (h.success.point or 0)) / 0.19)
        assert h.wrong_per_day.point is not None
        assert h.wrong_per_day.low is not None
        assert h.wrong_per_day.high is not None
        assert h.wrong_per_day.low <= h.wrong_per_day.point <= h.wrong_per_day.high


def test_waiting_costs_silent_results_at_todays_volume(assessment: Assessment) -> None:
    waiting = assessment.plan().waiting_per_week
    assert waiting.point == pytest.approx(7 * 100 * 70 / 1200)
    assert waiting.low == pytest.approx(7 * 80 * 70 / 1200)


def test_without_data_scores_are_projected_and_reliability_is_not(make: type[Builders], assessment: Assessment) -> None:
    plan = assessment.plan(projected=make.projection(None))
    assert plan.horizons[-1].overall > assessment.card.overall.lo
    assert plan.horizons[-1].success.point is None
    assert plan.horizons[-1].wrong_per_day.point is None
    assert "no_success_data" in plan.cautions
    assert all(p.rank.reliability_points == 0 for p in plan.plan)


def test_the_gate_on_demonstrated_success_moves_only_with_new_data(assessment: Assessment) -> None:
    plan = assessment.plan()
    end = plan.horizons[-1]
    assert "REL" in end.open_gates
    assert end.verdict == "conditional"
    assert end.if_demonstrated == "production_ready"
    reached = {m.band: m for m in plan.milestones}
    assert reached["production_ready"].week is None
    assert reached["production_ready"].week_if_demonstrated is not None
    assert [b.id for b in plan.blocks] == ["REL"]


def test_milestones_name_the_first_week(assessment: Assessment) -> None:
    plan = assessment.plan()
    week = next(m.week for m in plan.milestones if m.band == "conditional")
    assert week is not None
    finish = {p.id: p.finish for p in plan.plan}
    done = [i for i in plan.initiatives if (finish[i.id] or 0) <= week]
    before = [i for i in plan.initiatives if (finish[i.id] or 0) < week]
    assert _scored(assessment, done) == "conditional"
    assert _scored(assessment, before) == "pilot_only"


def _scored(assessment: Assessment, done: Sequence[Initiative]) -> str:
    return assessment.rescore(overlay_of(done, assessment.card), PROFILE, "fail").verdict.certified


def test_hiring_two_operators_in_week_8(assessment: Assessment) -> None:
    base = assessment.plan()
    hired = assessment.plan(PlanOptions(capacity={"OPS": ((0, 0.5), (8, 2.5))}))
    assert max(hired.used["OPS"]) <= 2.5
    assert hired.capacity["OPS"] == ((0, 0.5), (8, 2.5))
    changes = changes_between(PlanOptions(), PlanOptions(capacity={"OPS": ((0, 0.5), (8, 2.5))}))
    assert [(c.kind, c.id, c.after) for c in changes] == [("capacity", "OPS", "0.5,8:2.5")]
    assert _finish(hired, "I22") <= _finish(base, "I22")


def test_nobody_for_a_pool_lists_its_work_and_what_waits_for_it(assessment: Assessment) -> None:
    plan = assessment.plan(PlanOptions(capacity={"BIZ": ((0, 0.0),)}))
    out = {u.id: u for u in plan.unscheduled}
    assert "there is nobody" in out["I20"].needs
    assert out["I22"].after == ("I20",)
    assert set(out) | {p.id for p in plan.plan} == set(plan.order)
    gates = [b for b in plan.blocks if b.kind == "gate" and b.id == "OWN-03"]
    assert gates
    assert gates[0].initiatives == ("I22",)


def test_a_pin_holds_work_back(assessment: Assessment) -> None:
    plan = assessment.plan(PlanOptions(not_before={"I13": 6}))
    line = next(p for p in plan.plan if p.id == "I13")
    assert line.start is not None
    assert line.start >= 6
    assert line.pinned


def test_done_work_takes_no_capacity_and_frees_its_dependants(assessment: Assessment) -> None:
    done = Assignment(initiative="I13", owner="Ines", status="done", due=date(2026, 12, 1), title="Outcome ledger")
    plan = assessment.plan(PlanOptions(assignments=(done,)))
    line = next(p for p in plan.plan if p.id == "I13")
    assert (line.start, line.finish, line.rate, line.status, line.owner) == (0, 0, 0.0, "done", "Ines")
    assert next(i.title for i in plan.initiatives if i.id == "I13") == "Outcome ledger"
    assert _finish(plan, "I16") < _finish(assessment.plan(), "I16")
    assert plan.today is not None
    assert plan.today.overall == assessment.card.overall.lo, "today stays what was assessed"


def test_own_initiatives_are_planned_like_the_others(make: type[Builders], assessment: Assessment) -> None:
    own = make.initiative("C01", {"OBS-03": 4}, ("I19",), pool="OPS")
    plan = assessment.plan(PlanOptions(own=(own,)))
    line = next(p for p in plan.plan if p.id == "C01")
    assert line.own
    assert (line.start or 0) >= _finish(plan, "I19")


def test_what_if_on_steps_volume_target_and_levers(assessment: Assessment) -> None:
    base = assessment.plan()
    steps = assessment.plan(PlanOptions(steps=6))
    assert steps.today is not None
    assert steps.today.success.point == pytest.approx(0.81**0.5)
    volume = assessment.plan(PlanOptions(volume=2400))
    assert volume.today is not None
    assert volume.today.wrong_per_day.point == pytest.approx(456)
    target = assessment.plan(PlanOptions(target=0.7))
    assert target.today is not None
    assert target.today.gates["REL"] == "pass"
    assert target.horizons[-1].verdict == "production_ready"
    stronger = assessment.plan(PlanOptions(levers=(LeverValue(initiative="I26", kind="error_cut", value=0.9),)))
    assert (stronger.horizons[-1].success.point or 0) > (base.horizons[-1].success.point or 0)


def test_one_agent_hides_the_questions_on_hand_overs(assessment: Assessment) -> None:
    alone = assessment.plan(PlanOptions(agents=1, topology="single"))
    assert "I37" in assessment.plan().order
    assert "I37" not in alone.order


def test_a_scenario_is_a_named_difference(assessment: Assessment) -> None:
    base, options = PlanOptions(), PlanOptions(dropped=("I26",), pace="careful")
    found = difference(assessment.plan(base), assessment.plan(options), base, options, "Without labels")
    assert [(c.kind, c.id, c.after) for c in found.changes] == [("dropped", "I26", "dropped"), ("pace", "", "careful")]
    gone = {m.id for m in found.moved if m.after is None}
    assert {"I26", "I28"} <= gone
    assert found.horizons[-1].overall_points < 0
    assert difference(assessment.plan(), assessment.plan(), base, base).moved == ()


def test_at_most_three_scenarios_side_by_side() -> None:
    from readiness.domain.roadmap.options import Scenario

    many = tuple(Scenario(name=f"S{n}", options=PlanOptions()) for n in range(4))
    with pytest.raises(ReadinessError, match="4 scenarios"):
        require_comparable(many)
    with pytest.raises(ReadinessError, match="same name"):
        require_comparable((many[0], many[0]))


def test_a_question_that_does_not_apply_asks_for_no_work(make: type[Builders]) -> None:
    pack = make.small_pack([make.initiative("X", {"A2": 4})])
    hidden = tuple(q.model_copy(update={"na_allowed": True}) if q.id == "A2" else q for q in pack.questions)
    pack = pack.model_copy(update={"questions": hidden})
    from readiness.domain.roadmap.planner import plan_roadmap
    from readiness.domain.roadmap.rescoring import rescorer

    responses = make.answers({k: v for k, v in LOW.items() if k != "A2"})
    responses[QuestionId("A2")] = Response(question=QuestionId("A2"), state="na", reason="cannot occur")
    card = score(pack, {}, responses, NO_METRICS)
    plan = plan_roadmap(pack, {}, card, make.projection(), PlanOptions(), rescorer(pack, responses, NO_METRICS))
    assert plan.order == ()
    assert plan.horizons[-1].week == 0


def _finish(plan: Roadmap, name: str) -> int:
    return next(p.finish for p in plan.plan if p.id == name) or 0


def test_done_work_shows_what_changed_and_what_did_not(assessment: Assessment, make: type[Builders]) -> None:
    by_id = {i.id: i for i in assessment.pack.initiatives}
    after = assessment.rescore({"OBS-01": 0.75}, PROFILE, "fail")
    found = changes_by_done_work([by_id["I13"]], assessment.card, after)
    changes = {c.question: c for c in found}
    assert changes["OBS-01"].planned == 0.75
    assert changes["OBS-01"].before == assessment.card.questions["OBS-01"].lo
    assert changes["OBS-01"].after == 0.75
    assert changes["OBS-01"].is_reached
    unmoved = changes["OBS-09"]
    assert unmoved.before == unmoved.after
    assert unmoved.is_reached == ((unmoved.after or 0) >= 0.5)
