"""What the evidenced figure of an answer rests on: shown only where evidence grade E2 or E3 says so."""

from __future__ import annotations

import pytest

from readiness.domain.scoring.scorecard import AppliedCheck, QuestionScore
from readiness.report.standing import find_standing


def make_score(evidence: int, lo: float, mid: float, *checks: AppliedCheck) -> QuestionScore:
    cap = (0.5, 0.75, 1.0, 1.0)[evidence]
    return QuestionScore(
        state="answered", lo=lo, mid=mid, hi=mid, stated=mid, evidence=evidence, evidence_cap=cap, checks=checks
    )


@pytest.mark.parametrize(
    ("evidence", "lo", "mid", "expected"),
    [
        (0, 0.5, 0.75, "said"),
        (0, 0.25, 0.25, "said"),
        (1, 0.75, 1.0, "said"),
        (1, 0.5, 0.5, "said"),
        (0, 0.25, 0.5, "split"),
        (2, 0.75, 0.75, "shown"),
        (3, 1.0, 1.0, "shown"),
    ],
)
def test_only_evidence_seen_or_measured_is_shown(evidence: int, lo: float, mid: float, expected: str) -> None:
    assert find_standing(make_score(evidence, lo, mid)) == expected


def test_data_carry_or_hold_the_figure() -> None:
    confirm = AppliedCheck(rule="X", kind="confirm", level=0.75)
    cap = AppliedCheck(rule="X", kind="cap", level=0.5)
    settled = cap.model_copy(update={"resolution": "claim_right"})
    assert find_standing(make_score(0, 0.75, 0.75, confirm)) == "confirmed"
    assert find_standing(make_score(1, 0.75, 1.0, AppliedCheck(rule="X", kind="confirm", level=0.25))) == "said"
    assert find_standing(make_score(2, 0.5, 0.75, cap)) == "contradicted"
    assert find_standing(make_score(2, 0.75, 0.75, settled)) == "shown"


def test_a_blank_stands_on_nothing() -> None:
    assert find_standing(QuestionScore(state="unknown", lo=0.0, mid=0.0, hi=1.0)) is None
