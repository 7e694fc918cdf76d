"""How every command speaks: results on stdout, messages on stderr, one clear sentence per problem."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer

from readiness.errors import Issue, ReadinessError

FINDINGS = 1
"""Exit code: finished with findings."""
WRONG_USE = 2
"""Exit code: wrong usage, an unreadable path, a bad value."""
CANCELLED = 130
"""Exit code: the person asked to stop."""

log = logging.getLogger(__name__)


def say(text: str = "") -> None:
    """A line of the result, on stdout."""
    typer.echo(text)


def tell(text: str) -> None:
    """A message beside the result, on stderr."""
    typer.echo(text, err=True)


def put_json(value: Any) -> None:
    """One JSON object on stdout. NaN and infinity become null."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain, allow_nan=False))


def list_issues(issues: Iterable[Issue]) -> None:
    """Problems, one line each, on stderr."""
    for issue in issues:
        tell(f"{issue.severity}: {issue}")


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn an expected problem into its sentence and exit code 2; details go to the log only."""
    try:
        yield
    except ReadinessError as error:
        log.info("refused", exc_info=error)
        tell(str(error))
        list_issues(getattr(error, "issues", ()))
        if error.hint:
            tell(error.hint)
        raise typer.Exit(WRONG_USE) from None


def now() -> datetime:
    """The time of this run."""
    return datetime.now(UTC)


def writable(path: Path) -> None:
    """Refuse a target whose folder is missing or cannot be written, before long work begins.

    Raises:
        ReadinessError: With the folder's name.
    """
    from readiness.app.files import check_target

    check_target(path)


def use_utf8() -> None:
    """Print every character, also where the terminal's code page is older."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _plain(value: Any) -> Any:
    dump = getattr(value, "model_dump", None)
    return dump(mode="json") if dump is not None else str(value)
