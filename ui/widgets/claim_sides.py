"""The two sides of a contradiction in one grammar: scale, words of the level, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.claims import ClaimView
from ui.theme.look import look
from ui.widgets.claim_parts import HIGH, TALL, LevelScale, ShareBar
from ui.widgets.folding import Folding
from ui.widgets.kit import Cut, Items, Text, column, frame, row, rule
from ui.widgets.marks import Chip, Icon

LOW = 44


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ClaimsPage", text, None, n)


def claim_sides(view: ClaimView, *, short: bool, tall: bool) -> QWidget:
    """What the room said beside what the data shows: equal width, equal weight, parts on the same lines."""
    high = TALL if tall else LOW if short else HIGH
    role = "body" if short else "title" if tall else "lead"
    left = _side(_room(view, high, role), _said_foot(view, tall=tall), short=short, tall=tall)
    right = _side(
        _data(view, high, role, short=short), _data_foot(view, short=short, tall=tall), short=short, tall=tall
    )
    return Folding((left, 1), (right, 1), spacing=16, stacked=12)


def _side(top: list[Items], foot: list[Items], *, short: bool, tall: bool) -> QFrame:
    edge = 12 if short else 24 if tall else 16
    gap = 4 if short else 20 if tall else 12
    holder = frame("clear", column(*foot, spacing=0))
    holder.setMinimumHeight(look.px(36))  # rules of both sides on one line
    low: list[Items] = [gap, rule(), gap, holder] if foot else []
    return frame("card", column(*top, None, *low, spacing=0, margins=(20, edge, 20, edge)))


def _room(view: ClaimView, high: int, role: str) -> list[Items]:
    evidence = _tr("Evidence {level}").format(level=f"E{view.evidence}")
    head = row(
        Icon("people", "ink_2", 20), Text(_tr("The room said"), "heading"), None, Chip(evidence, "unknown", "eye")
    )
    scale: list[Items] = []
    if view.stated_level is not None:
        scale = [LevelScale(view.stated_level, _tr("the room"), height=high), 12]
    return [head, 12, *scale, Text(view.stated_text, role, wrap=True)]


def _data(view: ClaimView, high: int, role: str, *, short: bool) -> list[Items]:
    limit = _tr("Carries up to {limit}").format(limit=view.limit)
    source = Cut("" if short else view.source, "small", "muted")
    chip = Chip(limit, "claimed", "warning")
    head = row(Icon("database", "ink_2", 20), Text(_tr("The data shows"), "heading"), (source, 1), chip)
    scale: list[Items] = []
    if view.limit_level is not None:
        scale = [LevelScale(view.limit_level, _tr("the data"), tone="claimed", height=high), 12]
    words: list[Items] = [] if not view.limit_text else [Text(view.limit_text, role, wrap=True)]
    if not words or (short and not scale):
        words = [Text(view.measured, role, wrap=True)]
    return [head, 12, *scale, *words]


def _said_foot(view: ClaimView, *, tall: bool) -> list[Items]:
    if not view.votes:
        return [Text(_tr("Agreed in the room, without a vote"), "small", "muted", wrap=True)]
    votes = Text(view.votes, "figure" if tall else "lead_strong")
    return [row(votes, Text(_tr("votes by seat"), "body", "ink2"), None, spacing=12)]


def _data_foot(view: ClaimView, *, short: bool, tall: bool) -> list[Items]:
    value = Text(view.value, "figure" if tall else "lead_strong")
    parts: list[Items] = [value, (Text(view.metric, "body", "ink2", wrap=True), 1)]
    if view.share is not None and not short:
        parts.append((ShareBar(view.share, view.measured, view.share_needed), 1))
    return [row(*parts, spacing=12)]
