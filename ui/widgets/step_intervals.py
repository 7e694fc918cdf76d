"""Steps on one scale: a dot for the share found, a line for its interval, and what the target asks of each step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness.app.reliability_charts import Scale, percent_scale
from readiness.app.reliability_rows import StepRow
from ui.language import percent
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import Cell, Words, quiet
from ui.widgets.interval_bar import Triple
from ui.widgets.ledger import INSET, Column, Ledger

BARS = 2  # index of the column that holds the intervals
BARS_FROM = 560
DOT, BETWEEN, MARK = 9, 20, 24
"""Width of a dot, distance between the words of the key, and room for a mark before its word, in text units."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


def _dot() -> float:
    return look.px(DOT) / 2


def _x(area: QRectF, scale: Scale, value: float) -> float:
    """Where a percentage stands; the ends of the scale lie a dot inside the area."""
    inner = area.adjusted(_dot() + 1, 0, -_dot() - 1, 0)
    share = (value - scale.low) / max(1e-9, scale.high - scale.low)
    return inner.x() + inner.width() * max(0.0, min(1.0, share))


def _draw_dot(p: QPainter, x: float, y: float, *, is_under: bool) -> None:
    """The share found: a dot, or a diamond where even the upper end lies under what is asked."""
    tone = look.color("failed" if is_under else "ink")
    p.setPen(QPen(look.color("surface"), 1.5))
    p.setBrush(QBrush(tone))
    if is_under:
        side = _dot() + 1.5
        ends = ((0, -side), (side, 0), (0, side), (-side, 0))
        p.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in ends]))
    else:
        p.drawEllipse(QPointF(x, y), _dot() + 0.75, _dot() + 0.75)


def _draw_line(p: QPainter, left: float, right: float, y: float, *, is_under: bool) -> None:
    tone = look.color("failed" if is_under else "ink_3")
    p.setPen(QPen(tone, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QPointF(left, y), QPointF(right, y))


@dataclass(frozen=True)
class Whisker(Cell):
    """A share with its 90% interval on a scale, all in percent; None where nothing is known."""

    values: Triple | None
    scale: Scale
    needed: float | None = None

    @property
    def is_under(self) -> bool:
        """Whether even the upper end lies under what is asked."""
        return self.values is not None and self.needed is not None and self.values[2] < self.needed

    @property
    def spoken(self) -> str:
        return _tr("clearly under what the target asks") if self.is_under else ""

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        grid = QColor(look.colors.levels[2]) if look.is_high_contrast else look.color("line")
        for tick in self.scale.ticks:
            paint.vline(p, _x(r, self.scale, tick), r.y() + 1, r.height() - 1, grid)
        if self.needed is not None:
            paint.vline(p, _x(r, self.scale, self.needed) - 1, r.y() + 1, r.height() - 1, look.color("ink"), 2)
        if self.values is not None:
            low, point, high = (_x(r, self.scale, value) for value in self.values)
            _draw_line(p, low, high, r.center().y(), is_under=self.is_under)
            _draw_dot(p, point, r.center().y(), is_under=self.is_under)


class StepTable(Ledger):
    """Steps with counts, interval and figure; over the intervals stands their scale."""

    def __init__(self, rows: Sequence[StepRow], needed: float | None = None, *, high: bool = False) -> None:
        """Show the steps.

        Args:
            rows: The steps, in order.
            needed: Share in percent that the target asks of each step; None where there is no target.
            high: Whether there is height to spare for rows further apart.
        """
        ends = [end for one in rows for end in one.bar or ()]
        self._scale = percent_scale([*ends, 100.0] if needed is None else [*ends, needed, 100.0])
        columns = [
            Column(_tr("Step"), -4),
            Column(_tr("Right"), -3, shown_from=420),
            Column("", -6, shown_from=BARS_FROM),
            Column(_tr("Success, 90% interval"), -4),
        ]
        cells: list[list[Cell]] = [
            [
                Words(one.name, "label", is_own=True),
                quiet(one.counts),
                Whisker(one.bar, self._scale, needed),
                Words(one.success, "small"),
            ]
            for one in rows
        ]
        if any(one.remark for one in rows):
            columns.append(Column("", -3, shown_from=760))
            for line, one in zip(cells, rows, strict=True):
                line.append(Words(one.remark, "small", "ink_3", is_own=True))
        super().__init__(columns, cells, _tr("Steps"), row=32, most=56 if high else 32)

    def _paint_heads(self, p: QPainter, widths: list[float]) -> None:
        super()._paint_heads(p, widths)
        if not widths[BARS]:
            return
        left, head = sum(widths[:BARS]), self._head()
        area = QRectF(left + INSET, 0, widths[BARS] - 2 * INSET, head)
        ticks = self._scale.ticks
        wide = max(paint.width("micro", percent(tick / 100)) for tick in ticks)
        if wide * len(ticks) * 1.2 > area.width():
            ticks = (ticks[0], ticks[-1])
        for tick in ticks:
            x = _x(area, self._scale, tick) - wide / 2
            where = QRectF(min(x, area.right() - wide), 0, wide, head - 4)
            text = percent(tick / 100)
            paint.write(p, where, text, "micro", look.color("ink_3"), paint.CENTER, elide=False)


class IntervalKey(QWidget):
    """What dot, line, upright line and diamond mean; marks whose words have no room leave from the end."""

    def __init__(self, *, needed: str, has_under: bool) -> None:
        """Show the key.

        Args:
            needed: What the upright line stands for; empty where there is none.
            has_under: Whether a step is clearly under it.
        """
        super().__init__()
        words = [("dot", _tr("share found")), ("line", _tr("90% interval"))]
        words += [("needed", needed)] if needed else []
        words += [("under", _tr("clearly under it"))] if has_under else []
        self._words = words
        self.setAccessibleName("; ".join(word for _, word in words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x, y = paint.begin(self), 0.0, self.height() / 2
        for kind, word in self._words:
            wide = paint.width("micro", word)
            mark = look.px(MARK)
            if x + mark + wide > self.width() + 1:
                break
            if kind == "line":
                _draw_line(p, x + 1, x + look.px(16), y, is_under=False)
            elif kind == "needed":
                paint.vline(p, x + look.px(8), y - 7, 14, look.color("ink"), 2)
            else:
                _draw_dot(p, x + look.px(8), y, is_under=kind == "under")
            place = QRectF(x + mark, 0, wide + 2, self.height())
            paint.write(p, place, word, "micro", look.color("ink_3"), elide=False)
            x += mark + wide + BETWEEN
