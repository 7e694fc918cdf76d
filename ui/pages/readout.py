"""Read-out: the verdict three times, the gates, five gaps, three practices. Scores appear here for the first time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app import scoring
from readiness.app.scoring_views import GapLine, PathLine, ReadoutView
from ui.language import compact
from ui.pages.page import Page, PageContext, Space
from ui.pages.readout_risks import accepted_risks, ask_for_risk
from ui.theme import paint, verdicts
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.explanation import explanation_panel, moves_panel, path_list, remarks_panel
from ui.widgets.gap_bars import Gap, GapBars
from ui.widgets.gate_strip import GateCell, GateStrip
from ui.widgets.interval_bar import Legend
from ui.widgets.kit import Button, Items, Text, button, column, flush, frame, row, rule, scroll
from ui.widgets.messages import state_card, state_page
from ui.widgets.open_gates import open_gates, practice_rows, worst_first
from ui.widgets.tabs import tabs
from ui.widgets.verdict_strip import VerdictColumn, VerdictStrip

SIDE_BY_SIDE_FROM = 1000
GATE_ROW = 40
PRACTICE_ROW = 27  # where the window is low: the room belongs to the gates
CARD_EDGE = 12
BUTTON_RISE = 6  # how much lower a button in its line puts a heading, in text units
BAR = 12  # what a scroll bar takes
SEGMENT_PAD = 25  # what a choice takes beside its word


class ReadoutPage(Page):
    """What is evidenced, what is only said, what holds it back."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Read-out")
        self._panel = ""
        self._figure = ""
        self._path: Items = 0
        self._view = scoring.readout(self.state.engagement)
        self._place = column(spacing=0)
        self.setLayout(self._place)
        if self.state.engagement.scorecard.answered == 0:
            self._show_empty()
            return
        self.note = self._view.note
        self.primary = Action(self.tr("Show the reliability"), lambda: self.go("reliability"), "arrow_right")
        self.secondary = [Action(self.tr("What would move it"), self._show_moves, "scale", keys="M")]
        self.bind("M", self._show_moves, self.tr("what would move it"))
        self.bind("E", self._explain_current, self.tr("explain a figure"))
        self.bind("D", self._show_remarks, self.tr("disagreement and data"))
        self.bind("G", self._show_gates, self.tr("gates"))
        self.bind("C", lambda: self.go("compare"), self.tr("compare"))
        open_ = [c for c in self._view.contradictions if c.resolution == "open"]
        if open_:
            words = self.tr("Data meets claims ({count})").format(count=len(open_))
            self.secondary.append(Action(words, lambda: self.go("claims"), "claims", keys="X"))
            self.bind("X", lambda: self.go("claims"), self.tr("data meets claims"))
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
        space, view = self.space, self._view
        top = 8 if space.short else 24 if space.tall else 12
        holder = frame("clear")
        holder.setLayout(
            column(
                self._verdict(view),
                (self._lower(view), 1),
                spacing=6 if space.short else space.gap,
                margins=(space.pad, top, space.pad, top),
            )
        )
        self._place.addWidget(holder)

    def _verdict(self, view: ReadoutView) -> QFrame:
        strip = VerdictStrip([VerdictColumn(r.heading, r.band, r.points) for r in view.readings])
        if self.space.short:
            return frame("card", column(strip, spacing=4, margins=(20, 6, 20, 2)))
        words = " ".join((view.sentence, *view.reasons[:3]))
        sentence = Text(words, "lead" if self.space.tall else "body", "ink2", wrap=True)
        foot = 20 if self.space.tall else 16
        return frame(
            "card",
            column(
                strip,
                row((sentence, 1), flush(self._why(), "right"), spacing=16),
                spacing=8,
                margins=(24, 16, 16, foot),
            ),
        )

    def _why(self) -> Button:
        why = button(self.tr("Why"), "quiet")
        why.setAccessibleName(self.tr("Why this verdict"))
        why.clicked.connect(lambda _on=False: self._explain("verdict"))
        return why

    def _words_card(self, view: ReadoutView, *, has_legend: bool) -> QFrame:
        """The verdict in words, for windows too low to hold them under the ruler."""
        lines: list[Items] = [row((Text(view.sentence, "strong", wrap=True), 1), self._why(), spacing=16)]
        lines += [Text(reason, "body", "ink2", wrap=True) for reason in view.reasons]
        if has_legend:
            lines += [rule(), row(Legend(), None)]
        body = frame("clear", column(*lines, None, spacing=8, margins=(0, 0, BAR, 0)))
        return frame("card", column((scroll(body, self.tr("Verdict in words")), 1), margins=(24, 12, 16, 12)))

    def _lower(self, view: ReadoutView) -> QWidget:
        space = self.space
        gaps = self._gaps_card(view)
        panel = self._panel_widget()
        if space.short or space.effective < SIDE_BY_SIDE_FROM:
            if panel is not None:
                return tabs([(self._panel_word(), panel), (self.tr("Gaps"), gaps)])
            parts: list[tuple[str, QWidget]] = [
                (self.tr("Gaps"), gaps),
                (self.tr("Gates"), self._gates_card(view)),
                (self.tr("Practices"), self._practices_card(view)),
            ]
            if not space.short:
                return tabs(parts)
            legend, word = Legend(), self.tr("In words")
            taken = sum(paint.width("label", each) + SEGMENT_PAD for each in (*(name for name, _ in parts), word))
            is_beside = taken + legend.sizeHint().width() + 32 <= space.width - 2 * space.pad
            parts.append((word, self._words_card(view, has_legend=not is_beside)))
            return tabs(parts, beside=legend if is_beside else None)
        holder = frame("clear")
        if panel is not None:
            holder.setLayout(row((gaps, 9), (panel, 11), spacing=space.gap))
        else:
            right = column((self._gates_card(view), 1), self._practices_card(view), spacing=12)
            holder.setLayout(row((gaps, 11), (right, 10), spacing=space.gap))
        return holder

    def _gaps_card(self, view: ReadoutView) -> QFrame:
        gaps = [self._gap(line) for line in view.gaps]
        control = [replace(self._gap(line), is_apart=not i) for i, line in enumerate(view.control)]
        bars = GapBars([*gaps, *control], self._floor_word(view), self._figure)
        bars.setObjectName("gaps")
        bars.explain_asked.connect(self._explain)
        self._bars = bars
        self.first = bars
        head: list[Items] = []
        if not self.space.short:
            head = [
                row(Text(self.tr("Five gaps and control"), "heading"), None, Legend(), spacing=12, margins=(8, 0, 8, 0))
            ]
        edge = 4 if self.space.short else CARD_EDGE
        return frame("card", column(*head, (bars, 1), spacing=4, margins=(16, edge, 16, edge)))

    def _gap(self, line: GapLine) -> Gap:
        values = None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi)
        note = self.tr("{done} of {total} answered").format(done=line.answered, total=line.applicable)
        return Gap(line.id, line.short or line.title, values, line.floor or None, note)

    def _floor_word(self, view: ReadoutView) -> str:
        floor = view.gaps[0].floor if view.gaps else 0.0
        return self.tr("floor {points}").format(points=compact(floor)) if floor else ""

    def _gates_card(self, view: ReadoutView) -> QFrame:
        strip = GateStrip([GateCell(g.id, g.title, g.hard, g.status) for g in view.gates])
        strip.setObjectName("gate-strip")
        strip.chosen.connect(self._explain_gate)
        shown = worst_first(view.gates)
        listing = open_gates(shown, self.tr("Open gates"), row=GATE_ROW)
        listing.chosen.connect(lambda at: self._explain_gate(shown[at].id))
        head: list[Items] = [Text(self.tr("Gates"), "heading"), None, Text(view.gates_note, "small", "muted")]
        top = CARD_EDGE
        if shown and not self.state.is_read_only:
            top = max(0, CARD_EDGE - look.px(BUTTON_RISE))
            accept = button(self.tr("Accept a risk…"), "quiet")
            accept.clicked.connect(lambda _on=False: ask_for_risk(self, self._view.gates))
            head.append(flush(accept, "right"))
        signed = [Text(words, "small", "ink2", wrap=True) for _, words in accepted_risks(self, view.gates)]
        body = frame("clear", column(listing, *signed, None, spacing=4, margins=(0, 0, BAR, 0)))
        return frame(
            "card",
            column(
                row(*head),
                strip,
                4,
                (scroll(body, self.tr("Open gates"), step=look.px(GATE_ROW)), 1),
                spacing=2,
                margins=(24, top, 24, 6),
            ),
        )

    def _practices_card(self, view: ReadoutView) -> QFrame:
        floor = self.state.engagement.pack.policy.practice_in_place
        title = self.tr("Practices of the survey's 14%")
        mark = self.tr("mark: in place from {points}").format(points=compact(floor))
        note = Text(mark, "small", "muted", wrap=True)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        note.setToolTip(view.practices_note)
        is_tall = self.space.tall
        listing = practice_rows(view.practices, floor, title, row=32 if is_tall else PRACTICE_ROW)
        listing.chosen.connect(lambda at: self._explain(view.practices[at].id))
        return frame(
            "card",
            column(
                row(Text(title, "heading"), (note, 1), spacing=12),
                *([Text(view.practices_note, "small", "muted", wrap=True)] if is_tall else []),
                listing,
                spacing=2,
                margins=(24, 12, 24, 10) if is_tall else (24, 8, 24, 6),
            ),
        )

    # --- what opens beside the gaps ---------------------------------------------------------------------------

    def _panel_word(self) -> str:
        words = {"explain": self.tr("Why"), "moves": self.tr("Moves"), "remarks": self.tr("Remarks")}
        return words.get(self._panel, "")

    def _panel_widget(self) -> QWidget | None:
        engagement = self.state.engagement
        if self._panel == "explain":
            go = self._to_question if self._figure in engagement.pack.question_by_id else None
            found = scoring.explain_figure(engagement, self._figure)
            return explanation_panel(found, self._close, self._explain, go)
        if self._panel == "moves":
            return moves_panel(scoring.moves(engagement), self._path, self._close, self._to_question)
        if self._panel == "remarks":
            return remarks_panel(self._view, self._close, self._to_question)
        return None

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
        self._path = Text(self.tr("Looking for the shortest path…") if band else "", "small", "muted")
        self._open("moves")
        if band is None or self._panel != "moves":
            return

        def show(lines: tuple[PathLine, ...] | None) -> None:
            self._path = path_list(lines, verdicts.band(band).word, self._to_question)
            if self._panel == "moves":
                self._lay_out()

        self.jobs.start(scoring.path_work(self.state.engagement, band), kind="path", done=show, owner=self)

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
