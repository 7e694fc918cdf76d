"""Painting of the plan: wave headings, rows with bars and diamonds; head, links and people have their own modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.gantt_bar import bar_place, diamond_at, edge, marks_before, side
from ui.widgets.gantt_head import paint_head
from ui.widgets.gantt_links import paint_links
from ui.widgets.gantt_load import paint_load
from ui.widgets.gantt_place import POOL

if TYPE_CHECKING:
    from ui.widgets.gantt import Gantt, GanttItem


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gantt", text)


def paint_plan(p: QPainter, plan: Gantt) -> None:
    """Paint everything, from the ground up."""
    paint_head(p, plan)
    p.save()
    p.setClipRect(plan.body())
    _selection(p, plan)
    paint_links(p, plan)
    for at, line in enumerate(plan.lines):
        y = plan.top_of(at)
        if y + plan.step() < plan.head() or y > plan.body().bottom():
            continue
        if isinstance(line, str):
            _heading(p, plan, line, y, is_first=at == 0)
        else:
            _row(p, plan, line, y)
    p.restore()
    if plan.loads:
        paint_load(p, plan)


def _heading(p: QPainter, plan: Gantt, text: str, y: float, *, is_first: bool) -> None:
    if not is_first:
        paint.hline(p, 0, y, plan.width())
    place = QRectF(8, y, plan.left() - 16, plan.step())
    paint.write(p, place, text, "overline", look.color("ink_2"), elide=False)


def _selection(p: QPainter, plan: Gantt) -> None:
    """The grounds of the row under the pointer and of the selected one, under the lines that leave it."""
    step = plan.step()
    if plan.hovered != plan.at and 0 <= plan.hovered < len(plan.items):
        over = QRectF(0, plan.top_of(plan.lines.index(plan.hovered)) + 1, plan.width(), step - 2)
        edge_tone = look.color("line") if look.is_high_contrast else None
        paint.box(p, over, 6, look.color("hover"), edge_tone)
    if not 0 <= plan.at < len(plan.items):
        return
    place = QRectF(0, plan.top_of(plan.lines.index(plan.at)) + 1, plan.width(), step - 2)
    paint.box(p, place, 6, look.color("accent_soft"))
    if plan.hasFocus():
        paint.focus_ring(p, place, 4)


def _row(p: QPainter, plan: Gantt, at: int, y: float) -> None:
    item, w, left, step = plan.items[at], float(plan.width()), plan.left(), plan.step()
    on = at == plan.at
    pool = look.px(POOL - 6)
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
    if item.finish > item.start:  # finished work takes no weeks: its check stands where the plan begins
        tone = look.color("evidenced" if item.gate else "stated")
        paint.box(p, bar, 5, tone, look.color("accent") if on else None, 2)
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
    mark = QRectF(right - side(), y + (step - side()) / 2, side(), side())
    icons.paint(p, "chevron_right", mark, look.color("ink_3"), 2.2)
    place = QRectF(plan.left() + 24, y, right - side() - 4 - plan.left() - 24, step)
    shown = paint.metrics("micro").elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    paint.write(p, place, shown, "micro", look.color("ink_2"), paint.RIGHT, elide=False)
    if item.gate:
        x = place.right() - paint.width("micro", shown) - side() - 6
        icons.paint(p, "diamond", QRectF(x, y + (step - side()) / 2, side(), side()), look.color("ink"), 2.6)


def _note(p: QPainter, place: QRectF, note: str) -> None:
    shown = paint.metrics("micro").elidedText(note, Qt.TextElideMode.ElideRight, place.width())
    paint.write(p, place, shown, "micro", look.color("failed"), elide=False)


def _marks(p: QPainter, plan: Gantt, item: GanttItem, bar: QRectF) -> None:
    middle, x = bar.center().y(), bar.right() + 5
    if (item.finish or 0) > plan.weeks:  # it goes on after the last week shown
        end = QRectF(bar.right() - side() - 2, middle - side() / 2, side(), side())
        icons.paint(p, "chevron_right", end, look.color("surface"), 2.6)
        return
    for name in marks_before(item):
        icons.paint(p, name, QRectF(x, middle - side() / 2, side(), side()), look.color("ink_2"), 2.2)
        x += side() + 4
    if not item.gate:
        return
    x = diamond_at(plan, item, bar)
    tone = look.color("ink" if x > bar.right() else "on_evidenced")  # where the axis ends it stands on the bar
    icons.paint(p, "diamond", QRectF(x, middle - side() / 2, side(), side()), tone, 2.6)
    room = edge(plan) - x - side() - 6
    wide = paint.width("micro", item.gate)
    if room > wide:
        place = QRectF(x + side() + 5, bar.y() - 8, room, bar.height() + 16)
        if look.is_high_contrast:  # lines stand in for grounds there and would cross the words
            ground = look.color("accent_soft" if plan.current == item.id else "surface")
            paint.box(p, QRectF(place.x() - 2, bar.y(), wide + 4, bar.height()), 0, ground)
        paint.write(p, place, item.gate, "micro", look.color("ink_2"), elide=False)
