"""What the head of the reliability page and its outcome split show, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.app.reliability_charts import ChartLook
from readiness.app.reliability_words import (
    EVIDENCE_WORDS,
    JUDGE_WORDS,
    percent,
    percent_range,
    places_of,
    stated_rate,
    trend_words,
)
from readiness.domain.reliability.result import OutcomeClass, Projection

__all__ = ["ChartLook", "OutcomeRow", "TodayView", "first_view", "outcome_rows", "view_today"]

STATUS_OF_STANDING = {
    "demonstrated": "passed",
    "likely": "passed",
    "open": "claimed",
    "unlikely": "claimed",
    "contradicted": "failed",
    "no_evidence": "unknown",
}
OUTCOME_WORDS = {
    "auto_right": "Right, untouched",
    "false_flag": "Right after a false alarm",
    "repaired": "Repaired by people",
    "detected_unfixed": "Caught, not repaired",
    "silent": "Wrong and unseen",
}
OUTCOME_MARKS = {
    "auto_right": "evidenced",
    "false_flag": "stated",
    "repaired": "levels1",
    "detected_unfixed": "claimed",
    "silent": "failed",
}


@dataclass(frozen=True)
class OutcomeRow:
    """One class of outcome: word, share 0-1, count a day in words, and the mark it is drawn with."""

    word: str
    share: float
    per_day: str
    mark: str


@dataclass(frozen=True)
class TodayView:
    """The head of the page.

    Attributes:
        figure: success in whole percent; empty where there is not enough data.
        interval: its 90% interval, or that there is not enough data.
        standing, standing_status: word and status of the chip.
        evidence: what the figure rests on. trend: direction in a few words.
        note: number of tasks and days, for the title bar.
    """

    figure: str
    interval: str
    standing: str
    standing_status: str
    evidence: str
    trend: str
    note: str


def view_today(result: Projection) -> TodayView:
    """Success today in words; "not enough data" where that is the truth."""
    evidence, target = result.evidence, result.target
    has = result.success.point is not None
    standing = target.standing.replace("_", " ").capitalize()
    if target.value is not None and has:
        origin = " (suggested)" if target.origin == "suggested" else ""
        standing = f"{standing}: target {100 * target.value:g}%{origin}"
    elif target.value is None:
        standing = f"{standing}: no target"
    days = f"{evidence.days} day" if evidence.days == 1 else f"{evidence.days} days"
    judge = JUDGE_WORDS.get(evidence.judge, "")
    rests = EVIDENCE_WORDS[evidence.level].capitalize()
    return TodayView(
        figure=_figure(_shown(result), places_of(result)),
        interval=percent_range(result.success, places_of(result)) if has else "Not enough data",
        standing=standing,
        standing_status=STATUS_OF_STANDING[target.standing],
        evidence=f"{rests}, {judge}" if judge and evidence.n else rests,
        trend=trend_words(result) if evidence.n else "",
        note=f"{evidence.n:,} verified tasks on {days}" if evidence.n else "no verified tasks yet",
    )


def _shown(result: Projection) -> float | None:
    stated = stated_rate(result)
    return result.success.point if stated is None else stated


def _figure(point: float | None, places: int) -> str:
    if point is None:
        return ""
    words = percent(point, places)
    return words.replace("over ", ">").replace("under ", "<")


def outcome_rows(classes: Sequence[OutcomeClass]) -> tuple[OutcomeRow, ...]:
    """The five classes in their order, with counts a day where a volume is known."""
    return tuple(
        OutcomeRow(
            word=OUTCOME_WORDS[c.key],
            share=c.share,
            per_day="" if c.per_day is None else f"{c.per_day:,.0f}",
            mark=OUTCOME_MARKS[c.key],
        )
        for c in classes
    )


def first_view(result: Projection) -> str:
    """The part of the page to open with: a fall in success comes before any level."""
    return "trend" if result.trend.direction == "down" else "curve"
