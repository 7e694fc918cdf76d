"""Scoring with the shipped questionnaire: what the small cases do not reach."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from readiness.content import loader
from readiness.domain.crosscheck import NO_METRICS
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import AnswerValue, Evidence, Response, Vote
from readiness.domain.scoring import score
from readiness.domain.scoring.explained_total import explain, subjects
from readiness.domain.scoring.explanation import recompute
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.question import value_of, value_of_level
from readiness.domain.scoring.scorecard import Scorecard
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path
from readiness.domain.scoring.verdict import reliability_gate

BEST: dict[str, AnswerValue] = {
    "ladder": 4,
    "yesno": True,
}
TODAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return loader.load_shipped("agent-production").pack


def best_value(pack: Pack, question: str) -> AnswerValue:
    found = pack.question_by_id[QuestionId(question)]
    match found.kind:
        case "number":
            return max(found.points, key=lambda point: point[1])[0]
        case "choice":
            return max(found.options, key=lambda option: option.value).key
        case "multi":
            return tuple(option.key for option in found.options)
        case _:
            return BEST[found.kind]


def best_sheet(pack: Pack, evidence: int = 2) -> dict[QuestionId, Response]:
    return {
        q.id: Response(question=q.id, state="answered", value=best_value(pack, q.id), evidence=evidence)
        for q in pack.questions
        if q.kind != "derived"
    }


def profile(**topology: Any) -> dict[str, dict[str, Any]]:
    return {"P-03": {"typical": 12}, "P-04": {"agents": 3, "topology": "supervisor-worker"} | topology}


def test_the_best_sheet_is_production_ready_once_success_is_shown(pack: Pack) -> None:
    answers = best_sheet(pack)
    ready = score(pack, profile(), answers, NO_METRICS, rel_gate="pass")
    assert ready.verdict.certified == "production_ready"
    assert ready.overall.lo == pytest.approx(100)
    assert ready.verdict.caps == ()
    open_gate = score(pack, profile(), answers, NO_METRICS)
    assert (open_gate.verdict.certified, open_gate.verdict.potential) == ("conditional", "production_ready")
    assert shortest_path(pack, profile(), open_gate, "production_ready") is None


@pytest.mark.parametrize(("rel", "stated"), [("claimed", "production_ready"), ("unknown", "conditional"), ("fail", "conditional")])  # fmt: skip
def test_the_gate_on_success_reads_each_figure_its_own_way(pack: Pack, rel: Any, stated: str) -> None:
    card = score(pack, profile(), best_sheet(pack), NO_METRICS, rel_gate=rel)
    assert (card.verdict.certified, card.verdict.stated) == ("conditional", stated)
    assert card.verdict.potential == ("conditional" if rel == "fail" else "production_ready")


@pytest.mark.parametrize(
    ("low", "high", "target", "status"),
    [
        (0.929, 0.965, 0.95, "claimed"),  # the example of B.4: 380 of 400
        (0.95, 0.99, 0.95, "pass"),
        (0.90, 0.949, 0.95, "fail"),
        (None, None, 0.95, "unknown"),
        (0.9, 0.99, None, "unknown"),
    ],
)
def test_interval_against_target(low: float | None, high: float | None, target: float | None, status: str) -> None:
    assert reliability_gate(low, high, target) == status


def test_an_empty_profile_hides_no_gate(pack: Pack) -> None:
    card = score(pack, {}, {}, NO_METRICS)
    assert set(card.gates) == {gate.id for gate in pack.gates}
    assert not any(found.state == "hidden" for found in card.questions.values())


@pytest.mark.parametrize(
    ("agents", "topology", "hand_offs", "figures"),
    [
        (3, "supervisor-worker", None, (1.0, 1.0, 1.0)),
        (3, "plan-and-execute", None, (1.0, 1.0, 1.0)),
        (3, "swarm-hand-off", None, (0.5, 0.5, 0.75)),
        (3, "swarm-hand-off", (3, 2), (0.75, 0.75, 0.75)),
        (3, "swarm-hand-off", (3, 0), (0.5, 0.75, 0.75)),
        (3, "swarm-hand-off", (2, 2), (0.5, 0.5, 0.5)),
        (5, "swarm-hand-off", (2, 2), (0.25, 0.25, 0.25)),
        (5, "supervisor-worker", None, (0.75, 0.75, 0.75)),
        (5, "no-coordinator", None, (0.0, 0.0, 0.0)),
    ],
)
def test_fit_of_the_team_follows_the_profile(
    pack: Pack, agents: int, topology: str, hand_offs: tuple[int, int] | None, figures: tuple[float, float, float]
) -> None:
    answers = {}
    if hand_offs is not None:
        level, evidence = hand_offs
        key = QuestionId("OBS-08")
        answers[key] = Response(question=key, state="answered", value=level, evidence=evidence)
    found = score(pack, profile(agents=agents, topology=topology), answers, NO_METRICS).questions["GOV-07"]
    assert (found.lo, found.mid, found.hi) == figures
    assert (found.state, found.evidence) == ("answered", 2)


def test_not_sure_about_the_team_is_a_dont_know_and_one_agent_hides_it(pack: Pack) -> None:
    unsure = score(pack, profile(topology="not-sure"), {}, NO_METRICS)
    assert unsure.questions["GOV-07"].state == "unknown"
    assert unsure.blind_spot > 0
    alone = score(pack, profile(agents=1, topology="single"), {}, NO_METRICS)
    assert {key for key, q in alone.questions.items() if q.state == "hidden"} >= {"GOV-06", "GOV-07", "OBS-08"}


def test_a_move_on_hand_offs_carries_the_team_along(pack: Pack) -> None:
    key = QuestionId("OBS-08")
    where = profile(topology="swarm-hand-off")
    answers = best_sheet(pack) | {key: Response(question=key, state="answered", value=2, evidence=2)}
    card = score(pack, where, answers, NO_METRICS, rel_gate="pass")
    raised = next(m for m in sensitivity(pack, where, card) if m.id == key).raise_
    shown = answers | {key: Response(question=key, state="answered", value=3, evidence=2)}
    after = score(pack, where, shown, NO_METRICS, rel_gate="pass")
    assert after.sections["GOV"].lo != card.sections["GOV"].lo
    assert raised.delta_lo == pytest.approx(after.overall.lo - card.overall.lo, abs=2e-6)


def test_derived_and_hidden_questions_have_no_moves(pack: Pack) -> None:
    card = score(pack, profile(agents=1, topology="single"), {}, NO_METRICS)
    assert not {"GOV-07", "GOV-06", "OBS-08"} & {moves.id for moves in sensitivity(pack, profile(), card)}


def aged(recorded: dt.date | None, *dates: dt.date | None, today: dt.date | None = TODAY) -> Any:
    pack = loader.load_shipped("agent-production").pack
    key = QuestionId("OBS-01")
    moment = None if recorded is None else dt.datetime.combine(recorded, dt.time(9), tzinfo=dt.UTC)
    shown = tuple(Evidence(what="table", date=date) for date in dates)
    answer = Response(question=key, state="answered", value=3, evidence=2, shown=shown, recorded=moment)
    return score(pack, profile(), {key: answer}, NO_METRICS, today=today)


@pytest.mark.parametrize(
    ("recorded", "dates", "is_aged"),
    [
        (TODAY, (TODAY - dt.timedelta(days=180),), False),
        (TODAY, (TODAY - dt.timedelta(days=181),), True),
        (TODAY, (TODAY - dt.timedelta(days=400), TODAY), False),  # shown again
        (TODAY - dt.timedelta(days=181), (), True),
        (TODAY - dt.timedelta(days=181), (None,), True),
        (None, (), False),
    ],
)
def test_old_evidence_must_be_shown_again(recorded: Any, dates: Any, is_aged: bool) -> None:
    card = aged(recorded, *dates)
    found = card.questions["OBS-01"]
    assert (found.aged, found.lo) == (is_aged, 0.5 if is_aged else 0.75)
    assert (found.mid, found.stated) == (0.75, 0.75)
    assert card.gates["OBS-01"] == ("claimed" if is_aged else "pass")
    assert ("evidence_aged:OBS-01" in card.cautions) == is_aged


def test_without_a_day_nothing_ages() -> None:
    assert aged(dt.date(2020, 1, 1), today=None).questions["OBS-01"].lo == 0.75


def test_votes_on_other_kinds_go_from_worst_to_best(pack: Pack) -> None:
    plans = index_pack(pack).plans
    assert [value_of_level(plans["OBS-05"], level) for level in range(5)] == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert [value_of_level(plans["INT-01"], level) for level in range(5)] == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert [value_of_level(plans["OWN-07"], level) for level in range(5)] == [0.0, 0.25, 0.5, 1.0, 1.0]
    assert [value_of_level(plans["QUA-06"], level) for level in range(2)] == [0.0, 1.0]
    key = QuestionId("OBS-05")
    cast = tuple(Vote(level=level) for level in (1, 2, 3))
    card = score(pack, profile(), {key: Response(question=key, state="answered", votes=cast, evidence=2)}, NO_METRICS)
    found = card.questions["OBS-05"]
    assert (found.lo, found.mid, found.hi, found.flags) == (0.25, 0.5, 0.75, ("votes_amber",))


@pytest.mark.parametrize(
    ("question", "answer", "value"),
    [
        ("OBS-05", 14, 0.0),
        ("OBS-05", 2, 0.625),
        ("OBS-05", 0.1, 1.0),
        ("OBS-05", 99, 0.0),
        ("INT-05", 3.5, 0.375),
        ("OBS-04", ("availability", "quality"), 0.25),
        ("OBS-04", (), 0.0),
        ("GOV-05", "written-classification", 0.75),
        ("GOV-05", "no such option", None),
        ("QUA-06", "yes", 1.0),
        ("QUA-06", False, 0.0),
        ("OBS-01", 5, None),
        ("OBS-01", True, None),
        ("OBS-05", float("nan"), None),
        ("OBS-04", ("availability", "none such"), None),
    ],
)
def test_values_of_answers(pack: Pack, question: str, answer: Any, value: float | None) -> None:
    found = value_of(index_pack(pack).plans[question], answer)
    assert found == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(("limit", "verdict", "caps"), [(0.25, "production_ready", []), (0.24, "conditional", ["scope_narrowed"])])  # fmt: skip
def test_too_much_not_applicable_narrows_the_scope(pack: Pack, limit: float, verdict: str, caps: list[str]) -> None:
    policy = pack.policy.model_copy(update={"na_share_limit": limit})
    strict = Pack.model_construct(**{name: getattr(pack, name) for name in Pack.model_fields} | {"policy": policy})
    answers = best_sheet(pack)
    for question in pack.questions_of(pack.sections[0].id):
        if question.na_allowed:
            answers[question.id] = Response(question=question.id, state="na", reason="no such system")
    card = score(strict, profile(), answers, NO_METRICS, rel_gate="pass")
    assert card.sections["INT"].na_share == 0.25
    assert card.verdict.certified == verdict
    assert [cap.na for cap in card.verdict.caps] == caps


def test_side_indices(pack: Pack) -> None:
    def at(question: str, level: int) -> dict[QuestionId, Response]:
        key = QuestionId(question)
        return {key: Response(question=key, state="answered", value=level, evidence=2)}

    where = profile() | {
        "P-06": {"months": 5, "last_attempt": "blocked", "blocked_months": 7},
        "P-10": {"model_selection": 20, "prompt_engineering": 30, "evaluation": 10, "integration": 99},
    }
    card = score(pack, where, at("OBS-03", 3) | at("OBS-01", 4), NO_METRICS)
    assert card.indices.debugging == pytest.approx(75)
    assert card.indices.monitoring == pytest.approx(100 * 3 / 8)
    assert card.indices.observability == 0
    assert card.indices.balance is not None
    assert card.indices.balance.index == pytest.approx(1 / 6)
    assert card.indices.balance.move_to_target == pytest.approx(14)
    assert card.indices.balance.reading == "build_heavy"
    assert card.indices.balance.apart == 99
    assert card.indices.stall is not None
    assert (card.indices.stall.points, card.indices.stall.reading) == (10, "most")
    stall = explain(pack, where, {}, card, "stall")
    assert stall is not None
    assert [(part.role, part.value) for part in stall.parts[-3:]] == [("owner", 1.0), ("age", 2.0), ("blocked", 2.0)]
    assert recompute(stall) == 10
    balance = explain(pack, where, {}, card, "balance")
    assert balance is not None
    assert balance.sentence.startswith("10 of 60 went into operating: 17%.")
    empty = score(pack, {}, {}, NO_METRICS).indices
    assert empty.balance is None
    assert empty.builder_optimism is None


def test_builders_optimism_is_the_mean_gap_of_voted_questions(pack: Pack) -> None:
    def voted(question: str, builder: int, other: int) -> Response:
        seats = (Vote(level=builder, role="build"), Vote(level=other, role="operate"))
        return Response(question=QuestionId(question), state="answered", votes=seats)

    answers = {r.question: r for r in (voted("OBS-01", 4, 1), voted("OBS-02", 2, 2), voted("QUA-01", 1, 2))}
    card = score(pack, profile(), answers, NO_METRICS)
    assert card.indices.builder_optimism == pytest.approx((3 + 0 - 1) / 3)
    assert "role_gap" in card.questions["OBS-01"].flags


def sheet_of_all_kinds(pack: Pack) -> tuple[dict[QuestionId, Response], Scorecard]:
    answers = best_sheet(pack, evidence=1)
    for place, key in enumerate(list(answers)):
        if place % 5 == 0:
            answers[key] = Response(question=key, state="unknown", who="Ann")
        elif place % 7 == 0:
            del answers[key]
    return answers, score(pack, profile(), answers, NO_METRICS)


def test_every_figure_of_the_shipped_questionnaire_explains_itself(pack: Pack) -> None:
    answers, card = sheet_of_all_kinds(pack)
    for subject in subjects(pack):
        found = explain(pack, profile(), answers, card, subject)
        assert found is not None, subject
        value = recompute(found)
        assert value == (pytest.approx(found.value) if isinstance(found.value, float) else found.value), subject
        for _, node in found.walk():
            assert "{" not in node.sentence
            assert node.sentence.endswith(".")


def test_nothing_to_explain_under_an_unknown_name(pack: Pack) -> None:
    answers, card = sheet_of_all_kinds(pack)
    for subject in ("NO-99", "gate:NO-99", "layer:NO", "gate:"):
        assert explain(pack, profile(), answers, card, subject) is None
