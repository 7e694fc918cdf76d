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
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.reliability.result import Projection

MOST_KEPT = 3
LONGEST_NAME = 40

_PERCENT = ("target", "review_share", "detection", "p_tail", "tau", "step_success", "checks")
_WORDS = {
    "target": "target {}",
    "volume": "{} tasks a day",
    "steps": "{} steps",
    "agents": "{} agents",
    "topology": "{}",
    "review_share": "{} reviewed",
    "detection": "review catches {}",
    "p_tail": "{} on unlike inputs",
    "tau": "{} unlike inputs",
    "kappa": "length law {}",
    "days": "noticed after {} days",
    "step_success": "{} per step",
    "checks": "{} caught in the run",
}


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
    return document_edit(engagement, "whatifs", [*others, mine], f"Scenario {wanted}")


def drop_what_if(engagement: Engagement, name: str) -> Edit:
    """Forget a kept what-if.

    Raises:
        AnswerError: there is none of this name.
    """
    kept = kept_what_ifs(engagement)
    rest = [one for one in kept if one.name != name]
    if len(rest) == len(kept):
        raise AnswerError(tr("There is no scenario {name}.", name=name))
    return document_edit(engagement, "whatifs", rest, f"Without scenario {name}")


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
    found = [_WORDS[key].format(_value(key, value)) for key, value in given.items() if value is not None]
    return ", ".join(found) or "nothing changed"


def _value(key: str, value: Any) -> str:
    if isinstance(value, str):
        return value.replace("-", " ")
    if key in _PERCENT:
        return f"{100 * value:.3g}%"
    return f"{value:,.0f}" if key in ("volume", "agents") else f"{value:g}"


def _ends(low: float | None, high: float | None, otherwise: str = "not enough data") -> str:
    return otherwise if low is None or high is None else f"{100 * low:.1f}% to {100 * high:.1f}%"


def _cost(result: Projection) -> str:
    figure = result.cost.per_right_task
    return count_words(figure) if figure.point is None else f"{figure.point:.2g} {result.cost.currency}".strip()


def _final(result: Projection) -> float | None:
    right = [o.share for o in result.outcomes if o.key in ("auto_right", "false_flag", "repaired")]
    return sum(right) if right else None


COMPARED: tuple[tuple[str, Callable[[Projection], str]], ...] = (
    ("Success in production", lambda r: percent(r.production.point, 1)),
    ("90% interval", lambda r: _ends(r.production.low, r.production.high)),
    ("Scenario band", lambda r: _ends(r.production.band_low, r.production.band_high, "none")),
    ("Ends right after review", lambda r: percent(_final(r), 1)),
    ("Target", lambda r: "not set" if r.target.value is None else f"{100 * r.target.value:g}%"),
    ("Chance to reach the target", lambda r: chance_words(r.target.probability)),
    ("Wrong results a day", lambda r: count_words(r.wrong_per_day)),
    ("Of these, unseen", lambda r: count_words(r.silent_per_day)),
    ("Unseen until noticed", lambda r: count_words(r.silent_stock)),
    ("People needed for review", lambda r: count_words(r.review_fte)),
    ("Cost of a right task", _cost),
)


def compared_rows(results: tuple[Projection, ...]) -> tuple[tuple[str, ...], ...]:
    """Rows of the comparison: name, then one figure per projection."""
    return tuple((name, *(words(result) for result in results)) for name, words in COMPARED)
