"""The editor of a table of the profile: rows of cells, told as a whole once every row has what it needs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from readiness.domain.questionnaire import ProfileField
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import Entry, pick
from ui.widgets.kit import Text, button, column, flush, row
from ui.widgets.tick_box import TickBox


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileFields", text)


def _share(asked: ProfileField, text: int = 124) -> int:
    """How much of the width a column takes: what its longest option needs beside the arrow, or a name's width."""
    if asked.type == "choice":
        return round(max((paint.width("small", o.label) for o in asked.options), default=0.0)) + look.px(36)
    return look.px(text if asked.type == "text" else 94)


class TableEditor(QFrame):
    """Rows of a table field. They are told once the first required cell of each is filled.

    Attributes:
        changed: The rows changed; carries a list of dicts without empty cells.
        drafted: A cell is being typed in, or a row is not complete; carries the rows as they stand.
    """

    changed = Signal(object)
    drafted = Signal(object)

    def __init__(self, asked: ProfileField, value: Any, draft: Any = None) -> None:
        """Show the rows.

        Args:
            asked: The field with its columns.
            value: The rows that are recorded.
            draft: Rows that were typed and not recorded; they stand there instead.
        """
        super().__init__()
        self.setObjectName("card")
        self._field = asked
        self._is_typed = isinstance(draft, list) and all(isinstance(r, dict) for r in draft)
        found = draft if self._is_typed else value
        self._rows: list[dict[str, Any]] = [dict(r) for r in found] if isinstance(found, tuple | list) else []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        self._problem = Text("", "small", "failed")
        self._problem.hide()
        add = button(_tr("Add a row"), "quiet", "plus")
        add.clicked.connect(self._add)
        body = column(self._grid, row(flush(add, "left"), None, self._problem), spacing=8, margins=(16, 12, 12, 12))
        self.setLayout(body)
        for at, asked_column in enumerate(asked.columns):
            self._grid.addWidget(Text(asked_column.label, "label", "muted"), 0, at)
            self._grid.setColumnStretch(at, _share(asked_column))
        for at in range(len(self._rows)):
            self._show_row(at)
        if not self._rows:
            self._add()
        self.say(self._missing())

    @property
    def problem(self) -> str:
        """Why the rows are not recorded; empty if they are."""
        return self._problem.text()

    def commit(self) -> None:
        """Tell the rows if something was typed and not told."""
        if self._is_typed:
            self._send()

    def spread(self) -> None:
        """Take the gaps of a large window."""
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        for at, asked in enumerate(self._field.columns):
            self._grid.setColumnStretch(at, _share(asked, text=160))
        inside = self.layout()
        if inside is not None:
            inside.setContentsMargins(24, 20, 16, 16)

    def _add(self) -> None:
        self._rows.append({})
        self._show_row(len(self._rows) - 1)

    def _show_row(self, at: int) -> None:
        for position, asked in enumerate(self._field.columns):
            self._grid.addWidget(self._cell(at, asked), at + 1, position)
        drop = button("", "icon", "cross", _tr("Remove row {number}").format(number=at + 1))
        drop.setFixedSize(look.px(32), look.px(32))
        drop.clicked.connect(lambda: self._remove(at))
        self._grid.addWidget(drop, at + 1, len(self._field.columns))

    def _cell(self, at: int, asked: ProfileField) -> QWidget:
        value = self._rows[at].get(asked.key)
        name = _tr("{column}, row {number}").format(column=asked.label, number=at + 1)
        if asked.type == "choice":
            keys = [None, *(o.key for o in asked.options)]
            box = pick(["", *(o.label for o in asked.options)], name, keys.index(value) if value in keys else 0)
            box.setFont(look.font("small"))
            box.setProperty("kind", "cell")
            box.setMinimumWidth(look.px(72))
            box.activated.connect(lambda chosen: self._set(at, asked.key, keys[chosen]))
            return box
        if asked.type == "yesno":
            tick = TickBox("", on=bool(value))
            tick.setAccessibleName(name)
            tick.clicked.connect(lambda on: self._set(at, asked.key, on))
            return tick
        hint = _tr("2026-11-30") if asked.type == "date" else ""
        line = Entry("" if value is None else str(value), name, hint=hint)
        line.setFont(look.font("small"))
        line.setMinimumWidth(look.px(84))
        line.setProperty("drafts", "own")
        line.textEdited.connect(lambda words: self._draft(at, asked.key, words))
        line.committed.connect(lambda words: self._set(at, asked.key, words.strip()))
        return line

    def _draft(self, at: int, key: str, words: str) -> None:
        self._is_typed = True
        self._put(at, key, words)
        self.drafted.emit(self._filled())

    def _set(self, at: int, key: str, value: Any) -> None:
        self._put(at, key, value)
        self._send()

    def _put(self, at: int, key: str, value: Any) -> None:
        if value in (None, ""):
            self._rows[at].pop(key, None)
        else:
            self._rows[at][key] = value

    def _remove(self, at: int) -> None:
        self._rows[at] = {}
        self._send()

    def _send(self) -> None:
        rows, missing = self._filled(), self._missing()
        self.say(missing)
        self._is_typed = bool(missing)
        if missing:
            self.drafted.emit(rows)
        else:
            self.changed.emit(rows)

    def _filled(self) -> list[dict[str, Any]]:
        return [dict(r) for r in self._rows if r]

    def _missing(self) -> str:
        needed = next((c for c in self._field.columns if c.required), self._field.columns[0])
        if all(needed.key in r for r in self._rows if r):
            return ""
        return _tr("{column} is missing in a row.").format(column=needed.label)

    def say(self, problem: str) -> None:
        """Say under the rows what is wrong with them; empty takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
