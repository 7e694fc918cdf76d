"""Waves on a week axis: initiatives as bars, gates as diamonds, capacity per pool below on the same axis.

The list scrolls under its head; the capacity strip stays. Painting is in `roadmap_bars`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets import roadmap_bars as bars
from ui.widgets.gantt_rows import GanttItem, PoolLoad
from ui.widgets.gantt_span import Span
from ui.widgets.kit import claims_key

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset({*STEPS, *ENTER, Qt.Key.Key_Home, Qt.Key.Key_End})
DAYS, WEEKS = ((4, 30), (8, 60), (12, 90)), (26, 52, 78)  # what the axis names, by week
DRAG_FROM = 6  # pixels before a press becomes a drag
FEWEST_WEEKS = 13
ROW, HEAD_WITH_SPAN = 22, 32  # text units


class Gantt(QWidget):
    """A list on a time axis: one Tab stop, arrows move, Enter opens.

    Attributes:
        moved: Another row was selected; carries its id.
        chosen: Enter or a double click; carries the id.
        dragged: A bar was drawn to another week; carries id and week.
        pool_chosen: A cell of the capacity strip was clicked; carries the pool's id and the week.
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
        weeks: int = 0,
        selected: str = "",
        narrow: bool = False,
    ) -> None:
        """Show a plan.

        Args:
            items: Rows in wave order; rows without a slot stand at the end.
            loads: Capacity per pool.
            weeks: Length of the axis; 0 takes what the plan needs.
            selected: Id of the selected row.
            narrow: Beside a panel: names in full, gates as diamonds without their name.
        """
        super().__init__()
        self.is_narrow, self.marks = narrow, self._named_weeks()
        self.at, self.cell = -1, ("", -1)
        self.ghost: tuple[str, int] | None = None
        self._press: tuple[QPointF, str, float] | None = None
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self.update)
        self.span = Span(self)
        self.span.turned.connect(self._place_parts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_plan(items, loads, weeks=weeks, selected=selected)

    def set_plan(
        self, items: Sequence[GanttItem], loads: Sequence[PoolLoad] = (), *, weeks: int = 0, selected: str = ""
    ) -> None:
        """Show another plan; the selection stays on its initiative."""
        wanted = selected or (self.current if hasattr(self, "items") else "")
        self.items, self.loads = list(items), list(loads)
        needed = max([item.finish or 0 for item in items] + [len(load.used) for load in loads] + [FEWEST_WEEKS])
        self._length = weeks or needed + 1
        self._end = needed
        self.lines: list[int | str] = []
        for i, item in enumerate(self.items):
            if item.wave and (i == 0 or item.wave != self.items[i - 1].wave):
                self.lines.append(item.wave)
            self.lines.append(i)
        self.at = next((i for i, item in enumerate(self.items) if item.id == wanted), -1)
        said = "; ".join(self._spoken(item) for item in self.items)
        self.setAccessibleName(self.tr("Roadmap: {items}").format(items=said))
        self._place_parts()

    @property
    def weeks(self) -> int:
        """Weeks on the axis."""
        return self.span.weeks

    @property
    def current(self) -> str:
        """Id of the selected row, empty if none."""
        return self.items[self.at].id if 0 <= self.at < len(self.items) else ""

    def select(self, item: str) -> None:
        """Select a row by its id, without telling anyone."""
        self.at = next((i for i, entry in enumerate(self.items) if entry.id == item), -1)
        self._show_current()
        self.update()

    def _named_weeks(self) -> list[tuple[int, str]]:
        """The weeks that the axis names: the horizons, then half-years."""
        days = [(week, self.tr("Day {n}").format(n=day)) for week, day in DAYS]
        return [(0, self.tr("Today")), *days, *((week, self.tr("Week {n}").format(n=week)) for week in WEEKS)]

    def mark_cell(self, pool: str, week: int) -> None:
        """Ring a cell of the capacity strip; an empty pool takes the ring away."""
        self.cell = (pool, week)
        self.update()

    def _spoken(self, item: GanttItem) -> str:
        if item.start is None or item.finish is None:
            return self.tr("{name}, {pool}, no slot: {why}").format(name=item.name, pool=item.pool, why=item.note)
        words = self.tr("{name}, {pool}, week {first} to {last}")
        if item.status == "done":
            words = self.tr("{name}, {pool}, done")
        said = words.format(name=item.name, pool=item.pool, first=item.start + 1, last=item.finish)
        return self.tr("{item}, closes {gate}").format(item=said, gate=item.gate) if item.gate else said

    # --- keys and pointer -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._item_at(QPointF(event.pos()))
            words = "" if at is None else self._spoken(self.items[at])
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        place, name, grip = self._press
        if self.ghost is not None or abs(event.position().x() - place.x()) > DRAG_FROM:
            week = round((event.position().x() - self.left()) / self.week() - grip)
            self.ghost = (name, max(0, min(self.weeks - 1, week)))
            self.update()

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
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def _press_cell(self, place: QPointF) -> None:
        for k, load in enumerate(self.loads):
            top = self.load_top() + k * self.load_row()
            if top <= place.y() < top + self.load_row() and load.id:
                week = int(max(0.0, (place.x() - self.left()) / self.week()))
                self.pool_chosen.emit(load.id, min(self.weeks - 1, week))

    def _item_at(self, place: QPointF) -> int | None:
        line = int((place.y() - self.head() + self.scrolled()) // self.step())
        found = self.lines[line] if place.y() >= self.head() and 0 <= line < len(self.lines) else None
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

    # --- measures -------------------------------------------------------------------------------------------------

    def _place_parts(self) -> None:
        """Fit axis, scroll bar and the button over the names to the plan and the window."""
        self.span.fit(self._length, self.width() - self.left() - 8 - self._bar.sizeHint().width(), self._end)
        wide = min(self.span.sizeHint().width(), int(self.left()) - 8)
        self.span.setGeometry(-5, 0, max(0, wide), look.px(HEAD_WITH_SPAN) - 2)
        self._place_bar()
        self.update()

    def _place_bar(self) -> None:
        body = self.body()
        beyond = round(len(self.lines) * self.step() - body.height())
        self._bar.setVisible(beyond > 0)
        self._bar.setRange(0, max(0, beyond))
        self._bar.setPageStep(max(1, round(body.height())))
        self._bar.setSingleStep(round(self.step()))
        wide = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - wide, round(body.top()), wide, max(1, round(body.height())))

    def scrolled(self) -> int:
        """Pixels of the list above its visible part."""
        return self._bar.value()

    def head(self) -> int:
        """Height of the head with the horizons."""
        return look.px(HEAD_WITH_SPAN if self.span.is_offered else 26)

    def body(self) -> QRectF:
        """Where the rows stand."""
        return QRectF(0, self.head(), self.width(), max(1.0, self.height() - self.head() - self.load_height()))

    def load_row(self) -> float:
        """Height of a row of the capacity strip."""
        if not self.items and self.loads:
            return min(float(look.px(64)), (self.height() - self.head() - look.px(28)) / len(self.loads))
        return look.px(18) if self.height() < look.px(480) else look.px(24)

    def load_height(self) -> float:
        """Height of the capacity strip with its title."""
        return len(self.loads) * self.load_row() + look.px(22) + 8 if self.loads else 0.0

    def load_top(self) -> float:
        """Where the first row of the capacity strip stands."""
        return self.height() - self.load_height() + 6 + look.px(22)

    def step(self) -> float:
        """Height of a row: they grow where there is room; where there is none they scroll, and none is cut."""
        least, body = float(look.px(ROW)), self.body().height()
        room = body / max(1, len(self.lines))
        if room < least:
            return body / max(1, int(body // least))
        return min(float(look.px(64 if len(self.lines) < 8 else 36)), room)

    def left(self) -> float:
        """Where week 0 begins."""
        names = [paint.width("small", item.name) for item in self.items]
        pools = [paint.width("small", load.name) + look.px(24) for load in self.loads]
        longest = max([*names, *pools, 120.0]) + 24
        return min(longest + look.px(56), self.width() * (0.55 if self.is_narrow or not self.loads else 0.42))

    def week(self) -> float:
        """Width of a week."""
        return (self.width() - self.left() - 8 - self._bar.sizeHint().width()) / self.weeks

    def sizeHint(self) -> QSize:
        loads = 14 + len(self.loads) * look.px(26) + look.px(24) if self.loads else 0
        return QSize(900, look.px(28) + min(12, len(self.lines)) * look.px(34) + loads)

    def minimumSizeHint(self) -> QSize:
        loads = 8 + len(self.loads) * look.px(18) + look.px(22) if self.loads else 0
        return QSize(420, self.head() + min(4, len(self.lines)) * look.px(ROW) + loads)

    def paintEvent(self, event: QPaintEvent) -> None:
        bars.paint_plan(paint.begin(self), self)


__all__ = ["Gantt", "GanttItem", "PoolLoad"]
