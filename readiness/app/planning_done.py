"""What finished work changed: at a re-assessment, evidenced levels then and now beside what was planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.app.answering import LETTERS
from readiness.app.planning import with_moves
from readiness.domain.roadmap.done import DoneChange, changes_by_done_work
from readiness.domain.roadmap.planner import catalogue_for

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.catalogue import Initiative
    from readiness.domain.snapshot import Snapshot


@dataclass(frozen=True)
class DoneLine:
    """A question that finished work was to raise; levels as letters of what is evidenced, "?" for none.

    `before` is empty where no earlier assessment is compared.
    """

    question: str
    title: str
    before: str
    after: str
    planned: str
    is_reached: bool


@dataclass(frozen=True)
class DoneView:
    """An initiative that was marked as done, with what shows it."""

    initiative: str
    title: str
    evidence: str
    lines: tuple[DoneLine, ...]

    @property
    def reached(self) -> int:
        """How many of its questions stand where the plan wanted them."""
        return sum(1 for line in self.lines if line.is_reached)


def done_changes(engagement: Engagement, earlier: Snapshot) -> tuple[DoneChange, ...]:
    """What was evidenced at an earlier assessment and is now, for every initiative that was marked as done.

    Args:
        engagement: today's state.
        earlier: a snapshot of the earlier one.
    """
    return changes_by_done_work(_done_work(engagement, earlier), earlier.scorecard, engagement.scorecard)


def done_views(engagement: Engagement, earlier: Snapshot | None = None) -> tuple[DoneView, ...]:
    """Finished initiatives in the order of the catalogue; without an earlier assessment only what is evidenced now.

    A done initiative leaves the plan as soon as its questions are evidenced; here it stays.
    """
    work = _done_work(engagement, earlier)
    before = None if earlier is None else earlier.scorecard
    changes = changes_by_done_work(work, before or engagement.scorecard, engagement.scorecard)
    titles = {str(q.id): q.short_title for q in engagement.pack.questions}
    said = {a.initiative: a.evidence for a in engagement.plan_options.assignments}
    return tuple(
        DoneView(
            initiative=i.id,
            title=i.title,
            evidence=said.get(i.id, ""),
            lines=tuple(
                DoneLine(
                    question=c.question,
                    title=titles.get(c.question, c.question),
                    before="" if before is None else _letter(c.before),
                    after=_letter(c.after),
                    planned=_letter(c.planned),
                    is_reached=c.is_reached,
                )
                for c in changes
                if c.initiative == i.id
            ),
        )
        for i in work
    )


def has_done_work(engagement: Engagement) -> bool:
    """Whether anything was marked as done."""
    options = with_moves(engagement, engagement.plan_options)
    return any(a.status == "done" for a in options.assignments)


def _done_work(engagement: Engagement, earlier: Snapshot | None) -> list[Initiative]:
    options = with_moves(engagement, engagement.plan_options)
    done = {a.initiative for a in options.assignments if a.status == "done"}
    if earlier is not None:
        done |= {m.initiative for m in earlier.moves if m.status == "done"}
    return [i for i in catalogue_for(engagement.pack, options) if i.id in done]


def _letter(value: float | None) -> str:
    """The highest level that a value 0-1 reaches."""
    return "?" if value is None else LETTERS[int(4 * value + 1e-9)]
