"""The JSON Schema of pack files, for completion and checking while an author types.

`python -m readiness.content.schema` writes it beside the shipped packs; a test fails when it is stale.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from readiness.domain.questionnaire import Pack

SCHEMA_NAME: Final = "pack-file.json"
_QUESTION_KINDS: Final = (
    "LadderQuestion",
    "YesNoQuestion",
    "ChoiceQuestion",
    "MultiQuestion",
    "NumberQuestion",
    "DerivedQuestion",
)


def pack_file_schema() -> dict[str, Any]:
    """The schema of one file of a pack (JSON Schema 2020-12): any of the pack's parts, and `section` for its questions.

    A question may leave out its section where the file names one; every other requirement is the pack's own.
    """
    schema = _without_titles(Pack.model_json_schema(by_alias=True))
    for kind in _QUESTION_KINDS:
        schema["$defs"][kind]["required"].remove("section")
    properties = {"section": {"type": "string", "description": "Section of the questions in this file."}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a questionnaire pack",
        "description": "Every part stands in one file of the pack; questions may be spread over one file per section.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties | schema["properties"],
        "$defs": schema["$defs"],
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(pack_file_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def schema_path() -> Path:
    """Where the schema is published."""
    return Path(str(files("questionnaires") / "schema" / SCHEMA_NAME))


def _without_titles(value: Any) -> Any:
    """Pydantic repeats every key as a title; an editor shows the key anyway."""
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {name: _without_titles(part) for name, part in item.items()}
        if key in ("properties", "$defs") and isinstance(item, dict)
        else _without_titles(item)
        for key, item in value.items()
        if not (key == "title" and isinstance(item, str))
    }


if __name__ == "__main__":
    schema_path().parent.mkdir(exist_ok=True)
    schema_path().write_text(schema_text(), encoding="utf-8")
