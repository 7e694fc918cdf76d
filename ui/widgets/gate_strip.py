"""All gates as cells in two groups, each status with an icon in its own shape; the key counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets.kit import claims_key

GAP, GROUP_GAP, CELL, HEIGHT = 4, 16, 40.0, 30
KEY_GAP = 16
GROUP_LINE = 20  # height of "9 hard" over its cells, in text units
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
KEYS = frozenset({*STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True)
class GateCell:
    """One gate: id, name, whether it is hard, status (pass, claimed, unknown, fail)."""

    id: str
    name: str
    is_hard: bool
    status: str


class GateKey(QWidget):
    """What the marks of the gates mean, and how many gates carry each: the worst first, none that is not there."""

    ORDER = ("fail", "unknown", "claimed", "pass")

    def __init__(self, gates: Sequence[GateCell]) -> None:
        super().__init__()
        self._parts = []
        for status in self.ORDER:
            if count := sum(gate.status == status for gate in gates):
                words = self.tr("{count} {status}").format(count=count, status=verdicts.status_word(status).lower())
                self._parts.append((verdicts.tone(status), words))
        self.setAccessibleName("; ".join(words for _, words in self._parts))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _wide(self, words: str) -> float:
        return look.px(16) + 6 + paint.width("small", words) + 1

    def sizeHint(self) -> QSize:
        total = sum(self._wide(words) for _, words in self._parts) + KEY_GAP * (len(self._parts) - 1)
        return QSize(max(0, round(total + 0.5)), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x, h, side = paint.begin(self), 0.0, float(self.height()), look.px(16)
        for tone, words in self._parts:
            mark = QRectF(x, (h - side) / 2, side, side)
            icons.paint(p, icons.STATUS_ICON[tone], mark, look.color(tone), 2)
            wide = self._wide(words)
            place = QRectF(x + side + 6, 0, wide - side - 6, h)
            paint.write(p, place, words, "small", look.color("ink_2"), elide=False)
            x += wide + KEY_GAP


class GateStrip(QWidget):
    """One Tab stop; left and right name the gates one by one, Enter chooses.

    Attributes:
        chosen: Enter or a click on a gate; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, gates: Sequence[GateCell]) -> None:
        super().__init__()
        self._gates = sorted(gates, key=lambda gate: not gate.is_hard)
        self._at, self._over = 0, -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(self._spoken(gate) for gate in self._gates) or self.tr("No gates"))

    def _spoken(self, gate: GateCell) -> str:
        kind = self.tr("hard gate") if gate.is_hard else self.tr("soft gate")
        return f"{gate.name}, {kind}: {verdicts.status_word(gate.status)}"

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._cell_at(event.pos().x())
            if at is not None:
                QToolTip.showText(event.globalPos(), self._spoken(self._gates[at]), self)
            return True
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self._gates:
            self._at = max(0, min(len(self._gates) - 1, self._at + STEPS[key]))
            self.setAccessibleDescription(self._spoken(self._gates[self._at]))
            self.update()
        elif key in KEYS and self._gates:
            self.chosen.emit(self._gates[self._at].id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().x())
        self._point_at(-1 if at is None else at)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def _point_at(self, cell: int) -> None:
        if cell != self._over:
            self._over = cell
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().x())
        if at is not None:
            self._at = at
            self.update()
            self.chosen.emit(self._gates[at].id)

    def sizeHint(self) -> QSize:
        return QSize(360, look.px(GROUP_LINE) + 4 + HEIGHT + 1)

    def _cells(self) -> list[QRectF]:
        n = max(1, len(self._gates))
        cell = min(CELL, (self.width() - GROUP_GAP - GAP * (n - 2)) / n)
        x, top, cells = 0.0, look.px(GROUP_LINE) + 4, []
        for i, gate in enumerate(self._gates):
            if i and gate.is_hard != self._gates[i - 1].is_hard:
                x += GROUP_GAP - GAP
            cells.append(QRectF(x, top, cell, HEIGHT))
            x += cell + GAP
        return cells

    def _cell_at(self, x: float) -> int | None:
        return next((i for i, r in enumerate(self._cells()) if r.left() <= x <= r.right()), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, cells = paint.begin(self), self._cells()
        for i, (gate, r) in enumerate(zip(self._gates, cells, strict=True)):
            if i == 0 or gate.is_hard != self._gates[i - 1].is_hard:
                self._group(p, r.x(), is_hard=gate.is_hard)
            tone = verdicts.tone(gate.status)
            is_edged = look.is_high_contrast or tone == "failed" or i == self._over
            edge = look.color(tone) if is_edged else None
            paint.box(p, r, 6, look.color(f"{tone}_soft"), edge, 1.5)
            side = min(20.0, r.width() - 4)
            mark = QRectF(r.center().x() - side / 2, r.center().y() - side / 2, side, side)
            icons.paint(p, icons.STATUS_ICON[tone], mark, look.color(tone), 2)
            if self.hasFocus() and i == self._at:
                paint.focus_ring(p, r.adjusted(-1, -1, 1, 1), 5)

    def _group(self, p: QPainter, x: float, *, is_hard: bool) -> None:
        count = sum(1 for gate in self._gates if gate.is_hard == is_hard)
        words = self.tr("%n hard", None, count) if is_hard else self.tr("%n soft", None, count)
        place = QRectF(x, 0, look.px(200), look.px(GROUP_LINE))
        paint.write(p, place, words, "micro", look.color("ink_3"))
