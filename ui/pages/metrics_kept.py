"""A file that is being matched stays in the engagement, also when the program is closed or killed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QTimer

from readiness.app import import_files
from readiness.errors import ReadinessError
from ui.models.import_draft import Draft
from ui.pages.page import Page
from ui.widgets.action import Action
from ui.widgets.messages import Message

DRAFT = "import"
LONGEST_PASTE = 200_000
"""Characters of a pasted table that are kept with its draft; a longer one is pasted again."""
CHOSEN_HERE = "chosen_here"
"""The file that a person on this laptop chose last, as a hash: the settings say nothing about clients."""


def _mark(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()


class KeptDraft(Page):
    """What is kept of a draft, and going on with it."""

    draft: Draft | None
    _queue: list[Path]

    def inspect(self) -> None:
        """Read the file with what was chosen."""
        raise NotImplementedError

    def _keep_draft(self) -> None:
        """What was chosen stays in the engagement file, also when the program is closed or killed."""
        draft = self.draft
        if draft is None or self.state.is_read_only:
            return
        kept: dict[str, object] = {"path": str(draft.path), "settings": dict(draft.settings)}
        kept["queue"] = [str(path) for path in self._queue]
        if import_files.is_pasted(draft.path):
            text = import_files.pasted_text(draft.path)
            kept["pasted"] = text if len(text) <= LONGEST_PASTE else ""
        self.state.drafts.put(DRAFT, kept)
        mark = _mark(draft.path)
        if self.settings.choices(DRAFT).get(CHOSEN_HERE) != mark:
            self.settings.remember_choices(DRAFT, {CHOSEN_HERE: mark})
            self.settings.sync()

    def _kept_settings(self, name: str = "") -> dict[str, str]:
        """What was chosen for the file of this name before the program ended."""
        kept = self.state.drafts.get(DRAFT)
        found = kept.get("settings") if isinstance(kept, dict) else None
        if not isinstance(kept, dict) or not isinstance(found, dict) or Path(str(kept.get("path"))).name != name:
            return {}
        return {key: value for key, value in found.items() if isinstance(key, str) and isinstance(value, str)}

    def _resume(self) -> None:
        """Go on with a file that was being matched when the program ended."""
        kept = self.state.drafts.get(DRAFT)
        if not isinstance(kept, dict) or self.state.is_read_only:
            return
        path, pasted, queue = Path(str(kept.get("path"))), kept.get("pasted"), kept.get("queue")
        settings = self._kept_settings(path.name)
        if isinstance(pasted, str) and pasted:
            try:
                path = import_files.keep_pasted(pasted)
            except ReadinessError:
                self.state.drafts.drop(DRAFT)
                return
        elif self.settings.choices(DRAFT).get(CHOSEN_HERE) != _mark(path):
            path = Path(path.name)  # an engagement from outside may name any place: none is even looked at
        if not path.is_absolute() or not path.exists():
            title = self.tr("{name} is not where it was").format(name=path.name)
            text = self.tr("What you matched is kept: choose the file again to go on.")
            drop = Action(self.tr("Give it up"), self._give_up)
            QTimer.singleShot(0, self, lambda: self.post(Message(title, text, action=drop)))
            return
        chosen_here = self.settings.choices(DRAFT).get(CHOSEN_HERE) == _mark(path)
        waiting = queue if chosen_here and isinstance(queue, list) else []
        self._queue = [Path(item) for item in waiting if isinstance(item, str)]
        self.draft = Draft(path, settings=settings)
        self.inspect()

    def _give_up(self) -> None:
        self.state.drafts.drop(DRAFT)
        self.post(None)
