"""The report and its companions: a snapshot becomes files, as work that can be watched and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from readiness.app import languages
from readiness.app.snapshots import take_snapshot
from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import ReportError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.report.redaction import Replacement
    from readiness.report.verification import Verification

ReportProfile = Literal["board", "executive", "full"]
PROFILES: tuple[ReportProfile, ...] = ("board", "executive", "full")
COMPANIONS: tuple[str, ...] = (".xlsx", ".docx", ".pptx", ".json", ".html")


def report_languages() -> tuple[str, ...]:
    """The languages that a report can be written in, the source language first."""
    from readiness.report.wording import available_languages

    return available_languages()


def report_snapshot(engagement: Engagement, now: datetime, language: str = "") -> Snapshot:
    """The frozen state that a report is made from: with what changed since the newest snapshot of an earlier day.

    Args:
        engagement: read only.
        now: the time of the report.
        language: of the report and of every sentence inside; empty: the one that is spoken here.

    Raises:
        StoreError: an earlier snapshot cannot be read.
        ReportError: there are no reports in this language.
    """
    if not language:
        return _freeze(engagement, now)
    if language not in report_languages():
        raise ReportError(
            tr("There are no reports in the language “{language}”.", language=language),
            hint=tr("Choose one of {languages}.", languages=", ".join(report_languages())),
        )
    with languages.speaking(language):
        return _freeze(engagement, now)


def _freeze(engagement: Engagement, now: datetime) -> Snapshot:
    from readiness.app.comparing import assessed_now, assessed_then
    from readiness.app.snapshots import list_snapshots, read_snapshot
    from readiness.domain.comparison import compare_assessments

    snapshot = take_snapshot(engagement, now)
    earlier = [entry for entry in list_snapshots(engagement) if entry.taken_at.date() < now.date()]
    if not earlier:
        return snapshot
    then = assessed_then(read_snapshot(engagement, earlier[-1].id))
    changes = compare_assessments(then, assessed_now(engagement, now))
    return snapshot.model_copy(update={"changes": changes})


def missing_characters(snapshot: Snapshot) -> list[str]:
    """Characters that people typed and the report's fonts cannot draw, as `U+6F22 (3 ×)`; the data inside keep them."""
    from readiness.report import glyphs

    return glyphs.name_characters(glyphs.missing_characters(snapshot))


def redact_snapshot(snapshot: Snapshot) -> tuple[Snapshot, tuple[Replacement, ...]]:
    """The snapshot of a redacted report, and what was replaced: that list belongs into the engagement only."""
    from readiness.report.redaction import redact

    return redact(snapshot)


def report_work(
    snapshot: Snapshot, target: Path, profile: ReportProfile = "executive", password: str = ""
) -> Callable[[Progress], Path]:
    """The work of writing a report, to be started as a job. It holds frozen values only.

    With a password the PDF is encrypted with AES-256 and is no PDF/A.

    The work raises `CannotWrite` or `ReportError`, and `Cancelled` if its progress was asked to stop; then the target
    is as it was before.
    """

    def work(progress: Progress) -> Path:
        from readiness.report.render import render_report
        from readiness.report.rendering import Options

        options = Options(profile=profile, password=password, catalogues=str(languages.FOLDER))
        render_report(snapshot, target, options, progress)
        return target

    return work


def write_report(
    engagement: Engagement,
    target: Path,
    *,
    now: datetime,
    progress: Progress = SILENT,
    profile: ReportProfile = "executive",
    password: str = "",
    redacted: bool = False,
    language: str = "",
) -> Path:
    """Freezes the engagement and writes its report; with a password it is encrypted.

    A redacted report carries no names, hosts and quotes, neither on its pages nor in the data inside. Without a
    language the report is written in the one that is spoken here.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: the report could not be made.
        Cancelled: the person asked to stop; nothing was written.
    """
    snapshot = report_snapshot(engagement, now, language)
    if redacted:
        snapshot = redact_snapshot(snapshot)[0]
    return report_work(snapshot, target, profile, password)(progress)


def companion_work(
    snapshot: Snapshot,
    target: Path,
    *,
    profile: ReportProfile = "full",
    language: str = "",
    template: Path | None = None,
) -> Callable[[Progress], Path]:
    """The work of writing the companion that the ending of the target asks for (`COMPANIONS`).

    Slides are set on the master of the firm's own `template` where one is given.

    The work raises `CannotWrite`, `ReportError` for another ending, `TemplateProblem` for a template that cannot be
    used, and `Cancelled` if its progress was asked to stop; then the target is as it was before.
    """

    def work(progress: Progress) -> Path:
        from readiness.report.companions.writing import write_companion
        from readiness.report.rendering import Options

        options = Options(
            profile=profile,
            language=language,
            template=str(template) if template else "",
            catalogues=str(languages.FOLDER),
        )
        with languages.speaking(language or snapshot.language):
            write_companion(snapshot, target, options, progress)
        return target

    return work


def write_companion(
    engagement: Engagement,
    target: Path,
    *,
    now: datetime,
    progress: Progress = SILENT,
    profile: ReportProfile = "full",
    language: str = "",
    template: Path | None = None,
    redacted: bool = False,
) -> Path:
    """Freezes the engagement and writes one companion; a redacted one carries no names, hosts and quotes.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: there is no companion with this ending.
        TemplateProblem: the template of the slides cannot be used.
    """
    snapshot = report_snapshot(engagement, now, language)
    if redacted:
        snapshot = redact_snapshot(snapshot)[0]
    return companion_work(snapshot, target, profile=profile, template=template)(progress)


def verify_report(path: Path) -> Verification:
    """Recomputes the figures of a report from the data inside it.

    Raises:
        ReportError: the file cannot be read, or carries no data of ours.
    """
    from readiness.report.verification import verify_pdf

    return verify_pdf(path, languages.speaking)
