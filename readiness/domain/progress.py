"""How long work tells where it stands, and learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Given to long work. `step` reports and raises `readiness.errors.Cancelled` if the person asked to stop."""

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report `done` of `total` (0 = unknown total) with a short label of what happens now."""
        ...


class _Silent:
    def step(self, done: int, total: int, label: str = "") -> None:
        """Report to nobody."""


SILENT: Progress = _Silent()
