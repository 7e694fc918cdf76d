"""Checks a questionnaire pack and reports every problem at once: where it stands, what is wrong, what to do."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath
from typing import Final

from readiness.content.lint.codes import check_codes
from readiness.content.lint.conditions import check_conditions
from readiness.content.lint.crosschecks import check_cross_checks
from readiness.content.lint.draft import Draft, draft_pack
from readiness.content.lint.ids import check_ids
from readiness.content.lint.policy import check_policy
from readiness.content.lint.roadmap import check_roadmap
from readiness.content.lint.scales import check_scales
from readiness.content.lint.wording import check_wording
from readiness.content.loader import HEAD_FILE, read_files
from readiness.content.sources import read_content
from readiness.errors import ContentError, Issue
from readiness.language import tr

_CHECKS: Final[tuple[Callable[[Draft], Iterator[Issue]], ...]] = (
    check_ids,
    check_codes,
    check_conditions,
    check_scales,
    check_policy,
    check_cross_checks,
    check_roadmap,
    check_wording,
)
_PLACE: Final = re.compile(r"([^:]*):(\d+)")
MOST_ISSUES: Final = 1000
"""Whoever has more corrects those first; a hostile file must not keep the check busy."""
_SEVERITY: Final = {"error": 0, "warning": 1, "info": 2}


def lint_pack(directory: FilePath | Traversable) -> tuple[Issue, ...]:
    """Every problem of the pack in a folder, errors first; empty for a clean pack.

    Raises:
        ContentError: the folder cannot be read or is no pack at all.
    """
    return lint_files(read_files(directory))


def lint_files(files: Mapping[str, bytes]) -> tuple[Issue, ...]:
    """Every problem of the pack that these files make, errors first.

    Content that cannot be read is reported and left out; the rest is checked all the same.

    Raises:
        ContentError: there is no head file.
    """
    if HEAD_FILE not in files:
        raise ContentError(
            tr("There is no {head_file}: this is not a questionnaire pack.", head_file=HEAD_FILE),
            hint=tr("Choose the folder that holds {head_file}.", head_file=HEAD_FILE),
        )
    draft, issues = draft_pack(read_content(files, HEAD_FILE), files)
    if draft is not None:
        found = itertools.chain.from_iterable(check(draft) for check in _CHECKS)
        issues += itertools.islice(found, MOST_ISSUES)
    return tuple(sorted(dict.fromkeys(issues), key=_rank))


def _rank(issue: Issue) -> tuple[int, str, int]:
    found = _PLACE.match(issue.place)
    return _SEVERITY[issue.severity], found[1] if found else issue.place, int(found[2]) if found else 0
