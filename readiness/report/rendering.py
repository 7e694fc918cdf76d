"""What the rendering child does: snapshot in, finished PDF out, telling where it stands. No process here."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from readiness.domain.snapshot import Snapshot
from readiness.report.context import Profile, make_report, with_files
from readiness.report.wording import DEFAULT_LANGUAGE

OnStep = Callable[[int, int, str], None]
STEPS = 100
_CHARTS, _HTML, _LAYOUT, _FINISH = 40, 42, 90, 95


@dataclass(frozen=True)
class Options:
    """How a report is made. With a password the PDF is encrypted (AES-256) instead of archivable."""

    profile: Profile = "executive"
    language: str = DEFAULT_LANGUAGE
    password: str = field(default="", repr=False)


@dataclass
class Outcome:
    """What came out: WeasyPrint's warnings, characters that the fonts lack, seconds per stage."""

    warnings: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def render_pdf(snapshot: Snapshot, target: Path, options: Options, on_step: OnStep) -> Outcome:
    """Makes the report on the main thread of this process; `target` is written whole or not at all by the caller.

    Raises:
        ReportError: see its message.
    """
    from readiness.report.glyphs import missing_characters, name_characters
    from readiness.report.html import make_html
    from readiness.report.payload import make_payload
    from readiness.report.pdf import write_raw_pdf
    from readiness.report.pdf_post import finish_pdf, protect_pdf
    from readiness.report.svg import render_figures

    outcome = Outcome(missing=name_characters(missing_characters(snapshot)))
    clock = time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal clock
        now = time.perf_counter()
        outcome.seconds[stage] = now - clock
        clock = now

    os.environ["SOURCE_DATE_EPOCH"] = str(int(snapshot.taken_at.timestamp()))
    on_step(0, STEPS, "figures")
    draft = make_report(snapshot, profile=options.profile, language=options.language)
    files = make_payload(snapshot, draft, draft.dossier.words)
    hashes = tuple((item.name, item.sha256) for item in files)
    report = with_files(draft, hashes)
    lap("pages")
    figures = {exhibit.key: exhibit.figure for exhibit in report.exhibits}
    total = max(1, len(figures))
    pictures = render_figures(figures, lambda done: on_step(_CHARTS * done // total, STEPS, f"chart {done} of {total}"))
    lap("charts")
    html = make_html(report, pictures)
    on_step(_HTML, STEPS, "pages")
    lap("html")
    limit_memory()
    raw = target.with_name(target.name + ".raw")

    furthest = _HTML

    def on_layout(step: int, page: int) -> None:
        nonlocal furthest  # pages are laid out again when totals change: what was reported stays reported
        furthest = max(furthest, _HTML + min(_LAYOUT - _HTML, 5 * step + min(page, 30) // 3))
        on_step(furthest, STEPS, f"layout, page {page}" if page else "layout")

    try:
        outcome.warnings = write_raw_pdf(html, files, raw, snapshot.taken_at, on_layout)
        lap("layout")
        on_step(_FINISH, STEPS, "archive format")
        finish_pdf(raw, target)
        if options.password:
            protect_pdf(target, options.password)
        lap("finish")
    finally:
        raw.unlink(missing_ok=True)
    on_step(STEPS, STEPS, "done")
    return outcome


def limit_memory(extra: int = 2 * 1024**3) -> None:
    """Lets the layout use at most two gigabytes of address space more; a hostile text cannot take the machine down.

    Only where the system can (not on Windows). Called after the charts, because the chart engine reserves far more
    address space than it uses.
    """
    try:
        import resource
    except ImportError:
        return
    pages = Path("/proc/self/statm")
    if not pages.is_file():
        return
    used = int(pages.read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + extra, hard))
