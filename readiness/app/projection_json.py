"""`project --json`: a projection in the vocabulary of the command line, and in a few lines of words."""

from __future__ import annotations

from typing import Any

from readiness.app.reliability_words import STATUS_WORDS, breach_words, trend_words
from readiness.app.wording import STANDING_WORDS
from readiness.domain.reliability.result import Estimate, Projection


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
            "right": evidence.right,
            "date_min": _iso(evidence.date_min),
            "date_max": _iso(evidence.date_max),
        },
        "success": _estimate(result.success) | {"interval": result.success.interval},
        "naive": None if result.naive is None else _estimate(result.naive),
        "chain": None if result.chain is None else _estimate(result.chain),
        "consistency": result.consistency,
        "per_step": None if result.per_step is None else _estimate(result.per_step),
        "typical_steps": result.typical_steps,
        "steps": [
            {"name": s.name, "n": s.n, "successes": s.successes, "point": s.point, "low": s.low, "high": s.high}
            | {"component": s.component, "status": s.status}
            for s in result.steps
        ],
        "compound": [p.model_dump() for p in result.compound],
        "production": {
            "point": result.production.point,
            "low": result.production.low,
            "high": result.production.high,
            "band_low": result.production.band_low,
            "band_high": result.production.band_high,
            "waterfall": [
                {"factor": b.factor, "before": b.before, "after": b.after, "origin": b.origin}
                | {"label": b.label, "band_low": b.low, "band_high": b.high}
                for b in result.production.waterfall
            ],
        },
        "target": {
            "value": result.target.value,
            "origin": result.target.origin,
            "standing": result.target.standing,
            "probability": result.target.probability,
            "required_per_step": result.target.required_per_step,
            "max_steps": result.target.max_steps,
        },
        "volume_per_day": result.volume_per_day,
        "detection_days": result.detection_days,
        "outcomes": {
            o.key: {
                "per_task": {"point": o.share, "low": o.share_low, "high": o.share_high},
                "per_day": {"point": o.per_day, "low": o.per_day_low, "high": o.per_day_high},
            }
            for o in result.outcomes
        },
        "wrong_per_day": _estimate(result.wrong_per_day),
        "silent_per_day": _estimate(result.silent_per_day),
        "silent_stock": _estimate(result.silent_stock),
        "silent_failures": result.silent_failures,
        "review_fte": _estimate(result.review_fte),
        "audit": result.audit.model_dump(),
        "error_budget_days": _estimate(result.error_budget_days),
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
        "monitoring": result.monitoring.model_dump(mode="json"),
        "tornado": [bar.model_dump() for bar in result.tornado],
        "assumptions": [
            {"name": a.name, "value": a.value, "origin": a.origin, "note": a.note} for a in result.assumptions
        ],
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
    made = result.production
    if made.point is not None and made.low is not None and made.high is not None:
        lines.append(f"Success in production: {made.point:.1%} ({made.low:.1%} to {made.high:.1%}).")
    if made.band_low is not None and made.band_high is not None:
        lines.append(f"Scenario band of the assumptions: {made.band_low:.1%} to {made.band_high:.1%}.")
    lines.append(f"Wrong results a day at target volume: {_range(result.wrong_per_day, '.0f')}.")
    if result.silent_failures is not None:
        lines.append(f"Wrong although reported as successful: {result.silent_failures} of {evidence.n}.")
    lines.append(f"Unseen until noticed: {_range(result.silent_stock, '.0f')}.")
    lines.append(f"{trend_words(result)}. Target breach: {breach_words(result)}.".replace("Trend: ", "Trend "))
    watch = result.monitoring
    if watch.delay_days is not None:
        per_day = f"at {watch.verified_per_day:.0f} verified tasks a day"
        lines.append(f"Once failures double, a control chart alerts after {watch.delay_days:.1f} days {per_day}.")
    if watch.alarm_date is not None:
        lines.append(f"On these days it would have alerted on {watch.alarm_date.isoformat()}.")
    lines += [f"Caution: {c.message}" for c in result.cautions]
    return lines


def _estimate(figure: Estimate) -> dict[str, Any]:
    return {"point": figure.point, "low": figure.low, "high": figure.high, "status": figure.status}


def _range(figure: Estimate, form: str) -> str:
    if figure.point is None:
        return STATUS_WORDS[figure.status] or STATUS_WORDS["no_data"]
    if figure.low is None or figure.high is None:
        return format(figure.point, form)
    return f"{figure.point:{form}} ({figure.low:{form}} to {figure.high:{form}})"


def _iso(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())
