"""Forms for what is entered for the projection: numbers and shares with their own checks, one card each."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from readiness.errors import AnswerError, ReadinessError
from ui import language
from ui.widgets.forms import Field, Pick, edit, field, pick
from ui.widgets.kit import Items, Text, button, column, row
from ui.widgets.overlay import Overlay, dialog

Kind = Literal["share", "count", "number", "text", "pick"]
Values = dict[str, float | str | None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkflowForms", text)


@dataclass(frozen=True)
class Entry:
    """A field of a form.

    Attributes:
        key, label: its name. kind: a share is typed in percent and handed on as a fraction.
        value: what is there now; None for an empty field. note: one quiet line.
        options: words of a choice, by key.
        least: smallest number.
        is_wide: whether it takes a line of its own.
    """

    key: str
    label: str
    kind: Kind = "number"
    value: float | str | None = None
    note: str = ""
    options: tuple[tuple[str, str], ...] = ()
    least: float = 0.0
    is_wide: bool = False


def read_number(text: str, kind: Kind, least: float = 0.0) -> float | None:
    """A typed number; empty text is None.

    Raises:
        AnswerError: it is no number, or out of range.
    """
    plain = text.strip().removesuffix("%").strip()
    if not plain:
        return None
    try:
        value = language.read_number(plain)
    except ValueError:
        raise AnswerError(_tr("{text} is not a number.").format(text=text.strip()[:20])) from None
    if not math.isfinite(value):
        raise AnswerError(_tr("That is not a number."))
    if kind == "share":
        if not 0 <= value <= 100:
            raise AnswerError(_tr("A percentage lies between 0 and 100."))
        return value / 100
    if kind == "count" and value != int(value):
        raise AnswerError(_tr("Whole numbers only."))
    if value < least:
        raise AnswerError(_tr("{least} is the least.").format(least=language.compact(least)))
    return value


class Form:
    """The fields of a form and what was typed into them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        self.fields: dict[str, Field] = {}
        self._given = {entry.key: entry.value for entry in entries}
        for entry in entries:
            self.fields[entry.key] = field(entry.label, _control(entry), _note(entry))

    def values(self) -> Values | None:
        """All values; None where one does not fit, which is then said under its field."""
        found: Values = {}
        is_good = True
        for entry in self.entries:
            place = self.fields[entry.key]
            try:
                found[entry.key] = self._value(entry)
                place.set_problem("")
            except AnswerError as error:
                place.set_problem(str(error))
                is_good = False
        return found if is_good else None

    def _value(self, entry: Entry) -> float | str | None:
        control = self.fields[entry.key].control
        if isinstance(control, Pick):
            return entry.options[control.currentIndex()][0]
        text = control.text() if isinstance(control, QLineEdit) else ""
        given = self._given.get(entry.key)
        if text and text == _shown(entry, given):
            return given  # untouched: not rounded to the digits shown
        return text.strip() if entry.kind == "text" else read_number(text, entry.kind, entry.least)

    def place(self, values: Mapping[str, float | str | None]) -> None:
        """Show other values."""
        for entry in self.entries:
            control = self.fields[entry.key].control
            value = self._given[entry.key] = values.get(entry.key)
            if isinstance(control, Pick):
                keys = [key for key, _ in entry.options]
                control.setCurrentIndex(keys.index(str(value)) if value in keys else 0)
            elif isinstance(control, QLineEdit):
                control.setText(_shown(entry, value))
            self.fields[entry.key].set_problem("")

    def rows(self, columns: int = 2) -> list[Items]:
        """The fields side by side, so many in a row."""
        groups: list[list[str]] = []
        for entry in self.entries:
            if entry.is_wide or not groups or len(groups[-1]) == columns or self._is_wide(groups[-1]):
                groups.append([])
            groups[-1].append(entry.key)
        lines: list[Items] = []
        for keys in groups:
            beside: list[Items] = [(column(self.fields[key], None, spacing=0), 1) for key in keys]
            empty = 0 if self._is_wide(keys) else columns - len(keys)
            lines += [row(*beside, *[(None, 1)] * empty, spacing=16), 10]
        return lines

    def _is_wide(self, keys: Sequence[str]) -> bool:
        return any(entry.is_wide for entry in self.entries if entry.key in keys)


def entry_dialog(
    title: str, why: str, entries: Sequence[Entry], save: Callable[[Values], object], *, width: int = 560
) -> Overlay:
    """A card with fields; saving closes it unless something does not fit.

    Args:
        title: What is entered.
        why: What it changes.
        entries: The fields.
        save: Receives the values; may raise a `ReadinessError`, which is said in the card.
        width: Width in text units.
    """
    form = Form(entries)
    problem = Text("", "small", "failed", wrap=True)
    problem.hide()
    cancel, accept = button(_tr("Cancel")), button(_tr("Save"), "primary")
    items: list[Items] = [Text(why, "small", "muted", wrap=True), 12, *form.rows(), problem]
    first: QWidget = form.fields[entries[0].key].control
    box = dialog(title, items, [None, cancel, accept], width=width, first=first)

    def run() -> None:
        values = form.values()
        if values is None:
            box.place()
            return
        try:
            save(values)
        except ReadinessError as error:
            problem.setText(f"{error} {error.hint}".strip())
            problem.show()
            box.place()
            return
        box.dismiss()

    cancel.clicked.connect(box.dismiss)
    accept.clicked.connect(run)
    return box


def _control(entry: Entry) -> QWidget:
    if entry.kind == "pick":
        keys = [key for key, _ in entry.options]
        control: QWidget = pick([words for _, words in entry.options], entry.label)
        if isinstance(control, Pick) and entry.value in keys:
            control.setCurrentIndex(keys.index(str(entry.value)))
    else:
        control = edit(_shown(entry, entry.value), entry.label, right=entry.kind != "text")
    control.setObjectName(f"entry-{entry.key}")
    return control


def _note(entry: Entry) -> str:
    unit = _tr("in percent") if entry.kind == "share" else ""
    return ", ".join(filter(None, (unit, entry.note)))


def _shown(entry: Entry, value: float | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return language.compact(100 * value) if entry.kind == "share" else language.compact(value, 12)
