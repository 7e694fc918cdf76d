"""What is being typed and was not recorded yet: kept in the engagement file at every key, so no crash loses it.

Drafts change no figure and are no part of the history; they go when what they hold is recorded or given up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readiness.domain.edit import DocumentChange, Edit
from readiness.errors import StoreError
from readiness.store.engagement_file import EngagementFile

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

NAME: Final = "drafts"


class Drafts:
    """The drafts of one open engagement, by key.

    Where the file cannot be written they live in memory only; in a shared workspace too, because another person's
    half sentence is nobody else's business.
    """

    def __init__(self, engagement: Engagement) -> None:
        self._engagement = engagement
        found = engagement.document(NAME)
        self._kept: dict[str, Any] = dict(found) if isinstance(found, dict) else {}
        self._written: dict[str, Any] | None = dict(self._kept) or None

    def __len__(self) -> int:
        return len(self._kept)

    def below(self, place: str) -> tuple[str, ...]:
        """The keys that begin with a place."""
        return tuple(key for key in self._kept if key.startswith(place))

    def get(self, key: str) -> Any:
        """A draft as plain JSON value, None if there is none."""
        return self._kept.get(key)

    def put(self, key: str, value: Any) -> None:
        """Keep a draft; an empty one goes."""
        if value in (None, "", [], {}):
            self.drop(key)
        elif self._kept.get(key) != value:
            self._kept[key] = value
            self._write()

    def drop(self, key: str) -> None:
        """Give a draft up, or forget it because it was recorded."""
        if self._kept.pop(key, None) is not None:
            self._write()

    def _write(self) -> None:
        now = dict(self._kept) or None
        if self._engagement.read_only or not isinstance(self._engagement.file, EngagementFile):
            return
        change = DocumentChange(name=NAME, before=self._written, after=now)
        try:
            self._engagement.file.write(Edit(text="", changes=(change,)))
        except StoreError:
            return  # the next recorded change says that the file cannot be written
        self._written = now
