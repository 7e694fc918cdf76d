"""The master that comes along: sixteen to nine, white, the finding as title, a hairline above the foot.

Made from the library's own blank presentation, of which only two layouts and the placeholders stay.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from readiness.report.companions.skin import Mark, Skin
from readiness.report.companions.slides.template import empty_deck

if TYPE_CHECKING:
    from pptx.presentation import Presentation

EMU_PER_MM = 36_000
WIDTH, HEIGHT = 338.667, 190.5
SIDE = 15.0
FONT = "Calibri"
"""Slides cannot carry a typeface as a document can: this one is on every computer that has the program."""
_KEPT = frozenset({"Title Only", "Blank"})
FOOT = 181.5
LOGO_HEIGHT, LOGO_WIDTH = 6.5, 30.0
_TITLE = (SIDE, 10.0, WIDTH - 2 * SIDE, 25.0)
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
    empty_deck(deck)
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _colour(deck, skin)
    logo = min(LOGO_HEIGHT / skin.firm.height * skin.firm.width, LOGO_WIDTH) if skin.firm else 0.0
    for holder in (deck.slide_master, *deck.slide_layouts):
        _place(holder, logo + 4 if logo else 0.0)
    _style(deck.slide_master, skin)
    if skin.firm:
        _sign(deck.slide_master, skin.firm, logo)
    return deck


def _sign(master: Any, mark: Mark, width: float) -> None:
    """The firm's logo at the foot of every slide, as decoration."""
    from pptx.oxml import parse_xml

    _part, relation = master.part.get_or_add_image_part(io.BytesIO(mark.content))
    height = width * mark.height / mark.width
    left, top = emu(WIDTH - SIDE - width), emu(FOOT + (5.0 - height) / 2)
    master.shapes._spTree.append(  # noqa: SLF001 - the library puts no pictures on masters
        parse_xml(
            '<p:pic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:nvPicPr>'
            '<p:cNvPr id="91" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
            f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
            f'<a:off x="{left}" y="{top}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )
    )


def _place(holder: Any, right: float) -> None:
    """Title, footer and number where every slide has them; the date goes, a report has its own."""
    from pptx.enum.shapes import PP_PLACEHOLDER as KIND

    boxes = {
        KIND.TITLE: _TITLE,
        KIND.BODY: (SIDE, 40.0, WIDTH - 2 * SIDE, 130.0),
        KIND.FOOTER: (SIDE, FOOT, 220.0, 5.0),
        KIND.SLIDE_NUMBER: (WIDTH - SIDE - 40 - right, FOOT, 40.0, 5.0),
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
        ("accent1", skin.brand),
        ("accent2", skin.wrong),
        ("accent3", skin.good),
        ("accent4", skin.ink2),
        ("accent5", skin.rule),
        ("hlink", skin.brand),
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
