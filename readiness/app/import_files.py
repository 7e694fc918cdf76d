"""Small files around an import: a pasted table, and the mapping of one file's columns kept for the next."""

from __future__ import annotations

import shutil
from pathlib import Path

from readiness import scratch
from readiness.app.import_view import Inspection
from readiness.errors import IngestError
from readiness.ingest.fields import FIELDS, shown_name
from readiness.ingest.settings import from_json, to_json
from readiness.language import tr

PASTED = "paste"
"""Purpose of the temporary folder of a pasted table."""


def keep_pasted(text: str) -> Path:
    """A pasted table as a file that `inspect_file` and `prepare` take; `forget_pasted` removes it.

    Raises:
        IngestError: the text is no table.
    """
    if "\t" not in text and "\n" not in text.strip():
        raise IngestError(
            tr("The clipboard holds no table."), hint=tr("Copy the cells with their header row, then paste.")
        )
    path = scratch.make_folder(PASTED) / "pasted table.tsv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def is_pasted(path: Path) -> bool:
    """Whether a file is the temporary one of a pasted table."""
    return path.parent.name.startswith(f"{PASTED}-") and path.parent.parent == scratch.run_folder()


def pasted_text(path: Path) -> str:
    """The text of a pasted table, empty if its file is gone."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def forget_pasted(path: Path) -> None:
    """Remove the file of a pasted table; does nothing to any other file."""
    if is_pasted(path):
        shutil.rmtree(path.parent, ignore_errors=True)


def load_mapping(path: Path) -> dict[str, str]:
    """Settings of a saved mapping.

    Raises:
        IngestError: it cannot be read, or is no mapping.
    """
    try:
        return from_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise IngestError(
            tr("{path} cannot be read: {strerror}.", path=path, strerror=(error.strerror or "").lower()),
            hint=tr("Check the path."),
        ) from error
    except ValueError as error:
        raise IngestError(
            tr("{path_name} is no mapping: {error}.", path_name=path.name, error=error),
            hint=tr("Use a file that this program saved."),
        ) from error


def fields_of(grain: str) -> tuple[str, ...]:
    """The fields that a column can be read as at this grain, by the names that settings use."""
    return tuple(shown_name(name, grain) for name in FIELDS.get(grain, ()))


def save_mapping(text: str, path: Path) -> None:
    """Write a mapping.

    Raises:
        IngestError: the file cannot be written.
    """
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise IngestError(
            tr("{path} cannot be written: {reason}.", path=path, reason=reason), hint=tr("Choose another folder.")
        ) from error


def mapping_json(inspection: Inspection) -> str:
    """The mapping of an inspection, to save and to use again."""
    return to_json(inspection.mapping, inspection.headers)
