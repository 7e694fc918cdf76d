"""Waves on a week axis: initiatives as bars, gates as diamonds, capacity per pool below on the same axis."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look

WEEKS = 18
MARKS = ((0, "Today"), (4, "Day 30"), (8, "Day 60"), (12, "Day 90"))


class Gantt(QWidget):
    """Rows in wave order; the selected row is tinted. Works with the keyboard as a list."""

    def __init__(self, items: list[tuple], capacity: dict, selected: int = 5, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow  # beside a panel: names in full, gates as diamonds without their name
        self._items, self._capacity, self._selected = items, capacity, selected
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(
            "Roadmap: " + "; ".join(f"{n}, {pool}, week {a + 1} to {b}" for n, pool, a, b, *_ in items)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(
            520,
            look.px(24)
            + len(self._items) * look.px(24)
            + (14 + len(self._capacity) * look.px(20) + look.px(22) if self._capacity else 0),
        )

    def sizeHint(self) -> QSize:
        return QSize(
            900, look.px(28) + len(self._items) * look.px(34) + 14 + len(self._capacity) * look.px(26) + look.px(24)
        )

    def _left(self) -> float:
        longest = max([paint.width("small", item[0]) for item in self._items] or [120]) + 24
        return min(longest + look.px(52), self.width() * (0.40 if self._capacity and not self._narrow else 0.55))

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), float(self.width())
        left, head = self._left(), look.px(26)
        week = (w - left - 8) / WEEKS
        cap_row = look.px(20) if self.height() < look.px(520) else look.px(26)
        cap_h = len(self._capacity) * cap_row + look.px(24) if self._capacity else 0
        if not self._items:
            cap_row, cap_h = (self.height() - head - look.px(28)) / len(self._capacity), self.height() - head
        body = self.height() - head - cap_h - 8
        step = min(look.px(64), body / max(1, len(self._items)))
        for i, (start, word) in enumerate(MARKS):  # wave bands
            end = MARKS[i + 1][0] if i + 1 < len(MARKS) else WEEKS
            x = left + start * week
            if i % 2 == 0:
                paint.box(
                    p,
                    QRectF(x, head, (end - start) * week, body),
                    0,
                    look.color("canvas") if look.colors.name != "high contrast" else None,
                )
            paint.vline(p, x, head - 2, self.height() - head + 2, look.color("line_strong" if i == 0 else "line"))
            paint.write(
                p,
                QRectF(x + (0 if i == 0 else 2), 0, 90, head - 4),
                word,
                "overline" if i == 0 else "micro",
                look.color("ink" if i == 0 else "ink_3"),
            )
        wave = -1
        for i, (name, pool, a, b, w_no, gate) in enumerate(self._items):
            y = head + i * step
            if w_no != wave and i:
                paint.hline(p, 0, y, w)
            wave = w_no
            if i == self._selected:
                paint.box(p, QRectF(0, y + 1, w, step - 2), 6, look.color("accent_soft"))
                if self.hasFocus():
                    paint.focus_ring(p, QRectF(0, y + 1, w, step - 2), 4)
            pool_w = look.px(46)
            paint.write(
                p,
                QRectF(8, y, left - pool_w - 18, step),
                name,
                "label" if i == self._selected else "small",
                look.color("ink"),
            )
            paint.write(
                p, QRectF(left - pool_w - 8, y, pool_w - 4, step), pool, "micro", look.color("ink_3"), paint.RIGHT
            )
            self._bar(p, QRectF(left + a * week + 2, y, (b - a) * week - 4, step), gate, i == self._selected, w)
        if self._capacity:
            self._load(p, left, week, head + body + 8, cap_row)

    def _bar(self, p, cell: QRectF, gate: str, selected: bool, w: float) -> None:
        h = min(18, cell.height() - 8)
        bar = QRectF(cell.x(), cell.center().y() - h / 2, cell.width(), h)
        hard = bool(gate)
        paint.box(p, bar, 5, look.color("accent" if selected else "evidenced" if hard else "stated"))
        if gate:
            side = 14
            x = bar.right() + 7
            icons.paint(p, "diamond", QRectF(x, cell.center().y() - side / 2, side, side), look.color("ink"), 2.6)
            if self._narrow:
                return
            paint.write(
                p, QRectF(x + side + 5, cell.y(), w - x - side - 6, cell.height()), gate, "micro", look.color("ink_2")
            )

    def _load(self, p, left: float, week: float, y: float, step: float) -> None:
        paint.hline(p, 0, y, self.width())
        y += 4
        paint.write(p, QRectF(8, y, left - 16, look.px(22)), "Capacity used, people", "overline", look.color("ink_2"))
        y += look.px(22)
        for k, (pool, (people, used)) in enumerate(self._capacity.items()):
            top = y + k * step
            paint.write(p, QRectF(8, top, left - 70, step), pool, "small", look.color("ink"))
            paint.write(
                p,
                QRectF(left - look.px(58) - 10, top, look.px(58), step),
                f"of {people:g}",
                "micro",
                look.color("ink_3"),
                paint.RIGHT,
            )
            for i, value in enumerate(used):
                cell = QRectF(left + i * week + 1, top + 1, week - 2, step - 3)
                share = value / people
                level = 0 if share < 0.05 else 1 if share < 0.35 else 2 if share < 0.7 else 3 if share < 0.98 else 4
                paint.box(p, cell, 3, look.color_of(look.colors.levels[level]))
                if level and cell.height() > 13 and cell.width() > paint.width("micro", "0.0") + 5:
                    paint.write(
                        p,
                        cell,
                        f"{value:.1f}",
                        "micro",
                        look.color_of(look.colors.on_levels[level]),
                        paint.CENTER,
                        False,
                    )
