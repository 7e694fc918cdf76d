"""Makes of a plan what the roadmap page shows: everything in words and figures, nothing left to compute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from readiness.app.planning_structs import (
    BalanceView,
    HorizonView,
    ItemView,
    OutView,
    PoolView,
    RoadmapView,
    WaveView,
)
from readiness.app.planning_words import (
    CAUTION_WORDS,
    WAVE_TITLES,
    better_verdicts,
    block_words,
    dropped_words,
    gate_title,
    gates_words,
    headline,
    lever_words,
    milestone_words,
    needs_words,
    percent_range,
    percent_within,
    tier_words,
    waiting_basis_words,
    waiting_words,
    whole,
    why_words,
)
from readiness.app.reliability_words import two_digits
from readiness.app.wording import BAND_WORDS
from readiness.domain.roadmap.outlook import volume_today
from readiness.domain.roadmap.priority import places
from readiness.domain.roadmap.schedule import ALL, expand
from readiness.language import Words, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.catalogue import Initiative
    from readiness.domain.questionnaire import Pack
    from readiness.domain.roadmap.options import PlanOptions
    from readiness.domain.roadmap.plan import Horizon, PlannedInitiative, Roadmap
    from readiness.domain.scoring.scorecard import Balance


BALANCE_READINGS: Mapping[str, str] = Words(
    {
        "build_heavy": "build-heavy",
        "leaning": "leaning to build",
        "balanced": "balanced",
        "operate_weighted": "weighted to operating",
    }
)


def view_roadmap(engagement: Engagement, roadmap: Roadmap, options: PlanOptions) -> RoadmapView:
    """View structs of a plan for the page, the command line and the report."""
    pack, titles = engagement.pack, {i.id: i.title for i in (*engagement.pack.initiatives, *options.own)}
    items = item_views(pack, roadmap)
    out = {i.id for i in roadmap.initiatives} | {d.id for d in roadmap.dropped}
    today = roadmap.today or roadmap.horizons[0]
    return RoadmapView(
        headline=headline(roadmap, pack),
        blocked=tuple(block_words(b, pack, titles) for b in roadmap.blocks),
        milestones=tuple(milestone_words(m) for m in better_verdicts(roadmap)),
        today=horizon_view(today, pack),
        horizons=tuple(horizon_view(h, pack) for h in roadmap.horizons),
        waves=tuple(
            WaveView(
                wave,
                title,
                tuple(sorted((i for i in items if i.wave == wave), key=lambda i: (i.finish, i.start, i.id))),
            )
            for wave, title in WAVE_TITLES.items()
        ),
        items=items,
        pools=pool_views(pack, roadmap),
        total=total_view(roadmap),
        unscheduled=tuple(
            OutView(u.id, titles.get(u.id, u.id), needs=needs_words(u.needs, u.after, titles))
            for u in roadmap.unscheduled
        ),
        dropped=tuple(
            OutView(d.id, titles.get(d.id, d.id), why=dropped_words(d.because, titles)) for d in roadmap.dropped
        ),
        available=tuple(OutView(i.id, i.title) for i in pack.initiatives if i.id not in out),
        balance=balance_view(engagement.scorecard.indices.balance),
        waiting=waiting_words(roadmap.waiting_per_week, volume_today(engagement.profile)),
        notes=tuple(CAUTION_WORDS.get(code, code) for code in roadmap.cautions),
        weeks=max(roadmap.end_week, 13),
        pace=roadmap.pace,
        scenario=roadmap.scenario,
        waiting_basis=waiting_basis_words(roadmap.waiting_per_week, volume_today(engagement.profile)),
    )


def horizon_view(horizon: Horizon, pack: Pack) -> HorizonView:
    """A horizon in words; scores round half up to whole points, rates to whole per cent."""
    hard = sum(1 for g in horizon.open_gates if g in pack.gate_by_id and pack.gate_by_id[g].hard)
    soft = len(horizon.open_gates) - hard
    low, high = horizon.low, horizon.high
    wrong = horizon.wrong_per_day
    return HorizonView(
        label=horizon.label,
        week=horizon.week,
        band=horizon.verdict,
        verdict=BAND_WORDS.get(horizon.verdict, horizon.verdict),
        stated=BAND_WORDS.get(horizon.stated, horizon.stated),
        if_demonstrated=BAND_WORDS.get(horizon.if_demonstrated, ""),
        overall=whole(horizon.overall),
        overall_range=tr("{low} to {high}", low=whole(low.overall), high=whole(high.overall)) if low and high else "",
        gates=gates_words(hard, soft),
        hard_open=hard,
        soft_open=soft,
        success=percent_within(horizon.success.point, horizon.success.low, horizon.success.high),
        success_range=percent_range(horizon.success.low, horizon.success.high),
        lever_range=percent_range(horizon.success_if_levers_low, horizon.success_if_levers_high),
        wrong="" if wrong.point is None else two_digits(wrong.point),
        wrong_range=""
        if wrong.low is None or wrong.high is None
        else tr("{low} to {high}", low=two_digits(wrong.low), high=two_digits(wrong.high)),
    )


def item_views(pack: Pack, roadmap: Roadmap) -> tuple[ItemView, ...]:
    """Planned initiatives in the order of rank."""
    by_id = {i.id: i for i in roadmap.initiatives}
    ranks = {p.id: p.rank for p in roadmap.plan}
    order = tuple(p.id for p in roadmap.plan)
    place = places(ranks, order)
    shared = {n for n in place.values() if list(place.values()).count(n) > 1}
    pools = {p.id: p.title for p in pack.pools}
    return tuple(
        _item(
            p,
            by_id[p.id],
            pack,
            {i.id: i.title for i in roadmap.initiatives},
            place=f"{place[p.id]}=" if place[p.id] in shared else str(place[p.id]),
            pool_title=pools.get(p.pool, p.pool),
        )
        for p in roadmap.plan
    )


def _item(
    planned: PlannedInitiative,
    initiative: Initiative,
    pack: Pack,
    titles: dict[str, str],
    *,
    place: str,
    pool_title: str,
) -> ItemView:
    levels = {r.question: r.level for r in initiative.raises}
    asked = {str(q.id): q.short_title for q in pack.questions}
    start, finish = planned.start or 0, planned.finish or 0
    return ItemView(
        id=planned.id,
        place=place,
        title=initiative.title,
        pool=planned.pool,
        pool_title=pool_title,
        start=start,
        finish=finish,
        early=finish if planned.early_finish is None else planned.early_finish,
        late=finish if planned.late_finish is None else planned.late_finish,
        wave=planned.wave or "90+",
        rate=planned.rate or 0.0,
        slack=planned.slack,
        tier=planned.rank.tier,
        tier_words=tier_words(planned, pack, titles),
        why=why_words(planned, pack, titles),
        gain=planned.rank.gain,
        reliability=planned.rank.reliability_points,
        effort=planned.rank.effort,
        effort_low=initiative.effort.low,
        effort_high=initiative.effort.high,
        gates=tuple(gate_title(g, pack) for g in planned.closes_gates),
        raises=tuple((q, asked.get(q, q), levels.get(q, 0)) for q in planned.raises),
        needs=tuple(titles.get(n, n) for n in planned.needs),
        findings=planned.findings,
        deliverables=initiative.deliverables,
        done_when=initiative.done_when,
        lever=lever_words(initiative),
        owner=planned.owner,
        due=planned.due,
        status=planned.status,
        pinned=planned.pinned,
        own=planned.own,
    )


def pool_views(pack: Pack, roadmap: Roadmap) -> tuple[PoolView, ...]:
    """Capacity against use, per pool, over the weeks of the plan (at least 13)."""
    weeks = max(roadmap.end_week, 13)
    return tuple(
        PoolView(p.id, p.title, steps, tuple(expand(steps, weeks)), _padded(roadmap.used.get(p.id, ()), weeks))
        for p in pack.pools
        for steps in (roadmap.capacity.get(p.id, ((0, 0.0),)),)
    )


def total_view(roadmap: Roadmap) -> PoolView:
    """All pools together against the total that may work at once."""
    weeks = max(roadmap.end_week, 13)
    if roadmap.total_steps:
        available = tuple(expand(roadmap.total_steps, weeks))
    else:
        rows = [expand(steps, weeks) for steps in roadmap.capacity.values()]
        available = tuple(sum(row[week] for row in rows) for week in range(weeks))
    return PoolView(ALL, tr("All together"), roadmap.total_steps, available, _padded(roadmap.used.get(ALL, ()), weeks))


def balance_view(balance: Balance | None) -> BalanceView | None:
    """Build-versus-operate beside the plan; None while the profile says nothing."""
    if balance is None or balance.index is None:
        return None
    reading = BALANCE_READINGS.get(balance.reading or "", "")
    words = tr(
        "{share} of 100 spent on building and operating went into operating: {reading}.",
        share=whole(100 * balance.index),
        reading=reading,
    )
    if balance.move_to_target > 0:
        words += " " + tr(
            "Moving {amount:g} of {total:g} (days or money, as in the profile) from building to operating "
            "reaches {target} of 100.",
            amount=balance.move_to_target,
            total=balance.build + balance.operate,
            target=whole(100 * balance.target),
        )
    return BalanceView(
        balance.build,
        balance.operate,
        balance.apart,
        balance.index,
        balance.target,
        balance.move_to_target,
        reading,
        words,
    )


def _padded(values: tuple[float, ...], weeks: int) -> tuple[float, ...]:
    return (*values[:weeks], *([0.0] * (weeks - len(values))))
