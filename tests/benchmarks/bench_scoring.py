"""How long scoring takes: `python tests/benchmarks/bench_scoring.py`. Prints the best and the median of many runs.

Goals: rescoring the shipped questionnaire after one answer under 10 ms, a sheet with 200 questions under 20 ms, what
moves the verdict under 150 ms, the shortest path under 1 s.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from readiness.content import loader
from readiness.domain.crosscheck import ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring import score
from readiness.domain.scoring.explained_total import explain
from readiness.domain.scoring.scorecard import Scorecard
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path

PROFILE: dict[str, dict[str, Any]] = {"P-03": {"typical": 12}, "P-04": {"agents": 3, "topology": "swarm-hand-off"}}
METRICS = ImportedMetrics(
    values={"runs": 5000.0, "days": 30.0, "outcome_filled_pct": 71.0, "tool_failure_pct": 3.0},
    grains=frozenset({"run"}),
)


def sheet(pack: Pack) -> dict[QuestionId, Response]:
    """A middling sheet: ladders at level 1 or 2, a third of the rest answered."""
    found = {}
    for place, question in enumerate(pack.questions):
        value: int | float | None = None
        if question.kind == "ladder":
            value = 1 + place % 2
        elif question.kind == "number" and place % 3 == 0:
            value = question.points[0][0]
        if value is not None:
            found[question.id] = Response(question=question.id, state="answered", value=value, evidence=place % 3)
    return found


def enlarged(pack: Pack, size: int) -> Pack:
    """The questionnaire with its questions repeated up to a size."""
    questions = list(pack.questions)
    copy = 0
    while len(questions) < size:
        copy += 1
        questions += [
            q.model_copy(update={"id": QuestionId(f"{q.id}-{copy}"), "gate": None})
            for q in pack.questions
            if q.kind != "derived"
        ]
    fields = {name: getattr(pack, name) for name in Pack.model_fields}
    return Pack.model_construct(**fields | {"questions": tuple(questions[:size])})


def measure(label: str, goal: float, work: Callable[[], object], runs: int) -> None:
    """Print the time of some work in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    sys.stdout.write(
        f"{label:<46} best {min(times):8.2f} ms   median {statistics.median(times):8.2f} ms   goal {goal:g} ms\n"
    )


def bench(pack: Pack, label: str, goals: tuple[float, float, float]) -> None:
    """Score, sensitivity and path of one questionnaire."""
    recorded = sheet(pack)
    card: Scorecard = score(pack, PROFILE, recorded, METRICS)
    measure(f"{label}: rescore after one answer", goals[0], lambda: score(pack, PROFILE, recorded, METRICS), 50)
    measure(f"{label}: what moves the verdict", goals[1], lambda: sensitivity(pack, PROFILE, card), 20)
    measure(f"{label}: path to Conditional", goals[2], lambda: shortest_path(pack, PROFILE, card, "conditional"), 3)
    measure(f"{label}: path, blank sheet", goals[2], lambda: _blank_path(pack), 3)
    measure(f"{label}: explain the verdict", 50, lambda: explain(pack, PROFILE, recorded, card, "verdict"), 10)


def _blank_path(pack: Pack) -> object:
    return shortest_path(pack, PROFILE, score(pack, PROFILE, {}, METRICS), "conditional")


if __name__ == "__main__":
    shipped = loader.load_shipped("agent-production").pack
    bench(shipped, f"{len(shipped.questions)} questions", (10, 150, 1000))
    bench(enlarged(shipped, 200), "200 questions", (20, 150, 1000))
