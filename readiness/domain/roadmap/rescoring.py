"""Scoring again with finished work laid over the assessment (C.4): the real scoring, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from readiness.domain.crosscheck import ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.roadmap.outlook import Profile, Rescore
from readiness.domain.scoring import score
from readiness.domain.scoring.scorecard import GateStatus, Scorecard


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

    def rescore(raised: Mapping[str, float], profile: Profile, rel_gate: GateStatus) -> Scorecard:
        return score(pack, profile, responses, metrics, rel_gate=rel_gate, today=today, raised=raised)

    return rescore
