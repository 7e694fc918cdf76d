"""The firm's typeface: told apart by itself, never wider than the page allows, refused with the reason."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from typing import Any

import pytest

from readiness.errors import ReportError
from readiness.report.brand.typeface import read_typeface
from readiness.report.fonts import templates_folder

REGULAR, SEMIBOLD = "SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"


def face(name: str = REGULAR) -> bytes:
    return (templates_folder() / "fonts" / name).read_bytes()


def changed_font(change: Callable[[Any], object], name: str = REGULAR) -> bytes:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    font = TTFont(io.BytesIO(face(name)))
    change(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def test_faces_are_told_apart_by_themselves() -> None:
    typeface, remarks = read_typeface([("b.ttf", face(SEMIBOLD)), ("a.ttf", face())])
    assert {(f.weight, f.style) for f in typeface.faces} == {(400, "normal"), (600, "normal")}
    assert typeface.family.startswith("Source Sans 3")
    assert remarks == ()


def restrict(font: Any) -> None:
    font["OS/2"].fsType = 0x0002


def forbid_subsets(font: Any) -> None:
    font["OS/2"].fsType = 0x0104


def lose_letters(font: Any) -> None:
    for table in font["cmap"].tables:
        table.cmap.pop(ord("ß"), None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda: changed_font(restrict), "does not allow embedding"),
        (lambda: changed_font(forbid_subsets), "does not allow embedding"),
        (lambda: changed_font(lose_letters), "it has no ß"),
        (lambda: face()[:3000], "damaged"),
        (lambda: b"\x00\x01\x00\x00" + b"\xff" * 400, "damaged"),
        (lambda: b"wOFF" + face(), "no TrueType or OpenType"),
        (lambda: b"<svg/>", "no TrueType or OpenType"),
    ],
)
def test_fonts_that_may_not_or_cannot_be_embedded_are_refused(content: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(ReportError, match="is refused") as caught:
        read_typeface([("firm.ttf", content())])
    assert reason in str(caught.value)


def test_a_wide_face_is_set_smaller_and_a_lone_semibold_is_not_enough() -> None:
    from fontTools.ttLib import TTFont

    def widen(font: Any) -> None:
        font["head"].unitsPerEm = round(font["head"].unitsPerEm / 1.2)

    typeface, remarks = read_typeface([("wide.ttf", changed_font(widen))])
    kept = TTFont(io.BytesIO(base64.b64decode(typeface.faces[0].data)))
    assert kept["head"].unitsPerEm == pytest.approx(TTFont(io.BytesIO(face()))["head"].unitsPerEm, rel=0.01)
    assert "percent wider" in remarks[0]
    with pytest.raises(ReportError, match="no regular face"):
        read_typeface([("b.ttf", face(SEMIBOLD))])
