"""The rows of an engagement file. They never leave the store: `mapping` turns them into domain values.

Portable SQL only. JSON columns hold one domain value each, in the form pydantic writes.
"""

from __future__ import annotations

from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x52444E53
"""`RDNS` in SQLite's application id: tells an engagement file from any other database."""

FORMAT_VERSION = 1
"""Number of the file format (`PRAGMA user_version`)."""


class SettingRow(SQLModel, table=True):
    """Facts about the file itself: id, made when and by which version, pack id, version and hash."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    body: str


class PackFileRow(SQLModel, table=True):
    """The engagement's own copy of the questionnaire pack, file by file."""

    __tablename__ = "pack_file"

    name: str = Field(primary_key=True)
    body: str


class ResponseRow(SQLModel, table=True):
    """The response of one question."""

    __tablename__ = "response"

    question: str = Field(primary_key=True)
    body: str


class ProfileRow(SQLModel, table=True):
    """One field of the profile."""

    __tablename__ = "profile"

    item: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    body: str


class DocumentRow(SQLModel, table=True):
    """Head data, people, owners, plan options and the like: one JSON value by name."""

    __tablename__ = "document"

    name: str = Field(primary_key=True)
    body: str


class BatchRow(SQLModel, table=True):
    """One imported batch. `active` 0: removed, kept for undo until the file is opened again."""

    __tablename__ = "batch"

    id: str = Field(primary_key=True)
    position: int
    active: bool
    body: str


class BatchChunkRow(SQLModel, table=True):
    """A chunk of a batch's records, column-wise, as the importer wrote it."""

    __tablename__ = "batch_chunk"

    batch: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    body: bytes


class SnapshotRow(SQLModel, table=True):
    """A frozen state of the engagement, compressed JSON."""

    __tablename__ = "snapshot"

    id: str = Field(primary_key=True)
    position: int
    name: str
    taken_at: str
    body: bytes


class AttachmentRow(SQLModel, table=True):
    """A picture or file shown as evidence."""

    __tablename__ = "attachment"

    id: str = Field(primary_key=True)
    name: str
    media_type: str
    body: bytes
