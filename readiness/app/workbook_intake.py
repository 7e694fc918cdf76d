"""The intake in the workbook: a row per field, tables of the profile and the register of a question as own sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from readiness.app import workbook_words as words
from readiness.app.workbook_stamp import Stamp, stamp_text
from readiness.domain.condition import Compare, Condition
from readiness.domain.questionnaire import ProfileField, ProfileItem, ProfileValue
from readiness.domain.questions import Question
from readiness.ingest.forms.form import ASIDE, KEY, WAS, FormCell, FormColumn, FormSheet, Value
from readiness.language import noop, tr, trn

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

INTAKE, TABLE, REGISTER = "intake", "table", "register"
SPARE_ROWS = 60
LONGEST_HINTS = 90
"""Characters of hints that fit into the head of a column."""
_BAD_IN_TITLE = str.maketrans(dict.fromkeys(":\\/?*[]'", " "))
REGISTER_WORDS = {
    "name": noop("Name"),
    "owner": noop("Owner"),
    "purpose": noop("Purpose"),
    "rights": noop("Rights"),
    "state": noop("State"),
}


def field_cells(field: ProfileField, value: ProfileValue) -> tuple[Value, ...]:
    """The cells of a field: one, or one per option where several can be ticked."""
    if field.type != "multi":
        return (words.field_cell(field, value),)
    ticked = {str(key) for key in value} if isinstance(value, tuple | list) else set()
    return tuple(words.TICK if option.key in ticked else None for option in field.options)


def table_rows(field: ProfileField, value: ProfileValue) -> tuple[tuple[Value, ...], ...]:
    """The rows of a table field as cells."""
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple | list) else []
    return tuple(tuple(words.field_cell(column, row.get(column.key)) for column in field.columns) for row in rows)


def register_rows(columns: tuple[str, ...], rows: tuple[Mapping[str, str], ...]) -> tuple[tuple[Value, ...], ...]:
    """The rows of a register as cells."""
    return tuple(tuple(row.get(column) for column in columns) for row in rows)


def intake_sheet(engagement: Engagement, stamp: str) -> FormSheet:
    """Every field of the intake that is no table."""
    rows: list[tuple[FormCell, ...]] = []
    for item in engagement.pack.profile:
        fields = [field for field in item.fields if field.type != "table"]
        if not fields:
            continue
        rows.append(_item_row(item))
        for field in fields:
            rows.extend(_field_rows(engagement, item, field))
    columns = (
        FormColumn(KEY, "", 4, is_hidden=True),
        FormColumn(WAS, "", 4, is_hidden=True),
        FormColumn("item", tr("Item"), 8),
        FormColumn("asked", tr("What is asked"), 46),
        FormColumn("answer", tr("Answer"), 40),
        FormColumn("unit", tr("Unit"), 14),
        FormColumn("how", tr("How to answer"), 52),
    )
    note = tr("what is known about the agent before the workshop; nothing here is scored")
    return FormSheet(tr("Intake"), stamp, note, columns, tuple(rows), frozen=2)


def _item_row(item: ProfileItem) -> tuple[FormCell, ...]:
    help_text = FormCell(item.help, is_quiet=True)
    blank = FormCell()
    return (FormCell(ASIDE), blank, _strong(item.id), _strong(item.question), blank, blank, help_text)


def _strong(text: str) -> FormCell:
    return FormCell(text, is_strong=True)


def _field_rows(engagement: Engagement, item: ProfileItem, field: ProfileField) -> list[tuple[FormCell, ...]]:
    value = engagement.profile.get(item.id, {}).get(field.key)
    cells = field_cells(field, value)
    was = FormCell(words.fingerprint(cells))
    key = f"{item.id}.{field.key}"
    name = FormCell(item.id, is_quiet=True)
    if field.type != "multi":
        asked = FormCell(f"{field.label}{_only_if(engagement, field.condition)}")
        unit = FormCell("%" if words.is_share(field) else field.unit, is_quiet=True)
        how = FormCell(_how(field), is_quiet=True)
        return [(FormCell(key), was, name, asked, input_cell(field, cells[0]), unit, how)]
    return [
        (
            FormCell(f"{key}:{option.key}"),
            was,
            name,
            FormCell(f"{field.label}: {option.label}"),
            FormCell(cell, is_input=True, options=(words.TICK,)),
            FormCell(tr("tick"), is_quiet=True),
            FormCell(option.hint or (tr("x where it applies; several can") if not number else ""), is_quiet=True),
        )
        for number, (option, cell) in enumerate(zip(field.options, cells, strict=True))
    ]


def input_cell(field: ProfileField, value: Value) -> FormCell:
    """The cell in which a field is filled in."""
    options: tuple[str, ...] = ()
    if field.type == "choice":
        options = tuple(option.label for option in field.options)
    elif field.type == "yesno":
        options = (tr(words.YES), tr(words.NO))
    is_number = field.type == "number" and not words.is_share(field) and not words.is_percent(field.unit)
    return FormCell(
        value,
        is_input=True,
        kind="number" if is_number else "date" if field.type == "date" else "text",
        options=options,
        low=field.min,
        high=field.max,
        is_required=field.required,
    )


def _only_if(engagement: Engagement, condition: Condition | None) -> str:
    if condition is None:
        return ""
    if isinstance(condition, Compare) and condition.field and condition.op == "eq":
        for item in engagement.pack.profile:
            for field in item.fields:
                if f"{item.id}.{field.key}" == condition.field:
                    value = plain_label(field, condition.value)
                    return tr(" (only if “{field}” is “{value}”)", field=field.label, value=value)
    return tr(" (only if it applies)")


def plain_label(field: ProfileField, value: object) -> str:
    """A stored value by its label."""
    return words.plain(words.field_cell(field, value))


def _how(field: ProfileField) -> str:
    parts = [tr("Needed.")] if field.required else []
    parts += [field.hint] if field.hint else []
    if field.type == "choice":
        hinted = [f"{o.label}: {o.hint}" for o in field.options if o.hint]
        parts += ["\n".join(hinted)] if hinted else [tr("Choose from the list.")]
        parts += [tr("Others can be typed.")] if field.open else []
    elif field.type == "list":
        parts.append(tr("One per line (Alt+Enter), or separated by semicolons."))
        parts += [trn("At most one.", "At most {n}.", field.max_items)] if field.max_items else []
    elif field.type == "number":
        parts.append(tr("A percentage.") if words.is_share(field) else _range(field))
    elif field.type == "date":
        parts.append(tr("A date."))
    elif field.type == "text" and field.max_length:
        parts.append(trn("At most one character.", "At most {n} characters.", field.max_length))
    return " ".join(part for part in parts if part)


def _range(field: ProfileField) -> str:
    if field.min is not None and field.max is not None:
        return tr("A number from {low} to {high}.", low=f"{field.min:g}", high=f"{field.max:g}")
    return tr("A number.")


def table_sheets(engagement: Engagement, stamp: Stamp, taken: set[str]) -> list[FormSheet]:
    """A sheet for every table of the intake, then one for every register of a question."""
    sheets = []
    for item in engagement.pack.profile:
        for field in (field for field in item.fields if field.type == "table"):
            rows = table_rows(field, engagement.profile.get(item.id, {}).get(field.key))
            columns = [(column.key, _table_title(column), _width(column)) for column in field.columns]
            blank = tuple(input_cell(column, None) for column in field.columns)
            subject, note = f"{item.id}.{field.key}", f"{item.id} {item.question}"
            title = sheet_title(field.label, taken)
            sheets.append(_rows_sheet(stamp, TABLE, subject, title, note, columns, rows, blank))
    return sheets + [
        _register_sheet(engagement, question, question.register_.columns, stamp, taken)
        for question in engagement.pack.questions
        if question.register_ is not None
    ]


def _register_sheet(
    engagement: Engagement, question: Question, keys: tuple[str, ...], stamp: Stamp, taken: set[str]
) -> FormSheet:
    rows = register_rows(keys, engagement.response(question.id).register_rows)
    columns = [(key, register_word(key), 30) for key in keys]
    blank = tuple(FormCell(is_input=True) for _ in keys)
    title = sheet_title(question.short_title, taken)
    note = f"{question.id} {question.question}"
    return _rows_sheet(stamp, REGISTER, str(question.id), title, note, columns, rows, blank)


def register_word(key: str) -> str:
    """The title of a register's column."""
    return tr(REGISTER_WORDS[key]) if key in REGISTER_WORDS else key.replace("_", " ").capitalize()


