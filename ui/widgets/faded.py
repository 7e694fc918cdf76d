"""An area that scrolls downwards, shows whole rows and lines, and keeps one right edge with or without its bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from ui.theme.look import look
from ui.widgets.whole_lines import paint_cover


class Fade(QWidget):
    """The ground of the area, laid over the row or line that its first or last pixels would cut through."""

    def __init__(self, area: QScrollArea, ground: str, *, is_top: bool) -> None:
        super().__init__(area)
        self._area, self._ground, self._is_top = area, ground, is_top
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cover(self, self._area, look.color(self._ground), is_top=self._is_top)


class FadedArea(QScrollArea):
    """Its scroll bar lies in the right margin of the content, so that nothing moves when it comes or goes."""

    def __init__(self, content: QWidget, name: str, ground: str = "surface") -> None:
        """Show the content.

        Args:
            content: What scrolls; its own right margin has to hold the bar.
            name: For screen readers.
            ground: Name of the colour behind the area.
        """
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setObjectName("clear")
        self.setWidget(content)
        self._top, self._low = Fade(self, ground, is_top=True), Fade(self, ground, is_top=False)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        own = self.verticalScrollBar()
        self._bar.valueChanged.connect(own.setValue)
        own.valueChanged.connect(self._follow)
        own.rangeChanged.connect(lambda _low, _high: self._follow())
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        own, wide, w, h = self.verticalScrollBar(), self._bar.sizeHint().width(), self.width(), self.height()
        self._bar.setRange(own.minimum(), own.maximum())
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setValue(own.value())
        self._bar.setVisible(own.maximum() > 0)
        self._bar.setGeometry(w - wide, 0, wide, h)
        self._top.setVisible(own.value() > 0)
        self._low.setVisible(own.value() < own.maximum())
        self._top.setGeometry(0, 0, w - wide, h // 2)
        self._low.setGeometry(0, h // 2, w - wide, h - h // 2)
        self._top.update()
        self._low.update()


__all__ = ["FadedArea"]
