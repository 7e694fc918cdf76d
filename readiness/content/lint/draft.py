"""A pack under inspection: what of it can be read, and the place of each part in its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Literal

from pydantic import ValidationError

from readiness.content.faults import describe_faults
from readiness.content.sources import Reading
from readiness.content.yaml_reader import Path
from readiness.domain.questionnaire import Pack, ProfileField
from readiness.errors import Issue
from readiness.language import Words, tr

Kind = Literal[
    "question",
    "section",
    "practice code",
    "layer",
    "gate",
    "cross-check",
    "metric",
    "initiative",
    "pool",
    "phase",
    "lever",
    "fact",
    "profile item",
    "index",
]
KIND_WORDS: Final[Mapping[Kind, str]] = Words(
    {
        "question": "question",
        "section": "section",
        "practice code": "practice code",
        "layer": "layer",
        "gate": "gate",
        "cross-check": "cross-check",
        "metric": "metric",
        "initiative": "initiative",
        "pool": "pool",
        "phase": "phase",
        "lever": "lever",
        "fact": "fact",
        "profile item": "profile item",
        "index": "index",
    }
)
INDICES: Final = frozenset({"build_vs_operate"})
_ROUNDS: Final = 6
_FILLED: Final[dict[str, Any]] = {
    "title": "-",
    "version": "-",
    "sections": [],
    "questions": [],
    "short_title": "-",
    "question": "How?",
    "weight": 1,
    "levels": ["none", "someone", "some of it", "all of it", "proven"],
}
_FILLED_HEAD: Final[dict[str, Any]] = {"id": "draft", "title": "-", "version": "-", "sections": [], "questions": []}
"""What stands in for a faulty or missing part while the others are checked. Nothing here is ever used or shown."""


@dataclass
class Draft:
    """What of a pack could be read.

    Attributes:
        pack: the readable part.
        reading: the files' content with its places.
        files: the files as read.
        kept: per top-level list, the positions of the entries that stayed.
        dropped: ids of entries left out because they cannot be read; references to them are not reported again.
    """

    pack: Pack
    reading: Reading
    files: Mapping[str, bytes]
    kept: dict[str, list[int]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    _lists: dict[Kind, str] = field(default_factory=dict)

    def error(self, code: str, path: Path, message: str, hint: str) -> Issue:
        """A problem that must be solved before the pack can be used."""
        return Issue("error", code, message, self._place(path), hint)

    def warning(self, code: str, path: Path, message: str, hint: str) -> Issue:
        """A problem that does not stop the pack."""
        return Issue("warning", code, message, self._place(path), hint)

    def is_known(self, kind: Kind, name: str) -> bool:
        """Whether the pack has it; yes where it may stand in a part that cannot be read."""
        return name in self.names[kind] or name in self.dropped or not self.reading.is_complete

    def is_whole(self, *keys: str) -> bool:
        """Whether every entry of these lists could be read, so that what is missing in them is truly missing."""
        written = (self.reading.content.get(key) or [] for key in keys)
        return self.reading.is_complete and all(
            isinstance(entries, list) and len(self.kept.get(key, ())) == len(entries)
            for key, entries in zip(keys, written, strict=True)
        )

    def unknown(self, kind: Kind, name: str, path: Path) -> Issue:
        """The problem of a reference that leads nowhere."""
        listed = self._listed(kind)
        return self.error(
            f"unknown_{kind.replace(' ', '_').replace('-', '_')}",
            path,
            tr("There is no {kind} '{name}'.", kind=KIND_WORDS[kind], name=name[:60]),
            tr("Known: {listed}.", listed=listed)
            if listed
            else tr("The pack declares none; add the {kind} or remove this.", kind=KIND_WORDS[kind]),
        )

    @cached_property
    def names(self) -> dict[Kind, frozenset[str]]:
        """Everything that can be referred to, by kind."""
        pack = self.pack
        return {
            "question": frozenset(q.id for q in pack.questions),
            "section": frozenset(s.id for s in pack.sections),
            "practice code": frozenset(s.id for p in pack.practices for s in p.sub),
            "layer": frozenset(layer.id for layer in pack.layers),
            "gate": frozenset(g.id for g in pack.gates),
            "cross-check": frozenset(x.id for x in pack.cross_checks),
            "metric": frozenset(m.id for m in pack.metrics),
            "initiative": frozenset(i.id for i in pack.initiatives),
            "pool": frozenset(p.id for p in pack.pools),
            "phase": frozenset(pack.phases),
            "lever": frozenset(lever.kind for lever in pack.levers),
            "fact": frozenset(f.id for f in pack.facts),
            "profile item": frozenset(p.id for p in pack.profile),
            "index": INDICES,
        }

    @cached_property
    def fields(self) -> dict[str, ProfileField]:
        """Profile fields by `item.field`, and columns of tables by `item.field.column`."""
        found: dict[str, ProfileField] = {}
        for item in self.pack.profile:
            for one in item.fields:
                found[f"{item.id}.{one.key}"] = one
                found |= {f"{item.id}.{one.key}.{column.key}": column for column in one.columns}
        return found

    def _listed(self, kind: Kind) -> str:
        if kind not in self._lists:
            known = sorted(self.names[kind])
            self._lists[kind] = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
        return self._lists[kind]

    def _place(self, path: Path) -> str:
        if len(path) > 1 and isinstance(path[1], int) and isinstance(path[0], str) and path[0] in self.kept:
            path = (path[0], self.kept[path[0]][path[1]], *path[2:])
        path = _existing(path, self.reading.content)
        return self.reading.sources.describe(path, self.reading.content, self.files)


def draft_pack(reading: Reading, files: Mapping[str, bytes]) -> tuple[Draft | None, list[Issue]]:
    """What of a pack can be read, and everything that cannot; None where too little is left to check."""
    issues = list(reading.issues)
    content = {key: list(value) if isinstance(value, list) else value for key, value in reading.content.items()}
    kept = {key: list(range(len(value))) for key, value in content.items() if isinstance(value, list)}
    dropped: set[str] = set()
    if not reading.is_complete:
        content = _FILLED_HEAD | content
    for round_ in range(_ROUNDS):
        try:
            pack = Pack.model_validate(content)
        except ValidationError as error:
            if round_ == 0:
                issues += describe_faults(error, content, reading.sources, files)
            _leave_out(error, content, kept, dropped)
        else:
            return Draft(pack, reading, files, kept, frozenset(dropped)), issues
    return None, issues


def _leave_out(error: ValidationError, content: dict[str, Any], kept: dict[str, list[int]], dropped: set[str]) -> None:
    """Mends or takes out every top-level entry that has a fault; what the pack cannot do without is filled in."""
    bad_entries: dict[str, set[int]] = {}
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        key, *rest = fault["loc"]
        entries = content.get(str(key))
        if rest and isinstance(rest[0], int) and isinstance(entries, list):
            mended = _mend(entries[rest[0]], rest[1:])
            if mended is None:
                bad_entries.setdefault(str(key), set()).add(rest[0])
            else:
                entries[rest[0]] = mended
        elif key == "id":
            content["id"] = _FILLED_HEAD["id"]
        elif key in _FILLED:
            content[str(key)] = _FILLED[str(key)]
            kept[str(key)] = []
        else:
            content.pop(str(key), None)
    for key, bad in bad_entries.items():
        dropped |= set(_ids(content[key][index] for index in bad))
        kept[key] = [position for index, position in enumerate(kept[key]) if index not in bad]
        content[key] = [entry for index, entry in enumerate(content[key]) if index not in bad]


def _mend(entry: Any, path: list[str | int]) -> dict[str, Any] | None:
    """The entry without its faulty part, so that its other parts are checked too; None where that is not possible."""
    if not isinstance(entry, Mapping):
        return None
    key = next((part for part in path if part != entry.get("kind")), None)
    if not isinstance(key, str):
        return None
    if key in _FILLED:
        return None if entry.get(key) == _FILLED[key] else {**entry, key: _FILLED[key]}
    return {name: value for name, value in entry.items() if name != key} if key in entry else None


def _ids(values: Iterable[Any]) -> Iterable[str]:
    """Every id inside: also the sub-practices of a practice, the fields of a profile item."""
    for value in values:
        if isinstance(value, Mapping):
            if isinstance(value.get("id"), str):
                yield value["id"]
            yield from _ids(value.values())
        elif isinstance(value, list):
            yield from _ids(value)


def _existing(path: Path, content: Any) -> Path:
    """The longest beginning of a path that the content has: a default that nobody wrote has no line."""
    value = content
    for length, part in enumerate(path):
        has_key = isinstance(value, Mapping) and part in value
        has_entry = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if not has_key and not has_entry:
            return path[:length]
        value = value[part]
    return path
