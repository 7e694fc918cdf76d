"""Scoring again with finished work laid over the assessment (C.4). Everything but the overlay is the real scoring."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping

from readiness.domain.crosscheck import CheckResult, ImportedMetrics, check_claims
from readiness.domain.questionnaire import Pack, QuestionId
from readiness.domain.response import Response
from readiness.domain.roadmap.outlook import Profile, Rescore
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.indices import side_indices
from readiness.domain.scoring.means import Tallies, overall_score, practice_scores, section_score, share
from readiness.domain.scoring.question import SHOWN_EVIDENCE, score_derived
from readiness.domain.scoring.scorecard import GateStatus, Indices, QuestionScore, Scorecard
from readiness.domain.scoring.scorer import decide, gate_statuses, score_questions


def overlaid(score: QuestionScore, value: float) -> QuestionScore:
    """The score of a question once its done-when is met and shown: at least `value` (0-1) on every figure, at E2.

    A cap by the import falls away with it: what is shown then is newer than the data.
    """
    lo, mid, hi = score.lo or 0.0, score.mid or 0.0, score.hi if score.hi is not None else 1.0
    return score.model_copy(
        update={
            "state": "answered",
            "lo": max(lo, value),
            "mid": max(mid, value),
            "hi": max(hi, value),
            "stated": max(score.stated or 0.0, mid, value),
            "evidence": max(score.evidence, SHOWN_EVIDENCE),
            "checks": tuple(c for c in score.checks if c.kind != "cap" or c.level >= value),
        }
    )


def rescorer(
    pack: Pack,
    responses: Mapping[QuestionId, Response],
    metrics: ImportedMetrics,
    today: dt.date | None = None,
) -> Rescore:
    """Scoring of one assessment with an overlay.

    Args:
        pack: the questionnaire.
        responses: as recorded; never changed.
        metrics: what the accepted imports say.
        today: the day that evidence ages against.
    """
    index = index_pack(pack)
    kept: dict[int, tuple[Profile, CheckResult, dict[str, QuestionScore]]] = {}

    def base(profile: Profile) -> tuple[CheckResult, dict[str, QuestionScore]]:
        found = kept.get(id(profile))
        if found is None or found[0] is not profile:
            checks = check_claims(pack, profile, metrics)
            found = (profile, checks, score_questions(index, profile, responses, checks, today))
            kept[id(profile)] = found
        return found[1], found[2]

    def rescore(raised: Mapping[str, float], profile: Profile, rel_gate: GateStatus) -> Scorecard:
        checks, recorded = base(profile)
        scores = dict(recorded)
        for key, value in raised.items():
            if key in scores and scores[key].state not in {"hidden", "na"}:
                scores[key] = overlaid(scores[key], value)
        for key, plan in index.plans.items():
            if plan.derive is not None and scores[key].state != "hidden":
                cap = index.evidence_cap(plan.derive.evidence)
                derived = score_derived(plan.derive, profile, scores.get, cap)
                scores[key] = overlaid(derived, raised[key]) if key in raised else derived
        tallies = Tallies.of(index, scores)
        sections = {key: section_score(tally) for key, tally in tallies.sections.items()}
        practices, subs = practice_scores(index, tallies.subs)
        gates = gate_statuses(index, scores, checks, rel_gate)
        applicable = math.fsum(w for tally in tallies.sections.values() for w in tally.weights)
        answered = math.fsum(w for tally in tallies.sections.values() for w in tally.stated_weights)
        coverage = share(answered, applicable)
        overall = overall_score(sections, index.sections)
        return Scorecard(
            questions=scores,
            sections=sections,
            overall=overall,
            coverage=coverage,
            blind_spot=0.0,
            answered=sum(s.answered for s in sections.values()),
            applicable=sum(s.applicable for s in sections.values()),
            practices=practices,
            sub_practices=subs,
            gates=gates,
            verdict=decide(index, scores, overall, sections, practices, gates, coverage),
            indices=Indices() if raised else side_indices(index, profile, responses, scores, sections, gates),
        )

    return rescore
