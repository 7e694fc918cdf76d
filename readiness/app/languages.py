"""The languages that the engine can speak, for window and command line."""

from __future__ import annotations

from readiness.catalogues import FOLDER, available, catalogue, speaking, use

__all__ = ["FOLDER", "available", "catalogue", "speaking", "use"]
