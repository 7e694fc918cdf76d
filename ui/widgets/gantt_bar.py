"""Where the bar of an initiative stands, and the gate named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.theme import paint
from ui.theme.look import look

if TYPE_CHECKING:
    from ui.widgets.gantt_place import PlacedPlan
    from ui.widgets.gantt_rows import GanttItem

THICK = 16.0
"""Height of a bar in text units, where the row has room for it."""


def side() -> float:
    """Side of a mark beside a bar; it grows with the words it stands beside."""
    return 14.0 * max(1.0, look.zoom)


def bar_place(plan: PlacedPlan, item: GanttItem, y: float) -> QRectF:
    """Where the bar of an initiative stands, its row beginning at `y`."""
    start, finish, week, step = item.start or 0, item.finish or 0, plan.week(), plan.step()
    high = min(THICK * max(1.0, look.zoom), step - 8)
    end = finish if start >= plan.weeks else min(finish, plan.weeks)
    wide = max(6.0, (end - start) * week - 4) if end > start else 0.0
    return QRectF(plan.left() + start * week + 2, y + (step - high) / 2, wide, high)


def edge(plan: PlacedPlan) -> float:
    """Where the axis ends."""
    return plan.week() * plan.weeks + plan.left() + 8


def marks_before(item: GanttItem) -> tuple[str, ...]:
    """Names of the marks that stand between a bar and its gate."""
    return tuple(name for name, wanted in (("lock", item.pinned), ("check", item.status == "done")) if wanted)


def diamond_at(plan: PlacedPlan, item: GanttItem, bar: QRectF) -> float:
    """Where the diamond of the gate begins: after the bar, or in its end where the axis ends."""
    x = bar.right() + 5 + len(marks_before(item)) * (side() + 4)
    return bar.right() - side() - 3 if x + side() > edge(plan) else x


def words_place(plan: PlacedPlan, item: GanttItem, bar: QRectF) -> QRectF | None:
    """Marks and name of the gate beside a bar; None where nothing stands there."""
    if (item.finish or 0) > plan.weeks or not (item.gate or marks_before(item)):
        return None
    right = bar.right() + 5 + len(marks_before(item)) * (side() + 4)
    if item.gate:
        x = diamond_at(plan, item, bar)
        right = max(right, x + side())
        wide = paint.width("micro", item.gate)
        if edge(plan) - x - side() - 6 > wide:
            right = x + side() + 5 + wide
    return QRectF(bar.right() + 3, bar.y() - 2, right - bar.right() - 3, bar.height() + 4)


def words_in_sight(plan: PlacedPlan) -> list[QRectF]:
    """The places of all marks and names that are painted now."""
    found, body = [], plan.body()
    for line, at in enumerate(plan.lines):
        y = plan.top_of(line)
        if isinstance(at, int) and plan.items[at].start is not None and y + plan.step() > body.top() > 0:
            if y > body.bottom():
                break
            item = plan.items[at]
            place = None if (item.start or 0) >= plan.weeks else words_place(plan, item, bar_place(plan, item, y))
            if place is not None:
                found.append(place)
    return found
