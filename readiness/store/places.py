"""Paths that name engagements of a workspace: they look like files to the rest of the program, and are none."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Final

PREFIX: Final = "workspace:"


def place_path(engagement: str, name: str) -> Path:
    """A path that names an engagement of the workspace; there is no such file."""
    plain = re.sub(r"[/\\\x00]", "_", name)
    return Path(str(PurePosixPath(f"{PREFIX}{engagement}", f"{plain}.readiness")))


def id_in_path(path: Path) -> str:
    """The id in such a path, empty for any other path."""
    first = path.parts[0] if path.parts else ""
    return first.removeprefix(PREFIX) if first.startswith(PREFIX) else ""
