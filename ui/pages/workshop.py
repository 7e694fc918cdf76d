"""Workshop: one question at a time. Left the list, middle the choice, right what was shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from readiness.app import answering, workshop
from readiness.domain.edit import Edit
from readiness.domain.questionnaire import QuestionId
from readiness.domain.response import Evidence, ParkedItem
from readiness.errors import AnswerError
from ui.pages.page import Page, PageContext, Space
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.kit import Text, button, clear, column, frame, row
from ui.widgets.marks import Chip
from ui.widgets.messages import Message
from ui.widgets.question_list import QuestionItem, QuestionList, SectionItem
from ui.widgets.question_stage import QuestionStage
from ui.widgets.reason import ask_reason
from ui.widgets.vote_strip import VoteStrip

LIST_FROM = 875
PANEL_FROM = 920
LOW = 840


class WorkshopPage(Page):
    """The questions, answered by letter keys or pointer; every answer is saved when it is given."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._locked = self.state.engagement.read_only
        self._current = workshop.first_open(self.state.engagement)
        self._list: QuestionList | None = None
        self._stage: QuestionStage | None = None
        self._panel: EvidencePanel | None = None
        self._votes: VoteStrip | None = None
        self._main = column(spacing=0, margins=(self.space.pad, 12, self.space.pad, 16))
        self._side = column(spacing=0)
        self._foot = row(spacing=8)
        self._lay_out()
        self._bind_keys()
        self._show_question()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._has_list(space), cls._has_panel(space))

    @staticmethod
    def _has_list(space: Space) -> bool:
        return space.width >= 200 + LIST_FROM * space.zoom and not space.short

    @staticmethod
    def _has_panel(space: Space) -> bool:
        return space.effective >= PANEL_FROM - 80 and not space.short

    def refresh(self) -> None:
        view = None if self._current is None else self._view()
        if self._list is not None and not self._list.set_sections(self._sections()):
            self.rebuild_asked.emit()
            return
        if view is not None and self._stage is not None:
            self._stage.show_answers(view)
            if self._panel is not None:
                self._panel.show_evidence(view)
            if self._votes is not None and not self._votes.hasFocus():
                self._show_votes(self._votes, view)
            self._show_foot()
        self._show_chrome()
        self.chrome_changed.emit()

    def keep(self) -> dict[str, object]:
        return {"question": self._current}

    def restore(self, kept: Mapping[str, object]) -> None:
        self.open_at(kept.get("question"))

    def open_at(self, target: object) -> None:
        if isinstance(target, str) and target in workshop.question_order(self.state.engagement):
            self._open(QuestionId(target))

    def leave(self) -> None:
        if self._panel is not None:
            self._panel.commit()

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        parts: list[tuple[QFrame, int] | QFrame] = [(frame("clear", self._main), 1)]
        if self._has_list(self.space):
            self._list = QuestionList(self._sections(), self._current or "")
            self._list.setObjectName("side")
            self._list.setFixedWidth(look.px(304 if self.space.roomy else 256))
            self._list.chosen.connect(lambda key: self._open(QuestionId(key)))
            parts.insert(0, self._list)
        if self._has_panel(self.space):
            holder = frame("clear", self._side)
            holder.setFixedWidth(look.px(384 if self.space.roomy else 300))
            parts.append(holder)
        self.setLayout(row(*parts, spacing=0))

    def _show_question(self) -> None:
        clear(self._main)
        clear(self._side)
        self._foot = row(spacing=8)
        if self._current is None:
            self._main.addWidget(Text(self.tr("This questionnaire has no questions."), "lead", wrap=True))
            return
        view = self._view()
        low = self.space.effective_height < LOW
        self._stage = QuestionStage(view, short=self.space.short, tall=self.space.tall, low=low, locked=self._locked)
        self._stage.chosen.connect(self._answer)
        self._stage.typed.connect(self._answer)
        self._main.addWidget(self._stage, 1)
        self._main.addSpacing(4 if self.space.short else 12)
        self._votes = self._vote_strip(view)
        if self._votes is not None:
            self._main.addWidget(self._votes)
            self._main.addSpacing(4 if self.space.short else 8)
        self._main.addLayout(self._foot)
        if self._has_panel(self.space):
            people = [p.name for p in self.state.engagement.people]
            self._panel = EvidencePanel(view, people, tall=self.space.tall, locked=self._locked)
            self._panel.level_chosen.connect(self._set_evidence)
            self._panel.shown_added.connect(self._add_shown)
            self._panel.shown_removed.connect(lambda key: self._apply(answering.remove_shown, key))
            self._panel.note_written.connect(lambda words: self._apply(answering.set_note, words))
            self._side.addWidget(self._panel)
        self.first = self._stage.first
        self._show_foot()
        self._show_chrome()

    def _vote_strip(self, view: workshop.QuestionView) -> VoteStrip | None:
        if view.mode != "vote" or not view.seats or not view.choices:
            return None
        strip = VoteStrip([(s.number, s.role) for s in view.seats])
        strip.setObjectName("votes")
        strip.setEnabled(not self._locked)
        strip.voted.connect(self._vote)
        strip.left.connect(self._leave_vote)
        self._show_votes(strip, view)
        return strip

    def _show_votes(self, strip: VoteStrip, view: workshop.QuestionView) -> None:
        words: dict[int, str] = {}
        if view.spread is not None and view.spread.lowest is not None and view.spread.highest is not None:
            words = {view.spread.highest: self.tr("then"), view.spread.lowest: self.tr("speaks first")}
        strip.set_votes("".join(s.vote or "" for s in view.seats), words)

    def _show_chrome(self) -> None:
        done, total = workshop.progress(self.state.engagement)
        view = None if self._current is None else self._view()
        self.title = view.section_title if view else self.tr("Workshop")
        place = self.tr("Question {at} of {count}").format(at=view.position, count=view.count) if view else ""
        self.note = self.tr("{place} · {done} of {total} in all").format(place=place, done=done, total=total)
        last = self._current is None or self._current == workshop.question_order(self.state.engagement)[-1]
        if last:
            self.primary = Action(self.tr("Read-out"), lambda: self.go("readout"), "arrow_right")
        else:
            self.primary = Action(self.tr("Next question"), lambda: self._step(1), "arrow_right")

    def _show_foot(self) -> None:
        clear(self._foot)
        view = self._view()
        if not self._locked:
            for words, icon, run in self._acts(view.na_allowed):
                act = button(words, "plain", icon)
                act.clicked.connect(lambda _on=False, run=run: run())
                self._foot.addWidget(act)
        self._foot.addStretch(1)
        words = {"unknown": self.tr("Don't know"), "na": self.tr("Not applicable")}.get(view.state, "")
        if words:
            self._foot.addWidget(Chip(words, "unknown"))
        if view.parked is not None:
            self._foot.addWidget(Chip(self.tr("Parked"), "claimed", "park"))
        if view.flagged:
            self._foot.addWidget(Chip(self.tr("Flagged"), "claimed", "flag"))
        if view.spread is not None:
            if view.spread.split:
                words = self.tr("Split, range {range}").format(range=view.spread.range)
                self._foot.addWidget(Chip(words, "claimed", "warning"))
            median = self.tr("Median {letter}").format(letter=view.spread.median)
            self._foot.addWidget(Text(median, "label"))

    def _acts(self, na_allowed: bool) -> list[tuple[str, str, Callable[[], object]]]:
        acts: list[tuple[str, str, Callable[[], object]]] = [(self.tr("Don't know"), "help_circle", self._unknown)]
        if na_allowed:
            acts.append((self.tr("Not applicable"), "minus_circle", self._not_applicable))
        return [*acts, (self.tr("Park"), "park", self._park), (self.tr("Flag"), "flag", self._flag)]

    # --- keys and acts ----------------------------------------------------------------------------------------

    def _bind_keys(self) -> None:
        if not self._locked:
            self.keys.append(("A–E", self.tr("level")))
            for letter in workshop.OPTION_LETTERS:
                self.bind(letter, partial(self._press, letter), shown=False)
            for digit in "01234":
                self.bind(digit, partial(self._press, digit), shown=False)
            self.bind("?", self._unknown, self.tr("don't know"))
            self.bind("-", self._not_applicable, self.tr("not applicable"), shown=False)
            self.bind("V", self._begin_vote, self.tr("vote"))
            self.bind("R", self._begin_vote, shown=False)
            self.keys.append(("F2 F3 F4", self.tr("evidence")))
            for level, key in enumerate(("F2", "F3", "F4")):
                self.bind(key, partial(self._set_evidence, level), shown=False)
            self.bind("N", self._note, self.tr("note"))
            self.bind("P", self._park, self.tr("park"))
            self.bind("F", self._flag, self.tr("flag"))
        self.bind("X", lambda: self.go("claims", self._current), self.tr("contradictions"), shown=False)
        for key, by in (("Left", -1), ("Up", -1), ("PgUp", -1), ("Right", 1), ("Down", 1), ("PgDown", 1)):
            self.bind(key, partial(self._step, by), shown=False)
        self.keys.append(("PgUp PgDn", self.tr("question")))

    def _press(self, letter: str) -> None:
        if self._stage is not None:
            self._stage.press(letter)

    def _answer(self, value: object) -> None:
        if self._current is None:
            return
        engagement, now = self.state.engagement, self.state.now()
        kind = self._view().kind
        try:
            if kind == "multi":
                self.state.apply(answering.toggle_option(engagement, self._current, str(value), now))
            elif value == "":
                self.state.apply(answering.clear(engagement, self._current))
            else:
                self.state.apply(answering.answer(engagement, self._current, value, now))  # type: ignore[arg-type]  # checked by the use case
        except AnswerError as error:
            self.post(Message.from_error(error))
            self.refresh()

    def _apply(self, make: Callable[..., Edit], *args: object) -> None:
        if self._current is None or self._locked:
            return
        try:
            self.state.apply(make(self.state.engagement, self._current, *args))
        except AnswerError as error:
            self.post(Message.from_error(error))

    def _unknown(self) -> None:
        self._apply(answering.mark_unknown, self.state.now())

    def _not_applicable(self) -> None:
        view = self._view()
        if not view.na_allowed:
            self.post(Message(self.tr("This question always applies."), self.tr("Answer it, or choose Don't know.")))
            return
        box = ask_reason(
            self.tr("Not applicable"),
            self.tr("Why can this not occur here? The reason is printed in the appendix."),
            lambda reason: self._apply(answering.mark_not_applicable, reason, self.state.now()),
        )
        self.open_dialog(box)

    def _park(self) -> None:
        parked = self._view().parked
        self._apply(answering.park, ParkedItem() if parked is None else None)

    def _flag(self) -> None:
        self._apply(answering.flag)

    def _begin_vote(self) -> None:
        if self._votes is not None:
            self._votes.begin()

    def _vote(self, letters: str) -> None:
        roles = workshop.roles_by_seat(self.state.engagement)
        self._apply(answering.vote, answering.parse_votes(letters, roles), self.state.now())
        self._leave_vote()

    def _leave_vote(self) -> None:
        if self._votes is not None:
            self._show_votes(self._votes, self._view())
        if self._stage is not None:
            self._stage.focus_choice()

    def _set_evidence(self, level: int) -> None:
        self._apply(answering.set_evidence, level, self.state.now())

    def _add_shown(self, item: Evidence) -> None:
        now = self.state.now()
        self._apply(answering.add_shown, item.model_copy(update={"date": now.date()}), now)

    def _note(self) -> None:
        if self._panel is not None:
            self._panel.focus_note()

    def _step(self, by: int) -> None:
        order = workshop.question_order(self.state.engagement)
        if self._current not in order:
            return
        at = order.index(self._current) + by
        if 0 <= at < len(order):
            self._open(order[at])

    def _open(self, question: QuestionId) -> None:
        if question == self._current:
            return
        self.leave()
        self._current = question
        self._show_question()
        if self._list is not None:
            self._list.set_current(question)
        if self._stage is not None and self._stage.first is not None:
            self._stage.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.post(None)
        self.chrome_changed.emit()

    def _view(self) -> workshop.QuestionView:
        if self._current is None:
            raise LookupError("no question is open")
        return workshop.view_question(self.state.engagement, self._current)

    def _sections(self) -> list[SectionItem]:
        return [
            SectionItem(s.id, s.title, s.done, s.total, tuple(QuestionItem(q.id, q.title, q.mark) for q in s.questions))
            for s in workshop.list_sections(self.state.engagement)
        ]
