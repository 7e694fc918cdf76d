"""Findings in audit form: complete, rated by rule, tied to the plan both ways, worded from the pack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from readiness.domain.crosscheck import ImportedMetrics
from readiness.domain.finding import FindingEdit
from readiness.domain.reliability.result import TargetResult, TrendResult
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Roadmap
from readiness.domain.roadmap.wording import fill

if TYPE_CHECKING:
    from readiness.domain.finding import Finding
    from tests.domain.roadmap.conftest import Assessment, Builders

PARTS = ("title", "condition", "criteria", "cause", "effect", "recommendation")


def _by_id(plan: Roadmap) -> dict[str, Finding]:
    return {f.id: f for f in plan.findings}


def test_every_finding_has_its_five_parts_filled(assessment: Assessment) -> None:
    plan = assessment.plan()
    assert len(plan.findings) > 15
    for finding in plan.findings:
        for part in PARTS:
            text = getattr(finding, part)
            assert text, (finding.id, part)
            assert not re.search(r"[{}]|\bNone\b|\bnan\b", text), (finding.id, text)
        assert finding.rating_rule
        assert finding.confidence_rule
        assert finding.evidence


def test_titles_are_sentences_with_a_figure_and_never_repeat(assessment: Assessment) -> None:
    titles = [f.title for f in assessment.plan().findings]
    assert len(set(titles)) == len(titles)
    assert all(len(t) <= 110 for t in titles)
    leading = [f.title for f in assessment.plan().findings if f.rating in {"critical", "high"}]
    assert all(re.search(r"\d", t) and len(t) >= 40 for t in leading)


def test_findings_and_initiatives_cite_one_another(assessment: Assessment) -> None:
    plan = assessment.plan()
    found = _by_id(plan)
    for item in plan.plan:
        assert item.findings, item.id
        assert all(item.id in found[f].initiatives for f in item.findings)
    for finding in plan.findings:
        assert finding.initiatives, finding.id
        assert all(finding.id in p.findings for p in plan.plan if p.id in finding.planned)
    known = {str(q.id) for q in assessment.pack.questions} | {i.id for i in assessment.pack.profile} | {"REL"}
    assert all(set(f.evidence) <= known for f in plan.findings)


def test_every_open_gate_is_a_finding_rated_by_the_printed_rule(assessment: Assessment) -> None:
    plan = assessment.plan()
    found, gates = _by_id(plan), assessment.card.gates
    for gate, status in gates.items():
        assert (f"F-{gate}" in found) == (status != "pass")
        if status == "pass" or gate == "REL":
            continue
        hard = assessment.pack.gate_by_id[gate].hard
        expected = ("high" if status == "claimed" else "critical") if hard else "high" if status == "fail" else "medium"
        assert found[f"F-{gate}"].rating == expected
    ratings = [f.rating for f in plan.findings]
    assert ratings == sorted(ratings, key=["critical", "high", "medium", "low"].index)


def test_a_gate_finding_quotes_what_was_said_and_what_is_asked(assessment: Assessment) -> None:
    finding = _by_id(assessment.plan())["F-GOV-03"]
    assert "level 1" in finding.title
    assert "its instructions, and a person who looks now and then" in finding.condition
    assert "said only" in finding.condition
    assert "for its most serious actions, a control outside the model" in finding.criteria
    assert "at most Pilot only" in finding.effect
    assert "(I34), by the end of week 3" in finding.recommendation
    assert finding.due_week == 3
    assert finding.confidence == "low"


def test_what_nobody_knows_names_who_finds_out(assessment: Assessment) -> None:
    plan = assessment.plan_answered("GOV-03", state="unknown", who="Tomas Brandt", by="2026-12-01")
    finding = _by_id(plan)["F-GOV-03"]
    assert finding.rating == "critical"
    assert "Tomas Brandt finds out by 1 December 2026." in finding.condition
    assert finding.title.startswith("Nobody could say")


def test_a_blank_answer_is_not_called_ignorance(assessment: Assessment) -> None:
    plan = assessment.plan_answered("GOV-03", state="unanswered")
    assert "not answered" in _by_id(plan)["F-GOV-03"].title


def test_a_cause_is_verified_only_by_what_was_shown(assessment: Assessment) -> None:
    """OWN-03's cause rests on OWN-02: shown at level 1 it is verified, only said it stays suspected."""
    shown = assessment.plan_answered("OWN-02", state="answered", value=1, evidence=2)
    said = assessment.plan_answered("OWN-02", state="answered", value=1, evidence=1)
    assert _by_id(shown)["F-OWN-03"].cause_verified
    assert "OWN-02" in _by_id(shown)["F-OWN-03"].evidence
    assert not _by_id(said)["F-OWN-03"].cause_verified


SCORED_RARELY = ImportedMetrics(values={"quality_score_pct": 0.4}, grains=frozenset({"run"}), runs=5000, days=30)


