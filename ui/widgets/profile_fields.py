"""Editors for the fields of the profile: one per kind of field, each telling its value when it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from readiness.app.profile import SHARE, FieldView
from ui.language import compact
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import Entry, Field, Note, pick
from ui.widgets.kit import frame
from ui.widgets.profile_table import TableEditor
from ui.widgets.segmented import Segmented
from ui.widgets.tick_box import TickBox

Tell = Callable[[Any], str]
"""Takes a new value; returns what is wrong with it, empty if it was recorded."""
Keep = Callable[[Any], object]
MOST_SEGMENTS = 4
LONG_TEXT = 120
TALL_LIST, TALL_TEXT = 200, 96
NUMBER, MOST_IN_ROW, ROW_GAP = 120, 3, 24


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileFields", text)


def field_editor(
    view: FieldView,
    tell: Tell,
    *,
    draft: Any = None,
    keep: Keep | None = None,
    locked: bool = False,
    tall: bool = False,
) -> QWidget:
    """The editor of a field.

    Args:
        view: The field with its value.
        tell: Gets each new value.
        draft: Rows of a table that were typed and not recorded.
        keep: Gets the rows of a table that are being typed or not complete, None once they are recorded.
        locked: Nothing can be changed.
        tall: A tall window gives several lines more room.
    """
    if view.field.type == "table":
        made: QWidget = _table(view, tell, draft, keep)
    else:
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


def _table(view: FieldView, tell: Tell, draft: Any, keep: Keep | None) -> TableEditor:
    editor = TableEditor(view.field, view.value, draft)

    def send(rows: Any) -> None:
        problem = tell(rows)
        editor.say(problem)
        if keep is not None:
            keep(rows if problem else None)

    editor.changed.connect(send)
    if keep is not None:
        editor.drafted.connect(keep)
    return editor


_EDITORS: dict[str, Callable[[FieldView, Tell], QWidget]] = {
    "choice": _choice,
    "yesno": _yes_no,
    "multi": _multi,
    "text": _text,
    "date": _text,
    "number": _number,
    "list": _list,
}

__all__ = ["Field", "TableEditor", "field_editor"]
