"""Imported batches: what each says, how it was read and what was left out; each can be removed whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness.app.engagement import Engagement
from readiness.app.metrics_view import BatchView, StepLine, is_clearly_under, needed_per_step, view_batch
from readiness.app.reliability import stated_target
from readiness.domain.metrics import Batch
from ui.language import compact, number, percent, short_day, with_percent
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme.look import look
from ui.theme.space import Space
from ui.widgets.batch_summary import batch_facts, batch_summary, days_words
from ui.widgets.cells import Cell, Two
from ui.widgets.day_rates import percent_of
from ui.widgets.forms import pick
from ui.widgets.import_words import field_words
from ui.widgets.kit import Cut, Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Icon
from ui.widgets.tab_bar import TabBar
from ui.widgets.table_rows import ROW, TableRows
from ui.widgets.tables import Table

LIST_WIDTH, BESIDE_FROM, GAP = 300, 1040, 12
WIDE_FROM, DAYS_FROM = 1000, 860
"""Text units: width from which two cards stand side by side, height from which the days are drawn."""
HIGH_ROW = 40
Make = Callable[[], QWidget]
SCROLLED_BELOW, LEAST_PART = 480, 190
"""Height of a window in text units below which its page scrolls, and what the chosen part of an import keeps then."""


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
        self._target = stated_target(engagement)
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
            self.setLayout(row(side, body, spacing=GAP))
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
        days = days_words(sums)
        tasks = _tr("%Ln task(s)", sums.tasks)
        return [Two(batch.file, ", ".join(part for part in (tasks, days) if part), is_own=True)]

    def _show(self, at: int) -> None:
        batch = self._batches[at]
        clear(self._holder)
        self._holder.addWidget(self._card(batch), 1)
        self.moved.emit(batch.id, self._part)

    def _card(self, batch: Batch) -> QWidget:
        view = view_batch(batch, self._engagement.pack.metrics)
        is_wide = self._is_wide
        parts = _parts(batch, view, self._target, has_summary=not is_wide)
        before = 1 if is_wide else 0  # the summary counts as a part also where it stands beside
        at = max(0, min(self._part - before, len(parts) - 1))
        self._part = at + before
        head: list[Items] = [(Cut(batch.file, "heading"), 1)]
        if not self._engagement.read_only:
            drop = button(_tr("Remove"), "plain", "cross")
            drop.setObjectName("remove")
            drop.setAccessibleName(_tr("Remove the import of {file}").format(file=batch.file))
            drop.clicked.connect(lambda: self.remove_asked.emit(batch.id))
            head.append(drop)
        choice = TabBar([name for name, _ in parts], at, _tr("Part of the import"))
        choice.setObjectName("batch-part")
        place = column(spacing=0)

        def show(part: int) -> None:
            self._part = part + before
            clear(place)
            place.addWidget(self._made(parts[part][1]), 1)
            self.moved.emit(batch.id, self._part)

        choice.chosen.connect(show)
        self.first = self.first or choice
        place.addWidget(self._made(parts[at][1]), 1)
        facts = batch_facts(batch, self._space, self._beside)
        if not is_wide:
            inner = frame("clear", place)
            if self._space.effective_height < SCROLLED_BELOW:  # the page scrolls rather than a strip of it
                inner.setMinimumHeight(look.px(LEAST_PART))
            lines: list[Items] = [row(*head), facts, rule(), row(-8, choice, None, spacing=0), (inner, 1)]
            return frame("card", column(*lines, spacing=8, margins=(16, 12, 16, 12)))
        gap, pad = GAP, 24
        top = frame("card", column(row(*head), facts, spacing=8, margins=(pad, 12, pad, 12)))
        is_tall = self._space.effective_height >= DAYS_FROM
        says = batch_summary(batch, view, tall=is_tall, target=self._target, spark=True)
        title = Text(_tr("What the data says"), "heading")
        title.setMinimumHeight(choice.sizeHint().height())
        left = column(title, (says, 1), spacing=4, margins=(pad, 8, 12, 12))
        # the words of a table stand 12 px inside it: so they begin where the choice above it begins
        choice_line, inside = row(choice, None, margins=(pad - 8, 0, pad - 8, 0)), row(place, margins=(12, 0, 12, 0))
        right = column(choice_line, (inside, 1), spacing=8, margins=(0, 8, 0, 12))
        lower = row((frame("card", left), 10), (frame("card", right), 11), spacing=gap)
        return frame("clear", column(top, (lower, 1), spacing=gap))

    def _made(self, make: Make) -> QWidget:
        """A part; in a high window the rows of all parts stand further apart."""
        part = make()
        tables = [part] if isinstance(part, TableRows) else part.findChildren(TableRows)
        for table in tables:
            table.set_pitch(HIGH_ROW if self._space.effective_height >= DAYS_FROM else ROW)
        return part

    @property
    def _is_wide(self) -> bool:
        """Whether what the data says stands beside the tables, or is the first of the parts."""
        return not self._space.short and self._space.effective - self._beside >= WIDE_FROM

    @property
    def _beside(self) -> int:
        """Width in text units that the list of imports takes where there are several."""
        is_beside = self._space.effective >= BESIDE_FROM and not self._space.short
        return LIST_WIDTH + GAP if len(self._batches) > 1 and is_beside else 0


def _parts(batch: Batch, view: BatchView, target: float | None, *, has_summary: bool) -> list[tuple[str, Make]]:
    parts: list[tuple[str, Make]] = []
    if has_summary:
        parts.append((_tr("Summary"), lambda: batch_summary(batch, view, tall=False, target=target, spark=True)))
    if view.steps:
        parts.append((_tr("Steps"), lambda: _steps(view, target)))
    if view.days:
        parts.append((_tr("Days"), lambda: _days(view, target)))
    parts.append((_tr("Columns"), lambda: _fields(view)))
    if view.facts:
        parts.append((_tr("Compared"), lambda: _figures(view)))
    if view.left_out:
        parts.append((_tr("Problems"), lambda: _left_out(view)))
    return parts


def _table(
    name: str, heads: Sequence[str], rows: Sequence[Sequence[str | TableCell]], stretch: int, *, words: int = 1
) -> QWidget:
    """A table whose columns after the first `words` hold numbers; it ends after a whole row."""
    table = Table(name, range(words, len(heads)))
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setObjectName("batch-table")
    filled = [tuple(TableCell(cell) if isinstance(cell, str) else cell for cell in cells) for cells in rows]
    table.show_model(TableModel(heads, [TableRow(cells) for cells in filled]), stretch)
    return TableRows(table)


def _steps(view: BatchView, target: float | None) -> QWidget:
    """Steps with their counts; marked are those clearly under what the target asks of each, else the weakest."""
    needed = needed_per_step(view.steps, target)
    rates = [line.rate for line in view.steps if line.rate is not None]
    least = min(rates, default=None) if len(set(rates)) > 1 else None
    weak = {line.name for line in view.steps if line.rate is not None and line.rate == least}
    if needed is not None:
        weak = {line.name for line in view.steps if is_clearly_under(line, needed)}
    table = _counts(_tr("Step"), _tr("Checked"), view.steps, weak)
    words = _tr("Clearly under {share}, asked of each step by the target of {target} (90% interval)")
    share = "" if needed is None else percent(needed, 2)
    return _marked(table, words.format(share=share, target=percent_of(target or 0.0)) if needed and weak else "")


def _days(view: BatchView, target: float | None) -> QWidget:
    """Days with their counts; marked are those clearly under the target, by the same rule as the steps."""
    lines = [replace(line, name=short_day(date.fromisoformat(line.name))) for line in view.days]
    weak = {line.name for line in lines if target is not None and is_clearly_under(line, target)}
    words = _tr("Clearly under the target of {target} (90% interval)").format(target=percent_of(target or 0.0))
    return _marked(_counts(_tr("Day"), _tr("Verified"), lines, weak), words if weak else "")


def _marked(table: QWidget, words: str) -> QWidget:
    """A table under what its marks mean."""
    if not words:
        return table
    note = row(Icon("warning", "claimed", 18), (Text(words, "small", "muted", wrap=True), 1), margins=(12, 0, 12, 0))
    return frame("clear", column(note, (table, 1), spacing=4))


def _counts(head: str, judged: str, lines: Sequence[StepLine], weak: Collection[str] = ()) -> QWidget:
    has_silent = any(line.silent for line in lines)
    heads = [head, _tr("Tasks"), judged, _tr("Wrong"), _tr("Right")]
    rows = []
    for line in lines:
        shown = "–" if line.rate is None else percent(line.rate, 2)
        rate = TableCell(shown, status="claimed" if line.name in weak else "")
        cells: list[str | TableCell] = [
            line.name,
            *map(number, (line.tasks, line.verified, line.verified - line.right)),
            rate,
        ]
        rows.append([*cells, number(line.silent)] if has_silent else cells)
    return _table(head, [*heads, _tr("Unseen")] if has_silent else heads, rows, 0)


def _fields(view: BatchView) -> QWidget:
    rows = []
    for line in view.fields:
        words = f"{field_words(line.field)} ({line.unit})" if line.unit else field_words(line.field)
        rows.append([words, line.source or "–", "–" if line.share is None else percent(line.share, 1)])
    return _table(_tr("Columns"), [_tr("Field"), _tr("Column in the file"), _tr("Filled")], rows, 1, words=2)


def _figures(view: BatchView) -> QWidget:
    rows = []
    for line in view.facts:
        if line.value is None:
            shown = _tr("the file does not say")
        else:
            value = compact(line.value, 4) if line.value < 1e4 else number(line.value)
            shown = with_percent(value) if line.unit == "percent" else f"{value} {line.unit}".strip()
        rows.append([line.title, shown])
    return _table(_tr("Compared with the answers"), [_tr("Figure"), _tr("In this file")], rows, 0, words=2)


def _left_out(view: BatchView) -> QWidget:
    rows = [[line.place, line.raw, line.message] for line in view.left_out]
    table = _table(_tr("Problems"), [_tr("Cell"), _tr("In the file"), _tr("What is wrong")], rows, 2, words=3)
    for inner in table.findChildren(Table):
        inner.horizontalHeader().setMaximumSectionSize(look.px(260))
    return table
