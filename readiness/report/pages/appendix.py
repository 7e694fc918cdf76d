"""The appendix on landscape pages: every answer, the intake, open ends, the import log, terms and files."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.metrics import Batch
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    YesNoQuestion,
)
from readiness.domain.response import Evidence, Response
from readiness.domain.scoring.index import TOP_LEVEL
from readiness.domain.visibility import anchor_text
from readiness.report.dossier import Dossier
from readiness.report.formats import day, decimal, ended, number_text, plain, round_half_up, with_unit
from readiness.report.glyphs import missing_characters, name_characters
from readiness.report.pages.intake import intake_items
from readiness.report.pages.page import Page
from readiness.report.pages.records import make_head_data, make_records

TERMS = (
    "evidenced",
    "stated",
    "possible",
    "hard_gate",
    "claimed",
    "contradiction",
    "production_scale",
    "n_eff",
    "interval",
    "silent",
    "wave",
    "conditional",
    "rule",
)


OF_DATA = frozenset({"contradiction", "n_eff", "interval", "silent", "rule"})
"""Terms that a report without imported data never uses."""
MOST_BESIDE = 300
"""Letters of remarks that fit beside an answer in a few lines; longer ones get the width below it."""


@dataclass(frozen=True)
class AnswerRow:
    """One question with everything recorded for it, levels from 0 to 4.

    Attributes:
        is_pack: the answer is in the words of the questionnaire.
    """

    id: str
    question: str
    answer: str
    votes: str
    lo: str
    hi: str
    evidence: str
    remarks: tuple[str, ...]
    is_pack: bool = False

    @property
    def has_note(self) -> bool:
        """Its remarks are too long to stand beside the answer."""
        return sum(map(len, self.remarks)) > MOST_BESIDE


@dataclass(frozen=True)
class AnswerGroup:
    """The questions of a section under its title and evidenced points; without any where nobody answered one."""

    title: str
    points: float | None
    rows: tuple[AnswerRow, ...]


def make_answers(d: Dossier) -> Page:
    """Exactly one row per question of the questionnaire that applies, section by section."""
    order = [section.id for section in d.pack.sections]
    groups = [
        AnswerGroup(
            line.section.title,
            None if line.is_blank else line.lo,
            tuple(_answer_row(d, q) for q in d.visible if q.section == line.section.id),
        )
        for line in sorted(d.sections, key=lambda s: order.index(s.section.id))
    ]
    rows = [row for group in groups for row in group.rows]
    return Page(
        key="answers",
        part="how",
        kicker="",
        contents=d.words("answers.contents"),
        title=d.words(
            "answers.title",
            count=len(rows),
            answered=d.answered_count,
            open=len(d.applicable) - d.answered_count,
            na=len(d.visible) - len(d.applicable),
        ),
        template="answers.html",
        wide=True,
        values={
            "rows": rows,
            "groups": [group for group in groups if group.rows],
            "has_remarks": any(row.remarks for row in rows),
            "intake": intake_items(d),
            "hidden": len(d.pack.questions) - len(d.visible),
            "records": make_records(d),
        },
    )


def _answer_row(d: Dossier, question: Question) -> AnswerRow:
    score, response = d.score(question.id), d.response(question.id)
    return AnswerRow(
        id=question.id,
        question=question.question,
        answer=print_answer(d, question, response),
        votes=print_votes(response),
        lo="–" if score.lo is None else decimal(TOP_LEVEL * score.lo, 1),
        hi="–" if score.hi is None else decimal(TOP_LEVEL * score.hi, 1),
        evidence=d.words(f"evidence.{d.evidence_class(question)}") if score.state == "answered" else "–",
        remarks=tuple(print_remarks(d, question, response)),
        is_pack=score.state == "answered",
    )


def print_votes(response: Response) -> str:
    """Votes by seat as digits, a question mark for who could not say."""
    return "".join("?" if vote.level is None else str(vote.level) for vote in response.votes) or "–"


def print_answer(d: Dossier, question: Question, response: Response) -> str:
    """The answer in words: level with its anchor, number with its unit, labels of options."""
    score = d.score(question.id)
    if score.state in {"unanswered", "unknown", "na"}:
        return d.words(f"answer.{score.state}")
    value = response.value
    text: str
    match question:
        case LadderQuestion():
            level = int(value) if isinstance(value, int | float) else round_half_up(4 * (score.stated or 0.0))
            text = f"{level}: {anchor_text(question, max(0, min(4, level)), 'numbers')}"
        case NumberQuestion():
            number = number_text(value)
            text = (
                with_unit(number, question.unit) if number else d.words("answer.level", level=4 * (score.stated or 0))
            )
        case ChoiceQuestion() | MultiQuestion() | YesNoQuestion():
            text = _options(d, question, value)
        case _:
            text = d.words("answer.derived", level=4 * (score.mid or 0.0), source=question.derive.by.split(".")[0])
    return text


def _options(d: Dossier, question: ChoiceQuestion | MultiQuestion | YesNoQuestion, value: object) -> str:
    labels = {option.key: option.label for option in question.options}
    if isinstance(value, bool):
        key = "yes" if value else "no"
        return labels.get(key, d.words(f"answer.{key}"))
    keys = value if isinstance(value, tuple) else (value,)
    return "; ".join(labels.get(str(key), str(key)) for key in keys) or d.words("answer.none")


def print_remarks(d: Dossier, question: Question, response: Response) -> list[str]:
    """Everything that people typed for the question, and what the rules found; who showed something stays on file."""
    say = d.words
    is_opened = d.is_shown(question) or d.score(question.id).aged
    out = [_shown(d, item, is_opened=is_opened) for item in response.shown]
    checks = d.score(question.id).checks
    out += [say(f"answer.check_{check.kind}", rule=check.rule, level=4 * check.level) for check in checks]
    if d.score(question.id).aged:
        out.append(say("answer.aged"))
    for text, key in (
        (response.reason, "answer.reason"),
        (response.consensus_reason, "answer.consensus"),
        (response.note, "answer.note" if d.score(question.id).state == "unknown" else ""),
        (response.after_workshop, "answer.after"),
    ):
        if text.strip():
            out.append(say(key, text=plain(text)) if key else plain(text))
    if response.who:
        due = day(response.by) if response.by else ""
        out.append(say("answer.who", who=plain(response.who), due=due))
    out.extend(say("answer.dismissed", rule=x.rule, text=plain(x.reason)) for x in response.dismissed)
    if response.parked and response.parked.text:
        out.append(say("answer.parked", text=plain(response.parked.text), owner=plain(response.parked.owner)))
    out.extend("; ".join(f"{k}: {v}" for k, v in row.items() if v) for row in response.register_rows)
    return [ended(text) for text in out if text]


def _shown(d: Dossier, item: Evidence, *, is_opened: bool) -> str:
    parts = [ended(plain(item.what or item.kind)), ended(plain(item.where)), day(item.date) if item.date else ""]
    text = ", ".join(part for part in parts if part)
    return d.words("answer.shown" if is_opened else "answer.named", text=text) if text else ""


def make_log(d: Dossier, files: tuple[tuple[str, str], ...]) -> Page:
    """Open ends, import log, data against claims, files inside the PDF, terms."""
    say = d.words
    unknown = [
        (q.id, q.short_title, plain(d.response(q.id).who), d.response(q.id).by)
        for q in d.visible
        if d.score(q.id).state == "unknown"
    ]
    split = [
        (q.id, q.short_title, print_votes(d.response(q.id))) for q in d.visible if "votes_red" in d.score(q.id).flags
    ]
    parking = [p for p in d.snapshot.parking if p.text and not p.closed]
    terms = [key for key in TERMS if d.snapshot.batches or key not in OF_DATA]
    return Page(
        key="log",
        part="how",
        kicker="",
        contents=say("log.contents"),
        title=say("log.title" if files else "log.title_plain", open=bool(unknown or split or parking)),
        template="log.html",
        wide=True,
        values={
            "batches": [_batch(b) for b in d.snapshot.batches],
            "skipped": [
                (plain(b.file), skip_reason(d, s.reason), s.count) for b in d.snapshot.batches for s in b.skipped
            ],
            "problems": _problems(d),
            "columns": [(plain(b.file), plain(c.source), c.field) for b in d.snapshot.batches for c in b.columns][:40],
            "contradictions": d.card.contradictions,
            "titles": {q.id: q.short_title for q in d.pack.questions},
            "unknown": unknown,
            "split": split,
            "parking": parking,
            "files": files,
            "head_data": make_head_data(d).rows,
            "missing": name_characters(missing_characters(d.snapshot)),
            "terms": [(say(f"term.{key}.name"), say(f"term.{key}.text")) for key in terms],
        },
    )


def skip_reason(d: Dossier, code: str) -> str:
    """Why a row was left out, in words; a code that is not known as it stands."""
    key = f"skipped.{code}"
    return d.words(key) if key in d.words else code.replace("_", " ")


def _batch(batch: Batch) -> tuple[str, int, int, int]:
    name = plain(batch.file + (f", {batch.sheet}" if batch.sheet else ""))
    skipped = sum(item.count for item in batch.skipped)
    return name, batch.rows_read, batch.rows_imported, skipped or max(0, batch.rows_read - batch.rows_imported)


def _problems(d: Dossier) -> list[tuple[str, str, str]]:
    out = []
    for batch in d.snapshot.batches:
        for problem in batch.problems[:12]:
            cell = f"{problem.source.sheet}!{problem.source.column}{problem.source.row}".strip("!")
            out.append((plain(cell), problem.message, plain(problem.raw[:60])))
    return out[:14]
