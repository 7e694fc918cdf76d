"""Snapshots: freezing an engagement with every figure, keeping it in the file, listing and reading it again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from pydantic import ValidationError

from readiness import __version__, language
from readiness.domain.snapshot import Snapshot
from readiness.errors import FileDamaged, ReadinessError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement


@dataclass(frozen=True)
class SnapshotEntry:
    """A kept snapshot in a list: id, name as chosen, and when it was taken.

    `time` is empty unless another one of the same name was taken on the same day.
    """

    id: str
    name: str
    taken_at: datetime
    time: str = ""

    @property
    def label(self) -> str:
        """Day and name, as a person tells it from others; with its time where that takes it."""
        when = language.day(self.taken_at)
        if self.time:
            when = tr("{day}, {time}", day=when, time=self.time)
        return f"{when}, {self.name}" if self.name else when


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
        language=language.current(),
        outline=engagement.outline,
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


def list_snapshots(engagement: Engagement) -> tuple[SnapshotEntry, ...]:
    """The snapshots in the engagement file, oldest first.

    Raises:
        FileDamaged: One of them carries no readable date.
    """
    try:
        found = tuple(
            SnapshotEntry(key, name, datetime.fromisoformat(taken_at))
            for key, name, taken_at in engagement.file.snapshots()
        )
    except ValueError as error:
        raise FileDamaged(
            tr("The snapshots in {path_name} cannot be read.", path_name=engagement.path.name),
            hint=tr("Open the newest backup instead."),
        ) from error
    return _told_apart(found)


def _told_apart(entries: tuple[SnapshotEntry, ...]) -> tuple[SnapshotEntry, ...]:
    """Those that read alike get their time, to the second where the minute is the same too."""
    shown = entries
    for form in ("%H:%M", "%H:%M:%S"):
        counts = Counter(entry.label for entry in shown)
        shown = tuple(
            replace(entry, time=entry.taken_at.astimezone().strftime(form)) if counts[entry.label] > 1 else entry
            for entry in shown
        )
    return shown


def find_snapshot(engagement: Engagement, name: str) -> SnapshotEntry:
    """A kept snapshot by its name, its day (2026-11-20), its id, or its number in the list (1 is the oldest).

    The newest wins where several carry the name.

    Raises:
        ReadinessError: There is none; the hint lists those that exist.
    """
    entries = list_snapshots(engagement)
    if name.isdecimal() and 1 <= int(name) <= len(entries):
        return entries[int(name) - 1]
    for entry in reversed(entries):
        if name in {entry.name, entry.id, entry.taken_at.date().isoformat()}:
            return entry
    known = "; ".join(f"{at}: {entry.label}" for at, entry in enumerate(entries, 1))
    hint = tr("It holds {known}.", known=known) if known else tr("It holds none; `readiness snapshot` takes one.")
    raise ReadinessError(
        tr("{path_name} holds no snapshot '{name}'.", path_name=engagement.path.name, name=name), hint=hint
    )


def read_snapshot(engagement: Engagement, key: str) -> Snapshot:
    """A kept snapshot by its id.

    Raises:
        ReadinessError: There is none by this id.
        FileDamaged: It cannot be read.
    """
    body = engagement.file.snapshot_json(key)
    if body is None:
        raise ReadinessError(tr("There is no such snapshot."), hint=tr("Choose one of the list."))
    try:
        return Snapshot.model_validate_json(body)
    except ValidationError as error:
        raise FileDamaged(
            tr("A snapshot in {path_name} cannot be read.", path_name=engagement.path.name),
            hint=tr("Choose another; answers and figures of the file itself are not touched by this."),
        ) from error
