"""Where gates and verdict come from (questionnaire.md B.4, B.5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.domain.questionnaire import Pack
from readiness.domain.scoring.explained_mean import explain_coverage, explain_overall, explain_practice, explain_section
from readiness.domain.scoring.explained_question import Sheet, explain_question, leaf, shown
from readiness.domain.scoring.explanation import Explanation
from readiness.domain.scoring.scorecard import BANDS, BandId, Cap, GateStatus
from readiness.language import Words, capital, number, tr

RELIABILITY: Final = "REL"
BAND_WORDS: Final[Mapping[BandId, str]] = Words(
    {
        "no_verdict": "No verdict",
        "not_ready": "Not ready",
        "pilot_only": "Pilot only",
        "conditional": "Conditional",
        "production_ready": "Production ready",
    }
)
STATUS_WORDS: Final[Mapping[str, str]] = Words(
    {"pass": "pass", "claimed": "claimed", "unknown": "unknown", "fail": "fail"}
)


def explain_gate(sheet: Sheet, gate: str) -> Explanation:
    """The status of a gate."""
    status = sheet.card.gates[gate]
    listed = sheet.index.pack.gate_by_id.get(gate)
    title = listed.title if listed else gate
    plan = sheet.index.plans.get(gate)
    if plan is None or plan.gate is None:
        sentence = tr(
            "Gate {title}: {status}. It follows from the reliability projection and the target.",
            title=title,
            status=STATUS_WORDS[status],
        )
        return Explanation(subject=f"gate:{gate}", role="gate", sentence=sentence, value=status)
    score = sheet.card.questions[gate]
    confirmed = max((check.level for check in score.checks if check.kind == "confirm"), default=None)
    needed = sheet.index.pack.policy.gate_evidence
    is_answered = score.state == "answered"
    parts = (
        leaf(gate, "minimum", tr("The gate asks for {minimum}.", minimum=shown(plan.gate)), plan.gate),
        explain_question(sheet, gate, "stated").model_copy(update={"role": "stated"}),
        explain_question(sheet, gate, "lo").model_copy(update={"role": "evidenced"})
        if is_answered
        else leaf(gate, "evidenced", tr("Nothing is evidenced."), None),
        leaf(gate, "evidence", tr("Evidence E{level} is recorded.", level=score.evidence), score.evidence),
        leaf(gate, "evidence needed", tr("A gate needs E{level}, or the import's confirmation.", level=needed), needed),
        leaf(
            gate,
            "confirmed",
            tr("The import confirms nothing.")
            if confirmed is None
            else tr("The import confirms up to {value}.", value=shown(confirmed)),
            confirmed,
        ),
    )
    return Explanation(
        subject=f"gate:{gate}",
        role="gate",
        sentence=tr(
            "Gate {title}: {status}. It asks for {minimum}; stated {stated}, evidenced {evidenced}, evidence E{level}.",
            title=title,
            status=STATUS_WORDS[status],
            minimum=shown(plan.gate),
            stated=shown(score.stated),
            evidenced=shown(score.lo),
            level=score.evidence,
        ),
        rule=tr(
            "Pass: evidenced reaches the minimum and was shown or confirmed. Claimed: only the stated value does. "
            "Fail: not even that. Unknown: blank or don't know."
        ),
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
    measured = tr("no verified outcomes")
    if low is not None and high is not None:
        measured = tr("measured {low:.1%} to {high:.1%}", low=low, high=high)
    wanted = tr("no target is set") if target is None else tr("the target is {target:.1%}", target=target)
    amount = tr("There is enough data to judge.")
    if thin:
        amount = tr("Too little data: fewer than 200 verified runs or 14 days.")
    parts = (
        leaf(RELIABILITY, "target", f"{capital(wanted)}.", target),
        leaf(RELIABILITY, "lower end", tr("Lower end of the 90% interval: {share}.", share=_share(low)), low),
        leaf(RELIABILITY, "upper end", tr("Upper end of the 90% interval: {share}.", share=_share(high)), high),
        leaf(RELIABILITY, "thin", amount, 1.0 if thin else 0.0),
    )
    return Explanation(
        subject=f"gate:{RELIABILITY}",
        role="gate",
        sentence=tr(
            "Gate {title}: {status}; {measured}, {wanted}.",
            title=title,
            status=STATUS_WORDS[status],
            measured=measured,
            wanted=wanted,
        ),
        rule=tr(
            "Pass: the lower end reaches the target. Fail: the upper end is below it. Claimed between. "
            "Unknown without verified outcomes, without a target, or with too little data."
        ),
        operation="interval_gate",
        value=status,
        parts=parts,
    )


def _share(value: float | None) -> str:
    return tr("none") if value is None else number(value, ".1%")


def explain_verdict(sheet: Sheet) -> Explanation:
    """The certified verdict: the band that the figures reach, and every cap on it."""
    card, policy = sheet.card, sheet.index.pack.policy
    sections = [
        explain_section(sheet, key, "lo").model_copy(update={"role": "section"}) for key in sheet.index.sections
    ]
    practices = [explain_practice(sheet, key, "lo").model_copy(update={"role": "practice"}) for key in sheet.index.subs]
    overall = explain_overall(sheet, "lo", sheet.index.sections).model_copy(update={"role": "overall"})
    table = "; ".join(
        tr(
            "{band} from {overall:g}, sections {sections:g}, practices {practices:g}, coverage {coverage:g}%",
            band=BAND_WORDS[b.id],
            overall=b.overall,
            sections=b.section_floor,
            practices=b.practice_floor,
            coverage=b.coverage,
        )
        for b in sorted(policy.bands, key=lambda band: BANDS.index(band.id))
    )
    alone = tr("Figures alone reach {band}.", band=BAND_WORDS[card.verdict.base])
    base = Explanation(
        subject="verdict",
        role="band",
        sentence=alone,
        rule=tr("The highest band whose conditions, and those of all below it, hold: {table}.", table=table),
        operation="band",
        bands=policy.bands,
        value=card.verdict.base,
        parts=(overall, *sections, *practices, explain_coverage(sheet)),
    )
    caps = tuple(_cap(sheet, cap) for cap in card.verdict.caps)
    said = [tr("Evidenced: {verdict}.", verdict=BAND_WORDS[card.verdict.certified]), alone]
    said += [tr("{count} open conditions cap it.", count=len(caps))] if caps else []
    return Explanation(
        subject="verdict",
        sentence=" ".join(said),
        rule=tr("The band that the figures reach, then the lowest cap."),
        operation="lowest",
        value=card.verdict.certified,
        parts=(base, *caps),
    )


def _cap(sheet: Sheet, cap: Cap) -> Explanation:
    word = BAND_WORDS[cap.cap]
    if cap.gate is not None:
        listed = sheet.index.pack.gate_by_id.get(cap.gate)
        sentence = tr(
            "Gate {title} is {status}: at most {band}.",
            title=listed.title if listed else cap.gate,
            status=STATUS_WORDS[cap.status] if cap.status else tr("unknown"),
            band=word,
        )
        return Explanation(subject=f"gate:{cap.gate}", role="cap", sentence=sentence, value=cap.cap)
    if cap.practice is not None:
        sentence = tr("Nothing assesses practice {practice}: at most {band}.", practice=cap.practice, band=word)
        return Explanation(subject=cap.practice, role="cap", sentence=sentence, value=cap.cap)
    limit = sheet.index.pack.policy.na_share_limit
    sentence = tr(
        "More than {limit:.0%} of a section's weight is marked not applicable: at most {band}.", limit=limit, band=word
    )
    return Explanation(subject="scope", role="cap", sentence=sentence, value=cap.cap)
