"""Painting of what the selected initiative waits for and what waits for it: lines between rows that are in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion

from ui.theme.look import look
from ui.widgets import gantt_bar

if TYPE_CHECKING:
    from ui.widgets.gantt_place import PlacedPlan

BEND = 4.0  # radius of a corner
WIDTH = 1.6
MOAT = 2.0  # free ground around a bar that a line passes behind
TRUNK = 8.0  # how far before its end a line leaves a bar


def paint_links(p: QPainter, plan: PlacedPlan) -> None:
    """Lines pass behind bars and words, and visibly so: around the bar of another row they pause."""
    chosen = plan.items[plan.at] if 0 <= plan.at < len(plan.items) else None
    if chosen is None or chosen.start is None:
        return
    places = _in_sight(plan)
    linked = [item for item in plan.items if item.id in chosen.needs or chosen.id in item.needs]
    if chosen.id not in places:
        return
    tone, body = look.color("accent"), plan.body()
    p.save()
    region = QRegion(body.adjusted(plan.left(), 0, 0, 0).toAlignedRect())
    for words in gantt_bar.words_in_sight(plan):
        region -= QRegion(words.adjusted(-2, 0, 2, 0).toAlignedRect())
    own = {chosen.id, *(item.id for item in linked)}
    for name, bar in places.items():
        if name not in own:
            region -= QRegion(bar.adjusted(-MOAT, -MOAT, MOAT, MOAT).toAlignedRect())
    p.setClipRegion(region)
    for item in linked:
        if item.id not in places:
            continue
        pair = (item.id, chosen.id) if item.id in chosen.needs else (chosen.id, item.id)
        _link(p, places[pair[0]], places[pair[1]], tone)
    p.restore()


def _in_sight(plan: PlacedPlan) -> dict[str, QRectF]:
    """Bars of the rows that stand wholly between head and foot, and begin on the axis."""
    body, found = plan.body().adjusted(0, -1, 0, 1), {}
    for line, at in enumerate(plan.lines):
        if isinstance(at, int) and plan.items[at].start is not None and (plan.items[at].start or 0) < plan.weeks:
            y = plan.top_of(line)
            if y >= body.top() and y + plan.step() <= body.bottom():
                found[plan.items[at].id] = gantt_bar.bar_place(plan, plan.items[at], y)
    return found


def _link(p: QPainter, first: QRectF, then: QRectF, tone: QColor) -> None:
    """From near the end of one bar down (or up), round a corner, to the beginning of another."""
    x = max(first.right() - TRUNK, first.left() + 3)
    down = then.center().y() > first.center().y()
    begin, path = QPointF(x, first.bottom() if down else first.top()), QPainterPath()
    path.moveTo(begin)
    if then.left() - 1 >= x + TRUNK:
        end, turn = QPointF(then.left() - 1, then.center().y()), BEND if down else -BEND
        path.lineTo(x, end.y() - turn)
        path.quadTo(QPointF(x, end.y()), QPointF(x + BEND, end.y()))
        path.lineTo(end.x() - 4, end.y())
        tip = [end, end + QPointF(-6, -3.5), end + QPointF(-6, 3.5)]
    else:  # it begins before the other ends: from above into its bar
        across = min(then.right() - 3, max(first.left() + 3, min(x, then.left() + 5)))
        end, back = QPointF(across, then.top() if down else then.bottom()), -6 if down else 6
        path = QPainterPath(QPointF(across, begin.y()))
        path.lineTo(end.x(), end.y() + back / 2)
        tip = [end, end + QPointF(-3.5, back), end + QPointF(3.5, back)]
    p.setPen(QPen(tone, WIDTH))
    p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    p.drawPath(path)
    p.setPen(QPen(Qt.PenStyle.NoPen))
    p.setBrush(QBrush(tone))
    p.drawPolygon(QPolygonF(tip))
