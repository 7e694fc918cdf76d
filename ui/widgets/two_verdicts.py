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
        return QSize(700, look.px(66) + 12 + 34 + look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w = paint.begin(self), float(self.width())
        for i, verdict in enumerate(self._both):
            self._half(p, verdict, i * w / 2, w / 2 - 24, is_now=i == 1)
        self._ruler(p, look.px(66) + 12, w)

    def _half(self, p: QPainter, verdict: DatedVerdict, x: float, wide: float, *, is_now: bool) -> None:
        if is_now:
            paint.vline(p, x, 2, look.px(60))
            x += 24
        paint.write(p, QRectF(x, 0, wide, look.px(20)), verdict.when, "label", look.color("ink_3"))
        band = verdicts.band(verdict.band)
        points = figure(verdict.figures[0] if verdict.figures else None)
        role = "figure" if is_now else "title"
        side = look.px(28 if is_now else 22)
        if side + 24 + paint.width(role, band.word) + paint.width(role, points) > wide:
            role, side = "heading", look.px(20)
        y, h = look.px(18), look.px(48)
        tone = look.color(band.tone)
        icons.paint_band(p, band.level, QRectF(x, y + (h - side) / 2, side, side), tone)
        word_w = paint.width(role, band.word)
        left = x + side + 10
        paint.write(p, QRectF(left, y, word_w + 2, h), band.word, role, look.color("ink"))
        figure_w = paint.width(role, points) + 4
        ink = tone if is_now else look.color("ink_3")
        paint.write(p, QRectF(left + word_w + 14, y, figure_w, h), points, role, ink)
        note_x = left + word_w + 14 + figure_w + 18
        if paint.width("small", verdict.note) <= x + wide - note_x:
            place = QRectF(note_x, y + 2, x + wide - note_x, h)
            paint.write(p, place, verdict.note, "small", look.color("ink_3"))
            return
        note_x = x + paint.width("label", verdict.when) + 12  # no room beside the figure: beside the heading
        note = paint.metrics("small").elidedText(verdict.note, Qt.TextElideMode.ElideRight, x + wide - note_x)
        place = QRectF(note_x, 0, x + wide - note_x, look.px(20))
        paint.write(p, place, note, "small", look.color("ink_3"), elide=False)

    def _ruler(self, p: QPainter, y: float, w: float) -> None:
        draw(p, QRectF(0, y, w, 8), self._both[0].figures)
        draw(p, QRectF(0, y + 14, w, 16), self._both[1].figures)
        now = self._both[1].figures
        edges = (0.0, *self._floors, 100.0)
        for i, name in enumerate(BANDS):
            start, end = edges[i], edges[i + 1]
            x0, x1 = w * start / 100, w * end / 100
            if start:
                paint.tick(p, x0, y - 4, y + 34)
            here = now is not None and start <= now[0] < end
            word = verdicts.band(name).word
            label = f"{start:g}  {word}" if start else word
            place = QRectF(x0 + (6 if start else 0), y + 34, x1 - x0 - 8, look.px(20))
            role = "label" if here else "small"
            if paint.width(role, label) > place.width():
                label = f"{start:g}"
            paint.write(p, place, label, role, look.color("ink" if here else "ink_3"))
