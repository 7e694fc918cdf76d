"""Compare: two assessments of one engagement. What moved, what changed and by whom, what was not confirmed again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QWidget

from readiness.app import comparing, scoring
from readiness.domain.comparison import Assessed, Comparison
from readiness.errors import ReadinessError
from ui.pages import compare_acts, compare_words
from ui.pages.compare_changes import Changes
from ui.pages.compare_sides import Sides, figures
from ui.pages.page import Action, Page, PageContext, Space
from ui.widgets.delta_bars import Delta, DeltaBars
from ui.widgets.interval_bar import Legend
from ui.widgets.kit import Text, column, frame, row, scroll
from ui.widgets.messages import state_card, state_page
from ui.widgets.panel import heading_line
from ui.widgets.tabs import tabs

SIDE_BY_SIDE_FROM = 1000
"""Width in text units from which the gaps stand beside what changed."""
THREE_BUTTONS = 780
"""Width in text units of the card with three ways on, whose words are long in German."""


class ComparePage(Page):
    """Two choices, two verdicts on one ruler, the gaps, and everything that changed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Compare")
        self._sides = comparing.sides(self.state.engagement, self.state.now())
        self._then, self._now = (self._sides[-2].key if len(self._sides) > 1 else ""), ""
        self._part = 0
        self._others: dict[str, Assessed] = {}
        self._place = column(spacing=0)
        self.setLayout(self._place)
        keep = Action(self.tr("Keep a snapshot…"), self._ask_name, "download", keys="K", reason=self._why_not())
        self.bind("Esc", lambda: self.go("readout"), self.tr("back to the read-out"))
        self._back = Action(self.tr("Back to the read-out"), lambda: self.go("readout"), "chevron_left", keys="Esc")
        if not keep.reason:
            self.bind("K", self._ask_name, self.tr("keep a snapshot"))
        self._keep_act = keep
        if len(self._sides) == 1:
            self._show_empty(keep)
        else:
            self._begin()

    def _begin(self) -> None:
        """There are two sides to compare."""
        self.primary = self._keep_act
        self.secondary = [
            Action(self.tr("Swap"), self._swap, "swap", keys="S"),
            Action(self.tr("Next assessment…"), self._start_next, "plus"),
            self._back,
        ]
        self.bind("S", self._swap, self.tr("swap"))
        for at, show in enumerate((self._show_changed, self._show_unconfirmed, self._show_data), 1):
            self.bind(str(at), show)
        self.keys.append(("1–3", self.tr("part")))
        self._lay_out()

    @property
    def _known(self) -> list[tuple[str, str]]:
        """Key and words of every side there is: snapshots, other files that were read, today."""
        files = [(key, found.label) for key, found in self._others.items()]
        return [*((side.key, side.label) for side in self._sides[:-1]), *files, ("", self._sides[-1].label)]

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (space.effective < SIDE_BY_SIDE_FROM,)

    def keep(self) -> dict[str, object]:
        if len(self._known) == 1:
            return {}
        return {"then": self._then, "now": self._now, "part": self._part, "others": dict(self._others)}

    def restore(self, kept: Mapping[str, object]) -> None:
        others = kept.get("others")
        was_empty = len(self._known) == 1
        self._others = dict(others) if isinstance(others, dict) else {}
        known = {key for key, _ in self._known}
        then, now, part = kept.get("then"), kept.get("now"), kept.get("part")
        if isinstance(then, str) and isinstance(now, str) and {then, now} <= known:
            self._then, self._now = then, now
            self._part = part if isinstance(part, int) else 0
            if was_empty and len(known) > 1:
                self._begin()
            elif len(known) > 1:
                self._lay_out()

    def _why_not(self) -> str:
        return self.tr("The file is open for reading only.") if self.state.is_read_only else ""

    def _show_empty(self, keep: Action) -> None:
        self.note = self.tr("no snapshot yet")
        self.secondary = [Action(self.tr("Compare with a file…"), self._ask_file, "folder"), self._back]
        card = state_card(
            "compare",
            self.tr("Nothing to compare with yet"),
            self.tr(
                "Keep a snapshot at the end of a workshop. Later you see here what moved since, what was shown, and "
                "which answers nobody confirmed again."
            ),
            primary=keep,
            others=(
                Action(self.tr("Next assessment…"), self._start_next, "plus"),
                Action(self.tr("Merge two files…"), lambda: self.go("merge"), "people"),
            ),
        )
        self._place.addWidget(state_page(card, self.space.pad, THREE_BUTTONS))

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        try:
            found = comparing.compare_sides(
                self.state.engagement, self._then, self._now, self.state.now(), self._others
            )
        except ReadinessError as error:
            self._place.addWidget(state_page(state_card("damaged", str(error), error.hint), self.space.pad))
            return
        self._found = found
        self.note = compare_words.note(found)
        self.chrome_changed.emit()
        space = self.space
        top, bars, changes = self._verdicts(found), self._gaps(found), self._changes(found)
        holder = frame("clear")
        edge = space.edge
        if not self._is_wide:
            parts = [(self.tr("Verdict"), top), (self.tr("Gaps"), bars), (self.tr("Changes"), changes)]
            shown = [(word, scroll(part, word) if word != parts[2][0] else part) for word, part in parts]
            holder.setLayout(column((tabs(shown), 1), margins=(space.pad, 8, space.pad, 8)))
        else:
            lower = row((bars, 10), (changes, 11), spacing=space.gap)
            holder.setLayout(column(top, (lower, 1), spacing=space.gap, margins=(space.pad, edge, space.pad, edge)))
        self._place.addWidget(holder)

    @property
    def _is_wide(self) -> bool:
        """Whether the parts stand side by side; else they are tabs."""
        return not self.space.short and self.space.effective >= SIDE_BY_SIDE_FROM

    def _verdicts(self, found: Comparison) -> Sides:
        sides = Sides(
            found,
            self._known,
            self._then,
            self._now,
            is_large=self.space.tall,
            width=self.space.width - 2 * self.space.pad,
        )
        sides.chosen.connect(self._choose)
        sides.file_asked.connect(lambda is_then: self._ask_file(is_then=is_then))
        return sides

    def _gaps(self, found: Comparison) -> QFrame:
        view = scoring.readout(self.state.engagement)
        order: list[str] = [line.id for line in (*view.gaps, *view.control)]
        floors: dict[str, float] = {line.id: line.floor for line in view.gaps}
        listed = sorted(found.sections, key=lambda s: order.index(s.id) if s.id in order else len(order))
        apart = next((s.id for s in listed if not s.is_weighed), "")
        rows = [
            Delta(s.short, figures(s.then), figures(s.now), floors.get(s.id) or None, s.id == apart) for s in listed
        ]
        bars = DeltaBars(rows, (self.tr("Then"), self.tr("Now")))
        title = Text(self.tr("Five gaps and control"), "heading")
        head = heading_line(title, None, *([] if self._is_wide else [Legend()]))
        return frame("card", column(head, (bars, 1), spacing=4, margins=(16, 8, 16, 8)))

    # --- what changed -----------------------------------------------------------------------------------------

    def _changes(self, found: Comparison) -> Changes:
        changes = self._listed = Changes(found, self._part)
        changes.moved.connect(self._moved)
        changes.asked.connect(lambda question: self.go("workshop", question))
        self.first = changes.first
        return changes

    def _moved(self, part: int) -> None:
        self._part, self.first = part, self._listed.first

    def _show_part(self, part: int) -> None:
        self._listed.show_part(part)

    def _show_changed(self) -> None:
        self._show_part(0)

    def _show_unconfirmed(self) -> None:
        self._show_part(1)

    def _show_data(self) -> None:
        self._show_part(2)

    # --- acts -------------------------------------------------------------------------------------------------

    def _choose(self, then: str, now: str, at: str = "") -> None:
        self._then, self._now = then, now
        self._lay_out()
        box = self.findChild(QWidget, at) if at else self.first
        if isinstance(box, QWidget):
            box.setFocus()

    def _swap(self) -> None:
        self._choose(self._now, self._then)

    def _ask_file(self, *, is_then: bool = True) -> None:
        compare_acts.ask_file(self, lambda key, found: self._take_file(key, found, is_then=is_then))

    def _take_file(self, key: str, found: Assessed, *, is_then: bool) -> None:
        was_empty = len(self._known) == 1
        self._others[key] = found
        then, now = (key, self._now) if is_then else (self._then, key)
        if was_empty:
            self._then, self._now = then, now
            self._begin()
        else:
            self._choose(then, now, "then" if is_then else "now")

    def _ask_name(self) -> None:
        self.open_dialog(compare_acts.ask_name(self._keep_snapshot))

    def _start_next(self) -> None:
        compare_acts.start_next(self)

    def _keep_snapshot(self, name: str) -> None:
        compare_acts.keep_named(self, name)
        self.rebuild_asked.emit()
