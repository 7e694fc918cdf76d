"""One window writes: a lock file beside the engagement file, released by the system even after a crash."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from readiness.errors import DiskProblem, FileLocked, FileReadOnly
from readiness.language import tr
from readiness.store.problems import reason

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
        raise FileLocked(
            tr("{path_name} is open in another window.", path_name=path.name),
            hint=tr("Close it there, or open it read-only."),
        ) from error
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
    return held


def release(held: FileLock | None) -> None:
    """Give the file free for others."""
    if held is None:
        return
    held.release()
    try:
        Path(held.lock_file).unlink(missing_ok=True)
    except OSError:  # the drive is gone; the system has released the lock with it
        return
