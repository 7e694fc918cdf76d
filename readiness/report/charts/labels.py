"""Keeps labels apart."""

from __future__ import annotations

from collections.abc import Sequence

_APART = 12.0
"""Pixels between a key's text and the next mark."""


def next_mark(x: float, text: str, size: float, least: float) -> float:
    """Where the next mark of a key begins: `least` to the right of `x`, further where the text is longer."""
    from readiness.report.fonts import ruler

    return x + max(least, ruler().width(text, size) + _APART)


def spread(values: Sequence[float], gap: float) -> list[float]:
    """Label positions at least `gap` apart, near their values and in the same order (largest first)."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    placed = [values[i] for i in order]
    for k in range(1, len(placed)):
        placed[k] = min(placed[k], placed[k - 1] - gap)
    out = [0.0] * len(values)
    for k, i in enumerate(order):
        out[i] = placed[k]
    return out
