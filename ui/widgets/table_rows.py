"""Tables that end after a whole row: where not all rows have room, the room is shared among those that have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTableView, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.kit import column, frame

ROW, LOW_ROW = 36, 32
"""Height of a row in text units, and where several tables share little height."""


def head_height(table: QTableView) -> int:
    """Height of the heads of a table, with the style sheet in force."""
    table.horizontalHeader().ensurePolished()
    return table.horizontalHeader().sizeHint().height()


class TableRows(QWidget):
    """Holds a table so that its last row is never cut through."""

    def __init__(self, table: QTableView, row: int = ROW, most: int = ROW) -> None:
        """Take the table.

        Args:
            table: The table; it scrolls by whole rows from now on.
            row: Least height of a row in text units.
            most: Height up to which rows grow where all of them have room.
        """
        super().__init__()
        self._table, self._row, self._most = table, look.px(row), look.px(most)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerItem)
        table.setParent(self)
        self.setSizePolicy(table.sizePolicy())

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
        step = max(self._row, min(self._most, room // max(1, self.count)) if fits else room // shown)
        self._table.verticalHeader().setDefaultSectionSize(step)
        high = self.height() if fits or room < self._row else head + 1 + shown * step
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
        inner: QVBoxLayout = column(head, (table, 1), spacing=0, margins=(1, 4, 1, 8))
        return frame("card", inner)

    def _least(self, at: int) -> int:
        head, table = self._parts[at]
        return head.sizeHint().height() + table.height_for(0) + 12 + 2

    def minimumSizeHint(self) -> QSize:
        wide = max(table.minimumSizeHint().width() for _, table in self._parts)
        high = self._least(0) + self._least(1) + 4 * look.px(LOW_ROW)
        return QSize(wide, high + self._gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the rows that have room: the second table keeps at least three, the first takes what it needs."""
        super().resizeEvent(event)
        step = look.px(LOW_ROW)
        room = max(2, (self.height() - self._gap - self._least(0) - self._least(1)) // step)
        first, second = (table.count for _, table in self._parts)
        upper = max(1, min(first, room - min(second, max(2, room // 2))))
        self._first.setFixedHeight(self._least(0) + upper * step)
