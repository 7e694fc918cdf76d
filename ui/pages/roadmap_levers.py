"""Where the sliders of the what-if stand: values of the task, and assumed effects of an initiative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from readiness.app.planning_work import Planned
from readiness.domain.roadmap.options import PlanOptions
from ui.widgets.initiative_panel import Effect
from ui.widgets.roadmap_task import TaskChoice, TaskLever

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

MOST_AGENTS = 12
DAYS = "detection_days"
ARRANGEMENT = ("P-04", "topology")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


def task_levers(engagement: Engagement, planned: Planned | None, options: PlanOptions) -> list[TaskLever]:
    """Steps, volume, agents and target, as recorded and as they are now."""
    if planned is None:
        return []
    basis = planned.projection
    agents = engagement.profile.get("P-04", {}).get("agents")
    return [
        _lever("steps", _tr("Steps per task"), basis.typical_steps, options.steps, 1, 30),
        _lever("volume", _tr("Tasks a day"), basis.volume_per_day, options.volume, 0, 1000, scale=10.0),
        _lever("agents", _tr("Agents"), agents, options.agents, 1, MOST_AGENTS),
        _lever("target", _tr("Target success"), basis.target.value, options.target, 500, 999, 0.001, is_share=True),
    ]


def task_choices(engagement: Engagement, options: PlanOptions) -> list[TaskChoice]:
    """The arrangement of agents, as recorded and as it is now; nothing where the questionnaire does not ask for it."""
    item = next((i for i in engagement.pack.profile if str(i.id) == ARRANGEMENT[0]), None)
    asked = next((f for f in item.fields if f.key == ARRANGEMENT[1]), None) if item is not None else None
    if asked is None or not asked.options:
        return []
    recorded = str(engagement.profile.get(ARRANGEMENT[0], {}).get(ARRANGEMENT[1]) or "")
    words = tuple((o.key, o.label) for o in asked.options)
    return [TaskChoice("topology", asked.label, words, recorded, options.topology or recorded)]


def _lever(
    key: str,
    name: str,
    recorded: object,
    chosen: float | None,
    low: int,
    high: int,
    scale: float = 1.0,
    *,
    is_share: bool = False,
) -> TaskLever:
    known = round(recorded / scale) if isinstance(recorded, int | float) else None
    top = max(high, 2 * known if known is not None and scale >= 1 else high)
    now = round(chosen / scale) if chosen is not None else known if known is not None else low
    return TaskLever(key, name, low, max(top, now), known, now, scale, is_share)


def effect_levers(planned: Planned | None, initiative: str, options: PlanOptions) -> tuple[Effect, ...]:
    """The assumed effects of an initiative with the figure in force, in per cent or days."""
    found = next((i for i in planned.shown.initiatives if i.id == initiative), None) if planned else None
    if found is None:
        return ()
    own = {v.kind: v.value for v in options.levers if v.initiative == initiative}
    names = {
        "error_cut": _tr("Fewer remaining errors"),
        "steps_cut": _tr("Fewer steps"),
        "catch": _tr("Errors caught during the run"),
        "recovery": _tr("Caught errors put right"),
        DAYS: _tr("A fall is noticed within"),
        "tokens_cut": _tr("Fewer tokens"),
    }
    effects = []
    for lever in found.levers:
        factor, unit = (1, "days") if lever.kind == DAYS else (100, "%")
        middle = round(factor * (lever.low + lever.high) / 2)
        now = round(factor * own[lever.kind]) if lever.kind in own else middle
        effects.append(Effect(lever.kind, names[lever.kind], middle, now, unit))
    return tuple(effects)


def as_figure(kind: str, position: int | None) -> float | None:
    """What a slider of an effect says: a share, or days."""
    return None if position is None else float(position) if kind == DAYS else position / 100
