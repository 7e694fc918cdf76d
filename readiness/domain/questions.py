"""The questions of a pack: ladders, yes or no, choices, several, numbers, and those that follow from other answers.

Field names are those of the pack files (`questionnaires/agent-production/*.yaml`).
"""

from __future__ import annotations

from typing import Annotated, Literal, NewType

from pydantic import Field

from readiness.domain.base import Model
from readiness.domain.condition import Condition

SectionId = NewType("SectionId", str)
QuestionId = NewType("QuestionId", str)

Mode = Literal["pre", "conf", "vote", "auto"]


class QuestionGate(Model):
    """A gate on a question: `min` is the value 0-1 that must be reached; `hard` caps the verdict lower than soft."""

    hard: bool
    min: float


class Binding(Model):
    """A typed number that an imported metric can confirm or correct; `tolerance` in the question's unit."""

    metric: str
    tolerance: float = 0.0


class ShareProposal(Model):
    """A number proposed from a table of the profile: 100 x rows that meet the condition / rows."""

    table: str
    share_percent_where: Condition


class ConditionalHelp(Model):
    """A help text that replaces the usual one while its condition holds."""

    condition: Condition
    help: str


class Register(Model):
    """A table that may be kept with a question (the agent register of GOV-01)."""

    id: str
    optional: bool = True
    columns: tuple[str, ...]


class Option(Model):
    """One option of a choice, multi or yes/no question. `value` is 0-1 (multi: its share)."""

    key: str
    label: str
    hint: str = ""
    value: float
    aliases: tuple[str, ...] = ()


class _Asked(Model):
    """What every question has."""

    id: QuestionId
    section: SectionId
    short_title: str
    question: str
    help: str = ""
    intent: str = ""
    mode: Mode
    weight: float
    gate: QuestionGate | None = None
    na_allowed: bool = False
    practice: str | None = None
    aom: str | None = None
    condition: Condition | None = None
    evidence: tuple[str, ...] = ()
    cross_checks: tuple[str, ...] = ()
    fires: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    help_if: ConditionalHelp | None = None
    register_: Annotated[Register | None, Field(alias="register")] = None


class LadderQuestion(_Asked):
    """Five anchors, level 0-4; value = level / 4. `{n}` in an anchor refers to level n of the same ladder."""

    kind: Literal["ladder"]
    levels: tuple[str, str, str, str, str]


class YesNoQuestion(_Asked):
    """Yes 1, no 0, with a label and hint for each."""

    kind: Literal["yesno"]
    options: tuple[Option, ...] = ()


class ChoiceQuestion(_Asked):
    """One of several options, each with its value."""

    kind: Literal["choice"]
    options: tuple[Option, ...]


class MultiQuestion(_Asked):
    """Any of several options; values add up, at most 1."""

    kind: Literal["multi"]
    options: tuple[Option, ...]


class NumberQuestion(_Asked):
    """A number mapped to 0-1 piecewise linearly through `points`, clamped outside; points monotone."""

    kind: Literal["number"]
    unit: str = ""
    min: float | None = None
    max: float | None = None
    lower_is_better: bool = False
    points: tuple[tuple[float, float], ...]
    point_labels: tuple[str, ...] = ()
    propose: ShareProposal | None = None
    bind: Binding | None = None


class AnswerTest(Model):
    """Compares the value (0-1, on the same figure) of another question."""

    answer: QuestionId
    op: Literal["gte", "gt", "lte", "lt"]
    value: float


class DependentValue(Model):
    """A value that depends on another question's value on the same figure (lo, mid or hi)."""

    if_: Annotated[AnswerTest, Field(alias="if")]
    then: float
    else_: Annotated[float, Field(alias="else")]


class Deduction(Model):
    """Points taken off while a condition holds, not below the floor."""

    when: Condition
    points: float
    floor: float = 0.0


class Derivation(Model):
    """How a derived question gets its value: by a profile field; counts at evidence level `evidence`."""

    by: str
    values: dict[str, float | DependentValue | Literal["unknown"]]
    minus: Deduction | None = None
    evidence: int = 2
    moves: bool = False


class DerivedQuestion(_Asked):
    """Never asked; follows from the profile and other answers."""

    kind: Literal["derived"]
    derive: Derivation


Question = Annotated[
    LadderQuestion | YesNoQuestion | ChoiceQuestion | MultiQuestion | NumberQuestion | DerivedQuestion,
    Field(discriminator="kind"),
]


def option_values(question: Question) -> dict[str, float]:
    """Values by option key for choice, multi and yes/no questions; empty for the others."""
    if isinstance(question, ChoiceQuestion | MultiQuestion | YesNoQuestion):
        return {o.key: o.value for o in question.options}
    return {}
