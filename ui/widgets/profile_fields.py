"""Editors for the fields of the profile: one per kind of field, each telling its value when it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from readiness.app.profile import SHARE, FieldView
from readiness.domain.questionnaire import ProfileField
from ui.language import compact
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import Entry, Field, Note, pick
from ui.widgets.kit import Text, button, column, flush, frame, row
from ui.widgets.segmented import Segmented
from ui.widgets.tick_box import TickBox

Tell = Callable[[Any], str]
"""Takes a new value; returns what is wrong with it, empty if it was recorded."""
MOST_SEGMENTS = 4
LONG_TEXT = 120
TALL_LIST, TALL_TEXT = 200, 96
NUMBER, MOST_IN_ROW, ROW_GAP = 120, 3, 24


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileFields", text)


def field_editor(view: FieldView, tell: Tell, *, locked: bool = False, tall: bool = False) -> QWidget:
    """The editor of a field; `tell` gets each new value. A tall window gives several lines more room."""
    made = _EDITORS[view.field.type](view, tell)
    if tall and isinstance(made, Field) and isinstance(made.control, Note):
        made.control.setFixedHeight(look.px(TALL_LIST if view.field.type == "list" else TALL_TEXT))
    if tall and isinstance(made, TableEditor):
        made.spread()
    made.setEnabled(not locked)
    if isinstance(made, Field):
        made.set_open(is_open=view.value in (None, "", ()))
    return made


def is_short(view: FieldView) -> bool:
    """Whether its editor is so small that two or three of them stand side by side."""
    return view.field.type in ("number", "yesno", "date")


def in_rows(views: Sequence[FieldView], most: int) -> list[list[FieldView]]:
    """Fields as they stand: short ones that follow each other share a row, `most` at a time."""
    rows: list[list[FieldView]] = []
    for view in views:
        last = rows[-1] if rows else []
        if last and is_short(view) and all(is_short(v) for v in last) and len(last) < most:
            last.append(view)
        else:
            rows.append([view])
    return rows


def most_in_row(views: Sequence[FieldView], width: float) -> int:
    """How many short fields stand side by side in a width: none of their units may leave the card."""
    short = [view for view in views if is_short(view)]
    widest = max((look.px(NUMBER) + 8 + paint.width("body", unit_of(view)) for view in short), default=0.0)
    widest = max(widest, *(paint.width("label", view.field.label) + look.px(72) for view in short), 1.0)
    return max(1, min(MOST_IN_ROW, int((width + ROW_GAP) // (widest + ROW_GAP))))


def unit_of(view: FieldView) -> str:
    """The unit as it stands beside the field."""
    return "%" if view.field.unit == SHARE else view.field.unit


def _labelled(view: FieldView, control: QWidget, note: str = "", unit: str = "") -> Field:
    needed = _tr("Required") if view.field.required else ""
    return Field(view.field.label, control, note, unit=unit, required=needed)


def _telling(made: Field, control: Entry | Note, tell: Tell) -> Field:
    """Words that are refused stay in their field, as typed, with what is wrong under it."""

    def send(words: str) -> None:
        problem = tell(words)
        if problem and isinstance(control, Entry):
            control.setModified(True)
        made.set_problem(problem)

    control.committed.connect(send)
    return made


def _choice(view: FieldView, tell: Tell) -> QWidget:
    options = view.field.options
    current = next((i for i, o in enumerate(options) if o.key == view.value), -1)
    wide = sum(paint.width("label", o.label) + 32 for o in options)
    if len(options) <= MOST_SEGMENTS and wide < look.px(620):
        parts = Segmented([o.label for o in options], current, view.field.label)
        parts.chosen.connect(lambda at: tell(options[at].key))
        parts.setMaximumWidth(look.px(720))
        return _labelled(view, parts, options[current].hint if current >= 0 else "")
    box = pick([_tr("Choose"), *(o.label for o in options)], view.field.label, current + 1)
    box.setMaximumWidth(look.px(420))
    box.activated.connect(lambda at: tell(options[at - 1].key if at else None))
    return _labelled(view, box, options[current].hint if current >= 0 else "")


def _yes_no(view: FieldView, tell: Tell) -> QWidget:
    current = -1 if view.value is None else 0 if view.value else 1
    parts = Segmented([_tr("Yes"), _tr("No")], current, view.field.label)
    parts.chosen.connect(lambda at: tell(at == 0))
    parts.setMaximumWidth(look.px(240))
    return _labelled(view, parts)


def _multi(view: FieldView, tell: Tell) -> QWidget:
    from readiness.domain.answers import tick_option

    ticked = tuple(str(v) for v in view.value) if isinstance(view.value, tuple | list) else ()
    holder = frame("clear")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(4)
    half = -(-len(view.field.options) // 2)
    for index, option in enumerate(view.field.options):
        box = TickBox(option.label, on=option.key in ticked)
        box.clicked.connect(lambda _on=False, key=option.key: tell(tick_option(view.field, ticked, key)))
        grid.addWidget(box, index % half, index // half)
    return _labelled(view, holder)


def _text(view: FieldView, tell: Tell) -> QWidget:
    value = "" if view.value is None else str(view.value)
    if (view.field.max_length or LONG_TEXT + 1) > LONG_TEXT:
        note = Note(value, view.field.label)
        note.setFixedHeight(look.px(72))
        return _telling(_labelled(view, note), note, tell)
    line = Entry(value, view.field.label)
    return _telling(_labelled(view, line), line, tell)


def _number(view: FieldView, tell: Tell) -> QWidget:
    percent = view.field.unit == SHARE
    value = view.value
    shown = "" if not isinstance(value, int | float) else compact(100 * value if percent else value, 12)
    line = Entry(shown, view.field.label)
    line.setFixedWidth(look.px(NUMBER))
    line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def read(words: str) -> str:
        plain = words.strip().removesuffix("%").strip() if percent else words.strip()
        return f"{plain} %" if percent and plain else plain

    return _telling(_labelled(view, line, unit=unit_of(view)), line, lambda words: tell(read(words)))


def _list(view: FieldView, tell: Tell) -> QWidget:
    lines = "\n".join(str(v) for v in view.value) if isinstance(view.value, tuple | list) else ""
    note = Note(lines, view.field.label)
    note.setFixedHeight(look.px(112))
    made = _labelled(view, note, _tr("One on each line."))
    return _telling(made, note, lambda words: tell([w.strip() for w in words.splitlines() if w.strip()]))


def _table(view: FieldView, tell: Tell) -> QWidget:
    editor = TableEditor(view.field, view.value)
    editor.changed.connect(lambda rows: editor.say(tell(rows)))
    return editor


def _share(asked: ProfileField, text: int = 124) -> int:
    """How much of the width a column takes: what its longest option needs beside the arrow, or a name's width."""
    if asked.type == "choice":
        return round(max((paint.width("small", o.label) for o in asked.options), default=0.0)) + look.px(36)
    return look.px(text if asked.type == "text" else 94)


