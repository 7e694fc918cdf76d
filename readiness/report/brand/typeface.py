"""The firm's typeface: whether it may be embedded, has the letters a report needs, and is a font at all."""

from __future__ import annotations

import base64
import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from readiness.errors import ReportError
from readiness.language import tr
from readiness.report.brand.model import Face, Typeface
from readiness.report.fonts import ruler

MOST_BYTES = 10_000_000
MOST_GLYPHS = 65_535
_SEMIBOLD_FROM = 550
_WIDEST = 1.4
"""Wider faces would be set too small to read at 7.75 pt."""
_SAMPLE = "Owner and date of every open gate, 27% of the weight; evidenced points in production: 43 of 100."
_SHIPPED_SEMIBOLD = 1.03
"""The ruler measures the shipped semibold, so much wider than its regular (measured over the sample)."""
_TABLES = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post")
_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
NEEDED = "".join(map(chr, range(0x21, 0x7F))) + "ÄÖÜäöüßéèàçñ€§±·×–—‘’“”„…"
"""Letters and signs that a report prints; arrows and the like may come from the shipped fonts."""
_KEPT = ((0x20, 0x24F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x22FF))
"""Ranges that are kept: Latin, Greek, Cyrillic, punctuation, signs. What lies outside comes from the shipped fonts."""


@dataclass(frozen=True)
class Reading:
    """A face as it is kept, its family, and how much smaller its letters are set, 1 for as they are."""

    face: Face
    family: str
    scale: float


def read_typeface(files: Sequence[tuple[str, bytes]]) -> tuple[Typeface, tuple[str, ...]]:
    """The typeface of some files, and what to tell the person.

    Which file is the regular, the semibold and the italic face is read from the files themselves.

    Raises:
        ReportError: a file is no font, may not be embedded or lacks letters; or no regular face is among them.
    """
    found: dict[tuple[int, str], Reading] = {}
    for name, content in files:
        reading = read_face(content, name)
        found.setdefault((reading.face.weight, reading.face.style), reading)
    regular = found.get((400, "normal"))
    if regular is None:
        raise ReportError(
            tr("Among the fonts there is no regular face."),
            hint=tr("Choose the regular file, and the semibold beside it."),
        )
    remarks = []
    scale = max(reading.scale for reading in found.values())
    if scale > 1.005:
        words = tr(
            "{family} is {percent} percent wider than the shipped face; its letters are set that much smaller.",
            family=regular.family,
            percent=round(100 * (scale - 1)),
        )
        remarks.append(words)
    if (600, "normal") not in found:
        remarks.append(tr("{family} has no semibold here: titles are set in the regular face.", family=regular.family))
    return Typeface(family=regular.family, faces=tuple(r.face for r in found.values())), tuple(remarks)


def read_face(content: bytes, name: str) -> Reading:
    """One face: written anew, without what a report cannot use, and not wider than the shipped one.

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
        weight: Literal[400, 600] = 600 if int(font["OS/2"].usWeightClass) >= _SEMIBOLD_FROM else 400
        style: Literal["normal", "italic"] = "italic" if int(font["OS/2"].fsSelection) & 1 else "normal"
        scale = _narrow(font, name, ruler().width(_SAMPLE, 1.0) / (1.0 if weight == 600 else _SHIPPED_SEMIBOLD))
        clean = _reduce(font)
        font.close()
    except ReportError:
        raise
    except (TTLibError, OSError, MemoryError, ArithmeticError, LookupError, ValueError, TypeError) as error:
        raise _refuse(name, tr("it is damaged")) from error
    except Exception as error:  # a hostile table can raise anything, also errors of fontTools' own and `struct.error`
        raise _refuse(name, tr("it is damaged")) from error
    face = Face(weight=weight, style=style, data=base64.b64encode(clean).decode("ascii"))
    return Reading(face, family, scale)


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


def _narrow(font: Any, name: str, shipped: float) -> float:
    """Sets letters that are wider than the shipped face's so much smaller that lines keep their length.

    The page is made for the shipped widths. Letters shrink with the size of the em square that they stand in, which
    OpenType calls units per em; a CFF font says it a second time.
    """
    letters, widths, units = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    own: float = sum(widths[letters[ord(char)]][0] for char in _SAMPLE) / units
    scale: float = max(1.0, own / shipped)
    if scale > _WIDEST:
        raise _refuse(name, tr("it is {percent} percent wider than the shipped face", percent=round(100 * (scale - 1))))
    if scale > 1.0:
        font["head"].unitsPerEm = min(16_384, round(units * scale))
        if "CFF " in font:
            font["CFF "].cff.topDictIndex[0].FontMatrix = [
                1 / font["head"].unitsPerEm,
                0,
                0,
                1 / font["head"].unitsPerEm,
                0,
                0,
            ]
    return scale


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
