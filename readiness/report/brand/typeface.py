"""The firm's typeface: whether it may be embedded, has the letters a report needs, and is a font at all."""

from __future__ import annotations

import base64
import io
import logging
from collections.abc import Iterable
from typing import Any, Literal

from readiness.errors import ReportError
from readiness.language import tr
from readiness.report.brand.model import Face

MOST_BYTES = 10_000_000
MOST_GLYPHS = 65_535
_TABLES = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post")
_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
NEEDED = "".join(map(chr, range(0x21, 0x7F))) + "ÄÖÜäöüßéèàçñ€§±·×–—‘’“”„…"
"""Letters and signs that a report prints; arrows and the like may come from the shipped fonts."""
_KEPT = ((0x20, 0x24F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x22FF))
"""Ranges that are kept: Latin, Greek, Cyrillic, punctuation, signs. What lies outside comes from the shipped fonts."""


def read_face(
    content: bytes, name: str, weight: Literal[400, 600], style: Literal["normal", "italic"]
) -> tuple[Face, str]:
    """The face as it is kept (written anew, without what a report cannot use), and its family name.

    Raises:
        ReportError: it is no TrueType or OpenType font, may not be embedded, or lacks letters.
    """
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    if len(content) > MOST_BYTES:
        raise _refuse(name, tr("it has more than {count} MB", count=MOST_BYTES // 1_000_000))
    if content[:4] not in {b"\x00\x01\x00\x00", b"OTTO", b"true"}:
        raise _refuse(name, tr("it is no TrueType or OpenType font"))
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    try:
        font = TTFont(io.BytesIO(content), lazy=False, recalcTimestamp=False)
        family = _check(font, name)
        clean = _reduce(font)
        font.close()
    except ReportError:
        raise
    except (TTLibError, OSError, MemoryError, ArithmeticError, LookupError, ValueError, TypeError) as error:
        raise _refuse(name, tr("it is damaged")) from error
    except Exception as error:  # a hostile table can raise anything, also errors of fontTools' own and `struct.error`
        raise _refuse(name, tr("it is damaged")) from error
    return Face(weight=weight, style=style, data=base64.b64encode(clean).decode("ascii")), family


def _refuse(name: str, reason: str) -> ReportError:
    return ReportError(
        tr("The font {name} is refused: {reason}.", name=name, reason=reason),
        hint=tr("Use a static TTF or OTF whose licence allows embedding, or leave the shipped one."),
    )


def _check(font: Any, name: str) -> str:
    missing = [table for table in _TABLES if table not in font]
    if missing or not ({"glyf", "CFF "} & set(font.keys())):
        raise _refuse(name, tr("it is damaged"))
    if "fvar" in font:
        raise _refuse(name, tr("it is a variable font"))
    rights = int(font["OS/2"].fsType)
    if (
        rights & _RESTRICTED and not rights & 0x000C
    ):  # preview and print, or editable, win over restricted (OpenType OS/2)
        raise _refuse(name, tr("its licence does not allow embedding"))
    if rights & (_NO_SUBSETTING | _BITMAP_ONLY):
        raise _refuse(name, tr("its licence does not allow embedding as outlines in part"))
    letters = font.getBestCmap() or {}
    lacking = [char for char in NEEDED if ord(char) not in letters]
    if lacking:
        raise _refuse(name, tr("it has no {letters}", letters=" ".join(lacking[:12])))
    family = font["name"].getBestFamilyName() or ""
    family = "".join(char for char in family if char.isprintable()).strip()[:60]
    if not family:
        raise _refuse(name, tr("it has no family name"))
    return family


def _reduce(font: Any) -> bytes:
    """The font with the letters of European languages, without instructions, written anew table by table."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]

    options = Options(
        hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 16, 17], drop_tables=["DSIG", "SVG "]
    )
    options.layout_features = ["kern", "liga", "mark", "mkmk", "tnum", "lnum", "locl", "ccmp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=_kept())
    subsetter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _kept() -> Iterable[int]:
    for first, last in _KEPT:
        yield from range(first, last + 1)
