"""Every expected problem, drawn as one tree.

```
ReadinessError          expected; str(error) is fit to show; .hint says what to do next
  ContentError(issues)  a pack is unreadable or inconsistent
  AnswerError           the value does not fit the question
  IngestError(issues)   the file cannot be read, or no row is usable
  ProjectionError       NotEnoughData(have, need) | DidNotConverge
  StoreError            FileLocked (FileReadOnly) | FileTooNew(found, supported) | FileDamaged | FileForeign
                        | FileMissing | PassphraseNeeded | WrongPassword | DiskProblem | WorkspaceProblem
                        | StaleValue(conflicts)
  ReportError           TemplateProblem | CannotWrite(path)
Cancelled               an outcome, not a ReadinessError
```
Anything else is a bug: it is logged with its traceback and the work is already saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from readiness.language import tr


@dataclass(frozen=True)
class Issue:
    """A defect in content or in an imported file, in words a person can act on.

    Attributes:
        severity: `error` stops the act, `warning` and `info` accompany it.
        code: stable word for tests and scripts (`duplicate_id`, `date_order_unclear`).
        message: what is wrong, one sentence.
        place: where: file, and within it the key, or sheet and cell (`Sheet1!F12`).
        hint: what to do next, one sentence.
    """

    severity: Literal["error", "warning", "info"]
    code: str
    message: str
    place: str = ""
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message}" + (f" {self.hint}" if self.hint else "")


class ReadinessError(Exception):
    """An expected problem. `str(error)` can be shown to a person; `hint` says what to do next."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ContentError(ReadinessError):
    """A questionnaire pack is unreadable or inconsistent; `issues` lists every problem found."""

    def __init__(self, message: str, *, issues: Sequence[Issue] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.issues = tuple(issues)


class AnswerError(ReadinessError):
    """The value does not fit the question or the profile field."""


class IngestError(ReadinessError):
    """A file with metrics cannot be read, or no row of it is usable; `issues` says where."""

    def __init__(self, message: str, *, issues: Sequence[Issue] = (), hint: str = "", verdict: str = "") -> None:
        super().__init__(message, hint=hint)
        self.issues = tuple(issues)
        self.verdict = verdict


class ProjectionError(ReadinessError):
    """A reliability figure cannot be computed."""


class NotEnoughData(ProjectionError):
    """Fewer observations than the method needs."""

    def __init__(self, have: int, need: int, *, hint: str = "") -> None:
        super().__init__(
            tr("{have} observations are not enough; at least {need} are needed.", have=have, need=need), hint=hint
        )
        self.have = have
        self.need = need


class DidNotConverge(ProjectionError):
    """An iterative fit found no solution."""


class StoreError(ReadinessError):
    """The engagement file cannot be read or written."""


class FileLocked(StoreError):
    """Another window or program holds the engagement file.

    Attributes:
        holder: Who holds it, a name and a computer; empty if that is not known or is this person's own window.
        since: Since when; None if that is not known.
    """

    holder: str = ""
    since: datetime | None = None


class FileReadOnly(FileLocked):
    """The file cannot be had for writing because it or its folder is read-only; it can be read."""


class FileMissing(StoreError):
    """There is no file at the path."""


class FileForeign(StoreError):
    """The file is not an engagement file."""


class FileDamaged(StoreError):
    """The engagement file is damaged."""


class FileTooNew(StoreError):
    """The engagement file was written by a newer version of the program."""

    def __init__(self, found: int, supported: int) -> None:
        super().__init__(
            tr(
                "This engagement file was written by a newer version (file format {found}; "
                "this version reads up to {supported}).",
                found=found,
                supported=supported,
            ),
            hint=tr("Install the newer version to open it. The file was not changed."),
        )
        self.found = found
        self.supported = supported


class PassphraseNeeded(StoreError):
    """The engagement file is protected and its passphrase has not been given.

    Attributes:
        path: The file, empty where it is not known.
    """

    def __init__(self, message: str, *, hint: str = "", path: str = "") -> None:
        super().__init__(message, hint=hint)
        self.path = path


class WrongPassword(StoreError):
    """The passphrase does not open the file."""


class DiskProblem(StoreError):
    """The disk is full, the folder is read-only, or the drive is gone."""


class WorkspaceProblem(DiskProblem):
    """The shared workspace cannot be reached or refuses.

    Attributes:
        is_credential: It is the password.
        is_unready: The database answers, and has to be prepared first.
    """

    def __init__(self, message: str, *, hint: str = "", is_credential: bool = False, is_unready: bool = False) -> None:
        super().__init__(message, hint=hint)
        self.is_credential = is_credential
        self.is_unready = is_unready


@dataclass(frozen=True)
class Stale:
    """A value that somebody else changed meanwhile: what it is, and who changed it when (ISO, UTC)."""

    key: str
    who: str
    when: str


class StaleValue(StoreError):
    """Values in the shared workspace were changed by somebody else since they were read; nothing was written."""

    def __init__(self, message: str, conflicts: Sequence[Stale], *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.conflicts = tuple(conflicts)


class ReportError(ReadinessError):
    """The report cannot be made."""


class TemplateProblem(ReportError):
    """A report template is inconsistent with its data."""


class CannotWrite(ReportError):
    """The target of an export cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            tr("Cannot write {path}: {reason}.", path=path, reason=reason),
            hint=tr("Choose another folder or file name; nothing was changed."),
        )
        self.path = path


class Cancelled(Exception):
    """The person asked to stop. Nothing was changed."""
