"""The read-out in words, what moves the verdict, explanations and the JSON of the scorecard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from readiness.app import scoring
from readiness.app.case_pack import case_responses
from readiness.content import loader
from readiness.domain.crosscheck import NO_METRICS, ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response, RiskAcceptance
from readiness.domain.scoring import score
from readiness.domain.scoring.explanation import recompute
from readiness.domain.scoring.scorecard import GateStatus, Scorecard
from readiness.errors import ReadinessError

PACK = loader.load_shipped("agent-production").pack
PROFILE: dict[str, dict[str, Any]] = {
    "P-02": {"consequence": "money-or-legal"},
    "P-03": {"typical": 12},
    "P-04": {"agents": 1, "topology": "single"},
    "P-06": {"months": 5},
    "P-10": {"agent_features": 90, "operations": 10},
}


@dataclass
class Assessed:
    """An engagement as far as the read-out reads it."""

    responses: dict[QuestionId, Response]
    scorecard: Scorecard
    profile: dict[str, dict[str, Any]]
    pack: Pack = PACK
    pack_hash: str = "abc"
    risks: tuple[RiskAcceptance, ...] = ()
    projection: Any = None


def assessed(
    changes: Mapping[str, dict[str, Any]] | None = None,
    *,
    level: int = 3,
    evidence: int = 2,
    metrics: ImportedMetrics = NO_METRICS,
    rel: GateStatus = "unknown",
    profile: dict[str, dict[str, Any]] | None = None,
) -> Assessed:
    """Every ladder at one level, other questions at their best, except for the changes."""
    answers: dict[str, dict[str, Any]] = {}
    for question in PACK.questions:
        value: Any = level
        if question.kind == "number":
            value = max(question.points, key=lambda point: point[1])[0]
        elif question.kind in {"choice", "multi", "yesno"}:
            keys = [option.key for option in question.options]
            value = True if question.kind == "yesno" else tuple(keys) if question.kind == "multi" else keys[-1]
        if question.kind != "derived":
            answers[question.id] = {"value": value, "evidence": evidence}
    responses = case_responses({**answers, **(changes or {})})
    where = PROFILE if profile is None else profile
    return Assessed(responses, score(PACK, where, responses, metrics, rel_gate=rel), where)


def gate(view: scoring.ReadoutView, name: str) -> Any:
    return next(line for line in view.gates if line.id == name)


def test_the_sentence_tells_evidence_from_work() -> None:
    claims = assessed({key: {"value": 3, "evidence": 0} for key in ("OBS-01", "QUA-01")}, rel="pass")
    view = scoring.readout(claims)
    assert view.sentence == (
        "Evidenced: Conditional. If the claims made today are shown: Production ready. "
        "What is missing for that is evidence on 2 answers, not work."
    )
    assert view.readings[0].word == "Conditional"
    assert [reading.band for reading in view.readings] == ["conditional", "production_ready", "production_ready"]
    assert view.reasons[:2] == (
        "Gate 'Correct result defined' is claimed, not shown.",
        "Gate 'Outcome recorded per run' is claimed, not shown.",
    )


def test_at_the_top_there_is_nothing_to_say_against() -> None:
    view = scoring.readout(assessed(rel="pass"))
    assert view.sentence == "Evidenced: Production ready."
    assert view.reasons == ()
    assert view.gates_note == f"{len(view.gates)} of {len(view.gates)} pass"
    assert all(line.missing == "" for line in view.gates)


def test_a_verdict_that_nothing_recorded_can_lift_says_so() -> None:
    failing = scoring.readout(assessed({"OWN-01": {"value": 0, "evidence": 2}}, rel="pass"))
    assert failing.sentence == (
        "Evidenced: Pilot only. Showing every claim and filling every blank would not change the verdict."
    )


def test_open_gates_stand_first_and_say_what_is_missing() -> None:
    outcome = ImportedMetrics(values={"outcome_filled_pct": 71.0, "runs": 900, "days": 30}, grains=frozenset({"run"}))
    view = scoring.readout(
        assessed(
            {
                "OBS-01": {"value": 3, "evidence": 2},
                "OWN-01": {"state": "unknown", "who": "Bo", "by": "2026-12-01"},
                "OWN-03": {"state": "unanswered"},
                "QUA-01": {"value": 1, "evidence": 2},
                "QUA-04": {"state": "na", "reason": "no releases"},
                "DAT-02": {"value": 60, "evidence": 2},
                "GOV-02": {"value": 3, "evidence": 1},
                "GOV-03": {"votes": [1, 2, 3, 3], "evidence": 2},
                "GOV-05": {"value": "informal-view", "evidence": 2},
            },
            metrics=outcome,
        )
    )
    missing = {line.id: line.missing for line in view.gates if line.status != "pass"}
    assert missing == {
        "QUA-01": "B stated, C needed",
        "QUA-04": "'not applicable' is not accepted on a gate",
        "OWN-01": "nobody could say; Bo finds out by 1 December 2026",
        "OWN-03": "not answered yet",
        "DAT-02": "60 examples stated, 150 examples needed",
        "GOV-05": "'informal view' stated, 'written classification' needed",
        "OBS-01": "the data shows 71%",
        "GOV-02": "said, not shown: record of the last drill: who, when, minutes taken",
        "GOV-03": "the room is split: its lower quartile is B",
        "REL": "no target set; suggested 98%",
    }
    assert [line.id for line in view.gates[:4]] == ["QUA-01", "QUA-04", "OWN-01", "OWN-03"]
    assert next(i for i, line in enumerate(view.gates) if line.status == "pass") == len(missing)
    numbers = scoring.readout(assessed({"QUA-01": {"value": 1, "evidence": 2}}), "numbers")
    assert gate(numbers, "QUA-01").missing == "level 1 stated, level 2 needed"


def test_the_gate_on_success_says_why_it_is_open() -> None:
    target = {**PROFILE, "P-11": {"success": 0.95}}
    thin = ImportedMetrics(values={"runs": 20, "days": 3}, grains=frozenset({"run"}))
    cases: list[tuple[GateStatus, ImportedMetrics]] = [
        ("unknown", NO_METRICS),
        ("unknown", thin),
        ("claimed", NO_METRICS),
        ("fail", NO_METRICS),
    ]
    texts = [
        gate(scoring.readout(assessed(rel=rel, profile=target, metrics=metrics)), "REL").missing
        for rel, metrics in cases
    ]
    assert texts == [
        "too few verified outcomes are imported",
        "too little data: fewer than 200 runs or 14 days",
        "the measured interval spans the target",
        "measured success is below the target",
    ]


def test_evidence_that_aged_says_so() -> None:
    old = {"value": 3, "evidence": 2, "shown": [{"what": "table", "date": "2026-01-05"}]}
    answers = assessed({"OBS-01": old})
    card = score(PACK, PROFILE, answers.responses, NO_METRICS, today=dt.date(2026, 11, 20))
    view = scoring.readout(Assessed(answers.responses, card, PROFILE))
    assert gate(view, "OBS-01").missing == "shown more than 180 days ago"
    assert "OBS-01: what was shown is too old and must be shown again before it counts." in view.cautions


def test_a_signed_risk_is_shown_and_moves_nothing() -> None:
    answers = assessed({"OWN-01": {"value": 0, "evidence": 2}})
    before = scoring.readout(answers)
    answers.risks = (RiskAcceptance(gate="OWN-01", name="Dana Roy", date=dt.date(2026, 11, 20)),)
    after = scoring.readout(answers)
    assert gate(after, "OWN-01").accepted == answers.risks[0]
    assert gate(after, "OWN-01").status == "fail"
    assert (after.sentence, after.readings) == (before.sentence, before.readings)


def test_gaps_stand_worst_first_and_control_apart() -> None:
    worse = {
        str(q.id): {"value": 1, "evidence": 2} for q in PACK.questions_of(PACK.sections[3].id) if q.kind == "ladder"
    }
    view = scoring.readout(assessed(worse, rel="pass"))
    assert view.gaps[0].id == "OWN"
    assert view.gaps[0].below_floor
    lows = [gap.figures.lo for gap in view.gaps if gap.figures is not None]
    assert lows == sorted(lows)
    assert [gap.id for gap in view.control] == ["GOV"]
    assert any("Organisational ownership is at" in reason for reason in view.reasons)


def test_what_was_said_apart_is_listed() -> None:
    view = scoring.readout(
        assessed(
            {
                "OBS-01": {"votes": [4, 0, "?", 1], "roles": ["build", "operate", "risk", "data"], "evidence": 1},
                "OBS-02": {"votes": [2, 4], "roles": ["build", "operate"], "value": 3, "consensus_reason": "seen"},
                "OBS-03": {"votes": [2, 2]},
                "OWN-07": {"state": "unknown", "who": "Kim"},
            }
        )
    )
    assert [(line.question, line.votes, line.flag, line.closed) for line in view.disagreements] == [
        ("OBS-01", "E A ? B", "red", False),
        ("OBS-02", "C E", "red", True),
    ]
    assert view.disagreements[0].role_gap == 4
    assert view.optimism_note == "Builders vote 1.0 levels higher than everybody else, on average."
    assert [(line.question, line.who) for line in view.blind_spots] == [("OWN-07", "Kim")]


def test_notes_beside_the_scores() -> None:
    view = scoring.readout(assessed(rel="pass"))
    assert view.balance_note == (
        "Effort is heavy on building: 10% of building and operating together goes into operating. "
        "Moving 30 within the same total reaches 40%."
    )
    assert view.stall_note.startswith("Of 100 organisations")
    assert view.stall_note.endswith("Few of the survey's stall conditions are present.")
    assert "the verdict stays" in view.equal_weights_note
    assert view.practices_note == "Evidenced 3 of 3, claimed 3 of 3 practices that the survey's 14% had in common."
    assert [bar.id for bar in view.watching] == ["monitoring", "observability", "debugging"]


def test_an_empty_sheet_reads_out_without_a_mark() -> None:
    card = score(PACK, {}, {}, NO_METRICS)
    view = scoring.readout(Assessed({}, card, {}))
    assert view.sentence == "Evidenced: No verdict. If every blank turns out well: Production ready."
    assert [reading.points for reading in view.readings] == [None, None, 100.0]
    assert view.reasons == ("Only 0% of the questionnaire is answered.",)
    assert {(line.status, line.word) for line in view.practices} == {(None, "Not known")}  # blanks could still lift it
    assert view.balance_note == ""
    assert view.disagreements == ()


def test_moves_are_named_in_the_terms_of_the_question() -> None:
    found = scoring.moves(assessed({"OBS-01": {"value": 2, "evidence": 0}}, rel="pass"))
    first = found.raise_[0]
    assert (first.question, first.to, first.flips, first.word) == ("OBS-01", "D", True, "Production ready")
    assert all(not line.flips for line in found.prove)
    risky = scoring.moves(assessed(rel="pass")).lose
    assert risky[0].flips
    assert [line.flips for line in risky] == sorted((line.flips for line in risky), reverse=True)
    assert scoring.moves(assessed(), "numbers").lose[0].to.startswith("level")


def test_the_document_has_the_promised_keys() -> None:
    document = scoring.score_document(assessed({"OBS-01": {"value": 2, "evidence": 0}}, rel="pass"))
    assert set(document) >= {
        "pack", "questions", "sections", "overall", "coverage", "blindSpot", "practices", "subPractices", "layers",
        "layerSpread", "gates", "verdict", "equalWeights", "indices", "contradictions", "sensitivity", "shortestPath",
    }  # fmt: skip
    assert document["pack"] == {"id": "agent-production", "version": PACK.version, "hash": "abc"}
    assert set(document["indices"]) >= {"monitoring", "observability", "debugging", "buildVsOperate", "stall"}
    assert document["shortestPath"] == {
        "pilot_only": [],
        "conditional": [{"id": "OBS-01", "to": 0.75}],
        "production_ready": [{"id": "OBS-01", "to": 0.75}],
    }
    assert document["verdict"]["certified"] == "pilot_only"
    assert document["questions"]["OBS-08"] == {"state": "hidden", "flags": []}


@pytest.mark.parametrize("subject", ["OBS-01", "obs-01", "OBS", "EV1", "layer:CON", "gate:OBS-01", "verdict"])
def test_any_figure_opens_its_derivation(subject: str) -> None:
    found = scoring.explain_figure(assessed(), subject)
    assert found.sentence
    value = recompute(found)
    assert value == (pytest.approx(found.value) if isinstance(found.value, float) else found.value)


def test_the_gate_on_success_opens_its_interval() -> None:
    answers = assessed(rel="claimed")
    answers.projection = SimpleNamespace(
        success=SimpleNamespace(low=0.929, high=0.965), target=SimpleNamespace(value=0.95)
    )
    found = scoring.explain_figure(answers, "gate:rel")
    assert found.sentence == "Gate Success demonstrated: claimed; measured 92.9% to 96.5%, the target is 95.0%."
    assert recompute(found) == found.value == "claimed"
    answers = assessed(rel="unknown")
    answers.projection = SimpleNamespace(success=SimpleNamespace(low=0.9, high=0.99), target=SimpleNamespace(value=0.5))
    assert recompute(scoring.explain_figure(answers, "gate:REL")) == "unknown"
    answers.projection = SimpleNamespace(
        success=SimpleNamespace(low=None, high=None), target=SimpleNamespace(value=0.5)
    )
    assert recompute(scoring.explain_figure(answers, "gate:REL")) == "unknown"


def test_an_unknown_name_is_refused_with_a_way_on() -> None:
    with pytest.raises(ReadinessError, match="nothing to explain") as caught:
        scoring.explain_figure(assessed(), "OBS-99")
    assert "OBS-01" in caught.value.hint
