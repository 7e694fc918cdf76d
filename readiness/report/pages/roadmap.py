"""The plan in weeks and what is true at each horizon, if it is scheduled."""

from __future__ import annotations

from datetime import date

from readiness.domain.roadmap.plan import Horizon
from readiness.domain.scoring.scorecard import BANDS
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.gantt import Milestone, Work, draw_gantt
from readiness.report.dossier import HALF, Dossier, Move
from readiness.report.formats import day
from readiness.report.pages.page import Page
from readiness.report.wording import first_upper

MOST_ROWS = 18
WAVE_WEEKS = ((0, 4), (4, 8), (8, 12), (12, 200))


def make_roadmap(d: Dossier) -> Page | None:
    """Nothing where no capacity was planned."""
    if not d.is_scheduled:
        return None
    say = d.words
    scheduled = [m for m in d.moves if m.planned.start is not None and m.planned.finish is not None]
    if not scheduled:
        return None
    better = d.better
    last = max(m.planned.finish or 0 for m in scheduled)
    if better:
        closing = [m.planned for m in scheduled if m.closes_hard_gate]
        title = say(
            "roadmap.title",
            band=d.band(better[0].verdict),
            week=better[1],
            date=_plain_day(d.week_end(better[1])),
            gates=max((p.finish or 0 for p in closing), default=None),
            late=max((p.late_finish or 0 for p in closing), default=None),
        )
    else:
        points = d.snapshot.roadmap.horizons[-1].overall if d.snapshot.roadmap.horizons else d.card.overall.lo
        title = say(
            "roadmap.title_none", week=last, count=len(scheduled), band=d.band(d.card.verdict.certified), points=points
        )
    return Page(
        key="roadmap",
        part="do",
        kicker=say("roadmap.kicker"),
        contents=say("roadmap.kicker"),
        title=title,
        template="roadmap.html",
        exhibits=(_draw(d, title, scheduled, better),),
        values={
            "horizons": [_horizon(d, h) for h in _horizons(d)],
            "unscheduled": [
                (d.initiatives[u.id].title if u.id in d.initiatives else u.id, u.needs)
                for u in d.snapshot.roadmap.unscheduled
            ],
            "capacity": [(d.pool(pool), steps) for pool, steps in d.snapshot.roadmap.capacity.items()],
            "pace": say(f"roadmap.pace_{d.snapshot.roadmap.pace}"),
            "blocks": _blocks(d),
            "coverage": 100 * HALF,
            "is_open": _is_open(d),
        },
    )


def _horizons(d: Dossier) -> list[Horizon]:
    """Today first, then the horizons of the plan."""
    plan = d.snapshot.roadmap
    return [*([plan.today] if plan.today and all(h.week for h in plan.horizons) else []), *plan.horizons]


def _is_open(d: Dossier) -> bool:
    """At some horizon too little is answered for a verdict."""
    return any(h.verdict == "no_verdict" for h in _horizons(d))


def _blocks(d: Dossier) -> str:
    """What keeps the end of the plan from the next verdict, in one sentence."""
    names = {g.id: g.title for g in d.pack.gates}
    names |= {str(s.id): s.title for s in d.pack.sections}
    names |= {p.id: p.title for p in d.pack.practices}
    listed = [
        d.words(f"block.{b.kind}", name=names.get(b.id, b.id), have=b.have or 0.0, need=b.need or 0.0)
        for b in d.snapshot.roadmap.blocks
    ]
    return d.words("block.line", listed=listed[:4]) if listed else ""


def _horizon(d: Dossier, h: Horizon) -> dict[str, object]:
    hard = {gate.id for gate in d.hard_gates}
    return {
        "label": d.words("roadmap.horizon", label=h.label, week=h.week, date=d.week_end(h.week))
        if h.week
        else first_upper(d.words("roadmap.today")),
        "points": h.overall,
        "hard": sum(gate in hard for gate in h.open_gates),
        "open": len(h.open_gates),
        "success": h.success.point,
        "low": h.success.low,
        "high": h.success.high,
        "wrong": h.wrong_per_day.point,
        "band": d.band(h.verdict) if h.verdict in BANDS else h.verdict,
    }


def _plain_day(found: date | None) -> str:
    """A day for a title: bookmarks repeat it, and are searched for with ordinary spaces."""
    return " ".join(day(found).split()) if found else ""


