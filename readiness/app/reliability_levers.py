"""The sliders of a what-if: range, today's position, and where that comes from."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from readiness.domain.reliability.consequence import detection_rate
from readiness.domain.reliability.inputs import TOPOLOGIES, Origin, Overrides, ProjectionInputs
from readiness.domain.reliability.result import Projection
from readiness.language import Words, number, written

Group = Literal["agent", "checks", "load"]
Form = Literal["percent", "fine", "count"]

TOPOLOGY_WORDS: Mapping[str, str] = Words(
    {
        "single": "single agent",
        "supervisor-worker": "supervisor and workers",
        "swarm-hand-off": "hand-off among agents",
        "no-coordinator": "agents without coordinator",
        "plan-and-execute": "plan and execute",
        "hybrid": "hybrid",
    }
)
FEWEST_STEPS = 30
FEWEST_VOLUME = 1000
FEWEST_AGENTS = 10
LONGEST_DELAY = 30
STEP_REACH = 100
"""Units below today's step success to which its slider reaches."""
FINEST_UNIT = 1e-6


@dataclass(frozen=True)
class Lever:
    """A slider in whole units.

    Attributes:
        key: name of the override. group: card in which it stands.
        low, high: ends. today: position in force; None where nothing is known.
        unit: override value of one unit. form: how a position reads. origin: where today's value comes from.
    """

    key: str
    group: Group
    low: int
    high: int
    today: int | None
    unit: float
    form: Form
    origin: Origin

    def value(self, position: int) -> float:
        """The override at a position."""
        return round(position * self.unit, 9)

    def position(self, value: float) -> int:
        """The position of an override, inside the range."""
        return max(self.low, min(self.high, round(value / self.unit)))

    def words(self, position: int) -> str:
        """A position as it reads."""
        if self.form == "percent":
            return written(f"{position}%")
        if self.form == "fine":
            places = max(1, round(-math.log10(self.unit)) - 2)
            return written(f"{100 * self.value(position):.{places}f}%")
        return number(position)


def find_levers(inputs: ProjectionInputs, today: Projection) -> tuple[Lever, ...]:
    """All sliders, in the order in which they are shown."""
    origins: dict[str, Origin] = {a.name: a.origin for a in today.assumptions}
    return (
        tuple(_agent(inputs, today, origins)) + tuple(_checks(inputs, today, origins)) + tuple(_load(inputs, origins))
    )


def topologies(inputs: ProjectionInputs) -> tuple[tuple[str, str], ...]:
    """Arrangements that may be tried, as key and words; the piloted one first."""
    now = inputs.topology if inputs.topology in TOPOLOGIES else "single"
    first = (now, TOPOLOGY_WORDS.get(now, now.replace("-", " ")))
    return (first, *((key, words) for key, words in TOPOLOGY_WORDS.items() if key != now))


def _agent(inputs: ProjectionInputs, today: Projection, origins: dict[str, Origin]) -> Iterator[Lever]:
    if today.per_step is not None and today.per_step.point is not None:
        unit = _step_unit(today.per_step.point)
        now = round(today.per_step.point / unit)
        low, most = max(0, now - STEP_REACH), round(1 / unit)
        origin: Origin = "entered" if today.evidence.level == "elicited" else "measured"
        yield Lever("step_success", "agent", low, most, now, unit, "fine", origin)
    steps = max(1, round(today.typical_steps or 1))
    yield Lever("steps", "agent", 1, max(FEWEST_STEPS, 2 * steps), steps, 1, "count", origins.get("steps", "profile"))
    agents = max(1, inputs.agents or 1)
    origin = "profile" if inputs.agents else "assumed"
    yield Lever("agents", "agent", 1, max(FEWEST_AGENTS, 2 * agents), agents, 1, "count", origin)


def _step_unit(success: float) -> float:
    """A unit in which today's rate of errors is several steps of the slider, also over a thousand steps."""
    unit = 1e-3
    while unit > FINEST_UNIT and 0 < 1 - success < 5 * unit:
        unit /= 10
    return round(unit, 9)


def _checks(inputs: ProjectionInputs, today: Projection, origins: dict[str, Origin]) -> Iterator[Lever]:
    yield Lever("checks", "checks", 0, 90, 0, 0.01, "percent", "measured")
    share = round(100 * inputs.review.share)
    yield Lever("review_share", "checks", 0, 100, share, 0.01, "percent", origins.get("review_share", "assumed"))
    caught = round(100 * detection_rate(inputs))
    yield Lever("detection", "checks", 0, 100, caught, 0.01, "percent", _detection_origin(inputs))
    target = today.target.value
    position = None if target is None else round(1000 * target)
    yield Lever("target", "checks", 500, 999, position, 0.001, "fine", origins.get("target", "assumed"))


def _detection_origin(inputs: ProjectionInputs) -> Origin:
    planted = inputs.review.planted
    if planted is not None and planted.trials:
        return "measured"
    return "assumed" if inputs.review.detection is None else "entered"


def _load(inputs: ProjectionInputs, origins: dict[str, Origin]) -> Iterator[Lever]:
    volume = None if inputs.volume is None else round(inputs.volume)
    most = min(1_000_000_000, max(FEWEST_VOLUME, 2 * (volume or 0)))
    yield Lever("volume", "load", 0, most, volume, 1, "count", inputs.volume_origin)
    days = None if inputs.detection_days is None else round(inputs.detection_days)
    longest = max(LONGEST_DELAY, 2 * (days or 0))
    yield Lever("days", "load", 0, longest, days, 1, "count", inputs.detection_days_origin)
    tail = round(100 * (inputs.tail.share or 0.0))
    yield Lever("tau", "load", 0, 50, tail, 0.01, "percent", origins.get("tau", "assumed"))
    tested = inputs.tail.tested
    known = tested.hits / tested.trials if tested is not None and tested.trials else inputs.tail.success
    origin: Origin = (
        "measured" if tested is not None and tested.trials else "entered" if known is not None else "assumed"
    )
    yield Lever("p_tail", "load", 0, 100, None if known is None else round(100 * known), 0.01, "percent", origin)


def positions(overrides: Overrides, levers: Mapping[str, Lever]) -> dict[str, object]:
    """Where the sliders stand for a what-if: positions by key, and the key of another arrangement."""
    found: dict[str, object] = {}
    for key, value in overrides.model_dump().items():
        lever = levers.get(key)
        if lever is not None and isinstance(value, int | float):
            found[key] = lever.position(value)
        elif key == "topology" and value is not None:
            found[key] = value
    return found


def overrides_of(values: Mapping[str, object], levers: Mapping[str, Lever]) -> dict[str, object]:
    """The what-if that slider positions stand for; the inverse of `positions`."""
    found: dict[str, object] = {}
    for key, value in values.items():
        lever = levers.get(key)
        if key == "topology":
            found[key] = value
        elif lever is not None and isinstance(value, int):
            found[key] = value if key == "agents" else lever.value(value)
    return found
