"""The one private folder of a run for everything temporary, removed when the run ends or at the next start.

A run owns `readiness-run-*` in the system's temporary folder: readable by its user alone and locked as long as the run
lives. A run that was killed leaves its folder without its lock; the next start takes those away. Child processes work
inside the folder of the run that started them (`join`), libraries that make temporary files of their own included.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import stat
import tempfile
import time
from pathlib import Path

PREFIX = "readiness-run-"
LOCK_NAME = "owner.lock"
VARIABLE = "READINESS_RUN_FOLDER"
"""Tells child processes which folder is theirs."""

UNLOCKED_GRACE = 600.0
"""Seconds that a folder may be without a lock: its run is just starting."""


class _Run:
    """The folder of this process, once it has one."""

    folder: Path | None = None
    lock: object = None
    usual: str | None = None


def begin(base: Path | None = None) -> Path:
    """Take the run's folder at the start of the program: sweep what dead runs left, and send every library there.

    Whatever asks Python or the system (`TMPDIR`) for a temporary folder gets this one, in child processes too.

    Args:
        base: Where runs keep their folders; the system's temporary folder unless told otherwise.
    """
    sweep(base)
    folder = _Run.folder or _take(base)
    tempfile.tempdir = str(folder)
    os.environ["TMPDIR"] = str(folder)
    return folder


def join() -> None:
    """Work inside the folder of the run that started this child process; does nothing without one."""
    name = os.environ.get(VARIABLE, "")
    if name and _is_own(Path(name)):
        tempfile.tempdir = name
        os.environ["TMPDIR"] = name


def run_folder() -> Path:
    """The folder of this run, made on first use; a child process uses that of its parent."""
    if _Run.folder is not None and _Run.folder.is_dir():
        return _Run.folder
    given = os.environ.get(VARIABLE, "")
    if given and _is_own(Path(given)):
        return Path(given)
    return _take(None)


def _take(base: Path | None) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base or _system_folder()))  # 0700 by its nature
    _Run.lock = _locked(folder)
    _Run.folder = folder
    os.environ[VARIABLE] = str(folder)
    atexit.register(end)
    return folder


def make_folder(purpose: str) -> Path:
    """A folder of its own inside the run's; whoever asks for it removes it after use."""
    return Path(tempfile.mkdtemp(prefix=f"{purpose}-", dir=run_folder()))


def end() -> None:
    """Remove the run's folder; safe to call twice."""
    folder, _Run.folder = _Run.folder, None
    if folder is None:
        return
    if os.environ.get(VARIABLE) == str(folder):
        del os.environ[VARIABLE]
    if os.environ.get("TMPDIR") == str(folder):
        del os.environ["TMPDIR"]
    if tempfile.tempdir == str(folder):
        tempfile.tempdir = None
    _release(_Run.lock)
    shutil.rmtree(folder, ignore_errors=True)


def sweep(base: Path | None = None) -> tuple[Path, ...]:
    """Remove the folders of this user's runs that ended without doing so.

    Returns:
        The folders that were removed.
    """
    gone = []
    with contextlib.suppress(OSError):
        for folder in sorted((base or _system_folder()).glob(f"{PREFIX}*")):
            if folder != _Run.folder and _is_own(folder) and _is_dead(folder):
                shutil.rmtree(folder, ignore_errors=True)
                gone.append(folder)
    return tuple(gone)


def _system_folder() -> Path:
    """The system's temporary folder, also after `begin` or `join` sent everybody elsewhere."""
    name = tempfile.gettempdir()
    if Path(name).name.startswith(PREFIX):
        return Path(name).parent
    return Path(name)


def _is_own(folder: Path) -> bool:
    """A real folder that belongs to this user: never follow what somebody else laid in a shared place."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    is_mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return stat.S_ISDIR(found.st_mode) and is_mine


def _is_dead(folder: Path) -> bool:
    from filelock import FileLock, Timeout

    path = folder / LOCK_NAME
    try:
        if not path.exists():
            return time.time() - folder.stat().st_mtime > UNLOCKED_GRACE
        lock = FileLock(path)
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return False
    _release(lock)
    return True


def _locked(folder: Path) -> object:
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK_NAME)
    with contextlib.suppress(Timeout, OSError):
        lock.acquire(timeout=0)
    return lock


def _release(lock: object) -> None:
    release = getattr(lock, "release", None)
    if release is not None:
        with contextlib.suppress(OSError):
            release()
