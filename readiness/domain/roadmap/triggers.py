"""Which initiatives a plan takes: triggered by a low answer or an index, plus unmet prerequisites (design rule C.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readiness.domain.catalogue import Initiative, Raise
from readiness.domain.roadmap.consistency import TOP_LEVEL
from readiness.domain.roadmap.plan import Dropped
from readiness.domain.scoring.scorecard import Indices, QuestionScore

_EQUAL = 1e-9


@dataclass(frozen=True)
class Selection:
    """Selected ids in catalogue order, and what was dropped with the reason."""

    selected: tuple[str, ...]
    dropped: tuple[Dropped, ...] = ()


def raised_value(raised: Raise) -> float:
    """The value 0-1 that an initiative brings a question to."""
    return raised.level / TOP_LEVEL


def unmet_raises(initiative: Initiative, questions: Mapping[str, QuestionScore]) -> tuple[Raise, ...]:
    """Raises whose question is visible, applicable and evidenced below the raised value."""
    return tuple(r for r in initiative.raises if is_below(questions.get(r.question), raised_value(r)))


def is_below(score: QuestionScore | None, value: float) -> bool:
    """Whether a question that counts is evidenced below a value; hidden and not applicable ones never are."""
    return score is not None and score.state not in {"hidden", "na"} and (score.lo or 0.0) < value - _EQUAL


def is_triggered(initiative: Initiative, questions: Mapping[str, QuestionScore], indices: Indices) -> bool:
    """Whether a raised question is below its raised value, or the initiative's index test holds."""
    return bool(unmet_raises(initiative, questions)) or _index_holds(initiative, indices)


def select(
    catalogue: Sequence[Initiative],
    questions: Mapping[str, QuestionScore],
    indices: Indices,
    *,
    dropped: Iterable[str] = (),
    added: Iterable[str] = (),
) -> Selection:
    """Select initiatives.

    Unmet prerequisites come along; a prerequisite is met when every question that it raises is there already.
    Those that need a dropped one follow it.

    Args:
        catalogue: consistent initiatives.
        questions: scores by question id.
        indices: side indices, for initiatives triggered by one.
        dropped: ids left out on purpose.
        added: ids taken without a trigger.
    """
    by_id = {i.id: i for i in catalogue}
    wanted, out = set(added), set(dropped)
    chosen = {i.id for i in catalogue if i.id in wanted or is_triggered(i, questions, indices)}
    open_ids = list(chosen)
    while open_ids:
        for need in by_id[open_ids.pop()].needs:
            if need not in chosen and is_triggered(by_id[need], questions, indices):
                chosen.add(need)
                open_ids.append(need)
    because: dict[str, str | None] = dict.fromkeys(sorted(out & chosen))
    changed = True
    while changed:
        changed = False
        for name in sorted(chosen - because.keys()):
            cause = next((n for n in by_id[name].needs if n in because), None)
            if cause is not None:
                because[name], changed = cause, True
    return Selection(
        tuple(i.id for i in catalogue if i.id in chosen and i.id not in because),
        tuple(Dropped(id=i.id, because=because[i.id]) for i in catalogue if i.id in because),
    )


def _index_holds(initiative: Initiative, indices: Indices) -> bool:
    trigger = initiative.trigger
    if trigger is None:
        return False
    value = _index(trigger.index, indices)
    if value is None:
        return False
    tests = {
        "lt": value < trigger.value,
        "lte": value <= trigger.value,
        "gt": value > trigger.value,
        "gte": value >= trigger.value,
    }
    return tests[trigger.op]


def _index(name: str, indices: Indices) -> float | None:
    if name == "build_vs_operate":
        return indices.balance.index if indices.balance else None
    value = getattr(indices, name, None)
    return float(value) if isinstance(value, int | float) else None
