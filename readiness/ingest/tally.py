"""Day counts as they are added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from readiness.domain.metrics import (
    DayCount,
)
from readiness.ingest.columns import Columns

WRONG = frozenset({"failure", "partial", "corrected"})


Key = tuple[date, str, str, str]


class Tally:
    """Adds up day counts under their key."""

    def __init__(self) -> None:
        self.cells: dict[Key, Counter[str]] = {}

    def add(self, key: Key, **amounts: int) -> None:
        """Add amounts to the counters of one key."""
        self.cells.setdefault(key, Counter()).update(amounts)

    def counts(self) -> tuple[DayCount, ...]:
        """All counts in order of days."""
        return tuple(
            DayCount(day=day, agent=agent, step=step, segment=segment, **amounts)
            for (day, agent, step, segment), amounts in sorted(self.cells.items())
        )


def has_judgement(outcome: str) -> bool:
    """True for outcomes that were verified."""
    return outcome == "success" or outcome in WRONG


def labels_of(columns: Columns) -> Iterable[tuple[str, str, str]]:
    """Agent, step and segment of each row; empty where unknown."""
    return zip(
        (agent or "" for agent in columns.get("agent")),
        (step or "" for step in columns.get("step")),
        (segment or "" for segment in columns.get("segment")),
        strict=True,
    )


def add_rows(tally: Tally, key: Key, outcome: str, http: int | None, mark: object, number: int) -> None:
    """Add a number of equal rows under a key. `http` is the hundreds of the status; `mark` None: not marked."""
    judged = has_judgement(outcome)
    tally.add(
        key,
        tasks=number,
        verified=number if judged else 0,
        right=number if outcome == "success" else 0,
        escalated=number if outcome == "escalated" else 0,
        unknown=number if outcome == "unknown" else 0,
        http_2xx=number if http == 2 else 0,
        silent=number if http == 2 and outcome in WRONG else 0,
        corrected=number if mark or outcome == "corrected" else 0,
        reviewed=number if mark is not None else 0,
    )
