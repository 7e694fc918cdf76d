"""Importing metrics: look, decide, accept. Looking and importing are one code path.

A job calls `prepare` (it blocks while a child process reads, and stops when its `Progress` says so); the GUI thread
then calls `accept` and, whatever happened, `discard`.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness import scratch
from readiness.app.import_batch import make_batch
from readiness.app.import_view import Inspection, inspection_of
from readiness.domain.edit import BatchChange, Edit
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.progress import SILENT, Progress
from readiness.errors import IngestError, Issue
from readiness.ingest.examination import Examination, KnownBatch, Request
from readiness.ingest.reader import read
from readiness.ingest.settings import Choice, bad_value, unknown_keys
from readiness.language import tr, trn
from readiness.store.incoming import forget_temporary, read_chunks, temporary_key

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

__all__ = ["Choice", "ImportOptions", "Inspection", "PreparedBatch", "accept", "import_file", "inspect_file", "prepare"]

REFUSING = frozenset({"refuse_unsafe", "refuse_corrupt", "refuse_unsupported", "refuse_empty", "password"})


@dataclass(frozen=True)
class ImportOptions:
    """How a file is to be read; a frozen value that a job may hold.

    Attributes:
        settings: choices by key, as `Choice.key` names them.
        password: for protected workbooks.
        known: what the engagement holds already (`known_of`).
        remembered: mappings of earlier imports (`known_of`).
        hashes: file hash to the batch that holds it.
    """

    settings: Mapping[str, str] = field(default_factory=dict)
    password: str = ""
    known: tuple[KnownBatch, ...] = ()
    remembered: Mapping[str, dict[str, str]] = field(default_factory=dict)
    hashes: Mapping[str, BatchId] = field(default_factory=dict)

    def with_settings(self, settings: Mapping[str, str]) -> ImportOptions:
        """The same with further choices; an empty text takes a choice back."""
        merged = {**self.settings, **settings}
        return ImportOptions(
            {key: value for key, value in merged.items() if value != ""},
            self.password,
            self.known,
            self.remembered,
            self.hashes,
        )


def options_for(engagement: Engagement, settings: Mapping[str, str] | None = None, password: str = "") -> ImportOptions:
    """Options that know what the engagement holds: for overlap, re-import and remembered mappings."""
    batches = engagement.batches
    known = tuple(
        KnownBatch(
            batch.id,
            batch.grain,
            batch.aggregates.date_min,
            batch.aggregates.date_max,
            tuple(engagement.file.batch_chunks(batch.id)),
        )
        for batch in batches
    )
    remembered = {
        batch.mapping["headers"]: {key: value for key, value in batch.mapping.items() if key not in _NOT_REMEMBERED}
        for batch in batches
        if "headers" in batch.mapping
    }
    hashes = {batch.sha256: batch.id for batch in batches}
    return ImportOptions(dict(settings or {}), password, known, remembered, hashes)


_NOT_REMEMBERED = frozenset({"headers", "sheet", "header_row", "overlap", "date"})


@dataclass(frozen=True)
class PreparedBatch:
    """A reading that can be accepted.

    Attributes:
        inspection: what was seen.
        batch: what would be stored; None where something stops it.
        replaces: earlier batches that go when this one comes.
        chunks: the records in a temporary file.
        blocked_by: choices that only a person can make.
    """

    inspection: Inspection
    batch: Batch | None
    replaces: tuple[BatchId, ...]
    chunks: Path
    blocked_by: tuple[Choice, ...]

    def discard(self) -> None:
        """Remove the temporary file; safe to call twice."""
        forget_temporary(self.chunks)
        shutil.rmtree(self.chunks.parent, ignore_errors=True)


def inspect_file(path: Path, options: ImportOptions | None = None, progress: Progress = SILENT) -> Inspection:
    """What the importer sees and would do, without importing.

    Raises:
        IngestError: the path cannot be read.
        Cancelled: `progress` asked to stop.
    """
    options = options or ImportOptions()
    _refuse_unknown(options.settings)
    return inspection_of(path, _examine(path, options, None, progress), options.hashes)


def prepare(
    path: Path, now: datetime, options: ImportOptions | None = None, progress: Progress = SILENT
) -> PreparedBatch:
    """Read a file completely into a temporary file; the result is accepted or discarded.

    Raises:
        IngestError: the file is refused; `verdict` and `hint` say why.
        Cancelled: `progress` asked to stop; nothing is left behind.
    """
    options = options or ImportOptions()
    _refuse_unknown(options.settings)
    folder = scratch.make_folder("import")
    chunks = folder / "chunks.sqlite"
    try:
        found = _examine(path, options, chunks, progress)
        _refuse_bad(path, found)
        inspection = inspection_of(path, found, options.hashes)
        blocked = tuple(choice for choice in found.choices if choice.default is None)
        errors = [issue for issue in found.issues if issue.severity == "error"]
        batch = None if blocked or errors or not found.rows_imported else make_batch(path, found, now)
        replaces = _replaced(found, inspection)
        return PreparedBatch(inspection, batch, replaces, chunks, blocked)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _replaced(found: Examination, inspection: Inspection) -> tuple[BatchId, ...]:
    """Earlier imports that go: those with rows in common, and the import of the very same file."""
    if found.settings.get("overlap") != "replace":
        return ()
    names = [*found.overlap, *([inspection.already_imported] if inspection.already_imported else [])]
    return tuple(BatchId(name) for name in dict.fromkeys(names))


def edit_for(engagement: Engagement, prepared: PreparedBatch) -> Edit:
    """The edit that stores a prepared batch; apply it with `chunks=prepared.chunks`.

    Raises:
        IngestError: choices are open, or nothing can be imported.
    """
    if prepared.batch is None:
        raise _stopped(prepared)
    gone = [batch for batch in engagement.batches if batch.id in prepared.replaces]
    changes = [
        *(BatchChange(batch=batch, present=False) for batch in gone),
        BatchChange(batch=prepared.batch, present=True),
    ]
    return Edit(text=tr("Import {batch_file}", batch_file=prepared.batch.file), changes=tuple(changes))


def send_records(engagement: Engagement, prepared: PreparedBatch) -> None:
    """Put the records of a prepared batch into the workspace, ahead of its edit. May run in a job, and takes its time.

    The edit is then applied without `chunks`. Records without their batch mean nothing, and are replaced if they come
    again.

    Raises:
        IngestError: choices are open, or nothing can be imported.
        StoreError: they could not be written.
    """
    if prepared.batch is None:
        raise _stopped(prepared)
    engagement.file.add_chunks(prepared.batch.id, (body for _at, body in read_chunks(prepared.chunks)))


def accept(engagement: Engagement, prepared: PreparedBatch) -> Edit:
    """Store a prepared batch in one transaction; the edit's inverse takes it back.

    Raises:
        IngestError: choices are open, or nothing can be imported.
        StoreError: it could not be written; nothing changed.
    """
    edit = edit_for(engagement, prepared)
    engagement.apply(edit, chunks=prepared.chunks)
    return edit


def import_file(
    engagement: Engagement,
    path: Path,
    *,
    now: datetime,
    options: ImportOptions | None = None,
    progress: Progress = SILENT,
    accept: bool = False,
) -> Batch:
    """Read, check and store a file as one batch.

    Args:
        engagement: where it goes.
        path: the file.
        now: the time of the import.
        options: settings; None: those that know the engagement.
        progress: told and asked while reading.
        accept: take every proposal that has a default; without it, open choices stop the import.

    Raises:
        IngestError: refused, already imported, or choices are open (`issues` lists them as `--set` options).
    """
    options = options or options_for(engagement)
    prepared = prepare(path, now, options, progress)
    try:
        _refuse_repeated(prepared, options)
        if prepared.blocked_by or (prepared.inspection.choices and not accept):
            raise _stopped(prepared)
        _accept(engagement, prepared)
        assert prepared.batch is not None  # noqa: S101 - `_accept` refuses a missing batch
        return prepared.batch
    finally:
        prepared.discard()


_accept = accept


def edit_to_remove(engagement: Engagement, batch_id: str) -> Edit:
    """The edit that takes a batch out; undo brings it back.

    Raises:
        IngestError: there is no such batch.
    """
    batch = next((batch for batch in engagement.batches if batch.id == batch_id), None)
    if batch is None:
        known = ", ".join(batch.id for batch in engagement.batches) or "none"
        raise IngestError(
            tr("There is no batch {batch_id}.", batch_id=batch_id),
            hint=tr("Batches in this engagement: {known}.", known=known),
        )
    return Edit(
        text=tr("Remove {batch_file}", batch_file=batch.file), changes=(BatchChange(batch=batch, present=False),)
    )


def remove_batch(engagement: Engagement, batch_id: str) -> Edit:
    """Take a batch out; undo brings it back.

    Raises:
        IngestError: there is no such batch.
        StoreError: it could not be written; nothing changed.
    """
    edit = edit_to_remove(engagement, batch_id)
    engagement.apply(edit)
    return edit


def _examine(path: Path, options: ImportOptions, chunks: Path | None, progress: Progress) -> Examination:
    request = Request(
        path,
        dict(options.settings),
        options.password,
        chunks=chunks,
        chunks_key=b"" if chunks is None else temporary_key(),
        known=options.known,
        remembered=dict(options.remembered),
    )
    try:
        found = read(request, progress)
    except IngestError as error:
        if error.verdict:
            return Examination(error.verdict, str(error), error.hint)  # type: ignore[arg-type]
        raise
    if found.bad_choice:
        raise IngestError(f"{path.name}: {found.bad_choice}", hint=found.hint)
    return found


def _refuse_unknown(settings: Mapping[str, str]) -> None:
    strange = unknown_keys(settings)
    if strange:
        raise IngestError(
            tr("There is no setting {strange!r}.", strange=strange[0]),
            hint=tr("`readiness inspect FILE` lists the choices."),
        )
    wrong = bad_value(settings)
    if wrong:
        raise IngestError(wrong, hint=tr("`readiness inspect FILE` lists the choices with their options."))


def _refuse_bad(path: Path, found: Examination) -> None:
    if found.verdict in REFUSING:
        raise IngestError(f"{path.name}: {found.message}", hint=found.hint, verdict=found.verdict)


def _refuse_repeated(prepared: PreparedBatch, options: ImportOptions) -> None:
    same = prepared.inspection.already_imported
    if same and options.settings.get("overlap") != "replace":
        raise IngestError(
            tr(
                "{inspection_file} was imported already (batch {same}).",
                inspection_file=prepared.inspection.file,
                same=same,
            ),
            hint=tr("Nothing was changed. To read it again: --set overlap=replace."),
        )


def _stopped(prepared: PreparedBatch) -> IngestError:
    found = prepared.inspection
    errors = [issue for issue in found.issues if issue.severity == "error"]
    if errors:
        return IngestError(tr("{file} cannot be imported yet.", file=found.file), issues=errors, hint=errors[0].hint)
    if not found.rows_imported:
        return IngestError(tr("{file} holds no row to import.", file=found.file), hint=found.message)
    choices: Sequence[Choice] = prepared.blocked_by or found.choices
    issues = [
        Issue("info", "choice", choice.question, f"--set {choice.key}={choice.default or '|'.join(choice.options)}")
        for choice in choices
    ]
    hint = (
        tr("Answer with --set.")
        if prepared.blocked_by
        else tr("Answer with --set, or take the proposals with --accept.")
    )
    return IngestError(
        trn(
            "{file}: {n} choice is open; nothing was imported.",
            "{file}: {n} choices are open; nothing was imported.",
            len(issues),
            file=found.file,
        ),
        issues=issues,
        hint=hint,
    )
