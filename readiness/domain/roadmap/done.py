"""What finished work changed, seen at a re-assessment: evidenced values before and after, beside what was planned."""

from __future__ import annotations

from collections.abc import Iterable

from readiness.domain.base import Model
from readiness.domain.catalogue import Initiative
from readiness.domain.roadmap.triggers import raised_value
from readiness.domain.scoring.scorecard import Scorecard


class DoneChange(Model):
    """A question that a finished initiative was to raise; values 0-1, None where the question had none."""

    initiative: str
    question: str
    before: float | None
    after: float | None
    planned: float

    @property
    def is_reached(self) -> bool:
        """Whether what is evidenced now is what the plan asked for."""
        return self.after is not None and self.after >= self.planned - 1e-9


def changes_by_done_work(done: Iterable[Initiative], before: Scorecard, after: Scorecard) -> tuple[DoneChange, ...]:
    """Per raised question of finished work: what was evidenced before, what is now, and what was planned.

    That a value rose after the work does not prove that the work raised it; the report says so.

    Args:
        done: initiatives with status done.
        before: scorecard of the earlier assessment.
        after: today's.
    """
    return tuple(
        DoneChange(
            initiative=i.id,
            question=r.question,
            before=before.questions[r.question].lo if r.question in before.questions else None,
            after=after.questions[r.question].lo if r.question in after.questions else None,
            planned=raised_value(r),
        )
        for i in done
        for r in i.raises
    )
