"""Entries of the intake in a filled workbook: fields, tables of the profile, and registers of questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from readiness.app import languages
from readiness.app import workbook_words as words
from readiness.app.details import profile_field, set_profile
from readiness.app.profile import show_value
from readiness.app.register import set_register
from readiness.app.workbook_intake import field_cells, register_rows, table_rows
from readiness.app.workbook_plan import Entry
from readiness.app.workbook_read import FilledSheet, Line
from readiness.domain.answers import check_profile_value
from readiness.domain.edit import Edit
from readiness.domain.questionnaire import ProfileField, ProfileItem
from readiness.domain.questions import QuestionId
from readiness.errors import AnswerError, Issue
from readiness.ingest.cells import Cell
from readiness.ingest.forms.form import Value
from readiness.language import tr, trn

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

Found = Entry | Issue


def intake_entries(engagement: Engagement, lines: Sequence[Line], saved_in: str) -> Iterator[Found]:
    """An entry per field; several rows of a field where several options can be ticked."""
    by_field: dict[str, list[Line]] = {}
    for line in lines:
        name = line.key.partition(":")[0]
        if line.key:
            by_field.setdefault(name, []).append(line)
        elif not line.is_blank(("answer",)):
            hint = tr("Type in the rows of the form; further rows belong on the sheets with tables.")
            yield refuse(line, "answer", tr("This row is not part of the form."), hint)
    for name, rows in by_field.items():
        item, _, key = name.partition(".")
        try:
            found_item, asked = profile_field(engagement, item, key)
        except AnswerError as error:
            yield refuse(rows[0], "answer", str(error), tr("It is not part of this questionnaire; leave it out."))
            continue
        with languages.speaking(saved_in):
            now = field_cells(asked, engagement.profile.get(item, {}).get(key))
        yield from _field_entries(engagement, found_item, asked, rows, now)


def _field_entries(
    engagement: Engagement, item: ProfileItem, asked: ProfileField, rows: Sequence[Line], now: tuple[Value, ...]
) -> Iterator[Found]:
    try:
        variants = list(_variants(asked, now, rows))
    except AnswerError as error:
        yield refuse(rows[0], "answer", str(error), error.hint)
        return
    touched = [(line, cells) for line, cells in variants if words.fingerprint(cells) != line.was]
    if len({words.fingerprint(cells) for _, cells in touched}) > 1:
        yield _twice(touched[1][0], "answer", touched[0][0].place("answer"))
        return
    line, cells = (touched or variants)[0]
    yield Entry(
        key=f"{item.id}.{asked.key}",
        title=f"{item.id} {asked.label}",
        place=line.place("answer"),
        was=line.was,
        says=words.fingerprint(cells),
        now=words.fingerprint(now),
        is_blank=all(words.is_empty(cell) for cell in cells),
        is_open=engagement.profile.get(item.id, {}).get(asked.key) is None,
        act=_set_field(item.id, asked, tuple(cells)),
        words=lambda e: show_value(asked, e.profile.get(item.id, {}).get(asked.key)) or tr("empty"),
    )


def _variants(
    asked: ProfileField, now: Sequence[Cell], rows: Sequence[Line]
) -> Iterator[tuple[Line, tuple[Cell, ...]]]:
    """What the rows of a field say: one variant per row, or one for all options together."""
    if asked.type != "multi":
        for line in rows:
            yield line, (line.cell("answer"),)
        return
    said = {line.key.partition(":")[2]: line for line in rows}
    cells = tuple(
        said[option.key].cell("answer") if option.key in said else kept
        for option, kept in zip(asked.options, now, strict=True)
    )
    yield rows[0], tuple(words.TICK if _is_ticked(asked, cell) else None for cell in cells)


def _is_ticked(asked: ProfileField, cell: Cell) -> bool:
    return not words.is_empty(cell) and words.yes_or_no(cell, asked.label)


def _set_field(item: str, asked: ProfileField, cells: tuple[Cell, ...]) -> Callable[[Engagement], Edit]:
    def act(engagement: Engagement) -> Edit:
        value: object
        if asked.type == "multi":
            value = tuple(o.key for o, cell in zip(asked.options, cells, strict=True) if not words.is_empty(cell))
        else:
            value = words.field_value(asked, cells[0])
        return set_profile(engagement, item, asked.key, value)

    return act


def table_entries(engagement: Engagement, sheets: Iterable[FilledSheet]) -> Iterator[Found]:
    """An entry per table of the profile: a table is taken as a whole."""
    for sheet in sheets:
        item_id, _, key = sheet.stamp.subject.partition(".")
        try:
            item, asked = profile_field(engagement, item_id, key)
        except AnswerError as error:
            yield Issue("error", "entry_refused", str(error), sheet.sheet.name, error.hint)
            continue
        names = tuple(column.key for column in asked.columns)
        try:
            rows = _rows(sheet, names)
            checked = [_table_row(asked, line) for line, _cells in rows]
        except _CellRefused as refused:
            yield refused.issue
            continue
        with languages.speaking(sheet.stamp.language):
            now = table_rows(asked, engagement.profile.get(item.id, {}).get(asked.key))
        yield Entry(
            key=f"{item.id}.{asked.key}",
            title=f"{item.id} {asked.label}",
            place=sheet.sheet.name,
            was=sheet.stamp.was,
            says=words.fingerprint(cell for _, cells in rows for cell in cells),
            now=words.fingerprint(cell for row in now for cell in row),
            is_blank=not rows,
            is_open=not now,
            act=_set_table(item.id, asked.key, checked),
            words=_table_words(item.id, asked),
        )


def _table_words(item: str, asked: ProfileField) -> Callable[[Engagement], str]:
    def words_of(engagement: Engagement) -> str:
        value = engagement.profile.get(item, {}).get(asked.key)
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple | list) else []
        return _rows_words([str(next(iter(row.values()), "")) for row in rows])

    return words_of


def _rows_words(names: Sequence[str]) -> str:
    shown = ", ".join(names[:6]) + ("…" if len(names) > 6 else "")
    return f"{trn('one row', '{n} rows', len(names))}: {shown}" if names else tr("empty")


def _set_table(item: str, key: str, rows: list[dict[str, object]]) -> Callable[[Engagement], Edit]:
    return lambda engagement: set_profile(engagement, item, key, rows)


class _CellRefused(Exception):
    """A cell of a table cannot be taken; `issue` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.message)
        self.issue = issue