def _stone(d: Dossier, week: int, band: str = "") -> str:
    """What a milestone says, with its date where the plan has one."""
    end = d.week_end(week)
    if band:
        return d.words("roadmap.stone_band", band=band, week=week, date=end)
    return d.words("roadmap.stone_gates", week=week, date=end)


def _today(d: Dossier) -> Milestone | None:
    """The day of the report in weeks of the plan; None before it begins or where it has no date to begin on."""
    start = d.snapshot.roadmap.start
    if start is None or d.report_date < start:
        return None
    label = d.words("roadmap.today_label", date=d.report_date)
    return Milestone("", (d.report_date - start).days / 7, label)


def _in_order(stones: list[Milestone]) -> list[Milestone]:
    """Lettered as they follow each other in time."""
    known = sorted(stones, key=lambda stone: stone.week)
    return [Milestone(letter, stone.week, stone.label) for letter, stone in zip("ABC", known, strict=False)]


def _draw(d: Dossier, title: str, scheduled: list[Move], better: tuple[Horizon, int] | None) -> Exhibit:
    say = d.words
    rows = sorted(
        scheduled, key=lambda m: (m.planned.start or 0, m.planned.finish or 0, m.planned.rank.tier, m.initiative.id)
    )
    rows = rows[: MOST_ROWS - 1 if _is_open(d) else MOST_ROWS]  # the reason for no verdict takes the room of a row
    letters = say.group("roadmap.group")
    work = [
        Work(
            m.initiative.title,
            m.planned.start or 0,
            m.planned.finish or 0,
            letters.get(m.planned.pool, m.planned.pool),
            m.closes_hard_gate,
            m.planned.late_finish,
        )
        for m in rows
    ]
    closing = [m.planned.finish or 0 for m in scheduled if m.closes_hard_gate]
    stones = []
    if closing:
        stones.append(Milestone("A", max(closing), _stone(d, max(closing))))
    if better:
        horizon, week = better
        both = [stone for stone in stones if stone.week == week]
        stones = [stone for stone in stones if stone.week != week]
        band = d.band(horizon.verdict)
        label = _stone(d, week, say("roadmap.stone_both", band=band) if both else band)
        stones.append(Milestone("B" if stones else "A", week, label))
    waves = [(a, b, say(f"roadmap.wave{k}")) for k, (a, b) in enumerate(WAVE_WEEKS, start=1)]
    pools: dict[str, float] = {}
    for m in scheduled:
        pools[m.planned.pool] = pools.get(m.planned.pool, 0.0) + m.planned.rank.effort
    busiest = max(pools, key=lambda pool: pools[pool])
    last = max(m.planned.finish or 0 for m in scheduled)
    return Exhibit(
        key="plan",
        figure=draw_gantt(work, _in_order(stones), waves, say.group("roadmap.chart"), _today(d)),
        title=title,
        so_what=say(
            "roadmap.so_what",
            pool=d.pool(busiest),
            weeks=pools[busiest],
            share=pools[busiest] / sum(pools.values()),
            gates=sum(m.closes_hard_gate for m in scheduled),
            last=max(closing, default=0),
        ),
        name=say("roadmap.exhibit"),
        unit=say("roadmap.unit", start=d.snapshot.roadmap.start),
        n=say("roadmap.n", count=len(rows), total=len(d.moves)),
        source=say("roadmap.source"),
        as_of=d.report_date,
        interval=say("roadmap.interval", late=any(m.planned.late_finish for m in rows)),
        note=" ".join(
            [say("roadmap.note", groups=[f"{letters.get(p, p)} {d.pool(p)}" for p in sorted(pools)])]
            + ([] if d.snapshot.roadmap.start else [say("roadmap.no_start")])
        ),
        alt=shorten_alt(
            say(
                "roadmap.alt",
                count=len(rows),
                last=last,
                gates=max(closing, default=0),
                first=rows[0].initiative.title,
                finish=rows[0].planned.finish or 0,
            )
        ),
        table=Table(
            tuple(say(f"roadmap.table_{key}") for key in ("move", "start", "finish", "group")),
            tuple((m.initiative.title, m.planned.start, m.planned.finish, d.pool(m.planned.pool)) for m in rows),
        ),
    )
