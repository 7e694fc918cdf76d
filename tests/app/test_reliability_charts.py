"""Figures of the reliability page: what they hold, what they say, and that nothing bare or dishonest is drawn."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.app.projection_json import projection_json
from readiness.app.reliability_charts import ChartLook, percent_scale, shade
from readiness.app.reliability_compound import compound_chart, what_if_curve
from readiness.app.reliability_explained import explain_projection
from readiness.app.reliability_fan import fan_chart, series_goal, trend_facts
from readiness.app.reliability_levers import find_levers
from readiness.app.reliability_rows import day_rows, proof_breaks, proof_rows, proof_title, step_rows, step_title
from readiness.app.reliability_tornado import tornado_chart
from readiness.app.reliability_transfer import transfer_chart, transfer_facts, wrap
from readiness.app.reliability_view import first_view, outcome_rows, view_today
from readiness.app.reliability_words import chance_words, count_words, percent, two_digits
from readiness.domain.reliability.inputs import (
    Connector,
    DailyCounts,
    Elicited,
    Evidence,
    ProjectionInputs,
    StepEvidence,
    WorkflowStep,
)
from readiness.domain.reliability.projection import project
from readiness.domain.reliability.result import Estimate, Projection
from readiness.domain.reliability.whatif import override

LOOK = ChartLook(
    "#000001", "#000002", "#000003", "#000004", "#FFFFFF", "#0A3D7C", "#0B7468", "'Source Sans 3', sans-serif", 14
)
FIRST = dt.date(2026, 3, 2)
FALLING = (470, 464, 458, 453, 447, 441, 435, 430, 424, 418, 412, 407, 401, 395)
STEADY = (96, 92, 95, 90, 97, 94, 93, 97, 93, 95, 94, 96, 92, 95, 96, 93, 94, 95, 97, 92)


def pilot(right: tuple[int, ...], tasks: int, **more: object) -> ProjectionInputs:
    days = tuple(FIRST + dt.timedelta(days=i) for i in range(len(right)))
    counts = DailyCounts(days=days, right=right, tasks=(tasks,) * len(right))
    evidence = Evidence(end_to_end=counts, tasks=counts.total, judge="human", silent=counts.total - counts.total_right)
    values: dict[str, object] = {
        "evidence": evidence,
        "target": 0.9,
        "target_origin": "profile",
        "typical_steps": 10,
        "volume": 1000,
        "detection_days": 7,
    }
    return ProjectionInputs.model_validate(values | more)


def texts(figure: dict[str, Any]) -> list[str]:
    return [a["text"] for a in figure["layout"].get("annotations", [])]


EDGES = {
    "nothing": ProjectionInputs(),
    "one day": pilot((9,), 10),
    "all right": pilot((100,) * 20, 100),
    "all wrong": pilot((0,) * 20, 100),
    "two years": pilot((95,) * 730, 100),
    "ten million a day": pilot(STEADY, 100, volume=10_000_000),
    "no target, no volume": pilot(STEADY, 100, target=None, target_origin="none", volume=None, detection_days=None),
    "a step without trials": pilot(STEADY, 100, steps=(WorkflowStep(name="New", in_pilot=False),)),
    "one step per task": pilot(STEADY, 100, typical_steps=1),
    "thousand steps": pilot(STEADY, 100, steps=tuple(WorkflowStep(name=f"Step {i}") for i in range(1000))),
}


@pytest.mark.parametrize("name", EDGES)
def test_every_part_of_the_page_stands_on_edge_data(name: str) -> None:
    inputs = EDGES[name]
    today = project(inputs)
    other = project(override(inputs, {"review_share": 0.5, "steps": 4}))
    for result in (None, other):
        charts = [
            compound_chart(today, result, LOOK),
            transfer_chart(result or today, LOOK),
            fan_chart(today, LOOK, series_goal(inputs, today)),
            tornado_chart(result or today, LOOK),
        ]
        for chart in charts:
            assert chart.title
            json.dumps(chart.figure, allow_nan=False)
        rows = [*day_rows(today, result), *proof_rows(result or today)]
        assert all(row.today for row in rows)
        assert "nan" not in " ".join(f"{row.today} {row.other} {row.note}" for row in rows).lower()
        assert "None" not in " ".join(f"{row.today} {row.other} {row.note}" for row in rows)
    json.dumps(projection_json(today), allow_nan=False)
    assert explain_projection(today)
    assert len(step_rows(today)) == len(today.steps)
    assert step_title(today)
    assert transfer_facts(today)
    assert trend_facts(today)


def test_without_evidence_words_stand_where_numbers_would() -> None:
    today = project(ProjectionInputs())
    view = view_today(today)
    assert view.figure == ""
    assert view.interval == "Not enough data"
    assert view.standing_status == "unknown"
    assert compound_chart(today, None, LOOK).figure == {}
    assert "Not enough data" in compound_chart(today, None, LOOK).title
    figures = {row.name: row.today for row in day_rows(today, None)}
    assert figures["Wrong results a day"] == "not enough data"
    assert figures["Unseen until noticed"] == "not enough data"
    assert not outcome_rows(today.outcomes)


def test_the_curve_starts_with_today_and_keeps_it_beside_the_what_if() -> None:
    inputs = pilot(STEADY, 100)
    today, other = project(inputs), project(override(inputs, {"steps": 4}))
    alone, both = compound_chart(today, None, LOOK).figure, compound_chart(today, other, LOOK).figure
    solid = [t for t in alone["data"] if t.get("line", {}).get("dash") == "solid"]
    assert solid == [t for t in both["data"] if t.get("line", {}).get("dash") == "solid"]
    assert len([t for t in both["data"] if t.get("line", {}).get("dash") == "6px,4px"]) == 1
    assert "<b>Target 90%</b>" in texts(both)
    assert any("at 10 steps" in text for text in texts(both))
    assert any("at 4 steps" in text for text in texts(both))
    line = what_if_curve(other)
    assert line.own.steps == 4
    assert other.production.point is not None
    assert line.own.point == pytest.approx(other.production.point, abs=1e-9)
    assert any("axis starts at" in text for text in texts(alone))


def test_rounding_never_lifts_success_onto_its_target() -> None:
    today = project(pilot((947,) * 30, 1000, target=0.95))
    assert today.target.standing != "demonstrated"
    assert view_today(today).figure == "94.7%"
    assert compound_chart(today, None, LOOK).title.startswith("94.7 of 100")
    assert view_today(project(pilot(STEADY, 100))).figure == "94%"


def test_a_slider_of_step_success_is_fine_enough_for_long_tasks() -> None:
    inputs = pilot(STEADY, 100, typical_steps=1000)
    lever = next(x for x in find_levers(inputs, project(inputs)) if x.key == "step_success")
    assert lever.today is not None
    assert lever.low < lever.today < lever.high
    assert lever.words(lever.today) == "99.994%"


def test_falling_success_opens_with_the_trend_and_its_breach() -> None:
    inputs = pilot(FALLING, 500)
    today = project(inputs)
    assert first_view(today) == "trend"
    chart = fan_chart(today, LOOK, series_goal(inputs, today))
    assert "falls 15 points in 14 days" in chart.title
    assert "under the target of 90% since" in chart.title
    assert any("under the target from" in text for text in texts(chart.figure))
    facts = {name: words for name, words, _ in trend_facts(today)}
    assert facts["Reported as successful, but wrong"] == "945 of 7,000"
    assert facts["Target breach"].startswith("since ")
    assert facts["A control chart would have alerted"].startswith("on ")


def test_a_steady_series_projects_no_date() -> None:
    inputs = pilot(STEADY, 100)
    today = project(inputs)
    assert first_view(today) == "curve"
    assert "none projected" in fan_chart(today, LOOK, 0.9).title
    assert {name: words for name, words, _ in trend_facts(today)}["Target breach"] == "none projected"


def test_steps_alone_are_held_against_the_target_per_step() -> None:
    days = tuple(FIRST + dt.timedelta(days=i) for i in range(20))
    counts = DailyCounts(days=days, right=(99,) * 20, tasks=(100,) * 20)
    steps = tuple(StepEvidence(name=name, counts=counts) for name in ("Read", "Check", "Post"))
    inputs = ProjectionInputs(evidence=Evidence(steps=steps, tasks=2000), target=0.9, target_origin="profile")
    today = project(inputs)
    goal = series_goal(inputs, today)
    assert goal == pytest.approx(0.9 ** (1 / 3))
    assert "<b>Per step 96.5%</b>" in texts(fan_chart(today, LOOK, goal).figure)


def test_band_and_interval_are_drawn_apart() -> None:
    inputs = pilot(STEADY, 100, connectors=(Connector(name="<b>SAP</b>", exercised=False),))
    today = project(inputs)
    chart = transfer_chart(today, LOOK)
    dashed = [t for t in chart.figure["data"] if t.get("line", {}).get("dash") == "4px,4px"]
    thick = [t for t in chart.figure["data"] if t.get("line", {}).get("width") == 5]
    assert len(dashed) == 2
    assert len(thick) == 2
    facts = {name: (words, note) for name, words, note in transfer_facts(today)}
    assert "90% interval" in facts["Success in production"][1]
    assert facts["Scenario band"][0] != "none"
    assert "costs" in chart.title


def test_without_a_factor_there_is_no_waterfall() -> None:
    chart = transfer_chart(project(pilot(STEADY, 100)), LOOK)
    assert chart.figure == {}
    assert "no factor applies" in chart.title


def test_what_would_demonstrate_the_target_is_a_sentence() -> None:
    assert "would demonstrate 94%" in proof_title(project(pilot(STEADY, 100, target=0.94)))
    assert "cannot demonstrate 99%" in proof_title(project(pilot(STEADY, 100, target=0.99)))
    assert "is demonstrated" in proof_title(project(pilot((98,) * 30, 100)))


def test_the_client_s_own_words_never_become_markup() -> None:
    assert "<b>" not in wrap("<b>A bold & long name of a system that wraps</b>").replace("<br>", "")
    assert wrap("a&b") == "a&amp;b"


@given(st.lists(st.floats(0, 100), min_size=1, max_size=20))
@settings(max_examples=150)
def test_an_axis_holds_all_values_on_few_round_ticks(values: list[float]) -> None:
    scale = percent_scale(values)
    assert scale.low <= min(values)
    assert max(values) <= scale.high
    assert 2 <= len(scale.ticks) <= 8
    assert scale.is_cut == (scale.low > 0)


@given(st.floats(0, 1))
def test_a_share_is_never_rounded_to_certainty(share: float) -> None:
    words = percent(share)
    assert (words == "100%") == (share == 1)
    assert (words == "0%") == (share == 0)
    assert chance_words(share) not in ("0%", "100%")


def test_counts_keep_two_digits_and_say_why_they_are_missing() -> None:
    assert two_digits(123_456) == "120,000"
    assert two_digits(0.034) == "0.034"
    assert count_words(Estimate(point=12.3, low=9.8, high=14.9)) == "12 (9.8 to 15)"
    assert count_words(Estimate(status="no_data")) == "not enough data"
    assert count_words(Estimate(status="undefined")) == "cannot be computed"
    assert shade("#0A3D7C", 0.5) == "rgba(10,61,124,0.5)"


def test_outcomes_say_what_the_day_brings() -> None:
    result: Projection = project(override(pilot(STEADY, 100), {"review_share": 0.5}))
    rows = outcome_rows(result.outcomes)
    assert sum(row.share for row in rows) == pytest.approx(1.0)
    assert len({row.mark for row in rows}) == 5


def test_a_stated_rate_is_shown_as_it_was_stated() -> None:
    today = project(ProjectionInputs(elicited=Elicited(rate=0.9, confidence="mid")))
    view = view_today(today)
    assert view.figure == "90%"
    assert view.evidence == "Stated, not measured"
    assert view.interval.endswith("to over 99.9%")
    assert compound_chart(today, None, LOOK).title.startswith("People state that 90 of 100 tasks end right")


def test_the_target_outshines_the_hairlines_behind_it() -> None:
    own = dataclasses.replace(LOOK, grid="#595959", grid_dash="dot")
    layout = compound_chart(project(pilot(STEADY, 100)), None, own).figure["layout"]
    (line,) = layout["shapes"]
    assert line["line"] == {"color": own.ink, "width": 2.0}
    assert (layout["yaxis"]["gridcolor"], layout["yaxis"]["griddash"]) == ("#595959", "dot")
    plain = compound_chart(project(pilot(STEADY, 100)), None, LOOK).figure["layout"]["yaxis"]
    assert (plain["gridcolor"], plain["griddash"]) == (LOOK.line, "solid")


def test_figures_of_rows_show_the_target_as_an_upright_line_only_where_there_is_one() -> None:
    inputs = pilot(STEADY, 100, connectors=(Connector(name="SAP", exercised=False),))
    today = project(inputs)
    reviewed = project(override(inputs, {"review_share": 0.5}))
    for figure in (transfer_chart(today, LOOK).figure, tornado_chart(reviewed, LOOK).figure):
        (line,) = figure["layout"]["shapes"]
        assert (line["x0"], line["x1"]) == (90.0, 90.0)
        assert "<b>Target 90%</b>" in texts(figure)
        low, high = figure["layout"]["xaxis"]["range"]
        assert low <= 90 <= high
    without = project(inputs.model_copy(update={"target": None, "target_origin": "none"}))
    assert transfer_chart(without, LOOK).figure["layout"]["shapes"] == []


def test_the_proof_is_parted_where_its_subject_changes() -> None:
    today = project(pilot(STEADY, 100))
    names = [row.name for row in proof_rows(today)]
    plan, watch = proof_breaks(today)
    assert names[plan] == "Verified tasks to demonstrate it"
    assert names[watch] in ("Monitoring", "A chart alerts on doubled failures")
