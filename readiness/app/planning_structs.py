"""What the roadmap page, the command line and the exports show of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class HorizonView:
    """One column of the horizon strip. `success` and `wrong` are empty without data; rates in per cent.

    `success_range` is the 90% interval of sampling; `lever_range` is the middle over the ranges of assumed effects.
    """

    label: str
    week: int
    band: str
    verdict: str
    stated: str
    if_demonstrated: str
    overall: int
    overall_range: str
    gates: str
    hard_open: int
    soft_open: int
    success: str
    success_range: str
    lever_range: str
    wrong: str
    wrong_range: str


@dataclass(frozen=True)
class ItemView:
    """One initiative in the plan. Weeks from 0: it works in weeks `start` to `finish` - 1."""

    id: str
    place: str
    title: str
    pool: str
    pool_title: str
    start: int
    finish: int
    early: int
    late: int
    wave: str
    rate: float
    slack: int | None
    tier: int
    tier_words: str
    why: str
    gain: float
    reliability: float
    effort: float
    effort_low: float
    effort_high: float
    gates: tuple[str, ...]
    raises: tuple[tuple[str, str, int], ...]
    needs: tuple[str, ...]
    findings: tuple[str, ...]
    deliverables: tuple[str, ...]
    done_when: str
    lever: str
    owner: str
    due: date | None
    status: str
    pinned: bool
    own: bool


@dataclass(frozen=True)
class WaveView:
    """The initiatives that finish in a wave, by finish week."""

    id: str
    title: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class PoolView:
    """A row of the capacity strip: people available and used per week, on the same axis as the bars."""

    id: str
    title: str
    steps: tuple[tuple[int, float], ...]
    available: tuple[float, ...]
    used: tuple[float, ...]

    @property
    def busiest(self) -> float:
        """The highest share of what is available that is used in any week, 0-1."""
        return max((u / a for u, a in zip(self.used, self.available, strict=True) if a), default=0.0)


@dataclass(frozen=True)
class OutView:
    """An initiative outside the plan: not schedulable (with what it needs) or dropped (with why)."""

    id: str
    title: str
    needs: str = ""
    why: str = ""


@dataclass(frozen=True)
class BalanceView:
    """Build-versus-operate: today's split and the move within the same total. Units as in the profile."""

    build: float
    operate: float
    apart: float
    index: float | None
    target: float
    move: float
    reading: str
    sentence: str


@dataclass(frozen=True)
class RoadmapView:
    """The page: horizons, waves, capacity, what is left out, and what the plan answers in one look."""

    headline: str
    blocked: tuple[str, ...]
    milestones: tuple[str, ...]
    today: HorizonView
    horizons: tuple[HorizonView, ...]
    waves: tuple[WaveView, ...]
    items: tuple[ItemView, ...]
    pools: tuple[PoolView, ...]
    total: PoolView
    unscheduled: tuple[OutView, ...]
    dropped: tuple[OutView, ...]
    available: tuple[OutView, ...]
    balance: BalanceView | None
    waiting: str
    notes: tuple[str, ...]
    weeks: int
    pace: str
    scenario: str
    waiting_basis: str = ""
