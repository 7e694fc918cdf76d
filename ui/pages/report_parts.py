"""Parts of the report page: the invitation while nothing was made, the line above the preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QFrame

from ui.pages.report_acts import Preview
from ui.widgets.action import Action
from ui.widgets.kit import Text, button, clear
from ui.widgets.marks import Chip
from ui.widgets.messages import state_card, state_page

if TYPE_CHECKING:
    from ui.pages.report import ReportPage


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ReportParts", text, None, n)


def invitation(page: ReportPage) -> QFrame:
    """What stands where the preview will be."""
    answered = page.state.engagement.scorecard.answered
    words = _tr("Nothing is answered yet: the report would say so on every page.")
    if answered:
        words = _tr(
            "Verdict on page two, then gaps, gates, reliability and first moves, in the length that is chosen. "
            "It is made from this engagement alone and takes a few seconds."
        )
    act = Action(_tr("Show a preview"), page.make_preview, "file")
    return state_page(state_card("report", _tr("See the report as it will print"), words, others=[act]), page.space.pad)


def is_stale(page: ReportPage, preview: Preview) -> bool:
    """Whether a whole report made now would be another one."""
    shown = preview.choices
    wanted = replace(page.choices, companions=shown.companions, template=shown.template, password=shown.password)
    return preview.is_look or preview.version != page.state.engagement.version or shown != wanted


def fill_head(page: ReportPage, head: QBoxLayout, preview: Preview, count: int) -> None:
    """Say whether the preview is up to date, and how many pages it has."""
    clear(head)
    if is_stale(page, preview):
        again = button(_tr("Refresh"), "quiet")
        again.clicked.connect(lambda _on=False: page.make_preview())
        chip = (
            Chip(_tr("Quick look at cover, verdict and one exhibit"), "unknown", "info")
            if preview.is_look
            else Chip(_tr("Out of date"), "claimed", "refresh")
        )
        head.addWidget(chip)
        head.addWidget(again)
    elif preview.is_export:
        head.addWidget(Chip(_tr("Written: {name}").format(name=preview.path.name), "passed"))
    else:
        head.addWidget(Chip(_tr("Preview, not written yet"), "unknown", "info"))
    head.addStretch(1)
    if count:
        head.addWidget(Text(_tr("%n page(s)", count), "small", "muted"))
