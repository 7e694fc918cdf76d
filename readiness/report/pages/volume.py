"""What the measured success means at target volume: outcomes of 100 tasks and wrong results that pile up."""

from __future__ import annotations

import math

from readiness.domain.reliability.result import Estimate, WaterfallBar
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.volume import Part, Stock, draw_outcomes, draw_stock
from readiness.report.dossier import Dossier
from readiness.report.formats import integer, percent, plain, shortest, significant
from readiness.report.pages.page import Page

WORKING_DAYS = 65
SMALLEST_STEP = 0.0005
"""A step of the waterfall that would be printed as 0.0 points is not told."""


def make_volume(d: Dossier) -> Page | None:
    """Nothing without outcomes, a volume and the five outcome classes."""
    p = d.projection
    if not p.outcomes or not p.volume_per_day or not _complete(p.silent_per_day) or p.wrong_per_day.point is None:
        return None
    say = d.words
    silent = p.silent_per_day
    unchecked = (silent.point or 0.0) > 0.995 * p.wrong_per_day.point
    title = say(
        "volume.title_all" if unchecked else "volume.title",
        volume=p.volume_per_day,
        wrong=p.wrong_per_day.point,
        silent=silent.point,
        low=silent.low,
        high=silent.high,
    )
    exhibits = [_draw_outcomes(d, title)]
    stock = _stock(d)
    if stock.wrong > 0:
        exhibits.append(_draw_stock(d, title, stock))
    return Page(
        key="volume",
        part="brings",
        kicker=say("volume.kicker"),
        contents=say("volume.kicker"),
        title=title,
        template="volume.html",
        exhibits=tuple(exhibits),
        values={
            "rows": _rows(d),
            "counts": [row for row in _rows(d) if not _is_cost(d, row)],
            "costs": [(name, middle) for row in _rows(d) if _is_cost(d, row) for name, middle, _ in [row]],
            "head": say("volume.head_projected" if _steps(d) else "head.at_volume"),
        },
    )


def _steps(d: Dossier) -> list[WaterfallBar]:
    """What moves the measured success to the one in production, on which this page rests."""
    production = d.projection.production
    if production.point is None or d.projection.success.point is None:
        return []
    starts = [*(b.before for b in production.waterfall[1:]), production.point]
    # A factor of the scenario band alone does not carry on to the next one: it moves no figure of this page.
    carried = [b for b, start in zip(production.waterfall, starts, strict=False) if math.isclose(b.after, start)]
    return [b for b in carried if abs(b.after - b.before) >= SMALLEST_STEP]


def _tell_success(d: Dossier, steps: list[WaterfallBar]) -> str:
    """`91.6% success in production is assumed: 93.0% measured, less 1.4 points for ...`."""
    say, production = d.words, d.projection.production
    told = [
        say(
            "volume.step_down" if b.after < b.before else "volume.step_up",
            points=100 * abs(b.after - b.before),
            name=plain(b.label),
            origin=say(f"origin.{b.origin}") if f"origin.{b.origin}" in say else plain(b.origin),
        )
        for b in steps
    ]
    return say(
        "volume.so_what_success",
        production=production.point,
        measured=d.projection.success.point,
        steps=", ".join(told),
    )


def _tell_band(d: Dossier) -> str:
    """The low and high case of what is assumed; empty without a scenario band."""
    low, high = d.projection.production.band_low, d.projection.production.band_high
    if low is None or high is None or high - low < SMALLEST_STEP:
        return ""
    return d.words("volume.band", low=low, high=high)


def _review(d: Dossier) -> float | None:
    """Share of results reviewed, 0-1; None where it has no number."""
    found = next((a.value for a in d.projection.assumptions if a.name == "review_share"), None)
    return found if isinstance(found, int | float) else None


def _tell_limit(d: Dossier) -> str:
    """The wrong results a day beside what the client would sign for; empty where no limit was given."""
    limit = d.snapshot.profile.get("P-11", {}).get("wrong_per_day")
    wrong = d.projection.wrong_per_day.point
    if not isinstance(limit, int | float) or isinstance(limit, bool) or wrong is None:
        return ""
    key = "volume.so_what_over_limit" if wrong > limit else "volume.so_what_in_limit"
    return d.words(key, wrong=wrong, limit=integer(limit) if limit == int(limit) else shortest(limit))


def _rows(d: Dossier) -> list[tuple[str, str, str]]:
    """What the projection says in numbers: figure, middle, range; no count is said twice."""
    say, p = d.words, d.projection
    money = p.cost.currency
    unseen = _is_same(p.wrong_per_day, p.silent_per_day)
    listed: list[tuple[str, Estimate, str]] = [
        ("wrong_all" if unseen else "wrong", p.wrong_per_day, ""),
        *([] if unseen else [("silent", p.silent_per_day, "")]),
        *([] if _is_same(p.silent_per_day, p.silent_stock) else [("stock", p.silent_stock, "")]),
        ("review", p.review_fte, ""),
        ("per_task", p.cost.per_task, money),
        ("per_right", p.cost.per_right_task, money),
    ]
    out = []
    for key, estimate, unit in listed:
        if not _complete(estimate) or estimate.point is None or (key == "review" and not estimate.point):
            continue
        low, high = significant(estimate.low or 0.0), significant(estimate.high or 0.0)
        span = say("volume.span", low=low, high=high) if low != high else say("volume.no_span")
        name = say(f"volume.row_{key}", days=p.detection_days or 0)
        out.append((name, f"{significant(estimate.point)} {unit}".strip(), span))
    return out


