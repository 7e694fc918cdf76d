"""Writes a form as a workbook: drop-downs, limits, marks, locked cells, frozen heads, ready to print.

Every text is stored as text, whatever it begins with; the workbook holds no formula but the marks of empty cells.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.ingest.export import safe_text, save_workbook
from readiness.ingest.forms.form import ASIDE, Form, FormCell, FormCover, FormSheet

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

INK, QUIET, HEAD, LINE = "1B2430", "5B6672", "1F3A5F", "C9D1DA"
INPUT, REQUIRED, LOCKED = "FFF9DB", "FFE3B3", "F3F5F8"
HEAD_ROW = 3
"""Hidden row, title with note, head; rows with entries follow."""
LISTS = "Lists"
LINE_POINTS, MOST_POINTS = 13.2, 400.0
"""Height of a line of print, and the tallest row that spreadsheet programs allow."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_FORMATS = {"text": "@", "number": "General", "date": "yyyy-mm-dd"}


def save_form(form: Form, path: Path) -> None:
    """Write the workbook through a temporary file beside the target.

    Raises:
        CannotWrite: with the reason.
    """
    save_workbook(make_workbook(form), path)


def make_workbook(form: Form) -> Any:
    """The workbook, not saved yet."""
    from openpyxl import Workbook

    book = Workbook()
    cover = book.worksheets[0]
    _fill_cover(cover, form.cover)
    lists = _Lists()
    for sheet in form.sheets:
        _Writer(book.create_sheet(sheet.title), sheet, form, lists).write()
    lists.write(book)
    book.properties.creator = form.author
    book.properties.lastModifiedBy = form.author
    book.properties.title = form.cover.heading
    book.properties.subject = form.subject
    return book


