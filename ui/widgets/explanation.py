"""Panels that open beside the gaps: why a figure is what it is, what would move the verdict, and the remarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.scoring_views import BarLine, MoveLine, MovesView, PathLine, ReadoutView
from ui.language import number, short_day, signed
from ui.theme import verdicts
from ui.widgets.cells import Bar, Number, StateCell, Two, Words, quiet, strong
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, rule
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.panel import INSET, inset, panel

MOST = 12


class Derivation(Protocol):
    """A figure with the sentence that says where it comes from, and its parts."""

    @property
    def subject(self) -> str:
        """What the figure is about, by id or word."""
        ...

    @property
    def sentence(self) -> str:
        """The derivation in words, with its numbers."""
        ...

    @property
    def rule(self) -> str:
        """The rule applied; empty for what was entered."""
        ...

    @property
    def parts(self) -> Sequence[Derivation]:
        """What it was worked out from."""
        ...


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Explanation", text, None, n)


def explanation_panel(
    found: Derivation,
    close: Callable[[], object],
    explain: Callable[[str], object],
    go: Callable[[str], object] | None = None,
    title: str = "",
    tables: Sequence[Items] = (),
) -> QFrame:
    """One sentence with the sums, then a line for each part; a part that has parts of its own can be opened.

    Args:
        found: The derivation.
        close: Closes the panel.
        explain: Opens the derivation of a part by its subject.
        go: Leads to the question, where the figure is one of a question.
        title: What is explained, where it is no figure.
        tables: What stands in place of the lines of the parts, where those are of one kind.
    """
    items: list[Items] = [inset(Text(found.sentence, "body", wrap=True))]
    if found.rule:
        items.append(inset(Text(found.rule, "small", "muted", wrap=True)))
    if go is not None:
        lead = button(_tr("To the question"), "quiet", "arrow_right")
        lead.clicked.connect(lambda _on=False: go(found.subject))
        items.append(row(flush(lead, "left"), None, margins=(INSET, 0, INSET, 0)))
    items += [4, *tables] if tables else []
    for part in () if tables else found.parts:
        items += [rule(), _part(found, part, explain)]
    return panel(title or _tr("Where this figure comes from"), close, *items)


def _part(whole: Derivation, part: Derivation, explain: Callable[[str], object]) -> Items:
    line: list[Items] = [(Text(part.sentence, "small", wrap=True), 1)]
    if part.parts and part.subject != whole.subject:
        why = button(_tr("Why"), "quiet")
        why.setAccessibleName(_tr("Why {subject}").format(subject=part.subject))
        why.clicked.connect(lambda _on=False: explain(part.subject))
        line.append(flush(why, "right"))
    elif part.parts:
        inner = [Text(p.sentence, "micro", "ink2", wrap=True) for p in part.parts]
        line = [(column(line[0], *inner, spacing=2), 1)]
    return row(*line, spacing=16, margins=(INSET, 0, INSET, 0))


def moves_panel(view: MovesView, path: Items, close: Callable[[], object], go: Callable[[str], object]) -> QFrame:
    """The shortest path to the next band; evidence to fetch, cheap wins, claims to check; flips first."""
    items: list[Items] = [path]
    if not any(m.flips for m in (*view.prove, *view.raise_)):
        words = _tr("No single answer changes the verdict; these raise the evidenced score most.")
        items += [8, inset(Text(words, "strong", wrap=True))]
    groups = (
        (_tr("Show what is claimed"), _tr("Needed"), view.prove),
        (_tr("Reach the next level"), _tr("Needed"), view.raise_),
        (_tr("Check before reading out"), _tr("Falls to"), view.lose),
    )
    for title, to, lines in groups:
        if lines:
            items += [8, inset(Text(title, "strong")), _moves(lines[:MOST], title, to, go)]
    return panel(_tr("What would move the verdict"), close, *items)


def path_list(lines: Sequence[PathLine] | None, word: str, go: Callable[[str], object]) -> QFrame:
    """The shortest path to a band in its own words; None: answers alone do not lead there."""
    title = Text(_tr("Shortest path to {band}").format(band=word), "strong")
    if lines is None:
        words = _tr("Answers alone do not lead there: a gate waits for new data, or the scope was narrowed.")
        said = Text(words, "small", "ink2", wrap=True)
        return frame("clear", column(inset(title), inset(said), spacing=4))
    rows: list[Row] = [
        [
            Two(x.title, x.question, is_own=True),
            Words(x.to, "label"),
            quiet(_tr("only show it") if x.is_claimed else _tr("work, then show it")),
        ]
        for x in lines
    ]
    columns = [Column(_tr("Question"), -1), Column(_tr("Needed"), 88), Column(_tr("How"), 148, 400)]
    listing = Ledger(columns, rows, title.text(), row=48)
    listing.chosen.connect(lambda at: go(lines[at].question))
    count = Text(_tr("%n answer(s)", len(lines)), "small", "muted")
    return frame("clear", column(row(title, count, None, spacing=8, margins=(INSET, 0, INSET, 0)), listing, spacing=4))


def _moves(lines: Sequence[MoveLine], name: str, to: str, go: Callable[[str], object]) -> Ledger:
    rows: list[Row] = [
        [
            Two(m.title, m.question, is_own=True),
            Words(m.to, "label"),
            Number(signed(m.delta, 1)),
            StateCell(verdicts.band(m.band).tone, m.word) if m.flips else quiet(""),
        ]
        for m in lines
    ]
    columns = [Column(_tr("Question"), -1), Column(to, 88), Column(_tr("Points"), 64), Column(_tr("Verdict"), 132, 480)]
    listing = Ledger(columns, rows, name, row=48)
    listing.chosen.connect(lambda at: go(lines[at].question))
    return listing


def remarks_panel(view: ReadoutView, close: Callable[[], object], go: Callable[[str], object]) -> QFrame:
    """Where data and claims differ, where the room differs, what nobody knew, and the side indices."""
    items: list[Items] = []
    if view.contradictions:
        items += [inset(Text(_tr("Data against claims"), "strong")), _contradictions(view, go)]
    if view.disagreements:
        rows: list[Row] = [[strong(d.title), Words(d.votes), quiet(_flag(d.flag))] for d in view.disagreements]
        columns = [Column(_tr("Question"), -1), Column(_tr("Votes"), 120), Column(_tr("Spread"), 120, 400)]
        listing = Ledger(columns, rows, _tr("Disagreement"))
        listing.chosen.connect(lambda at: go(view.disagreements[at].question))
        items += [8, inset(Text(_tr("Disagreement"), "strong")), listing]
        if view.optimism_note:
            items.append(inset(Text(view.optimism_note, "small", "muted", wrap=True)))
    if view.blind_spots:
        blind: list[Row] = [
            [strong(b.title), Words(b.who, is_own=True), quiet(short_day(b.by) if b.by else "")]
            for b in view.blind_spots
        ]
        columns = [Column(_tr("Question"), -5), Column(_tr("Who finds out"), -3), Column(_tr("By"), 120)]
        items += [8, inset(Text(_tr("Nobody could say"), "strong")), Ledger(columns, blind, _tr("Don't know"))]
    for title, bars in ((_tr("Watching"), view.watching), (_tr("Layers"), view.layers)):
        if bars:
            items += [8, inset(Text(title, "strong")), _bars(bars, title)]
    for note in (view.layers_note, view.balance_note, view.stall_note, view.equal_weights_note, *view.cautions):
        if note:
            items.append(inset(Text(note, "small", "ink2", wrap=True)))
    return panel(_tr("Remarks"), close, *items)


def _contradictions(view: ReadoutView, go: Callable[[str], object]) -> Ledger:
    rows: list[Row] = [[Two(c.title, c.say), quiet(_resolution(c.resolution))] for c in view.contradictions]
    listing = Ledger([Column("", -1), Column("", 120, 480)], rows, _tr("Data against claims"), row=48)
    listing.chosen.connect(lambda at: go(view.contradictions[at].question))
    return listing


def _bars(lines: Sequence[BarLine], name: str) -> Ledger:
    rows: list[Row] = []
    for line in lines:
        figures = None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi)
        shown = "–" if line.figures is None else number(line.figures.lo)
        rows.append([Words(line.title), Bar(figures), Number(shown)])
    return Ledger([Column("", -4), Column("", -5), Column("", 48)], rows, name, row=32)


def _flag(flag: str) -> str:
    return {"amber": _tr("two levels apart"), "red": _tr("split")}.get(flag, "")


def _resolution(resolution: str) -> str:
    words = {"open": _tr("not settled"), "claim_right": _tr("claim stands"), "data_right": _tr("answer changed")}
    return words.get(resolution, resolution)
