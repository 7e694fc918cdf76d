"""Restoring a backup: first what it would bring back, then a new file beside the present one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from readiness.app.comparing import assessed_now
from readiness.app.engagement import open_engagement
from readiness.domain.comparison import Assessed, Comparison, compare_assessments
from readiness.errors import ReadinessError


@dataclass(frozen=True)
class RestorePreview:
    """What restoring would bring back.

    Attributes:
        backup: the copy.
        client, agent, answers: what is in it.
        comparison: the copy (then) with the file as it is (now); None where the file cannot be read.
        problem: why it cannot be read.
    """

    backup: Path
    client: str
    agent: str
    answers: int
    comparison: Comparison | None
    problem: str = ""


def back_up_to(path: Path, target: Path, now: datetime) -> None:
    """A copy at a place of the person's choice; refuses to overwrite.

    Raises:
        StoreError: The file cannot be read, or the copy not be written.
    """
    engagement = open_engagement(path, now=now, read_only=True)
    try:
        engagement.file.copy_to(target)
    finally:
        engagement.close()


def preview_restore(path: Path, backup: Path, now: datetime) -> RestorePreview:
    """What a backup holds, and how it differs from the file as it is. Nothing is changed.

    Raises:
        StoreError: The backup cannot be read.
    """
    kept = open_engagement(backup, now=now, read_only=True)
    try:
        then = assessed_now(kept, now, "backup")
        comparison, problem = _difference(path, then, now)
        return RestorePreview(
            backup, kept.details.client, kept.details.agent, kept.scorecard.answered, comparison, problem
        )
    finally:
        kept.close()


def restore_backup(backup: Path, target: Path, now: datetime) -> None:
    """Write a backup to a new file; refuses to overwrite, so nothing is lost by restoring.

    Raises:
        StoreError: The backup cannot be read, or the file exists or cannot be written.
    """
    back_up_to(backup, target, now)


def preview_json(found: RestorePreview) -> dict[str, Any]:
    """A preview as plain values; keys are stable."""
    differs = found.comparison
    return {
        "backup": found.backup.name,
        "client": found.client,
        "agent": found.agent,
        "answered": found.answers,
        "fileProblem": found.problem or None,
        "differingAnswers": None if differs is None else [change.question for change in differs.answers],
        "importsMissing": None if differs is None else list(differs.batches_new),
    }


def preview_lines(found: RestorePreview) -> Iterable[str]:
    """A preview in words."""
    yield f"{found.client}, {found.agent}: {found.answers} questions answered in the backup."
    if found.comparison is None:
        yield f"The file itself cannot be read: {found.problem}"
        return
    yield f"Answers that differ from the file as it is: {len(found.comparison.answers)}"
    for change in found.comparison.answers:
        yield f"  {change.question} {change.short_title}: {change.then} in the backup, {change.now} now"
    for name in found.comparison.batches_new:
        yield f"  imported after the backup: {name}"


def _difference(path: Path, then: Assessed, now: datetime) -> tuple[Comparison | None, str]:
    try:
        current = open_engagement(path, now=now, read_only=True)
    except ReadinessError as error:
        return None, str(error)
    try:
        return compare_assessments(then, assessed_now(current, now, "file")), ""
    finally:
        current.close()
