"""Few known values on one line: each a point, the present one a filled diamond with its figure. No box, no mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look


class Spread(QWidget):
    """Rows of (name, here, values) on 0 to 100."""

    def __init__(self, rows: list[tuple[str, int, tuple[int, ...]]]) -> None:
        super().__init__()
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(
            "; ".join(f"{n}: here {v}, {len(o)} files from {min(o)} to {max(o)}" for n, v, o in rows)
        )

    def sizeHint(self) -> QSize:
        return QSize(260, len(self._rows) * look.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, len(self._rows) * look.px(48))

    def paintEvent(self, _event) -> None:
        p, w, step = paint.begin(self), float(self.width()) - 12, self.height() / len(self._rows)
        step = min(step, look.px(132))
        for i, (name, here, values) in enumerate(self._rows):
            y = i * step
            paint.hline(p, 0, y, w + 12)
            top = y + max(4.0, step / 2 - look.px(24))
            paint.write(p, QRectF(0, top, w * 0.7, look.px(22)), name, "label", look.color("ink"))
            paint.write(
                p, QRectF(w * 0.7, top, w * 0.3 + 12, look.px(22)), str(here), "strong", look.color("ink"), paint.RIGHT
            )
            cy = top + look.px(22) + 10
            paint.box(p, QRectF(6, cy - 1, w, 2), 1, look.color("line_strong"))
            for value in values:
                x = 6 + w * value / 100
                p.setPen(QPen(look.color("line_strong"), 1.6))
                p.setBrush(look.color("surface"))
                p.drawEllipse(QPointF(x, cy), 4.5, 4.5)
            x = 6 + w * here / 100
            p.setPen(QPen(look.color("surface"), 1.5))
            p.setBrush(look.color("ink"))
            p.drawPolygon([QPointF(x, cy - 8), QPointF(x + 8, cy), QPointF(x, cy + 8), QPointF(x - 8, cy)])
            p.setBrush(Qt.BrushStyle.NoBrush)
