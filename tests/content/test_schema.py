"""The published schema is the one of the program, and it says of a file what the program says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from readiness.content.loader import load_shipped
from readiness.content.schema import pack_file_schema, schema_path, schema_text

QUICK = Path(__file__).resolve().parents[1] / "data" / "packs" / "quick-check" / "pack.yaml"


def _validator() -> jsonschema.Draft202012Validator:
    schema = pack_file_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_published_schema_is_fresh() -> None:
    assert schema_path().read_text(encoding="utf-8") == schema_text(), "run: python -m readiness.content.schema"


def test_every_shipped_file_fits_the_schema_and_names_it() -> None:
    validator = _validator()
    for name, data in load_shipped("agent-production").files.items():
        assert data.startswith(b"# yaml-language-server: $schema=../schema/pack-file.json"), name
        assert list(validator.iter_errors(yaml.safe_load(data))) == [], name


@pytest.mark.parametrize(
    "change",
    [
        {"weight": "heavy"},
        {"levels": ["a", "b"]},
        {"kind": "slider"},
        {"wieght": 3},
        {"condition": {"field": "Q-01.agents", "op": "around", "value": 1}},
    ],
)
def test_the_schema_refuses_what_the_program_refuses(change: dict[str, Any]) -> None:
    content = yaml.safe_load(QUICK.read_text(encoding="utf-8"))
    content["questions"][0] |= change

    assert not _validator().is_valid(content)


def test_a_question_may_leave_its_section_to_the_file() -> None:
    content = {"section": "SEE", "questions": yaml.safe_load(QUICK.read_text(encoding="utf-8"))["questions"]}
    for question in content["questions"]:
        del question["section"]

    assert _validator().is_valid(content)
    assert json.loads(schema_text())["properties"]["section"]