def _is_cost(d: Dossier, row: tuple[str, str, str]) -> bool:
    return row[1].endswith(f" {d.projection.cost.currency}")


def _is_same(one: Estimate, other: Estimate) -> bool:
    """Both are known, with the same middle and the same range."""
    pairs = ((one.point, other.point), (one.low, other.low), (one.high, other.high))
    return all(a is not None and b is not None and math.isclose(a, b, rel_tol=1e-9) for a, b in pairs)


def _complete(estimate: Estimate) -> bool:
    return estimate.status == "ok" and None not in (estimate.point, estimate.low, estimate.high)


def _stock(d: Dossier) -> Stock:
    p = d.projection
    return Stock(
        wrong=p.wrong_per_day.point or 0.0,
        silent=p.silent_per_day.point or 0.0,
        silent_low=p.silent_per_day.low or 0.0,
        silent_high=p.silent_per_day.high or 0.0,
        noticed=p.detection_days,
        days=WORKING_DAYS,
    )


def _draw_outcomes(d: Dossier, title: str) -> Exhibit:
    say, p = d.words, d.projection
    labels = say.group("volume.outcome")
    parts = [Part(o.key, o.share, labels[o.key]) for o in p.outcomes]
    shares = {o.key: o for o in p.outcomes}
    wrong = shares["repaired"].share + shares["detected_unfixed"].share + shares["silent"].share
    silent = shares["silent"].share
    steps = _steps(d)
    so_what = say("volume.so_what_split", wrong=wrong, silent=silent, trace=silent / wrong if wrong else 0.0)
    if steps:
        so_what += " " + _tell_success(d, steps)
    return Exhibit(
        key="outcomes",
        figure=draw_outcomes(parts),
        title=title,
        so_what=so_what,
        name=say("volume.exhibit_split"),
        unit=say("volume.unit_projected" if steps else "volume.unit_split", review=_review(d)),
        n=say("volume.n", n=p.evidence.n),
        source=say("volume.source"),
        as_of=d.data_date,
        interval=say("volume.interval_split", low=shares["silent"].share_low, high=shares["silent"].share_high),
        note=_tell_band(d) if steps else "",
        alt=shorten_alt(
            say("volume.alt_split", shares={key: 100 * o.share for key, o in shares.items()}, labels=labels)
        ),
        table=Table(
            tuple(say(f"volume.table_{key}") for key in ("outcome", "share", "low", "high")),
            tuple(
                (labels[o.key], percent(o.share, 1), percent(o.share_low, 1), percent(o.share_high, 1))
                for o in p.outcomes
            ),
        ),
    )


def _draw_stock(d: Dossier, title: str, stock: Stock) -> Exhibit:
    say, p = d.words, d.projection
    words = say.group("volume.chart")
    if stock.noticed is not None:
        words["noticed"] = say(
            "volume.noticed",
            day=stock.noticed,
            count=significant(stock.silent * stock.noticed, 2),
            origin=d.origin_of("detection_days"),
        )
    catch = next((a.value for a in p.assumptions if a.name in {"detection", "d"}), None)
    so_what = say(
        "volume.so_what_stock", total=stock.silent * stock.days, caught=(stock.wrong - stock.silent) / stock.wrong
    )
    if stock.noticed is not None and stock.noticed > 1:
        so_what += " " + say("volume.so_what_noticed", days=stock.noticed)
    so_what = " ".join(filter(None, (so_what, _tell_limit(d))))
    ends = (stock.silent_low * stock.days, stock.silent_high * stock.days)
    return Exhibit(
        key="stock",
        figure=draw_stock(stock, words),
        title=title,
        so_what=so_what,
        name=say("volume.exhibit_stock"),
        unit=say("volume.unit_stock", volume=p.volume_per_day),
        n=say("volume.n", n=p.evidence.n),
        source=say("volume.source"),
        as_of=d.data_date,
        interval=say("volume.interval_stock", low=p.silent_per_day.low, high=p.silent_per_day.high),
        note=say(
            "volume.inputs",
            volume=p.volume_per_day,
            review=_review(d),
            catch=catch if isinstance(catch, int | float) else None,
        ),
        alt=shorten_alt(
            say(
                "volume.alt_stock",
                days=stock.days,
                silent=stock.silent * stock.days,
                low=ends[0],
                high=ends[1],
                caught=(stock.wrong - stock.silent) * stock.days,
            )
        ),
        table=Table(
            tuple(say(f"volume.table_{key}") for key in ("day", "wrong", "silent", "low", "high")),
            tuple(
                (
                    n,
                    round(stock.wrong * n),
                    round(stock.silent * n),
                    round(stock.silent_low * n),
                    round(stock.silent_high * n),
                )
                for n in (1, 5, 10, 20, 30, 65)
            ),
        ),
    )
