"""Roles under which an item model gives a cell of a table its parts."""

from __future__ import annotations

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)
PARSED = _FIRST + 1  # what was understood
RAW = _FIRST + 2  # what stood in the file
STATUS = _FIRST + 3  # passed, claimed, failed, unknown: an icon before the word
BAD = _FIRST + 4  # the row has a problem: a mark at its left edge
