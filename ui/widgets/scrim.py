"""What lies between a page and a card over it, and the soft end of what scrolls inside one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme.look import look

FADE = 32


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
        high = min(look.px(FADE), room.height())
        self.setGeometry(room.x(), room.y() if self._is_top else room.bottom() + 1 - high, room.width(), high)
        self.setVisible(bar.value() > bar.minimum() if self._is_top else bar.value() < bar.maximum())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        solid = look.color(self._ground)
        clear = QColor(solid)
        clear.setAlpha(0)
        edge, inner = QPointF(0, 0), QPointF(0, self.height())
        gradient = QLinearGradient(inner, edge) if self._is_top else QLinearGradient(edge, inner)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(0.5, solid)
        gradient.setColorAt(1, solid)
        QPainter(self).fillRect(self.rect(), gradient)
