"""From raw daily counts to an honest rate: judge correction, clusters of days, posteriors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from readiness.domain.reliability.figure import (
    Figure,
    Interval,
    check_counts,
    check_inner_share,
    check_share,
    clip_share,
)
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE, UNKNOWN, wilson, wilson_with
from readiness.domain.reliability.special import beta_quantile, normal_quantile, student_quantile

ELICITED_CEILING = 10.0
"""An elicited rate never weighs more than this many tasks; from here on data stand alone."""


ROUNDING = 1e-12
"""Below this a sum of shares is zero but for rounding."""


class Corrected(NamedTuple):
    """A judged rate freed from the judge's known errors, and its interval where one was given."""

    p: float
    ci: Interval | None


class Dispersion(NamedTuple):
    """How much more daily results scatter than coin tosses would.

    Attributes:
        p: pooled success rate.
        chi2: Pearson statistic over the days.
        phi: dispersion, chi2 / (T-1).
        m_star: tasks per day, corrected for unequal days.
        rho: correlation between tasks of the same day.
        n_eff: independent tasks that would tell as much.
    """

    p: float
    chi2: float
    phi: float
    m_star: float
    rho: float
    n_eff: float


class ClusteredInterval(NamedTuple):
    """The default interval: pooled rate, effective number of tasks, critical value, ends."""

    p: float
    n_eff: float
    t: float
    ci: Interval


class EffectiveInterval(NamedTuple):
    """An interval adjusted for clustering beside the naive one."""

    adjusted: Interval
    naive: Interval


class BetaShape(NamedTuple):
    """The two parameters of a Beta distribution."""

    a: float
    b: float


class Posterior(NamedTuple):
    """Mean and two-sided interval of a Beta posterior."""

    mean: float
    lo: float
    hi: float


def rogan_gladen(obs: float, se: float, sp: float, ci: Sequence[float] | None = None) -> Figure[Corrected | None]:
    """True success from judged success: (obs + sp - 1) / (se + sp - 1), clipped to [0, 1].

    Args:
        obs: share that the judge called right.
        se: share of right results that the judge calls right (sensitivity).
        sp: share of wrong results that the judge calls wrong (specificity).
        ci: interval of `obs`, corrected end by end.

    Returns:
        The corrected rate; `None`, `undefined`, when se + sp <= 1 (the judge is no better than chance).

    Raises:
        ValueError: an argument is no share.

    Source: Rogan & Gladen 1978.
    """
    for name, value in (("obs", obs), ("se", se), ("sp", sp)):
        check_share(name, value)
    gain = se + sp - 1.0
    if gain <= ROUNDING:
        return Figure(None, "undefined")
    ends = None if ci is None else Interval(*(clip_share((end + sp - 1.0) / gain) for end in ci))
    return Figure(Corrected(clip_share((obs + sp - 1.0) / gain), ends))


def active_days(x: Sequence[float], n: Sequence[float]) -> list[tuple[float, float]]:
    """Daily (right, tasks) pairs without the days that had no task.

    Raises:
        ValueError: the two lists differ in length, or a day's counts do not fit.
    """
    if len(x) != len(n):
        raise ValueError(f"x and n must be equally long, got {len(x)} and {len(n)}.")
    for right, tasks in zip(x, n, strict=True):
        check_counts(right, tasks)
    return [(right, tasks) for right, tasks in zip(x, n, strict=True) if tasks > 0]


def overdispersion(x: Sequence[float], n: Sequence[float]) -> Figure[Dispersion]:
    """Dispersion of daily counts: Pearson phi, correlation within a day, effective number of tasks.

    Args:
        x: right results per day.
        n: tasks per day; days without a task are skipped.

    Returns:
        The dispersion. `no_data` without tasks; `degenerate` with phi = 1 when all or none are right or
        when a single day leaves no scatter to see.

    Raises:
        ValueError: lists differ in length or counts do not fit.

    Source: quasi-binomial dispersion; Kish design effect 1 + (m-1) rho.
    """
    days = active_days(x, n)
    total = sum(tasks for _, tasks in days)
    if total == 0:
        return Figure(Dispersion(0.0, 0.0, 1.0, 0.0, 0.0, 0.0), "no_data")
    right = sum(good for good, _ in days)
    p = right / total
    count = len(days)
    m_star = total if count == 1 else (total - sum(t * t for _, t in days) / total) / (count - 1)
    if count == 1 or right in (0, total):
        return Figure(Dispersion(p, 0.0, 1.0, m_star, 0.0, total), "degenerate")
    chi2 = sum((good - tasks * p) ** 2 / (tasks * p * (1.0 - p)) for good, tasks in days)
    phi = chi2 / (count - 1)
    rho = 0.0 if m_star <= 1.0 else clip_share((phi - 1.0) / (m_star - 1.0))
    return Figure(Dispersion(p, chi2, phi, m_star, rho, total / max(1.0, phi)))


