"""Sessions over an engagement file: a transaction that commits or leaves no trace, and reading that names its part."""

from __future__ import annotations

import zlib
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import from_json
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from readiness.errors import FileDamaged
from readiness.language import tr
from readiness.store.connection import DatabaseError
from readiness.store.problems import DAMAGED_HINT

LARGEST_SNAPSHOT: Final = 256 * 1024 * 1024
"""Bytes of a snapshot unpacked; what unpacks to more is no snapshot."""


class Transaction(Session):
    """A session that commits on leaving, and rolls back if anything was raised."""

    def __enter__(self) -> Transaction:
        super().__enter__()
        return self

    def __exit__(self, kind: Any, value: Any, trace: Any) -> None:
        try:
            if kind is None:
                self.commit()
            else:
                self.rollback()
        finally:
            super().__exit__(kind, value, trace)


class Reading(Session):
    """A session for reading; a value that does not fit its type means a damaged file, named by its part."""

    def __init__(self, engine: Any, name: str, part: str) -> None:
        super().__init__(engine)
        self._name, self._part = name, part

    def __enter__(self) -> Reading:
        super().__enter__()
        return self

    def __exit__(self, kind: Any, value: Any, trace: Any) -> None:
        super().__exit__(kind, value, trace)
        expected = (ValidationError, ValueError, TypeError, zlib.error, DBAPIError, *DatabaseError)
        if isinstance(value, expected):
            raise FileDamaged(
                tr("The {part} in {name} cannot be read.", part=tr(self._part), name=self._name), hint=tr(DAMAGED_HINT)
            ) from value


def unpacked(body: bytes) -> bytes:
    """A compressed value, refused where it would swell beyond all reason.

    Raises:
        ValueError: It is too large or cut off.
    """
    stream = zlib.decompressobj()
    value = stream.decompress(body, LARGEST_SNAPSHOT)
    if stream.unconsumed_tail or not stream.eof:
        raise ValueError("a packed value is too large or cut off")
    return value


def finite(body: str) -> str:
    """JSON that holds no NaN or infinity, which would spread into figures.

    Raises:
        ValueError: It does, or it is no JSON.
    """
    from_json(body, allow_inf_nan=False)
    return body
