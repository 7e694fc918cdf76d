"""Parts that stand side by side where there is room for all their words, and below one another where there is not.

Placed by hand: Qt asks the layout of a widget for its height, and a box layout knows one direction only.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Folding(QWidget):
    """A row that becomes a column as soon as its parts need more width than there is."""

    def __init__(self, *parts: tuple[QWidget, int], spacing: int = 8, stacked: int = 8, centred: bool = False) -> None:
        """Set the parts in a row.

        Args:
            parts: Widgets with their stretch in the row.
            spacing: Between two parts of the row.
            stacked: Between two parts of the column.
            centred: Whether the row stands in the middle of a wider place; else what has no stretch keeps the ends.
        """
        super().__init__()
        self._parts = parts
        self._spacing, self._stacked, self._centred = spacing, stacked, centred
        for part, _stretch in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def is_folded(self, width: int) -> bool:
        """Whether the parts stand below one another in this width."""
        return width < self._row_width()

    def _shown(self) -> list[tuple[QWidget, int]]:
        """The parts that nobody has hidden; before they are shown for the first time Qt calls them hidden too."""
        told = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [(part, n) for part, n in self._parts if not (part.isHidden() and part.testAttribute(told))]

    def _row_width(self) -> int:
        """What the row needs: the width of its words, unless they wrap."""
        shown = self._shown()
        return sum(_least(part) for part, _ in shown) + self._spacing * max(0, len(shown) - 1)

    def _widths(self, width: int) -> list[int]:
        """The width of each part of the row: equal stretches without need are equal, else what is left is shared."""
        shown = self._shown()
        room = width - self._spacing * max(0, len(shown) - 1)
        least, total = [_least(part) for part, _ in shown], sum(n for _, n in shown)
        fair = [room * n // total if total else 0 for _, n in shown]
        if all(n and share >= need for (_, n), share, need in zip(shown, fair, least, strict=True)):
            ends = [room * sum(n for _, n in shown[: at + 1]) // total for at in range(len(shown))]
            return [end - start for start, end in zip((0, *ends), ends, strict=False)]
        wished = [
            need if stretch else max(need, part.sizeHint().width())
            for need, (part, stretch) in zip(least, shown, strict=True)
        ]
        if sum(wished) > room:
            wished = least
        spare = room - sum(wished)
        return [wish + (spare * n // total if total else 0) for wish, (_, n) in zip(wished, shown, strict=True)]

    def _place(self) -> None:
        width, shown = self.width(), self._shown()
        if self.is_folded(width):
            y, spare = 0, max(0, self.height() - self.heightForWidth(width))
            for at, (part, _stretch) in enumerate(shown):
                high = _height(part, width) + (spare if at == len(shown) - 1 and _grows(part) else 0)
                part.setGeometry(0, y, width, high)
                y += high + self._stacked
            return
        widths = self._widths(width)
        taken = sum(widths) + self._spacing * max(0, len(shown) - 1)
        x = (width - taken) // 2 if self._centred else 0
        for (part, _stretch), wide in zip(shown, widths, strict=True):
            high = self.height() if _grows(part) else min(self.height(), _height(part, wide))
            part.setGeometry(x, (self.height() - high) // 2, wide, high)
            x += wide + self._spacing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if self.is_folded(event.oldSize().width()) != self.is_folded(self.width()):
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part wants another size
            self.updateGeometry()
            self._place()
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self._shown()
        if not shown:
            return 0
        if self.is_folded(width):
            return sum(_height(part, width) for part, _ in shown) + self._stacked * (len(shown) - 1)
        return max(_height(part, wide) for (part, _), wide in zip(shown, self._widths(width), strict=True))

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(part.sizeHint().width() for part, _ in shown) + self._spacing * max(0, len(shown) - 1)
        return QSize(wide, self.heightForWidth(max(wide, self._row_width())))

    def minimumSizeHint(self) -> QSize:
        widest = max((_least(part) for part, _ in self._shown()), default=0)
        width = self.width() if self.isVisible() else self._row_width()
        return QSize(widest, self.heightForWidth(max(widest, width)))


def _least(part: QWidget) -> int:
    part.ensurePolished()  # the style sheet widens buttons
    return max(part.minimumSizeHint().width(), part.minimumWidth())


def _grows(part: QWidget) -> bool:
    return part.sizePolicy().verticalPolicy() not in (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)


def _height(part: QWidget, width: int) -> int:
    high = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return min(part.maximumHeight(), max(high, part.minimumSizeHint().height(), part.minimumHeight()))
