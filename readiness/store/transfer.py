"""Everything from one store into another, new one: from a workspace into a file, from a file into a workspace."""

from __future__ import annotations

from readiness.domain.edit import BatchChange, Change, DocumentChange, Edit, ProfileChange, ResponseChange
from readiness.store.engagement_store import EngagementStore


def copy_content(source: EngagementStore, target: EngagementStore) -> None:
    """Copy answers, profile, documents, batches with their records, snapshots and attachments.

    Args:
        source: Read to its last row.
        target: New, with settings and questionnaire already.

    Raises:
        StoreError: Something could not be read or written; the target is incomplete.
    """
    batches = source.batches()
    target.write(Edit(text="", changes=(*_values(source), *(BatchChange(batch=b, present=True) for b in batches))))
    for batch in batches:
        target.add_chunks(batch.id, source.batch_chunks(batch.id))
    for key, name, taken_at in source.snapshots():
        body = source.snapshot_json(key)
        if body is not None:
            target.add_packed_snapshot(key, name, taken_at, body)
    for key in source.attachment_keys():
        found = source.attachment(key)
        if found is not None:
            target.add_attachment(key, *found)


def _values(source: EngagementStore) -> tuple[Change, ...]:
    return (
        *(ResponseChange(question=q, before=None, after=r) for q, r in source.responses().items()),
        *(
            ProfileChange(item=item, field=field, before=None, after=value)
            for item, fields in source.profile().items()
            for field, value in fields.items()
        ),
        *(DocumentChange(name=n, before=None, after=v) for n, v in source.documents().items()),  # type: ignore[arg-type]  # validated on construction
    )
