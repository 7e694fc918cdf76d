"""The score of one question: value, votes, evidence cap, confirmations, contradictions (questionnaire.md B.1)."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from dataclasses import dataclass
from typing import Final

from readiness.domain.crosscheck import Bound, CheckResult, Fired
from readiness.domain.questions import QuestionId
from readiness.domain.response import AnswerValue, Response
from readiness.domain.scoring.index import TOP_LEVEL, PackIndex, QuestionPlan
from readiness.domain.scoring.scorecard import AppliedCheck, QuestionScore, QuestionState, Triple
from readiness.domain.scoring.votes import VoteResult, count_votes

SHOWN_EVIDENCE: Final = 2
IMPORT_EVIDENCE: Final = 3
NO_RESPONSE: Final = Response(question=QuestionId(""))
HIDDEN: Final = QuestionScore(state="hidden")
BLANK: Final = QuestionScore(state="unanswered", lo=0.0, mid=0.0, hi=1.0)
REFUSED: Final = QuestionScore(state="unanswered", lo=0.0, mid=0.0, hi=1.0, flags=("na_refused",))
UNKNOWN: Final = QuestionScore(state="unknown", lo=0.0, mid=0.0, hi=1.0)
NOT_APPLICABLE: Final = QuestionScore(state="na")


@dataclass(frozen=True, slots=True)
class Start:
    """Rule 2: the figures before anything limits them; `claimed` is what the room alone puts at the lower end."""

    figures: Triple
    claimed: float
    flags: tuple[str, ...] = ()
    bound: Bound | None = None


def value_of(plan: QuestionPlan, answer: AnswerValue | None) -> float | None:
    """Rule 1: the value 0-1 of an answer, None where the answer does not fit the question.

    Ladder L/4; choice and yes/no as listed; multi the sum, at most 1; a number piecewise linear through its points.
    """
    match plan.kind:
        case "ladder":
            level = _number(answer)
            return level / TOP_LEVEL if level is not None and 0 <= level <= TOP_LEVEL else None
        case "number":
            number = _number(answer)
            return None if number is None else interpolate(plan.points, number)
        case "multi":
            return _sum_of_options(plan, answer)
        case "yesno" if isinstance(answer, bool):
            return plan.options["yes" if answer else "no"]
        case "choice" | "yesno":
            return plan.options.get(answer) if isinstance(answer, str) else None
    return None


def _number(answer: AnswerValue | None) -> float | None:
    if isinstance(answer, bool) or not isinstance(answer, int | float) or not math.isfinite(answer):
        return None
    return float(answer)


def _sum_of_options(plan: QuestionPlan, answer: AnswerValue | None) -> float | None:
    keys = (answer,) if isinstance(answer, str) else answer
    if not isinstance(keys, tuple) or any(key not in plan.options for key in keys):
        return None
    return min(1.0, math.fsum(plan.options[key] for key in set(keys)))


def interpolate(points: tuple[tuple[float, float], ...], number: float) -> float:
    """Piecewise linear through points that rise in x, clamped outside."""
    if not points or number <= points[0][0]:
        return points[0][1] if points else 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if number <= x1:
            return y0 + (y1 - y0) * (number - x0) / (x1 - x0)
    return points[-1][1]


def value_of_level(plan: QuestionPlan, level: int) -> float:
    """What a voted level 0-4 (worst to best) means: a ladder's level, a number's point, a choice's option."""
    if plan.steps:
        return plan.steps[max(0, min(level, len(plan.steps) - 1))]
    return level / TOP_LEVEL


def start_of(plan: QuestionPlan, response: Response, checks: CheckResult) -> Start | QuestionState:
    """Rules 1 and 2: figures from the answer, an open vote or an imported number; or the state without figures."""
    votes = count_votes(response.votes) if response.votes else None
    flags = _vote_flags(votes) if votes is not None and (votes.known or response.value is not None) else ()
    stated = _stated(plan, response, votes)
    bound = checks.bounds.get(plan.id) if plan.kind == "number" else None
    if bound is None:
        return stated if isinstance(stated, str) else Start(stated, stated.lo, flags)
    imported = interpolate(plan.points, bound.measured)
    if isinstance(stated, str):
        return Start(Triple(lo=imported, mid=imported, hi=imported), imported, flags, bound)
    typed = _number(response.value)
    if typed is not None and abs(typed - bound.measured) > bound.tolerance:
        flags = (*flags, "mismatch")
    figures = Triple(lo=min(stated.lo, imported), mid=stated.mid, hi=max(stated.hi, imported))
    return Start(figures, stated.lo, flags, bound)


