"""What can be done on the merge page: reading the other copy, choosing, and taking over in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from readiness.app import late, merging, merging_copy
from readiness.app.merging import MergePlan
from readiness.app.merging_copy import OtherCopy
from readiness.domain.progress import Progress
from readiness.errors import PassphraseNeeded, ReadinessError
from ui.pages import merge_words as words
from ui.pages.page import Page
from ui.theme.look import look
from ui.widgets.claim_parts import Resolution
from ui.widgets.kit import clear, column, frame, row
from ui.widgets.messages import Message
from ui.widgets.progress import ProgressCard
from ui.widgets.reason import ask_reason


class MergeActs(Page):
    """The acts; the page itself lays out and shows."""

    _other: OtherCopy | None
    _plan: MergePlan | None
    _chosen: dict[str, tuple[str, merging.Choice]]
    _current: str
    _done: tuple[str, ...]
    _ways: dict[merging.Choice, Resolution]
    _place: QVBoxLayout

    def _show(self) -> None:
        raise NotImplementedError

    def _open(self, key: str) -> None:
        raise NotImplementedError

    # --- the other file -----------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The other facilitator's file"),
            str(self.state.engagement.path.parent),
            self.tr("Engagements (*.readiness)"),
        )
        if name:
            self._read(Path(name))

    def _read(self, path: Path) -> None:
        known, now = merging_copy.known_of(self.state.engagement), self.state.now()

        def work(progress: Progress) -> OtherCopy:
            progress.step(0, 0, path.name)
            return merging_copy.read_copy(path, known, now)

        self._forget()
        clear(self._place)
        card = ProgressCard(self.tr("Reading {name}").format(name=path.name), can_cancel=False)
        card.setMaximumWidth(look.px(560))
        self._place.addWidget(frame("clear", column(None, row(None, (card, 40), None), None)))
        self.jobs.start(work, kind="merge", done=self._take_copy, failed=self._refuse, owner=self)

    def _take_copy(self, other: OtherCopy) -> None:
        self._other = other
        self._show()
        if self._plan is not None:
            self.announce(words.summary(self._plan))

    def _refuse(self, error: ReadinessError) -> None:
        self._forget()
        if isinstance(error, PassphraseNeeded):
            path = Path(error.path)
            self.context.desk.ask_passphrase(path, lambda: self._read(path))
            self._show()
            return
        self.post(Message.from_error(error))
        self._show()

    def _forget(self) -> None:
        self._other, self._plan, self._chosen, self._current, self._done = None, None, {}, "", ()

    def _leave_all(self) -> None:
        """Cancel: nothing was written, so there is nothing to take back."""
        if self._other is None:
            self.go("start")
            return
        self._forget()
        self._show()
        self.announce(self.tr("Nothing was changed."))

    def _compare(self) -> MergePlan | None:
        """The plan against the engagement as it is now: a choice whose values have moved meanwhile is open again."""
        if self._other is None:
            return None
        try:
            plan = merging.plan_merge(self.state.engagement, self._other)
        except ReadinessError as error:
            self._forget()
            self.post(Message.from_error(error))
            return None
        now = {conflict.key: conflict.values for conflict in plan.conflicts}
        self._chosen = {key: kept for key, kept in self._chosen.items() if now.get(key) == kept[0]}
        if self._current not in now:
            self._current = next(iter(now), "")
        return plan

    # --- acts ---------------------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        keys = [c.key for c in self._plan.conflicts] if self._plan is not None else []
        if self._current in keys and 0 <= keys.index(self._current) + by < len(keys):
            self._open(keys[keys.index(self._current) + by])

    def _next_open(self) -> None:
        """The next conflict without a choice, from here on and round."""
        keys = [c.key for c in self._plan.conflicts] if self._plan is not None else []
        if not keys:
            return
        at = keys.index(self._current)
        ahead = [*keys[at + 1 :], *keys[: at + 1]]
        self._open(next((key for key in ahead if key not in self._chosen), ahead[0]))

    def _choose(self, side: merging.Choice) -> None:
        conflict = next((c for c in self._plan.conflicts if c.key == self._current), None) if self._plan else None
        if conflict is None or self.state.is_read_only:
            return
        self._chosen[conflict.key] = (conflict.values, side)
        self._open(conflict.key)
        way = self._ways[side]
        way.setFocus(Qt.FocusReason.OtherFocusReason)
        self.announce(self.tr("{title}: {side}").format(title=conflict.title, side=way.accessibleName()))

    def _merge(self) -> None:
        if self._other is None:
            return
        edit = merging.merge_edit(self.state.engagement, self._other, self._choices())
        if not late.needs_reason(self.state.engagement, edit):
            self._take_over("")
            return
        why = self.tr("Answers change after the workshop. Why? The report lists later changes with their reason.")
        self.open_dialog(ask_reason(self.tr("The workshop is closed"), why, self._take_over))

    def _choices(self) -> dict[str, merging.Choice]:
        return {key: choice for key, (_, choice) in self._chosen.items()}

    def _take_over(self, reason: str) -> None:
        """Records and pictures first, then the one edit that refers to them."""
        other, plan = self._other, self._plan
        if other is None or plan is None:
            return
        engagement = self.state.engagement
        edit = merging.merge_edit(engagement, other, self._choices())
        merging_copy.bring(engagement, other.belongings)
        taken = sum(choice == "b" for choice in self._choices().values())
        self._forget()
        self._done = (self.tr("Merged with {name}").format(name=other.path.name), words.outcome(plan, taken))
        self.state.apply(late.stamp(edit, reason) if reason else edit)
        self.announce(" ".join(self._done))
        self._show()
