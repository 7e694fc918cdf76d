"""What a task costs, and what a finally right task costs."""

from __future__ import annotations

from typing import NamedTuple

from readiness.domain.reliability.figure import Figure, check_amount, check_positive, check_share

OVERHEAD_PERCENT = {"independent": 58.0, "decentralized": 263.0, "centralized": 285.0, "hybrid": 515.0}
"""Turns relative to a single agent, Kim et al. Table 5; used only where the pilot's tokens are unknown."""


MOST_AGENTS = 9
"""The turn law was fitted up to here."""


class TaskCost(NamedTuple):
    """Cost of one task by part, in sum, and per finally right task (`None` when none is right)."""

    token: float
    review: float
    escalation: float
    loss: float
    per_task: float
    per_success: float | None


class CostInputs(NamedTuple):
    """What a task costs.

    Attributes:
        tokens: tokens per attempt.
        price_per_million: price of a million tokens, any currency.
        mult: token multiplier of a changed architecture, 1 if measured.
        attempts: mean attempts per task.
        share: share of results reviewed.
        t_rev: minutes per review.
        esc: share of tasks handed to a person.
        t_handle: minutes per handed-over task.
        wage: cost of an hour of people's work.
        silent: share of tasks silently wrong.
        loss: loss per silent error.
        p_final_correct: share of tasks finally right.
    """

    tokens: float
    price_per_million: float
    mult: float = 1.0
    attempts: float = 1.0
    share: float = 0.0
    t_rev: float = 0.0
    esc: float = 0.0
    t_handle: float = 0.0
    wage: float = 0.0
    silent: float = 0.0
    loss: float = 0.0
    p_final_correct: float = 1.0


def cost_per_success(inputs: CostInputs) -> Figure[TaskCost]:
    """Cost per task and per finally right task: tokens + review + escalation + silent loss.

    Returns:
        The parts and sums; per_success `None`, `undefined`, when no task ends right.

    Raises:
        ValueError: an input is negative or, where it is a share, above 1.
    """
    for name in ("share", "esc", "silent", "p_final_correct"):
        check_share(name, getattr(inputs, name))
    for name, value in inputs._asdict().items():
        check_amount(name, value)
    token = inputs.tokens * inputs.mult * inputs.attempts * inputs.price_per_million / 1e6
    review = inputs.share * inputs.t_rev / 60.0 * inputs.wage
    escalation = inputs.esc * inputs.t_handle / 60.0 * inputs.wage
    loss = inputs.silent * inputs.loss
    per_task = token + review + escalation + loss
    right = inputs.p_final_correct
    per_success = per_task / right if right > 0 else None
    cost = TaskCost(token, review, escalation, loss, per_task, per_success)
    return Figure(cost, "ok" if per_success is not None else "undefined")


def breakeven_success(per_task: float, manual: float) -> Figure[float]:
    """Smallest final success at which a right result costs no more than by hand: per_task / manual.

    Returns:
        The rate; status `beyond_range` above 1 (the agent cannot pay at any success).

    Raises:
        ValueError: `per_task` is negative or `manual` is not above 0.
    """
    check_amount("per_task", per_task)
    check_positive("manual", manual)
    rate = per_task / manual
    return Figure(rate, "ok" if rate <= 1.0 else "beyond_range")


def planner_executor_saving(w: float, r: float) -> Figure[float]:
    """Saving of a costly planner with cheap executors against the costly model throughout: (1-w)(1-r).

    Args:
        w: share of tokens on the planner model.
        r: price of the cheap model over that of the costly one.

    Raises:
        ValueError: `w` is no share or `r` is negative.
    """
    check_share("w", w)
    check_amount("r", r)
    return Figure((1.0 - w) * (1.0 - r))


def token_multiplier(single: float, multi: float) -> Figure[float | None]:
    """Observed token multiplier, several agents to one.

    Returns:
        multi / single; `None`, `undefined`, for single = 0.

    Raises:
        ValueError: an argument is negative.
    """
    check_amount("single", single)
    check_amount("multi", multi)
    return Figure(multi / single) if single > 0 else Figure(None, "undefined")


def architecture_tokens(tokens: float, overhead: float) -> Figure[float]:
    """Tokens of a changed architecture from a single agent's: tokens (1 + overhead%).

    Raises:
        ValueError: an argument is negative.

    Source: Kim et al. Table 5, overhead in turns relative to a single agent.
    """
    check_amount("tokens", tokens)
    check_amount("overhead", overhead)
    return Figure(tokens * (100.0 + overhead) / 100.0)


def turns_power_law(n: float) -> Figure[float]:
    """Reasoning turns of n agents: 2.72 (n + 0.5)^1.724; for display only.

    Returns:
        Turns; status `beyond_range` past 9 agents, where the fit has no data.

    Raises:
        ValueError: `n` is negative.

    Source: Kim et al. section 4.4 (fit over architecture means, R2 0.974).
    """
    check_amount("n", n)
    return Figure(2.72 * (n + 0.5) ** 1.724, "ok" if n <= MOST_AGENTS else "beyond_range")
