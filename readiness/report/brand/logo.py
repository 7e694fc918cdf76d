"""Logos: PNG and JPEG are decoded and written anew, SVG passes an allow-list; the file itself is never embedded."""

from __future__ import annotations

import base64
import io
import warnings
from typing import Any

from readiness.errors import ReportError
from readiness.language import tr
from readiness.report.brand.model import Logo
from readiness.report.brand.vector import read_vector

MOST_BYTES = 8_000_000
MOST_PIXELS = 40_000_000
WIDEST, HIGHEST = 60.0, 18.0
"""The room on the cover, in mm."""
DPI, FEWEST_DPI = 300, 150
"""What is kept of a picture, and what it must have where it is printed."""
NARROWEST = 8.0
"""A logo that 150 dots per inch leave narrower than this, in mm, is too small to print."""


def read_logo(content: bytes, name: str) -> tuple[Logo, str]:
    """The logo as it is kept and printed, and what to tell the person.

    Raises:
        ReportError: it is no PNG, JPEG or SVG, too large, damaged, or holds what is refused.
    """
    if len(content) > MOST_BYTES:
        raise _refuse(name, tr("it has more than {count} MB", count=MOST_BYTES // 1_000_000))
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        clean, ratio = read_vector(content, name)
        width = min(WIDEST, HIGHEST / ratio)
        return Logo(kind="svg", data=_base64(clean), width=round(width, 2), height=round(width * ratio, 2)), ""
    return _read_pixels(content, name)


def _refuse(name: str, reason: str) -> ReportError:
    return ReportError(
        tr("The logo {name} is refused: {reason}.", name=name, reason=reason),
        hint=tr("Use a PNG, JPEG or SVG of at most {count} megapixels.", count=MOST_PIXELS // 1_000_000),
    )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _read_pixels(content: bytes, name: str) -> tuple[Logo, str]:
    picture = _decode(content, name)
    width = min(WIDEST, HIGHEST * picture.width / picture.height, picture.width / FEWEST_DPI * 25.4)
    if width < NARROWEST:
        raise _refuse(name, tr("{width} pixels are too few to print it", width=picture.width))
    height = width * picture.height / picture.width
    most = round(width / 25.4 * DPI)
    if picture.width > most:
        picture = picture.resize((most, max(1, round(height / 25.4 * DPI))))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    logo = Logo(kind="png", data=_base64(out.getvalue()), width=round(width, 2), height=round(height, 2))
    roomy = min(WIDEST, HIGHEST * logo.width / logo.height)
    words = ""
    if logo.width < roomy - 0.5:
        words = tr("The logo {name} has few pixels: it is printed {width} mm wide.", name=name, width=round(logo.width))
    return logo, words


def _decode(content: bytes, name: str) -> Any:
    """Pixels in plain RGB, with transparency where there is some. The size is checked before a pixel is decoded."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as source:
                if source.width * source.height > MOST_PIXELS:
                    reason = tr("it has {width} × {height} pixels", width=source.width, height=source.height)
                    raise _refuse(name, reason)
                source.load()
                turned = ImageOps.exif_transpose(source)
                has_alpha = turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info
                clean = Image.new("RGBA" if has_alpha else "RGB", turned.size)
                clean.paste(turned.convert(clean.mode))  # a fresh picture: no profile, no text, no place
                return clean
    except ReportError:
        raise
    except UnidentifiedImageError as error:
        raise _refuse(name, tr("it is no PNG, JPEG or SVG")) from error
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, MemoryError) as error:
        raise _refuse(name, tr("it is damaged")) from error
