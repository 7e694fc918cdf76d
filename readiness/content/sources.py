"""Puts the files of a pack together and remembers where each part stands."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from readiness.content.yaml_reader import Allowance, Path, YamlRefused, locate_lines, read_yaml_on
from readiness.domain.questionnaire import Pack
from readiness.errors import Issue
from readiness.language import tr

MOST_ISSUES = 100
PACK_KEYS = tuple(Pack.model_fields)


@dataclass
class Sources:
    """Where every part of a pack stands.

    Attributes:
        files: name of the file that holds a top-level key.
        questions: file and index there, for each question in the order of the pack.
    """

    files: dict[str, str] = field(default_factory=dict)
    questions: list[tuple[str, int]] = field(default_factory=list)
    _lines: dict[str, dict[Path, int]] = field(default_factory=dict)

    def place(self, path: Path, files: Mapping[str, bytes]) -> str:
        """`file:line` of the part at this path of the pack, or of the nearest part around it."""
        name, inside = self._locate(path)
        if name not in self._lines:
            try:
                self._lines[name] = locate_lines(files[name], name) if name in files else {}
            except YamlRefused:
                self._lines[name] = {}
        lines = self._lines[name]
        while inside and inside not in lines:
            inside = inside[:-1]
        return f"{name}:{lines[inside]}" if inside else name

    def describe(self, path: Path, content: Mapping[str, Any], files: Mapping[str, bytes]) -> str:
        """`file:line (questions INT-02, levels 3)`: the place with ids instead of positions."""
        words = describe_path(path, content)
        place = self.place(path, files)
        return f"{place} ({words})" if words else place

    def _locate(self, path: Path) -> tuple[str, Path]:
        if len(path) > 1 and path[0] == "questions" and isinstance(path[1], int) and path[1] < len(self.questions):
            name, index = self.questions[path[1]]
            return name, ("questions", index, *path[2:])
        return self.files.get(str(path[0]) if path else "", "pack.yaml"), path


@dataclass(frozen=True)
class Reading:
    """The content of a pack's files before it is checked.

    Attributes:
        content: one mapping made of all files.
        sources: where its parts stand.
        issues: what cannot be read or stands in the wrong place.
        is_complete: whether every file could be read.
    """

    content: dict[str, Any]
    sources: Sources
    issues: tuple[Issue, ...]
    is_complete: bool


def read_content(files: Mapping[str, bytes], head: str) -> Reading:
    """Reads and joins the files of a pack; never raises, every refusal is an issue."""
    written: dict[str, Any] = {}
    issues: list[Issue] = []
    allowance = Allowance()
    for name, data in files.items():
        try:
            written[name] = read_yaml_on(data, name, issues, allowance)
        except YamlRefused as refused:
            issues.append(refused.issue)
    content, sources, misplaced = assemble(written, head)
    return Reading(content, sources, (*issues, *misplaced), len(written) == len(files))


def assemble(written: Mapping[str, Any], head: str) -> tuple[dict[str, Any], Sources, list[Issue]]:
    """One mapping made of the values of all files, where its parts stand, and what stands in the wrong place."""
    content: dict[str, Any] = {}
    sources = Sources()
    issues: list[Issue] = []
    questions: list[tuple[str, int, Any]] = []
    for name in sorted(written, key=lambda name: (name != head, name)):
        value = written[name]
        if value is None:
            continue
        if not isinstance(value, dict):
            issues.append(
                Issue(
                    "error",
                    "not_a_mapping",
                    tr("The file is not a mapping of keys."),
                    name,
                    tr("Begin with a key such as 'questions:'."),
                )
            )
            continue
        section = value.get("section")
        for key, part in value.items():
            if key == "questions" and isinstance(part, list):
                questions += [(name, index, _with_section(question, section)) for index, question in enumerate(part)]
                sources.files.setdefault(key, name)
            elif key == "section":
                continue
            elif key not in PACK_KEYS:
                if len(issues) < MOST_ISSUES:
                    issues.append(_unknown_key(key, name))
            elif key in content:
                issues.append(_twice(key, name, sources.files[key]))
            else:
                content[key] = part
                sources.files[key] = name
    questions.sort(key=_rank(content))
    content["questions"] = [question for _, _, question in questions]
    sources.questions = [(name, index) for name, index, _ in questions]
    return content, sources, issues


def _rank(content: Mapping[str, Any]) -> Any:
    sections = content.get("sections")
    order = {
        section.get("id"): index
        for index, section in enumerate(sections if isinstance(sections, list) else [])
        if isinstance(section, dict) and isinstance(section.get("id"), str)
    }

    def rank(entry: tuple[str, int, Any]) -> int:
        section = entry[2].get("section") if isinstance(entry[2], dict) else None
        return order.get(section, len(order)) if isinstance(section, str) else len(order)

    return rank


def _with_section(question: Any, section: Any) -> Any:
    if isinstance(question, dict) and section is not None and "section" not in question:
        return {**question, "section": section}
    return question


def _unknown_key(key: str, name: str) -> Issue:
    near = difflib.get_close_matches(key, [*PACK_KEYS, "section"], n=1)
    hint = tr("Did you mean '{key}'?", key=near[0]) if near else tr("Known keys: {keys}.", keys=", ".join(PACK_KEYS))
    said = tr("'{key}' is not a part of a pack.", key=key[:60])
    return Issue("error", "unknown_key", said, f"{name}: {key[:60]}", hint)


def _twice(key: str, name: str, first: str) -> Issue:
    return Issue(
        "error",
        "key_in_two_files",
        tr("'{key}' already stands in {file}.", key=key, file=first),
        f"{name}: {key}",
        tr("Keep it in one file; only questions may be spread over several."),
    )


def describe_path(path: Path, content: Mapping[str, Any]) -> str:
    """A path in an author's words: ids instead of positions (`questions INT-02, levels 3`)."""
    words: list[str] = []
    value: Any = content
    for part in path:
        value = value[part]
        if not isinstance(part, int):
            words.append(str(part))
            continue
        name = value.get("id", value.get("key")) if isinstance(value, Mapping) else None
        label = str(name) if isinstance(name, str) else f"entry {part + 1}"
        words[-1:] = [f"{words[-1]} {label}"] if words else [label]
    return ", ".join(words)
