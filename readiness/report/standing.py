"""What the evidenced figure of an answer rests on: something shown, data, or words that count only up to a cap."""

from __future__ import annotations

from typing import Literal

from readiness.domain.scoring.question import SHOWN_EVIDENCE
from readiness.domain.scoring.scorecard import QuestionScore
from readiness.domain.scoring.verdict import reaches

Standing = Literal["shown", "confirmed", "contradicted", "said", "split"]


def find_standing(score: QuestionScore) -> Standing | None:
    """What limits or carries the evidenced figure (questionnaire.md B.1, rules 3 to 5); None without an answer.

    `contradicted`: imported data hold it down. `shown`: evidence grade E2 or E3. `confirmed`: words that imported data
    bear out so far. `said`: words alone, counted up to the cap of their grade. `split`: words alone, held below that
    cap by the vote.
    """
    if score.state != "answered" or score.lo is None:
        return None
    if any(c.kind == "cap" and c.resolution != "claim_right" and reaches(score.lo, c.level) for c in score.checks):
        return "contradicted"
    if score.evidence >= SHOWN_EVIDENCE:
        return "shown"
    if any(c.kind == "confirm" and reaches(c.level, score.lo) for c in score.checks):
        return "confirmed"
    is_split = score.mid is not None and not reaches(score.lo, min(score.mid, score.evidence_cap or 0.0))
    return "split" if is_split else "said"
