"""Compound reliability: what success per step means over the client's number of steps."""

from __future__ import annotations

from readiness.domain.reliability.result import Caution
from readiness.report.charts.compound import Curve, draw_compound
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.dossier import Dossier
from readiness.report.formats import decimal, percent, round_half_up
from readiness.report.pages.page import Page

TABLE_STEPS = (5, 10, 20)


def make_reliability(d: Dossier) -> Page | None:
    """Nothing without verified outcomes or without a number of steps."""
    per_step = d.projection.per_step
    if not d.has_outcomes or not d.projection.typical_steps or per_step is None or per_step.point is None:
        return None
    say, projection = d.words, d.projection
    steps = max(1, round_half_up(d.projection.typical_steps))
    point, target = per_step.point, projection.target.value
    values = {
        "steps": steps,
        "per": point,
        "success": point**steps,
        "need": projection.target.required_per_step or 0.0,
        "target": target or 0.0,
    }
    title = say("reliability.title" if target else "reliability.title_no_target", **values)
    columns = sorted({*TABLE_STEPS, steps})
    rates = [0.95, 0.99, point]
    labels = [percent(0.95, 2), percent(0.99, 2), say("reliability.today_row", rate=point)]
    if target and projection.target.required_per_step:
        rates.append(projection.target.required_per_step)
        labels.append(say("reliability.needed_row", rate=projection.target.required_per_step))
    return Page(
        key="reliability",
        part="brings",
        kicker=say("reliability.kicker", steps=steps),
        contents=say("reliability.kicker", steps=steps),
        title=title,
        template="reliability.html",
        exhibits=(_draw(d, title, steps, point),),
        values={
            "columns": columns,
            "rows": [(label, [rate**n for n in columns]) for label, rate in zip(labels, rates, strict=True)],
            "steps": steps,
            "weakest": sorted((s for s in projection.steps if s.point is not None), key=lambda s: s.point or 0.0)[:3],
            "judge": projection.evidence.judge,
            "cautions": [_tell_caution(d, c) for c in projection.cautions][:4],
        },
    )


def _tell_caution(d: Dossier, caution: Caution) -> str:
    """In plain words where the engine's own take knowledge of how results travel."""
    if caution.code == "silent_failures" and "count" in caution.values:
        return d.words("reliability.silent", count=caution.values["count"])
    return caution.message


def _curves(d: Dossier, steps: int, point: float) -> list[Curve]:
    say, per_step, target = d.words, d.projection.per_step, d.projection.target
    curves = []
    if target.required_per_step:
        curves.append(Curve("needed", say("reliability.curve_needed"), target.required_per_step))
    later = [h.success.point for h in d.snapshot.roadmap.horizons if h.week > 0 and h.success.point]
    if later and later[-1] and later[-1] > point**steps + 0.005:
        curves.append(Curve("after", say("reliability.curve_after"), later[-1] ** (1 / steps)))
    low = per_step.low if per_step else None
    high = per_step.high if per_step else None
    curves.append(Curve("today", say("reliability.curve_today"), point, low, high))
    return curves


def _draw(d: Dossier, title: str, steps: int, point: float) -> Exhibit:
    say, projection, evidence = d.words, d.projection, d.projection.evidence
    curves = _curves(d, steps, point)
    today = curves[-1]
    low, high = today.low or point, today.high or point
    target = projection.target.value
    words = say.group("reliability.chart") | {
        "here": say("reliability.here", steps=steps),
        "cut": say("reliability.cut", floor=_floor(curves, steps)),
    }
    if target is None:
        so_what = say("reliability.so_what_no_target", errors=100 * (1 - point), steps=steps)
    else:
        key = "below" if high**steps < target else "above" if low**steps >= target else "open"
        so_what = say(f"reliability.so_what_{key}", target=target, steps=steps, right=1000 * point)
    phi = evidence.phi if evidence.phi is not None else 1.0
    return Exhibit(
        key="compound",
        figure=draw_compound(curves, steps, words),
        title=title,
        so_what=so_what,
        name=say("reliability.exhibit"),
        unit=say("reliability.unit"),
        n=say("reliability.n", n=evidence.n, days=evidence.days, n_eff=evidence.n_eff or evidence.n),
        source=say("reliability.source"),
        as_of=d.data_date,
        interval=say("reliability.interval", phi=phi),
        note=say("reliability.note"),
        alt=shorten_alt(
            say(
                "reliability.alt",
                steps=steps,
                today=point**steps,
                low=low**steps,
                high=high**steps,
                target=target or 0.0,
                curves=len(curves),
                has_target=target is not None,
            )
        ),
        table=Table(
            (say("reliability.table_steps"), *(curve.name for curve in curves)),
            tuple(
                (n, *(round(curve.per_step**n, 6) for curve in curves))
                for n in sorted({1, 5, 10, 15, 20, 25, 30, steps})
            ),
        ),
    )


def _floor(curves: list[Curve], steps: int) -> str:
    import math

    from readiness.report.charts.compound import REACH, axis_floor

    return decimal(axis_floor(curves, max(REACH, math.ceil(steps * 1.25))), 0)