def _rows(sheet: FilledSheet, names: tuple[str, ...]) -> list[tuple[Line, tuple[Cell, ...]]]:
    """The rows in the order in which they were saved, rows that a person added at the end."""
    missing = [name for name in names if name not in sheet.columns]
    if missing:
        hint = tr("Its name stands in the hidden first row: put the column back, or save a new workbook.")
        message = tr("The column “{name}” is missing.", name=missing[0])
        raise _CellRefused(Issue("error", "column_missing", message, sheet.sheet.name, hint))
    filled = [line for line in sheet.lines if not line.is_blank(names)]
    ordered = sorted(filled, key=lambda line: (not line.key.isdecimal(), int(line.key) if line.key.isdecimal() else 0))
    return [(line, tuple(_cell(line, name) for name in names)) for line in ordered]


def _cell(line: Line, name: str) -> Cell:
    try:
        return line.cell(name)
    except AnswerError as error:
        raise _CellRefused(refuse(line, name, str(error), error.hint)) from error


def _table_row(asked: ProfileField, line: Line) -> dict[str, object]:
    """A row as the app's parser takes it; every cell is tried by itself, so that a refusal names it."""
    row: dict[str, object] = {}
    for column in asked.columns:
        try:
            value = words.field_value(column, line.cell(column.key))
            check_profile_value(column, value)
        except AnswerError as error:
            raise _CellRefused(refuse(line, column.key, str(error), error.hint)) from error
        if value is not None:
            row[column.key] = value
        elif column.required:
            message = tr("{column} is missing.", column=column.label)
            raise _CellRefused(refuse(line, column.key, message, tr("Fill it in, or empty the row.")))
    return row


def register_entries(engagement: Engagement, sheets: Iterable[FilledSheet]) -> Iterator[Found]:
    """An entry per register, taken as a whole."""
    for sheet in sheets:
        question = engagement.pack.question_by_id.get(QuestionId(sheet.stamp.subject))
        if question is None or question.register_ is None:
            message = tr("{question} keeps no register.", question=sheet.stamp.subject)
            yield Issue("error", "entry_refused", message, sheet.sheet.name, "")
            continue
        names = question.register_.columns
        try:
            rows = _rows(sheet, names)
        except _CellRefused as refused:
            yield refused.issue
            continue
        now = register_rows(names, engagement.response(question.id).register_rows)
        kept = [{name: words.plain(cell) for name, cell in zip(names, cells, strict=True)} for _, cells in rows]
        yield Entry(
            key=f"{question.id} register",
            title=f"{question.id} {question.short_title}",
            place=sheet.sheet.name,
            was=sheet.stamp.was,
            says=words.fingerprint(cell for _, cells in rows for cell in cells),
            now=words.fingerprint(cell for row in now for cell in row),
            is_blank=not rows,
            is_open=not now,
            act=_set_register(question.id, kept),
            words=_register_words(question.id),
        )


def _set_register(question: QuestionId, rows: list[dict[str, str]]) -> Callable[[Engagement], Edit]:
    return lambda engagement: set_register(engagement, question, rows)


def _register_words(question: QuestionId) -> Callable[[Engagement], str]:
    return lambda e: _rows_words([next(iter(row.values()), "") for row in e.response(question).register_rows])


def refuse(line: Line, column: str, message: str, hint: str) -> Issue:
    """A refusal with sheet and cell."""
    return Issue("error", "entry_refused", message, line.place(column), hint)


def _twice(line: Line, column: str, other: str) -> Issue:
    message = tr("The same entry was filled in twice and differently.")
    return refuse(line, column, message, tr("The other one is {place}: empty one of the two.", place=other))
