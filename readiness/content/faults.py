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
from readiness.language import noop, tr

_EXPECTED: Final = {
    "string": noop("text"),
    "int": noop("a whole number"),
    "float": noop("a number"),
    "bool": noop("true or false"),
    "tuple": noop("a list"),
    "dict": noop("a mapping"),
    "model": noop("a mapping"),
}
MOST_FAULTS: Final = 200
_QUOTE_HINT: Final = noop("Put it in quotes, so that it is read as text.")


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
        return tr("The list ends before entry {last}.", last=int(last) + 1), tr(
            "A ladder has five anchors, a point two numbers."
        )
    if kind == "missing":
        return tr("'{last}' is missing.", last=last), tr("Add '{last}:' here.", last=last)
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(last, sorted(_known_keys()), n=1)
        return tr("'{last}' is not a known key here.", last=last[:60]), (
            tr("Did you mean '{near}'?", near=near[0])
            if near
            else tr("Remove it, or check its spelling and indentation.")
        )
    context = fault.get("ctx", {})
    shown = _show(fault["input"])
    if kind in ("literal_error", "union_tag_invalid"):
        expected = context.get("expected") or context.get("expected_tags") or ""
        tag = context.get("tag")
        return tr("{show} is not one of {expected}.", show=_show(tag) if tag else shown, expected=expected), tr(
            "Choose one of them."
        )
    if kind == "union_tag_not_found":
        return tr("'kind' is missing."), tr("Add 'kind:' with ladder, yesno, choice, multi, number or derived.")
    if kind in ("too_long", "too_short"):
        return (
            tr(
                "There are {found} entries where {wanted} belong.",
                found=context.get("actual_length"),
                wanted=context.get("max_length", context.get("min_length")),
            ),
            tr("A ladder has five anchors.") if last == "levels" else tr("Add or remove entries."),
        )
    return tr("{shown} stands where {expected} belongs.", shown=shown, expected=_expected(kind)), tr(
        _QUOTE_HINT
    ) if kind == "string_type" else ""


def _expected(kind: str) -> str:
    found = _EXPECTED.get(kind.split("_", maxsplit=1)[0])
    return tr(found) if found else tr("another kind of value")


def _show(value: object) -> str:
    if isinstance(value, Mapping):
        return tr("A mapping")
    if isinstance(value, list | tuple):
        return tr("A list")
    if value is None:
        return tr("Nothing")
    return f"'{str(value)[:40]}'"


def _known_keys() -> Iterator[str]:
    for module in (questionnaire, questions, catalogue, condition):
        for name in vars(module).values():
            if isinstance(name, type) and issubclass(name, BaseModel):
                yield from (info.alias or key for key, info in name.model_fields.items())
