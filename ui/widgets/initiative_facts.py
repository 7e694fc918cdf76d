"""What the panel of an initiative shows, and dates as people write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.app.planning_structs import ItemView
from ui.language import read_day, short_day


def read_date(words: str) -> date | None:
    """A date as people write it: 18 Dec 2026, 2026-12-18, 18.12.2026 or 18/12/2026; day before month.

    Raises:
        ValueError: It is none of these; empty words are no date.
    """
    if not words.strip():
        return None
    found = read_day(words)
    if found is None:
        raise ValueError(words)
    return found


def show_date(day: date | None) -> str:
    """A date as it is written into a field: 18 Dec 2026."""
    return "" if day is None else short_day(day)


@dataclass(frozen=True)
class Effect:
    """An assumed effect: its kind, what it does in words, the middle of its range and the figure in force.

    Figures are in per cent, or in days where `unit` says so.
    """

    kind: str
    name: str
    middle: int
    now: int
    unit: str = "%"


@dataclass(frozen=True)
class InitiativeFacts:
    """What the panel shows beside the plan's own view of the initiative.

    Attributes:
        item: The initiative in the plan that is shown.
        planned: How many initiatives are in the plan.
        gain_place: Its place by gain.
        today: What each raised question stands at today, a letter or "?".
        needed_for: Titles of what waits for it.
        findings: Ids and titles of the findings that it answers.
        pin: Week before which it must not begin, None if free.
        evidence: What shows that it is done.
        effects: Assumed effects on reliability with the figure in force.
        names: Names and role groups to choose the owner from.
        due_words: What was typed as the date and is none; it stands in the field until it is mended.
        is_fixed: Nothing can be changed (the file is open elsewhere).
    """

    item: ItemView
    planned: int
    gain_place: int
    today: tuple[str, ...] = ()
    needed_for: tuple[str, ...] = ()
    findings: tuple[tuple[str, str], ...] = ()
    pin: int | None = None
    evidence: str = ""
    effects: tuple[Effect, ...] = ()
    names: tuple[str, ...] = ()
    due_words: str = ""
    is_fixed: bool = False
