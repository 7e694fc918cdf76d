"""The printed packs of a workshop as one PDF: laid out in a child process, so that the window never waits."""

from __future__ import annotations

import multiprocessing
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import uuid4

from readiness import scratch
from readiness.domain.progress import SILENT, Progress
from readiness.errors import CannotWrite, ReadinessError, ReportError, TemplateProblem
from readiness.language import tr

TIME_LIMIT = 120.0
"""Seconds after which the child is given up."""
POLL = 0.1
SLIPS_PER_PAGE = 18


@dataclass(frozen=True)
class PrintedLine:
    """A part of the agenda in words."""

    at: str
    title: str
    note: str
    minutes: str


@dataclass(frozen=True)
class PrintedField:
    """A field of the intake form as far as it is filled; `options` with whether they are ticked already."""

    label: str
    kind: str
    unit: str
    hint: str
    value: str
    options: tuple[tuple[str, bool], ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class PrintedItem:
    """An item of the intake form."""

    id: str
    question: str
    help: str
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True)
class PrintedQuestion:
    """A question to prepare. `choices`: letter and words; a number has a unit instead."""

    id: str
    stem: str
    help: str
    evidence: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    unit: str
    is_multi: bool


@dataclass(frozen=True)
class PrintedSheet:
    """What one person prepares; `who` empty: nobody is named yet."""

    who: str
    role: str
    questions: tuple[PrintedQuestion, ...]


@dataclass(frozen=True)
class PackDocument:
    """Everything that is printed; plain values, so that they can travel to the child."""

    client: str
    agent: str
    firm: str
    day: date
    created: datetime
    language: str
    pack_language: str
    parts: tuple[str, ...]
    agenda: tuple[PrintedLine, ...]
    ends: str
    intake: tuple[PrintedItem, ...]
    sheets: tuple[PrintedSheet, ...]
    artefacts: tuple[str, ...]
    seats: int
    votes: int


def make_html(document: PackDocument) -> str:
    """The document; autoescape is on and nothing undefined passes.

    Raises:
        TemplateProblem: The template asks for something that is not there.
    """
    import jinja2

    from readiness.report import look
    from readiness.report.fonts import font_css, templates_folder
    from readiness.report.formats import plain
    from readiness.report.html import language_mark
    from readiness.report.wording import Words, in_language, make_environment

    say = Words(document.language)
    env = make_environment(
        autoescape=True,
        loader=jinja2.FileSystemLoader(templates_folder() / "packs"),
        finalize=lambda value: plain(value) if type(value) is str else value,
    )
    pages = -(-document.votes // SLIPS_PER_PAGE)
    try:
        with in_language(document.language):
            return env.get_template("packs.html").render(
                d=document,
                say=say,
                pack_lang=language_mark(document.pack_language, document.language),
                t=look.CSS,
                font=look.FONT,
                fonts=font_css(),
                slips=SLIPS_PER_PAGE,
                slip_pages=pages,
            )
    except jinja2.TemplateError as error:
        raise TemplateProblem(tr("The template of the packs does not fit its data: {error}.", error=error)) from error


def render_packs(document: PackDocument, target: Path, progress: Progress = SILENT) -> None:
    """Write the packs; an older file is replaced only when the new one is complete.

    Raises:
        CannotWrite: The folder or the file cannot be written.
        ReportError: The document could not be made.
        Cancelled: The person asked to stop; nothing was written.
    """
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        part.open("xb").close()
        _run(document, part, progress)
        part.replace(target)
    except OSError as error:
        raise CannotWrite(str(target), (error.strerror or str(error)).lower()) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _run(document: PackDocument, part: Path, progress: Progress) -> None:
    scratch.run_folder()  # where the child and its libraries keep what is temporary
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=run_child, args=(theirs, document, str(part)), daemon=True)
    child.start()
    theirs.close()
    deadline = time.monotonic() + TIME_LIMIT
    try:
        while time.monotonic() < deadline and (child.is_alive() or ours.poll(0)):
            progress.step(0, 0, tr("Layout"))
            if ours.poll(POLL):
                text, hint = ours.recv()
                if text:
                    raise ReportError(text, hint=hint)
                return
    except EOFError:
        pass
    finally:
        if child.is_alive():
            child.kill()
        child.join()
        child.close()
        ours.close()
    raise ReportError(
        tr("The packs could not be made."), hint=tr("Run `readiness self-test`; it says what is missing.")
    )


def run_child(pipe: Connection, document: PackDocument, part: str) -> None:
    """Body of the child: an empty text means that the file is complete."""
    answer = ("", "")
    scratch.join()
    try:
        os.environ["SOURCE_DATE_EPOCH"] = str(int(document.created.timestamp()))
        from readiness.report.pdf import write_raw_pdf

        write_raw_pdf(make_html(document), (), Path(part), document.created)
    except ReadinessError as error:
        answer = (str(error), error.hint)
    except Exception as error:  # noqa: BLE001 - the child's last words: the parent raises them as a report error
        answer = (
            tr("The packs could not be made ({name}: {error}).", name=type(error).__name__, error=error),
            tr("Nothing was changed. Try again."),
        )
    pipe.send(answer)
    pipe.close()
