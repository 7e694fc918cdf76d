"""What the child that lays out the pages does: snapshot in, finished PDF out, telling where it stands."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from readiness.domain.snapshot import Snapshot
from readiness.errors import ReadinessError, ReportError
from readiness.language import tr
from readiness.report.brand.model import Brand
from readiness.report.charts.canvas import Figure
from readiness.report.children import leave, silence
from readiness.report.context import Profile, make_report, with_files
from readiness.report.fonts import templates_folder

Stage = Literal["figures", "charts", "pages", "layout", "finish", "done"]
OnStep = Callable[[int, Stage, int], None]
"""Told how much is done (of `STEPS`), in which stage, and the page in work (0: none)."""
Draw = Callable[[Mapping[str, Figure]], Callable[[], dict[str, str]]]
"""Starts drawing figures by key, wherever that happens, and gives what waits for their SVG texts."""
STEPS = 100
MOST_BOARD_PAGES = 5
_HTML, _LAYOUT, _FINISH = 42, 90, 95
_GARBAGE = (200_000, 20, 100)
"""Thresholds of the garbage collector: a layout makes millions of values and drops few (measured: a fifth faster)."""


@dataclass(frozen=True)
class Options:
    """How a report is made.

    Attributes:
        profile: board, executive or full.
        language: of the report's own words; empty: that of the snapshot.
        password: with one the PDF is encrypted (AES-256) instead of archivable.
        catalogues: folder of the engine's translations, empty where it speaks English.
        form: ending of the file that is made: a PDF, a Word document, slides.
        template: the firm's own slides, whose master is used; empty for the one that comes along.
        brand: the firm's look.
        only: sections of a quick look; empty for the whole report.
    """

    profile: Profile = "executive"
    language: str = ""
    password: str = field(default="", repr=False)
    catalogues: str = ""
    form: Literal[".pdf", ".docx", ".pptx"] = ".pdf"
    template: str = ""
    brand: Brand = field(default_factory=Brand)
    only: frozenset[str] = frozenset()


@dataclass
class Outcome:
    """What came out: WeasyPrint's warnings, characters that the fonts lack, seconds per stage."""

    warnings: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def run_page_child(pipe: Connection, text: str, part: str, options: Options) -> None:
    """Body of the child. Sends steps, then the figures to draw, and receives their SVG texts."""
    silence()
    gc.set_threshold(*_GARBAGE)

    def draw(figures: Mapping[str, Figure]) -> Callable[[], dict[str, str]]:
        pipe.send(("figures", dict(figures)))
        return lambda: dict(pipe.recv())

    try:
        os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts.conf")
        snapshot = Snapshot.model_validate_json(text)
        speak(options, snapshot)
        render = _renderer(options)
        outcome = render(snapshot, Path(part), options, lambda *step: pipe.send(("step", step)), draw)
        pipe.send(("done", outcome))
    except EOFError:
        pass  # the parent is gone
    except ReadinessError as error:
        pipe.send(("error", (str(error), error.hint)))
    except Exception as error:  # noqa: BLE001 - the child's last words: the parent raises them as a report error
        words = tr("The report could not be made ({name}: {error}).", name=type(error).__name__, error=error)
        pipe.send(("error", (words, tr("Nothing was changed. Try again; if it happens again, send the log."))))
    finally:
        leave(pipe)


def _renderer(options: Options) -> Callable[[Snapshot, Path, Options, OnStep, Draw], Outcome]:
    if options.form == ".pdf":
        return render_pdf
    from readiness.report.companions.rendering import render_companion

    return render_companion


def speak(options: Options, snapshot: Snapshot) -> None:
    """Lets this process speak the language of the report, with the engine's own catalogue where there is one."""
    import gettext

    from readiness import language

    code = options.language or snapshot.language
    known = gettext.find("readiness", options.catalogues, [code]) if options.catalogues else None
    language.set_default(code, gettext.translation("readiness", options.catalogues, [code]) if known else None)


def render_pdf(snapshot: Snapshot, target: Path, options: Options, on_step: OnStep, draw: Draw) -> Outcome:
    """Makes the report; `target` is written whole or not at all by the caller.

    Raises:
        ReportError: see its message.
    """
    from readiness.report.glyphs import missing_characters, name_characters
    from readiness.report.html import make_html
    from readiness.report.payload import make_payload

    outcome = Outcome(missing=name_characters(missing_characters(snapshot)))
    clock = time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal clock
        now = time.perf_counter()
        outcome.seconds[stage] = now - clock
        clock = now

    os.environ["SOURCE_DATE_EPOCH"] = str(int(snapshot.taken_at.timestamp()))
    on_step(0, "figures", 0)
    draft = make_report(
        snapshot, profile=options.profile, language=options.language, brand=options.brand, only=options.only
    )
    lap("pages")
    wait = draw({exhibit.key: exhibit.figure for exhibit in draft.exhibits})
    files = make_payload(snapshot, draft, draft.dossier.words)
    report = with_files(draft, tuple((item.name, item.sha256) for item in files))
    from readiness.report.pdf import write_raw_pdf  # loads the typesetting while the charts are drawn
    from readiness.report.pdf_post import finish_pdf, protect_pdf

    lap("files")
    pictures = wait()
    lap("charts")
    html = make_html(report, pictures)
    on_step(_HTML, "pages", 0)
    lap("html")
    limit_memory()
    raw = target.with_name(target.name + ".raw")

    furthest = _HTML

    def on_layout(step: int, page: int) -> None:
        nonlocal furthest  # pages are laid out again when totals change: what was reported stays reported
        furthest = max(furthest, _HTML + min(_LAYOUT - _HTML, 5 * step + min(page, 30) // 3))
        on_step(furthest, "layout", page)

    try:
        outcome.warnings = write_raw_pdf(html, files, raw, snapshot.taken_at, on_layout)
        lap("layout")
        on_step(_FINISH, "finish", 0)
        pages = finish_pdf(raw, target)
        if options.profile == "board" and pages > MOST_BOARD_PAGES:
            raise ReportError(
                tr("The board edition has {pages} pages; it may have {most}.", pages=pages, most=MOST_BOARD_PAGES),
                hint=tr("Shorten the words added to its sections, or leave them or a section out of this edition."),
            )
        if options.password:
            protect_pdf(target, options.password)
        lap("finish")
    finally:
        raw.unlink(missing_ok=True)
    on_step(STEPS, "done", 0)
    return outcome


def limit_memory(extra: int = 2 * 1024**3) -> None:
    """Lets the layout use at most two gigabytes of address space more; a hostile text cannot take the machine down.

    Only where the system can (not on Windows).
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
