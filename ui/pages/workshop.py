"""Workshop: one question at a time. Left the list, middle the choice, right what was shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from readiness.app import agenda, workshop
from readiness.domain.questions import QuestionId
from ui.pages.page import Action, PageContext, Space
from ui.pages.workshop_foot import (
    answer_chips,
    besides,
    calm,
    carried_line,
    confirmed_words,
    evidence_line,
    fitting,
    foot_key,
    is_undecided,
    section_items,
    slide_of,
    verbs,
)
from ui.pages.workshop_said import line_height
from ui.pages.workshop_votes import WorkshopVotes
from ui.theme import paint
from ui.theme.focus import ring
from ui.theme.look import look
from ui.theme.tokens import LG
from ui.widgets.day_line import DayLine
from ui.widgets.kit import Text, button, clear, column, frame, row
from ui.widgets.projector import room
from ui.widgets.question_list import QuestionList
from ui.widgets.question_stage import QuestionStage

LIST_FROM = 891
PANEL_FROM = 920
LOW = 880


class WorkshopPage(WorkshopVotes):
    """The questions, answered by letter keys or pointer; every answer is saved when it is given."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._locked = self.state.engagement.read_only
        self._current = workshop.first_open(self.state.engagement)
        self._list: QuestionList | None = None
        self._stage = None
        self._panel = None
        self._votes = None
        self._said: QHBoxLayout | None = None
        self._said_last: tuple[object, ...] = ()
        self._day: DayLine | None = None
        self._carried = Text("")
        self._opened = self.state.now()
        self._is_voting = False
        self._page_keys: list[tuple[str, str]] = []
        self._foot_said: tuple[object, ...] = ()
        self._parts: tuple[int, tuple[agenda.Part, ...]] = (-1, ())
        top, low = (4, 8) if self.space.short else (12, 16)
        side = self._side_margin()
        self._main = column(spacing=0, margins=(side, top, side, low))
        self._side = column(spacing=0)
        self._foot = row(spacing=8)
        self._lay_out()
        self._bind_keys()
        self._show_question()
        self._start_clock()
        room.stepped.connect(self._step)
        self._listen_to_room()

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
        if self._list is not None and not self._list.set_sections(section_items(self.state.engagement)):
            self.rebuild_asked.emit()
            return
        if self._current is None or self._stage is None:
            return
        view = self.view()
        self._stage.show_answers(view, is_past=self._is_voting)
        if self._panel is not None:
            self._panel.show_evidence(view)
        if self._votes is not None and not self._votes.hasFocus():
            self._show_votes(self._votes, view)
        self._show_said(view)
        self._show_foot(view)
        self._show_chrome(view)
        self._show_room(view)
        self._tick()
        self.chrome_changed.emit()

    def keep(self) -> dict[str, object]:
        return {"question": self._current, "opened": self._opened}

    @property
    def place(self) -> str:
        return self._current or ""

    def restore(self, kept: Mapping[str, object]) -> None:
        opened = kept.get("opened")
        if kept.get("question") != self._current:
            self._current = None
            self.open_at(kept.get("question") or workshop.first_open(self.state.engagement))
        if isinstance(opened, datetime) and kept.get("question") == self._current:
            self._opened = opened
        self._tick()

    def slide(self) -> None:
        """The questions are shown to the room as they are asked and voted on."""

    def open_at(self, target: object) -> None:
        if isinstance(target, str) and target in workshop.question_order(self.state.engagement):
            self._open(QuestionId(target))

    def leave(self) -> None:
        self._clock.stop()
        room.tick("")
        room.look_ahead("")
        if self._current is not None and self.state.is_open:
            self._settle_silently()
            self._put_aside()

    def _put_aside(self) -> None:
        """Save the note, and keep what stands in the form: nothing that was typed is lost."""
        room.stop_entering()
        if self._panel is not None:
            self._panel.commit()
            self._keep_draft(self._panel.question, self._panel.draft)

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        parts: list[tuple[QFrame, int] | QFrame] = [(frame("clear", self._main), 1)]
        if self._has_list(self.space):
            self._list = QuestionList(section_items(self.state.engagement), self._current or "")
            self._list.setObjectName("side")
            self._list.setFixedWidth(look.px(304 if self.space.roomy else 272))
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
        self._panel = None
        self._foot = row(spacing=8)
        if self._current is None:
            self._main.addWidget(Text(self.tr("This questionnaire has no questions."), "lead", wrap=True))
            return
        view, short = self.view(), self.space.short
        self._day = self._day_line(view, is_narrow=short or not self._has_panel(self.space))
        self._main.addWidget(self._day)
        self._main.addSpacing(2 if short else 8)
        self._votes = self._vote_strip(view)
        low = self.space.effective_height < LOW
        self._stage = QuestionStage(
            view,
            short=short,
            tall=self.space.tall,
            low=low,
            locked=self._locked,
            asks=not self._has_panel(self.space),
            draft=self._kept_number(view.id),
        )
        self._stage.chosen.connect(self._give)
        self._stage.drafted.connect(self._keep_number)
        self._main.addWidget(self._stage, 1)
        self._main.addSpacing(4)
        self._said, self._said_last = None, ()
        if self._votes is not None:
            if not short:
                self._said = row()
                line = frame("clear", self._said)
                line.setFixedHeight(line_height())
                self._main.addWidget(line)
                self._main.addSpacing(4)
                self._show_said(view)
            self._main.addWidget(self._votes)
        self._main.addSpacing(4 if short else 8)
        self._carried = Text("", "label", "claimed", wrap=True)
        self._carried.hide()
        self._main.addWidget(self._carried)
        self._main.addLayout(self._foot)
        if self._has_panel(self.space):
            self._panel = self._make_panel(view, tall=self.space.tall)
            self._side.addWidget(self._panel)
        self.first = self._stage.first
        self._show_foot(view)
        self._show_chrome(view)
        self._show_room(view)
        self._tick()

    def _show_chrome(self, view: workshop.QuestionView) -> None:
        done, total = workshop.progress(self.state.engagement)
        self.title = view.section_title
        place = self.tr("Question {at} of {count}").format(at=view.position, count=view.count)
        said = self.tr("{done} of {total} answered").format(done=done, total=total)
        if unsure := confirmed_words(self.state.engagement):
            said = self.tr("{confirmed}, {answered}").format(confirmed=unsure, answered=said)
        elif rest := besides(workshop.list_sections(self.state.engagement), derived=False):
            said = self.tr("{answered}, {rest}").format(answered=said, rest=rest)
        is_said_below = self.space.short or not self._has_panel(self.space)
        self.note = said if is_said_below else f"{place} · {said}"
        self._carried.setText(carried_line(view))
        self._carried.setVisible(view.is_carried)
        self._list_keys(view)
        self.secondary = [Action(self.tr("Roster and agenda"), lambda: self.go("roster"), "people")]
        is_due = not view.is_answered or is_undecided(view)  # then the question asks first
        if self._current == workshop.question_order(self.state.engagement)[-1]:
            self.primary = Action(self.tr("Open ends"), lambda: self.go("followup"), "arrow_right", is_calm=is_due)
        else:
            self.primary = Action(self.tr("Next question"), lambda: self._step(1), "arrow_right", is_calm=is_due)

    def _show_foot(self, view: workshop.QuestionView) -> None:
        said = (*foot_key(view), self._is_voting)
        if said == self._foot_said and self._foot.count():
            return
        self._foot_said = said
        clear(self._foot)
        acts = [] if self._locked else verbs(self, view)
        acts = calm(acts) if self._is_voting else acts
        if view.register_columns:
            words = self.tr("Register ({count})").format(count=len(view.register_rows))
            acts.insert(1, Action(words, self._register, "table", keys="+"))
        chips = answer_chips(view, flags_votes=self.space.short, is_locked=self._locked)
        room_left = (
            self._stage_width()
            - sum(chip.sizeHint().width() + 8 for chip in chips)
            - (look.px(110) if view.spread and view.state == "answered" else 0)
            - self._evidence_more(view)
        )
        for act in fitting(acts, room_left):
            self._foot.addWidget(act)
        self._foot.addStretch(1)
        for chip in chips:
            self._foot.addWidget(chip)
        if view.spread is not None and view.state == "answered" and not self._is_voting:
            median = self.tr("Median {letter}").format(letter=view.spread.median)
            self._foot.addWidget(Text(median, "label"))
        if not self._has_panel(self.space):
            more = button(evidence_line(view), "plain", "eye", self.tr("Evidence and note"))
            more.setAccessibleName(self.tr("Evidence and note"))
            more.clicked.connect(self._open_evidence)
            self._foot.addWidget(more)

    def _evidence_more(self, view: workshop.QuestionView) -> int:
        """What the button of the evidence takes beyond the room that is left for it."""
        if self._has_panel(self.space):
            return 0
        wide = paint.width("label", evidence_line(view)) + look.px(18) + 40
        return max(0, round(wide) - look.px(70))

    def _side_margin(self) -> int:
        """Between two columns that have grounds of their own the narrow margin is enough."""
        return LG if self._has_list(self.space) and not self.space.roomy else self.space.pad

    def _stage_width(self) -> int:
        """Width of the middle column, as it will be once it is laid out."""
        wide = self.space.width - 2 * self._side_margin()
        wide -= look.px(304 if self.space.roomy else 272) if self._has_list(self.space) else 0
        return wide - (look.px(384 if self.space.roomy else 300) if self._has_panel(self.space) else look.px(70))

    # --- the clock and the room -------------------------------------------------------------------------------

    def _show_room(self, view: workshop.QuestionView) -> None:
        if not self._is_voting:
            room.show(slide_of(view))

    # --- moving on --------------------------------------------------------------------------------------------

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
        if self._current is not None and not self._settle():
            if self._list is not None:
                self._list.set_current(self._current)  # a card asks something about this question first
            return
        self._put_aside()
        self._current, self._is_voting, self._opened = question, False, self.state.now()
        self._show_question()
        if self._list is not None:
            self._list.set_current(question)
        if self._stage is not None and self._stage.first is not None:
            ring.hide()  # nobody has moved on this question yet: a ring would look like its answer
            self._stage.show()  # the layout would show it later, and what is hidden takes no focus
            self._stage.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.post(self._left)
        self._left = None
        self.chrome_changed.emit()
