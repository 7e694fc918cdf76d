"""The tables of an import: how columns are read, what is decided, and rows with raw beside parsed values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from readiness.app.import_view import ColumnInfo, Inspection, PreviewRow
from ui.language import number
from ui.models.import_draft import LIKELY, SURE, Decision, MatchRow
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme import paint
from ui.theme.look import look
from ui.theme.roles import PARSED, RAW
from ui.widgets.import_words import answer_words, choice_words, field_words, skip_words
from ui.widgets.kit import claims_key
from ui.widgets.tables import Table

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
COUNTS = frozenset({"attempted", "successes", "failures", "unknown", "completed", "verified", "tokens_total"})
"""Fields whose values are counted, so that their thousands are parted as everywhere else."""
WIDEST, REMARK, REMARK_OF_PROBLEM = 190, 168, 320
NARROWEST_ANSWER, WIDEST_STATE = 84, 200
KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down})


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportTables", text)


class ChangeTable(Table):
    """A table whose rows can be changed: Space, Enter or a double click.

    Attributes:
        change_asked: Carries the row.
    """

    change_asked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chosen.connect(self.change_asked)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.change_asked.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


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
    table = ChangeTable(_tr("How values are read; Space changes an answer"))
    table.setObjectName("decisions")
    words = {
        "open": (_tr("Open"), "claimed"),
        "proposed": (_tr("Proposed"), "claimed"),
        "chosen": (_tr("Chosen"), "passed"),
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
    table.show_model(TableModel([_tr("Value"), _tr("Read as"), _tr("Proof")], rows), 1)
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
    remark = min(max(written, look.px(REMARK)), look.px(REMARK_OF_PROBLEM))
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
    return TableCell(parsed, "" if parsed in {raw, plain, f"{plain}:00"} else raw)


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
