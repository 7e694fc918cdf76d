"""Tables that end after a whole row; all rows of a table stand at one pitch, whatever room there is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTableView, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.kit import column, frame

ROW = 32
"""Height of a row in text units."""


def head_height(table: QTableView) -> int:
    """Height of the heads of a table, with the style sheet in force."""
    table.horizontalHeader().ensurePolished()
    return table.horizontalHeader().sizeHint().height()


class TableRows(QWidget):
    """Holds a table so that its last row is never cut through."""

    def __init__(self, table: QTableView, row: int = ROW) -> None:
        """Take the table.

        Args:
            table: The table; it scrolls by whole rows from now on.
            row: Height of a row in text units.
        """
        super().__init__()
        self._table, self._row = table, look.px(row)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerItem)
        table.setParent(self)
        self.setSizePolicy(table.sizePolicy())

    def set_pitch(self, row: int) -> None:
        """Set the height of a row, in text units."""
        self._row = look.px(row)
        self._fit()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._table.model().rowCount()

    def height_for(self, rows: int) -> int:
        """How much room so many rows need at least."""
        return head_height(self._table) + rows * self._row + 1

    def sizeHint(self) -> QSize:
        return QSize(self._table.sizeHint().width(), self.height_for(min(self.count, 8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._table.minimumSizeHint().width(), self.height_for(min(self.count, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # only now the heads have their final height

    def _fit(self) -> None:
        head = head_height(self._table)
        room = self.height() - head - 1
        shown = max(1, room // self._row)
        fits = shown >= self.count
        self._table.verticalHeader().setDefaultSectionSize(self._row)
        high = self.height() if fits or room < self._row else head + 1 + shown * self._row
        self._table.setGeometry(0, 0, self.width(), high)


class TwoTables(QWidget):
    """Two cards below one another, each with a heading and a table; the upper one ends after a whole row too."""

    def __init__(self, upper: tuple[QWidget, TableRows], lower: tuple[QWidget, TableRows], gap: int) -> None:
        """Show the tables.

        Args:
            upper: Heading and table of the first card.
            lower: Heading and table of the second one.
            gap: Distance between the cards.
        """
        super().__init__()
        self._parts, self._gap = (upper, lower), gap
        self._first = self._card(*upper)
        self.setLayout(column(self._first, (self._card(*lower), 1), spacing=gap))

    @staticmethod
    def _card(head: QWidget, table: TableRows) -> QFrame:
        inner: QVBoxLayout = column(head, (table, 1), spacing=0, margins=(12, 8, 12, 12))
        return frame("card", inner)

    def _least(self, at: int) -> int:
        head, table = self._parts[at]
        return max(head.sizeHint().height(), head.minimumHeight()) + table.height_for(0) + 20 + 2

    def minimumSizeHint(self) -> QSize:
        wide = max(table.minimumSizeHint().width() for _, table in self._parts)
        high = self._least(0) + self._least(1) + 4 * look.px(ROW)
        return QSize(wide, high + self._gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the rows that have room: the second table is shown whole where half of them is enough for it."""
        super().resizeEvent(event)
        step = look.px(ROW)
        room = max(2, (self.height() - self._gap - self._least(0) - self._least(1)) // step)
        first, second = (table.count for _, table in self._parts)
        upper = max(1, min(first, room - min(second, max(2, -(-room // 2)))))
        self._first.setFixedHeight(self._least(0) + upper * step)
