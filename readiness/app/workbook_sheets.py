"""The whole workbook of an engagement as a form: cover, intake, tables, pre-work by person, answers.

It holds what the room may see: no weight, no gate, no score and no imported figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from readiness.app import workbook_words as words
from readiness.app.agenda import list_pre_work
from readiness.app.answering import LETTERS
from readiness.app.workbook_intake import INTAKE, intake_sheet, sheet_title, table_sheets
from readiness.app.workbook_stamp import Stamp, make_stamp, stamp_text
from readiness.app.workshop import OPTION_LETTERS, question_order
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    YesNoQuestion,
)
from readiness.domain.response import Evidence, Response
from readiness.domain.visibility import anchor_text, effective_help
from readiness.ingest.forms.form import KEY, WAS, Form, FormCell, FormColumn, FormCover, FormSheet, Legend, Value
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ANSWERS, PREWORK = "answers", "prework"
EVIDENCE_COLUMNS = ("kind", "what", "where", "who", "date")
MAIN, MORE = "=", "+"
"""Between the id of a question and that of its evidence: the row with the answer, and rows with more evidence."""

SPARE_EVIDENCE_ROWS = 40


def make_form(engagement: Engagement, now: datetime) -> Form:
    """Everything that is asked, with what is recorded already."""
    stamp = make_stamp(engagement, now)
    taken = {tr("Start here").casefold(), "lists"}
    intake = intake_sheet(engagement, stamp_text(stamp, INTAKE))
    taken.add(intake.title.casefold())
    tables = table_sheets(engagement, stamp, taken)
    who = {work.question: work.who for work in list_pre_work(engagement)}
    asked = [engagement.pack.question_by_id[key] for key in question_order(engagement)]
    prepared = [question for question in asked if question.mode == "pre"]
    voted = [question for question in asked if question.mode != "pre"]
    prework = _answer_sheet(engagement, prepared, sheet_title(tr("Pre-work"), taken), stamp, PREWORK, who)
    answers = _answer_sheet(engagement, voted, sheet_title(tr("Answers"), taken), stamp, ANSWERS, {})
    sheets = tuple(sheet for sheet in (intake, *tables, prework, answers) if sheet.rows or sheet.spare_rows)
    details = engagement.details
    return Form(
        _cover(engagement, sheets, now),
        sheets,
        author=details.firm or details.client or "Readiness",
        subject=f"{engagement.pack.title} {engagement.pack.version}",
        error_title=tr("Please check"),
        error_text=tr("This does not look like one of the answers asked for here. Keep it only if you are sure."),
    )


def _cover(engagement: Engagement, sheets: tuple[FormSheet, ...], now: datetime) -> FormCover:
    details = engagement.details
    sentences = (
        tr("Fill in the yellow cells of every sheet, or of the rows with your name on the sheet for pre-work."),
        tr("Leave a cell empty where nothing is known yet: empty never counts as zero, and “don't know” is an answer."),
        tr("Save the file and send it back: nothing is taken over before a person has seen what it would change."),
    )
    legend: tuple[Legend, ...] = (
        ("input", tr("type or choose here")),
        ("required", tr("needed, and still empty")),
        ("locked", tr("for reading; changes here are not taken over")),
    )
    people = sorted({work.who for work in list_pre_work(engagement) if work.who})
    facts = [
        (tr("Client"), details.client),
        (tr("Agent"), details.agent),
        (tr("Workshop"), details.workshop_date.isoformat() if details.workshop_date else ""),
        (tr("Questionnaire"), f"{engagement.pack.title}, {tr('version {version}', version=engagement.pack.version)}"),
        (tr("Saved"), now.strftime("%Y-%m-%d %H:%M")),
        (tr("Evidence"), _evidence_words(engagement)),
        (tr("Pre-work by"), ", ".join(people)),
    ]
    facts += [(sheet.title, sheet.note) for sheet in sheets]
    heading = tr("Workbook to fill in: {agent}", agent=details.agent or engagement.pack.title)
    return FormCover(tr("Start here"), heading, sentences, tuple((a, b) for a, b in facts if b), legend)


def _evidence_words(engagement: Engagement) -> str:
    levels = [f"{level.id}: {level.title}" for level in engagement.pack.evidence_levels]
    return "; ".join(levels)


def answer_part(question: Question, response: Response) -> tuple[Value, str, date | None]:
    """The cells of the answer itself: value, reason or name, date."""
    because = {"na": response.reason, "unknown": response.who}.get(response.state, response.consensus_reason)
    return words.answer_cell(question, response), because, response.by


def evidence_part(engagement: Engagement, response: Response) -> tuple[Value, ...]:
    """The cells of level and evidence, piece by piece."""
    shown = [cell for item in response.shown for cell in evidence_cells(item)]
    return evidence_level(engagement, response.evidence), *shown


def evidence_cells(item: Evidence) -> tuple[str, str, str, str, date | None]:
    """The cells of one piece of evidence."""
    return words.kind_cell(item.kind), item.what, item.where, item.who, item.date


def evidence_level(engagement: Engagement, level: int) -> str:
    """A level of evidence in words; E0 is what a blank cell means."""
    if level == 0:
        return ""
    found = next((one for one in engagement.pack.evidence_levels if one.level == level), None)
    return f"{found.id} {found.title}" if found is not None else f"E{level}"


def asked_part(question: Question) -> tuple[str, ...]:
    """What a question asks and offers: tells whether it was worded differently when the workbook was saved."""
    offered = question.levels if isinstance(question, LadderQuestion) else ()
    options = question.options if isinstance(question, ChoiceQuestion | MultiQuestion | YesNoQuestion) else ()
    unit = question.unit if isinstance(question, NumberQuestion) else ""
    return (question.question, *offered, *(f"{o.key}={o.label}" for o in options), unit)


def fingerprints(engagement: Engagement, question: Question, response: Response) -> tuple[str, str, str, str]:
    """What stood in the row: of the answer, the comment, the evidence, and of what was asked."""
    parts: tuple[tuple[Value, ...], ...] = (
        answer_part(question, response),
        (response.note,),
        evidence_part(engagement, response),
        asked_part(question),
    )
    one, two, three, four = (words.fingerprint(part) for part in parts)
    return one, two, three, four


def _answer_sheet(
    engagement: Engagement,
    questions: list[Question],
    title: str,
    stamp: Stamp,
    kind: str,
    who: Mapping[QuestionId, str],
) -> FormSheet:
    is_prework = kind == PREWORK
    rows: list[tuple[FormCell, ...]] = []
    for question in questions:
        rows.extend(_question_rows(engagement, question, who.get(question.id, ""), is_prework=is_prework))
    columns = [
        FormColumn(KEY, "", 4, is_hidden=True),
        FormColumn(WAS, "", 4, is_hidden=True),
        FormColumn("id", tr("No."), 9),
        *([FormColumn("person", tr("Person"), 16)] if is_prework else []),
        FormColumn("section", tr("Section"), 14),
        FormColumn("question", tr("Question"), 44),
        FormColumn("levels", tr("Levels and options"), 54),
        FormColumn("answer", tr("Answer"), 18),
        FormColumn("because", tr("Reason if not applicable; who finds out if not known"), 24),
        FormColumn("by", tr("Known by"), 12),
        FormColumn("note", tr("Comment"), 32),
        FormColumn("level", tr("Evidence level"), 18),
        FormColumn("kind", tr("Evidence: kind"), 17),
        FormColumn("what", tr("Evidence: what"), 28),
        FormColumn("where", tr("Evidence: where it lives"), 24),
        FormColumn("who", tr("Evidence: who showed it"), 18),
        FormColumn("date", tr("Evidence: date"), 12),
    ]
    note = (
        tr("filled in beforehand by the person named in the row")
        if is_prework
        else tr("for what is agreed before or after the workshop; the rest is answered in the room")
    )
    return FormSheet(
        title,
        stamp_text(stamp, kind),
        tr("{note}. More evidence for a question: a new row below, with its number.", note=note),
        tuple(columns),
        tuple(rows),
        frozen=1,
        spare=_spare(is_prework=is_prework),
        spare_rows=SPARE_EVIDENCE_ROWS,
        break_before="level",
    )


def _question_rows(
    engagement: Engagement, question: Question, who: str, *, is_prework: bool
) -> list[tuple[FormCell, ...]]:
    response = engagement.response(question.id)
    section = engagement.pack.section_by_id[question.section]
    answer, because, by = answer_part(question, response)
    first = response.shown[0] if response.shown else Evidence()
    is_number = isinstance(question, NumberQuestion) and not words.is_percent(question.unit)
    person = [FormCell(who)] if is_prework else []
    head = (
        FormCell(f"{question.id}{MAIN}{first.id}"),
        FormCell(" ".join(fingerprints(engagement, question, response))),
        FormCell(question.id, is_strong=True),
        *person,
        FormCell(section.short or section.title, is_quiet=True),
        FormCell(_question_words(engagement, question)),
        FormCell(_levels(question), is_quiet=True),
        FormCell(
            answer,
            is_input=True,
            kind="number" if is_number and not isinstance(answer, str) else "text",
            options=words.answer_options(question) if not isinstance(question, MultiQuestion | NumberQuestion) else (),
            low=question.min if isinstance(question, NumberQuestion) else None,
            high=question.max if isinstance(question, NumberQuestion) else None,
        ),
        FormCell(because, is_input=True),
        FormCell(by, is_input=True, kind="date"),
        FormCell(response.note, is_input=True),
        _level_cell(engagement, response.evidence),
        *_evidence_inputs(first),
    )
    more = [
        (
            FormCell(f"{question.id}{MORE}{item.id}"),
            FormCell(),
            FormCell(question.id, is_quiet=True),
            *person,
            FormCell(section.short or section.title, is_quiet=True),
            FormCell(tr("more evidence for {question}", question=question.id), is_quiet=True),
            *(FormCell() for _ in range(6)),
            *_evidence_inputs(item),
        )
        for item in response.shown[1:]
    ]
    return [head, *more]


def _evidence_inputs(item: Evidence) -> tuple[FormCell, ...]:
    kinds = tuple(words.kind_cell(kind) for kind in words.KINDS)
    kind, what, where, who, day = evidence_cells(item)
    return (
        FormCell(kind, is_input=True, options=kinds),
        *(FormCell(text, is_input=True) for text in (what, where, who)),
        FormCell(day, is_input=True, kind="date"),
    )


def _level_cell(engagement: Engagement, level: int) -> FormCell:
    offered = [one for one in engagement.pack.evidence_levels if one.level in (1, 2)]
    options = ("E0", *(evidence_level(engagement, one.level) for one in offered))
    return FormCell(evidence_level(engagement, level), is_input=True, options=options)


def _spare(*, is_prework: bool) -> tuple[FormCell, ...]:
    locked = 2 if is_prework else 1
    return (
        FormCell(),
        FormCell(),
        FormCell(is_input=True),
        *(FormCell() for _ in range(locked)),
        *(FormCell() for _ in range(7)),
        *_evidence_inputs(Evidence()),
    )


def _question_words(engagement: Engagement, question: Question) -> str:
    parts = [question.question]
    text = effective_help(question, engagement.profile)
    parts += [text] if text else []
    if question.evidence:
        parts.append(tr("To show: {what}", what="; ".join(question.evidence)))
    return "\n".join(parts)


def _levels(question: Question) -> str:
    match question:
        case LadderQuestion():
            return "\n".join(f"{LETTERS[n]}  {anchor_text(question, n)}" for n in range(len(question.levels)))
        case MultiQuestion():
            lines = [f"{OPTION_LETTERS[n]}  {_option(o.label, o.hint)}" for n, o in enumerate(question.options)]
            rule = tr("Any of these, separated by semicolons, or “{none}”:", none=tr(words.NONE))
            return "\n".join((rule, *lines))
        case ChoiceQuestion() | YesNoQuestion():
            return "\n".join(_option(o.label, o.hint) for o in question.options)
        case NumberQuestion():
            return _number_words(question)
        case _:
            return ""


def _option(label: str, hint: str) -> str:
    return f"{label}: {hint}" if hint else label


def _number_words(question: NumberQuestion) -> str:
    if question.min is not None and question.max is not None:
        low, high = f"{question.min:,.12g}", f"{question.max:,.12g}"
        return tr("A number ({unit}) from {low} to {high}", unit=question.unit, low=low, high=high)
    return tr("A number ({unit})", unit=question.unit)
