"""Where sections, total, practices, layers, gates and verdict come from; the door to every explanation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import Pack, QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.explained_question import Sheet, explain_question, shown
from readiness.domain.scoring.explanation import FIGURE_WORDS, Explanation, Figure, Value
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.means import POINTS, equal_weights
from readiness.domain.scoring.scorecard import BANDS, BandId, Cap, Scorecard

BAND_WORDS: Final[Mapping[BandId, str]] = {
    "no_verdict": "No verdict",
    "not_ready": "Not ready",
    "pilot_only": "Pilot only",
    "conditional": "Conditional",
    "production_ready": "Production ready",
}
TOTALS: Final = ("overall", "coverage", "layer_spread", "verdict", "equal_weights")


def subjects(pack: Pack) -> tuple[str, ...]:
    """Everything that can be explained, layers as `layer:CON` and gates as `gate:OBS-01`."""
    index = index_pack(pack)
    gates = (*index.gates, *index.derived_gates)
    return (
        *TOTALS,
        *index.sections,
        *index.subs,
        *(sub for subs in index.subs.values() for sub in subs),
        *(f"layer:{layer}" for layer in index.layers),
        *(f"gate:{gate}" for gate in gates),
        *index.plans,
    )


def explain(
    pack: Pack,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    card: Scorecard,
    subject: str,
    figure: Figure = "lo",
) -> Explanation | None:
    """The derivation of a figure of a scorecard; None for a subject that the pack does not have.

    Args:
        pack: The questionnaire.
        profile: The profile that was scored.
        responses: The responses that were scored.
        card: The scorecard of these.
        subject: One of `subjects(pack)`; a layer may go without its prefix where its id means nothing else.
        figure: Which of the three figures (or the stated mean).
    """
    sheet = Sheet(index_pack(pack), profile, responses, card)
    kind, _, name = subject.rpartition(":")
    if kind == "gate" and name in card.gates:
        return _gate(sheet, name)
    if kind == "layer" and name in sheet.index.layers:
        return _layer(sheet, name, figure)
    if kind:
        return None
    if subject in TOTALS:
        return _total(sheet, subject, figure)
    return _group(sheet, subject, figure)


def _total(sheet: Sheet, subject: str, figure: Figure) -> Explanation:
    match subject:
        case "overall":
            return _overall(sheet, figure, sheet.index.sections)
        case "coverage":
            return _coverage(sheet)
        case "layer_spread":
            return _layer_spread(sheet)
        case "equal_weights":
            return _overall(sheet, "lo", equal_weights(sheet.index.sections))
        case _:
            return _verdict(sheet)


def _group(sheet: Sheet, subject: str, figure: Figure) -> Explanation | None:
    index = sheet.index
    if subject in index.plans:
        return explain_question(sheet, subject, figure)
    if subject in index.sections:
        return _section(sheet, subject, figure)
    if subject in index.subs:
        return _practice(sheet, subject, figure)
    if any(subject in subs for subs in index.subs.values()):
        return _sub_practice(sheet, subject, figure)
    return _layer(sheet, subject, figure) if subject in index.layers else None


def points(value: Value) -> str:
    """Points 0-100 for a sentence."""
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else f"{value:.1f}"


def _mean_of(
    sheet: Sheet, subject: str, title: str, members: Iterable[str], figure: Figure, value: float | None
) -> Explanation:
    """A weighted mean over questions, in points."""
    scores, plans = sheet.card.questions, sheet.index.plans
    used = [key for key in members if _counts(sheet, key, figure)]
    parts = tuple(
        explain_question(sheet, key, figure).model_copy(update={"weight": plans[key].weight, "role": key})
        for key in used
    )
    if value is None:
        return Explanation(subject=subject, sentence=f"{title}: no question counts.", value=None)
    answered = sum(scores[key].state == "answered" for key in used)
    return Explanation(
        subject=subject,
        sentence=f"{title}: {points(value)} of 100 {FIGURE_WORDS[figure]}, over {len(used)} questions, "
        f"{answered} answered.",
        rule="100 times the sum of weight times value, divided by the sum of weights.",
        operation="weighted_mean",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def _counts(sheet: Sheet, key: str, figure: Figure) -> bool:
    score = sheet.card.questions[key]
    return score.state == "answered" if figure == "stated" else score.lo is not None


def _section(sheet: Sheet, section: str, figure: Figure) -> Explanation:
    members = [key for key, plan in sheet.index.plans.items() if plan.section == section]
    title = next(s.title for s in sheet.index.pack.sections if s.id == section)
    value = getattr(sheet.card.sections[section], figure)
    return _mean_of(sheet, section, title, members, figure, value)


def _sub_practice(sheet: Sheet, sub: str, figure: Figure) -> Explanation:
    members = [key for key, plan in sheet.index.plans.items() if plan.sub == sub]
    title = next((s.title or s.id for p in sheet.index.pack.practices for s in p.sub if s.id == sub), sub)
    where = _three(figure)
    return _mean_of(sheet, sub, title, members, where, getattr(sheet.card.sub_practices[sub], where))


def _layer(sheet: Sheet, layer: str, figure: Figure) -> Explanation:
    members = [key for key, plan in sheet.index.plans.items() if plan.layer == layer]
    title = next((found.title or found.id for found in sheet.index.pack.layers if found.id == layer), layer)
    where = _three(figure)
    triple = sheet.card.layers.get(layer)
    return _mean_of(sheet, f"layer:{layer}", title, members, where, getattr(triple, where) if triple else None)


def _three(figure: Figure) -> Figure:
    """Practices and layers have three figures only."""
    return "mid" if figure == "stated" else figure


def _practice(sheet: Sheet, practice: str, figure: Figure) -> Explanation:
    where = _three(figure)
    found = sheet.card.practices[practice]
    value = getattr(found, where)
    title = next((p.title or p.id for p in sheet.index.pack.practices if p.id == practice), practice)
    if value is None:
        return Explanation(
            subject=practice, sentence=f"{title}: no question applies, so it is not assessed.", value=None
        )
    parts = tuple(
        _sub_practice(sheet, sub, where).model_copy(update={"role": sub})
        for sub in sheet.index.subs[practice]
        if sheet.card.sub_practices[sub].lo is not None
    )
    return Explanation(
        subject=practice,
        sentence=f"{title}: {points(value)} of 100 {FIGURE_WORDS[where]}, over {len(parts)} sub-practices.",
        rule="The plain mean of its sub-practices.",
        operation="mean",
        value=value,
        parts=parts,
    )


def _overall(sheet: Sheet, figure: Figure, weights: Mapping[str, float]) -> Explanation:
    parts = tuple(
        _section(sheet, section, figure).model_copy(update={"weight": weight, "role": section})
        for section, weight in weights.items()
        if weight > 0 and getattr(sheet.card.sections[section], figure) is not None
    )
    is_equal = len(set(weights.values()) - {0.0}) <= 1 and weights != sheet.index.sections
    equal = sheet.card.equal_weights
    value = equal.overall_lo if is_equal and equal is not None else getattr(sheet.card.overall, figure)
    how = "with equal weights " if is_equal else ""
    return Explanation(
        subject="equal_weights" if is_equal else "overall",
        sentence=f"All sections together, {how}{FIGURE_WORDS[figure]}: {points(value)} of 100.",
        rule="The mean of the sections by their weights; a section without weight counts through gates and floors.",
        operation="weighted_mean" if parts else "given",
        value=value,
        parts=parts,
    )


def _coverage(sheet: Sheet) -> Explanation:
    """Answered weight over applicable weight, in percent."""
    parts = tuple(
        Explanation(
            subject=key,
            role=key,
            sentence=f"{sheet.title(key)}: {'answered' if score.state == 'answered' else 'open'}.",
            value=1.0 if score.state == "answered" else 0.0,
            weight=sheet.index.plans[key].weight,
        )
        for key, score in sheet.card.questions.items()
        if score.lo is not None
    )
    value = POINTS * sheet.card.coverage
    return Explanation(
        subject="coverage",
        role="coverage",
        sentence=f"{sheet.card.answered} of {sheet.card.applicable} questions answered, {points(value)}% by weight.",
        rule="Answered weight divided by the weight of all questions that apply.",
        operation="weighted_mean" if parts else "given",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def _layer_spread(sheet: Sheet) -> Explanation:
    value = sheet.card.layer_spread
    if value is None:
        return Explanation(subject="layer_spread", sentence="No layer has a question.", value=None)
    parts = tuple(_layer(sheet, layer, "lo") for layer in sheet.index.layers if layer in sheet.card.layers)
    return Explanation(
        subject="layer_spread",
        sentence=f"Between the strongest and the weakest layer lie {points(value)} points.",
        rule="The highest evidenced layer minus the lowest.",
        operation="spread",
        value=value,
        parts=parts,
    )


def _gate(sheet: Sheet, gate: str) -> Explanation:
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
        _leaf(gate, "minimum", f"The gate asks for {shown(plan.gate)}.", plan.gate),
        explain_question(sheet, gate, "stated").model_copy(update={"role": "stated"}),
        explain_question(sheet, gate, "lo").model_copy(update={"role": "evidenced"})
        if is_answered
        else _leaf(gate, "evidenced", "Nothing is evidenced.", None),
        _leaf(gate, "evidence", f"Evidence E{score.evidence} is recorded.", score.evidence),
        _leaf(gate, "evidence needed", f"A gate needs E{needed}, or the import's confirmation.", needed),
        _leaf(
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


def _verdict(sheet: Sheet) -> Explanation:
    card, policy = sheet.card, sheet.index.pack.policy
    sections = [_section(sheet, key, "lo").model_copy(update={"role": "section"}) for key in sheet.index.sections]
    practices = [_practice(sheet, key, "lo").model_copy(update={"role": "practice"}) for key in sheet.index.subs]
    overall = _overall(sheet, "lo", sheet.index.sections).model_copy(update={"role": "overall"})
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
        parts=(overall, *sections, *practices, _coverage(sheet)),
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


def _leaf(subject: str, role: str, sentence: str, value: float | None) -> Explanation:
    return Explanation(subject=subject, role=role, sentence=sentence, value=value)