class _Lists:
    """The options of all drop-downs on a hidden sheet: labels may hold commas and be of any length."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, ...], int] = {}

    def reference(self, options: tuple[str, ...]) -> str:
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(self._columns.setdefault(options, len(self._columns) + 1))
        return f"'{LISTS}'!${letter}$1:${letter}${len(options)}"

    def write(self, book: Any) -> None:
        if not self._columns:
            return
        sheet = book.create_sheet(LISTS)
        sheet.sheet_state = "hidden"
        sheet.protection.sheet = True
        for options, column in self._columns.items():
            for number, option in enumerate(options, 1):
                _put(sheet.cell(number, column), option)


class _Writer:
    def __init__(self, target: Worksheet, sheet: FormSheet, form: Form, lists: _Lists) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill, Protection

        self._target, self._sheet, self._form, self._lists = target, sheet, form, lists
        self._border = _edge()
        self._wrap = Alignment(wrap_text=True, vertical="top", horizontal="left")
        self._fills = {name: PatternFill("solid", fgColor=name) for name in (INPUT, REQUIRED, LOCKED, HEAD)}
        self._open, self._shut = Protection(locked=False), Protection(locked=True)
        self._fonts = {
            "plain": Font(name="Calibri", size=10, color=INK),
            "strong": Font(name="Calibri", size=10, color=INK, bold=True),
            "quiet": Font(name="Calibri", size=9, color=QUIET),
            "head": Font(name="Calibri", size=10, color="FFFFFF", bold=True),
            "title": Font(name="Calibri", size=14, color=INK, bold=True),
        }
        self._rules: dict[tuple[Any, ...], list[str]] = defaultdict(list)
        self._required: list[tuple[str, int]] = []

    def write(self) -> None:
        """Fill the sheet."""
        self._head()
        for number, row in enumerate(self._sheet.rows, HEAD_ROW + 1):
            self._row(number, row)
        first = HEAD_ROW + 1 + len(self._sheet.rows)
        for number in range(first, first + self._sheet.spare_rows):
            self._row(number, self._sheet.spare, is_spare=True)
        self._validate()
        self._arrange()

    def _head(self) -> None:
        from openpyxl.styles import Alignment

        columns = self._sheet.columns
        for number, column in enumerate(columns, 1):
            _put(self._target.cell(1, number), self._sheet.stamp if number == 1 else column.key)
            head = self._target.cell(HEAD_ROW, number)
            _put(head, ASIDE if number == 1 else column.title)
            head.font, head.fill, head.border = self._fonts["head"], self._fills[HEAD], self._border
            head.alignment = Alignment(wrap_text=True, vertical="center")
        _put(self._target.cell(2, 1), ASIDE)
        shown = next(number for number, column in enumerate(columns, 1) if not column.is_hidden)
        title = self._target.cell(2, shown)
        _put(title, f"{self._sheet.title}: {self._sheet.note}" if self._sheet.note else self._sheet.title)
        title.font = self._fonts["strong"]
        title.alignment = Alignment(vertical="center")

    def _row(self, number: int, row: tuple[FormCell, ...], *, is_spare: bool = False) -> None:
        self._target.row_dimensions[number].height = self._height(row)
        for position, (column, asked) in enumerate(zip(self._sheet.columns, row, strict=True), 1):
            cell = self._target.cell(number, position)
            _put(cell, asked.value)
            if column.is_hidden:
                continue
            name = "quiet" if asked.is_quiet else "strong" if asked.is_strong else "plain"
            cell.font, cell.border, cell.alignment = self._fonts[name], self._border, self._wrap
            cell.fill = self._fills[INPUT if asked.is_input else LOCKED]
            if asked.is_input:
                cell.protection = self._open
                cell.number_format = _FORMATS[asked.kind]
                self._note_rule(asked, cell.coordinate)
                if asked.is_required:
                    self._required.append((cell.coordinate, number if is_spare else 0))

    def _height(self, row: tuple[FormCell, ...]) -> float:
        """Programs that open a workbook do not all measure wrapped text: the height is estimated here."""
        lines = 1
        for column, cell in zip(self._sheet.columns, row, strict=True):
            if isinstance(cell.value, str) and not column.is_hidden:
                letters = column.width * (1.35 if cell.is_quiet else 1.2 if not cell.is_strong else 1.05)
                lines = max(lines, sum(1 + int(len(line) / letters) for line in cell.value.split("\n")))
        return min(LINE_POINTS * lines + 3, MOST_POINTS)

    def _note_rule(self, asked: FormCell, at: str) -> None:
        if asked.options:
            self._rules["list", asked.options].append(at)
        elif asked.kind == "number":
            self._rules["number", asked.low, asked.high].append(at)
        elif asked.kind == "date":
            self._rules["date",].append(at)

    def _validate(self) -> None:
        from openpyxl.formatting.rule import FormulaRule
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        make_rule: Any = FormulaRule  # shipped without types
        for what, cells in self._rules.items():
            rule: Any
            if what[0] == "list":
                rule = DataValidation(type="list", formula1=self._lists.reference(what[1]), allow_blank=True)
            elif what[0] == "number":
                rule = _limits(what[1], what[2])
            else:
                rule = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
            # A warning, not a wall: the loading checks again and says what is wrong, cell by cell.
            rule.showErrorMessage, rule.errorStyle = True, "warning"
            rule.errorTitle, rule.error = self._form.error_title[:32], self._form.error_text[:250]
            for at in cells:
                rule.add(at)
            self._target.add_data_validation(rule)
        last = get_column_letter(len(self._sheet.columns))
        for at, spare in self._required:
            # A blank row for more asks for nothing before something is typed in it.
            begun = f"COUNTA($B{spare}:${last}{spare})>0," if spare else ""
            mark = make_rule(formula=[f"AND({begun}LEN(TRIM({at}))=0)"], fill=_background(REQUIRED))
            self._target.conditional_formatting.add(at, mark)

    def _arrange(self) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.pagebreak import Break

        sheet = self._sheet
        target: Any = self._target
        for number, column in enumerate(sheet.columns, 1):
            place = target.column_dimensions[get_column_letter(number)]
            place.width, place.hidden = column.width, column.is_hidden
        target.row_dimensions[1].hidden = True
        target.row_dimensions[2].height = 22
        heads = (len(line) * 1.15 / c.width for c in sheet.columns if not c.is_hidden for line in [c.title])
        target.row_dimensions[HEAD_ROW].height = 6 + LINE_POINTS * max(1 + int(share) for share in heads)
        hidden = sum(column.is_hidden for column in sheet.columns)
        target.freeze_panes = f"{get_column_letter(hidden + sheet.frozen + 1)}{HEAD_ROW + 1}"
        last = HEAD_ROW + len(sheet.rows) + sheet.spare_rows
        letter = get_column_letter(len(sheet.columns))
        target.auto_filter.ref = f"A{HEAD_ROW}:{letter}{last}"
        target.sheet_view.showGridLines = False
        protection = target.protection
        protection.sheet = True
        protection.autoFilter = protection.sort = False  # allowed
        protection.formatColumns = protection.formatRows = False
        first = get_column_letter(hidden + 1)
        target.oddHeader.left.text = _header(sheet)  # in print the title stands above every page, also the second half
        _print_setup(target, f"{first}{HEAD_ROW}:{letter}{HEAD_ROW + len(sheet.rows) + min(sheet.spare_rows, 12)}")
        target.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
        if sheet.break_before:
            at = next(n for n, column in enumerate(sheet.columns) if column.key == sheet.break_before)
            target.col_breaks.append(Break(id=at))
            target.page_setup.fitToWidth = 2
            target.print_title_cols = f"{first}:{first}"


def _fill_cover(sheet: Any, cover: FormCover) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = cover.title
    sheet.sheet_view.showGridLines = False
    for letter, width in (("A", 3), ("B", 30), ("C", 74)):
        sheet.column_dimensions[letter].width = width
    _put(sheet["B2"], cover.heading)
    sheet["B2"].font = Font(name="Calibri", size=20, bold=True, color=HEAD)
    row = 4
    for number, sentence in enumerate(cover.sentences, 1):
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
        cell = sheet.cell(row, 2)
        _put(cell, f"{number}.  {sentence}")
        cell.font = Font(name="Calibri", size=12, color=INK)
        cell.alignment = Alignment(wrap_text=True, vertical="top", indent=0)
        sheet.row_dimensions[row].height = 17 * (1 + len(sentence) // 88) + 6
        row += 1
    row += 1
    for look, words in cover.legend:
        cell = sheet.cell(row, 2)
        cell.fill, cell.border = _background({"input": INPUT, "required": REQUIRED, "locked": LOCKED}[look]), _edge()
        _put(sheet.cell(row, 3), words)
        sheet.cell(row, 3).font = Font(name="Calibri", size=11, color=QUIET)
        row += 1
    row += 1
    for name, words in cover.facts:
        _put(sheet.cell(row, 2), name)
        _put(sheet.cell(row, 3), words)
        sheet.cell(row, 2).font = Font(name="Calibri", size=11, bold=True, color=INK)
        sheet.cell(row, 3).font = Font(name="Calibri", size=11, color=INK)
        for column in (2, 3):
            sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 4 + 14.5 * (1 + len(words) // 76)
        row += 1
    sheet.protection.sheet = True
    _print_setup(sheet, f"A1:C{row}", landscape=False)


def _print_setup(sheet: Any, area: str, *, landscape: bool = True) -> None:
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_area = area
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.75, 0.75, 0.35
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"


def _header(sheet: FormSheet) -> str:
    """The title line as the head of a printed page; an ampersand would begin a code there."""
    return f"{sheet.title}: {sheet.note}".replace("&", "&&")[:240]


def _limits(low: float | None, high: float | None) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    if low is not None and high is not None:
        return DataValidation(
            "decimal", operator="between", formula1=f"{low:g}", formula2=f"{high:g}", allow_blank=True
        )
    if low is not None:
        return DataValidation("decimal", operator="greaterThanOrEqual", formula1=f"{low:g}", allow_blank=True)
    limit = "1E+300" if high is None else f"{high:g}"
    return DataValidation("decimal", operator="lessThanOrEqual", formula1=limit, allow_blank=True)


def _background(colour: str) -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=colour, end_color=colour)


def _edge() -> Any:
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color=LINE)
    return Border(left=side, right=side, top=side, bottom=side)


def _put(cell: Any, value: object) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        cell.value = safe_text(value)
        cell.data_type = "s"
        # The quote prefix keeps it text when somebody edits the cell.
        if value.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
    else:
        cell.value = value
