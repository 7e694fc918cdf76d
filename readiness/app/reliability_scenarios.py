"""What-ifs that are kept: named, at most three, stored in the engagement, compared with today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from readiness.app.details import document_edit
from readiness.app.reliability_words import chance_words, count_words, percent
from readiness.domain.base import Model
from readiness.domain.edit import Edit
from readiness.domain.progress import Progress
from readiness.domain.reliability.inputs import Overrides, ProjectionInputs
from readiness.errors import AnswerError
from readiness.language import Words, noop, number, tr, trc, written

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.reliability.result import Projection

MOST_KEPT = 3
LONGEST_NAME = 40

_PERCENT = ("target", "review_share", "detection", "p_tail", "tau", "step_success", "checks")
_WORDS: Mapping[str, str] = Words(
    {
        "target": "target {value}",
        "volume": "{value} tasks a day",
        "steps": "{value} steps",
        "agents": "{value} agents",
        "topology": "{value}",
        "review_share": "{value} reviewed",
        "detection": "review catches {value}",
        "p_tail": "{value} on unlike inputs",
        "tau": "{value} unlike inputs",
        "kappa": "length law {value}",
        "days": "noticed after {value} days",
        "step_success": "{value} per step",
        "checks": "{value} caught in the run",
    }
)


class KeptWhatIf(Model):
    """A named what-if."""

    name: str
    overrides: Overrides


_KEPT: TypeAdapter[tuple[KeptWhatIf, ...]] = TypeAdapter(tuple[KeptWhatIf, ...])


def kept_what_ifs(engagement: Engagement) -> tuple[KeptWhatIf, ...]:
    """The kept what-ifs, oldest first."""
    return _KEPT.validate_python(engagement.document("whatifs") or ())


def keep_what_if(engagement: Engagement, name: str, overrides: Overrides) -> Edit:
    """Keep a what-if under a name; one of the same name is replaced.

    Raises:
        AnswerError: the name is empty or too long, nothing was changed, or three others are kept already.
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise AnswerError(
            tr("The scenario has no name."), hint=tr("A few words are enough, such as what changes in it.")
        )
    if len(wanted) > LONGEST_NAME:
        raise AnswerError(
            tr("The name is longer than {longest_name} letters.", longest_name=LONGEST_NAME),
            hint=tr("Use a shorter one."),
        )
    if overrides == Overrides():
        raise AnswerError(tr("Nothing is changed yet."), hint=tr("Move a slider first."))
    others = [kept for kept in kept_what_ifs(engagement) if kept.name != wanted]
    if len(others) >= MOST_KEPT:
        names = ", ".join(kept.name for kept in others)
        raise AnswerError(
            tr("{most_kept} scenarios are kept already: {names}.", most_kept=MOST_KEPT, names=names),
            hint=tr("Remove one, or use the name of the one to replace."),
        )
    mine = KeptWhatIf(name=wanted, overrides=overrides)
    return document_edit(engagement, "whatifs", [*others, mine], tr("Scenario {name}", name=wanted))


def drop_what_if(engagement: Engagement, name: str) -> Edit:
    """Forget a kept what-if.

    Raises:
        AnswerError: there is none of this name.
    """
    kept = kept_what_ifs(engagement)
    rest = [one for one in kept if one.name != name]
    if len(rest) == len(kept):
        raise AnswerError(tr("There is no scenario {name}.", name=name))
    return document_edit(engagement, "whatifs", rest, tr("Without scenario {name}", name=name))


def scenario_work(
    inputs: ProjectionInputs, kept: tuple[KeptWhatIf, ...]
) -> Callable[[Progress], tuple[Projection, ...]]:
    """Projections of all kept what-ifs as work for a job."""

    def work(progress: Progress) -> tuple[Projection, ...]:
        from readiness.domain.reliability.projection import project

        found = []
        for at, one in enumerate(kept):
            progress.step(at, len(kept), one.name)
            found.append(project(inputs.model_copy(update={"overrides": one.overrides})))
        return tuple(found)

    return work


def changes_words(overrides: Overrides | Mapping[str, Any]) -> str:
    """What a what-if changes, in a few words."""
    given = overrides.model_dump() if isinstance(overrides, Overrides) else overrides
    found = [_WORDS[key].format(value=_value(key, value)) for key, value in given.items() if value is not None]
    return ", ".join(found) or tr("nothing changed")


def _value(key: str, value: Any) -> str:
    if isinstance(value, str):
        return value.replace("-", " ")
    if key in _PERCENT:
        return written(f"{100 * value:.3g}%")
    return number(value, ",.0f" if key in ("volume", "agents") else "g")


def _ends(low: float | None, high: float | None, otherwise: str = "") -> str:
    if low is None or high is None:
        return otherwise or tr("not enough data")
    return tr("{low:.1f}% to {high:.1f}%", low=100 * low, high=100 * high)


def _cost(result: Projection) -> str:
    figure = result.cost.per_right_task
    return (
        count_words(figure) if figure.point is None else f"{number(figure.point, '.2g')} {result.cost.currency}".strip()
    )


def _final(result: Projection) -> float | None:
    right = [o.share for o in result.outcomes if o.key in ("auto_right", "false_flag", "repaired")]
    return sum(right) if right else None


def _target(result: Projection) -> str:
    value = result.target.value
    return tr("not set") if value is None else written(f"{100 * value:g}%")


COMPARED: tuple[tuple[str, Callable[[Projection], str]], ...] = (
    (noop("Success in production"), lambda r: percent(r.production.point, 1)),
    (noop("90% interval"), lambda r: _ends(r.production.low, r.production.high)),
    (
        noop("Scenario band"),
        lambda r: _ends(r.production.band_low, r.production.band_high, trc("scenario band", "none")),
    ),
    (noop("Ends right after review"), lambda r: percent(_final(r), 1)),
    (noop("Target"), _target),
    (noop("Chance to reach the target"), lambda r: chance_words(r.target.probability)),
    (noop("Wrong results a day"), lambda r: count_words(r.wrong_per_day)),
    (noop("Of these, unseen"), lambda r: count_words(r.silent_per_day)),
    (noop("Unseen until noticed"), lambda r: count_words(r.silent_stock)),
    (noop("People needed for review"), lambda r: count_words(r.review_fte)),
    (noop("Cost of a right task"), _cost),
)


def compared_rows(results: tuple[Projection, ...]) -> tuple[tuple[str, ...], ...]:
    """Rows of the comparison: name, then one figure per projection."""
    return tuple((tr(name), *(words(result) for result in results)) for name, words in COMPARED)
