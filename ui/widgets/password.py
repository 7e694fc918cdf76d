"""Asks for the password of a protected workbook; it is used once and not kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from ui.widgets.forms import edit
from ui.widgets.forms import field as labelled
from ui.widgets.kit import Items, Text, button
from ui.widgets.overlay import Overlay, dialog, wait_for_words


def ask_password(name: str, take: Callable[[str], object]) -> Overlay:
    """Ask for the password of a file."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Password", text)

    field = edit(name=tr("Password"))
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setProperty("drafts", "never")
    use = button(tr("Read the file"), "primary")
    cancel = button(tr("Cancel"))
    words = tr("{name} is protected. The password is used once and not kept.").format(name=name)
    items: list[Items] = [Text(words, "body", "ink2", wrap=True), 16, labelled(tr("Password"), field)]
    box = dialog(tr("Password of the workbook"), items, [None, cancel, use], first=field)
    wait_for_words(use, [field], tr("Type the password first."))

    def accept() -> None:
        if field.text():
            box.dismiss()
            take(field.text())

    use.clicked.connect(accept)
    field.returnPressed.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box
