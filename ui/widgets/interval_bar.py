"""The product's signature mark: evidenced (solid), as stated (mid), still possible (hatched), on 0 to 100."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look


def draw(p, rect: QRectF, lo: float, mid: float, hi: float, floor: float | None = None) -> None:
    """Paint the three parts with a 1 px gap between them, so that they separate without colour."""
    r = rect.height() / 2 if rect.height() < 12 else 5
    w = rect.width()
    x = [rect.x() + w * v / 100 for v in (lo, mid, hi)]
    contrast = look.colors.name == "high contrast"
    paint.box(p, rect, r, look.color("track"), look.color("line") if contrast else None)
    if hi > mid:
        part = QRectF(x[1], rect.y(), x[2] - x[1], rect.height())
        soft = min(3.0, part.width() / 4)
        paint.box(p, part, soft, look.color("surface"), look.color("possible"), 1.2)
        paint.hatch(p, part.adjusted(1, 1, -1, -1), look.color("possible"), 4 if rect.height() < 12 else 5, soft)
    if mid > lo:
        paint.box(
            p, QRectF(x[0] + 1, rect.y(), max(1.0, x[1] - x[0] - 2), rect.height()), min(r, 3), look.color("stated")
        )
    if lo > 0:
        paint.box(p, QRectF(rect.x(), rect.y(), x[0] - rect.x() - 1, rect.height()), min(r, 5), look.color("evidenced"))
    if floor is not None:
        paint.tick(p, rect.x() + w * floor / 100, rect.y() - 5, rect.bottom() + 5)


class IntervalBar(QWidget):
    """The bare bar, for lists."""

    def __init__(self, lo: float, mid: float, hi: float, floor: float | None = None, height: int = 10) -> None:
        super().__init__()
        self._values, self._floor, self._height = (lo, mid, hi), floor, height
        self.setAccessibleName(f"evidenced {lo}, as stated {mid}, still possible {hi}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)

    def sizeHint(self) -> QSize:
        return QSize(120, self._height + 10)

    def paintEvent(self, _event) -> None:
        draw(paint.begin(self), QRectF(0, 5, self.width(), self._height), *self._values, self._floor)


class GapBars(QWidget):
    """Rows of name, bar and three figures on one common scale, sorted by distance to the floor."""

    def __init__(self, rows: list[tuple[str, int, int, int, int, str]], floor_word: str, row: int = 0) -> None:
        super().__init__()
        self._rows, self._floor_word, self._row = rows, floor_word, row
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(
            "; ".join(f"{n}: evidenced {lo}, as stated {mid}, still possible {hi}" for n, lo, mid, hi, *_ in rows)
        )

    def keyPressEvent(self, event) -> None:
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if move is None:
            super().keyPressEvent(event)
            return
        self._row = max(0, min(len(self._rows) - 1, self._row + move))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(24) + len(self._rows) * look.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, look.px(22) + len(self._rows) * look.px(29))

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), float(self.width())
        names = max(max(paint.width("strong", r[0]), paint.width("micro", f"{r[5]} answered")) for r in self._rows) + 28
        heads = ("Evidenced", "Stated", "Possible") if w / look.zoom > 440 else ("", "", "")
        cols = [max(paint.width("strong", "100"), paint.width("micro", word)) + 14 for word in heads]
        right = [w - 8 - sum(cols[i + 1 :]) for i in range(3)]
        bar_x, bar_w = names, w - names - sum(cols) - 12
        head = look.px(22)
        for i, word in enumerate(heads):
            paint.write(
                p, QRectF(right[i] - cols[i], 0, cols[i], head), word, "micro", look.color("ink_3"), paint.RIGHT, False
            )
        floor = self._rows[0][4]
        fx = bar_x + bar_w * floor / 100
        paint.write(p, QRectF(fx - 110, 0, 220, head), self._floor_word, "micro", look.color("ink_3"), paint.CENTER)
        step = (self.height() - head) / len(self._rows)
        for i, (name, lo, mid, hi, fl, cover) in enumerate(self._rows):
            y = head + i * step
            if i:
                paint.hline(p, 0, y, w)
            if self.hasFocus() and i == self._row:
                paint.focus_ring(p, QRectF(-6, y + 2, w + 12, step - 4).intersected(QRectF(self.rect())), 4)
            tall = step > look.px(64)
            line = look.px(22)
            top = QRectF(0, y + step / 2 - line, names - 12, line) if tall else QRectF(8, y, names - 16, step)
            paint.write(p, top.translated(8 if tall else 0, 0), name, "strong", look.color("ink"))
            if tall:
                paint.write(
                    p, QRectF(8, y + step / 2, names - 12, line), f"{cover} answered", "micro", look.color("ink_3")
                )
            thick = max(14.0, min(22.0, step * 0.22))
            draw(p, QRectF(bar_x, y + step / 2 - thick / 2, bar_w, thick), lo, mid, hi, fl)
            for k, value in enumerate((lo, mid, hi)):
                role, tone = ("strong", "ink") if k == 0 else ("body", "ink_2")
                paint.write(
                    p, QRectF(right[k] - cols[k], y, cols[k], step), str(value), role, look.color(tone), paint.RIGHT
                )


class Legend(QWidget):
    """What solid, mid and hatched mean; the tick too."""

    WORDS = (("evidenced", "Evidenced"), ("stated", "As stated"), ("possible", "Still possible"))

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(20 + 6 + paint.width("micro", word) + 16 for _, word in self.WORDS)) - 16, look.px(20))

    def paintEvent(self, _event) -> None:
        p, x, h = paint.begin(self), 0.0, self.height()
        for kind, word in self.WORDS:
            r = QRectF(x, h / 2 - 5, 20, 10)
            if kind == "possible":
                paint.box(p, r, 3, look.color("surface"), look.color("possible"), 1.2)
                paint.hatch(p, r.adjusted(1, 1, -1, -1), look.color("possible"), 5, 3)
            else:
                paint.box(p, r, 3, look.color(kind))
            wide = paint.width("micro", word)
            paint.write(p, QRectF(x + 26, 0, wide + 2, h), word, "micro", look.color("ink_2"), elide=False)
            x += 26 + wide + 16
