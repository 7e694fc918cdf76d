"""Tables of the pages as Word tables: repeated heads, fixed widths, figures to the right, never a picture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readiness.report.companions.markup import Node
from readiness.report.companions.skin import Skin
from readiness.report.companions.word.runs import Face, bookmark_name, inline, paragraph
from readiness.report.companions.word.styles import mm
from readiness.report.fonts import ruler

_WIDTH = re.compile(r"width:\s*([\d.]+)mm")
_PADDING = re.compile(r"padding-left:\s*([\d.]+)mm")
_BESIDE = 1.5
"""Millimetres at most: cells have a margin at their right already."""
_BLOCKS = frozenset({"p", "ul", "ol", "div", "h3", "table"})
NARROWEST = 9.0
"""Millimetres: a column without a width of its own gets no less."""

_CLOSE = (
    f'<w:tblCellMar><w:top w:w="{mm(0.6)}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    f'<w:bottom w:w="{mm(0.6)}" w:type="dxa"/><w:right w:w="{mm(1.8)}" w:type="dxa"/></w:tblCellMar>'
)
"""Margins of the long tables of the appendix."""

_SIZE, _WIDEST = 8.5, 110.0
"""Points: size of the words in a table, and the width at which a text may as well be broken."""


@dataclass(frozen=True)
class Frame:
    """Where a table stands: the width of the text and that of the place on the page it was made for, in mm."""

    width: float
    nominal: float


def own_rows(table: Node) -> list[Node]:
    """The rows of a table, without those of a table in one of its cells."""
    groups = [node for node in table.elements if node.tag in {"thead", "tbody", "tfoot"}]
    return [row for group in (table, *groups) for row in group.elements if row.tag == "tr"]


def column_widths(table: Node, frame: Frame) -> list[float]:
    """Widths in mm that fill the text: those the page gives, scaled; what is left is shared by the other columns."""
    head = next(iter(own_rows(table)), None)
    cells = [cell for cell in head.elements if cell.tag in {"td", "th"}] if head else []
    given: list[float] = []
    for cell in cells:
        found = _WIDTH.search(cell.attributes.get("style", ""))
        given.extend([float(found[1]) if found else 0.0] * int(cell.attributes.get("colspan", "1")))
    blank = [n for n, width in enumerate(given) if width == 0]
    if blank:
        rest = max(NARROWEST * len(blank), frame.nominal - sum(given))
        needs = {n: _need(table, n) for n in blank}
        for n in blank:
            given[n] = rest * needs[n] / sum(needs.values())
    scale = frame.width / sum(given) if given else 1.0
    return [width * scale for width in given]


def _need(table: Node, column: int) -> float:
    """How much room a column asks for, in mm: its longest word, and more for longer texts, within bounds."""
    texts = [row.elements[column].text for row in own_rows(table) if len(row.elements) > column]
    measure = ruler()
    word = max((measure.width(part, _SIZE) for text in texts for part in text.split()[:40]), default=0.0)
    whole = max((measure.width(text[:200], _SIZE) for text in texts), default=0.0)
    return (max(word, min(whole, _WIDEST)) + _SIZE) * 25.4 / 72


def cell_xml(inside: str, width: float, *, span: int = 1, extra: str = "") -> str:
    """A cell; `extra` are its borders and shading."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{mm(width)}" w:type="dxa"/>{grid}{extra}</w:tcPr>{inside}</w:tc>'


