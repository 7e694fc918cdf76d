"""Waves on a week axis: initiatives as bars, gates as diamonds, the people under them on the same axis.

The list scrolls under its head; the people stay, in one row until somebody opens it. Measures are in `gantt_place`,
painting is in `roadmap_bars`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ui.language import compact, number
from ui.theme import paint
from ui.widgets import roadmap_bars as bars
from ui.widgets.gantt_bar import bar_place
from ui.widgets.gantt_place import PlacedPlan
from ui.widgets.gantt_rows import GanttItem, PoolLoad
from ui.widgets.kit import claims_key

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset({*STEPS, *ENTER, Qt.Key.Key_Home, Qt.Key.Key_End})
DRAG_FROM = 6  # pixels before a press becomes a drag


class Gantt(PlacedPlan):
    """A list on a time axis: one Tab stop, arrows move, Enter opens.

    Attributes:
        moved: Another row was selected; carries its id.
        chosen: Enter or a double click; carries the id.
        dragged: A bar was drawn to another week; carries id and week.
        pool_chosen: A week of a pool was clicked; carries the pool's id and the week.
    """

    moved = Signal(str)
    chosen = Signal(str)
    dragged = Signal(str, int)
    pool_chosen = Signal(str, int)

    def __init__(
        self,
        items: Sequence[GanttItem],
        loads: Sequence[PoolLoad] = (),
        *,
        total: PoolLoad | None = None,
        weeks: int = 0,
        selected: str = "",
        narrow: bool = False,
    ) -> None:
        """Show a plan.

        Args:
            items: Rows in wave order; rows without a slot stand at the end.
            loads: People per pool.
            total: People of all pools; with it the pools fold into one row.
            weeks: Length of the axis; 0 takes what the plan needs.
            selected: Id of the selected row.
            narrow: Beside a panel: names in full, gates as diamonds without their name.
        """
        super().__init__(narrow=narrow)
        self._press: tuple[QPointF, str, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.set_plan(items, loads, total=total, weeks=weeks, selected=selected)

    def set_plan(
        self,
        items: Sequence[GanttItem],
        loads: Sequence[PoolLoad] = (),
        *,
        total: PoolLoad | None = None,
        weeks: int = 0,
        selected: str = "",
    ) -> None:
        """Show another plan; the selection stays on its initiative."""
        wanted = selected or self.current
        self.take(items, loads, total, weeks)
        self.at = next((i for i, item in enumerate(self.items) if item.id == wanted), -1)
        said = "; ".join(self._spoken(item) for item in self.items)
        self.setAccessibleName(self.tr("Roadmap: {items}").format(items=said))
        self._place_parts()

    @property
    def current(self) -> str:
        """Id of the selected row, empty if none."""
        return self.items[self.at].id if 0 <= self.at < len(self.items) else ""

    def select(self, item: str) -> None:
        """Select a row by its id, without telling anyone."""
        self.at = next((i for i, entry in enumerate(self.items) if entry.id == item), -1)
        self._show_current()
        self.update()

    def mark_cell(self, pool: str, week: int) -> None:
        """Ring a week of a pool; an empty pool takes the ring away."""
        self.cell = (pool, week)
        self.update()

    def _spoken(self, item: GanttItem) -> str:
        pool = item.team or item.pool
        if item.start is None or item.finish is None:
            return self.tr("{name}, {pool}, no slot: {why}").format(name=item.name, pool=pool, why=item.note)
        words = self.tr("{name}, {pool}, week {first} to {last}")
        if item.status == "done":
            words = self.tr("{name}, {pool}, done")
        said = words.format(name=item.name, pool=pool, first=item.start + 1, last=item.finish)
        return self.tr("{item}, closes {gate}").format(item=said, gate=item.gate) if item.gate else said

    # --- keys and pointer -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            at = self._item_at(place)
            words = self._load_words(place) if at is None else self._spoken(self.items[at])
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.items:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._select(self.at + STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._select(0)
        elif key == Qt.Key.Key_End:
            self._select(len(self.items) - 1)
        elif key in ENTER and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if place.y() >= self.body().bottom():
            self._press_cell(place)
            return
        at = self._item_at(place)
        if at is None:
            return
        self._select(at)
        item = self.items[at]
        if item.start is not None and place.x() >= self.left() and item.status != "done":
            self._press = (place, item.id, (place.x() - self.left()) / self.week() - item.start)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, at: int) -> None:
        if at != self.hovered:
            self.hovered = at
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            is_below = event.position().y() >= self.body().bottom()
            self._hover(-1 if (at := self._item_at(event.position())) is None else at)
            held = Qt.CursorShape.OpenHandCursor if self._is_on_bar(event.position()) else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_below else held)
            return
        place, name, grip = self._press
        if self.ghost is not None or abs(event.position().x() - place.x()) > DRAG_FROM:
            week = round((event.position().x() - self.left()) / self.week() - grip)
            self.ghost = (name, max(0, min(self.weeks - 1, week)))
            self.update()

    def _is_on_bar(self, place: QPointF) -> bool:
        """Whether a bar that can be drawn to another week is under the pointer."""
        item = self.items[self.hovered] if 0 <= self.hovered < len(self.items) else None
        if item is None or item.start is None or item.status == "done" or item.start >= self.weeks:
            return False
        return bar_place(self, item, self.top_of(self.lines.index(self.hovered))).contains(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ghost, self.ghost, self._press = self.ghost, None, None
        if ghost is not None:
            self.dragged.emit(*ghost)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current and self._item_at(event.position()) is not None:
            self.chosen.emit(self.current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._bar.isVisibleTo(self):
            self._bar.setValue(self._bar.value() - event.angleDelta().y() // 2)
            self._hover(-1 if (at := self._item_at(event.position())) is None else at)
            event.accept()
        else:
            event.ignore()

    def _press_cell(self, place: QPointF) -> None:
        if self.is_folded:
            self.fold.turn()
            return
        load, week = self._load_at(place)
        if load is not None and load.id:
            self.pool_chosen.emit(load.id, max(0, week))

    def _load_at(self, place: QPointF) -> tuple[PoolLoad | None, int]:
        """The row of people at a place and its week, -1 for its name."""
        week = min(self.weeks - 1, math.floor((place.x() - self.left()) / self.week()))
        if self.is_folded:
            return (self.total if place.y() >= self.body().bottom() else None), max(-1, week)
        row = math.floor((place.y() - self.load_top()) / max(1.0, self.load_row()))
        return (self.loads[row] if 0 <= row < len(self.loads) else None), max(-1, week)

    def _load_words(self, place: QPointF) -> str:
        """What stands in a cell of the people, where it may be too narrow for its figure."""
        load, week = self._load_at(place)
        if load is None or week < 0:
            return ""
        used = load.used[week] if week < len(load.used) else 0.0
        words = self.tr("{pool}, week {week}: {used} of {people} people in use")
        return words.format(pool=load.name, week=week + 1, used=number(used, 1), people=compact(load.at(week)))

    def _item_at(self, place: QPointF) -> int | None:
        if not self.head() <= place.y() < self.body().bottom():
            return None
        line = int((place.y() - self.head() + self.scrolled()) // self.step())
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return found if isinstance(found, int) else None

    def _select(self, at: int) -> None:
        self.at = max(0, min(len(self.items) - 1, at))
        self.setAccessibleDescription(self._spoken(self.items[self.at]))
        self._show_current()
        self.moved.emit(self.current)
        self.update()

    def _show_current(self) -> None:
        if self.at < 0:
            return
        step, line = self.step(), self.lines.index(self.at)
        top = (line - (1 if line and isinstance(self.lines[line - 1], str) else 0)) * step
        if top < self._bar.value():
            self._bar.setValue(int(top))
        elif (line + 1) * step > self._bar.value() + self.body().height():
            self._bar.setValue(round((line + 1) * step - self.body().height() + 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        bars.paint_plan(paint.begin(self), self)


__all__ = ["Gantt", "GanttItem", "PoolLoad"]
