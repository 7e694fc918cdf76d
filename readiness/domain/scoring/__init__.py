"""Scoring (questionnaire.md part B): what people said is never rewritten; what is certified is limited."""

from readiness.domain.scoring.scorer import score

__all__ = ["score"]
