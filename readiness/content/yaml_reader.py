"""A YAML reader for files from outside: plain values only, nothing that can grow, run or surprise.

It reads events instead of building YAML's own objects: that is twice as fast, and every refusal happens while reading,
before anything large exists. Scalars follow the YAML 1.2 core schema (`yes`, `no` and dates stay text), aliases,
anchors, tags, several documents and duplicate keys are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from readiness.content.yaml_scalars import read_scalar
from readiness.errors import Issue
from readiness.language import tr

MAX_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 20
MAX_VALUES: Final = 60_000

Path = tuple[str | int, ...]

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlRefused(Exception):
    """The text is no YAML this reader accepts; `issue` says what and where."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue


@dataclass
class _Open:
    """A mapping or list that is still being filled."""

    target: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None


@dataclass
class Allowance:
    """How many values may still be read; shared by the files of a pack, so that many files are no way around it."""

    values: int = MAX_VALUES


@dataclass
class _Building:
    """What has been read so far of one document."""

    name: str
    lines: dict[Path, int] | None
    allowance: Allowance
    twice: list[Issue] | None = None
    open: list[_Open] = field(default_factory=list)
    root: Any = None
    documents: int = 0


def read_yaml(data: bytes, name: str) -> Any:
    """The value written in a YAML file: mappings with text keys, lists, text, numbers, true/false, null.

    Args:
        data: the file as read, at most `MAX_BYTES`.
        name: the file's name, for the place of an issue.

    Raises:
        YamlRefused: the file is too large, not UTF-8, not YAML, nested deeper than `MAX_DEPTH`, or it uses
            an alias, an anchor, a tag, a key twice or a second document.
    """
    return _read(data, _Building(name, None, Allowance()))


def read_yaml_on(data: bytes, name: str, issues: list[Issue], allowance: Allowance) -> Any:
    """As `read_yaml`, but reads on after a key that stands twice (the later value counts) and adds it to `issues`.

    Args:
        data: the file as read.
        name: the file's name.
        issues: takes the keys that stand twice.
        allowance: what may still be read of the pack; reduced by what this file holds.

    Raises:
        YamlRefused: anything else that `read_yaml` refuses.
    """
    return _read(data, _Building(name, None, allowance, issues))


def locate_lines(data: bytes, name: str) -> dict[Path, int]:
    """The 1-based line of every key and list item, by its path (`("questions", 3, "weight")`).

    Reads the file a second time, because only a file with a problem needs its lines.

    Raises:
        YamlRefused: as `read_yaml`.
    """
    lines: dict[Path, int] = {}
    _read(data, _Building(name, lines, Allowance(), []))
    return lines


def _read(data: bytes, building: _Building) -> Any:
    for event in _events(_decode(data, building.name), building.name):
        _take(event, building)
    if building.documents == 0:
        return None
    return building.root


