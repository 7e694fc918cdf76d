"""Finds plotly.js inside the installed plotly package without importing it (that would cost 45 ms)."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from readiness.errors import ReportError
from readiness.language import tr


def read_plotly_js() -> str:
    """The minified script.

    Raises:
        ReportError: the plotly package is missing or incomplete.
    """
    spec = importlib.util.find_spec("plotly")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        script = Path(folder) / "package_data" / "plotly.min.js"
        if script.is_file():
            return script.read_text("utf-8")
    raise ReportError(
        tr("The chart library is incomplete: plotly.min.js is missing."),
        hint=tr("Install the program again; nothing was lost."),
    )
