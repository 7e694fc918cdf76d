"""What stays open after the workshop: parked questions, don't-knows, promised evidence; out as a list."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from readiness.app.answer_state import state_of
from readiness.app.answering import PROMISED, value_text
from readiness.app.files import check_target
from readiness.app.planning_export import FORMULA_STARTS, safe
from readiness.app.workshop import question_order
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response, RiskAcceptance
from readiness.errors import AnswerError, CannotWrite, ReadinessError
from readiness.language import Words, day, noop, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

FollowUpKind = Literal["parked", "unknown", "promised", "carried"]
KIND_WORDS: Mapping[FollowUpKind, str] = Words(
    {
        "parked": "Parked",
        "unknown": "Don't know",
        "promised": "Promised evidence",
        "carried": "Not confirmed",
    }
)
HEAD = (
    noop("Kind"),
    noop("Id"),
    noop("Question"),
    noop("What is open"),
    noop("Who"),
    noop("By"),
    noop("Answer today"),
    noop("Ask to see"),
)
WIDTHS = (18, 9, 60, 44, 22, 12, 18, 60)


@dataclass(frozen=True)
class FollowUp:
    """One thing that somebody comes back with. `who` and `by` may still be open."""

    kind: FollowUpKind
    question: QuestionId
    title: str
    stem: str
    text: str
    who: str
    by: date | None
    answer: str
    ask_to_see: str


def list_follow_ups(engagement: Engagement) -> tuple[FollowUp, ...]:
    """Everything open, dated things first by date, then in the order of the workshop; what is to be confirmed last."""
    found = [item for key in question_order(engagement) for item in _of_question(engagement, key)]
    return tuple(sorted(found, key=lambda f: (f.kind == "carried", f.by is None, f.by or date.max)))


def export_follow_ups(engagement: Engagement, path: Path, now: datetime) -> None:
    """Write the list; the ending of the name decides the form.

    Args:
        engagement: whose list.
        path: `.xlsx` or `.csv`.
        now: stamps the workbook.

    Raises:
        ReadinessError: another ending, or the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise ReadinessError(
            tr("A list cannot be written as {path_name}.", path_name=path.name),
            hint=tr("End the name with .xlsx or .csv."),
        )
    check_target(path)
    rows = [_row(item) for item in list_follow_ups(engagement)]
    content = _xlsx(rows, now) if ending == ".xlsx" else _csv(rows)
    try:
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise CannotWrite(str(path), (error.strerror or str(error)).lower()) from error


def accept_risk(engagement: Engagement, gate: str, name: str, on: date, reason: str = "") -> Edit:
    """Record that somebody with the authority accepts an open gate. Printed; changes no verdict.

    Raises:
        AnswerError: There is no such gate, it is passed already, or the name is missing.
    """
    from readiness.app.details import document_edit

    found = engagement.pack.gate_by_id.get(gate)
    if found is None:
        raise AnswerError(tr("There is no gate {gate}.", gate=gate), hint=tr("Choose one of the open gates."))
    if engagement.scorecard.gates.get(gate) == "pass":
        raise AnswerError(
            tr("The gate {title} is passed.", title=found.title),
            hint=tr("Only an open gate can be accepted as a risk."),
        )
    if not name.strip():
        raise AnswerError(tr("A name is needed."), hint=tr("Write who accepts the risk, with function."))
    rest = [r for r in engagement.risks if r.gate != gate]
    new = RiskAcceptance(gate=gate, name=name.strip(), date=on, reason=reason.strip())
    return document_edit(
        engagement, "risks", [*rest, new], tr("Risk of {title} accepted by {name}", title=found.title, name=new.name)
    )


def withdraw_risk(engagement: Engagement, gate: str) -> Edit:
    """Take a risk acceptance back."""
    from readiness.app.details import document_edit

    rest = [r for r in engagement.risks if r.gate != gate]
    found = engagement.pack.gate_by_id.get(gate)
    title = gate if found is None else found.title
    return document_edit(engagement, "risks", rest, tr("Risk acceptance of {gate} withdrawn", gate=title))


def _of_question(engagement: Engagement, key: QuestionId) -> list[FollowUp]:
    asked, response = engagement.pack.question_by_id[key], engagement.response(key)

    def item(kind: FollowUpKind, text: str, who: str, by: date | None) -> FollowUp:
        see = "; ".join(asked.evidence)
        answer = value_text(asked, response)
        return FollowUp(kind, key, asked.short_title, asked.question, text, who, by, answer, see)

    found: list[FollowUp] = []
    parked = response.parked
    if parked is not None and not parked.closed:
        found.append(item("parked", parked.text, parked.owner, parked.due))
    if state_of(response) == "unknown":
        found.append(item("unknown", response.note, response.who, response.by))
    found += [item("promised", e.what, e.who, e.date) for e in response.shown if e.kind == PROMISED]
    if response.not_reconfirmed:
        found.append(item("carried", _carried(response), "", None))
    return found


def _carried(response: Response) -> str:
    if response.recorded is None:
        return tr("Carried over from an earlier assessment.")
    return tr("Carried over from {date}.", date=day(response.recorded.date()))


def _row(item: FollowUp) -> tuple[str | date, ...]:
    return (
        KIND_WORDS[item.kind],
        item.question,
        item.stem,
        item.text,
        item.who,
        item.by or "",
        item.answer,
        item.ask_to_see,
    )


def _csv(rows: list[tuple[str | date, ...]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([tr(name) for name in HEAD])
    for row in rows:
        writer.writerow([safe(c) if isinstance(c, str) else c.isoformat() for c in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _xlsx(rows: list[tuple[str | date, ...]], now: datetime) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise TypeError("a new workbook has a sheet")
    sheet.title = tr("Follow-up")
    for column, (name, width) in enumerate(zip(HEAD, WIDTHS, strict=True), start=1):
        cell = sheet.cell(1, column, tr(name))
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="123A5E")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            shown = "".join(c for c in value if c >= " " or c in "\n\t") if isinstance(value, str) else value
            cell = sheet.cell(number, column, shown)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(FORMULA_STARTS)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.created = book.properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
