"""From pilot to production: what is known to change and what is only assumed."""

from __future__ import annotations

from readiness.domain.reliability.result import Assumption
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.transfer import Bar, End, draw_transfer
from readiness.report.dossier import Dossier
from readiness.report.formats import decimal, percent, percent_sign, plain
from readiness.report.pages.page import Page

MOST_VALUES = 12
SHARES = {"target", "tau", "availability", "review_share", "detection", "d"}


def make_transfer(d: Dossier) -> Page | None:
    """Nothing without a production figure and at least one factor that changes it."""
    production = d.projection.production
    bars = [b for b in production.waterfall if abs(b.after - b.before) > 1e-9]
    if not d.has_outcomes or production.point is None or not bars:
        return None
    say = d.words
    title = say(
        "transfer.title",
        pilot=d.projection.success.point,
        production=production.point,
        low=_band(d)[0],
        high=_band(d)[1],
    )
    return Page(
        key="transfer",
        part="brings",
        kicker=say("transfer.kicker"),
        contents=say("transfer.kicker"),
        title=title,
        template="transfer.html",
        exhibits=(_draw(d, title),),
        values={
            "assumptions": [_value(d, a) for a in d.projection.assumptions[:MOST_VALUES]],
            "tornado": d.projection.tornado,
        },
    )


def _value(d: Dossier, found: Assumption) -> dict[str, str]:
    """A quantity with its number and its unit apart: shares with one decimal, money and factors with two."""
    say, value, unit = d.words, found.value, found.unit
    note = found.note
    if isinstance(value, str):
        note = say("transfer.prior") if found.name == "prior" else ", ".join(filter(None, (value, note)))
        number = "–"
    elif value is None:
        number = "–"
    elif found.name in SHARES or unit in {"share", "percent"}:
        number, unit = decimal(100 * value if unit != "percent" else value, 1), percent_sign().strip()
    elif found.name == "dispersion":
        number, unit = decimal(value, 2), say("transfer.factor")
    elif unit == d.projection.cost.currency:
        number = decimal(value, 2)
    else:
        number = decimal(value, 0 if float(value).is_integer() else 1)
    return {"label": found.label, "number": number, "unit": unit, "origin": say(f"origin.{found.origin}"), "note": note}


def _band(d: Dossier) -> tuple[float, float]:
    p = d.projection.production
    point = p.point or 0.0
    low = min(v for v in (p.low, p.band_low, point) if v is not None)
    high = max(v for v in (p.high, p.band_high, point) if v is not None)
    return low, high


def _draw(d: Dossier, title: str) -> Exhibit:
    say, success, production = d.words, d.projection.success, d.projection.production
    bars = [
        Bar(
            plain(b.label),
            100 * b.before,
            100 * b.after,
            None if b.low is None else 100 * b.low,
            None if b.high is None else 100 * b.high,
            say(f"origin.{b.origin}") if f"origin.{b.origin}" in say else plain(b.origin),
        )
        for b in production.waterfall
        if abs(b.after - b.before) > 1e-9
    ]
    point = production.point or 0.0
    low, high = _band(d)
    start = End(
        say("transfer.start"),
        100 * (success.point or 0.0),
        None if success.low is None else 100 * success.low,
        None if success.high is None else 100 * success.high,
    )
    end = End(say("transfer.end"), 100 * point, 100 * low, 100 * high)
    target = d.projection.target.value
    words = say.group("transfer.chart") | {"target": say("verdict.scale_target", target=target) if target else ""}
    assumed = sum(b.origin not in {"measured", "profile"} for b in production.waterfall)
    biggest = max(bars, key=lambda b: abs(b.after - b.before))
    return Exhibit(
        key="transfer",
        figure=draw_transfer(start, bars, end, None if target is None else 100 * target, words),
        title=title,
        so_what=say(
            "transfer.so_what", count=len(bars), name=biggest.label, change=abs(biggest.after - biggest.before)
        ),
        name=say("transfer.exhibit"),
        unit=say("transfer.unit"),
        n=say("volume.n", n=d.projection.evidence.n),
        source=say("transfer.source"),
        as_of=d.data_date,
        interval=say("transfer.interval", assumed=assumed),
        alt=shorten_alt(
            say(
                "transfer.alt",
                start=start.value,
                end=end.value,
                low=100 * low,
                high=100 * high,
                count=len(bars),
                name=biggest.label,
            )
        ),
        table=Table(
            tuple(say(f"transfer.table_{key}") for key in ("factor", "before", "after", "origin")),
            tuple((b.label, percent(b.before / 100, 1), percent(b.after / 100, 1), b.origin) for b in bars),
        ),
    )
