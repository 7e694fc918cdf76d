"""The shipped pack says exactly what the question bank and the facts say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from readiness.content.loader import load_shipped, pack_from_bytes, shipped_packs

DESIGN = Path(__file__).resolve().parents[3] / "shared" / "design"
BANK_KEYS = {
    "sections": "sections",
    "practices": "practices",
    "layers": "layers",
    "gates": "gates",
    "ladder": "ladder",
    "evidence_levels": "evidence_levels",
    "modes": "modes",
    "intake": "profile",
    "questions": "questions",
    "import_metrics": "metrics",
    "cross_checks": "cross_checks",
    "pools": "pools",
    "phases": "phases",
    "paces": "paces",
    "levers": "levers",
    "initiatives": "initiatives",
    "advisories": "advisories",
    "reference_cards": "reference_cards",
    "platform_cards": "platform_cards",
    "tool_cards": "tool_cards",
}


def _original(name: str) -> dict[str, Any]:
    path = DESIGN / name
    if not path.is_file():
        pytest.skip(f"the original {name} is not beside this checkout")
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _differences(expected: Any, found: Any, place: str) -> list[str]:
    """Every value of `expected` that `found` does not hold; an absent default counts as held."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [d for key, value in expected.items() for d in _differences(value, found.get(key), f"{place}.{key}")]
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return [f"{place}: {len(found)} entries instead of {len(expected)}"]
        return [
            d for i, (e, f) in enumerate(zip(expected, found, strict=True)) for d in _differences(e, f, f"{place}[{i}]")
        ]
    if expected == found and isinstance(expected, bool) == isinstance(found, bool):
        return []
    return [f"{place}: {found!r} instead of {expected!r}"]


def test_everything_in_the_question_bank_is_in_the_pack_unchanged() -> None:
    bank = _original("question_bank.json")
    dumped = load_shipped("agent-production").pack.model_dump(mode="json", by_alias=True)

    differences = [d for theirs, ours in BANK_KEYS.items() for d in _differences(bank[theirs], dumped[ours], ours)]

    assert differences == []
    assert dumped["version"] == bank["version"]


def test_everything_in_the_facts_is_in_the_pack_unchanged() -> None:
    facts = _original("facts.json")
    dumped = load_shipped("agent-production").pack.model_dump(mode="json", by_alias=True)

    assert _differences(facts["facts"], dumped["facts"], "facts") == []
    assert [fact["id"] for fact in dumped["facts"]] == [fact["id"] for fact in facts["facts"]]
    assert dumped["fact_rules"]["rule"] == facts["rule"]
    assert dumped["fact_rules"]["needs_consultant_care"] == facts["needs_consultant_care"]


def test_the_pack_has_the_promised_size() -> None:
    pack = load_shipped("agent-production").pack

    assert len(pack.profile) == 12
    assert len(pack.questions) == 62
    assert sum(question.kind == "ladder" for question in pack.questions) == 45
    assert len(pack.initiatives) == 40
    assert len(pack.facts) == 132
    assert [section.id for section in pack.workshop_sections] == ["OBS", "QUA", "INT", "OWN", "DAT", "GOV"]
    assert sorted(q.id for q in pack.questions if q.gate) == sorted(g.id for g in pack.gates if g.derived is None)


def test_any_yaml_program_reads_the_same_values() -> None:
    loaded = load_shipped("agent-production")

    together: dict[str, Any] = {}
    questions: list[dict[str, Any]] = []
    for data in loaded.files.values():
        part = yaml.safe_load(data)
        questions += [{"section": part["section"], **question} for question in part.pop("questions", [])]
        together |= part
    together["questions"] = questions
    together.pop("section")

    dumped = loaded.pack.model_dump(mode="json", by_alias=True)
    order = {question["id"]: question for question in dumped["questions"]}
    for question in questions:
        assert _differences(question, order[question["id"]], question["id"]) == []
    for key in set(together) - {"questions"}:
        assert _differences(together[key], dumped[key], key) == []


def test_the_kept_files_make_the_same_pack_again() -> None:
    loaded = load_shipped("agent-production")

    again = pack_from_bytes(loaded.files)

    assert again.pack == loaded.pack
    assert again.hash == loaded.hash


def test_the_hash_follows_weights_and_thresholds_but_not_comments() -> None:
    loaded = load_shipped("agent-production")

    def changed(name: str, old: bytes, new: bytes) -> str:
        data = loaded.files[name]
        assert old in data
        return pack_from_bytes({**loaded.files, name: data.replace(old, new, 1)}).hash

    assert changed("pack.yaml", b"gap_weak_below: 40", b"gap_weak_below: 41") != loaded.hash
    assert changed("int.yaml", b"weight: 3", b"weight: 2") != loaded.hash
    assert changed("int.yaml", b"weight: 3", b"weight: 3.0") == loaded.hash
    assert changed("int.yaml", b"\nsection: INT", b"\n# a remark\nsection: INT") == loaded.hash


def test_shipped_packs_are_listed() -> None:
    summaries = shipped_packs()

    assert [summary.id for summary in summaries] == ["agent-production"]
    assert summaries[0].title == load_shipped("agent-production").pack.title
