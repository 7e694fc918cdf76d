"""Reads a filled form back: behind the preflight and in a child process, like every file from outside.

Saved values only: no formula is evaluated, no macro run, no link followed.
"""

from __future__ import annotations

import contextlib
import gc
import shutil
import warnings
import zipfile
import zlib
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from readiness import catalogues, scratch
from readiness.domain.progress import SILENT, Progress
from readiness.errors import IngestError, Issue
from readiness.ingest.book import Book
from readiness.ingest.cells import Cell, tame
from readiness.ingest.forms.form import PART, STAMP_START
from readiness.ingest.verdicts import Preflight, Refused
from readiness.language import current, tr

LARGEST_FILE = 20 * 1024 * 1024
"""A filled form is some hundred kilobytes; one that is larger was not made from an export."""

MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 5_000, 200, 100
LONGEST_CELL = 32_767
LOOK_BYTES, LOOK_PARTS = 1024 * 1024, 40
"""How much of how many parts is looked at to recognise a form: the window does it when a file is dropped."""

_LOOKED_AT = ("sharedstrings.xml", "content.xml")


@dataclass(frozen=True)
class CellRequest:
    """A form to read. `workdir`: where an unprotected copy may lie; the caller removes it. `language`: of remarks."""

    path: Path
    password: str = ""
    workdir: Path | None = None
    language: str = field(default_factory=current)


@dataclass(frozen=True)
class CellSheet:
    """The saved values of a sheet from its first cell on.

    Attributes:
        name: as the workbook shows it.
        rows: values; blank cells are None or "".
        errors: cells that show an error, address to its text.
        unsaved_formulas: addresses of formulas that carry no saved result.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    errors: dict[str, str]
    unsaved_formulas: frozenset[str]


@dataclass(frozen=True)
class CellBook:
    """The sheets of a workbook that carry the stamp of a form, and remarks on the file."""

    name: str
    sheets: tuple[CellSheet, ...]
    issues: tuple[Issue, ...]


def is_form(path: Path) -> bool:
    """Whether a file looks like a form that this program made: a bounded look for its stamp, nothing is parsed."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return False
        with zipfile.ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if _may_hold_stamp(part.filename)]
            return any(_holds_stamp(archive, part) for part in parts[:LOOK_PARTS])
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False
    except zlib.error:
        return False


def _may_hold_stamp(name: str) -> bool:
    return name.lower().endswith(_LOOKED_AT) or "worksheets/sheet" in name.lower()


def _holds_stamp(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    with archive.open(member) as part:
        return f"{STAMP_START}{PART}".encode() in part.read(LOOK_BYTES)


def read_form(path: Path, password: str = "", progress: Progress = SILENT) -> CellBook:
    """The cells of a filled form, read in a child process.

    Raises:
        IngestError: the path cannot be read, the file is refused, or it is no form.
        Cancelled: `progress` asked to stop.
    """
    from readiness.ingest.reader import check_readable, run_child

    size = check_readable(path)
    if size > LARGEST_FILE:
        raise IngestError(
            tr("{path_name} is larger than 20 MB.", path_name=path.name),
            hint=tr("A filled workbook is some hundred kilobytes; export it anew."),
        )
    request = CellRequest(path, password)
    if not password:
        return run_child(serve_cells, request, path, size, progress, CellBook)
    workdir = scratch.make_folder("read")
    try:
        return run_child(serve_cells, replace(request, workdir=workdir), path, size, progress, CellBook)
    finally:
        shutil.rmtree(workdir, ignore_errors=True)


def serve_cells(connection: Connection, request: CellRequest) -> None:
    """Entry of the child process; answers as `worker.serve` does, with a `CellBook` or the words of a refusal."""
    from readiness.ingest.worker import confine

    confine()
    catalogues.use(request.language)
    gc.disable()
    with contextlib.suppress(BrokenPipeError, EOFError):
        connection.send(("step", 0, 2, "Starting"))
        connection.send(_answer(request))
        connection.close()


def _answer(request: CellRequest) -> tuple[object, ...]:
    try:
        return ("done", read_cells(request))
    except Refused as refused:
        return ("refused", refused.verdict, refused.message, refused.hint)
    except MemoryError:
        return ("memory",)
    except OSError as error:
        return ("unreadable", error.strerror or str(error))
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - panics of the native reader are not Exceptions
        return ("defect", type(error).__name__, str(error)[:300])


def read_cells(request: CellRequest) -> CellBook:
    """Read the sheets that carry the stamp; runs in the child only.

    Raises:
        Refused: the file is unsafe, damaged, protected, far too large, or no form.
    """
    from readiness.ingest.preflight import examine
    from readiness.ingest.workbook import decrypt

    path = request.path
    if request.password and request.workdir is not None:
        decrypt(path, request.password, request.workdir / "plain.xlsx")
        path = request.workdir / "plain.xlsx"
    preflight = examine(path)
    if preflight.kind not in ("xlsx", "ods", "xls", "xlsb"):
        raise _no_form()
    book = _loaded(path, preflight)
    sheets = []
    for sheet in book.sheets[:MOST_SHEETS]:
        if sheet.row_count > MOST_ROWS * 20 or sheet.column_count > MOST_COLUMNS * 20:
            continue
        rows = tuple(tuple(_clip(tame(cell)) for cell in row[:MOST_COLUMNS]) for row in sheet.rows[:MOST_ROWS])
        if not any(_is_stamp(cell) for row in rows for cell in row):
            continue
        if sheet.row_count > MOST_ROWS:
            raise Refused(
                "refuse_unsafe",
                tr("The sheet {sheet_name} has {row_count} rows.", sheet_name=sheet.name, row_count=sheet.row_count),
                tr("Remove empty rows."),
            )
        if sheet.scan.formula_count > len(sheet.scan.formulas_without_value):
            raise Refused(
                "refuse_unsafe",
                tr("The sheet {sheet_name} is full of formulas.", sheet_name=sheet.name),
                tr("Type values instead."),
            )
        sheets.append(
            CellSheet(sheet.name, rows, dict(sheet.scan.errors), frozenset(sheet.scan.formulas_without_value))
        )
    if not sheets:
        raise _no_form()
    return CellBook(request.path.name, tuple(sheets), (*preflight.issues, *book.issues))


def _loaded(path: Path, preflight: Preflight) -> Book:
    """All sheets with their rows. A number that no date can be, in a cell for dates, stops the fast reader only."""
    from readiness.ingest.workbook import load, read_streaming, read_workbook

    try:
        book = read_workbook(path, preflight)
        for sheet in book.sheets[:MOST_SHEETS]:
            load(sheet)
    except (KeyboardInterrupt, SystemExit, Refused, MemoryError):
        raise
    except BaseException:
        if preflight.kind != "xlsx":
            raise
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read_streaming(path, preflight)
    return book


def _no_form() -> Refused:
    return Refused(
        "refuse_unsupported",
        tr("This is no workbook that was saved here to be filled in."),
        tr("Save one with “Workbook to fill in”, fill it in, and load that; metrics are imported on the metrics page."),
    )


def _is_stamp(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.startswith(f"{STAMP_START}{PART}")


def _clip(cell: Cell) -> Cell:
    return cell[:LONGEST_CELL] if isinstance(cell, str) else cell
