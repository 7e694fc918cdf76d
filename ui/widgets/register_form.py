"""The register kept with a question as a small table in a card: one row per agent, saved together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit

from ui.theme.look import look
from ui.widgets.forms import edit
from ui.widgets.kit import Items, Text, button, frame, row, scroll
from ui.widgets.overlay import Overlay, dialog

Rows = Sequence[Mapping[str, str]]
FEWEST = 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterForm", text)


def ask_register(
    title: str, columns: Sequence[str], rows: Rows, take: Callable[[list[dict[str, str]]], object] | None
) -> Overlay:
    """Show the rows; `take` gets them when they are saved (None: they can only be read)."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    lines: list[dict[str, QLineEdit]] = []
    for at, key in enumerate(columns):
        grid.addWidget(Text(_word(key), "label", "muted"), 0, at)

    def add(values: Mapping[str, str]) -> None:
        number = len(lines) + 1
        fields: dict[str, QLineEdit] = {}
        for at, key in enumerate(columns):
            name = _tr("{column}, row {number}").format(column=_word(key), number=number)
            field = edit(values.get(key, ""), name)
            field.setObjectName(f"register-{key}-{number}")
            field.setFont(look.font("small"))
            field.setReadOnly(take is None)
            field.setMinimumWidth(look.px(96))
            field.setMinimumHeight(look.px(34))
            grid.addWidget(field, number, at)
            fields[key] = field
        lines.append(fields)

    for values in rows:
        add(values)
    for _ in range(max(1, FEWEST - len(lines)) if take is not None else 0):
        add({})
    body = frame("clear", None)
    body.setLayout(grid)
    area = scroll(body, _tr("Rows"))
    area.setMinimumHeight(look.px(160))
    close = button(_tr("Close") if take is None else _tr("Cancel"))
    save, more = button(_tr("Save"), "primary"), button(_tr("Add a row"), "quiet", "plus")
    foot: list[Items] = [None, close] if take is None else [more, None, close, save]
    words = _tr("One row for each agent that runs today. An empty owner is a finding.")
    content: list[Items] = [Text(words, "small", "muted", wrap=True), 8, area]
    first = lines[0][columns[0]] if lines else None
    box = dialog(title, content, [row(*foot)] if take is None else foot, width=900, top=0.3, first=first)

    def add_row() -> None:
        add({})
        lines[-1][columns[0]].setFocus()
        box.place()

    def accept() -> None:
        found = [{key: field.text() for key, field in fields.items()} for fields in lines]
        box.dismiss()
        if take is not None:
            take(found)

    more.clicked.connect(add_row)
    save.clicked.connect(accept)
    close.clicked.connect(box.dismiss)
    return box


def _word(key: str) -> str:
    return key.replace("_", " ").capitalize()
