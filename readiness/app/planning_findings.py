"""Findings in audit form: what the page lists, and what a consultant says in other words. Nothing here writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.app.answering import LETTERS
from readiness.app.details import document_edit
from readiness.domain.edit import Edit
from readiness.domain.finding import Finding, FindingEdit
from readiness.errors import ReadinessError
from readiness.language import day_short, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.questionnaire import Pack
    from readiness.domain.roadmap.plan import Roadmap

PARTS = ("title", "condition", "criteria", "cause", "effect", "recommendation")
"""The parts of a finding that can be said in other words."""


@dataclass(frozen=True)
class FindingView:
    """One finding.

    Attributes:
        finding: the finding as it stands in the report, which names levels by number.
        shown: the same with levels as letters, as everywhere in the window.
        evidence: ids and titles of the questions and gates that it rests on.
        batches: files of the imported batches that it rests on.
        initiatives: id, title and whether it is in the plan, for every initiative that answers it.
        due: when the last planned one is done, in words; empty while none is planned.
        is_hidden: left out of the report by hand.
    """

    finding: Finding
    shown: Finding
    evidence: tuple[tuple[str, str], ...] = ()
    batches: tuple[str, ...] = ()
    initiatives: tuple[tuple[str, str, bool], ...] = ()
    due: str = ""
    is_hidden: bool = False


def finding_views(engagement: Engagement, roadmap: Roadmap) -> tuple[FindingView, ...]:
    """The findings of a plan, worst first; those left out of the report stand at the end."""
    files = {str(batch.id): batch.file for batch in engagement.batches}
    titles = {i.id: i.title for i in (*engagement.pack.initiatives, *engagement.plan_options.own)}
    titles |= {i.id: i.title for i in roadmap.initiatives}
    asked = _titles(engagement.pack)

    def view(finding: Finding, *, is_hidden: bool) -> FindingView:
        return FindingView(
            finding=finding,
            shown=lettered(finding),
            evidence=tuple((e, asked.get(e, e)) for e in finding.evidence),
            batches=tuple(dict.fromkeys(files.get(b, b) for b in finding.batches)),
            initiatives=tuple((i, titles.get(i, i), i in finding.planned) for i in finding.initiatives),
            due=_due(finding),
            is_hidden=is_hidden,
        )

    shown = tuple(view(f, is_hidden=False) for f in roadmap.findings)
    return shown + tuple(view(f, is_hidden=True) for f in roadmap.hidden_findings)


def lettered(finding: Finding) -> Finding:
    """A finding with its levels as letters; only the words that name a level by number are changed."""
    names = {tr("level {level}", level=n).casefold(): letter for n, letter in enumerate(LETTERS)}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    said = {part: pattern.sub(lambda found: names[found[0].casefold()], getattr(finding, part)) for part in PARTS}
    return finding.model_copy(update=said)


def said_of(engagement: Engagement, finding: str) -> FindingEdit:
    """What was said by hand about a finding."""
    found = (e for e in engagement.plan_options.finding_edits if e.finding == finding)
    return next(found, FindingEdit(finding=finding))


def reword_finding(
    engagement: Engagement, finding: Finding, words: dict[str, str], *, cause_verified: bool | None = None
) -> Edit | None:
    """Say parts of a finding in other words; they stay when the finding is computed again.

    A part that reads as it did keeps following the figures; an empty one takes the generated words again.

    Args:
        engagement: read only.
        finding: as it was shown.
        words: parts by name, as they are to read.
        cause_verified: whether the cause was verified; None or as shown: as it follows from the evidence.

    Returns:
        None if nothing reads differently.

    Raises:
        ReadinessError: a part of this name cannot be reworded.
    """
    before = said_of(engagement, finding.id)
    changes: dict[str, object] = {}
    for part, text in words.items():
        if part not in PARTS:
            raise ReadinessError(
                tr("A finding has no part {part!r}.", part=part), hint=tr("Parts: {parts}.", parts=", ".join(PARTS))
            )
        plain = " ".join(text.split())
        if plain != " ".join(getattr(finding, part).split()):
            changes[part] = plain
    if cause_verified is not None and cause_verified != finding.cause_verified:
        changes["cause_verified"] = cause_verified
    after = before.model_copy(update=changes)
    return None if after == before else _edit(engagement, after, tr("Wording of {finding}", finding=finding.id))


def restore_finding(engagement: Engagement, finding: Finding) -> Edit:
    """The generated words again."""
    is_hidden = said_of(engagement, finding.id).hidden
    said = tr("Generated words of {finding}", finding=finding.id)
    return _edit(engagement, FindingEdit(finding=finding.id, hidden=is_hidden), said)


def hide_finding(engagement: Engagement, finding: Finding, *, hidden: bool) -> Edit:
    """Leave a finding out of the report, or take it back."""
    if hidden:
        text = tr("Finding {finding} left out", finding=finding.id)
    else:
        text = tr("Finding {finding} taken back", finding=finding.id)
    return _edit(engagement, said_of(engagement, finding.id).model_copy(update={"hidden": hidden}), text)


def _edit(engagement: Engagement, said: FindingEdit, text: str) -> Edit:
    options = engagement.plan_options
    rest = tuple(e for e in options.finding_edits if e.finding != said.finding)
    edits = rest if said == FindingEdit(finding=said.finding) else (*rest, said)
    return document_edit(engagement, "plan", options.model_copy(update={"finding_edits": edits}), text)


def _titles(pack: Pack) -> dict[str, str]:
    """Questions and gates by their plain names."""
    gates = {gate.id: gate.title for gate in pack.gates}
    profile = {str(item.id): item.short_title for item in pack.profile}
    return gates | profile | {str(q.id): q.short_title for q in pack.questions}


def _due(finding: Finding) -> str:
    if finding.due is not None:
        return day_short(finding.due)
    return "" if finding.due_week is None else tr("end of week {week}", week=finding.due_week)
