"""Brand colours that can be read: contrast as WCAG 2.2 (1.4.3) measures it, darker tones of the same hue."""

from __future__ import annotations

import colorsys
import re

from readiness.errors import ReportError
from readiness.language import tr

WHITE = "#FFFFFF"
NEED = 4.5
"""Contrast of text to its ground (WCAG 1.4.3); brand colours carry titles on white and white words on the cover."""
PALEST = 1.25
"""Under this contrast to white a colour is a tint of white: a tone dark enough would be another colour."""
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def parse_colour(text: str, name: str) -> str:
    """`#RRGGBB` of what was typed.

    Raises:
        ReportError: it is no colour in hexadecimal form.
    """
    found = _HEX.fullmatch(text.strip())
    if not found:
        raise ReportError(
            tr("{name}: “{text}” is no colour.", name=name, text=text.strip()[:40]),
            hint=tr("Write it as #RRGGBB, for example #0A3D7C."),
        )
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


def _channels(colour: str) -> tuple[float, float, float]:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _hex(red: float, green: float, blue: float) -> str:
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str = WHITE) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, share: float, ground: str = WHITE) -> str:
    """The colour thinned with its ground: a share of 0 is the ground alone."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return _hex(*(share * top + (1 - share) * under for top, under in pairs))


def readable(colour: str, name: str, need: float = NEED) -> tuple[str, str]:
    """The nearest tone that can be read on white, and what to tell the person; nothing where it can already.

    Hue and saturation stay, lightness goes down just as far as it must.

    Raises:
        ReportError: the colour is so pale that no darker tone would still be it.
    """
    given = contrast(colour)
    if given >= need:
        return colour, ""
    if given < PALEST:
        raise ReportError(
            tr(
                "{name}: {colour} has a contrast of {given} : 1 to white, too pale for text in any tone.",
                name=name,
                colour=colour,
                given=f"{given:.1f}",
            ),
            hint=tr("Choose a darker colour of the brand."),
        )
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    low, high = 0.0, lightness
    for _ in range(24):
        middle = (low + high) / 2
        passes = contrast(_hex(*colorsys.hls_to_rgb(hue, middle, saturation))) >= need
        low, high = (middle, high) if passes else (low, middle)
    dark = _hex(*colorsys.hls_to_rgb(hue, low, saturation))
    words = tr(
        "{name}: {colour} has a contrast of {given} : 1 to white; {need} is needed to read it, so {dark} is used.",
        name=name,
        colour=colour,
        given=f"{given:.1f}",
        need=f"{need:g}",
        dark=dark,
    )
    return dark, words
