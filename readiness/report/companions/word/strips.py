"""Blocks that the pages set side by side - verdict, rating, audit card, gates - as tables of Word."""

from __future__ import annotations

from readiness.report.companions.markup import Node
from readiness.report.companions.skin import Skin
from readiness.report.companions.word.runs import Face, inline, paragraph
from readiness.report.companions.word.styles import mm
from readiness.report.companions.word.tables import Frame, TableWriter, cell_xml, row_xml, table_xml

LABEL = 31.0
GATES_PER_ROW = 3


class Strips:
    """Side by side in Word means a table: it stays editable and is read in order."""

    def __init__(self, skin: Skin, tables: TableWriter) -> None:
        self._skin = skin
        self._tables = tables

    def _margins(self, space: float) -> str:
        sides = "".join(f'<w:{side} w:w="{mm(space)}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        return f"<w:tcMar>{sides}</w:tcMar>"

    def band(self, node: Node, frame: Frame) -> str:
        """The verdict in three cells; the first is filled."""
        blocks = node.elements
        rest = max(1, len(blocks) - 1)
        first = frame.width * (0.44 if len(blocks) > 1 else 1)
        widths = [first] + [(frame.width - first) / rest] * (len(blocks) - 1)
        cells = []
        rule = self._skin.rule
        for n, (block, width) in enumerate(zip(blocks, widths, strict=True)):
            colour = "FFFFFF" if n == 0 else ""
            lines = []
            for part in block.elements:
                style = "Verdict" if "big" in part.classes else "VerdictSmall" if "mid" in part.classes else "TableText"
                lines.append(paragraph(style, inline(part, self._skin, Face(colour=colour))))
            edges = "".join(
                f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="{rule}"/>'
                for side in ("top", "left", "bottom", "right")
            )
            look = f"<w:tcBorders>{edges}</w:tcBorders>"
            if n == 0:
                look = f'<w:shd w:val="clear" w:color="auto" w:fill="{self._skin.brand}"/>'
            cells.append(cell_xml("".join(lines), width, extra=look + self._margins(3)))
        return table_xml([row_xml("".join(cells))], widths, style="ReportGrid", has_head=False)

    def rating(self, node: Node, frame: Frame) -> str:
        """Labels over values, as a table with a head."""
        blocks = node.elements
        widths = [frame.width / max(1, len(blocks))] * len(blocks)
        heads, values = [], []
        for block, width in zip(blocks, widths, strict=True):
            label, *rest = block.elements
            heads.append(cell_xml(paragraph("TableHead", inline(label, self._skin)), width))
            inside = "".join(paragraph("TableText", inline(part, self._skin, Face(bold=True))) for part in rest)
            values.append(cell_xml(inside or paragraph("TableText", ""), width))
        rows = [row_xml("".join(heads), is_head=True), row_xml("".join(values))]
        return table_xml(rows, widths)

    def audit(self, node: Node, frame: Frame) -> str:
        """A label beside its text, one row each."""
        rows = []
        for block in node.elements:
            label, *rest = block.elements
            left = paragraph("TableText", inline(label, self._skin, Face(bold=True, colour=self._skin.brand)))
            right = "".join(paragraph("Normal", inline(part, self._skin)) for part in rest)
            rows.append(
                row_xml(
                    cell_xml(left, LABEL) + cell_xml(right or paragraph("Normal", ""), frame.width - LABEL),
                )
            )
        return table_xml(rows, [LABEL, frame.width - LABEL], has_head=False)

    def pairs(self, node: Node, frame: Frame) -> str:
        """Terms and their meaning."""
        rows, term = [], ""
        for part in node.elements:
            if part.tag == "dt":
                term = paragraph("TableText", inline(part, self._skin, Face(bold=True)))
            else:
                text = paragraph("TableText", inline(part, self._skin))
                rows.append(row_xml(cell_xml(term, 50) + cell_xml(text, frame.width - 50)))
        return table_xml(rows, [50, frame.width - 50], has_head=False)

    def columns(self, items: list[Node], frame: Frame) -> str:
        """Short entries, three in a row."""
        width = frame.width / GATES_PER_ROW
        rows = []
        for start in range(0, len(items), GATES_PER_ROW):
            line = items[start : start + GATES_PER_ROW]
            cells = [cell_xml(paragraph("TableText", inline(item, self._skin)), width) for item in line]
            cells += [cell_xml(paragraph("TableText", ""), width)] * (GATES_PER_ROW - len(line))
            rows.append(row_xml("".join(cells)))
        return table_xml(rows, [width] * GATES_PER_ROW, style="ReportGrid", has_head=False)
