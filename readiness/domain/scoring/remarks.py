"""What scoring has to say beside its figures: contradictions, confirmations, cautions."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.domain.crosscheck import CheckResult, fill_sentence
from readiness.domain.questionnaire import CrossCheck
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.index import TOP_LEVEL, PackIndex
from readiness.domain.scoring.question import SHOWN_EVIDENCE
from readiness.domain.scoring.scorecard import AppliedCheck, ContradictionFinding, QuestionScore
from readiness.language import speaking


def contradictions(
    index: PackIndex, responses: Mapping[QuestionId, Response], scores: Mapping[str, QuestionScore], checks: CheckResult
) -> tuple[ContradictionFinding, ...]:
    """Claims that the data does not support, in the order of the rules; settled ones stay on the record."""
    rules = {rule.id: rule for rule in index.pack.cross_checks}
    found = [
        _finding(index, rules.get(check.rule), key, score, check, responses.get(QuestionId(key)), checks)
        for key, score in scores.items()
        for check in score.checks
        if check.kind == "cap" or (check.kind == "bind" and _is_worse(score, check))
    ]
    order = {rule: place for place, rule in enumerate(rules)}
    return tuple(sorted(found, key=lambda finding: (order.get(finding.rule, len(order)), finding.question)))


def _is_worse(score: QuestionScore, check: AppliedCheck) -> bool:
    has_gap = "mismatch" in score.flags or check.resolution == "claim_right"
    return has_gap and score.stated is not None and check.level < score.stated


def _finding(
    index: PackIndex,
    rule: CrossCheck | None,
    question: str,
    score: QuestionScore,
    check: AppliedCheck,
    response: Response | None,
    checks: CheckResult,
) -> ContradictionFinding:
    say = ""
    if rule is not None:
        with speaking(index.pack.language):  # the sentence is the pack's; the figures in it follow its language
            say = fill_sentence(rule.say, checks.metrics, index.pack.metrics)
    dismissal = next((d for d in response.dismissed if d.rule == check.rule), None) if response else None
    return ContradictionFinding(
        rule=check.rule,
        title=rule.title if rule else "",
        question=question,
        claimed=score.stated or 0.0,
        measured=check.measured,
        metric=check.metric,
        cap=check.level,
        say=say,
        effect=_effect(index, question, check),
        resolution="claim_right" if check.resolution == "claim_right" else "open",
        reason=dismissal.reason if dismissal else "",
    )


def _effect(index: PackIndex, question: str, check: AppliedCheck) -> str:
    """What the finding does to the evidenced value, in the words of A.10."""
    if check.resolution == "claim_right":
        return "none, settled for the claim"
    is_ladder = index.plans[question].kind == "ladder"
    level = f"level {TOP_LEVEL * check.level:g}" if is_ladder else f"value {check.level:g}"
    return f"imported figure counts, {level}" if check.kind == "bind" else f"capped at {level}"


def confirmations(scores: Mapping[str, QuestionScore]) -> tuple[str, ...]:
    """What the import confirms, as `rule:question`."""
    return tuple(
        f"{check.rule}:{key}" for key, found in scores.items() for check in found.checks if check.kind == "confirm"
    )


def cautions(
    responses: Mapping[QuestionId, Response], scores: Mapping[str, QuestionScore], checks: CheckResult
) -> tuple[str, ...]:
    """Codes of doubt: from the import, then by question where evidence is thinly recorded or has aged."""
    found = list(checks.cautions)
    for key, result in scores.items():
        response = responses.get(QuestionId(key))
        if response is None or result.state == "hidden":
            continue
        if result.aged:
            found.append(f"evidence_aged:{key}")
        elif response.evidence == SHOWN_EVIDENCE and not response.shown and response.state == "answered":
            found.append(f"evidence_not_described:{key}")
        if response.state == "answered" and result.state == "unanswered":
            found.append(f"answer_unreadable:{key}")
        for dismissal in response.dismissed:
            if result.evidence < SHOWN_EVIDENCE:
                found.append(f"dismissed_without_artefact:{key}:{dismissal.rule}")
            elif not dismissal.reason.strip():
                found.append(f"dismissed_without_reason:{key}:{dismissal.rule}")
    return tuple(found)
