"""`project --json`: a projection in the vocabulary of the command line, and in a few lines of words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from readiness.app.wording import STANDING_WORDS
from readiness.domain.reliability.inputs import Overrides
from readiness.domain.reliability.result import Estimate, Projection
from readiness.errors import AnswerError


def overrides_from(pairs: Iterable[tuple[str, Any]]) -> Overrides:
    """What-if values from `--set` pairs.

    Raises:
        AnswerError: An unknown key, or a value out of range.
    """
    given = dict(pairs)
    unknown = sorted(set(given) - set(Overrides.model_fields))
    if unknown:
        keys = ", ".join(Overrides.model_fields)
        raise AnswerError(f"There is no what-if {unknown[0]}.", hint=f"Keys are {keys}.")
    try:
        return Overrides.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise AnswerError(f"{name}={given.get(name)} does not fit: {first['msg'].lower()}.") from error


def projection_json(result: Projection) -> dict[str, Any]:
    """The JSON object of `project --json`."""
    evidence = result.evidence
    return {
        "evidence": {
            "level": evidence.level,
            "n": evidence.n,
            "n_eff": evidence.n_eff,
            "days": evidence.days,
            "phi": evidence.phi,
            "judge": evidence.judge,
        },
        "success": _estimate(result.success) | {"interval": result.success.interval},
        "steps": [
            {"name": s.name, "n": s.n, "successes": s.successes, "point": s.point, "low": s.low, "high": s.high}
            for s in result.steps
        ],
        "compound": [p.model_dump() for p in result.compound],
        "production": {
            "point": result.production.point,
            "low": result.production.low,
            "high": result.production.high,
            "waterfall": [
                {"factor": b.factor, "before": b.before, "after": b.after, "origin": b.origin}
                for b in result.production.waterfall
            ],
        },
        "target": {
            "value": result.target.value,
            "origin": result.target.origin,
            "standing": result.target.standing,
            "probability": result.target.probability,
            "required_per_step": result.target.required_per_step,
        },
        "outcomes": {
            o.key: {
                "per_task": {"point": o.share, "low": o.share_low, "high": o.share_high},
                "per_day": {"point": o.per_day, "low": o.per_day_low, "high": o.per_day_high},
            }
            for o in result.outcomes
        },
        "wrong_per_day": _estimate(result.wrong_per_day),
        "silent_stock": _estimate(result.silent_stock),
        "silent_failures": result.silent_failures,
        "review_fte": _estimate(result.review_fte),
        "cost": {
            "per_task": _estimate(result.cost.per_task),
            "per_right_task": _estimate(result.cost.per_right_task),
            "currency": result.cost.currency,
        },
        "trend": {
            "status": result.trend.status,
            "direction": result.trend.direction,
            "change_points": result.trend.change_points,
            "p_value": result.trend.p_value,
            "breach_date": _iso(result.trend.breach_date),
            "low": _iso(result.trend.low),
            "high": _iso(result.trend.high),
            "already_breached": result.trend.already_breached,
        },
        "demonstration": result.demonstration.model_dump(),
        "monitoring": result.monitoring.model_dump(),
        "assumptions": [{"name": a.name, "value": a.value, "origin": a.origin} for a in result.assumptions],
        "cautions": [{"code": c.code, "message": c.message} for c in result.cautions],
        "gate": result.gate,
        "seed": result.seed,
    }


def projection_lines(result: Projection) -> list[str]:
    """The projection in a few lines of words."""
    evidence, target = result.evidence, result.target
    lines = [f"Evidence: {evidence.level.replace('_', ' ')}, {evidence.n} verified tasks on {evidence.days} days."]
    lines.append(f"Success end to end: {_range(result.success, '.1%')} (90% interval).")
    if target.value is not None:
        lines.append(f"Target {target.value:.1%} ({target.origin}): {STANDING_WORDS[target.standing]}.")
    if target.required_per_step is not None:
        lines.append(f"Each of {result.typical_steps:g} steps would have to succeed {target.required_per_step:.2%}.")
    lines.append(f"Wrong results a day at target volume: {_range(result.wrong_per_day, '.0f')}.")
    lines.append(f"Trend: {result.trend.direction.replace('_', ' ')}.")
    lines += [f"Caution: {c.message}" for c in result.cautions]
    return lines


def _estimate(figure: Estimate) -> dict[str, Any]:
    return {"point": figure.point, "low": figure.low, "high": figure.high, "status": figure.status}


def _range(figure: Estimate, form: str) -> str:
    if figure.point is None:
        return figure.status.replace("_", " ")
    if figure.low is None or figure.high is None:
        return format(figure.point, form)
    return f"{figure.point:{form}} ({figure.low:{form}} to {figure.high:{form}})"


def _iso(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())
