"""A figure and how far it can be trusted: every formula returns its value together with a status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from readiness.domain.reliability.result import Status

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Figure(Generic[T_co]):
    """The value of a formula with its status.

    Attributes:
        value: what was computed; `None` where it is undefined or infinite.
        status: `ok`, `no_data` (nothing was observed), `no_steps` (an empty chain, value 1), `degenerate`
            (all right or all wrong, or one day: the spread cannot be estimated), `undefined` (no finite
            value exists), `none_projected` (a trend that cannot be told from none), `beyond_range` (the
            answer lies further out than the data or the method reach).
    """

    value: T_co
    status: Status = "ok"


class Interval(NamedTuple):
    """Two ends of an interval, low first."""

    low: float
    high: float


def check_share(name: str, value: float) -> None:
    """Refuse a value that is no share.

    Raises:
        ValueError: `value` is not a number from 0 to 1.
    """
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{name} must lie between 0 and 1, got {value}.")


def check_inner_share(name: str, value: float) -> None:
    """Refuse a value outside the open interval from 0 to 1.

    Raises:
        ValueError: `value` is not strictly between 0 and 1.
    """
    if not 0.0 < value < 1.0:
        raise ValueError(f"{name} must lie strictly between 0 and 1, got {value}.")


def check_positive(name: str, value: float) -> None:
    """Refuse a value that is not above zero, or is not finite.

    Raises:
        ValueError: `value` is zero, negative, infinite or not a number.
    """
    if not 0.0 < value < float("inf"):
        raise ValueError(f"{name} must be above 0, got {value}.")


def check_amount(name: str, value: float) -> None:
    """Refuse a negative or infinite amount.

    Raises:
        ValueError: `value` is negative, infinite or not a number.
    """
    if not 0.0 <= value < float("inf"):
        raise ValueError(f"{name} must be 0 or more, got {value}.")


def check_counts(x: float, n: float) -> None:
    """Refuse successes that do not fit their trials.

    Raises:
        ValueError: not 0 <= x <= n, or `n` is infinite.
    """
    check_amount("n", n)
    if not 0.0 <= x <= n:
        raise ValueError(f"x must lie between 0 and n = {n}, got {x}.")


def clip_share(value: float) -> float:
    """Clip a value to the range of a share."""
    return min(1.0, max(0.0, value))
