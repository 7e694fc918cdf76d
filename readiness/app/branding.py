"""The firm's look in an engagement: read from a folder or set part by part, checked, kept in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from readiness.app.details import document_edit
from readiness.domain.edit import Edit
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.report.brand.model import Brand

__all__ = ["Brand", "Branding", "LogoPlace"]

LogoPlace = Literal["firm_logo", "client_logo"]
ColourPlace = Literal["primary", "secondary"]
LOGO_ENDINGS = ("*.png", "*.jpg", "*.jpeg", "*.svg")
FONT_ENDINGS = ("*.ttf", "*.otf")


@dataclass(frozen=True)
class Branding:
    """A change of the look, and what to tell the person about it (a colour darkened, a logo printed small)."""

    edit: Edit
    remarks: tuple[str, ...] = ()


def read_brand(folder: Path) -> tuple[Brand, tuple[str, ...]]:
    """The brand of a folder, and what to tell the person.

    Raises:
        ReportError: a file is missing, unreadable or refused; the message says which and why.
    """
    from readiness.report.brand.folder import read_brand as read

    return read(folder)


def use_folder(engagement: Engagement, folder: Path) -> Branding:
    """Takes the whole look from a brand folder.

    Raises:
        ReportError: see `read_brand`.
    """
    brand, remarks = read_brand(folder)
    return Branding(_edit(engagement, brand), remarks)


def set_logo(engagement: Engagement, place: LogoPlace, path: Path | None) -> Branding:
    """Sets a logo from a file, or takes it away.

    Raises:
        ReportError: the file cannot be read or is refused.
    """
    from readiness.report.brand.folder import load_logo

    logo, words = load_logo(path) if path is not None else (None, "")
    return _changed(engagement, {place: logo}, words)


def set_colour(engagement: Engagement, place: ColourPlace, text: str) -> Branding:
    """Sets a colour, darkened as far as it must be to be read; empty takes it away.

    Raises:
        ReportError: it is no colour, or too pale in any tone.
    """
    from readiness.report.brand.folder import choose_colour

    names = {"primary": tr("First colour"), "secondary": tr("Second colour")}
    colour, words = choose_colour(text, names[place]) if text.strip() else ("", "")
    return _changed(engagement, {place: colour}, words)


def set_font(engagement: Engagement, paths: Sequence[Path]) -> Branding:
    """Sets the typeface from its files; without any goes back to the shipped one.

    Raises:
        ReportError: a file cannot be read or is refused.
    """
    from readiness.report.brand.folder import load_typeface

    typeface, words = load_typeface(paths) if paths else (None, ())
    return _changed(engagement, {"typeface": typeface}, *words)


def set_line(engagement: Engagement, place: Literal["footer", "classification"], text: str) -> Branding:
    """Sets a line at the foot of every page; empty takes it away.

    Raises:
        ReportError: it is too long.
    """
    from readiness.report.brand.folder import check_line

    return _changed(engagement, {place: check_line(text, place)})


def set_cover(engagement: Engagement, style: Literal["filled", "plain"]) -> Branding:
    """A cover with a field of the first colour, or a white one."""
    return _changed(engagement, {"cover": style})


def clear_brand(engagement: Engagement) -> Branding:
    """Back to the report's own look."""
    from readiness.report.brand.model import Brand

    return Branding(_edit(engagement, Brand()))


def _changed(engagement: Engagement, update: dict[str, Any], *words: str) -> Branding:
    remarks = tuple(word for word in words if word)
    return Branding(_edit(engagement, engagement.brand.model_copy(update=update)), remarks)


def _edit(engagement: Engagement, brand: Brand) -> Edit:
    return document_edit(engagement, "brand", None if brand.is_plain else brand, tr("Look of the report"))