class TableEditor(QFrame):
    """Rows of a table field. A row is told once its first required cell is filled.

    Attributes:
        changed: The rows changed; carries a list of dicts without empty cells.
    """

    changed = Signal(object)

    def __init__(self, asked: ProfileField, value: Any) -> None:
        super().__init__()
        self.setObjectName("card")
        self._field = asked
        self._rows: list[dict[str, Any]] = [dict(r) for r in value] if isinstance(value, tuple | list) else []
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
        line.committed.connect(lambda words: self._set(at, asked.key, words.strip()))
        return line

    def _set(self, at: int, key: str, value: Any) -> None:
        if value in (None, ""):
            self._rows[at].pop(key, None)
        else:
            self._rows[at][key] = value
        self._send()

    def _remove(self, at: int) -> None:
        self._rows[at] = {}
        self._send()

    def _send(self) -> None:
        needed = next((c for c in self._field.columns if c.required), self._field.columns[0])
        rows = [r for r in self._rows if r]
        unnamed = [r for r in rows if needed.key not in r]
        self.say(_tr("{column} is missing in a row.").format(column=needed.label) if unnamed else "")
        if not unnamed:
            self.changed.emit(rows)

    def say(self, problem: str) -> None:
        """Say under the rows what is wrong with them; empty takes it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))


_EDITORS: dict[str, Callable[[FieldView, Tell], QWidget]] = {
    "choice": _choice,
    "yesno": _yes_no,
    "multi": _multi,
    "text": _text,
    "date": _text,
    "number": _number,
    "list": _list,
    "table": _table,
}

__all__ = ["Field", "TableEditor", "field_editor"]
