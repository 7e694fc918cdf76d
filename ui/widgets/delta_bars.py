"""Two snapshots of the same figure: the earlier bar thin above, the present one full below, the step in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.interval_bar import draw


class DeltaBars(QWidget):
    """Rows of (name, then, now, floor); a step of the evidenced figure carries its sign."""

    def __init__(self, rows: list[tuple[str, tuple, tuple, int]], heads: tuple[str, str]) -> None:
        super().__init__()
        self._rows, self._heads = rows, heads
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("; ".join(f"{n}: evidenced {a[0]}, now {b[0]}" for n, a, b, _ in rows))

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(24) + len(self._rows) * look.px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, look.px(24) + len(self._rows) * look.px(42))

    def paintEvent(self, _event) -> None:
        p, w, head = paint.begin(self), float(self.width()), look.px(24)
        names = max(paint.width("strong", r[0]) for r in self._rows) + 28
        col = look.px(52)
        bar_w = w - names - 3 * col - 16
        for k, word in enumerate((*self._heads, "Step")):
            x = w - 8 - (3 - k) * col
            paint.write(p, QRectF(x, 0, col, head), word, "micro", look.color("ink_3"), paint.RIGHT)
        words = "Evidenced, as stated, still possible"
        words = words if paint.width("micro", words) < bar_w else "Evidenced"
        paint.write(p, QRectF(names, 0, bar_w, head), words, "micro", look.color("ink_3"))
        step = (self.height() - head) / len(self._rows)
        for i, (name, then, now, floor) in enumerate(self._rows):
            y = head + i * step
            mid = y + step / 2
            paint.hline(p, 0, y, w)
            paint.write(p, QRectF(8, y, names - 16, step), name, "strong", look.color("ink"))
            draw(p, QRectF(names, mid - 14, bar_w, 8), *then)
            draw(p, QRectF(names, mid - 2, bar_w, 14), *now)
            fx = names + bar_w * floor / 100
            paint.tick(p, fx, mid - 18, mid + 16)
            by = now[0] - then[0]
            sign = f"+{by}" if by > 0 else f"−{-by}" if by else "0"
            cells = ((str(then[0]), "body", "ink_3"), (str(now[0]), "strong", "ink"), (sign, "label", "ink_2"))
            for k, (text, role, tone) in enumerate(cells):
                x = w - 8 - (3 - k) * col
                paint.write(p, QRectF(x, y, col, step), text, role, look.color(tone), paint.RIGHT)
