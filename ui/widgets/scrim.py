"""What lies between a page and a card over it, and the whole end of what scrolls inside one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme.look import look
from ui.widgets.whole_lines import paint_cover


class Scrim(QWidget):
    """Dims the page under a card: the page stays in sight, and only the card can be pressed.

    Attributes:
        pressed: Somebody pressed beside the card.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scrim")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(parent.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), look.color("scrim"))


class Fade(QWidget):
    """Covers the row or line that an edge of an area that scrolls would cut through: what is seen is whole."""

    def __init__(self, area: QScrollArea, ground: str = "surface", *, is_top: bool = False) -> None:
        """Stand at an edge of an area.

        Args:
            area: What scrolls.
            ground: Name of the colour under it.
            is_top: At the upper edge, once something has left through it; else at the lower one.
        """
        super().__init__(area)
        self._area, self._ground, self._is_top = area, ground, is_top
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _follow(self) -> None:
        bar, room = self._area.verticalScrollBar(), self._area.viewport().geometry()
        high = (room.height() + 1) // 2  # how much of it is covered is known once everything has its place: on painting
        self.setGeometry(room.x(), room.y() if self._is_top else room.bottom() + 1 - high, room.width(), high)
        self.setVisible(bar.value() > bar.minimum() if self._is_top else bar.value() < bar.maximum())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cover(self, self._area, look.color(self._ground), is_top=self._is_top)
