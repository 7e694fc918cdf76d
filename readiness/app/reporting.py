"""The report and its companions: a snapshot becomes files, as work that can be watched and cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from readiness.app import languages
from readiness.app.redactions import check_recordable, record_redaction
from readiness.app.snapshots import take_snapshot
from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import ReportError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.report.brand.model import Brand
    from readiness.report.redaction import Category, Replacement
    from readiness.report.verification import Verification

__all__ = ["Edition", "Replacement", "ReportProfile", "Verification"]

ReportProfile = Literal["board", "executive", "full"]
PROFILES: tuple[ReportProfile, ...] = ("board", "executive", "full")
LOOK_SECTIONS = frozenset({"verdict", "gaps"})
"""What a change of the look is shown on: cover, verdict and one exhibit."""
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


@dataclass(frozen=True)
class Edition:
    """All that the files of one export are made from: frozen, so that work in another thread may hold it.

    Attributes:
        snapshot: redacted where that was asked for.
        brand: the firm's look, redacted alike.
        replaced: what was replaced; it belongs into the engagement only.
    """

    snapshot: Snapshot
    brand: Brand
    replaced: tuple[Replacement, ...] = ()


def freeze_edition(
    engagement: Engagement,
    now: datetime,
    *,
    language: str = "",
    redact: Iterable[Category] = (),
    brand: Brand | None = None,
) -> Edition:
    """Freezes the engagement and its brand for one export.

    Args:
        engagement: read only.
        now: the time of the report.
        language: of the report; empty: the one that is spoken here.
        redact: categories that are replaced on the pages, in the metadata and in the data inside.
        brand: another look than the one kept in the engagement.

    Raises:
        StoreError: an earlier snapshot cannot be read.
        ReportError: there are no reports in this language.
    """
    return make_edition(report_snapshot(engagement, now, language), brand or engagement.brand, redact)


def make_edition(snapshot: Snapshot, brand: Brand, categories: Iterable[Category] = ()) -> Edition:
    """The edition of a frozen engagement: pure, so that a job may do it."""
    from readiness.report.redaction import redact, redact_brand

    chosen = tuple(categories)
    if not chosen:
        return Edition(snapshot, brand)
    with languages.speaking(snapshot.language):
        clean, replaced = redact(snapshot, chosen)
    return Edition(clean, redact_brand(brand, replaced), replaced)


def report_work(
    snapshot: Snapshot,
    target: Path,
    profile: ReportProfile = "executive",
    password: str = "",
    brand: Brand | None = None,
    only: frozenset[str] = frozenset(),
) -> Callable[[Progress], Path]:
    """The work of writing a report, to be started as a job. It holds frozen values only.

    With a password the PDF is encrypted with AES-256 and is no PDF/A. Without a brand it has the shipped look. With
    `only` it has a few sections, for a quick look.

    The work raises `CannotWrite` or `ReportError`, and `Cancelled` if its progress was asked to stop; then the target
    is as it was before.
    """

    def work(progress: Progress) -> Path:
        from readiness.report.brand.model import Brand as Look
        from readiness.report.render import render_report
        from readiness.report.rendering import Options

        folder = str(languages.FOLDER)
        options = Options(profile=profile, password=password, catalogues=folder, brand=brand or Look(), only=only)
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
    redact: Iterable[Category] = (),
    language: str = "",
    brand: Brand | None = None,
) -> Path:
    """Freezes the engagement and writes its report; with a password it is encrypted.

    What is redacted is replaced on the pages, in the metadata and in the data inside; the list of it is kept in the
    engagement. Without a language the report is written in the one that is spoken here.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: the report could not be made.
        Cancelled: the person asked to stop; nothing was written.
    """
    categories = tuple(redact)
    if categories:
        check_recordable(engagement)
    edition = freeze_edition(engagement, now, language=language, redact=categories, brand=brand)
    report_work(edition.snapshot, target, profile, password, edition.brand)(progress)
    if categories:
        engagement.apply(record_redaction(engagement, now, (target.name,), categories, edition.replaced))
    return target


def companion_work(
    snapshot: Snapshot,
    target: Path,
    *,
    profile: ReportProfile = "full",
    language: str = "",
    template: Path | None = None,
    brand: Brand | None = None,
) -> Callable[[Progress], Path]:
    """The work of writing the companion that the ending of the target asks for (`COMPANIONS`).

    Slides are set on the master of the firm's own `template` where one is given.

    The work raises `CannotWrite`, `ReportError` for another ending, `TemplateProblem` for a template that cannot be
    used, and `Cancelled` if its progress was asked to stop; then the target is as it was before.
    """

    def work(progress: Progress) -> Path:
        from readiness.report.brand.model import Brand as Look
        from readiness.report.companions.writing import write_companion
        from readiness.report.rendering import Options

        options = Options(
            profile=profile,
            language=language,
            template=str(template) if template else "",
            catalogues=str(languages.FOLDER),
            brand=brand or Look(),
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
    redact: Iterable[Category] = (),
    brand: Brand | None = None,
) -> Path:
    """Freezes the engagement and writes one companion, redacted like the report where that is asked for.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: there is no companion with this ending.
        TemplateProblem: the template of the slides cannot be used.
    """
    categories = tuple(redact)
    if categories:
        check_recordable(engagement)
    edition = freeze_edition(engagement, now, language=language, redact=categories, brand=brand)
    work = companion_work(edition.snapshot, target, profile=profile, template=template, brand=edition.brand)
    work(progress)
    if categories:
        engagement.apply(record_redaction(engagement, now, (target.name,), categories, edition.replaced))
    return target


def verify_report(path: Path) -> Verification:
    """Recomputes the figures of a report from the data inside it.

    Raises:
        ReportError: the file cannot be read, or carries no data of ours.
    """
    from readiness.report.verification import verify_pdf

    return verify_pdf(path, languages.speaking)
