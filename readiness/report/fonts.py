"""The shipped typeface as a style sheet and as measures, so that screen, charts and paper set the same letters."""

from __future__ import annotations

import base64
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Source Sans 3"
FACES: tuple[tuple[str, int, str], ...] = (
    ("SourceSans3-Regular.ttf", 400, "normal"),
    ("SourceSans3-It.ttf", 400, "italic"),
    ("SourceSans3-Semibold.ttf", 600, "normal"),
)


def templates_folder() -> Path:
    """The folder of the report templates: a checkout, a wheel and a one-folder build keep it as plain files."""
    return Path(str(files("report_templates")))


@lru_cache(maxsize=1)
def font_css() -> str:
    """`@font-face` rules with the fonts inside, for a page that may load nothing."""
    rules = []
    for name, weight, style in FACES:
        data = base64.b64encode((templates_folder() / "fonts" / name).read_bytes()).decode("ascii")
        rules.append(
            f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{style};"
            f"src:url(data:font/ttf;base64,{data})}}"
        )
    return "".join(rules)


class Ruler:
    """Measures text in the shipped semibold, the wider of the two weights: labels are placed, not guessed."""

    def __init__(self) -> None:
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

        font = TTFont(templates_folder() / "fonts" / "SourceSans3-Semibold.ttf", lazy=True)
        self._glyphs: dict[int, str] = font.getBestCmap()
        self._metrics: dict[str, tuple[int, int]] = dict(font["hmtx"].metrics)
        self._units: int = font["head"].unitsPerEm
        font.close()

    def width(self, text: str, size: float) -> float:
        """Width of one line in the unit of `size`; a character outside the font counts as one em."""
        units = 0
        for char in text:
            glyph = self._glyphs.get(ord(char))
            units += self._metrics[glyph][0] if glyph else self._units
        return units / self._units * size

    def shorten(self, text: str, size: float, room: float) -> str:
        """The text, cut with an ellipsis where it is wider than `room`."""
        if self.width(text, size) <= room:
            return text
        while text and self.width(text + "…", size) > room:
            text = text[:-1]
        return text.rstrip() + "…"

    def wrap(self, text: str, size: float, room: float, lines: int = 2) -> list[str]:
        """The text in at most `lines` lines of width `room`; what does not fit ends in an ellipsis."""
        out: list[str] = []
        words = text.split()
        while words and len(out) < lines:
            if len(out) == lines - 1:
                out.append(self.shorten(" ".join(words), size, room))
                break
            line = words.pop(0)
            while words and self.width(f"{line} {words[0]}", size) <= room:
                line = f"{line} {words.pop(0)}"
            out.append(self.shorten(line, size, room))
        return out or [""]


@lru_cache(maxsize=1)
def ruler() -> Ruler:
    """The one ruler of the process."""
    return Ruler()
