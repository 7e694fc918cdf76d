"""From a path to an examination: the whole reading, as it runs inside the child process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from readiness.ingest import reading as reader
from readiness.ingest.assembly import pick_sheet, sheets_with_data
from readiness.ingest.book import Book
from readiness.ingest.cell_notes import TYPED, note_cells, note_sheets
from readiness.ingest.chunks import write_chunks
from readiness.ingest.examination import Examination, Request, SheetInfo
from readiness.ingest.filling import fill
from readiness.ingest.jsonfile import read_json
from readiness.ingest.layout import Layout
from readiness.ingest.locating import find
from readiness.ingest.notes import Notes
from readiness.ingest.pivot import ask_unpivot, unpivot
from readiness.ingest.preflight import examine as preflight_of
from readiness.ingest.profiles import recognize
from readiness.ingest.settings import fingerprint
from readiness.ingest.table import Table
from readiness.ingest.text import read_text
from readiness.ingest.verdicts import NoSuchChoice, Preflight, Refused
from readiness.ingest.workbook import decrypt, read_workbook
from readiness.language import tr

Report = Callable[[int, int, str], None]

STEPS = 6


def examine(request: Request, report: Report) -> Examination:
    """Read a file as far as it allows; a refusal is a result, not an error.

    Raises:
        OSError: the path cannot be read.
    """
    report(0, STEPS, tr("Looking at the file"))
    found = Examination("ok", "", size=request.path.stat().st_size, sha256=_hash(request.path))
    found.format = request.path.suffix.lower().removeprefix(".")
    try:
        _examine(request, found, report)
    except Refused as refusal:
        found.verdict, found.message, found.hint = refusal.verdict, refusal.message, refusal.hint
    except NoSuchChoice as wrong:
        found.bad_choice, found.hint = str(wrong), wrong.hint
    return found


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _examine(request: Request, found: Examination, report: Report) -> None:
    path, preflight = _open(request)
    found.format = preflight.kind
    report(1, STEPS, tr("Reading the file"))
    book = _read_book(path, preflight, request)
    found.format, found.encoding, found.delimiter = book.kind, book.encoding, book.delimiter
    found.sheets = tuple(
        SheetInfo(sheet.name, sheet.row_count, sheet.column_count, sheet.hidden) for sheet in book.sheets
    )
    notes = Notes(issues=[*preflight.issues, *book.issues])
    candidates = sheets_with_data(book)
    if not candidates:
        _refuse_empty(book, notes, found)
    report(2, STEPS, tr("Finding the table"))
    sheet = pick_sheet(book, candidates, request.settings, notes)
    found.sheet = sheet.name
    note_sheets(book, sheet, notes)
    table, layout = find(sheet, request, notes, found)
    report(3, STEPS, tr("Understanding the columns"))
    profile = recognize(table.names)
    if profile is not None and request.settings.get("profile") != "none":
        found.profile = profile.name
        if profile.prepare is not None:
            table = profile.prepare(table, request.settings, notes)
    else:
        profile = None
    found.headers = fingerprint(table.names)
    request = _recall(found.headers, request, notes)
    table = _unpivot(table, layout, request, notes)
    report(4, STEPS, tr("Checking the rows"))
    read = reader.read_table(table, sheet, profile, request, notes, typed=book.kind in TYPED)
    note_cells(sheet, book, read, notes)
    fill(found, request, sheet, layout, read, notes)
    if request.chunks is not None:
        report(5, STEPS, tr("Keeping the records"))
        write_chunks(request.chunks, read.columns, request.chunks_key)
    report(STEPS, STEPS, "")


def _recall(headers: str, request: Request, notes: Notes) -> Request:
    """Settings of an earlier import with the same headers hold again, unless chosen otherwise now."""
    earlier = request.remembered.get(headers)
    if not earlier or request.settings.get("mapping") == "fresh":
        return request
    notes.inform("mapping_remembered", tr("The mapping of an earlier import with the same columns was used again."))
    return replace(request, settings={**earlier, **request.settings})


def _open(request: Request) -> tuple[Path, Preflight]:
    try:
        return request.path, preflight_of(request.path)
    except Refused as refusal:
        if refusal.verdict != "password" or not request.password or request.workdir is None:
            raise
    plain = request.workdir / f"plain{request.path.suffix}"
    decrypt(request.path, request.password, plain)
    return plain, preflight_of(plain)


def _read_book(path: Path, preflight: Preflight, request: Request) -> Book:
    settings = request.settings
    if preflight.kind == "text":
        return read_text(path, settings.get("encoding", ""), settings.get("delimiter", ""))
    if preflight.kind in {"json", "jsonl"}:
        return read_json(path, preflight.kind)
    return read_workbook(path, preflight)


def _refuse_empty(book: Book, notes: Notes, found: Examination) -> None:
    errors = sum(sheet.scan.error_count for sheet in book.sheets)
    found.issues = tuple(notes.issues)
    text = tr("The file holds no data row under a header.")
    if errors:
        text = tr("The file holds {errors} error cells and no usable data.", errors=errors)
    raise Refused("refuse_empty", text, tr("Export it again with at least one row of data."))


def _unpivot(table: Table, layout: Layout, request: Request, notes: Notes) -> Table:
    wide = layout.wide if len(table.names) == len(layout.names) else []
    if not ask_unpivot(table, wide, request.settings, notes):
        return table
    return unpivot(table, wide, request.settings, notes)
