"""Rows of unlike cells on one grid: one painted list for portfolio, roster, explanations, moves and changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMetaMethod, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QTableView, QToolTip, QWidget

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.cells import Cell, Words
from ui.widgets.kit import claims_key

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset({*STEPS, *ENDS, *ENTER})
INSET = 8  # between a cell and the edge of its column
PITCHES = (56, 48, 40, 32)
"""Heights of a row in text units, the largest first: rows that grow take one of them, in every table."""


@dataclass(frozen=True)
class Column:
    """A column of a ledger.

    Attributes:
        head: Its heading, may be empty.
        width: Text units; a negative width is a share of what is left.
        shown_from: Width of the ledger in text units from which the column is shown; words are never cut for it.
    """

    head: str
    width: int
    shown_from: int = 0


Row = Sequence[Cell | str]


class Ledger(QWidget):
    """One Tab stop with arrows inside.

    Attributes:
        moved: Another row was selected, by key or pointer; carries its index.
        chosen: Enter or a double click; carries the index of the row.
    """

    moved = Signal(int)
    chosen = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        name: str,
        *,
        selected: int = -1,
        row: int = 36,
        most: int = 0,
        breaks: Collection[int] = (),
    ) -> None:
        """Show the rows.

        Args:
            columns: Heads and widths.
            rows: Cells by column; a plain str stands for small text.
            name: What the list is, for screen readers.
            selected: The selected row, -1 for none.
            row: Height of a row in text units.
            most: Height up to which rows grow where there is room; 0 keeps `row`.
            breaks: Rows with a strong line above.
        """
        super().__init__()
        self._columns = list(columns)
        self._row, self._most, self._breaks = row, most or row, breaks
        self._name, self._selected, self._over = name, selected, -1
        self._rows: list[list[Cell]] = []
        self._needs: dict[int, float] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        down = QSizePolicy.Policy.Expanding if self._most > row else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, down)
        self.set_rows(rows, selected=selected)

    @property
    def selected(self) -> int:
        """Index of the selected row, -1 if none."""
        return self._selected

    def set_rows(self, rows: Sequence[Row], *, selected: int | None = None) -> None:
        """Show other rows; the selection stays where it was if it can."""
        self._rows = [[Words(cell) if isinstance(cell, str) else cell for cell in cells] for cells in rows]
        self._needs.clear()
        wanted = self._selected if selected is None else selected
        self._selected = min(wanted, len(self._rows) - 1)
        said = "; ".join(self._spoken(i) for i in range(len(self._rows)))
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self.updateGeometry()
        self.update()

    def select(self, index: int, *, tell: bool = True) -> None:
        """Select a row and bring it into sight."""
        if not self._rows:
            return
        self._selected = max(0, min(len(self._rows) - 1, index))
        self.setAccessibleDescription(self._spoken(self._selected))
        self._show_selected()
        self.update()
        if tell:
            self.moved.emit(self._selected)

    def _spoken(self, index: int) -> str:
        return ", ".join(cell.spoken for cell in self._rows[index] if cell.spoken)

    def _show_selected(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content is not None:
            y = self._head() + round((self._selected + 0.5) * self._step())
            at = self.mapTo(content, QPoint(0, y))
            area.ensureVisible(0, at.y(), 0, round(self._step()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._row_at(event.pos().y())
            words = self._whole(at) if at >= 0 else self._hidden_heads()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return claims_key(event, KEYS) or super().event(event)

    def _whole(self, index: int) -> str:
        """A row with every column, also those that have no room now."""
        pairs = zip(self._columns, self._rows[index], strict=True)
        said = [(column.head, cell.spoken) for column, cell in pairs if cell.spoken]
        return "\n".join(f"{head}: {words}" if head else words for head, words in said)

    def _hidden_heads(self) -> str:
        """The columns that have no room, for the tip over the heads; empty if all have."""
        hidden = [c.head for c in self._columns if c.head and self.width() < look.px(c.shown_from)]
        if not hidden:
            return ""
        return self.tr("In a wider window, or pointing at a row: {columns}").format(columns=", ".join(hidden))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._rows:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.select(self._selected + STEPS[key])
        elif key in ENDS:
            self.select(ENDS[key] % len(self._rows))
        elif key in ENTER and self._selected >= 0:
            self.chosen.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def _row_at(self, y: float) -> int:
        """The row at a height, -1 for none."""
        at = int((y - self._head()) // max(1.0, self._step()))
        return at if 0 <= at < len(self._rows) else -1

    def row_span(self, y: int) -> tuple[int, int]:
        """Top and end of the row at a height, its upper line left out; of the heads above the first."""
        at = self._row_at(y)
        if at < 0:
            return (0, self._head()) if y < self._head() else (y, y)
        top = self._head() + at * self._step()
        return round(top) + 1, round(top + self._step())

    def _leads_somewhere(self) -> bool:
        return any(self.isSignalConnected(QMetaMethod.fromSignal(each)) for each in (self.chosen, self.moved))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._row_at(event.position().y()) if self._leads_somewhere() else -1)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def _point_at(self, row: int) -> None:
        if row != self._over:
            self._over = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._row_at(event.position().y())
        if at >= 0:
            self.select(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._selected >= 0:
            self.chosen.emit(self._selected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._selected < 0 and self._rows and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.select(0)
        for beside in self.window().findChildren(Ledger):
            beside.update()  # another list's selection turns grey

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _head(self) -> int:
        return look.px(28) if any(column.head for column in self._columns) else 0

    def _step(self) -> float:
        room = (self.height() - self._head() - 1) / max(1, len(self._rows))
        most = min(float(look.px(self._most)), room)
        if self._most == self._row:
            return most
        return next((float(look.px(pitch)) for pitch in PITCHES if look.px(pitch) <= most < look.px(60)), most)

    def sizeHint(self) -> QSize:
        return QSize(320, self._head() + len(self._rows) * look.px(self._most) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._head() + len(self._rows) * look.px(self._row) + 1)

    def _widths(self) -> list[float]:
        w = float(self.width())
        shown = [c.width if w >= look.px(c.shown_from) else 0 for c in self._columns]
        places = [max(look.px(n), self._needed(i)) if n > 0 else 0.0 for i, n in enumerate(shown)]
        share = sum(-width for width in shown if width < 0) or 1
        left = w - sum(places)
        return [place if n >= 0 else left * -n / share for n, place in zip(shown, places, strict=True)]

    def _needed(self, column: int) -> float:
        """How wide a column of fixed width has to be, so that no fixed word in it is cut in any language."""
        if column not in self._needs:
            head = paint.width("micro", self._columns[column].head)
            self._needs[column] = max((head, *(cells[column].needs for cells in self._rows))) + 2 * INSET
        return self._needs[column]

    def paintEvent(self, event: QPaintEvent) -> None:
        p, widths = paint.begin(self), self._widths()
        self._paint_heads(p, widths)
        w, head, step = float(self.width()), self._head(), self._step()
        is_aside = self._is_aside()
        for i, cells in enumerate(self._rows):
            y = head + i * step
            if i or head:
                paint.hline(p, 0, y, w, look.color("line_strong") if i in self._breaks else None)
            on, ground = i == self._selected, QRectF(0, y + 2, w, step - 3)
            if on and is_aside:
                paint.box(p, ground, 6, look.color("sunken"), look.color("line") if look.is_high_contrast else None)
            elif on or i == self._over:
                paint.box(p, ground, 6, look.color("accent_soft" if on else "hover"))
            if on and self.hasFocus():
                paint.focus_ring(p, ground, 4)
            x = 0.0
            for cell, cw in zip(cells, widths, strict=True):
                if cw:
                    cell.paint(p, QRectF(x + INSET, y, cw - 2 * INSET, step), is_on=on and not is_aside)
                x += cw

    def _is_aside(self) -> bool:
        """Whether keys go to another list that shows a selection too: this one's is grey then."""
        now = QApplication.focusWidget()
        if now is None or now is self or now.window() is not self.window():
            return False
        if isinstance(now, Ledger):
            return now.selected >= 0
        return isinstance(now, QTableView) and now.currentIndex().isValid()

    def _paint_heads(self, p: QPainter, widths: list[float]) -> None:
        head, x = self._head(), 0.0
        if self._hidden_heads():  # a sign of the columns that have no room; its tip names them
            side = look.px(18)
            where = QRectF(self.width() - side - INSET, (head - 4 - side) / 2, side, side)
            icons.paint(p, "more", where, look.color("ink_2"), 2.4)
        for i, (column, cw) in enumerate(zip(self._columns, widths, strict=True)):
            if cw and column.head:
                right = bool(self._rows) and self._rows[0][i].is_number
                where = QRectF(x + INSET, 0, cw - 2 * INSET, head - 4)
                flags = paint.RIGHT if right else paint.LEFT
                paint.write(p, where, column.head, "micro", look.color("ink_3"), flags)
            x += cw
