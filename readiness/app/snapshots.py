"""Snapshots: freezing an engagement with every figure, and keeping it in the file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from readiness import __version__
from readiness.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement


def take_snapshot(engagement: Engagement, now: datetime, name: str = "") -> Snapshot:
    """Freeze the engagement. Computes what is not computed yet, so call it in a job.

    Every date inside comes from `now` or from what was recorded; the same engagement and `now` give the same value.
    """
    return Snapshot(
        name=name,
        taken_at=now,
        product_version=__version__,
        pack=engagement.pack,
        pack_hash=engagement.pack_hash,
        details=engagement.details,
        people=engagement.people,
        profile=engagement.profile,
        responses=engagement.responses,
        batches=engagement.batches,
        scorecard=engagement.scorecard,
        projection=engagement.projection,
        roadmap=engagement.roadmap,
        moves=engagement.moves,
        risks=engagement.risks,
        parking=engagement.parking,
    )


def keep_snapshot(engagement: Engagement, snapshot: Snapshot) -> str:
    """Store a snapshot in the engagement file.

    Returns:
        Its id.

    Raises:
        StoreError: It was not written.
    """
    key = uuid4().hex
    engagement.file.add_snapshot(key, snapshot.name, snapshot.taken_at.isoformat(timespec="seconds"), snapshot)
    return key
