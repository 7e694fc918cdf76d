"""The open engagement: what is recorded, and every figure that follows from it.

Saved first: `apply` writes an edit to the file and only then changes memory. Figures are computed when asked for and
kept until something they depend on changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from readiness.app.figures import Figures
from readiness.content import loader
from readiness.domain.edit import (
    BatchChange,
    Change,
    DocumentChange,
    Edit,
    PackChange,
    ProfileChange,
    ResponseChange,
)
from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import Pack, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import ContentError, FileDamaged, FileLocked
from readiness.language import tr
from readiness.store.engagement_store import EngagementStore
from readiness.store.keys import Key
from readiness.store.places import id_in_path
from readiness.store.protecting import Rewritten

FIGURE_DOCUMENTS = frozenset({"workflow"})
"""Documents that metrics, projection and scorecard read; the others change the plan at most."""


class Engagement(Figures):
    """One engagement in use. Values handed out are frozen; change them with `apply(Edit(...))`.

    Attributes:
        path: The file; of an engagement in the workspace a path that only names it.
        pack, pack_files, pack_hash: The engagement's own copy of the questionnaire, its files, the hash over them.
        profile: Values by item and field.
        responses: Responses by question; a question without one is unanswered.
        batches: Accepted imports, oldest first.
        unsaved: Edits held in memory because they could not be written.
        lost: What could not be read of a damaged file, in words.
        barred: Why it could be opened for reading only, where another window or its folder is the reason.
        others: Who else had it open for work when it was opened; only a workspace has others.
        version: Counts the edits since the file was opened; two equal numbers mean the same state.
    """

    def __init__(self, file: EngagementStore, opened_at: datetime) -> None:
        self._file = file
        self.path = file.path
        self.opened_at = opened_at
        self._settings = file.settings()
        try:
            self._load_pack(file.pack_files())
        except ContentError as error:
            raise FileDamaged(
                tr("The questionnaire in {path_name} cannot be read: {error}", path_name=file.path.name, error=error),
                hint=tr("`readiness doctor` tells what can still be read; a backup has it whole."),
            ) from error
        self._load_values()
        self._kept: dict[str, dict[str, Any]] = {}
        self.version = 0
        self.unsaved: tuple[Edit, ...] = ()
        self.lost: tuple[str, ...] = ()
        self.barred: FileLocked | None = None
        self.others: tuple[str, ...] = ()
        self._check_documents()

    def _load_values(self) -> None:
        file = self._file
        self.profile: dict[str, dict[str, ProfileValue]] = file.profile()
        self.responses: dict[QuestionId, Response] = file.responses()
        self.batches: tuple[Batch, ...] = file.batches()
        self._documents: dict[str, Any] = file.documents()

    # --- the file ---------------------------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Another window holds the file; nothing can be changed here."""
        return self._file.read_only

    @property
    def id(self) -> str:
        """The engagement's own id, given when the file was made."""
        return self._settings.get("id", "")

    @property
    def created_at(self) -> str:
        """When the file was made, ISO."""
        return self._settings.get("created_at", "")

    @property
    def key(self) -> Key | None:
        """The key of a protected file, for use cases of this package only."""
        return self._file.key

    @property
    def is_in_workspace(self) -> bool:
        """It is kept in the shared workspace, where others may have it open too."""
        return bool(id_in_path(self.path))

    @property
    def is_protected(self) -> bool:
        """A passphrase protects the file."""
        return self._file.key is not None

    def protect(self, key: Key | None, made: Rewritten | None = None) -> None:
        """Bring the whole file under another key (`app.protecting` has the use cases).

        Raises:
            StoreError: It is as it was.
        """
        self._file.protect(key, made)

    @property
    def settings(self) -> dict[str, str]:
        """The facts about the file: id, made when and by which version, pack."""
        return dict(self._settings)

    @property
    def file(self) -> EngagementStore:
        """The file behind, for use cases of this package only."""
        return self._file

    def apply(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Write an edit to the file, then take it into memory.

        Args:
            edit: The change.
            chunks: The importer's temporary file, for an edit that brings a batch.

        Raises:
            StoreError: It could not be written; file and memory are as before.
        """
        held = tuple(change for earlier in self.unsaved for change in earlier.changes)
        self._file.write(edit.model_copy(update={"changes": (*held, *edit.changes)}), chunks=chunks)
        self.unsaved = ()
        self._take_all(edit)

    def hold(self, edit: Edit) -> None:
        """Take an edit into memory although it is not written. The next `apply` writes it first.

        Raises:
            ValueError: It brings a batch into a file, whose records are not in memory. In the workspace they go ahead
                of it (`importing.send_records`).
        """
        if not self.is_in_workspace and any(isinstance(change, BatchChange) for change in edit.changes):
            raise ValueError("a batch cannot be held: its records are in the file or nowhere")
        self.unsaved = (*self.unsaved, edit)
        self._take_all(edit)

    def write_unsaved(self) -> None:
        """Try again to write what is held.

        Raises:
            StoreError: It still cannot be written; nothing is lost from memory.
        """
        if self.unsaved:
            self._file.wake()
            self._file.write(Edit(text="", changes=tuple(c for edit in self.unsaved for c in edit.changes)))
            self.unsaved = ()

    def write_behind(self, edits: Sequence[Edit]) -> None:
        """Write some of what is held. May run in another thread: memory is as before until `acknowledge`.

        Raises:
            StoreError: It cannot be written.
        """
        self._file.write(Edit(text="", changes=tuple(change for edit in edits for change in edit.changes)))

    def acknowledge(self, edits: Sequence[Edit]) -> None:
        """What was held is written now."""
        self.unsaved = tuple(held for held in self.unsaved if not any(held is edit for edit in edits))

    def continue_in(self, file: EngagementStore) -> None:
        """Go on in another file that holds the same content (`saving.save_elsewhere`)."""
        old, self._file, self.path = self._file, file, file.path
        self.unsaved = ()
        old.close()

    def reload(self) -> None:
        """Take everything anew from where it is kept, as others have left it; what is held is dropped.

        Raises:
            StoreError: It cannot be read; memory is as before.
        """
        file = self._file
        file.refresh()
        profile, responses, batches, documents = file.profile(), file.responses(), file.batches(), file.documents()
        files = file.pack_files()
        if files != self.pack_files:
            self._load_pack(files)
        self.profile, self.responses, self.batches, self._documents = profile, responses, batches, documents
        self._kept, self.unsaved = {}, ()
        self.version += 1

    def _take_all(self, edit: Edit) -> None:
        for change in edit.changes:
            self._take(change)
        self.version += 1

    def close(self) -> None:
        """Close the file. Everything is saved already."""
        self._file.close()

    # --- what is recorded -------------------------------------------------------------------------------------

    def response(self, question: QuestionId) -> Response:
        """The response to a question, an empty one if nothing is recorded."""
        return self.responses.get(question) or Response(question=question)

    # --- keeping memory in step -------------------------------------------------------------------------------

    def _take(self, change: Change) -> None:
        match change:
            case ResponseChange():
                _put(self.responses, change.question, change.after)
            case ProfileChange():
                _put(self.profile.setdefault(change.item, {}), change.field, change.after)
            case DocumentChange():
                _put(self._documents, change.name, change.after)
            case BatchChange():
                rest = tuple(b for b in self.batches if b.id != change.batch.id)
                self.batches = (*rest, change.batch) if change.present else rest
            case PackChange():
                self._load_pack(change.after)
        self._forget(change)

    def _forget(self, change: Change) -> None:
        stale = {"scorecard", "roadmap"}
        if isinstance(change, DocumentChange) and change.name not in FIGURE_DOCUMENTS:
            stale = {"roadmap"}
        elif not isinstance(change, ResponseChange) or change.question == self.pack.policy.detection_question:
            stale |= {"metrics", "projection"}
        for name in stale:
            self._kept.pop(name, None)

    def _load_pack(self, files: Mapping[str, str]) -> None:
        self.pack_files = dict(files)
        loaded = _parsed(tuple(sorted(files.items())))
        self.pack: Pack = loaded.pack
        self.pack_hash: str = loaded.hash
        self._kept = {}


def _put(values: dict[Any, Any], key: Any, value: Any) -> None:
    if value is None:
        values.pop(key, None)
    else:
        values[key] = value


@lru_cache(maxsize=4)
def _parsed(files: tuple[tuple[str, str], ...]) -> loader.LoadedPack:
    """A questionnaire; most engagements of a portfolio share one."""
    return loader.pack_from_bytes({name: body.encode() for name, body in files})
