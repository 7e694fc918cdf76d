"""What stands around a question where a low window has room for the question alone: how it is put, what helps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from readiness.app.workshop import QuestionView
from ui.widgets.kit import Items, Text, button
from ui.widgets.overlay import Overlay, dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuestionStage", text)


def put_as(view: QuestionView) -> str:
    """How a question is put: what is to be done with it, never what has become of it. The agenda counts the same."""
    words = {
        "vote": _tr("Vote"),
        "conf": _tr("Proposal"),
        "pre": _tr("Pre-work"),
    }
    return words.get(view.mode, view.mode_title)


def asked_as(view: QuestionView) -> str:
    """How a question is put and what to ask for, in one line."""
    ask = _tr("ask to see: {things}").format(things="; ".join(view.ask_to_see)) if view.ask_to_see else ""
    return " · ".join(part for part in (put_as(view), ask) if part)


def about_card(view: QuestionView) -> Overlay:
    """The whole of it as a card: nothing of a question is out of reach."""
    items: list[Items] = [Text(view.stem, "strong", wrap=True)]
    if view.help:
        items += [8, Text(view.help, "body", "ink2", wrap=True)]
    items += [16, Text(_tr("How it is put"), "label", "muted"), 4, Text(put_as(view), "body", wrap=True)]
    if view.ask_to_see:
        items += [16, Text(_tr("Ask to see"), "label", "muted"), 4]
        for thing in view.ask_to_see:
            items += [Text(thing[:1].upper() + thing[1:], "body", wrap=True), 4]
    close = button(_tr("Close"), "primary")
    box = dialog(_tr("About {question}").format(question=view.id), items, [None, close], width=600, first=close)
    close.clicked.connect(box.dismiss)
    return box
