"""Painting of the plan: wave headings, rows with bars and diamonds, dependencies of one row, the capacity strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.language import compact, number
from ui.theme import icons, paint
from ui.theme.look import look

if TYPE_CHECKING:
    from ui.widgets.gantt import Gantt, GanttItem, PoolLoad

LEVELS = (0.05, 0.35, 0.7, 0.98)  # share of a pool in use from which a cell is one level stronger
SIDE = 14.0


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gantt", text)


def paint_plan(p: QPainter, plan: Gantt) -> None:
    """Paint everything, from the ground up."""
    _axis(p, plan)
    p.save()
    p.setClipRect(plan.body())
    _selection(p, plan)
    p.save()
    p.setClipRect(plan.body().adjusted(plan.left(), 0, 0, 0))
    _links(p, plan)
    p.restore()
    for at, line in enumerate(plan.lines):
        y = plan.head() + at * plan.step() - plan.scrolled()
        if y + plan.step() < plan.head() or y > plan.body().bottom():
            continue
        if isinstance(line, str):
            _heading(p, plan, line, y, is_first=at == 0)
        else:
            _row(p, plan, line, y)
    p.restore()
    if plan.loads:
        _capacity(p, plan)


def _axis(p: QPainter, plan: Gantt) -> None:
    left, week, head, taken = plan.left(), plan.week(), plan.head(), -1.0
    body = plan.body().height()
    marks = [(start, word) for start, word in plan.marks if start <= plan.weeks]
    for i, (start, word) in enumerate(marks):
        end = marks[i + 1][0] if i + 1 < len(marks) else plan.weeks
        x = left + start * week
        if i % 2 == 0 and not look.is_high_contrast:
            paint.box(p, QRectF(x, head, (end - start) * week, body), 0, look.color("canvas"))
        _horizon(p, plan, x, is_today=i == 0)
        role = "overline" if i == 0 else "micro"
        if x < taken or x + paint.width(role, word) > plan.width():
            continue
        wide = paint.width(role, word)
        place = QRectF(x + (0 if i == 0 else 2), head - look.px(26), wide + 4, look.px(22))
        paint.write(p, place, word, role, look.color("ink" if i == 0 else "ink_3"), elide=False)
        taken = x + wide + 8


def _horizon(p: QPainter, plan: Gantt, x: float, *, is_today: bool) -> None:
    """A line from the head down; where grounds change with the horizon they part the rows: no line crosses words."""
    head = plan.head()
    if is_today or look.is_high_contrast:
        tone = look.color("line_strong" if is_today else "line")
        paint.vline(p, x, head - 2, plan.height() - head + 2, tone)
        return
    paint.vline(p, x, head - 4, 4)
    low = plan.body().bottom()
    paint.vline(p, x, low, plan.height() - low)


def _heading(p: QPainter, plan: Gantt, text: str, y: float, *, is_first: bool) -> None:
    if not is_first:
        paint.hline(p, 0, y, plan.width())
    place = QRectF(8, y, plan.left() - 16, plan.step())
    paint.write(p, place, text, "overline", look.color("ink_2"), elide=False)


def _selection(p: QPainter, plan: Gantt) -> None:
    """The ground of the selected row, under the lines that leave it."""
    if not 0 <= plan.at < len(plan.items):
        return
    step = plan.step()
    place = QRectF(0, plan.head() + plan.lines.index(plan.at) * step - plan.scrolled() + 1, plan.width(), step - 2)
    paint.box(p, place, 6, look.color("accent_soft"))
    if plan.hasFocus():
        paint.focus_ring(p, place, 4)


def _row(p: QPainter, plan: Gantt, at: int, y: float) -> None:
    item, w, left, step = plan.items[at], float(plan.width()), plan.left(), plan.step()
    on = at == plan.at
    pool = look.px(50)
    tone = look.color("failed" if item.start is None else "ink")
    name = QRectF(8, y, left - pool - 18, step)
    role = "label" if on else "small"
    shown = paint.metrics(role).elidedText(item.name, Qt.TextElideMode.ElideRight, name.width())
    paint.write(p, name, shown, role, tone, elide=False)
    where = QRectF(left - pool - 8, y, pool - 4, step)
    paint.write(p, where, item.pool, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
    if item.start is None or item.finish is None:
        _note(p, QRectF(left + 8, y, w - left - 30, step), item.note)
        return
    if item.start >= plan.weeks:
        _beyond(p, plan, item, y)
        return
    bar = bar_place(plan, item, y)
    paint.box(p, bar, 5, look.color("accent" if on else "evidenced" if item.gate else "stated"))
    if plan.ghost is not None and plan.ghost[0] == item.id:
        ghost = QRectF(bar)
        ghost.moveLeft(left + plan.ghost[1] * plan.week() + 2)
        paint.box(p, ghost, 5, None, look.color("accent"), 2)
    _marks(p, plan, item, bar)


def _beyond(p: QPainter, plan: Gantt, item: GanttItem, y: float) -> None:
    """What begins after the last week shown says when, at the end of its row."""
    words = _tr("week {first} to {last}").format(first=(item.start or 0) + 1, last=item.finish)
    if item.gate:
        words = _tr("{gate}, {weeks}").format(gate=item.gate, weeks=words)
    right, step = plan.left() + plan.weeks * plan.week(), plan.step()
    icons.paint(p, "chevron_right", QRectF(right - SIDE, y + (step - SIDE) / 2, SIDE, SIDE), look.color("ink_3"), 2.2)
    place = QRectF(plan.left() + 24, y, right - SIDE - 4 - plan.left() - 24, step)
    shown = paint.metrics("micro").elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    paint.write(p, place, shown, "micro", look.color("ink_2"), paint.RIGHT, elide=False)
    if item.gate:
        x = place.right() - paint.width("micro", shown) - SIDE - 6
        icons.paint(p, "diamond", QRectF(x, y + (step - SIDE) / 2, SIDE, SIDE), look.color("ink"), 2.6)


def _note(p: QPainter, place: QRectF, note: str) -> None:
    shown = paint.metrics("micro").elidedText(note, Qt.TextElideMode.ElideRight, place.width())
    paint.write(p, place, shown, "micro", look.color("failed"), elide=False)


def bar_place(plan: Gantt, item: GanttItem, y: float) -> QRectF:
    """Where the bar of an initiative stands, its row beginning at `y`."""
    start, finish, week, step = item.start or 0, item.finish or 0, plan.week(), plan.step()
    high = min(18.0, step - 8)
    end = finish if start >= plan.weeks else min(finish, plan.weeks)
    wide = max(6.0, (end - start) * week - 4)
    return QRectF(plan.left() + start * week + 2, y + (step - high) / 2, wide, high)


def _marks(p: QPainter, plan: Gantt, item: GanttItem, bar: QRectF) -> None:
    middle, x = bar.center().y(), bar.right() + 5
    if (item.finish or 0) > plan.weeks:  # it goes on after the last week shown
        end = QRectF(bar.right() - SIDE - 2, middle - SIDE / 2, SIDE, SIDE)
        icons.paint(p, "chevron_right", end, look.color("surface"), 2.6)
        return
    for name in [n for n, wanted in (("lock", item.pinned), ("check", item.status == "done")) if wanted]:
        icons.paint(p, name, QRectF(x, middle - SIDE / 2, SIDE, SIDE), look.color("ink_2"), 2.2)
        x += SIDE + 4
    if not item.gate:
        return
    edge = plan.week() * plan.weeks + plan.left() + 8
    if x + SIDE > edge:
        x = bar.right() - SIDE - 3
    icons.paint(p, "diamond", QRectF(x, middle - SIDE / 2, SIDE, SIDE), look.color("ink"), 2.6)
    room = edge - x - SIDE - 6
    wide = paint.width("micro", item.gate)
    if room > wide:
        place = QRectF(x + SIDE + 5, bar.y() - 8, room, bar.height() + 16)
        if look.is_high_contrast:  # lines stand in for grounds there and would cross the words
            ground = look.color("accent_soft" if plan.current == item.id else "surface")
            paint.box(p, QRectF(place.x() - 2, bar.y(), wide + 4, bar.height()), 0, ground)
        paint.write(p, place, item.gate, "micro", look.color("ink_2"), elide=False)


def _links(p: QPainter, plan: Gantt) -> None:
    """Lines from what the selected initiative waits for, and to what waits for it."""
    if not 0 <= plan.at < len(plan.items) or plan.items[plan.at].start is None:
        return
    chosen = plan.items[plan.at]
    lines = {line: at for at, line in enumerate(plan.lines) if isinstance(line, int)}
    places = {
        item.id: bar_place(plan, item, plan.head() + lines[i] * plan.step() - plan.scrolled())
        for i, item in enumerate(plan.items)
        if item.start is not None
    }
    tone, body, beyond = look.color("accent"), plan.body(), False
    for item in plan.items:
        if item.id in chosen.needs and item.id in places:
            _link(p, places[item.id], places[chosen.id], tone)
        elif chosen.id in item.needs and item.id in places:
            if places[item.id].center().y() > body.bottom():
                beyond = True
            else:
                _link(p, places[chosen.id], places[item.id], tone)
    if beyond:
        _link_below(p, places[chosen.id], body.bottom(), tone)


def _link_below(p: QPainter, first: QRectF, bottom: float, tone: QColor) -> None:
    """What waits for the selected initiative stands further down: a short line with a mark, no line through it all."""
    x, y = first.center().x(), first.bottom()
    if y + 4 >= bottom:
        return
    p.setPen(QPen(tone, 1.6, Qt.PenStyle.DotLine))
    p.drawLine(QPointF(x, y), QPointF(x, bottom - SIDE))
    icons.paint(p, "chevron_down", QRectF(x - SIDE / 2, bottom - SIDE - 1, SIDE, SIDE), tone, 2.6)


def _link(p: QPainter, first: QRectF, then: QRectF, tone: QColor) -> None:
    """From the end of one bar down (or up) to the beginning of another."""
    x = max(first.right() - 4, first.left() + 3)
    down = then.center().y() > first.center().y()
    is_from_side = then.left() - 1 >= x + 8
    if is_from_side:
        end = QPointF(then.left() - 1, then.center().y())
        points = [QPointF(x, first.bottom() if down else first.top()), QPointF(x, end.y()), end]
        tip = [end, end + QPointF(-6, -3.5), end + QPointF(-6, 3.5)]
    else:
        across = min(then.right() - 3, max(x, then.left() + 5))
        end = QPointF(across, then.top() if down else then.bottom())
        begin = QPointF(x, first.bottom() if down else first.top())
        level = QPointF(across, first.center().y())
        points = [QPointF(across, begin.y()), end] if across <= x else [QPointF(first.right(), level.y()), level, end]
        back = -6 if down else 6
        tip = [end, end + QPointF(-3.5, back), end + QPointF(3.5, back)]
    p.setPen(QPen(tone, 1.6))
    p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    p.drawPolyline(QPolygonF(points))
    p.setPen(QPen(Qt.PenStyle.NoPen))
    p.setBrush(QBrush(tone))
    p.drawPolygon(QPolygonF(tip))


def _capacity(p: QPainter, plan: Gantt) -> None:
    left, week, step = plan.left(), plan.week(), plan.load_row()
    y = plan.height() - plan.load_height() + 4
    paint.hline(p, 0, y, plan.width())
    title = QRectF(8, y + 4, left - 16, look.px(22))
    paint.write(p, title, _tr("Capacity used, people"), "overline", look.color("ink_2"), elide=False)
    if any(item.gate for item in plan.items):
        legend, room = _tr("Strong bars close the gate named beside them"), plan.weeks * week
        if paint.width("micro", legend) <= room:
            place = QRectF(left, y + 4, room, look.px(20))
            wide = paint.width("micro", legend)
            paint.box(p, QRectF(place.right() - wide - 4, y + 3, wide + 6, look.px(20)), 0, look.color("surface"))
            paint.write(p, place, legend, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
    for k, load in enumerate(plan.loads):
        top = plan.load_top() + k * step
        of = load.words or _tr("of {people}").format(people=compact(load.people))
        wide = paint.width("micro", of) + 2
        name = QRectF(8, top, left - wide - 28, step)
        shown = paint.metrics("small").elidedText(load.name, Qt.TextElideMode.ElideRight, name.width())
        paint.write(p, name, shown, "small", look.color("ink"), elide=False)
        place = QRectF(left - wide - 10, top, wide, step)
        paint.write(p, place, of, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
        for i in range(plan.weeks):
            cell = QRectF(left + i * week + 1, top + 1, max(2.0, week - 2), step - 3)
            _cell(p, cell, load, i)
            if (load.id, i) == plan.cell:
                paint.ring(p, cell.adjusted(-1, -1, 1, 1), 3, look.color("focus"), 2)


def _cell(p: QPainter, cell: QRectF, load: PoolLoad, week: int) -> None:
    used, people = load.used[week] if week < len(load.used) else 0.0, load.at(week)
    share = used / people if people else 0.0
    level = sum(1 for floor in LEVELS if share >= floor)
    edge = look.color("line") if look.is_high_contrast else None
    paint.box(p, cell, 3, look.colors.levels[level], edge)
    text = number(used, 1)
    if level and cell.height() > 13 and cell.width() > paint.width("micro", text) + 3:
        paint.write(p, cell, text, "micro", look.colors.on_levels[level], paint.CENTER, elide=False)
