"""Rows of name, interval bar and three figures on one common scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.interval_bar import PARTS, Triple, draw, draw_key, figure, spoken
from ui.widgets.kit import claims_key
from ui.widgets.motion import Motion

ROOMY = 480  # right of the names, from which the figures stand further apart, in text units
APART = 8  # what a row that stands apart keeps from the rows above it, in text units
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEYS = frozenset({*STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E})


@dataclass(frozen=True)
class Gap:
    """One row: figures are None while nothing in it is scored."""

    id: str
    name: str
    values: Triple | None
    floor: float | None = None
    note: str = ""  # such as "9 of 10 answered", shown where rows are tall
    is_apart: bool = False  # of another kind than the rows above: it keeps a distance from them


class GapBars(QWidget):
    """The five gaps, or any figures of that kind; one Tab stop, arrows move, Enter or E explains.

    Attributes:
        moved: Another row was selected; carries its id.
        explain_asked: Enter, E or a double click; carries the id of the row.
    """

    moved = Signal(str)
    explain_asked = Signal(str)

    def __init__(self, gaps: Sequence[Gap], floor_word: str = "", selected: str = "", name: str = "") -> None:
        super().__init__()
        self._gaps, self._floor_word = list(gaps), floor_word
        self._name = name or self.tr("Gaps")
        self._old: dict[str, Triple] = {}
        self._motion = Motion(self, "move")
        self._at = next((i for i, gap in enumerate(self._gaps) if gap.id == selected), 0)
        self._marked, self._over = any(gap.id == selected for gap in self._gaps), -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rename()

    @property
    def current(self) -> str:
        """Id of the selected row."""
        return self._gaps[self._at].id if self._gaps else ""

    def set_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show other figures; bars move from the old to the new value."""
        self._old = {gap.id: gap.values for gap in self._gaps if gap.values is not None}
        current = self.current
        self._gaps = list(gaps)
        self._at = next((i for i, gap in enumerate(self._gaps) if gap.id == current), 0)
        self._rename()
        self._motion.start()
        self.update()

    def set_marked(self, *, marked: bool) -> None:
        """Keep the ground of the selected row without the focus: it is being explained beside."""
        self._marked = marked
        self.update()

    def _rename(self) -> None:
        rows = "; ".join(f"{g.name}: {spoken(*(g.values or (None,) * 3))}" for g in self._gaps)
        self.setAccessibleName(f"{self._name}. {rows}")

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._select(self._at + STEPS[key])
        elif key in KEYS and self._gaps:
            self.explain_asked.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._row_at(event.position().y()) if event.position().y() >= self._top(0) else -1)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def _point_at(self, row: int) -> None:
        if row != self._over:
            self._over = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._select(self._row_at(event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._gaps:
            self.explain_asked.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _select(self, at: int) -> None:
        if self._gaps:
            self._at = max(0, min(len(self._gaps) - 1, at))
            self.moved.emit(self.current)
            self.update()

    def _step(self) -> float:
        free = self.height() - look.px(22) - self._apart(len(self._gaps) - 1)
        return free / max(1, len(self._gaps))

    def _apart(self, i: int) -> int:
        """By how much the rows that stand apart push a row down."""
        return look.px(APART) * sum(gap.is_apart for gap in self._gaps[: i + 1])

    def _top(self, i: int) -> float:
        return look.px(22) + i * self._step() + self._apart(i)

    def _row_at(self, y: float) -> int:
        return next((i for i in reversed(range(len(self._gaps))) if y >= self._top(i)), 0)

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(24) + len(self._gaps) * look.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, look.px(22) + len(self._gaps) * look.px(29))

    def _moving(self, gap: Gap) -> Triple | None:
        old, share = self._old.get(gap.id), self._motion.share
        if gap.values is None or old is None or share >= 1:
            return gap.values
        a, b, c = (o + (n - o) * share for o, n in zip(old, gap.values, strict=True))
        return a, b, c

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._gaps:
            return
        p, w, head = paint.begin(self), float(self.width()), look.px(22)
        notes = [paint.width("micro", gap.note) for gap in self._gaps]
        names = max(*(paint.width("strong", gap.name) for gap in self._gaps), *notes, 0.0) + 28
        cols = self._heads(p, w, head, names)
        bar = QRectF(names, 0, w - names - sum(cols) - 12, 0)
        floor = self._gaps[0].floor
        if floor is not None and self._floor_word:
            fx = bar.x() + bar.width() * floor / 100
            place = QRectF(fx - look.px(110), 0, look.px(220), head)
            paint.write(p, place, self._floor_word, "micro", look.color("ink_3"), paint.CENTER)
        for i in range(len(self._gaps)):
            self._row(p, i, bar, cols)

    def _heads(self, p: QPainter, w: float, head: int, names: float) -> list[float]:
        """Heads over the three figures: the marks of the legend, which says their words once for the card."""
        apart = 32 if w - names > look.px(ROOMY) else 20
        wide = paint.width("strong", "100") + apart
        for i, part in enumerate(PARTS):
            draw_key(p, QRectF(w - 8 - (2 - i) * wide - 20, head / 2 - 5, 20, 10), part)
        return [wide] * 3

    def _row(self, p: QPainter, i: int, bar: QRectF, cols: list[float]) -> None:
        gap, w, step = self._gaps[i], float(self.width()), self._step()
        y = self._top(i)
        if i:
            paint.hline(p, 0, y - (look.px(APART) / 2 if gap.is_apart else 0), w)
        if i == self._over:
            paint.box(p, QRectF(0, y + 2, w, step - 4), 6, look.color("hover"))
        is_on = i == self._at and self._marked
        if is_on:
            edge = look.color("accent") if look.is_high_contrast else None
            paint.box(p, QRectF(0, y + 2, w, step - 4), 6, look.color("accent_soft"), edge)
        elif i == self._at and self.hasFocus():
            paint.focus_ring(p, QRectF(0, y + 2, w, step - 4), 4)
        tall = step > look.px(64) and gap.note != ""
        line = look.px(22)
        name = QRectF(8, y + step / 2 - line, bar.x() - 20, line) if tall else QRectF(8, y, bar.x() - 20, step)
        paint.write(p, name, gap.name, "strong", look.color("accent" if is_on else "ink"))
        if tall:
            under = QRectF(8, y + step / 2, bar.x() - 20, line)
            paint.write(p, under, gap.note, "micro", look.color("ink_3"))
        thick = max(14.0, min(22.0, step * 0.22))
        place = QRectF(bar.x(), y + step / 2 - thick / 2, bar.width(), thick)
        draw(p, place, self._moving(gap), gap.floor, on_tint=is_on)
        for k, value in enumerate(gap.values or (None, None, None)):
            role, tone = ("strong", "ink") if k == 0 else ("body", "ink_2")
            place = QRectF(w - 8 - sum(cols[k:]), y, cols[k], step)
            paint.write(p, place, figure(value), role, look.color(tone), paint.RIGHT)
