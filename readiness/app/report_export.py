"""One export: the PDF and the companions beside it, all of them or none, as work that can be watched and cancelled."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from readiness.app.files import check_target
from readiness.app.reporting import COMPANIONS, Edition, ReportProfile, companion_work, report_work
from readiness.domain.progress import SILENT, Progress
from readiness.errors import CannotWrite
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.redactions import Category

_PDF_SHARE = 55
"""How much of the way the PDF is where companions follow, in percent."""


@dataclass(frozen=True)
class Choices:
    """What a person chose for an export.

    Attributes:
        profile: length of report and companions.
        language: of all files.
        companions: endings of the files beside the PDF.
        redact: categories that are replaced in all of them.
        template: a presentation whose master the slides take; empty for the shipped one.
        password: of the PDF, which is then no PDF/A; never remembered.
    """

    profile: ReportProfile = "executive"
    language: str = ""
    companions: tuple[str, ...] = ()
    redact: tuple[Category, ...] = ()
    template: str = ""
    password: str = field(default="", repr=False)


def export_work(edition: Edition, target: Path, choices: Choices) -> Callable[[Progress], tuple[Path, ...]]:
    """The work of writing all files of an export. It holds frozen values only.

    The files are made in a hidden folder beside the target and put in place together at the end: a cancelled export
    leaves no file, and older files stay as they are until the new ones are complete.

    The work raises `CannotWrite` or `ReportError`, and `Cancelled` if its progress was asked to stop.
    """
    endings = tuple(ending for ending in COMPANIONS if ending in choices.companions)
    targets = (target, *(target.with_suffix(ending) for ending in endings))

    def work(progress: Progress = SILENT) -> tuple[Path, ...]:
        for path in targets:
            check_target(path)
        folder = target.parent / f".{uuid4().hex}.part"
        try:
            folder.mkdir()
            _write_all(edition, folder, targets, choices, progress)
            for path in targets:
                (folder / path.name).replace(path)
        except OSError as error:
            raise CannotWrite(str(target), (error.strerror or str(error)).lower()) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return targets

    return work


def _write_all(edition: Edition, folder: Path, targets: tuple[Path, ...], choices: Choices, progress: Progress) -> None:
    pdf, *companions = targets
    first = _PDF_SHARE if companions else 100
    part = _Part(progress, 0, first, "")
    report_work(edition.snapshot, folder / pdf.name, choices.profile, choices.password, edition.brand)(part)
    for at, path in enumerate(companions):
        start = first + (100 - first) * at // len(companions)
        end = first + (100 - first) * (at + 1) // len(companions)
        work = companion_work(
            edition.snapshot,
            folder / path.name,
            profile=choices.profile,
            template=Path(choices.template) if choices.template and path.suffix == ".pptx" else None,
            brand=edition.brand,
        )
        work(_Part(progress, start, end, path.name))


class _Part:
    """Progress of one file within the export."""

    def __init__(self, whole: Progress, start: int, end: int, name: str) -> None:
        self._whole, self._start, self._end, self._name = whole, start, end, name

    def step(self, done: int, total: int, label: str = "") -> None:
        """Tells where the file stands, as a part of the whole."""
        share = done / total if total else 0.0
        words = tr("{file}: {step}", file=self._name, step=label) if self._name and label != self._name else label
        self._whole.step(self._start + round((self._end - self._start) * share), 100, words)
