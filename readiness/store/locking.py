"""One window writes: a lock file beside the engagement file, released by the system even after a crash."""

from __future__ import annotations

import errno
import getpass
import json
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from readiness.errors import DiskProblem, FileLocked, FileReadOnly, StoreError
from readiness.language import tr
from readiness.store.problems import reason

LONGEST_SAID, LONGEST_NAME = 1000, 60
NOT_OURS: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def lock(path: Path) -> FileLock:
    """Hold a file for writing. A link counts as the file it leads to.

    Raises:
        FileLocked: Another window holds it.
        FileReadOnly: The file or its folder cannot be written.
        DiskProblem: The lock cannot be made for another reason.
    """
    place = path.resolve()
    beside = place.with_name(f".{place.name}.lock")
    if not place.parent.is_dir():
        raise DiskProblem(
            tr("There is no folder {parent}.", parent=place.parent), hint=tr("Choose another folder, or make it first.")
        )
    try:
        if beside.is_symlink():
            raise DiskProblem(
                tr(
                    "{path_name} cannot be opened for writing: its lock file is a link to another place.",
                    path_name=path.name,
                ),
                hint=tr("Remove {beside_name} from the folder, or open the file read-only.", beside_name=beside.name),
            )
        held = FileLock(beside, timeout=0)
        held.acquire()
    except Timeout as error:
        locked = FileLocked(
            tr("{path_name} is open in another window.", path_name=path.name),
            hint=tr("Close it there, or open it read-only."),
        )
        locked.holder, locked.since = _read_holder(beside)
        raise locked from error
    except OSError as error:
        if error.errno in NOT_OURS:
            raise FileReadOnly(
                tr("{path_name} cannot be opened for writing: its folder is read-only.", path_name=path.name),
                hint=tr("Open it read-only, or copy it to a folder of your own."),
            ) from error
        raise DiskProblem(
            tr("{path_name} cannot be opened for writing: {reason}.", path_name=path.name, reason=reason(error)),
            hint=tr("Choose a folder that can be written, or open the file read-only."),
        ) from error
    _write_holder(beside)
    return held


def is_free(path: Path) -> bool:
    """Whether the file could be opened for writing now."""
    try:
        release(lock(path))
    except StoreError:
        return False
    return True


def _me() -> tuple[str, str]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = ""
    return user, platform.node()


def _write_holder(beside: Path) -> None:
    """Who holds it, for a second window; the first byte is left to the lock itself, which some systems bar."""
    user, host = _me()
    said = json.dumps({"user": user, "host": host, "since": datetime.now(UTC).isoformat(timespec="seconds")})
    with suppress(OSError), beside.open("r+b", buffering=0) as file:
        file.truncate(0)
        file.seek(1)
        file.write(said.encode())


def _read_holder(beside: Path) -> tuple[str, datetime | None]:
    """Who holds it and since when; the person's own other window needs no name."""
    try:
        with beside.open("rb", buffering=0) as file:
            file.seek(1)
            said = json.loads(file.read(LONGEST_SAID))
        user, host = str(said["user"])[:LONGEST_NAME], str(said["host"])[:LONGEST_NAME]
        since = datetime.fromisoformat(str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return "", None
    who = "" if (user, host) == _me() else " · ".join(part for part in (user, host) if part)
    return who.replace("\n", " "), since if since.tzinfo is not None else None


def release(held: FileLock | None) -> None:
    """Give the file free for others."""
    if held is None:
        return
    held.release()
    try:
        Path(held.lock_file).unlink(missing_ok=True)
    except OSError:  # the drive is gone; the system has released the lock with it
        return
