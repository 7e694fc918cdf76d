"""What has to be said of a sheet and its cells: hidden, merged, in error, not what they look like."""

from __future__ import annotations

from readiness.errors import Issue
from readiness.ingest.book import Book, Sheet
from readiness.ingest.notes import Notes
from readiness.ingest.reading import Reading
from readiness.language import tr, trn

TYPED = frozenset({"xlsx", "xlsb", "xls", "ods"})
"""Formats whose cells carry a type of their own."""


def note_sheets(book: Book, sheet: Sheet, notes: Notes) -> None:
    """Hidden sheets, and a hidden one that was chosen."""
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


def note_cells(sheet: Sheet, book: Book, read: Reading, notes: Notes) -> None:
    """Cells in error, formulas without a result, merged and hidden ones, and values that are not what they seem."""
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
        if book.kind in TYPED and found.text_numbers and found.numeric > 0.9 and found.filled > 2:
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


def warn_of_problems(notes: Notes) -> None:
    """One warning for each kind of problem in cells, with the first cells."""
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
