"""What only a person can decide about a file: each question with its options, proposals marked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from readiness.app.import_view import Inspection
from readiness.app.importing import Choice
from ui.theme.look import look
from ui.widgets.forms import edit, pick
from ui.widgets.kit import Items, Text, column, frame, row, scroll
from ui.widgets.marks import Chip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportChoices", text)


def option_words(option: str) -> str:
    """An option of the importer for people."""
    words = {
        "success": _tr("right"),
        "failure": _tr("wrong"),
        "corrected": _tr("wrong, corrected"),
        "escalated": _tr("handed to a person"),
        "partial": _tr("partly right"),
        "unknown": _tr("not known"),
        "human": _tr("people"),
        "rule": _tr("a rule"),
        "judge": _tr("scoring software"),
        "self_reported": _tr("the agent itself"),
        "http": _tr("only the transport (HTTP)"),
    }
    return words.get(option, option)


class ImportChoices(QFrame):
    """The open questions of an inspection.

    Attributes:
        decided: A choice was made; carries its key and the option.
    """

    decided = Signal(str, str)

    def __init__(self, found: Inspection, settings: dict[str, str]) -> None:
        super().__init__()
        self.setObjectName("clear")
        lines: list[Items] = []
        for choice in found.choices:
            lines += [self._line(choice, settings), 6]
        if not lines:
            lines = [Text(_tr("Nothing to decide: the file says it all."), "small", "muted", wrap=True)]
        inner = frame("clear", column(*lines, None, spacing=0, margins=(12, 4, 12, 4)))
        self.setLayout(column((scroll(inner, _tr("Decisions")), 1), spacing=0))

    def _line(self, choice: Choice, settings: dict[str, str]) -> QFrame:
        taken = settings.get(choice.key)
        words = Text(choice.question, "small", wrap=True)
        if not choice.options:
            field = edit(taken or choice.default or "", choice.question)
            field.setFont(look.font("small"))
            field.editingFinished.connect(lambda: self._typed(choice.key, field))
            return frame("clear", column(words, field, spacing=2))
        options = list(choice.options)
        current = taken or choice.default
        box = pick([_tr("Choose"), *map(option_words, options)], choice.question)
        box.setFont(look.font("small"))
        box.setObjectName(f"choice-{choice.key}")
        box.setCurrentIndex(options.index(current) + 1 if current in options else 0)
        box.activated.connect(lambda at: self._picked(choice.key, options, at))
        state = Chip(_tr("open"), "claimed", "warning") if current is None else Chip(_tr("proposed"), "unknown", "info")
        if taken is not None:
            state = Chip(_tr("decided"), "passed", "check_circle")
        return frame("clear", column(words, row((box, 1), state, spacing=8), spacing=2))

    def _typed(self, key: str, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.decided.emit(key, field.text().strip())

    def _picked(self, key: str, options: list[str], at: int) -> None:
        if at > 0:
            self.decided.emit(key, options[at - 1])
