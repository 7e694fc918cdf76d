"""Then and now over one ruler: the same words and marks as the verdict strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets.interval_bar import Triple, draw, figure
from ui.widgets.verdict_strip import BANDS, FLOORS

GUTTER = 48
"""Between the two halves, with a line in its middle."""
VERDICT, NOTE, LABEL = 46, 20, 20
"""Heights of a verdict, of the remark under it and of the words under the ruler, in text units."""
RISE, THEN, BETWEEN, NOW, DROP = 16, 8, 6, 16, 8
"""Over the ruler, the earlier bar, between the bars, the present bar, under the ruler."""


@dataclass(frozen=True)
class DatedVerdict:
    """A verdict with its day, its band by name, its three figures, and a quiet remark."""

    when: str
    band: str
    figures: Triple | None
    note: str


class TwoVerdicts(QWidget):
    """The earlier bar thin above, the present one full below."""

    def __init__(self, then: DatedVerdict, now: DatedVerdict, floors: Sequence[float] = FLOORS) -> None:
        super().__init__()
        self._both, self._floors = (then, now), tuple(floors)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self.tr("{when}: {verdict}, {figure} of 100, {note}")
        self.setAccessibleName(
            "; ".join(
                words.format(
                    when=v.when,
                    verdict=verdicts.band(v.band).word,
                    figure=figure(v.figures[0] if v.figures else None),
                    note=v.note,
                )
                for v in self._both
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(700, look.px(VERDICT + NOTE) + RISE + THEN + BETWEEN + NOW + DROP + look.px(LABEL))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w = paint.begin(self), float(self.width())
        for i, verdict in enumerate(self._both):
            self._half(p, verdict, i * (w + GUTTER) / 2, (w - GUTTER) / 2, is_now=i == 1)
        paint.vline(p, w / 2, 2, look.px(VERDICT + NOTE) - 4)
        self._ruler(p, look.px(VERDICT + NOTE) + RISE, w)

    def _half(self, p: QPainter, verdict: DatedVerdict, x: float, wide: float, *, is_now: bool) -> None:
        band = verdicts.band(verdict.band)
        points = figure(verdict.figures[0]) if verdict.figures else ""
        role, side = ("figure", look.px(28)) if is_now else ("title", look.px(22))
        if side + 30 + paint.width(role, band.word) + paint.width(role, points) > wide:
            role, side = "heading", look.px(20)
        h, tone = look.px(VERDICT), look.color(band.tone)
        icons.paint_band(p, band.level, QRectF(x, (h - side) / 2, side, side), tone)
        word_w = paint.width(role, band.word)
        left = x + side + 10
        paint.write(p, QRectF(left, 0, word_w + 2, h), band.word, role, look.color("ink" if is_now else "ink_2"))
        number = QRectF(left + word_w + 16, 0, paint.width(role, points) + 4, h)
        paint.write(p, number, points, role, tone if is_now else look.color("ink_3"))
        note = paint.metrics("small").elidedText(verdict.note, Qt.TextElideMode.ElideRight, wide)
        paint.write(p, QRectF(x, h, wide, look.px(NOTE)), note, "small", look.color("ink_2"), elide=False)

    def _ruler(self, p: QPainter, y: float, whole: float) -> None:
        """Both bars on one scale; at its end the words of the columns below that say which is which."""
        words = (self.tr("Then"), self.tr("Now"))
        w = whole - max(paint.width("micro", word) for word in words) - 12
        tops = ((y, THEN), (y + THEN + BETWEEN, NOW))
        for word, verdict, (top, thick) in zip(words, self._both, tops, strict=True):
            draw(p, QRectF(0, top, w, thick), verdict.figures)
            place = QRectF(w + 12, top + thick / 2 - look.px(LABEL) / 2, whole - w - 12, look.px(LABEL))
            paint.write(p, place, word, "micro", look.color("ink_3"), elide=False)
        now, bottom = self._both[1].figures, y + THEN + BETWEEN + NOW
        edges = (0.0, *self._floors, 100.0)
        for i, name in enumerate(BANDS):
            start, end = edges[i], edges[i + 1]
            x0, x1 = w * start / 100, w * end / 100
            if start:
                paint.tick(p, x0, y - 4, bottom + 4)
                paint.vline(p, round(x0) - 1, bottom, DROP + look.px(18), look.color("ink"), 2)
            here = now is not None and start <= now[0] < end
            word = verdicts.band(name).word
            label = f"{start:g}  {word}" if start else word
            place = QRectF(x0 + (8 if start else 0), bottom + DROP, x1 - x0 - 12, look.px(LABEL))
            role = "label" if here else "small"
            if paint.width(role, label) > place.width():
                label = f"{start:g}"
            paint.write(p, place, label, role, look.color("ink" if here else "ink_3"))
