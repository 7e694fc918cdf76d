"""The scorecard as `readiness score --json` prints it: scores 0-100, question figures and coverage 0-1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from readiness.domain.questionnaire import Pack
from readiness.domain.scoring.scorecard import (
    Balance,
    Cap,
    Indices,
    PracticeScore,
    QuestionScore,
    Scorecard,
    SectionScore,
    Triple,
)
from readiness.domain.scoring.sensitivity import Move, PathStep, QuestionMoves
from readiness.domain.scoring.verdict import compared


def score_json(card: Scorecard, pack: Pack, pack_hash: str = "") -> dict[str, Any]:
    """Every figure of a scorecard under its stable key; what moves the verdict is added by the caller."""
    equal = card.equal_weights
    return {
        "pack": {"id": pack.id, "version": pack.version, "hash": pack_hash},
        "questions": {key: _question(score) for key, score in card.questions.items()},
        "sections": {key: _section(section) for key, section in card.sections.items()},
        "overall": _rounded(card.overall.model_dump()),
        "coverage": compared(card.coverage),
        "blindSpot": compared(card.blind_spot),
        "practices": {key: {**_figures(p), "status": p.status} for key, p in card.practices.items()},
        "subPractices": {key: _figures(sub) for key, sub in card.sub_practices.items()},
        "layers": {layer.id: _figures(card.layers.get(layer.id)) for layer in pack.layers},
        "layerSpread": _round(card.layer_spread),
        "gates": dict(card.gates),
        "verdict": {
            "certified": card.verdict.certified,
            "stated": card.verdict.stated,
            "potential": card.verdict.potential,
            "caps": [_cap(cap) for cap in card.verdict.caps],
        },
        "equalWeights": None
        if equal is None
        else {
            "overallLo": compared(equal.overall_lo),
            "certified": equal.certified,
            "sameVerdict": equal.same_verdict,
        },
        "indices": _indices(card.indices),
        "contradictions": [
            {
                "rule": finding.rule,
                "question": finding.question,
                "claimed": compared(finding.claimed),
                "measured": _round(finding.measured),
                "effect": finding.effect,
                "resolution": finding.resolution,
            }
            for finding in card.contradictions
        ],
        "cautions": list(card.cautions),
    }


def sensitivity_json(moves: Sequence[QuestionMoves]) -> list[dict[str, Any]]:
    """What each answer moves: verdict after prove, raise and lose, and the change of the evidenced total."""
    return [_moves(found) for found in moves]


def _moves(found: QuestionMoves) -> dict[str, Any]:
    row: dict[str, Any] = {"id": found.id}
    if found.prove is not None:
        row["prove"] = _move(found.prove)
    row |= {"raise": _move(found.raise_), "lose": _move(found.lose), "flips": list(found.flips)}
    return row


def _move(move: Move) -> dict[str, Any]:
    return {"verdict": move.verdict, "deltaLo": compared(move.delta_lo)}


def path_json(path: Sequence[PathStep] | None) -> list[dict[str, Any]] | None:
    """The questions of a path with the value each must be shown at; None where there is no path."""
    return None if path is None else [{"id": step.id, "to": compared(step.to)} for step in path]


def _question(score: QuestionScore) -> dict[str, Any]:
    figures = {} if score.lo is None else {"lo": _round(score.lo), "mid": _round(score.mid), "hi": _round(score.hi)}
    return {"state": score.state, **figures, "flags": list(score.flags)}


def _section(section: SectionScore) -> dict[str, Any]:
    return {
        "lo": _round(section.lo),
        "mid": _round(section.mid),
        "hi": _round(section.hi),
        "stated": _round(section.stated),
        "coverage": compared(section.coverage),
        "naShare": compared(section.na_share),
    }


def _figures(scored: PracticeScore | Triple | None) -> dict[str, Any]:
    if scored is None:
        return {"lo": None, "mid": None, "hi": None}
    return {"lo": _round(scored.lo), "mid": _round(scored.mid), "hi": _round(scored.hi)}


def _cap(cap: Cap) -> dict[str, Any]:
    return {key: value for key, value in cap.model_dump().items() if value is not None}


def _indices(indices: Indices) -> dict[str, Any]:
    return {
        "monitoring": _round(indices.monitoring),
        "observability": _round(indices.observability),
        "debugging": _round(indices.debugging),
        "builderOptimism": _round(indices.builder_optimism),
        "buildVsOperate": _balance(indices.balance),
        "stall": None if indices.stall is None else indices.stall.model_dump(),
    }


def _balance(balance: Balance | None) -> dict[str, Any] | None:
    if balance is None:
        return None
    return {
        "index": _round(balance.index),
        "moveToTarget": compared(balance.move_to_target),
        "target": balance.target,
        "reading": balance.reading,
    }


def _rounded(figures: Mapping[str, float | None]) -> dict[str, float | None]:
    return {key: _round(value) for key, value in figures.items()}


def _round(value: float | None) -> float | None:
    return None if value is None else compared(value)
