"""The words of the compare page: notes, counts, and the rows of what changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from readiness.domain.comparison import AnswerChange, Comparison
from ui.language import percent, short_day
from ui.theme import verdicts
from ui.widgets.cells import Shift as ShiftCell
from ui.widgets.cells import StateCell, Two, quiet
from ui.widgets.ledger import Row


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Compare", text, None, n)


def note(found: Comparison) -> str:
    """What the figures are over."""
    if found.same_pack:
        return _tr("same questionnaire, %n question(s) in both", found.common)
    return _tr("questionnaires {then} and {now}: %n common question(s)", found.common).format(
        then=found.pack_then, now=found.pack_now
    )


def sentence(found: Comparison) -> str:
    """The message of the page: what moved, what still holds, how much was answered anew."""
    step = round(found.overall_now.lo) - round(found.overall_then.lo)
    if step > 0:
        moved = _tr("%n point(s) more evidenced.", step)
    elif step < 0:
        moved = _tr("%n point(s) fewer evidenced.", -step)
    else:
        moved = _tr("As many points are evidenced as before.")
    hard = [gate for gate in found.gates if gate.hard and gate.now != "pass"]
    gates = _tr("Every hard gate passes.")
    if hard:
        gates = _tr("%n hard gate(s) open.", len(hard))
    count = len(found.answers)
    changed = _tr("%n answer(s) changed.", count) if count else nothing(0)
    return f"{moved} {gates} {changed}"


def gates_note(found: Comparison, *, then: bool) -> str:
    """How many gates are open on one side: those that fail, are unknown, are claimed only."""
    statuses = [gate.then if then else gate.now for gate in found.gates]
    counts = {status: statuses.count(status) for status in ("fail", "unknown", "claimed")}
    words = _tr("%n gate(s) open: {fail} fail, {unknown} unknown, {claimed} claimed", sum(counts.values()))
    return words.format(**counts)


def answers(count: int) -> str:
    """A number of answers."""
    return _tr("%n answer(s)", count)


def batches(count: int) -> str:
    """A number of imported files."""
    return _tr("%n import(s)", count)


def fell(count: int) -> str:
    """How many answers are worth less now."""
    return _tr("%n answer(s) fell", count)


def late(count: int) -> str:
    """How many answers were changed after the workshop had ended."""
    return _tr("%n answer(s) changed after the workshop", count)


def remark(fell: int, after: int) -> str:
    """What the foot of the changes says beside how many answers fell."""
    if after:
        return late(after)
    return _tr("None was changed after the workshop.") if fell else _tr("No answer is worth less than before.")


def nothing(part: int) -> str:
    """What an empty part says."""
    return (
        _tr("No answer has changed."),
        _tr("Every answer was given or confirmed since."),
        _tr("No metrics came or went."),
    )[part]


def rows(found: Comparison, part: int) -> list[Row]:
    """The rows of a part: changed answers, answers not confirmed again, data."""
    if part == 0:
        return [_changed(change) for change in found.answers]
    if part == 1:
        return [
            [
                Two(kept.short_title, kept.answer, "strong", is_own=True),
                quiet(f"E{kept.evidence}"),
                StateCell("claimed", _tr("aged"), "clock") if kept.aged else quiet(_when(kept.recorded)),
            ]
            for kept in found.unconfirmed
        ]
    return _data(found)


def _changed(change: AnswerChange) -> Row:
    opened = " · ".join(part for part in (change.shown, change.who) if part)
    letters = change.letter_then or change.letter_now
    words = f"{change.then} → {change.now}"
    sub = opened or (_stands(change.evidence_now) if letters else words)
    shift = ShiftCell(change.letter_then, change.letter_now, 12) if letters else quiet("")
    return [Two(change.short_title, sub, "strong", is_own=True), shift, _consequence(change)]


def _stands(evidence: int) -> str:
    """What an answer stands on for which nothing was opened since."""
    if evidence:
        return _tr("evidence E{level}, nothing new shown").format(level=evidence)
    return _tr("said, nothing shown")


def _consequence(change: AnswerChange) -> StateCell:
    if change.gate_now is not None and change.gate_now != change.gate_then:
        words = {
            "pass": _tr("gate passes"),
            "fail": _tr("now fails"),
            "claimed": _tr("gate claimed"),
            "unknown": _tr("gate unknown"),
        }
        return StateCell(verdicts.tone(change.gate_now), words[change.gate_now])
    if change.direction != "fell" and change.evidence_now > change.evidence_then:
        return StateCell("passed", _tr("shown"))
    words = {"rose": _tr("higher"), "fell": _tr("lower"), "same": _tr("as before")}
    icons = {"rose": "arrow_up", "fell": "arrow_down", "same": "equals"}
    return StateCell("ink_3", words[change.direction], icons[change.direction])


def _data(found: Comparison) -> list[Row]:
    listed: list[Row] = [
        [Two(name, _tr("imported since"), "strong", is_own=True), quiet(""), StateCell("passed", _tr("new"))]
        for name in found.batches_new
    ]
    listed += [
        [Two(name, _tr("no longer there"), "strong", is_own=True), quiet(""), StateCell("unknown", _tr("gone"))]
        for name in found.batches_gone
    ]
    if found.success_then is not None or found.success_now is not None:
        was, is_ = _rate(found.success_then), _rate(found.success_now)
        listed.append([Two(_tr("Success end to end"), f"{was} → {is_}", "strong", is_own=True), quiet(""), quiet("")])
    return listed


def _rate(found: tuple[float, float, float] | None) -> str:
    if found is None:
        return _tr("not measured")
    low, point, high = found
    return _tr("{point} ({low} to {high})").format(point=percent(point), low=percent(low), high=percent(high))


def _when(recorded: object) -> str:
    from datetime import datetime

    return short_day(recorded) if isinstance(recorded, datetime) else _tr("no date")
