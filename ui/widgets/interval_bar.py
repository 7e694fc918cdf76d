"""The product's signature mark: evidenced (solid), as stated (mid), still possible (hatched), on 0 to 100."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look

Triple = tuple[float, float, float]
PARTS = ("evidenced", "stated", "possible")
LOW_BAR = 12  # below this height a bar has round ends and a finer hatch
NARROW_PART = 8  # a narrower hatched part has no outline and no round corners: it would read as a zero
FLOOR = 7  # how far the mark of a threshold stands out of a bar on both sides

TINTED = 0.35  # how far the track goes towards a control border on the ground of a selected row


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = look.color(one), look.color(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


def figure(value: float | None) -> str:
    """A score as it is shown: whole points, a dash where there is none."""
    return "–" if value is None else str(round(value))


def spoken(lo: float | None, mid: float | None, hi: float | None) -> str:
    """The three figures in words, for screen readers."""
    words = QCoreApplication.translate("interval_bar", "evidenced {lo}, as stated {mid}, still possible {hi}")
    return words.format(lo=figure(lo), mid=figure(mid), hi=figure(hi))


def draw(
    p: QPainter, rect: QRectF, values: Triple | None, floor: float | None = None, *, on_tint: bool = False
) -> None:
    """Paint the three parts with a gap of ground between them, so that they separate without colour.

    Args:
        p: The painter.
        rect: Where 0 to 100 lies.
        values: Evidenced, as stated, still possible; None paints the empty track.
        floor: Where the threshold's tick stands; None for no tick.
        on_tint: Whether the bar stands on a selected row, whose ground the usual track would not stand out from.
    """
    low = rect.height() < LOW_BAR
    r = rect.height() / 2 if low else 5.0
    w = rect.width()
    track = _mixed("track", "line_strong", TINTED) if on_tint and not look.is_high_contrast else look.color("track")
    paint.box(p, rect, r, track, look.color("line") if look.is_high_contrast else None)
    if values is not None:
        lo, mid, hi = values
        x = [rect.x() + w * v / 100 for v in (lo, mid, hi)]
        if hi > mid:
            _draw_possible(p, QRectF(x[1], rect.y(), x[2] - x[1], rect.height()), low=low)
        if mid > lo:
            part = QRectF(x[0] + 1, rect.y(), max(1.0, x[1] - x[0] - 2), rect.height())
            paint.box(p, part, min(r, 3), look.color("stated"))
        if lo > 0:
            part = QRectF(rect.x(), rect.y(), max(2.0, x[0] - rect.x() - 1), rect.height())
            paint.box(p, part, min(r, 5), look.color("evidenced"))
    if floor is not None:
        mark_floor(p, rect.x() + w * floor / 100, rect.y(), rect.bottom())


def mark_floor(p: QPainter, x: float, top: float, bottom: float) -> None:
    """A threshold as a short stroke above and one below a bar: it covers none of the bar, however thin its parts."""
    for y in (top - FLOOR, bottom + 1):
        p.fillRect(QRectF(round(x) - 1, round(y), 2, FLOOR - 1), look.color("ink"))


def _draw_possible(p: QPainter, part: QRectF, *, low: bool) -> None:
    """The hatched part; one of a few pixels is hatched from edge to edge."""
    tone = look.color("possible")
    if part.width() < NARROW_PART:
        whole = QRectF(round(part.x()), part.y(), max(3.0, round(part.width())), part.height())
        paint.box(p, whole, 0, look.color("surface"))
        paint.hatch(p, whole, tone, 4)
        return
    paint.box(p, part, 3, look.color("surface"), tone, 1.2)
    paint.hatch(p, part.adjusted(1, 1, -1, -1), tone, 4 if low else 5, 3)


def draw_key(p: QPainter, r: QRectF, part: str) -> None:
    """Paint a part as the legend shows it."""
    if part == "possible":
        paint.box(p, r, 3, look.color("surface"), look.color("possible"), 1.2)
        paint.hatch(p, r.adjusted(1, 1, -1, -1), look.color("possible"), 5, 3)
    else:
        paint.box(p, r, 3, look.color(part))


class IntervalBar(QWidget):
    """The bare bar, for lists and cards."""

    def __init__(self, values: Triple | None, floor: float | None = None, height: int = 10, name: str = "") -> None:
        super().__init__()
        self._floor, self._height, self._name = floor, height, name
        self._values: Triple | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.set_values(values)

    def set_values(self, values: Triple | None) -> None:
        """Show other figures."""
        self._values = values
        words = spoken(*values) if values is not None else self.tr("nothing scored yet")
        self.setAccessibleName(f"{self._name}: {words}" if self._name else words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(paint.begin(self), QRectF(0, 5, self.width(), self._height), self._values, self._floor)


class Legend(QWidget):
    """What solid, mid and hatched mean; once per card."""

    def __init__(self) -> None:
        super().__init__()
        self._words = (
            ("evidenced", self.tr("Evidenced")),
            ("stated", self.tr("As stated")),
            ("possible", self.tr("Still possible")),
        )
        self.setAccessibleName(self.tr("Solid: evidenced. Mid tone: as stated. Hatched: still possible."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(26 + paint.width("micro", word) + 16 for _, word in self._words)) - 14, look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x, h = paint.begin(self), 0.0, self.height()
        for kind, word in self._words:
            draw_key(p, QRectF(x, h / 2 - 5, 20, 10), kind)
            wide = paint.width("micro", word)
            place = QRectF(x + 26, 0, wide + 2, h)
            paint.write(p, place, word, "micro", look.color("ink_2"), elide=False)
            x += 26 + wide + 16
