"""The master that comes along: sixteen to nine, white, the finding as title, a hairline above the foot.

Made from the library's own blank presentation, of which only two layouts and the placeholders stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from readiness.report.companions.skin import Skin

if TYPE_CHECKING:
    from pptx.presentation import Presentation

EMU_PER_MM = 36_000
WIDTH, HEIGHT = 338.667, 190.5
SIDE = 15.0
FONT = "Calibri"
"""Slides cannot carry a typeface as a document can: this one is on every computer that has the program."""
_KEPT = frozenset({"Title Only", "Blank"})
_TITLE, _FOOT = (SIDE, 10.0, WIDTH - 2 * SIDE, 25.0), 181.5
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def emu(value: float) -> int:
    """Millimetres in the unit of slides."""
    return round(value * EMU_PER_MM)


def open_blank(skin: Skin) -> Presentation:
    """A presentation without slides on our own master."""
    import pptx
    from pptx.util import Emu

    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _colour(deck, skin)
    _place(deck.slide_master)
    for layout in deck.slide_layouts:
        _place(layout)
    _style(deck.slide_master, skin)
    return deck


def _place(holder: Any) -> None:
    """Title, footer and number where every slide has them; the date goes, a report has its own."""
    from pptx.enum.shapes import PP_PLACEHOLDER as KIND

    boxes = {
        KIND.TITLE: _TITLE,
        KIND.BODY: (SIDE, 40.0, WIDTH - 2 * SIDE, 130.0),
        KIND.FOOTER: (SIDE, _FOOT, 240.0, 5.0),
        KIND.SLIDE_NUMBER: (WIDTH - SIDE - 40, _FOOT, 40.0, 5.0),
    }
    for shape in list(holder.placeholders):
        box = boxes.get(shape.placeholder_format.type)
        if box is None:
            shape._element.getparent().remove(shape._element)  # noqa: SLF001 - the library cannot remove shapes
            continue
        shape.left, shape.top, shape.width, shape.height = (emu(value) for value in box)


def _colour(deck: Presentation, skin: Skin) -> None:
    """Colours and typeface of the theme, so that what is added later by hand fits."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    font = skin.font if skin.font != Skin().font else FONT
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = part.blob.decode("utf-8")
    for name, colour in (
        ("dk2", skin.ink),
        ("lt2", skin.wash),
        ("accent1", skin.accent),
        ("accent2", skin.wrong),
        ("accent3", skin.good),
        ("accent4", skin.ink2),
        ("accent5", skin.rule),
        ("hlink", skin.accent),
    ):
        text = re.sub(rf"(<a:{name}>)<a:\w+ [^>]*/>", rf'\g<1><a:srgbClr val="{colour}"/>', text)
    text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=)"[^"]*"', rf"\g<1>{quoteattr(font)}", text)
    text = re.sub(r'name="Office( Theme)?"', 'name="Report"', text)
    part._blob = text.encode("utf-8")  # noqa: SLF001 - the library has no other way to change an opaque part


def _style(master: Any, skin: Skin) -> None:
    from pptx.oxml import parse_xml

    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    title = master._element.find(f"{_P}txStyles/{_P}titleStyle/{_A}lvl1pPr")  # noqa: SLF001
    title.set("algn", "l")
    run = title.find(f"{_A}defRPr")
    run.set("sz", "2600")
    run.set("b", "1")
    for fill in run.findall(f"{_A}solidFill"):
        fill.getparent().replace(fill, parse_xml(f'<a:solidFill {space}><a:srgbClr val="{skin.ink}"/></a:solidFill>'))
    for shape in master.placeholders:
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        kind = str(shape.placeholder_format.type)
        anchor = "t" if "TITLE" in kind else "ctr"
        shape._element.txBody.bodyPr.set("anchor", anchor)  # noqa: SLF001
        for run in shape._element.iter(f"{_A}defRPr"):  # noqa: SLF001
            if "TITLE" not in kind and "BODY" not in kind:
                run.set("sz", "900")
        for level in shape._element.iter(f"{_A}lvl1pPr"):  # noqa: SLF001
            if "TITLE" not in kind and "BODY" not in kind:
                level.set("algn", "r" if "NUMBER" in kind else "l")
    line = master.shapes._spTree  # noqa: SLF001
    line.append(
        parse_xml(
            f'<p:cxnSp {space} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:nvCxnSpPr>'
            '<p:cNvPr id="90" name="Foot line"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm>'
            f'<a:off x="{emu(SIDE)}" y="{emu(179)}"/><a:ext cx="{emu(WIDTH - 2 * SIDE)}" cy="0"/></a:xfrm>'
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:srgbClr val="{skin.rule}"/>'
            "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
        )
    )
