"""The cards of the read-out: the verdict, the gaps, the gates and the practices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame

from readiness.app.scoring_views import GapLine, PracticeLine, ReadoutView
from ui.language import compact
from ui.pages.readout_risks import accepted_risks, ask_for_risk
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.gap_bars import Gap, GapBars
from ui.widgets.gate_strip import GateCell, GateKey, GateStrip
from ui.widgets.interval_bar import Legend
from ui.widgets.kit import Button, Items, Text, button, column, flush, frame, row, scroll
from ui.widgets.open_gates import open_gates, practice_rows, worst_first
from ui.widgets.panel import BAR, INSET, heading_line
from ui.widgets.practice_strip import PracticeCell, PracticeStrip
from ui.widgets.scrim import Fade
from ui.widgets.verdict_strip import VerdictColumn, VerdictStrip

if TYPE_CHECKING:
    from ui.pages.page import Page

BESIDE_PRACTICES = 240
"""Width of the heading beside the practices, in text units; where they need more room it stands above them."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadoutPage", text)


@dataclass(frozen=True)
class Cards:
    """Builds the cards of a page; `explain` opens a figure by its id beside the gaps."""

    page: Page
    view: ReadoutView
    explain: Callable[[str], object]

    # --- the verdict ------------------------------------------------------------------------------------------

    def verdict(self) -> QFrame:
        """The verdict three times on one ruler; under it what it could become, and what holds it where it is."""
        space, view = self.page.space, self.view
        readings = [VerdictColumn(r.heading, r.band, r.points) for r in view.readings]
        strip = VerdictStrip(readings, is_large=space.tall and space.roomy)
        if space.short:
            return frame("card", column(strip, spacing=4, margins=(24, 8, 24, 8)))
        outlook = " ".join(view.outlook) or view.sentence
        words: list[Items] = [Text(outlook, "lead_strong" if space.tall else "strong", wrap=True)]
        role, why = "lead" if space.tall else "body", self._why()
        if reasons := self._reasons(role, space.width - 2 * space.pad - 2 * 24 - 24 - why.sizeHint().width()):
            words.append(Text(reasons, role, "ink2", wrap=True))
        said = row((column(*words, spacing=2), 1), flush(why, "right"), spacing=24)
        foot = 20 if space.tall else 12
        return frame("card", column(strip, said, spacing=16 if space.tall else 12, margins=(24, 16, 24, foot)))

    def _reasons(self, role: str, width: int) -> str:
        """The weightiest reasons, three at most and as many as stand in one line; the rest is behind the button."""
        reasons = self.view.reasons
        lines = (" ".join(reasons[:count]) for count in (3, 2))
        return next((line for line in lines if paint.width(role, line) <= width), " ".join(reasons[:1]))

    def words(self) -> QFrame:
        """The verdict in words, for windows too low to hold them under the ruler."""
        said = Text(" ".join(self.view.outlook) or self.view.sentence, "strong", wrap=True)
        head = row((said, 1), flush(self._why(), "right"), spacing=16)
        reasons = [Text(reason, "body", "ink2", wrap=True) for reason in self.view.reasons]
        body = frame("clear", column(head, *reasons, 8, None, spacing=8, margins=(0, 0, BAR, 0)))
        area = scroll(body, _tr("Verdict in words"))
        Fade(area)
        return frame("card", column((area, 1), margins=(24, 8, 12, 8)))

    def _why(self) -> Button:
        why = button(_tr("Why this verdict"), "quiet")
        why.clicked.connect(lambda _on=False: self.explain("verdict"))
        return why

    # --- the gaps ---------------------------------------------------------------------------------------------

    def gaps(self, figure: str, width: int) -> tuple[QFrame, GapBars]:
        """The five gaps and control.

        Args:
            figure: The row that keeps a ring, since it is explained beside; empty for none.
            width: Of the card, in pixels; without room for the legend, the verdict above says what the marks mean.
        """
        space, view = self.page.space, self.view
        gaps = [_gap(line) for line in view.gaps]
        control = [replace(_gap(line), is_apart=not i) for i, line in enumerate(view.control)]
        floor = view.gaps[0].floor if view.gaps else 0.0
        word = _tr("floor {points}").format(points=compact(floor)) if floor else ""
        bars = GapBars([*gaps, *control], word, figure)
        bars.setObjectName("gaps")
        bars.explain_asked.connect(self.explain)
        head: list[Items] = []
        if not space.short:
            title, legend = Text(_tr("Five gaps and control"), "heading"), Legend()
            fits = title.sizeHint().width() + 16 + legend.sizeHint().width() + 2 * 24 <= width
            head = [heading_line(title, None, *([legend] if fits else []))]
        edge = (4, 4) if space.short else (8, 8)
        return frame("card", column(*head, (bars, 1), spacing=4, margins=(16, edge[0], 16, edge[1]))), bars

    # --- the gates --------------------------------------------------------------------------------------------

    def gates(self, width: int) -> QFrame:
        """What each mark means with its count, all gates as marks, and the open ones in words.

        Args:
            width: Of the card, in pixels.
        """
        page, view, space = self.page, self.view, self.page.space
        cells = [GateCell(g.id, g.title, g.hard, g.status) for g in view.gates]
        strip, key = GateStrip(cells), GateKey(cells)
        strip.setObjectName("gate-strip")
        strip.chosen.connect(self._explain_gate)
        shown = worst_first(view.gates)
        high, most = (48, 64) if space.tall else (30, 40)
        listing = open_gates(shown, _tr("Open gates"), row=high, most=most, is_one_line=not space.tall)
        listing.setObjectName("open-gates")
        listing.chosen.connect(lambda at: self._explain_gate(shown[at].id))
        title = Text(_tr("Gates"), "heading")
        head: list[Items] = [title, None]
        taken = title.sizeHint().width() + key.sizeHint().width()
        if shown and not page.state.is_read_only:
            accept = button(_tr("Accept a risk…"), "quiet")
            accept.clicked.connect(lambda _on=False: ask_for_risk(page, self.view.gates))
            head.append(flush(accept, "right"))
            taken += accept.sizeHint().width()
        is_beside = taken + 2 * 24 + 2 * 16 <= width
        if is_beside:
            head[1:1] = [8, key]
        under: list[Items] = [] if is_beside else [row(key, None, margins=(INSET, 0, INSET, 0)), 4]
        signed = [Text(words, "small", "ink2", wrap=True) for _, words in accepted_risks(page, view.gates)]
        notes = column(*signed, spacing=4, margins=(INSET, 4, INSET, 0))
        body = frame("clear", column(listing, *([notes] if signed else []), None, spacing=0, margins=(0, 0, BAR, 0)))
        area = scroll(body, _tr("Open gates"), step=look.px(high))
        return frame(
            "card",
            column(
                heading_line(*head, end=BAR + INSET),
                *under,
                row(strip, margins=(INSET, 0, BAR + INSET, 0)),
                4,
                (area, 1),
                spacing=0,
                margins=(16, 8, 4, 4),
            ),
        )

    def _explain_gate(self, gate: str) -> None:
        self.explain(f"gate:{gate}")

    # --- the practices ----------------------------------------------------------------------------------------

    def _floor(self) -> float:
        return self.page.state.engagement.pack.policy.practice_in_place

    def _mark(self) -> str:
        return _tr("mark: in place from {points}").format(points=compact(self._floor()))

    def practice_strip(self) -> QFrame:
        """The practices side by side, over the whole width of the page."""
        cells = [PracticeCell(p.id, p.title, p.status or "unknown", p.word, _figures(p)) for p in self.view.practices]
        strip = PracticeStrip(cells, self._floor())
        strip.setObjectName("practice-strip")
        strip.chosen.connect(self.explain)
        title, mark = Text(_tr("Practices of the survey's 14%"), "heading"), Text(self._mark(), "small", "muted")
        mark.setToolTip(self.view.practices_note)
        beside = max(look.px(BESIDE_PRACTICES), title.sizeHint().width(), mark.sizeHint().width())
        if beside + 16 + strip.needs <= self.page.space.width - 2 * self.page.space.pad - 24 - 18:
            said = frame("clear", column(None, title, mark, None, spacing=0))
            said.setFixedWidth(beside)
            return frame("card", row(said, (strip, 1), spacing=16, margins=(24, 8, 18, 8)))
        head = heading_line(title, None, mark)
        return frame("card", column(head, row(strip, margins=(2, 0, 2, 0)), spacing=0, margins=(16, 8, 16, 8)))

    def practice_list(self) -> QFrame:
        """The practices below one another, where the card has a part of the page for itself."""
        title = _tr("Practices of the survey's 14%")
        note = Text(self._mark(), "small", "muted", wrap=True)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        listing = practice_rows(self.view.practices, self._floor(), title, row=36)
        listing.chosen.connect(lambda at: self.explain(self.view.practices[at].id))
        said = row(Text(self.view.practices_note, "small", "muted", wrap=True), margins=(INSET, 0, INSET, 0))
        head = heading_line(Text(title, "heading"), (note, 1))
        return frame("card", column(head, said, 4, listing, None, spacing=2, margins=(16, 8, 16, 12)))


def _gap(line: GapLine) -> Gap:
    values = None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi)
    note = _tr("{done} of {total} answered").format(done=line.answered, total=line.applicable)
    return Gap(line.id, line.short or line.title, values, line.floor or None, note)


def _figures(line: PracticeLine) -> tuple[float, float, float] | None:
    return None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi)
