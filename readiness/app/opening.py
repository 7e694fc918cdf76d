"""Opening a file the best way that is possible: for work, else for reading, else as far as it can be read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.app.engagement import open_engagement
from readiness.errors import FileDamaged, FileLocked, ReadinessError

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement


def is_free(path: Path) -> bool:
    """Whether a file that was opened for reading could be opened for writing now."""
    from readiness.store import locking  # with the engine, not before the first window

    return locking.is_free(path)


def open_as_possible(path: Path, now: datetime) -> Engagement:
    """Open a file; one that another window holds, or in a folder that cannot be written, is opened for reading.

    A damaged file is opened as far as it can be read. `Engagement.barred` and `Engagement.lost` say why and what.

    Raises:
        ReadinessError: The file cannot be opened at all.
    """
    try:
        try:
            return open_engagement(path, now=now)
        except FileLocked as barred:
            engagement = open_engagement(path, now=now, read_only=True)
            engagement.barred = barred
            return engagement
    except FileDamaged as error:
        from readiness.app.doctoring import open_as_far_as_readable  # only a damaged file needs it

        try:
            return open_as_far_as_readable(path, now).engagement
        except ReadinessError:
            raise error from None
