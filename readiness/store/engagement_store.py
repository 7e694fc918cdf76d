"""What holds an engagement, whatever it is made of: a file on this laptop, or a place in a shared workspace."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, Protocol

from pydantic import BaseModel

from readiness.domain.edit import Edit
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.store.keys import Key
from readiness.store.protecting import Rewritten


class EngagementStore(Protocol):
    """An open engagement. Every write is one transaction that is kept when the call returns.

    Every method raises a `StoreError` in words fit to show: `FileDamaged` where a value cannot be read, `DiskProblem`
    where the medium fails (then nothing was changed), `StaleValue` where somebody else was faster.

    Attributes:
        path: The file; of an engagement in a workspace a path that only names it.
        read_only: Nothing can be written.
        key: Of a protected file.
    """

    path: Path
    read_only: bool
    key: Key | None

    def write(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Write an edit. `chunks`: the importer's temporary file for a batch that comes."""

    def settings(self) -> dict[str, str]:
        """The facts about the engagement's record by name."""

    def pack_files(self) -> dict[str, str]:
        """The copy of the questionnaire pack, by file name."""

    def responses(self) -> dict[QuestionId, Response]:
        """Responses by question."""

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""

    def batches(self) -> tuple[Batch, ...]:
        """Imported batches, oldest first."""

    def batch_chunks(self, batch: BatchId) -> list[bytes]:
        """The record chunks of a batch, in order."""

    def add_chunks(self, batch: BatchId, chunks: Iterable[bytes]) -> None:
        """Put in the record chunks of a batch that comes, or came, without them; chunks it had are replaced."""

    def snapshots(self) -> tuple[tuple[str, str, str], ...]:
        """Id, name and time of every kept state, oldest first."""

    def snapshot_json(self, key: str) -> bytes | None:
        """The JSON of one kept state, None if there is none by this id."""

    def add_snapshot(self, key: str, name: str, taken_at: str, snapshot: BaseModel) -> None:
        """Keep a frozen state."""

    def add_packed_snapshot(self, key: str, name: str, taken_at: str, json_body: bytes) -> None:
        """Keep a frozen state that comes as JSON from another store."""

    def attachment_keys(self) -> tuple[str, ...]:
        """Ids of all attachments."""

    def attachment(self, key: str) -> tuple[str, str, bytes] | None:
        """Name, media type and content of an attachment."""

    def add_attachment(self, key: str, name: str, media_type: str, body: bytes) -> None:
        """Keep a picture or file shown as evidence."""

    def copy_to(self, target: Path, key: Key | Literal["same"] | None = "same") -> None:
        """Write everything into a new engagement file; refuses to overwrite."""

    def rewrite(self, key: Key | None) -> Rewritten:
        """Write what is kept under a new key beside it, for `protect`."""

    def protect(self, key: Key | None, made: Rewritten | None = None) -> None:
        """Encrypt what is kept under a new key, or with None bring it into the clear."""

    def refresh(self) -> None:
        """What is read from now on is as others have left it; only a workspace has others."""

    def adopt(self, keys: Iterable[str]) -> None:
        """Take note of what others wrote at these places (`StaleValue.conflicts`), so that it can be written over."""

    def wake(self) -> None:
        """Somebody asks for it: try a lost connection again at once."""

    def serve_window(self) -> None:
        """The calling thread draws a window: what does not answer at once must fail there, not hold it up."""

    def others(self) -> tuple[str, ...]:
        """Who else has it open for work, by name."""

    def close(self) -> None:
        """Close it and give it free for others."""
