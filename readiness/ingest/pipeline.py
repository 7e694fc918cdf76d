"""From a path to an examination: the whole reading, as it runs inside the child process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from readiness.errors import Issue
from readiness.ingest import reading as reader
from readiness.ingest.assembly import assemble, pick_sheet, sheets_with_data
from readiness.ingest.book import Book, Sheet
from readiness.ingest.cells import Rows, as_text, clip
from readiness.ingest.chunks import write_chunks
from readiness.ingest.examination import ColumnInfo, Examination, Request, SheetInfo
from readiness.ingest.fields import shown_name
from readiness.ingest.jsonfile import read_json
from readiness.ingest.layout import Layout, find_table
from readiness.ingest.notes import Notes, skip_reason
from readiness.ingest.pivot import ask_unpivot, unpivot
from readiness.ingest.preflight import examine as preflight_of
from readiness.ingest.preview import build_preview
from readiness.ingest.profiles import recognize
from readiness.ingest.reading import Reading
from readiness.ingest.remarks import describe_layout, locale_sentence
from readiness.ingest.rules import rules_of
from readiness.ingest.settings import Choice, fingerprint
from readiness.ingest.table import Table, cut_table
from readiness.ingest.text import read_text
from readiness.ingest.verdicts import NoSuchChoice, Preflight, Refused, Verdict
from readiness.ingest.workbook import decrypt, read_workbook
from readiness.language import tr, trn

Report = Callable[[int, int, str], None]

_TYPED = frozenset({"xlsx", "xlsb", "xls", "ods"})
MANY_COLUMNS = 200
STEPS = 6
TOP_ROWS, TOP_COLUMNS = 40, 30
"""How much of a sheet is shown for pointing at the header."""


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
    _note_sheets(book, sheet, notes)
    table, layout = _find(sheet, request, notes, found)
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
    read = reader.read_table(table, sheet, profile, request, notes, typed=book.kind in _TYPED)
    _note_cells(sheet, book, read, notes)
    _fill(found, request, sheet, layout, read, notes)
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


def _find(sheet: Sheet, request: Request, notes: Notes, found: Examination) -> tuple[Table, Layout]:
    rows = assemble(sheet)
    merged = [(t - sheet.first_row, le - sheet.first_column, b - sheet.first_row, r - sheet.first_column)
              for t, le, b, r in sheet.scan.merged]  # fmt: skip
    found.top = _top(rows, sheet)
    chosen = request.settings.get("header_row", "")
    layout = find_table(rows, merged, _header_rows(chosen, sheet))
    if not chosen:
        describe_layout(layout, sheet, notes)
    found.header_row = sheet.first_row + layout.header_first + 1
    found.above_header = layout.above
    table = cut_table(rows, layout, notes)
    table.places = [place + sheet.first_row for place in table.places]
    table.first_column += sheet.first_column
    if sheet.origins is not None:
        table.origins = [name for name, _ in sheet.origins[layout.data_first :]]
    if not table.rows:
        raise Refused("refuse_empty", tr("There is no data row under the header."), tr("Export it again with data."))
    if len(table.names) > MANY_COLUMNS:
        notes.warn(
            "many_columns",
            tr(
                "{names_count:,} columns: the preview shows the first 50; search to map others.",
                names_count=len(table.names),
            ),
        )
    return table, layout


def _top(rows: Rows, sheet: Sheet) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple(
        (sheet.first_row + at + 1, tuple(clip(as_text(cell), 60) for cell in row[:TOP_COLUMNS]))
        for at, row in enumerate(rows[:TOP_ROWS])
    )


def _header_rows(chosen: str, sheet: Sheet) -> tuple[int, int] | None:
    """0-based first and last header row of a choice such as `5` or `1-3`."""
    first, _, last = chosen.partition("-")
    if not first.strip().isdigit():
        return None
    top = int(first) - 1 - sheet.first_row
    return top, int(last) - 1 - sheet.first_row if last.strip().isdigit() else top


def _unpivot(table: Table, layout: Layout, request: Request, notes: Notes) -> Table:
    wide = layout.wide if len(table.names) == len(layout.names) else []
    if not ask_unpivot(table, wide, request.settings, notes):
        return table
    return unpivot(table, wide, request.settings, notes)


def _note_sheets(book: Book, sheet: Sheet, notes: Notes) -> None:
    hidden = [other.name for other in book.sheets if other.hidden and other.row_count]
    if hidden:
        notes.warn(
            "hidden_sheets",
            tr(
                "{counted}, not selected: {hidden}.",
                counted=trn("{n:,} hidden sheet", "{n:,} hidden sheets", len(hidden)),
                hidden=", ".join(hidden[:5]),
            ),
        )
    if sheet.hidden:
        notes.warn(
            "sheet_is_hidden", tr("The chosen sheet {sheet_name} is hidden in the workbook.", sheet_name=sheet.name)
        )


def _note_cells(sheet: Sheet, book: Book, read: Reading, notes: Notes) -> None:
    scan = sheet.scan
    if scan.error_count:
        first = [f"{cell} {text}" for cell, text in list(scan.errors.items())[:5]]
        listed = f" ({', '.join(first)}{', ...' if scan.error_count > 5 else ''})" if first else ""
        notes.warn(
            "error_cells",
            tr(
                "{counted}{listed} treated as missing.",
                counted=trn("{n:,} error cell", "{n:,} error cells", scan.error_count),
                listed=listed,
            ),
            place=sheet.name,
        )
    if scan.formula_count:
        cells = ", ".join(scan.formulas_without_value[:5])
        notes.warn(
            "formulas_without_value",
            tr(
                "{counted} without a saved result ({cells}).",
                counted=trn("{n:,} formula cell", "{n:,} formula cells", scan.formula_count),
                cells=cells,
            ),
            place=sheet.name,
            hint=tr("Open and save the file in Excel, or map the raw columns."),
        )
    if scan.merged:
        notes.warn(
            "merged_cells",
            tr(
                "{counted}: a value counts for its first cell only.",
                counted=trn("{n:,} merged range", "{n:,} merged ranges", len(scan.merged)),
            ),
        )
    if scan.hidden_rows:
        notes.warn(
            "hidden_rows",
            tr(
                "{counted} read like all others.",
                counted=trn("{n:,} hidden row", "{n:,} hidden rows", len(scan.hidden_rows)),
            ),
            place=sheet.name,
        )
    if book.kind in {"xls", "xlsb"}:
        notes.inform(
            "errors_not_visible", tr("In .{kind} files error cells and hidden rows cannot be seen.", kind=book.kind)
        )
    _note_values(read, book, notes)


def _note_values(read: Reading, book: Book, notes: Notes) -> None:
    used = {match.position for match in read.matches.values()}
    for found in read.studies.values():
        if found.position in used or not found.filled:
            continue
        if book.kind in _TYPED and found.text_numbers and found.numeric > 0.9 and found.filled > 2:
            notes.warn(
                "numbers_as_text", tr('Numbers stored as text in column "{name}" were converted.', name=found.name)
            )
        if found.missing_words and found.numeric >= 0.6:
            text = tr(
                '{missing_words} cells of column "{name}" say N/A or the like; read as missing.',
                missing_words=found.missing_words,
                name=found.name,
            )
            notes.warn("missing_words", text)
        if 0 < found.not_numbers <= 0.4 * found.filled and found.numeric >= 0.6 and found.filled > 2:
            notes.warn(
                "not_numbers",
                tr(
                    '{not_numbers} cells of column "{name}" are not numbers.',
                    not_numbers=found.not_numbers,
                    name=found.name,
                ),
            )
    money = [found.name for found in read.studies.values() if found.numbers.currencies]
    if money:
        notes.warn("currency_text", tr("Currency text converted to numbers ({money}).", money=", ".join(money[:5])))
    longest = max((len(cell) for row in read.table.rows[:2000] for cell in row if type(cell) is str), default=0)
    if longest > 32_767:
        notes.warn("long_text", tr("A text is longer than a spreadsheet cell can be; it is cut in the preview only."))


def _raw_rows(sheet: Sheet, layout: Layout, read: Reading) -> Callable[[int], tuple[str, ...]]:
    """Gives a row as it lies in the sheet; nothing where columns were turned or sheets put together."""
    rows: Rows = []
    if sheet.origins is None and len(read.table.names) >= len(layout.names):
        rows = assemble(sheet)

    def raw_of(place: int) -> tuple[str, ...]:
        at, left = place - sheet.first_row, layout.first_column
        cells = rows[at][left : left + len(layout.names)] if 0 <= at < len(rows) else []
        return tuple(clip(as_text(cell)) for cell in cells)

    return raw_of


def _fill(found: Examination, request: Request, sheet: Sheet, layout: Layout, read: Reading, notes: Notes) -> None:
    if layout.above:
        notes.skipped["above_header"] = layout.above
    blank = notes.skipped.get("blank", 0)
    if blank:
        notes.warn("blank_rows", tr("{counted} skipped.", counted=trn("{n:,} blank row", "{n:,} blank rows", blank)))
    for reason in ("subtotal", "total", "notes", "repeated_header", "duplicate", "rejected"):
        if notes.skipped[reason]:
            code = "rows_rejected" if reason == "rejected" else "rows_skipped"
            notes.warn(
                code,
                tr(
                    "{counted} skipped: {reason}.",
                    counted=trn("{n:,} row", "{n:,} rows", notes.skipped[reason]),
                    reason=skip_reason(reason),
                ),
            )
    _warn_of_problems(notes)
    found.grain = read.grain
    found.columns = tuple(
        ColumnInfo(
            match.position,
            match.source,
            shown_name(match.field, read.grain),
            match.unit,
            match.confidence,
            match.reason,
            read.studies[match.position].samples,
        )
        for match in read.all_matches
    )
    found.fields = {name: match.source for name, match in read.matches.items()}
    found.choices = tuple(choice for choice in notes.choices if choice.key not in request.settings)
    found.settings = dict(request.settings)
    found.issues, found.problems = tuple(notes.issues), tuple(notes.problems)
    found.skipped, found.skipped_rows = {k: v for k, v in notes.skipped.items() if v}, tuple(notes.skipped_rows)
    found.rows_imported = read.columns.rows
    found.rows_read = read.columns.rows + sum(v for k, v in notes.skipped.items() if k != "above_header")
    found.aggregates, found.incidents = read.aggregates, read.incidents
    found.outcome_values = tuple(read.decisions.outcome_values)
    meanings = read.decisions.outcomes
    found.outcomes = {v.value: meaning for v in found.outcome_values if (meaning := meanings.get(v.value.casefold()))}
    found.outcome_source = read.decisions.outcome_source or ""
    found.time_zone = read.decisions.zone_name
    found.reconciliation = read.reconciliation
    found.distinct = _distinct(read)
    found.overlap = read.overlap
    found.coverage = _coverage(read)
    found.locale = locale_sentence(read, found.encoding)
    found.rules = rules_of(read)
    found.preview = build_preview(read, notes, _raw_rows(sheet, layout, read))
    found.verdict, found.message = _verdict(found)


def _warn_of_problems(notes: Notes) -> None:
    for code, count in notes.counts.items():
        problem = next(problem for problem in notes.problems if problem.code == code)
        cells = ", ".join(p.cell for p in notes.problems if p.code == code)[:60]
        notes.issues.append(
            Issue(
                "warning",
                code,
                tr(
                    "{counted}: {problem} ({cells}).",
                    counted=trn("{n:,} cell", "{n:,} cells", count),
                    problem=problem.message.rstrip("."),
                    cells=cells + ("…" if count > 5 else ""),
                ),
            )
        )


def _coverage(read: Reading) -> dict[str, float]:
    """Share of records in which each mapped field is filled; an unknown outcome is not filled."""
    rows = max(1, read.columns.rows)
    return {
        shown_name(name, read.grain): round((len(values) - values.count(None) - values.count("unknown")) / rows, 4)
        for name, values in read.columns.values.items()
    }


def _distinct(read: Reading) -> dict[str, int]:
    return {
        name: len({value for value in read.columns.values[name] if value is not None})
        for name in ("task_id", "run_id")
        if name in read.columns.values
    }


_INFO_ONLY = frozenset(
    {
        "silent_failures",
        "trend",
        "http_is_no_outcome",
        "no_outcome_column",
        "row_cap",
        "rows_rejected",
        "time_out_of_range",
        "key_not_unique",
    }
)
"""Warnings about the content, not about the table: they leave the verdict of the file alone."""


def _verdict(found: Examination) -> tuple[Verdict, str]:
    table_choices: list[Choice] = [choice for choice in found.choices if choice.concerns_table]
    if table_choices:
        return "choose", table_choices[0].question
    warnings = [issue for issue in found.issues if issue.severity == "warning" and issue.code not in _INFO_ONLY]
    if warnings:
        return "ok_warn", warnings[0].message
    return "ok", tr("{rows:,} rows read.", rows=found.rows_imported)
