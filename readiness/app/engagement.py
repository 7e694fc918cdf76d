"""Opening and making engagements: a file on this laptop, or a place in the shared workspace."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from readiness import __version__
from readiness.app import workspaces
from readiness.app.backups import back_up_on_opening
from readiness.app.opened import Engagement
from readiness.content import loader
from readiness.domain.edit import DocumentChange, Edit
from readiness.domain.snapshot import EngagementDetails
from readiness.language import tr
from readiness.store.engagement_file import EngagementFile
from readiness.store.engagement_store import EngagementStore
from readiness.store.keys import Key

__all__ = ["Edit", "Engagement", "create_engagement", "open_engagement"]

log = logging.getLogger(__name__)


def open_engagement(path: Path, *, now: datetime, read_only: bool = False) -> Engagement:
    """Open an engagement, a file or one of the workspace.

    Before a file can change, a backup is kept if it differs from the newest one.

    Raises:
        StoreError: Missing, foreign, damaged, too new, or open in another window (then try `read_only`).
    """

    def keep_backup(place: Path, engagement_id: str) -> None:
        back_up_on_opening(place, now, engagement_id)

    place = workspaces.place_in(path)
    file: EngagementStore
    if place:
        file = workspaces.open_place(place, read_only=read_only)
    else:
        file = EngagementFile.open(path, read_only=read_only, before_change=keep_backup)
    try:
        engagement = Engagement(file, now)
        engagement.others = file.others()
    except BaseException:
        file.close()
        raise
    log.info("opened an engagement of format %s", engagement.pack.version)
    return engagement


def look_into(path: Path, *, now: datetime) -> Engagement:
    """Open a file for a look, touching nothing: not even a write that a crash left unfinished is taken back.

    Raises:
        StoreError: Missing, foreign, damaged, too new, or in need of being opened for work once.
    """
    place = workspaces.place_in(path)
    file: EngagementStore
    if place:
        file = workspaces.open_place(place, read_only=True)
    else:
        file = EngagementFile.open(path, read_only=True, recover=False)
    try:
        return Engagement(file, now)
    except BaseException:
        file.close()
        raise


def create_engagement(
    path: Path,
    *,
    client: str,
    agent: str,
    pack_id: str = "agent-production",
    now: datetime,
    pack: Path | None = None,
    key: Key | None = None,
) -> Engagement:
    """Make a new engagement file with its own copy of the questionnaire, and open it.

    Args:
        path: The file to make; an existing one is never overwritten.
        client: The client's name.
        agent: The agent's name.
        pack_id: Id of a shipped questionnaire.
        now: The time, for the file's own record.
        pack: Folder of a firm's own questionnaire instead of a shipped one.
        key: Of a passphrase (`protecting.new_key`), for a file that is protected from its first byte.

    Raises:
        StoreError: The file exists or cannot be written.
        ContentError: The questionnaire cannot be read.
    """
    if pack is not None:
        from readiness.app.packs import open_pack

        loaded = open_pack(pack)
    else:
        loaded = loader.load_shipped(pack_id)
    files = {name: body.decode() for name, body in loaded.files.items()}
    return create_from_pack(path, files, client, agent, now, key)


def create_from_pack(
    path: Path, files: Mapping[str, str], client: str, agent: str, now: datetime, key: Key | None = None
) -> Engagement:
    """Make a new engagement file with a copy of a questionnaire given as its files, and open it.

    Raises:
        StoreError: The file exists or cannot be written.
        ContentError: The questionnaire cannot be read.
    """
    loaded = loader.pack_from_bytes({name: body.encode() for name, body in files.items()})
    settings = {
        "id": uuid4().hex,
        "created_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "made_by": __version__,
        "pack": loaded.pack.id,
        "pack_version": loaded.pack.version,
        "pack_hash": loaded.hash,
    }
    place = workspaces.place_in(path)
    file: EngagementStore
    if place:
        file = workspaces.create_place(place, settings, files)
    else:
        file = EngagementFile.create(path, settings, files, key)
    engagement = Engagement(file, now)
    details = EngagementDetails(client=client, agent=agent).model_dump(mode="json")
    change = DocumentChange(name="details", before=None, after=details)
    engagement.apply(Edit(text=tr("New engagement"), changes=(change,)))
    return engagement
