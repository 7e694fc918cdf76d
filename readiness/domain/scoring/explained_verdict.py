"""Where gates and verdict come from (questionnaire.md B.4, B.5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.domain.questionnaire import Pack
from readiness.domain.scoring.explained_mean import explain_coverage, explain_overall, explain_practice, explain_section
from readiness.domain.scoring.explained_question import Sheet, explain_question, leaf, shown
from readiness.domain.scoring.explanation import Explanation
from readiness.domain.scoring.scorecard import BANDS, BandId, Cap, GateStatus

RELIABILITY: Final = "REL"
BAND_WORDS: Final[Mapping[BandId, str]] = {
    "no_verdict": "No verdict",
    "not_ready": "Not ready",
    "pilot_only": "Pilot only",
    "conditional": "Conditional",
    "production_ready": "Production ready",
}


def explain_gate(sheet: Sheet, gate: str) -> Explanation:
    """The status of a gate."""
    status = sheet.card.gates[gate]
    listed = sheet.index.pack.gate_by_id.get(gate)
    title = listed.title if listed else gate
    plan = sheet.index.plans.get(gate)
    if plan is None or plan.gate is None:
        sentence = f"Gate {title}: {status}. It follows from the reliability projection and the target."
        return Explanation(subject=f"gate:{gate}", role="gate", sentence=sentence, value=status)
    score = sheet.card.questions[gate]
    confirmed = max((check.level for check in score.checks if check.kind == "confirm"), default=None)
    needed = sheet.index.pack.policy.gate_evidence
    is_answered = score.state == "answered"
    parts = (
        leaf(gate, "minimum", f"The gate asks for {shown(plan.gate)}.", plan.gate),
        explain_question(sheet, gate, "stated").model_copy(update={"role": "stated"}),
        explain_question(sheet, gate, "lo").model_copy(update={"role": "evidenced"})
        if is_answered
        else leaf(gate, "evidenced", "Nothing is evidenced.", None),
        leaf(gate, "evidence", f"Evidence E{score.evidence} is recorded.", score.evidence),
        leaf(gate, "evidence needed", f"A gate needs E{needed}, or the import's confirmation.", needed),
        leaf(
            gate,
            "confirmed",
            "The import confirms nothing." if confirmed is None else f"The import confirms up to {shown(confirmed)}.",
            confirmed,
        ),
    )
    return Explanation(
        subject=f"gate:{gate}",
        role="gate",
        sentence=f"Gate {title}: {status}. It asks for {shown(plan.gate)}; stated {shown(score.stated)}, "
        f"evidenced {shown(score.lo)}, evidence E{score.evidence}.",
        rule="Pass: evidenced reaches the minimum and was shown or confirmed. Claimed: only the stated value does. "
        "Fail: not even that. Unknown: blank or don't know.",
        operation="gate",
        value=status,
        parts=parts,
    )


def explain_reliability_gate(
    pack: Pack, status: GateStatus, low: float | None, high: float | None, target: float | None, *, thin: bool
) -> Explanation:
    """The status of the gate on demonstrated success from the interval of observed success and the target, all 0-1."""
    listed = pack.gate_by_id.get(RELIABILITY)
    title = listed.title if listed else RELIABILITY
    measured = "no verified outcomes" if low is None or high is None else f"measured {low:.1%} to {high:.1%}"
    wanted = "no target is set" if target is None else f"the target is {target:.1%}"
    amount = "Too little data: fewer than 200 verified runs or 14 days." if thin else "There is enough data to judge."
    parts = (
        leaf(RELIABILITY, "target", f"{wanted[0].upper()}{wanted[1:]}.", target),
        leaf(RELIABILITY, "lower end", f"Lower end of the 90% interval: {_share(low)}.", low),
        leaf(RELIABILITY, "upper end", f"Upper end of the 90% interval: {_share(high)}.", high),
        leaf(RELIABILITY, "thin", amount, 1.0 if thin else 0.0),
    )
    return Explanation(
        subject=f"gate:{RELIABILITY}",
        role="gate",
        sentence=f"Gate {title}: {status}; {measured}, {wanted}.",
        rule="Pass: the lower end reaches the target. Fail: the upper end is below it. Claimed between. "
        "Unknown without verified outcomes, without a target, or with too little data.",
        operation="interval_gate",
        value=status,
        parts=parts,
    )


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.1%}"


def explain_verdict(sheet: Sheet) -> Explanation:
    """The certified verdict: the band that the figures reach, and every cap on it."""
    card, policy = sheet.card, sheet.index.pack.policy
    sections = [
        explain_section(sheet, key, "lo").model_copy(update={"role": "section"}) for key in sheet.index.sections
    ]
    practices = [explain_practice(sheet, key, "lo").model_copy(update={"role": "practice"}) for key in sheet.index.subs]
    overall = explain_overall(sheet, "lo", sheet.index.sections).model_copy(update={"role": "overall"})
    table = "; ".join(
        f"{BAND_WORDS[b.id]} from {b.overall:g}, sections {b.section_floor:g}, practices {b.practice_floor:g}, "
        f"coverage {b.coverage:g}%"
        for b in sorted(policy.bands, key=lambda band: BANDS.index(band.id))
    )
    base = Explanation(
        subject="verdict",
        role="band",
        sentence=f"Figures alone reach {BAND_WORDS[card.verdict.base]}.",
        rule=f"The highest band whose conditions, and those of all below it, hold: {table}.",
        operation="band",
        bands=policy.bands,
        value=card.verdict.base,
        parts=(overall, *sections, *practices, explain_coverage(sheet)),
    )
    caps = tuple(_cap(sheet, cap) for cap in card.verdict.caps)
    limits = f" {len(caps)} open conditions cap it." if caps else ""
    return Explanation(
        subject="verdict",
        sentence=f"Certified: {BAND_WORDS[card.verdict.certified]}. Figures alone reach "
        f"{BAND_WORDS[card.verdict.base]}.{limits}",
        rule="The band that the figures reach, then the lowest cap.",
        operation="lowest",
        value=card.verdict.certified,
        parts=(base, *caps),
    )


def _cap(sheet: Sheet, cap: Cap) -> Explanation:
    word = BAND_WORDS[cap.cap]
    if cap.gate is not None:
        listed = sheet.index.pack.gate_by_id.get(cap.gate)
        sentence = f"Gate {listed.title if listed else cap.gate} is {cap.status}: at most {word}."
        return Explanation(subject=f"gate:{cap.gate}", role="cap", sentence=sentence, value=cap.cap)
    if cap.practice is not None:
        sentence = f"Nothing assesses practice {cap.practice}: at most {word}."
        return Explanation(subject=cap.practice, role="cap", sentence=sentence, value=cap.cap)
    limit = sheet.index.pack.policy.na_share_limit
    sentence = f"More than {limit:.0%} of a section's weight is marked not applicable: at most {word}."
    return Explanation(subject="scope", role="cap", sentence=sentence, value=cap.cap)
