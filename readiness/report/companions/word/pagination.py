"""Which page each heading falls on, measured with the report's typeface before Word lays the document out.

Word counts anew when the file is opened; these numbers stand in the contents until then, and wherever fields are not
updated (a preview, another program).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from xml.etree import ElementTree

from readiness.report.companions.skin import Skin
from readiness.report.companions.word.contents import PLACEHOLDER
from readiness.report.companions.word.story import COLUMNS, END_COLUMNS, Story, Stretch
from readiness.report.companions.word.styles import Style, list_styles
from readiness.report.fonts import ruler

PT_PER_MM = 72 / 25.4
TALL, WIDE = (297 - 48) * PT_PER_MM, (210 - 45) * PT_PER_MM
"""Points between the margins of a page, upright and across."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_WORD}}}"
_REGULAR = 0.955
"""Width of the regular face to that of the semibold one, with which is measured."""
_EMU_PER_PT = 12_700
_TOC_LINE = 14.8
_CAUTION = 1.02
"""Rules, and heads that keep with what follows, take a little more on a page than their words."""


def count_pages(story: Story, *, has_cover: bool) -> None:
    """Fills in the pages of the contents."""
    ruled = _Ruled(story.skin, len(story.contents.entries))
    page = 1 if has_cover else 0
    pages: dict[str, int] = {}
    for stretch in story.stretches:
        page = ruled.place(stretch, page + 1, pages)
    for entry in story.contents.entries:
        entry.page = pages.get(entry.bookmark, page)


@lru_cache(maxsize=64)
def _parse(block: str) -> ElementTree.Element:
    names = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in ("r", "wp", "a", "pic"))
    return ElementTree.fromstring(f'<x xmlns:w="{_WORD}" {names}>{block}</x>')  # noqa: S314 - written by us


class _Ruled:
    """Measures blocks and fills pages with them."""

    def __init__(self, skin: Skin, entries: int) -> None:
        self._styles = {style.id: style for style in list_styles(skin)}
        self._entries = entries

    def place(self, stretch: Stretch, page: int, pages: dict[str, int]) -> int:
        """The last page of a stretch that begins on `page`; notes the pages of its headings."""
        room = WIDE if stretch.is_wide else TALL / _CAUTION
        full = (257 if stretch.is_wide else 170) * PT_PER_MM
        used, is_narrow = 0.0, False
        sides = [0.0]
        for number, block in enumerate(stretch.blocks):
            if block in {COLUMNS, END_COLUMNS}:
                used += max(sides) if len(sides) > 1 else sides[0] / 2
                sides, is_narrow = [0.0], block == COLUMNS
                continue
            if block == PLACEHOLDER:
                used += self._entries * _TOC_LINE
                continue
            root = _parse(block)
            if number and _breaks(root):
                page, used = page + 1, 0.0
            if is_narrow and _turns(root):
                sides.append(0.0)
            for height in self._heights(root, full / 2 - 8 if is_narrow else full):
                if is_narrow:
                    sides[-1] += height
                    continue
                if used + height > room and used:
                    page, used = page + 1, 0.0
                used += height
            for mark in root.iter(f"{_W}bookmarkStart"):
                pages.setdefault(mark.get(f"{_W}name", ""), page)
        return page

    def _heights(self, root: ElementTree.Element, width: float) -> list[float]:
        """Heights of what may not be torn: paragraphs and rows of tables."""
        out: list[float] = []
        for element in root:
            if element.tag == f"{_W}p":
                out.append(self._paragraph(element, width))
            else:
                out += [self._row(row) for row in element.iter(f"{_W}tr")]
        return out

    def _row(self, row: ElementTree.Element) -> float:
        heights = []
        for cell in row.iter(f"{_W}tc"):
            width = float(_first(cell, "tcW", "w", "0")) / 20 - 3 * PT_PER_MM
            heights.append(sum(self._paragraph(p, width) for p in cell.iter(f"{_W}p")))
        return max(heights, default=0.0) + 2 * PT_PER_MM

    def _paragraph(self, paragraph: ElementTree.Element, width: float) -> float:
        style = self._style(_first(paragraph, "pStyle", "val", "Normal"))
        drawn = [float(node.get("cy", "0")) / _EMU_PER_PT for node in paragraph.iter("{urn:wp}extent")]
        text = "".join(_words(paragraph))
        if style.id == "SoWhat":
            width -= 31 * PT_PER_MM
        lines = sum(_count_lines(part, style, width) for part in text.split("\n"))
        return style.before + style.after + max([lines * style.line, *drawn])

    def _style(self, name: str) -> Style:
        """The style with what it takes from the one it is based on."""
        style = self._styles[name]
        base = self._styles.get(style.based)
        if (style.size and style.line) or base is None:
            return style
        base = self._style(base.id)
        return replace(style, size=style.size or base.size, line=style.line or base.line)


def _breaks(root: ElementTree.Element) -> bool:
    style = _first(root, "pStyle", "val", "")
    return style in {"Kicker", "Heading1"} and _first(root, "pageBreakBefore", "val", "1") != "0"


def _turns(root: ElementTree.Element) -> bool:
    """The next column begins here."""
    return any(node.get(f"{_W}type") == "column" for node in root.iter(f"{_W}br"))


def _first(root: ElementTree.Element, tag: str, key: str, default: str) -> str:
    found = next(root.iter(f"{_W}{tag}"), None)
    return default if found is None else found.get(f"{_W}{key}", default)


def _words(paragraph: ElementTree.Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag == f"{_W}br" and node.get(f"{_W}type") != "column":
            yield "\n"


def _count_lines(text: str, style: Style, width: float) -> int:
    """Lines of a text, broken between words."""
    measure, used, lines = ruler(), 0.0, 1
    scale = 1.0 if style.weight > 400 else _REGULAR
    for word in text.split(" "):
        wide = measure.width(word + " ", style.size) * scale
        if used and used + wide > width:
            used, lines = 0.0, lines + 1
        used += wide
        if used > width > 0:
            lines, used = lines + int(used // width), used % width
    return lines
