"""Painting of the people under the plan: how many of each pool are at work by week, or of all in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.language import compact, number
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.gantt_place import FOLD

if TYPE_CHECKING:
    from ui.widgets.gantt_place import PlacedPlan
    from ui.widgets.gantt_rows import PoolLoad

LEVELS = (0.05, 0.35, 0.7, 0.98)  # share of a pool in use from which a cell is one level stronger


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gantt", text)


def paint_load(p: QPainter, plan: PlacedPlan) -> None:
    """The heading with the sum of all pools, or the heading over a row for each."""
    high = float(look.px(FOLD))
    y = plan.load_top() - high
    if plan.items:
        paint.hline(p, 0, y - 4, plan.width())
    if plan.is_folded and plan.total is not None:
        _of(p, plan, plan.total, y, high)
        _cells(p, plan, plan.total, y + 2, high - 4)
        return
    if plan.total is None or not plan.items:  # nothing to fold: plain words in place of the button
        place = QRectF(8, y, plan.left() - 16, high)
        paint.write(p, place, _tr("People in use"), "overline", look.color("ink_2"), elide=False)
    words = _tr("Click a week to try more people")
    if paint.width("micro", words) <= plan.weeks * plan.week():
        place = QRectF(plan.left(), y, plan.weeks * plan.week(), high)
        paint.write(p, place, words, "micro", look.color("ink_3"), elide=False)
    step = plan.load_row()
    for k, load in enumerate(plan.loads):
        top = plan.load_top() + k * step
        wide = _of(p, plan, load, top, step)
        name = QRectF(8, top, plan.left() - wide - 28, step)
        sign = paint.width("micro", load.id) + 8 if load.id and load.id.isascii() else 0.0
        room = name.width() - (sign if plan.items else 0.0)
        shown = paint.metrics("small").elidedText(load.name, Qt.TextElideMode.ElideRight, max(0.0, room))
        paint.write(p, name, shown, "small", look.color("ink"), elide=False)
        if plan.items and any(item.pool == load.id for item in plan.items):
            place = QRectF(name.x() + paint.width("small", shown) + 8, top, sign, step)
            paint.write(p, place, load.id, "micro", look.color("ink_3"), elide=False)
        _cells(p, plan, load, top + 1, step - 2)


def _of(p: QPainter, plan: PlacedPlan, load: PoolLoad, top: float, high: float) -> float:
    """How many people there are, before the first week; returns its width."""
    of = load.words or _tr("of {people}").format(people=compact(load.people))
    wide = paint.width("micro", of) + 2
    place = QRectF(plan.left() - wide - 10, top, wide, high)
    paint.write(p, place, of, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
    return wide


def _cells(p: QPainter, plan: PlacedPlan, load: PoolLoad, top: float, high: float) -> None:
    left, week = plan.left(), plan.week()
    for i in range(plan.weeks):
        cell = QRectF(left + i * week + 1, top, max(2.0, week - 2), high)
        _cell(p, cell, load, i)
        if load.id and (load.id, i) == plan.cell:
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
