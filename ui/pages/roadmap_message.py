"""The message of the roadmap page: what the plan reaches and when, or what a what-if changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.app.planning_structs import RoadmapView
from readiness.app.planning_words import better_verdicts
from readiness.domain.roadmap.plan import Difference, Roadmap

MOST_CHANGES = 3


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoadmapPage", text, None, n)


def summary(
    view: RoadmapView, roadmap: Roadmap, change: Difference | None, lines: Sequence[str], followers: int
) -> tuple[str, str]:
    """The page in a sentence, and what else is to be said.

    Args:
        view: The plan that is shown.
        roadmap: The same, as it was planned.
        change: The what-if beside the plan, None without one.
        lines: That difference in sentences; the verdicts at the horizons among them stand in the strip already.
        followers: How many initiatives are left out because they need a dropped one.
    """
    if change is None:
        return _message(view, roadmap)
    count = len(change.changes)
    verdicts_moved = sum(1 for pair in change.horizons if pair.before.verdict != pair.after.verdict)
    asked = list(lines[:count])
    if count > MOST_CHANGES:
        asked = [*asked[: MOST_CHANGES - 1], _tr("%n further change(s)", count - MOST_CHANGES + 1)]
    if followers:
        asked.append(_tr("%n that need it go too", followers))
    answer = lines[count + verdicts_moved :][:2]
    main = _tr("What if: {words}").format(words=" ".join(sentence(words) for words in asked))
    return main, " ".join(sentence(words) for words in answer)


def _message(view: RoadmapView, roadmap: Roadmap) -> tuple[str, str]:
    """When the next verdict is reached, then the one after it; what blocks it where the plan does not reach it."""
    goals = better_verdicts(roadmap)
    if not goals:
        return view.headline, " ".join(b for b in view.blocked[:2] if b not in view.headline)
    later, is_reached = view.milestones[1:], all(m.week_if_demonstrated is not None for m in goals)
    said = later if later and is_reached else (*later, *view.blocked[:2])
    return view.milestones[0], " ".join(said)


def sentence(words: str) -> str:
    """Words with a full stop."""
    return words if words.endswith((".", "!", "?")) else f"{words}."
