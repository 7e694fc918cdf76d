"""What the person sees when the program itself is at fault: calm words, details folded, nothing sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme.look import look
from ui.widgets.kit import Button, Text, button
from ui.widgets.overlay import Overlay, dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("Crash", text)


def crash_card(details: str, log: Path) -> Overlay:
    """A card that says what happened, that the work is saved, and where the log lies.

    Args:
        details: The traceback, shown only when asked for.
        log: Path of the log.
    """
    words = _tr(
        "Something went wrong in the program. Every answer up to now is in the file; you can go on working. "
        "If it happens again, close the window and open it anew."
    )
    shown = QPlainTextEdit(details)
    shown.setReadOnly(True)
    shown.setFont(look.font("micro"))
    shown.setAccessibleName(_tr("Details of the fault"))
    shown.setTabChangesFocus(True)
    shown.setFixedHeight(look.px(160))
    shown.hide()
    where = Text(_tr("Details are in {path}. Nothing is sent anywhere.").format(path=log), "small", "muted", wrap=True)
    unfold, copy = button(_tr("Show details")), button(_tr("Copy details"))
    go_on = Button(_tr("Go on"), "primary")
    title = _tr("This did not work")
    box = dialog(title, [Text(words, "body", "ink2", wrap=True), 10, where, 10, shown], [unfold, copy, None, go_on])
    go_on.clicked.connect(box.dismiss)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))

    def fold() -> None:
        shown.setVisible(not shown.isVisible())
        box.place()

    unfold.clicked.connect(fold)
    return box
