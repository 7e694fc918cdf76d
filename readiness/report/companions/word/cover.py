"""The cover of the Word document: a filled block of real paragraphs, the facts in a table below."""

from __future__ import annotations

from readiness.report.companions.markup import Node
from readiness.report.companions.skin import Skin
from readiness.report.companions.word.runs import inline, paragraph, run
from readiness.report.companions.word.tables import cell_xml, row_xml, table_xml

WIDTH = 170.0


def cover_xml(section: Node, skin: Skin, logos: str = "") -> list[str]:
    """Blocks of the cover, from the section that the PDF begins with; `logos` is a finished paragraph."""
    out = [logos] if logos else []
    for node in section.walk():
        if "firm" in node.classes and node.text:
            out.append(paragraph("CoverFirm", inline(node, skin)))
        elif node.tag == "h1":
            out.append(paragraph("Title", inline(node, skin)))
        elif "sub" in node.classes:
            out.append(paragraph("Subtitle", inline(node, skin)))
        elif "steps" in node.classes:
            out.append(paragraph("CoverScope", _scope(node, skin)))
    facts = next((node for node in section.walk() if "facts" in node.classes), None)
    if facts is not None:
        out += [paragraph("Normal", ""), _facts(facts, skin)]
    out += [
        paragraph("SmallPrint", inline(node, skin), '<w:spacing w:before="600"/>')
        for node in section.walk()
        if "fine" in node.classes
    ]
    return out


def _scope(node: Node, skin: Skin) -> str:
    caption = next((part for part in node.walk() if "cap" in part.classes), None)
    steps = " · ".join(item.text for item in node.find_all("li"))
    return (inline(caption, skin) if caption else "") + (run(f"\n{steps}") if steps else "")


def _facts(node: Node, skin: Skin) -> str:
    columns = node.elements
    width = WIDTH / max(1, len(columns))
    cells = []
    for column in columns:
        lines = []
        for part in column.elements:
            style = "Label" if "k" in part.classes else "Normal"
            lines.append(paragraph(style, inline(part, skin)))
        cells.append(cell_xml("".join(lines) or paragraph("Normal", ""), width))
    return table_xml([row_xml("".join(cells))], [width] * len(columns), style="ReportGrid", has_head=False)
