"""Measured success over time: is it moving, and where would it go if nothing changes?"""

from __future__ import annotations

from datetime import timedelta

from readiness.domain.reliability.intervals import wilson
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.trend import Ahead, Observed, draw_trend
from readiness.report.dossier import Dossier
from readiness.report.formats import day, percent
from readiness.report.pages.page import Page

FEWEST_PERIODS, FEWEST_TASKS, MOST_PERIODS = 3, 5, 12


def make_trend(d: Dossier) -> Page | None:
    """Nothing with fewer than three periods of at least five verified tasks: no band is drawn from less."""
    seen = _weekly(
        [
            Observed(f.day, f.n or 0, f.observed, f.low, f.high)
            for f in d.projection.fan
            if f.observed is not None and f.low is not None and f.high is not None and f.n
        ]
    )
    seen = [period for period in seen if period.n >= FEWEST_TASKS]
    if len(seen) < FEWEST_PERIODS:
        return None
    ahead = [
        Ahead(f.day, f.fitted, f.low50, f.high50, f.low90, f.high90)
        for f in d.projection.fan
        if f.observed is None
        and f.fitted is not None
        and f.low50 is not None
        and f.high50 is not None
        and f.low90 is not None
        and f.high90 is not None
        and f.day > seen[-1].day
        and d.projection.trend.direction in {"up", "down"}
    ]
    say, trend = d.words, d.projection.trend
    title = _title(d, seen, ahead)
    return Page(
        key="trend",
        part="brings",
        kicker=say("trend.kicker"),
        contents=say("trend.kicker"),
        title=title,
        template="trend.html",
        exhibits=(_draw(d, title, seen, ahead),),
        values={
            "trend": trend,
            "demonstration": d.projection.demonstration,
            "monitoring": d.projection.monitoring,
            "target": d.projection.target,
            "entered": d.projection.detection_days,
            "origin": d.origin_of("detection_days"),
        },
    )


def _weekly(days: list[Observed]) -> list[Observed]:
    """Weeks instead of days where there are more than a dozen, with their own 90% Wilson interval."""
    if len(days) <= MOST_PERIODS:
        return days
    first = days[0].day
    weeks: dict[int, list[Observed]] = {}
    for period in days:
        weeks.setdefault((period.day - first).days // 7, []).append(period)
    out = []
    for number, group in sorted(weeks.items()):
        n = sum(period.n for period in group)
        right = sum(period.point * period.n for period in group)
        low, high = wilson(right, n).value
        out.append(Observed(first + timedelta(days=7 * number), n, right / n, low, high))
    return out


def _title(d: Dossier, seen: list[Observed], ahead: list[Ahead]) -> str:
    say, trend = d.words, d.projection.trend
    low, high = min(o.point for o in seen), max(o.point for o in seen)
    if trend.direction == "down" and trend.breach_date and not trend.already_breached:
        return say("trend.title_breach", date=trend.breach_date, low=trend.low, high=trend.high)
    if trend.direction in {"up", "down"} and trend.change_points is not None:
        return say(
            f"trend.title_{trend.direction}", change=abs(trend.change_points), first=seen[0].day, last=seen[-1].day
        )
    return say("trend.title_flat", low=low, high=high, periods=len(seen), ahead=len(ahead))


def _draw(d: Dossier, title: str, seen: list[Observed], ahead: list[Ahead]) -> Exhibit:
    say, p = d.words, d.projection
    target = p.target.value
    floor_values = [o.low for o in seen] + [a.low90 for a in ahead] + ([target] if target else [])
    floor = max(0, int(min(floor_values) * 100 - 2) // 5 * 5)
    words = say.group("trend.chart") | {
        "cut": say("reliability.cut", floor=str(floor)),
        "target": say("verdict.scale_target", target=target) if target else "",
    }
    direction = p.trend.direction
    key = direction if f"trend.so_what_{direction}" in say else "none"
    low, high = min(o.point for o in seen), max(o.point for o in seen)
    return Exhibit(
        key="trend",
        figure=draw_trend(seen, ahead, target, words),
        title=title,
        so_what=say(f"trend.so_what_{key}", change=abs(p.trend.change_points or 0), p=p.trend.p_value or 0),
        name=say("trend.exhibit"),
        unit=say("trend.unit"),
        n=say("trend.n", n=sum(o.n for o in seen), periods=len(seen)),
        source=say("reliability.source"),
        as_of=d.data_date,
        interval=say("trend.interval_fan" if ahead else "trend.interval"),
        note=say("trend.note_fan") if ahead else "",
        alt=shorten_alt(
            say(
                "trend.alt",
                periods=len(seen),
                low=low,
                high=high,
                first=day(seen[0].day),
                last=day(seen[-1].day),
                end=percent(ahead[-1].middle) if ahead else "",
            )
        ),
        table=Table(
            tuple(say(f"trend.table_{key}") for key in ("day", "n", "point", "low", "high")),
            tuple((day(o.day), o.n, percent(o.point, 1), percent(o.low, 1), percent(o.high, 1)) for o in seen),
        ),
    )
