"""Imported batches: what each says, how it was read and what was left out; each can be removed whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.engagement import Engagement
from readiness.app.metrics_view import BatchView, StepLine, view_batch
from readiness.domain.metrics import Aggregates, Batch
from ui.language import compact, number, percent, short_day, with_percent
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme.look import look
from ui.theme.space import Space
from ui.widgets.cells import Cell, Two
from ui.widgets.forms import pick
from ui.widgets.import_words import field_words, option_words, skip_words
from ui.widgets.kit import Cut, Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Chip
from ui.widgets.segmented import Segmented
from ui.widgets.tables import Table

LIST_WIDTH, BESIDE_FROM = 300, 1040
Make = Callable[[], QWidget]


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("BatchList", text, None, n)


class BatchList(QWidget):
    """The imports of an engagement, one of them in full.

    Attributes:
        remove_asked: Take an import out; carries its id.
        moved: Another import or part is shown; carries the id and the index of the part.
        first: What takes the focus.
    """

    remove_asked = Signal(str)
    moved = Signal(str, int)

    def __init__(self, engagement: Engagement, space: Space, batch: str, part: int) -> None:
        super().__init__()
        self._engagement, self._space, self._part = engagement, space, part
        self._batches = list(reversed(engagement.batches))
        ids = [entry.id for entry in self._batches]
        at = ids.index(batch) if batch in ids else 0  # type: ignore[arg-type]
        self._holder = column(spacing=0)
        body: Items = (self._holder, 1)
        parts: list[Items] = [body]
        self.first: QWidget | None = None
        is_beside = space.effective >= BESIDE_FROM and not space.short
        if len(ids) > 1 and is_beside:
            ledger = Ledger(
                [Column("", -1)], [self._entry(b) for b in self._batches], _tr("Imports"), selected=at, row=56
            )
            ledger.setObjectName("batches")
            ledger.moved.connect(self._show)
            area = scroll(frame("clear", column(ledger, None, margins=(4, 4, 4, 4))), _tr("Imports"))
            side = frame("card", column((area, 1), spacing=0, margins=(1, 1, 1, 1)))
            side.setFixedWidth(look.px(LIST_WIDTH))
            self.first = ledger
            self.setLayout(row(side, body, spacing=16))
        else:
            if len(ids) > 1:
                box = pick([b.file for b in self._batches], _tr("Import"), at)
                box.setObjectName("batches")
                box.activated.connect(self._show)
                parts.insert(0, row(box, None))
            self.setLayout(column(*parts, spacing=8))
        self._show(at)

    @staticmethod
    def _entry(batch: Batch) -> list[Cell | str]:
        sums = batch.aggregates
        days = _days(sums)
        tasks = _tr("%Ln task(s)", sums.tasks)
        return [Two(batch.file, ", ".join(part for part in (tasks, days) if part), is_own=True)]

    def _show(self, at: int) -> None:
        batch = self._batches[at]
        clear(self._holder)
        self._holder.addWidget(self._card(batch), 1)
        self.moved.emit(batch.id, self._part)

    def _card(self, batch: Batch) -> QFrame:
        view = view_batch(batch, self._engagement.pack.metrics)
        parts = _parts(batch, view)
        self._part = min(self._part, len(parts) - 1)
        head: list[Items] = [(Cut(batch.file, "heading"), 1)]
        if not self._engagement.read_only:
            drop = button(_tr("Remove"), "plain", "cross")
            drop.setObjectName("remove")
            drop.setAccessibleName(_tr("Remove the import of {file}").format(file=batch.file))
            drop.clicked.connect(lambda: self.remove_asked.emit(batch.id))
            head.append(drop)
        choice = Segmented([name for name, _ in parts], self._part, _tr("Part of the import"), grow=False)
        choice.setObjectName("batch-part")
        place = column(spacing=0)

        def show(part: int) -> None:
            self._part = part
            clear(place)
            place.addWidget(parts[part][1](), 1)
            self.moved.emit(batch.id, part)

        choice.chosen.connect(show)
        self.first = self.first or choice
        lines: list[Items] = [row(*head), _facts(batch, self._space), rule(), row(choice, None), (place, 1)]
        place.addWidget(parts[self._part][1](), 1)
        return frame("card", column(*lines, spacing=10, margins=(20, 12, 16, 10)))


def _days(sums: Aggregates) -> str:
    if sums.date_min is None or sums.date_max is None:
        return ""
    return _tr("{first} – {last}").format(first=short_day(sums.date_min), last=short_day(sums.date_max))


def _facts(batch: Batch, space: Space) -> QFrame:
    sums = batch.aggregates
    rows = _tr("{taken} of {read}").format(taken=number(batch.rows_imported), read=number(batch.rows_read))
    facts = [
        (_tr("Tasks"), number(sums.tasks)),
        (_tr("Rows"), rows),
        (_tr("Days"), _days(sums)),
        (_tr("Judged by"), option_words(batch.outcome_source) if batch.outcome_source else _tr("not stated")),
        (_tr("Agents"), ", ".join(sums.agents[:3])),
    ]
    most = 5 if space.effective >= 1200 and not space.compact else 4 if space.effective >= 900 else 3
    cells: list[Items] = []
    for name, value in [fact for fact in facts if fact[1]][:most]:
        cells.append((frame("clear", column(Text(name, "label", "muted"), Cut(value, "body"), spacing=2)), 1))
    return frame("clear", row(*cells, spacing=16))


def _parts(batch: Batch, view: BatchView) -> list[tuple[str, Make]]:
    parts: list[tuple[str, Make]] = [(_tr("Summary"), lambda: _says(batch, view))]
    if view.steps:
        parts.append((_tr("Steps"), lambda: _counts(_tr("Step"), view.steps)))
    if view.days:
        parts.append((_tr("Days"), lambda: _counts(_tr("Day"), view.days)))
    parts.append((_tr("Columns"), lambda: _fields(view)))
    if view.facts:
        parts.append((_tr("Compared"), lambda: _figures(view)))
    if view.left_out:
        parts.append((_tr("Problems"), lambda: _left_out(view)))
    return parts


def _says(batch: Batch, view: BatchView) -> QFrame:
    lines: list[Items] = [Text(sentence, "body", wrap=True) for sentence in view.sentences]
    if batch.skipped:
        listed = ", ".join(f"{skip_words(entry.reason)} {number(entry.count)}" for entry in batch.skipped)
        lines.append(Text(_tr("Rows left out: {rows}.").format(rows=listed), "body", wrap=True))
    for code in batch.cautions[:6]:
        lines += [row(Chip(_tr("note"), "claimed", "warning"), (Text(_caution(code), "body", "ink2", wrap=True), 1))]
    inner = frame("clear", column(*lines, None, spacing=6, margins=(0, 4, 8, 4)))
    return frame("clear", column((scroll(inner, _tr("What the data says")), 1)))


def _table(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]], stretch: int, *, words: int = 1) -> Table:
    """A table whose columns after the first `words` hold numbers."""
    table = Table(name, range(words, len(heads)))
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setObjectName("batch-table")
    table.show_model(TableModel(heads, [TableRow(tuple(map(TableCell, cells))) for cells in rows]), stretch)
    return table


def _counts(head: str, lines: Sequence[StepLine]) -> Table:
    has_silent = any(line.silent for line in lines)
    heads = [head, _tr("Tasks"), _tr("Verified"), _tr("Wrong"), _tr("Right")]
    rows = []
    for line in lines:
        rate = "–" if line.rate is None else percent(line.rate, 2)
        cells = [line.name, *map(number, (line.tasks, line.verified, line.verified - line.right)), rate]
        rows.append([*cells, number(line.silent)] if has_silent else cells)
    return _table(head, [*heads, _tr("Unseen")] if has_silent else heads, rows, 0)


def _fields(view: BatchView) -> Table:
    rows = []
    for line in view.fields:
        words = f"{field_words(line.field)} ({line.unit})" if line.unit else field_words(line.field)
        rows.append([words, line.source or "–", "–" if line.share is None else percent(line.share, 1)])
    return _table(_tr("Columns"), [_tr("Field"), _tr("Column in the file"), _tr("Filled")], rows, 1, words=2)


def _figures(view: BatchView) -> Table:
    rows = []
    for line in view.facts:
        if line.value is None:
            shown = _tr("the file does not say")
        else:
            value = compact(line.value, 4) if line.value < 1e4 else number(line.value)
            shown = with_percent(value) if line.unit == "percent" else f"{value} {line.unit}".strip()
        rows.append([line.title, shown])
    return _table(_tr("Compared with the answers"), [_tr("Figure"), _tr("In this file")], rows, 0, words=2)


def _left_out(view: BatchView) -> Table:
    rows = [[line.place, line.raw, line.message] for line in view.left_out]
    table = _table(_tr("Problems"), [_tr("Cell"), _tr("In the file"), _tr("What is wrong")], rows, 2, words=3)
    table.horizontalHeader().setMaximumSectionSize(look.px(260))
    return table


def _caution(code: str) -> str:
    words = {
        "judge_not_stated": _tr("How success was judged is not stated: a rule is assumed."),
        "currency_not_stated": _tr("The currency of the costs is not stated."),
        "row_cap": _tr("The number of rows is the limit of an exporter: the file may be cut."),
        "several_versions": _tr("Several models or versions lie within the window."),
        "total_differs": _tr("The file's own total differs from the sum of its rows."),
        "rate_differs": _tr("Reported rates differ from the counts; the counts are used."),
        "key_not_unique": _tr("Rows with the same day, agent and step were added up."),
        "thin": _tr("Too little data to confirm anything."),
    }
    return words.get(code, code.replace("_", " ").capitalize())
