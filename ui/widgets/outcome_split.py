"""Where a hundred tasks end: one bar of five classes, each named with share and count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look


def _fill(p, r: QRectF, kind: str, radius: float) -> None:
    """Five marks that differ in lightness and pattern as well as in hue."""
    if kind == "evidenced":
        paint.box(p, r, radius, look.color("evidenced"))
    elif kind == "stated":
        paint.box(p, r, radius, look.color("stated"))
    elif kind == "levels1":
        paint.box(p, r, radius, look.color("track"), look.color("stated"), 1.5)
    elif kind == "claimed":
        paint.box(p, r, radius, look.color("claimed_soft"), look.color("claimed"), 1.5)
        paint.hatch(p, r.adjusted(1, 1, -1, -1), look.color("claimed"), 5, radius)
    else:
        paint.box(p, r, radius, look.color("failed"))


class OutcomeSplit(QWidget):
    """Bar above, rows below: mark, word, share, per day."""

    def __init__(self, parts: list[tuple[str, float, str, str]], columns: int = 1) -> None:
        super().__init__()
        self._parts, self._columns = parts, columns
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{word}: {share:.1%}, {count} a day" for word, share, count, _ in parts))

    def _rows(self) -> int:
        return -(-len(self._parts) // self._columns)

    def sizeHint(self) -> QSize:
        return QSize(300, 28 + 10 + self._rows() * look.px(26))

    def paintEvent(self, _event) -> None:
        p, w, x = paint.begin(self), float(self.width()), 0.0
        for i, (_word, share, _count, kind) in enumerate(self._parts):
            wide = w * share
            _fill(p, QRectF(x, 0, max(3, wide - (3 if i < len(self._parts) - 1 else 0)), 28), kind, 4)
            x += wide
        gap = 32
        cw = (w - gap * (self._columns - 1)) / self._columns
        count_w, share_w = paint.width("body", "10,000") + 8, paint.width("strong", "88.8%") + 12
        for i, (word, share, count, kind) in enumerate(self._parts):
            col, line = divmod(i, self._rows())
            left, y, h = col * (cw + gap), 38 + line * look.px(26), look.px(26)
            if line:
                paint.hline(p, left, y, cw)
            _fill(p, QRectF(left, y + h / 2 - 6, 18, 12), kind, 3)
            paint.write(p, QRectF(left + 28, y, cw - 28 - count_w - share_w, h), word, "small", look.color("ink"))
            paint.write(
                p,
                QRectF(left + cw - count_w - share_w, y, share_w - 8, h),
                f"{share * 100:.1f}%",
                "label",
                look.color("ink"),
                paint.RIGHT,
            )
            paint.write(p, QRectF(left + cw - count_w, y, count_w, h), count, "small", look.color("ink_3"), paint.RIGHT)
