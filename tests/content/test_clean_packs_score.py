"""What the check lets pass, scoring and its moves can use: no clean pack makes them raise."""

from __future__ import annotations

import copy
import datetime as dt
import json
import math
from pathlib import Path
from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from readiness.content.lint import lint_files
from readiness.content.loader import pack_from_bytes
from readiness.domain.answers import check_answer_value
from readiness.domain.crosscheck import ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import DerivedQuestion, Question, QuestionId
from readiness.domain.response import Response, Vote
from readiness.domain.roadmap.consistency import require_consistent, require_options
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.scoring import score
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path
from readiness.errors import AnswerError

CONTENT = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "data" / "packs" / "quick-check" / "pack.yaml").read_text(encoding="utf-8")
)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for key, child in children for inner in _paths(child, (*path, key)))]


PATHS = [path for path in _paths(CONTENT) if path]
ODD: list[Any] = [
    None,
    "",
    "x",
    0,
    1,
    2,
    -1,
    0.5,
    7.5,
    1e300,
    True,
    False,
    [],
    {},
    ["x"],
    [[0, 0], [1, 1]],
    "SEE-01",
    "ACT-01",
]


@st.composite
def _clean_packs(draw: st.DrawFn) -> Pack:
    """The small pack with a few values replaced, removed or doubled; only what the check lets pass."""
    content = copy.deepcopy(CONTENT)
    for path in draw(st.lists(st.sampled_from(PATHS), max_size=3)):
        parent = content
        for part in path[:-1]:
            parent = parent[part] if _has(parent, part) else None
        if not _has(parent, path[-1]):
            continue
        act = draw(st.sampled_from(["put", "put", "remove"]))
        if act == "remove":
            del parent[path[-1]]
        else:
            parent[path[-1]] = draw(st.sampled_from(ODD))
    files = {"pack.yaml": json.dumps(content).encode()}
    assume(not any(issue.severity == "error" for issue in lint_files(files)))
    return pack_from_bytes(files).pack


def _has(parent: Any, part: Any) -> bool:
    if isinstance(parent, dict):
        return part in parent
    return isinstance(parent, list) and isinstance(part, int) and part < len(parent)


def _response(draw: st.DrawFn, question: Question) -> Response | None:
    state = draw(st.sampled_from(["none", "answered", "answered", "answered", "voted", "unknown", "na"]))
    evidence = draw(st.integers(0, 3))
    if state == "none" or isinstance(question, DerivedQuestion):
        return None
    if state == "voted":
        levels = draw(st.lists(st.none() | st.integers(0, 4), min_size=1, max_size=6))
        votes = tuple(Vote(level=level, role=role) for level, role in zip(levels, "abcdef", strict=False))
        return Response(question=question.id, state="answered", votes=votes, evidence=evidence)
    if state in ("unknown", "na"):
        is_na = state == "na"
        return Response(question=question.id, state="na" if is_na else "unknown", reason="so", evidence=evidence)
    wanted = draw(st.sampled_from([0, 1, 4, 12.5, True, False, (), *(o.key for o in getattr(question, "options", ()))]))
    try:
        value = check_answer_value(question, wanted)
    except AnswerError:
        return None
    recorded = dt.datetime(2026, draw(st.sampled_from([1, 11])), 1, tzinfo=dt.UTC)
    return Response(question=question.id, state="answered", value=value, evidence=evidence, recorded=recorded)


@given(pack=_clean_packs(), data=st.data())
def test_a_clean_pack_always_scores(pack: Pack, data: st.DataObject) -> None:
    responses = {
        QuestionId(question.id): response
        for question in pack.questions
        if (response := data.draw(st.composite(_response)(question))) is not None
    }
    profile: dict[str, dict[str, Any]] = {"Q-01": {"agents": data.draw(st.none() | st.integers(1, 5))}}
    metrics = ImportedMetrics(
        values={"outcome_filled_pct": data.draw(st.none() | st.floats(0, 100))},
        grains=frozenset({"run"}),
        runs=300,
        days=20,
    )

    card = score(pack, profile, responses, metrics, today=dt.date(2026, 11, 20))

    if card.overall is not None:
        assert all(math.isfinite(figure) for figure in (card.overall.lo, card.overall.mid, card.overall.hi))
    sensitivity(pack, profile, card)
    require_consistent(pack.initiatives, (pool.id for pool in pack.pools), pack.question_by_id)
    require_options(PlanOptions(), pack.pools, pack.paces, pack.initiative_by_id)
    shortest_path(pack, profile, card, "production_ready")
