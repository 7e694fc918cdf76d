"""The firm's look in an engagement: read from a folder or set part by part, checked, kept in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from readiness.app.details import document_edit
from readiness.domain.edit import Edit
from readiness.domain.progress import SILENT, Progress
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.report.brand.model import Brand

__all__ = ["Brand", "LogoPlace", "LookChange"]

LogoPlace = Literal["firm_logo", "client_logo"]
ColourPlace = Literal["primary", "secondary"]
LinePlace = Literal["footer", "classification"]
LOGO_ENDINGS = ("*.png", "*.jpg", "*.jpeg", "*.svg")
FONT_ENDINGS = ("*.ttf", "*.otf")


@dataclass(frozen=True)
class LookChange:
    """What changes about the look, and what to tell the person (a colour darkened, a logo printed small)."""

    update: Mapping[str, Any]
    remarks: tuple[str, ...] = ()


def read_brand(folder: Path) -> tuple[Brand, tuple[str, ...]]:
    """The brand of a folder, and what to tell the person.

    Raises:
        ReportError: a file is missing, unreadable or refused; the message says which and why.
    """
    from readiness.report.brand.folder import read_brand as read

    return read(folder)


def folder_work(folder: Path) -> Callable[[Progress], LookChange]:
    """The work of reading a whole brand folder; raises `ReportError`."""

    def work(progress: Progress = SILENT) -> LookChange:
        progress.step(0, 0, folder.name)
        brand, remarks = read_brand(folder)
        return LookChange({name: getattr(brand, name) for name in type(brand).model_fields}, remarks)

    return work


def logo_work(place: LogoPlace, path: Path) -> Callable[[Progress], LookChange]:
    """The work of reading a logo; raises `ReportError`."""

    def work(progress: Progress = SILENT) -> LookChange:
        from readiness.report.brand.folder import load_logo

        progress.step(0, 0, path.name)
        logo, words = load_logo(path)
        return LookChange({place: logo}, (words,) if words else ())

    return work


def font_work(paths: Sequence[Path]) -> Callable[[Progress], LookChange]:
    """The work of reading a typeface from its files; raises `ReportError`."""

    def work(progress: Progress = SILENT) -> LookChange:
        from readiness.report.brand.folder import load_typeface

        progress.step(0, 0, ", ".join(path.name for path in paths))
        typeface, remarks = load_typeface(paths)
        return LookChange({"typeface": typeface}, remarks)

    return work


def choose_colour(place: ColourPlace, text: str) -> LookChange:
    """A colour, darkened as far as it must be to be read; empty takes it away.

    Raises:
        ReportError: it is no colour, or too pale in any tone.
    """
    from readiness.report.brand.folder import COLOURS
    from readiness.report.brand.folder import choose_colour as choose

    colour, words = choose(text, COLOURS[place]()) if text.strip() else ("", "")
    return LookChange({place: colour}, (words,) if words else ())


def write_line(place: LinePlace, text: str) -> LookChange:
    """A line at the foot of every page; empty takes it away.

    Raises:
        ReportError: it is too long.
    """
    from readiness.report.brand.folder import check_line

    return LookChange({place: check_line(text, place)})


def change_look(engagement: Engagement, change: LookChange) -> Edit:
    """The edit that takes a change of the look into the engagement."""
    from readiness.report.brand.model import Brand as Look

    brand = Look.model_validate(engagement.brand.model_copy(update=dict(change.update)).model_dump())
    return document_edit(engagement, "brand", None if brand.is_plain else brand, tr("Look of the report"))


def clear_look(engagement: Engagement) -> Edit:
    """The edit that goes back to the report's own look."""
    return document_edit(engagement, "brand", None, tr("Look of the report"))
