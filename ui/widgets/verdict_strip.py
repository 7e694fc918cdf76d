"""The verdict, three times: what is evidenced, what is stated, what is still possible. Word first, number second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look
from ui.widgets import interval_bar

BANDS = ((0, 30, "Not ready"), (30, 55, "Pilot only"), (55, 70, "Conditional"), (70, 100, "Production ready"))


class VerdictStrip(QWidget):
    """Three columns over one ruler from 0 to 100 with the bands named."""

    def __init__(self, verdicts: list[tuple[str, str, str, int]]) -> None:
        super().__init__()
        self._verdicts = verdicts  # heading, verdict word, status, figure
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{h}: {word}, {n} of 100" for h, word, _, n in verdicts))

    def sizeHint(self) -> QSize:
        return QSize(800, look.px(74) + 18 + 22 + look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), float(self.width())
        small = w / look.zoom < 760
        big = "title" if small else "figure"
        weights = (1.25, 1, 1)
        x = 0.0
        for i, (heading, word, _status, figure) in enumerate(self._verdicts):
            cw = w * weights[i] / sum(weights)
            if i:
                paint.vline(p, x, 2, look.px(70))
                left = x + 24
            else:
                left = x
            role = big if i == 0 else ("heading" if small else "title")
            paint.write(p, QRectF(left, 0, cw - 24, look.px(20)), heading, "label", look.color("ink_3"))
            y, h = look.px(22), look.px(50)
            side = look.px(30 if i == 0 and not small else 22)
            tone = icons.BAND[word][1]
            icons.paint_band(p, word, QRectF(left, y + (h - side) / 2, side, side), look.color(tone))
            fig_w = paint.width(role, str(figure)) + 8
            text_x = left + side + 10
            word_w = min(paint.width(role, word), cw - (text_x - x) - fig_w - 30)
            paint.write(p, QRectF(text_x, y, word_w + 2, h), word, role, look.color("ink"))
            paint.write(
                p, QRectF(text_x + word_w + 16, y, fig_w, h), str(figure), role, look.color(tone if i == 0 else "ink_3")
            )
            x += cw
        self._ruler(p, look.px(74) + 18, w)

    def _ruler(self, p, y: float, w: float) -> None:
        lo, mid, hi = (v[3] for v in self._verdicts)
        bar = QRectF(0, y, w, 18)
        interval_bar.draw(p, bar, lo, mid, hi)
        for start, end, word in BANDS:
            x0, x1 = w * start / 100, w * end / 100
            if start:
                paint.tick(p, x0, y - 4, y + 22)
                paint.vline(p, x0 - 1, y + 18, 22, look.color("ink"), 2)
            here = start <= lo < end
            label = f"{start}  {word}" if start else word
            paint.write(
                p,
                QRectF(x0 + (6 if start else 0), y + 22, x1 - x0 - 8, look.px(20)),
                label,
                "label" if here else "small",
                look.color("ink" if here else "ink_3"),
            )


class GateStrip(QWidget):
    """All gates as cells in two groups; a cell is an icon in its own shape, names are in the list below."""

    def __init__(self, gates: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self._gates = gates
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{n}, {kind}: {icons.STATUS_WORD[s]}" for n, kind, s in gates))

    def sizeHint(self) -> QSize:
        return QSize(360, look.px(20) + 34)

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), float(self.width())
        gap, group_gap, n = 4, 16, len(self._gates)
        cell = min(40.0, (w - group_gap - gap * (n - 2)) / n)
        x, top, last = 0.0, look.px(20) + 2, ""
        for _name, kind, status in self._gates:
            if kind != last:
                if last:
                    x += group_gap - gap
                count = sum(1 for g in self._gates if g[1] == kind)
                paint.write(p, QRectF(x, 0, 200, look.px(20)), f"{count} {kind}", "micro", look.color("ink_3"))
                last = kind
            r = QRectF(x, top, cell, 30)
            contrast = look.colors.name == "high contrast"
            paint.box(
                p,
                r,
                6,
                look.color(f"{status}_soft"),
                look.color(status) if contrast or status == "failed" else None,
                1.5,
            )
            side = min(20.0, cell - 4)
            icons.paint(
                p,
                icons.STATUS_ICON[status],
                QRectF(r.center().x() - side / 2, r.center().y() - side / 2, side, side),
                look.color(status),
                2,
            )
            x += cell + gap
