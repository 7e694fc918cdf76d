"""Merge: the other facilitator's copy of this engagement. What only it has comes along, what differs is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from readiness.app import merging
from readiness.app.merging import Conflict, MergePlan
from readiness.app.merging_copy import OtherCopy
from readiness.domain.questions import QuestionId
from ui.pages import merge_words as words
from ui.pages.merge_acts import MergeActs
from ui.pages.page import Action, PageContext, Space
from ui.theme.look import look
from ui.widgets.claim_parts import Resolution
from ui.widgets.folding import Folding
from ui.widgets.kit import WHOLE, Items, Text, clear, column, frame, row, scroll
from ui.widgets.messages import state_card, state_page
from ui.widgets.question_list import QuestionItem, QuestionList, SectionItem
from ui.widgets.scrim import Fade
from ui.widgets.version_card import Decisions, DiffersKey, VersionCard

LIST_FROM = 860
WIDEST, WIDEST_ROOMY = 1240, 1440


class MergePage(MergeActs):
    """Whole answers, one by one; nothing is written before every conflict is chosen, and one undo takes it back."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Merge")
        self._other: OtherCopy | None = None
        self._plan: MergePlan | None = None
        self._chosen: dict[str, tuple[str, merging.Choice]] = {}
        self._current = ""
        self._done: tuple[str, ...] = ()
        self._ways: dict[merging.Choice, Resolution] = {}
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self.bind("1", lambda: self._choose("a"), shown=False)
        self.bind("2", lambda: self._choose("b"), shown=False)
        self.bind("N", self._next_open, shown=False)
        for key, by in (("Up", -1), ("PgUp", -1), ("Down", 1), ("PgDown", 1)):
            self.bind(key, partial(self._step, by), shown=False)
        self.bind("Esc", self._leave_all, shown=False)
        self._show()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._has_list(space),)

    @staticmethod
    def _has_list(space: Space) -> bool:
        return space.effective >= LIST_FROM and not space.short

    def keep(self) -> dict[str, object]:
        return {"other": self._other, "chosen": dict(self._chosen), "current": self._current, "done": self._done}

    def restore(self, kept: Mapping[str, object]) -> None:
        other, chosen, done = kept.get("other"), kept.get("chosen"), kept.get("done")
        if isinstance(other, OtherCopy) and isinstance(chosen, dict):
            self._other, self._chosen, self._current = other, dict(chosen), str(kept.get("current", ""))
        self._done = done if isinstance(done, tuple) else ()
        self._show()

    def open_at(self, target: object) -> None:
        if isinstance(target, Path):
            self._read(target)

    def refresh(self) -> None:
        self._show()

    # --- what is shown ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        clear(self._place)
        self.primary, self.secondary, self._ways, self.first = None, [], {}, None
        self.keys = [("Esc", self.tr("back to the start page") if self._other is None else self.tr("cancel"))]
        self._plan = self._compare()
        if self._plan is None or self._other is None:
            self._show_none()
        elif not self._plan.conflicts:
            self._show_no_conflict(self._plan, self._other)
        else:
            self._show_conflicts(self._plan, self._other)
        self.chrome_changed.emit()

    def _show_none(self) -> None:
        self.note = ""
        back = self.tr("Back to the start page")
        self.secondary = [Action(back, lambda: self.go("start"), "chevron_left", keys="Esc")]
        locked = self.tr("The file is open for reading only.") if self.state.is_read_only else ""
        pick = Action(self.tr("Choose the other file…"), self._choose_file, "folder", locked)
        if self._done:
            on = Action(self.tr("To the workshop"), lambda: self.go("workshop"), "arrow_right")
            undo = self.tr("Ctrl+Z takes the whole merge back.")
            more = Action(self.tr("Merge another file…"), self._choose_file, "folder", locked)
            card = state_card("merged", self._done[0], self._done[1], primary=on, others=[more], foot=undo)
        else:
            card = state_card(
                "merge",
                self.tr("Two facilitators, one engagement"),
                self.tr(
                    "Choose the copy that the other facilitator worked in. What only that file has comes along; where "
                    "both files have an answer and they differ, you choose, one by one. Nothing is overwritten "
                    "silently."
                ),
                primary=pick,
                foot=self.tr("The other file is only read."),
            )
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_no_conflict(self, plan: MergePlan, other: OtherCopy) -> None:
        self.note = other.path.name
        if plan.from_b or plan.imports_from_b:
            title = self.tr("Nothing is in conflict")
            act = Action(self.tr("Take it over"), self._merge, "check")
            more = [Action(self.tr("What comes along…"), self._show_additions)]
        else:
            title, more = self.tr("The other file has nothing that is missing here"), []
            act = Action(self.tr("To the workshop"), lambda: self.go("workshop"), "arrow_right")
        cancel = Action(self.tr("Cancel"), self._leave_all)
        text = words.summary(plan)
        self._place.addWidget(
            state_page(state_card("merged", title, text, primary=act, others=[*more, cancel]), self.space.pad)
        )

    def _show_conflicts(self, plan: MergePlan, other: OtherCopy) -> None:
        choosing = [("1", self.tr("this file")), ("2", self.tr("the other file")), ("N", self.tr("next open"))]
        self.keys = [*choosing, *self.keys]
        self.note = self.tr("with {name}").format(name=words.told_apart(other.path, self.state.engagement.path))
        self.secondary = [
            Action(self.tr("What comes along…"), self._show_additions),
            Action(self.tr("Cancel"), self._leave_all, "cross"),
        ]
        self.primary = self._act(plan)
        parts: list[Items] = [(self._stage(plan, other), 1)]
        if self._has_list(self.space):
            parts.insert(0, self._list(plan))
        self._place.addWidget(frame("clear", row(*parts, spacing=0)))

    def _act(self, plan: MergePlan) -> Action:
        """One rule: on to the next open conflict, whether this one is decided or left for later; at the end, merge."""
        others = [c.key for c in plan.conflicts if c.key not in self._chosen and c.key != self._current]
        if others:
            is_open = self._current not in self._chosen
            return Action(self.tr("Next conflict"), self._next_open, "arrow_right", is_calm=is_open)
        missing = "" if self._current in self._chosen else self.tr("Choose one of the two first.")
        return Action(self.tr("Merge"), self._merge, "check", missing)

    def _list(self, plan: MergePlan) -> QFrame:
        items = tuple(
            QuestionItem(c.key, c.title, "answered" if c.key in self._chosen else "blank") for c in plan.conflicts
        )
        section = SectionItem("conflicts", self.tr("Conflicts"), len(self._chosen), len(items), items)
        listing = QuestionList([section], self._current)
        listing.setAccessibleName(self.tr("Conflicts"))
        listing.setFixedWidth(look.px(304 if self.space.roomy else 256))
        listing.chosen.connect(self._open)
        return listing

    def _stage(self, plan: MergePlan, other: OtherCopy) -> QFrame:
        at = next(i for i, c in enumerate(plan.conflicts) if c.key == self._current)
        conflict, pad = plan.conflicts[at], self.space.pad
        asked = self.state.engagement.pack.question_by_id.get(QuestionId(conflict.key))
        mine = self._way("a", conflict, self.tr("This file"), other)
        theirs = self._way("b", conflict, self.tr("The other file"), other)
        self.first = mine
        stem = asked.question if asked is not None else conflict.title
        low = self.space.short
        later = self.tr("Nothing is written before every conflict is decided: you can go on and come back.")
        differs = row(DiffersKey(), Text(self.tr("differs in the other file"), "small", "muted"), spacing=8)
        body = column(
            self._place_of(plan, at),
            4,
            Text(stem, "lead_strong" if low else "stage" if self.space.tall else "stem", wrap=True),
            4,
            Text(
                self.tr("Which one shall stand? The whole answer is taken."),
                "lead" if self.space.tall else "body",
                "ink2",
                wrap=True,
            ),
            4,
            Folding((Text(later, "small", "muted", wrap=not low), 1), (frame("clear", differs), 0), spacing=16),
            12,
            row((mine, 1), (theirs, 1), spacing=12),
            None,
            spacing=0,
            margins=(pad, 24 if self.space.tall else 12, pad, 12),
        )
        inner = frame("clear", body)
        inner.setMaximumWidth(look.px(WIDEST_ROOMY if self.space.roomy else WIDEST))
        middle = frame("clear", row(None, (inner, WHOLE), None, spacing=0))
        area = scroll(middle, self.title)
        Fade(area, "canvas")
        return frame("clear", column((area, 1)))

    def _place_of(self, plan: MergePlan, at: int) -> QHBoxLayout:
        """Where this conflict stands; how many are decided is said once: by the list, or here where there is none."""
        count, conflict = len(plan.conflicts), plan.conflicts[at]
        place = self.tr("Conflict {at} of {count}").format(at=at + 1, count=count)
        name: list[Items] = [Text(conflict.key, "small", "muted")] if conflict.key != conflict.title else []
        if self._has_list(self.space):
            return row(Text(place, "label", "ink2"), *name, None, spacing=12)
        done = self.tr("{chosen} of {count} decided").format(chosen=len(self._chosen), count=count)
        steps = Decisions([c.key in self._chosen for c in plan.conflicts], at, done)
        return row(*name, (steps, 1), Text(done, "label", "ink2"), spacing=12)

    def _way(self, side: merging.Choice, conflict: Conflict, title: str, other: OtherCopy) -> Resolution:
        here, picked = self.state.engagement.path, self._chosen.get(conflict.key)
        both = (
            words.said(title, conflict.a, conflict.b, here, other.path),
            words.said(title, conflict.b, conflict.a, other.path, here),
        )
        own, beside = both if side == "a" else both[::-1]
        key, is_left = "1" if side == "a" else "2", picked is not None and picked[1] != side
        way = VersionCard(own, beside, key, is_left=is_left, is_large=self.space.tall)
        way.setObjectName(f"way-{side}")
        way.setChecked(picked is not None and picked[1] == side)
        way.clicked.connect(lambda _on=False: self._choose(side))
        self._ways[side] = way
        return way

    def _show_additions(self) -> None:
        if self._plan is not None and self._other is not None:
            self.open_dialog(words.additions(self._plan, self._other, self.state.engagement.pack))

    def _open(self, key: str) -> None:
        self._current = key
        self._show()
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
