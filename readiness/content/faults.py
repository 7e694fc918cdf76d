"""What pydantic found wrong with a pack, in an author's words."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from readiness.content.sources import Sources
from readiness.content.yaml_reader import Path
from readiness.domain import catalogue, condition, questionnaire, questions
from readiness.errors import Issue

_EXPECTED: Final = {
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "tuple": "a list",
    "dict": "a mapping",
    "model": "a mapping",
}
MOST_FAULTS: Final = 200
_QUOTE_HINT: Final = "Put it in quotes, so that it is read as text."


def describe_faults(
    error: ValidationError, content: Mapping[str, Any], sources: Sources, files: Mapping[str, bytes]
) -> list[Issue]:
    """One issue per fault, with file, line and key; several findings on one value give one issue.

    At most `MOST_FAULTS` are described: whoever has more corrects those first.
    """
    issues: dict[str, Issue] = {}
    for fault in error.errors(include_url=False)[:MOST_FAULTS]:
        path, rest = _walk(fault["loc"], content)
        message, hint = _words(fault, path, rest)
        place = sources.describe(path, content, files)
        issues.setdefault(f"{place} {rest}", Issue("error", fault["type"], message, place, hint))
    return list(issues.values())


def _walk(location: tuple[str | int, ...], content: Mapping[str, Any]) -> tuple[Path, tuple[str, ...]]:
    """The part of a fault's location that exists in the content, and the key that is missing there.

    Pydantic's location also names the union member that was tried (`ladder`, `Compare`); those are no keys.
    """
    path: list[str | int] = []
    value: Any = content
    rest: list[str] = []
    for part in location:
        is_entry = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if is_entry or (isinstance(value, Mapping) and part in value):
            value = value[part]
            path.append(part)
            rest.clear()
        else:
            rest.append(str(part))
    return tuple(path), tuple(rest)


def _words(fault: ErrorDetails, path: Path, rest: tuple[str, ...]) -> tuple[str, str]:
    kind = fault["type"]
    last = str(rest[-1]) if rest else str(path[-1]) if path else ""
    if kind == "missing" and last.isdecimal():
        return f"The list ends before entry {int(last) + 1}.", "A ladder has five anchors, a point two numbers."
    if kind == "missing":
        return f"'{last}' is missing.", f"Add '{last}:' here."
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(last, sorted(_known_keys()), n=1)
        return f"'{last[:60]}' is not a known key here.", (
            f"Did you mean '{near[0]}'?" if near else "Remove it, or check its spelling and indentation."
        )
    context = fault.get("ctx", {})
    shown = _show(fault["input"])
    if kind in ("literal_error", "union_tag_invalid"):
        expected = context.get("expected") or context.get("expected_tags") or ""
        tag = context.get("tag")
        return f"{_show(tag) if tag else shown} is not one of {expected}.", "Choose one of them."
    if kind == "union_tag_not_found":
        return "'kind' is missing.", "Add 'kind:' with ladder, yesno, choice, multi, number or derived."
    if kind in ("too_long", "too_short"):
        return (
            f"There are {context.get('actual_length')} entries where "
            f"{context.get('max_length', context.get('min_length'))} belong.",
            "A ladder has five anchors." if last == "levels" else "Add or remove entries.",
        )
    return f"{shown} stands where {_expected(kind)} belongs.", _QUOTE_HINT if kind == "string_type" else ""


def _expected(kind: str) -> str:
    return _EXPECTED.get(kind.split("_", maxsplit=1)[0], "another kind of value")


def _show(value: object) -> str:
    if isinstance(value, Mapping):
        return "A mapping"
    if isinstance(value, list | tuple):
        return "A list"
    if value is None:
        return "Nothing"
    return f"'{str(value)[:40]}'"


def _known_keys() -> Iterator[str]:
    for module in (questionnaire, questions, catalogue, condition):
        for name in vars(module).values():
            if isinstance(name, type) and issubclass(name, BaseModel):
                yield from (info.alias or key for key, info in name.model_fields.items())
