"""The practices side by side: each with its name, its state in a word, and its interval bar under both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets import interval_bar
from ui.widgets.kit import claims_key

GAP = 16
BESIDE = 12  # between a title and the state in its line
PAD = 6  # between a cell's words and its edge, where the ring of the focus and the ground of the pointer lie
LINE, DROP, BAR = 20, 8, 10
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True)
class PracticeCell:
    """One practice: id, title, status (in_place, emerging, missing; unknown while nothing is scored), word, figures."""

    id: str
    title: str
    status: str
    word: str
    figures: interval_bar.Triple | None


class PracticeStrip(QWidget):
    """One Tab stop; left and right move, Enter or a click explains.

    Attributes:
        chosen: Enter or a click on a practice; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, practices: Sequence[PracticeCell], floor: float) -> None:
        super().__init__()
        self._practices, self._floor = list(practices), floor
        self._at, self._over = 0, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(self._spoken(each) for each in self._practices) or self.tr("No practices"))

    def _spoken(self, practice: PracticeCell) -> str:
        figures = practice.figures or (None, None, None)
        return f"{practice.title}: {practice.word}, {interval_bar.spoken(*figures)}"

    @property
    def needs(self) -> int:
        """The width from which no word of it has to be cut."""
        widest = max((self._words(each) for each in self._practices), default=0.0)
        count = len(self._practices)
        return round(count * (widest + 2 * PAD + 1) + GAP * max(0, count - 1) + 0.5)

    @staticmethod
    def _words(practice: PracticeCell) -> float:
        state = look.px(16) + 6 + paint.width("label", practice.word)
        return paint.width("label", practice.title) + BESIDE + state

    def sizeHint(self) -> QSize:
        return QSize(720, 2 * 4 + look.px(LINE) + DROP + BAR + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(360, self.needs), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._cell_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if at is None else self._spoken(self._practices[at]), self)
            return True
        return claims_key(event, frozenset({*STEPS, *ENTER})) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self._practices:
            self._at = max(0, min(len(self._practices) - 1, self._at + STEPS[key]))
            self.setAccessibleDescription(self._spoken(self._practices[self._at]))
            self.update()
        elif key in ENTER and self._practices:
            self.chosen.emit(self._practices[self._at].id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._cell_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def _point_at(self, at: int | None) -> None:
        over = -1 if at is None else at
        if over != self._over:
            self._over = over
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().x())
        if at is not None:
            self._at = at
            self.update()
            self.chosen.emit(self._practices[at].id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _cells(self) -> list[QRectF]:
        count = max(1, len(self._practices))
        wide = (self.width() - GAP * (count - 1)) / count
        return [QRectF(i * (wide + GAP), 0, wide, self.height()) for i in range(len(self._practices))]

    def _cell_at(self, x: float) -> int | None:
        return next((i for i, r in enumerate(self._cells()) if r.left() <= x <= r.right()), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        for i, (practice, r) in enumerate(zip(self._practices, self._cells(), strict=True)):
            if i:
                paint.vline(p, r.x() - GAP / 2, 8, r.height() - 16)
            if i == self._over:
                paint.box(p, r, 6, look.color("hover"))
            self._cell(p, practice, r.adjusted(PAD, 4, -PAD, -4))
            if self.hasFocus() and i == self._at:
                paint.focus_ring(p, r.adjusted(1, 1, -1, -1), 4)

    def _cell(self, p: QPainter, practice: PracticeCell, r: QRectF) -> None:
        line, side = look.px(LINE), look.px(16)
        tone = look.color(verdicts.tone(practice.status))
        wide = paint.width("label", practice.word)
        left = r.right() - wide - 1
        paint.write(p, QRectF(left, r.y(), wide + 1, line), practice.word, "label", tone, elide=False)
        mark = QRectF(left - side - 6, r.y() + (line - side) / 2, side, side)
        icons.paint(p, verdicts.status_icon(practice.status), mark, tone, 2)
        title = QRectF(r.x(), r.y(), mark.x() - r.x() - 8, line)
        paint.write(p, title, practice.title, "label", look.color("ink"))
        interval_bar.draw(p, QRectF(r.x(), r.y() + line + DROP, r.width(), BAR), practice.figures, self._floor)
