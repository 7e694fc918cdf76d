"""What the roadmap page says: the view structs of a plan as columns, rows and sentences of its widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.app.planning_structs import HorizonView, PoolView, RoadmapView
from readiness.app.planning_view import horizon_view
from readiness.domain.questionnaire import Pack
from readiness.domain.roadmap.plan import Difference, Roadmap
from ui.language import compact
from ui.pages.roadmap_message import sentence
from ui.theme import verdicts
from ui.widgets.gantt import GanttItem, PoolLoad
from ui.widgets.roadmap_compared import ScenarioCard
from ui.widgets.roadmap_falls import Fall
from ui.widgets.roadmap_horizons import HorizonColumn
from ui.widgets.verdict_strip import BANDS, FLOORS


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoadmapPage", text, None, n)


def pace_words() -> dict[str, str]:
    """The paces of the questionnaire by id, in the order of the keys 1 to 3."""
    return {"hopeful": _tr("Hopeful"), "likely": _tr("Likely"), "careful": _tr("Careful")}


def horizon_columns(view: RoadmapView, base: RoadmapView | None) -> list[HorizonColumn]:
    """Today and the horizons; with a `base`, each also says what the plan says where that differs."""
    shown = (view.today, *view.horizons)
    plan: Sequence[HorizonView | None] = (base.today, *base.horizons) if base else [None] * len(shown)
    pairs = zip(shown, plan, strict=True)
    return [_column(now, before, is_end=now is shown[-1]) for now, before in pairs]


def _column(now: HorizonView, before: HorizonView | None, *, is_end: bool) -> HorizonColumn:
    heading = _tr("End, week {week}").format(week=now.week) if is_end else now.label
    words = _before(now, before)
    same = before is None or _is_same(now, before)
    return HorizonColumn(heading, now.band, str(now.overall), _gates(now), _success(now), words, same)


def _gates(view: HorizonView) -> tuple[str, ...]:
    hard, soft = view.hard_open, view.soft_open
    if not hard and not soft:
        return (_tr("no gate open"),)
    words = [_tr("%n hard", hard)] if hard else []
    words += [_tr("%n soft", soft)] if soft else []
    both = ", ".join(words)
    full = _tr("{gates} gates open").format(gates=both) if hard + soft > 1 else view.gates
    said = [full, _tr("{gates} open").format(gates=both)]
    by_points = BANDS[sum(view.overall >= floor for floor in FLOORS)]
    if view.band != by_points and view.band in BANDS and BANDS.index(view.band) < BANDS.index(by_points):
        word = verdicts.band(by_points).word  # the figure alone would read as the better verdict
        said = [
            _tr("{gates}: not {verdict}").format(gates=full, verdict=word),
            _tr("held here: {gates}").format(gates=full),
            *said,
        ]
    return tuple(said)


def _success(view: HorizonView) -> tuple[str, ...]:
    if not view.success:
        return _tr("success: no data"), _tr("no data")
    if not view.success_range:
        return _tr("success {rate}").format(rate=view.success), view.success
    short = f"{view.success} ({view.success_range.replace(_tr(' to '), '–')})"
    full = _tr("success {rate} ({range})").format(rate=view.success, range=view.success_range)
    wrong = _tr("{full}, {n} wrong a day").format(full=full, n=view.wrong) if view.wrong else full
    return wrong, full, short, view.success


def _before(now: HorizonView, before: HorizonView | None) -> tuple[str, ...]:
    if before is None:
        return ()
    if _is_same(now, before):
        return (_tr("as in the plan"), _tr("as planned"))
    same_verdict, same_gates = now.band == before.band, now.gates == before.gates
    parts = [f"{verdicts.band(before.band).word} {before.overall}" if not same_verdict else str(before.overall)]
    if not same_gates:
        parts.append(_gates(before)[-1])
    if before.success != now.success and before.success:
        parts.append(before.success)
    if before.week != now.week:
        parts.append(_tr("week {week}").format(week=before.week))
    if same_verdict and len(parts) > 1 and before.overall == now.overall:
        parts = parts[1:]
    said = [", ".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return (*(_tr("plan: {words}").format(words=w) for w in said), f"← {parts[0]}")


def _is_same(now: HorizonView, before: HorizonView) -> bool:
    return (now.band, now.gates, now.overall, now.success, now.week) == (
        before.band,
        before.gates,
        before.overall,
        before.success,
        before.week,
    )


def gantt_items(view: RoadmapView) -> list[GanttItem]:
    """Rows in wave order, by finish; those without a slot at the end with what they need."""
    ids = {item.title: item.id for item in view.items}
    rows = [
        GanttItem(
            item.id,
            item.title,
            item.pool,
            item.start,
            item.finish,
            ", ".join(item.gates),
            wave=wave.title,
            needs=tuple(ids[title] for title in item.needs if title in ids),
            pinned=item.pinned,
            status=item.status,
            team=item.pool_title,
        )
        for wave in view.waves
        for item in wave.items
    ]
    out = _tr("Not schedulable")
    return rows + [
        GanttItem(o.id, o.title, "", None, None, note=_tr("needs {what}").format(what=o.needs), wave=out)
        for o in view.unscheduled
    ]


def pool_loads(view: RoadmapView) -> list[PoolLoad]:
    """The capacity strip; all together where there is a limit for them."""
    pools = (*view.pools, view.total) if view.total.steps else view.pools
    return [
        PoolLoad(p.title, p.available[0] if p.available else 0.0, p.used, p.id, p.available, _people(p)) for p in pools
    ]


def total_load(view: RoadmapView) -> PoolLoad:
    """All pools in one row."""
    pool = view.total
    return PoolLoad(
        pool.title, pool.available[0] if pool.available else 0.0, pool.used, "", pool.available, _span(pool)
    )


def _span(pool: PoolView) -> str:
    """How many people of all pools there are, where that changes over the weeks."""
    first, last = (pool.available[0], pool.available[-1]) if pool.available else (0.0, 0.0)
    if first == last:
        return ""
    return _tr("of {first} to {last}").format(first=compact(first), last=compact(last))


def _people(pool: PoolView) -> str:
    steps = [people for _, people in pool.steps]
    if len(steps) < 2:
        return ""
    return _tr("of {first} to {last}").format(first=compact(steps[0]), last=compact(steps[-1]))


def falls(view: RoadmapView, roadmap: Roadmap) -> list[Fall]:
    """Wrong results a day now and at each horizon; nothing where one of them is not known."""
    shown = (view.today, *view.horizons)
    plan = (roadmap.today or roadmap.horizons[0], *roadmap.horizons)
    found = []
    for horizon, planned in zip(shown, plan, strict=True):
        if planned.wrong_per_day.point is None:
            return []
        words = horizon.wrong
        if horizon.wrong_range:
            words = _tr("{count} ({range})").format(count=horizon.wrong, range=horizon.wrong_range)
        now = horizon is view.today
        found.append(Fall(horizon.label, planned.wrong_per_day.point, words, is_today=now))
    return found


def part_words(*, with_capacity: bool, out: int, findings: int, with_done: bool) -> dict[str, str]:
    """The ways to look at a plan by id; `out` is how many initiatives have no place in it."""
    parts = {"waves": _tr("Waves")}
    if with_capacity:
        parts["capacity"] = _tr("Capacity")
    parts |= {
        "figures": _tr("Figures"),
        "gain": _tr("Effort and gain"),
        "scenarios": _tr("Scenarios"),
        "out": _tr("Left out ({n})").format(n=out) if out else _tr("Left out"),
        "money": _tr("Spend"),
        "findings": _tr("Findings ({n})").format(n=findings) if findings else _tr("Findings"),
    }
    return parts | {"done": _tr("Done")} if with_done else parts


def scenario_cards(
    found: Sequence[Difference], lines: dict[str, tuple[str, ...]], printed: Sequence[str], pack: Pack
) -> list[ScenarioCard]:
    """Kept scenarios beside the plan."""
    cards = []
    for difference in found:
        rows = []
        for pair in difference.horizons:
            before, after = horizon_view(pair.before, pack), horizon_view(pair.after, pack)
            rows.append((_tr("End") if pair is difference.horizons[-1] else after.label, _short(before), _short(after)))
        cards.append(
            ScenarioCard(
                difference.name,
                tuple(rows),
                tuple(sentence(words) for words in lines[difference.name]),
                difference.name in printed,
            )
        )
    return cards


def _short(view: HorizonView) -> str:
    return f"{verdicts.band(view.band).word} {view.overall}"
