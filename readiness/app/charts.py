"""What the window needs to show plotly figures: the script and the typeface, both from disk, nothing from a network."""

from __future__ import annotations

from functools import lru_cache

from readiness.report.fonts import font_css
from readiness.report.plotly_script import read_plotly_js

__all__ = ["font_css", "plotly_js"]


@lru_cache(maxsize=1)
def plotly_js() -> str:
    """The text of the shipped plotly.js (about 4.5 MB); `setHtml` refuses that size, so it is run as a script."""
    return read_plotly_js()
