"""A brand as it is kept in the engagement: checked, re-encoded, whole in itself."""

from __future__ import annotations

import base64
from typing import Literal

from readiness.domain.base import Model
from readiness.report import look
from readiness.report.brand.colour import contrast, mix

CoverStyle = Literal["filled", "plain"]
COVERS: tuple[CoverStyle, ...] = ("filled", "plain")
FONT_NAME = "Brand"
"""How the style sheet calls the firm's typeface, whatever its own name is."""


class Logo(Model):
    """A picture that was read and written anew: `data` is base64, sizes are as printed, in mm."""

    kind: Literal["png", "svg"]
    data: str
    width: float
    height: float

    @property
    def content(self) -> bytes:
        """The file."""
        return base64.b64decode(self.data)

    @property
    def address(self) -> str:
        """As a data URL."""
        mime = "image/svg+xml" if self.kind == "svg" else "image/png"
        return f"data:{mime};base64,{self.data}"


class Face(Model):
    """One face of the typeface: base64 of a TrueType or OpenType file."""

    weight: Literal[400, 600]
    style: Literal["normal", "italic"]
    data: str


class Typeface(Model):
    """The firm's typeface with its own name."""

    family: str
    faces: tuple[Face, ...]


class Brand(Model):
    """What makes a report the firm's own; empty fields leave the report's own look.

    Attributes:
        primary: titles, the cover's field, the verdict's block; readable on white.
        secondary: exhibit numbers, numbered lists, the line on the cover; readable on white.
        footer: in the foot of every page instead of the firm's name.
        classification: where the engagement has none of its own.
        cover: a field of the first colour, or white with a line.
    """

    firm_logo: Logo | None = None
    client_logo: Logo | None = None
    primary: str = ""
    secondary: str = ""
    typeface: Typeface | None = None
    footer: str = ""
    classification: str = ""
    cover: CoverStyle = "filled"

    @property
    def is_plain(self) -> bool:
        """Nothing was set."""
        return self == Brand()

    @property
    def font(self) -> str:
        """The font stack of pages. Charts keep the shipped face: their labels are placed by its measures."""
        return f"{FONT_NAME}, {look.FONT}" if self.typeface else look.FONT

    def tokens(self) -> dict[str, str]:
        """Colours for the style sheet: those of the report with the brand's over them."""
        primary = self.primary or look.BLUE
        soft = mix(primary, 0.12)
        return {
            **look.CSS,
            "brand": primary,
            "brandwash": look.CSS["bluewash"] if primary == look.BLUE else mix(primary, 0.08),
            "brandsoft": soft if contrast(soft, primary) >= 4.5 else "#FFFFFF",
            "brandline": mix(primary, 0.4),
            "accent": self.secondary or primary,
        }

    def font_rules(self) -> str:
        """`@font-face` rules with the files inside."""
        faces = self.typeface.faces if self.typeface else ()
        return "".join(
            f"@font-face{{font-family:{FONT_NAME};font-weight:{face.weight};font-style:{face.style};"
            f"src:url(data:font/otf;base64,{face.data})}}"
            for face in faces
        )
