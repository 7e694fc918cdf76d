"""The small model that scoring and roadmap consume: per-step success from the whole, levers, a horizon.

Independence between steps is an assumption that is printed wherever these figures are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from readiness.domain.reliability.figure import Figure, check_amount, check_share


class Levers(NamedTuple):
    """What finished work changes, already combined.

    Attributes:
        error_kept: share of each step's residual error that remains, the product of (1 - cut).
        steps_kept: share of the steps that remain.
        catch: share of a step's errors noticed between the steps.
        recovery: share of noticed errors repaired.
    """

    error_kept: float = 1.0
    steps_kept: float = 1.0
    catch: float = 0.0
    recovery: float = 0.0


class HorizonSuccess(NamedTuple):
    """Projected success and its ends, which went through the same monotone map."""

    point: float
    low: float
    high: float


def per_step_success(success: float, steps: float) -> Figure[float]:
    """Per-step success that compounds to the observed success: R^(1/n).

    Returns:
        The rate; 1 with status `no_steps` for n = 0.

    Raises:
        ValueError: `success` is no share or `steps` is negative.
    """
    check_share("R", success)
    check_amount("n", steps)
    return Figure(1.0, "no_steps") if steps == 0 else Figure(success ** (1.0 / steps))


def combine_levers(
    error_cuts: Sequence[float] = (),
    step_cuts: Sequence[float] = (),
    catches: Sequence[float] = (),
    recoveries: Sequence[float] = (),
) -> Levers:
    """Combine the levers of several initiatives; their order does not matter and returns diminish.

    Cuts of residual error and of steps multiply; d = 1 - prod(1 - d_i), the workflow's measured d among them;
    recovery adds up to at most 1.

    Raises:
        ValueError: an element is no share.
    """
    for name, values in (("cut", error_cuts), ("steps", step_cuts), ("d", catches), ("s", recoveries)):
        for value in values:
            check_share(name, value)
    error_kept, steps_kept, missed = 1.0, 1.0, 1.0
    for cut in error_cuts:
        error_kept *= 1.0 - cut
    for cut in step_cuts:
        steps_kept *= 1.0 - cut
    for found in catches:
        missed *= 1.0 - found
    return Levers(error_kept, steps_kept, 1.0 - missed, min(1.0, sum(recoveries)))


def success_with_levers(success: float, steps: float, levers: Levers) -> Figure[float]:
    """End-to-end success once levers act: (1 - e')^(n'), e' = e prod(1-cut) (1 - d s), n' = n prod(1-cut).

    Returns:
        The rate; the success itself with `no_steps` for n = 0.

    Raises:
        ValueError: an argument is out of range.

    Source: questionnaire rule B.9.
    """
    step = per_step_success(success, steps)
    if step.status == "no_steps":
        return Figure(success, "no_steps")
    residual = (1.0 - step.value) * levers.error_kept * (1.0 - levers.catch * levers.recovery)
    return Figure((1.0 - residual) ** (steps * levers.steps_kept))


def success_at_horizon(point: float, low: float, high: float, steps: float, levers: Levers) -> Figure[HorizonSuccess]:
    """Projected success with its bounds: all three go through `success_with_levers`.

    Raises:
        ValueError: an argument is out of range.
    """
    ends = [success_with_levers(value, steps, levers) for value in (point, low, high)]
    return Figure(HorizonSuccess(*(end.value for end in ends)), ends[0].status)


def wrong_per_day(volume: float, success: float, handed_over: float = 0.0) -> float:
    """Wrong results per day among the tasks that the agent decides: volume (1 - handed over)(1 - success).

    Args:
        volume: tasks per day.
        success: share right among decided tasks.
        handed_over: share of tasks handed to a person.

    Raises:
        ValueError: an argument is out of range.
    """
    check_amount("volume", volume)
    check_share("success", success)
    check_share("handed_over", handed_over)
    return volume * (1.0 - handed_over) * (1.0 - success)


def silent_backlog(wrong: float, silent_share: float, days: float) -> float:
    """Wrong results that pile up unseen until somebody notices: wrong per day, silent share, days.

    Raises:
        ValueError: an argument is out of range.
    """
    check_amount("wrong", wrong)
    check_share("silent_share", silent_share)
    check_amount("days", days)
    return wrong * silent_share * days
