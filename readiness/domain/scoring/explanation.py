"""Where a figure comes from: a frozen tree of sentences with numbers that can be recomputed by machine.

Every node names its rule, its inputs are its parts, and `recompute` works the value out again from the leaves. The same
tree feeds the screen, `readiness score --explain` and the report's appendix.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from readiness.domain.base import Model
from readiness.domain.questionnaire import Band
from readiness.domain.response import Vote
from readiness.domain.scoring.index import TOP_LEVEL
from readiness.domain.scoring.question import interpolate
from readiness.domain.scoring.scorecard import BANDS, BandId
from readiness.domain.scoring.verdict import base_band_of, gate_status_of, reaches, reliability_gate
from readiness.domain.scoring.votes import count_votes
from readiness.language import Words

Value = float | str | None
Figure = Literal["lo", "mid", "hi", "stated"]
Operation = Literal[
    "given",
    "levels",
    "points",
    "sum",
    "quantile",
    "less",
    "min",
    "max",
    "weighted_mean",
    "mean",
    "spread",
    "total",
    "ratio",
    "gate",
    "interval_gate",
    "band",
    "lowest",
]

FIGURE_WORDS: Final[Mapping[Figure, str]] = Words(
    {
        "lo": "evidenced",
        "mid": "as stated",
        "hi": "still possible",
        "stated": "stated, answered questions only",
    }
)


class Explanation(Model):
    """One figure, how it follows from its parts, and the sentence that says so.

    Attributes:
        subject: what it is about: an id, or a word such as `overall`.
        role: what it is to its parent (`answer`, `evidence cap`, `X01`, ...); empty at the top.
        sentence: for people, with the numbers.
        rule: the rule applied, in words; empty for what was entered.
        operation: how `value` follows from `parts`.
        weight: its weight in the parent's mean.
        scale: what a mean is multiplied with (100 from values 0-1 to points).
        points: points of a number, or values of the levels, for the operation that needs them.
        votes: the votes behind an order statistic; `rank` says which one.
        bands: the verdict table, for the base band.
        parts: what it was worked out from.
    """

    subject: str
    role: str = ""
    sentence: str
    rule: str = ""
    operation: Operation = "given"
    value: Value
    weight: float | None = None
    scale: float = 1.0
    points: tuple[tuple[float, float], ...] = ()
    votes: tuple[Vote, ...] = ()
    rank: Literal["q1", "median", "q3"] = "median"
    bands: tuple[Band, ...] = ()
    parts: tuple[Explanation, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Explanation]]:
        """Every node with its depth, top first."""
        yield depth, self
        for part in self.parts:
            yield from part.walk(depth + 1)


def recompute(explanation: Explanation) -> Value:
    """The value worked out again from the leaves, without looking at any figure in between."""
    node = explanation
    if node.operation == "given":
        return node.value
    if node.operation == "quantile":
        return _quantile(node)
    values = [recompute(part) for part in node.parts]
    match node.operation:
        case "gate":
            return _gate(values)
        case "interval_gate":
            return _interval_gate(values)
        case "band":
            return _band(node, values)
        case "lowest":
            return min((_as_band(value) for value in values), key=BANDS.index)
        case _:
            return _arithmetic(node, [float(value) for value in values if isinstance(value, int | float)])


def _quantile(node: Explanation) -> float | None:
    result = count_votes(node.votes)
    level = {"q1": result.q1, "median": result.median, "q3": result.q3}[node.rank]
    return None if level is None else _on_steps(node, level)


def _on_steps(node: Explanation, level: float) -> float:
    """The value of a level: its own where the question lists values, else a quarter each."""
    return node.points[max(0, min(int(level), len(node.points) - 1))][1] if node.points else level / TOP_LEVEL


def _arithmetic(node: Explanation, values: list[float]) -> float:
    if node.operation == "weighted_mean":
        return _weighted_mean(node, values)
    if node.operation == "points":
        return interpolate(node.points, values[0])
    return _SIMPLE[node.operation](values)


_SIMPLE: Final[dict[str, Callable[[list[float]], float]]] = {
    "levels": lambda values: values[0] / TOP_LEVEL,
    "sum": lambda values: min(1.0, math.fsum(values)),
    "less": lambda values: max(values[2], values[0] - values[1]),
    "min": min,
    "max": max,
    "mean": lambda values: math.fsum(values) / len(values),
    "spread": lambda values: max(values) - min(values),
    "total": math.fsum,
    "ratio": lambda values: values[0] / math.fsum(values),
}


def _weighted_mean(node: Explanation, values: list[float]) -> float:
    weights = [part.weight or 0.0 for part in node.parts]
    total = math.fsum(weights)
    return node.scale * math.fsum(w * v for w, v in zip(weights, values, strict=True)) / total if total else 0.0


def _gate(values: list[Value]) -> str:
    """Parts: minimum, stated value, evidenced value, evidence level, evidence needed, level the import confirmed."""
    minimum, stated, lo, evidence, needed, confirmed = (v if isinstance(v, int | float) else None for v in values)
    if minimum is None or stated is None or lo is None:
        return "unknown"
    was_shown = (evidence or 0) >= (needed or 0) or (confirmed is not None and reaches(confirmed, minimum))
    return gate_status_of(stated, lo, minimum, was_shown=was_shown)


def _interval_gate(values: list[Value]) -> str:
    """Parts: target, lower end, upper end, 1 where the data is too thin."""
    target, low, high, thin = (v if isinstance(v, int | float) else None for v in values)
    return "unknown" if thin else reliability_gate(low, high, target)


def _band(node: Explanation, values: list[Value]) -> BandId:
    named = [(part.role, value) for part, value in zip(node.parts, values, strict=True)]
    numbers = {role: [float(v) for r, v in named if r == role and isinstance(v, int | float)] for role, _ in named}
    return base_band_of(
        node.bands,
        (numbers.get("overall") or [0.0])[0],
        numbers.get("section", []),
        numbers.get("practice", []),
        (numbers.get("coverage") or [0.0])[0] / 100,
    )


def _as_band(value: Value) -> BandId:
    return next((band for band in BANDS if band == value), "no_verdict")
