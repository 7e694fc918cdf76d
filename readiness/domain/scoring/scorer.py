"""From answers, profile and import to the scorecard: all of questionnaire.md part B in one pure call."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Final

from readiness.domain.crosscheck import CheckResult, ImportedMetrics, Profile, check_claims
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.derived import score_derived
from readiness.domain.scoring.index import PackIndex, index_pack
from readiness.domain.scoring.indices import side_indices
from readiness.domain.scoring.means import (
    Tallies,
    equal_weights,
    overall_score,
    practice_scores,
    section_score,
    share,
)
from readiness.domain.scoring.question import HIDDEN, raise_to, score_answer
from readiness.domain.scoring.remarks import cautions, confirmations, contradictions
from readiness.domain.scoring.scorecard import (
    BandId,
    Cap,
    EqualWeights,
    GateStatus,
    Overall,
    PracticeScore,
    QuestionScore,
    Scorecard,
    SectionScore,
    Verdict,
)
from readiness.domain.scoring.verdict import (
    Figure,
    base_band,
    gate_caps,
    gate_status,
    gate_status_on,
    lowest,
    scope_caps,
)
from readiness.domain.visibility import is_visible

FULL_COVERAGE: Final = 1.0
NOTHING_RAISED: Final[Mapping[str, float]] = {}


def score(
    pack: Pack,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    metrics: ImportedMetrics,
    *,
    rel_gate: GateStatus = "unknown",
    today: dt.date | None = None,
    raised: Mapping[str, float] | None = None,
) -> Scorecard:
    """Everything scoring says about one sheet (questionnaire.md part B).

    Args:
        pack: The questionnaire.
        profile: Values by item and field.
        responses: Responses by question id; absent means unanswered.
        metrics: What the accepted imports say (`NO_METRICS` without one).
        rel_gate: Status of the derived gate on demonstrated success.
        today: The day that evidence ages against; None lets nothing age.
        raised: Overlay of finished work: the evidenced value of these questions is at least the given one, at E2 (C.4).
    """
    index = index_pack(pack)
    checks = check_claims(pack, profile, metrics)
    scores = score_questions(index, profile, responses, checks, today, raised or {})
    tallies = Tallies.of(index, scores)
    sections = {key: section_score(tally) for key, tally in tallies.sections.items()}
    practices, subs = practice_scores(index, tallies.subs)
    layers = {key: t for key, tally in tallies.layers.items() if (t := tally.triple) is not None}
    gates = gate_statuses(index, scores, checks, rel_gate)
    applicable = math.fsum(w for tally in tallies.sections.values() for w in tally.weights)
    answered = math.fsum(w for tally in tallies.sections.values() for w in tally.stated_weights)
    unknown = math.fsum(w for tally in tallies.sections.values() for w in tally.unknown)
    coverage = share(answered, applicable)
    overall = overall_score(sections, index.sections)
    verdict = decide(index, scores, overall, sections, practices, gates, coverage)
    lows = [layer.lo for layer in layers.values()]
    return Scorecard(
        questions=scores,
        sections=sections,
        overall=overall,
        coverage=coverage,
        blind_spot=share(unknown, applicable),
        answered=sum(section.answered for section in sections.values()),
        applicable=sum(section.applicable for section in sections.values()),
        evidence_share=_evidence_share(index, scores, answered),
        practices=practices,
        sub_practices=subs,
        layers=layers,
        layer_spread=max(lows) - min(lows) if lows else None,
        gates=gates,
        verdict=verdict,
        equal_weights=_equal_weights(index, sections, practices, coverage, verdict),
        contradictions=contradictions(index, responses, scores, checks),
        confirmations=confirmations(scores),
        indices=side_indices(index, profile, responses, scores, sections, gates),
        cautions=cautions(responses, scores, checks),
    )


def score_questions(
    index: PackIndex,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    checks: CheckResult,
    today: dt.date | None = None,
    raised: Mapping[str, float] = NOTHING_RAISED,
) -> dict[str, QuestionScore]:
    """Scores of all questions, asked ones first, then those derived from them; in pack order."""
    scores: dict[str, QuestionScore] = dict.fromkeys(index.plans, HIDDEN)
    derived = []
    for key, plan in index.plans.items():
        if plan.question.condition is not None and not is_visible(plan.question, profile):
            continue
        if plan.derive is not None:
            derived.append(plan)
        else:
            found = score_answer(plan, index, responses.get(plan.id), checks, today)
            scores[key] = raise_to(found, raised[key]) if key in raised else found
    for plan in derived:
        if plan.derive is not None:
            cap = index.evidence_cap(plan.derive.evidence)
            found = score_derived(plan.derive, profile, scores.get, cap)
            scores[plan.id] = raise_to(found, raised[plan.id]) if plan.id in raised else found
    return scores


def gate_statuses(
    index: PackIndex, scores: Mapping[str, QuestionScore], checks: CheckResult, rel_gate: GateStatus
) -> dict[str, GateStatus]:
    """Status of every visible gate on the evidenced figure, derived gates last."""
    statuses: dict[str, GateStatus] = {}
    needed = index.pack.policy.gate_evidence
    for gate in index.gates:
        minimum = index.plans[gate].gate
        if minimum is not None and scores[gate].state != "hidden":
            statuses[gate] = gate_status(scores[gate], minimum, needed)
    for gate in index.derived_gates:
        statuses[gate] = "unknown" if checks.gates.get(gate) == "unknown" else rel_gate
    return statuses


def decide(
    index: PackIndex,
    scores: Mapping[str, QuestionScore],
    overall: Overall,
    sections: Mapping[str, SectionScore],
    practices: Mapping[str, PracticeScore],
    gates: Mapping[str, GateStatus],
    coverage: float,
) -> Verdict:
    """The verdict on the three figures, with every cap on the certified one (B.5)."""
    scope = scope_caps(
        index.pack.policy, [s.na_share for s in sections.values()], {k: p.lo for k, p in practices.items()}
    )
    base: dict[Figure, BandId] = {}
    caps: dict[Figure, tuple[Cap, ...]] = {}
    figures: tuple[Figure, ...] = ("lo", "mid", "hi")
    for figure in figures:
        base[figure] = base_band(
            index.pack.policy,
            getattr(overall, figure),
            [getattr(section, figure) for section in sections.values()],
            [getattr(practice, figure) for practice in practices.values()],
            FULL_COVERAGE if figure == "hi" else coverage,
        )
        caps[figure] = (*gate_caps(index, _statuses_on(index, scores, gates, figure)), *scope)
    return Verdict(
        certified=lowest(base["lo"], caps["lo"]),
        stated=lowest(base["mid"], caps["mid"]),
        potential=lowest(base["hi"], caps["hi"]),
        caps=caps["lo"],
        base=base["lo"],
    )


def _statuses_on(
    index: PackIndex, scores: Mapping[str, QuestionScore], gates: Mapping[str, GateStatus], figure: Figure
) -> dict[str, GateStatus]:
    found = {}
    for gate, status in gates.items():
        plan = index.plans.get(gate)
        minimum = plan.gate if plan is not None and plan.gate is not None else 0.0
        found[gate] = gate_status_on(status, scores.get(gate), minimum, figure)
    return found


def _equal_weights(
    index: PackIndex,
    sections: Mapping[str, SectionScore],
    practices: Mapping[str, PracticeScore],
    coverage: float,
    verdict: Verdict,
) -> EqualWeights:
    overall = overall_score(sections, equal_weights(index.sections)).lo
    band = base_band(
        index.pack.policy,
        overall,
        [section.lo for section in sections.values()],
        [practice.lo for practice in practices.values()],
        coverage,
    )
    certified = lowest(band, verdict.caps)
    return EqualWeights(overall_lo=overall, certified=certified, same_verdict=certified == verdict.certified)


def _evidence_share(index: PackIndex, scores: Mapping[str, QuestionScore], answered: float) -> dict[str, float]:
    """Share of the answered weight by evidence level in force, E0 to E3."""
    weights: dict[int, list[float]] = {level: [] for level in range(len(index.evidence_caps))}
    for key, found in scores.items():
        if found.state == "answered":
            weights.setdefault(found.evidence, []).append(index.plans[key].weight)
    return {f"E{level}": share(math.fsum(parts), answered) for level, parts in weights.items()}
