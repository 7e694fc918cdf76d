"""What lies between a page and a card over it, and the soft end of what scrolls inside one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme.look import look

FADE = 24


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
    """Lets the last line of an area that scrolls end softly: more follows, and no letter is cut through."""

    def __init__(self, area: QScrollArea, ground: str = "surface", height: int = FADE) -> None:
        """Stand at the lower edge of an area.

        Args:
            area: What scrolls.
            ground: Name of the colour under it.
            height: Of the soft edge, in pixels.
        """
        super().__init__(area)
        self._area, self._ground, self._height = area, ground, height
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
        high = min(self._height, room.height())
        self.setGeometry(room.x(), room.bottom() + 1 - high, room.width(), high)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        solid = look.color(self._ground)
        clear = QColor(solid)
        clear.setAlpha(0)
        gradient = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        gradient.setColorAt(0, clear)
        gradient.setColorAt(0.6, solid)
        gradient.setColorAt(1, solid)
        QPainter(self).fillRect(self.rect(), gradient)