def test_a_claim_against_the_data_is_a_finding(assessment: Assessment) -> None:
    """QUA-05 says level 3 with an artefact; 0.4% of runs carry a score, so the data supports level 1."""
    plan = assessment.plan_answered("QUA-05", SCORED_RARELY, state="answered", value=3, evidence=2)
    finding = _by_id(plan)["F-X04-QUA-05"]
    assert finding.source == "contradiction"
    assert finding.title == "On “Live quality measured” the answer says level 3; the data supports level 1"
    assert finding.rating == "medium"
    assert finding.confidence == "high"
    assert finding.rules == ("X04",)
    assert finding.evidence == ("QUA-05",)
    assert "0.4" in finding.condition
    assert finding.planned == ("I14",)
    assert "accept the data, or show what explains the difference" in finding.recommendation


def test_a_claim_settled_for_the_room_is_none(assessment: Assessment) -> None:
    settled = {"rule": "X04", "reason": "Scores live in another system; seen."}
    plan = assessment.plan_answered(
        "QUA-05", SCORED_RARELY, state="answered", value=3, evidence=2, dismissed=(settled,)
    )
    assert "F-X04-QUA-05" not in _by_id(plan)


def test_a_gate_that_the_data_contradicts_is_told_once(assessment: Assessment) -> None:
    """X01 caps OBS-01, a hard gate: its own finding says so, and no second one repeats it."""
    thin = ImportedMetrics(values={"outcome_filled_pct": 60.0}, grains=frozenset({"run"}), runs=5000, days=30)
    plan = assessment.plan_answered("OBS-01", thin, state="answered", value=3, evidence=2)
    found = _by_id(plan)["F-OBS-01"]
    assert found.title == "The outcome of each run: level 3 claimed, but the data supports level 1"
    assert found.confidence == "high"
    assert found.rules == ("X01",)
    assert "60" in found.condition
    assert not [f for f in plan.findings if f.id.startswith("F-X01")]


def test_a_split_vote_below_a_gate_is_told_as_one(assessment: Assessment) -> None:
    votes = [{"level": level, "role": "build"} for level in (1, 1, 3, 3, 3)]
    plan = assessment.plan_answered("GOV-03", state="answered", evidence=2, votes=votes)
    found = _by_id(plan)["F-GOV-03"]
    assert found.title == "The limits on actions: level 3 claimed, but the lower votes reach level 1 only"
    assert found.rating == "high"


def test_the_target_finding_tells_figures_as_measured(make: type[Builders], assessment: Assessment) -> None:
    finding = _by_id(assessment.plan())["F-REL"]
    assert finding.title == "81% of tasks were right; even the upper end, 86%, is below the target of 95%"
    assert "324 of 400 verified tasks over 20 days" in finding.condition
    assert "98.3% per step" in finding.cause
    assert "228 results a day are wrong (168 to 312)" in finding.effect
    none = _by_id(assessment.plan(projected=make.projection(None)))["F-REL"]
    assert "0 tasks could be counted" in none.title
    assert "%" not in none.condition
    aimless = make.projection(target=TargetResult(value=None), gate="unknown")
    assert "no target says" in _by_id(assessment.plan(projected=aimless))["F-REL"].title


def test_a_falling_trend_is_a_finding(make: type[Builders], assessment: Assessment) -> None:
    falling = make.projection(trend=TrendResult(status="ok", direction="down", change_points=-4.2))
    finding = _by_id(assessment.plan(projected=falling))["F-TREND"]
    assert finding.title == "Success fell by 4.2 points over 20 days of the pilot"
    assert finding.planned
    assert "F-TREND" not in _by_id(assessment.plan())


def test_words_by_hand_survive_and_are_marked(assessment: Assessment) -> None:
    edits = (
        FindingEdit(finding="F-GOV-03", cause="The limits were never asked for.", cause_verified=True),
        FindingEdit(finding="F-I39", hidden=True),
    )
    found = _by_id(assessment.plan(PlanOptions(finding_edits=edits)))
    assert found["F-GOV-03"].cause == "The limits were never asked for."
    assert found["F-GOV-03"].cause_verified
    assert set(found["F-GOV-03"].edited) == {"cause", "cause_verified"}
    assert "F-I39" not in found
    assert found["F-GOV-03"].condition == _by_id(assessment.plan())["F-GOV-03"].condition


def test_the_same_input_gives_the_same_findings(assessment: Assessment) -> None:
    assert assessment.plan().findings == assessment.plan().findings


def test_dropped_work_is_named_as_outside_the_plan(assessment: Assessment) -> None:
    finding = _by_id(assessment.plan(PlanOptions(dropped=("I34",))))["F-GOV-03"]
    assert finding.initiatives == ("I34",)
    assert finding.planned == ()
    assert "not in the plan now" in finding.recommendation
    assert finding.due_week is None


def test_a_pack_without_wording_gives_no_findings_and_says_so(assessment: Assessment) -> None:
    plan = assessment.plan(pack=assessment.pack.model_copy(update={"findings": None}))
    assert plan.findings == ()
    assert "no_finding_wording" in plan.cautions


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{subject} at {have}", "the gate at level 1"),
        ("{Subject}", "The gate"),
        ("{unknown} stays", "{unknown} stays"),
        ("{subject.__class__} {0}", "{subject.__class__} {0}"),
        ("It is so: “{empty}”.", "It is so."),
    ],
)
def test_templates_are_filled_and_never_executed(template: str, expected: str) -> None:
    assert fill(template, {"subject": "the gate", "have": "level 1", "empty": ""}) == expected
