"""Printed packs for the room: agenda, intake form, pre-work sheets, artefact list, letter cards, secret slips."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from readiness.app import agenda, roster
from readiness.app.files import check_target
from readiness.app.profile import show_value
from readiness.app.workbook_intake import register_word
from readiness.app.workshop import Choice, view_question
from readiness.domain.progress import SILENT, Progress
from readiness.domain.questionnaire import ProfileField, ProfileItem, ProfileValue
from readiness.domain.visibility import is_field_shown
from readiness.errors import AnswerError
from readiness.language import current, tr
from readiness.report.packs import (
    PackDocument,
    PrintedField,
    PrintedItem,
    PrintedLine,
    PrintedQuestion,
    PrintedSheet,
    render_packs,
)

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

PackPart = Literal["agenda", "intake", "prework", "artefacts", "cards", "slips"]
PARTS: tuple[PackPart, ...] = get_args(PackPart)
FEWEST_SEATS = 6
"""Cards and slips are printed for six seats while the roster is shorter (a workshop has six to ten)."""


def packs_work(
    engagement: Engagement, parts: tuple[PackPart, ...], target: Path, now: datetime
) -> Callable[[Progress], Path]:
    """The work of writing one PDF with the chosen parts. It holds frozen values only.

    Args:
        engagement: whose workshop.
        parts: what is printed, in the order of `PARTS`.
        target: the PDF to write; an older one is replaced when the new one is complete.
        now: stamps the document.

    Raises:
        AnswerError: Nothing was chosen.
        CannotWrite: The target cannot be written.
    """
    if not parts:
        raise AnswerError(tr("Nothing is chosen to print."), hint=tr("Tick at least one of the packs."))
    check_target(target)
    document = pack_document(engagement, parts, now)

    def work(progress: Progress = SILENT) -> Path:
        render_packs(document, target, progress)
        return target

    return work


def pack_document(engagement: Engagement, parts: tuple[PackPart, ...], now: datetime) -> PackDocument:
    """Everything that is printed. It holds no score, no weight, no gate and no answer of the room."""
    details = engagement.details
    seats = max(FEWEST_SEATS, sum(1 for p in engagement.people if p.seat is not None))
    day = agenda.list_parts(engagement)
    votes = sum(1 for q in engagement.pack.questions if q.mode == "vote")
    return PackDocument(
        client=details.client,
        agent=details.agent,
        firm=details.firm,
        day=details.workshop_date or now.date(),
        created=now,
        language=current(),
        pack_language=engagement.pack.language,
        parts=tuple(part for part in PARTS if part in parts),
        agenda=tuple(PrintedLine(p.at, p.title, p.note, tr("{minutes} min", minutes=p.minutes)) for p in day),
        ends=agenda.ends_at(engagement),
        intake=(*(_item(engagement, item) for item in engagement.pack.profile), *_registers(engagement)),
        sheets=_sheets(engagement),
        artefacts=tuple(agenda.ARTEFACTS.values()),
        seats=seats,
        votes=votes,
    )


def _item(engagement: Engagement, item: ProfileItem) -> PrintedItem:
    values = engagement.profile.get(item.id, {})
    shown = [f for f in item.fields if is_field_shown(f, engagement.profile)]
    return PrintedItem(
        id=item.id,
        question=item.question,
        help=item.help,
        fields=tuple(_field(f, values.get(f.key)) for f in shown),
    )


def _registers(engagement: Engagement) -> list[PrintedItem]:
    """Lists that are kept with a question (the agents): filled in beforehand, with the intake."""
    found = []
    for question in engagement.pack.questions:
        if question.register_ is None:
            continue
        keys = question.register_.columns
        rows = engagement.response(question.id).register_rows
        table = PrintedField(
            label=question.short_title,
            kind="table",
            unit="",
            hint="",
            value="",
            options=(),
            columns=tuple(register_word(key) for key in keys),
            rows=tuple(tuple(row.get(key, "") for key in keys) for row in rows),
        )
        found.append(PrintedItem(id=question.id, question=question.question, help=question.help, fields=(table,)))
    return found


def _field(asked: ProfileField, value: ProfileValue) -> PrintedField:
    chosen = {str(v) for v in value} if isinstance(value, tuple | list) else {str(value)}
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple | list) else []
    if asked.type == "yesno":
        words = "" if value is None else "yes" if value else "no"
    else:
        words = "" if asked.options or asked.columns else show_value(asked, value)
    return PrintedField(
        label=asked.label,
        kind=asked.type,
        unit="" if asked.unit == "share" else asked.unit,
        hint=asked.hint,
        value=words,
        options=tuple((o.label, o.key in chosen) for o in asked.options),
        columns=tuple(c.label for c in asked.columns),
        rows=tuple(tuple(_cell(c, row.get(c.key)) for c in asked.columns) for row in rows),
    )


def _cell(column: ProfileField, value: ProfileValue) -> str:
    if isinstance(value, bool):
        return "×" if value else ""
    return show_value(column, value)


def _sheets(engagement: Engagement) -> tuple[PrintedSheet, ...]:
    """One sheet per person who prepares something, and one for what nobody prepares yet."""
    work = agenda.list_pre_work(engagement)
    roles = {p.name: p.role_word for p in roster.list_people(engagement)}
    names = list(dict.fromkeys(w.who for w in work))
    names.sort(key=lambda name: (name == "", name))
    return tuple(
        PrintedSheet(
            who=name,
            role=roles.get(name, ""),
            questions=tuple(_question(engagement, w) for w in work if w.who == name),
        )
        for name in names
    )


def _question(engagement: Engagement, work: agenda.PreWork) -> PrintedQuestion:
    view = view_question(engagement, work.question)
    unit = view.number.unit if view.number is not None else ""
    choices = () if view.kind == "number" else tuple(_words(choice) for choice in view.choices)
    return PrintedQuestion(view.id, view.stem, view.help, view.ask_to_see, choices, unit, view.kind == "multi")


def _words(choice: Choice) -> tuple[str, str]:
    return choice.letter, choice.text or choice.name
