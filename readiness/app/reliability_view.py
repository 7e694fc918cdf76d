"""What the head of the reliability page and its outcome split show, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from readiness.app.wording import STANDING_WORDS
from readiness.domain.reliability.result import OutcomeClass, Projection
from readiness.language import Words, capital, number, tr, trn

__all__ = ["ChartLook", "OutcomeRow", "TodayView", "first_view", "outcome_rows", "view_today"]

STATUS_OF_STANDING = {
    "demonstrated": "passed",
    "likely": "passed",
    "open": "claimed",
    "unlikely": "claimed",
    "contradicted": "failed",
    "no_evidence": "unknown",
}
OUTCOME_WORDS: Mapping[str, str] = Words(
    {
        "auto_right": "Right, untouched",
        "false_flag": "Right after a false alarm",
        "repaired": "Repaired by people",
        "detected_unfixed": "Caught, not repaired",
        "silent": "Wrong and unseen",
    }
)
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
    judge = JUDGE_WORDS.get(evidence.judge, "")
    rests = capital(EVIDENCE_WORDS[evidence.level])
    return TodayView(
        figure=_figure(_shown(result), places_of(result)),
        interval=percent_range(result.success, places_of(result)) if has else tr("Not enough data"),
        standing=_standing(result),
        standing_status=STATUS_OF_STANDING[target.standing],
        evidence=f"{rests}, {judge}" if judge and evidence.n else rests,
        trend=trend_words(result) if evidence.n else "",
        note=_rests_on(result),
    )


def _standing(result: Projection) -> str:
    target = result.target
    standing = capital(STANDING_WORDS[target.standing])
    if target.value is None:
        return tr("{standing}: no target", standing=standing)
    if result.success.point is None:
        return standing
    if target.origin == "suggested":
        return tr("{standing}: target {target:g}% (suggested)", standing=standing, target=100 * target.value)
    return tr("{standing}: target {target:g}%", standing=standing, target=100 * target.value)


def _rests_on(result: Projection) -> str:
    evidence = result.evidence
    if not evidence.n:
        return tr("no verified tasks yet")
    return trn(
        "{tasks:,} verified tasks on {n} day",
        "{tasks:,} verified tasks on {n} days",
        evidence.days,
        tasks=evidence.n,
    )


def _shown(result: Projection) -> float | None:
    stated = stated_rate(result)
    return result.success.point if stated is None else stated


def _figure(point: float | None, places: int) -> str:
    if point is None:
        return ""
    return percent(point, places, over=">{share}", under="<{share}")


def outcome_rows(classes: Sequence[OutcomeClass]) -> tuple[OutcomeRow, ...]:
    """The five classes in their order, with counts a day where a volume is known."""
    return tuple(
        OutcomeRow(
            word=OUTCOME_WORDS[c.key],
            share=c.share,
            per_day="" if c.per_day is None else number(c.per_day, ",.0f"),
            mark=OUTCOME_MARKS[c.key],
        )
        for c in classes
    )


def first_view(result: Projection) -> str:
    """The part of the page to open with: a fall in success comes before any level."""
    return "trend" if result.trend.direction == "down" else "curve"
