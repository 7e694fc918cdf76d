"""A few figures with name and remark, side by side; and rows of figures today beside the what-if."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_inputs import InputRow
from readiness.app.reliability_rows import FigureRow
from readiness.app.reliability_words import ORIGIN_WORDS
from ui.widgets.cells import Cell, Number, StateCell, Words, quiet, strong
from ui.widgets.kit import Items, Text, column, row
from ui.widgets.ledger import Column, Ledger

Fact = tuple[str, str, str]
DENSE_ROW, HEAD = 32, 28
"""Height of the rows of a long list, and of its heads, in text units."""
ORIGIN_TONES = {
    "measured": ("passed", "check"),
    "entered": ("ink", "edit"),
    "profile": ("ink", "profile"),
    "literature": ("claimed", "info"),
    "assumed": ("claimed", "help_circle"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


class Facts(QFrame):
    """Name, figure and remark of each fact, in columns."""

    def __init__(self, rows: Sequence[Fact], columns: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._labels: list[tuple[Text, Text, Text]] = []
        sides: list[Items] = []
        per = -(-len(rows) // columns) if rows else 1
        for at in range(0, len(rows), per):
            blocks: list[Items] = [self._block() for _ in rows[at : at + per]]
            sides.append((column(*blocks, None, spacing=10), 1))
        self.setLayout(row(*sides, spacing=24, margins=(24, 12, 24, 12)))
        self.set_rows(rows)

    def _block(self) -> Items:
        name, words = Text("", "small", "muted", wrap=True), Text("", "strong", wrap=True)
        remark = Text("", "small", "muted", wrap=True)
        self._labels.append((name, words, remark))
        return column(name, words, remark, spacing=0)

    def set_rows(self, rows: Sequence[Fact]) -> bool:
        """Show other facts in the same places; False where their number differs."""
        if len(rows) != len(self._labels):
            return False
        for labels, texts in zip(self._labels, rows, strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
            labels[2].setVisible(bool(texts[2]))
        return True


def facts(rows: Sequence[Fact], columns: int) -> Facts:
    """Facts as a card."""
    return Facts(rows, columns)


class FigureTable(Ledger):
    """Figures today, beside them the what-if where there is one."""

    def __init__(self, rows: Sequence[FigureRow], name: str, *, beside: bool, breaks: Sequence[int] = ()) -> None:
        """Show the figures.

        Args:
            rows: The figures.
            name: What they are, for screen readers.
            beside: Whether there is a column for the what-if.
            breaks: Rows at which another subject begins.
        """
        self._beside, self._count = beside, len(rows)
        columns = [Column("", -5), Column(_tr("Today") if beside else "", -4)]
        columns += [Column(_tr("What if"), -4)] if beside else []
        columns.append(Column("", -5, shown_from=700 if beside else 640))
        super().__init__(columns, self._cells(rows), name, row=32, most=56, breaks=tuple(breaks))

    def has_room_for(self, rows: Sequence[FigureRow], *, beside: bool) -> bool:
        """Whether other figures fit in the same rows and columns."""
        return len(rows) == self._count and beside == self._beside

    def show_figures(self, rows: Sequence[FigureRow]) -> None:
        """Show other figures in the same place."""
        self.set_rows(self._cells(rows))

    def _cells(self, rows: Sequence[FigureRow]) -> list[list[Cell]]:
        cells: list[list[Cell]] = []
        for one in rows:
            line: list[Cell] = [quiet(one.name), Words(one.today, "label")]
            line += [Words(one.other, "label", "projected")] if self._beside else []
            cells.append([*line, quiet(one.note)])
        return cells


def driver_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Ledger:
    """Assumptions with both ends of their range and where each leads."""
    columns = [Column(head, -5 if i == 0 else -2) for i, head in enumerate(heads)]
    cells: list[list[Cell]] = [[Words(one[0], "label", is_own=True), *map(Number, one[1:])] for one in rows]
    return Ledger(columns, cells, _tr("Numbers of the chart"), row=40)


def input_table(rows: Sequence[InputRow], *, high: bool) -> Ledger:
    """Inputs with their value and where it comes from; Enter changes one. `high`: with height to spare for rows."""
    columns = [Column(_tr("Input"), 172), Column(_tr("In force"), -1), Column(_tr("Origin"), 116)]
    cells: list[list[Cell]] = []
    for one in rows:
        tone, icon = ORIGIN_TONES[one.origin]
        cells.append([strong(one.name), Words(one.value, is_own=True), StateCell(tone, ORIGIN_WORDS[one.origin], icon)])
    return Ledger(columns, cells, _tr("Inputs, Enter changes one"), row=DENSE_ROW, most=48 if high else 0)


def comparison(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Ledger:
    """Today and the kept scenarios, one figure per row."""
    columns = [Column("", 176), *(Column(head, -1) for head in heads)]
    cells: list[list[Cell]] = [
        [quiet(one[0]), *(Words(words, "small" if at else "label", is_own=True) for at, words in enumerate(one[1:]))]
        for one in rows
    ]
    return Ledger(columns, cells, _tr("Scenarios compared"), row=32, most=40)
