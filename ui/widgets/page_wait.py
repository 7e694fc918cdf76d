"""The place of a page that is being made: an empty sheet where it will stand, with what is known of the work on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import column, row
from ui.widgets.pdf_pages import A4

LINES = ((0.10, 0.34, 14), (0.16, 0.62, 22), (0.205, 0.48, 22), (0.27, 0.28, 8), (0.80, 0.50, 8), (0.83, 0.62, 8))
"""Top, width (shares of the sheet) and height in pixels of the lines that stand for what will be written."""
EDGE = 0.1


class PageWait(QWidget):
    """A sheet of paper without words; a card stands in its middle."""

    def __init__(self, card: QFrame) -> None:
        super().__init__()
        card.setMaximumWidth(look.px(360))
        self.setLayout(column(None, row(None, (card, 40), None), None))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        high = min(self.height() - 4.0, (self.width() - 4.0) * A4)
        sheet = QRectF((self.width() - high / A4) / 2, 2, high / A4, high)
        paint.box(p, sheet, 2, look.color("surface"), look.color("line"))
        for top, share, thick in LINES:
            left, wide = sheet.x() + EDGE * sheet.width(), share * sheet.width()
            paint.box(p, QRectF(left, sheet.y() + top * sheet.height(), wide, thick), 4, look.color("track"))
