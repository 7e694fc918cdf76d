"""Entries of the answers in a filled workbook: per question the answer, the comment and the evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from readiness.app import answering, languages
from readiness.app import workbook_words as words
from readiness.app.workbook_plan import Draft, Entry
from readiness.app.workbook_profile import Found, _twice, refuse
from readiness.app.workbook_read import Line
from readiness.app.workbook_sheets import EVIDENCE_COLUMNS, MAIN, MORE, answer_part, evidence_level, fingerprints
from readiness.domain.edit import Edit, ResponseChange
from readiness.domain.questions import DerivedQuestion, Question, QuestionId
from readiness.domain.response import AnswerValue, Evidence, Response
from readiness.domain.typed_values import read_date
from readiness.errors import AnswerError
from readiness.ingest.cells import Cell
from readiness.language import tr, trn

if TYPE_CHECKING:
    from datetime import datetime

    from readiness.app.engagement import Engagement

ANSWER, NOTE, EVIDENCE = ("answer", "because", "by"), ("note",), ("level", *EVIDENCE_COLUMNS)
TYPED = (*ANSWER, *NOTE, *EVIDENCE)
_ID = re.compile(rf"([^{MAIN}{MORE}]+)([{MAIN}{MORE}])(.*)", re.DOTALL)
Cells = tuple[Cell, ...]


def answer_entries(engagement: Engagement, lines: Sequence[Line], now: datetime, saved_in: str) -> Iterator[Found]:
    """Up to three entries per question: its answer, its comment, its evidence.

    Args:
        engagement: With what is recorded.
        lines: The rows of all sheets with questions.
        now: The time.
        saved_in: Language of the workbook.
    """
    mains: dict[QuestionId, list[Line]] = {}
    more: dict[QuestionId, list[Line]] = {}
    for line in lines:
        question, is_main, problem = _question_of(engagement, line)
        if problem is not None:
            yield refuse(line, "id", *problem)
        elif question is not None:
            (mains if is_main else more).setdefault(question, []).append(line)
    for key in dict.fromkeys((*mains, *more)):
        asked = engagement.pack.question_by_id[key]
        rows = mains.get(key, []), more.get(key, [])
        with languages.speaking(saved_in):
            stood = fingerprints(engagement, asked, engagement.response(key))
        yield from _Filled(engagement, asked, rows, stood, now).entries()


def _question_of(engagement: Engagement, line: Line) -> tuple[QuestionId | None, bool, tuple[str, str] | None]:
    """The question of a row, whether the row carries its answer, and what is wrong with it."""
    seen = words.plain(line.sheet.rows[line.number][line.columns["id"]]) if _reaches(line, "id") else ""
    found = _ID.fullmatch(line.key)
    name = found[1] if found else seen.upper()
    if line.is_blank(TYPED) and not found:
        return None, False, None
    if found and seen and seen != found[1]:
        hint = tr("Sort whole rows only; copy the entry into the row of its question.")
        return None, False, (tr("The number {seen} stands in the row of {name}.", seen=seen, name=found[1]), hint)
    asked = engagement.pack.question_by_id.get(QuestionId(name))
    if asked is None or isinstance(asked, DerivedQuestion):
        hint = tr(
            "Type the number of a question of this questionnaire, such as {id}.", id=engagement.pack.questions[0].id
        )
        what = tr("There is no question {name}.", name=name) if name else tr("This row names no question.")
        return None, False, (what, hint)
    is_main = found[2] == MAIN if found else not line.is_blank((*ANSWER, *NOTE, "level"))
    return asked.id, is_main, None


def _reaches(line: Line, column: str) -> bool:
    at = line.columns.get(column)
    return at is not None and at < len(line.sheet.rows[line.number])


class _Filled:
    """The rows of one question."""

    def __init__(
        self,
        engagement: Engagement,
        asked: Question,
        rows: tuple[list[Line], list[Line]],
        stands: tuple[str, str, str, str],
        now: datetime,
    ) -> None:
        self._engagement, self._asked, self._now, self._time = engagement, asked, stands, now
        self._mains, self._more = rows
        self._response = engagement.response(asked.id)

    def entries(self) -> Iterator[Found]:
        """What the rows say."""
        if self._mains:
            yield from self._part(0, ANSWER, "answer", tr("answer"), self._answer_act)
            yield from self._part(1, NOTE, "comment", tr("comment"), self._note_act)
        yield from self._evidence()

    def _part(
        self,
        index: int,
        columns: tuple[str, ...],
        name: str,
        title: str,
        make: Callable[[Cells, str], Callable[[Engagement], Edit]],
    ) -> Iterator[Found]:
        rows = [line for line in self._mains if line.has(columns[0])]
        try:
            said = [(line, tuple(line.cell(column) for column in columns)) for line in rows]
        except AnswerError as error:
            yield refuse(rows[0], columns[0], str(error), error.hint)
            return
        touched = [(line, cells) for line, cells in said if words.fingerprint(cells) != self._was(line, index)]
        touched = [(line, cells) for line, cells in touched if line.was or not all(map(words.is_empty, cells))]
        if not said or (not touched and not said[0][0].was):
            return
        if len({words.fingerprint(cells) for _, cells in touched}) > 1:
            yield _twice(touched[1][0], columns[0], touched[0][0].place(columns[0]))
            return
        line, cells = (touched or said)[0]
        yield Entry(
            key=f"{self._asked.id} {name}",
            title=f"{self._asked.id} {self._asked.short_title}, {title}",
            place=line.place(columns[0]),
            was=self._was(line, index),
            says=words.fingerprint(cells),
            now=self._now[index],
            is_blank=words.is_empty(cells[0]),
            is_open=self._is_open(index),
            act=make(cells, line.was),
            words=self._words(index),
            is_reworded=index == 0 and bool(self._was(line, 3)) and self._was(line, 3) != self._now[3],
        )

    def _was(self, line: Line, index: int) -> str:
        parts = line.was.split()
        return parts[index] if len(parts) == len(self._now) else ""

    def _is_open(self, index: int) -> bool:
        response = self._response
        if index == 0:
            return response.is_blank or (response.state == "answered" and response.value is None)
        return not response.note if index == 1 else not response.shown and response.evidence == 0

    def _words(self, index: int) -> Callable[[Engagement], str]:
        asked, key = self._asked, self._asked.id

        def words_of(engagement: Engagement) -> str:
            response = engagement.response(key)
            if index == 1:
                return response.note or tr("empty")
            if index == 2:
                shown = "; ".join(f"{item.what} ({item.where})" if item.where else item.what for item in response.shown)
                return f"E{response.evidence}" + (f": {shown}" if shown else "")
            extra = [response.reason, response.who, response.consensus_reason]
            extra += [response.by.isoformat()] if response.by else []
            return ", ".join([answering.value_text(asked, response), *(part for part in extra if part)])

        return words_of

    # --- acts: the same as in the app ---------------------------------------------------------------------------

    def _answer_act(self, cells: Cells, _was: str) -> Callable[[Engagement], Edit]:
        asked, key, now = self._asked, self._asked.id, self._time
        value, because, by = cells

        def act(engagement: Engagement) -> Edit:
            if words.is_empty(value):
                _refuse_lone_reason(asked, engagement.response(key), because, by)
                has_votes = bool(engagement.response(key).votes)
                return answering.leave_split(engagement, key, now) if has_votes else answering.clear(engagement, key)
            typed, reason = words.read_answer(asked, value), words.plain(because)
            old = engagement.response(key)
            if typed.state != old.state and reason == words.plain(answer_part(asked, old)[1]):
                reason = ""  # it explained the answer that is given up
            if typed.state == "unknown":
                until = None if words.is_empty(by) else read_date(by, tr("Known by"))
                return answering.mark_unknown(engagement, key, now, reason, until)
            if typed.state == "na":
                return answering.mark_not_applicable(engagement, key, reason, now)
            given = cast("AnswerValue", typed.value)
            if engagement.response(key).votes:
                return answering.record_consensus(engagement, key, given, reason, now)
            return answering.answer(engagement, key, given, now)

        return act

    def _note_act(self, cells: Cells, _was: str) -> Callable[[Engagement], Edit]:
        note = words.clean(cells[0]) if isinstance(cells[0], str) else words.plain(cells[0])
        return lambda engagement: answering.set_note(engagement, self._asked.id, note)

    # --- evidence -----------------------------------------------------------------------------------------------

    def _evidence(self) -> Iterator[Found]:
        level_rows = [line for line in self._mains if line.has("level")]
        rows = [line for line in (*self._mains, *self._more) if line.has("what")]
        if not rows:
            return
        try:
            pieces = [(_evidence_id(line), tuple(line.cell(name) for name in EVIDENCE_COLUMNS)) for line in rows]
            levels = [line.cell("level") for line in level_rows if not words.is_empty(line.cell("level"))]
        except AnswerError as error:
            yield refuse(rows[0], "what", str(error), error.hint)
            return
        known = [item.id for item in self._response.shown]
        pieces.sort(key=lambda piece: known.index(piece[0]) if piece[0] in known else len(known))
        filled = [(key, cells) for key, cells in pieces if not all(map(words.is_empty, cells))]
        level = levels[0] if levels else None
        was = self._was(level_rows[0], 2) if level_rows else ""
        if not filled and level is None and not was:
            return
        gone = [key for key, cells in pieces if key in known and all(map(words.is_empty, cells))]
        says = words.fingerprint((level, *(cell for _, cells in filled for cell in cells)))
        yield Entry(
            key=f"{self._asked.id} evidence",
            title=f"{self._asked.id} {self._asked.short_title}, {tr('evidence')}",
            place=rows[0].place("what"),
            was=was,
            says=says,
            now=self._now[2],
            is_blank=bool(gone),
            is_open=self._is_open(2),
            act=self._evidence_act(
                level if level_rows else evidence_level(self._engagement, self._response.evidence), filled, gone
            ),
            words=self._words(2),
        )

    def _evidence_act(
        self, level: Cell, filled: list[tuple[str, Cells]], gone: list[str]
    ) -> Callable[[Engagement], Edit]:
        key, now = self._asked.id, self._time

        def act(engagement: Engagement) -> Edit:
            draft = Draft(engagement)
            stand_in = cast("Engagement", draft)
            before = engagement.responses.get(key)
            for name in gone:
                draft.take(answering.remove_shown(stand_in, key, name))
            for name, cells in filled:
                self._take_piece(draft, name, cells)
            _set_level(draft, key, level, now, engagement)
            text = trn("{question} evidence, one piece", "{question} evidence, {n} pieces", len(filled), question=key)
            return Edit(
                text=text, changes=(ResponseChange(question=key, before=before, after=draft.responses.get(key)),)
            )

        return act

    def _take_piece(self, draft: Draft, name: str, cells: Cells) -> None:
        stand_in, key = cast("Engagement", draft), self._asked.id
        kind, what, where, who, day = cells
        item = Evidence(
            kind=words.read_kind(kind),
            what=words.plain(what),
            where=words.plain(where),
            who=words.plain(who),
            date=None if words.is_empty(day) else read_date(day, tr("Evidence: date")),
        )
        old = next((one for one in draft.response(key).shown if name and one.id == name), None)
        alike = item in [one.model_copy(update={"id": "", "attachment": None}) for one in draft.response(key).shown]
        if old is None and not alike:
            draft.take(answering.add_shown(stand_in, key, item, self._time))
        elif old is not None:
            kept = item.model_copy(update={"id": old.id, "attachment": old.attachment})
            draft.take(answering.change_shown(stand_in, key, kept))


def _refuse_lone_reason(asked: Question, old: Response, because: Cell, by: Cell) -> None:
    """A reason or date typed beside a blank answer would be lost without a word."""
    _, stood_because, stood_by = answer_part(asked, old)
    typed = words.plain(because) not in ("", words.plain(stood_because)) or words.plain(by) not in (
        "",
        words.plain(stood_by),
    )
    if typed:
        raise AnswerError(
            tr("A reason or date stands here without an answer."),
            hint=tr("Choose an answer, or “{unknown}”.", unknown=tr(words.UNKNOWN)),
        )


def _evidence_id(line: Line) -> str:
    found = _ID.fullmatch(line.key)
    return found[3] if found else ""


def _set_level(draft: Draft, key: QuestionId, level: Cell, now: datetime, engagement: Engagement) -> None:
    """The level as the workbook says: what somebody describes at a desk was not yet opened in the room."""
    old = engagement.response(key).evidence
    text = words.plain(level).upper().removeprefix("E")[:1]
    if text and not text.isdecimal():
        raise AnswerError(
            tr("{level} is no level of evidence.", level=words.plain(level)), hint=tr("Choose E0, E1 or E2.")
        )
    wanted = int(text) if text else 0
    if wanted == old:
        response = draft.response(key)
        draft.responses[key] = response.model_copy(update={"evidence": old})
    else:
        draft.take(answering.set_evidence(cast("Engagement", draft), key, wanted, now))
