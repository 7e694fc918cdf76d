"""The keys of the workshop page (the one key table), and the card that holds the evidence where a panel has no room."""

from __future__ import annotations

from functools import partial

from readiness.app import answering, attachments, workshop
from ui.pages.workshop_evidence import WorkshopEvidence
from ui.pages.workshop_foot import may_leave_split, verbs
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.kit import column
from ui.widgets.overlay import Overlay


def is_voted_on(view: workshop.QuestionView) -> bool:
    """Whether votes by seat can be given: one letter or digit is one of five levels."""
    return len(view.choices) == len(answering.LETTERS) and view.kind in ("ladder", "number")


class WorkshopKeys(WorkshopEvidence):
    """Binds every act to its key; a file that cannot be changed keeps only the keys for looking."""

    def _bind_keys(self) -> None:
        if not self.state.is_read_only:
            self._bind_answers()
        self.bind("X", lambda: self.go("claims", self._current), shown=False)
        self.bind("+", self._open_register, shown=False)
        for key, by in (("Left", -1), ("Up", -1), ("PgUp", -1), ("Right", 1), ("Down", 1), ("PgDown", 1)):
            self.bind(key, partial(self._step, by), shown=False)

    def key_list(self, view: workshop.QuestionView) -> list[tuple[str, str]]:
        """Every key that acts on a question, those most needed first: the hint bar shows as many as have room."""
        looking = [("X", self.tr("contradictions")), ("PgUp PgDn", self.tr("question"))]
        listing = [("+", self.tr("register"))] if view.register_columns else []
        if self.state.is_read_only:
            return [*listing, *looking]
        confirm = [("=", self.tr("confirm as it is"))] if view.is_carried else []
        refuse = [("-", self.tr("not applicable"))] if view.na_allowed else []
        split = [("/", self.tr("leave it split"))] if may_leave_split(view) else []
        voting = [("V", self.tr("vote"))] if is_voted_on(view) else []
        digits = [("0–4", self.tr("level by number")), ("R", self.tr("vote again"))] if voting else []
        return [
            *confirm,
            *split,
            *self._answer_keys(view),
            *listing,
            ("?", self.tr("don't know")),
            *voting,
            ("F2 F3 F4", self.tr("evidence")),
            ("N", self.tr("note")),
            ("P", self.tr("park")),
            ("F", self.tr("flag")),
            *looking,
            *refuse,
            *digits,
            ("F5", self.tr("describe what was shown")),
        ]

    def _answer_keys(self, view: workshop.QuestionView) -> list[tuple[str, str]]:
        """The letters of this question's own choices."""
        letters = [choice.letter for choice in view.choices]
        if not letters:
            return []
        span = letters[0] if len(letters) == 1 else f"{letters[0]}–{letters[-1]}"
        word = self.tr("level") if view.kind in ("ladder", "number") else self.tr("option")
        return [(span, word)]

    def _bind_answers(self) -> None:
        for letter in workshop.OPTION_LETTERS:
            self.bind(letter, partial(self._press, letter), shown=False)
        for digit in "01234":
            self.bind(digit, partial(self._press, digit), shown=False)
        self.bind("?", self._unknown, shown=False)
        self.bind("=", self._confirm, shown=False)
        self.bind("-", self._not_applicable, shown=False)
        self.bind("/", self._leave_split, shown=False)
        self.bind("V", self._begin_vote, shown=False)
        self.bind("R", self._begin_vote, shown=False)
        for level, key in enumerate(("F2", "F3", "F4")):
            self.bind(key, partial(self._set_evidence, level), shown=False)
        self.bind("N", self._note, shown=False)
        self.bind("F5", self._describe, shown=False)
        self.bind("P", self._park, shown=False)
        self.bind("F", self._flag, shown=False)

    def _press(self, letter: str) -> None:
        if self._stage is not None:
            self._stage.press(letter)

    def acts(self) -> list[Action]:
        view = self.view() if self._current is not None else None
        if view is None or self.state.is_read_only:
            return []
        found = verbs(self, view)
        if view.register_columns:
            found.append(Action(self.tr("Register"), self._open_register, "table", keys="+"))
        found.append(Action(self.tr("Describe what was shown"), self._describe, "eye", keys="F5"))
        found.append(Action(self.tr("Write a note"), self._note, "edit", keys="N"))
        levels = (self.tr("Evidence: said"), self.tr("Evidence: two roles"), self.tr("Evidence: shown"))
        for level, (words, key) in enumerate(zip(levels, ("F2", "F3", "F4"), strict=True)):
            found.append(Action(words, partial(self._set_evidence, level), "eye", keys=key))
        return found

    def _open_register(self) -> None:
        """The list that belongs to this question; also of a file that cannot be changed, to look at."""
        if self._current is not None and self.view().register_columns:
            self._register()

    def _describe(self) -> None:
        if self._panel is None:
            self._open_evidence()
        if self._panel is not None:
            self._panel.open_form()

    def _note(self) -> None:
        if self._panel is None:
            self._open_evidence()
        if self._panel is not None:
            self._panel.focus_note()

    def _open_evidence(self) -> None:
        """Where there is no room for the panel it opens as a card."""
        panel = self._make_panel(self.view(), tall=False)
        panel.setObjectName("clear")
        panel.setMinimumHeight(min(look.px(520), self.height() - 40))
        self._panel = panel
        box = Overlay(column(panel, spacing=0, margins=(8, 8, 8, 8)), 460, 0.3)
        box.setAccessibleName(self.tr("Evidence and note"))
        box.closed.connect(self._close_evidence)
        self.open_dialog(box)

    def _close_evidence(self) -> None:
        self._put_aside()
        self._panel = None
        self.refresh()

    def _make_panel(self, view: workshop.QuestionView, *, tall: bool) -> EvidencePanel:
        engagement = self.state.engagement
        panel = EvidencePanel(
            view,
            [p.name for p in engagement.people],
            partial(attachments.read_picture, engagement),
            self._kept_draft(view.id),
            self.state.now().astimezone().date(),
            tall=tall,
            locked=self.state.is_read_only,
        )
        panel.drafted.connect(partial(self._keep_draft, view.id))
        panel.level_chosen.connect(self._set_evidence)
        panel.shown_added.connect(partial(self._add_shown, view.id))
        panel.shown_removed.connect(partial(self._remove_shown, view.id))
        panel.note_written.connect(partial(self._write_note, view.id))
        panel.picture_given.connect(partial(self._take_picture, view.id))
        panel.picture_opened.connect(self._open_picture)
        return panel

    def _put_aside(self) -> None:
        raise NotImplementedError

    def _step(self, by: int) -> None:
        raise NotImplementedError
