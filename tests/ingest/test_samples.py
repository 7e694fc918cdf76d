"""The sample exports with known truth are reproduced exactly, workbook and text alike."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from readiness.app.import_view import expected
from readiness.ingest.examination import Request
from readiness.ingest.pipeline import examine

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "samples" / "metrics"
TRUTHS = sorted(SAMPLES.glob("case_*.truth.json"))
CASES = [(truth, name) for truth in TRUTHS for name in json.loads(truth.read_text())["files"]]
EXPLANATIONS = {"test", "first_row", "expected_warnings"}


def differences(want: Any, got: Any, tolerance: dict[str, float], where: str = "") -> list[str]:
    """Places where a result leaves the tolerance of the truth file."""
    if isinstance(want, dict):
        if not isinstance(got, dict):
            return [f"{where}: missing"]
        return [
            line
            for key, value in want.items()
            if key not in EXPLANATIONS
            for line in differences(value, got.get(key), tolerance, f"{where}.{key}")
        ]
    if isinstance(want, bool | str | list) or want is None:
        return [] if want == got else [f"{where}: {got!r}, not {want!r}"]
    if got is None:
        return [f"{where}: missing"]
    return [] if abs(got - want) <= allowed(where, want, tolerance) else [f"{where}: {got!r}, not {want!r}"]


def allowed(where: str, want: float, tolerance: dict[str, float]) -> float:
    if "p_value" in where:
        return tolerance["p_value_relative"] * want
    if "cost" in where:
        return tolerance["cost"]
    if "latency" in where:
        return tolerance["latency_ms"]
    if "_pp" in where:
        return tolerance["fitted_change_pp"]
    if "rate" in where or "compound.p" in where or "compound.o" in where:
        return tolerance["rate"]
    return 0


@pytest.mark.parametrize(("truth", "name"), CASES, ids=[name for _, name in CASES])
def test_sample_gives_its_truth(truth: Path, name: str) -> None:
    case = json.loads(truth.read_text())
    found = examine(Request(SAMPLES / name), lambda *_: None)
    assert differences(case["expect"], expected(found), case["conventions"]["tolerance"]) == []


@pytest.mark.parametrize(("truth", "name"), CASES, ids=[name for _, name in CASES])
def test_nothing_is_skipped_that_the_truth_does_not_name(truth: Path, name: str) -> None:
    case = json.loads(truth.read_text())["expect"]
    found = examine(Request(SAMPLES / name), lambda *_: None)
    assert found.skipped == case.get("rows_skipped", {})


@pytest.mark.skipif(not SHARED.exists(), reason="the originals of the samples are not beside this checkout")
def test_samples_are_the_originals() -> None:
    for original in SHARED.iterdir():
        copy = SAMPLES / original.name
        assert hashlib.sha256(copy.read_bytes()).digest() == hashlib.sha256(original.read_bytes()).digest(), copy.name
