"""What moves the verdict: single rules of B.11 beside the independent cases."""

from __future__ import annotations

from typing import Any

import pytest

from readiness.app.case_pack import case_pack, case_responses
from readiness.domain.crosscheck import NO_METRICS
from readiness.domain.questionnaire import Pack
from readiness.domain.scoring import score
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.scorecard import Scorecard
from readiness.domain.scoring.sensitivity import gate_value, next_value, sensitivity, shortest_path
from readiness.errors import Cancelled


def small(*questions: dict[str, Any], sections: dict[str, float] | None = None, **practices: list[str]) -> Pack:
    listed = [{"id": f"q{n}", "section": "A", "type": "ladder", "weight": 1} | q for n, q in enumerate(questions)]
    weights = sections or {"A": 1}
    return case_pack(
        {
            "sections": [{"id": key, "weight": weight} for key, weight in weights.items()],
            "practices": practices,
            "questions": listed,
        }
    )


def scored(pack: Pack, **answers: tuple[Any, int]) -> Scorecard:
    recorded = {key: {"value": value, "evidence": evidence} for key, (value, evidence) in answers.items()}
    return score(pack, {}, case_responses(recorded), NO_METRICS)


def path(pack: Pack, card: Scorecard, band: Any, **more: Any) -> list[tuple[str, float]] | None:
    found = shortest_path(pack, {}, card, band, **more)
    return None if found is None else [(step.id, step.to) for step in found]


def test_a_path_leaves_out_what_proves_unnecessary() -> None:
    """Greedy first lifts q2, then needs q0 for the section and q1 for the total: the three together are too many."""
    pack = small(
        {"section": "B", "weight": 3},
        {"sub": "EV"},
        {"section": "B", "weight": 2, "sub": "EV", "gate": {"min": 0.5, "hard": False}},
        sections={"A": 1, "B": 0},
        EVAL=["EV"],
    )
    card = scored(pack, q0=(1, 2), q1=(2, 2), q2=(1, 1))
    assert path(pack, card, "conditional") == [("q0", 0.5), ("q1", 0.75)]


def test_a_path_goes_straight_to_the_minimum_of_a_gate() -> None:
    pack = small({"gate": {"min": 0.75, "hard": True}}, {"weight": 3})
    card = scored(pack, q0=(0, 2), q1=(4, 2))
    assert card.verdict.certified == "pilot_only"
    assert path(pack, card, "conditional") == [("q0", 0.75)]


def test_a_reached_band_needs_nothing_and_a_fixed_cap_leaves_no_path() -> None:
    pack = small({}, {}, EVAL=["EV"])
    card = scored(pack, q0=(4, 2), q1=(4, 2))
    assert card.verdict.certified == "conditional"
    assert path(pack, card, "conditional") == []
    assert path(pack, card, "production_ready") is None  # no question assesses the practice


def test_proving_alone_counts_evidence_and_no_work() -> None:
    pack = small({"weight": 2}, {"weight": 1}, {"weight": 1})
    card = scored(pack, q0=(4, 0), q1=(3, 0), q2=(1, 0))
    assert (card.verdict.certified, card.verdict.stated) == ("pilot_only", "production_ready")
    assert path(pack, card, "production_ready", prove_only=True) == [("q0", 1.0), ("q1", 0.75)]
    low = scored(pack, q0=(2, 0), q1=(2, 0), q2=(2, 0))
    assert path(pack, low, "conditional", prove_only=True) is None
    assert path(pack, low, "conditional") == [("q0", 0.75)]


def test_a_path_can_be_stopped() -> None:
    class Impatient:
        def step(self, done: int, total: int, label: str = "") -> None:
            raise Cancelled

    pack = small({}, {})
    with pytest.raises(Cancelled):
        path(pack, scored(pack), "conditional", progress=Impatient())


def test_one_step_up() -> None:
    pack = small(
        {},
        {"type": "yesno"},
        {"type": "choice", "options": {"none": 0, "some": 0.4, "same": 0.4, "all": 1}},
        {"type": "multi", "options": {"a": 0.3, "b": 0.4}},
        {"type": "number", "points": [[0, 0], [10, 1]], "gate": {"min": 0.6, "hard": True}},
        {"type": "choice", "options": {"none": 0, "some": 0.5, "all": 1}, "gate": {"min": 0.6, "hard": True}},
    )
    plans = index_pack(pack).plans
    assert [next_value(plans["q0"], v) for v in (0.0, 0.5, 1.0)] == [0.25, 0.75, 1.0]
    assert [next_value(plans["q1"], v) for v in (0.0, 1.0)] == [1.0, 1.0]
    assert [next_value(plans["q2"], v) for v in (0.0, 0.4, 1.0)] == [0.4, 1.0, 1.0]
    assert [next_value(plans["q3"], v) for v in (0.0, 0.3, 0.7)] == [0.25, 0.5, 0.75]
    assert [next_value(plans["q4"], v) for v in (0.6, 0.75)] == [0.75, 1.0]
    assert [gate_value(plans[key]) for key in ("q0", "q4", "q5")] == [None, 0.6, 1.0]


def test_order_is_flips_then_size_then_name() -> None:
    pack = small({"gate": {"min": 0.5, "hard": True}}, {"weight": 3}, {"weight": 1}, {"weight": 1})
    card = scored(pack, q0=(2, 2), q1=(3, 2), q2=(3, 0), q3=(3, 0))
    found = sensitivity(pack, {}, card)
    assert found[0].flips
    assert [moves.id for moves in found if not moves.flips] == sorted(
        (moves.id for moves in found if not moves.flips),
        key=lambda key: (-next(m.largest for m in found if m.id == key), key),
    )
    q2 = next(moves for moves in found if moves.id == "q2")
    assert q2.prove is not None
    assert q2.prove.delta_lo == pytest.approx(100 * 0.25 / 6, abs=1e-6)
    assert q2.lose.delta_lo == pytest.approx(-100 * 0.5 / 6, abs=1e-6)
