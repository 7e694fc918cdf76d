"""What the measured success means at target volume: outcomes of 100 tasks and wrong results that pile up."""

from __future__ import annotations

from readiness.domain.reliability.result import Estimate
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.volume import Part, Stock, draw_outcomes, draw_stock
from readiness.report.dossier import Dossier
from readiness.report.formats import percent, significant
from readiness.report.pages.page import Page

WORKING_DAYS = 65


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
        values={"rows": _rows(d)},
    )


def _rows(d: Dossier) -> list[tuple[str, str, str]]:
    """What the projection says in numbers: figure, middle, range."""
    say, p = d.words, d.projection
    money = p.cost.currency
    listed: list[tuple[str, Estimate, str]] = [
        ("wrong", p.wrong_per_day, ""),
        ("silent", p.silent_per_day, ""),
        ("stock", p.silent_stock, ""),
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
    return Exhibit(
        key="outcomes",
        figure=draw_outcomes(parts),
        title=title,
        so_what=say("volume.so_what_split", wrong=wrong, silent=silent, trace=silent / wrong if wrong else 0.0),
        name=say("volume.exhibit_split"),
        unit=say("volume.unit_split"),
        n=say("volume.n", n=p.evidence.n),
        source=say("volume.source"),
        as_of=d.data_date,
        interval=say("volume.interval_split", low=shares["silent"].share_low, high=shares["silent"].share_high),
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
        words["noticed"] = say("volume.noticed", day=stock.noticed, count=significant(stock.silent * stock.noticed, 2))
    review = next((a.value for a in p.assumptions if a.name == "review_share"), None)
    catch = next((a.value for a in p.assumptions if a.name in {"detection", "d"}), None)
    so_what = say(
        "volume.so_what_stock", total=stock.silent * stock.days, caught=(stock.wrong - stock.silent) / stock.wrong
    )
    if stock.noticed is not None and stock.noticed > 1:
        so_what += " " + say("volume.so_what_noticed", days=stock.noticed)
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
        interval=say("volume.interval_stock"),
        note=say(
            "volume.inputs",
            volume=p.volume_per_day,
            review=review if isinstance(review, int | float) else None,
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
