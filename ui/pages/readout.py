"""Read-out: the verdict three times, the gates, five gaps, three practices. Scores appear here for the first time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from readiness.app import scoring
from readiness.app.scoring_parts import part_lines
from readiness.app.scoring_views import PathLine
from readiness.app.workshop import confirmed, first_open
from readiness.domain.scoring.explanation import Explanation
from ui.pages.compare_acts import ask_name, keep_named
from ui.pages.page import Page, PageContext, Space
from ui.pages.readout_cards import Cards
from ui.pages.readout_risks import ask_for_risk
from ui.pages.room_slides import readout_slide
from ui.theme import verdicts
from ui.widgets.action import Action
from ui.widgets.derivation_tables import Cap, parts_table, verdict_tables
from ui.widgets.explanation import explanation_panel, moves_panel, path_list, remarks_panel
from ui.widgets.gate_strip import GateStrip
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.open_gates import worst_first
from ui.widgets.panel import inset
from ui.widgets.room import Slide
from ui.widgets.tabs import tabs

SIDE_BY_SIDE_FROM = 1000
LEFT, RIGHT = 9, 11
"""Shares of the gaps and of what stands beside them."""


class ReadoutPage(Page):
    """What is evidenced, what is only said, what holds it back."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Read-out")
        self._panel = ""
        self._figure = ""
        self._path: Items = 0
        self._view = scoring.readout(self.state.engagement)
        self._cards = Cards(self, self._view, self._explain)
        self._place = column(spacing=0)
        self.setLayout(self._place)
        if self.state.engagement.scorecard.answered == 0:
            self._show_empty()
            return
        self.note = self._note()
        self.primary = Action(self.tr("Show the reliability"), lambda: self.go("reliability"), "arrow_right")
        self.secondary = [Action(self.tr("What would move it"), self._show_moves, "scale", keys="M")]
        self.bind("M", self._show_moves, self.tr("what would move it"))
        self.bind("E", self._explain_current, self.tr("explain a figure"))
        self.bind("D", self._show_remarks, self.tr("disagreement and data"))
        self.bind("V", partial(self._explain, "verdict"), self.tr("why this verdict"))
        self.bind("G", self._show_gates, self.tr("gates"))
        self.bind("W", self._explain_equal_weights, self.tr("equal weights"))
        self.bind("C", lambda: self.go("compare"), self.tr("compare"))
        if not self.state.is_read_only:
            self.bind("S", self._ask_snapshot, self.tr("keep a snapshot"))
            if worst_first(self._view.gates):
                self.bind("A", self._ask_risk, self.tr("accept a risk"))
        open_ = [c for c in self._view.contradictions if c.resolution == "open"]
        if open_:
            words = self.tr("Data meets claims ({count})").format(count=len(open_))
            self.secondary.append(Action(words, lambda: self.go("claims"), "claims", keys="X"))
            self.bind("X", lambda: self.go("claims"), self.tr("data meets claims"))
        self._usual_keys = list(self.keys)
        self._esc = self.bind("Esc", self._close, shown=False)
        self._lay_out()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (space.effective < SIDE_BY_SIDE_FROM,)

    def keep(self) -> dict[str, object]:
        return {"panel": self._panel, "figure": self._figure}

    def restore(self, kept: Mapping[str, object]) -> None:
        panel, figure = kept.get("panel"), kept.get("figure")
        if panel == "moves":
            self._show_moves()
        elif isinstance(panel, str) and panel and isinstance(figure, str):
            self._open(panel, figure)

    def open_at(self, target: object) -> None:
        if isinstance(target, str) and self.state.engagement.scorecard.answered:
            self._open("explain", target)

    def slide(self) -> Slide:
        if self.state.engagement.scorecard.answered == 0:
            return Slide(section=self.title)
        return readout_slide(self.title, self._view)

    def _note(self) -> str:
        """What the figures rest on; answers that nobody has confirmed again count as they were."""
        done, total = confirmed(self.state.engagement)
        if done == total:
            return self._view.note
        message = Message(
            self.tr("%n answer(s) carried over and not confirmed", None, total - done),
            self.tr("They count as they were; what was shown too long ago does not."),
            "claimed",
            Action(self.tr("Confirm them"), lambda: self.go("workshop", first_open(self.state.engagement)), "refresh"),
        )
        QTimer.singleShot(0, self, lambda: self.post(message))
        words = self.tr("{done} of {total} confirmed, {note}")
        return words.format(done=done, total=total, note=self._view.note)

    # --- layout -----------------------------------------------------------------------------------------------

    def _show_empty(self) -> None:
        self.note = self.tr("nothing answered")
        go = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")
        card = state_card(
            "readout",
            self.tr("Nothing to read out yet"),
            self.tr("Scores appear here once questions are answered. Until half of them are, there is no verdict."),
            primary=go,
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _lay_out(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        space = self.space
        top = space.edge
        parts: list[Items] = [self._cards.verdict(), (self._lower(), 1)]
        if self._is_wide and (space.tall or not self._panel):
            parts.append(self._cards.practice_strip())
        holder = frame("clear")
        holder.setLayout(
            column(*parts, spacing=8 if space.short else space.gap, margins=(space.pad, top, space.pad, top))
        )
        self._place.addWidget(holder)
        self._esc.setEnabled(bool(self._panel))
        self.secondary[0] = replace(self.secondary[0], is_on=self._panel == "moves")
        self.keys = [*([("Esc", self.tr("close the panel"))] if self._panel else []), *self._usual_keys]
        self.chrome_changed.emit()

    @property
    def _is_wide(self) -> bool:
        """Whether the parts stand side by side; else they are tabs."""
        return not self.space.short and self.space.effective >= SIDE_BY_SIDE_FROM

    def _lower(self) -> QWidget:
        space = self.space
        whole = space.width - 2 * space.pad
        right_width = round((whole - space.gap) * RIGHT / (LEFT + RIGHT))
        left_width = whole - space.gap - right_width if self._is_wide else whole
        gaps, self._bars = self._cards.gaps(self._figure, left_width)
        self.first = self._bars
        panel = self._panel_widget()
        if not self._is_wide:
            return self._parts(gaps, panel)
        holder = frame("clear")
        right = panel or self._cards.gates(right_width)
        # the same shares with and without a panel: nothing that stays may jump when one opens
        holder.setLayout(row((gaps, LEFT), (right, RIGHT), spacing=space.gap))
        return holder

    def _parts(self, gaps: QWidget, panel: QWidget | None) -> QWidget:
        """One part at a time, where the page is too narrow or too low for all of them."""
        if panel is not None:
            return tabs([(self._panel_word(), panel), (self.tr("Gaps"), gaps)])
        space, cards = self.space, self._cards
        parts: list[tuple[str, QWidget]] = [
            (self.tr("Gaps"), gaps),
            (self.tr("Gates"), cards.gates(space.width - 2 * space.pad)),
            (self.tr("Practices"), cards.practice_list()),
        ]
        if not space.short:
            return tabs(parts)
        return tabs([*parts, (self.tr("In words"), cards.words())])

    def acts(self) -> list[Action]:
        if self.state.engagement.scorecard.answered == 0:
            return []
        found = [
            Action(self.tr("Explain a figure"), self._explain_current, "info", keys="E"),
            Action(self.tr("Why this verdict"), partial(self._explain, "verdict"), "info", keys="V"),
            Action(self.tr("Equal weights"), self._explain_equal_weights, "scale", keys="W"),
            Action(self.tr("Disagreement and data"), self._show_remarks, "people", keys="D"),
            Action(self.tr("Gates"), self._show_gates, "check", keys="G"),
        ]
        if not self.state.is_read_only:
            found.append(Action(self.tr("Keep a snapshot…"), self._ask_snapshot, "download", keys="S"))
            if worst_first(self._view.gates):
                found.append(Action(self.tr("Accept a risk…"), self._ask_risk, "edit", keys="A"))
        return found

    def _ask_risk(self) -> None:
        ask_for_risk(self, self._view.gates)

    # --- what opens beside the gaps ---------------------------------------------------------------------------

    def _panel_word(self) -> str:
        words = {"explain": self.tr("Why"), "moves": self.tr("Moves"), "remarks": self.tr("Remarks")}
        return words.get(self._panel, "")

    def _panel_widget(self) -> QWidget | None:
        engagement = self.state.engagement
        if self._panel == "explain":
            go = self._to_question if self._figure in engagement.pack.question_by_id else None
            found = scoring.explain_figure(engagement, self._figure)
            return explanation_panel(found, self._close, self._explain, go, self._explained(), self._tables(found))
        if self._panel == "moves":
            return moves_panel(scoring.moves(engagement), self._path, self._close, self._to_question)
        if self._panel == "remarks":
            return remarks_panel(self._view, self._close, self._to_question)
        return None

    def _tables(self, found: Explanation) -> list[Items]:
        """The parts of a derivation as tables; empty where they are few and unlike, and stand as sentences."""
        if self._figure == "verdict":
            view = self._view
            caps = [Cap(part.subject, part.sentence, str(part.value)) for part in found.parts if part.role != "band"]
            return verdict_tables(caps, view.gates, (*view.gaps, *view.control), view.practices, self._explain)
        lines = part_lines(self.state.engagement, found)
        return [parts_table(lines, found.sentence, self._explain)] if lines else []

    def _explained(self) -> str:
        """What is explained, where it is no figure: the verdict, or a gate by its name."""
        if self._figure == "equal_weights":
            return self.tr("With equal weights")
        if self._figure == "verdict":
            return self.tr("Why this verdict")
        gate = self.state.engagement.pack.gate_by_id.get(self._figure.removeprefix("gate:"))
        return gate.title if gate is not None and self._figure.startswith("gate:") else ""

    def _open(self, panel: str, figure: str = "") -> None:
        again = panel == self._panel and figure == self._figure
        self._panel, self._figure = ("", "") if again else (panel, figure)
        self._lay_out()
        self._bars.setFocus()

    def _close(self) -> None:
        self._open("")

    def _explain(self, figure: str) -> None:
        self._open("explain", figure)

    def _explain_gate(self, gate: str) -> None:
        self._explain(f"gate:{gate}")

    def _explain_current(self) -> None:
        self._explain(self._bars.current)

    def _show_moves(self) -> None:
        band = scoring.next_band(self.state.engagement.scorecard)
        self._path = inset(Text(self.tr("Looking for the shortest path…") if band else "", "small", "muted"))
        self._open("moves")
        if band is None or self._panel != "moves":
            return

        def show(lines: tuple[PathLine, ...] | None) -> None:
            self._path = path_list(lines, verdicts.band(band).word, self._to_question)
            if self._panel == "moves":
                self._lay_out()

        self.jobs.start(scoring.path_work(self.state.engagement, band), kind="path", done=show, owner=self)

    def _explain_equal_weights(self) -> None:
        self._explain("equal_weights")

    def _ask_snapshot(self) -> None:
        self.open_dialog(ask_name(self._keep_snapshot))

    def _keep_snapshot(self, name: str) -> None:
        keep_named(self, name)

    def _show_remarks(self) -> None:
        self._open("remarks")

    def _show_gates(self) -> None:
        self._open("")
        strip = self.findChild(GateStrip, "gate-strip")
        if strip is not None:
            strip.setFocus()

    def _to_question(self, question: str) -> None:
        if question in self.state.engagement.pack.question_by_id:
            self.go("workshop", question)
        else:
            self.go("reliability")
