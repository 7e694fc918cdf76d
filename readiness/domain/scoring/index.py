"""What scoring needs from a pack, worked out once per pack: values, weights, groups, gates, rules by question."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from readiness.domain.questionnaire import Pack
from readiness.domain.questions import (
    Binding,
    ChoiceQuestion,
    DependentValue,
    Derivation,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    YesNoQuestion,
)

TOP_LEVEL: Final = 4
DEFAULT_EVIDENCE_CAPS: Final = (0.5, 0.75, 1.0, 1.0)
_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """One question as scoring sees it.

    Attributes:
        options: value 0-1 by option key (choice, multi, yes/no), including aliases.
        steps: values 0-1 that the question can take, rising; empty where any value is possible.
        points: points of a number, by rising number.
        gate: value 0-1 that the gate asks for, None without a gate.
        readers: derived questions whose value reads this one.
    """

    id: QuestionId
    kind: str
    section: str
    weight: float
    sub: str | None
    layer: str | None
    gate: float | None
    hard: bool
    na_allowed: bool
    question: Question
    options: dict[str, float]
    steps: tuple[float, ...]
    points: tuple[tuple[float, float], ...]
    bind: Binding | None
    derive: Derivation | None
    readers: tuple[str, ...]

    @property
    def is_movable(self) -> bool:
        """Whether an answer can be given: derived questions have none."""
        return self.derive is None


@dataclass(frozen=True, slots=True)
class PackIndex:
    """A pack prepared for scoring.

    Attributes:
        plans: questions by id, in pack order.
        sections: section weights by id, in pack order.
        subs: sub-practice ids by practice.
        gates: question ids with a gate, in the order of the pack's gate list.
        derived_gates: gates that no question carries (REL), hard or soft.
        evidence_caps: cap 0-1 by evidence level.
    """

    pack: Pack
    plans: dict[str, QuestionPlan]
    sections: dict[str, float]
    subs: dict[str, tuple[str, ...]]
    layers: tuple[str, ...]
    gates: tuple[str, ...]
    derived_gates: dict[str, bool]
    evidence_caps: tuple[float, ...]

    def evidence_cap(self, evidence: int) -> float:
        """The cap that an evidence level puts on the evidenced value (B.1 rule 3)."""
        return self.evidence_caps[max(0, min(evidence, len(self.evidence_caps) - 1))]


_indexes: OrderedDict[int, PackIndex] = OrderedDict()


def index_pack(pack: Pack) -> PackIndex:
    """The prepared form of a pack; the last few packs are kept, by identity, so that rescoring costs nothing here."""
    kept = _indexes.get(id(pack))
    if kept is not None and kept.pack is pack:
        return kept
    made = _build(pack)
    _indexes[id(pack)] = made
    while len(_indexes) > _KEPT:
        _indexes.popitem(last=False)
    return made


def _build(pack: Pack) -> PackIndex:
    readers = _readers(pack)
    plans = {str(q.id): _plan(q, readers.get(q.id, ())) for q in pack.questions}
    listed = [g.id for g in pack.gates if g.id in plans and plans[g.id].gate is not None]
    further = [key for key, plan in plans.items() if plan.gate is not None and key not in listed]
    caps = tuple(level.cap for level in sorted(pack.evidence_levels, key=lambda level: level.level))
    return PackIndex(
        pack=pack,
        plans=plans,
        sections={s.id: s.weight for s in pack.sections},
        subs={p.id: tuple(sub.id for sub in p.sub) for p in pack.practices},
        layers=tuple(layer.id for layer in pack.layers),
        gates=(*listed, *further),
        derived_gates={g.id: g.hard for g in pack.gates if g.derived is not None},
        evidence_caps=caps or DEFAULT_EVIDENCE_CAPS,
    )


def _readers(pack: Pack) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for question in pack.questions:
        if isinstance(question, DerivedQuestion):
            for value in question.derive.values.values():
                if isinstance(value, DependentValue):
                    known = found.get(value.if_.answer, ())
                    found[value.if_.answer] = tuple(dict.fromkeys((*known, str(question.id))))
    return found


def _plan(question: Question, readers: tuple[str, ...]) -> QuestionPlan:
    number = question if isinstance(question, NumberQuestion) else None
    return QuestionPlan(
        id=question.id,
        kind=question.kind,
        section=question.section,
        weight=question.weight,
        sub=question.practice,
        layer=question.aom,
        gate=question.gate.min if question.gate else None,
        hard=question.gate is not None and question.gate.hard,
        na_allowed=question.na_allowed,
        question=question,
        options=_options(question),
        steps=_steps(question),
        points=tuple(sorted(number.points)) if number else (),
        bind=number.bind if number else None,
        derive=question.derive if isinstance(question, DerivedQuestion) else None,
        readers=readers,
    )


def _options(question: Question) -> dict[str, float]:
    if not isinstance(question, ChoiceQuestion | MultiQuestion | YesNoQuestion):
        return {}
    values = {"yes": 1.0, "no": 0.0} if isinstance(question, YesNoQuestion) else {}
    for option in question.options:
        values |= dict.fromkeys(option.aliases, option.value)
    return values | {option.key: option.value for option in question.options}


def _steps(question: Question) -> tuple[float, ...]:
    match question:
        case LadderQuestion():
            return tuple(level / TOP_LEVEL for level in range(TOP_LEVEL + 1))
        case ChoiceQuestion():
            return tuple(sorted(option.value for option in question.options))
        case YesNoQuestion():
            return tuple(sorted(option.value for option in question.options)) or (0.0, 1.0)
        case NumberQuestion() if len(question.points) == TOP_LEVEL + 1:
            return tuple(sorted(value for _, value in question.points))
        case _:
            return ()
