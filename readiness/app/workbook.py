"""The workbook: intake and answers as a file that people fill in away from the app, and its way back.

`export_work` writes it, `read_work` reads a filled one in a child process (both are the work of a job); `plan_load`
says what it would change and `load_edit` makes one edit of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.app import workbook_sheets as sheets
from readiness.app.files import check_target
from readiness.app.workbook_answers import TYPED, answer_entries
from readiness.app.workbook_intake import INTAKE, REGISTER, TABLE
from readiness.app.workbook_plan import (
    Choice,
    Entry,
    Item,
    LoadPlan,
    asks_reason,
    load_edit,
    make_plan,
    plan_json,
    with_remarks,
)
from readiness.app.workbook_profile import Found, intake_entries, register_entries, table_entries
from readiness.app.workbook_read import FilledSheet, Line, find_sheets, missing_columns
from readiness.app.workbook_stamp import Stamp
from readiness.domain.progress import SILENT, Progress
from readiness.errors import AnswerError, Issue
from readiness.ingest.forms.reading import CellBook, is_form, read_form
from readiness.ingest.forms.writing import save_form
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

__all__ = [
    "CellBook",
    "Choice",
    "Item",
    "LoadPlan",
    "asks_reason",
    "export_work",
    "export_workbook",
    "is_form",
    "load_edit",
    "plan_json",
    "plan_load",
    "read_work",
    "read_workbook",
]

NEEDED = {
    INTAKE: ("answer",),
    sheets.ANSWERS: ("id", *TYPED),
    sheets.PREWORK: ("id", *TYPED),
}
"""Columns without which a sheet is not read: a missing one must not look like emptied cells."""


def export_work(engagement: Engagement, target: Path, now: datetime) -> Callable[[Progress], Path]:
    """The work of writing the workbook; it holds frozen values only.

    Raises:
        CannotWrite: The target cannot be written.
    """
    check_target(target)
    form = sheets.make_form(engagement, now)

    def work(progress: Progress = SILENT) -> Path:
        progress.step(0, 1)
        save_form(form, target)
        return target

    return work


def export_workbook(engagement: Engagement, target: Path, now: datetime) -> None:
    """Write the workbook, with everything that is recorded already.

    Raises:
        CannotWrite: The target cannot be written.
    """
    export_work(engagement, target, now)(SILENT)


def read_work(path: Path, password: str = "") -> Callable[[Progress], CellBook]:
    """The work of reading a filled workbook."""

    def work(progress: Progress) -> CellBook:
        return read_form(path, password, progress)

    return work


def read_workbook(path: Path, password: str = "") -> CellBook:
    """The cells of a filled workbook, read in a child process.

    Raises:
        IngestError: The file cannot be read, is refused, or is no workbook of this kind.
    """
    return read_form(path, password)


def plan_load(engagement: Engagement, book: CellBook, now: datetime) -> LoadPlan:
    """What a filled workbook would change; nothing is changed.

    Raises:
        AnswerError: It belongs to another engagement or another questionnaire.
    """
    found, notes = find_sheets(book)
    if not found:
        raise AnswerError(
            tr("{file} was saved by another version of this program.", file=book.name),
            hint=tr("Save a new workbook here and copy the entries over."),
        )
    for sheet in found:
        _check_stamp(engagement, sheet.stamp, book.name)
    usable: list[FilledSheet] = []
    refused: list[Issue] = []
    for sheet in found:
        missing = missing_columns(sheet, NEEDED.get(sheet.stamp.kind, ()))
        refused += missing
        usable += [] if missing else [sheet]
    entries, problems = _split(_entries(engagement, usable, now))
    plan = make_plan(engagement, entries, book.name)
    return with_remarks(plan, (*refused, *problems), (*_version_note(engagement, found), *notes, *book.issues))


def _entries(engagement: Engagement, found: list[FilledSheet], now: datetime) -> list[Found]:
    def lines(*kinds: str) -> list[Line]:
        return [line for sheet in found if sheet.stamp.kind in kinds for line in sheet.lines]

    def of(kind: str) -> list[FilledSheet]:
        return [sheet for sheet in found if sheet.stamp.kind == kind]

    saved_in = found[0].stamp.language if found else ""
    return [
        *intake_entries(engagement, lines(INTAKE), saved_in),
        *table_entries(engagement, of(TABLE)),
        *register_entries(engagement, of(REGISTER)),
        *answer_entries(engagement, lines(sheets.PREWORK, sheets.ANSWERS), now, saved_in),
    ]


def _split(found: list[Found]) -> tuple[list[Entry], list[Issue]]:
    entries = [one for one in found if isinstance(one, Entry)]
    problems = [one for one in found if isinstance(one, Issue)]
    twice = {entry.key for entry in entries if sum(other.key == entry.key for other in entries) > 1}
    problems += [
        Issue(
            "error",
            "entry_twice",
            tr("{key} stands on two sheets.", key=key),
            next(entry.place for entry in entries if entry.key == key),
            tr("Remove one of the two sheets."),
        )
        for key in sorted(twice)
    ]
    return [entry for entry in entries if entry.key not in twice], problems


def _check_stamp(engagement: Engagement, stamp: Stamp, name: str) -> None:
    if stamp.pack != engagement.pack.id:
        raise AnswerError(
            tr("{file} is for the questionnaire {pack}.", file=name, pack=stamp.pack),
            hint=tr("This engagement uses {pack}: save a new workbook from it.", pack=engagement.pack.id),
        )
    if stamp.engagement != engagement.id:
        raise AnswerError(
            tr("{file} was saved from another engagement.", file=name),
            hint=tr("Open that engagement to load it, or save a new workbook from this one."),
        )


def _version_note(engagement: Engagement, found: tuple[FilledSheet, ...]) -> list[Issue]:
    other = next((s.stamp for s in found if s.stamp.hash != engagement.pack_hash[:12]), None)
    if other is None:
        return []
    message = tr(
        "The workbook was saved with version {old} of the questionnaire; this engagement uses {new}.",
        old=other.version,
        new=engagement.pack.version,
    )
    hint = tr("Answers to questions that read differently now wait for your choice.")
    return [Issue("warning", "other_version", message, found[0].sheet.name, hint)]
