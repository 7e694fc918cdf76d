"""Beside or under an item of the profile: what it feeds, and the advice that its answer triggers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.app.profile import ItemView
from ui.widgets.forms import advice
from ui.widgets.kit import Text, rule


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfilePage", text)


def remarks(view: ItemView) -> list[QWidget]:
    """The advice of an item: no score, and what not to conclude."""
    made: list[QWidget] = []
    for remark in view.advice:
        words = " ".join((remark.text, *remark.facts)).strip()
        foot = _tr("What not to conclude: {words}").format(words=remark.what_not_to_conclude)
        made.append(advice(remark.title, words, foot if remark.what_not_to_conclude else ""))
    return made


def fill_about(place: QVBoxLayout, view: ItemView) -> None:
    """Why it is asked and what it gives rise to, where there is room beside the item."""
    place.setContentsMargins(16, 16, 16, 16)
    why = Text(view.why[:1].upper() + view.why[1:], "body", "ink2", wrap=True)
    items: list[QWidget | int] = [Text(_tr("What it feeds"), "heading"), 8, why, 24, rule(), 24]
    items += [Text(_tr("Advice"), "heading"), 8]
    found = remarks(view)
    for remark in found:
        items += [remark, 12]
    if not found:
        items.append(Text(_tr("Nothing in this answer calls for advice."), "body", "muted", wrap=True))
    for item in items:
        if isinstance(item, int):
            place.addSpacing(item)
        else:
            place.addWidget(item)
    place.addStretch(1)
