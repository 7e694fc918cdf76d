"""Rows of unlike cells on one grid: words, two-line words, states, interval bars, verdicts, figures, keys.

One painted list for the portfolio, the roster, the explanation of a figure, moves and changes. Works as one Tab
stop with arrows inside; columns with a negative width share what is left.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look
from ui.widgets import interval_bar


class Ledger(QWidget):
    """Columns are (head, width) or (head, width, from): a column with `from` is shown once the list is that wide.

    Cells: a str, or (kind, ...): two(main, sub), state(status, word), icon(name, tone), bar(lo, mid, hi, floor),
    band(word, figure), num(text, role), shift(from, to), quiet, strong, link(text), key(text), dot(seat)."""

    chosen = Signal(int)

    def __init__(
        self,
        cols: list[tuple],
        rows: list[list],
        name: str,
        selected: int = -1,
        row: int = 36,
        most: int = 0,
        breaks: tuple[int, ...] = (),
    ) -> None:
        super().__init__()
        self._cols, self._rows, self._row, self._most = cols, rows, row, most or row
        self._selected, self._breaks = selected, breaks
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name + ": " + "; ".join(", ".join(_words(c)) for c in rows))
        fixed = QSizePolicy.Policy.Expanding if self._most > row else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, fixed)

    def _head(self) -> int:
        return look.px(28) if any(col[0] for col in self._cols) else 0

    def sizeHint(self) -> QSize:
        return QSize(320, self._head() + len(self._rows) * look.px(self._most) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._head() + len(self._rows) * look.px(self._row) + 1)

    def keyPressEvent(self, event) -> None:
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if move is None:
            super().keyPressEvent(event)
            return
        self._selected = max(0, min(len(self._rows) - 1, self._selected + move))
        self.chosen.emit(self._selected)
        self.update()

    def paintEvent(self, _event) -> None:
        p, w, head = paint.begin(self), float(self.width()), self._head()
        shown = [col[1] if len(col) < 3 or w >= look.px(col[2]) else 0 for col in self._cols]
        fixed = sum(look.px(width) for width in shown if width > 0)
        share = sum(-width for width in shown if width < 0) or 1
        widths = [look.px(n) if n >= 0 else (w - fixed) * -n / share for n in shown]
        step = min(look.px(self._most), (self.height() - head - 1) / max(1, len(self._rows)))
        x = 0.0
        for (word, *_), cw, cell in zip(self._cols, widths, self._rows[0] if self._rows else [], strict=False):
            if not cw:
                continue
            flags = paint.RIGHT if _kind(cell) == "num" else paint.LEFT
            paint.write(p, QRectF(x + 8, 0, cw - 16, head - 4), word, "micro", look.color("ink_3"), flags)
            x += cw
        for i, cells in enumerate(self._rows):
            y = head + i * step
            if i or head:
                strong = i in self._breaks
                paint.hline(p, 0, y, w, look.color("line_strong") if strong else None)
            if i == self._selected:
                paint.box(p, QRectF(0, y + 2, w, step - 3), 6, look.color("accent_soft"))
                if self.hasFocus():
                    paint.focus_ring(p, QRectF(0, y + 2, w, step - 3), 4)
            x = 0.0
            for cell, cw in zip(cells, widths, strict=True):
                if cw:
                    self._cell(p, QRectF(x + 8, y, cw - 16, step), cell, i == self._selected)
                x += cw

    def _cell(self, p, r: QRectF, cell, on: bool) -> None:
        kind, args = _kind(cell), (cell[1:] if isinstance(cell, tuple) else (cell,))
        mid = r.center().y()
        if kind == "text":
            paint.write(p, r, args[0], "small", look.color("ink"))
        elif kind == "strong":
            paint.write(p, r, args[0], "label", look.color("accent" if on else "ink"))
        elif kind == "link":
            paint.write(p, r, args[0], "label", look.color("accent"))
        elif kind == "quiet":
            paint.write(p, r, args[0], "small", look.color("ink_3"))
        elif kind == "num":
            role = args[1] if len(args) > 1 else "small"
            paint.write(p, r, args[0], role, look.color("ink" if role != "micro" else "ink_3"), paint.RIGHT)
        elif kind == "two":
            role = args[2] if len(args) > 2 else "label"
            up, low = look.px(20), look.px(18)
            top = mid - (up + low) / 2 + 1
            tone = look.color("accent" if on else args[3] if len(args) > 3 else "ink")
            paint.write(p, QRectF(r.x(), top, r.width(), up), args[0], role, tone)
            paint.write(p, QRectF(r.x(), top + up, r.width(), low), args[1], "micro", look.color("ink_3"))
        elif kind == "state":
            side, status = look.px(16), args[0]
            icon = icons.STATUS_ICON.get(status, "info") if len(args) < 3 else args[2]
            tone = look.color(status)
            icons.paint(p, icon, QRectF(r.x(), mid - side / 2, side, side), tone, 2)
            paint.write(p, r.adjusted(side + 7, 0, 0, 0), args[1], "label" if status != "ink_3" else "small", tone)
        elif kind == "icon":
            side = look.px(18)
            icons.paint(p, args[0], QRectF(r.x(), mid - side / 2, side, side), look.color(args[1]), 2)
        elif kind == "bar":
            thick = 12 if r.height() > look.px(32) else 10
            interval_bar.draw(p, QRectF(r.x(), mid - thick / 2, r.width(), thick), *args)
        elif kind == "band":
            side, word = look.px(20), args[0]
            tone = look.color(icons.BAND[word][1] if word in icons.BAND else "ink_3")
            icons.paint_band(p, word, QRectF(r.x(), mid - side / 2, side, side), tone)
            paint.write(p, r.adjusted(side + 8, 0, 0, 0), word, "label", look.color("ink"))
        elif kind == "shift":
            self._shift(p, r, args)
        elif kind == "dot":
            self._dot(p, r, args[0])
        elif kind == "key":
            self._cap(p, r, args[0])

    @staticmethod
    def _shift(p, r: QRectF, args: tuple) -> None:
        """From, an arrow, to: the same width in every row, so that the arrows stand in one column."""
        side = look.px(14)
        half = max(0.0, (r.width() - side - 12) / 2) if len(args) < 3 else look.px(args[2])
        paint.write(p, QRectF(r.x(), r.y(), half, r.height()), args[0], "small", look.color("ink_3"), paint.LEFT)
        x = r.x() + half + 4
        icons.paint(p, "arrow_right", QRectF(x, r.center().y() - side / 2, side, side), look.color("ink_3"), 2)
        rest = QRectF(x + side + 6, r.y(), r.right() - x - side - 6, r.height())
        paint.write(p, rest, args[1], "label", look.color("ink"))

    @staticmethod
    def _dot(p, r: QRectF, seat: str) -> None:
        """A seat, drawn as its vote will be."""
        d = look.px(26)
        circle = QRectF(r.x(), r.center().y() - d / 2, d, d)
        if seat:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(look.color("evidenced"))
            p.drawEllipse(circle)
            paint.write(p, circle, seat, "label", look.color("on_evidenced"), paint.CENTER)

    @staticmethod
    def _cap(p, r: QRectF, key: str) -> None:
        h = look.px(24)
        cap = QRectF(r.x(), r.center().y() - h / 2, max(h, paint.width("micro", key) + 12), h)
        paint.box(p, cap, 5, look.color("surface"), look.color("line_strong"))
        paint.write(p, cap, key, "micro", look.color("ink_2"), paint.CENTER)


def _kind(cell) -> str:
    return cell[0] if isinstance(cell, tuple) else "text"


def _words(cells: list) -> list[str]:
    out = []
    for cell in cells:
        if isinstance(cell, str):
            out.append(cell)
        elif cell[0] == "bar":
            out.append(f"evidenced {cell[1]}, as stated {cell[2]}, still possible {cell[3]}")
        elif cell[0] != "icon":
            out.append(" ".join(str(part) for part in cell[1:3]))
    return [word for word in out if word]