def _stated(plan: QuestionPlan, response: Response, votes: VoteResult | None) -> Triple | QuestionState:
    if response.state == "unknown":
        return "unknown"
    value = value_of(plan, response.value)
    if value is not None and (response.state == "answered" or votes is not None):
        return Triple(lo=value, mid=value, hi=value)
    if votes is None:
        return "unanswered"
    if not votes.known or votes.q1 is None or votes.median is None or votes.q3 is None:
        return "unknown"
    return Triple(
        lo=value_of_level(plan, votes.q1), mid=value_of_level(plan, votes.median), hi=value_of_level(plan, votes.q3)
    )


def _vote_flags(votes: VoteResult) -> tuple[str, ...]:
    flag = () if votes.flag == "none" else (f"votes_{votes.flag}",)
    return (*flag, "role_gap") if votes.has_role_gap else flag


def is_aged(response: Response, today: dt.date | None, valid_days: int) -> bool:
    """Whether what was shown is older than the policy allows, so that it must be shown again before it counts.

    The newest dated artefact decides; without one, the day the answer was last confirmed.
    """
    if today is None or response.evidence == 0:
        return False
    dates = [item.date for item in response.shown if item.date is not None]
    newest = max(dates) if dates else response.recorded.date() if response.recorded else None
    return newest is not None and (today - newest).days > valid_days


def score_answer(
    plan: QuestionPlan, index: PackIndex, response: Response | None, checks: CheckResult, today: dt.date | None
) -> QuestionScore:
    """The score of a visible question that is asked (not derived)."""
    if response is None:
        response = NO_RESPONSE
    if response.state == "na":
        is_allowed = plan.na_allowed and plan.gate is None and bool(response.reason.strip())
        return NOT_APPLICABLE if is_allowed else REFUSED
    start = start_of(plan, response, checks)
    if isinstance(start, str):
        return UNKNOWN if start == "unknown" else BLANK
    policy = index.pack.policy
    aged = is_aged(response, today, policy.evidence_valid_days)
    return _limit(plan, index, response, start, checks, evidence=0 if aged else response.evidence, aged=aged)


def _limit(
    plan: QuestionPlan,
    index: PackIndex,
    response: Response,
    start: Start,
    checks: CheckResult,
    *,
    evidence: int,
    aged: bool,
) -> QuestionScore:
    """Rules 3 to 5: evidence cap, then confirmations, then open contradictions."""
    figures, first = start.figures, start.figures.lo
    settled = {d.rule for d in response.dismissed} if evidence >= SHOWN_EVIDENCE else set()
    flags = list(start.flags)
    applied: list[AppliedCheck] = []
    if start.bound is not None:
        rule_settled = start.bound.rule in settled
        applied.append(_bound_check(plan, start.bound, is_settled=rule_settled))
        if rule_settled:
            first = start.claimed
            flags = [flag for flag in flags if flag != "mismatch"]
        elif not checks.confirms_nothing:
            evidence = IMPORT_EVIDENCE
    cap = index.evidence_cap(evidence)
    lo = min(first, cap)
    for fired in checks.confirms.get(plan.id, ()):
        if min(first, fired.level) > 0:
            lo = max(lo, min(first, fired.level))
            flags.append(f"confirmed:{fired.rule}")
            applied.append(_applied(fired, "confirm", is_settled=False))
    for fired in checks.caps.get(plan.id, ()):
        if figures.mid > fired.level:
            is_settled = fired.rule in settled
            applied.append(_applied(fired, "cap", is_settled=is_settled))
            if not is_settled:
                lo = min(lo, fired.level)
                flags.append(f"contradicted:{fired.rule}")
    return QuestionScore(
        state="answered",
        lo=lo,
        mid=figures.mid,
        hi=figures.hi,
        stated=figures.mid,
        evidence=evidence,
        evidence_cap=cap,
        flags=tuple(sorted(set(flags))),
        checks=tuple(applied),
        aged=aged,
    )


def raise_to(score: QuestionScore, value: float) -> QuestionScore:
    """The score once work is finished and shown: every figure at least the value, at E2; the rest stands (C.4)."""
    if score.lo is None or score.mid is None or score.hi is None:
        return score
    return score.model_copy(
        update={
            "state": "answered",
            "lo": max(score.lo, value),
            "mid": max(score.mid, value),
            "hi": max(score.hi, value),
            "stated": max(score.stated or 0.0, value),
            "evidence": max(score.evidence, SHOWN_EVIDENCE),
        }
    )


def _applied(fired: Fired, kind: str, *, is_settled: bool) -> AppliedCheck:
    return AppliedCheck(
        rule=fired.rule,
        kind="cap" if kind == "cap" else "confirm",
        level=fired.level,
        measured=fired.measured,
        metric=fired.metric,
        resolution="claim_right" if is_settled else "open",
    )


def _bound_check(plan: QuestionPlan, bound: Bound, *, is_settled: bool) -> AppliedCheck:
    return AppliedCheck(
        rule=bound.rule,
        kind="bind",
        level=interpolate(plan.points, bound.measured),
        measured=bound.measured,
        metric=bound.metric,
        resolution="claim_right" if is_settled else "open",
    )
