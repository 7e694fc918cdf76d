"""What the start page remembers of an engagement without opening it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ui.settings import RecentFile

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

VERDICT_FROM = 0.9  # the start page names no verdict of a workshop that is still running


def recent_of(engagement: Engagement, now: datetime) -> RecentFile:
    """The entry of an engagement. The list lies in clear: of a protected one it holds the place and nothing else."""
    from readiness.app.workshop import progress

    path = engagement.path if engagement.is_in_workspace else engagement.path.absolute()
    opened = now.isoformat(timespec="seconds")
    if engagement.is_protected:
        return RecentFile(str(path), opened=opened, is_protected=True)
    details = engagement.details
    done, total = progress(engagement)
    entry = RecentFile(str(path), details.client, details.agent, opened, done=done, total=total)
    if total and done / total >= VERDICT_FROM and not engagement.needs_projection:
        card = engagement.scorecard
        figures = (card.overall.lo, card.overall.mid, card.overall.hi)
        return replace(entry, verdict=card.verdict.certified, figures=figures)
    return entry
