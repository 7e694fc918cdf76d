"""Colours, typeface and logos of the Office companions: those of the report, with the brand's over them."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.report import look
from readiness.report.brand.model import Brand, Face
from readiness.report.fonts import FAMILY


def _bare(colour: str) -> str:
    """A colour as Office writes it: without the hash that CSS wants."""
    return colour.lstrip("#").upper()


@dataclass(frozen=True)
class Mark:
    """A logo as a PNG; its size as printed on paper, in mm."""

    content: bytes
    width: float
    height: float


@dataclass(frozen=True)
class Skin:
    """What a brand may change.

    Attributes:
        brand: fields, heads and labels.
        accent: numbers of exhibits and lists.
        is_plain: the cover is white with a line.
        faces: files of the firm's typeface, empty with the shipped one.
        firm, client: logos.
    """

    ink: str = _bare(look.INK)
    ink2: str = _bare(look.INK2)
    rule: str = _bare(look.RULE)
    hair: str = _bare(look.HAIR)
    wash: str = _bare(look.WASH)
    brand: str = _bare(look.BLUE)
    accent: str = _bare(look.BLUE)
    brand_wash: str = _bare(look.CSS["bluewash"])
    brand_soft: str = "DCE7F3"
    wrong: str = _bare(look.RUST)
    good: str = _bare(look.TEAL_TEXT)
    font: str = FAMILY
    is_plain: bool = False
    faces: tuple[Face, ...] = ()
    firm: Mark | None = None
    client: Mark | None = None


def skin_of(brand: Brand, firm: Mark | None = None, client: Mark | None = None) -> Skin:
    """The look of a brand; logos come as pictures, because Office shows no SVG everywhere."""
    tokens = brand.tokens()
    typeface = brand.typeface
    return Skin(
        brand=_bare(tokens["brand"]),
        accent=_bare(tokens["accent"]),
        brand_wash=_bare(tokens["brandwash"]),
        brand_soft=_bare(tokens["brandsoft"]),
        font=typeface.family if typeface else FAMILY,
        is_plain=brand.cover == "plain",
        faces=typeface.faces if typeface else (),
        firm=firm,
        client=client,
    )