def _table_title(column: ProfileField) -> str:
    hints = "; ".join(f"{o.label}: {o.hint}" for o in column.options if o.hint)
    return f"{column.label} ({hints})" if hints and len(hints) < LONGEST_HINTS and not column.open else column.label


def _width(column: ProfileField) -> int:
    return {"text": 30, "choice": 24, "date": 14}.get(column.type, 18)


def _rows_sheet(
    stamp: Stamp,
    kind: str,
    subject: str,
    title: str,
    note: str,
    columns: list[tuple[str, str, int]],
    rows: tuple[tuple[Value, ...], ...],
    blank: tuple[FormCell, ...],
) -> FormSheet:
    was = words.fingerprint(cell for row in rows for cell in row)
    filled = tuple(
        (
            FormCell(str(number)),
            *(
                FormCell(cell, is_input=True, kind=b.kind, options=b.options, low=b.low, high=b.high)
                for cell, b in zip(row, blank, strict=True)
            ),
        )
        for number, row in enumerate(rows, 1)
    )
    shown = tuple(FormColumn(key, head, width) for key, head, width in columns)
    return FormSheet(
        title,
        stamp_text(stamp, kind, subject, was),
        note,
        (FormColumn(KEY, "", 4, is_hidden=True), *shown),
        filled,
        spare=(FormCell(), *blank),
        spare_rows=SPARE_ROWS,
    )


def sheet_title(words_: str, taken: set[str]) -> str:
    """A name that a sheet can have and none has yet."""
    base = " ".join(words_.translate(_BAD_IN_TITLE).split())[:28] or "Sheet"
    title, number = base, 2
    while title.casefold() in taken:
        title, number = f"{base} {number}", number + 1
    taken.add(title.casefold())
    return title
