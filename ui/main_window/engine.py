"""What opening an engagement needs of the engine: loaded and computed in jobs, never in front of a waiting person."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from readiness.domain.progress import Progress
from ui import pages

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ENGINE = (
    "readiness.app.engagement",
    "readiness.app.workshop",
    "readiness.domain.scoring",
    "readiness.app.reliability",
    "readiness.domain.reliability.projection",
)

VIEWS = (
    "readiness.app.scoring",
    "readiness.app.reliability_view",
    "readiness.app.planning_view",
    "readiness.app.importing",
    "readiness.app.import_view",
    "readiness.app.profile",
)


def with_projection(engagement: Engagement) -> Engagement:
    """With the projection of what was imported: it loads numpy, and takes its time."""
    if engagement.needs_projection:
        from readiness.app.reliability import projection_inputs
        from readiness.domain.reliability.projection import project

        engagement.keep_projection(project(projection_inputs(engagement)))
    return engagement


def load_engine(progress: Progress) -> None:
    """Import what opening an engagement needs: a second that the window would otherwise stand still."""
    for name in ENGINE:
        import_module(name)
        progress.step(0, 0, "")


def load_all(progress: Progress) -> None:
    """Import what the pages need as well; no page module makes anything of Qt's when it is imported."""
    load_engine(progress)
    shown = (entry.module for entry in (*pages.ENTRIES, *pages.BESIDE) if pages.exists(entry.name))
    for name in (*VIEWS, *shown):
        import_module(name)
        progress.step(0, 0, "")
