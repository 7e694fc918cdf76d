"""Saving elsewhere: when a file can no longer be written, all of the engagement goes on in a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from readiness.domain.edit import BatchChange, Change, DocumentChange, Edit, ProfileChange, ResponseChange
from readiness.errors import DiskProblem, StoreError
from readiness.language import tr
from readiness.store.engagement_file import EngagementFile

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement


def save_elsewhere(engagement: Engagement, target: Path) -> tuple[str, ...]:
    """Write everything, saved or only in memory, into a new file and go on there. The old file is left as it is.

    The open file is copied where it can still be read, even after it was deleted or moved. Where not, the new file is
    made from memory, which holds all but raw records, snapshots and attachments.

    Args:
        engagement: What is open; afterwards `engagement.path` is the new file.
        target: The file to make; never overwritten.

    Returns:
        What could not be brought along, one sentence each; usually nothing.

    Raises:
        StoreError: The new file exists or cannot be written; the engagement goes on as it was.
    """
    if target.exists() or target.is_symlink():
        raise DiskProblem(
            tr("{target_name} exists already.", target_name=target.name),
            hint=tr("Choose another name; it was not changed."),
        )
    lost: tuple[str, ...] = ()
    try:
        file = _copied(engagement, target)
    except StoreError:
        target.unlink(missing_ok=True)
        file, lost = _from_memory(engagement, target)
    engagement.continue_in(file)
    return lost


def _copied(engagement: Engagement, target: Path) -> EngagementFile:
    engagement.file.copy_to(target)
    file = EngagementFile.open(target)
    try:
        file.write(Edit(text="", changes=tuple(c for edit in engagement.unsaved for c in edit.changes)))
    except BaseException:
        file.close()
        raise
    return file


def _from_memory(engagement: Engagement, target: Path) -> tuple[EngagementFile, tuple[str, ...]]:
    file = EngagementFile.create(target, engagement.settings, engagement.pack_files, engagement.key)
    try:
        file.write(Edit(text="", changes=_everything(engagement)))
    except BaseException:
        file.close()
        target.unlink(missing_ok=True)
        raise
    return file, (*_records(engagement, file), *_snapshots(engagement, file), *_attachments(engagement, file))


def _everything(engagement: Engagement) -> tuple[Change, ...]:
    return (
        *(ResponseChange(question=q, before=None, after=r) for q, r in engagement.responses.items()),
        *(
            ProfileChange(item=item, field=field, before=None, after=value)
            for item, fields in engagement.profile.items()
            for field, value in fields.items()
        ),
        *(DocumentChange(name=n, before=None, after=v) for n, v in engagement.documents().items()),
        *(BatchChange(batch=batch, present=True) for batch in engagement.batches),
    )


def _records(engagement: Engagement, file: EngagementFile) -> tuple[str, ...]:
    lost = []
    for batch in engagement.batches:
        try:
            file.add_chunks(batch.id, engagement.file.batch_chunks(batch.id))
        except StoreError:
            lost.append(
                tr(
                    "The single records of {file} could not be read; every figure made from them is kept.",
                    file=batch.file,
                )
            )
    return tuple(lost)


def _snapshots(engagement: Engagement, file: EngagementFile) -> tuple[str, ...]:
    try:
        for key, name, taken_at in engagement.file.snapshots():
            body = engagement.file.snapshot_json(key)
            if body is not None:
                file.add_packed_snapshot(key, name, taken_at, body)
    except StoreError:
        return (tr("Earlier snapshots could not be read."),)
    return ()


def _attachments(engagement: Engagement, file: EngagementFile) -> tuple[str, ...]:
    try:
        for key in engagement.file.attachment_keys():
            found = engagement.file.attachment(key)
            if found is not None:
                file.add_attachment(key, *found)
    except StoreError:
        return (tr("Pictures shown as evidence could not be read."),)
    return ()
