"""What stands on the week axis: initiatives, and the people of a pool."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class GanttItem:
    """One initiative: name, pool, first week and the week after its last (None: no feasible slot), gate it closes.

    Attributes:
        note: Why it has no slot, or a quiet remark.
        wave: Heading under which it stands; items of one wave follow one another.
        needs: Ids of the initiatives that come first.
        pinned: Held until a week on purpose.
        status: planned, started or done.
        team: The pool's name in full; `pool` is its short sign.
    """

    id: str
    name: str
    pool: str
    start: int | None
    finish: int | None
    gate: str = ""
    note: str = ""
    wave: str = ""
    needs: tuple[str, ...] = ()
    pinned: bool = False
    status: str = "planned"
    team: str = ""


@dataclass(frozen=True)
class PoolLoad:
    """Use of one pool: people, and people in use by week.

    Attributes:
        available: People available by week, where that changes.
        words: How many people, where one number does not say it ("0.5, then 2.5").
    """

    name: str
    people: float
    used: tuple[float, ...]
    id: str = ""
    available: tuple[float, ...] = ()
    words: str = ""

    def at(self, week: int) -> float:
        """People available in a week."""
        return self.available[week] if week < len(self.available) else self.people
