"""Contrast of every text and mark on every ground it stands on, and distances under colour-vision deficiency.

Contrast ratio: WCAG 2.2, section 1.4.3 and 1.4.11. Deficiencies: Machado, Oliveira and Fernandes 2009, severity 1.0.
"""

from __future__ import annotations

import math

import pytest

from ui.theme import tokens

TEXT = [
    ("ink", ("canvas", "surface", "sunken", "hover", "accent_soft")),
    ("ink_2", ("canvas", "surface", "sunken", "hover", "accent_soft", "unknown_soft")),
    ("ink_3", ("canvas", "surface", "sunken", "hover", "accent_soft", "unknown_soft")),
    ("accent", ("canvas", "surface", "accent_soft", "sunken")),
    ("on_accent", ("accent", "accent_hover", "accent_press")),
    ("passed", ("surface", "passed_soft", "canvas")),
    ("claimed", ("surface", "claimed_soft", "canvas", "accent_soft")),
    ("failed", ("surface", "failed_soft", "canvas", "accent_soft")),
    ("unknown", ("surface", "unknown_soft", "canvas")),
    ("projected", ("surface",)),
    ("on_evidenced", ("evidenced",)),
    ("off", ("surface", "canvas", "sunken")),
]
MARKS = [
    ("line_strong", ("surface", "canvas", "sunken")),
    ("evidenced", ("surface", "track")),
    ("possible", ("surface",)),
    ("focus", ("surface", "canvas")),
    ("projected", ("surface",)),
    ("stated", ("surface",)),
]
MACHADO = {
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
}
DATA_COLOURS = ("evidenced", "stated", "projected", "failed")
NEAREST = {"light": 30, "dark": 24, "contrast": 14}  # CIE76, a little under what look.md measured


def _linear(value: str) -> list[float]:
    parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def _luminance(value: str) -> float:
    r, g, b = _linear(value)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    r, g, b = (max(0.0, min(1.0, v)) for v in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (MARKS, 3.0)], ids=["text", "marks"])
def test_contrast_holds_on_every_ground(theme: str, pairs: list[tuple[str, tuple[str, ...]]], least: float) -> None:
    colors = tokens.THEMES[theme]
    weak = [
        f"{front} on {back}: {ratio:.2f}"
        for front, backs in pairs
        for back in backs
        if (ratio := _contrast(getattr(colors, front), getattr(colors, back))) < least
    ]
    assert not weak


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_numbers_in_ordinal_cells_can_be_read(theme: str) -> None:
    colors = tokens.THEMES[theme]
    ratios = [_contrast(fill, ink) for fill, ink in zip(colors.levels, colors.on_levels, strict=True)]
    assert min(ratios) >= 4.5


@pytest.mark.parametrize("deficiency", MACHADO)
@pytest.mark.parametrize("theme", tokens.THEMES)
def test_data_colours_stay_apart_for_colour_blind_eyes(theme: str, deficiency: str) -> None:
    colors, matrix = tokens.THEMES[theme], MACHADO[deficiency]
    seen = [
        _lab([sum(row[k] * v for k, v in enumerate(_linear(getattr(colors, name)))) for row in matrix])
        for name in DATA_COLOURS
    ]
    nearest = min(math.dist(a, b) for i, a in enumerate(seen) for b in seen[i + 1 :])
    assert nearest >= NEAREST[theme]
