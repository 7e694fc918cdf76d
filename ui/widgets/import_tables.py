"""The tables of an import: how columns are read, what is decided, and rows with raw beside parsed values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from readiness.app.import_view import ColumnInfo, Inspection, PreviewRow
from ui.language import number, short_day
from ui.models.import_draft import LIKELY, SURE, Decision, MatchRow
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme import paint
from ui.theme.look import look
from ui.theme.roles import PARSED, RAW
from ui.widgets.import_words import answer_words, choice_words, field_words, skip_words
from ui.widgets.kit import claims_key
from ui.widgets.tables import CellDelegate, Index, Table

FIRST = (
    "started_at",
    "period_start",
    "opened_at",
    "outcome",
    "step",
    "attempted",
    "successes",
    "latency_ms",
    "task_id",
)
ACCEPT_EDGE = 12
COUNTS = frozenset({"attempted", "successes", "failures", "unknown", "completed", "verified", "tokens_total"})
"""Fields whose values are counted, so that their thousands are parted as everywhere else."""
WIDEST, NO_REMARK, REMARK, REMARK_OF_PROBLEM = 190, 88, 168, 320
DAY_LONG = len("2026-03-09")
NARROWEST_ANSWER, WIDEST_STATE = 84, 240
KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down})


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportTables", text)


class ChangeTable(Table):
    """A table whose rows can be changed: Space, Enter or a double click.

    A row that only proposes its answer says "Accept" at its right end; a click there or Space takes the answer as it
    is, Enter still asks for another one.

    Attributes:
        change_asked: Carries the row.
        accept_asked: Take what a row proposes; carries the row.
    """

    change_asked = Signal(int)
    accept_asked = Signal(int)

    def __init__(self, name: str, proposed: Collection[int] = ()) -> None:
        super().__init__(name)
        self.proposed = frozenset(proposed)
        self._delegate = AcceptDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chosen.connect(self.change_asked)
        if self.proposed:
            self.setMouseTracking(True)

    def accept_width(self) -> float:
        """Width that "Accept" takes at the right end of a row, with the room around it."""
        return paint.width("label", _tr("Accept")) + 2 * ACCEPT_EDGE if self.proposed else 0.0

    def _is_on_accept(self, event: QMouseEvent) -> bool:
        at = self.indexAt(event.position().toPoint())
        left = min(self.horizontalHeader().length(), self.viewport().width()) - self.accept_width()
        return at.isValid() and at.row() in self.proposed and event.position().x() >= left

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._is_on_accept(event) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_accept(event):
            self.accept_asked.emit(self.indexAt(event.position().toPoint()).row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._is_on_accept(event):
            super().mouseDoubleClickEvent(event)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            at = self.currentIndex().row()
            (self.accept_asked if at in self.proposed else self.change_asked).emit(at)
            return
        super().keyPressEvent(event)


class AcceptDelegate(CellDelegate):
    """Draws "Accept" at the right end of the rows that wait for it."""

    def __init__(self, table: ChangeTable) -> None:
        super().__init__(table, ())
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return size + QSize(round(self._table.accept_width()), 0) if self._is_offered(index) else size

    def _is_offered(self, index: Index) -> bool:
        return index.row() in self._table.proposed and index.column() == index.model().columnCount() - 1

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._is_offered(index):
            super().paint(p, option, index)
            return
        wide, right = self._table.accept_width(), min(option.rect.right() + 1, self._table.viewport().width())
        beside = QStyleOptionViewItem(option)
        beside.rect.setRight(round(right - wide) - 1)
        super().paint(p, beside, index)
        rest = QRectF(right - wide, option.rect.y(), wide, option.rect.height())
        paint.hline(p, rest.x(), rest.bottom() - 1, wide)
        if option.state & QStyle.StateFlag.State_Selected:
            self._ground(p, rest)
        words = rest.adjusted(0, 0, -ACCEPT_EDGE, 0)
        paint.write(p, words, _tr("Accept"), "label", look.color("accent"), paint.RIGHT, elide=False)


def mapping_table(rows: Sequence[MatchRow], *, samples: bool) -> ChangeTable:
    """One row per field and per unused column; with `samples` beside the column where there is room."""
    table = ChangeTable(_tr("How the columns are read; Space changes a match"))
    table.setObjectName("mapping")
    heads = [_tr("Field"), _tr("Column in the file"), _tr("Match")]
    table.horizontalHeader().setMaximumSectionSize(look.px(WIDEST))
    table.show_model(TableModel(heads, [_mapping_row(row, samples=samples) for row in rows]), 1)
    return table


def _mapping_row(row: MatchRow, *, samples: bool) -> TableRow:
    column = row.column
    if column is None:
        missing = TableCell(_tr("Missing"), status="claimed")
        return TableRow((TableCell(field_words(row.field)), TableCell("–"), missing))
    shown = ", ".join(sample for sample in column.samples[:3] if sample) if samples else ""
    source = TableCell(column.source, shown)
    if not row.field:
        return TableRow((TableCell("–"), source, TableCell(_tr("Not used"), status="unknown")))
    status = "passed" if column.confidence >= SURE else "claimed"
    words = _tr("Sure") if column.confidence >= SURE else _tr("Likely") if column.confidence >= LIKELY else _tr("Check")
    if column.reason == "chosen":
        words, status = _tr("Chosen"), "passed"
    return TableRow((TableCell(field_words(row.field)), source, TableCell(words, status=status)))


def decision_table(lines: Sequence[Decision]) -> ChangeTable:
    """One row per decision: what, how it stands, and the row of the file that shows it."""
    proposed = [at for at, line in enumerate(lines) if line.standing == "proposed" and line.answer]
    table = ChangeTable(_tr("How values are read; Space accepts what is proposed, Enter changes an answer"), proposed)
    table.setObjectName("decisions")
    words = {
        "open": (_tr("Open"), "claimed"),
        "proposed": (_tr("Proposed"), "claimed"),
        "chosen": (_tr("Confirmed"), "passed"),
        "read": (_tr("Read"), "passed"),
    }
    rows = []
    for line in lines:
        word, status = words[line.standing]
        answer = _tr("choose") if line.answer is None else answer_words(line.key, line.answer)
        what = TableCell(choice_words(line.key, line.count))
        state = line.proof if line.standing == "read" and line.proof else word
        rows.append(TableRow((what, TableCell(answer), TableCell(state, status=status))))
    table.horizontalHeader().setMaximumSectionSize(look.px(WIDEST_STATE))
    table.horizontalHeader().setMinimumSectionSize(look.px(NARROWEST_ANSWER))
    table.show_model(TableModel([_tr("Setting"), _tr("Read as"), _tr("Known from")], rows), 1)
    return table


def preview_rows(found: Inspection, which: str) -> list[PreviewRow]:
    """Rows of the preview: all, those with problems, or those left out."""
    return [
        line
        for line in found.preview
        if which == "all" or (which == "problems" and line.problem) or (which == "skipped" and line.status != "data")
    ]


def preview_table(found: Inspection, which: str, width: int) -> Table:
    """Rows with parsed and raw values of as many columns as fit into `width` pixels; the remark is always there."""
    lines = preview_rows(found, which)
    used = sorted((c for c in found.columns if c.field), key=_importance) or list(found.columns)
    written = max((paint.width("label", line.problem) for line in lines[:60]), default=0.0) + look.px(50)
    has_remarks = any(line.problem or line.status != "data" for line in lines)
    least = REMARK if has_remarks else NO_REMARK
    remark = min(max(written, look.px(least)), look.px(REMARK_OF_PROBLEM))
    shown = _that_fit(lines, used, width - remark - look.px(64))
    heads = [_tr("Row"), *(_head(c) for c in shown), _tr("Remark")]
    numeric = [at for at, column in enumerate(shown, 1) if _is_numeric(lines, column.position)]
    table = Table(_tr("Preview: parsed value, raw value beside it"), [0, *numeric])
    table.setObjectName("preview")
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().setMaximumSectionSize(look.px(WIDEST))
    table.show_model(TableModel(heads, [_preview_row(line, shown) for line in lines]), len(heads) - 1)
    return table


def _head(column: ColumnInfo) -> str:
    if not column.field:
        return column.source
    milliseconds = column.field.endswith("_ms")
    return _tr("{name} (ms)").format(name=field_words(column.field)) if milliseconds else field_words(column.field)


def _importance(column: ColumnInfo) -> int:
    """Fields that decide the figures come first, so that a narrow preview still shows them."""
    return FIRST.index(column.field) if column.field in FIRST else len(FIRST) + column.position


def _that_fit(lines: Sequence[PreviewRow], columns: Sequence[ColumnInfo], room: float) -> list[ColumnInfo]:
    shown: list[ColumnInfo] = []
    for column in columns:
        cells = [_cell(line, column.position, is_count=column.field in COUNTS) for line in lines[:60]]
        parsed = max((paint.width("small", cell.parsed) for cell in cells), default=0.0)
        raw = max((paint.width("micro", cell.raw) + 14 for cell in cells if cell.raw), default=0.0)
        wide = max(parsed + raw + 30, paint.width("label", _head(column)) + 30)
        room -= min(wide, look.px(WIDEST))
        if room < 0 and shown:
            break
        shown.append(column)
    return shown


def _is_numeric(lines: Sequence[PreviewRow], at: int) -> bool:
    values = [cell.parsed for line in lines[:60] if line.status == "data" and (cell := _cell(line, at)).parsed]
    return bool(values) and all(value.replace(".", "", 1).replace("-", "", 1).isdecimal() for value in values)


def _cell(line: PreviewRow, at: int, *, is_count: bool = False) -> TableCell:
    raw = line.raw[at] if at < len(line.raw) else ""
    if line.status != "data":
        return TableCell(raw)
    parsed = line.parsed[at] if at < len(line.parsed) else ""
    if is_count and parsed.isdecimal():
        parsed = number(int(parsed))
    plain = raw.strip('"').replace("T", " ").removesuffix("Z")
    return TableCell(_in_words(parsed), "" if parsed in {raw, plain, f"{plain}:00"} else raw)


def _in_words(parsed: str) -> str:
    """A day as everywhere in the product; anything else as it is."""
    if len(parsed) != DAY_LONG or parsed[4] != "-":
        return parsed
    try:
        return short_day(date.fromisoformat(parsed))
    except ValueError:
        return parsed


def has_raw(table: Table) -> bool:
    """Whether a cell of the table stands otherwise in the file than it is read."""
    model = table.model()
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return any(cell.data(RAW) and cell.data(PARSED) for cell in cells)


def _preview_row(line: PreviewRow, shown: Sequence[ColumnInfo]) -> TableRow:
    cells = [TableCell(number(line.row))]
    cells += [_cell(line, column.position, is_count=column.field in COUNTS) for column in shown]
    skipped = "" if line.status == "data" else _tr("left out: {reason}").format(reason=skip_words(line.status))
    remark = line.problem or skipped
    cells.append(TableCell(remark, status="failed" if line.problem else "unknown" if remark else ""))
    return TableRow(tuple(cells), is_bad=bool(line.problem))
