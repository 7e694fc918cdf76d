"""A questionnaire that its check finds clean never makes scoring raise; the hash follows every weight and threshold."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from readiness.content import loader
from readiness.content.lint import lint_files
from readiness.content.sources import read_content
from readiness.domain.crosscheck import NO_METRICS, ImportedMetrics
from readiness.domain.response import Response, Vote
from readiness.domain.scoring import score
from readiness.domain.scoring.explained_total import explain, subjects
from readiness.domain.scoring.explanation import recompute
from readiness.domain.scoring.scorecard import BANDS
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path

QUICK = Path(__file__).resolve().parents[2] / "data" / "packs" / "quick-check"
CONTENT: dict[str, Any] = dict(read_content(loader.read_files(QUICK), loader.HEAD_FILE).content)
POOL: list[Any] = [0, 1, 2, 3, 0.25, 0.5, 0.9, 50, 100, -1, None, "", "CON", "WA1", "SEE", True, [], {}]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths to every leaf and every container of the content."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key in value:
            found += places(value[key], (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            found += places(item, (*path, place))
    return found


PLACES = places(CONTENT)
FIGURES = [
    path for path in PLACES if path[-1] in {"weight", "min", "value", "cap", "na_allowed", "practice", "aom", "hard"}
]


def as_files(content: dict[str, Any]) -> dict[str, bytes]:
    return {loader.HEAD_FILE: json.dumps(content).encode()}


@st.composite
def clean_packs(draw: st.DrawFn) -> dict[str, bytes]:
    """The small questionnaire with some things changed, left out or doubled, as far as its check lets them pass."""
    kept = CONTENT
    for _ in range(draw(st.integers(1, 8))):
        content = copy.deepcopy(kept)
        change(draw, content, draw(st.sampled_from(draw(st.sampled_from([PLACES, FIGURES])))))
        if not any(issue.severity == "error" for issue in lint_files(as_files(content))):
            kept = content
    return as_files(kept)


def change(draw: st.DrawFn, content: dict[str, Any], path: tuple[Any, ...]) -> None:
    """Change one place, unless an earlier change has removed it."""
    parent: Any = content
    try:
        for step in path[:-1]:
            parent = parent[step]
        item = parent[path[-1]]
    except (KeyError, IndexError, TypeError):
        return
    kind = draw(st.integers(0, 5))
    if kind == 0 and isinstance(parent, dict | list):
        del parent[path[-1]]
    elif kind == 1 and isinstance(parent, list):
        parent.append(copy.deepcopy(item))
    else:
        parent[path[-1]] = draw(st.sampled_from(POOL))


answers = st.one_of(
    st.none(), st.integers(0, 4), st.floats(0, 100), st.booleans(), st.sampled_from(["yes", "a"]), st.just(("inside",))
)


@given(clean_packs(), st.data())
def test_a_clean_questionnaire_never_makes_scoring_raise(files: dict[str, bytes], data: st.DataObject) -> None:
    pack = loader.pack_from_bytes(files).pack
    profile = {"Q-01": {"agents": data.draw(st.sampled_from([None, 1, 4])), "place": ("inside",)}}
    votes = st.lists(st.builds(Vote, level=st.one_of(st.none(), st.integers(0, 4)), role=st.just("build")), max_size=3)
    recorded = {
        q.id: Response(
            question=q.id,
            state=data.draw(st.sampled_from(["answered", "answered", "unknown", "na", "unanswered"])),
            value=data.draw(answers),
            votes=tuple(data.draw(votes)),
            evidence=data.draw(st.integers(0, 3)),
            reason="seen",
        )
        for q in pack.questions
    }
    values = {metric.id: data.draw(st.one_of(st.none(), st.floats(0, 100))) for metric in pack.metrics}
    metrics = data.draw(st.sampled_from([NO_METRICS, ImportedMetrics(values=values, grains=frozenset({"run"}))]))
    card = score(pack, profile, recorded, metrics)
    assert card.verdict.certified in BANDS
    assert 0 <= card.overall.lo <= card.overall.mid + 1e-9 <= card.overall.hi + 2e-9 <= 100 + 3e-9
    sensitivity(pack, profile, card)
    shortest_path(pack, profile, card, "conditional")
    for subject in subjects(pack):
        found = explain(pack, profile, recorded, card, subject)
        if found is not None:
            recompute(found)


def test_the_small_questionnaire_itself_scores() -> None:
    pack = loader.load_pack(QUICK).pack
    best = {
        q.id: Response(question=q.id, state="answered", value=4, evidence=2)
        for q in pack.questions
        if q.kind == "ladder"
    }
    card = score(pack, {}, best, NO_METRICS)
    assert 0 < card.overall.lo < 100
    assert set(card.gates) == {"ACT-01", "REL"}


@given(st.sampled_from(FIGURES))
def test_changing_a_weight_or_threshold_changes_the_hash(path: tuple[Any, ...]) -> None:
    content = copy.deepcopy(CONTENT)
    parent: Any = content
    for step in path[:-1]:
        parent = parent[step]
    old = parent[path[-1]]
    assume(isinstance(old, int | float) and not isinstance(old, bool))
    before = loader.pack_from_bytes(as_files(content)).hash
    parent[path[-1]] = old / 2
    assume(old)
    assert loader.pack_from_bytes(as_files(content)).hash != before
