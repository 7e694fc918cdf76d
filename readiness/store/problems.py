"""What SQLite and the disk say, in words fit to show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from readiness.errors import DiskProblem, FileDamaged, FileLocked, StoreError
from readiness.language import noop, tr
from readiness.store.connection import DatabaseError

MISSING_HINT = noop("Check the name, or choose the file on the start page.")
FOREIGN_HINT = noop("Choose a file that ends in .readiness.")
UNREADABLE_HINT = noop(
    "It is damaged, or it never was an engagement. Open another copy or a backup: `readiness backup --list` shows the "
    "backups, and `readiness doctor` tells what can still be read. The file itself was not changed."
)
DAMAGED_HINT = noop(
    "`readiness doctor` tells what can still be read; `readiness backup --list` shows the backups. "
    "The file itself was not changed."
)
LOCKED_HINT = noop("Close it there, or open it read-only.")
DISK_HINT = noop("Free some space or choose another folder, then try again; nothing already saved is lost.")
MOVED_HINT = noop("Save elsewhere: everything is still in memory and in the open file, and goes into a new file.")


@contextmanager
def plain_words(name: str) -> Iterator[None]:
    """Translate what SQLite and the disk say into errors fit to show.

    Raises:
        StoreError: What happened, and what to do next.
    """
    try:
        yield
    except DBAPIError as error:
        raise translated(error.orig if isinstance(error.orig, DatabaseError) else error, name) from error
    except DatabaseError as error:
        raise translated(error, name) from error
    except OSError as error:
        raise DiskProblem(
            tr("{name} cannot be written: {reason}.", name=name, reason=reason(error)), hint=tr(DISK_HINT)
        ) from error


def translated(error: Exception, name: str) -> StoreError:
    """A database error as one of ours."""
    text, code = str(error), getattr(error, "sqlite_errorname", "") or ""
    if "locked" in text or "busy" in text:
        return FileLocked(tr("{name} is in use by another window or program.", name=name), hint=tr(LOCKED_HINT))
    if any(word in text for word in ("malformed", "not a database", "corrupt", "unsupported file format")):
        return FileDamaged(tr("{name} is damaged.", name=name), hint=tr(DAMAGED_HINT))
    if "full" in text:
        return DiskProblem(
            tr("The disk is full; the last change to {name} is not written.", name=name), hint=tr(DISK_HINT)
        )
    if code == "SQLITE_READONLY_DBMOVED":
        return moved(name)
    if "readonly" in text:
        return DiskProblem(
            tr("{name} cannot be written: the file or its folder is read-only.", name=name), hint=tr(DISK_HINT)
        )
    if "too big" in text:
        return FileDamaged(tr("{name} holds a value that is far too large.", name=name), hint=tr(DAMAGED_HINT))
    if "I/O error" in text:
        return DiskProblem(
            tr("{name} cannot be read or written: the disk or drive does not answer.", name=name), hint=tr(DISK_HINT)
        )
    return DiskProblem(tr("{name} cannot be read or written: {reason}.", name=name, reason=text), hint=tr(DISK_HINT))


def moved(name: str) -> DiskProblem:
    """The file is not where it was opened."""
    return DiskProblem(tr("{name} was moved, deleted or replaced while it was open.", name=name), hint=tr(MOVED_HINT))


def reason(error: OSError) -> str:
    """What the system says of a file, in lower case."""
    return (error.strerror or str(error)).lower()