def _decode(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise _refusal(
            name,
            "too_large",
            tr(
                "The file has {data_count:.1f} MB; a pack file has at most {max_bytes} MB.",
                data_count=len(data) / 1e6,
                max_bytes=MAX_BYTES // 1_000_000,
            ),
            tr("Split it by section, or remove what does not belong to a questionnaire."),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _refusal(
            f"{name}:{line}", "not_utf8", tr("The file is not UTF-8 text."), tr("Save it as UTF-8 and try again.")
        ) from error
    return text


def _events(text: str, name: str) -> Iterator[yaml.Event]:
    try:
        loader = _LOADER(text)
        while loader.check_event():
            yield loader.get_event()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{name}:{mark.line + 1}" if mark is not None else name
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
        raise _refusal(
            place,
            "not_yaml",
            tr("The file is not valid YAML here: {problem}.", problem=problem),
            tr("Check indentation and quotes around this line; a text with ': ' or ' #' needs quotes."),
        ) from error


def _take(event: yaml.Event, building: _Building) -> None:
    match event:
        case yaml.ScalarEvent():
            _refuse_marks(event, building)
            _take_scalar(event, building)
        case yaml.MappingStartEvent():
            _refuse_marks(event, building)
            _enter({}, event, building)
        case yaml.SequenceStartEvent():
            _refuse_marks(event, building)
            _enter([], event, building)
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            building.open.pop()
        case yaml.AliasEvent():
            raise _refusal(
                _place(event, building),
                "alias",
                tr("The file refers back to another value with '*'."),
                tr("Write the value out; aliases and anchors are not read."),
            )
        case yaml.DocumentStartEvent():
            building.documents += 1
            if building.documents > 1:
                raise _refusal(
                    _place(event, building),
                    "several_documents",
                    tr("A second document begins here with '---'."),
                    tr("Put it into a file of its own."),
                )
        case _:
            pass


def _refuse_marks(event: yaml.NodeEvent, building: _Building) -> None:
    if event.anchor is not None:
        raise _refusal(
            _place(event, building),
            "anchor",
            tr("The file names a value with '&{anchor}'.", anchor=event.anchor[:30]),
            tr("Write values out where they are needed; aliases and anchors are not read."),
        )
    tag = getattr(event, "tag", None)
    if tag is not None:
        raise _refusal(
            _place(event, building),
            "tag",
            tr("The file uses the tag '{tag}'.", tag=str(tag)[:60]),
            tr("Remove it: a pack holds text, numbers, lists and mappings only."),
        )


def _enter(target: dict[str, Any] | list[Any], event: yaml.Event, building: _Building) -> None:
    if building.open and isinstance(building.open[-1].target, dict) and building.open[-1].key is None:
        raise _refusal(
            _place(event, building),
            "key_not_text",
            tr("A key must be text, not a list or a mapping."),
            tr("Quote it if braces or brackets belong to the text."),
        )
    if len(building.open) >= MAX_DEPTH:
        raise _refusal(
            _place(event, building),
            "too_deep",
            tr("Values are nested more than {max_depth} levels deep.", max_depth=MAX_DEPTH),
            tr("Nothing in a pack needs that; flatten it."),
        )
    path = _put(target, event, building)
    building.open.append(_Open(target, path))


def _take_scalar(event: yaml.ScalarEvent, building: _Building) -> None:
    parent = building.open[-1] if building.open else None
    if parent is not None and isinstance(parent.target, dict) and parent.key is None:
        _take_key(event, parent, building)
        return
    _put(event.value if not event.implicit[0] else read_scalar(event.value), event, building)


def _take_key(event: yaml.ScalarEvent, parent: _Open, building: _Building) -> None:
    key = str(event.value)
    if key in parent.target:
        refusal = _refusal(
            _place(event, building),
            "duplicate_key",
            tr("The key '{key}' stands here a second time.", key=key[:60]),
            tr("Keep one of the two; the other would silently be lost."),
        )
        if building.twice is None:
            raise refusal
        building.twice.append(refusal.issue)
    parent.key = key
    if building.lines is not None:
        building.lines[(*parent.path, key)] = _line(event)


def _put(value: Any, event: yaml.Event, building: _Building) -> Path:
    building.allowance.values -= 1
    if building.allowance.values < 0:
        raise _refusal(
            _place(event, building),
            "too_many_values",
            tr("There are more than {max_values} values.", max_values=MAX_VALUES),
            tr("Split it by section, or remove what does not belong to a questionnaire."),
        )
    if not building.open:
        building.root = value
        return ()
    parent = building.open[-1]
    if isinstance(parent.target, list):
        place = (*parent.path, len(parent.target)) if building.lines is not None else ()
        parent.target.append(value)
        if building.lines is not None:
            building.lines[place] = _line(event)
        return place
    key = parent.key or ""
    parent.target[key] = value
    parent.key = None
    return (*parent.path, key) if building.lines is not None else ()


def _place(event: yaml.Event, building: _Building) -> str:
    return f"{building.name}:{_line(event)}"


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _refusal(place: str, code: str, message: str, hint: str) -> YamlRefused:
    return YamlRefused(Issue("error", code, message, place, hint))
