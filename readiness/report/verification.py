"""Recomputes the figures of a report from the data inside it and names every difference.

What is checked: the checksums of the files inside, the scorecard from answers and imports, success from its counts, the
sentences that title the sections from the snapshot, and the workbook against the scorecard.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness import language
from readiness.domain.snapshot import Snapshot
from readiness.errors import ReportError
from readiness.language import noop, tr
from readiness.report.payload import SNAPSHOT_NAME, WORKBOOK_NAME, read_snapshot
from readiness.report.wording import Words

Speaking = Callable[[str], AbstractContextManager[None]]
TOLERANCE = 1e-9
_TWO_FILES = ((SNAPSHOT_NAME, ""), (WORKBOOK_NAME, ""))
_HINT = noop("Only a report written by this program can be verified.")


@dataclass(frozen=True)
class Difference:
    """A figure that does not follow from the data inside."""

    figure: str
    printed: str
    computed: str

    def __str__(self) -> str:
        return f"{self.figure}: the report says {self.printed}, the data inside give {self.computed}"


@dataclass(frozen=True)
class Verification:
    """How many figures were compared, and what differs."""

    checked: int
    differences: tuple[Difference, ...]
    client: str
    taken: str


def verify_pdf(path: Path, speaking: Speaking = language.speaking) -> Verification:
    """Verifies one report.

    Args:
        path: the PDF.
        speaking: lets the engine speak the language of the report while its sentences are computed again.

    Raises:
        ReportError: the file cannot be read, or carries no data of ours.
    """
    inside = _open(path)
    if SNAPSHOT_NAME not in inside.files:
        raise ReportError(
            tr("{path_name} carries no {snapshot_name}.", path_name=path.name, snapshot_name=SNAPSHOT_NAME),
            hint=tr(_HINT),
        )
    try:
        snapshot = read_snapshot(inside.files[SNAPSHOT_NAME])
    except ValueError as error:
        raise ReportError(
            tr("The data inside {path_name} cannot be read.", path_name=path.name), hint=tr(_HINT)
        ) from error
    found: list[Difference] = []
    checked = 0
    with speaking(snapshot.language):
        for figure, printed, computed in _comparisons(snapshot, inside):
            checked += 1
            if not _is_same(printed, computed):
                found.append(Difference(figure, _show(printed), _show(computed)))
    return Verification(checked, tuple(found), snapshot.details.client, snapshot.taken_at.date().isoformat())


@dataclass(frozen=True)
class _Inside:
    """What a PDF carries: files with the MD5 that its own record gives, and the titles of its sections."""

    files: dict[str, bytes]
    checksums: dict[str, str]
    sections: list[str]


def _open(path: Path) -> _Inside:
    import pikepdf

    files, checksums, sections = {}, {}, []
    try:
        with pikepdf.open(path) as pdf:
            for name, spec in pdf.attachments.items():
                files[name] = bytes(spec.get_file().read_bytes())
                checksums[name] = spec.get_file().md5.hex()
            with pdf.open_outline() as outline:
                sections = [str(item.title) for item in outline.root]
    except FileNotFoundError as error:
        raise ReportError(tr("There is no file {path}.", path=path), hint=tr("Check the path.")) from error
    except (OSError, pikepdf.PdfError) as error:
        raise ReportError(tr("{path_name} cannot be read as a PDF.", path_name=path.name), hint=tr(_HINT)) from error
    return _Inside(files, checksums, sections)


Comparison = tuple[str, Any, Any]


def _comparisons(snapshot: Snapshot, inside: _Inside) -> Iterator[Comparison]:
    for name, content in inside.files.items():
        yield f"checksum of {name}", inside.checksums[name], hashlib.md5(content, usedforsecurity=False).hexdigest()
    yield from _scores(snapshot)
    yield from _titles(snapshot, inside.sections)
    if WORKBOOK_NAME in inside.files:
        yield from _workbook(snapshot, inside.files[WORKBOOK_NAME])


def _scores(snapshot: Snapshot) -> Iterator[Comparison]:
    from readiness.domain.crosscheck import metrics_from_batches
    from readiness.domain.scoring import score

    card = score(
        snapshot.pack,
        snapshot.profile,
        snapshot.responses,
        metrics_from_batches(snapshot.batches),
        rel_gate=snapshot.projection.gate if snapshot.batches else "unknown",
        today=snapshot.taken_at.date(),
    )
    kept = snapshot.scorecard
    yield "verdict", kept.verdict.certified, card.verdict.certified
    yield "verdict as stated", kept.verdict.stated, card.verdict.stated
    for part in ("lo", "mid", "hi"):
        yield f"score ({part})", getattr(kept.overall, part), getattr(card.overall, part)
    for key, section in kept.sections.items():
        yield f"section {key}", section.lo, card.sections[key].lo
    for gate, status in kept.gates.items():
        yield f"gate {gate}", status, card.gates.get(gate)
    for key, question in kept.questions.items():
        yield f"question {key}", question.lo, card.questions[key].lo
    success, evidence = snapshot.projection.success, snapshot.projection.evidence
    if success.point is not None and evidence.level == "end_to_end" and evidence.n:
        yield "success", success.point, evidence.right / evidence.n


def _titles(snapshot: Snapshot, sections: list[str]) -> Iterator[Comparison]:
    """Every printed title must be one that the data give in one of the editions."""
    from readiness.report.context import EDITIONS, make_report

    own = {
        page.title for profile in EDITIONS for page in make_report(snapshot, profile=profile, files=_TWO_FILES).pages
    }
    for title in sections:
        yield "title", title, title if title in own else "no such sentence"


def _workbook(snapshot: Snapshot, content: bytes) -> Iterator[Comparison]:
    import io

    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True)
    sheet = Words(snapshot.language)("sheet.answers.name")
    rows = {str(row[0]): row for row in book[sheet].iter_rows(min_row=2, values_only=True)}
    for key, question in snapshot.scorecard.questions.items():
        if question.state != "hidden" and str(key) in rows:
            yield f"workbook, question {key}", rows[str(key)][8], question.lo
    book.close()


def _is_same(one: Any, other: Any) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return bool(one == other)


def _show(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)
