"""Formulas by name: list them, compute one, run a file of cases."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.domain.formulas import FORMULAS, Evaluation, evaluate
from readiness.errors import ProjectionError, ReadinessError

DEFAULT_TOLERANCE = 1e-9
"""What a case is held to that states no tolerance of its own."""


@dataclass(frozen=True)
class FormulaLine:
    """One line of the list of formulas."""

    name: str
    arguments: tuple[str, ...]
    summary: str


@dataclass(frozen=True)
class CaseFailure:
    """A case that does not hold, and why."""

    id: str
    reason: str


@dataclass(frozen=True)
class CasesResult:
    """How a file of cases went."""

    passed: int
    failures: tuple[CaseFailure, ...]


def list_formulas() -> tuple[FormulaLine, ...]:
    """Every public formula with its arguments and what it computes."""
    return tuple(
        FormulaLine(
            formula.name,
            (*formula.required, *(f"[{name}]" for name in formula.optional)),
            formula.summary,
        )
        for formula in FORMULAS.values()
    )


def compute_formula(name: str, inputs: Mapping[str, Any]) -> Evaluation:
    """Compute one formula from JSON values.

    Raises:
        ProjectionError: the formula is not known, or an argument is unknown, missing or out of range.
    """
    return evaluate(name, inputs)


def parse_inputs(words: Sequence[str]) -> dict[str, Any]:
    """Arguments written as `key=value`, each value in JSON (`n=[5,10,20]`).

    Bare words are taken as text, and numbers may begin with their decimal point.

    Raises:
        ProjectionError: a word has no `=`, or a key comes twice.
    """
    inputs: dict[str, Any] = {}
    for word in words:
        key, mark, text = word.partition("=")
        if not mark or not key:
            raise ProjectionError(f"{word!r} is not of the form key=value.", hint="For example: p=0.95 n=20.")
        if key in inputs:
            raise ProjectionError(f"{key} is given twice.")
        try:
            inputs[key] = json.loads(re.sub(r"(?<![\w.])\.(?=\d)", "0.", text))
        except ValueError:
            inputs[key] = text
    return inputs


def read_cases(path: Path) -> list[Mapping[str, Any]]:
    """Cases of a JSON file: an object with `cases`, or a bare list.

    Raises:
        ProjectionError: the file cannot be read, is not JSON, or holds no cases.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProjectionError(
            f"Cannot read {path}: {error.strerror or error}.", hint="Check the path of the case file."
        ) from error
    except ValueError as error:
        raise ProjectionError(
            f"{path} is not a JSON file: {error}.", hint='A case file is {"cases": [...]}.'
        ) from error
    cases = content.get("cases") if isinstance(content, dict) else content
    if not isinstance(cases, list) or not all(
        isinstance(case, dict)
        and isinstance(case.get("fn"), str)
        and isinstance(case.get("inputs"), dict)
        and "expected" in case
        for case in cases
    ):
        raise ProjectionError(
            f"{path} holds no list of cases.",
            hint="Each case has id, fn, inputs, expected and may have tolerance and status.",
        )
    return cases


def run_cases(path: Path) -> CasesResult:
    """Compute every case of a file and compare value, and status where a case states one.

    Rule: |actual - expected| <= tolerance * max(1, |expected|); with `tolerance_type` abs the tolerance is
    absolute; tolerance 0 is exact; null stands for undefined or infinite.

    Raises:
        ProjectionError: the file cannot be read or holds no cases.
    """
    failures: list[CaseFailure] = []
    cases = read_cases(path)
    for number, case in enumerate(cases, start=1):
        reason = _reason(case)
        if reason:
            failures.append(CaseFailure(str(case.get("id", f"case {number}")), reason))
    return CasesResult(len(cases) - len(failures), tuple(failures))


def _reason(case: Mapping[str, Any]) -> str:
    """Why a case does not hold; empty if it does."""
    try:
        result = evaluate(case["fn"], case["inputs"])
    except ReadinessError as error:
        return str(error)
    expected, status = case["expected"], case.get("status")
    if status is None and isinstance(expected, dict) and "status" in expected:
        status = expected["status"]
        expected = {key: value for key, value in expected.items() if key != "status"}
        expected = expected["value"] if set(expected) == {"value"} else expected
    found = list(result.statuses) if isinstance(status, list) else result.status
    if status is not None and found != status:
        return f"status is {found}, expected {status}"
    tolerance = case.get("tolerance", DEFAULT_TOLERANCE)
    return _difference(result.value, expected, tolerance, absolute=case.get("tolerance_type") == "abs")


def _difference(actual: Any, expected: Any, tolerance: float, where: str = "value", *, absolute: bool) -> str:
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return f"{where} is {actual!r}, expected an object"
        pairs = [(f"{where}.{key}", actual.get(key, _MISSING), want) for key, want in expected.items()]
    elif isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            return f"{where} is {actual!r}, expected {len(expected)} elements"
        pairs = [(f"{where}[{i}]", got, want) for i, (got, want) in enumerate(zip(actual, expected, strict=True))]
    else:
        return (
            ""
            if _agrees(actual, expected, tolerance, absolute=absolute)
            else f"{where} is {actual!r}, expected {expected!r}"
        )
    return next((d for w, got, want in pairs if (d := _difference(got, want, tolerance, w, absolute=absolute))), "")


_MISSING = "missing"


def _agrees(actual: Any, expected: Any, tolerance: float, *, absolute: bool) -> bool:
    if isinstance(expected, (bool, str)) or expected is None:
        return bool(type(actual) is type(expected) and actual == expected)
    if isinstance(actual, bool) or not isinstance(actual, (int, float)):
        return False
    scale = 1.0 if absolute else max(1.0, abs(expected))
    return bool(abs(actual - expected) <= tolerance * scale)
