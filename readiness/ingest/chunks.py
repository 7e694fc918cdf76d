"""Records as column chunks in a temporary SQLite file, ready to be taken up by the store.

The file is encrypted (SQLCipher) under a key that the caller gives and that nobody else knows.

One row per chunk of up to 10,000 records: `position` and `body`, the zlib of a JSON object: field to a list of values;
times as milliseconds since 1970 in the zone of the import; a repeated text column as `{"v": [...], "i": [...]}`;
`place` is the 0-based row in the sheet.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from readiness.ingest.columns import Columns

CHUNK_ROWS = 10_000
SCHEMA = "CREATE TABLE chunk (position INTEGER PRIMARY KEY, body BLOB NOT NULL)"

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - naive on both sides
_TIMES = frozenset({"started_at", "ended_at", "opened_at", "resolved_at"})


def write_chunks(path: Path, columns: Columns, key: bytes = b"") -> int:
    """Write all records; returns the number of chunks. The file is new and belongs to the caller.

    Args:
        path: The file.
        columns: The records.
        key: 32 bytes of key and 16 of salt; empty leaves the file in clear.
    """
    connection = _opened(path, key)
    try:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(SCHEMA)
        count = 0
        for count, body in enumerate(encode_chunks(columns), 1):
            connection.execute("INSERT INTO chunk VALUES (?, ?)", (count, body))
        connection.commit()
    finally:
        connection.close()
    return count


def _opened(path: Path, key: bytes) -> sqlite3.Connection:
    if not key:
        return sqlite3.connect(path)
    import sqlcipher3.dbapi2 as sqlcipher

    connection: sqlite3.Connection = sqlcipher.connect(str(path))
    for pragma in ("cipher_log_level = NONE", f"key = \"x'{key.hex()}'\"", "cipher_compatibility = 4"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def encode_chunks(columns: Columns) -> Iterator[bytes]:
    """The compressed columns of each chunk, in order."""
    for start in range(0, columns.rows, CHUNK_ROWS):
        stop = min(start + CHUNK_ROWS, columns.rows)
        content: dict[str, Any] = {name: _encode(name, values[start:stop]) for name, values in columns.values.items()}
        content["place"] = columns.places[start:stop]
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        yield zlib.compress(text.encode(), 1)


def _encode(name: str, values: Sequence[Any]) -> Any:
    if name in _TIMES:
        return [None if value is None else int((value - _EPOCH).total_seconds() * 1000) for value in values]
    first = next((value for value in values if value is not None), None)
    if isinstance(first, str):
        distinct = list(dict.fromkeys(values))
        if len(distinct) <= len(values) // 4:
            numbers = {value: number for number, value in enumerate(distinct)}
            return {"v": distinct, "i": [numbers[value] for value in values]}
    return list(values)


def decode_chunk(body: bytes) -> dict[str, list[Any]]:
    """The columns of one chunk; times come back as datetimes."""
    content = json.loads(zlib.decompress(body))
    decoded: dict[str, list[Any]] = {}
    for name, values in content.items():
        if isinstance(values, dict):
            decoded[name] = [values["v"][number] for number in values["i"]]
        elif name in _TIMES:
            decoded[name] = [None if v is None else _EPOCH + timedelta(milliseconds=v) for v in values]
        else:
            decoded[name] = values
    return decoded
