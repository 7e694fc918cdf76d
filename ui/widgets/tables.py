"""Tables for experts: quiet head, hairlines, raw beside parsed, state chips in cells."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look

PARSED, RAW, STATUS, BAD = (Qt.ItemDataRole.UserRole + i for i in range(4))


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: parsed value in ink, raw in muted beside it, or icon and word for a state.

    Parsed and raw stand in two sub-columns, so that each can be read straight down; numbers align right.
    """

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.parsed_width: dict[int, float] = {}
        self.numeric: set[int] = set()

    def sizeHint(self, option, index: QModelIndex) -> QSize:
        parsed, raw, status = (index.data(r) for r in (PARSED, RAW, STATUS))
        wide = max(paint.width("small", parsed or ""), self.parsed_width.get(index.column(), 0) if raw else 0) + 26
        if raw and raw != parsed:
            wide += paint.width("micro", raw) + 14
        if status:
            wide += look.px(16) + 8
        return QSize(round(wide), look.px(36))

    def paint(self, p, option, index: QModelIndex) -> None:
        p.save()
        p.setRenderHint(p.RenderHint.Antialiasing)
        r = QRectF(option.rect)
        parsed, raw, status = index.data(PARSED) or "", index.data(RAW) or "", index.data(STATUS) or ""
        if option.state & QStyle.StateFlag.State_Selected:
            p.fillRect(option.rect, look.color("accent_soft"))
        elif raw and not parsed:
            p.fillRect(option.rect, look.color("failed_soft"))
        if index.data(BAD) and index.column() == 0:
            p.fillRect(QRectF(r.x(), r.y(), 3, r.height() - 1), look.color("failed"))
        paint.hline(p, r.x(), r.bottom() - 1, r.width())
        x = r.x() + 12
        right = bool(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if status in icons.STATUS_ICON:
            side = look.px(16)
            icons.paint(
                p,
                icons.STATUS_ICON[status] if status != "claimed" else "warning",
                QRectF(x, r.center().y() - side / 2, side, side),
                look.color(status),
                2,
            )
            x += side + 7
        avail = r.right() - 8 - x
        tone = status if status in icons.STATUS_ICON else "ink"
        if not parsed and raw:
            paint.write(p, QRectF(x, r.y(), avail, r.height()), raw, "label", look.color("failed"), paint.LEFT)
        elif raw and raw != parsed:
            pw = min(self.parsed_width.get(index.column(), 0) + 2, avail)
            paint.write(
                p,
                QRectF(x, r.y(), pw, r.height()),
                parsed,
                "small",
                look.color("ink"),
                paint.RIGHT if index.column() in self.numeric else paint.LEFT,
            )
            paint.write(
                p, QRectF(x + pw + 10, r.y(), max(0, avail - pw - 10), r.height()), raw, "micro", look.color("ink_3")
            )
        else:
            role = "label" if status else "small"
            if index.column() in self.numeric:
                avail, right = self.parsed_width.get(index.column(), avail) + 2, True
            paint.write(
                p,
                QRectF(x, r.y(), avail, r.height()),
                parsed,
                role,
                look.color(tone if status != "passed" else "ink_2"),
                paint.RIGHT if right else paint.LEFT,
            )
        p.restore()


class Table(QTableWidget):
    """Row selection, no grid, no row numbers, heads aligned with their cells."""

    def __init__(self, heads: list[str], name: str, numeric: set[int] | None = None) -> None:
        super().__init__(0, len(heads))
        for i, word in enumerate(heads):  # a head's font must come from its item: QSS and setFont do not reach it
            item = QTableWidgetItem(word)
            item.setFont(look.font("label"))
            self.setHorizontalHeaderItem(i, item)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self.itemDelegate().numeric = numeric or set()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(36))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.setFrameShape(self.Shape.NoFrame)

    def add(self, cells: list[tuple[str, str, str]], bad: bool = False) -> None:
        """One row of (parsed, raw, status)."""
        at = self.rowCount()
        self.insertRow(at)
        for i, (parsed, raw, status) in enumerate(cells):
            item = QTableWidgetItem()
            for role, value in ((PARSED, parsed), (RAW, raw), (STATUS, status)):
                item.setData(role, value)
            item.setData(BAD, bad)
            widths = self.itemDelegate().parsed_width
            widths[i] = max(widths.get(i, 0.0), paint.width("small", parsed))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{parsed} {raw}".strip())
            self.setItem(at, i, item)

    def fit(self, stretch: int) -> None:
        for i in range(self.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if i == stretch else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(i, mode)
