"""The report: a snapshot becomes a PDF, as work that can be watched and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from readiness.app.snapshots import take_snapshot
from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ReportProfile = Literal["board", "executive", "full"]
PROFILES: tuple[ReportProfile, ...] = ("board", "executive", "full")


def report_work(snapshot: Snapshot, target: Path, profile: ReportProfile = "executive") -> Callable[[Progress], Path]:
    """The work of writing a report, to be started as a job. It holds frozen values only.

    The work raises `CannotWrite` or `ReportError`, and `Cancelled` if its progress was asked to stop; then the target
    is as it was before.
    """

    def work(progress: Progress) -> Path:
        from readiness.report.render import render_report
        from readiness.report.rendering import Options

        render_report(snapshot, target, Options(profile=profile), progress)
        return target

    return work


def write_report(
    engagement: Engagement,
    target: Path,
    *,
    now: datetime,
    progress: Progress = SILENT,
    profile: ReportProfile = "executive",
) -> Path:
    """Freezes the engagement and writes its report.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: the report could not be made.
        Cancelled: the person asked to stop; nothing was written.
    """
    return report_work(take_snapshot(engagement, now), target, profile)(progress)
