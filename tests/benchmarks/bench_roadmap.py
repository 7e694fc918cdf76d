"""How long planning takes: `python tests/benchmarks/bench_roadmap.py`. Not a test; prints milliseconds.

Goals: 40 initiatives over 104 weeks in under 100 ms, so that sliders stay live; 200 initiatives in under 2 s.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from readiness.content.loader import load_shipped
from readiness.domain.catalogue import Initiative
from readiness.domain.crosscheck import NO_METRICS
from readiness.domain.questionnaire import Pack
from readiness.domain.reliability.result import (
    Estimate,
    Production,
    Projection,
    ProjectionEvidence,
    TargetResult,
    TrendResult,
)
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.planner import plan_roadmap
from readiness.domain.roadmap.rescoring import rescorer
from readiness.domain.scoring import score

ROUNDS = 15


def main() -> None:
    """Time the shipped catalogue, the same with thin capacity, and 200 initiatives."""
    pack = load_shipped("agent-production").pack
    thin = PlanOptions(capacity={p.id: ((0, 0.25), (52, p.capacity)) for p in pack.pools})
    _report("40 initiatives", _planning(pack, PlanOptions()))
    _report("40 initiatives, thin capacity", _planning(pack, thin))
    _report("200 initiatives", _planning(_larger(pack, 200), thin))


def _planning(pack: Pack, options: PlanOptions) -> Callable[[], object]:
    """Planning of an engagement in which nothing was answered, so that everything is triggered."""
    card = score(pack, {}, {}, NO_METRICS)
    rescore = rescorer(pack, {}, NO_METRICS)
    projection = Projection(
        evidence=ProjectionEvidence(level="end_to_end", n=400, right=324, days=20),
        success=Estimate(point=0.81, low=0.74, high=0.86),
        production=Production(point=0.81, low=0.74, high=0.86),
        target=TargetResult(value=0.95),
        trend=TrendResult(status="ok", direction="none"),
        typical_steps=12,
    )
    return lambda: plan_roadmap(pack, {}, card, projection, options, rescore)


def _larger(pack: Pack, size: int) -> Pack:
    """The catalogue repeated under new ids, each copy needing some earlier ones."""
    chance = random.Random(20260331)
    found: list[Initiative] = []
    while len(found) < size:
        source = pack.initiatives[len(found) % len(pack.initiatives)]
        earlier = [i.id for i in found]
        needs = tuple(sorted(chance.sample(earlier, min(len(earlier), chance.randint(0, 3)))))
        found.append(source.model_copy(update={"id": f"N{len(found):03d}", "needs": needs}))
    return pack.model_copy(update={"initiatives": tuple(found)})


def _report(name: str, run: Callable[[], object]) -> None:
    run()
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - begin))
    print(f"{name:<32} median {statistics.median(times):7.1f} ms   worst {max(times):7.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