def wilson_effective(
    x: Sequence[float], n: Sequence[float], conf: float = PRODUCT_CONFIDENCE
) -> Figure[EffectiveInterval]:
    """Wilson interval at the effective number of tasks, beside the naive one.

    Returns:
        Both intervals, with the status of `overdispersion`.

    Raises:
        ValueError: lists differ in length, counts do not fit, `conf` is out of range.

    Source: design-effect adjusted Wilson in the style of Korn & Graubard.
    """
    check_inner_share("conf", conf)
    spread = overdispersion(x, n)
    if spread.status == "no_data":
        return Figure(EffectiveInterval(UNKNOWN, UNKNOWN), "no_data")
    p, n_eff = spread.value.p, spread.value.n_eff
    adjusted = wilson_with(p * n_eff, n_eff, normal_quantile(0.5 + conf / 2.0))
    return Figure(EffectiveInterval(adjusted, wilson(sum(x), sum(n), conf).value), spread.status)


def wilson_clustered(
    x: Sequence[float], n: Sequence[float], conf: float = PRODUCT_CONFIDENCE, least_phi: float = 1.0
) -> Figure[ClusteredInterval]:
    """The product's interval for daily data: Wilson form, n_eff = N / max(1, phi), critical value t_{T-1}.

    A single day leaves no degree of freedom; it is treated like two (t_1), the widest the form allows.

    Args:
        x: right results per day.
        n: tasks per day; days without a task are skipped.
        conf: two-sided confidence.
        least_phi: dispersion to assume at least (2 for short series, where phi cannot be measured).

    Returns:
        Rate, n_eff, critical value and ends, with the status of `overdispersion`.

    Raises:
        ValueError: lists differ in length, counts do not fit, `conf` is out of range.

    Source: own simulation: covers 94-100% of 95% for 3-30 days at day correlation 0-0.05, where the naive
        Wilson interval covers 56-85%.
    """
    check_inner_share("conf", conf)
    spread = overdispersion(x, n)
    count = len(active_days(x, n))
    t = student_quantile(0.5 + conf / 2.0, max(1, count - 1))
    if spread.status == "no_data":
        return Figure(ClusteredInterval(0.0, 0.0, t, UNKNOWN), "no_data")
    p = spread.value.p
    n_eff = sum(n) / max(1.0, least_phi, spread.value.phi)
    return Figure(ClusteredInterval(p, n_eff, t, wilson_with(p * n_eff, n_eff, t)), spread.status)


def beta_posterior(x: float, n: float, deff: float = 1.0) -> Figure[BetaShape]:
    """Jeffreys posterior of a rate, discounted by the design effect: Beta(x/deff+1/2, (n-x)/deff+1/2).

    Returns:
        The shape; the bare prior with status `no_data` for n = 0.

    Raises:
        ValueError: counts do not fit or `deff` is not a number.
    """
    check_counts(x, n)
    if math.isnan(deff):
        raise ValueError("deff must be a number.")
    discount = max(1.0, deff)
    shape = BetaShape(x / discount + 0.5, (n - x) / discount + 0.5)
    return Figure(shape, "ok" if n > 0 else "no_data")


def elicited_shape(mu: float, kappa: float) -> BetaShape:
    """Prior of an elicited rate `mu` worth `kappa` tasks (at most 10), kept proper at 0 and 1.

    Raises:
        ValueError: `mu` is no share or `kappa` is not above 0.
    """
    check_share("mu", mu)
    if not kappa > 0:
        raise ValueError(f"kappa must be above 0, got {kappa}.")
    weight = min(ELICITED_CEILING, kappa)
    # A stated 0% or 100% is a figure of speech; a point mass would make the answer immune to data.
    inner = min(max(mu, 0.005), 0.995)
    return BetaShape(inner * weight, (1.0 - inner) * weight)


def elicited_prior_update(
    mu: float, kappa: float, s: float, m: float, conf: float = PRODUCT_CONFIDENCE
) -> Figure[Posterior]:
    """Elicited rate as a prior, Beta(mu kappa, (1-mu) kappa), updated with s right of m tasks.

    Args:
        mu: stated rate.
        kappa: tasks that the statement is worth, at most 10 (low 2, mid 5, high 10).
        s: right results observed since.
        m: tasks observed since.
        conf: two-sided confidence.

    Returns:
        Posterior mean and interval; status `no_data` while m = 0 (the statement alone).

    Raises:
        ValueError: an argument is out of range.

    Source: conjugate Beta-binomial update.
    """
    check_counts(s, m)
    check_inner_share("conf", conf)
    prior = elicited_shape(mu, kappa)
    a, b = prior.a + s, prior.b + m - s
    tail = (1.0 - conf) / 2.0
    posterior = Posterior(a / (a + b), beta_quantile(tail, a, b), beta_quantile(1.0 - tail, a, b))
    return Figure(posterior, "ok" if m > 0 else "no_data")
