"""A small dialog that asks for a reason in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.theme.look import look
from ui.widgets.forms import Note
from ui.widgets.kit import Text, button, column, row
from ui.widgets.overlay import Overlay


def ask_reason(title: str, words: str, take: Callable[[str], object]) -> Overlay:
    """Ask for a reason; `take` gets it once there is one."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Reason", text)

    field = Note(name=tr("Reason"))
    field.setObjectName("reason")
    field.setFixedHeight(look.px(96))
    save = button(tr("Save"), "primary")
    cancel = button(tr("Cancel"))
    body = column(
        Text(title, "title"),
        Text(words, "body", "ink2", wrap=True),
        field,
        row(None, cancel, save),
        spacing=12,
        margins=(24, 20, 24, 20),
    )
    box = Overlay(body, first=field)

    def accept() -> None:
        reason = field.toPlainText().strip()
        if reason:
            box.dismiss()
            take(reason)
        else:
            field.setFocus()

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box
