"""Today, day 30, 60, 90 and the end of the plan: verdict, score, open gates, success with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import icons, paint, verdicts
from ui.theme.look import look

ROLES = ("title", "heading", "strong", "label", "small")
APART = 12
ROW = 52
"""Height of a horizon in text units where they stand below one another."""


@dataclass(frozen=True)
class HorizonColumn:
    """One horizon in words.

    Attributes:
        heading: "Day 30".
        band: Name of the verdict's band.
        figure: The evidenced score.
        gates: Open gates, longest wording first; the longest that fits is shown.
        success: Projected success with its interval, longest wording first.
        before: What the plan says instead, longest wording first; empty without a what-if.
        is_same: With a what-if: nothing differs here.
    """

    heading: str
    band: str
    figure: str
    gates: tuple[str, ...]
    success: tuple[str, ...]
    before: tuple[str, ...] = ()
    is_same: bool = True

    @property
    def spoken(self) -> str:
        """The column in one line."""
        said = [verdicts.band(self.band).word, self.figure, self.gates[0], self.success[0], *self.before[:1]]
        return f"{self.heading}: " + ", ".join(word for word in said if word)


class HorizonStrip(QWidget):
    """One column per horizon; with a what-if, each says what the plan says instead."""

    def __init__(self, columns: Sequence[HorizonColumn] = (), *, is_tall: bool = False) -> None:
        """Show horizons.

        Args:
            columns: From today to the end of the plan.
            is_tall: A line of its own says what the plan says instead; otherwise it stands beside the heading.
        """
        super().__init__()
        self._is_tall, self._is_what_if = is_tall, False
        self._columns: tuple[HorizonColumn, ...] = ()
        self._wordings = [1, 1]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[HorizonColumn], *, is_what_if: bool = False) -> None:
        """Show other figures, of the plan or of a what-if beside it."""
        self._columns, self._is_what_if = tuple(columns), is_what_if
        self.setAccessibleName("; ".join(column.spoken for column in self._columns))
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._columns:
            along, whole = event.pos().x(), self.width()
            if self._is_folded(whole):
                along, whole = event.pos().y(), self.height()
            at = int(along * len(self._columns) / max(1, whole))
            QToolTip.showText(event.globalPos(), self._columns[min(at, len(self._columns) - 1)].spoken, self)
            return True
        return super().event(event)

    def _lines(self) -> int:
        return 3 if self._is_tall else 2

    def _high(self, width: int) -> int:
        if self._is_folded(width):
            return len(self._columns) * look.px(ROW + (20 if self._is_what_if else 0))
        return look.px(50 + 20 * self._lines()) + 2

    def _is_folded(self, width: int) -> bool:
        """Whether a column would be too narrow for its words: then the horizons stand below one another."""
        room = width / max(1, len(self._columns)) - APART - 4
        words = ((paint.width("label", c.heading), _words_width("small", c), *_shortest(c)) for c in self._columns)
        return any(max(wide) > room for wide in words)

    def sizeHint(self) -> QSize:
        return QSize(700, self._high(self.width() if self.isVisible() else 700))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_folded(event.oldSize().width()) != self._is_folded(self.width()):
            self.updateGeometry()

    def _paint_rows(self, p: QPainter) -> None:
        """One row per horizon: when and which verdict, below it what is open and what succeeds."""
        high = self.height() / max(1, len(self._columns))
        left = max(paint.width("label", column.heading) for column in self._columns) + APART
        for i, column in enumerate(self._columns):
            y, line, band = i * high, look.px(22), verdicts.band(column.band)
            if i:
                paint.hline(p, 0, y, self.width())
            y += look.px(4)
            paint.write(p, QRectF(0, y, left, line), column.heading, "label", look.color("ink_3"))
            side = look.px(18)
            icons.paint_band(p, band.level, QRectF(left, y + (line - side) / 2, side, side), look.color(band.tone))
            x = left + side + 8
            wide = paint.width("strong", band.word)
            paint.write(p, QRectF(x, y, wide + 2, line), band.word, "strong", look.color("ink"))
            number = QRectF(x + wide + 10, y, paint.width("strong", column.figure) + 2, line)
            paint.write(p, number, column.figure, "strong", look.color("ink_3"), elide=False)
            place = QRectF(left, y + line, self.width() - left, look.px(20))
            both = [f"{gates} · {success}" for gates in column.gates for success in column.success]
            self._line(p, place, (*both, column.gates[-1]), look.color("ink_2"))
            if self._is_what_if and column.before:
                self._line(p, place.translated(0, look.px(20)), column.before, look.color("projected"))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, wide = paint.begin(self), self.width() / max(1, len(self._columns))
        if self._is_folded(self.width()):
            self._paint_rows(p)
            return
        side = look.px(20)
        room = wide - APART - 4
        role = next((r for r in ROLES if all(self._verdict_width(r, c, side) <= room for c in self._columns)), "small")
        self._wordings = [self._wording(part, room) for part in ("gates", "success")]
        for i, column in enumerate(self._columns):
            x = i * wide
            if i:
                paint.vline(p, x, 2, self.height() - 4)
            self._column(p, QRectF(x + (APART if i else 0), 0, room + (0 if i else APART), self.height()), column, role)

    @staticmethod
    def _verdict_width(role: str, column: HorizonColumn, side: int) -> float:
        word = verdicts.band(column.band).word
        return side + 8 + paint.width(role, word) + 10 + paint.width(role, column.figure)

    def _column(self, p: QPainter, r: QRectF, column: HorizonColumn, role: str) -> None:
        band, side, line = verdicts.band(column.band), look.px(20), look.px(20)
        paint.write(p, QRectF(r.x(), 0, r.width(), line), column.heading, "label", look.color("ink_3"))
        low = self._low_lines(p, r, column)
        y, h = look.px(20), look.px(30)
        mark = QRectF(r.x(), y + (h - side) / 2, side, side)
        x = r.x() + side + 8
        wide = paint.width(role, band.word)
        if x + wide + 10 + paint.width(role, column.figure) > r.right() + 2:  # the word before its icon
            x = r.x()
        else:
            icons.paint_band(p, band.level, mark, look.color(band.tone))
        paint.write(p, QRectF(x, y, wide + 2, h), band.word, role, look.color("ink"))
        number = QRectF(x + wide + 10, y, paint.width(role, column.figure) + 2, h)
        paint.write(p, number, column.figure, role, look.color("ink_3"), elide=False)
        for i, words in enumerate(low):
            tone = look.color("projected" if words is column.before else "ink_2" if i == 0 else "ink_3")
            self._line(p, QRectF(r.x(), look.px(50) + i * line, r.width(), line), words, tone)

    def _low_lines(self, p: QPainter, r: QRectF, column: HorizonColumn) -> list[tuple[str, ...]]:
        """The lines under the verdict; what the plan says goes beside the heading where it fits."""
        gates, success = self._wordings
        usual = [column.gates[-gates:], column.success[-success:]]
        if not self._is_what_if or not column.before:
            return usual
        if self._is_tall:
            return [*usual, column.before]
        x = r.x() + paint.width("label", column.heading) + 10
        place = QRectF(x, 0, r.right() - x, look.px(20))
        words = next((w for w in column.before if paint.width("small", w) <= place.width()), "")
        if words:
            paint.write(p, place, words, "small", look.color("projected"))
            return usual
        return usual if column.is_same else [usual[0], column.before]

    def _wording(self, part: str, room: float) -> int:
        """How many of the shorter wordings are left for a line, so that all columns say it in the same one."""
        said: list[tuple[str, ...]] = [getattr(column, part) for column in self._columns]
        for count in range(max(map(len, said), default=1), 1, -1):
            if all(paint.width("small", words[-min(count, len(words))]) <= room for words in said):
                return count
        return 1

    @staticmethod
    def _line(p: QPainter, place: QRectF, words: tuple[str, ...], tone: QColor) -> None:
        if words:
            fitting = (w for w in words if paint.width("small", w) <= place.width())
            paint.write(p, place, next(fitting, words[-1]), "small", tone)


def _words_width(role: str, column: HorizonColumn) -> float:
    """What the verdict needs without its icon."""
    return paint.width(role, verdicts.band(column.band).word) + 10 + paint.width(role, column.figure)


def _shortest(column: HorizonColumn) -> list[float]:
    """The widths of the shortest wording of each line."""
    return [min(paint.width("small", word) for word in words) for words in (column.gates, column.success) if words]
