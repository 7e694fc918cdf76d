"""From stored texts to domain values, wherever the texts come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import FileDamaged
from readiness.language import tr
from readiness.store.problems import DAMAGED_HINT
from readiness.store.sessions import finite

_PROFILE_VALUE: TypeAdapter[ProfileValue] = TypeAdapter(ProfileValue)


@contextmanager
def part_of(name: str, part: str) -> Iterator[None]:
    """A value that does not fit its type means damage, named by its part.

    Raises:
        FileDamaged: Such a value was met.
    """
    try:
        yield
    except (ValidationError, ValueError, TypeError) as error:
        raise FileDamaged(
            tr("The {part} in {name} cannot be read.", part=tr(part), name=name), hint=tr(DAMAGED_HINT)
        ) from error


def as_responses(rows: Iterable[tuple[str, str]]) -> dict[QuestionId, Response]:
    """Rows of question and body."""
    return {QuestionId(question): Response.model_validate_json(finite(body)) for question, body in rows}


def as_profile(rows: Iterable[tuple[str, str, str]]) -> dict[str, dict[str, ProfileValue]]:
    """Rows of item, field and body."""
    found: dict[str, dict[str, ProfileValue]] = {}
    for item, field, body in rows:
        found.setdefault(item, {})[field] = _PROFILE_VALUE.validate_json(finite(body))
    return found


def as_documents(rows: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Rows of name and body."""
    return {name: from_json(finite(body)) for name, body in rows}


def as_batches(bodies: Iterable[str]) -> tuple[Batch, ...]:
    """Bodies of batches, in their order."""
    return tuple(Batch.model_validate_json(body) for body in bodies)
