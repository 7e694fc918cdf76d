"""The open engagement and the few signals that every page listens to.

Saved first, then shown: `apply` writes the edit to the file, then the memory of the engagement changes, then the
history and the signals follow. Where the file cannot be written, the edit is held in memory, `save_failed` tells the
window, and the next change writes it first. Only an import, whose records are too large for that, raises instead.

A file that another program holds for a moment (a backup, a virus scanner) is tried again behind the window, so that no
key waits for it: only after two seconds it counts as one that cannot be saved, and it is still tried from time to time.

What is kept in the workspace is shown first and written behind the window: a network may take its time. Until the
server has acknowledged it, it counts as held.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.errors import FileLocked, ReadinessError, StaleValue, StoreError
from ui.undo import History

if TYPE_CHECKING:
    from readiness.app.drafts import Drafts
    from readiness.app.engagement import Edit, Engagement
    from readiness.app.protecting import Key


WriteBehind = Callable[[Callable[[], None], Callable[[], None], Callable[[ReadinessError], None]], object]
"""Runs the first function in another thread, then on this one the second, or the third with what was raised."""

AGAIN_MS, PATIENCE, MUCH_LATER_MS = 200, 10, 2000
"""How soon a file that another program holds is tried again, how often before it is said, and how often from then on.
"""


def _now() -> datetime:
    return datetime.now(UTC)


class State(QObject):
    """What is open, and what happens to it.

    Attributes:
        engagement_opened: An engagement was opened or made; `engagement` is set.
        engagement_closing: It is about to be closed: what is still being typed is to be recorded now.
        engagement_closed: Nothing is open any more.
        edited: An edit was applied, undone or redone; carries the edit.
        scorecard_changed: A score, gate or verdict may have changed.
        batches_changed: Imported batches came or went.
        saved: When the last change was written.
        save_failed: Why the last change could not be written.
        is_saving: What was changed last is on its way: to the workspace, or into a file that another program holds.
        stale: What somebody else changed meanwhile in the workspace, until it is chosen whose value stays.
    """

    engagement_opened = Signal()
    engagement_closing = Signal()
    engagement_closed = Signal()
    edited = Signal(object)
    scorecard_changed = Signal()
    batches_changed = Signal()
    saved = Signal(object)
    save_failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.now = now
        self.saved_at: datetime | None = None
        self.problem = ""
        self.stale: StaleValue | None = None
        self.is_saving = False
        self.write_behind: WriteBehind | None = None
        self._engagement: Engagement | None = None
        self._drafts: Drafts | None = None
        self._unsaved: tuple[Edit, Path | None] | None = None
        self._attempts = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)

    @property
    def is_open(self) -> bool:
        """Whether an engagement is open."""
        return self._engagement is not None

    @property
    def is_read_only(self) -> bool:
        """Whether another window holds the file, so that nothing can be changed here."""
        return self._engagement is not None and self._engagement.read_only

    @property
    def engagement(self) -> Engagement:
        """The open engagement.

        Raises:
            LookupError: Nothing is open; only the start page is shown then, and it must not ask.
        """
        if self._engagement is None:
            raise LookupError("no engagement is open")
        return self._engagement

    @property
    def drafts(self) -> Drafts:
        """What is being typed in the open engagement and was not recorded yet."""
        from readiness.app.drafts import Drafts

        if self._drafts is None:
            self._drafts = Drafts(self.engagement)
        return self._drafts

    def open(self, path: Path) -> None:
        """Open a file in place of what is open; one that another window holds opens read-only.

        Raises:
            ReadinessError: The file cannot be opened; what was open stays open.
        """
        if not self.holds(path):
            self.take(self.load(path))

    def holds(self, path: Path) -> bool:
        """Whether this very file is what is open."""
        return self._engagement is not None and self._engagement.path.resolve() == path.resolve()

    def load(self, path: Path) -> Engagement:
        """Read a file without showing it yet; `take` shows it.

        One that another window holds, or that lies in a folder that cannot be written, is opened read-only; a
        damaged one as far as it can be read (`engagement.lost` says what is missing).

        Raises:
            ReadinessError: The file cannot be opened.
        """
        from readiness.app.opening import open_as_possible

        return open_as_possible(path, self.now())

    def create(
        self,
        path: Path,
        *,
        client: str,
        agent: str,
        pack_id: str = "agent-production",
        pack: Path | None = None,
        key: Key | None = None,
    ) -> None:
        """Make a new engagement file and open it.

        Args:
            path: The file to make.
            client: The client's name.
            agent: The agent's name.
            pack_id: A questionnaire that comes with the product.
            pack: Folder of a firm's own questionnaire, in place of `pack_id`.
            key: Of a passphrase, for a file that is protected from its first byte.

        Raises:
            ReadinessError: The file cannot be written; what was open stays open.
        """
        from readiness.app.engagement import create_engagement

        self.take(
            create_engagement(path, client=client, agent=agent, pack_id=pack_id, now=self.now(), pack=pack, key=key)
        )

    def take(self, engagement: Engagement) -> None:
        """Show an engagement that was read or made, in place of what is open."""
        from readiness.app.protecting import keep_key

        self.close()
        keep_key(engagement)
        engagement.file.serve_window()
        self._engagement = engagement
        self._drafts = None
        self.history.clear()
        self.saved_at, self.problem = None, ""
        self.engagement_opened.emit()

    def close(self, *, lose: bool = False) -> None:
        """Close the engagement; everything is already saved, or is saved now.

        Args:
            lose: Close even if what is held in memory still cannot be written.

        Raises:
            StoreError: It cannot; the engagement stays open.
        """
        if self._engagement is None:
            return
        self.engagement_closing.emit()
        if not lose:
            self._engagement.write_unsaved()
        from readiness.app.protecting import forget_keys

        self._again.stop()
        self._engagement.close()
        forget_keys()
        self._engagement, self._drafts = None, None
        self.history.clear()
        self.problem, self._unsaved, self.is_saving = "", None, False
        self.engagement_closed.emit()

    def apply(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Save an edit, show it, and make it undoable.

        Args:
            edit: The change.
            chunks: The importer's temporary file, for an edit that brings a batch.

        Raises:
            ReadinessError: It could not be saved nor be held in memory; nothing changed.
        """
        edit = edit.effective()
        if not edit.changes:
            return
        from readiness.app.edit_times import stamp_times

        edit = stamp_times(edit, self.engagement.details.consultant, self.now())
        self._unsaved = (edit, chunks)
        self._write(edit, chunks)
        self._unsaved = None
        self.history.record(edit)
        self._tell(edit)

    @property
    def has_unsaved(self) -> bool:
        """Whether something could not be saved and can be tried again."""
        if self._engagement is None or self.is_read_only:
            return False
        return self._unsaved is not None or bool(self._engagement.unsaved)

    @property
    def is_written_behind(self) -> bool:
        """Whether changes are shown before they are written: those of the workspace."""
        if self._engagement is None or self.is_read_only or self.write_behind is None:
            return False
        return self._engagement.is_in_workspace

    def retry(self) -> None:
        """Try the act again that could not be saved; in the workspace `saved` or `save_failed` tells how it went.

        Raises:
            ReadinessError: It could not be saved this time either; nothing changed.
        """
        if self._unsaved is not None:
            edit, chunks = self._unsaved
            self.apply(edit, chunks=chunks)
        elif self.is_written_behind:
            self.engagement.file.wake()
            self._write_behind()
        elif self.has_unsaved:
            self.attempt(self.engagement.write_unsaved)

    def attempt(self, act: Callable[[], object]) -> None:
        """Do what writes all that is held, and tell how it went.

        Raises:
            StoreError: It could not be written; everything stays in memory.
        """
        try:
            act()
        except StoreError as failed:
            self._note_failed(failed)
            raise
        self.stale, self._unsaved = None, None
        self._note_saved()

    def show_anew(self) -> None:
        """Everything was read again: what was done before cannot be taken back any more."""
        self.history.clear()
        self.engagement_opened.emit()

    def save_elsewhere(self, path: Path) -> tuple[str, ...]:
        """Write everything into a new file and go on there.

        Returns:
            What could not be brought along, in words; usually nothing.

        Raises:
            StoreError: The new file cannot be written; everything is as before.
        """
        from readiness.app.saving import save_elsewhere

        lost = save_elsewhere(self.engagement, path)
        self._unsaved = None
        self._note_saved()
        return lost

    def _note_saved(self) -> None:
        self._have_done()
        self.problem, self.saved_at = "", self.now()
        self.saved.emit(self.saved_at)

    def undo(self) -> None:
        """Take back the last edit, if there is one.

        Raises:
            ReadinessError: It could not be saved; nothing changed.
        """
        edit = self.history.undo(self._write)
        if edit is not None:
            self._tell(edit)

    def redo(self) -> None:
        """Do the edit again that was last taken back, if there is one.

        Raises:
            ReadinessError: It could not be saved; nothing changed.
        """
        edit = self.history.redo(self._write)
        if edit is not None:
            self._tell(edit)

    def _write(self, edit: Edit, chunks: Path | None = None) -> None:
        if self.is_written_behind and self._hold(edit, chunks):
            self._write_behind()
            return
        try:
            self.engagement.apply(edit, chunks=chunks)
        except StoreError as error:
            is_held = not self.is_read_only and self._hold(edit, chunks)
            if is_held and isinstance(error, FileLocked):
                self._wait()
                return
            self._note_failed(error)
            if not is_held:
                raise
            return
        self._have_done()
        self.problem, self.stale = "", None
        self.saved_at = self.now()

    def _wait(self) -> None:
        """Another program holds the file: what was changed is in memory, and written as soon as it lets go."""
        if not self._again.isActive():
            self.is_saving = not self.problem
            self._again.start(AGAIN_MS)

    def _try_again(self) -> None:
        if self._engagement is None or not self._engagement.unsaved:
            self._have_done()
            return
        try:
            self._engagement.write_unsaved()
        except StoreError as error:
            self._attempts += 1
            is_patient = isinstance(error, FileLocked) and self._attempts < PATIENCE and not self.problem
            if not is_patient:
                self.is_saving = False
                if not self.problem:
                    self._note_failed(error)
            self._again.start(AGAIN_MS if is_patient else MUCH_LATER_MS)
            return
        self._unsaved, self.stale = None, None
        self._note_saved()

    def _have_done(self) -> None:
        """Nothing waits for another program any more."""
        self._again.stop()
        self._attempts = 0
        if not self.is_written_behind:
            self.is_saving = False

    def _note_failed(self, error: ReadinessError) -> None:
        self.problem, self.stale = str(error), error if isinstance(error, StaleValue) else None
        self.save_failed.emit(self.problem)

    def _write_behind(self) -> None:
        """Begin to write what is held, unless that is under way; what comes meanwhile follows."""
        engagement, edits = self.engagement, self.engagement.unsaved
        if self.is_saving or not edits or self.write_behind is None:
            return

        def done() -> None:
            engagement.acknowledge(edits)
            if self._engagement is not engagement:
                return
            self.is_saving = False
            if engagement.unsaved:
                self._write_behind()
            else:
                self.stale = None
                self._note_saved()

        def failed(error: ReadinessError) -> None:
            if self._engagement is not engagement:
                return
            self.is_saving = False
            if engagement.unsaved:  # else it was saved elsewhere meanwhile
                self._note_failed(error)

        self.is_saving = True
        self.write_behind(lambda: engagement.write_behind(edits), done, failed)

    def _hold(self, edit: Edit, chunks: Path | None) -> bool:
        """Keep an edit in memory; False for an import, whose records are nowhere else than in its own file."""
        if chunks is not None:
            return False
        try:
            self.engagement.hold(edit)
        except ValueError:
            return False
        return True

    def _tell(self, edit: Edit) -> None:
        from readiness.domain.edit import BatchChange, DocumentChange  # loads the models: not before the first window

        if not self.problem and not self.is_saving:
            self.saved.emit(self.saved_at)
        self.edited.emit(edit)
        if any(not isinstance(change, DocumentChange) for change in edit.changes):
            self.scorecard_changed.emit()
        if any(isinstance(change, BatchChange) for change in edit.changes):
            self.batches_changed.emit()
