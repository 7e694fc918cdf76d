"""What the roadmap says in words, at its ends: nothing answered, everything in place, nobody to do it."""

from __future__ import annotations

from typing import Literal

import pytest

from readiness.app.planning_words import (
    block_words,
    change_words,
    gates_words,
    headline,
    lever_words,
    milestone_words,
    percent_range,
    steps_words,
    waiting_words,
    whole,
)
from readiness.content.loader import load_shipped
from readiness.domain.crosscheck import NO_METRICS
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import (
    ChoiceQuestion,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    QuestionId,
)
from readiness.domain.reliability.result import (
    Estimate,
    Production,
    Projection,
    ProjectionEvidence,
    TargetResult,
    TrendResult,
)
from readiness.domain.response import AnswerValue, Response
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Block, Change, Milestone, Roadmap
from readiness.domain.roadmap.planner import plan_roadmap
from readiness.domain.roadmap.rescoring import rescorer
from readiness.domain.scoring import score

PACK = load_shipped("agent-production").pack
TITLES = {i.id: i.title for i in PACK.initiatives}


def _projection(gate: Literal["pass", "unknown"]) -> Projection:
    known = gate == "pass"
    return Projection(
        evidence=ProjectionEvidence(level="end_to_end" if known else "none", n=900 if known else 0),
        success=Estimate(point=0.98, low=0.96, high=0.99) if known else Estimate(status="no_data"),
        production=Production(point=None, low=None, high=None),
        target=TargetResult(value=0.95),
        trend=TrendResult(status="no_data", direction="not_enough_data"),
        gate=gate,
    )


def _perfect() -> dict[QuestionId, Response]:
    found = {}
    for q in PACK.questions:
        value: AnswerValue
        match q:
            case LadderQuestion():
                value = 4
            case NumberQuestion():
                value = max(q.points, key=lambda p: p[1])[0]
            case ChoiceQuestion():
                value = max(q.options, key=lambda o: o.value).key
            case MultiQuestion():
                value = tuple(o.key for o in q.options)
            case DerivedQuestion():
                continue
            case _:
                value = True
        found[q.id] = Response(question=q.id, state="answered", value=value, evidence=2)
    return found


def _plan(responses: dict[QuestionId, Response], gate: Literal["pass", "unknown"], options: PlanOptions) -> Roadmap:
    profile: dict[str, dict[str, ProfileValue]] = {"P-04": {"agents": 1, "topology": "single"}}
    card = score(PACK, profile, responses, NO_METRICS, rel_gate=gate)
    rescore = rescorer(PACK, responses, NO_METRICS)
    return plan_roadmap(PACK, profile, card, _projection(gate), options, rescore, responses=responses)


def test_with_everything_in_place_there_is_nothing_to_plan() -> None:
    plan = _plan(_perfect(), "pass", PlanOptions())
    assert plan.plan == ()
    assert plan.findings == ()
    assert headline(plan, PACK) == "The highest verdict holds today; the plan keeps it."


def test_when_only_proof_is_missing_no_work_is_pretended() -> None:
    plan = _plan(_perfect(), "unknown", PlanOptions())
    assert plan.plan == ()
    assert "as soon as new data shows the target success" in headline(plan, PACK)
    assert [f.id for f in plan.findings] == ["F-REL"]


def test_with_nothing_answered_the_goal_is_a_verdict_that_somebody_wants() -> None:
    said = headline(_plan({}, "unknown", PlanOptions()), PACK)
    assert said.startswith("Pilot only can be reached by the end of week ")


def test_with_nobody_to_do_it_the_headline_says_what_stands_in_the_way() -> None:
    nobody = PlanOptions(capacity={p.id: ((0, 0.0),) for p in PACK.pools})
    plan = _plan({}, "unknown", nobody)
    assert plan.plan == ()
    assert len(plan.unscheduled) == len(plan.order)
    assert headline(plan, PACK).startswith("Pilot only is not reached by this plan. ")


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Block(kind="gate", id="REL"), "The gate on demonstrated success is open: it moves only with new data."),
        (
            Block(kind="gate", id="OWN-03", status="fail", initiatives=("I22",)),
            "The gate First hour of harm is not met. Duty roster, written steps, silent failures would lift it.",
        ),
        (Block(kind="section", id="DAT", have=38.4, need=40), "Domain-specific training data is at 38; 40 is needed."),
        (Block(kind="coverage", have=61.0, need=75), "The answered share is at 61; 75 is needed."),
    ],
)
def test_blocks_in_words(block: Block, said: str) -> None:
    assert block_words(block, PACK, TITLES) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(kind="capacity", id="OPS", after="0.5,8:2"), "Operations: 0.5 people, 2 after week 8"),
        (Change(kind="dropped", id="I06", after="dropped"), "Without Connector for batch, screen or VPN systems"),
        (Change(kind="not_before", id="I13", after="6"), "Outcome table: one row per run not before the end of week 6"),
        (Change(kind="pace", before="likely", after="careful"), "Pace: careful"),
        (Change(kind="volume", before="", after="2400"), "Tasks per day: 2400"),
    ],
)
def test_changes_in_words(change: Change, said: str) -> None:
    assert change_words(change, PACK, TITLES) == said


def test_small_words() -> None:
    assert steps_words("0.5,8:2") == "0.5 people, 2 after week 8"
    assert gates_words(1, 2) == "1 hard gate open, 2 soft"
    assert gates_words(0, 1) == "1 soft gate open"
    assert gates_words(0, 0) == "no gate open"
    assert percent_range(0.912, 0.948) == "91 to 95%"
    assert percent_range(0.986, 0.994) == "98.6 to 99.4%"
    assert percent_range(None, 0.9) == ""
    assert [whole(x) for x in (0.5, 1.5, 2.4999)] == [1, 2, 2]
    assert milestone_words(Milestone(band="conditional", week=None)) == "Conditional is not reached by this plan."
    assert lever_words(PACK.initiative_by_id["I37"]) == "10 to 20% fewer steps; 20 to 60% fewer tokens"
    assert lever_words(PACK.initiative_by_id["I16"]) == "a fall noticed within 1 day"


def test_the_cost_of_waiting_says_the_tasks_the_rate_and_the_days_it_is_made_of() -> None:
    waiting = Estimate(point=41.16, low=35.2, high=47.4)
    said = waiting_words(waiting, 70.0)
    assert "about 41 (35 to 47) wrong results" in said
    assert "70 tasks a day today, 8.4% of them" in said
    assert "on 7 days a week" in said
    assert waiting_words(waiting, None).endswith("41 (35 to 47) wrong results that nobody sees.")
    assert waiting_words(Estimate(status="no_data"), 70.0) == ""
