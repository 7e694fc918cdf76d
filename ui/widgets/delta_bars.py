"""Two snapshots of the same figure: the earlier bar thin above, the present one full below, the step in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.interval_bar import Triple, draw, figure, mark_floor

APART = 8  # what a row that stands apart keeps from the rows above it, in text units


@dataclass(frozen=True)
class Delta:
    """One figure then and now (None while nothing was scored), with the floor of the next band."""

    name: str
    then: Triple | None
    now: Triple | None
    floor: float | None = None
    is_apart: bool = False  # of another kind than the rows above: it keeps a distance from them


def step(then: Triple | None, now: Triple | None) -> str:
    """The step of the evidenced figure in whole points, with its sign."""
    if then is None or now is None:
        return "–"
    by = round(now[0]) - round(then[0])
    return f"+{by}" if by > 0 else f"−{-by}" if by < 0 else "0"


class DeltaBars(QWidget):
    """A fall is a step in ink, not red: red only where a gate now fails."""

    def __init__(self, rows: Sequence[Delta], heads: tuple[str, str]) -> None:
        super().__init__()
        self._rows, self._heads = list(rows), heads
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        words = self.tr("{name}: evidenced {then}, now {now}")
        self.setAccessibleName(
            "; ".join(
                words.format(
                    name=row.name,
                    then=figure(row.then[0] if row.then else None),
                    now=figure(row.now[0] if row.now else None),
                )
                for row in rows
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(24) + len(self._rows) * look.px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, look.px(24) + len(self._rows) * look.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        p, w, head = paint.begin(self), float(self.width()), look.px(24)
        names = max(paint.width("strong", row.name) for row in self._rows) + 28
        heads = (*self._heads, self.tr("Change"))
        wide = max(look.px(52), *(round(paint.width("micro", word)) + 12 for word in heads))
        bar = QRectF(names, 0, w - names - 3 * wide - 16, 0)
        for k, word in enumerate(heads):
            place = QRectF(w - 8 - (3 - k) * wide, 0, wide, head)
            paint.write(p, place, word, "micro", look.color("ink_3"), paint.RIGHT)
        floor = next((row.floor for row in self._rows if row.floor is not None), None)
        if floor is not None:
            place = QRectF(bar.x() + bar.width() * floor / 100 - look.px(110), 0, look.px(220), head)
            said = self.tr("floor {points}").format(points=figure(floor))
            paint.write(p, place, said, "micro", look.color("ink_3"), paint.CENTER)
        apart = look.px(APART)
        height = (self.height() - head - apart * sum(row.is_apart for row in self._rows)) / len(self._rows)
        y = float(head)
        for row in self._rows:
            y += apart if row.is_apart else 0
            self._row(p, row, QRectF(bar.x(), y, bar.width(), height), wide)
            y += height

    def _row(self, p: QPainter, row: Delta, r: QRectF, wide: int) -> None:
        w, mid = float(self.width()), r.center().y()
        paint.hline(p, 0, r.y() - (look.px(APART) / 2 if row.is_apart else 0), w)
        paint.write(p, QRectF(8, r.y(), r.x() - 16, r.height()), row.name, "strong", look.color("ink"))
        now = max(14.0, min(20.0, r.height() * 0.25))
        then, between = round(now * 0.57), 4
        top = mid - (then + between + now) / 2
        draw(p, QRectF(r.x(), top, r.width(), then), row.then)
        draw(p, QRectF(r.x(), top + then + between, r.width(), now), row.now)
        if row.floor is not None:
            mark_floor(p, r.x() + r.width() * row.floor / 100, top, top + then + between + now)
        moved = step(row.then, row.now)
        cells = (
            (figure(row.then[0] if row.then else None), "body", "ink_3"),
            (figure(row.now[0] if row.now else None), "strong", "ink"),
            (moved, "small", "ink_3") if moved == "0" else (moved, "strong", "ink"),
        )
        for k, (text, role, tone) in enumerate(cells):
            place = QRectF(w - 8 - (3 - k) * wide, r.y(), wide, r.height())
            paint.write(p, place, text, role, look.color(tone), paint.RIGHT)
