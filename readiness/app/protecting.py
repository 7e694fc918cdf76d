"""A passphrase for an engagement: giving it, setting, changing and removing one, and what becomes of the backups.

The passphrase itself is used once, to make the key; only the key stays in memory. Nobody can recover a passphrase
that was forgotten: there is no second key and no way around.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from readiness.app import backups
from readiness.errors import ReadinessError, StoreError
from readiness.language import noop, tr, trn
from readiness.store import preparing
from readiness.store.checks import check_header
from readiness.store.keys import RING, Key, derive_key
from readiness.store.protecting import Rewritten

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

__all__ = [
    "BackupsChoice",
    "Key",
    "Protection",
    "Rewritten",
    "ask_with",
    "count_backups_in_clear",
    "count_other_backups",
    "forget_keys",
    "is_present_passphrase",
    "is_protected",
    "keep_key",
    "new_key",
    "problem_with",
    "protect",
    "rewrite",
    "see_to_backups",
    "set_key",
    "unlock",
]

SHORTEST: Final = 8
"""Characters a passphrase has at least (NIST SP 800-63B, 5.1.1.1)."""
NO_RECOVERY: Final = noop(
    "Nobody can recover a forgotten passphrase, neither the maker of this program nor your firm. "
    "Keep it where your firm keeps such things."
)
BackupsChoice = Literal["encrypt", "remove", "leave"]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Protection:
    """What was done.

    Attributes:
        is_protected: The file is protected now.
        changed, removed: Backups that were brought to the same protection, or removed.
        left: Backups that are still as they were: in clear, or under an earlier passphrase.
    """

    is_protected: bool
    changed: int = 0
    removed: int = 0
    left: int = 0

    def sentences(self) -> tuple[str, ...]:
        """What was done, in words."""
        said = [tr("The engagement is protected now.") if self.is_protected else tr("The engagement is in clear now.")]
        if self.changed:
            said.append(trn("{n} backup was brought along.", "{n} backups were brought along.", self.changed))
        if self.removed:
            said.append(trn("{n} backup was removed.", "{n} backups were removed.", self.removed))
        if self.left:
            said.append(
                trn("{n} backup is still as it was before.", "{n} backups are still as they were before.", self.left)
            )
        if self.is_protected:
            said.append(tr(NO_RECOVERY))
        return tuple(said)


def is_protected(path: Path) -> bool:
    """Whether a file is protected, by its first page only.

    Raises:
        StoreError: It is missing, or no engagement file.
    """
    return check_header(path) is not None


def unlock(path: Path, passphrase: str) -> None:
    """Try a passphrase on a file; afterwards it, its copies and its backups open in this process.

    Takes about 0.1 s: not for the thread that draws the window.

    Raises:
        WrongPassword: It does not fit.
        StoreError: It is no engagement file.
    """
    preparing.unlock(path, passphrase)


def ask_with(source: Callable[[str], str | None] | None) -> None:
    """Name who gives passphrases when files ask for one (the command line): called with the file's name."""
    RING.ask = source


def forget_keys() -> None:
    """Forget every key: the next opening of a protected file asks again."""
    RING.forget()


def keep_key(engagement: Engagement) -> None:
    """Go on knowing the key of what is open, for its backups and copies."""
    if engagement.key is not None:
        RING.remember(engagement.key)


def problem_with(passphrase: str) -> str:
    """Why a new passphrase cannot be used, in words; empty if it can."""
    if len(passphrase) < SHORTEST:
        return trn("A passphrase has at least {n} character.", "A passphrase has at least {n} characters.", SHORTEST)
    return ""


def new_key(passphrase: str) -> Key:
    """The key of a new passphrase under a new salt. Takes about 0.1 s.

    Raises:
        ReadinessError: The passphrase is too short.
    """
    problem = problem_with(passphrase)
    if problem:
        raise ReadinessError(problem, hint=tr("Several words are easy to type and hard to guess."))
    return derive_key(passphrase)


def is_present_passphrase(engagement: Engagement, passphrase: str) -> bool:
    """Whether this is the passphrase of the open engagement. Takes about 0.1 s."""
    key = engagement.key
    return key is not None and derive_key(passphrase, key.salt).is_same(key)


def protect(engagement: Engagement, key: Key | None, old_backups: BackupsChoice = "encrypt") -> Protection:
    """Set or change the passphrase of the open engagement, or with None remove it, and see to its backups.

    Args:
        engagement: Open for writing.
        key: Of the new passphrase (`new_key`); None brings the file into the clear.
        old_backups: `encrypt` brings the backups to the same protection as the file, `remove` deletes those that
            have another, `leave` keeps them as they are.

    Raises:
        StoreError: The file could not be written anew; it is as it was, and so are the backups.
    """
    before = engagement.key
    set_key(engagement, key)
    return see_to_backups(engagement.id, before, key, old_backups)


def rewrite(engagement: Engagement, key: Key | None) -> Rewritten:
    """The long part of `set_key`, for a job: writes the new form of the file beside it.

    Raises:
        StoreError: It could not be written; nothing is left of it.
    """
    return engagement.file.rewrite(key)


def set_key(engagement: Engagement, key: Key | None, made: Rewritten | None = None) -> None:
    """Bring the open file under a key, or with None into the clear; with `made` that takes no time.

    Raises:
        StoreError: It is as it was.
    """
    engagement.write_unsaved()
    engagement.protect(key, made)


def see_to_backups(engagement_id: str, old: Key | None, new: Key | None, choice: BackupsChoice) -> Protection:
    """Bring the backups to the protection that the file has now, remove them, or leave them; may take a while.

    Args:
        engagement_id: Whose backups.
        old: The key that the file had before, None if it was in clear.
        new: The key that it has now.
        choice: What becomes of backups under another key than `new`.
    """
    changed, removed, left = _see_to_backups(engagement_id, old, new, choice)
    if old is not None and left == 0 and old != new:
        RING.forget(old)
    return Protection(new is not None, changed, removed, left)


def count_backups_in_clear(engagement: Engagement) -> int:
    """Backups of a protected engagement that anybody can read; 0 for one that is in clear itself."""
    if engagement.key is None:
        return 0
    return sum(_is_under(backup.path, None) for backup in backups.list_backups_of(engagement.id))


def count_other_backups(engagement: Engagement) -> int:
    """Backups of the engagement that are protected otherwise than the file is now."""
    key = engagement.key
    return sum(not _is_under(backup.path, key) for backup in backups.list_backups_of(engagement.id))


def _see_to_backups(
    engagement_id: str, old: Key | None, new: Key | None, choice: BackupsChoice
) -> tuple[int, int, int]:
    changed = removed = left = 0
    for backup in backups.list_backups_of(engagement_id):
        if _is_under(backup.path, new):
            continue
        try:
            if choice == "remove":
                backup.path.unlink()
                removed += 1
            elif choice == "encrypt" and _is_under(backup.path, old):
                backups.rewrite(backup, new)
                changed += 1
            else:
                left += 1
        except (StoreError, OSError) as error:
            log.info("a backup stays as it was: %s", type(error).__name__)
            left += 1
    return changed, removed, left


def _is_under(path: Path, key: Key | None) -> bool:
    try:
        return check_header(path) == (None if key is None else key.salt)
    except StoreError:
        return False
