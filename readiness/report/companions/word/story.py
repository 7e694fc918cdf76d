"""The pages of the report as the flow of a Word document: one element after another, in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from readiness.report.companions.markup import Node
from readiness.report.companions.skin import Skin
from readiness.report.companions.word.contents import Contents
from readiness.report.companions.word.runs import Face, inline, paragraph, run
from readiness.report.companions.word.runs import field as field_xml
from readiness.report.companions.word.strips import Strips
from readiness.report.companions.word.styles import mm
from readiness.report.companions.word.tables import Bookmarks, Frame, TableWriter
from readiness.report.wording import Words

PORTRAIT, LANDSCAPE = 170.0, 257.0
HALF, WIDE_HALF = 82.5, 124.0
GAP, WIDE_GAP = PORTRAIT - 2 * HALF, LANDSCAPE - 2 * WIDE_HALF
TABLE_END = paragraph("TableEnd", "")
COLUMNS, END_COLUMNS = "<columns/>", "<end-columns/>"
"""Marks between blocks: what stands between the first two is set in two columns."""
_INLINE = frozenset({"a", "b", "strong", "i", "em", "span", "br", "img"})
_STYLES = {
    "tiny": "SmallPrint",
    "small": "SmallText",
    "lead": "SmallText",
    "conf": "SmallText",
    "kicker": "Kicker",
    "k": "Label",
}


@dataclass(frozen=True)
class Picture:
    """A chart inside the package: relation, size in English metric units."""

    relation: str
    width: int
    height: int


@dataclass
class Stretch:
    """Pages that share a header and an orientation."""

    part: str
    is_wide: bool
    blocks: list[str] = field(default_factory=list)


class Story:
    """Collects blocks; every `add_*` appends to the stretch that is open."""

    def __init__(self, skin: Skin, pictures: Mapping[str, Picture], say: Words) -> None:
        self.skin = skin
        self.stretches: list[Stretch] = []
        self.lists = 0
        self.contents = Contents()
        self._is_narrow = False
        self._pictures = pictures
        self.say = say
        self._bookmarks = Bookmarks()
        self._tables = TableWriter(skin, self._bookmarks)
        self._strips = Strips(skin, self._tables)
        self._numbers = {"table": 0, "drawing": 0}

    def add(self, *blocks: str) -> None:
        """Finished blocks."""
        self.stretches[-1].blocks.extend(blocks)

    def add_section(self, section: Node) -> None:
        """One page of the report; a new part begins with its heading."""
        title = section.find("h2")
        part = title.attributes.get("data-part", "") if title else ""
        is_wide = "wide" in section.classes
        known = self.stretches[-1].part if self.stretches else None
        if not self.stretches or (part, is_wide) != (known, self.stretches[-1].is_wide):
            self.stretches.append(Stretch(part, is_wide))
        if part and part != known:
            begin, end = self._bookmarks.named(self.contents.enter(1, part))
            self.add(paragraph("Heading1", begin + run(part) + end, self._break()))
        self._flow(section)

    def _break(self) -> str:
        """A section begins on a new page by itself: only later pages of a stretch break."""
        return '<w:pageBreakBefore w:val="0"/>' if not self.stretches[-1].blocks else ""

    def _no_second_break(self) -> str:
        """The heading of a part, or the section, has begun the page already."""
        blocks = self.stretches[-1].blocks
        return '<w:pageBreakBefore w:val="0"/>' if not blocks or '"Heading1"' in blocks[-1] else ""

    @property
    def _frame(self) -> Frame:
        is_wide = self.stretches[-1].is_wide
        narrow, full = (WIDE_HALF, LANDSCAPE) if is_wide else (HALF, PORTRAIT)
        width = narrow if self._is_narrow else full
        return Frame(width, width)

    # ---------------------------------------------------------------- elements

    def _flow(self, node: Node, nominal: float = 0) -> None:
        """Every element inside, and bare words as a paragraph."""
        if any(isinstance(child, str) and child.strip() for child in node.children) or (
            node.elements and all(child.tag in _INLINE for child in node.elements)
        ):
            self.add(paragraph("Normal", inline(node, self.skin)))
            return
        for child in node.elements:
            self._element(child, nominal)

    def _element(self, node: Node, nominal: float) -> None:
        match node.tag:
            case "h1" | "h2" | "h3":
                self._heading(node)
            case "p":
                self._paragraph(node)
            case "ul" | "ol":
                self._list(node)
            case "table":
                self._table(node, nominal)
            case "figure":
                self._figure(node)
            case "dl":
                self.add(self._strips.pairs(node, self._frame), TABLE_END)
            case "div" | "section":
                self._division(node, nominal)
            case _:
                self._flow(node, nominal)

    def _heading(self, node: Node) -> None:
        style = {"h1": "Kicker", "h2": "Heading2", "h3": "Heading3"}[node.tag]
        inside, before = inline(node, self.skin), self._no_second_break() if node.tag == "h1" else ""
        if node.tag == "h2":
            begin, end = self._bookmarks.named(self.contents.enter(2, node.text))
            mark = self._bookmarks.around(node.attributes["id"]) if node.attributes.get("id") else ("", "")
            inside = begin + mark[0] + inside + mark[1] + end
        self.add(paragraph(style, inside, before))

    def _paragraph(self, node: Node) -> None:
        style = next((style for name, style in _STYLES.items() if name in node.classes), "Normal")
        if not node.text:
            return
        before = self._no_second_break() if style == "Kicker" else ""
        self.add(paragraph(style, inline(node, self.skin), before))

    def _list(self, node: Node) -> None:
        if "toc" in node.classes:
            self.add(self.contents.placeholder)
            return
        if "gates" in node.classes:
            self.add(self._strips.columns(node.find_all("li"), self._frame), TABLE_END)
            return
        style, numbers = "ListBullet", ""
        if node.tag == "ol":
            self.lists += 1
            style, numbers = "ListNumber", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.lists + 2}"/></w:numPr>'
        for item in node.elements:
            self.add(paragraph(style, inline(item, self.skin), numbers))

    def _table(self, node: Node, nominal: float) -> None:
        caption = node.find("caption")
        if caption is not None:
            self._numbers["table"] += 1
            number = field_xml("SEQ Table \\* ARABIC", str(self._numbers["table"]), Face(colour=self.skin.accent))
            label = run(f"{self.say('document.table')} ", Face(colour=self.skin.accent))
            self.add(paragraph("Caption", label + number + run("\u2002") + inline(caption, self.skin)))
        frame = Frame(self._frame.width, nominal or self._frame.nominal)
        self.add(self._tables.write(node, frame), TABLE_END)

    def _figure(self, node: Node) -> None:
        name, picture = node.find("p"), node.find("img")
        if name is not None:
            self.add(paragraph("FigureCaption", self._figure_name(name)))
        if picture is not None:
            self.add(paragraph("Figure", self._drawing(picture)))
        for caption in node.find_all("figcaption"):
            self.add(paragraph("SourceNote", inline(caption, self.skin)))

    def _figure_name(self, name: Node) -> str:
        label = next((span for span in name.find_all("span") if "no" in span.classes), None)
        blue = Face(colour=self.skin.accent)
        out = ""
        if label is not None:
            word, _, number = label.text.rpartition(" ")
            out = run(f"{word} ", blue) + field_xml("SEQ Exhibit \\* ARABIC", number, blue) + run("\u2002", blue)
        rest = Node("p", {}, [child for child in name.children if child is not label])
        for child in rest.elements:
            child.attributes["class"] = "unit"
        return out + inline(rest, self.skin)

    def _drawing(self, image: Node) -> str:
        return self.draw(self._pictures[image.attributes["src"]], image.attributes.get("alt", ""))

    def draw(self, picture: Picture, alt: str) -> str:
        """A picture under the next free number."""
        self._numbers["drawing"] += 1
        return drawing_xml(picture, self._numbers["drawing"], alt)

    def _division(self, node: Node, nominal: float) -> None:
        frame = self._frame
        kinds = node.classes
        if "sowhat" in kinds:
            self.add(self._so_what(node))
        elif "ask" in kinds:
            self.add(*(paragraph("Decision", inline(part, self.skin)) for part in node.elements))
        elif "band" in kinds:
            self.add(self._strips.band(node, frame), TABLE_END)
        elif "rating" in kinds:
            self.add(self._strips.rating(node, frame), TABLE_END)
        elif "audit" in kinds:
            self.add(self._strips.audit(node, frame), TABLE_END)
        elif "keys" in kinds:
            heads, items = node.find_all("h3"), node.find_all("p")
            self.add(*(paragraph("Heading3", inline(head, self.skin)) for head in heads))
            self.add(self._strips.columns(items, frame), TABLE_END)
        elif _is_prose(node):
            self._columns(node.elements)
        elif "cols" in kinds:
            self._flow(node, WIDE_HALF if self.stretches[-1].is_wide else HALF)
        elif "two" in kinds:
            self._columns([node])
        else:
            self._flow(node, nominal)

    def _columns(self, parts: list[Node]) -> None:
        """Real columns of Word; text flows from one into the other where there is only one part."""
        if self.stretches[-1].blocks[-1] == TABLE_END:
            self.add(TABLE_END)  # the one before carries the end of its section and may lose its height
        self.add(COLUMNS)
        self._is_narrow = True
        for n, part in enumerate(parts):
            start = len(self.stretches[-1].blocks)
            self._flow(part)
            blocks = self.stretches[-1].blocks
            if len(blocks) > start and blocks[start].startswith("<w:p>"):
                jump = '<w:r><w:br w:type="column"/></w:r>' if n else ""
                blocks[start] = blocks[start].replace("</w:pPr>", f'<w:spacing w:before="0"/></w:pPr>{jump}', 1)
        self._is_narrow = False
        self.add(END_COLUMNS)

    def _so_what(self, node: Node) -> str:
        label = node.find("h3")
        words = [part for part in node.elements if part is not label]
        out = run(f"{label.text}\t", Face(bold=True, colour=self.skin.brand)) if label else ""
        return paragraph("SoWhat", out + "".join(inline(part, self.skin) for part in words))


def _is_prose(node: Node) -> bool:
    """Two columns of words: charts and tables that stand side by side on a page come one after another in Word."""
    if "cols" not in node.classes or "c21" in node.classes or len(node.elements) != 2 or node.find_all("figure"):
        return False
    return not all(part.elements and part.elements[0].tag == "table" for part in node.elements)


def drawing_xml(picture: Picture, number: int, alt: str) -> str:
    """A picture in the line of text, with its alternative text."""
    from xml.sax.saxutils import quoteattr

    size = f'cx="{picture.width}" cy="{picture.height}"'
    alternative = quoteattr(re.sub(r"\s+", " ", alt))
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Picture {number}" descr={alternative}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr={alternative}/><pic:cNvPicPr/>'
        "</pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{picture.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def section_xml(
    stretch: Stretch,
    references: str,
    *,
    margins: tuple[float, float, float],
    columns: int = 1,
    is_continued: bool = False,
) -> str:
    """The properties of a section: A4, its headers and footers. `margins` are top, bottom and sides in mm."""
    kind = "continuous" if is_continued else "nextPage"
    gap = f'<w:cols w:num="{columns}" w:space="{mm(WIDE_GAP if stretch.is_wide else GAP)}"/>'
    top, bottom, side = margins
    width, height = (297.0, 210.0) if stretch.is_wide else (210.0, 297.0)
    orient = ' w:orient="landscape"' if stretch.is_wide else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="{kind}"/><w:pgSz w:w="{mm(width)}" w:h="{mm(height)}"{orient}/>'
        f'<w:pgMar w:top="{mm(top)}" w:right="{mm(side)}" w:bottom="{mm(bottom)}" w:left="{mm(side)}" '
        f'w:header="{mm(12)}" w:footer="{mm(10)}" w:gutter="0"/>{gap}</w:sectPr>'
    )
