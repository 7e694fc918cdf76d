"""The importer's temporary file: the records of a batch on their way into the store.

It is encrypted under a key that only this process knows, so that nothing of a client lies in clear on the disk while
an import is looked at; what a crash leaves behind cannot be read by anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from readiness.store.checks import MAGIC
from readiness.store.connection import connect
from readiness.store.keys import RING, SALT_BYTES, random_key


def temporary_key() -> bytes:
    """A new key for a temporary file, followed by its salt; the ring knows it until `forget_temporary`."""
    key = random_key()
    RING.remember(key)
    return key.raw + key.salt


def forget_temporary(path: Path) -> None:
    """Forget the key of a temporary file, which then is noise."""
    salt = _salt(path)
    key = None if salt is None else RING.find(salt)
    if key is not None:
        RING.forget(key)


def read_chunks(path: Path) -> Iterator[tuple[int, bytes]]:
    """Position and body of every chunk (table `chunk`), in order."""
    salt = _salt(path)
    key = None if salt is None else RING.find(salt)
    with closing(connect(path, read_only=True, key=key)) as raw:
        yield from raw.execute("SELECT position, body FROM chunk ORDER BY position")


def _salt(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
    except OSError:
        return None
    return None if head == MAGIC or len(head) < SALT_BYTES else head
