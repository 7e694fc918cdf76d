"""Targets of exports: checked before long work begins, so that nobody waits for a file that cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

from readiness import scratch
from readiness.errors import CannotWrite
from readiness.language import tr


def begin_run() -> None:
    """Send everything temporary to one private folder, and remove what runs left that were killed."""
    scratch.begin()


def make_temporary(purpose: str) -> Path:
    """A folder inside the run's private one; it goes with the run, or earlier by whoever asked for it."""
    return scratch.make_folder(purpose)


def check_target(path: Path) -> None:
    """Check that a file can be written at the path.

    Raises:
        CannotWrite: Its folder is missing or read-only, or the path is a folder.
    """
    if path.is_dir():
        raise CannotWrite(str(path), tr("it is a folder"))
    folder = path.absolute().parent
    if not folder.is_dir():
        raise CannotWrite(str(path), tr("the folder {folder} does not exist", folder=folder))
    target = path if path.exists() else folder
    if not os.access(target, os.W_OK):
        raise CannotWrite(str(path), tr("it is read-only") if path.exists() else tr("the folder is read-only"))


def prepare_folder(folder: Path) -> Path:
    """Make a folder for output, with its parents.

    Raises:
        CannotWrite: It cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), (error.strerror or str(error)).lower()) from error
    if not os.access(folder, os.W_OK):
        raise CannotWrite(str(folder), tr("the folder is read-only"))
    return folder
