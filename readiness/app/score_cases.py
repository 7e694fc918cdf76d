"""Runs a file of scoring cases: its own small questionnaire, sheets with expected figures, and auxiliary vectors."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from readiness.app.case_pack import case_metrics, case_pack, case_profile, case_responses
from readiness.app.score_json import path_json, score_json, sensitivity_json
from readiness.domain.crosscheck import ImportedMetrics, Profile
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response, Vote
from readiness.domain.roadmap.vectors import run_vector
from readiness.domain.scoring import score
from readiness.domain.scoring.indices import spend_balance, stall_exposure, stuck_share
from readiness.domain.scoring.scorecard import BandId
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path
from readiness.domain.scoring.votes import count_votes
from readiness.errors import ReadinessError

DEFAULT_TOLERANCE: Final = 1e-6
MAX_BYTES: Final = 20_000_000
# Groups whose ids must match exactly; within other objects only the keys that the case names are compared.
CLOSED: Final = frozenset({"questions", "sections", "practices", "layers", "gates"})
PATHS: Final[Mapping[str, BandId]] = {
    "pathToPilotOnly": "pilot_only",
    "pathToConditional": "conditional",
    "pathToProductionReady": "production_ready",
}
# Which side of the balance a kind of spending is on (questionnaire.md B.8).
BUILD_SPEND: Final = ("model_selection", "prompt_engineering", "agent_features")
OPERATE_SPEND: Final = ("evaluation", "operations", "domain_data")
BLOCKED_FACT: Final = "survey-blocked-64"
STUCK_FACT: Final = "survey-stalled-72"


@dataclass(frozen=True)
class CaseDifference:
    """A case that does not hold: its id and the keys that differ, each with what was expected and found."""

    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class ScoreCasesResult:
    """How a file of scoring cases went."""

    passed: int
    failures: tuple[CaseDifference, ...]


def run_score_cases(path: Path) -> ScoreCasesResult:
    """Run every case and every auxiliary vector of a file.

    Raises:
        ReadinessError: The file cannot be read or has not the form of a case file.
    """
    content = _read(path)
    tolerance = float(content.get("tolerance", DEFAULT_TOLERANCE))
    outcomes: list[CaseDifference] = []
    try:
        pack = case_pack(content["questionnaire"]) if content.get("cases") else None
        outcomes += [_run_case(pack, case, tolerance) for case in content.get("cases", ())]
        outcomes += _run_vectors(content.get("aux", {}), tolerance)
    except (KeyError, TypeError, ValueError, AttributeError, ValidationError) as error:
        raise ReadinessError(
            f"{path.name} has not the form of a file of scoring cases: {_reason(error)}.",
            hint="A case needs an id, an input with profile, metrics and answers, and what is expected.",
        ) from error
    if not outcomes:
        raise ReadinessError(f"{path.name} holds no cases.", hint="Choose a file of scoring cases.")
    failures = tuple(outcome for outcome in outcomes if outcome.keys)
    return ScoreCasesResult(passed=len(outcomes) - len(failures), failures=failures)


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadinessError(f"{path.name} is larger than a file of cases can be.", hint="Choose the case file.")
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReadinessError(f"{path} cannot be read: {error.strerror}.", hint="Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise ReadinessError(f"{path.name} is not readable JSON.", hint="Choose a file of scoring cases.") from error
    if not isinstance(content, dict):
        raise ReadinessError(f"{path.name} holds no cases.", hint="Choose a file of scoring cases.")
    return content


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing or not known"
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error)


# --- sheets ---------------------------------------------------------------------------------------------------


def _run_case(pack: Pack | None, case: Mapping[str, Any], tolerance: float) -> CaseDifference:
    given = case["input"]
    if pack is None:
        raise KeyError("questionnaire")
    profile = case_profile(given.get("profile", {}))
    found = _figures(
        pack,
        profile,
        case_responses(given.get("answers", {})),
        case_metrics(given.get("metrics", {})),
        case["expected"],
    )
    return CaseDifference(str(case["id"]), tuple(differences(case["expected"], found, tolerance)))


def _figures(
    pack: Pack,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    metrics: ImportedMetrics,
    expected: Mapping[str, Any],
) -> dict[str, Any]:
    card = score(pack, profile, responses, metrics)
    found = score_json(card, pack)
    if "sensitivity" in expected:
        found["sensitivity"] = sensitivity_json(sensitivity(pack, profile, card))
    wanted = {PATHS[key] for key in expected if key in PATHS} | set(expected.get("shortestPath", ()))
    paths = {band: path_json(shortest_path(pack, profile, card, band)) for band in sorted(wanted)}
    found |= {key: paths[band] for key, band in PATHS.items() if band in paths}
    return found | {"shortestPath": paths}


def differences(expected: Any, found: Any, tolerance: float, where: str = "") -> list[str]:
    """Keys at which a found value is not the expected one, with both values."""
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        keys = sorted({*expected, *found} if where in CLOSED else expected, key=str)
        return [
            line
            for key in keys
            for line in differences(
                expected.get(key, "(nothing)"), found.get(key, "(nothing)"), tolerance, f"{where}.{key}".lstrip(".")
            )
        ]
    if _is_list(expected) and _is_list(found) and len(expected) == len(found):
        pairs = enumerate(zip(expected, found, strict=True))
        return [line for place, (e, f) in pairs for line in differences(e, f, tolerance, f"{where}[{place}]")]
    if _is_same(expected, found, tolerance):
        return []
    return [f"{where}: expected {_short(expected)}, found {_short(found)}"]


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_same(expected: Any, found: Any, tolerance: float) -> bool:
    if isinstance(expected, bool) or isinstance(found, bool):
        return expected is found
    if isinstance(expected, int | float) and isinstance(found, int | float):
        # Expectations are written with six decimals; the last one may lie either way.
        return math.isclose(expected, found, rel_tol=0.0, abs_tol=tolerance * (1 + 1e-6))
    return bool(expected == found)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


# --- auxiliary vectors ----------------------------------------------------------------------------------------


def _run_vectors(aux: Mapping[str, Any], tolerance: float) -> list[CaseDifference]:
    runners = {"votes": _votes, "balance": _balance, "stall": _stall, "baseRates": _base_rates}
    found = [
        CaseDifference(name, tuple(differences(vector["expected"], run(vector), tolerance)))
        for kind, run in runners.items()
        for name, vector in _vectors(kind, aux)
    ]
    roadmaps = [*_vectors("roadmap", aux), *_vectors("roadmaps", aux)]
    return found + [_roadmap(name, vector, tolerance) for name, vector in roadmaps]


def _vectors(kind: str, aux: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    if kind not in aux:
        return []
    if kind == "baseRates":
        return [(f"aux.{kind}", {"expected": aux[kind]})]
    listed = aux[kind] if isinstance(aux[kind], list) else [aux[kind]]
    return [
        (f"aux.{kind}" + (f"[{vector.get('id', place)}]" if isinstance(aux[kind], list) else ""), vector)
        for place, vector in enumerate(listed)
    ]


def _votes(vector: Mapping[str, Any]) -> dict[str, Any]:
    roles = vector.get("roles") or [""] * len(vector["votes"])
    result = count_votes(
        Vote(level=None if vote == "?" else vote, role=role) for vote, role in zip(vector["votes"], roles, strict=True)
    )
    if not result.known:
        return {"state": "unknown"}
    return {
        "state": "answered",
        "q1": result.q1,
        "median": result.median,
        "q3": result.q3,
        "range": result.spread,
        "flag": result.flag,
        "roleGap": result.gap,
    }


def _balance(vector: Mapping[str, Any]) -> dict[str, Any]:
    spend = vector["spend"]
    build, operate = (math.fsum(spend.get(k, 0) for k in side) for side in (BUILD_SPEND, OPERATE_SPEND))
    apart = math.fsum(amount for k, amount in spend.items() if k not in {*BUILD_SPEND, *OPERATE_SPEND})
    found = spend_balance(build, operate, apart, float(vector.get("target", 0.4)))
    return {"index": found.index, "moveToTarget": found.move_to_target, "reading": found.reading}


def _stall(vector: Mapping[str, Any]) -> dict[str, Any]:
    given = vector["input"]
    found = stall_exposure(
        given["gap_lo"],
        owner_passes=given["owner_pass"],
        months=given["months"],
        blocked_months=given["blocked_months"] or None,
    )
    return {"points": found.points, "reading": found.reading}


def _base_rates(_vector: Mapping[str, Any]) -> dict[str, Any]:
    """From the facts of the shipped questionnaire, where the survey's figures stand with their provenance."""
    from readiness.content import loader

    facts = loader.load_shipped("agent-production").pack.fact_by_id
    blocked, stuck = (float(facts[name].values[0].value or 0) / 100 for name in (BLOCKED_FACT, STUCK_FACT))
    return {
        "blockedGivenAttempt": blocked,
        "sixMonthsGivenBlocked": stuck,
        "sixMonthsGivenAttempt": stuck_share(blocked, stuck),
    }


def _roadmap(name: str, vector: Mapping[str, Any], tolerance: float) -> CaseDifference:
    found = run_vector(vector)
    expected = dict(vector["expected"])
    lines: list[str] = []
    if "plan" in expected:  # compared by id: the order of the plan is stated by `order`
        lines += differences(_by_id(expected.pop("plan")), _by_id(found.pop("plan")), tolerance, "plan")
    return CaseDifference(name, (*lines, *differences(expected, found, tolerance)))


def _by_id(rows: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {str(row["id"]): row for row in rows}
