"""The figures of an engagement computed off the GUI thread, on a copy of what is recorded, and handed back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from copy import copy
from typing import TYPE_CHECKING, Any

from readiness.app import languages

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.progress import Progress


def needs_figures(engagement: Engagement, language: str = "") -> bool:
    """Whether a snapshot would have to compute projection or plan first, which takes a moment."""
    with _speaking(language):
        return not engagement.is_planned


def figures_work(engagement: Engagement, language: str = "") -> Callable[[Progress], dict[str, Any]]:
    """Projection, scores and plan as work for a job; give what it returns to `take_figures` of the same engagement.

    Args:
        engagement: read here and now only; the work holds copies and never the file.
        language: of the sentences inside; empty: the one that is spoken here.
    """
    twin = copy(engagement)
    twin.profile = {item: dict(fields) for item, fields in engagement.profile.items()}
    twin.responses = dict(engagement.responses)
    twin.detach()

    def work(progress: Progress) -> dict[str, Any]:
        progress.step(0, 1)
        with _speaking(language):
            _ = twin.roadmap
        progress.step(1, 1)
        return twin.computed

    return work


def _speaking(language: str) -> Any:
    return languages.speaking(language) if language else nullcontext()
