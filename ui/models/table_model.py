"""Rows of parsed and raw values for a `Table`: made on demand, so that a large preview costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme.look import look
from ui.theme.roles import BAD, PARSED, RAW, STATUS

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class TableCell:
    """One cell: what was understood, what stood in the file, and a state."""

    parsed: str
    raw: str = ""
    status: str = ""

    @property
    def spoken(self) -> str:
        """The cell in words."""
        return f"{self.parsed} {self.raw if self.raw != self.parsed else ''}".strip()


@dataclass(frozen=True)
class TableRow:
    """One row; `is_bad` marks it at its left edge."""

    cells: tuple[TableCell, ...]
    is_bad: bool = False


class TableModel(QAbstractTableModel):
    """Rows given at once, or made one by one by a function.

    Attributes:
        right: Columns whose heads stand right, over their numbers.
    """

    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[TableRow] | Callable[[int], TableRow],
        count: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the rows.

        Args:
            heads: Words of the columns.
            rows: The rows, or a function that makes row i; then `count` says how many there are.
            count: Number of rows of a function.
            parent: Owner.
        """
        super().__init__(parent)
        self._heads = list(heads)
        self.right: frozenset[int] = frozenset()
        self._make = rows if callable(rows) else rows.__getitem__
        self._count = count if count is not None else (0 if callable(rows) else len(rows))
        self._cache: dict[int, TableRow] = {}

    def row(self, at: int) -> TableRow:
        """A row by its index."""
        if at not in self._cache:
            self._cache[at] = self._make(at)
        return self._cache[at]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.FontRole:  # a style sheet and setFont do not reach a head
            return look.font("micro")
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        cell = row.cells[index.column()]
        match role:
            case _ if role == PARSED:
                return cell.parsed
            case _ if role == RAW:
                return cell.raw
            case _ if role == STATUS:
                return cell.status
            case _ if role == BAD:
                return row.is_bad
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return cell.spoken
            case _:
                return None
