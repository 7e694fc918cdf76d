"""The small questionnaire form of case files, as a pack, profile, responses and metrics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from readiness.domain.crosscheck import NO_METRICS, ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response

PROFILE_ITEM: Final = "case"
ANCHORS: Final = ("0", "1", "2", "3", "4")
# Words of the small form for a rule's comparison.
COMPARISONS: Final[Mapping[str, str]] = {
    "below": "lt",
    "atLeast": "gte",
    "above": "gt",
    "atMost": "lte",
    "equals": "eq",
}


def case_pack(small: Mapping[str, Any]) -> Pack:
    """The pack of a case file's questionnaire.

    Raises:
        ValidationError, KeyError: It has not the small form.
    """
    config = small.get("config", {})
    return Pack.model_validate(
        {
            "id": "case",
            "title": "Case file",
            "version": str(small.get("version", "")),
            "sections": [{"id": s["id"], "title": s["id"], "weight": s["weight"]} for s in small["sections"]],
            "practices": [
                {"id": practice, "sub": [{"id": sub} for sub in subs]}
                for practice, subs in small.get("practices", {}).items()
            ],
            "layers": [{"id": layer} for layer in small.get("layers", ())],
            "gates": [{"id": q["id"], "title": q["id"], **q["gate"]} for q in small["questions"] if q.get("gate")],
            "evidence_levels": [
                {"level": level, "id": f"E{level}", "title": f"E{level}", "cap": cap}
                for level, cap in enumerate(config.get("evidenceCap", ()))
            ],
            "policy": _policy(config),
            "questions": [_question(q) for q in small["questions"]],
            "cross_checks": [_rule(rule) for rule in config.get("crossChecks", ())],
        }
    )


def _policy(config: Mapping[str, Any]) -> dict[str, Any]:
    names = {"naShareLimit": "na_share_limit", "gateEvidence": "gate_evidence"}
    policy = {ours: config[theirs] for theirs, ours in names.items() if theirs in config}
    if "bands" in config:
        policy["bands"] = [
            {
                "id": band,
                "overall": row.get("overall", 0),
                "section_floor": row.get("sectionFloor", 0),
                "practice_floor": row.get("practiceFloor", 0),
                "coverage": row.get("coverage", 0),
            }
            for band, row in config["bands"].items()
        ]
    return policy


def _question(small: Mapping[str, Any]) -> dict[str, Any]:
    kind = small["type"]
    question: dict[str, Any] = {
        "id": small["id"],
        "section": small["section"],
        "short_title": small["id"],
        "question": small["id"],
        "kind": kind,
        "mode": "pre",
        "weight": small["weight"],
        "gate": small.get("gate"),
        "na_allowed": small.get("naAllowed", False),
        "practice": small.get("sub"),
        "aom": small.get("layer"),
        "condition": _condition(small.get("showIf")),
    }
    if kind == "ladder":
        question["levels"] = ANCHORS
    if kind == "number":
        question["points"] = small["points"]
    if kind == "number" and "bind" in small:
        question["bind"] = {"metric": small["bind"], "tolerance": small.get("tolerance", 0)}
    if kind in {"choice", "multi"}:
        question["options"] = [{"key": key, "label": key, "value": v} for key, v in small["options"].items()]
    return question


def _condition(small: Any) -> Any:
    """Conditions name profile fields without an item; they stand under one here."""
    if isinstance(small, Mapping):
        return {
            key: f"{PROFILE_ITEM}.{value}" if key == "field" and "." not in value else _condition(value)
            for key, value in small.items()
        }
    return [_condition(part) for part in small] if isinstance(small, list) else small


def _rule(small: Mapping[str, Any]) -> dict[str, Any]:
    op = next(op for word, op in COMPARISONS.items() if word in small)
    limit = next(small[word] for word in COMPARISONS if word in small)
    kind = "cap" if "cap" in small else "confirm"
    effect = {"kind": kind, "question": small["question"], "value": small[kind]}
    when = {"metric": small["metric"], "op": op, "value": limit}
    return {"id": small["id"], "title": small["id"], "cases": [{"when": when, "effects": [effect]}]}


def case_profile(small: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """A profile; values without an item stand under the one that conditions read."""
    items = {key: dict(value) for key, value in small.items() if isinstance(value, Mapping)}
    loose = {key: value for key, value in small.items() if not isinstance(value, Mapping)}
    return {**items, PROFILE_ITEM: loose}


def case_metrics(small: Mapping[str, float | None]) -> ImportedMetrics:
    """Metrics as run rows would give them; none means that nothing was imported."""
    if not small:
        return NO_METRICS
    return ImportedMetrics(values=dict(small), grains=frozenset({"run"}))


def case_responses(small: Mapping[str, Mapping[str, Any]]) -> dict[QuestionId, Response]:
    """Responses from answers in the form of `readiness answers`."""
    return {QuestionId(key): _response(key, answer) for key, answer in small.items()}


def _response(question: str, small: Mapping[str, Any]) -> Response:
    given = dict(small)
    value = given.pop("value", None)
    votes = given.pop("votes", ())
    roles = given.pop("roles", None) or [""] * len(votes)
    cast = [{"level": None if vote == "?" else vote, "role": role} for vote, role in zip(votes, roles, strict=True)]
    dismissed = [{"rule": d} if isinstance(d, str) else d for d in given.pop("dismissed", ())]
    state = given.pop("state", None) or ("answered" if value is not None or cast else "unanswered")
    return Response.model_validate(
        {"question": question, "state": state, "value": value, "votes": cast, "dismissed": dismissed, **given}
    )
