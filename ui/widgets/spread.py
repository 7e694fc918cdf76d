"""Few known values on one line: each a point, the chosen one a filled diamond with its figure. No box, no mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.interval_bar import figure


@dataclass(frozen=True)
class SpreadRow:
    """A figure over several files, 0 to 100; `here` is the chosen file's own, None where it has none."""

    name: str
    here: float | None
    values: tuple[float, ...]


class Spread(QWidget):
    """One line per figure."""

    def __init__(self, rows: Sequence[SpreadRow]) -> None:
        super().__init__()
        self._rows: list[SpreadRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[SpreadRow]) -> None:
        """Show other figures."""
        self._rows = list(rows)
        words = self.tr("{name}: here {here}, {count} files from {low} to {high}")
        said = [
            words.format(
                name=r.name,
                here=figure(r.here),
                count=len(r.values),
                low=figure(min(r.values)),
                high=figure(max(r.values)),
            )
            for r in self._rows
            if r.values
        ]
        self.setAccessibleName("; ".join(said) or self.tr("No figures yet"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, len(self._rows) * look.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, len(self._rows) * look.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        p = paint.begin(self)
        step = min(self.height() / len(self._rows), float(look.px(132)))
        for i, row in enumerate(self._rows):
            self._line(p, row, i * step, step)

    def _line(self, p: QPainter, row: SpreadRow, y: float, step: float) -> None:
        w, high = float(self.width()) - 12, look.px(22)
        paint.hline(p, 0, y, w + 12)
        top = y + max(3.0, step / 2 - look.px(24))
        name = paint.width("strong", figure(row.here)) + 8
        paint.write(p, QRectF(0, top, w + 12 - name, high), row.name, "label", look.color("ink"))
        place = QRectF(w + 12 - name, top, name, high)
        paint.write(p, place, figure(row.here), "strong", look.color("ink"), paint.RIGHT)
        middle = top + high + 10
        paint.box(p, QRectF(6, middle - 1, w, 2), 1, look.color("line_strong"))
        p.setPen(QPen(look.color("line_strong"), 1.6))
        p.setBrush(look.color("surface"))
        for value in row.values:
            p.drawEllipse(QPointF(6 + w * value / 100, middle), 4.5, 4.5)
        if row.here is not None:
            x = 6 + w * row.here / 100
            p.setPen(QPen(look.color("surface"), 1.5))
            p.setBrush(look.color("ink"))
            corners = ((x, middle - 8), (x + 8, middle), (x, middle + 8), (x - 8, middle))
            p.drawPolygon([QPointF(*corner) for corner in corners])
        p.setBrush(Qt.BrushStyle.NoBrush)
