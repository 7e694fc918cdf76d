"""Tables for experts: quiet head, hairlines, raw beside parsed, states in cells.

`Table` shows any item model (see `ui.models.table_model`); parsed and raw stand in two sub-columns, so that each can
be read straight down.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.models.table_model import TableModel
from ui.theme import icons, paint
from ui.theme.look import look
from ui.theme.roles import BAD, PARSED, RAW, STATUS
from ui.widgets.kit import claims_key

Index = QModelIndex | QPersistentModelIndex
SELECTED, SELECTED_TOP = 6, 2  # radius of the ground of the selected row, and its distance from the lines of the row
EDGE, HEAD_EDGE = 8, -4  # at the right of a cell, and how much further in a head ends (`ui.theme.stylesheet`)
MEASURED_ROWS = 80  # column widths follow from the first rows; measuring all would stall a large preview


class CellDelegate(QStyledItemDelegate):
    """Draws parsed values in ink with raw in muted beside, or icon and word for a state; numbers stand right."""

    def __init__(self, parent: QWidget, numeric: Collection[int]) -> None:
        super().__init__(parent)
        self.numeric = frozenset(numeric)
        self.right: frozenset[int] = frozenset()
        self._parsed: dict[int, float] = {}

    def measure(self, model: QAbstractItemModel) -> None:
        """Find how wide the parsed values of each column are, and which columns hold nothing but numbers."""
        self._parsed.clear()
        right = set(self.numeric)
        for column in range(model.columnCount()):
            cells = [model.index(row, column) for row in range(min(model.rowCount(), MEASURED_ROWS))]
            self._parsed[column] = max((paint.width("small", cell.data(PARSED) or "") for cell in cells), default=0.0)
            if column in right and any(cell.data(RAW) for cell in cells):
                right.discard(column)
        self.right = frozenset(right)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        parsed, raw, status = (index.data(role) or "" for role in (PARSED, RAW, STATUS))
        wide = max(paint.width("small", parsed), self._parsed.get(index.column(), 0.0) if raw else 0.0) + 26
        if raw and raw != parsed:
            wide += paint.width("micro", raw) + 14
        if status:
            wide += look.px(16) + 8
        return QSize(round(wide), look.px(32))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        r = QRectF(area)
        parsed, raw, status = (index.data(role) or "" for role in (PARSED, RAW, STATUS))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not selected and raw and not parsed:
            p.fillRect(area, look.color("failed_soft"))
        if index.data(BAD) and index.column() == 0:
            p.fillRect(QRectF(r.x(), r.y(), 3, r.height() - 1), look.color("failed"))
        paint.hline(p, r.x(), r.bottom() - 1, r.width())
        name = "ink"
        if selected:
            name = self._ground(p, r)
        room = r.adjusted(12, 0, -EDGE, 0)
        if status and index.column() in self.right:  # the mark stands at the number, which keeps its place
            wide = paint.width("label", parsed) + look.px(16) + 7 - HEAD_EDGE
            self._mark(p, room.adjusted(room.width() - wide, 0, 0, 0), status)
        elif status:
            room = self._mark(p, room, status)
        if raw and not parsed:
            self._write(p, room, raw, "label", "failed")
        elif raw and raw != parsed:
            self._both(p, room, parsed, raw, index.column())
        else:
            self._one(p, room, parsed, status, index.column(), name if not index.column() else "ink")
        p.restore()

    def _ground(self, p: QPainter, cell: QRectF) -> str:
        """The ground of the selected row, this cell's part of it; the tone of its name.

        It is blue where keys go to the table, and grey where they go elsewhere: two tables that stand side by side
        never look as if both of them had the next key.
        """
        table = self.parent()
        assert isinstance(table, QTableView)  # noqa: S101 - made for a table
        has_keys = table.hasFocus()
        left, wide = -table.horizontalScrollBar().value(), table.horizontalHeader().length()
        whole = QRectF(left, cell.y() + SELECTED_TOP, wide, cell.height() - 2 * SELECTED_TOP - 1)
        p.save()
        p.setClipRect(cell)
        edge = look.color("line_strong") if look.is_high_contrast else None
        paint.box(p, whole, SELECTED, look.color("accent_soft" if has_keys else "sunken"), edge)
        if has_keys:
            paint.focus_ring(p, whole, SELECTED - 2)
        p.restore()
        return "accent" if has_keys else "ink"

    def _mark(self, p: QPainter, room: QRectF, status: str) -> QRectF:
        side = look.px(16)
        icon = "warning" if status == "claimed" else icons.STATUS_ICON.get(status, "info")
        where = QRectF(room.x(), room.center().y() - side / 2, side, side)
        icons.paint(p, icon, where, look.color(status), 2)
        return room.adjusted(side + 7, 0, 0, 0)

    @staticmethod
    def _write(p: QPainter, r: QRectF, text: str, role: str, tone: str, *, right: bool = False) -> None:
        """Cells hold a file's own words, which may be of any length: cut here, whole in the tip."""
        shown = paint.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, r.width() + 1)
        paint.write(p, r, shown, role, look.color(tone), paint.RIGHT if right else paint.LEFT, elide=False)

    def _both(self, p: QPainter, room: QRectF, parsed: str, raw: str, column: int) -> None:
        wide = min(self._parsed.get(column, 0.0) + 2, room.width())
        first = QRectF(room.x(), room.y(), wide, room.height())
        self._write(p, first, parsed, "small", "ink", right=column in self.numeric)
        self._write(p, room.adjusted(wide + 10, 0, 0, 0), raw, "micro", "ink_3")

    def _one(self, p: QPainter, room: QRectF, parsed: str, status: str, column: int, name: str) -> None:
        tone = name if not status else "ink_2" if status == "passed" else status
        if column in self.right:
            room = room.adjusted(0, 0, HEAD_EDGE, 0)
        elif column in self.numeric:
            room = QRectF(room.x(), room.y(), self._parsed.get(column, room.width()) + 2, room.height())
        role = "label" if status or name == "accent" else "small"
        self._write(p, room, parsed, role, tone, right=column in self.numeric)


class Table(QTableView):
    """Row selection, no grid, no row numbers, heads aligned with their cells.

    Attributes:
        moved: Another row became current; carries its index.
        chosen: Enter or a double click; carries the index of the row.
    """

    moved = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, numeric: Collection[int] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._delegate = CellDelegate(self, numeric)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(32))
        head = self.horizontalHeader()
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def show_model(self, model: QAbstractItemModel, stretch: int = -1) -> None:
        """Show rows; the column `stretch` takes the room that is left (-1: the last)."""
        self.setModel(model)
        self._delegate.measure(model)
        if isinstance(model, TableModel):
            model.right = self._delegate.right
        self.selectionModel().currentRowChanged.connect(lambda now, _old: self.moved.emit(now.row()))
        head, count = self.horizontalHeader(), model.columnCount()
        fill = stretch if stretch >= 0 else count - 1
        head.setResizeContentsPrecision(MEASURED_ROWS)
        for column in range(count):
            stretched = column == fill
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            head.setSectionResizeMode(column, mode)

    def select(self, row: int) -> None:
        """Make a row current and bring it into sight."""
        model = self.model()
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, 0))

    def event(self, event: QEvent) -> bool:
        return claims_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
