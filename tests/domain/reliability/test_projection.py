"""The projection: hierarchy of evidence, factors, consequences, standing, and the rules it must never break."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.domain.reliability.estimation import wilson_clustered
from readiness.domain.reliability.heterogeneity import betabin_at_least_one
from readiness.domain.reliability.inputs import (
    Connector,
    Elicited,
    Evidence,
    Judge,
    Overrides,
    ProjectionInputs,
    Review,
    StepEvidence,
    Tail,
    WorkflowStep,
)
from readiness.domain.reliability.inputs import Tested as Trial  # pytest takes names beginning with Test for its own
from readiness.domain.reliability.projection import project
from readiness.domain.reliability.result import Estimate, Projection
from readiness.domain.reliability.sequence import _correlated_retries
from readiness.domain.reliability.whatif import KEYS, override
from readiness.errors import ProjectionError
from tests.domain.reliability.pilots import FALLING, STEADY, daily, inputs, of_steps, whole


def codes(found: Projection) -> set[str]:
    return {caution.code for caution in found.cautions}


def origins(found: Projection) -> dict[str, str]:
    return {assumption.name: assumption.origin for assumption in found.assumptions}


def bar(found: Projection, factor: str) -> tuple[float, float]:
    return next((b.before, b.after) for b in found.production.waterfall if b.factor == factor)


def number(value: float | None) -> float:
    assert value is not None
    return value


# ------------------------------------------------------------------------------------------ evidence


def test_whole_tasks_decide_where_they_exist() -> None:
    evidence = whole(STEADY).model_copy(update={"steps": of_steps(a=daily([99] * 20, 100)).steps})
    found = project(inputs(evidence))
    assert found.evidence.level == "end_to_end"
    expected = wilson_clustered(STEADY, [100] * 20).value
    assert found.success.point == pytest.approx(0.943)
    assert (found.success.low, found.success.high) == pytest.approx(expected.ci)
    assert found.naive is not None
    assert number(found.naive.high) - number(found.naive.low) <= number(found.success.high) - number(found.success.low)


def test_without_whole_tasks_the_steps_in_sequence_count_then_isolated_then_stated_then_nothing() -> None:
    steps = of_steps(read=daily([98] * 20, 100), book=daily([95] * 20, 100))
    assert project(inputs(steps)).evidence.level == "in_sequence"
    isolated = steps.model_copy(update={"steps": tuple(s.model_copy(update={"isolated": True}) for s in steps.steps)})
    assert project(inputs(isolated)).evidence.level == "isolated"
    stated = project(inputs(Evidence(), elicited=Elicited(rate=0.95, confidence="high")))
    assert stated.evidence.level == "elicited"
    assert stated.target.standing == "no_evidence"
    assert "elicited_only" in codes(stated)
    assert project(inputs(Evidence())).evidence.level == "none"


def test_completed_is_never_success() -> None:
    found = project(inputs(Evidence(tasks=5000, completed_only=5000)))
    assert found.success.point is None
    assert found.success.status == "no_data"
    assert found.target.standing == "no_evidence"
    assert "completed_only" in codes(found)


def test_the_chain_is_compared_with_the_whole_and_only_reported() -> None:
    steps = (StepEvidence(name="a", counts=daily([80] * 20, 100)), StepEvidence(name="b", counts=daily([85] * 20, 100)))
    alone = project(inputs(whole(STEADY)))
    found = project(inputs(whole(STEADY).model_copy(update={"steps": steps})))
    assert found.consistency == "inconsistent"
    assert "chain_inconsistent" in codes(found)
    assert found.production == alone.production
    agreeing = (StepEvidence(name="a", counts=daily(STEADY, 100)),)
    assert project(inputs(whole(STEADY).model_copy(update={"steps": agreeing}))).consistency == "consistent"


def test_steps_of_one_component_share_their_fate() -> None:
    evidence = of_steps(**{f"s{i}": daily([24, 24], 25) for i in range(10)})
    apart = project(inputs(evidence)).success
    same = tuple(WorkflowStep(name=f"s{i}", component="model") for i in range(10))
    together = project(inputs(evidence, steps=same))
    counted = project(inputs(of_steps(s0=daily([24, 24], 25)), steps=same[:1]))
    assert "shared_components" in codes(together)
    # Ten pools of 50 make one of 500: narrower per step, but the ten steps now move as one.
    spread = number(together.success.high) - number(together.success.low)
    assert spread > (number(apart.high) - number(apart.low)) * 0.9
    assert number(counted.success.high) > number(together.success.high)


def test_a_stated_rate_fades_once_ten_independent_tasks_are_seen() -> None:
    few, many = whole([4, 3], 4), whole([90] * 8, 100)
    stated = Elicited(rate=0.99, confidence="high")
    moved = number(project(inputs(few, elicited=stated)).production.point)
    assert moved > number(project(inputs(few)).production.point)
    assert project(inputs(many, elicited=stated)).production == project(inputs(many)).production


def test_judge_errors_are_taken_out_and_widen_the_interval() -> None:
    plain = project(inputs(whole(STEADY, judge="judge")))
    assert "judge_not_corrected" in codes(plain)
    exact = project(inputs(whole(STEADY, judge="judge"), judge=Judge(sensitivity=0.97, specificity=0.6)))
    assert exact.success.point == pytest.approx((0.943 + 0.6 - 1) / (0.97 + 0.6 - 1))
    tested = Judge(
        right_called_right=Trial(hits=29, trials=30),
        wrong_called_wrong=Trial(hits=18, trials=30),
    )
    uncertain = project(inputs(whole(STEADY, judge="judge"), judge=tested))
    assert "judge_corrected" in codes(uncertain)
    width = number(uncertain.production.high) - number(uncertain.production.low)
    assert width > number(exact.production.high) - number(exact.production.low)
    useless = project(inputs(whole(STEADY), judge=Judge(sensitivity=0.5, specificity=0.5)))
    assert "judge_useless" in codes(useless)
    assert useless.success.point == pytest.approx(0.943)


# ------------------------------------------------------------------------------------------ production


def test_same_as_the_pilot_means_no_factor_at_all() -> None:
    found = project(inputs(whole(STEADY), agents=3, topology="no-coordinator"))
    assert found.production.waterfall == ()
    assert found.production.band_low is None
    assert number(found.production.point) == pytest.approx(0.943, abs=5e-4)


def test_the_waterfall_leads_from_the_pilot_to_production_without_a_gap() -> None:
    found = project(
        inputs(
            whole(STEADY),
            connectors=[Connector(name="ERP", availability=0.99, exercised=False), Connector(name="mail")],
            tail=Tail(share=0.05, tested=Trial(hits=11, trials=20)),
            steps=[WorkflowStep(name="archive", in_pilot=False, tested=Trial(hits=99, trials=100))],
            overrides=Overrides(steps=12),
        )
    )
    bars = found.production.waterfall
    assert [b.factor for b in bars] == ["new_steps", "length", "tail", "connectors"]
    for earlier, later in pairwise(bars):
        assert later.before == earlier.after
    assert bars[-1].after == pytest.approx(number(found.production.point), abs=1e-12)
    assert bar(found, "connectors")[1] == pytest.approx(bar(found, "connectors")[0] * 0.99, rel=1e-9)
    before, after = bar(found, "tail")
    assert after == pytest.approx(0.95 * before + 0.05 * 0.548, abs=2e-3)


def test_assumptions_form_a_band_and_leave_the_interval_alone() -> None:
    measured = project(inputs(whole(STEADY), tail=Tail(share=0.05, success=0.743)))
    scenario = project(inputs(whole(STEADY), tail=Tail(share=0.05)))
    assert measured.production.band_low is None
    assert number(scenario.production.band_low) < number(scenario.production.point)
    assert number(scenario.production.band_high) > number(scenario.production.point)
    width = number(scenario.production.high) - number(scenario.production.low)
    assert width == pytest.approx(number(measured.production.high) - number(measured.production.low), rel=0.08)
    assert origins(scenario)["p_tail"] == "assumed"
    assert origins(measured)["p_tail"] == "entered"


def test_another_arrangement_is_a_band_and_never_moves_what_is_judged() -> None:
    base = inputs(whole(STEADY), agents=1, topology="single", task_class="sequential_stateful")
    today, found = project(base), project(override(base, {"topology": "no-coordinator", "agents": 3}))
    assert found.target == today.target
    assert (found.production.point, found.production.low) == (today.production.point, today.production.low)
    before, after = bar(found, "architecture")
    log_odds = math.log(before / (1 - before)) - 1.86
    assert after == pytest.approx(1 / (1 + math.exp(-log_odds)), rel=1e-6)
    assert after > 1 - 17.2 * (1 - before)
    assert {"architecture_laboratory", "amplification_misread", "agents_no_gain"} <= codes(found)
    unknown = project(override(base.model_copy(update={"task_class": ""}), {"topology": "no-coordinator"}))
    same, _ = bar(unknown, "architecture"), None
    assert same[0] == pytest.approx(same[1])
    assert number(unknown.production.band_high) > number(unknown.production.band_low)


def test_agents_added_to_a_single_one_span_every_arrangement() -> None:
    base = inputs(whole(STEADY), agents=1, topology="single")
    found = project(override(base, {"agents": 5}))
    assert {"many_agents", "agents_no_gain"} <= codes(found)
    assert number(found.production.band_low) < 0.5 < number(found.production.band_high)
    assert found.target.standing == project(base).target.standing


def test_new_retries_help_only_as_far_as_their_verifier() -> None:
    evidence = of_steps(write=daily([60] * 20, 100))
    plain = project(inputs(evidence))
    settings_ = WorkflowStep(name="write", attempts=5, accepts_right=0.9, accepts_wrong=0.49)
    retried = project(inputs(evidence, steps=[settings_]))
    assert number(plain.production.point) == pytest.approx(0.6, abs=0.005)
    assert number(retried.production.point) == pytest.approx(0.7337, abs=0.005)
    silent = next(o for o in retried.outcomes if o.key == "silent")
    assert silent.share == pytest.approx(0.266, abs=0.005)
    in_pilot = inputs(evidence, steps=[settings_.model_copy(update={"checked_in_pilot": True})])
    assert project(in_pilot).production.point == plain.production.point


def test_attempts_on_one_task_fail_together_and_trials_measure_how_much() -> None:
    evidence = of_steps(write=daily([80] * 20, 100))
    perfect = WorkflowStep(name="write", attempts=3, accepts_right=1.0, accepts_wrong=0.0)
    independent = project(inputs(evidence, steps=[perfect]))
    escalated = next(o.share for o in independent.outcomes if o.key == "detected_unfixed")
    assert escalated == pytest.approx(0.2**3, abs=1e-3)
    assert number(independent.production.band_low) <= number(independent.production.point)
    # Of ten tasks run twice, eight always succeed and two never do: attempts are one and the same.
    trials = [Trial(hits=2, trials=2)] * 8 + [Trial(hits=0, trials=2)] * 2
    together = project(inputs(evidence, steps=[perfect], repeated_trials=trials))
    assert next(o.share for o in together.outcomes if o.key == "detected_unfixed") == pytest.approx(0.2, abs=0.005)
    assert origins(together)["rho"] == "measured"
    assert together.production.band_low is None


@settings(max_examples=30)
@given(st.floats(0.05, 0.95), st.floats(0.02, 0.9), st.integers(2, 8))
def test_retries_on_unequal_tasks_follow_the_beta_binomial(mu: float, rho: float, attempts: int) -> None:
    grid, right, exhausted = _correlated_retries(0.0, 1.0, 0.0, attempts, rho)
    expected = betabin_at_least_one(mu, rho, attempts).value
    assert np.interp(mu, grid, right) == pytest.approx(expected, abs=2e-3)
    assert np.interp(mu, grid, exhausted) == pytest.approx(1 - expected, abs=2e-3)


def test_a_rare_failure_is_seen_in_time_or_not() -> None:
    unseen = project(inputs(whole(STEADY)))
    assert unseen.audit.probability == 0.0
    assert unseen.audit.status == "undefined"
    seen = project(inputs(whole(STEADY), review=Review(share=0.5, detection=0.8), volume=1000, detection_days=7))
    assert seen.audit.probability == pytest.approx(1 - (1 - 0.001 * 0.4) ** 7000)
    assert seen.audit.wrong_before == pytest.approx(1 / 0.4)


def test_a_new_step_on_a_known_component_shares_its_fate() -> None:
    evidence = of_steps(read=daily([90] * 20, 100))
    steps = [WorkflowStep(name="read", component="model"), WorkflowStep(name="sort", component="model", in_pilot=False)]
    found = project(inputs(evidence, steps=steps))
    before, after = bar(found, "new_steps")
    assert after == pytest.approx(before**2, rel=2e-3)
    low, high = number(found.success.low), number(found.success.high)
    assert number(found.production.low) == pytest.approx(low**2, rel=1e-6)
    assert number(found.production.high) == pytest.approx(high**2, rel=1e-6)


def test_the_sequential_test_decides_however_often_one_looks() -> None:
    assert project(inputs(whole([98] * 20, 100))).demonstration.sequential == "accept_good"
    assert project(inputs(whole([60] * 20, 100))).demonstration.sequential == "accept_bad"
    assert project(inputs(whole(FALLING, 500))).demonstration.sequential == "accept_bad"
    assert project(inputs(whole([9, 9], 10))).demonstration.sequential == "continue"
    assert "repeated_looks" in codes(project(inputs(whole(STEADY), looks=4)))


def test_more_steps_than_in_the_pilot_cost_what_the_length_law_says() -> None:
    base = inputs(whole(STEADY))
    found = project(override(base, {"steps": 20}))
    before, after = bar(found, "length")
    assert after == pytest.approx(before**2, rel=1e-3)
    declining = project(override(base, {"steps": 20, "kappa": 0.6}))
    assert number(declining.production.point) == pytest.approx(before ** (2**0.6), rel=1e-3)
    assert declining.production.band_low is None


# ---------------------------------------------------------------------------------------- consequences


def test_consequences_follow_from_the_projected_success() -> None:
    review = Review(share=0.2, detection=0.5, false_flags=0.0, repairs=1.0)
    found = project(inputs(whole([97] * 20, 100), review=review, volume=10_000, detection_days=14))
    point = number(found.production.point)
    wrong = 10_000 * (1 - point)
    assert found.wrong_per_day.point == pytest.approx(wrong)
    assert found.silent_per_day.point == pytest.approx(wrong * 0.9)
    assert found.silent_stock.point == pytest.approx(wrong * 0.9 * 14)
    assert found.error_budget_days.point == pytest.approx(0.1 * 30 / (1 - point))
    assert number(found.review_fte.point) == pytest.approx(10_000 * 0.2 * 3 / 60 / 6)
    assert "review_detection" in codes(found)


def test_measured_detection_carries_its_own_uncertainty() -> None:
    fixed = project(inputs(whole([970] * 20, 1000), review=Review(share=1.0, detection=0.7)))
    planted = project(inputs(whole([970] * 20, 1000), review=Review(share=1.0, planted=Trial(hits=14, trials=20))))
    assert number(planted.silent_per_day.high) - number(planted.silent_per_day.low) > 2 * (
        number(fixed.silent_per_day.high) - number(fixed.silent_per_day.low)
    )
    assert origins(planted)["detection"] == "measured"
    assert origins(project(inputs(whole(STEADY), review=Review(share=0.5))))["detection"] == "assumed"


def test_tasks_handed_to_people_are_neither_right_nor_wrong() -> None:
    found = project(inputs(whole(STEADY)))
    evidence = whole(STEADY).model_copy(update={"tasks": 2500, "escalated": 500})
    handed = project(inputs(evidence))
    assert handed.success.point == found.success.point
    assert handed.wrong_per_day.point == pytest.approx(number(found.wrong_per_day.point) * 0.8)
    assert sum(o.share for o in handed.outcomes) == pytest.approx(1.0)
    detected = next(o for o in handed.outcomes if o.key == "detected_unfixed")
    assert detected.share == pytest.approx(0.2)


def test_cost_is_measured_before_it_is_computed_and_absent_before_it_is_invented() -> None:
    assert project(inputs(whole(STEADY))).cost.per_task.status == "no_data"
    measured = whole(STEADY, cost_per_task=0.10, currency="EUR")
    found = project(inputs(measured, wage=60, loss_per_error=10, review=Review(share=0.1)))
    silent = next(o.share for o in found.outcomes if o.key == "silent")
    final = sum(o.share for o in found.outcomes if o.key in ("auto_right", "false_flag", "repaired"))
    unfixed = next(o.share for o in found.outcomes if o.key == "detected_unfixed")
    expected = 0.10 + 0.1 * 3 / 60 * 60 + unfixed * 12 / 60 * 60 + silent * 10
    assert found.cost.per_task.point == pytest.approx(expected)
    assert found.cost.per_right_task.point == pytest.approx(expected / final)
    assert found.cost.currency == "EUR"


def test_laboratory_tokens_enter_only_where_the_pilot_measured_none() -> None:
    changed = Overrides(topology="no-coordinator")
    entered = inputs(whole(STEADY), topology="single", tokens_per_task=10_000, price_per_million=10, overrides=changed)
    assert project(entered).cost.per_task.point == pytest.approx(0.1 * 1.58)
    measured = inputs(whole(STEADY, tokens_per_task=10_000), topology="single", price_per_million=10, overrides=changed)
    assert project(measured).cost.per_task.point == pytest.approx(0.1)


# -------------------------------------------------------------------------------------------- standing


@pytest.mark.parametrize(
    ("right", "tasks", "standing", "gate"),
    [
        ([965, 970, 968, 966] * 5, 1000, "demonstrated", "pass"),
        ([800, 810, 790, 805] * 5, 1000, "contradicted", "fail"),
        ([92, 94, 93, 95] * 5, 100, "demonstrated", "pass"),
        ([19, 18, 19, 18] * 5, 20, "likely", "claimed"),
        ([18, 18, 18, 18] * 5, 20, "open", "claimed"),
        ([49, 48], 50, "likely", "unknown"),
        ([3, 2], 3, "no_evidence", "unknown"),
    ],
)
def test_standing_and_gate_read_the_same_ends(right: list[int], tasks: int, standing: str, gate: str) -> None:
    found = project(inputs(whole(right, tasks)))
    assert found.target.standing == standing
    assert found.gate == gate


def test_a_what_if_demonstrates_nothing_and_opens_no_gate() -> None:
    base = inputs(whole([800, 810, 790, 805] * 5, 1000))
    better = project(override(base, {"step_success": 0.999}))
    assert number(better.production.point) == pytest.approx(0.999**10, abs=1e-3)
    assert better.target.standing == "likely"
    assert better.gate == "fail"


def test_a_suggested_target_is_used_but_opens_no_gate() -> None:
    found = project(inputs(whole(STEADY), target=None, target_origin="none", consequence="money-or-legal"))
    assert (found.target.value, found.target.origin) == (0.98, "suggested")
    assert found.target.standing == "contradicted"
    assert found.gate == "unknown"
    without = project(inputs(whole(STEADY), target=None, target_origin="none"))
    assert without.target.value is None
    assert without.target.standing == "no_evidence"


def test_what_is_still_needed_is_said_in_tasks_and_days() -> None:
    found = project(inputs(whole([19, 18, 19, 18] * 5, 20))).demonstration
    assert found.status == "ok"
    assert number(found.tasks_left) == number(found.tasks_needed) - 400 > 0
    assert number(found.days_left) == pytest.approx(number(found.tasks_left) / 20)
    hopeless = project(inputs(whole(FALLING, 500))).demonstration
    assert hopeless.status == "undefined"
    assert hopeless.allowed_failures == 0
    assert hopeless.tasks_left == hopeless.tasks_needed
    done = project(inputs(whole([965, 970] * 10, 1000))).demonstration
    assert (done.tasks_left, done.days_left) == (0, 0.0)


# -------------------------------------------------------------------------------------------- what-ifs


def test_every_documented_key_can_be_set_and_the_baseline_stays() -> None:
    base = inputs(whole(STEADY), agents=1, topology="single")
    values = {
        "target": 0.95,
        "volume": 9,
        "agents": 2,
        "topology": "hybrid",
        "steps": 14,
        "review_share": 0.5,
        "detection": 0.8,
        "p_tail": 0.5,
        "tau": 0.05,
        "kappa": 0.8,
        "days": 3,
    }
    assert set(values) <= set(KEYS)
    before = project(base)
    for key, value in values.items():
        changed = project(override(base, {key: value}))
        assert changed != before or key in ("p_tail", "kappa", "detection"), key
    everything = project(override(base, values))
    assert number(everything.silent_stock.point) == pytest.approx(number(everything.silent_per_day.point) * 3)
    assert project(base) == before


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"speed": 3}, "There is no what-if speed"),
        ({"target": 95}, "target"),
        ({"topology": "ring"}, "topology"),
        ({"volume": -1}, "volume"),
        ({"agents": "many"}, "agents"),
    ],
)
def test_a_what_if_that_makes_no_sense_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ProjectionError, match=words):
        override(ProjectionInputs(), changes)


SHARE = st.floats(0, 1)
WHAT_IFS = st.fixed_dictionaries(
    {},
    optional={
        "volume": st.floats(0, 1e7),
        "agents": st.integers(1, 12),
        "topology": st.sampled_from(["single", "hybrid", "swarm-hand-off", "not-sure", "no-coordinator"]),
        "steps": st.floats(1, 300),
        "review_share": SHARE,
        "detection": SHARE,
        "p_tail": SHARE,
        "tau": SHARE,
        "kappa": st.floats(0.3, 1.5),
        "days": st.floats(0, 365),
        "step_success": SHARE,
        "checks": SHARE,
        "target": st.floats(0.5, 0.999),
    },
)
PILOTS = st.lists(
    st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=0, max_size=18
)


@settings(max_examples=60)
@given(PILOTS, WHAT_IFS)
def test_any_pilot_and_any_what_if_give_a_sound_result(
    pilot: list[tuple[int, int]], changes: dict[str, object]
) -> None:
    evidence = whole([d[0] for d in pilot], [d[1] for d in pilot])
    found = project(override(inputs(evidence, agents=1, topology="single"), changes), draws=2000)
    for estimate in estimates(found):
        if estimate.point is not None:
            assert math.isfinite(estimate.point)
            assert estimate.low is None or estimate.low <= estimate.point + 1e-9 * abs(estimate.point)
            assert estimate.high is None or estimate.high >= estimate.point - 1e-9 * abs(estimate.point)
    if found.outcomes:
        assert math.fsum(o.share for o in found.outcomes) == pytest.approx(1.0, abs=1e-9)
        assert all(-1e-12 <= o.share_low <= o.share_high <= 1 + 1e-12 for o in found.outcomes)
    else:
        assert found.evidence.level == "none"
        assert found.production.point is None
    if found.production.band_low is not None:
        assert found.production.band_low <= number(found.production.band_high)
    assert found.target.standing != "demonstrated" or found.gate == "pass" or "target" in changes


def estimates(found: Projection) -> list[Estimate]:
    production = Estimate(point=found.production.point, low=found.production.low, high=found.production.high)
    optional = [e for e in (found.naive, found.chain, found.per_step) if e is not None]
    return [
        found.success,
        production,
        found.wrong_per_day,
        found.silent_per_day,
        found.silent_stock,
        found.review_fte,
        found.error_budget_days,
        found.cost.per_task,
        found.cost.per_right_task,
        *optional,
        *(Estimate(point=s.point, low=s.low, high=s.high) for s in found.steps),
    ]


@settings(max_examples=40)
@given(
    st.sampled_from([("steps", -1), ("tau", -1), ("step_success", 1), ("checks", 1)]),
    st.tuples(st.floats(0.001, 0.999), st.floats(0.001, 0.999)),
)
def test_success_moves_one_way_with_every_lever(lever: tuple[str, int], pair: tuple[float, float]) -> None:
    key, sign = lever
    scale = 40 if key == "steps" else 1
    small, large = sorted(value * scale + (1 if key == "steps" else 0) for value in pair)
    base = inputs(whole(STEADY))
    low = number(project(override(base, {key: small}), draws=2000).production.point)
    high = number(project(override(base, {key: large}), draws=2000).production.point)
    assert sign * (high - low) >= -1e-12


@settings(max_examples=40)
@given(
    st.sampled_from([("review_share", -1), ("detection", -1), ("volume", 1), ("days", 1), ("tau", 1), ("steps", 1)]),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_silent_stock_moves_one_way_with_every_lever(lever: tuple[str, int], pair: tuple[float, float]) -> None:
    key, sign = lever
    scale, start = {"volume": (1e6, 0), "days": (90, 0), "steps": (60, 1)}.get(key, (1, 0))
    small, large = sorted(start + scale * value for value in pair)
    base = inputs(whole(STEADY), review=Review(share=0.4))
    low = project(override(base, {key: small}), draws=2000).silent_stock
    high = project(override(base, {key: large}), draws=2000).silent_stock
    for end in ("point", "low", "high"):
        before, after = getattr(low, end), getattr(high, end)
        assert sign * (after - before) >= -1e-9 * max(1.0, abs(before))


@settings(max_examples=40)
@given(st.lists(st.integers(0, 50), min_size=5, max_size=20), st.integers(0, 19), st.integers(1, 30))
def test_one_more_right_result_never_lowers_the_projection(right: list[int], at: int, more: int) -> None:
    index = at % len(right)
    better = list(right)
    better[index] = min(50, better[index] + more)
    before = project(inputs(whole(right, 50)), draws=2000)
    after = project(inputs(whole(better, 50)), draws=2000)
    assert number(after.success.point) >= number(before.success.point)


def test_same_inputs_same_numbers_and_another_seed_stays_close() -> None:
    base = inputs(whole(STEADY), tail=Tail(share=0.05, tested=Trial(hits=5, trials=10)))
    one, two = project(base), project(base)
    assert one == two
    other = project(base, seed=1)
    assert other.seed == 1
    assert number(other.production.low) == pytest.approx(number(one.production.low), abs=2e-3)
    assert number(other.production.low) != one.production.low


def test_the_compound_curve_is_the_power_of_its_own_step() -> None:
    found = project(inputs(whole(STEADY), typical_steps=12))
    assert found.per_step is not None
    assert {5, 10, 12, 20} <= {point.steps for point in found.compound}
    for point in found.compound:
        assert point.point == pytest.approx(number(found.per_step.point) ** point.steps, abs=1e-12)
        assert point.low <= point.point <= point.high
    at_typical = next(point for point in found.compound if point.steps == 12)
    assert at_typical.point == pytest.approx(number(found.success.point))
    assert at_typical.low == pytest.approx(number(found.success.low))
    aim = next(point for point in found.compound_target if point.steps == 12)
    assert aim.point == pytest.approx(0.9)
    assert found.target.required_per_step == pytest.approx(0.9 ** (1 / 12))


def test_the_tornado_is_sorted_and_leaves_out_what_moves_nothing() -> None:
    found = project(inputs(whole(STEADY), review=Review(share=0.3), overrides=Overrides(steps=15, tau=0.02)))
    swings = [abs(bar_.at_high - bar_.at_low) for bar_ in found.tornado]
    assert swings == sorted(swings, reverse=True)
    assert {"tau", "p_tail", "review_share", "detection", "repairs", "kappa"} == {b.parameter for b in found.tornado}
    for bar_ in found.tornado:
        assert bar_.low_value <= bar_.high_value or bar_.parameter == "kappa"


def test_every_assumption_says_where_it_comes_from() -> None:
    found = project(inputs(whole(STEADY), connectors=[Connector(name="ERP", exercised=False)]))
    by_name = origins(found)
    assert by_name["target"] == "profile"
    assert by_name["dispersion"] == "measured"
    assert by_name["availability"] == "assumed"
    assert {"volume", "steps", "detection_days", "tau", "review_share"} <= set(by_name)


def test_survey_figures_and_amplification_multiply_nothing() -> None:
    """More agents of the same arrangement change no probability whatever their number."""
    one = project(inputs(whole(STEADY), agents=1, topology="no-coordinator"))
    ten = project(inputs(whole(STEADY), agents=10, topology="no-coordinator"))
    assert ten.production == one.production
    assert ten.target == one.target


def test_draws_are_the_same_on_every_platform() -> None:
    """Integer shuffles of PCG64 are specified bit for bit; these positions were recorded once."""
    from readiness.domain.reliability.chain import draw_order

    order = draw_order(0, 20_000, 20_260_331)
    assert sorted(order.tolist()) == list(range(20_000))
    assert np.array_equal(order, draw_order(0, 20_000, 20_260_331))
    assert not np.array_equal(order, draw_order(1, 20_000, 20_260_331))
