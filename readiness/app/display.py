"""Whether a window can be shown here, asked before Qt would abort the process."""

from __future__ import annotations

import os
import sys


def display_problem() -> str:
    """Why no window can be shown, in a sentence; empty if one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return "There is no display here."
