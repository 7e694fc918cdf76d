"""Waves on a week axis: initiatives as bars, gates as diamonds, capacity per pool below on the same axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.kit import claims_key

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset({*STEPS, *ENTER, Qt.Key.Key_Home, Qt.Key.Key_End})
WAVES = ((0, "Today"), (4, "Day 30"), (9, "Day 60"), (13, "Day 90"))
LEVELS = (0.05, 0.35, 0.7, 0.98)  # share of a pool in use from which a cell is one level stronger


@dataclass(frozen=True)
class GanttItem:
    """One initiative: name, pool, first week and the week after its last (None: no feasible slot), gate it closes.

    Attributes:
        note: Why it has no slot, or a quiet remark.
    """

    id: str
    name: str
    pool: str
    start: int | None
    finish: int | None
    gate: str = ""
    note: str = ""


@dataclass(frozen=True)
class PoolLoad:
    """Use of one pool: people, and people in use by week."""

    name: str
    people: float
    used: tuple[float, ...]


class Gantt(QWidget):
    """A list on a time axis: one Tab stop, arrows move, Enter opens.

    Attributes:
        moved: Another row was selected; carries its id.
        chosen: Enter or a double click; carries the id.
    """

    moved = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[GanttItem],
        loads: Sequence[PoolLoad] = (),
        *,
        weeks: int = 0,
        selected: str = "",
        narrow: bool = False,
        marks: Sequence[tuple[int, str]] = WAVES,
    ) -> None:
        """Show a plan.

        Args:
            items: Rows in wave order; rows without a slot stand at the end.
            loads: Capacity per pool.
            weeks: Length of the axis; 0 takes what the plan needs.
            selected: Id of the selected row.
            narrow: Beside a panel: names in full, gates as diamonds without their name.
            marks: Weeks with a word, such as the horizons.
        """
        super().__init__()
        self._items, self._loads, self._narrow, self._marks = list(items), list(loads), narrow, list(marks)
        needed = max([item.finish or 0 for item in items] + [len(load.used) for load in loads] + [13])
        self._weeks = weeks or needed + 1
        self._at = next((i for i, item in enumerate(self._items) if item.id == selected), -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Roadmap: ") + "; ".join(self._spoken(item) for item in self._items))

    @property
    def current(self) -> str:
        """Id of the selected row, empty if none."""
        return self._items[self._at].id if 0 <= self._at < len(self._items) else ""

    def select(self, item: str) -> None:
        """Select a row by its id, without telling anyone."""
        self._at = next((i for i, entry in enumerate(self._items) if entry.id == item), -1)
        self.update()

    def _spoken(self, item: GanttItem) -> str:
        if item.start is None or item.finish is None:
            return self.tr("{name}, {pool}, no slot: {why}").format(name=item.name, pool=item.pool, why=item.note)
        words = self.tr("{name}, {pool}, week {first} to {last}")
        gate = self.tr(", closes {gate}").format(gate=item.gate) if item.gate else ""
        return words.format(name=item.name, pool=item.pool, first=item.start + 1, last=item.finish) + gate

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._items:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._select(self._at + STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._select(0)
        elif key == Qt.Key.Key_End:
            self._select(len(self._items) - 1)
        elif key in ENTER and self.current:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int((event.position().y() - self._head()) // max(1.0, self._step()))
        if 0 <= at < len(self._items):
            self._select(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current:
            self.chosen.emit(self.current)

    def _select(self, at: int) -> None:
        self._at = max(0, min(len(self._items) - 1, at))
        self.setAccessibleDescription(self._spoken(self._items[self._at]))
        self.moved.emit(self.current)
        self.update()

    # --- measures -----------------------------------------------------------------------------------------------

    @staticmethod
    def _head() -> int:
        return look.px(26)

    def _load_row(self) -> float:
        if not self._items and self._loads:
            return (self.height() - self._head() - look.px(28)) / len(self._loads)
        return look.px(20) if self.height() < look.px(520) else look.px(26)

    def _load_height(self) -> float:
        return len(self._loads) * self._load_row() + look.px(24) + 8 if self._loads else 0.0

    def _step(self) -> float:
        body = self.height() - self._head() - self._load_height() - 4
        return min(float(look.px(64)), body / max(1, len(self._items)))

    def _left(self) -> float:
        names = [paint.width("small", item.name) for item in self._items]
        pools = [paint.width("small", load.name) + look.px(10) for load in self._loads]
        longest = max([*names, *pools, 120.0]) + 24
        return min(longest + look.px(52), self.width() * (0.55 if self._narrow or not self._loads else 0.42))

    def _week(self) -> float:
        return (self.width() - self._left() - 8) / self._weeks

    def sizeHint(self) -> QSize:
        loads = 14 + len(self._loads) * look.px(26) + look.px(24) if self._loads else 0
        return QSize(900, look.px(28) + len(self._items) * look.px(34) + loads)

    def minimumSizeHint(self) -> QSize:
        loads = 14 + len(self._loads) * look.px(20) + look.px(22) if self._loads else 0
        return QSize(520, look.px(24) + len(self._items) * look.px(24) + loads)

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        self._bands(p)
        for i in range(len(self._items)):
            self._row(p, i)
        if self._loads:
            self._capacity(p)

    def _bands(self, p: QPainter) -> None:
        left, week, head = self._left(), self._week(), self._head()
        body = self.height() - head - self._load_height()
        for i, (start, word) in enumerate(self._marks):
            if start > self._weeks:
                break
            end = self._marks[i + 1][0] if i + 1 < len(self._marks) else self._weeks
            x = left + start * week
            if i % 2 == 0 and not look.is_high_contrast:
                span = (min(end, self._weeks) - start) * week
                paint.box(p, QRectF(x, head, span, body), 0, look.color("canvas"))
            tone = look.color("line_strong" if i == 0 else "line")
            paint.vline(p, x, head - 2, self.height() - head + 2, tone)
            role = "overline" if i == 0 else "micro"
            place = QRectF(x + (0 if i == 0 else 2), 0, look.px(90), head - 4)
            paint.write(p, place, word, role, look.color("ink" if i == 0 else "ink_3"), elide=False)

    def _wave(self, item: GanttItem) -> int:
        if item.start is None:
            return len(self._marks)
        last = max(0, (item.finish or item.start) - 1)
        return sum(1 for start, _ in self._marks if last >= start)

    def _row(self, p: QPainter, i: int) -> None:
        item, w, left, step = self._items[i], float(self.width()), self._left(), self._step()
        y = self._head() + i * step
        on = i == self._at
        if i and self._wave(item) != self._wave(self._items[i - 1]):
            paint.hline(p, 0, y, w)
        if on:
            paint.box(p, QRectF(0, y + 1, w, step - 2), 6, look.color("accent_soft"))
            if self.hasFocus():
                paint.focus_ring(p, QRectF(0, y + 1, w, step - 2), 4)
        pool = look.px(46)
        tone = look.color("failed" if item.start is None else "ink")
        name = QRectF(8, y, left - pool - 18, step)
        role = "label" if on else "small"
        shown = paint.metrics(role).elidedText(item.name, Qt.TextElideMode.ElideRight, name.width())
        paint.write(p, name, shown, role, tone, elide=False)
        where = QRectF(left - pool - 8, y, pool - 4, step)
        paint.write(p, where, item.pool, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
        if item.start is None or item.finish is None:
            note = QRectF(left + 8, y, w - left - 16, step)
            paint.write(p, note, item.note, "micro", look.color("failed"))
            return
        week = self._week()
        cell = QRectF(left + item.start * week + 2, y, max(6.0, (item.finish - item.start) * week - 4), step)
        self._bar(p, cell, item, on=on)

    def _bar(self, p: QPainter, cell: QRectF, item: GanttItem, *, on: bool) -> None:
        h = min(18.0, cell.height() - 8)
        bar = QRectF(cell.x(), cell.center().y() - h / 2, cell.width(), h)
        paint.box(p, bar, 5, look.color("accent" if on else "evidenced" if item.gate else "stated"))
        if not item.gate:
            return
        side, x = 14.0, bar.right() + 7
        if x + side > self.width():
            x = bar.right() - side - 3
        mark = QRectF(x, cell.center().y() - side / 2, side, side)
        icons.paint(p, "diamond", mark, look.color("ink"), 2.6)
        room = self.width() - x - side - 6
        if not self._narrow and room > paint.width("micro", item.gate):
            place = QRectF(x + side + 5, cell.y(), room, cell.height())
            paint.write(p, place, item.gate, "micro", look.color("ink_2"))

    def _capacity(self, p: QPainter) -> None:
        left, week, step = self._left(), self._week(), self._load_row()
        y = self.height() - self._load_height() + 4
        paint.hline(p, 0, y, self.width())
        y += 4
        title = QRectF(8, y, left - 16, look.px(22))
        paint.write(p, title, self.tr("Capacity used, people"), "overline", look.color("ink_2"), elide=False)
        y += look.px(22)
        for k, load in enumerate(self._loads):
            top = y + k * step
            paint.write(p, QRectF(8, top, left - look.px(70), step), load.name, "small", look.color("ink"))
            of = self.tr("of {people:g}").format(people=load.people)
            place = QRectF(left - look.px(58) - 10, top, look.px(58), step)
            paint.write(p, place, of, "micro", look.color("ink_3"), paint.RIGHT)
            for i, value in enumerate(load.used[: self._weeks]):
                cell = QRectF(left + i * week + 1, top + 1, week - 2, step - 3)
                self._load_cell(p, cell, value, load.people)

    @staticmethod
    def _load_cell(p: QPainter, cell: QRectF, value: float, people: float) -> None:
        share = value / people if people else 0.0
        level = sum(1 for floor in LEVELS if share >= floor)
        paint.box(p, cell, 3, look.colors.levels[level])
        text = f"{value:.1f}"
        if level and cell.height() > 13 and cell.width() > paint.width("micro", text) + 5:
            paint.write(p, cell, text, "micro", look.colors.on_levels[level], paint.CENTER, elide=False)
