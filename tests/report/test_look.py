"""Colour and size: contrast on white, tints apart in grey, series apart for colour-blind readers."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from readiness.report import look
from readiness.report.fonts import templates_folder


def channels(colour: str) -> tuple[float, float, float]:
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lightness(colour: str) -> float:
    """L* of the colour in grey."""
    y = luminance(colour)
    return 116 * (y ** (1 / 3) if y > 0.008856 else 7.787 * y + 16 / 116) - 16


@pytest.mark.parametrize("colour", [look.INK, look.INK2, look.BLUE, look.RUST, look.PLUM, look.TEAL_TEXT])
@pytest.mark.parametrize("ground", ["#FFFFFF", look.WASH, "#E8EFF7"])
def test_text_can_be_read_on_every_ground(colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= 4.5


@pytest.mark.parametrize(("tint", "ink"), list(zip(look.HEAT, look.HEAT_INK, strict=True)))
def test_figures_in_the_strip_can_be_read(tint: str, ink: str) -> None:
    assert contrast(tint, ink) >= 4.5


def test_marks_stand_out_from_paper() -> None:
    for colour in (look.BLUE, look.RUST, look.TEAL, look.PLUM, look.INK):
        assert contrast(colour, "#FFFFFF") >= 3


def test_five_levels_are_five_greys() -> None:
    greys = [lightness(colour) for colour in look.HEAT]
    assert greys == sorted(greys, reverse=True)
    assert min(a - b for a, b in itertools.pairwise(greys)) >= 10


def test_style_sheet_keeps_to_six_sizes_and_none_too_small() -> None:
    css = (templates_folder() / "executive" / "report.css").read_text("utf-8")
    sizes = {float(s) for s in re.findall(r"(?:font-size: |font: (?:\d+ )?)([\d.]+)pt", css)}
    assert min(sizes) >= 7.5
    body = {size for size in sizes if size < 20}
    assert len(body) <= 6


def test_fonts_of_the_style_sheet_are_shipped() -> None:
    folder = Path(templates_folder()) / "fonts"
    assert {p.name for p in folder.glob("SourceSans3-*.ttf")} >= {"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"}
    assert (folder / "DejaVuSans.ttf").is_file()
