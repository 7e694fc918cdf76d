"""Native text, tables and pictures on a slide; sizes in points, places in millimetres."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from readiness.report.companions.skin import Skin
from readiness.report.companions.slides.master import EMU_PER_MM, emu
from readiness.report.fonts import ruler
from readiness.report.formats import plain

_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_NARROW = 0.93
"""The typeface of the slides runs narrower than the report's, with which text is measured."""
MOST_IN_CELL = 240


@dataclass(frozen=True)
class Box:
    """A place on a slide in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True)
class Words:
    """A stretch of text with its face."""

    text: str
    size: float = 12
    bold: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: rows of texts, the first one the head; shares of the width; which columns hold figures."""

    rows: Sequence[Sequence[str]]
    shares: Sequence[float]
    figures: frozenset[int] = frozenset()
    size: float = 10
    has_head: bool = True


def _rgb(colour: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(colour))  # type: ignore[no-untyped-call]


def shorten(text: str, most: int) -> str:
    """The text on one line, cut after a word where it is longer: a slide is no place for a page of notes."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = text[:most]
    return (head[: head.rfind(" ")] if " " in head[most // 2 :] else head).rstrip(",;. ") + "…"


def set_words(paragraph: Any, words: Sequence[Words], skin: Skin) -> None:
    """Fills a paragraph, from the left."""
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    if paragraph.alignment is None:
        paragraph.alignment = PP_ALIGN.LEFT
    for piece in words:
        run = paragraph.add_run()
        run.text = plain(piece.text)
        run.font.size = Pt(piece.size)
        run.font.bold = piece.bold
        run.font.color.rgb = _rgb(piece.colour or skin.ink)


def add_text(slide: Any, box: Box, paragraphs: Sequence[Sequence[Words]], skin: Skin, *, gap: float = 4) -> Any:
    """A text box whose words wrap inside."""
    from pptx.util import Pt

    shape = slide.shapes.add_textbox(*(emu(v) for v in (box.left, box.top, box.width, box.height)))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for n, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(gap)
        set_words(paragraph, words, skin)
    return shape


def add_picture(slide: Any, box: Box, picture: bytes, alt: str, name: str) -> float:
    """The picture as large as it fits, at the upper left of its box; gives the height it takes in mm."""
    shape = slide.shapes.add_picture(io.BytesIO(picture), emu(box.left), emu(box.top))
    scale = min(emu(box.width) / shape.width, emu(box.height) / shape.height)
    shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
    describe(shape, alt, name)
    return float(shape.height) / EMU_PER_MM


def describe(shape: Any, alt: str, name: str) -> None:
    """Alternative text and name of a shape."""
    properties = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - the library has no way to set it
    properties.set("descr", plain(alt))
    properties.set("name", plain(name))


def add_table(slide: Any, box: Box, grid: Grid, skin: Skin, alt: str) -> float:
    """A native table with hairlines, no bands; gives the least height it takes in mm."""
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    rows, columns = len(grid.rows), len(grid.shares)
    widths = _widths(grid, box.width)
    heights = [row_height(texts, widths, grid.size) for texts in grid.rows]
    frame = slide.shapes.add_table(rows, columns, emu(box.left), emu(box.top), emu(box.width), emu(sum(heights)))
    describe(frame, alt, "Table")
    table = frame.table
    table.first_row, table.horz_banding = grid.has_head, False
    frame._element.graphic.graphicData.tbl.tblPr[0].text = _NO_STYLE  # noqa: SLF001
    for column, width in zip(table.columns, widths, strict=True):
        column.width = emu(width)
    for r, texts in enumerate(grid.rows):
        table.rows[r].height = emu(heights[r])
        is_head = grid.has_head and r == 0
        for c, text in enumerate(texts):
            cell = table.cell(r, c)
            cell.margin_left, cell.margin_right = 0, emu(2)
            cell.margin_top = cell.margin_bottom = emu(0.8)
            paragraph = cell.text_frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.RIGHT if c in grid.figures else PP_ALIGN.LEFT
            paragraph.line_spacing = Pt(grid.size * 1.2)
            face = Words(
                shorten(text, MOST_IN_CELL),
                grid.size - (1 if is_head else 0),
                is_head or (c == 0 and grid.has_head),
                skin.ink2 if is_head else skin.ink,
            )
            set_words(paragraph, [face], skin)
            _rule(cell, skin, is_head=is_head)
    return sum(heights)


def _widths(grid: Grid, width: float) -> list[float]:
    total = sum(grid.shares)
    return [width * share / total for share in grid.shares]


def table_height(grid: Grid, width: float) -> float:
    """The height in mm that a table takes in this width."""
    widths = _widths(grid, width)
    return sum(row_height(texts, widths, grid.size) for texts in grid.rows)


def row_height(texts: Sequence[str], widths: Sequence[float], size: float) -> float:
    """The height in mm that the words of a row take."""
    pairs = zip(texts, widths, strict=True)
    lines = max((count_lines(shorten(text, MOST_IN_CELL), size, width - 2) for text, width in pairs), default=1)
    return max(1, lines) * size * 1.2 * 25.4 / 72 + 1.6


_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The id of the built-in style without fills and lines."""


def _rule(cell: Any, skin: Skin, *, is_head: bool) -> None:
    from pptx.oxml import parse_xml

    width, colour = (12700, skin.ink) if is_head else (6350, skin.rule)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - the library draws no borders
    properties.append(
        parse_xml(
            f'<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="{width}"><a:solidFill>'
            f'<a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
        )
    )


def fill_box(slide: Any, box: Box, colour: str, line: str = "") -> Any:
    """A rectangle for words."""
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(emu(v) for v in (box.left, box.top, box.width, box.height)))
    style = shape._element.find(f"{{{_P}}}style")  # noqa: SLF001 - the style of the theme brings a shadow
    if style is not None:
        shape._element.remove(style)  # noqa: SLF001
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(colour)
    if line:
        shape.line.color.rgb = _rgb(line)
        shape.line.width = Pt(0.75)
    else:
        shape.line.fill.background()
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    frame.margin_left = frame.margin_right = emu(4)
    frame.margin_top = frame.margin_bottom = emu(2.5)
    return shape


def fit_size(text: str, box: Box, largest: float, smallest: float = 14.0) -> float:
    """The largest size in points at which a text stays in its box."""
    size = largest
    while size > smallest and count_lines(text, size, box.width) * size * 1.2 * 25.4 / 72 > box.height:
        size -= 1
    return size


def count_lines(text: str, size: float, width: float) -> int:
    """How many lines a text takes at this size in points and this width in mm, measured with the report's typeface."""
    room = width / 25.4 * 72
    lines = 0
    for part in text.split("\n"):
        used, lines = 0.0, lines + 1
        for word in part.split():
            wide = ruler().width(word + " ", size) * _NARROW
            if used and used + wide > room:
                used, lines = 0.0, lines + 1
            used += wide
    return lines
