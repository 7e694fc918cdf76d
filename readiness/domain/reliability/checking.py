"""Checks that miss: retries behind a verifier, recovery, review gates, and how to measure detection."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from readiness.domain.reliability.figure import Figure, Interval, check_counts, check_share
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE, jeffreys

LEAST_COMMON = 7
"""Errors that both reviewers must have found for Chapman's estimate to be nearly unbiased."""


class RetryOutcome(NamedTuple):
    """What becomes of one step under retries.

    Attributes:
        correct: accepted and right.
        silent_wrong: accepted although wrong.
        exhausted: no attempt accepted, handed to a person.
        attempts: mean number of attempts.
        precision: share of accepted results that are right, `None` if nothing is ever accepted.
    """

    correct: float
    silent_wrong: float
    exhausted: float
    attempts: float
    precision: float | None


class ReviewOutcome(NamedTuple):
    """Five outcome classes of a review gate (the first five sum to 1) and three sums over them."""

    auto_correct: float
    correct_after_false_flag: float
    corrected: float
    detected_unfixed: float
    silent: float
    final_correct: float
    flagged: float
    ppv: float | None


class RetriedChain(NamedTuple):
    """A chain of identical retried steps: all accepted and right; never exhausted."""

    all_correct: float
    not_exhausted: float


class Recovery(NamedTuple):
    """Step success with in-flow recovery, and the chain of such steps."""

    p_eff: float
    chain: float


class Detection(NamedTuple):
    """Measured detection probability with its interval."""

    point: float
    ci: Interval


class Hidden(NamedTuple):
    """Errors estimated in total and those that nobody has seen."""

    total: float
    unseen: float


def _check_shares(**shares: float) -> None:
    for name, value in shares.items():
        check_share(name, value)


def retry_verifier(p: float, v: float, f: float, attempts: int) -> Figure[RetryOutcome]:
    """One step with up to `attempts` independent attempts behind a verifier.

    Args:
        p: success of one attempt.
        v: share of right results that the verifier accepts.
        f: share of wrong results that it accepts too.
        attempts: attempts allowed, 0 or more.

    Returns:
        The outcome. With A = pv + (1-p)f, r = 1-A, g = (1-r^K)/(1-r): right pvg, silent (1-p)fg,
        escalated r^K, attempts g. `no_steps` when no attempt is allowed.

    Raises:
        ValueError: an argument is out of range.

    Source: geometric sum; ceiling as in Stroebl, Kapoor & Narayanan, arXiv 2411.17501.
    """
    _check_shares(p=p, v=v, f=f)
    if attempts < 0:
        raise ValueError(f"K must be 0 or more, got {attempts}.")
    if attempts == 0:
        return Figure(RetryOutcome(0.0, 0.0, 1.0, 0.0, None), "no_steps")
    accepted = p * v + (1.0 - p) * f
    rejected = 1.0 - accepted
    # g = 1 + r + ... + r^(K-1); the quotient loses all digits where almost nothing is accepted.
    exhausted = rejected**attempts
    mean = (
        -math.expm1(attempts * math.log1p(-accepted)) / accepted
        if 0.0 < accepted < 1.0
        else (1.0 if accepted >= 1.0 else float(attempts))
    )
    precision = p * v / accepted if accepted > 0 else None
    outcome = RetryOutcome(p * v * mean, (1.0 - p) * f * mean, exhausted, mean, precision)
    return Figure(outcome, "ok" if precision is not None else "undefined")


def retry_ceiling(p: float, v: float, f: float) -> Figure[float | None]:
    """Share of accepted results that are right, however often one retries: pv / (pv + (1-p)f).

    Returns:
        The ceiling; `None`, `undefined`, when the verifier accepts nothing.

    Raises:
        ValueError: an argument is no share.

    Source: Stroebl, Kapoor & Narayanan, arXiv 2411.17501.
    """
    precision = retry_verifier(p, v, f, 1).value.precision
    return Figure(precision, "ok" if precision is not None else "undefined")


def chain_with_retries(p: float, v: float, f: float, attempts: int, n: int) -> Figure[RetriedChain]:
    """Chain of n identical steps, each retried as in `retry_verifier`.

    Returns:
        P(all accepted and right) and P(never exhausted); both 1 with `no_steps` for n = 0.

    Raises:
        ValueError: an argument is out of range.
    """
    step = retry_verifier(p, v, f, attempts).value
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    if n == 0:
        return Figure(RetriedChain(1.0, 1.0), "no_steps")
    return Figure(RetriedChain(step.correct**n, (1.0 - step.exhausted) ** n))


