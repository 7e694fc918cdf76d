"""Figures behind the claims of the reliability engine; prints them, and is no test.

Run it by hand: `python tests/benchmarks/bench_reliability.py [repetitions]`. It says how long a what-if takes,
how often the default interval covers the truth when days differ, and how long a control chart waits for a
false alarm. Everything is seeded.
"""

from __future__ import annotations

import datetime as dt
import math
import sys
import time

import numpy as np
from numpy.typing import NDArray

from readiness.domain.reliability.drift import cusum
from readiness.domain.reliability.estimation import wilson_clustered, wilson_effective
from readiness.domain.reliability.inputs import DailyCounts, Evidence, ProjectionInputs, StepEvidence, WorkflowStep
from readiness.domain.reliability.projection import project
from readiness.domain.reliability.whatif import override
from readiness.domain.reliability.workflow import FEW_DAYS, FEW_DAYS_PHI

SUCCESS = 0.92
TASKS_A_DAY = 100
CONFIDENCE = 0.95
REPETITIONS = 4000


def say(line: str) -> None:
    """Write one line of the result."""
    sys.stdout.write(line + "\n")


def correlated_days(
    rng: np.random.Generator, shape: tuple[int, int], p: float, tasks: int, rho: float
) -> NDArray[np.int64]:
    """Daily counts whose tasks share a day with correlation rho (beta-binomial); shape (repetitions, days)."""
    weight = (1.0 - rho) / rho
    return rng.binomial(tasks, rng.beta(p * weight, (1.0 - p) * weight, shape))


def measure_coverage(repetitions: int) -> None:
    """How often intervals of 95% hold the true rate: naive, with n_eff, and the product's default."""
    say(f"Coverage of 95% intervals, {TASKS_A_DAY} tasks a day, true rate {SUCCESS}, {repetitions} repetitions")
    say("  rho   days   naive   n_eff   default")
    rng = np.random.default_rng(20_260_331)
    for rho in (0.01, 0.05):
        for days in (3, 5, 7, 10, 14, 30):
            counts = correlated_days(rng, (repetitions, days), SUCCESS, TASKS_A_DAY, rho)
            hits = np.zeros(3)
            tasks = [TASKS_A_DAY] * days
            least = FEW_DAYS_PHI if days < FEW_DAYS else 1.0
            for row in counts:
                x = row.tolist()
                both = wilson_effective(x, tasks, CONFIDENCE).value
                default = wilson_clustered(x, tasks, CONFIDENCE, least).value.ci
                ends = (both.naive, both.adjusted, default)
                hits += [low <= SUCCESS <= high for low, high in ends]
            naive, effective, default_share = hits / repetitions
            say(f"  {rho:.2f}  {days:4d}   {naive:6.1%}  {effective:6.1%}  {default_share:6.1%}")


def measure_false_alarms(repetitions: int) -> None:
    """Mean days between false alarms of the default chart, with and without dividing by the dispersion."""
    q0, q1, threshold, horizon = 0.06, 0.12, math.log(365.0), 4000
    say(f"Days to a false alarm, q0 {q0}, q1 {q1}, h = ln 365, {TASKS_A_DAY} tasks a day (at most {horizon})")
    say("  dispersion   undivided   divided")
    rng = np.random.default_rng(7)
    for phi in (1.0, 1.5, 3.0):
        means = []
        for divisor in (1.0, phi):
            runs = []
            for _ in range(repetitions):
                rho = (phi - 1.0) / (TASKS_A_DAY - 1.0)
                if rho > 0.0:
                    failures = correlated_days(rng, (1, horizon), q0, TASKS_A_DAY, rho)[0]
                else:
                    failures = rng.binomial(TASKS_A_DAY, q0, horizon)
                found = cusum(failures.tolist(), [TASKS_A_DAY] * horizon, q0, q1, threshold, divisor).value
                runs.append(horizon if found.alarm_index is None else found.alarm_index + 1)
            means.append(float(np.mean(runs)))
        say(f"  {phi:10.1f}   {means[0]:9.0f}   {means[1]:7.0f}")


def pilot(steps: int, *, whole: bool, attempts: int) -> ProjectionInputs:
    """A pilot of twenty days with many steps."""
    rng = np.random.default_rng(1)
    days = tuple(dt.date(2026, 3, 2) + dt.timedelta(days=i) for i in range(20))

    def counts(p: float) -> DailyCounts:
        return DailyCounts(days=days, right=tuple(rng.binomial(50, p, 20).tolist()), tasks=(50,) * 20)

    evidence = Evidence(
        end_to_end=counts(0.8) if whole else DailyCounts(),
        steps=tuple(StepEvidence(name=f"step {i}", counts=counts(0.985)) for i in range(steps)),
        tasks=1000,
    )
    workflow = tuple(WorkflowStep(name=f"step {i}", attempts=attempts) for i in range(steps))
    return ProjectionInputs(evidence=evidence, steps=workflow, target=0.9, target_origin="profile", volume=5000)


def measure_recomputing(repetitions: int) -> None:
    """Milliseconds per change of every slider at once, 20,000 draws."""
    say("One what-if, 20,000 draws, every slider moved at once")
    for label, inputs in (
        ("20 steps and whole tasks", pilot(20, whole=True, attempts=1)),
        ("20 steps alone", pilot(20, whole=False, attempts=1)),
        ("20 steps, each retried", pilot(20, whole=False, attempts=3)),
        ("1,000 steps alone", pilot(1000, whole=False, attempts=1)),
    ):
        times = []
        for turn in range(repetitions + 1):
            move = turn / (repetitions + 1)
            changes = {"steps": 20 + turn, "review_share": move, "tau": move / 10, "step_success": 0.9 + move / 11}
            changed = override(inputs, {**changes, "volume": 1000 + turn, "days": turn})
            began = time.perf_counter()
            project(changed)
            times.append(1000 * (time.perf_counter() - began))
        later = sorted(times[1:])
        say(f"  {label:26s} first {times[0]:7.1f} ms   median {later[len(later) // 2]:6.1f}   worst {later[-1]:6.1f}")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPETITIONS
    measure_recomputing(20)
    measure_coverage(count)
    measure_false_alarms(max(40, count // 20))
