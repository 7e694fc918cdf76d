"""Figures of a projection in words: an estimate with its range, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.domain.reliability.result import Assumption, Estimate, Projection, Status
from readiness.domain.reliability.rounding import to_significant
from readiness.language import Words, day_short, noop, number, tr, written

STATUS_WORDS: Mapping[Status, str] = Words(
    {
        "ok": "",
        "no_data": "not enough data",
        "no_steps": "no steps",
        "degenerate": "all alike: no spread to read",
        "undefined": "cannot be computed",
        "none_projected": "none projected",
        "beyond_range": "too far out to say",
    }
)
EVIDENCE_WORDS: Mapping[str, str] = Words(
    {
        "end_to_end": "verified whole tasks",
        "in_sequence": "verified steps in sequence",
        "isolated": "steps tested on their own",
        "elicited": "stated, not measured",
        "none": "nothing measured",
    }
)
JUDGE_WORDS: Mapping[str, str] = Words(
    {
        "human": "judged by people",
        "rule": "judged by a rule",
        "judge": "judged by scoring software",
        "self_reported": "the agent's own word",
        "http": "transport status only",
    }
)
ORIGIN_WORDS: Mapping[str, str] = Words(
    {
        "measured": "measured",
        "profile": "profile",
        "literature": "literature",
        "assumed": "assumed",
        "entered": "entered",
        "what_if": "what if",
        "laboratory": "laboratory",
    }
)
LEAST_CHANCE = 0.01
NEAR_CERTAIN = 0.985
LEAST_COUNT = 0.01
MOST_PLACES = 3
MANY = 1000
SHARES = frozenset(
    {
        "target",
        "tau",
        "p_tail",
        "availability",
        "review_share",
        "detection",
        "repairs",
        "false_flags",
        "sensitivity",
        "specificity",
        "elicited",
        "verifier",
    }
)
"""Assumptions that are shares."""


OVER, UNDER = noop("over {share}"), noop("under {share}")


def percent(value: float | None, places: int = 0, *, over: str = OVER, under: str = UNDER) -> str:
    """A share as a percentage; never 100% or 0% by rounding alone, but `over` 99% and `under` 1%."""
    if value is None:
        return STATUS_WORDS["no_data"]
    text = f"{100 * value:.{places}f}"
    if float(text) >= 100 and value < 1:
        return tr(over, share=written(f"{100 - 10**-places:.{places}f}%"))
    if float(text) <= 0 < value:
        return tr(under, share=written(f"{10**-places:.{places}f}%"))
    return written(f"{text}%")


def chance_words(value: float | None) -> str:
    """A chance in whole percent; draws never make one certain or impossible."""
    if value is None:
        return STATUS_WORDS["no_data"]
    if value < LEAST_CHANCE:
        return tr(UNDER, share=number(LEAST_CHANCE, ".0%"))
    if value > 1 - LEAST_CHANCE:
        return tr(OVER, share=number(1 - LEAST_CHANCE, ".0%"))
    return number(value, ".0%")


def places_of(result: Projection) -> int:
    """Decimals that today's percentage needs: one near certainty, and where rounding would put it on the target."""
    point, target = result.success.point, result.target.value
    if point is None:
        return 0
    on_target = target is not None and point != target and round(100 * point) == round(100 * target)
    return 1 if NEAR_CERTAIN <= point < 1 or on_target else 0


def percent_range(figure: Estimate, places: int = 0) -> str:
    """The two ends of an interval of shares."""
    if figure.low is None or figure.high is None:
        return tr("no interval")
    low, high = figure.low, figure.high
    if places == 0 and any(f"{100 * end:.0f}" in ("0", "100") and 0 < end < 1 for end in (low, high)):
        places = 1
    while places < MOST_PLACES and low != high and f"{100 * low:.{places}f}" == f"{100 * high:.{places}f}":
        places += 1
    return tr("{low} to {high}", low=percent(low, places), high=percent(high, places))


def stated_rate(result: Projection) -> float | None:
    """The success that people stated, where nothing better decides; the draws around it have another middle."""
    if result.evidence.level != "elicited":
        return None
    value = next((a.value for a in result.assumptions if a.name == "elicited"), None)
    return float(value) if isinstance(value, int | float) else None


def share_words(figure: Estimate, places: int = 1) -> str:
    """A share with its interval, or why there is none."""
    if figure.point is None:
        return STATUS_WORDS[figure.status] or STATUS_WORDS["no_data"]
    return f"{percent(figure.point, places)} ({percent_range(figure, places)})"


def count_words(figure: Estimate, unit: str = "") -> str:
    """A count with its range on two significant digits, or why there is none."""
    if figure.point is None:
        return STATUS_WORDS[figure.status] or STATUS_WORDS["no_data"]
    tail = f" {unit}" if unit else ""
    point = two_digits(figure.point)
    if figure.low is None or figure.high is None:
        return f"{point}{tail}"
    low, high = two_digits(figure.low), two_digits(figure.high)
    if low == point == high:
        return f"{point}{tail}"
    return tr("{point} ({low} to {high})", point=point, low=low, high=high) + tail


def two_digits(value: float) -> str:
    """A number on two significant digits, which is what the interval supports; small ones keep their decimals."""
    if 0 < value < LEAST_COUNT:
        return tr(UNDER, share=number(LEAST_COUNT, "g"))
    rounded = to_significant(value)
    if rounded and abs(rounded) < 10 and rounded != int(rounded):
        return number(rounded, "g")
    return number(rounded, ",.0f")


def per_day(figure: Estimate) -> str:
    """A count a day with its range."""
    return count_words(figure)


def assumption_words(assumption: Assumption) -> str:
    """The value of an assumption in words."""
    value = assumption.value
    if value is None:
        return tr("not known")
    if isinstance(value, str):
        return value
    if assumption.name in SHARES:
        return written(f"{100 * value:.3g}%")
    return f"{number(value, ',.4g' if abs(value) < MANY else ',.0f')} {assumption.unit}".strip()


def trend_words(result: Projection) -> str:
    """Direction of success over the observed days, in a few words."""
    if result.trend.direction == "not_enough_data":
        return tr("Trend: {direction}", direction=direction_words(result))
    return direction_words(result)


def direction_words(result: Projection) -> str:
    """The direction beside a heading that says already that it is the trend."""
    trend, days = result.trend, result.evidence.days
    if trend.direction == "not_enough_data":
        return STATUS_WORDS["no_data"]
    if trend.direction == "none":
        return tr("No trend over {days} days", days=days)
    points = abs(trend.change_points or 0.0)
    if trend.direction == "down":
        return tr("Success falls {points:.0f} points in {days} days", points=points, days=days)
    return tr("Success rises {points:.0f} points in {days} days", points=points, days=days)


def breach_words(result: Projection) -> str:
    """When the trend crosses the target, or that none is projected and why."""
    trend, target = result.trend, result.target.value
    if target is None:
        return tr("no target is set")
    if trend.breach_date is not None:
        when = f"{day_short(trend.breach_date)}{_between(result)}"
        return tr("since {day}", day=when) if trend.already_breached else when
    if trend.already_breached:
        return tr("already under the target")
    if trend.direction == "not_enough_data" or trend.status == "no_data":
        return STATUS_WORDS["no_data"]
    if trend.status == "beyond_range":
        return f"{STATUS_WORDS['none_projected']}: {STATUS_WORDS['beyond_range']}"
    return STATUS_WORDS["none_projected"]


def _between(result: Projection) -> str:
    low, high = result.trend.low, result.trend.high
    if low is None or high is None:
        return ""
    return " " + tr("({first} to {last})", first=day_short(low), last=day_short(high))
