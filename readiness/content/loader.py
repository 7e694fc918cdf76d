"""Questionnaire packs: folders of YAML files -> `Pack`, with a content hash and the files as read.

A pack is a folder with `pack.yaml` and any further `*.yaml` files. Every top-level key stands in one file;
only `questions` may be spread over several, one per section, each naming its `section` once at the top.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files as resource_files
from importlib.resources.abc import Traversable
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from readiness.content.faults import describe_faults
from readiness.content.sources import Sources, read_content
from readiness.content.yaml_reader import MAX_BYTES, YamlRefused, read_yaml
from readiness.domain.questionnaire import Pack
from readiness.errors import ContentError, Issue
from readiness.language import tr

HEAD_FILE: Final = "pack.yaml"
MAX_FILES: Final = 100
MAX_TOTAL: Final = 5_000_000


class LoadedPack(NamedTuple):
    """A pack that was read.

    Attributes:
        pack: the pack.
        hash: SHA-256 (hex) over the canonical JSON of its content; comments and layout do not enter it.
        files: the files as read, by name; `pack_from_bytes` makes the same pack of them again.
        sources: where in which file every part of the pack stands, for naming places.
    """

    pack: Pack
    hash: str
    files: dict[str, bytes]
    sources: Sources


class PackSummary(NamedTuple):
    """What a list of packs shows of one."""

    id: str
    title: str
    version: str
    about: str
    folder: FilePath | Traversable


def load_pack(directory: FilePath | Traversable) -> LoadedPack:
    """The pack in a folder.

    Raises:
        ContentError: the folder holds no readable pack; `issues` lists everything found, with file and line.
    """
    return pack_from_bytes(read_files(directory))


def pack_from_bytes(files: Mapping[str, bytes]) -> LoadedPack:
    """The pack written in these files (by name), as `LoadedPack.files` keeps them.

    Raises:
        ContentError: the files make no pack; `issues` lists everything found, with file and line.
    """
    if HEAD_FILE not in files:
        raise ContentError(
            tr("There is no {head_file}: this folder is not a questionnaire pack.", head_file=HEAD_FILE),
            issues=[
                Issue(
                    "error",
                    "no_head",
                    tr("There is no {head_file}.", head_file=HEAD_FILE),
                    hint=tr("Choose the folder that holds it."),
                )
            ],
            hint=tr("Choose the folder that holds {head_file}.", head_file=HEAD_FILE),
        )
    reading = read_content(files, HEAD_FILE)
    if not reading.is_complete:
        raise _unreadable(reading.issues)
    content, sources = reading.content, reading.sources
    try:
        pack = Pack.model_validate(content)
    except ValidationError as error:
        raise _unreadable([*reading.issues, *describe_faults(error, content, sources, files)]) from error
    if reading.issues:
        raise _unreadable(reading.issues)
    return LoadedPack(pack, _hash(content), dict(files), sources)


def shipped_packs() -> tuple[PackSummary, ...]:
    """The packs that come with the product, by id."""
    folder = resource_files("questionnaires")
    found = [summarise_pack(entry) for entry in folder.iterdir() if entry.is_dir() and (entry / HEAD_FILE).is_file()]
    return tuple(sorted(found, key=lambda summary: summary.id))


@functools.lru_cache(maxsize=4)
def load_shipped(pack_id: str) -> LoadedPack:
    """A pack that comes with the product; read once per process.

    Raises:
        ContentError: no shipped pack has this id.
    """
    for summary in shipped_packs():
        if summary.id == pack_id:
            return load_pack(summary.folder)
    known = ", ".join(summary.id for summary in shipped_packs())
    raise ContentError(
        tr("There is no questionnaire pack '{pack_id}'.", pack_id=pack_id),
        hint=tr("Known packs: {known}.", known=known),
    )


def summarise_pack(directory: FilePath | Traversable) -> PackSummary:
    """What a list shows of the pack in a folder, from its head file alone.

    Raises:
        ContentError: the head file is missing or unreadable.
    """
    name = HEAD_FILE
    try:
        head = read_yaml(_read_bytes(directory / name, name), name)
    except YamlRefused as error:
        raise _unreadable([error.issue]) from error
    if not isinstance(head, dict) or not isinstance(head.get("id"), str):
        raise ContentError(
            tr("{name} does not name the pack.", name=name), hint=tr("Give it an id, a title and a version.")
        )
    return PackSummary(
        head["id"],
        str(head.get("title") or head["id"]),
        str(head.get("version") or ""),
        str(head.get("about") or ""),
        directory,
    )


def read_files(directory: FilePath | Traversable) -> dict[str, bytes]:
    """The YAML files of a folder by name, the head file first.

    Raises:
        ContentError: the folder or a file cannot be read, or there are too many.
    """
    try:
        entries = sorted(
            (entry for entry in directory.iterdir() if entry.name.endswith((".yaml", ".yml")) and entry.is_file()),
            key=lambda entry: (entry.name != HEAD_FILE, entry.name),
        )
    except NotADirectoryError as error:
        raise ContentError(
            tr("{directory} is a file.", directory=directory),
            hint=tr("Name the folder that holds {head_file}.", head_file=HEAD_FILE),
        ) from error
    except OSError as error:
        raise ContentError(
            tr("The folder {directory} cannot be read.", directory=directory),
            hint=tr("Check that it exists and that you may open it."),
        ) from error
    if len(entries) > MAX_FILES:
        raise ContentError(
            tr(
                "The folder {directory} holds {entries} YAML files; a pack has at most {max_files}.",
                directory=directory,
                entries=len(entries),
                max_files=MAX_FILES,
            ),
            hint=tr("Choose the folder that holds {head_file}.", head_file=HEAD_FILE),
        )
    found: dict[str, bytes] = {}
    for entry in entries:
        if isinstance(entry, FilePath) and entry.is_symlink():
            raise ContentError(
                tr("{name} is a link to another file.", name=entry.name),
                hint=tr("A pack holds its files itself, so that nothing else is copied into an engagement."),
            )
        found[entry.name] = _read_bytes(entry, entry.name)
        if sum(map(len, found.values())) > MAX_TOTAL:
            raise ContentError(
                tr(
                    "The YAML files in {directory} have more than {max_total} MB together.",
                    directory=directory,
                    max_total=MAX_TOTAL // 1000000,
                ),
                hint=tr("A questionnaire is far smaller; choose the folder that holds one."),
            )
    return found


def _read_bytes(entry: FilePath | Traversable, name: str) -> bytes:
    """At most one byte more than a pack file may have: enough for the reader to refuse it."""
    try:
        with entry.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ContentError(
            tr("{name} cannot be read: {strerror}.", name=name, strerror=error.strerror or error),
            hint=tr("Check that the file exists and may be opened."),
        ) from error


def _unreadable(issues: Sequence[Issue]) -> ContentError:
    first = issues[0]
    message = str(first)
    if len(issues) > 1:
        message = tr("The questionnaire pack has {count} problems. First: {first}", count=len(issues), first=first)
    return ContentError(
        message, issues=issues, hint=tr("Correct the pack's files, or use a pack that comes with the product.")
    )


def _hash(content: Mapping[str, Any]) -> str:
    canonical = json.dumps(
        _canonical(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def _canonical(value: Any) -> Any:
    """The same content written in another way (1.0 for 1, null for a missing key) gives the same form."""
    if isinstance(value, Mapping):
        return {key: _canonical(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_canonical(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
