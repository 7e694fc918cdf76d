"""One anchored level as a large choice: letter cap, level name, the anchor's words, dots of the votes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look

CAP, DOT, PAD = 32, 26, 16
ROW = 4  # more votes on one level stand in two rows


class ChoiceCard(QAbstractButton):
    """States: rest, hover, focus, chosen (border, tint, check), with or without dots."""

    def __init__(
        self, letter: str, name: str, anchor: str, seats: list[str] | None = None, slots: int = 0, size: str = "regular"
    ) -> None:
        super().__init__()
        self._letter, self._name, self._anchor, self._seats, self._slots = letter, name, anchor, seats or [], slots
        self._name_role, self._role = ("lead_strong", "lead") if size == "large" else ("strong", "body")
        self._inline = size == "inline"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        votes = f", votes of seats {' '.join(self._seats)}" if self._seats else ""
        self.setAccessibleName(f"{letter}: {name}. {anchor}{votes}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _text(self) -> tuple[float, float]:
        """Left edge and width of the words."""
        left = PAD + look.px(CAP) + 14
        wide = min(self._slots, ROW)
        right = PAD + look.px(20) + (12 + wide * (look.px(self._dot()) + 4) if wide else 8)
        return left, max(120.0, self.width() - left - right)

    def _dot(self) -> int:
        return DOT if self._slots <= ROW else 23

    def _heights(self) -> tuple[float, float]:
        _, width = self._text()
        if self._inline:
            return 0.0, paint.wrapped_height(self._role, f"{self._name}: {self._anchor}", width)
        return paint.line_height(self._name_role), paint.wrapped_height(self._role, self._anchor, width)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        need = round(sum(self._heights())) + (14 if self._inline else 18)
        if need != self.minimumHeight():
            self.setMinimumHeight(need)

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(44 if self._inline else 60))

    def paintEvent(self, _event) -> None:
        p, r, on = paint.begin(self), QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        edge = "accent" if on else "line_strong" if look.colors.name == "high contrast" else "line"
        paint.box(p, r, 10, look.color(fill), look.color(edge), 2 if on else 1)
        cap = look.px(CAP)
        key = QRectF(PAD, r.center().y() - cap / 2, cap, cap)
        paint.box(p, key, 8, look.color("accent" if on else "sunken"), None if on else look.color("line_strong"))
        paint.write(p, key, self._letter, "strong", look.color("on_accent" if on else "ink"), paint.CENTER)
        x, w = self._text()
        head, body = self._heights()
        top = r.center().y() - (head + body) / 2
        words = look.color("ink" if on else "ink_2")
        if self._inline:
            paint.write_wrapped(
                p, QRectF(x, top, w, body + 4), f"{self._name}: {self._anchor}", self._role, look.color("ink")
            )
        else:
            paint.write(p, QRectF(x, top, w, head), self._name, self._name_role, look.color("accent" if on else "ink"))
            paint.write_wrapped(p, QRectF(x, top + head, w, body + 4), self._anchor, self._role, words)
        self._dots(p, r)
        if on:
            side = look.px(20)
            icons.paint(
                p,
                "check_circle",
                QRectF(r.right() - side - PAD, r.center().y() - side / 2, side, side),
                look.color("accent"),
                2,
            )
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(4, 4, -4, -4), 5)

    def _dots(self, p, r: QRectF) -> None:
        d = look.px(self._dot())
        right = r.right() - PAD - look.px(20) - 12 - d
        rows = -(-len(self._seats) // ROW)
        per = -(-len(self._seats) // max(1, rows))
        for i, seat in enumerate(reversed(self._seats)):
            x = right - (i % per) * (d + 4)
            y = r.center().y() + ((rows - 1) / 2 - i // per) * (d + 3)
            dot = QRectF(x, y - d / 2, d, d)
            p.setPen(QPen(look.color("surface"), 2))
            p.setBrush(look.color("evidenced"))
            p.drawEllipse(dot)
            role = "label" if d >= look.px(DOT) else "micro"
            paint.write(p, dot, seat, role, look.color("on_evidenced"), paint.CENTER, False)
