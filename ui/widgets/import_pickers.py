"""Cards in which a person picks: an answer, a column, a field, a sheet, the header row, or types a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from readiness.app.import_view import Inspection
from ui.language import number
from ui.models.import_draft import Decision
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme.look import look
from ui.widgets.cells import Cell, Words
from ui.widgets.forms import edit, field, pick
from ui.widgets.import_words import answer_words, choice_words
from ui.widgets.kit import Items, Text, button
from ui.widgets.ledger import Column, Ledger
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tables import Table

Take = Callable[[str], object]
MOST_LEDGER = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportPickers", text)


def pick_one(title: str, why: str, options: Sequence[tuple[str, str, str]], current: str | None, take: Take) -> Overlay:
    """A list of options as (value, words, quiet words); arrows move, Enter or a double click takes."""
    values = [value for value, _, _ in options]
    rows: list[list[Cell | str]] = [
        [Words(words, "label", is_own=True), Words(quiet, "small", "ink_3", is_own=True)] for _, words, quiet in options
    ]
    at = values.index(current) if current in values else 0
    ledger = Ledger([Column("", -5), Column("", -6)], rows, title, selected=at, row=34)
    ledger.setObjectName("options")
    box = _card(title, why, ledger, lambda: take(values[ledger.selected]), [])
    ledger.chosen.connect(lambda _at: _finish(box, lambda: take(values[ledger.selected])))
    return box


def _card(title: str, why: str, content: QWidget, take: Callable[[], object], extra: Sequence[Items]) -> Overlay:
    use, cancel = button(_tr("Take this"), "primary"), button(_tr("Cancel"))
    items: list[Items] = [Text(why, "body", "ink2", wrap=True), 10] if why else []
    box = dialog(title, [*items, content], [*extra, None, cancel, use], width=600, first=content)
    use.clicked.connect(lambda: _finish(box, take))
    cancel.clicked.connect(box.dismiss)
    return box


def _finish(box: Overlay, take: Callable[[], object]) -> None:
    box.dismiss()
    take()


def pick_answer(line: Decision, take: Take) -> Overlay:
    """Answer one decision."""
    title = choice_words(line.key)
    why = " ".join(part for part in (line.question, line.proof) if part)
    if line.key == "time_zone":
        zones = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc", "posix")))
        return _pick_long(title, why, ["UTC", *zones], line.answer or "UTC", take)
    if not line.options:
        return _type(title, why, line.answer or "", take)
    if len(line.options) > MOST_LEDGER:
        return _pick_long(title, why, list(line.options), line.answer or "", take)
    options = [(option, answer_words(line.key, option), "") for option in line.options]
    return pick_one(title, why, options, line.answer, take)


def _pick_long(title: str, why: str, options: list[str], current: str, take: Take) -> Overlay:
    box = pick(options, title, options.index(current) if current in options else 0)
    return _card(title, why, box, lambda: take(box.currentText()), [])


def _type(title: str, why: str, current: str, take: Take) -> Overlay:
    line = edit(current, title)
    return _card(title, "", field(title, line, why), lambda: take(line.text().strip()), [])


def pick_column(title: str, found: Inspection, current: str, take: Take) -> Overlay:
    """Choose the column of a field, with samples; empty: not used."""
    options = [("", _tr("Not used"), "")]
    for column in found.columns:
        quiet = ", ".join(sample for sample in column.samples[:3] if sample)
        options.append((column.source, column.source, quiet))
    return pick_one(title, _tr("Which column holds it?"), options, current, take)


def pick_header(found: Inspection, take: Take) -> Overlay:
    """Point at the header in the rows as they lie in the sheet: a click or Enter takes the row."""
    wide = max((sum(1 for cell in cells if cell) for _, cells in found.top), default=1)
    shown = min(max(wide, 2), 6)
    rows = [
        TableRow((TableCell(number(line)), *(TableCell(cells[i] if i < len(cells) else "") for i in range(shown))))
        for line, cells in found.top
    ]
    table = Table(_tr("Rows of the sheet as they are"))
    table.setObjectName("header-rows")
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setMinimumHeight(look.px(300))
    table.horizontalHeader().setMaximumSectionSize(look.px(170))
    table.show_model(TableModel([_tr("Row"), *("" for _ in range(shown))], rows))
    numbers = [line for line, _ in found.top]
    table.select(numbers.index(found.header_row) if found.header_row in numbers else 0)
    why = _tr("Click the row that holds the column names. Rows above it are left out.")
    cancel = button(_tr("Cancel"))
    box = dialog(
        _tr("Header row"), [Text(why, "body", "ink2", wrap=True), 10, table], [None, cancel], width=880, first=table
    )

    def choose(at: int) -> None:
        _finish(box, lambda: take(str(numbers[at])))

    table.clicked.connect(lambda index: choose(index.row()))
    table.chosen.connect(choose)
    cancel.clicked.connect(box.dismiss)
    return box


def show_remarks(lines: Sequence[tuple[str, str, str]]) -> Overlay:
    """Everything the importer has to say, as (tone, sentence, what to do)."""
    items: list[Items] = []
    for tone, words, hint in lines:
        items += [Text(words, "body", tone, wrap=True)]
        if hint:
            items += [2, Text(hint, "small", "muted", wrap=True)]
        items.append(10)
    close = button(_tr("Close"), "primary")
    box = dialog(_tr("Remarks on the file"), items, [None, close], width=640, first=close)
    close.clicked.connect(box.dismiss)
    return box