def table_xml(
    rows: list[str], widths: list[float], *, style: str = "ReportTable", has_head: bool = True, margins: str = ""
) -> str:
    """A table of finished rows; `margins` of its cells, where they are not those of the style."""
    grid = "".join(f'<w:gridCol w:w="{mm(width)}"/>' for width in widths)
    first, bits = ("1", "0020") if has_head else ("0", "0000")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(mm(w) for w in widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{margins}<w:tblLook w:val="{bits}" w:firstRow="{first}" '
        f'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row_xml(cells: str, *, is_head: bool = False) -> str:
    """A row that stays on one page; the head comes again on every page."""
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"


def _margins(cell: Node, *, is_last: bool) -> str:
    """Room before a text that stands beside figures, where the page gives it; none at the edge of the table."""
    found = _PADDING.search(cell.attributes.get("style", ""))
    room = min(_BESIDE, float(found[1])) if found else _BESIDE if "after" in cell.classes else 0.0
    left = f'<w:left w:w="{mm(room)}" w:type="dxa"/>' if room else ""
    right = '<w:right w:w="0" w:type="dxa"/>' if is_last else ""
    return f"<w:tcMar>{left}{right}</w:tcMar>" if left or right else ""


class TableWriter:
    """Turns the tables of the pages into Word tables; `open_bookmark` gives the marks of a row that links can reach."""

    def __init__(self, skin: Skin, bookmarks: Bookmarks) -> None:
        self._skin = skin
        self._bookmarks = bookmarks

    def write(self, table: Node, frame: Frame) -> str:
        """The table without its caption."""
        widths = column_widths(table, frame)
        is_small = "answers" in table.classes
        head = table.find("thead")
        heads = head.find_all("tr") if head else []
        rows = [
            self._row(row, widths, is_head=any(row is h for h in heads), is_small=is_small) for row in own_rows(table)
        ]
        return table_xml(rows, widths, has_head=bool(heads), margins=_CLOSE if is_small else "")

    def _row(self, row: Node, widths: list[float], *, is_head: bool, is_small: bool) -> str:
        cells: list[str] = []
        column = 0
        is_sum = "sum" in row.classes
        edge = f'<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{self._skin.ink}"/></w:tcBorders>'
        extra = edge if row.classes & {"new", "sum"} else ""
        if "on" in row.classes:
            extra = f'<w:shd w:val="clear" w:color="auto" w:fill="{self._skin.brand_wash}"/>'
        end = '<w:vAlign w:val="bottom"/>' if is_head else ""
        mark = self._bookmarks.around(row.attributes["id"]) if "id" in row.attributes else ("", "")
        for cell in row.elements:
            span = int(cell.attributes.get("colspan", "1"))
            width = sum(widths[column : column + span]) or sum(widths)
            span = min(span, max(1, len(widths) - column))
            style = self._style(cell, is_head=is_head, is_small=is_small)
            face = Face(bold=is_sum or (cell.tag == "th" and not is_head))
            inside = self._inside(cell, style, face, width)
            column += span
            margins = _margins(cell, is_last=column >= len(widths))
            if not cells and mark[0]:
                inside = inside.replace("</w:pPr>", "</w:pPr>" + mark[0] + mark[1], 1)
            cells.append(cell_xml(inside, width, span=span, extra=extra + margins + end))
        return row_xml("".join(cells), is_head=is_head)

    @staticmethod
    def _style(cell: Node, *, is_head: bool, is_small: bool) -> str:
        is_number = "num" in cell.classes
        if is_head:
            return "TableHead"
        return ("TableSmall" if is_small else "TableText" if not is_number else "Table") + (
            "Number" if is_number else ""
        )

    def _inside(self, cell: Node, style: str, face: Face, width: float) -> str:
        right = '<w:jc w:val="right"/>' if style == "TableHead" and "num" in cell.classes else ""
        parts = [child for child in cell.elements if child.tag in _BLOCKS]
        if not parts:
            return paragraph(style, inline(cell, self._skin, face), right)
        out = []
        for part in parts:
            if part.tag == "table":
                out.append(self.write(part, Frame(width, width)))
                continue
            items = part.find_all("li") or [part]
            out += [paragraph(style, inline(item, self._skin, face), right) for item in items]
        # A cell ends with a paragraph (ISO/IEC 29500-1, 17.4.65).
        return "".join(out) + (paragraph(style, "") if parts[-1].tag == "table" else "")


class Bookmarks:
    """Numbers bookmarks so that every one is unique in the document."""

    def __init__(self) -> None:
        self._next = 1

    def around(self, anchor: str) -> tuple[str, str]:
        """Begin and end of the bookmark of an anchor."""
        return self.named(bookmark_name(anchor))

    def named(self, name: str) -> tuple[str, str]:
        """Begin and end of a bookmark with this name."""
        number, self._next = self._next, self._next + 1
        begin = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return begin, f'<w:bookmarkEnd w:id="{number}"/>'