def review_gate(success: float, share: float, d: float, g: float, c: float) -> Figure[ReviewOutcome]:
    """A review gate over finished results, split into five outcome classes that sum to 1.

    Args:
        success: share of results right before review.
        share: share of results reviewed.
        d: share of reviewed wrong results that are caught.
        g: share of reviewed right results flagged by mistake.
        c: share of caught wrong results that are repaired.

    Returns:
        auto-right R(1-share g), right after a false flag R share g, repaired q share d c, detected but
        unfixed q share d (1-c), silent q(1-share d); then final_correct, flagged and the precision of flags.

    Raises:
        ValueError: an argument is no share.

    Source: total probability.
    """
    _check_shares(R=success, phi=share, d=d, g=g, c=c)
    q = 1.0 - success
    false_flag = success * share * g
    caught = q * share * d
    flagged = false_flag + caught
    auto = success * (1.0 - share * g)
    return Figure(
        ReviewOutcome(
            auto_correct=auto,
            correct_after_false_flag=false_flag,
            corrected=caught * c,
            detected_unfixed=caught * (1.0 - c),
            silent=q * (1.0 - share * d),
            final_correct=auto + false_flag + caught * c,
            flagged=flagged,
            ppv=caught / flagged if flagged > 0 else None,
        )
    )


def gates_in_series(q: float, share: Sequence[float], d: Sequence[float]) -> Figure[float]:
    """Silent error rate after several gates: q prod(1 - share_j d_j).

    Assumes that gates miss independently, which flatters: judges tend to miss the same errors.

    Returns:
        The rate; q itself with `no_steps` when there is no gate.

    Raises:
        ValueError: an argument is no share, or the lists differ in length.

    Source: total probability; correlated misses in Kim E. et al., ICML 2025.
    """
    check_share("q", q)
    if len(share) != len(d):
        raise ValueError(f"phi and d must be equally long, got {len(share)} and {len(d)}.")
    rate = q
    for part, found in zip(share, d, strict=True):
        _check_shares(phi=part, d=found)
        rate *= 1.0 - part * found
    return Figure(rate, "ok" if share else "no_steps")


def step_recovery(p: float, d: float, c: float, n: int = 1) -> Figure[Recovery]:
    """Step success when an error is noticed in the flow (d) and repaired (c): p + (1-p) d c, and its chain.

    Returns:
        Effective step success and the chain of n; chain 1 with `no_steps` for n = 0.

    Raises:
        ValueError: an argument is out of range.

    Source: total probability.
    """
    _check_shares(p=p, d=d, c=c)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    p_eff = p + (1.0 - p) * d * c
    return Figure(Recovery(p_eff, p_eff**n), "ok" if n else "no_steps")


def seeded_error_detection(x: int, n: int, conf: float = PRODUCT_CONFIDENCE) -> Figure[Detection | None]:
    """Detection probability of a review gate from n planted errors of which x were caught.

    Returns:
        Share caught with its Jeffreys interval; `None` with `no_data` when nothing was planted.

    Raises:
        ValueError: counts do not fit, or `conf` is out of range.

    Source: fault seeding; Jeffreys interval.
    """
    check_counts(x, n)
    ends = jeffreys(x, n, conf)
    if n == 0:
        return Figure(None, "no_data")
    return Figure(Detection(x / n, ends.value))


def capture_recapture(n1: int, n2: int, m: int) -> Figure[Hidden]:
    """Errors in total and unseen, from two independent reviewers who found n1 and n2, m of them in common.

    Returns:
        Chapman's estimate; status `degenerate` below 7 common errors, where it is unreliable.

    Raises:
        ValueError: m exceeds n1 or n2, or a count is negative.

    Source: Chapman 1951 (Lincoln-Petersen).
    """
    if not 0 <= m <= min(n1, n2):
        raise ValueError(f"m must lie between 0 and the smaller of n1 and n2, got {m}.")
    total = (n1 + 1) * (n2 + 1) / (m + 1) - 1.0
    return Figure(Hidden(total, total - (n1 + n2 - m)), "ok" if m >= LEAST_COMMON else "degenerate")
