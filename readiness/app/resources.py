"""Files that ship with the product and that the window needs by path."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def font_files() -> list[Path]:
    """The font files that screen and report share, in a stable order.

    A checkout, an installed wheel and a one-folder build all keep them as plain files.

    Returns:
        The paths of every shipped TrueType font.
    """
    folder = Path(str(files("report_templates") / "fonts"))
    return sorted(folder.glob("*.ttf"))
