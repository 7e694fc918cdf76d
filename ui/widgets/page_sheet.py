"""A sheet of the report as it will print: always paper white, drawn at any size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
import sample
from ui.theme.look import look
from ui.theme.tokens import FAMILY, LIGHT

A4 = 297 / 210


def _pen(p, size: float, color: str, weight: int = 400) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    p.setFont(font)
    p.setPen(QColor(color))


def paint_sheet(p, r: QRectF, number: int) -> None:
    """Page 2, the verdict, in full; other pages as their skeleton."""
    p.save()
    p.setClipRect(r)
    p.fillRect(r, QColor("#FFFFFF"))
    u = r.width() / 595  # points
    m = 42 * u
    w = r.width() - 2 * m
    x, y = r.x() + m, r.y() + 40 * u
    flags = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignLeft.value)
    titles = {
        1: "Halvorsen Freight: agent production readiness",
        2: "Pilot only: 49 of 100 evidenced; two unanswered gates block the next step",
        3: "What this report rests on: 54 of 62 answered, 31 shown",
        4: "Two of five gaps are under the floor; ownership is furthest",
    }
    _pen(p, 8 * u, LIGHT.ink_3)
    p.drawText(QRectF(x, r.y() + 18 * u, w, 14 * u), flags, "Halvorsen Freight · Claims intake agent · Confidential")
    _pen(p, 21 * u, LIGHT.ink, 600)
    p.drawText(QRectF(x, y, w, 60 * u), flags, titles.get(number, "Reliability today is 87%, 84 to 90"))
    y += 66 * u
    if number == 2:
        _verdict(p, x, y, w, u, flags)
    else:
        for k in range(12):
            wide = w * (1, 0.96, 0.98, 0.62)[k % 4]
            p.fillRect(QRectF(x, y + k * 15 * u + (k // 4) * 120 * u, wide, 5 * u), QColor("#D8DEE6"))
            if k % 4 == 3:
                p.fillRect(QRectF(x, y + (k + 1) * 15 * u + (k // 4) * 120 * u, w * 0.9, 100 * u), QColor("#EEF2F7"))
                for j in range(4):
                    p.fillRect(
                        QRectF(
                            x + 8 * u,
                            y + (k + 1) * 15 * u + (k // 4) * 120 * u + (12 + 22 * j) * u,
                            w * (0.75 - 0.11 * ((j * number + k) % 5)),
                            9 * u,
                        ),
                        QColor(("#0A3D7C", "#6FA3CC", "#123A5E")[(j + number) % 3]),
                    )
    _pen(p, 8 * u, LIGHT.ink_3)
    p.drawText(QRectF(x, r.bottom() - 30 * u, w, 14 * u), int(Qt.AlignmentFlag.AlignRight.value), str(number))
    p.restore()


def _verdict(p, x: float, y: float, w: float, u: float, flags: int) -> None:
    for i, (head, word, n, share) in enumerate(
        (
            ("Evidenced", "Pilot only", 49, 0.38),
            ("If claims are shown", "Pilot only", 65, 0.33),
            ("Still possible", "Conditional", 73, 0.29),
        )
    ):
        cx = x + w * (0, 0.38, 0.71)[i]
        _pen(p, 9 * u, LIGHT.ink_3)
        p.drawText(QRectF(cx, y, w * share, 14 * u), flags, head)
        _pen(p, 17 * u, LIGHT.ink, 600)
        p.drawText(QRectF(cx, y + 13 * u, w * share, 24 * u), flags, f"{word}  {n}")
    y += 50 * u
    for kind, a, b in (("#E6EAF0", 0, 100), ("#6FA3CC", 49, 65), ("#0A3D7C", 0, 49)):
        p.fillRect(QRectF(x + w * a / 100, y, w * (b - a) / 100, 11 * u), QColor(kind))
    paint.hatch(p, QRectF(x + w * 0.65, y, w * 0.08, 11 * u), "#4F7FB0", 3 * u + 1)
    for at in (30, 55, 70):
        p.setPen(QPen(QColor(LIGHT.ink), 1.2 * u))
        p.drawLine(QPointF(x + w * at / 100, y - 3 * u), QPointF(x + w * at / 100, y + 14 * u))
    y += 34 * u
    _pen(p, 12 * u, LIGHT.ink, 600)
    p.drawText(QRectF(x, y, w, 18 * u), flags, "Why")
    _pen(p, 10.5 * u, LIGHT.ink_2)
    for i, line in enumerate(
        (
            "Nobody could say what happens in the first hour of an incident.",
            "Stop and roll-back was never tried, as far as the room knows.",
            "Six answers are said, not shown: evidence, not work, is missing.",
        )
    ):
        p.drawText(QRectF(x + 12 * u, y + (22 + 20 * i) * u, w, 16 * u), flags, f"{i + 1}   {line}")
    y += 100 * u
    _pen(p, 12 * u, LIGHT.ink, 600)
    p.drawText(QRectF(x, y, w, 18 * u), flags, "Five gaps: evidenced, as stated, still possible")
    y += 26 * u
    for name, lo, mid, hi, floor, _c in sample.GAPS:
        _pen(p, 10 * u, LIGHT.ink)
        p.drawText(QRectF(x, y - 3 * u, 90 * u, 16 * u), flags, name)
        bx, bw = x + 96 * u, w - 130 * u
        for kind, a, b in (("#E6EAF0", 0, 100), ("#6FA3CC", lo, mid), ("#0A3D7C", 0, lo)):
            p.fillRect(QRectF(bx + bw * a / 100, y, bw * (b - a) / 100, 9 * u), QColor(kind))
        paint.hatch(p, QRectF(bx + bw * mid / 100, y, bw * (hi - mid) / 100, 9 * u), "#4F7FB0", 3 * u + 1)
        p.setPen(QPen(QColor(LIGHT.ink), 1.2 * u))
        p.drawLine(QPointF(bx + bw * floor / 100, y - 3 * u), QPointF(bx + bw * floor / 100, y + 12 * u))
        _pen(p, 10 * u, LIGHT.ink, 600)
        p.drawText(QRectF(bx + bw + 8 * u, y - 3 * u, 30 * u, 16 * u), flags, str(lo))
        y += 27 * u
    y += 18 * u
    _pen(p, 12 * u, LIGHT.ink, 600)
    p.drawText(QRectF(x, y, w, 18 * u), flags, "First five moves")
    moves = (
        ("Name a production owner with a mandate", "M. Dahl", "27 Nov"),
        ("Write one outcome row per run", "J. Okafor", "4 Dec"),
        ("Drill stop and roll-back", "S. Lind", "11 Dec"),
        ("Alert on completion and quality", "S. Lind", "18 Dec"),
        ("Start the duty roster", "M. Dahl", "8 Jan"),
    )
    for i, (what, who, when) in enumerate(moves):
        yy = y + (22 + 24 * i) * u
        p.fillRect(QRectF(x, yy - 1 * u, w, 0.8 * u), QColor("#DDE1E7"))
        _pen(p, 10.5 * u, LIGHT.ink_2)
        p.drawText(QRectF(x, yy + 4 * u, w * 0.62, 16 * u), flags, what)
        p.drawText(QRectF(x + w * 0.66, yy + 4 * u, w * 0.2, 16 * u), flags, who)
        p.drawText(QRectF(x + w * 0.86, yy + 4 * u, w * 0.14, 16 * u), flags, when)
    y += 176 * u
    _pen(p, 12 * u, LIGHT.ink, 600)
    p.drawText(QRectF(x, y, w, 18 * u), flags, "Decision asked by 4 December")
    _pen(p, 10.5 * u, LIGHT.ink_2)
    p.drawText(
        QRectF(x, y + 20 * u, w, 60 * u),
        flags,
        "Keep people on every result until both unanswered gates are closed. Fund a part-time operations role from week 4. Meet again on day 60 with the same question bank.",
    )
    _pen(p, 8.5 * u, LIGHT.ink_3)
    p.drawText(
        QRectF(x, y + 66 * u, w, 40 * u),
        flags,
        "A structured judgement by the people present, limited to what was shown. Not a certification, not a probability. 54 of 62 questions answered, 31 shown; 19,980 verified tasks on 28 days.",
    )


class Sheet(QWidget):
    """The large preview: one page, centred, with its paper edge."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"Page {number} of 18")

    def paintEvent(self, _event) -> None:
        p = paint.begin(self)
        h = min(self.height() - 4.0, (self.width() - 4) * A4)
        r = QRectF((self.width() - h / A4) / 2, 2, h / A4, h)
        paint.box(
            p,
            r.adjusted(-1, -1, 1, 1),
            2,
            "#FFFFFF",
            look.color("line_strong" if look.colors.name != "light" else "line"),
        )
        paint_sheet(p, r, self._number)


class Thumbs(QWidget):
    """Page list: thumbnails with number; the current one has a ring and a bold number."""

    def __init__(self, numbers: list[int], current: int) -> None:
        super().__init__()
        self._numbers, self._current = numbers, current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(96)
        self.setAccessibleName(f"Pages; page {current} shown")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(96, 400)

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), 72.0
        h, y = w * A4, 4.0
        for n in self._numbers:
            if y + h > self.height():
                break
            r = QRectF(12, y, w, h)
            if n == self._current:
                paint.box(p, r.adjusted(-5, -5, 5, 5), 6, look.color("accent_soft"), look.color("accent"), 2)
            paint.box(p, r.adjusted(-1, -1, 1, 1), 1, "#FFFFFF", look.color("line"))
            paint_sheet(p, r, n)
            paint.write(
                p,
                QRectF(12, y + h + 5, w, 18),
                str(n),
                "overline" if n == self._current else "micro",
                look.color("accent" if n == self._current else "ink_3"),
                paint.CENTER,
            )
            y += h + 30
