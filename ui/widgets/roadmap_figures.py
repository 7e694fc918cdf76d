"""Figures of a plan: every horizon with its ranges, and what building, operating and waiting cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame

from readiness.app.planning_structs import BalanceView, HorizonView, RoadmapView
from ui.language import compact, percent
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import BandCell, Two, Words, strong
from ui.widgets.faded import FadedArea
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.roadmap_falls import Fall, Falls
from ui.widgets.shares import Share, Shares

EDGE = 8  # the words of a table begin here


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoadmapViews", text, None, n)


@dataclass(frozen=True)
class TwoRight(Two):
    """A figure over its range, both at the right."""

    is_number = True

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        up, low = look.px(20), look.px(18)
        top, place = r.center().y() - (up + low) / 2 + 1, r
        tone = look.color("accent" if is_on else self.tone)
        paint.write(p, QRectF(place.x(), top, place.width(), up), self.main, self.role, tone, paint.RIGHT)
        below = QRectF(place.x(), top + up, place.width(), low)
        paint.write(p, below, self.sub, "micro", look.color("ink_3"), paint.RIGHT)


def figures_view(view: RoadmapView, *, is_tall: bool = False) -> QFrame:
    """Every figure at every horizon with its range: what the strip has no room for."""
    rows = [_figures(h) for h in (view.today, *view.horizons)]
    columns = [
        Column(_tr("Horizon"), -16),
        Column(_tr("Verdict"), -17),
        Column(_tr("Score"), -9),
        Column("", -3),
        Column(_tr("Open gates"), -18),
        Column(_tr("Success"), -13),
        Column(_tr("Wrong a day"), -13, 640),
        Column("", -3, 1000),
        Column(_tr("If new data shows the target"), -22, 1000),
    ]
    said = _tr("Figures at each horizon; the last verdict holds if new data shows the target")
    table = Ledger(columns, rows, said, row=56 if is_tall else 48)
    table.setObjectName("figures")
    note = _tr(
        "Under each figure stands its range. Score: finished work lifts one level above today, or one level more than "
        "the catalogue says. Success: the 90% interval of the sample."
    )
    notes: list[Items] = [Text(words, "small", "ink2", wrap=True) for words in view.blocked]
    foot = column(*notes, Text(note, "small", "muted", wrap=True), spacing=4, margins=(EDGE, 0, EDGE, 4))
    inner = frame(
        "clear",
        column(
            row(Text(_tr("What each horizon reaches"), "strong"), margins=(EDGE, 0, EDGE, 0)),
            table,
            foot,
            None,
            spacing=8,
        ),
    )
    return frame("clear", column(FadedArea(inner, _tr("Figures at each horizon"))))


def _figures(h: HorizonView) -> Row:
    ends = h.overall_range.split() or ["", ""]
    return [
        Two(h.label, _tr("end of week {n}").format(n=h.week) if h.week else _tr("as assessed")),
        BandCell(h.band),
        TwoRight(str(h.overall), h.overall_range if ends[0] != ends[-1] else _tr("measured")),
        "",
        _gates(h),
        TwoRight(h.success or _tr("no data"), h.success_range or "–"),
        TwoRight(h.wrong or _tr("no data"), h.wrong_range or "–"),
        "",
        strong(h.if_demonstrated or "–"),
    ]


def _gates(h: HorizonView) -> Two | Words:
    counts = [_tr("%n hard", h.hard_open)] if h.hard_open else []
    counts += [_tr("%n soft", h.soft_open)] if h.soft_open else []
    if not counts:
        return strong(_tr("none"))
    return strong(counts[0]) if len(counts) == 1 else Two(counts[0], counts[1])


def money_view(view: RoadmapView, waiting: str, falls: Sequence[Fall] = ()) -> QFrame:
    """Build against operate, the cost of waiting, and what to bear in mind.

    Args:
        view: The plan that is shown.
        waiting: Wrong results of a week of waiting with their range, empty without data.
        falls: Wrong results a day now and at each horizon, empty without data.
    """
    wells = [
        frame("well", column(*items, None, spacing=8, margins=(16, 12, 16, 16)))
        for items in (_balance(view.balance), _waiting(view, waiting, falls))
    ]
    parts: list[Items] = [row(*[(well, 1) for well in wells], spacing=12)]
    if view.notes:
        notes = [Text(words, "small", "ink2", wrap=True) for words in view.notes]
        parts.append(column(Text(_tr("To bear in mind"), "label", "muted"), *notes, spacing=4, margins=(16, 4, 16, 0)))
    inner = frame("clear", column(*parts, None, spacing=12))
    return frame("clear", column(FadedArea(inner, _tr("Build against operate, cost of waiting"))))


def _balance(balance: BalanceView | None) -> list[Items]:
    parts: list[Items] = [Text(_tr("Build against operate"), "label", "muted")]
    if balance is None or balance.build + balance.operate <= 0:
        words = _tr("The profile says nothing yet about money for building and operating.")
        return [*parts, Text(words, "body", "ink2", wrap=True)]
    total = balance.build + balance.operate
    shares = [
        Share(_tr("Build"), balance.build / total, "stated"),
        Share(_tr("Operate"), balance.operate / total, "evidenced"),
    ]
    goal = _tr("operate {share} or more").format(share=percent(balance.target))
    title = _tr("{share} goes into operating").format(share=percent(balance.operate / total))
    parts += [
        Text(title, "title", wrap=True),
        Shares(shares, 1 - balance.target, goal),
        Text(balance.sentence, "body", "ink2", wrap=True),
    ]
    if balance.apart:
        apart = _tr("Spend that serves both, not counted, in the same unit: {spend}.")
        parts.append(Text(apart.format(spend=compact(balance.apart)), "small", "muted", wrap=True))
    return parts


def _waiting(view: RoadmapView, waiting: str, falls: Sequence[Fall]) -> list[Items]:
    parts: list[Items] = [Text(_tr("Cost of waiting"), "label", "muted")]
    if not view.waiting:
        words = _tr("No verified outcomes are imported, so the cost of waiting is not known.")
        return [*parts, Text(words, "body", "ink2", wrap=True)]
    title = _tr("{count} wrong results a week that nobody sees").format(count=waiting)
    parts += [
        Text(title, "title", wrap=True),
        Text(view.waiting_basis or view.waiting, "body", "ink2", wrap=True),
    ]
    if falls:
        said = _tr("Wrong a day in production, as the plan proceeds")
        parts += [Text(said, "label", "muted"), Falls(falls, said)]
    return parts
